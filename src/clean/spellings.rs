//! Groups of values that are probably one thing spelled in several ways, for a person to confirm.
//!
//! Two stages. First, values that are equal once capitals, accents, word order, Arabic letter forms and so on are disregarded; each of
//! these rules can be switched off, and says how many groups rest on it. Then values whose letters are alike, as one strictness asks, and
//! the same name in Arabic and Latin letters. Likeness is measured against the most frequent spelling only: chains (A like B, B like C)
//! never pull two things together, and values that differ in a number (`Secteur 1`, `Secteur 2`) are never alike.

use rustc_hash::FxHashMap;

pub use super::spelling_rules::{Rule, SpellingSettings};
use super::steps::{MergeSpellings, ValueChange};
use crate::base::script::{Reading, Script, script_of};
use crate::base::{Cancelled, ColumnName, Context, similarity};
use crate::findings::Message;

/// One spelling in a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Spelling {
    /// As written.
    pub text: String,
    /// Its cells.
    pub cells: u32,
    /// How alike its letters are to the group's most frequent spelling: 1 when a rule makes them equal.
    pub likeness: f64,
}

/// Spellings of probably one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct SpellingGroup {
    /// The most frequent spelling: what the others would become.
    pub write_as: String,
    /// All spellings, most cells first.
    pub spellings: Vec<Spelling>,
    /// The rules without which the group would fall apart.
    pub rules: Vec<Rule>,
    /// The lowest likeness in it.
    pub likeness: f64,
    /// Whether it rests on rules within one script alone, or nearly so: "accept the sure ones" takes it.
    pub sure: bool,
}

impl SpellingGroup {
    /// All cells of the group.
    pub fn cells(&self) -> u32 {
        self.spellings.iter().map(|s| s.cells).sum()
    }

    /// Why it is a group: for the line beside it.
    pub fn reason(&self) -> Message {
        if self.rules.contains(&Rule::Scripts) {
            Message::new("clean-spelling-by-script")
        } else if self.likeness < 1.0 {
            Message::new("clean-spelling-by-likeness")
                .with("likeness", (self.likeness * 100.0).floor() / 100.0)
        } else {
            Message::new("clean-spelling-by-rules")
        }
    }
}

/// The groups found in one column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spellings {
    /// The groups, most cells to be changed first.
    pub groups: Vec<SpellingGroup>,
    /// For each rule how many groups rest on it.
    pub resting_on: Vec<(Rule, usize)>,
    /// How many distinct values there are.
    pub values: usize,
    /// How many of them were compared letter by letter; fewer than `values` in very varied columns.
    pub compared: usize,
}

/// So many different keys are compared with each other, the most frequent first; the rest is grouped by rules alone.
const MAX_COMPARED: usize = 4_000;
/// From this likeness across scripts two values are taken for one name.
const SCRIPTS_ALIKE: f64 = 0.88;

const ARTICLES: &[&str] = &[
    "le", "la", "les", "l", "el", "al", "er", "de", "du", "des", "d", "of", "the", "and", "et", "quartier",
    "cite", "hay", "district", "حي",
];

/// Groups the values (each with its cells) of a column.
pub fn spellings(
    ctx: &Context,
    values: &[(&str, u32)],
    settings: &SpellingSettings,
) -> Result<Spellings, Cancelled> {
    ctx.check()?;
    let mut by_key: FxHashMap<String, usize> = FxHashMap::default();
    let mut keys: Vec<Keyed> = Vec::new();
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[b].1.cmp(&values[a].1).then_with(|| values[a].0.cmp(values[b].0)));
    for &i in &order {
        let key = key(values[i].0, &|rule| settings.on(rule));
        if key.is_empty() {
            continue;
        }
        let at = *by_key.entry(key.clone()).or_insert_with(|| {
            keys.push(Keyed { key, members: Vec::new(), cells: 0 });
            keys.len() - 1
        });
        keys[at].members.push(i);
        keys[at].cells += u64::from(values[i].1);
    }
    keys.sort_by(|a, b| b.cells.cmp(&a.cells).then_with(|| a.key.cmp(&b.key)));
    let stars = stars(ctx, &keys, settings)?;
    let mut found =
        Spellings { values: values.len(), compared: keys.len().min(MAX_COMPARED), ..Spellings::default() };
    let mut resting = [0usize; Rule::ALL.len()];
    for star in stars {
        let count: usize = star.iter().map(|&(k, _)| keys[k].members.len()).sum();
        if count < 2 {
            continue;
        }
        let group = group(values, &keys, &star, settings);
        for (rule, resting) in Rule::ALL.iter().zip(&mut resting) {
            *resting += usize::from(group.rules.contains(rule));
        }
        found.groups.push(group);
    }
    let freed = |g: &SpellingGroup| g.cells() - g.spellings.first().map_or(0, |s| s.cells);
    found.groups.sort_by(|a, b| freed(b).cmp(&freed(a)).then_with(|| a.write_as.cmp(&b.write_as)));
    found.resting_on = Rule::ALL.into_iter().zip(resting).collect();
    Ok(found)
}

struct Keyed {
    key: String,
    members: Vec<usize>,
    cells: u64,
}

fn group(
    values: &[(&str, u32)],
    keys: &[Keyed],
    star: &[(usize, f64)],
    settings: &SpellingSettings,
) -> SpellingGroup {
    let members = star.iter().flat_map(|&(k, likeness)| keys[k].members.iter().map(move |&m| (m, likeness)));
    let mut spellings: Vec<Spelling> = members
        .map(|(m, likeness)| Spelling { text: values[m].0.to_owned(), cells: values[m].1, likeness })
        .collect();
    spellings.sort_by(|a, b| b.cells.cmp(&a.cells).then_with(|| a.text.cmp(&b.text)));
    let mut rules: Vec<Rule> = Vec::new();
    for rule in Rule::ALL.into_iter().filter(|&r| settings.on(r) && r != Rule::Scripts) {
        let without = |r: Rule| r != rule && settings.on(r);
        let falls_apart = star.iter().any(|&(k, _)| {
            let mut members = keys[k].members.iter().map(|&m| key(values[m].0, &without));
            let first = members.next();
            members.any(|other| Some(&other) != first.as_ref())
        });
        if falls_apart {
            rules.push(rule);
        }
    }
    let scripts = star.iter().map(|&(k, _)| script_of(&keys[k].key));
    let (arabic, latin) =
        scripts.fold((false, false), |(a, l), s| (a | (s == Script::Arabic), l | (s == Script::Latin)));
    if arabic && latin {
        rules.push(Rule::Scripts);
    }
    let likeness = star.iter().map(|&(_, l)| l).fold(1.0, f64::min);
    let main = spellings.first().map_or(0, |s| s.cells);
    let rare = spellings.iter().skip(1).all(|s| s.likeness >= 1.0 || s.cells.saturating_mul(5) <= main);
    let sure = likeness >= 1.0 || (likeness >= 0.9 && rare);
    let write_as = spellings.first().map(|s| s.text.clone()).unwrap_or_default();
    SpellingGroup { write_as, spellings, rules, likeness, sure }
}

/// Puts each key to the most alike more frequent one, or makes it a centre of its own; as (key, likeness to its centre), centre first.
fn stars(
    ctx: &Context,
    keys: &[Keyed],
    settings: &SpellingSettings,
) -> Result<Vec<Vec<(usize, f64)>>, Cancelled> {
    let least = settings.least_likeness();
    let compared = keys.len().min(MAX_COMPARED);
    let facts: Vec<Facts> =
        keys.iter().take(compared).map(|k| Facts::new(&k.key, settings.on(Rule::Scripts))).collect();
    let mut stars: Vec<Vec<(usize, f64)>> = Vec::new();
    for k in 0..keys.len() {
        if k.is_multiple_of(64) {
            ctx.check()?;
        }
        let mut best: Option<(usize, f64)> = None;
        if let Some(fact) = facts.get(k) {
            for (s, star) in stars.iter().enumerate() {
                let Some(centre) = star.first().and_then(|&(c, _)| facts.get(c)) else { continue };
                let likeness = fact.likeness(centre, best.map_or(least, |(_, b)| b.max(least)));
                if likeness.is_some_and(|l| best.is_none_or(|(_, b)| l > b)) {
                    best = likeness.map(|l| (s, l));
                }
            }
        }
        match best {
            Some((star, likeness)) => stars[star].push((k, likeness)),
            None => stars.push(vec![(k, 1.0)]),
        }
    }
    Ok(stars)
}

/// What is compared of a key, worked out once.
struct Facts {
    key: String,
    letters: String,
    length: usize,
    digits: String,
    script: Script,
    reading: Option<Reading>,
}

impl Facts {
    fn new(key: &str, scripts: bool) -> Facts {
        let letters: String = key.chars().filter(|c| *c != ' ').collect();
        Facts {
            key: key.to_owned(),
            length: letters.chars().count(),
            digits: letters.chars().filter(char::is_ascii_digit).collect(),
            script: script_of(key),
            reading: scripts.then(|| Reading::new(key)),
            letters,
        }
    }

    /// How alike, when at least `least`.
    fn likeness(&self, other: &Facts, least: f64) -> Option<f64> {
        if self.digits != other.digits || self.length < 3 || other.length < 3 {
            return None;
        }
        if self.script != other.script {
            let (Some(a), Some(b)) = (&self.reading, &other.reading) else { return None };
            let across = matches!(
                (self.script, other.script),
                (Script::Arabic, Script::Latin) | (Script::Latin, Script::Arabic)
            );
            return Some(a.similarity(b)).filter(|l| across && *l >= SCRIPTS_ALIKE).map(|l| l.min(0.99));
        }
        let short = self.length.min(other.length) as f64 / self.length.max(other.length) as f64;
        let letters = if short >= least { similarity::damerau(&self.letters, &other.letters) } else { 0.0 };
        let alike = letters.max(if abbreviates(&self.key, &other.key) { 0.85 } else { 0.0 });
        // One wrong letter in a word of four is a quarter of it, and often another word.
        let fair = self.length.min(other.length) >= 5 || alike >= 0.9;
        (alike >= least && fair).then_some(alike.min(0.99))
    }
}

/// Whether one key abbreviates the other word by word: `v port`, `vx port` for `vieux port`. Keys hold sorted words, so sets are compared.
fn abbreviates(a: &str, b: &str) -> bool {
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    if a.len() != b.len() || a.len() < 2 {
        return false;
    }
    let only_a: Vec<&str> = a.iter().copied().filter(|w| !b.contains(w)).collect();
    let only_b: Vec<&str> = b.iter().copied().filter(|w| !a.contains(w)).collect();
    let shared = a.iter().any(|w| b.contains(w) && w.chars().count() >= 3);
    match (only_a.as_slice(), only_b.as_slice()) {
        ([a], [b]) => shared && (stands_for(a, b) || stands_for(b, a)),
        _ => false,
    }
}

fn stands_for(short: &str, long: &str) -> bool {
    let (count, long_count) = (short.chars().count(), long.chars().count());
    let ends = short.chars().next() == long.chars().next() && short.chars().last() == long.chars().last();
    long_count > count && long_count >= 4 && ((count <= 3 && long.starts_with(short)) || (count == 2 && ends))
}

/// The form in which values that the rules make one are equal: words sorted (with the order rule), letters folded as the rules say.
fn key(text: &str, on: &dyn Fn(Rule) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        push_folded(c, on, &mut out);
    }
    let mut words: Vec<&str> = out.split_whitespace().collect();
    if on(Rule::Articles) && words.iter().any(|w| !ARTICLES.contains(w)) {
        words.retain(|w| !ARTICLES.contains(w));
    }
    if on(Rule::Order) {
        words.sort_unstable();
        words.dedup();
        return words.join(" ");
    }
    words.join(" ")
}

fn push_folded(c: char, on: &dyn Fn(Rule) -> bool, out: &mut String) {
    use unicode_normalization::UnicodeNormalization;
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ؤ' | 'ئ' | 'ء' if on(Rule::Hamza) => match c {
            'ؤ' => out.push('و'),
            'ئ' => out.push('ي'),
            'ء' => {}
            _ => out.push('ا'),
        },
        'ة' if on(Rule::TaMarbuta) => out.push('ه'),
        'ى' if on(Rule::AlefMaqsura) => out.push('ي'),
        'ی' if on(Rule::Persian) => out.push('ي'),
        'ک' if on(Rule::Persian) => out.push('ك'),
        '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' => {
            if !on(Rule::VowelSigns) {
                out.push(c);
            }
        }
        'ı' | 'İ' => out.push_str(match (on(Rule::TurkishI), c) {
            (true, _) | (false, 'İ') => "i",
            _ => "ı",
        }),
        c if crate::table::parse::is_invisible(c) => {}
        c if c.is_alphanumeric() => match crate::table::parse::digit(c) {
            Some(digit) if on(Rule::Persian) => out.push(char::from(b'0' + digit)),
            Some(_) => out.push(c),
            None if on(Rule::Letters) => match crate::base::normal::fold(c.encode_utf8(&mut [0; 4])) {
                // Arabic letters have rules of their own; only their presentation forms are brought back here.
                _ if is_arabic(c) => out.extend(std::iter::once(c).nfkc()),
                folded => out.push_str(&folded),
            },
            None => out.push(c),
        },
        '\'' | '’' if on(Rule::Order) => out.push(' '),
        _ if on(Rule::Order) || c.is_whitespace() => out.push(' '),
        c => out.push(c),
    }
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// The step that writes each group as its `write_as`.
pub fn merge<'a>(column: &ColumnName, groups: impl IntoIterator<Item = &'a SpellingGroup>) -> MergeSpellings {
    let mut values: Vec<ValueChange> = Vec::new();
    for group in groups {
        let others = group.spellings.iter().filter(|s| s.text != group.write_as);
        values.extend(others.map(|s| ValueChange::new(s.text.clone(), group.write_as.clone())));
    }
    values.sort();
    MergeSpellings { column: column.clone(), values }
}
