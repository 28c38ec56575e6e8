//! The stage of matching, in three steps: pairs are compared, weighed, and what they weigh decides.
//!
//! Each step is kept under a key of its own. A new verdict asks for the second and third step only, a moved threshold for the third, which takes a
//! moment where the first takes minutes; the outcome is the same, byte for byte, as if all had been made anew.

use super::{Done, Kept, Walk};
use crate::base::{Key, KeyBuilder, SourceId};
use crate::findings::{Message, Place};
use crate::linkage::{self, Compared, LinkageSettings, Linked, ResolvedVerdict, Verdict};
use crate::pipeline::{Stage, StageError};
use crate::project::Project;
use crate::table::{Field, Table};

/// The shares that the counts of matching take of its time, measured: looking for rules (twice), blocking, comparing.
const COMPARING: &[f32] = &[0.15, 0.1, 0.25, 0.3];
/// And learning, after all that.
const WEIGHING: &[f32] = &[0.8, 0.06, 0.14];
/// Learning alone, where the pairs are compared already.
const WEIGHING_ALONE: &[f32] = &[0.3, 0.7];

/// What is asked of linkage.
struct Asked<'a> {
    table: &'a Table,
    fields: Vec<Field>,
    /// The thresholds left out.
    settings: LinkageSettings,
    verdicts: Vec<ResolvedVerdict>,
    compared: Key,
    weighed: Key,
}

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
        let compared = KeyBuilder::new("match-pairs", linkage::VERSION)
            .key(*content.value)
            .settings(&fields)
            .settings(&undecided)
            .finish();
        let weighed = KeyBuilder::new("match-weights", linkage::VERSION)
            .key(compared)
            .settings(&project.verdicts)
            .finish();
        let key =
            KeyBuilder::new("linkage", linkage::VERSION).key(weighed).settings(&settings.thresholds).finish();
        let kept = match self.run.cache.get(key) {
            Some(kept) => kept,
            None => {
                let asked =
                    Asked { table, fields, settings: undecided, verdicts: resolved, compared, weighed };
                let weighed = self.weighed(&asked)?;
                let mut kept = self.keep((Stage::Linkage, None), key, bytes, |_, findings| {
                    if !gone.is_empty() {
                        let message = Message::new("finding-verdicts-gone").with("n", gone.len());
                        findings.warn(message, Place::default());
                    }
                    for finding in weighed.findings.iter() {
                        findings.add(finding.severity, finding.message.clone(), finding.place.clone());
                    }
                    let weighed = Linked::clone(&weighed.value);
                    Ok(weighed.decided(settings.thresholds, &asked.verdicts, findings))
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

    /// The pairs with their weights; a model of Splink compares and weighs in one.
    fn weighed(&mut self, asked: &Asked) -> Result<Kept<Linked>, StageError> {
        if let Some(weighed) = self.run.cache.get(asked.weighed) {
            return Ok(weighed);
        }
        let Asked { table, fields, settings, verdicts, .. } = asked;
        let here = (Stage::Linkage, None);
        if settings.splink.is_some() {
            return self.keep(here, asked.weighed, bytes, |ctx, findings| {
                ctx.progress.plan(COMPARING);
                Ok(linkage::weigh_pairs(ctx, table, fields, settings, verdicts, findings)?)
            });
        }
        let size = |compared: &Compared| compared.bytes() + table.rows().len() * PER_RECORD;
        let compared: Kept<Compared> = self.keep(here, asked.compared, size, |ctx, _| {
            ctx.progress.plan(COMPARING);
            Ok(linkage::compare_pairs(ctx, table, fields, settings)?)
        })?;
        let mut weighed = self.keep(here, asked.weighed, bytes, |ctx, findings| {
            if compared.from_cache {
                ctx.progress.plan(WEIGHING_ALONE);
            } else {
                ctx.progress.plan(WEIGHING);
                ctx.progress.begin(0);
            }
            Ok(compared.value.weighed(ctx, settings, verdicts, findings)?)
        })?;
        if !compared.from_cache {
            weighed.seconds += compared.seconds;
        }
        Ok(weighed)
    }
}

/// About so many bytes a record takes, ready to be compared.
const PER_RECORD: usize = 400;

fn bytes(linked: &Linked) -> usize {
    linked.pairs.len() * 40 + linked.entities.of_row.len() * 64
}

/// The fields that may be evidence: all but the departments' own record numbers and what says nothing of identity.
fn match_fields(project: &Project) -> Vec<Field> {
    use crate::table::Meaning;
    let evidence = |f: &&Field| !matches!(f.meaning, Meaning::RecordId | Meaning::Date | Meaning::FreeText);
    project.schema.fields.iter().filter(evidence).cloned().collect()
}
