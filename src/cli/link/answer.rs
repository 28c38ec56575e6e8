//! The JSON answer of `link` and `dedupe`, as `--json` prints it.
//!
//! Names and meanings of its fields are a contract: more may be added, none changed. Labels are sentences in the language of the program.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::cli::report;
use crate::findings::Message;
use crate::linkage::columns::Brought;
use crate::linkage::{self, Linked};
use crate::table::Meaning;

#[derive(Serialize)]
pub(super) struct Answer {
    pub(super) records: usize,
    pub(super) candidate_pairs: u64,
    pub(super) links: u64,
    pub(super) review: u64,
    pub(super) entities: usize,
    pub(super) threshold: f64,
    pub(super) expected: ExpectedJson,
    pub(super) seconds: SecondsJson,
    pub(super) peak_memory_bytes: Option<u64>,
    /// How much of the pairs was kept in a temporary file.
    pub(super) pairs_in_file_bytes: u64,
    pub(super) fields: Vec<FieldJson>,
    pub(super) blocking: Vec<RuleJson>,
    pub(super) comparisons: Vec<ComparisonJson>,
    pub(super) prior: f64,
    pub(super) findings: Vec<report::FindingJson>,
}

/// How good the links are expected to be, judged without labels; what blocking misses counts in the recall.
#[derive(Serialize)]
pub(super) struct ExpectedJson {
    pub(super) precision: f64,
    pub(super) recall: f64,
    pub(super) out_of_reach: f64,
}

#[derive(Serialize)]
pub(super) struct SecondsJson {
    pub(super) read: f64,
    pub(super) propose: f64,
    pub(super) block: f64,
    pub(super) train: f64,
    pub(super) score: f64,
    pub(super) cluster: f64,
    pub(super) write: f64,
}

#[derive(Serialize)]
pub(super) struct FieldJson {
    pub(super) name: String,
    pub(super) kind: Meaning,
    pub(super) columns: BTreeMap<String, String>,
}

#[derive(Serialize)]
pub(super) struct RuleJson {
    pub(super) rule: String,
    pub(super) pairs: u64,
    pub(super) new_pairs: u64,
    pub(super) reached: f64,
}

#[derive(Serialize)]
pub(super) struct ComparisonJson {
    pub(super) field: String,
    pub(super) levels: Vec<LevelJson>,
}

#[derive(Serialize)]
pub(super) struct LevelJson {
    pub(super) label: String,
    pub(super) m: f64,
    pub(super) u: f64,
    pub(super) weight: f64,
}

/// The answer; what reading and writing took is filled in by the caller.
pub(super) fn answer(brought: &Brought, linked: &Linked) -> Answer {
    let label = |name: &crate::base::FieldName| name.to_string();
    let rule = |rule: &linkage::BlockingRule| -> String {
        let mut parts = rule.parts(label).into_iter();
        let first = parts.next().unwrap_or_else(|| Message::new("linkage-rule-and"));
        let both = parts.fold(first, |all, next| {
            Message::new("linkage-rule-and").with("first", all).with("second", next)
        });
        report::say(&both)
    };
    let s = &linked.seconds;
    Answer {
        records: linked.counts.records,
        candidate_pairs: linked.counts.candidate_pairs,
        links: linked.counts.links,
        review: linked.counts.review,
        entities: linked.counts.entities,
        threshold: linkage::weigh::probability(linked.thresholds().link),
        expected: ExpectedJson {
            precision: linked.expected.precision,
            recall: linked.expected.recall,
            out_of_reach: linked.out_of_reach,
        },
        seconds: SecondsJson {
            read: 0.0,
            propose: s.propose,
            block: s.block,
            train: s.train,
            score: s.compare + s.score,
            cluster: s.cluster,
            write: 0.0,
        },
        peak_memory_bytes: peak_memory(),
        pairs_in_file_bytes: linked.bytes_in_file,
        fields: brought
            .fields
            .iter()
            .zip(&brought.columns)
            .map(|(field, columns)| FieldJson {
                name: field.name.to_string(),
                kind: field.meaning,
                columns: columns.iter().map(|(s, c)| (s.to_string(), c.to_string())).collect(),
            })
            .collect(),
        blocking: linked
            .blocking
            .iter()
            .map(|r| RuleJson {
                rule: rule(&r.rule),
                pairs: r.pairs,
                new_pairs: r.new_pairs,
                reached: r.reached,
            })
            .collect(),
        comparisons: linked
            .comparisons
            .iter()
            .map(|c| ComparisonJson {
                field: c.comparison.fields.iter().map(|f| f.as_str()).collect::<Vec<_>>().join(" / "),
                levels: c
                    .levels
                    .iter()
                    .map(|l| LevelJson {
                        label: report::say(&l.level.label()),
                        m: l.m,
                        u: l.u,
                        weight: l.weight,
                    })
                    .collect(),
            })
            .collect(),
        prior: linked.model().map_or(0.0, |m| m.prior),
        findings: Vec::new(),
    }
}

/// The most memory this program held so far, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}
