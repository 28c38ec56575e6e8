//! The crosswalk as a file that departments hand on: which written value means which code, who decided it and when.
//!
//! CSV with `list,field,source,value,code,by,on`. A line without a field counts for every field of its list, one without a source for all sources;
//! an empty code says that the value is known to mean nothing. The project's own decisions are never overwritten by a file.

use super::apply::CodedField;
use super::correspondence::Correspondence;
use super::list::{CodeList, ListError};
use super::settings::{CodeSettings, Decision};
use crate::base::FieldName;
use crate::base::normal::clean_spaces;

/// The columns of a crosswalk file.
const COLUMNS: [&str; 7] = ["list", "field", "source", "value", "code", "by", "on"];

/// What a crosswalk file would bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Decisions that are new.
    pub new: Vec<Decision>,
    /// How many the project has already, word for word.
    pub known: usize,
    /// Decisions of the file against which the project has decided otherwise; they are left out.
    pub against: Vec<Decision>,
    /// Codes that are not in the list, each once; their lines are left out.
    pub unknown: Vec<String>,
    /// Lines for lists or fields that the project has not.
    pub elsewhere: usize,
}

/// The crosswalk of a project as a file, in the order of the settings.
pub fn to_csv(settings: &CodeSettings, fields: &[CodedField]) -> String {
    let mut out = csv::Writer::from_writer(Vec::new());
    let mut write = |line: [&str; 7]| out.write_record(line).expect("writing into memory does not fail");
    write(COLUMNS);
    for d in &settings.crosswalk {
        let list = fields.iter().find(|f| f.field == d.field).map_or("", |f| f.list.as_str());
        let source = d.source.as_ref().map_or("", |s| s.as_str());
        write([
            list,
            d.field.as_str(),
            source,
            &d.value,
            d.code.as_deref().unwrap_or_default(),
            &d.by,
            &d.on,
        ]);
    }
    let bytes = out.into_inner().expect("writing into memory does not fail");
    String::from_utf8(bytes).expect("made of texts")
}

/// Reads a crosswalk file for a project; `list_of` gives the lists of its fields.
pub fn bring<'l>(
    name: &str,
    text: &str,
    settings: &CodeSettings,
    fields: &[CodedField],
    list_of: impl Fn(&CodedField) -> Option<&'l CodeList>,
) -> Result<Brought, ListError> {
    let bad = |source| ListError::Csv { list: name.to_owned(), source };
    let mut reader = super::list::reader(text);
    let headers: Vec<String> =
        reader.headers().map_err(bad)?.iter().map(|h| h.trim().to_lowercase()).collect();
    let at = |column: &str| headers.iter().position(|h| h == column);
    let (Some(value_at), Some(code_at)) = (at("value"), at("code")) else {
        return Err(ListError::NoCode { list: name.to_owned() });
    };
    let mut out = Brought::default();
    for record in reader.records() {
        let record = record.map_err(bad)?;
        let cell = |at: Option<usize>| at.and_then(|i| record.get(i)).map(str::trim).unwrap_or_default();
        let (list, field) = (cell(at("list")), cell(at("field")));
        let value = clean_spaces(record.get(value_at).unwrap_or_default());
        if value.is_empty() {
            continue;
        }
        let meant = |f: &&CodedField| match (field, list) {
            ("", "") => false,
            ("", list) => f.list.as_str() == list,
            (field, "") => f.field.as_str() == field,
            (field, list) => f.field.as_str() == field && f.list.as_str() == list,
        };
        let code = Some(record.get(code_at).unwrap_or_default().trim()).filter(|c| !c.is_empty());
        let mut found = false;
        for coded in fields.iter().filter(meant) {
            found = true;
            if let Some(code) = code
                && list_of(coded).is_some_and(|l| l.entry(code).is_none())
            {
                if !out.unknown.iter().any(|u| u == code) {
                    out.unknown.push(code.to_owned());
                }
                continue;
            }
            let source = Some(cell(at("source"))).filter(|s| !s.is_empty());
            let decision = Decision {
                field: coded.field.clone(),
                source: source.map(Into::into),
                value: value.clone(),
                code: code.map(str::to_owned),
                by: cell(at("by")).to_owned(),
                on: cell(at("on")).to_owned(),
            };
            let present = settings.crosswalk.iter().chain(&out.new).find(|d| {
                d.field == decision.field && d.source == decision.source && d.value == decision.value
            });
            match present {
                Some(present) if present.code == decision.code => out.known += 1,
                Some(_) => out.against.push(decision),
                None => out.new.push(decision),
            }
        }
        out.elsewhere += usize::from(!found);
    }
    Ok(out)
}

/// Decisions about a field brought to the codes of another list or version: those with one answer, and those that somebody has to decide anew.
pub fn translated(
    settings: &CodeSettings,
    field: &FieldName,
    table: &Correspondence,
) -> (Vec<Decision>, Vec<Decision>) {
    let about = settings.crosswalk.iter().filter(|d| &d.field == field && d.code.is_some());
    let (mut done, mut open) = (Vec::new(), Vec::new());
    for decision in about {
        match decision.code.as_deref().and_then(|code| table.only(code)) {
            Some(code) => done.push(Decision { code: Some(code), ..decision.clone() }),
            None => open.push(decision.clone()),
        }
    }
    (done, open)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::builtin;

    #[test]
    fn a_crosswalk_goes_out_and_comes_in_and_the_projects_own_decisions_stand() {
        let sex = builtin("sex").unwrap();
        let fields = [CodedField { field: "sexe".into(), list: "sex".into() }];
        let decide = |value: &str, code: Option<&str>| Decision {
            field: "sexe".into(),
            source: None,
            value: value.to_owned(),
            code: code.map(str::to_owned),
            by: "A. Haddad".to_owned(),
            on: "2026-03-02".to_owned(),
        };
        let theirs = CodeSettings {
            crosswalk: vec![decide("fille", Some("2")), decide("?", None)],
            ..Default::default()
        };
        let text = to_csv(&theirs, &fields);
        assert!(text.contains("sex,sexe,,fille,2,A. Haddad,2026-03-02"), "{text}");
        let ours = CodeSettings { crosswalk: vec![decide("?", Some("0"))], ..Default::default() };
        let file = format!("{text}sex,,,garcon,1,,\nsex,,,x,77,,\nisced,,,x,1,,\nsex,sexe,,?,0,,\n");
        let brought = bring("f", &file, &ours, &fields, |_| Some(sex.list())).unwrap();
        let new: Vec<&str> = brought.new.iter().map(|d| d.value.as_str()).collect();
        assert_eq!(new, ["fille", "garcon"]);
        assert_eq!(brought.new[0].by, "A. Haddad");
        assert_eq!((brought.known, brought.against.len(), brought.elsewhere), (1, 1, 1));
        assert_eq!(brought.unknown, ["77"]);
        assert!(bring("f", "a,b\n", &ours, &fields, |_| None).is_err());
        let table = Correspondence::from_csv("t", "from,to\n2,F\n").unwrap();
        let (done, open) = translated(&theirs, &"sexe".into(), &table);
        assert_eq!((done.len(), done[0].code.as_deref(), done[0].by.as_str()), (1, Some("F"), "A. Haddad"));
        assert!(open.is_empty(), "what is known to mean nothing needs no translation");
    }
}
