//! The stages that work source by source: reading each file or folder, comparing it with what was last accepted, running its recipe.

use std::path::Path;
use std::sync::Arc;

use super::arrival::{self, Drifted};
use super::outcome::{Cleaned, CleanedStep};
use super::stage::Stage;
use super::{Done, Kept, StageError, Walk, folder, plan};
use crate::base::{Key, KeyBuilder};
use crate::clean;
use crate::findings::Findings;
use crate::import::{self, ImportError, Imported};
use crate::project::Source;
use crate::table::Table;

impl Walk<'_, '_> {
    pub(super) fn import(&mut self) -> Done {
        if self.run.project.sources.is_empty() {
            return Err(StageError::NoSources);
        }
        for source in &self.run.project.sources {
            let read = match &source.spec.folder {
                Some(_) => self.import_folder(source),
                None => self.import_file(source),
            };
            match read {
                Ok((kept, changed)) => {
                    if changed {
                        self.drift(source, &kept)?;
                    }
                    drop(self.outcomes.imports.insert(source.id.clone(), Ok(kept)));
                }
                Err(StageError::Import { id, error }) if !matches!(*error, ImportError::Cancelled(_)) => {
                    self.outcomes.leave_out(&id, &error);
                    self.outcomes.imports.insert(id, Err(error));
                }
                Err(other) => return Err(other),
            }
            self.tell();
        }
        // One department's broken file does not keep the others waiting: only where nothing at all can be read is the run at its end.
        let first = self.outcomes.imports.iter().find_map(|(id, read)| Some((id, read.as_ref().err()?)));
        match first {
            Some((id, error)) if self.outcomes.imports.values().all(Result::is_err) => {
                Err(StageError::Import { id: id.clone(), error: Arc::clone(error) })
            }
            _ => Ok(()),
        }
    }

    /// Reads one file; says also whether it is another one than when it was accepted.
    fn import_file(&mut self, source: &Source) -> Result<(Kept<Imported>, bool), StageError> {
        let path = self.run.dir.join(&source.spec.path);
        let file = plan::file_hash(&path).map_err(|e| unreadable(source, &path, e))?;
        let changed = plan::is_changed(source, file);
        let dir = self.run.dir;
        let kept = self.keep(
            (Stage::Import, Some(&source.id)),
            plan::import_key(source, file),
            |i: &Imported| i.table.estimated_bytes(),
            |ctx, findings| arrival::read(ctx, dir, source, changed, findings),
        )?;
        Ok((kept, changed))
    }

    /// Reads every file of a folder and stacks those of its template; says also whether it holds anything else than when it was accepted.
    fn import_folder(&mut self, source: &Source) -> Result<(Kept<Imported>, bool), StageError> {
        let path = self.run.dir.join(&source.spec.path);
        let names = folder::names(source, &path).map_err(|e| unreadable(source, &path, e))?;
        let (mut files, mut key) = (Vec::new(), KeyBuilder::new("folder", import::VERSION));
        key.text(source.id.as_str()).settings(&source.spec.folder);
        for name in names {
            let part = folder::part(source, &name);
            let read = self.import_file(&part);
            match read {
                Ok((kept, _)) => {
                    key.text(&name).key(kept.key);
                    files.push((name, Ok(kept)));
                }
                Err(StageError::Import { error, .. }) if !matches!(*error, ImportError::Cancelled(_)) => {
                    key.text(&name).text(&error.to_string());
                    files.push((name, Err(error)));
                }
                Err(other) => return Err(other),
            }
        }
        let changed = folder::is_changed(source, &files);
        let kept = self.keep(
            (Stage::Import, Some(&source.id)),
            key.finish(),
            |s: &folder::Stacked| s.imported.table.estimated_bytes(),
            |_, findings| folder::stack(source, &path, &files, findings),
        )?;
        let parts = Arc::new(kept.value.parts.clone());
        self.outcomes.parts.insert(source.id.clone(), parts);
        let mut kept = kept.map(|stacked| stacked.imported.clone());
        kept.seconds += files.iter().filter_map(|f| f.1.as_ref().ok()).map(|k| k.seconds).sum::<f64>();
        self.outcomes.files.insert(source.id.clone(), Arc::new(folder::listed(source, files)));
        Ok((kept, changed))
    }

    fn drift(&mut self, source: &Source, kept: &Kept<Imported>) -> Result<(), StageError> {
        let before = source.shape.as_ref();
        let key = KeyBuilder::new("drift", clean::VERSION).settings(&before).key(kept.key).finish();
        let read = Arc::clone(&kept.value);
        let drifted = self.keep(
            (Stage::Import, Some(&source.id)),
            key,
            |_: &Drifted| 1 << 14,
            |ctx, findings: &Findings| arrival::compare(ctx, source, before, &read, findings),
        )?;
        self.outcomes.drifts.insert(source.id.clone(), drifted);
        Ok(())
    }

    pub(super) fn clean(&mut self) -> Done {
        for source in &self.run.project.sources {
            let Some(Ok(imported)) = self.outcomes.imports.get(&source.id) else { continue };
            let (mut key, start) = (imported.key, imported.value.table.clone());
            let mut table = start.clone();
            let mut steps = Vec::with_capacity(source.recipe.steps.len());
            for (at, entry) in source.recipe.steps.iter().enumerate() {
                if !entry.enabled {
                    steps.push(CleanedStep::Off);
                    continue;
                }
                let step_key = plan::step_key(key, &entry.step);
                match self.clean_step(source, at, step_key, &entry.step, &table)? {
                    Ok(kept) => {
                        key = step_key;
                        table = kept.value.table.clone();
                        steps.push(CleanedStep::Done(kept));
                    }
                    Err(broken) => steps.push(CleanedStep::Broken(broken)),
                }
            }
            let cleaned = Cleaned { key, start, steps, end: table };
            self.outcomes.cleans.insert(source.id.clone(), Arc::new(cleaned));
            self.tell();
        }
        Ok(())
    }

    /// One step; a step that does not fit its table is broken, and only stopping ends the run.
    fn clean_step(
        &mut self,
        source: &Source,
        at: usize,
        key: Key,
        step: &clean::Step,
        table: &Table,
    ) -> Result<Result<Kept<clean::Applied>, clean::StepError>, StageError> {
        let mut broken = None;
        let kept = self.keep(
            (Stage::Clean, Some(&source.id)),
            key,
            |applied: &clean::Applied| applied.table.estimated_bytes(),
            |ctx, findings| match clean::apply(ctx, step, table, findings) {
                Ok(applied) => Ok(applied),
                Err(clean::StepError::Cancelled(stopped)) => Err(stopped.into()),
                Err(error) => {
                    broken = Some(error);
                    Err(StageError::Panicked)
                }
            },
        );
        let _position = at;
        match (kept, broken) {
            (Ok(kept), _) => Ok(Ok(kept)),
            (Err(_), Some(error)) => Ok(Err(error)),
            (Err(error), None) => Err(error),
        }
    }
}

fn unreadable(source: &Source, path: &Path, why: std::io::Error) -> StageError {
    let error = match why.kind() {
        std::io::ErrorKind::NotFound => ImportError::NotFound(path.to_owned()),
        _ => ImportError::Io { path: path.to_owned(), source: why },
    };
    StageError::Import { id: source.id.clone(), error: Arc::new(error) }
}
