//! Diwan's own numbers inside a settings file of Splink.
//!
//! They stand in `linker_uid` after a mark, with a fingerprint of what the file says in Splink's terms. A model that was trained further in Splink keeps the
//! text but not the numbers; then the fingerprint no longer fits and the file is read as Splink's model. Files of the first version, which held only Diwan's numbers, are still read.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::settings::SplinkSettings;
use crate::base::KeyBuilder;
use crate::linkage::comparison::Comparison;
use crate::linkage::settings::{LinkageSettings, Model};

/// The key whose text Splink keeps but never reads.
pub(super) const KEY: &str = "linker_uid";
const MARK: &str = "diwan-2 ";

#[derive(Serialize, Deserialize)]
struct Own {
    fingerprint: String,
    comparisons: Vec<Comparison>,
    model: Model,
}

/// The text that carries a model's numbers in a file that says `settings`; `None` for settings without a model.
pub(super) fn text(own: &LinkageSettings, settings: &SplinkSettings) -> Option<String> {
    let own = Own {
        fingerprint: fingerprint(settings),
        comparisons: own.comparisons.clone()?,
        model: own.model.clone()?,
    };
    Some(format!("{MARK}{}", serde_json::to_string(&own).ok()?))
}

/// Diwan's numbers in a file, unless what Splink would read has changed since Diwan wrote it.
pub(super) fn of(settings: &SplinkSettings) -> Option<LinkageSettings> {
    let text = settings.other.get(KEY)?.as_str()?.strip_prefix(MARK)?;
    let own: Own = serde_json::from_str(text).ok()?;
    (own.fingerprint == fingerprint(settings)).then(|| LinkageSettings {
        comparisons: Some(own.comparisons),
        model: Some(own.model),
        ..LinkageSettings::default()
    })
}

/// The numbers in a file of the first version.
pub(super) fn of_old_file(text: &str) -> Option<LinkageSettings> {
    #[derive(Deserialize)]
    struct Old {
        format: String,
        linkage: LinkageSettings,
    }
    let old: Old = serde_json::from_str(text).ok()?;
    (old.format == "diwan-linkage-1").then(|| LinkageSettings {
        comparisons: old.linkage.comparisons,
        model: old.linkage.model,
        ..LinkageSettings::default()
    })
}

/// A key of everything that decides a weight.
fn fingerprint(settings: &SplinkSettings) -> String {
    let number = |value: &Option<Value>| value.as_ref().and_then(Value::as_f64).unwrap_or(-1.0);
    let mut key = KeyBuilder::new("splink", 1);
    key.text(&format!("{:e}", settings.probability_two_random_records_match));
    for comparison in &settings.comparisons {
        key.text(comparison.name());
        for level in &comparison.comparison_levels {
            key.text(&level.sql_condition);
            key.text(&format!("{:e} {:e}", number(&level.m_probability), number(&level.u_probability)));
        }
    }
    key.finish().to_string()
}
