//! The stage of matching, in two steps: what each pair weighs, and what is decided by the weights.
//!
//! Each step is kept under a key of its own. Moving a threshold asks for the second step only, which takes a moment where the first takes
//! minutes; the outcome is the same, byte for byte, as if both had been made anew.

use super::{Done, Kept, Walk};
use crate::base::{Key, KeyBuilder, SourceId};
use crate::findings::{Message, Place};
use crate::linkage::{self, LinkageSettings, Linked, Verdict};
use crate::pipeline::Stage;
use crate::project::Project;
use crate::table::Field;

/// The shares that the counts of matching take of its time, measured: looking for rules (twice), blocking, comparing, learning (twice).
const MATCHING: &[f32] = &[0.15, 0.1, 0.03, 0.22, 0.2, 0.2];

impl Walk<'_, '_> {
    pub(super) fn linkage(&mut self) -> Done {
        let project = self.run.project;
        let (Some(coded), Some(keys)) = (self.outcomes.coded.clone(), self.outcomes.record_keys.clone())
        else {
            return Ok(());
        };
        let settings = &project.linkage;
        // A model of Splink says itself which columns it looks at, whatever their meaning.
        let fields: Vec<Field> = match &settings.splink {
            Some(_) => project.schema.fields.clone(),
            None => match_fields(project),
        };
        let table = &coded.value.table;
        let here = |name: &&str| settings.splink.is_none() || table.has(name);
        let names: Vec<&str> = fields.iter().map(|f| f.name.as_str()).filter(here).collect();
        let verdicts: Vec<Verdict> = project.verdicts.iter().cloned().collect();
        let (resolved, mut gone) = keys.resolve(&verdicts);
        // The records of a file that cannot be read are not gone.
        let unread = |source: &SourceId| matches!(self.outcomes.imports.get(source), Some(Err(_)));
        gone.retain(|v| !unread(&v.a.source) && !unread(&v.b.source));

        let of_names = KeyBuilder::new("match-content", 1).key(coded.key).settings(&names).finish();
        let content: Kept<Key> = self.keep(
            (Stage::Linkage, None),
            of_names,
            |_| size_of::<Key>(),
            |_, _| Ok(table.content_key(&names)?),
        )?;
        let undecided = LinkageSettings { thresholds: None, ..settings.clone() };
        let weighed_key = KeyBuilder::new("match-weights", linkage::VERSION)
            .key(*content.value)
            .settings(&fields)
            .settings(&undecided)
            .settings(&project.verdicts)
            .finish();
        let key = KeyBuilder::new("linkage", linkage::VERSION)
            .key(weighed_key)
            .settings(&settings.thresholds)
            .finish();
        let kept = match self.run.cache.get(key) {
            Some(kept) => kept,
            None => {
                let weighed: Kept<Linked> =
                    self.keep((Stage::Linkage, None), weighed_key, bytes, |ctx, findings| {
                        ctx.progress.plan(MATCHING);
                        Ok(linkage::weigh_pairs(ctx, table, &fields, &undecided, &resolved, findings)?)
                    })?;
                let mut kept = self.keep((Stage::Linkage, None), key, bytes, |_, findings| {
                    if !gone.is_empty() {
                        let message = Message::new("finding-verdicts-gone").with("n", gone.len());
                        findings.warn(message, Place::default());
                    }
                    for finding in weighed.findings.iter() {
                        findings.add(finding.severity, finding.message.clone(), finding.place.clone());
                    }
                    let weighed = Linked::clone(&weighed.value);
                    Ok(weighed.decided(settings.thresholds, &resolved, findings))
                })?;
                if !weighed.from_cache {
                    kept.seconds += weighed.seconds;
                }
                kept
            }
        };
        self.outcomes.linked = Some(kept);
        self.tell();
        Ok(())
    }
}

fn bytes(linked: &Linked) -> usize {
    linked.pairs.len() * 40 + linked.entities.of_row.len() * 64
}

/// The fields that may be evidence: all but the departments' own record numbers and what says nothing of identity.
fn match_fields(project: &Project) -> Vec<Field> {
    use crate::table::Meaning;
    let evidence = |f: &&Field| !matches!(f.meaning, Meaning::RecordId | Meaning::Date | Meaning::FreeText);
    project.schema.fields.iter().filter(evidence).cloned().collect()
}
