//! The weight of a pair under a model of Splink: the level of each comparison, its weight, and the adjustment for the value's frequency.
//!
//! Exactly Splink's arithmetic: log2(m/u) for the first level whose condition is true, nothing for null levels, and for levels with a frequency column
//! weight × (log2 u of the level of equal values − log2 of the greater of both values' shares, at least the minimum). A value's share is among the filled cells of all tables.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::expr::{Expr, Pair, Unit};
use super::settings::{SplinkComparison, SplinkLevel, SplinkSettings};
use super::sql::{Place, Reader};
use super::{ModelError, SplinkModel};
use crate::base::FieldName;
use crate::linkage::comparison::{Comparison, Label, Level, Method, Sharing};
use crate::linkage::corpus::{Corpus, CorpusColumn};
use crate::linkage::settings::{ComparisonModel, Model};
use crate::linkage::vectors::Levels;

/// A model, ready to weigh the pairs of one corpus.
#[derive(Clone, Debug)]
pub struct Scorer {
    /// The corpus; its columns are those of the model, in the model's order.
    pub(super) corpus: Arc<Corpus>,
    pub(super) unit: Unit,
    pub(super) comparisons: Vec<Compared>,
    /// The weight before looking.
    pub(super) before: f64,
    /// Position of each rank in the order that says which record of a pair is the left one.
    order: Vec<u32>,
}

/// A comparison, ready.
#[derive(Clone, Debug)]
pub(super) struct Compared {
    levels: Vec<Conditioned>,
    /// The columns it looks at.
    columns: Vec<usize>,
}

/// A level, ready.
#[derive(Clone, Debug)]
struct Conditioned {
    /// `None` takes everything.
    condition: Option<Expr>,
    /// 0 where it says nothing, else its place among the others.
    number: usize,
    weight: f64,
    frequency: Option<Frequency>,
    label: String,
}

/// How a level's weight depends on how frequent the value is.
#[derive(Clone, Copy, Debug)]
struct Frequency {
    column: usize,
    weight: f64,
    least: f64,
    log_u: f64,
}

/// What a comparison says of a pair.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Said {
    /// log2(m/u) of the level.
    pub weight: f64,
    /// What the value's frequency adds.
    pub by_frequency: f64,
    /// The share by which it was judged.
    pub share: Option<f64>,
}

/// What one thread remembers of pairs of values.
pub(super) type Memory = Vec<FxHashMap<u64, Option<u8>>>;

/// Reads the conditions of all levels.
pub(super) fn conditions(
    settings: &SplinkSettings,
    reader: &mut Reader,
) -> Result<Vec<Compared>, ModelError> {
    if settings.comparisons.len() > Levels::MAX_COMPARISONS {
        return Err(ModelError::TooLarge(String::new()));
    }
    settings.comparisons.iter().map(|c| compared(c, reader)).collect()
}

fn compared(comparison: &SplinkComparison, reader: &mut Reader) -> Result<Compared, ModelError> {
    let name = comparison.name().to_owned();
    let mut levels = Vec::new();
    let mut columns = Vec::new();
    let chances = comparison.chances();
    let mut number = 0;
    for (level, chances) in comparison.comparison_levels.iter().zip(&chances) {
        let condition = match level.is_else() {
            true => None,
            false => Some(reader.read(&level.sql_condition, Place::Level).map_err(|e| {
                let level = level.label_for_charts.as_ref().unwrap_or(&level.sql_condition).clone();
                ModelError::Condition { comparison: name.clone(), level, part: e.0 }
            })?),
        };
        if let Some(condition) = &condition {
            condition.columns(&mut |at, _| columns.push(at));
        }
        number += usize::from(!level.is_null_level);
        levels.push(Conditioned {
            condition,
            number: if level.is_null_level { 0 } else { number },
            weight: chances.map_or(0.0, |(m, u)| (m / u).log2()),
            frequency: None,
            label: level.label_for_charts.clone().unwrap_or_else(|| level.sql_condition.clone()),
        });
    }
    if number >= Levels::MAX_LEVELS {
        return Err(ModelError::TooLarge(name));
    }
    let adjusted = comparison.comparison_levels.iter().enumerate();
    for (i, level) in adjusted.filter(|(_, l)| !l.is_null_level && !l.is_else()) {
        let frequency = frequency(&name, i, level, &levels, &chances, reader)?;
        levels[i].frequency = frequency;
    }
    columns.sort_unstable();
    columns.dedup();
    Ok(Compared { levels, columns })
}

fn frequency(
    comparison: &str,
    at: usize,
    level: &SplinkLevel,
    levels: &[Conditioned],
    chances: &[Option<(f64, f64)>],
    reader: &mut Reader,
) -> Result<Option<Frequency>, ModelError> {
    let Some(name) = &level.tf_adjustment_column else { return Ok(None) };
    let weight = level.tf_adjustment_weight.unwrap_or(1.0);
    if weight == 0.0 {
        return Ok(None);
    }
    let column = reader.column(name.trim_matches(['"', '`']));
    let exact = |l: &Conditioned| l.condition.as_ref().and_then(Expr::exact_match) == Some(column);
    let start = if level.disable_tf_exact_match_detection { Some(at) } else { levels.iter().position(exact) };
    let u = start.and_then(|i| chances.get(i).copied().flatten()).map(|c| c.1);
    let u = u.ok_or_else(|| ModelError::NoExactLevel {
        comparison: comparison.to_owned(),
        column: name.clone(),
    })?;
    let least = level.tf_minimum_u_value.unwrap_or(0.0);
    Ok(Some(Frequency { column, weight, least, log_u: u.log2() }))
}

impl Scorer {
    /// A model made ready for a corpus whose columns are the model's, in its order.
    pub(super) fn new(corpus: &Arc<Corpus>, model: &SplinkModel) -> Result<Scorer, ModelError> {
        let settings = model.settings();
        let mut reader = Reader::new(&settings.sql_dialect);
        let comparisons = conditions(settings, &mut reader)?;
        let prior = settings.probability_two_random_records_match;
        let before = (prior / (1.0 - prior)).log2();
        // The left record of a pair is that of the first source, and within a source the first row.
        let mut ranks: Vec<u32> = (0..corpus.rows() as u32).collect();
        ranks.sort_unstable_by_key(|&r| (corpus.source_of[r as usize], corpus.row_of[r as usize]));
        let mut order = vec![0; ranks.len()];
        for (position, rank) in ranks.into_iter().enumerate() {
            order[rank as usize] = position as u32;
        }
        Ok(Scorer { corpus: corpus.clone(), unit: reader.unit, comparisons, before, order })
    }

    /// The two ranks, the left one first.
    pub(super) fn sides(&self, a: u32, b: u32) -> (u32, u32) {
        let at = |rank: u32| self.order.get(rank as usize).copied().unwrap_or(rank);
        if at(a) <= at(b) { (a, b) } else { (b, a) }
    }

    pub(super) fn cells(&self) -> Vec<&CorpusColumn> {
        self.corpus.columns.iter().collect()
    }

    /// The levels of a pair of ranks; `None` where some comparison has no level for it, which leaves the pair without a weight.
    pub(super) fn levels(
        &self,
        cells: &[&CorpusColumn],
        a: u32,
        b: u32,
        memory: &mut Memory,
    ) -> Option<Levels> {
        memory.resize_with(self.comparisons.len(), FxHashMap::default);
        let (left, right) = self.sides(a, b);
        let pair = Pair { columns: cells, left, right, unit: self.unit };
        let mut levels = Levels::default();
        for (i, (compared, memory)) in self.comparisons.iter().zip(memory.iter_mut()).enumerate() {
            let known = match compared.columns.as_slice() {
                [only] => cells.get(*only).map(|c| (c.value_of[left as usize], c.value_of[right as usize])),
                _ => None,
            };
            let number = match known {
                Some((x, y)) => {
                    if memory.len() > 400_000 {
                        memory.clear();
                    }
                    let key = (u64::from(x) << 32) | u64::from(y);
                    *memory.entry(key).or_insert_with(|| compared.number(&pair))
                }
                None => compared.number(&pair),
            };
            levels = levels.with(i, usize::from(number?));
        }
        Some(levels)
    }

    /// What a comparison says of a pair of ranks at a level.
    pub fn said(&self, comparison: usize, levels: Levels, a: u32, b: u32) -> Said {
        let number = levels.get(comparison);
        let level =
            self.comparisons.get(comparison).and_then(|c| c.levels.iter().find(|l| l.number == number));
        let Some(level) = level.filter(|l| l.number > 0) else { return Said::default() };
        let share = level.frequency.and_then(|f| {
            let column = self.corpus.columns.get(f.column)?;
            let of = |rank: u32| {
                let value = *column.value_of.get(rank as usize)?;
                column.counts.get(value as usize).map(|&c| f64::from(c) / column.filled() as f64)
            };
            let (x, y) = (of(a), of(b));
            Some(x.or(y)?.max(y.or(x)?).max(f.least))
        });
        let by_frequency = match (level.frequency, share) {
            (Some(f), Some(share)) => f.weight * (f.log_u - share.log2()),
            _ => 0.0,
        };
        Said { weight: level.weight, by_frequency, share }
    }

    /// The match weight of a pair of ranks at its levels.
    pub fn weight(&self, levels: Levels, a: u32, b: u32) -> f64 {
        let parts = (0..self.comparisons.len()).map(|i| self.said(i, levels, a, b));
        self.before + parts.map(|s| s.weight + s.by_frequency).sum::<f64>()
    }

    /// The levels and the weight of two rows; `None` for rows that are not there or that a comparison has no level for.
    pub fn of_rows(&self, a: u32, b: u32) -> Option<(Levels, f64)> {
        let rank = |row: u32| self.corpus.rank_of.get(row as usize).copied();
        let (a, b) = (rank(a)?, rank(b)?);
        let levels = self.levels(&self.cells(), a, b, &mut Memory::default())?;
        Some((levels, self.weight(levels, a, b)))
    }

    /// The comparisons and their numbers in Diwan's terms, for showing them.
    pub(super) fn shown(&self, settings: &SplinkSettings) -> (Vec<Comparison>, Model) {
        let mut comparisons = Vec::new();
        let mut models = Vec::new();
        for (compared, file) in self.comparisons.iter().zip(&settings.comparisons) {
            let mut levels = vec![Level::Empty];
            let mut numbers = ComparisonModel::default();
            for (level, chances) in compared.levels.iter().zip(file.chances()) {
                let Some((m, u)) = chances else { continue };
                let exact = level.condition.as_ref().and_then(Expr::exact_match).is_some();
                levels.push(match &level.condition {
                    None => Level::Different,
                    Some(_) if exact && !levels.contains(&Level::Same) => Level::Same,
                    Some(_) => Level::Condition { label: Label::from(level.label.as_str()) },
                });
                numbers.m.push(m);
                numbers.u.push(u);
            }
            let columns = compared.columns.iter().filter_map(|&c| self.corpus.columns.get(c));
            let fields: Vec<FieldName> = columns.map(|c| c.field.name.clone()).collect();
            let by_frequency = compared.levels.iter().any(|l| l.frequency.is_some());
            let method = Method::Condition;
            comparisons.push(Comparison { fields, method, by_frequency, shared: Sharing::Unknown, levels });
            models.push(numbers);
        }
        let prior = settings.probability_two_random_records_match;
        (comparisons, Model { prior, comparisons: models, ..Model::default() })
    }
}

impl Compared {
    /// The number of the first level that holds.
    fn number(&self, pair: &Pair<'_>) -> Option<u8> {
        let holds = |l: &&Conditioned| l.condition.as_ref().is_none_or(|c| c.holds(pair) == Some(true));
        self.levels.iter().find(holds).map(|l| l.number as u8)
    }
}
