//! The health centre: `المركز_الصحي_2026-10.xlsx`, all in Arabic, two header rows with merged cells.
//!
//! A second sheet, hidden, holds an archive of 2025 with the same columns: it must not be read by chance.

use rust_xlsxwriter::{Format, FormatAlign, Formula, Worksheet, XlsxError};

use super::chance::Chance;
use super::channel::{Told, arabic_digits, tell, write_arabic};
use super::nations::NATIONS;
use super::people::{HEALTH, Person};
use super::places::DISTRICTS;
use super::truth::Truth;

const FILE: &str = "المركز_الصحي_2026-10.xlsx";
const HEADERS: [&str; 11] = [
    "رقم الملف",
    "الاسم واللقب",
    "تاريخ الميلاد",
    "الجنس",
    "اسم الأم",
    "الحي",
    "الشارع",
    "الدار",
    "الجنسية",
    "الهاتف",
    "الزيارات",
];

/// Writes the file.
pub(crate) fn write(people: &[Person], truth: &mut Truth) -> Result<(String, Vec<u8>), XlsxError> {
    let mut chance = Chance::new("health");
    let mut rows: Vec<(usize, bool)> =
        (0..people.len()).filter(|&place| people[place].known[HEALTH]).map(|place| (place, false)).collect();
    chance.shuffle(&mut rows);
    for _ in 0..92 {
        let at = chance.below(rows.len() - 1);
        let exact = chance.hit(0.45);
        rows.insert(at + 1, (rows[at].0, exact));
        truth.count(if exact { "health: exact duplicates" } else { "health: second files of a person" });
    }
    let mut book = super::registry::workbook("كشف المراجعين")?;
    let sheet = book.add_worksheet();
    sheet.set_name("كشف المراجعين")?;
    sheet.set_right_to_left(true);
    let bold = Format::new().set_bold().set_align(FormatAlign::Center);
    sheet.write_with_format(0, 0, "بلدية قصر بحر، المركز الصحي البلدي", &Format::new().set_bold())?;
    sheet.write(1, 0, "كشف المراجعين لشهر تشرين الأول ٢٠٢٦")?;
    for (first, last, title) in [(0, 4, "بيانات المراجع"), (5, 7, "السكن"), (9, 10, "الاتصال")]
    {
        sheet.merge_range(3, first, 3, last, title, &bold)?;
    }
    sheet.write_with_format(3, 8, "الجنسية", &bold)?;
    for (column, header) in HEADERS.iter().enumerate() {
        sheet.write_with_format(4, column as u16, *header, &bold)?;
    }
    let group = ["بيانات المراجع", "السكن", "الاتصال"];
    let named = HEADERS.iter().enumerate().map(|(column, header)| match column {
        0..=4 => format!("{} / {header}", group[0]),
        5..=7 => format!("{} / {header}", group[1]),
        8 => (*header).to_owned(),
        _ => format!("{} / {header}", group[2]),
    });
    truth.row(FILE, named);
    let mut number = 1_244;
    let mut last: Option<[String; 11]> = None;
    let mut at = 5;
    let broken = [5, rows.len() / 2, rows.len() - 40];
    for (count, &(place, exact)) in rows.iter().enumerate() {
        let cells = match last {
            Some(ref cells) if exact => cells.clone(),
            _ => {
                number += chance.between(1, 5);
                line(&people[place], number, &mut chance, truth)
            }
        };
        put(sheet, at, &cells)?;
        if broken.contains(&count) {
            sheet.write_formula(at, 10, Formula::new("=#REF!").set_result("#REF!"))?;
        }
        truth.row(FILE, meant(&cells, broken.contains(&count)));
        truth.residents.push((FILE, at as usize + 1, place));
        last = Some(cells);
        at += 1;
    }
    sheet.write(at + 3, 0, "المجموع")?;
    sheet.write(at + 3, 10, arabic_digits(&format!("{}٬{:03}", rows.len() / 1000, rows.len() % 1000)))?;
    sheet.write(at + 4, 0, "المصدر: سجل المركز الصحي، استُخرج يوم ٠٢/١١/٢٠٢٦")?;
    sheet.set_column_width(1, 26)?;
    let archive = book.add_worksheet();
    archive.set_name("أرشيف ٢٠٢٥")?;
    archive.set_right_to_left(true);
    archive.set_hidden(true);
    for (column, header) in HEADERS.iter().take(6).enumerate() {
        archive.write(0, column as u16, *header)?;
    }
    for count in 0..180 {
        let cells =
            line(&people[rows[count * 7].0], 300 + count as i32 * 3, &mut chance, &mut Truth::default());
        for (column, cell) in cells.iter().take(6).enumerate() {
            archive.write(count as u32 + 1, column as u16, cell)?;
        }
    }
    truth.counts.insert(format!("rows of {FILE}"), rows.len());
    truth.counts.insert("health: cells with #REF!".to_owned(), broken.len());
    Ok((FILE.to_owned(), book.save_to_buffer()?))
}

/// What a row says: dates and visits in plain digits; a dash is no date and no telephone, and an error is no number.
fn meant(cells: &[String; 11], broken: bool) -> [String; 11] {
    let mut cells = cells.clone();
    let plain = plain_digits(&cells[2]);
    let parts: Vec<&str> = plain.split('/').collect();
    match parts.as_slice() {
        [day, month, year] if day.parse::<u8>().is_ok_and(|day| day <= 31) && year.len() == 4 => {
            cells[2] = format!("{year}-{month}-{day}");
        }
        _ => {}
    }
    for empty in [2, 9] {
        if ["-", "بدون"].contains(&cells[empty].as_str()) {
            cells[empty].clear();
        }
    }
    cells[10] = if broken { String::new() } else { plain_digits(&cells[10]) };
    cells
}

fn plain_digits(text: &str) -> String {
    let digit = |c: char| u32::from(c).checked_sub(0x660).and_then(|digit| char::from_digit(digit, 10));
    text.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

fn put(sheet: &mut Worksheet, row: u32, cells: &[String; 11]) -> Result<(), XlsxError> {
    for (column, cell) in cells.iter().enumerate() {
        if !cell.is_empty() {
            sheet.write(row, column as u16, cell)?;
        }
    }
    Ok(())
}

fn line(person: &Person, number: i32, chance: &mut Chance, truth: &mut Truth) -> [String; 11] {
    let told = tell(person, HEALTH, chance, truth);
    let middle = if chance.hit(0.12) {
        format!("{} ", write_arabic(&person.father.arabic, chance))
    } else {
        String::new()
    };
    let sex = if person.sex == 1 { "ذكر" } else { "أنثى" };
    truth.value(FILE, "الجنس", sex, &person.sex.to_string());
    let district = &DISTRICTS[told.home.district];
    let quarter = (*chance.pick(district.health)).to_owned();
    truth.value(FILE, "الحي", &quarter, &format!("QB{:02}", told.home.district + 1));
    let nation = &NATIONS[told.nation];
    let (nationality, code) = match chance.below(500) {
        0 => ("غير مذكور", ""),
        1..=20 => (nation.country_in_arabic(), nation.code),
        _ => (nation.arabic[usize::from(person.sex == 2)], nation.code),
    };
    truth.value(FILE, "الجنسية", nationality, code);
    let (street, house) = if told.street_known {
        let street = district.streets[told.home.street].1;
        (street.to_owned(), arabic_digits(&told.home.number.replace("bis", "مكرر")))
    } else {
        (String::new(), String::new())
    };
    [
        arabic_digits(&format!("{number:06}")),
        format!("{} {middle}{}", told.given[1], told.family[1]),
        birth(&told, person, chance, truth),
        sex.to_owned(),
        if chance.hit(0.3) {
            String::new()
        } else {
            write_arabic(&format!("{} {}", person.mother.0.arabic, person.mother.1.arabic), chance)
        },
        quarter,
        street,
        house,
        nationality.to_owned(),
        match &told.phone {
            Some(phone) => format!("{} {} {} {}", &phone[..4], &phone[4..6], &phone[6..8], &phone[8..]),
            None => (*chance.pick(&["-", "-", "-", "بدون", ""])).to_owned(),
        },
        arabic_digits(&chance.between(1, 7).to_string()),
    ]
}

fn birth(told: &Told, person: &Person, chance: &mut Chance, truth: &mut Truth) -> String {
    let Some(born) = told.born else { return "-".to_owned() };
    if told.street_known && told.home == person.home && chance.hit(0.005) {
        truth.count("health: dates that cannot be");
        let (day, year) = if chance.hit(0.7) {
            (chance.between(32, 49), born.year.to_string())
        } else {
            (born.day, "؟".to_owned())
        };
        return arabic_digits(&format!("{day:02}/{:02}/{year}", born.month));
    }
    arabic_digits(&format!("{:02}/{:02}/{}", born.day, born.month, born.year))
}
