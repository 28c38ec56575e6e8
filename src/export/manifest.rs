//! `manifest.json`: for whom, under which policy, how safe, which files with which checksums. No time of writing: bytes repeat.

use serde_json::json;

use super::dictionary::About;
use super::stage::Output;
use crate::disclosure::{Cleared, Risk};

/// The manifest's text.
pub(super) fn manifest(cleared: &Cleared, about: &About<'_>, outputs: &[Output]) -> String {
    let (policy, report) = (cleared.policy(), cleared.report());
    let risk = |r: &Risk| {
        json!({
            "rows": r.rows,
            "classes": r.classes,
            "smallest_class": r.smallest,
            "rows_below_k": r.below_k,
            "share_at_risk": {
                "knows_a_neighbour": r.knows_a_neighbour.at_risk,
                "looks_for_a_story": r.looks_for_a_story.at_risk,
                "matches_whole_lists": r.matches_whole_lists.at_risk,
            },
        })
    };
    let out = json!({
        "made_by": concat!("Diwan ", env!("CARGO_PKG_VERSION")),
        "title": about.title,
        "recipient": policy.recipient,
        "purpose": policy.purpose,
        "policy": policy.id,
        "k": policy.k,
        "l": policy.l,
        "pseudonym_key": policy.key_fingerprint,
        "rows_in": report.rows_in,
        "rows": report.rows_out,
        "rows_left_out": report.left_out,
        "cells_blanked": report.blanked,
        "sensitive_cells_hidden": report.sensitive_hidden,
        "counts_hidden": report.counts_hidden,
        "limits_hold": report.safe,
        "risk_before": risk(&report.before),
        "risk_after": risk(&report.after),
        "sources": about.sources,
        "files": outputs,
    });
    serde_json::to_string_pretty(&out).unwrap_or_default() + "\n"
}
