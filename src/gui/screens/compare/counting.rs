//! What can be counted by what, and the job that counts a comparison being put together.

use super::Asked;
use crate::base::FieldName;
use crate::compare::{self, Compared, Comparison, Measure};
use crate::findings::Message;
use crate::golden::Golden;
use crate::gui::look::{Later, Look};
use crate::gui::screens::code_labels::{CodeLabels, field_label};
use crate::pipeline::Kept;
use crate::table::{Field, Kind, Meaning, Role};

/// A field that residents can be grouped by.
pub(super) struct Grouping {
    pub(super) field: FieldName,
    pub(super) age_band: u32,
}

/// The fields worth grouping by, districts first, the source last.
pub(super) fn groupings(look: &Look<'_>) -> Vec<Grouping> {
    let fields = &look.project.schema.fields;
    let areas = look.project.compare.areas.as_ref().map(|a| &a.field);
    let order = |f: &&Field| match f.meaning {
        _ if Some(&f.name) == areas => 0,
        Meaning::Locality => 1,
        Meaning::Nationality => 2,
        Meaning::Sex => 3,
        Meaning::BirthDate | Meaning::BirthYear | Meaning::Age => 4,
        Meaning::MaritalStatus => 5,
        Meaning::Category => 6,
        _ if f.list.is_some() || f.kind == Kind::YesNo => 7,
        _ => 9,
    };
    let mut found: Vec<&Field> = fields.iter().filter(|f| order(f) < 9).collect();
    found.sort_by_key(order);
    let ages = |f: &Field| matches!(f.meaning, Meaning::BirthDate | Meaning::BirthYear | Meaning::Age);
    let by_field =
        found.into_iter().map(|f| Grouping { field: f.name.clone(), age_band: if ages(f) { 10 } else { 0 } });
    by_field.chain([Grouping { field: "source".into(), age_band: 0 }]).collect()
}

/// The share of residents that have this field: "yes" for a yes-or-no field, any value otherwise.
pub(super) fn share_with(field: &Field) -> Measure {
    let values = if field.kind == Kind::YesNo { vec!["true".to_owned()] } else { Vec::new() };
    Measure::ShareWith { field: field.name.clone(), values }
}

/// What can be measured; `present` is among it in any case.
pub(super) fn measures(look: &Look<'_>, present: &Measure) -> Vec<Measure> {
    let mut out = vec![Measure::Count];
    let worth = |f: &&Field| {
        f.role() == Role::Sensitive || f.kind == Kind::YesNo || matches!(f.meaning, Meaning::Amount)
    };
    out.extend(look.project.schema.fields.iter().filter(worth).map(share_with));
    out.extend(look.project.sources.iter().map(|s| Measure::ShareKnownTo { source: s.id.clone() }));
    if !out.contains(present) {
        out.push(present.clone());
    }
    out
}

/// What a measure is called.
pub(super) fn measure_label(look: &Look<'_>, labels: &CodeLabels, measure: &Measure) -> String {
    match measure {
        Measure::Count => look.t("comparing-measure-count"),
        Measure::ShareWith { field, values } => {
            let name = field_label(look, field.as_str());
            let plain = values.is_empty() || values.as_slice() == ["true"];
            if plain {
                return look.say(&Message::new("comparing-measure-with").with("field", name));
            }
            let values: Vec<&str> = values.iter().map(|v| labels.label(look, field.as_str(), v)).collect();
            let message = Message::new("comparing-measure-value").with("field", name);
            look.say(&message.with("value", look.join(&values)))
        }
        Measure::ShareKnownTo { source } => {
            look.say(&Message::new("comparing-measure-known").with("source", look.source_label(source)))
        }
    }
}

/// Counts in a job, unless it is counted already.
pub(super) fn want(
    look: &Look<'_>,
    later: &mut Later<Asked, Option<Compared>>,
    golden: &Kept<Golden>,
    comparison: &Comparison,
) {
    let min_count = look.project.compare.min_count;
    let key = (golden.key, min_count, Comparison { name: String::new(), ..comparison.clone() });
    let (golden, comparison) = (golden.value.clone(), comparison.clone());
    let fields = look.project.schema.fields.clone();
    later.want(look.wake, key, "count groups", move |ctx| {
        let known_to = |entity: usize| golden.known_to(entity);
        compare::counts(ctx, &golden.table, &fields, &comparison, &known_to, min_count).ok()
    });
}
