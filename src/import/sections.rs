//! The column that the titles of a table's parts make: what it is called and what stands in it.
//!
//! Its name is in the language of the file, for it stands beside the file's own names: what all titles begin with (`District North`,
//! `District South`), what they are (months, years), or else the plain word for a part.

use super::{classify, header};
use crate::table::parse::{digit, month_from_header};
use crate::table::{Table, TableError, is_reserved};

/// Words for a part, a month and a year; words by which the language is told, months among them, without accents.
struct Tongue {
    section: &'static str,
    month: &'static str,
    year: &'static str,
    letters: &'static str,
    words: &'static [&'static str],
}

const TONGUES: [Tongue; 6] = [
    Tongue {
        section: "section",
        month: "month",
        year: "year",
        letters: "",
        words: &[
            "the",
            "of",
            "and",
            "by",
            "number",
            "name",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
    },
    Tongue {
        section: "section",
        month: "mois",
        year: "année",
        letters: "éèêàçùœ",
        words: &[
            "le",
            "la",
            "les",
            "des",
            "du",
            "et",
            "par",
            "nombre",
            "nom",
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
    },
    Tongue {
        section: "sección",
        month: "mes",
        year: "año",
        letters: "ñáíóú¿",
        words: &[
            "el",
            "los",
            "las",
            "del",
            "y",
            "por",
            "número",
            "nombre",
            "calle",
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
    },
    Tongue {
        section: "Abschnitt",
        month: "Monat",
        year: "Jahr",
        letters: "äößü",
        words: &[
            "der",
            "die",
            "das",
            "und",
            "nach",
            "anzahl",
            "nummer",
            "januar",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember",
        ],
    },
    Tongue {
        section: "bölüm",
        month: "ay",
        year: "yıl",
        letters: "ışğİ",
        words: &[
            "ve", "göre", "sayısı", "no", "adı", "ocak", "şubat", "mart", "nisan", "mayıs", "haziran",
            "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık",
        ],
    },
    Tongue { section: "القسم", month: "الشهر", year: "السنة", letters: "", words: &[] },
];

/// The language that most of the words speak for; English where none does.
fn tongue<'t>(texts: impl Iterator<Item = &'t str>) -> &'static Tongue {
    let mut votes = [0_usize; TONGUES.len()];
    for text in texts {
        let lower = text.to_lowercase();
        for (tongue, vote) in TONGUES.iter().zip(&mut votes) {
            let of_it = |word: &&str| tongue.words.contains(word);
            *vote += 2 * lower.split(|c: char| !c.is_alphabetic()).filter(of_it).count();
            *vote += text.chars().filter(|c| tongue.letters.contains(*c)).count();
        }
        votes[TONGUES.len() - 1] += text.chars().filter(|c| matches!(c, '\u{621}'..='\u{64a}')).count();
    }
    // Of equals the first.
    let best = (0..votes.len()).rev().max_by_key(|&i| votes[i]).unwrap_or_default();
    &TONGUES[best]
}

/// What the column of these titles is called; `others` are the words above and in the table.
pub(super) fn name_of(titles: &[&str], others: &[&str]) -> String {
    if let Some(label) = shared_label(titles) {
        return label.to_owned();
    }
    let (shared, rests) = shared_words(titles);
    let tongue = || tongue(titles.iter().chain(others).copied());
    let is_year = |text: &str| {
        let text = text.trim();
        text.chars().count() == 4 && text.chars().all(|c| digit(c).is_some())
    };
    if rests.iter().all(|rest| month_from_header(rest).is_some()) {
        return tongue().month.to_owned();
    }
    if rests.iter().all(|rest| is_year(rest)) {
        return tongue().year.to_owned();
    }
    if shared.chars().count() >= 4 { shared } else { tongue().section.to_owned() }
}

/// What all titles have before a colon, when it is the same.
fn shared_label<'t>(titles: &[&'t str]) -> Option<&'t str> {
    let label = |title: &&'t str| title.split_once([':', '：']).map(|(label, _)| label.trim());
    let first = titles.first().and_then(label).filter(|l| !l.is_empty() && l.chars().count() <= 40)?;
    let has_value =
        |title: &&str| title.split_once([':', '：']).is_some_and(|(_, value)| !value.trim().is_empty());
    titles.iter().all(|t| label(t) == Some(first) && has_value(t)).then_some(first)
}

/// The words with which all titles begin, without those that only join (`de`, `of`), and what each has after them.
fn shared_words(titles: &[&str]) -> (String, Vec<String>) {
    let words: Vec<Vec<&str>> = titles.iter().map(|t| t.split_whitespace().collect()).collect();
    let shortest = words.iter().map(Vec::len).min().unwrap_or_default();
    let first = words.first().map(Vec::as_slice).unwrap_or_default();
    let is_shared = |&at: &usize| {
        let here = first.get(at).filter(|w| w.chars().all(|c| c.is_alphabetic() || c == '\''));
        here.is_some() && words.iter().all(|w| w.get(at) == here)
    };
    // Each title keeps a word of its own.
    let n = (0..shortest.saturating_sub(1)).take_while(is_shared).count();
    let rests = words.iter().map(|w| w.get(n..).unwrap_or_default().join(" ")).collect();
    let shared = first.get(..n).unwrap_or_default();
    let kept = shared.iter().rposition(|w| w.chars().count() > 3).map_or(0, |at| at + 1);
    (shared.get(..kept.min(4)).unwrap_or_default().join(" "), rests)
}

/// The titles on the way through a file: each with the number of records before it.
#[derive(Debug, Default)]
pub(super) struct Titles(Vec<(usize, String)>);

impl Titles {
    /// Takes the cells of a row that heads the records from `record` on.
    pub(super) fn push(&mut self, record: usize, cells: &[(u32, String)]) {
        // Sums that stand beside a title are not part of it.
        let is_word = |text: &str| classify::number(text).is_none();
        let has_words = cells.iter().any(|c| is_word(&c.1) && !c.1.trim().is_empty());
        let of_title = cells.iter().filter(|c| !has_words || is_word(&c.1));
        let words = of_title.flat_map(|c| c.1.split_whitespace());
        self.0.push((record, words.collect::<Vec<_>>().join(" ")));
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Their words.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|t| t.1.as_str())
    }

    /// What their column would be called in a table with these names.
    pub(super) fn name(&self, names: &[String]) -> String {
        let others: Vec<&str> = names.iter().map(String::as_str).collect();
        name_of(&self.texts().collect::<Vec<_>>(), &others)
    }

    /// The table with a column of this name at its end, which says for each record the title above it, and how the column is called there.
    pub(super) fn column(&self, table: &Table, name: &str) -> Result<(Table, String), TableError> {
        let texts: Vec<&str> = self.texts().collect();
        // `District: North` says North under the name of the column.
        let labelled = shared_label(&texts).is_some();
        let text = |title: &'_ str| -> String {
            let value = title.split_once([':', '：']).filter(|_| labelled).map(|(_, value)| value);
            value.unwrap_or(title).trim().to_owned()
        };
        let mut name = name.trim().to_owned();
        if name.is_empty() {
            name = TONGUES[0].section.to_owned();
        }
        let name = header::free_name(name, |taken| table.has(taken) || is_reserved(taken));
        let mut cells: Vec<Option<String>> = Vec::with_capacity(table.height());
        for (at, (from, title)) in self.0.iter().enumerate() {
            let end = self.0.get(at + 1).map_or(table.height(), |next| next.0).min(table.height());
            cells.resize((*from).min(end).max(cells.len()), None);
            cells.resize(end.max(cells.len()), Some(text(title)));
        }
        cells.resize(table.height(), None);
        Ok((table.with_text(&name, cells.into_iter().collect())?, name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_of_titles_is_named_in_the_language_of_the_file() {
        for (titles, others, name) in [
            (&["Janvier 2024", "Février 2024"][..], &["Quartier"][..], "mois"),
            (&["March 2025", "April 2025"], &[], "month"),
            (&["Marzo", "Abril"], &["Calle"], "mes"),
            (&["كانون الثاني 2025", "شباط 2025"], &[], "الشهر"),
            (&["État du mois de mars", "État du mois de mai"], &[], "mois"),
            (&["2022", "2023"], &["Anzahl der Fälle"], "Jahr"),
            (&["Distrito Centro", "Distrito Puerto"], &[], "Distrito"),
            (&["Centre de santé Nord", "Centre de santé du port"], &[], "Centre de santé"),
            (&["Commune : Anfa", "Commune : Maârif"], &[], "Commune"),
            (&["المنطقة الشرقية", "المنطقة الغربية"], &[], "المنطقة"),
            (&["Mamak", "Sincan", "Altındağ"], &["Ağaç sayısı"], "bölüm"),
            (&["NORTH EAST", "LONDON"], &["Number of wards"], "section"),
        ] {
            assert_eq!(name_of(titles, others), name, "{titles:?}");
        }
    }

    #[test]
    fn every_record_says_the_title_above_it() {
        let table = Table::from_rows("s", &[&["no"], &["1"], &["2"], &["3"], &["4"]]).unwrap();
        let title = |record: usize, text: &str| (record, text.to_owned());
        let titles = Titles(vec![title(1, "Ward: A"), title(3, "Ward: B"), title(4, "Ward: C")]);
        let (read, name) = titles.column(&table, "no").unwrap();
        assert_eq!(name, "no (2)");
        assert_eq!(read.to_rows(), [["no", "no (2)"], ["1", ""], ["2", "A"], ["3", "A"], ["4", "B"]]);
    }
}
