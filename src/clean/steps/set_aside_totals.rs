//! Set aside totals: rows that sum up other rows leave the data, but are kept as control sums ("the file says 12,480; we hold 12,480").
//!
//! A row is a total when its first filled cell *is* a word for total, or when any cell is or begins with one and the row is half empty.

use serde::{Deserialize, Serialize};

use super::StepExample;
use crate::base::{ColumnName, Context};
use crate::clean::effect::Effect;
use crate::clean::step::{Applied, Operation, StepError};
use crate::findings::{Findings, Message};
use crate::table::Table;

/// Takes rows of totals out and keeps them as control sums.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetAsideTotals {
    /// The columns in which a word for total may stand; none means every column.
    pub columns: Vec<ColumnName>,
    /// Further words that mark a total.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

pub(crate) const EXAMPLE: StepExample = StepExample {
    before: &[&["district", "persons"], &["Gare", "7"], &["Kasbah", "5"], &["TOTAL", "12"]],
    after: &[&["district", "persons"], &["Gare", "7"], &["Kasbah", "5"]],
};

const WORDS: &[&str] = &[
    "total",
    "totaux",
    "sous-total",
    "sous total",
    "total general",
    "total général",
    "ensemble",
    "somme",
    "grand total",
    "subtotal",
    "sub-total",
    "sum",
    "summe",
    "gesamt",
    "insgesamt",
    "zwischensumme",
    "toplam",
    "genel toplam",
    "suma",
    "subtotal",
    "المجموع",
    "مجموع",
    "المجموع العام",
    "الإجمالي",
    "الاجمالي",
    "إجمالي",
    "اجمالي",
    "المجموع الكلي",
    "الجملة",
];

impl SetAsideTotals {
    /// For each row whether it is a total.
    pub fn totals(&self, ctx: &Context, table: &Table) -> Result<Vec<bool>, StepError> {
        let mut filled = vec![0u32; table.height()];
        let mut word = vec![0u8; table.height()];
        let mut leads = vec![false; table.height()];
        for name in table.column_names() {
            ctx.check()?;
            let looked_at = self.columns.is_empty() || self.columns.iter().any(|c| c.as_str() == name);
            let distinct = crate::table::strings::distinct(table.text(name)?);
            let grade: Vec<u8> =
                distinct.values.iter().map(|v| if looked_at { self.grade(v) } else { 0 }).collect();
            for (row, &id) in distinct.of_row.iter().enumerate() {
                let Some(&grade) = grade.get(id as usize) else { continue };
                leads[row] |= filled[row] == 0 && grade == 2;
                filled[row] += 1;
                word[row] = word[row].max(grade);
            }
        }
        let mut widths = filled.clone();
        widths.sort_unstable();
        let usual = widths.get(widths.len() / 2).copied().unwrap_or(0);
        // "Total" in front of a full row of figures is a total; elsewhere in a full row it is a value like any other.
        let is_total = |row: usize| leads[row] || (word[row] > 0 && filled[row] * 2 <= usual);
        Ok((0..table.height()).map(is_total).collect())
    }

    /// Whether a header or cell is just a word for total.
    pub fn is_total_word(text: &str) -> bool {
        SetAsideTotals::default().grade(text) > 0
    }

    /// 2 when the value is a word for total, 1 when it begins with one, else 0.
    fn grade(&self, value: &str) -> u8 {
        let text = value.trim().trim_end_matches([':', '：', '.']).trim().to_lowercase();
        let own = self.words.iter().any(|w| w.trim().to_lowercase() == text);
        if own || WORDS.contains(&text.as_str()) {
            2
        } else if WORDS
            .iter()
            .any(|w| text.strip_prefix(w).is_some_and(|rest| rest.starts_with([' ', ':', '-'])))
        {
            1
        } else {
            0
        }
    }
}

impl Operation for SetAsideTotals {
    fn effect(&self) -> Effect {
        Effect::fewer_rows(self.columns.clone())
    }

    fn columns_mut(&mut self) -> Vec<&mut ColumnName> {
        self.columns.iter_mut().collect()
    }

    fn apply(&self, ctx: &Context, table: &Table, _: &Findings) -> Result<Applied, StepError> {
        let totals = self.totals(ctx, table)?;
        let mut applied = Applied::new(table.keep(&totals.iter().map(|t| !t).collect::<Vec<_>>())?);
        applied.rows_removed = table.height() - applied.table.height();
        if applied.rows_removed > 0 {
            applied.aside = Some(table.keep(&totals)?);
        }
        Ok(applied)
    }

    fn sentence(&self) -> Message {
        Message::new("step-set-aside-totals-done")
    }
}
