//! Everything about a project that can be judged without running it: files that are missing, names that lead nowhere.
//!
//! The project still opens; each problem is a finding.

use std::collections::BTreeSet;
use std::path::Path;

use super::Project;
use crate::base::FieldName;
use crate::findings::{Findings, Message, Place};
use crate::linkage::Levels;

/// Reports what is wrong; `knows_list` says whether a code list is built in.
pub fn check(project: &Project, dir: &Path, knows_list: impl Fn(&str) -> bool, findings: &Findings) {
    if project.sources.is_empty() {
        findings.error(Message::new("check-no-sources"), Place::default());
    }
    let mut ids = BTreeSet::new();
    for source in &project.sources {
        if !ids.insert(&source.id) {
            let message = Message::new("check-duplicate-source").with("id", source.id.as_str());
            findings.error(message, Place::source(&source.id));
        }
        let path = dir.join(&source.spec.path);
        let there = if source.spec.folder.is_some() { path.is_dir() } else { path.is_file() };
        if !there {
            let message = Message::new("check-missing-file").with("file", source.spec.path.as_str());
            findings.error(message, Place::source(&source.id));
        }
    }
    let mut fields = BTreeSet::new();
    for field in &project.schema.fields {
        let place = Place::default().field(field.name.as_str());
        if !fields.insert(&field.name) {
            let message = Message::new("check-duplicate-field").with("field", field.name.as_str());
            findings.error(message, place.clone());
        }
        let list = field.list.as_ref();
        let own = |id: &crate::base::CodeListId| project.codes.lists.iter().any(|l| &l.id == id);
        if let Some(list) = list.filter(|id| !knows_list(id.as_str()) && !own(id)) {
            let message = Message::new("check-list-missing")
                .with("list", list.as_str())
                .with("field", field.name.as_str());
            findings.error(message, place);
        }
    }
    for field in project.schema.fields.iter().filter(|f| f.required) {
        let fills = |id: &crate::base::SourceId| {
            project.mappings.lines.iter().any(|m| &m.source == id && m.field == field.name)
        };
        for source in project.sources.iter().filter(|s| !fills(&s.id)) {
            let message = Message::new("check-required-unfilled").with("field", field.name.as_str());
            findings.note(message, Place::source(&source.id).field(field.name.as_str()));
        }
    }
    let unknown = |field: &crate::base::FieldName| {
        if !fields.contains(field) && field.as_str() != crate::table::ENTITY_COLUMN {
            let message = Message::new("check-unknown-field").with("field", field.as_str());
            findings.warn(message, Place::default().field(field.as_str()));
        }
    };
    for line in &project.mappings.lines {
        if !ids.contains(&line.source) {
            let message = Message::new("check-unknown-source").with("id", line.source.as_str());
            findings.warn(message, Place::default());
        }
        unknown(&line.field);
    }
    for decision in &project.codes.crosswalk {
        unknown(&decision.field);
    }
    for rule in &project.golden.rules {
        unknown(&rule.field);
    }
    check_linkage(project, &unknown, findings);
    for policy in &project.disclosure.policies {
        for field in &policy.fields {
            unknown(&field.field);
        }
        for field in &project.schema.fields {
            if policy.field(field.name.as_str()).is_none() {
                let message = Message::new("check-policy-undecided")
                    .with("field", field.name.as_str())
                    .with("policy", policy.id.as_str());
                findings.note(message, Place::default().field(field.name.as_str()));
            }
        }
    }
    for target in &project.export.targets {
        if project.disclosure.policy(&target.policy).is_none() {
            let message = Message::new("check-target-policy").with("policy", target.policy.as_str());
            findings.error(message, Place::default());
        }
    }
}

/// What a person wrote about matching: comparisons, blocking rules, thresholds.
fn check_linkage(project: &Project, unknown: &impl Fn(&FieldName), findings: &Findings) {
    let settings = &project.linkage;
    let comparisons = settings.comparisons.as_deref().unwrap_or_default();
    if comparisons.len() > Levels::MAX_COMPARISONS {
        let message = Message::new("linkage-wrong-count").with("count", Levels::MAX_COMPARISONS);
        findings.error(message, Place::default());
    }
    for comparison in comparisons {
        comparison.fields.iter().for_each(unknown);
        if let Some(problem) = comparison.problem() {
            let place = comparison.fields.first().map(|f| Place::default().field(f.as_str()));
            findings.error(problem, place.unwrap_or_default());
        }
    }
    for (n, rule) in (1usize..).zip(settings.blocking.as_deref().unwrap_or_default()) {
        rule.keys.iter().flat_map(|key| &key.fields).for_each(unknown);
        let empty = rule.keys.is_empty() || rule.keys.iter().any(|key| key.fields.is_empty());
        if empty && rule.condition.is_none() {
            findings.error(Message::new("linkage-wrong-rule").with("n", n), Place::default());
        }
    }
    if settings.thresholds.is_some_and(|t| t.review > t.link) {
        findings.error(Message::new("linkage-wrong-thresholds"), Place::default());
    }
}
