//! The names people bear: each in Arabic script with the Latin spellings offices use for it.
//!
//! The lists are in `names/*.txt`. Besides the family names written there, a few hundred are built
//! the way they are in life, from a given name: Ben Youssef, Abou Karim, Aït Brahim, El Hadj Omar.

use std::collections::BTreeMap;

use super::chance::Chance;

/// A name in both scripts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// In Arabic script.
    pub(crate) arabic: String,
    /// In Latin script: the French habit first, the English one last.
    pub(crate) latin: Vec<String>,
}

impl Name {
    /// Two given names borne together, such as Mohamed Amine.
    pub(crate) fn joined(first: &Name, second: &Name) -> Name {
        let longest = first.latin.len().max(second.latin.len());
        let spelling = |name: &Name, place: usize| name.latin[place.min(name.latin.len() - 1)].clone();
        Name {
            arabic: format!("{} {}", first.arabic, second.arabic),
            latin: (0..longest)
                .map(|place| format!("{} {}", spelling(first, place), spelling(second, place)))
                .collect(),
        }
    }
}

/// All lists, most frequent first.
pub(crate) struct Names {
    given: BTreeMap<String, Vec<Name>>,
    family: BTreeMap<String, Vec<Name>>,
}

impl Names {
    /// The lists of the sample city.
    pub(crate) fn load() -> Self {
        let given = parse(include_str!("names/given.txt"));
        let mut family = parse(include_str!("names/family.txt"));
        let men = given.get("m arab").cloned().unwrap_or_default();
        if let Some(list) = family.get_mut("arab") {
            for (place, built) in built_from(&men).into_iter().enumerate() {
                let at = (30 + place * 2).min(list.len());
                list.insert(at, built);
            }
        }
        Self { given, family }
    }

    /// The given names of a culture for a sex (1 male, 2 female).
    pub(crate) fn given(&self, culture: &str, sex: u8) -> &[Name] {
        let key = format!("{} {culture}", if sex == 1 { "m" } else { "f" });
        self.given.get(&key).map_or(&[], Vec::as_slice)
    }

    /// A family name of a culture.
    pub(crate) fn any_family(&self, culture: &str, chance: &mut Chance) -> Name {
        let list = &self.family[culture];
        list[chance.skewed(list.len())].clone()
    }

    /// A given name of a culture.
    pub(crate) fn any_given(&self, culture: &str, sex: u8, chance: &mut Chance) -> Name {
        let list = self.given(culture, sex);
        list[chance.skewed(list.len())].clone()
    }

    /// How many given names and family names there are.
    pub(crate) fn counts(&self) -> (usize, usize) {
        (self.given.values().map(Vec::len).sum(), self.family.values().map(Vec::len).sum())
    }
}

fn built_from(men: &[Name]) -> Vec<Name> {
    let kinds: [(&str, [&str; 3], usize); 5] = [
        ("بن", ["Ben ", "Ben", "Bin "], 80),
        ("أبو", ["Abou ", "Bou", "Abu "], 50),
        ("الحاج", ["Hadj ", "El Haj ", "Al Hajj "], 36),
        ("آيت", ["Aït ", "Ait ", "Ait "], 34),
        ("ولد", ["Ould ", "Ould", "Wald "], 22),
    ];
    let mut built = Vec::new();
    for (place, man) in men.iter().enumerate() {
        for (arabic, latin, many) in &kinds {
            if place >= *many || man.arabic.contains("الدين") {
                continue;
            }
            let first = &man.latin[0];
            let last = &man.latin[man.latin.len() - 1];
            let mut spellings = vec![format!("{}{first}", latin[0])];
            let glued = if latin[1].ends_with(' ') { first.clone() } else { first.to_lowercase() };
            for other in [format!("{}{glued}", latin[1]), format!("{}{last}", latin[2])] {
                if !spellings.contains(&other) {
                    spellings.push(other);
                }
            }
            built.push(Name { arabic: format!("{arabic} {}", man.arabic), latin: spellings });
        }
    }
    built
}

fn parse(text: &str) -> BTreeMap<String, Vec<Name>> {
    let mut lists: BTreeMap<String, Vec<Name>> = BTreeMap::new();
    let mut open = String::new();
    for line in text.lines() {
        if let Some(key) = line.strip_prefix("@ ") {
            open = key.to_owned();
        } else if let Some((arabic, latin)) = line.split_once('=')
            && !line.starts_with('#')
        {
            let latin = latin.split(',').map(str::to_owned).collect();
            lists.entry(open.clone()).or_default().push(Name { arabic: arabic.to_owned(), latin });
        }
    }
    lists
}
