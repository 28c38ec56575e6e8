//! The Fluent files, built into the program: one per area and language, the same areas in every language.

use super::Language;

macro_rules! areas {
    ($($area:literal),* $(,)?) => {
        pub(super) fn of(language: Language) -> &'static [(&'static str, &'static str)] {
            match language {
                Language::En => &[$(($area, include_str!(concat!("../../assets/texts/en/", $area, ".ftl")))),*],
                Language::Fr => &[$(($area, include_str!(concat!("../../assets/texts/fr/", $area, ".ftl")))),*],
                Language::Ar => &[$(($area, include_str!(concat!("../../assets/texts/ar/", $area, ".ftl")))),*],
            }
        }
    };
}

areas![
    "app",
    "clean",
    "cli",
    "codes",
    "common",
    "compare",
    "comparing",
    "disclosure",
    "export",
    "golden",
    "import",
    "linkage",
    "mapping",
    "matching",
    "mend",
    "project",
    "review",
    "schema",
    "sharing",
    "sources",
];
