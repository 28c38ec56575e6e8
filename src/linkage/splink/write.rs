//! Writes a model as a settings file that Splink runs: each comparison with the nearest conditions, its numbers, and the rules that SQL can say.
//!
//! What has no counterpart (names across scripts, sounds, relatives, comparisons that say the same twice) is left out and told in the notes. The prior is written so that the weight
//! before looking is Diwan's. Frequencies start from the level's own u, because values are compared folded and Splink counts them as they stand.

use serde_json::{Map, Value, json};

use super::dialect::WriteFor;
use super::own;
use super::phrase::{self, Values};
use super::settings::{LinkType, SplinkComparison, SplinkLevel, SplinkRule, SplinkSettings};
use super::sql::Place;
use crate::base::FieldName;
use crate::findings::Message;
use crate::linkage::comparison::{Comparison, Level, Method};
use crate::linkage::corpus::Corpus;
use crate::linkage::outcome::{Linked, RuleOutcome};
use crate::linkage::rule::BlockingRule;
use crate::linkage::settings::{ComparisonModel, LinkageSettings, Model};
use crate::linkage::weigh::among_all_matches;
use crate::table::Meaning;

/// A model file and what could not be said in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The file's text.
    pub text: String,
    /// What has no counterpart in Splink, and other things a person should know.
    pub notes: Vec<Message>,
}

/// How a model is written.
pub struct WriteAs<'a> {
    /// The engine that will run it.
    pub engine: WriteFor,
    /// The column that identifies a record.
    pub id: &'a str,
    /// What a field is called in the tables that Splink will read.
    pub column: &'a dyn Fn(&FieldName) -> String,
}

/// Writes the model that was used. A model that Splink trained is written as it was read.
pub fn write_model(linked: &Linked, how: &WriteAs<'_>) -> Written {
    let WriteAs { engine, id, column } = *how;
    let file = |settings: &SplinkSettings| serde_json::to_string_pretty(settings).unwrap_or_default() + "\n";
    if let Some(model) = &linked.settings.splink {
        return Written { text: file(model.settings()), notes: Vec::new() };
    }
    let empty = LinkageSettings::default();
    let used = if linked.settings.model.is_some() { &linked.settings } else { &empty };
    let model = used.model.clone().unwrap_or_default();
    let comparisons = used.comparisons.as_deref().unwrap_or_default();
    let mut writer = Writer { engine, column, corpus: &linked.corpus, comparisons, notes: Vec::new() };
    let written = comparisons.iter().enumerate().map(|(i, c)| {
        let numbers = among_all_matches(&model, i, c);
        writer.comparison(i, c, &numbers)
    });
    let written: Vec<SplinkComparison> = written.collect();
    let rules = writer.rules(&linked.blocking);
    writer.relatives(&model);
    let sources = linked.corpus.sources.len();
    let mut settings = SplinkSettings {
        link_type: match () {
            () if sources < 2 => LinkType::DedupeOnly,
            () if linked.unique_sources.len() == sources => LinkType::LinkOnly,
            () => LinkType::LinkAndDedupe,
        },
        probability_two_random_records_match: prior(&model),
        sql_dialect: engine.name().to_owned(),
        unique_id_column_name: id.to_owned(),
        blocking_rules_to_generate_predictions: rules,
        comparisons: written,
        other: Map::new(),
    };
    settings.other.insert("retain_matching_columns".to_owned(), json!(false));
    settings.other.insert("retain_intermediate_calculation_columns".to_owned(), json!(true));
    if let Some(text) = own::text(used, &settings) {
        settings.other.insert(own::KEY.to_owned(), Value::String(text));
    }
    Written { text: file(&settings), notes: writer.notes }
}

/// The chance that gives Splink Diwan's weight before looking, relatives apart.
fn prior(model: &Model) -> f64 {
    let strangers = (1.0 - model.prior - model.relatives_prior).max(1e-12);
    (model.prior / (model.prior + strangers)).clamp(1e-15, 1.0 - 1e-15)
}

struct Writer<'a> {
    engine: WriteFor,
    column: &'a dyn Fn(&FieldName) -> String,
    corpus: &'a Corpus,
    comparisons: &'a [Comparison],
    notes: Vec<Message>,
}

impl Writer<'_> {
    fn comparison(
        &mut self,
        at: usize,
        comparison: &Comparison,
        numbers: &ComparisonModel,
    ) -> SplinkComparison {
        let (left, right) = (self.value(comparison, true), self.value(comparison, false));
        let values = Values { engine: self.engine, method: comparison.method, left: &left, right: &right };
        let columns: Vec<String> = comparison.fields.iter().map(self.column).collect();
        let mut levels = vec![SplinkLevel {
            sql_condition: self.empty(comparison, &values),
            label_for_charts: Some("empty".to_owned()),
            is_null_level: true,
            ..SplinkLevel::default()
        }];
        let mut missing: Vec<Level> = Vec::new();
        for (i, &level) in comparison.levels.iter().enumerate().skip(1) {
            let number = |of: &[f64]| of.get(i - 1).map(|&p| json!(p.max(1e-12)));
            let (m_probability, u_probability) = (number(&numbers.m), number(&numbers.u));
            let mut written = SplinkLevel {
                label_for_charts: Some(label(level)),
                m_probability,
                u_probability,
                ..SplinkLevel::default()
            };
            let condition = match (level, comparison.method, columns.as_slice()) {
                (Level::Different, ..) => Some("ELSE".to_owned()),
                (Level::Swapped, ..) => self.swapped(),
                (Level::Near { metres }, Method::Place, [lat, lon]) => {
                    Some(phrase::near(self.engine, [lat, lon], metres))
                }
                (Level::Same, Method::Place, [_, _]) => Some(self.same_place(&columns)),
                (_, Method::Place, _) => None,
                _ => values.condition(level),
            };
            let Some(condition) = condition else {
                missing.push(level);
                continue;
            };
            written.sql_condition = condition;
            // Names that changed places are said once, at the first of the two.
            if level == Level::Swapped && self.swapping().map(|s| s[1]) == Some(at) {
                written.is_null_level = true;
                (written.m_probability, written.u_probability) = (None, None);
            }
            if comparison.by_frequency && level == Level::Same && columns.len() == 1 {
                written.tf_adjustment_column = columns.first().cloned();
                written.tf_adjustment_weight = Some(1.0);
                written.disable_tf_exact_match_detection = true;
            }
            levels.push(written);
        }
        self.tell_missing(comparison, &missing);
        let mut description = columns.join(", ");
        if !missing.is_empty() {
            let missing: Vec<String> = missing.into_iter().map(label).collect();
            description = format!("{description}; without counterpart: {}", missing.join(", "));
        }
        SplinkComparison {
            output_column_name: Some(self.output_name(at, &columns)),
            comparison_levels: levels,
            comparison_description: Some(description),
            other: Map::new(),
        }
    }

    fn tell_missing(&mut self, comparison: &Comparison, missing: &[Level]) {
        let mut labels = missing.iter().map(|l| l.label());
        let Some(first) = labels.next() else { return };
        let all = labels.fold(first, |all, next| {
            Message::new("linkage-rule-and").with("first", all).with("second", next)
        });
        let field: Vec<&str> = comparison.fields.iter().map(FieldName::as_str).collect();
        let field = field.join(" / ");
        self.notes.push(Message::new("linkage-note-no-counterpart").with("field", field).with("levels", all));
    }

    /// A name that SQL takes unquoted and no other comparison has.
    fn output_name(&self, at: usize, columns: &[String]) -> String {
        let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
        let name: String = columns.first().map(|c| c.chars().map(plain).collect()).unwrap_or_default();
        let own = self.comparisons.get(at).and_then(|c| c.fields.first());
        let first_of_all = self.comparisons.iter().position(|c| c.fields.first() == own);
        let speaks = name.contains(|c: char| c.is_ascii_alphabetic());
        if speaks && first_of_all == Some(at) { name } else { format!("comparison_{}", at + 1) }
    }

    fn meaning(&self, field: &FieldName) -> Option<Meaning> {
        self.corpus.column(field).map(|c| c.field.meaning)
    }

    fn side(&self, field: &FieldName, left: bool) -> String {
        self.engine.column(&(self.column)(field), left, Place::Level)
    }

    /// The value that a comparison looks at: of names the first that a record has, of whole names the full name, else given and family names.
    fn value(&self, comparison: &Comparison, left: bool) -> String {
        let side = |f: &&FieldName| self.side(f, left);
        let all: Vec<&FieldName> = comparison.fields.iter().collect();
        let (parts, full): (Vec<&FieldName>, Vec<&FieldName>) = match comparison.method {
            Method::WholeName => all.into_iter().partition(|f| self.is_part_of_name(f)),
            Method::Name => (Vec::new(), all),
            _ => (Vec::new(), all.into_iter().take(1).collect()),
        };
        let mut known: Vec<String> = full.iter().map(side).collect();
        if !parts.is_empty() {
            known.push(format!("({})", parts.iter().map(side).collect::<Vec<_>>().join(" || ' ' || ")));
        }
        match known.as_slice() {
            [only] => only.clone(),
            several => format!("coalesce({})", several.join(", ")),
        }
    }

    fn is_part_of_name(&self, field: &FieldName) -> bool {
        matches!(self.meaning(field), Some(Meaning::GivenName | Meaning::FamilyName))
    }

    /// When a comparison says nothing: a value is missing, or whole names are known in parts and compared so.
    fn empty(&self, comparison: &Comparison, values: &Values<'_>) -> String {
        let missing = |f: &FieldName| {
            let (l, r) = (self.side(f, true), self.side(f, false));
            format!("{l} IS NULL OR {r} IS NULL")
        };
        match comparison.method {
            Method::Place => comparison.fields.iter().map(missing).collect::<Vec<_>>().join(" OR "),
            Method::WholeName => {
                let parts =
                    comparison.fields.iter().filter(|f| self.is_part_of_name(f)).flat_map(|f| {
                        [true, false].map(|left| format!("{} IS NOT NULL", self.side(f, left)))
                    });
                let parts: Vec<String> = parts.collect();
                let apart =
                    if parts.len() == 4 { format!(" OR ({})", parts.join(" AND ")) } else { String::new() };
                format!("{}{apart}", values.empty())
            }
            Method::Email => match (self.same_names(), values.merely_alike(&comparison.levels)) {
                (Some(names), Some(alike)) => format!("{} OR ({names} AND {alike})", values.empty()),
                _ => values.empty(),
            },
            _ => values.empty(),
        }
    }

    /// That all names are the same: then addresses that are merely alike say nothing more.
    fn same_names(&self) -> Option<String> {
        let names = self.comparisons.iter().filter(|c| c.method == Method::Name);
        let same = names.filter_map(|c| c.fields.first()).map(|f| {
            let [l, r] = [true, false].map(|left| self.engine.lower(&self.side(f, left)));
            format!("{l} = {r}")
        });
        Some(same.collect::<Vec<_>>().join(" AND ")).filter(|all| !all.is_empty())
    }

    /// The two comparisons whose values may have changed places.
    fn swapping(&self) -> Option<[usize; 2]> {
        let swappable = |c: &Comparison| c.levels.contains(&Level::Swapped);
        let mut both =
            (0..self.comparisons.len()).filter(|&i| self.comparisons.get(i).is_some_and(swappable));
        Some([both.next()?, both.next()?])
    }

    fn swapped(&self) -> Option<String> {
        let [given, family] =
            self.swapping()?.map(|i| self.comparisons.get(i).and_then(|c| c.fields.first()));
        let read = |field: Option<&FieldName>, left| Some(self.engine.lower(&self.side(field?, left)));
        Some(format!(
            "{} = {} AND {} = {}",
            read(given, true)?,
            read(family, false)?,
            read(family, true)?,
            read(given, false)?
        ))
    }

    fn same_place(&self, columns: &[String]) -> String {
        let same = |c: &String| {
            let of = |left| self.engine.column(c, left, Place::Level);
            format!("{} = {}", of(true), of(false))
        };
        columns.iter().map(same).collect::<Vec<_>>().join(" AND ")
    }

    /// The blocking rules that SQL can say, those that reach most first; where none can be said, one for each comparison's column.
    ///
    /// Splink judges every rule anew for the pairs of all rules before it, and knows no cap on the size of a group: a handful of selective rules runs in seconds where
    /// all of Diwan's run for minutes.
    fn rules(&mut self, rules: &[RuleOutcome]) -> Vec<SplinkRule> {
        const MOST: usize = 8;
        let mut order: Vec<&RuleOutcome> = rules.iter().filter(|r| r.rule.enabled).collect();
        order.sort_by(|a, b| {
            let selective = |r: &RuleOutcome| r.large_groups == 0;
            selective(b).cmp(&selective(a)).then(b.reached.total_cmp(&a.reached))
        });
        let mut out: Vec<SplinkRule> = Vec::new();
        let mut missing = 0usize;
        for rule in order {
            let said = self.rule(&rule.rule);
            if said.is_empty() || out.len() + said.len() > MOST {
                missing += 1;
                continue;
            }
            for rule in said.into_iter().map(|condition| self.written(condition)) {
                if !out.contains(&rule) {
                    out.push(rule);
                }
            }
        }
        if missing > 0 {
            self.notes.push(Message::new("linkage-note-rules-left-out").with("count", missing));
        }
        if out.is_empty() {
            let fields = self.comparisons.iter().filter_map(|c| c.fields.first());
            let equal = fields.map(|f| {
                let of = |left| self.engine.column(&(self.column)(f), left, Place::Rule);
                self.written(format!("{} = {}", of(true), of(false)))
            });
            out = equal.collect();
        }
        out
    }

    fn written(&self, condition: String) -> SplinkRule {
        let other = Map::from_iter([("sql_dialect".to_owned(), json!(self.engine.name()))]);
        SplinkRule::Full { blocking_rule: condition, other }
    }

    /// A rule as conditions: one for each choice of fields where a key may be taken from several.
    fn rule(&self, rule: &BlockingRule) -> Vec<String> {
        const MOST: usize = 2;
        let mut all: Vec<Vec<String>> = vec![Vec::new()];
        for key in &rule.keys {
            let equal: Vec<String> = key.fields.iter().filter_map(|f| self.equal(f, key.take)).collect();
            all = all
                .iter()
                .flat_map(|before| {
                    equal.iter().map(move |e| [before.as_slice(), std::slice::from_ref(e)].concat())
                })
                .take(MOST)
                .collect();
        }
        all.into_iter().filter(|parts| !parts.is_empty()).map(|parts| parts.join(" AND ")).collect()
    }

    fn equal(&self, field: &FieldName, take: crate::linkage::rule::Take) -> Option<String> {
        let compared = self.comparisons.iter().find(|c| c.fields.first() == Some(field));
        let of = |left| {
            let column = self.engine.column(&(self.column)(field), left, Place::Rule);
            phrase::key(self.engine, compared.map(|c| c.method), take, &column)
        };
        Some(format!("{} = {}", of(true)?, of(false)?))
    }

    fn relatives(&mut self, model: &Model) {
        let twice = model.comparisons.iter().any(|c| !c.depends.is_empty());
        if model.relatives_prior > 0.0 || model.carelessness > 1.0 || twice {
            self.notes.push(Message::new("linkage-note-no-relatives"));
        }
    }
}

/// A level's name in a file: its own word and number.
fn label(level: Level) -> String {
    let Ok(Value::Object(parts)) = serde_json::to_value(level) else { return String::new() };
    let is = parts.get("is").and_then(Value::as_str).unwrap_or_default().replace('-', " ");
    let numbers = parts.iter().filter(|(k, _)| *k != "is").map(|(_, v)| format!(" {v}"));
    is + &numbers.collect::<String>()
}
