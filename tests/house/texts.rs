//! Texts are complete: every id in English stands in French and Arabic with the same placeholders, and every id used in the code exists.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use diwan::text::{Language, areas_of};

/// The ids of an area with their placeholders (`$name`).
fn ids(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = None;
    for line in text.lines().filter(|l| !l.starts_with('#')) {
        if let Some((id, _)) =
            line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        {
            current = Some(id.trim().to_owned());
            out.entry(id.trim().to_owned()).or_default();
        }
        if let Some(id) = &current {
            let names = line.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-')
                    .collect::<String>()
            });
            out.get_mut(id).unwrap().extend(names);
        }
    }
    out
}

#[test]
fn every_text_stands_in_every_language() {
    let mut missing = Vec::new();
    for (area, english) in areas_of(Language::En) {
        let english = ids(english);
        assert!(!english.is_empty(), "{area} has no texts");
        for language in [Language::Fr, Language::Ar] {
            let (_, other) = areas_of(language).iter().find(|(a, _)| a == area).unwrap();
            let other = ids(other);
            for (id, names) in &english {
                match other.get(id) {
                    None => missing.push(format!("{}/{area}: {id}", language.code())),
                    Some(theirs) if !theirs.is_subset(names) => {
                        missing.push(format!("{}/{area}: {id} uses other placeholders", language.code()));
                    }
                    Some(_) => {}
                }
            }
            for id in other.keys().filter(|id| !english.contains_key(*id)) {
                missing.push(format!("en/{area}: {id}"));
            }
        }
    }
    assert!(missing.is_empty(), "missing texts:\n{}", missing.join("\n"));
}

#[test]
fn every_file_parses() {
    for language in Language::ALL {
        for (area, text) in areas_of(language) {
            let parsed = fluent_bundle::FluentResource::try_new((*text).to_owned());
            assert!(parsed.is_ok(), "{}/{area}: {:?}", language.code(), parsed.err().map(|(_, e)| e));
        }
    }
}

#[test]
fn every_area_on_disk_is_built_in() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/texts/en");
    let built_in: BTreeSet<&str> = areas_of(Language::En).iter().map(|(area, _)| *area).collect();
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let area = name.trim_end_matches(".ftl");
        assert!(built_in.contains(area), "{name} is not in the program");
    }
}

#[test]
fn every_id_in_the_code_has_its_text() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    super::layers::sources(&root, &mut files);
    let mut wrong = Vec::new();
    let mut seen = 0;
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or(&text);
        let code: Vec<&str> = code.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
        let code = code.join("\n");
        for call in ["Message::new(\"", "text::t(language, \"", "look.t(\"", "look.text(\""] {
            for (at, _) in code.match_indices(call) {
                let id: String = code[at + call.len()..].chars().take_while(|c| *c != '"').collect();
                seen += 1;
                if !diwan::text::has(Language::En, &id) {
                    wrong.push(format!("{}: {id}", file.strip_prefix(&root).unwrap().display()));
                }
            }
        }
    }
    assert!(seen > 50, "the test reads ids, it found {seen}");
    assert!(wrong.is_empty(), "ids without a text:\n{}", wrong.join("\n"));
}
