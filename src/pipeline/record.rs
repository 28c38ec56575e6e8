//! The keys under which the rows of the coded table are found again next month.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Kept;
use super::outcome::{RecordKeys, key_by_place};
use crate::base::{Cancelled, Context, SourceId};
use crate::import::{ImportError, Imported};
use crate::project::Project;
use crate::table::{RecordKey, Table, record_keys};

/// Raised when the same rows get other keys.
pub(super) const VERSION: u32 = 1;

/// The key of every row of the coded table, from the rows as imported.
pub(super) fn keys_of(
    ctx: &Context,
    project: &Project,
    imports: &BTreeMap<SourceId, Result<Kept<Imported>, Arc<ImportError>>>,
    coded: &Table,
) -> Result<RecordKeys, Cancelled> {
    // Twice: once as imported, once as coded.
    ctx.progress.begin(2 * coded.height() as u64);
    let mut by_place: FxHashMap<(&str, u32), RecordKey> = FxHashMap::default();
    for source in &project.sources {
        let Some(Ok(imported)) = imports.get(&source.id) else { continue };
        let table = &imported.value.table;
        let keys = record_keys(ctx, table, source.spec.key_column.as_ref().map(|c| c.as_str()))?;
        for (row, key) in table.rows().iter().zip(keys) {
            by_place.insert((source.id.as_str(), row.unwrap_or_default()), key);
        }
    }
    ctx.check()?;
    let mut keys = Vec::with_capacity(coded.height());
    for (done, (source, row)) in coded.sources().iter().zip(coded.rows().iter()).enumerate() {
        if done % CHUNK == CHUNK - 1 {
            ctx.check()?;
            ctx.progress.add(CHUNK as u64);
        }
        let place = (source.unwrap_or_default(), row.unwrap_or_default());
        keys.push(by_place.get(&place).cloned().unwrap_or_else(|| key_by_place(place.0, place.1)));
    }
    Ok(RecordKeys::new(keys))
}

/// So many rows are done before somebody may stop the work.
const CHUNK: usize = 1 << 14;
