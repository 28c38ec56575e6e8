//! How far the departments agree with one of them, field by field.
//!
//! Only entities that both know, and for which both have a value, are compared. Capitals and accents do not count, and neither does another
//! script of the same name.

use rustc_hash::FxHashMap;

use super::counts::CompareError;
use crate::base::normal::fold;
use crate::base::script::{Script, cross_script, script_of};
use crate::base::{Context, FieldName, SourceId};
use crate::table::strings::{Distinct, distinct};
use crate::table::{Entities, Field, Kind, Table};

/// Agreement with the reference.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agreement {
    /// The department the others are compared with.
    pub reference: SourceId,
    /// The others.
    pub sources: Vec<SourceId>,
    /// Field by field; fields that could not be compared at all are left out.
    pub fields: Vec<FieldAgreement>,
}

/// Agreement in one field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldAgreement {
    /// The field.
    pub field: FieldName,
    /// By department (in the order of [`Agreement::sources`]): entities compared, and of these those that agree.
    pub by_source: Vec<(u32, u32)>,
}

impl FieldAgreement {
    /// The share that agrees with one department; `None` if nothing was compared.
    pub fn share(&self, source: usize) -> Option<f64> {
        let &(compared, agree) = self.by_source.get(source)?;
        (compared > 0).then(|| f64::from(agree) / f64::from(compared))
    }

    /// The share over all departments.
    pub fn share_of_all(&self) -> Option<f64> {
        let (compared, agree) = self.by_source.iter().fold((0, 0), |(c, a), (x, y)| (c + x, a + y));
        (compared > 0).then(|| f64::from(agree) / f64::from(compared))
    }

    /// How many values differ.
    pub fn differing(&self) -> u32 {
        self.by_source.iter().map(|(compared, agree)| compared - agree).sum()
    }
}

/// Compares every department with the reference.
pub fn agreement(
    ctx: &Context,
    table: &Table,
    entities: &Entities,
    fields: &[Field],
    reference: &SourceId,
) -> Result<Agreement, CompareError> {
    let source = distinct(table.sources());
    let reference_id = source.values.iter().position(|s| *s == reference.as_str()).map(|i| i as u32);
    let others: Vec<u32> = (0..source.values.len() as u32).filter(|s| Some(*s) != reference_id).collect();
    let mut out = Agreement {
        reference: reference.clone(),
        sources: others
            .iter()
            .filter_map(|&s| source.values.get(s as usize))
            .map(|s| SourceId::from(*s))
            .collect(),
        fields: Vec::new(),
    };
    for field in fields.iter().filter(|f| table.has(f.name.as_str())) {
        ctx.check()?;
        let cells = distinct(table.text(field.name.as_str())?);
        let mut same = Same::new(field, &cells);
        // The first value of each department about each entity.
        let first = |of: u32| -> Vec<u32> {
            let mut values = vec![Distinct::NULL; entities.count];
            for ((&entity, &from), &value) in entities.of_row.iter().zip(&source.of_row).zip(&cells.of_row) {
                if let Some(slot) = values.get_mut(entity as usize)
                    && from == of
                    && *slot == Distinct::NULL
                {
                    *slot = value;
                }
            }
            values
        };
        let theirs = reference_id.map(first).unwrap_or_default();
        let by_source: Vec<(u32, u32)> = others
            .iter()
            .map(|&other| {
                let pairs = theirs.iter().copied().zip(first(other));
                let both = pairs.filter(|&(a, b)| a != Distinct::NULL && b != Distinct::NULL);
                both.fold((0, 0), |(n, agree), (a, b)| (n + 1, agree + u32::from(same.are(a, b))))
            })
            .collect();
        if by_source.iter().any(|(compared, _)| *compared > 0) {
            out.fields.push(FieldAgreement { field: field.name.clone(), by_source });
        }
    }
    Ok(out)
}

/// Which distinct values of a field count as the same.
struct Same<'a> {
    values: &'a [&'a str],
    folded: Option<Vec<String>>,
    across: FxHashMap<(u32, u32), bool>,
}

impl<'a> Same<'a> {
    fn new(field: &Field, cells: &'a Distinct<'_>) -> Same<'a> {
        let text = field.kind == Kind::Text && field.list.is_none();
        let folded = text.then(|| cells.values.iter().map(|v| fold(v)).collect());
        Same { values: &cells.values, folded, across: FxHashMap::default() }
    }

    fn are(&mut self, a: u32, b: u32) -> bool {
        let Some(folded) = &self.folded else { return a == b };
        let (Some(x), Some(y)) = (folded.get(a as usize), folded.get(b as usize)) else { return false };
        a == b
            || x == y
            || *self.across.entry((a, b)).or_insert_with(|| {
                let arabic = |t: &str| script_of(t) == Script::Arabic;
                let (v, w) = (self.values[a as usize], self.values[b as usize]);
                arabic(v) != arabic(w) && cross_script(v, w) >= 0.75
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_and_scripts_do_not_count() {
        let r = Table::from_rows("r", &[&["name"], &["Haddad"], &["Saidi"], &["Nasser"]]).unwrap();
        let s = Table::from_rows("s", &[&["name"], &["HADDAD"], &["Mansour"], &[""]]).unwrap();
        let h = Table::from_rows("h", &[&["name"], &["حداد"]]).unwrap();
        let table = Table::stack([&r, &s, &h]).unwrap();
        let entities = Entities::from_groups(&[0, 1, 2, 0, 1, 2, 0]);
        let field = Field { name: "name".into(), ..Field::default() };
        let a = agreement(&Context::for_tests(), &table, &entities, &[field], &"r".into()).unwrap();
        assert_eq!(a.fields[0].by_source, [(2, 1), (1, 1)]);
        assert_eq!((a.fields[0].share(0), a.fields[0].differing()), (Some(0.5), 1));
    }
}
