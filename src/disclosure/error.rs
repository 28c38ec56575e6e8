//! Why clearing could not be done.

use crate::base::Cancelled;
use crate::findings::Message;
use crate::table::TableError;

/// Clearing could not be done: nothing leaves.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum DisclosureError {
    /// It was stopped on request.
    #[error("stopped on request")]
    Cancelled(#[from] Cancelled),
    /// A field of the policy is not there, or the table is broken.
    #[error(transparent)]
    Table(#[from] TableError),
    /// The policy makes pseudonyms and there is no key.
    #[error("the pseudonym key of “{policy}” is missing")]
    NoSecret {
        /// The policy's id.
        policy: String,
    },
    /// The key is not the one that belongs to the policy.
    #[error("the pseudonym key is not the one that belongs to “{policy}”")]
    OtherSecret {
        /// The policy's id.
        policy: String,
    },
    /// A number in the policy makes no sense.
    #[error("the policy “{policy}” has no usable value for {what}")]
    Policy {
        /// The policy's id.
        policy: String,
        /// Which number.
        what: &'static str,
    },
}

impl DisclosureError {
    /// What to tell a person.
    pub fn message(&self) -> Message {
        match self {
            DisclosureError::Cancelled(_) => Message::new("disclosure-error-cancelled"),
            DisclosureError::Table(e) => Message::new("disclosure-error-table").with("detail", e.to_string()),
            DisclosureError::NoSecret { policy } => {
                Message::new("disclosure-error-no-secret").with("policy", policy.as_str())
            }
            DisclosureError::OtherSecret { policy } => {
                Message::new("disclosure-error-other-secret").with("policy", policy.as_str())
            }
            DisclosureError::Policy { policy, what } => {
                Message::new("disclosure-error-policy").with("policy", policy.as_str()).with("what", *what)
            }
        }
    }
}
