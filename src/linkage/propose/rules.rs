//! Candidate blocking rules, from what the fields mean and how many values they have.

use super::super::corpus::{Corpus, CorpusColumn};
use super::super::rule::{BlockingKey, BlockingRule, Take};
use super::{average, is_useful};
use crate::base::FieldName;
use crate::table::Meaning;

/// No more candidate rules than this are judged.
const MOST_CANDIDATES: usize = 60;

/// Candidate blocking rules for the fields of the comparisons: single keys first, then two keys together for values that many records share.
/// Which of them are worth their pairs is judged afterwards.
pub fn blocking(corpus: &Corpus) -> Vec<BlockingRule> {
    let useful: Vec<&CorpusColumn> = corpus.columns.iter().filter(|c| is_useful(corpus, c)).collect();
    let of = |wanted: &[Meaning]| -> Vec<FieldName> {
        useful.iter().filter(|c| wanted.contains(&c.field.meaning)).map(|c| c.field.name.clone()).collect()
    };
    let names = of(&[Meaning::GivenName, Meaning::FamilyName, Meaning::FullName]);
    let mut singles: Vec<BlockingKey> = Vec::new();
    let mut coarse: Vec<BlockingKey> = Vec::new();
    let key = |fields: &[FieldName], take| BlockingKey { fields: fields.to_vec(), take };
    if names.len() > 1 || !of(&[Meaning::FullName]).is_empty() {
        singles.push(key(&names, Take::TwoConsonants));
    }
    if !names.is_empty() {
        coarse.push(key(&names, Take::Consonants));
        coarse.push(key(&names, Take::Sound));
    }
    for column in &useful {
        let field = [column.field.name.clone()];
        let wordy = average(column, |v| v.split_whitespace().count()) >= 2.5;
        let many = column.values.len() > 40;
        match column.field.meaning {
            Meaning::SharedId => {
                singles.push(key(&field, Take::Whole));
                singles.push(key(&field, Take::OneLeftOut));
            }
            Meaning::Email => {
                singles.push(key(&field, Take::Whole));
                singles.push(key(&field, Take::Mailbox));
                coarse.push(key(&field, Take::Beginning));
            }
            Meaning::Phone => {
                singles.push(key(&field, Take::Ending));
                singles.push(key(&field, Take::OneLeftOut));
            }
            Meaning::BirthDate => {
                singles.push(key(&field, Take::Whole));
                coarse.push(key(&field, Take::Whole));
                coarse.push(key(&field, Take::DayMonth));
                coarse.push(key(&field, Take::YearMonth));
                coarse.push(key(&field, Take::Year));
            }
            Meaning::BirthYear => coarse.push(key(&field, Take::Year)),
            Meaning::Street => {
                singles.push(key(&field, Take::Whole));
                coarse.push(key(&field, Take::Word));
            }
            Meaning::OrganisationName | Meaning::FreeText => {
                singles.push(key(&field, Take::TwoWords));
                coarse.push(key(&field, Take::Word));
            }
            Meaning::Latitude => {
                singles
                    .push(key(&[of(&[Meaning::Latitude]), of(&[Meaning::Longitude])].concat(), Take::Square));
            }
            Meaning::Postcode | Meaning::HouseNumber | Meaning::Number | Meaning::Amount | Meaning::Date => {
                coarse.push(key(&field, Take::Whole));
            }
            Meaning::Locality if column.field.list.is_some() => coarse.push(key(&field, Take::Whole)),
            Meaning::Locality => coarse.push(key(&field, Take::Consonants)),
            Meaning::Category | Meaning::Other if wordy && many => {
                singles.push(key(&field, Take::TwoWords));
                coarse.push(key(&field, Take::Word));
            }
            Meaning::Category | Meaning::Other if many => coarse.push(key(&field, Take::Consonants)),
            _ => {}
        }
    }
    let mut rules: Vec<BlockingRule> = singles.into_iter().map(|k| BlockingRule::of(vec![k])).collect();
    rules.extend(two_keys(corpus, &coarse));
    rules.extend(coarse.iter().filter(|k| worth_alone(corpus, k)).map(|k| BlockingRule::of(vec![k.clone()])));
    rules.extend(sorted_by(&useful, &names));
    rules.truncate(MOST_CANDIDATES);
    rules
}

/// Every two coarse keys of different fields, the most telling first.
fn two_keys(corpus: &Corpus, coarse: &[BlockingKey]) -> Vec<BlockingRule> {
    let spread = |key: &BlockingKey| distinct_keys(corpus, key);
    let spreads: Vec<usize> = coarse.iter().map(spread).collect();
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    for i in 0..coarse.len() {
        for j in i + 1..coarse.len() {
            if coarse[i].fields != coarse[j].fields {
                pairs.push((spreads[i].saturating_mul(spreads[j]), i, j));
            }
        }
    }
    // Two keys that together hardly tell records apart bring too many pairs for what they reach.
    pairs.retain(|p| p.0 >= corpus.rows() / 8);
    pairs.sort_by_key(|p| (std::cmp::Reverse(p.0), p.1, p.2));
    let rule =
        |&(_, i, j): &(usize, usize, usize)| BlockingRule::of(vec![coarse[i].clone(), coarse[j].clone()]);
    pairs.iter().take(30).map(rule).collect()
}

fn distinct_keys(corpus: &Corpus, key: &BlockingKey) -> usize {
    let values: usize = key.fields.iter().filter_map(|f| corpus.column(f)).map(|c| c.values.len()).sum();
    match key.take {
        Take::Year => 90,
        Take::DayMonth => 200,
        Take::YearMonth => 1_000,
        _ => values,
    }
}

fn worth_alone(corpus: &Corpus, key: &BlockingKey) -> bool {
    let is_word = matches!(key.take, Take::Word | Take::Beginning | Take::Consonants);
    is_word && distinct_keys(corpus, key) >= 50
}

/// Passes that sort the records and compare neighbours: they reach records with a fault in every other key.
fn sorted_by(useful: &[&CorpusColumn], names: &[FieldName]) -> Vec<BlockingRule> {
    let mut by_spread: Vec<&&CorpusColumn> = useful
        .iter()
        .filter(|c| !matches!(c.field.meaning, Meaning::Latitude | Meaning::Longitude | Meaning::Sex))
        .collect();
    by_spread.sort_by_key(|c| std::cmp::Reverse(c.values.len()));
    let rest: Vec<FieldName> = by_spread.iter().map(|c| c.field.name.clone()).collect();
    let pass =
        |fields: Vec<FieldName>| BlockingRule::of(vec![BlockingKey { fields, take: Take::Neighbours }]);
    let mut rules = Vec::new();
    let then = |first: &[FieldName]| {
        let others = rest.iter().filter(|f| !first.contains(f)).take(2);
        first.iter().chain(others).cloned().collect::<Vec<_>>()
    };
    if !names.is_empty() {
        rules.push(pass(then(names)));
        rules.push(pass(then(&names.iter().rev().cloned().collect::<Vec<_>>())));
    }
    for field in rest.iter().filter(|f| !names.contains(f)).take(3) {
        rules.push(pass(then(std::slice::from_ref(field))));
    }
    rules
}
