//! Files that must not be read, each refused for its own reason; and files that look dangerous but are honest.

use std::io::{Cursor, Write};

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::import::{self, ImportError};

use crate::damage::{self, Dice, READERS, zip_up};

type Read = Result<(import::Proposed, import::Imported), ImportError>;

fn read(name: &str, bytes: &[u8]) -> Read {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    import::inspect(&Context::for_tests(), &path, None, &Findings::new())
}

/// The refusal in a word.
fn reason(name: &str, bytes: &[u8]) -> String {
    match read(name, bytes) {
        Ok(_) => "read".to_owned(),
        Err(ImportError::Password(_)) => "password".to_owned(),
        Err(ImportError::Corrupt { .. }) => "corrupt".to_owned(),
        Err(ImportError::Bomb { .. }) => "bomb".to_owned(),
        Err(ImportError::NotATable(_)) => "no table".to_owned(),
        Err(ImportError::Unsupported { what, .. }) => what,
        Err(other) => other.to_string(),
    }
}

fn part(name: &str, content: impl Into<Vec<u8>>) -> (String, Vec<u8>) {
    (name.to_owned(), content.into())
}

/// A workbook of these sheet XML and shared strings.
fn xlsx(sheet: &str, strings: &str) -> Vec<u8> {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let link = |id: &str, k: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{kind}/{k}\" Target=\"{target}\"/>")
    };
    let links = |inner: &str| format!("<Relationships>{inner}</Relationships>");
    zip_up(&[
        part("[Content_Types].xml", "<Types/>"),
        part("_rels/.rels", links(&link("r1", "officeDocument", "xl/workbook.xml"))),
        part(
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"F\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        ),
        part(
            "xl/_rels/workbook.xml.rels",
            links(
                &(link("r1", "worksheet", "worksheets/sheet1.xml")
                    + &link("r2", "sharedStrings", "sharedStrings.xml")),
            ),
        ),
        part("xl/worksheets/sheet1.xml", sheet),
        part("xl/sharedStrings.xml", format!("<sst>{strings}</sst>")),
    ])
}

#[test]
fn protected_files_are_said_to_be_protected() {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("EncryptionInfo").unwrap().write_all(&[4, 0, 4, 0]).unwrap();
    file.create_stream("EncryptedPackage").unwrap().write_all(&[0; 5_000]).unwrap();
    file.flush().unwrap();
    assert_eq!(reason("aides.xlsx", &file.into_inner().into_inner()), "password");
    let old = damage::old_workbook_of(&[damage::record(0x002F, &[1, 0, 1, 0])], &[damage::label(0, 0, "x")]);
    assert_eq!(reason("aides.xls", &old), "password");
    let ods = zip_up(&[
        part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        part("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>"),
        part("content.xml", [1, 2, 3]),
    ]);
    assert_eq!(reason("aides.ods", &ods), "password");
}

#[test]
fn damaged_files_are_said_to_be_damaged() {
    for reader in ["xlsx", "xls", "xlsb", "ods", "parquet"] {
        let whole = damage::seeds(reader).remove(0);
        read(&format!("a.{reader}"), &whole).unwrap();
        let cut = &whole[..whole.len() * 2 / 3];
        assert_eq!(reason(&format!("a.{reader}"), cut), "corrupt", "{reader} cut off");
    }
    assert_eq!(reason("a.xlsx", b"PK\x03\x04 no archive at all"), "corrupt");
}

#[test]
fn what_is_no_spreadsheet_is_called_by_its_name() {
    let html = "<html><body><p>Sign in to go on</p></body></html>";
    let docx = zip_up(&[part("[Content_Types].xml", "<Types/>"), part("word/document.xml", "<w/>")]);
    let plain_zip = zip_up(&[part("readme.txt", "hello"), part("a.csv", "x;y")]);
    for (name, bytes, expected) in [
        ("a.xls", html.as_bytes(), "html"),
        ("b.csv", b"%PDF-1.7\n1 0 obj".as_slice(), "pdf"),
        ("c.xlsx", &docx, "docx"),
        ("d.zip", &plain_zip, "zip"),
        ("e.csv", b"\x89PNG\r\n\x1a\n0000", "image"),
        ("f.xls", b"\xFF\xD8\xFF\xE0JFIF", "image"),
        ("g.csv", b"\x1F\x8B\x08\0\0\0", "gzip"),
        ("h.csv", b"", "no table"),
        ("i.csv", b" \r\n \r\n", "no table"),
        ("j.csv", b"\xEF\xBB\xBF", "no table"),
        ("k.csv", &[0; 4_000], "no table"),
        ("l.json", br#"{"a": [1, 2]}"#, "json"),
    ] {
        assert_eq!(reason(name, bytes), expected, "{name}");
    }
}

#[test]
fn files_that_would_fill_the_machine_are_refused() {
    let row = "<row><c><v>1</v></c></row>";
    let endless = format!("<worksheet><sheetData>{}</sheetData></worksheet>", row.repeat(3_000_000));
    assert_eq!(reason("sheet.xlsx", &xlsx(&endless, "")), "bomb");
    let sheet = "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
    assert_eq!(
        reason("strings.xlsx", &xlsx(sheet, &format!("<si><t>{}</t></si>", "a".repeat(80 << 20)))),
        "bomb"
    );
    // A long text shown in very many cells is short in the file.
    let cell = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>";
    let many = format!("<worksheet><sheetData>{}</sheetData></worksheet>", cell.repeat(20_000));
    assert_eq!(
        reason("shown.xlsx", &xlsx(&many, &format!("<si><t>{}</t></si>", "a".repeat(32_000)))),
        "bomb"
    );
    let filled = "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    for rows in [
        format!(
            "<table:table-row table:number-rows-repeated=\"1048576\">{}</table:table-row>",
            filled.repeat(16)
        ),
        format!(
            "<table:table-row table:number-rows-repeated=\"1048576\">{}</table:table-row>",
            filled.replace("office:value-type", "table:number-columns-repeated=\"16384\" office:value-type")
        ),
    ] {
        assert_eq!(reason("rows.ods", &damage::open_document_with(&rows)), "bomb");
    }
}

#[test]
fn odd_but_honest_files_are_read() {
    // A declared dimension that is wrong, and a stray cell in the last corner.
    let mut rows = String::from(
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Ville</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>N</t></is></c></row>",
    );
    for r in 2..12 {
        rows.push_str(&format!("<row r=\"{r}\"><c r=\"A{r}\" t=\"inlineStr\"><is><r><t>Vil</t></r><r><t>le {r}</t></r></is></c><c r=\"B{r}\"><v>{}</v></c></row>", r * 10));
    }
    rows.push_str("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>");
    let sheet = format!("<worksheet><dimension ref=\"A1:B3\"/><sheetData>{rows}</sheetData></worksheet>");
    let (proposed, imported) = read("a.xlsx", &xlsx(&sheet, "")).unwrap();
    assert_eq!((imported.table.height(), imported.table.width()), (10, 2));
    assert_eq!(proposed.inspection.tables[0].last_data_row, 11);
    assert_eq!(imported.table.to_rows()[1], ["Ville 2", "20"]);
    // The same in the old format, whose declared size is a lie.
    let mut cells =
        vec![damage::record(0x0200, &[0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 0])];
    cells.push(damage::label(0, 0, "Ville"));
    cells.push(damage::label(0, 1, "N"));
    for r in 1..11 {
        cells.push(damage::label(r, 0, &format!("Ville {r}")));
        cells.push(damage::number(r, 1, 0, f64::from(r)));
    }
    cells.push(damage::number(65_535, 255, 0, 1.0));
    let (_, imported) = read("a.xls", &damage::old_workbook_of(&[], &cells)).unwrap();
    assert_eq!((imported.table.height(), imported.table.width()), (10, 2));
}

#[test]
fn an_old_workbook_is_read_with_its_dates_and_hidden_rows() {
    let (_, imported) = read("a.xls", &damage::seeds("xls").remove(0)).unwrap();
    let rows = imported.table.to_rows();
    assert_eq!(rows[0], ["Ville", "Habitants", "Depuis"]);
    assert_eq!(rows[1], ["Sfax", "1250.5", "2009-07-07"]);
    assert_eq!(imported.report.hidden_rows, 1);
}

#[test]
fn no_damage_brings_a_reader_down() {
    for reader in READERS {
        let seeds = damage::seeds(reader);
        for seed in 0..24 {
            let bytes = damage::damaged(reader, &seeds, &mut Dice(seed));
            let _outcome = read(&format!("x.{reader}"), &bytes);
        }
    }
}

#[test]
fn every_refusal_is_a_sentence_of_each_language_and_the_technical_word_stands_at_its_end() {
    use diwan::text::{Language, say_plain};
    let corrupt = |bytes: &[u8]| read("a.xlsx", bytes).err().unwrap();
    let no_sheet = zip_up(&[part("[Content_Types].xml", "<Types/>"), part("xl/workbook.xml", "<workbook/>")]);
    let broken_sheet = xlsx("<worksheet><sheetData><row><c t=\"s", "");
    let seed = damage::seeds("parquet").remove(0);
    let records = read("a.parquet", &seed[..seed.len() * 2 / 3]).err().unwrap();
    for (error, en, fr) in [
        (corrupt(b"PK\x03\x04 no archive"), "its packing is broken", "son enveloppe est abîmée"),
        (corrupt(&no_sheet), "a part that every such file has is missing", "il manque une partie"),
        (corrupt(&broken_sheet), "the text of a sheet breaks off", "le texte d’une feuille s’interrompt"),
        (records, "its records break off", "ses enregistrements s’interrompent"),
    ] {
        let message = error.message();
        let (in_en, in_fr, in_ar) = (
            say_plain(Language::En, &message),
            say_plain(Language::Fr, &message),
            say_plain(Language::Ar, &message),
        );
        assert!(in_en.contains(en) && in_fr.contains(fr), "{in_en}\n{in_fr}");
        assert!(in_fr.contains("(Détail technique : ") && in_fr.ends_with(')'), "{in_fr}");
        assert!(in_ar.contains("(تفصيل تقني: "), "{in_ar}");
    }
    // Each kind of file that is never read has its own words, not only its name.
    for (name, bytes) in [
        ("a.xls", b"<html><body><p>Sign in to go on</p></body></html>".as_slice()),
        ("i.xls", b"MIME-Version: 1.0\r\nContent-Type: multipart/related"),
        ("b.csv", b"%PDF-1.7\n1 0 obj"),
        ("c.csv", b"\x89PNG\r\n\x1a\n0000"),
        ("d.csv", b"\x1F\x8B\x08\0\0\0"),
        ("e.csv", b"7z\xBC\xAF\x27\x1C"),
        ("f.json", br#"{"a": [1, 2]}"#),
        ("g.csv", b"SQLite format 3\0"),
        ("h.csv", b"{\\rtf1 x}"),
    ] {
        let message = read(name, bytes).err().unwrap().message();
        for (language, unknown) in [
            (Language::En, "of a kind that is not known"),
            (Language::Fr, "d’un type inconnu"),
            (Language::Ar, "من نوع غير معروف"),
        ] {
            let said = say_plain(language, &message);
            assert!(!said.contains(unknown) && !said.contains("{ "), "{said}");
        }
    }
    let gone = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
    let error = ImportError::Io { path: "x.csv".into(), source: gone };
    assert!(say_plain(Language::Fr, &error.message()).contains("vous n’avez pas le droit de l’ouvrir"));
}

#[test]
fn a_row_repeated_a_million_times_beside_a_far_cell_is_refused_before_it_is_built() {
    let cell = |text: &str| format!("<table-cell value-type=\"string\"><p>{text}</p></table-cell>");
    let far = format!("<table-row><table-cell number-columns-repeated=\"1024\"/>{}</table-row>", cell("far"));
    let rows = format!("<table-row number-rows-repeated=\"1000000\">{}{}</table-row>", cell("a"), cell("b"));
    let content = format!(
        "<document-content><body><spreadsheet><table name=\"F\">{far}{rows}</table></spreadsheet></body></document-content>"
    );
    let ods = zip_up(&[
        part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        part("content.xml", content),
    ]);
    let started = std::time::Instant::now();
    let outcome = read("a.ods", &ods);
    // Read without the far cell, or refused; either way at once.
    assert!(
        outcome.as_ref().map_or(true, |(_, imported)| imported.report.columns < 10),
        "{:?}",
        outcome.map(|o| o.1.report)
    );
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}
