//! The keys under which the rows of the coded table are found again next month.

use rustc_hash::FxHashMap;

use super::outcome::{Outcomes, RecordKeys, key_by_place};
use crate::project::Project;
use crate::table::{RecordKey, Table, record_keys};

/// The key of every row of the coded table, from the rows as imported.
pub(super) fn keys_of(project: &Project, outcomes: &Outcomes, coded: &Table) -> RecordKeys {
    let mut by_place: FxHashMap<(&str, u32), RecordKey> = FxHashMap::default();
    for source in &project.sources {
        let Some(Ok(imported)) = outcomes.imports.get(&source.id) else { continue };
        let table = &imported.value.table;
        let keys = record_keys(table, source.spec.key_column.as_ref().map(|c| c.as_str()));
        for (row, key) in table.rows().iter().zip(keys) {
            by_place.insert((source.id.as_str(), row.unwrap_or_default()), key);
        }
    }
    let places = coded.sources().iter().zip(coded.rows().iter());
    let keys = places.map(|(source, row)| {
        let place = (source.unwrap_or_default(), row.unwrap_or_default());
        by_place.get(&place).cloned().unwrap_or_else(|| key_by_place(place.0, place.1))
    });
    RecordKeys::new(keys.collect())
}
