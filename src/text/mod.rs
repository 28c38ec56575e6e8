//! Every sentence a person reads, in English, French and Arabic, from the Fluent files in `assets/texts`.
//!
//! The rest of the program speaks in message ids and arguments; words are made here, at the last moment, so that switching the language needs no
//! recomputation. Values from the data are wrapped in direction isolates when the sentence mixes scripts; [`say_plain`] leaves them out.

mod areas;
pub mod numbers;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use crate::findings::{Arg, Message};

/// The languages of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
    /// Arabic, with a mirrored window.
    Ar,
}

impl Language {
    /// All languages, in the order of the switch.
    pub const ALL: [Language; 3] = [Language::En, Language::Fr, Language::Ar];

    /// The language's code.
    pub fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Fr => "fr",
            Language::Ar => "ar",
        }
    }

    /// The language's own name.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::Fr => "Français",
            Language::Ar => "العربية",
        }
    }

    /// Whether the window is mirrored.
    pub fn is_rtl(self) -> bool {
        self == Language::Ar
    }

    /// The language of a locale name such as `fr_TN.UTF-8`; English when it is none of ours.
    pub fn of_locale(locale: &str) -> Language {
        let wanted = locale.get(..2).unwrap_or_default();
        Language::ALL.into_iter().find(|l| l.code() == wanted).unwrap_or_default()
    }
}

/// The text of a message without arguments.
pub fn t(language: Language, id: &str) -> String {
    lookup(language, id, None)
}

/// The text of a message with its arguments.
pub fn say(language: Language, message: &Message) -> String {
    let text = lookup(language, message.id, Some(&arguments(language, message)));
    let mixed = language.is_rtl() || text.chars().any(is_rtl);
    if mixed { text } else { without_isolates(&text) }
}

/// [`say`] without direction marks and with plain spaces, for the terminal and for files: people search in them.
pub fn say_plain(language: Language, message: &Message) -> String {
    without_isolates(&say(language, message)).replace('\u{a0}', " ")
}

/// What a code list is called: a built-in one by its name, any other one by its id.
pub fn list_name(language: Language, id: &str) -> String {
    let text = format!("list-{id}");
    if has(language, &text) { t(language, &text) } else { id.to_owned() }
}

/// Whether there is a text for this id in this very language.
pub fn has(language: Language, id: &str) -> bool {
    bundle(language).has_message(id)
}

fn without_isolates(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

fn arguments(language: Language, message: &Message) -> FluentArgs<'static> {
    let mut args = FluentArgs::new();
    for (name, value) in &message.args {
        let value: FluentValue<'static> = match value {
            // In commands lists are named by the ids that are typed there.
            Arg::Text(id) if *name == "list" && !message.id.starts_with("cli-") => {
                FluentValue::from(list_name(language, id))
            }
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Count(n) => FluentValue::from(*n as f64),
            Arg::Number(n) => FluentValue::from(*n),
            Arg::Message(inner) => FluentValue::from(say(language, inner)),
        };
        args.set(*name, value);
    }
    args
}

fn lookup(language: Language, id: &str, args: Option<&FluentArgs<'_>>) -> String {
    for language in [language, Language::En] {
        let bundle = bundle(language);
        if let Some(pattern) = bundle.get_message(id).and_then(|m| m.value()) {
            let mut errors = Vec::new();
            return bundle.format_pattern(pattern, args, &mut errors).into_owned();
        }
    }
    format!("‹{id}›")
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; 3] =
        [OnceLock::new(), OnceLock::new(), OnceLock::new()];
    BUNDLES[language as usize].get_or_init(|| build(language))
}

fn build(language: Language) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = language.code().parse().expect("our language codes are valid");
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_formatter(Some(match language {
        Language::Fr => |value, _| numbers::format_value(value, Language::Fr),
        Language::Ar => |value, _| numbers::format_value(value, Language::Ar),
        Language::En => |value, _| numbers::format_value(value, Language::En),
    }));
    if language == Language::Ar {
        bundle.add_function(COUNTED, counted).expect("no other function has its name");
    }
    for (_, text) in areas::of(language) {
        let text = with_counted_choices(language, &with_fixed_spaces(language, text));
        let resource = match FluentResource::try_new(text) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// What [`with_counted_choices`] asks for the form of a noun.
const COUNTED: &str = "COUNTED";

/// In Arabic a noun agrees with the last two digits of its number (103 takes the form of 3, 6,015 that of 15). The plural rules at hand look at the
/// whole number and know 3–10 and 11–99 only, so that a choice is asked by a number of the same form.
fn with_counted_choices(language: Language, text: &str) -> String {
    if language != Language::Ar {
        return text.to_owned();
    }
    let mut parts = text.split("{ $");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        if rest.starts_with(" ->") {
            out.push_str(&format!("{{ {COUNTED}(${name}){rest}"));
        } else {
            out.push_str(&format!("{{ ${name}{rest}"));
        }
    }
    out
}

fn counted<'a>(given: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    match given.first() {
        Some(FluentValue::Number(n)) => {
            let n = n.value.abs();
            let last = n % 100.0;
            FluentValue::from(match n {
                _ if n.fract() != 0.0 => 100.0,
                _ if n < 100.0 => n,
                _ if last >= 3.0 => last,
                _ => 100.0,
            })
        }
        Some(other) => other.clone(),
        None => FluentValue::None,
    }
}

/// No line ends before a percent sign, nor in French before `; : ! ? »` or after `«`: the texts are written with plain spaces, and here they become
/// those that hold together.
fn with_fixed_spaces(language: Language, text: &str) -> String {
    let marks: &[&str] = match language {
        Language::Fr => &[" %", " ;", " :", " !", " ?", " »", "« "],
        Language::En | Language::Ar => &[" %"],
    };
    marks.iter().fold(text.to_owned(), |text, mark| text.replace(mark, &mark.replace(' ', "\u{a0}")))
}

/// The areas (file stem and content) of a language, for the test that compares languages.
pub fn areas_of(language: Language) -> &'static [(&'static str, &'static str)] {
    areas::of(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_written_as_each_language_writes_them() {
        let m = |n: usize| Message::new("count-rows").with("n", n);
        assert_eq!(say(Language::En, &m(1)), "1 row");
        assert_eq!(say(Language::En, &m(12_480)), "12,480 rows");
        assert_eq!(say(Language::Fr, &m(12_480)), "12\u{202f}480 lignes");
    }

    #[test]
    fn arabic_nouns_agree_with_the_last_two_digits_of_their_number() {
        let rows = |n: usize| say_plain(Language::Ar, &Message::new("count-rows").with("n", n));
        let said = [1, 2, 3, 10, 11, 99, 100, 102, 103, 6_007, 6_011, 12_480, 15_700].map(rows);
        let expected = [
            "صف واحد",
            "صفّان",
            "3 صفوف",
            "10 صفوف",
            "11 صفًا",
            "99 صفًا",
            "100 صف",
            "102 صف",
            "103 صفوف",
            "6,007 صفوف",
            "6,011 صفًا",
            "12,480 صفًا",
            "15,700 صف",
        ];
        assert_eq!(said, expected);
        for (area, text) in areas_of(Language::Ar) {
            let asked = with_counted_choices(Language::Ar, text);
            assert!(FluentResource::try_new(asked).is_ok(), "{area} is no Fluent text any more");
        }
    }

    #[test]
    fn no_line_may_end_before_a_french_mark_or_a_percent_sign() {
        for language in Language::ALL {
            for (area, text) in areas_of(language) {
                let fixed = with_fixed_spaces(language, text);
                let marks: &[&str] = if language == Language::Fr {
                    &[" %", " ;", " :", " !", " ?", " »", "« "]
                } else {
                    &[" %"]
                };
                let left = marks.iter().find(|mark| fixed.contains(**mark));
                assert_eq!(left, None, "{}/{area}", language.code());
                assert!(
                    FluentResource::try_new(fixed).is_ok(),
                    "{}/{area} is no Fluent text any more",
                    language.code()
                );
            }
        }
        let said = say(Language::Fr, &Message::new("app-undone").with("what", "x"));
        assert_eq!(said, "Annulé\u{a0}: x");
    }

    #[test]
    fn built_in_lists_are_called_by_their_names() {
        let level = |list: &str| Message::new("mapping-level-list").with("list", list);
        assert!(say(Language::En, &level("admin-jo")).contains("Places of Jordan"));
        assert!(say(Language::Fr, &level("zones")).contains("zones"));
    }

    #[test]
    fn an_unknown_id_is_shown_as_such() {
        assert_eq!(t(Language::Fr, "no-such-id"), "‹no-such-id›");
    }
}
