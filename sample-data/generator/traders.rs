//! Establishments twice: `licences_commerce.xls` names the sign over the door, `role_taxe_locale.csv`
//! the person or company that pays.
//!
//! Chains and common names ("Café du Port") recur in several streets: they are different establishments.

use std::io;

use super::biff::{self, Cell};
use super::chance::Chance;
use super::channel::{arabic_digits, mistype};
use super::names::{Name, Names};
use super::people::Home;
use super::places::DISTRICTS;
use super::social::{capitals, telephone};
use super::truth::Truth;

const LICENCES: &str = "licences_commerce.xls";
const TAX: &str = "role_taxe_locale.csv";

/// Kind in French, short, Arabic, and how the tax roll calls the activity.
const KINDS: &[(&str, &str, &str, &str)] = &[
    ("Café", "Café", "مقهى", "débit de boissons"),
    ("Boulangerie", "Boul.", "مخبزة", "boulangerie-pâtisserie"),
    ("Épicerie", "Epic.", "بقالة", "alimentation générale"),
    ("Restaurant", "Rest.", "مطعم", "restauration"),
    ("Pharmacie", "Phcie", "صيدلية", "officine de pharmacie"),
    ("Salon de coiffure", "Coiff.", "حلاقة", "coiffure"),
    ("Garage", "Gar.", "مرآب", "réparation automobile"),
    ("Boucherie", "Bouch.", "ملحمة", "commerce de viandes"),
    ("Poissonnerie", "Poiss.", "مسمكة", "commerce de poisson"),
    ("Quincaillerie", "Quinc.", "خردوات", "quincaillerie, outillage"),
    ("Librairie", "Libr.", "مكتبة", "livres et papeterie"),
    ("Hôtel", "Hôt.", "فندق", "hébergement"),
    ("Pâtisserie", "Pât.", "حلويات", "boulangerie-pâtisserie"),
    ("Menuiserie", "Menuis.", "نجارة", "travail du bois"),
    ("Agence maritime", "Ag. mar.", "وكالة بحرية", "services portuaires"),
    ("Bijouterie", "Bij.", "مجوهرات", "horlogerie-bijouterie"),
    ("Blanchisserie", "Blanch.", "مصبغة", "blanchisserie"),
    ("Poterie", "Pot.", "فخار", "artisanat de céramique"),
];

const SIGNS: &[(&str, &str)] = &[
    ("El Baraka", "البركة"),
    ("du Port", "الميناء"),
    ("de la Gare", "المحطة"),
    ("Ennour", "النور"),
    ("Essalem", "السلام"),
    ("El Amal", "الأمل"),
    ("Ezzitouna", "الزيتونة"),
    ("El Bahr", "البحر"),
    ("des Amis", "الأصدقاء"),
    ("El Wafa", "الوفاء"),
    ("Andalous", "الأندلس"),
    ("El Hana", "الهناء"),
    ("Jasmin", "الياسمين"),
    ("La Vague", "الموجة"),
    ("El Manara", "المنارة"),
    ("Carthage", "قرطاج"),
    ("El Yasmine", "الياسمينة"),
    ("Cham", "الشام"),
    ("El Firdaous", "الفردوس"),
    ("Mer Bleue", "البحر الأزرق"),
    ("Les Palmiers", "النخيل"),
    ("Errahma", "الرحمة"),
    ("Ibn Sina", "ابن سينا"),
    ("Le Phare", "الفنار"),
    ("El Khaïma", "الخيمة"),
    ("Najma", "النجمة"),
    ("El Qods", "القدس"),
    ("Sidi Bou", "سيدي بو"),
    ("Sindbad", "السندباد"),
    ("Dar Zaman", "دار زمان"),
];

struct Trader {
    kind: usize,
    /// A sign of the list, or the owner's family name.
    sign: Option<usize>,
    owner: (Name, Name),
    form: &'static str,
    home: Home,
    phone: String,
    licensed: bool,
    taxed: bool,
    surface: i32,
}

impl Trader {
    fn sign(&self, arabic: bool) -> String {
        match (self.sign, arabic) {
            (Some(sign), true) => SIGNS[sign].1.to_owned(),
            (Some(sign), false) => SIGNS[sign].0.to_owned(),
            (None, true) => self.owner.1.arabic.clone(),
            (None, false) => self.owner.1.latin[0].clone(),
        }
    }
}

/// Writes both files.
pub(crate) fn write(names: &Names, truth: &mut Truth) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut chance = Chance::new("traders");
    let traders: Vec<Trader> = (0..2_020).map(|count| trader(names, count, &mut chance)).collect();
    truth.counts.insert("establishments".to_owned(), traders.len());
    truth.counts.insert(
        "establishments in both files".to_owned(),
        traders.iter().filter(|t| t.licensed && t.taxed).count(),
    );
    let licences = licences(&traders, &mut Chance::new("licences"), truth)?;
    let tax = tax_roll(&traders, &mut Chance::new("tax"), truth).map_err(io::Error::other)?;
    Ok(vec![(LICENCES.to_owned(), licences), (TAX.to_owned(), tax)])
}

fn trader(names: &Names, count: usize, chance: &mut Chance) -> Trader {
    let culture = *chance.pick(&[
        "arab", "arab", "arab", "arab", "arab", "arab", "arab", "italian", "french", "greek", "turkish",
    ]);
    let sex = if chance.hit(0.75) { 1 } else { 2 };
    let district = chance.weighted(DISTRICTS.iter().map(|d| d.residents));
    let both = chance.hit(0.72);
    let first = chance.hit(0.5);
    Trader {
        kind: chance.skewed(KINDS.len()),
        sign: chance.hit(0.6).then(|| chance.below(SIGNS.len())),
        owner: (names.any_given(culture, sex, chance), names.any_family(culture, chance)),
        form: chance.pick::<&'static str>(&["", "", "SARL", "SARL", "Ets", "SUARL", "SA", "Sté"]),
        home: Home {
            district,
            street: chance.below(DISTRICTS[district].streets.len()),
            number: chance.between(1, 140).to_string(),
        },
        phone: format!("046177{:04}", (count * 7_919 + 77) % 10_000),
        licensed: both || first,
        taxed: both || !first,
        surface: chance.between(9, 240),
    }
}

fn licences(traders: &[Trader], chance: &mut Chance, truth: &mut Truth) -> io::Result<Vec<u8>> {
    let mut rows: Vec<usize> = (0..traders.len()).filter(|&place| traders[place].licensed).collect();
    chance.shuffle(&mut rows);
    let header = [
        "N° licence",
        "enseigne",
        "exploitant",
        "activité",
        "adresse",
        "quartier",
        "téléphone",
        "délivrée le",
        "surface m²",
    ];
    let mut table: Vec<Vec<Cell>> = vec![
        vec!["Commune de Qasr Bahr, bureau du commerce".into()],
        vec!["Licences en cours de validité au 31/10/2026".into()],
        Vec::new(),
        header.iter().map(|text| Cell::from(*text)).collect(),
    ];
    truth.row(LICENCES, header);
    for (count, &place) in rows.iter().enumerate() {
        let trader = &traders[place];
        let (kind, short, ..) = KINDS[trader.kind];
        let kind_written = if chance.hit(0.12) { short } else { kind };
        let mut sign = if trader.sign.is_none() && chance.hit(0.4) {
            format!("{kind_written} {} et Fils", trader.sign(false))
        } else {
            format!("{kind_written} {}", trader.sign(false))
        };
        if chance.hit(0.04) {
            sign = mistype(&sign, chance);
        }
        let quarter = DISTRICTS[trader.home.district].labels[1];
        truth.value(LICENCES, "quartier", quarter, &format!("QB{:02}", trader.home.district + 1));
        let street = DISTRICTS[trader.home.district].streets[trader.home.street].0;
        let date = format!(
            "{:02}/{:02}/{}",
            chance.between(1, 28),
            chance.between(1, 12),
            chance.between(1998, 2026)
        );
        table.push(vec![
            Cell::Text(format!("L{:05}", 3_000 + count * 2)),
            Cell::Text(sign),
            Cell::Text(format!("{} {}", trader.owner.0.latin[0], trader.owner.1.latin[0])),
            Cell::Text(kind.to_lowercase()),
            if chance.hit(0.03) {
                Cell::Empty
            } else {
                Cell::Text(format!("{}, {street}", trader.home.number))
            },
            quarter.into(),
            if chance.hit(0.2) { Cell::Empty } else { Cell::Text(telephone(&trader.phone, chance)) },
            Cell::Text(date),
            Cell::Number(f64::from(trader.surface)),
        ]);
        let meant = table.last().into_iter().flatten().enumerate().map(|(column, cell)| match cell {
            Cell::Text(text) if column == 7 => text.rsplit('/').collect::<Vec<_>>().join("-"),
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Empty => String::new(),
        });
        truth.row(LICENCES, meant);
        truth.establishments.push((LICENCES, table.len(), place));
    }
    truth.counts.insert(format!("rows of {LICENCES}"), rows.len());
    biff::write("Licences 2026", &table)
}

fn tax_roll(traders: &[Trader], chance: &mut Chance, truth: &mut Truth) -> Result<Vec<u8>, csv::Error> {
    let mut rows: Vec<usize> = (0..traders.len()).filter(|&place| traders[place].taxed).collect();
    chance.shuffle(&mut rows);
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    let headers = [
        "matricule_fiscal",
        "raison_sociale",
        "redevable",
        "nature_activite",
        "adresse",
        "quartier",
        "tel",
        "surface",
        "montant_du",
    ];
    out.write_record(headers)?;
    truth.row(TAX, headers);
    for (count, &place) in rows.iter().enumerate() {
        let trader = &traders[place];
        let (kind, short, arabic, activity) = KINDS[trader.kind];
        let in_arabic = chance.hit(0.12);
        let name = if in_arabic {
            truth.count("tax roll: names in Arabic script");
            format!("{arabic} {}", trader.sign(true))
        } else {
            match chance.below(10) {
                0..=3 => capitals(&format!("{} {kind} {}", trader.form, trader.sign(false))),
                4 | 5 => capitals(&format!("{} {short} {}", trader.form, trader.sign(false))),
                6 => capitals(&format!(
                    "{} {}",
                    if trader.form.is_empty() { "Ste" } else { trader.form },
                    trader.sign(false)
                )),
                7 => capitals(&format!("{} {} {}", trader.sign(false), kind, trader.form)),
                _ => {
                    truth.count("tax roll: owner's name in place of the sign");
                    capitals(&format!("{} {}", trader.owner.1.latin[0], trader.owner.0.latin[0]))
                }
            }
        };
        let name = if !in_arabic && chance.hit(0.05) {
            mistype(name.trim(), chance)
        } else {
            name.trim().to_owned()
        };
        let district = &DISTRICTS[trader.home.district];
        let quarter = *chance.pick(district.social);
        truth.value(TAX, "quartier", quarter, &format!("QB{:02}", trader.home.district + 1));
        let (street, street_arabic) = district.streets[trader.home.street];
        let short_street = capitals(street)
            .replace("RUE ", "R. ")
            .replace("AVENUE ", "AV. ")
            .replace("IMPASSE ", "IMP. ")
            .replace("BOULEVARD ", "BD ");
        let address = if in_arabic {
            format!("{street_arabic} {}", arabic_digits(&trader.home.number))
        } else {
            format!("{} {short_street}", trader.home.number)
        };
        let owner = &trader.owner;
        let last =
            |name: &Name| name.latin[if chance_last(count, name) { name.latin.len() - 1 } else { 0 }].clone();
        let cells = [
            format!("{:07}/{}", 1_204_000 + count * 37, ["A", "B", "P"][count % 3]),
            name,
            if chance.hit(0.05) {
                String::new()
            } else {
                capitals(&format!("{} {}", last(&owner.1), last(&owner.0)))
            },
            activity.to_owned(),
            address,
            quarter.to_owned(),
            if chance.hit(0.35) { String::new() } else { telephone(&trader.phone, chance) },
            if chance.hit(0.1) {
                String::new()
            } else {
                (trader.surface + if chance.hit(0.1) { 2 } else { 0 }).to_string()
            },
            format!("{},{:02}", trader.surface * 6 + chance.between(10, 90), chance.below(100)),
        ];
        out.write_record(&cells)?;
        let mut meant = cells;
        meant[8] = meant[8].replace(',', ".");
        truth.row(TAX, meant);
        truth.establishments.push((TAX, count + 2, place));
    }
    truth.counts.insert(format!("rows of {TAX}"), rows.len());
    out.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn chance_last(count: usize, name: &Name) -> bool {
    (count + name.arabic.len()).is_multiple_of(4)
}
