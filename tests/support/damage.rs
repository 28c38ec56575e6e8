//! Files for the readers and ways to damage them: bytes, parts of archives, elements of XML, records of old workbooks.
//!
//! Everything follows from a seed, so that a file that brought a reader down can be made again.

#![allow(dead_code, unreachable_pub, reason = "shared by a test and a bench that use different halves")]

use std::io::{Cursor, Read, Write};

/// Numbers that look random (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// The readers by the ending of their files.
pub const READERS: [&str; 8] = ["csv", "xlsx", "xls", "xlsb", "ods", "html", "xml", "parquet"];

/// Sound files for a reader.
pub fn seeds(reader: &str) -> Vec<Vec<u8>> {
    let sample =
        |name: &str| std::fs::read(format!("{}/sample-data/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    match reader {
        "csv" => vec![
            "Titre;;\n\nN°;Nom;Montant\n001;\"Élodie; dite \"\"Lo\"\"\";1 250,50\n002;Hélène;49,50\nTotal;;1300,00\n".as_bytes().to_vec(),
            "sep=,\na,b,c\n1,2,3\n4,'5,6'\n\"x\ny\",2\r\n".as_bytes().to_vec(),
            "رقم\tالاسم\n١\tأمين\n٢\tليلى\n".encode_utf16().flat_map(u16::to_le_bytes).collect(),
            encoding_rs::WINDOWS_1256.encode("البلدية;الولاية\r\nتيمقتن;أدرار\r\n").0.into_owned(),
            sample("quartiers.csv"),
        ],
        "xlsx" => vec![workbook(), sample("dechets_2026.xlsx")],
        "xls" => vec![old_workbook(), sample("licences_commerce.xls")],
        "xlsb" => vec![binary_workbook()],
        "ods" => vec![open_document(), sample("eleves_rentree_2026.ods")],
        "html" => vec![
            "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=utf-8><style>td{}</style></head><body><h1>Liste</h1><table border=1><caption>Aides</caption><thead><tr><th rowspan=2>Nom<th colspan=2>2026<tr><th>F<th>H</thead><tr><td>Zoë &amp; fils<td x:num=\"12.5\">12,50<td>3<tr style='display:none'><td>b<td>&#233;<td><table><tr><td>1<td>2<tr><td>3<td>4</table></table><p>Source".as_bytes().to_vec(),
            encoding_rs::WINDOWS_1256.encode("<meta http-equiv=Content-Type content=\"text/html; charset=windows-1256\"><table><tr><td>البلدية</td><td>الولاية</td></tr><tr><td>تيمقتن</td><td>أدرار</td></tr></table>").0.into_owned(),
        ],
        "xml" => vec![include_bytes!("../data/sheets/excel_2003.xml").to_vec()],
        "parquet" => vec![parquet()],
        _ => panic!("no such reader: {reader}"),
    }
}

/// A damaged copy of one of the files.
pub fn damaged(reader: &str, seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut file = dice.pick(seeds).clone();
    let rounds = 1 + dice.below(4);
    match reader {
        "xlsx" | "ods" | "xlsb" if dice.below(8) > 0 => {
            let mut parts = unzip(&file);
            for _ in 0..rounds {
                let i = dice.below(parts.len());
                if reader == "xlsb" && parts[i].0.ends_with(".bin") {
                    damage_records_12(&mut parts[i].1, dice);
                } else if dice.below(3) > 0 {
                    damage_xml(&mut parts[i].1, dice);
                } else {
                    damage_bytes(&mut parts[i].1, dice);
                }
                if dice.below(40) == 0 {
                    parts.remove(i);
                }
                if parts.is_empty() {
                    break;
                }
            }
            zip_up(&parts)
        }
        "html" | "xml" if dice.below(8) > 0 => {
            for _ in 0..rounds {
                damage_xml(&mut file, dice);
            }
            file
        }
        "xls" if dice.below(8) > 0 => {
            let mut stream = stream_of(&file);
            for _ in 0..rounds {
                damage_records(&mut stream, dice);
            }
            compound("Workbook", &stream)
        }
        _ => {
            for _ in 0..rounds {
                if reader == "csv" && dice.below(2) == 0 {
                    damage_text(&mut file, dice);
                } else {
                    damage_bytes(&mut file, dice);
                }
            }
            file
        }
    }
}

fn damage_bytes(bytes: &mut Vec<u8>, dice: &mut Dice) {
    if bytes.is_empty() {
        bytes.push(dice.next() as u8);
        return;
    }
    let at = dice.below(bytes.len());
    let end = (at + 1 + dice.below(64)).min(bytes.len());
    match dice.below(8) {
        0 => bytes[at] ^= 1 << dice.below(8),
        1 => bytes[at] = *dice.pick(&[0, 1, 0x7F, 0x80, 0xFF, b'"', b';', b',', b'<', b'>']),
        2 => drop(bytes.drain(at..end)),
        3 => {
            let copy = bytes[at..end].to_vec();
            bytes.splice(at..at, copy);
        }
        4 => bytes.truncate(at),
        5 => bytes[at..end].fill(*dice.pick(&[0, 0xFF, b' '])),
        6 => {
            let new: Vec<u8> = (0..1 + dice.below(16)).map(|_| dice.next() as u8).collect();
            bytes.splice(at..at, new);
        }
        _ => {
            let number: u32 = *dice.pick(&[0, 1, 255, 65_535, 1 << 20, u32::MAX, i32::MAX as u32]);
            for (b, n) in bytes[at..].iter_mut().zip(number.to_le_bytes()) {
                *b = n;
            }
        }
    }
}

fn damage_text(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let tokens: [&[u8]; 14] = [
        b"\"",
        b"\"\"",
        b"\n",
        b"\r",
        b"\r\r\n",
        b";;;;;;;;",
        b",",
        b"\0",
        b"\xEF\xBB\xBF",
        b"\xFF\xFE",
        b"\t|\t",
        b"=cmd()",
        b"999999999999999999999999",
        b"\xC3\xA9\xC3",
    ];
    let token = dice.pick(&tokens).repeat(1 + dice.below(40));
    bytes.splice(at..at, token);
}

fn damage_xml(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    let starts: Vec<usize> = text.match_indices('<').map(|m| m.0).collect();
    if starts.len() < 2 {
        return damage_bytes(bytes, dice);
    }
    let from = *dice.pick(&starts);
    let end = text[from..].find('>').map_or(text.len(), |e| from + e + 1);
    match dice.below(6) {
        0 => text.replace_range(from..end, ""),
        1 => {
            let copy = text[from..end].repeat(1 + dice.below(30));
            text.insert_str(from, &copy);
        }
        2 => {
            let to = *dice.pick(&starts);
            let (a, b) = (from.min(to), from.max(to));
            if dice.below(2) == 0 {
                text.replace_range(a..b, "");
            } else {
                let copy = text[a..b].to_owned();
                text.insert_str(b, &copy);
            }
        }
        3 => {
            // A number somewhere becomes another one.
            let digits: Vec<usize> =
                text.char_indices().filter(|c| c.1.is_ascii_digit()).map(|c| c.0).collect();
            if !digits.is_empty() {
                let at = *dice.pick(&digits);
                let stop = text[at..].find(|c: char| !c.is_ascii_digit()).map_or(text.len(), |e| at + e);
                let new = dice.pick(&[
                    "0",
                    "-1",
                    "1048576",
                    "16777216",
                    "4294967295",
                    "99999999999999999999",
                    "1e308",
                    "NaN",
                    "",
                ]);
                text.replace_range(at..stop, new);
            }
        }
        4 => {
            let quotes: Vec<usize> = text.match_indices('"').map(|m| m.0).collect();
            if quotes.len() > 1 {
                let i = dice.below(quotes.len() - 1);
                let new = dice.pick(&[
                    "",
                    "XFD1048576",
                    "A0",
                    "ZZZZZZZ1",
                    "A1:XFD1048576",
                    "../../x",
                    "&lt;",
                    "s",
                    "e",
                    "1904",
                ]);
                text.replace_range(quotes[i] + 1..quotes[i + 1], new);
            }
        }
        _ => text.insert_str(
            from,
            dice.pick::<&str>(&["<a>", "</row>", "<!--", "<![CDATA[", "&bogus;", "&#0;", "<?x?>", "]]>"]),
        ),
    }
    *bytes = text.into_bytes();
}

/// Records of old workbooks: two bytes type, two bytes length.
fn damage_records(stream: &mut Vec<u8>, dice: &mut Dice) {
    let mut places = Vec::new();
    let mut at = 0;
    while let (Some(a), Some(b)) = (stream.get(at + 2), stream.get(at + 3)) {
        let len = usize::from(u16::from_le_bytes([*a, *b]));
        places.push((at, len));
        at += 4 + len;
    }
    let Some(&(at, len)) = (!places.is_empty()).then(|| dice.pick(&places)) else {
        return damage_bytes(stream, dice);
    };
    let end = (at + 4 + len).min(stream.len());
    let body = (at + 4).min(end);
    match dice.below(7) {
        0 => drop(stream.drain(at..end)),
        1 => {
            let copy = stream[at..end].to_vec();
            let to = dice.pick(&places).0;
            stream.splice(to..to, copy.repeat(1 + dice.below(20)));
        }
        2 => {
            let new: u16 = *dice.pick(&[0, 1, 3, 8, 8224, 0xFFFF]);
            stream[at + 2..at + 4].copy_from_slice(&new.to_le_bytes());
        }
        3 => {
            let new: u16 = *dice.pick(&[
                0x0809, 0x000A, 0x0200, 0x00FC, 0x003C, 0x00FD, 0x0085, 0x00BD, 0x0006, 0x0207, 0x00E5,
                0x002F, 0x007D,
            ]);
            stream[at..at + 2].copy_from_slice(&new.to_le_bytes());
        }
        4 => stream[body..end].fill(*dice.pick(&[0, 0xFF])),
        5 if end > body => {
            let i = body + dice.below(end - body);
            stream[i] = dice.next() as u8;
        }
        _ => damage_bytes(stream, dice),
    }
}

/// Records of binary workbooks: type and length in sevens of bits.
fn damage_records_12(stream: &mut Vec<u8>, dice: &mut Dice) {
    let mut places = Vec::new();
    let mut at = 0;
    while at < stream.len() {
        let start = at;
        at += if stream[at] & 0x80 != 0 { 2 } else { 1 };
        let (mut len, mut shift) = (0usize, 0);
        while let Some(&b) = stream.get(at) {
            len |= usize::from(b & 0x7F) << shift;
            (at, shift) = (at + 1, shift + 7);
            if b & 0x80 == 0 || shift == 28 {
                break;
            }
        }
        let body = at;
        at += len;
        places.push((start, body.min(stream.len()), at.min(stream.len())));
    }
    let Some(&(start, body, end)) = (!places.is_empty()).then(|| dice.pick(&places)) else {
        return damage_bytes(stream, dice);
    };
    match dice.below(5) {
        0 => drop(stream.drain(start..end)),
        1 => {
            let copy = stream[start..end].repeat(1 + dice.below(20));
            stream.splice(start..start, copy);
        }
        2 => stream[body..end].fill(*dice.pick(&[0, 0xFF])),
        3 if end > body => {
            let i = body + dice.below(end - body);
            stream[i] = dice.next() as u8;
        }
        _ => damage_bytes(stream, dice),
    }
}

/// The parts of an archive.
pub fn unzip(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|i| {
            let mut part = archive.by_index(i).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            (part.name().unwrap().to_string(), content)
        })
        .collect()
}

/// An archive of these parts.
pub fn zip_up(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, content) in parts {
        if writer.start_file(name.as_str(), options).is_ok() {
            writer.write_all(content).unwrap();
        }
    }
    writer.finish().unwrap().into_inner()
}

fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let day = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 0, 3, "Registre", &rust_xlsxwriter::Format::new()).unwrap();
    sheet.write_row(2, 0, ["Code", "Né le", "Montant", "Somme"]).unwrap();
    for r in 3..30u32 {
        sheet.write(r, 0, format!("T{r:03}")).unwrap();
        sheet.write_with_format(r, 1, 40_000 + r * 31, &day).unwrap();
        sheet.write(r, 2, f64::from(r) * 1.5).unwrap();
        sheet.write_formula(r, 3, rust_xlsxwriter::Formula::new("=C4+1").set_result("12")).unwrap();
    }
    sheet.set_row_hidden(7).unwrap();
    book.add_worksheet().write(5, 5, "autre").unwrap();
    book.save_to_buffer().unwrap()
}

fn open_document() -> Vec<u8> {
    let mut rows = String::new();
    for i in 0..20 {
        rows.push_str(&format!(
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Quartier {i}</text:p></table:table-cell>\
             <table:table-cell office:value-type=\"float\" office:value=\"{i}.5\"><text:p>{i},5</text:p></table:table-cell>\
             <table:table-cell office:value-type=\"date\" office:date-value=\"2024-01-{:02}\"><text:p>x</text:p></table:table-cell>\
             <table:table-cell table:number-columns-repeated=\"1021\"/></table:table-row>",
            i % 28 + 1
        ));
    }
    open_document_with(&rows)
}

/// An OpenDocument spreadsheet with these rows.
pub fn open_document_with(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
         <office:spreadsheet><table:table table:name=\"Feuille1\"><table:table-column table:number-columns-repeated=\"1024\"/>{rows}\
         <table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"1024\"/>\
         </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
    );
    zip_up(&[
        ("mimetype".to_owned(), b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("content.xml".to_owned(), content.into_bytes()),
    ])
}

fn parquet() -> Vec<u8> {
    use polars::prelude::*;
    let names: Vec<String> = (0..200).map(|i| format!("rue {i}")).collect();
    let mut frame = df!("nom" => names, "n" => (0..200i64).collect::<Vec<_>>(), "x" => (0..200).map(f64::from).collect::<Vec<_>>()).unwrap();
    let mut out = Vec::new();
    ParquetWriter::new(&mut out).finish(&mut frame).unwrap();
    out
}

/// One record of an old workbook.
pub fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
}

fn words(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|n| n.to_le_bytes()).collect()
}

/// A compound file with one stream.
pub fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream(name).unwrap().write_all(stream).unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

fn stream_of(file: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::open(Cursor::new(file.to_vec())).unwrap();
    let mut out = Vec::new();
    file.open_stream("Workbook").unwrap().read_to_end(&mut out).unwrap();
    out
}

/// An Excel 97 workbook of one sheet: global records before the sheet, and the sheet's own.
pub fn old_workbook_of(globals: &[Vec<u8>], sheet: &[Vec<u8>]) -> Vec<u8> {
    let begin = record(0x0809, &words(&[0x0600, 0x0005, 0, 0, 0, 0, 0, 0]));
    let name = [&[0u8; 6][..], &[7, 0], b"Feuille"].concat();
    let listing = record(0x0085, &name);
    let globals = globals.concat();
    let at = (begin.len() + listing.len() + globals.len() + 4) as u32;
    let listing = record(0x0085, &[&at.to_le_bytes()[..], &name[4..]].concat());
    let sheet_begin = record(0x0809, &words(&[0x0600, 0x0010, 0, 0, 0, 0, 0, 0]));
    compound(
        "Workbook",
        &[begin, listing, globals, record(0x000A, &[]), sheet_begin, sheet.concat(), record(0x000A, &[])]
            .concat(),
    )
}

/// A text cell of an old workbook.
pub fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let mut data = words(&[row, column, 0, text.len() as u16]);
    data.push(0);
    data.extend(text.bytes());
    record(0x0204, &data)
}

/// A number cell of an old workbook with the cell format of this number.
pub fn number(row: u16, column: u16, format: u16, value: f64) -> Vec<u8> {
    record(0x0203, &[&words(&[row, column, format])[..], &value.to_le_bytes()].concat())
}

fn old_workbook() -> Vec<u8> {
    let mut sst = vec![3, 0, 0, 0, 3, 0, 0, 0];
    for text in ["Tunis", "Sfax", "Gabes"] {
        sst.extend(words(&[text.len() as u16]));
        sst.push(0);
        sst.extend(text.bytes());
    }
    let globals = [
        record(0x00E0, &words(&[0, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
        record(0x00E0, &words(&[0, 14, 0, 0, 0, 0, 0, 0, 0, 0])),
        record(0x00FC, &sst),
    ];
    let mut cells = vec![label(0, 0, "Ville"), label(0, 1, "Habitants"), label(0, 2, "Depuis")];
    for r in 1..20u16 {
        let shared = [words(&[r, 0, 0]), u32::from(r % 3).to_le_bytes().to_vec()].concat();
        cells.push(record(0x00FD, &shared));
        cells.push(number(r, 1, 0, f64::from(r) * 1_250.5));
        cells.push(number(r, 2, 1, 40_000.0 + f64::from(r)));
    }
    cells.push(record(0x0208, &words(&[4, 0, 3, 255, 0, 0, 0x20, 0])));
    old_workbook_of(&globals, &cells)
}

/// One record of a binary workbook.
fn record_12(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut out =
        if kind < 128 { vec![kind as u8] } else { vec![(kind & 0x7F) as u8 | 0x80, (kind >> 7) as u8] };
    let mut len = data.len();
    while len >= 128 {
        out.push((len & 0x7F) as u8 | 0x80);
        len >>= 7;
    }
    out.push(len as u8);
    out.extend(data);
    out
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    [&(units.len() as u32).to_le_bytes()[..], &words(&units)].concat()
}

/// A small binary workbook.
pub fn binary_workbook() -> Vec<u8> {
    let four = |n: u32| n.to_le_bytes().to_vec();
    let sheet = |at: u32| [four(at), four(1)].concat();
    let book = [
        record_12(0x0083, &[]),
        record_12(0x009C, &[sheet(0), wide("rId1"), wide("Feuille")].concat()),
        record_12(0x0090, &[]),
        record_12(0x009D, &[0; 26]),
        record_12(0x0084, &[]),
    ];
    let mut cells = vec![
        record_12(0x0081, &[]),
        record_12(0x0094, &[four(0), four(20), four(0), four(1)].concat()),
        // The second column is hidden.
        record_12(0x003C, &[four(1), four(1), four(2_560), four(0), vec![1, 0]].concat()),
        record_12(0x0091, &[]),
    ];
    for r in 0..20u32 {
        // The fourth and fifth rows are hidden.
        let flags = if r == 3 || r == 4 { 0x10 } else { 0 };
        cells.push(record_12(0x0000, &[four(r), vec![0; 7], vec![flags], vec![0; 5]].concat()));
        let first = if r == 0 { "Ville".to_owned() } else { format!("Ville {r}") };
        cells.push(record_12(0x0006, &[four(0), four(0), wide(&first)].concat()));
        if r == 0 {
            cells.push(record_12(0x0006, &[four(1), four(0), wide("Habitants")].concat()));
        } else {
            cells.push(record_12(
                0x0005,
                &[four(1), four(0), (f64::from(r) * 12.5).to_le_bytes().to_vec()].concat(),
            ));
        }
    }
    cells.push(record_12(0x0092, &[]));
    cells.push(record_12(0x0082, &[]));
    let rels = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let part = |name: &str, content: Vec<u8>| (name.to_owned(), content);
    zip_up(&[
        part("[Content_Types].xml", b"<Types/>".to_vec()),
        part("_rels/.rels", rels("officeDocument", "xl/workbook.bin").into_bytes()),
        part("xl/workbook.bin", book.concat()),
        part("xl/_rels/workbook.bin.rels", rels("worksheet", "worksheets/sheet1.bin").into_bytes()),
        part("xl/worksheets/sheet1.bin", cells.concat()),
    ])
}
