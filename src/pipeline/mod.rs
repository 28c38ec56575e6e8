//! Runs the stages in order, each from the cache when its key is known, and tells after each what there is now.
//!
//! The window, the command line and the tests all come through [`run_to`]. It knows stages and keys, and neither threads nor screens.

mod arrival;
mod cache;
mod code_list;
mod compared;
mod coverage_log;
mod error;
mod export;
mod folder;
mod ledger;
mod matching;
mod outcome;
mod plan;
mod propose;
mod propose_map;
mod record;
mod register;
mod sources;
mod stage;

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

pub use arrival::{Drifted, report_changed, shape_of};
pub use cache::{Cache, Kept};
pub use code_list::{ListFile, look_at_list};
pub use compared::Compared;
pub use coverage_log::{coverage_since, since_message};
pub use error::{StageError, StageFailed};
pub use export::{Exported, Say, data_folder, export, make_secret, secret_path};
pub use folder::FolderFile;
pub use ledger::{ids_kept_on, keep_ids, keep_ids_from_now, ledger_path};
pub use outcome::{Cleaned, CleanedStep, Outcomes, RecordKeys};
pub use plan::known_keys;
pub use propose::{
    ProposedProject, ProposedSource, propose_project, propose_project_in, propose_recipe, propose_sources,
    protect, relative,
};
pub use propose_map::{
    ChosenSchema, facts_of, full_facts, hits, lacking_lists, lacking_message, propose_mappings,
};
pub use register::{enter, protection_message, register, register_path, take_along};
pub use stage::Stage;

use crate::base::{Context, Key, KeyBuilder, SourceId};
use crate::codes::Coded;
use crate::findings::{Findings, Message, Place};
use crate::project::{Project, Source};
use crate::table::Table;
use crate::{codes, disclosure, golden, schema};

/// What to run and where.
#[derive(Clone, Copy)]
pub struct Run<'a> {
    /// The decisions.
    pub project: &'a Project,
    /// The folder that the project's paths are relative to.
    pub dir: &'a Path,
    /// Where outcomes are kept.
    pub cache: &'a Cache,
}

/// Whoever follows a run.
pub trait Watch {
    /// A stage is about to be computed; gives its context, or `None` to stop the run here.
    fn begin(&mut self, stage: Stage, source: Option<&SourceId>, key: Key) -> Option<Context>;

    /// One more outcome is there.
    fn ready(&mut self, outcomes: &Arc<Outcomes>);
}

/// Follows a run without saying anything.
pub struct Quiet(pub Context);

impl Watch for Quiet {
    fn begin(&mut self, _: Stage, _: Option<&SourceId>, _: Key) -> Option<Context> {
        Some(self.0.clone())
    }

    fn ready(&mut self, _: &Arc<Outcomes>) {}
}

/// Brings everything up to and including `goal` up to date.
pub fn run_to(run: &Run<'_>, goal: Stage, watch: &mut dyn Watch) -> Result<Arc<Outcomes>, StageFailed> {
    let mut walk = Walk { run, watch, outcomes: Outcomes::default() };
    let mut done = Ok(());
    for stage in Stage::ALL.into_iter().filter(|s| *s <= goal) {
        done = walk.stage(stage).map_err(|error| StageFailed { stage, error });
        if done.is_err() {
            break;
        }
    }
    done.map(|()| Arc::new(walk.outcomes))
}

struct Walk<'a, 'r> {
    run: &'a Run<'r>,
    watch: &'a mut dyn Watch,
    outcomes: Outcomes,
}

type Done = Result<(), StageError>;

impl Walk<'_, '_> {
    fn stage(&mut self, stage: Stage) -> Done {
        match stage {
            Stage::Import => self.import(),
            Stage::Clean => self.clean(),
            Stage::Schema => self.schema(),
            Stage::Codes => self.codes(),
            Stage::Linkage => self.linkage(),
            Stage::Golden => self.golden(),
            Stage::Compare => self.compare(),
            Stage::Disclosure => self.disclosure(),
            Stage::Export => Ok(()),
        }
    }

    fn tell(&mut self) {
        self.watch.ready(&Arc::new(self.outcomes.clone()));
    }

    /// The outcome of this key: kept, or made now and then kept.
    fn keep<T: Send + Sync + 'static>(
        &mut self,
        (stage, source): (Stage, Option<&SourceId>),
        key: Key,
        bytes: impl FnOnce(&T) -> usize,
        make: impl FnOnce(&Context, &Findings) -> Result<T, StageError>,
    ) -> Result<Kept<T>, StageError> {
        if let Some(kept) = self.run.cache.get(key) {
            return Ok(kept);
        }
        let context = self.watch.begin(stage, source, key).ok_or(crate::base::Cancelled)?;
        // A plan of the stage before says nothing of this one.
        context.progress.plan(&[]);
        let (findings, started) = (Findings::new(), Instant::now());
        let value = make(&context, &findings)?;
        // A stage that returned although it was stopped may be incomplete: it must not be kept.
        context.check()?;
        let bytes = bytes(&value);
        let kept = Kept {
            key,
            value: Arc::new(value),
            findings: Arc::new(findings.into_sorted()),
            seconds: started.elapsed().as_secs_f64(),
            from_cache: false,
        };
        self.run.cache.put(&kept, bytes);
        Ok(kept)
    }

    fn schema(&mut self) -> Done {
        let project = self.run.project;
        if project.schema.fields.is_empty() {
            return Err(StageError::NoFields);
        }
        let cleaned: Vec<(&Source, Arc<Cleaned>)> = project
            .sources
            .iter()
            .filter_map(|s| Some((s, self.outcomes.cleans.get(&s.id)?.clone())))
            .collect();
        let key = plan::schema_key(project, cleaned.iter().map(|(s, c)| (*s, c.key)));
        let tables: Vec<(SourceId, Table)> =
            cleaned.iter().map(|(s, c)| (s.id.clone(), c.end.clone())).collect();
        let kept = self.keep((Stage::Schema, None), key, Table::estimated_bytes, |ctx, findings| {
            for (source, cleaned) in &cleaned {
                for (at, step) in cleaned.steps.iter().enumerate() {
                    if let CleanedStep::Broken(error) = step {
                        let message = Message::new("finding-step-broken")
                            .with("step", at + 1)
                            .with("why", error.to_string());
                        findings.error(message, Place::source(&source.id).step(at));
                    }
                }
            }
            Ok(schema::harmonise(ctx, &tables, &project.schema, &project.mappings, findings)?)
        })?;
        self.outcomes.harmonised = Some(kept);
        self.tell();
        Ok(())
    }

    fn codes(&mut self) -> Done {
        let (project, dir) = (self.run.project, self.run.dir);
        let Some(harmonised) = self.outcomes.harmonised.clone() else { return Ok(()) };
        let key = plan::codes_key(project, dir, harmonised.key);
        let fields = codes::coded_fields(&project.schema.fields);
        let kept = self.keep(
            (Stage::Codes, None),
            key,
            |c: &Coded| c.table.estimated_bytes(),
            |ctx, findings| {
                let (lists, broken) = codes::Lists::of_settings(dir, &project.codes);
                for error in broken {
                    let message = Message::new("codes-list-broken").with("detail", error.to_string());
                    findings.error(message, Place::default());
                }
                Ok(codes::code(ctx, &harmonised.value, &fields, &lists, &project.codes, findings)?)
            },
        )?;
        self.outcomes.record_keys = Some(self.record_keys(&kept)?);
        self.outcomes.coded = Some(kept);
        self.tell();
        Ok(())
    }

    /// The keys of the coded rows; kept like an outcome, so that an edit further on does not hash a million rows again.
    fn record_keys(&mut self, coded: &Kept<Coded>) -> Result<Arc<RecordKeys>, StageError> {
        let project = self.run.project;
        let columns: Vec<_> = project.sources.iter().map(|s| (&s.id, &s.spec.key_column)).collect();
        let key = KeyBuilder::new("record-keys", record::VERSION).key(coded.key).settings(&columns).finish();
        let imports = self.outcomes.imports.clone();
        let table = coded.value.table.clone();
        let kept = self.keep((Stage::Codes, None), key, RecordKeys::estimated_bytes, |ctx, _| {
            Ok(record::keys_of(ctx, project, &imports, &table)?)
        })?;
        Ok(kept.value)
    }

    fn golden(&mut self) -> Done {
        let project = self.run.project;
        let (Some(coded), Some(linked), Some(keys)) =
            (&self.outcomes.coded, &self.outcomes.linked, &self.outcomes.record_keys)
        else {
            return Ok(());
        };
        let (coded, linked, keys) = (coded.clone(), linked.clone(), keys.clone());
        let ledger = ledger::read(self.run)?;
        let key = KeyBuilder::new("golden", golden::VERSION)
            .settings(&ledger.as_ref().map(golden::Ledger::key))
            .key(coded.key)
            .key(linked.value.entities.key())
            .settings(&project.schema.fields)
            .settings(&project.golden)
            .settings(&project.sources.iter().map(|s| &s.id).collect::<Vec<_>>())
            .finish();
        let kept =
            self.keep((Stage::Golden, None), key, golden::Golden::estimated_bytes, |ctx, findings| {
                // Where nobody said which department counts first, the order of the sources does.
                let mut settings = project.golden.clone();
                if settings.source_order.is_empty() {
                    settings.source_order = project.sources.iter().map(|s| s.id.clone()).collect();
                }
                let merge = golden::Merge {
                    table: &coded.value.table,
                    entities: &linked.value.entities,
                    fields: &project.schema.fields,
                    settings: &settings,
                    keys: &keys.of_row,
                    ledger: ledger.as_ref(),
                };
                Ok(golden::merge(ctx, &merge, findings)?)
            })?;
        self.outcomes.golden = Some(kept);
        self.tell();
        Ok(())
    }

    fn compare(&mut self) -> Done {
        let (project, dir) = (self.run.project, self.run.dir);
        let (Some(coded), Some(linked), Some(golden)) =
            (&self.outcomes.coded, &self.outcomes.linked, &self.outcomes.golden)
        else {
            return Ok(());
        };
        let (coded, linked, golden) = (coded.clone(), linked.clone(), golden.clone());
        let sources: Vec<SourceId> = project.sources.iter().map(|s| s.id.clone()).collect();
        let mut key = KeyBuilder::new("compare", crate::compare::VERSION);
        key.key(golden.key).settings(&project.compare).settings(&sources);
        if let Some(areas) = &project.compare.areas {
            key.text(&plan::file_hash(&dir.join(&areas.path)).map(|k| k.to_string()).unwrap_or_default());
        }
        let key = key.finish();
        let kept = self.keep(
            (Stage::Compare, None),
            key,
            |_: &Compared| 1 << 16,
            |ctx, findings| {
                let input = compared::Input {
                    project,
                    dir,
                    coded: &coded.value,
                    linked: &linked.value,
                    golden: &golden.value,
                };
                compared::compare(ctx, &input, findings)
            },
        )?;
        self.outcomes.compared = Some(kept);
        self.tell();
        Ok(())
    }

    fn disclosure(&mut self) -> Done {
        let (project, dir) = (self.run.project, self.run.dir);
        let Some(golden) = self.outcomes.golden.clone() else { return Ok(()) };
        for policy in &project.disclosure.policies {
            let secret = export::secret_of(project, policy)?;
            let key = KeyBuilder::new("disclosure", disclosure::VERSION)
                .key(golden.key)
                .settings(policy)
                .settings(&project.schema.fields)
                .text(&secret.as_ref().map(disclosure::Secret::fingerprint).unwrap_or_default())
                .finish();
            let kept = self.keep(
                (Stage::Disclosure, None),
                key,
                disclosure::Cleared::estimated_bytes,
                |ctx, findings| {
                    let (lists, _) = codes::Lists::load(dir, &project.codes.lists);
                    let input = export::Clear {
                        project,
                        lists: &lists,
                        golden: &golden.value,
                        policy,
                        secret: secret.as_ref(),
                    };
                    export::clear(ctx, &input, findings)
                },
            )?;
            self.outcomes.cleared.insert(policy.id.clone(), kept);
            self.tell();
        }
        self.outcomes.all_cleared = true;
        self.tell();
        Ok(())
    }
}
