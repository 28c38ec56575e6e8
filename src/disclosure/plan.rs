//! What a policy means for one table: whether it can be carried out, for which rows, and what becomes of each field.

use super::coarsen::kind_after;
use super::{Action, ClearedField, DisclosureError, FieldPolicy, Policy, Secret};
use crate::base::FieldName;
use crate::findings::{Findings, Message, Place};
use crate::table::{Field, Kind, Labels, Role, Table};

/// Whether a policy's numbers make sense and its key is at hand.
pub(super) fn check(policy: &Policy, secret: Option<&Secret>) -> Result<(), DisclosureError> {
    let id = || policy.id.clone();
    if policy.k == 0 {
        return Err(DisclosureError::Policy { policy: id(), what: "k" });
    }
    if !policy.max_blank_share.is_finite() {
        return Err(DisclosureError::Policy { policy: id(), what: "max_blank_share" });
    }
    match (secret, &policy.key_fingerprint) {
        (None, _) if policy.needs_secret() => Err(DisclosureError::NoSecret { policy: id() }),
        (Some(s), Some(f)) if policy.needs_secret() && *f != s.fingerprint() => {
            Err(DisclosureError::OtherSecret { policy: id() })
        }
        _ => Ok(()),
    }
}

/// The rows that the policy's filter lets through.
pub(super) fn filtered(table: &Table, policy: &Policy) -> Result<Vec<u32>, DisclosureError> {
    let Some(filter) = &policy.filter else { return Ok((0..table.height() as u32).collect()) };
    let cells = table.text(filter.field.as_str())?;
    let mut rows = Vec::new();
    for (row, cell) in cells.iter().enumerate() {
        if cell.is_some_and(|c| filter.values.iter().any(|v| v == c)) {
            rows.push(row as u32);
        }
    }
    Ok(rows)
}

/// A field with the decision about it.
pub(super) struct Plan {
    pub own: FieldPolicy,
    pub field: Field,
}

impl Plan {
    pub(super) fn stays(&self) -> bool {
        self.own.action != Action::Drop
    }

    pub(super) fn cleared(&self) -> ClearedField {
        ClearedField {
            kind: kind_after(self.field.kind, &self.own.action),
            field: self.field.clone(),
            role: self.own.role,
            action: self.own.action.clone(),
        }
    }
}

/// The policy's fields that the table has. A direct identifier that a policy wants to keep is made a finding, and kept out.
pub(super) fn plans(table: &Table, fields: &[Field], policy: &Policy, findings: &Findings) -> Vec<Plan> {
    let known = |name: &FieldName| {
        let entity = || Field {
            name: name.clone(),
            kind: Kind::Code,
            label: Labels {
                en: "Entity".to_owned(), fr: "Entité".to_owned(), ar: "الكيان".to_owned()
            },
            ..Field::default()
        };
        fields.iter().find(|f| &f.name == name).cloned().unwrap_or_else(entity)
    };
    let mut out: Vec<Plan> = Vec::new();
    for own in &policy.fields {
        let twice = out.iter().any(|p| p.own.field == own.field);
        if twice || !table.has(own.field.as_str()) {
            continue;
        }
        let mut own = own.clone();
        if own.role == Role::Direct && !matches!(own.action, Action::Drop | Action::Pseudonymise) {
            let message =
                Message::new("disclosure-finding-direct-left-out").with("field", own.field.as_str());
            findings.warn(message, Place::default().field(own.field.as_str()));
            own.action = Action::Drop;
        }
        out.push(Plan { field: known(&own.field), own });
    }
    out
}
