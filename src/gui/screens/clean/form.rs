//! The settings of the chosen step, made from what the step is: one short form per kind of step.

use egui::Ui;

use super::stand::Stand;
use super::{conditions, form_parts as parts};
use crate::base::ColumnName;
use crate::clean::steps::{Keep, Letters, PhoneForm, Search, TimesOfDay};
use crate::clean::{RecipeEdit, RecipeStep, Step};
use crate::gui::look::Look;
use crate::gui::wishes::Wishes;
use crate::project::{Edit, Source};
use crate::table::parse::{DateOrder, DecimalMark, HijriCalendar, TWO_DIGIT_HIJRI};
use crate::table::profile::ColumnProfile;

const ALL: Option<&str> = Some("mend-all-columns");

/// What a form may read.
struct Env<'a> {
    look: &'a Look<'a>,
    columns: Vec<ColumnName>,
    profiles: &'a [ColumnProfile],
}

impl Env<'_> {
    fn values_of(&self, column: &ColumnName) -> &[(String, u32)] {
        self.profiles.iter().find(|p| &p.name == column).map(|p| p.top.as_slice()).unwrap_or_default()
    }
}

/// Draws the form of a step; a change becomes an edit.
#[expect(clippy::too_many_arguments, reason = "the card hands over what it has")]
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    source: &Source,
    stand: &Stand,
    at: usize,
    step: &RecipeStep,
    profiles: &[ColumnProfile],
    wishes: &mut Wishes,
) {
    let env = Env { look, columns: stand.columns_before(), profiles };
    let edit = |edit: RecipeEdit| Edit::Recipe { id: source.id.clone(), edit };
    let mut changed = step.step.clone();
    let touched = ui.push_id(("form", step.step.id()), |ui| settings_ui(ui, &env, &mut changed)).inner;
    if touched && changed != step.step {
        wishes.edit(edit(RecipeEdit::Change { at, step: changed }));
    }
    let mut note = step.note.clone();
    if parts::text(ui, look, "mend-note", &mut note) {
        wishes.edit(edit(RecipeEdit::Note { at, note }));
    }
}

fn settings_ui(ui: &mut Ui, env: &Env<'_>, step: &mut Step) -> bool {
    let (look, all) = (env.look, env.columns.as_slice());
    let some = |ui: &mut Ui, columns: &mut Vec<ColumnName>| {
        parts::columns(ui, look, "mend-columns-of", columns, all, None)
    };
    let any = |ui: &mut Ui, columns: &mut Vec<ColumnName>| {
        parts::columns(ui, look, "mend-columns-of", columns, all, ALL)
    };
    let one = |ui: &mut Ui, column: &mut ColumnName| parts::column(ui, look, "mend-column", column, all);
    match step {
        Step::Trim(s) => any(ui, &mut s.columns),
        Step::Case(s) => {
            let options = [Letters::Proper, Letters::Upper, Letters::Lower];
            let texts = ["mend-case-proper", "mend-case-upper", "mend-case-lower"];
            some(ui, &mut s.columns) | pick(ui, look, "mend-case", &mut s.to, &options, &texts)
        }
        Step::Replace(s) => {
            let options = [Search::Anywhere, Search::WholeCell, Search::Pattern];
            let texts = ["mend-search-anywhere", "mend-search-whole", "mend-search-pattern"];
            any(ui, &mut s.columns)
                | parts::text(ui, look, "mend-find-text", &mut s.find)
                | parts::text(ui, look, "mend-replace-with", &mut s.with)
                | pick(ui, look, "mend-search", &mut s.search, &options, &texts)
                | parts::flag(ui, look, "mend-match-case", &mut s.match_case)
        }
        Step::FoldText(s) => {
            some(ui, &mut s.columns)
                | parts::flag(ui, look, "mend-fold-accents", &mut s.accents)
                | parts::flag(ui, look, "mend-fold-arabic", &mut s.arabic)
                | parts::flag(ui, look, "mend-fold-digits", &mut s.digits)
                | parts::flag(ui, look, "mend-fold-case", &mut s.case)
        }
        Step::MapValues(s) => {
            let known = env.values_of(&s.column).to_vec();
            one(ui, &mut s.column) | parts::changes(ui, look, &mut s.values, &known)
        }
        Step::MergeSpellings(s) => one(ui, &mut s.column) | parts::changes(ui, look, &mut s.values, &[]),
        Step::EmptyValues(s) => {
            any(ui, &mut s.columns) | parts::words(ui, look, "mend-empty-values", &mut s.values)
        }
        Step::FillDown(s) => {
            some(ui, &mut s.columns)
                | parts::columns(ui, look, "mend-within", &mut s.within, all, Some("mend-within-all"))
        }
        Step::ParseDate(s) => {
            let options = [DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst];
            let texts = ["mend-day-first", "mend-month-first", "mend-year-first"];
            some(ui, &mut s.columns)
                | pick(ui, look, "mend-order", &mut s.order, &options, &texts)
                | whole(ui, look, "mend-two-digits", &mut s.two_digit_from, 1600..=2100)
                | pick(
                    ui,
                    look,
                    "mend-times",
                    &mut s.times,
                    &[TimesOfDay::Leave, TimesOfDay::Keep, TimesOfDay::Cut],
                    &["mend-times-leave", "mend-times-keep", "mend-times-cut"],
                )
        }
        Step::ParseTime(s) => {
            some(ui, &mut s.columns) | parts::flag(ui, look, "mend-seconds", &mut s.seconds)
        }
        Step::ParseNumber(s) => {
            let options = [DecimalMark::Point, DecimalMark::Comma];
            let texts = ["mend-decimal-point", "mend-decimal-comma"];
            some(ui, &mut s.columns) | pick(ui, look, "mend-decimal", &mut s.decimal, &options, &texts)
        }
        Step::ParseYesNo(s) => {
            some(ui, &mut s.columns)
                | parts::words(ui, look, "mend-words-yes", &mut s.yes)
                | parts::words(ui, look, "mend-words-no", &mut s.no)
        }
        Step::PadCode(s) => {
            let mut width = i16::try_from(s.width).unwrap_or(i16::MAX);
            let changed = whole(ui, look, "mend-digits", &mut width, 1..=60);
            s.width = u32::try_from(width).unwrap_or(1);
            some(ui, &mut s.columns) | changed
        }
        Step::Phones(s) => {
            let options = [PhoneForm::International, PhoneForm::National];
            let texts = ["mend-phone-international", "mend-phone-national"];
            some(ui, &mut s.columns)
                | parts::text(ui, look, "mend-country", &mut s.country)
                | pick(ui, look, "mend-notation", &mut s.form, &options, &texts)
        }
        Step::HijriDate(s) => {
            let options = [HijriCalendar::UmmAlQura, HijriCalendar::Tabular];
            let texts = ["mend-umm-al-qura", "mend-tabular"];
            one(ui, &mut s.column)
                | parts::new_column(ui, look, "mend-new-column", &mut s.name)
                | pick(ui, look, "mend-calendar", &mut s.calendar, &options, &texts)
                | pick(
                    ui,
                    look,
                    "mend-hijri-short",
                    &mut s.two_digit_from,
                    &[None, Some(TWO_DIGIT_HIJRI), Some(1400)],
                    &["mend-hijri-short-no", "mend-hijri-short-1350", "mend-hijri-short-1400"],
                )
                | pick(
                    ui,
                    look,
                    "mend-hijri-common",
                    &mut s.common,
                    &[None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)],
                    &["mend-hijri-common-no", "mend-day-first", "mend-month-first"],
                )
        }
        Step::BirthYear(s) => {
            one(ui, &mut s.column)
                | parts::new_column(ui, look, "mend-new-column", &mut s.name)
                | whole(ui, look, "mend-as-of", &mut s.as_of, 1900..=2200)
        }
        Step::SplitColumn(s) => {
            let mut names: Vec<String> = s.names.iter().map(|n| n.as_str().to_owned()).collect();
            let named = parts::words(ui, look, "mend-new-columns", &mut names);
            s.names = names.into_iter().map(ColumnName::from).collect();
            one(ui, &mut s.column)
                | parts::text(ui, look, "mend-separator", &mut s.separator)
                | named
                | parts::flag(ui, look, "mend-keep-column", &mut s.keep)
        }
        Step::JoinColumns(s) => {
            some(ui, &mut s.columns)
                | parts::text(ui, look, "mend-separator", &mut s.separator)
                | parts::new_column(ui, look, "mend-new-column", &mut s.name)
                | parts::flag(ui, look, "mend-keep-columns", &mut s.keep)
        }
        Step::RenameColumn(s) => {
            one(ui, &mut s.column) | parts::new_column(ui, look, "mend-new-name", &mut s.name)
        }
        Step::DropColumns(s) => some(ui, &mut s.columns),
        Step::MoveColumn(s) => {
            let mut place = i16::try_from(s.place).unwrap_or(i16::MAX);
            let changed = whole(ui, look, "mend-place", &mut place, 1..=9999);
            s.place = u32::try_from(place).unwrap_or(1);
            one(ui, &mut s.column) | changed
        }
        Step::Unpivot(s) => {
            some(ui, &mut s.columns)
                | parts::new_column(ui, look, "mend-unpivot-name", &mut s.name)
                | parts::new_column(ui, look, "mend-unpivot-value", &mut s.value)
                | parts::flag(ui, look, "mend-keep-empty", &mut s.keep_empty)
        }
        Step::KeepRows(s) => conditions::ui(ui, look, &mut s.combine, &mut s.conditions, all),
        Step::DropRows(s) => conditions::ui(ui, look, &mut s.combine, &mut s.conditions, all),
        Step::SetAsideTotals(s) => {
            any(ui, &mut s.columns) | parts::words(ui, look, "mend-words-total", &mut s.words)
        }
        Step::DropDuplicates(s) => {
            let texts = ["mend-keep-first", "mend-keep-last"];
            any(ui, &mut s.columns)
                | pick(ui, look, "mend-keep-which", &mut s.keep, &[Keep::First, Keep::Last], &texts)
        }
    }
}

fn pick<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: &Look<'_>,
    id: &str,
    value: &mut T,
    options: &[T],
    texts: &[&str],
) -> bool {
    let mut at = options.iter().position(|o| o == value).unwrap_or_default();
    let changed = parts::choice(ui, look, id, &mut at, texts);
    if changed && let Some(option) = options.get(at) {
        *value = *option;
    }
    changed
}

fn whole(
    ui: &mut Ui,
    look: &Look<'_>,
    id: &str,
    value: &mut i16,
    range: std::ops::RangeInclusive<i16>,
) -> bool {
    let mut number = f64::from(*value);
    let bounds = f64::from(*range.start())..=f64::from(*range.end());
    let changed = parts::number(ui, look, id, &mut number, bounds);
    *value = number as i16;
    changed
}
