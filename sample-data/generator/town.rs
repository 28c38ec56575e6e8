//! What is told by place: waste by month, fires with coordinates, the districts' borders and codes.
//!
//! Neighbouring districts share their corners exactly, so the map has neither gaps nor overlaps.

use rust_xlsxwriter::{Format, XlsxError};
use serde_json::json;

use super::chance::Chance;
use super::places::{DISTRICTS, ZONES, on_earth};
use super::truth::Truth;

const FIRES: &str = "incendies_2026.csv";
const LIST: &str = "quartiers.csv";
const SYNONYMS: &str = "quartiers_synonyms.csv";
const WASTE: &str = "dechets_2026.xlsx";
const MONTHS: [&str; 10] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct."];

/// Tonnes by district, months side by side, with totals.
pub(crate) fn waste(truth: &mut Truth) -> Result<(String, Vec<u8>), XlsxError> {
    let mut chance = Chance::new("waste");
    let mut book = super::registry::workbook("Déchets 2026")?;
    let sheet = book.add_worksheet();
    sheet.set_name("Tonnages")?;
    let bold = Format::new().set_bold();
    sheet.write_with_format(0, 0, "Collecte des déchets ménagers 2026, tonnes", &bold)?;
    sheet.write_with_format(2, 0, "Quartier", &bold)?;
    for (column, month) in MONTHS.iter().enumerate() {
        sheet.write_with_format(2, column as u16 + 1, format!("{month} 2026"), &bold)?;
    }
    sheet.write_with_format(2, 11, "Total", &bold)?;
    let months = MONTHS.iter().map(|month| format!("{month} 2026"));
    truth.row(WASTE, ["Quartier".to_owned()].into_iter().chain(months).chain(["Total".to_owned()]));
    let mut totals = [0_i32; 11];
    for (place, district) in DISTRICTS.iter().enumerate() {
        let row = place as u32 + 3;
        sheet.write(row, 0, district.labels[1])?;
        truth.value(WASTE, "Quartier", district.labels[1], &format!("QB{:02}", place + 1));
        let mut sum = 0;
        let mut meant = vec![district.labels[1].to_owned()];
        for (column, season) in [92, 88, 95, 97, 101, 110, 124, 128, 108, 99].into_iter().enumerate() {
            let tenths =
                (district.residents * 0.34 * f64::from(season) / 100.0) as i32 + chance.between(-12, 12);
            sheet.write(row, column as u16 + 1, f64::from(tenths) / 10.0)?;
            meant.push((f64::from(tenths) / 10.0).to_string());
            sum += tenths;
            totals[column] += tenths;
        }
        sheet.write(row, 11, f64::from(sum) / 10.0)?;
        totals[10] += sum;
        meant.push((f64::from(sum) / 10.0).to_string());
        truth.row(WASTE, meant);
    }
    sheet.write_with_format(15, 0, "Total", &bold)?;
    for (column, tenths) in totals.into_iter().enumerate() {
        sheet.write_with_format(15, column as u16 + 1, f64::from(tenths) / 10.0, &bold)?;
    }
    sheet.write(17, 0, "Source : régie de collecte, pesées à la déchetterie")?;
    Ok((WASTE.to_owned(), book.save_to_buffer()?))
}

/// Fire incidents, each inside the district that is true for it; a few without coordinates.
pub(crate) fn fires(truth: &mut Truth) -> Result<(String, Vec<u8>), csv::Error> {
    let mut chance = Chance::new("fires");
    let mut out = csv::Writer::from_writer(Vec::new());
    let headers =
        ["id", "date", "heure", "nature", "gravite", "longitude", "latitude", "duree_min", "code_quartier"];
    out.write_record(headers)?;
    truth.row(FIRES, headers);
    for number in 1..=318 {
        let place = chance.weighted(DISTRICTS.iter().map(|district| district.residents));
        let corners = DISTRICTS[place].corners;
        // Between the middle and a point of the border: all districts are seen whole from their middle.
        let middle = corners
            .iter()
            .fold((0.0, 0.0), |sum, corner| (sum.0 + f64::from(corner.0), sum.1 + f64::from(corner.1)));
        let middle = (middle.0 / corners.len() as f64, middle.1 / corners.len() as f64);
        let side = chance.below(corners.len());
        let (a, b) = (corners[side], corners[(side + 1) % corners.len()]);
        let (along, out_to) = (chance.share(), chance.share().sqrt() * 0.92);
        let border =
            (f64::from(a.0) + f64::from(b.0 - a.0) * along, f64::from(a.1) + f64::from(b.1 - a.1) * along);
        let (longitude, latitude) =
            on_earth((middle.0 + (border.0 - middle.0) * out_to, middle.1 + (border.1 - middle.1) * out_to));
        let lost = chance.hit(0.02);
        let coded = chance.hit(0.7);
        let month = chance.between(1, 10);
        let cells = [
            format!("F26-{number:04}"),
            format!("{:02}/{month:02}/2026", chance.between(1, 28)),
            format!("{:02}:{:02}", chance.below(24), chance.below(60)),
            (*chance.pick(&[
                "habitation",
                "habitation",
                "véhicule",
                "poubelle",
                "poubelle",
                "broussailles",
                "navire",
                "commerce",
                "électrique",
            ]))
            .to_owned(),
            chance.between(1, 4).to_string(),
            if lost { String::new() } else { format!("{longitude:.6}") },
            if lost { String::new() } else { format!("{latitude:.6}") },
            chance.between(10, 240).to_string(),
            if coded { format!("QB{:02}", place + 1) } else { String::new() },
        ];
        out.write_record(&cells)?;
        let mut meant = cells;
        meant[1] = meant[1].rsplit('/').collect::<Vec<_>>().join("-");
        truth.row(FIRES, meant);
        truth.count("rows of incendies_2026.csv");
    }
    Ok((FIRES.to_owned(), out.into_inner().map_err(|error| csv::Error::from(error.into_error()))?))
}

/// The borders, made up.
pub(crate) fn borders() -> Result<(String, Vec<u8>), serde_json::Error> {
    let features: Vec<serde_json::Value> = DISTRICTS
        .iter()
        .enumerate()
        .map(|(place, district)| {
            let point = |&(x, y): &(i32, i32)| {
                let (longitude, latitude) = on_earth((f64::from(x), f64::from(y)));
                json!([(longitude * 1e6).round() / 1e6, (latitude * 1e6).round() / 1e6])
            };
            // Drawn clockwise with y downwards, GeoJSON wants it the other way round.
            let mut ring: Vec<serde_json::Value> = district.corners.iter().rev().map(point).collect();
            ring.push(ring[0].clone());
            let [english, french, arabic] = district.labels;
            json!({"type": "Feature", "properties": {"code": format!("QB{:02}", place + 1), "name_en": english, "name_fr": french, "name_ar": arabic},
                   "geometry": {"type": "Polygon", "coordinates": [ring]}})
        })
        .collect();
    let mut text = serde_json::to_string_pretty(
        &json!({"type": "FeatureCollection", "name": "Qasr Bahr districts (made up)", "features": features}),
    )?;
    text.push('\n');
    Ok(("districts.geojson".to_owned(), text.into_bytes()))
}

/// The city's own code list and the other spellings it knows officially: not all that are in use.
pub(crate) fn codes(truth: &mut Truth) -> Result<Vec<(String, Vec<u8>)>, csv::Error> {
    let mut list = csv::Writer::from_writer(Vec::new());
    let mut put = |file: &'static str, out: &mut csv::Writer<Vec<u8>>, cells: Vec<&str>| {
        truth.row(file, cells.iter().copied());
        out.write_record(cells)
    };
    let headers = ["code", "parent", "label_en", "label_fr", "label_ar", "label_es", "label_tr", "label_de"];
    put(LIST, &mut list, headers.to_vec())?;
    for (code, labels) in ZONES {
        put(LIST, &mut list, [*code, ""].into_iter().chain(*labels).collect())?;
    }
    let mut others = csv::Writer::from_writer(Vec::new());
    put(SYNONYMS, &mut others, vec!["code", "lang", "label"])?;
    for (place, district) in DISTRICTS.iter().enumerate() {
        let code = format!("QB{:02}", place + 1);
        let row = [code.as_str(), district.zone].into_iter().chain(district.labels);
        put(LIST, &mut list, row.chain(district.more_labels).collect())?;
        let mut seen: Vec<&str> = district.labels.to_vec();
        for (lang, spelling) in [
            ("fr", district.social.get(1)),
            ("fr", district.schools.get(2)),
            ("ar", district.health.get(2)),
            ("en", district.partner.get(2)),
        ] {
            if let Some(&spelling) = spelling
                && !seen.contains(&spelling)
            {
                seen.push(spelling);
                put(SYNONYMS, &mut others, vec![code.as_str(), lang, spelling])?;
            }
        }
    }
    let bytes = |writer: csv::Writer<Vec<u8>>| {
        writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
    };
    Ok(vec![(LIST.to_owned(), bytes(list)?), (SYNONYMS.to_owned(), bytes(others)?)])
}
