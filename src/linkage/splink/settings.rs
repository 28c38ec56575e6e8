//! The settings file of Splink as it stands on disk: what Diwan reads of it, with every other key kept for writing it again.
//!
//! Nothing is interpreted here; conditions are text. Surprising: a level without m or u is not an error, Splink gives it a default that depends
//! on its position, and a probability may be a sentence ("level not observed in training dataset"), which stands for one in a million.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A settings file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SplinkSettings {
    /// `dedupe_only`, `link_only` or `link_and_dedupe`.
    pub link_type: LinkType,
    /// The chance that two records taken at random match.
    #[serde(default = "one_in_ten_thousand")]
    pub probability_two_random_records_match: f64,
    /// The dialect in which the conditions are written; DuckDB's when nothing is said.
    #[serde(default = "duckdb")]
    pub sql_dialect: String,
    /// The column that identifies a record.
    #[serde(default = "unique_id")]
    pub unique_id_column_name: String,
    /// Which pairs are compared.
    #[serde(default)]
    pub blocking_rules_to_generate_predictions: Vec<SplinkRule>,
    /// What is compared.
    pub comparisons: Vec<SplinkComparison>,
    /// All other keys.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Which records may match which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkType {
    /// Records of one table.
    DedupeOnly,
    /// Records of different tables only.
    LinkOnly,
    /// Both.
    LinkAndDedupe,
}

/// A blocking rule: a condition, alone or with other keys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum SplinkRule {
    /// The condition alone.
    Condition(String),
    /// The condition and more.
    Full {
        /// The condition, on `l.column` and `r.column`.
        blocking_rule: String,
        /// All other keys.
        #[serde(flatten)]
        other: Map<String, Value>,
    },
}

impl SplinkRule {
    /// The condition.
    pub fn condition(&self) -> &str {
        match self {
            SplinkRule::Condition(text) | SplinkRule::Full { blocking_rule: text, .. } => text,
        }
    }

    /// Columns whose lists would have to be taken apart first, which Diwan's tables do not have.
    pub fn explodes(&self) -> bool {
        let SplinkRule::Full { other, .. } = self else { return false };
        other.get("arrays_to_explode").and_then(Value::as_array).is_some_and(|a| !a.is_empty())
    }
}

/// A comparison with its levels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SplinkComparison {
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output_column_name: Option<String>,
    /// Its levels; the first whose condition holds is the pair's.
    pub comparison_levels: Vec<SplinkLevel>,
    /// What it is, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparison_description: Option<String>,
    /// All other keys.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// A level.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SplinkLevel {
    /// The condition on `column_l` and `column_r`, or `ELSE`.
    pub sql_condition: String,
    /// The level in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label_for_charts: Option<String>,
    /// How often among matches.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub m_probability: Option<Value>,
    /// How often among other pairs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub u_probability: Option<Value>,
    /// The column by whose frequency the weight is adjusted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tf_adjustment_column: Option<String>,
    /// How much of the adjustment counts; all of it when nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tf_adjustment_weight: Option<f64>,
    /// No value counts as rarer than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tf_minimum_u_value: Option<f64>,
    /// Whether the adjustment starts from this level's own u instead of that of the level of equal values.
    #[serde(default, skip_serializing_if = "is_false")]
    pub disable_tf_exact_match_detection: bool,
    /// Whether the level says nothing for or against.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_null_level: bool,
    /// All other keys.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

impl SplinkLevel {
    /// Whether it takes everything that no other level took.
    pub fn is_else(&self) -> bool {
        self.sql_condition.trim().eq_ignore_ascii_case("ELSE")
    }
}

impl SplinkComparison {
    /// Its name, or its description where it has none.
    pub fn name(&self) -> &str {
        self.output_column_name.as_deref().or(self.comparison_description.as_deref()).unwrap_or_default()
    }

    /// m and u of each level in order; null levels have none. What the file leaves out is filled in as Splink does it: 0.95 of all matches at the
    /// highest level, the rest shared equally, and u so that weights rise from −5 to 3, and 10 at the highest.
    pub fn chances(&self) -> Vec<Option<(f64, f64)>> {
        let count = self.comparison_levels.iter().filter(|l| !l.is_null_level).count();
        let mut left = count;
        let chances = self.comparison_levels.iter().map(|level| {
            if level.is_null_level {
                return None;
            }
            left -= 1;
            let (m, u) = default_chances(left, count);
            Some((stated(&level.m_probability, m), stated(&level.u_probability, u)))
        });
        chances.collect()
    }
}

/// Splink's default m and u of the level that has `below` levels below it, of `count`.
fn default_chances(below: usize, count: usize) -> (f64, f64) {
    if below + 1 == count {
        return (0.95, 0.95 / 10f64.exp2());
    }
    let m = 0.05 / (count - 1) as f64;
    let steps = count.saturating_sub(2);
    let weight = if steps == 0 { -5.0 } else { -5.0 + 8.0 * below as f64 / steps as f64 };
    (m, m / weight.exp2())
}

fn stated(value: &Option<Value>, default: f64) -> f64 {
    const SMALLEST: f64 = 1e-300;
    match value {
        Some(Value::Number(n)) => n.as_f64().unwrap_or(default).max(SMALLEST),
        Some(Value::String(_)) => 1e-6,
        _ => default,
    }
}

fn one_in_ten_thousand() -> f64 {
    0.0001
}

fn duckdb() -> String {
    "duckdb".to_owned()
}

fn unique_id() -> String {
    "unique_id".to_owned()
}

fn is_false(flag: &bool) -> bool {
    !flag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_file_leaves_out_is_filled_in_as_splink_does_it() {
        let weight = |below, count| {
            let (m, u) = default_chances(below, count);
            (m / u).log2()
        };
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{a} {b}");
        near(weight(4, 5), 10.0);
        near(weight(3, 5), 3.0);
        near(weight(0, 5), -5.0);
        near(weight(0, 2), -5.0);
    }
}
