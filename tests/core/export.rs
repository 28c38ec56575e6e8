//! Export: the same bytes twice, every format reads back, and a stopped export leaves nothing.

use std::collections::BTreeMap;
use std::path::Path;

use calamine::Reader;
use diwan::base::Context;
use diwan::disclosure::{Action, Cleared, FieldPolicy, Policy, RowOrder, clear};
use diwan::export::{About, Format, Target, table_file, write};
use diwan::findings::Findings;
use diwan::table::{Field, Kind, Labels, Role, Table};
use polars::prelude::*;

fn cleared() -> Cleared {
    let table = Table::from_rows(
        "golden",
        &[
            &["name", "born", "aid", "city"],
            &["Haddad", "1979-02-24", "412.5", "=Qasr  Bahr"],
            &["حداد", "", "-3", "a<b&\"c\""],
        ],
    )
    .unwrap();
    let field = |name: &str, kind| Field {
        name: name.into(),
        kind,
        role: Some(Role::Other),
        label: Labels { en: name.to_owned(), fr: String::new(), ar: "اسم".to_owned() },
        ..Field::default()
    };
    let fields = [
        field("name", Kind::Text),
        field("born", Kind::Date),
        field("aid", Kind::Decimal),
        field("city", Kind::Text),
    ];
    let keep = |f: &Field| FieldPolicy { field: f.name.clone(), role: Role::Other, action: Action::Keep };
    let policy = Policy {
        id: "uni".to_owned(),
        k: 1,
        order: RowOrder::AsIs,
        fields: fields.iter().map(keep).collect(),
        ..Policy::default()
    };
    clear(&Context::for_tests(), &table, &fields, &policy, None, &|_, _| None, &Findings::new()).unwrap()
}

fn export(ctx: &Context, dir: &Path) -> Result<usize, diwan::export::ExportError> {
    let targets: Vec<Target> = Format::ALL
        .iter()
        .map(|f| Target { policy: "uni".to_owned(), format: *f, ..Target::default() })
        .collect();
    let say = |_: &str, m: &diwan::findings::Message| m.id.to_owned();
    let about = About {
        title: "City".to_owned(),
        licence: String::new(),
        sources: Vec::new(),
        lists: Vec::new(),
        say: &say,
    };
    write(ctx, &cleared(), &targets, dir, &about, &Findings::new()).map(|o| o.len())
}

fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let Ok(entries) = std::fs::read_dir(dir.join("uni")) else { return BTreeMap::new() };
    entries
        .map(|e| e.unwrap())
        .map(|e| (e.file_name().into_string().unwrap(), std::fs::read(e.path()).unwrap()))
        .collect()
}

#[test]
fn two_exports_are_equal_byte_for_byte() {
    let (a, b) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    assert_eq!(export(&Context::for_tests(), a.path()).unwrap(), 7);
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    export(&Context::for_tests(), b.path()).unwrap();
    let (a, b) = (files(a.path()), files(b.path()));
    assert_eq!(a.len(), 7);
    for (name, bytes) in &a {
        assert!(b.get(name) == Some(bytes), "{name} differs");
    }
    let package: serde_json::Value = serde_json::from_slice(&a["datapackage.json"]).unwrap();
    let csv = package["resources"].as_array().unwrap().iter().find(|r| r["name"] == "data").unwrap();
    assert_eq!(csv["schema"]["fields"][1]["type"], "date");
    assert_eq!(csv["bytes"], a["uni.csv"].len());
    assert!(serde_json::from_slice::<serde_json::Value>(&a["manifest.json"]).unwrap()["files"].is_array());
}

#[test]
fn workbooks_and_parquet_read_back_with_types() {
    let dir = tempfile::tempdir().unwrap();
    export(&Context::for_tests(), dir.path()).unwrap();
    for name in ["uni.xlsx", "uni.ods"] {
        let mut book = calamine::open_workbook_auto(dir.path().join("uni").join(name)).unwrap();
        let sheet = book.worksheet_range("data").unwrap();
        let cell = |r, c| sheet.get_value((r, c)).cloned().unwrap_or_default();
        assert_eq!(cell(0, 0).to_string(), "name");
        assert_eq!(cell(2, 0).to_string(), "حداد");
        assert_eq!(cell(1, 2), calamine::Data::Float(412.5), "{name}");
        assert!(
            matches!(cell(1, 1), calamine::Data::DateTime(_) | calamine::Data::DateTimeIso(_)),
            "{name}: {:?}",
            cell(1, 1)
        );
        assert_eq!(cell(1, 3).to_string(), "=Qasr  Bahr", "{name}");
        assert_eq!(cell(2, 3).to_string(), "a<b&\"c\"", "{name}");
        assert!(book.sheet_names().contains(&"dictionary".to_owned()));
    }
    let file = std::fs::File::open(dir.path().join("uni/uni.parquet")).unwrap();
    let frame = ParquetReader::new(file).finish().unwrap();
    assert_eq!(frame.column("born").unwrap().dtype(), &DataType::Date);
    assert_eq!(frame.column("aid").unwrap().f64().unwrap().get(1), Some(-3.0));
    let bytes = std::fs::read(dir.path().join("uni/uni.ods")).unwrap();
    assert_eq!(&bytes[30..38], b"mimetype", "the first entry of an ODS file");
}

#[test]
fn a_stopped_export_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let ctx = Context::for_tests();
    ctx.cancel.cancel();
    assert!(matches!(export(&ctx, dir.path()), Err(diwan::export::ExportError::Cancelled(_))));
    assert!(files(dir.path()).is_empty());
}

#[test]
fn a_single_table_is_written_by_the_name_of_its_file() {
    let dir = tempfile::tempdir().unwrap();
    let table = Table::from_rows("a", &[&["code", "n"], &["007", "12"]]).unwrap();
    let ctx = Context::for_tests();
    table_file(&ctx, &table, &[Kind::Code, Kind::Whole], &dir.path().join("t.csv")).unwrap();
    assert_eq!(std::fs::read_to_string(dir.path().join("t.csv")).unwrap(), "code,n\r\n007,12\r\n");
    assert!(table_file(&ctx, &table, &[], &dir.path().join("t.doc")).is_err());
}
