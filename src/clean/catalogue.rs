//! Every step there is, in the order of the menu: id, group, icon, example, and how it begins for chosen columns.
//!
//! Menu, help and the README's table are made from this list. Names and help are texts (`step-<id>`, `step-<id>-help`).

use super::condition::{Condition, Test};
pub use super::start::Start;
use super::step::Step;
use super::steps::{self, *};
use crate::base::ColumnName;
use crate::findings::Message;
use crate::table::Kind;
use crate::table::parse::{DateOrder, DecimalMark};
use crate::table::profile::ColumnProfile;

/// What a step is about: the heading it stands under in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Words and letters.
    Text,
    /// Values as a whole.
    Values,
    /// Dates, numbers, codes.
    Reading,
    /// Columns.
    Columns,
    /// Rows.
    Rows,
}

impl Group {
    /// The heading.
    pub fn label(self) -> Message {
        Message::new(match self {
            Group::Text => "clean-group-text",
            Group::Values => "clean-group-values",
            Group::Reading => "clean-group-reading",
            Group::Columns => "clean-group-columns",
            Group::Rows => "clean-group-rows",
        })
    }
}

/// One step of the catalogue.
pub struct Entry {
    /// Its id, as in `do = "…"`.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// One line of help.
    pub help: &'static str,
    /// Its heading.
    pub group: Group,
    /// Its icon in `assets/icons`, without `.svg`.
    pub icon: &'static str,
    /// A small table before and after [`Entry::example_step`].
    pub example: StepExample,
    /// The step that the example shows.
    pub example_step: fn() -> Step,
    /// The step as it begins for these columns.
    pub begin: fn(&Start<'_>) -> Step,
}

/// The entry of a step.
pub fn entry(id: &str) -> Option<&'static Entry> {
    CATALOGUE.iter().find(|e| e.id == id)
}

macro_rules! entry {
    ($id:literal, $group:ident, $icon:literal, $example:expr, $shown:expr, $begin:expr) => {
        Entry {
            id: $id,
            name: concat!("step-", $id),
            help: concat!("step-", $id, "-help"),
            group: Group::$group,
            icon: $icon,
            example: $example,
            example_step: $shown,
            begin: $begin,
        }
    };
}

fn cols(names: &[&str]) -> Vec<ColumnName> {
    names.iter().map(|&n| n.into()).collect()
}

/// All steps.
pub static CATALOGUE: &[Entry] = &[
    entry!("trim", Text, "aaa", steps::EXAMPLES.trim, || Trim::default().into(), |s| Trim {
        columns: s.all()
    }
    .into()),
    entry!(
        "case",
        Text,
        "aaa",
        steps::EXAMPLES.case,
        || Case { columns: cols(&["name"]), to: Letters::Proper }.into(),
        |s| Case { columns: s.all(), to: Letters::Proper }.into()
    ),
    entry!(
        "replace",
        Text,
        "pencil",
        steps::EXAMPLES.replace,
        || Replace { find: "av. ".into(), with: "avenue ".into(), ..Replace::default() }.into(),
        |s| Replace { columns: s.all(), ..Replace::default() }.into()
    ),
    entry!(
        "fold-text",
        Text,
        "tilde",
        steps::EXAMPLES.fold_text,
        || FoldText { columns: cols(&["name"]), ..FoldText::default() }.into(),
        |s| FoldText { columns: s.all(), ..FoldText::default() }.into()
    ),
    entry!(
        "map-values",
        Values,
        "list",
        steps::EXAMPLES.map_values,
        || {
            let values = [("M", "male"), ("2", "female"), ("Fém.", "female")]
                .map(|(from, to)| ValueChange::new(from, to));
            MapValues { column: "sexe".into(), values: values.to_vec() }.into()
        },
        |s| MapValues { column: s.first(), values: Vec::new() }.into()
    ),
    entry!(
        "merge-spellings",
        Values,
        "users",
        steps::EXAMPLES.merge_spellings,
        || {
            let values = ["Vieux port", "V. Port"].map(|from| ValueChange::new(from, "Vieux-Port"));
            MergeSpellings { column: "quartier".into(), values: values.to_vec() }.into()
        },
        |s| MergeSpellings { column: s.first(), values: Vec::new() }.into()
    ),
    entry!(
        "empty-values",
        Values,
        "empty-mark",
        steps::EXAMPLES.empty_values,
        || EmptyValues { columns: Vec::new(), values: ["-", "n/a", "néant"].map(String::from).to_vec() }
            .into(),
        |s| {
            let found = s.profile().map(|p| p.fake_nulls.iter().map(|(v, _)| v.clone()).collect::<Vec<_>>());
            let values = found.filter(|f| !f.is_empty()).unwrap_or_else(|| vec!["-".into(), "n/a".into()]);
            EmptyValues { columns: s.all(), values }.into()
        }
    ),
    entry!(
        "fill-down",
        Values,
        "down",
        steps::EXAMPLES.fill_down,
        || FillDown { columns: cols(&["district"]), within: Vec::new() }.into(),
        |s| FillDown { columns: s.all(), within: Vec::new() }.into()
    ),
    entry!(
        "parse-date",
        Reading,
        "calendar",
        steps::EXAMPLES.parse_date,
        || ParseDate { columns: cols(&["born"]), ..ParseDate::default() }.into(),
        |s| {
            let order = s.profile().and_then(|p| p.dates).map_or(DateOrder::DayFirst, |d| d.likely());
            let moments = s.profile().and_then(|p| p.dates).is_some_and(|d| d.are_moments());
            let times = if moments { TimesOfDay::Keep } else { TimesOfDay::Leave };
            let two_digit_from = s.year.saturating_sub(99).max(1600);
            ParseDate { columns: s.all(), order, two_digit_from, times }.into()
        }
    ),
    entry!(
        "parse-time",
        Reading,
        "clock",
        steps::EXAMPLES.parse_time,
        || ParseTime { columns: cols(&["opens"]), ..ParseTime::default() }.into(),
        |s| {
            let seconds = s.profile().and_then(|p| p.times).is_some_and(|t| t.with_seconds > 0);
            ParseTime { columns: s.all(), seconds }.into()
        }
    ),
    entry!(
        "parse-number",
        Reading,
        "hash",
        steps::EXAMPLES.parse_number,
        || ParseNumber { columns: cols(&["aid"]), decimal: DecimalMark::Comma }.into(),
        |s| {
            let decimal = s.profile().and_then(|p| p.numbers).map(|n| n.likely()).unwrap_or_default();
            ParseNumber { columns: s.all(), decimal }.into()
        }
    ),
    entry!(
        "parse-yes-no",
        Reading,
        "check",
        steps::EXAMPLES.parse_yes_no,
        || ParseYesNo { columns: cols(&["insured"]), ..ParseYesNo::default() }.into(),
        |s| ParseYesNo { columns: s.all(), ..ParseYesNo::default() }.into()
    ),
    entry!(
        "pad-code",
        Reading,
        "code",
        steps::EXAMPLES.pad_code,
        || PadCode { columns: cols(&["dossier"]), width: 6 }.into(),
        |s| {
            let width =
                s.profile().and_then(|p| p.digits).map_or(5, |(_, longest)| longest.clamp(1, 60) as u32);
            PadCode { columns: s.all(), width }.into()
        }
    ),
    entry!(
        "phones",
        Reading,
        "phone",
        steps::EXAMPLES.phones,
        || Phones { columns: cols(&["phone"]), country: "999".into(), form: PhoneForm::International }.into(),
        |s| Phones { columns: s.all(), country: String::new(), form: PhoneForm::National }.into()
    ),
    entry!(
        "hijri-date",
        Reading,
        "calendar",
        steps::EXAMPLES.hijri_date,
        || HijriDate { column: "born".into(), name: "born_common".into(), ..HijriDate::default() }.into(),
        |s| {
            let column = s.first();
            let name = s.fresh(&format!("{}_common", column.as_str()));
            HijriDate { column, name, ..HijriDate::default() }.into()
        }
    ),
    entry!(
        "birth-year",
        Reading,
        "user",
        steps::EXAMPLES.birth_year,
        || BirthYear { column: "age".into(), name: "birth_year".into(), as_of: 2026 }.into(),
        |s| BirthYear { column: s.first(), name: s.fresh("birth_year"), as_of: s.year }.into()
    ),
    entry!(
        "split-column",
        Columns,
        "split",
        steps::EXAMPLES.split_column,
        || {
            let names = cols(&["family", "given"]);
            SplitColumn { column: "name".into(), separator: ",".into(), names, keep: false }.into()
        },
        |s| {
            let base = s.first();
            let names = vec![s.fresh(&format!("{base} 1")), s.fresh(&format!("{base} 2"))];
            SplitColumn { column: base, separator: ",".into(), names, keep: false }.into()
        }
    ),
    entry!(
        "join-columns",
        Columns,
        "link",
        steps::EXAMPLES.join_columns,
        || JoinColumns {
            columns: cols(&["no", "street"]),
            separator: " ".into(),
            name: "address".into(),
            keep: false
        }
        .into(),
        |s| {
            let name = s.columns.iter().map(ColumnName::as_str).collect::<Vec<_>>().join(" ");
            JoinColumns { columns: s.all(), separator: " ".into(), name: s.fresh(&name), keep: false }.into()
        }
    ),
    entry!(
        "rename-column",
        Columns,
        "pencil",
        steps::EXAMPLES.rename_column,
        || RenameColumn { column: "date_naiss".into(), name: "birth_date".into() }.into(),
        |s| RenameColumn { column: s.first(), name: s.first() }.into()
    ),
    entry!(
        "drop-columns",
        Columns,
        "drop",
        steps::EXAMPLES.drop_columns,
        || DropColumns { columns: cols(&["remark"]) }.into(),
        |s| DropColumns { columns: s.all() }.into()
    ),
    entry!(
        "move-column",
        Columns,
        "arrow",
        steps::EXAMPLES.move_column,
        || MoveColumn { column: "no".into(), place: 1 }.into(),
        |s| MoveColumn { column: s.first(), place: 1 }.into()
    ),
    entry!(
        "unpivot",
        Columns,
        "columns",
        steps::EXAMPLES.unpivot,
        || {
            let columns = cols(&["January", "February"]);
            Unpivot { columns, name: "month".into(), value: "tonnes".into(), keep_empty: false }.into()
        },
        |s| Unpivot { columns: s.all(), name: s.fresh("name"), value: s.fresh("value"), keep_empty: false }
            .into()
    ),
    entry!(
        "keep-rows",
        Rows,
        "filter",
        steps::EXAMPLES.keep_rows,
        || {
            let conditions =
                vec![Condition::new("district", Test::Equals, "Gare"), Condition::bare("name", Test::Filled)];
            KeepRows { conditions, ..KeepRows::default() }.into()
        },
        |s| {
            let conditions = s.columns.iter().map(|c| Condition::bare(c.as_str(), Test::Filled)).collect();
            KeepRows { conditions, ..KeepRows::default() }.into()
        }
    ),
    entry!(
        "drop-rows",
        Rows,
        "minus",
        steps::EXAMPLES.drop_rows,
        || {
            let conditions = vec![Condition::new("status", Test::Equals, "cancelled")];
            DropRows { conditions, ..DropRows::default() }.into()
        },
        |s| {
            let conditions = s.columns.iter().map(|c| Condition::bare(c.as_str(), Test::Empty)).collect();
            DropRows { conditions, ..DropRows::default() }.into()
        }
    ),
    entry!(
        "set-aside-totals",
        Rows,
        "list",
        steps::EXAMPLES.set_aside_totals,
        || SetAsideTotals::default().into(),
        |s| SetAsideTotals { columns: s.all(), ..SetAsideTotals::default() }.into()
    ),
    entry!(
        "drop-duplicates",
        Rows,
        "copy",
        steps::EXAMPLES.drop_duplicates,
        || DropDuplicates::default().into(),
        |s| DropDuplicates { columns: s.all(), ..DropDuplicates::default() }.into()
    ),
];

/// Whether a step is likely what a column of this profile needs: the menu puts those first.
pub fn is_likely(entry: &Entry, profile: &ColumnProfile) -> bool {
    match entry.id {
        "trim" => profile.untrimmed + profile.invisible > 0,
        "case" => profile.upper * 2 > profile.filled(),
        "parse-date" => {
            matches!(profile.kind, Kind::Date | Kind::Datetime)
                && !matches!(profile.pattern.as_deref(), Some("yyyy-mm-dd" | "yyyy-mm-ddThh:mm:ss"))
        }
        "parse-number" => {
            profile.numbers.is_some_and(|n| n.other_notation > 0) && profile.kind == Kind::Decimal
        }
        "parse-time" => profile.kind == Kind::Time,
        "hijri-date" => profile.hijri * 2 > profile.filled(),
        "parse-yes-no" => profile.kind == Kind::YesNo,
        "empty-values" => !profile.fake_nulls.is_empty(),
        "fill-down" => profile.blank > 0,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Context;
    use crate::findings::Findings;
    use crate::table::Table;

    #[test]
    fn every_example_holds() {
        let ctx = Context::for_tests();
        for entry in CATALOGUE {
            let step = (entry.example_step)();
            assert_eq!(step.id(), entry.id);
            let before = Table::from_rows("example", entry.example.before).unwrap();
            let applied = crate::clean::apply(&ctx, &step, &before, &Findings::new()).unwrap();
            let after: Vec<Vec<String>> =
                entry.example.after.iter().map(|r| r.iter().map(|&c| c.to_owned()).collect()).collect();
            assert_eq!(applied.table.to_rows(), after, "example of {}", entry.id);
        }
    }
}
