//! Words around a name that change nothing about which entry is meant: *nationalité syrienne*, *née en Syrie*, *Royaume du Maroc*.
//!
//! Two kinds: words of the form that asked (*nationality*, *born in*) and words of state (*kingdom*, *republic*). What is left must be a name by
//! itself, and none of its words may occur in the name of another entry: *Republic of China* and *République du Congo* stay questions.

/// Words of forms and of states, folded.
const FRAME: &[&str] = &[
    "nationalite",
    "nat",
    "national",
    "nationaux",
    "nationality",
    "nationals",
    "nacionalidad",
    "nacional",
    "citoyen",
    "citoyenne",
    "citoyens",
    "citoyennete",
    "citizen",
    "citizens",
    "citizenship",
    "ciudadano",
    "ciudadana",
    "ciudadania",
    "ressortissant",
    "ressortissante",
    "ressortissants",
    "staatsangehorigkeit",
    "staatsangehoriger",
    "staatsangehorige",
    "staatsburger",
    "staatsburgerin",
    "staatsburgerschaft",
    "uyruklu",
    "uyrugu",
    "uyruk",
    "vatandasi",
    "vatandas",
    "tabiiyeti",
    "origine",
    "origin",
    "origen",
    "ne",
    "nee",
    "ne(e)",
    "nes",
    "nees",
    "born",
    "nacido",
    "nacida",
    "geboren",
    "dogumlu",
    "pays",
    "country",
    "pais",
    "ulke",
    "جنسيه",
    "الجنسيه",
    "مواليد",
    "مواطن",
    "مواطنه",
    "رعايا",
    "royaume",
    "kingdom",
    "reino",
    "konigreich",
    "kralligi",
    "republique",
    "republic",
    "republica",
    "republik",
    "cumhuriyeti",
    "rep",
    "repub",
    "etat",
    "etats",
    "state",
    "estado",
    "staat",
    "devleti",
    "arabe",
    "arab",
    "arabische",
    "arap",
    "islamique",
    "islamic",
    "islamica",
    "islamische",
    "islam",
    "hachemite",
    "hashemite",
    "hachemita",
    "haschemitisches",
    "federale",
    "federal",
    "federation",
    "federasyonu",
    "populaire",
    "territoires",
    "territoire",
    "territories",
    "territory",
    "territorios",
    "occupes",
    "occupied",
    "jamahiriya",
    "sultanat",
    "sultanate",
    "sultanato",
    "emirat",
    "المملكه",
    "مملكه",
    "الجمهوريه",
    "جمهوريه",
    "دوله",
    "الهاشميه",
    "سلطنه",
    "الاسلاميه",
];

/// Small words between a frame and its name.
const BETWEEN: &[&str] = &["en", "in", "au", "aux", "a", "from", "aus", "desde", "من", "في"];

/// A folded text without its frame; `None` when it has none, or nothing else.
pub(super) fn without_frame(folded: &str) -> Option<String> {
    let words = || folded.split(' ').filter(|w| !w.is_empty());
    let kept: Vec<&str> = words().filter(|w| !FRAME.contains(w)).collect();
    if kept.len() == words().count() {
        return None;
    }
    let rest = kept.into_iter().filter(|w| !BETWEEN.contains(w)).collect::<Vec<_>>().join(" ");
    (rest.chars().count() >= 3).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_left_out() {
        assert_eq!(without_frame("nationalite syrienne").as_deref(), Some("syrienne"));
        assert_eq!(without_frame("nee en syrie").as_deref(), Some("syrie"));
        assert_eq!(without_frame("المملكه المغربيه").as_deref(), Some("المغربيه"));
        assert_eq!(without_frame("syrienne"), None);
        assert_eq!(without_frame("nationalite"), None);
    }
}
