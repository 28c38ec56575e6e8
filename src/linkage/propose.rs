//! Proposes what is compared and which pairs are compared at all, from what the fields mean and what stands in them.
//!
//! Nothing here knows the truth: a comparison that turns out to say nothing gets weights near zero in training.

use super::comparison::{Comparison, Level, Method, Sharing};
use super::corpus::{Corpus, CorpusColumn};
use super::twice;
use super::vectors::Levels;
use rustc_hash::FxHashMap;

use crate::table::Meaning;

use Level::*;

mod rules;

pub use rules::blocking;

/// Comparisons for all fields that can be evidence.
pub fn comparisons(corpus: &Corpus) -> Vec<Comparison> {
    let useful: Vec<&CorpusColumn> = corpus.columns.iter().filter(|c| is_useful(corpus, c)).collect();
    let all = |wanted: &[Meaning]| -> Vec<&CorpusColumn> {
        wanted.iter().flat_map(|m| useful.iter().filter(move |c| c.field.meaning == *m)).copied().collect()
    };
    let mut out = Vec::new();
    let foreign = all(NAMES).into_iter().any(has_foreign);
    let names = |meaning| twice::together(corpus, &all(&[meaning]));
    let (given, family) = (names(Meaning::GivenName), names(Meaning::FamilyName));
    let (full, birth) = (names(Meaning::FullName), all(&[Meaning::BirthDate]));
    let swap = given.len() == 1 && family.len() == 1;
    for (columns, sharing) in
        given.iter().map(|c| (c, Sharing::Own)).chain(family.iter().map(|c| (c, Sharing::Household)))
    {
        out.push(make(columns, Method::Name, sharing, true, name_levels(foreign, swap)));
    }
    if let Some(first) = full.first() {
        let parts = given.iter().chain(&family).map(|columns| columns[0]);
        let parts: Vec<&CorpusColumn> = first.iter().copied().chain(parts).collect();
        let levels = vec![
            Empty,
            Same,
            SameAcrossScripts,
            OtherOrder,
            PartMissing,
            Alike { at_least: 0.95 },
            Alike { at_least: 0.88 },
            Alike { at_least: 0.8 },
            Alike { at_least: 0.7 },
            Different,
        ];
        out.push(make(&parts, Method::WholeName, Sharing::Own, true, levels));
        for columns in full.iter().skip(1) {
            out.push(make(columns, Method::Name, Sharing::Unknown, true, name_levels(foreign, false)));
        }
    }
    if let Some(first) = birth.first() {
        let mut others = all(&[Meaning::BirthYear, Meaning::Age]);
        others.retain(|c| c.field.meaning != Meaning::Age || age_fits(corpus, first, c));
        let fields = [&[*first][..], &others[..]].concat();
        out.push(make(&fields, Method::Date, Sharing::Own, true, birth_levels(fields.len() > 1)));
    }
    let places = [all(&[Meaning::Latitude]), all(&[Meaning::Longitude])];
    if let [[lat, ..], [lon, ..]] = [places[0].as_slice(), places[1].as_slice()] {
        let levels = vec![
            Empty,
            Same,
            Near { metres: 50.0 },
            Near { metres: 250.0 },
            Near { metres: 1_000.0 },
            Different,
        ];
        out.push(make(&[lat, lon], Method::Place, Sharing::House, false, levels));
    }
    for columns in twice::together(corpus, &useful) {
        let Some(comparison) = by_meaning(columns[0], foreign, !birth.is_empty()) else { continue };
        // Only names can be compared in two scripts; of other texts the second says nothing new where the first is known.
        let more = columns.iter().skip(1).filter(|_| comparison.method == Method::Name);
        let fields = comparison.fields.iter().cloned().chain(more.map(|c| c.field.name.clone())).collect();
        out.push(Comparison { fields, ..comparison });
    }
    things_of_their_own(corpus, &mut out);
    // Where there are too many, those that tell records apart best stay.
    if out.len() > Levels::MAX_COMPARISONS {
        let spread = |c: &Comparison| {
            c.fields
                .first()
                .and_then(|f| corpus.column(f))
                .map_or(0, |c| c.values.len().min(c.filled() as usize))
        };
        let mut order: Vec<usize> = (0..out.len()).collect();
        order.sort_by_key(|&i| std::cmp::Reverse(spread(&out[i])));
        order.truncate(Levels::MAX_COMPARISONS);
        order.sort_unstable();
        out = order.into_iter().map(|i| out[i].clone()).collect();
    }
    out
}

/// Where no person's name is compared, the most telling text (a title, an establishment's name) is each record's own, and other texts may be
/// shared by several: the authors of many papers, the address of two shops.
fn things_of_their_own(corpus: &Corpus, comparisons: &mut [Comparison]) {
    let is_named =
        |c: &Comparison| c.shared == Sharing::Own && matches!(c.method, Method::Name | Method::WholeName);
    if comparisons.iter().any(is_named) {
        return;
    }
    let different =
        |c: &Comparison| c.fields.first().and_then(|f| corpus.column(f)).map_or(0, |c| c.values.len());
    let texts_that_are = |shared: Sharing| -> Vec<usize> {
        let is_one = |i: &usize| comparisons[*i].method == Method::Text && comparisons[*i].shared == shared;
        (0..comparisons.len()).filter(is_one).collect()
    };
    let mut texts = texts_that_are(Sharing::Unknown);
    // In a list of addresses the address is the thing.
    if texts.is_empty() && !comparisons.iter().any(|c| c.shared == Sharing::Own) {
        texts = texts_that_are(Sharing::House);
    }
    let own = texts.iter().copied().max_by_key(|&i| (different(&comparisons[i]), std::cmp::Reverse(i)));
    for i in texts {
        comparisons[i].shared = if Some(i) == own { Sharing::Own } else { Sharing::Household };
    }
}

/// Whether two records that may meet can both have a value, and values differ.
fn is_useful(corpus: &Corpus, column: &CorpusColumn) -> bool {
    if column.values.len() < 2 || column.field.meaning == Meaning::RecordId {
        return false;
    }
    let enough = column.filled() as usize * 100 >= corpus.rows().min(2_000);
    if corpus.sources.len() < 2 {
        return enough;
    }
    // What only one of several sources knows is no evidence between them; names and births are compared across fields.
    let together: Option<&[Meaning]> =
        [NAMES, BIRTHS].into_iter().find(|group| group.contains(&column.field.meaning));
    let known = match together {
        Some(group) => {
            sources_with(corpus, corpus.columns.iter().filter(|c| group.contains(&c.field.meaning)))
        }
        None => sources_with(corpus, std::iter::once(column)),
    };
    enough && known > 1 && can_agree(corpus, column)
}

/// Fields in which a person's name stands.
const NAMES: &[Meaning] = &[Meaning::GivenName, Meaning::FamilyName, Meaning::FullName];
/// Fields that say when a person was born.
const BIRTHS: &[Meaning] = &[Meaning::BirthDate, Meaning::BirthYear, Meaning::Age];

/// What persons are said to be in words that no two sources have in common (`Syrian` here, `SY` there) would only ever differ. (Other categories
/// may still tell records of one file apart.)
fn can_agree(corpus: &Corpus, column: &CorpusColumn) -> bool {
    let by_category =
        matches!(column.field.meaning, Meaning::Sex | Meaning::Nationality | Meaning::MaritalStatus);
    if !by_category || column.values.len() > 300 {
        return true;
    }
    let mut counts = vec![vec![0u64; column.values.len()]; corpus.sources.len()];
    for (&source, &value) in corpus.source_of.iter().zip(&column.value_of) {
        if let Some(count) = counts.get_mut(usize::from(source)).and_then(|c| c.get_mut(value as usize)) {
            *count += 1;
        }
    }
    let mut rows = vec![FxHashMap::<String, u64>::default(); corpus.sources.len()];
    for (rows, counts) in rows.iter_mut().zip(counts) {
        for (value, count) in column.values.iter().zip(counts).filter(|(_, count)| *count > 0) {
            *rows.entry(super::words::fold(value)).or_default() += count;
        }
    }
    let share = |a: &FxHashMap<String, u64>, b: &FxHashMap<String, u64>| {
        let known: u64 = a.iter().filter(|(v, _)| b.contains_key(*v)).map(|(_, n)| n).sum();
        known as f64 / a.values().sum::<u64>().max(1) as f64
    };
    let pairs = (0..rows.len()).flat_map(|i| (i + 1..rows.len()).map(move |j| (i, j)));
    pairs
        .filter(|&(i, j)| !rows[i].is_empty() && !rows[j].is_empty())
        .any(|(i, j)| share(&rows[i], &rows[j]).min(share(&rows[j], &rows[i])) >= LEAST_SHARED)
}

/// Share of a source's rows with a category that the other source has too, from which on the field is evidence between them.
const LEAST_SHARED: f64 = 0.05;

/// How many sources have a value in one of the columns.
fn sources_with<'a>(corpus: &Corpus, columns: impl Iterator<Item = &'a CorpusColumn>) -> usize {
    let mut seen = vec![false; corpus.sources.len()];
    for column in columns {
        for (rank, _) in column.value_of.iter().enumerate().filter(|(_, v)| **v != super::corpus::EMPTY) {
            seen[corpus.source_of[rank] as usize] = true;
        }
    }
    seen.iter().filter(|s| **s).count()
}

/// Whether age and year of birth, where a record has both, add up to about the same year everywhere.
fn age_fits(corpus: &Corpus, birth: &CorpusColumn, age: &CorpusColumn) -> bool {
    let mut sums: Vec<i32> = (0..corpus.rows() as u32)
        .filter_map(|rank| {
            let year = super::forms::DateForm::read(birth.value(rank)?)?.year;
            Some(i32::from(year) + age.value(rank)?.trim().parse::<i32>().ok()?)
        })
        .collect();
    sums.sort_unstable();
    let Some(&middle) = sums.get(sums.len() / 2) else { return true };
    sums.iter().filter(|s| (*s - middle).abs() <= 2).count() * 10 >= sums.len() * 7
}

fn has_foreign(column: &CorpusColumn) -> bool {
    column.values.iter().any(|v| super::words::is_foreign(v))
}

fn make(
    columns: &[&CorpusColumn],
    method: Method,
    shared: Sharing,
    by_frequency: bool,
    levels: Vec<Level>,
) -> Comparison {
    let fields = columns.iter().map(|c| c.field.name.clone()).collect();
    Comparison { fields, method, by_frequency, shared, levels }
}

pub(super) fn name_levels(foreign: bool, swap: bool) -> Vec<Level> {
    let mut levels = vec![Empty, Same];
    if foreign {
        levels.push(SameAcrossScripts);
    }
    if swap {
        levels.push(Swapped);
    }
    levels.extend([
        OtherOrder,
        Initial,
        PartMissing,
        Alike { at_least: 0.92 },
        Alike { at_least: 0.85 },
        SoundsAlike,
        Alike { at_least: 0.75 },
        Different,
    ]);
    levels
}

pub(super) fn birth_levels(rough: bool) -> Vec<Level> {
    let mut levels = vec![Empty, Same, DayMonthSwapped, OneDigit, YearOnly, TwoParts, SameYear];
    if rough {
        levels.push(YearsApart { at_most: 1 });
    }
    levels.push(Different);
    levels
}

/// The comparison of a field that stands for itself.
fn by_meaning(column: &CorpusColumn, foreign: bool, has_birth_date: bool) -> Option<Comparison> {
    use Sharing::{Area, House, Household, Own, Unknown};
    let code = || vec![Empty, Same, Edits { at_most: 1 }, Edits { at_most: 2 }, Different];
    let make =
        |method, shared, by_frequency, levels| Some(make(&[column], method, shared, by_frequency, levels));
    match column.field.meaning {
        Meaning::SharedId => make(Method::Code, Own, false, code()),
        Meaning::ParentName => make(Method::Name, Household, true, name_levels(foreign, false)),
        Meaning::OrganisationName => make(Method::Text, Unknown, true, text_levels()),
        Meaning::BirthYear if !has_birth_date => make(
            Method::Number,
            Own,
            false,
            vec![Empty, Same, OneDigit, YearsApart { at_most: 2 }, Different],
        ),
        Meaning::Age if !has_birth_date => {
            let levels = vec![Empty, Same, YearsApart { at_most: 1 }, YearsApart { at_most: 3 }, Different];
            make(Method::Number, Own, false, levels)
        }
        Meaning::Sex => make(Method::Category, Own, false, vec![Empty, Same, Different]),
        Meaning::Nationality => make(Method::Category, Household, true, vec![Empty, Same, Different]),
        Meaning::MaritalStatus => make(Method::Category, Unknown, false, vec![Empty, Same, Different]),
        Meaning::Phone => make(
            Method::Phone,
            Household,
            true,
            vec![Empty, Same, SameEnding, Edits { at_most: 1 }, Edits { at_most: 2 }, Different],
        ),
        Meaning::Email => make(
            Method::Email,
            Own,
            true,
            vec![
                Empty,
                Same,
                SameMailbox,
                NumberDiffers,
                Alike { at_least: 0.85 },
                Alike { at_least: 0.7 },
                Different,
            ],
        ),
        Meaning::Street => make(
            Method::Text,
            House,
            true,
            vec![
                Empty,
                Same,
                OtherOrder,
                NumberDiffers,
                PartMissing,
                Alike { at_least: 0.85 },
                Alike { at_least: 0.7 },
                Alike { at_least: 0.5 },
                Different,
            ],
        ),
        Meaning::HouseNumber => {
            make(Method::Code, House, false, vec![Empty, Same, PartMissing, Edits { at_most: 1 }, Different])
        }
        Meaning::Postcode => make(Method::Code, Area, true, code()),
        // Codes are equal or not: QB01 and QB09 are two districts, not two spellings of one.
        Meaning::Locality if column.field.list.is_some() => {
            make(Method::Category, Area, true, vec![Empty, Same, Different])
        }
        Meaning::Locality => make(
            Method::Name,
            Area,
            true,
            vec![Empty, Same, PartMissing, Alike { at_least: 0.9 }, Alike { at_least: 0.8 }, Different],
        ),
        Meaning::Date => {
            make(Method::Date, Unknown, false, vec![Empty, Same, OneDigit, TwoParts, SameYear, Different])
        }
        Meaning::Number if are_years(column) => make(
            Method::Number,
            Unknown,
            true,
            vec![Empty, Same, YearsApart { at_most: 1 }, YearsApart { at_most: 3 }, Different],
        ),
        Meaning::Amount | Meaning::Number => make(
            Method::Number,
            Unknown,
            true,
            vec![Empty, Same, Within { share: 0.01 }, Within { share: 0.1 }, Different],
        ),
        Meaning::FreeText => make(Method::Text, Unknown, true, text_levels()),
        Meaning::Category | Meaning::Other => {
            let few = column.values.len() <= 40;
            let wordy = average(column, |v| v.split_whitespace().count()) >= 2.5;
            if few {
                make(Method::Category, Unknown, true, vec![Empty, Same, Different])
            } else if wordy {
                make(Method::Text, Unknown, true, text_levels())
            } else if average(column, |v| usize::from(v.chars().any(char::is_numeric))) > 0.8 {
                make(Method::Code, Unknown, true, code())
            } else {
                make(Method::Name, Unknown, true, name_levels(foreign, false))
            }
        }
        _ => None,
    }
}

fn are_years(column: &CorpusColumn) -> bool {
    let is_year = |v: &String| v.trim().parse::<u32>().is_ok_and(|n| (1500..=2100).contains(&n));
    column.values.iter().filter(|v| is_year(v)).count() * 10 >= column.values.len() * 9
}

pub(super) fn text_levels() -> Vec<Level> {
    vec![
        Empty,
        Same,
        OtherOrder,
        Alike { at_least: 0.9 },
        Alike { at_least: 0.8 },
        PartMissing,
        Alike { at_least: 0.65 },
        Alike { at_least: 0.5 },
        Alike { at_least: 0.35 },
        Alike { at_least: 0.2 },
        Different,
    ]
}

fn average(column: &CorpusColumn, of: impl Fn(&str) -> usize) -> f64 {
    column.values.iter().map(|v| of(v)).sum::<usize>() as f64 / column.values.len().max(1) as f64
}
