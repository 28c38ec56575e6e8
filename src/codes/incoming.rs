//! A code list out of any spreadsheet: which column is the code, which are labels in which language, parent, other names, first and last day of
//! validity. Proposed from headers in English, French and Arabic and from what stands in the columns; built as somebody then says.
//!
//! The table comes in as read; this module opens no file. Nothing is dropped in silence: what could not be used is counted in [`Left`].

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;

pub use super::incoming_words::LANGUAGES;
use super::incoming_words::{HEADERS, SPOKEN, Words};
use super::list::{CodeList, Entry};
use super::validity::Validity;
use crate::base::ColumnName;
use crate::base::normal::clean_spaces;
use crate::base::script::{Script, script_of};
use crate::table::Table;
use crate::table::headers::tidy;

/// What a column of the spreadsheet is for the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListColumn {
    /// Nothing.
    #[default]
    Skip,
    /// The code.
    Code,
    /// The code above.
    Parent,
    /// The label in a language.
    Label(String),
    /// Other names in a language, several in a cell divided by `;` or `|`.
    Synonyms(String),
    /// The first day on which the code is valid.
    ValidFrom,
    /// The last day.
    ValidTo,
}

impl ListColumn {
    /// Whether a list can have only one such column.
    fn is_single(&self) -> bool {
        !matches!(self, ListColumn::Skip | ListColumn::Synonyms(_))
    }
}

/// What of a table could not be used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Left {
    /// Rows without a code, by their number in the file.
    pub without_code: Vec<u32>,
    /// Codes that stand in several rows; the later rows give them further names.
    pub repeated: Vec<String>,
    /// Codes above that are not in the list; their entries stand at the top.
    pub lost_parents: Vec<String>,
    /// Cells that are no day.
    pub no_days: Vec<String>,
}

impl Left {
    /// Whether everything was used.
    pub fn is_nothing(&self) -> bool {
        self == &Left::default()
    }
}

/// Which use a header names, in which language, and whether it says nothing else.
type Called = (&'static str, &'static str, bool);

/// What is known of a column.
struct Seen {
    header: String,
    filled: usize,
    distinct: Vec<String>,
    longest: usize,
    arabic: bool,
    letters: bool,
}

impl Seen {
    fn of(table: &Table, column: &str) -> Seen {
        let mut distinct: Vec<String> = Vec::new();
        let mut filled = 0;
        if let Ok(cells) = table.text(column) {
            let found = crate::table::strings::distinct(cells);
            filled = cells.len() - found.blanks();
            distinct = found.values.iter().map(|v| clean_spaces(v)).filter(|v| !v.is_empty()).collect();
        }
        let scripts = distinct.iter().take(200).map(|v| script_of(v));
        let arabic = scripts.clone().filter(|s| *s == Script::Arabic).count();
        let latin = scripts.filter(|s| *s == Script::Latin).count();
        Seen {
            header: tidy(column),
            filled,
            longest: distinct.iter().map(|v| v.chars().count()).max().unwrap_or(0),
            arabic: arabic > latin,
            letters: arabic + latin > 0,
            distinct,
        }
    }

    /// Whether it could name every row: filled, different, short.
    fn could_be_code(&self, rows: usize) -> bool {
        self.filled * 20 >= rows * 19 && self.distinct.len() * 10 >= self.filled * 9 && self.longest <= 24
    }

    /// The use that the header names, the language of that header word, and whether it is the whole header. `first` is the language that words
    /// of two languages (*code*, *description*) are taken to be of.
    fn called(&self, first: &str) -> Option<Called> {
        let bare = without_language(&self.header);
        let of = |languages: &'static [(&'static str, Words); 3], fits: &dyn Fn(&&str) -> bool| {
            let mut fitting = languages.iter().filter(|(_, words)| words.iter().any(fits));
            let any = fitting.next()?.0;
            Some(fitting.map(|f| f.0).find(|l| *l == first).unwrap_or(any))
        };
        let whole = HEADERS
            .iter()
            .find_map(|(what, languages)| Some((*what, of(languages, &|word| *word == bare)?, true)));
        let padded = format!(" {bare} ");
        // A word of two letters inside a header says nothing: *de*, *to*, *id*.
        let inside = |word: &&str| word.chars().count() > 2 && padded.contains(&format!(" {word} "));
        whole.or_else(|| {
            HEADERS.iter().find_map(|(what, languages)| Some((*what, of(languages, &inside)?, false)))
        })
    }

    /// The language of the column's names: said in the header, shown by the letters, else that of the header.
    fn language(&self, of_header: &str) -> String {
        let words: Vec<&str> = self.header.split(' ').collect();
        let said = SPOKEN.iter().find(|(language, names)| {
            words.iter().any(|w| names.contains(w)) || *language == "de" && ends_in_german(&self.header)
        });
        let latin = |language: &str| language != "ar";
        match said {
            Some((language, _)) if self.arabic != latin(language) || !self.letters => (*language).to_owned(),
            _ if self.arabic => "ar".to_owned(),
            _ if latin(of_header) => of_header.to_owned(),
            _ => "en".to_owned(),
        }
    }
}

/// *label de* is German; the *de* of *code de rattachement* is French.
fn ends_in_german(header: &str) -> bool {
    header.ends_with(" de")
}

fn without_language(header: &str) -> String {
    let header = if ends_in_german(header) { header.trim_end_matches(" de") } else { header };
    let spoken = |word: &&str| !SPOKEN.iter().any(|(_, names)| names.contains(word));
    let kept: Vec<&str> = header.split(' ').filter(spoken).collect();
    if kept.is_empty() { header.to_owned() } else { kept.join(" ") }
}

/// What each column of a table is for a list, in the table's order.
pub fn propose(table: &Table) -> Vec<ListColumn> {
    let rows = table.height();
    let seen: Vec<Seen> = table.column_names().map(|name| Seen::of(table, name)).collect();
    let in_french = seen.iter().filter_map(|s| s.called("en")).any(|c| c.1 == "fr");
    let first = if in_french { "fr" } else { "en" };
    let called: Vec<Option<Called>> = seen.iter().map(|s| s.called(first)).collect();
    let code = code_column(&seen, &called, rows);
    let codes: FxHashSet<&str> = code
        .and_then(|i| seen.get(i))
        .map(|s| s.distinct.iter().map(String::as_str).collect())
        .unwrap_or_default();
    let leads_up = |s: &Seen| {
        let known = s.distinct.iter().filter(|v| codes.contains(v.as_str())).count();
        known > 0 && known * 10 >= s.distinct.len() * 9 && s.distinct.len() < s.filled
    };
    let mut out: Vec<ListColumn> = Vec::new();
    for (i, (column, called)) in seen.iter().zip(&called).enumerate() {
        let used = match called {
            _ if code == Some(i) => ListColumn::Code,
            _ if column.filled == 0 => ListColumn::Skip,
            Some(("parent", ..)) => ListColumn::Parent,
            Some(("from", ..)) if are_days(column) => ListColumn::ValidFrom,
            Some(("to", ..)) if are_days(column) => ListColumn::ValidTo,
            _ if leads_up(column) => ListColumn::Parent,
            Some(("synonyms", language, _)) => ListColumn::Synonyms(column.language(language)),
            Some(("label", language, _)) => ListColumn::Label(column.language(language)),
            Some(("code", ..)) => ListColumn::Skip,
            // A header that says only the language: *Français*, العربية.
            _ if SPOKEN.iter().any(|(_, names)| names.contains(&column.header.as_str())) => {
                ListColumn::Label(column.language("en"))
            }
            _ => ListColumn::Skip,
        };
        let taken = used.is_single() && out.contains(&used);
        out.push(match used {
            ListColumn::Label(language) if taken => ListColumn::Synonyms(language),
            _ if taken => ListColumn::Skip,
            used => used,
        });
    }
    if !out.iter().any(|c| matches!(c, ListColumn::Label(_))) {
        name_the_rest(&seen, &mut out);
    }
    out
}

/// The column with the codes: called so and able to be it, else the first that is able to.
fn code_column(seen: &[Seen], called: &[Option<Called>], rows: usize) -> Option<usize> {
    let able = |i: usize| seen.get(i).is_some_and(|s| s.could_be_code(rows));
    let is = |i: usize, whole: bool| matches!(called.get(i), Some(Some(("code", _, w))) if *w == whole);
    let all = || 0..seen.len();
    all()
        .find(|i| is(*i, true) && able(*i))
        .or_else(|| all().find(|i| is(*i, false) && able(*i)))
        .or_else(|| {
            all().find(|i| able(*i) && !matches!(called.get(*i), Some(Some(("label" | "from" | "to", ..)))))
        })
        .or_else(|| all().find(|i| is(*i, true) || is(*i, false)))
        .or_else(|| all().find(|i| able(*i)))
}

fn are_days(column: &Seen) -> bool {
    let days = column.distinct.iter().filter(|v| Validity::first_day(v).is_some()).count();
    days > 0 && days * 10 >= column.distinct.len() * 8
}

/// No header says which column holds the names: the columns of words do, one for each language.
fn name_the_rest(seen: &[Seen], out: &mut [ListColumn]) {
    let mut taken: Vec<String> = Vec::new();
    for (column, used) in seen.iter().zip(out.iter_mut()) {
        let language = column.language("en");
        if *used == ListColumn::Skip && column.letters && !taken.contains(&language) {
            taken.push(language.clone());
            *used = ListColumn::Label(language);
        }
    }
}

/// Whether the columns make a list: one code, and nothing twice that can only be once.
pub fn problem(columns: &[ListColumn]) -> Option<&'static str> {
    if !columns.contains(&ListColumn::Code) {
        return Some("codes-incoming-no-code");
    }
    let twice = |c: &ListColumn| c.is_single() && columns.iter().filter(|o| *o == c).count() > 1;
    columns.iter().any(twice).then_some("codes-incoming-twice")
}

/// Makes the list; `columns` is what each column of the table is, in its order.
pub fn build(id: &str, table: &Table, columns: &[ListColumn]) -> (CodeList, Left) {
    let names: Vec<ColumnName> = table.columns();
    let used: Vec<(&ListColumn, &str)> = columns
        .iter()
        .zip(&names)
        .filter(|(c, _)| **c != ListColumn::Skip)
        .map(|(c, name)| (c, name.as_str()))
        .collect();
    let (mut list, mut left) = (CodeList { id: id.into(), ..CodeList::default() }, Left::default());
    let mut at: FxHashMap<String, usize> = FxHashMap::default();
    for row in 0..table.height() {
        let mut entry = Entry::default();
        let mut is_filled = false;
        for (used, name) in &used {
            let cell = clean_spaces(table.cell(name, row).unwrap_or_default());
            if !cell.is_empty() {
                is_filled = true;
                put(&mut entry, used, cell, &mut left);
            }
        }
        if entry.code.is_empty() {
            if is_filled {
                left.without_code.push(table.rows().get(row).unwrap_or_default());
            }
        } else if let Some(present) = at.get(&entry.code).and_then(|i| list.entries.get_mut(*i)) {
            let more = entry.labels.into_iter().chain(entry.synonyms);
            let new: Vec<(String, String)> =
                more.filter(|n| !present.labels.contains(n) && !present.synonyms.contains(n)).collect();
            present.synonyms.extend(new);
            left.repeated.push(entry.code);
        } else {
            at.insert(entry.code.clone(), list.entries.len());
            list.entries.push(entry);
        }
    }
    for entry in &mut list.entries {
        if !entry.parent.is_empty() && (!at.contains_key(&entry.parent) || entry.parent == entry.code) {
            left.lost_parents.push(std::mem::take(&mut entry.parent));
        }
    }
    for named in [&mut left.repeated, &mut left.lost_parents, &mut left.no_days] {
        named.sort();
        named.dedup();
    }
    (list, left)
}

fn put(entry: &mut Entry, used: &ListColumn, cell: String, left: &mut Left) {
    match used {
        ListColumn::Skip => {}
        ListColumn::Code => entry.code = cell,
        ListColumn::Parent => entry.parent = cell,
        ListColumn::Label(language) => entry.labels.push((language.clone(), cell)),
        ListColumn::Synonyms(language) => {
            let names = cell.split([';', '|', '؛', '\n']).map(clean_spaces).filter(|n| !n.is_empty());
            entry.synonyms.extend(names.map(|name| (language.clone(), name)));
        }
        ListColumn::ValidFrom => match Validity::first_day(&cell) {
            Some(day) => entry.valid.from = day,
            None => left.no_days.push(cell),
        },
        ListColumn::ValidTo => match Validity::last_day(&cell) {
            Some(day) => entry.valid.to = day,
            None => left.no_days.push(cell),
        },
    }
}
