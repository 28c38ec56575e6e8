//! A decision the program suggests, with its evidence. Every stage can propose; only a person's answer (or "accept all") makes it a decision.

use super::Message;

/// A suggested decision of type `T`.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal<T> {
    /// The decision as it would be stored.
    pub decision: T,
    /// Its one-line title.
    pub title: Message,
    /// Why: at most two short sentences.
    pub evidence: Vec<Message>,
    /// How sure, 0 to 1.
    pub confidence: f64,
    /// True when a person must decide: "accept all" leaves it open.
    pub asks: bool,
}

/// What was answered to a proposal; a refused proposal is remembered so that it does not come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Answer {
    /// The proposed decision became part of the project.
    Accepted,
    /// It was turned down.
    Refused,
}
