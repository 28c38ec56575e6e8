//! Who may import whom: reads the `crate::…` paths of every source file and fails on an arrow that the design does not have.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// For each layer, the layers below it that it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("table", &["base"]),
    ("findings", &["base", "table"]),
    ("import", &["base", "table", "findings"]),
    ("clean", &["base", "table", "findings"]),
    ("schema", &["base", "table", "findings"]),
    ("codes", &["base", "table", "findings"]),
    ("linkage", &["base", "table", "findings"]),
    ("golden", &["base", "table", "findings"]),
    ("disclosure", &["base", "table", "findings"]),
    // The one exception on purpose: export takes only what disclosure has cleared.
    ("export", &["base", "table", "findings", "disclosure"]),
    ("compare", &["base", "table", "findings"]),
    ("project", &["base", "table", "findings", STAGES]),
    ("pipeline", &["base", "table", "findings", STAGES, "project"]),
    ("jobs", &["base", "project", "pipeline"]),
    ("text", &["base", "findings"]),
    ("cli", &["base", "table", "findings", STAGES, "project", "pipeline", "jobs", "text"]),
    ("gui", &["base", "table", "findings", STAGES, "project", "pipeline", "jobs", "text"]),
];

const STAGES: &str = "*stages";
const STAGE_NAMES: &[&str] =
    &["import", "clean", "schema", "codes", "linkage", "golden", "disclosure", "export", "compare"];

pub(crate) fn sources(dir: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// The layer names after each `crate::` in a text, test modules and comments left out.
fn imports(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text);
    let mut found = Vec::new();
    for line in code.lines().filter(|l| !l.trim_start().starts_with("//")) {
        for (at, _) in line.match_indices("crate::") {
            let rest = &line[at + "crate::".len()..];
            match rest.strip_prefix('{') {
                // use crate::{clean, codes::X, …};
                Some(group) => {
                    let mut depth = 0;
                    for part in group.split(',') {
                        if depth == 0 {
                            found.push(word(part.trim()));
                        }
                        depth += part.matches('{').count() as i32 - part.matches('}').count() as i32;
                        depth = depth.max(0);
                    }
                }
                None => found.push(word(rest)),
            }
        }
    }
    found
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect()
}

#[test]
fn no_layer_imports_one_above_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    files.sort();
    let allowed: BTreeMap<&str, Vec<&str>> = MAY_USE
        .iter()
        .map(|(layer, below)| {
            let below =
                below.iter().flat_map(|l| if *l == STAGES { STAGE_NAMES } else { std::slice::from_ref(l) });
            (*layer, below.copied().collect())
        })
        .collect();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for file in &files {
        let inside = file.strip_prefix(&root).unwrap();
        let layer = inside.components().next().unwrap().as_os_str().to_str().unwrap();
        let Some(below) = allowed.get(layer) else {
            assert!(
                layer == "bin" || inside.components().count() == 1,
                "{layer} is a folder that the design does not know"
            );
            continue;
        };
        for used in imports(&std::fs::read_to_string(file).unwrap()) {
            seen += 1;
            if allowed.contains_key(used.as_str()) && used != layer && !below.contains(&used.as_str()) {
                wrong.push(format!("{} uses {used}", inside.display()));
            }
        }
    }
    wrong.dedup();
    assert!(seen > 100, "the test reads imports, it found {seen}");
    assert!(wrong.is_empty(), "arrows that the design does not have:\n{}", wrong.join("\n"));
}

#[test]
fn only_few_places_touch_the_disk() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let knows = ["std::fs", "File::open", "File::create"];
    for file in files {
        let inside = file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        let text = std::fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or(&text);
        if !knows.iter().any(|k| code.contains(k)) {
            continue;
        }
        // Settings, code lists and schemas are small files of their own; plans look at sizes and times; the file of a room has no name.
        let allowed = [
            "import/",
            "export/",
            "project/",
            "cli/",
            "gui/",
            "base/files.rs",
            "base/room.rs",
            "codes/own.rs",
            "schema/file.rs",
            "codes/list.rs",
            "pipeline/plan.rs",
            "pipeline/export.rs",
            "pipeline/ledger.rs",
            "pipeline/coverage_log.rs",
            "pipeline/propose.rs",
            "pipeline/compared.rs",
            "disclosure/secret",
            "linkage/splink.rs",
            "compare/map.rs",
            "main.rs",
            "bin/",
        ];
        assert!(allowed.iter().any(|a| inside.starts_with(a)), "{inside} touches the disk");
    }
}

#[test]
fn the_graphics_stay_in_the_window() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    for file in files {
        let inside = file.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        if inside.starts_with("gui/") || inside == "main.rs" {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(!text.contains("egui::") && !text.contains("eframe::"), "{inside} knows the window");
    }
}
