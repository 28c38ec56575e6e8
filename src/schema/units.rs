//! The unit and the period that a header names: “revenu mensuel”, “surface (m²)”, “in thousands”, in six languages.
//!
//! Only what stands in the header is said; a header without a unit says nothing, and nothing is guessed from values.

use crate::table::headers::tidy;

/// Units and periods that headers name; those of one line exclude each other.
const UNITS: &[&[(&str, &[&str])]] = &[
    &[
        (
            "month",
            &[
                "mensuel",
                "mensuelle",
                "mensuels",
                "mois",
                "monthly",
                "month",
                "شهري",
                "شهريا",
                "الشهري",
                "الشهريه",
                "mensual",
                "aylik",
                "monatlich",
                "monat",
            ],
        ),
        (
            "year",
            &[
                "annuel",
                "annuelle",
                "annuels",
                "an",
                "annee",
                "annual",
                "yearly",
                "year",
                "سنوي",
                "سنويا",
                "السنوي",
                "السنويه",
                "anual",
                "yillik",
                "jahrlich",
                "jahr",
            ],
        ),
        (
            "week",
            &[
                "hebdomadaire",
                "semaine",
                "weekly",
                "week",
                "اسبوعي",
                "الاسبوعي",
                "semanal",
                "haftalik",
                "wochentlich",
                "woche",
            ],
        ),
        ("day", &["journalier", "journaliere", "daily", "يومي", "اليومي", "diario", "gunluk", "taglich"]),
    ],
    &[
        ("m2", &["m2", "m²"]),
        ("ha", &["ha", "hectare", "hectares", "هكتار", "hektar", "dekar"]),
        ("km2", &["km2", "km²"]),
    ],
    &[
        (
            "thousand",
            &["milliers", "thousands", "thousand", "mille", "k", "bin", "miles", "tausend", "الف", "بالالاف"],
        ),
        ("million", &["millions", "million", "milyon", "millones", "millionen", "مليون", "بالملايين"]),
    ],
];

/// The units that a header names, one per line of [`UNITS`].
pub(super) fn units(header: &str) -> Vec<Option<&'static str>> {
    let lower = header.to_lowercase();
    let plain: Vec<String> = tidy(header).split(' ').map(str::to_owned).collect();
    let raw: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let says = |words: &[&str]| words.iter().any(|w| plain.iter().any(|t| t == w) || raw.contains(w));
    UNITS.iter().map(|line| line.iter().find(|(_, words)| says(words)).map(|(unit, _)| *unit)).collect()
}
