//! The decisions about disclosure: for whom, what for, and what becomes of each field.
//!
//! A policy without an entry for a field leaves the field out: what nobody decided about does not leave.

use serde::{Deserialize, Serialize};

use crate::base::FieldName;
use crate::table::{Field, Kind, Meaning, Role};

/// What becomes of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// It leaves as it is.
    Keep,
    /// It is left out.
    #[default]
    Drop,
    /// Each value becomes a stable code that only the holder of the key could make again.
    Pseudonymise,
    /// A date of birth or an age becomes an age band, open at the top.
    AgeBands {
        /// Years in a band.
        width: u32,
        /// From this age on, one band; 0 for none.
        top: u32,
    },
    /// A date becomes its year.
    Year,
    /// A date becomes its year and month.
    Month,
    /// A code becomes the code so many levels above it (district to city, country to region).
    Parent {
        /// How many levels up.
        levels: u32,
    },
    /// Only values that are rare become the code above them; the others stay.
    RareToParent {
        /// A value in fewer rows than this is rare.
        min: u32,
    },
    /// Values in fewer rows than this become "other".
    RareToOther {
        /// The smallest number of rows that keeps a value.
        min: u32,
    },
    /// A number is rounded to a multiple.
    Round {
        /// The multiple, for example 50.
        base: u32,
    },
    /// Only the first so many characters stay (postcodes, activity codes).
    Prefix {
        /// Number of characters.
        chars: u32,
    },
}

/// The decision about one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldPolicy {
    /// The field.
    pub field: FieldName,
    /// What it could do to a person.
    pub role: Role,
    /// What becomes of it.
    pub action: Action,
}

/// What the rows of the export are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// One row per entity.
    #[default]
    OnePerEntity,
    /// One row per record; records of one entity share its pseudonym.
    OnePerRecord,
    /// A table of counts by these fields, small cells hidden.
    Counts(Vec<FieldName>),
}

/// The order of the rows that leave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowOrder {
    /// Sorted by what is in them, so that the order gives nothing away.
    #[default]
    Sorted,
    /// As they came in.
    AsIs,
}

/// Only rows with these values in a field leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowFilter {
    /// The field.
    pub field: FieldName,
    /// The values that stay.
    pub values: Vec<String>,
}

/// What leaves to one recipient for one purpose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// A short id, used in file names: `university-housing`.
    pub id: String,
    /// Who receives it.
    pub recipient: String,
    /// What for.
    pub purpose: String,
    /// What a row is.
    pub shape: Shape,
    /// Every combination of identifying values must be shared by at least so many rows.
    pub k: u32,
    /// Every such group must show at least so many values of each sensitive field; 0 or 1 asks for nothing.
    pub l: u32,
    /// In tables of counts, smaller counts than this are hidden.
    pub min_count: u32,
    /// A row that needs a greater share of its identifying cells blanked is left out instead.
    pub max_blank_share: f64,
    /// The limit for the share of rows at risk, for each way of attack.
    pub risk_limit: f64,
    /// The order of the rows.
    pub order: RowOrder,
    /// Which rows; `None` = all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter: Option<RowFilter>,
    /// The fingerprint of the pseudonym key that belongs to this recipient and purpose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_fingerprint: Option<String>,
    /// The decisions field by field, in the order of the exported columns.
    pub fields: Vec<FieldPolicy>,
}

impl Default for Policy {
    fn default() -> Self {
        Policy {
            id: String::new(),
            recipient: String::new(),
            purpose: String::new(),
            shape: Shape::OnePerEntity,
            k: 5,
            l: 0,
            min_count: 5,
            max_blank_share: 0.5,
            risk_limit: 0.05,
            order: RowOrder::Sorted,
            filter: None,
            key_fingerprint: None,
            fields: Vec::new(),
        }
    }
}

impl Policy {
    /// The decision about a field, if there is one.
    pub fn field(&self, field: &str) -> Option<&FieldPolicy> {
        self.fields.iter().find(|f| f.field.as_str() == field)
    }

    /// Whether clearing needs the pseudonym key.
    pub fn needs_secret(&self) -> bool {
        self.fields.iter().any(|f| f.action == Action::Pseudonymise)
    }

    /// A careful policy for these fields: the entity as a pseudonym, whatever names a person left out, what could single a person out
    /// made coarser. Free text is left out, because names hide in it.
    pub fn proposed(id: &str, recipient: &str, purpose: &str, fields: &[Field]) -> Policy {
        let entity = FieldPolicy {
            field: crate::table::ENTITY_COLUMN.into(),
            role: Role::Direct,
            action: Action::Pseudonymise,
        };
        let others = fields.iter().map(|f| FieldPolicy {
            field: f.name.clone(),
            role: f.role(),
            action: Action::proposed(f),
        });
        Policy {
            id: id.to_owned(),
            recipient: recipient.to_owned(),
            purpose: purpose.to_owned(),
            fields: std::iter::once(entity).chain(others).collect(),
            ..Policy::default()
        }
    }
}

impl Action {
    /// What is proposed for a field, by its role, kind and meaning.
    pub fn proposed(field: &Field) -> Action {
        match (field.role(), field.meaning, field.kind) {
            (Role::Direct, ..) | (_, Meaning::FreeText, _) => Action::Drop,
            (_, Meaning::BirthDate | Meaning::Age, _) => Action::AgeBands { width: 5, top: 85 },
            (_, Meaning::Nationality, _) if field.list.is_some() => Action::RareToParent { min: 50 },
            (_, Meaning::Nationality, _) => Action::RareToOther { min: 50 },
            (_, Meaning::Postcode, _) => Action::Prefix { chars: 3 },
            (Role::Quasi, _, Kind::Date | Kind::Datetime) => Action::Year,
            (Role::Sensitive, Meaning::Amount, _) => Action::Round { base: 50 },
            (Role::Other, _, Kind::Date | Kind::Datetime) => Action::Month,
            _ => Action::Keep,
        }
    }
}

/// The settings of the disclosure stage.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DisclosureSettings {
    /// One policy per recipient and purpose, sorted by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub policies: Vec<Policy>,
}

impl DisclosureSettings {
    /// The policy of this id.
    pub fn policy(&self, id: &str) -> Option<&Policy> {
        self.policies.iter().find(|p| p.id == id)
    }
}

/// A change of the disclosure settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum DisclosureEdit {
    /// Add a policy or replace the one of the same id.
    Put {
        /// The policy.
        policy: Box<Policy>,
    },
    /// Remove a policy.
    Remove {
        /// Its id.
        id: String,
    },
    /// Decide about one field of a policy.
    Field {
        /// The policy's id.
        id: String,
        /// The decision.
        field: FieldPolicy,
    },
    /// Set how many rows must look alike, and how many sensitive values each group must show.
    Thresholds {
        /// The policy's id.
        id: String,
        /// Rows that look alike.
        k: u32,
        /// Sensitive values per group.
        l: u32,
    },
    /// Say what a row is.
    Shape {
        /// The policy's id.
        id: String,
        /// The shape.
        shape: Shape,
    },
    /// Limit the rows, or lift the limit.
    Filter {
        /// The policy's id.
        id: String,
        /// The rows that stay.
        filter: Option<RowFilter>,
    },
    /// Remember which key belongs to the policy.
    Fingerprint {
        /// The policy's id.
        id: String,
        /// The key's fingerprint.
        fingerprint: Option<String>,
    },
}

impl DisclosureEdit {
    /// Applies the change; a change of a policy that is not there does nothing.
    pub fn apply(&self, settings: &mut DisclosureSettings) {
        let policies = &mut settings.policies;
        let mut with = |id: &str, change: &dyn Fn(&mut Policy)| {
            if let Some(policy) = policies.iter_mut().find(|p| p.id == id) {
                change(policy);
            }
        };
        match self {
            DisclosureEdit::Put { policy } => {
                policies.retain(|p| p.id != policy.id);
                policies.push((**policy).clone());
                policies.sort_by(|a, b| a.id.cmp(&b.id));
            }
            DisclosureEdit::Remove { id } => policies.retain(|p| &p.id != id),
            DisclosureEdit::Field { id, field } => {
                with(id, &|p| match p.fields.iter_mut().find(|f| f.field == field.field) {
                    Some(present) => *present = field.clone(),
                    None => p.fields.push(field.clone()),
                });
            }
            DisclosureEdit::Thresholds { id, k, l } => with(id, &|p| (p.k, p.l) = (*k, *l)),
            DisclosureEdit::Shape { id, shape } => with(id, &|p| p.shape = shape.clone()),
            DisclosureEdit::Filter { id, filter } => with(id, &|p| p.filter = filter.clone()),
            DisclosureEdit::Fingerprint { id, fingerprint } => {
                with(id, &|p| p.key_fingerprint = fingerprint.clone());
            }
        }
    }
}
