//! Why a column fills no field: so that whoever looks for it sees that it was looked at, and what it came nearest to.

use super::{LEAST, SourceFacts};
use crate::base::{ColumnName, FieldName};
use crate::findings::{Message, Proposal};
use crate::schema::mapping::Mapping;

/// A column that is proposed for nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// The column.
    pub column: ColumnName,
    /// Why.
    pub why: WhyLeft,
}

/// Why a column is proposed for nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum WhyLeft {
    /// Neither its name nor its values resemble any field.
    Nothing,
    /// It resembles a field, but too little.
    Weak {
        /// The field.
        field: FieldName,
        /// How much, 0 to 1.
        score: f64,
    },
    /// It could fill a field, but another column fills it better.
    Taken {
        /// The field.
        field: FieldName,
        /// What fills it.
        by: String,
    },
    /// It is called like a field, but its values look otherwise.
    Unlike {
        /// The field.
        field: FieldName,
    },
}

impl LeftOut {
    /// What to tell a person; `label` gives what people call a field.
    pub fn message(&self, label: &dyn Fn(&FieldName) -> String) -> Message {
        match &self.why {
            WhyLeft::Nothing => Message::new("schema-left-nothing"),
            WhyLeft::Weak { field, score } => Message::new("schema-left-weak")
                .with("field", label(field))
                .with("percent", (score * 100.0).floor()),
            WhyLeft::Taken { field, by } => {
                Message::new("schema-left-taken").with("field", label(field)).with("column", by.as_str())
            }
            WhyLeft::Unlike { field } => Message::new("schema-left-unlike").with("field", label(field)),
        }
    }
}

/// The columns that nothing is proposed for, with the reason; `best` is, column by column, the field it came nearest to.
pub(super) fn of(
    source: &SourceFacts,
    best: &[Option<(String, f64)>],
    unfit: &[(usize, FieldName)],
    out: &[Proposal<Mapping>],
) -> Vec<LeftOut> {
    let is_used = |name: &ColumnName| out.iter().any(|p| p.decision.from.columns().contains(&name));
    let left = source.columns.iter().zip(best).enumerate().filter(|(_, (c, _))| !is_used(&c.name));
    left.map(|(i, (column, best))| {
        let unlike = unfit.iter().find(|(c, _)| *c == i).map(|(_, field)| field.clone());
        let why = match (best, unlike) {
            (_, Some(field)) => WhyLeft::Unlike { field },
            (Some((field, score)), None) if *score >= LEAST => {
                let field = FieldName::from(field.as_str());
                match out.iter().find(|p| p.decision.field == field) {
                    Some(taken) => WhyLeft::Taken { by: taken.decision.from.words(), field },
                    None => WhyLeft::Weak { field, score: *score },
                }
            }
            (Some((field, score)), None) => {
                WhyLeft::Weak { field: FieldName::from(field.as_str()), score: *score }
            }
            (None, None) => WhyLeft::Nothing,
        };
        LeftOut { column: column.name.clone(), why }
    })
    .collect()
}
