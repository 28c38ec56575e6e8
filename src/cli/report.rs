//! How the command line speaks: the language of its sentences, JSON documents, findings as both, and failures.

use std::sync::OnceLock;

use serde::Serialize;

use crate::base::Context;
use crate::findings::{Finding, Message};
use crate::project::file::FileError;
use crate::text::{self, Language};

static LANGUAGE: OnceLock<Language> = OnceLock::new();

/// Chooses the language: the one asked for, else the system's.
pub fn set_language(asked: Option<&str>) {
    let locale = || {
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|v| std::env::var(v).ok().filter(|v| !v.is_empty()))
    };
    let name = asked.map(str::to_owned).or_else(locale).unwrap_or_default();
    LANGUAGE.get_or_init(|| Language::of_locale(&name));
}

/// The language of sentences.
pub fn language() -> Language {
    *LANGUAGE.get().unwrap_or(&Language::En)
}

/// A message as a sentence without direction marks.
pub fn say(message: &Message) -> String {
    text::say_plain(language(), message)
}

/// A message in a named language, for files that speak several.
pub fn say_in(language: &str, message: &Message) -> String {
    text::say_plain(Language::of_locale(language), message)
}

/// The work could not be done: one sentence that says what, where and what to do.
#[derive(Debug)]
pub struct Failure(pub String);

impl From<&Message> for Failure {
    fn from(message: &Message) -> Failure {
        Failure(say(message))
    }
}

impl From<Message> for Failure {
    fn from(message: Message) -> Failure {
        Failure(say(&message))
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Failure {
        Failure(say(&error.message()))
    }
}

/// A context for work on the command line: today, and Ctrl-C as the stop sign.
pub fn context() -> Context {
    let context = Context::new(jiff::ZonedDateTime::now().date());
    let cancel = context.cancel.clone();
    // A second handler cannot be set in one process; the first then still stops the work.
    let _set = ctrlc::set_handler(move || cancel.cancel());
    context
}

/// A finding in a JSON document.
#[derive(Serialize)]
pub struct FindingJson {
    id: &'static str,
    severity: crate::findings::Severity,
    place: PlaceJson,
    text: String,
}

#[derive(Serialize)]
struct PlaceJson {
    source: Option<String>,
    sheet: Option<String>,
    field: Option<String>,
    rows: Vec<u32>,
}

impl From<&Finding> for FindingJson {
    fn from(finding: &Finding) -> FindingJson {
        FindingJson {
            id: finding.message.id,
            severity: finding.severity,
            place: PlaceJson {
                source: finding.place.source.as_ref().map(|s| s.to_string()),
                sheet: finding.place.sheet.clone(),
                field: finding.place.field.clone(),
                rows: finding.place.rows.clone(),
            },
            text: say(&finding.message),
        }
    }
}

/// Findings in a JSON document.
pub fn findings_json<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Vec<FindingJson> {
    findings.into_iter().map(FindingJson::from).collect()
}

/// A finding as a line for a person.
pub fn finding_line(finding: &Finding) -> String {
    use crate::findings::Severity;
    let sign = match finding.severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let place = &finding.place;
    let parts = [place.source.as_ref().map(|s| s.to_string()), place.sheet.clone(), place.field.clone()];
    let mut place = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if let Some(row) = finding.place.rows.first() {
        place.push_str(&format!(":{row}"));
    }
    let colon = if place.is_empty() { "" } else { ": " };
    format!("{sign}: {place}{colon}{}", say(&finding.message))
}

/// The word that stands for a value in files, for example `yes_no` for its kind.
pub fn word<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Prints the one JSON document of a call.
pub fn print_json<T: Serialize>(document: &T) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(document).map_err(|e| Failure(e.to_string()))?;
    say_line!("{text}");
    Ok(())
}
