//! What makes two spellings one: the rules with their names and examples, and how strict the search is.

use serde::{Deserialize, Serialize};

use crate::findings::Message;

/// What is treated as the same, rule by rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// Capitals and accents: Kasbah, KASBAH, Kâsbah.
    Letters,
    /// Spaces, marks and word order: Port Vieux, Vieux-Port.
    Order,
    /// Articles and small words: Les Salines, Salines.
    Articles,
    /// Hamza forms: أحمد, احمد.
    Hamza,
    /// Ta marbuta: فاطمة, فاطمه.
    TaMarbuta,
    /// Alef maqsura: مصطفى, مصطفي.
    AlefMaqsura,
    /// Vowel signs and tatweel: تلّة, تلة.
    VowelSigns,
    /// Persian letters and other digits: ک, ی, ٣.
    Persian,
    /// Turkish ı and i: Işık, Isik.
    TurkishI,
    /// Arabic and Latin letters: باب الريح, Bab el Rih.
    Scripts,
}

impl Rule {
    /// All rules, in the order of the switches.
    pub const ALL: [Rule; 10] = [
        Rule::Letters,
        Rule::Order,
        Rule::Articles,
        Rule::Hamza,
        Rule::TaMarbuta,
        Rule::AlefMaqsura,
        Rule::VowelSigns,
        Rule::Persian,
        Rule::TurkishI,
        Rule::Scripts,
    ];

    /// What the rule is called.
    pub fn label(self) -> Message {
        Message::new(match self {
            Rule::Letters => "clean-rule-letters",
            Rule::Order => "clean-rule-order",
            Rule::Articles => "clean-rule-articles",
            Rule::Hamza => "clean-rule-hamza",
            Rule::TaMarbuta => "clean-rule-ta-marbuta",
            Rule::AlefMaqsura => "clean-rule-alef-maqsura",
            Rule::VowelSigns => "clean-rule-vowel-signs",
            Rule::Persian => "clean-rule-persian",
            Rule::TurkishI => "clean-rule-turkish-i",
            Rule::Scripts => "clean-rule-scripts",
        })
    }

    /// Two spellings that the rule makes one; the same in every language.
    pub fn example(self) -> &'static str {
        match self {
            Rule::Letters => "Kasbah = KASBAH",
            Rule::Order => "Port Vieux = Vieux-Port",
            Rule::Articles => "Salines = Les Salines",
            Rule::Hamza => "أحمد = احمد",
            Rule::TaMarbuta => "المحطة = المحطه",
            Rule::AlefMaqsura => "مصطفى = مصطفي",
            Rule::VowelSigns => "تلّة = تـلة",
            Rule::Persian => "کریم = كريم",
            Rule::TurkishI => "Işık = Isik",
            Rule::Scripts => "باب الريح = Bab el Rih",
        }
    }
}

/// How spellings are looked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SpellingSettings {
    /// The rules that are switched off.
    pub off: Vec<Rule>,
    /// 0 (bold: letters may differ much) to 1 (strict: only the rules count).
    pub strictness: f64,
}

impl Default for SpellingSettings {
    fn default() -> Self {
        SpellingSettings { off: vec![Rule::TurkishI], strictness: 0.5 }
    }
}

impl SpellingSettings {
    pub(super) fn on(&self, rule: Rule) -> bool {
        !self.off.contains(&rule)
    }

    /// How alike letters must be; above 1 nothing but the rules counts.
    pub fn least_likeness(&self) -> f64 {
        let strictness = if self.strictness.is_finite() { self.strictness.clamp(0.0, 1.0) } else { 0.5 };
        if strictness >= 1.0 { 1.1 } else { 0.72 + 0.26 * strictness }
    }
}
