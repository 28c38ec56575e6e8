//! Web pages and XML under the names of workbooks, as programs of administrations export them.

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::import::{self, Format, ImportError, SheetVisible};

type Read = Result<(import::Proposed, import::Imported), ImportError>;

fn read(name: &str, bytes: &[u8]) -> (Read, Vec<&'static str>) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let findings = Findings::new();
    let read = import::inspect(&Context::for_tests(), &path, None, &findings);
    (read, findings.into_sorted().into_iter().map(|f| f.message.id).collect())
}

fn table(name: &str, bytes: &[u8]) -> Vec<Vec<String>> {
    let (read, findings) = read(name, bytes);
    let (_, imported) = read.unwrap_or_else(|e| panic!("{name}: {e}, {findings:?}"));
    imported.table.to_rows()
}

#[test]
fn a_web_page_called_xls_is_read_as_what_it_shows() {
    let html = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\"><style>td {mso-number-format:\"\\@\"}</style></head><body><h2>Liste des aides</h2><table border=1>\
        <tr><th rowspan=2>Dossier</th><th rowspan=2>Nom</th><th colspan=2>Montant</th></tr>\
        <tr><th>Demand\u{e9}</th><th>Accord\u{e9}</th></tr>\
        <tr><td>0417</td><td>L&eacute;a &amp; fils</td><td>1&nbsp;250,50</td><td>900,00</td></tr>\
        <tr><td>0418</td><td>  H\u{e9}l\u{e8}ne\n   Roy </td><td>75,00</td><td>&nbsp;</td></tr>\
        <tr><td>0419</td><td>Jean</td><td>20,00</td><td>20,00</td></tr></table></body></html>";
    let bytes = encoding_rs::WINDOWS_1252.encode(html).0;
    let (read, _) = read("aides.xls", &bytes);
    let (proposed, imported) = read.unwrap();
    assert_eq!(proposed.reading.format, Format::Html);
    assert_eq!(proposed.reading.header_rows, [2, 3]);
    assert_eq!(
        imported.table.to_rows(),
        [
            ["Dossier", "Nom", "Montant / Demandé", "Montant / Accordé"],
            ["0417", "Léa & fils", "1\u{a0}250,50", "900,00"],
            ["0418", "Hélène Roy", "75,00", ""],
            ["0419", "Jean", "20,00", "20,00"],
        ]
    );
}

#[test]
fn pages_without_a_frame_and_in_other_encodings_are_read() {
    let bare = "<table><tr><td>البلدية<td>السكان<tr><td>تونس<td>١٢٠<tr><td>صفاقس<td>٩٠</table>";
    let expected = [["البلدية", "السكان"], ["تونس", "١٢٠"], ["صفاقس", "٩٠"]];
    assert_eq!(table("a.xls", bare.as_bytes()), expected, "UTF-8 without saying so");
    let said = format!("<meta charset='windows-1256'>{bare}");
    let digits = said.replace("١٢٠", "120").replace("٩٠", "90");
    let bytes = encoding_rs::WINDOWS_1256.encode(&digits).0;
    assert_eq!(table("b.htm", &bytes)[1], ["تونس", "120"]);
    let wide: Vec<u8> = format!("\u{feff}{bare}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(table("c.xls", &wide), expected, "UTF-16");
}

#[test]
fn two_tables_of_a_page_stay_two() {
    let html = "<p>Rapport</p><table><tr><td>Quartier<td>Naissances<tr><td>Nord<td>12<tr><td>Sud<td>15<tr><td>Est<td>9</table>\
        <p>&nbsp;</p><table><tr><td>Mois<td>Mariages<td>Divorces<tr><td>Janvier<td>3<td>1<tr><td>Mars<td>4<td>0<tr><td>Mai<td>8<td>2</table>";
    let (read, _) = read("etat.html", html.as_bytes());
    assert_eq!(read.unwrap().0.inspection.tables.len(), 2);
}

#[test]
fn a_workbook_of_excel_2003_in_xml_is_read_with_its_formats() {
    let bytes = include_bytes!("../data/sheets/excel_2003.xml");
    for name in ["aides.xml", "aides.xls"] {
        let (read, findings) = read(name, bytes);
        let (proposed, imported) = read.unwrap();
        assert_eq!(
            (proposed.reading.format, proposed.reading.sheet.as_deref()),
            (Format::Xml, Some("Aides"))
        );
        assert_eq!(proposed.inspection.sheets[1].visible, SheetVisible::Hidden);
        assert_eq!(
            imported.table.to_rows(),
            [
                ["Dossier", "Nom", "Née le", "Heure", "Durée", "Montant", "Remarque"],
                ["00417", "Zoë & fils", "1979-02-24", "08:30:00", "36:00:00", "1250.5", "urgent, rappelé"],
                ["00418", "Élodie", "1979-05-25", "", "", "#N/A", "TRUE"],
                ["12345678", "Hélène\nMarie", "2001-12-31T10:15:00", "", "", "", ""],
            ]
        );
        for finding in
            ["import-finding-uncalculated", "import-finding-error-cells", "import-finding-hidden-columns"]
        {
            assert!(findings.contains(&finding), "{finding} in {findings:?}");
        }
        assert_eq!(imported.report.hidden_rows, 1);
    }
}

#[test]
fn what_holds_no_table_is_refused_with_its_reason() {
    for (name, text, expected) in [
        ("login.xls", "<html><body><form><input name=user></form>Session expirée</body></html>", "html"),
        ("page.xls", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x", "mht"),
        ("data.xml", "<?xml version=\"1.0\"?><list><item/></list>", "xml"),
    ] {
        match read(name, text.as_bytes()).0 {
            Err(ImportError::Unsupported { what, .. }) => assert_eq!(what, expected, "{name}"),
            other => panic!("{name}: {:?}", other.map(|r| r.1.table.to_rows())),
        }
    }
    let whole = include_bytes!("../data/sheets/excel_2003.xml");
    assert!(matches!(read("cut.xls", &whole[..whole.len() / 2]).0, Err(ImportError::Corrupt { .. })));
}

#[test]
fn cells_that_claim_to_be_huge_cost_nothing() {
    let wide = format!(
        "<table><tr><td>a<td>b</tr>{}</table>",
        "<tr><td rowspan=65534 colspan=1000>1<td>2</tr>".repeat(20)
    );
    let (read, _) = read("wide.xls", wide.as_bytes());
    assert!(matches!(read, Err(ImportError::Bomb { .. }) | Ok(_)));
    let deep = "<table><tr><td>".repeat(20_000);
    let (read, _) = self::read("deep.xls", deep.as_bytes());
    assert!(matches!(read, Err(ImportError::NotATable(_))), "{:?}", read.map(|r| r.1.table.to_rows()));
}
