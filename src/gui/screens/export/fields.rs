//! What is done to each field: its role and its action with parameters, an example before and after, and how much detail is lost.

use egui::{Rect, Sense, Ui, vec2};

use super::View;
use crate::disclosure::{Action, Cleared, DisclosureEdit, FieldPolicy, FieldReport, Policy};
use crate::gui::look::Look;
use crate::gui::screens::code_labels::field_label;
use crate::gui::theme::palette;
use crate::gui::widgets::card::header_strip;
use crate::gui::widgets::charts::share_bar_in;
use crate::gui::widgets::dir::{self, Dir};
use crate::gui::widgets::field::{Field, Select, number_field, select};
use crate::gui::widgets::text::{Side, Text, label, tooltip};
use crate::gui::wishes::Wishes;
use crate::pipeline::Kept;
use crate::project::Edit;
use crate::table::{self, Kind, Meaning, Role};

const ROW: f32 = 34.0;
/// Of a narrow table, where before and after stand one below the other, and the numbers of an action below it.
const ROW_NARROW: f32 = 44.0;
const LINE: f32 = 28.0;
/// The width of a number beside an action.
const NUMBER: f32 = 44.0;
/// Below this width of the table the lost detail is a number without a bar.
const BAR_FROM: f32 = 640.0;
const ROLES: [(Role, &str); 4] = [
    (Role::Direct, "sharing-role-direct"),
    (Role::Quasi, "sharing-role-quasi"),
    (Role::Sensitive, "sharing-role-sensitive"),
    (Role::Other, "sharing-role-other"),
];

/// The places of field, role, what is done, before, after, detail lost: roles have the room of their words, the lost detail that of its head, and the
/// others share the rest by what they need. Where that is too much, before and after stand one below the other, and so do an action and its numbers.
#[derive(Clone, Copy)]
struct Widths([f32; 6]);

impl Widths {
    fn of(ui: &Ui, look: &Look<'_>, total: f32, decided: &[&FieldPolicy]) -> Widths {
        let width = |text: Text<'_>| text.line(ui).size().x.ceil();
        let role = ROLES.iter().map(|(_, id)| width(Text::label(look.t(id)).table())).fold(0.0, f32::max);
        let role = (role + 50.0).min(total * 0.25);
        let head = width(Text::label(look.t(lost_id(total))).table().strong()) + 10.0;
        let lost = if total < BAR_FROM { head.max(52.0) } else { head.max(104.0) };
        let rest = (total - role - lost).max(0.0);
        let (mut field, mut action, mut beside) = (80.0_f32, 120.0_f32, 120.0_f32);
        for decided in decided {
            let title = field_label(look, decided.field.as_str());
            field = field.max(width(Text::value(title.as_str()).table().strong()) + 10.0);
            let select = width(Text::label(look.t(action_id(&decided.action))).table()) + 52.0;
            action = action.max(select);
            beside = beside.max(select + (NUMBER + 4.0) * parameters(&decided.action).len() as f32);
        }
        let wide = [field, beside, 76.0, 76.0];
        if wide.iter().sum::<f32>() <= rest {
            let shared = dir::share_out(rest, &wide);
            return Widths([shared[0], role, shared[1], shared[2], shared[3], lost]);
        }
        let shared = dir::share_out(rest, &[field, action, 110.0]);
        Widths([shared[0], role, shared[1], shared[2], 0.0, lost])
    }

    fn is_narrow(self) -> bool {
        self.0[4] == 0.0
    }

    fn place(self, ui: &Ui, inner: Rect, column: usize) -> Rect {
        let offset: f32 = self.0.iter().take(column).sum();
        Dir::of(ui).slice(inner, offset, (self.0[column] - 8.0).max(4.0))
    }
}

fn lost_id(total: f32) -> &'static str {
    if total < BAR_FROM { "sharing-col-lost-short" } else { "sharing-col-lost" }
}

/// Draws the table.
pub(super) fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &mut View,
    policy: &Policy,
    kept: Option<&Kept<Cleared>>,
    wishes: &mut Wishes,
) {
    let report = kept.map(|k| k.value.report());
    let total = ui.available_width() - 32.0;
    let schema = &look.project.schema.fields;
    let undecided = schema.iter().filter(|f| policy.field(f.name.as_str()).is_none());
    let undecided: Vec<FieldPolicy> = undecided
        .map(|f| FieldPolicy { field: f.name.clone(), role: f.role(), action: Action::Drop })
        .collect();
    let all: Vec<&FieldPolicy> = policy.fields.iter().chain(&undecided).collect();
    let widths = Widths::of(ui, look, total, &all);
    header_strip(ui, 32.0, |ui| {
        let rect = ui.max_rect().shrink2(vec2(8.0, 0.0));
        let before = if widths.is_narrow() { "both" } else { "before" };
        let ids = ["field", "role", "done", before, "after"].map(|id| format!("sharing-col-{id}"));
        for (i, id) in ids.iter().map(String::as_str).chain([lost_id(total)]).enumerate() {
            if i == 4 && widths.is_narrow() {
                continue;
            }
            let side = if i == 5 && total < BAR_FROM { Side::End } else { Side::Start };
            Text::label(look.t(id)).table().strong().paint_in(ui, widths.place(ui, rect, i), side);
        }
    });
    for decided in all {
        let found = report.and_then(|r| r.fields.iter().find(|f| f.field == decided.field));
        row_ui(ui, look, view, policy, (decided, found), widths, wishes);
    }
    ui.add_space(4.0);
}

fn row_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    view: &View,
    policy: &Policy,
    (decided, found): (&FieldPolicy, Option<&FieldReport>),
    widths: Widths,
    wishes: &mut Wishes,
) {
    let p = palette(ui);
    let numbers = parameters(&decided.action).len();
    // In a narrow table the numbers of an action stand below it, so that neither loses its end.
    let below = widths.is_narrow() && numbers > 0;
    let height = match (widths.is_narrow(), below) {
        (false, _) => ROW,
        (true, false) => ROW_NARROW,
        (true, true) => ROW_NARROW + LINE - 8.0,
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.top(), egui::Stroke::new(1.0, p.border));
    // In line with the header strip, which has its own margin.
    let rect = rect.shrink2(vec2(16.0, 0.0));
    let place = |ui: &Ui, column: usize| widths.place(ui, rect, column);
    let name = decided.field.as_str();
    let title = field_label(look, name);
    let field = place(ui, 0);
    if widths.is_narrow() {
        let lines = egui::UiBuilder::new().max_rect(field).id_salt(name).layout(Dir::of(ui).row_layout());
        label(&mut ui.new_child(lines), Text::value(title.as_str()).table().strong().wrap_to(2));
    } else {
        Text::value(title.as_str()).table().strong().paint_in(ui, field, Side::Start);
    }
    let edit = |field: FieldPolicy| Edit::Disclosure {
        edit: DisclosureEdit::Field { id: policy.id.clone(), field },
    };
    dir::row_in(ui, place(ui, 1), |ui| {
        if let Some(role) = role_ui(ui, look, &title, decided.role) {
            wishes.edit(edit(FieldPolicy { role, ..decided.clone() }));
        }
    });
    let done = place(ui, 2);
    let lines = Rect::from_center_size(done.center(), vec2(done.width(), 2.0 * LINE));
    let (first, second) = if below { lines.split_top_bottom_at_fraction(0.5) } else { (done, done) };
    let mut asked = None;
    dir::row_in(ui, first, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        asked = action_ui(ui, look, &title, decided, if below { 0 } else { numbers });
        if !below {
            asked = numbers_ui(ui, look, &title, decided).or(asked.take());
        }
    });
    if below {
        dir::row_in(ui, second, |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            asked = numbers_ui(ui, look, &title, decided).or(asked.take());
        });
    }
    if let Some(action) = asked {
        wishes.edit(edit(FieldPolicy { action, ..decided.clone() }));
    }
    let dash = "–".to_owned();
    let shown = |value: &Option<String>| match value {
        Some(value) => view.labels.label(look, name, value).to_owned(),
        None => dash.clone(),
    };
    let (before, after) = found.map_or((dash.clone(), dash.clone()), |f| (shown(&f.before), shown(&f.after)));
    let examples = if widths.is_narrow() {
        let both = place(ui, 3);
        let both = Rect::from_center_size(both.center(), vec2(both.width(), 34.0));
        <[Rect; 2]>::from(both.split_top_bottom_at_fraction(0.5))
    } else {
        [place(ui, 3), place(ui, 4)]
    };
    Text::value(before.as_str()).table().muted().paint_in(ui, examples[0], Side::Start);
    Text::value(after.as_str()).table().strong().paint_in(ui, examples[1], Side::Start);
    let at = place(ui, 5);
    match found {
        Some(found) if matches!(found.action, Action::Drop) => {
            Text::label(look.t("sharing-lost-all")).table().muted().paint_in(ui, at, Side::End);
        }
        Some(found) => {
            if at.width() >= 80.0 {
                let room = at.width() - 48.0;
                let bar = Dir::of(ui).slice(at, 0.0, room);
                let bar = Rect::from_center_size(bar.center(), vec2(room, 6.0));
                share_bar_in(ui, bar, found.detail_lost as f32, p.caution);
            }
            let text = look.percent(found.detail_lost, 0);
            Text::value(text).table().paint_in(ui, at, Side::End);
        }
        None => {}
    }
    let says = format!("{title}: {before}, {after}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &says));
    if before.chars().count() + after.chars().count() > 24 {
        tooltip(response, &Text::label(says));
    }
}

fn role_ui(ui: &mut Ui, look: &Look<'_>, title: &str, role: Role) -> Option<Role> {
    let texts: Vec<String> = ROLES.iter().map(|(_, id)| look.t(id)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let mut at = ROLES.iter().position(|(r, _)| *r == role).unwrap_or_default();
    let name = format!("{} {title}", look.t("sharing-col-role"));
    let width = Some(ui.available_width());
    let looks = Select { name: &name, width, small: true, ..Select::default() };
    select(ui, &mut at, &texts, looks).then(|| ROLES.get(at).map(|r| r.0)).flatten()
}

/// The actions that make sense for a field, the present one always among them.
fn choices(look: &Look<'_>, decided: &FieldPolicy) -> Vec<Action> {
    let mut out = Vec::new();
    let field = look.project.schema.fields.iter().find(|f| f.name == decided.field);
    let entity = decided.field.as_str() == table::ENTITY_COLUMN;
    if decided.role == Role::Direct || entity {
        out.extend([Action::Pseudonymise, Action::Drop]);
    } else {
        out.push(Action::Keep);
        let (meaning, kind) = field.map_or((Meaning::Other, Kind::Text), |f| (f.meaning, f.kind));
        if matches!(meaning, Meaning::BirthDate | Meaning::BirthYear | Meaning::Age) {
            out.push(Action::AgeBands { width: 5, top: 85 });
        }
        if matches!(kind, Kind::Date | Kind::Datetime) {
            out.extend([Action::Year, Action::Month]);
        } else if matches!(kind, Kind::Whole | Kind::Decimal) {
            out.push(Action::Round { base: 50 });
        } else {
            if field.is_some_and(|f| f.list.is_some()) {
                out.extend([Action::Parent { levels: 1 }, Action::RareToParent { min: 50 }]);
            }
            out.push(Action::RareToOther { min: 50 });
            out.push(Action::Prefix { chars: 3 });
        }
        out.extend([Action::Pseudonymise, Action::Drop]);
    }
    let same = |a: &Action| std::mem::discriminant(a) == std::mem::discriminant(&decided.action);
    match out.iter_mut().find(|a| same(a)) {
        Some(present) => *present = decided.action.clone(),
        None => out.push(decided.action.clone()),
    }
    out
}

fn action_id(action: &Action) -> &'static str {
    match action {
        Action::Keep => "sharing-do-keep",
        Action::Drop => "sharing-do-drop",
        Action::Pseudonymise => "sharing-do-pseudonym",
        Action::AgeBands { .. } => "sharing-do-bands",
        Action::Year => "sharing-do-year",
        Action::Month => "sharing-do-month",
        Action::Parent { .. } => "sharing-do-parent",
        Action::RareToParent { .. } => "sharing-do-rare-parent",
        Action::RareToOther { .. } => "sharing-do-rare-other",
        Action::Round { .. } => "sharing-do-round",
        Action::Prefix { .. } => "sharing-do-prefix",
    }
}

/// The parameters of an action: id of the name, value, smallest, greatest.
fn parameters(action: &Action) -> Vec<(&'static str, u32, u32, u32)> {
    match action {
        Action::AgeBands { width, top } => {
            vec![("sharing-par-width", *width, 1, 50), ("sharing-par-top", *top, 0, 120)]
        }
        Action::Parent { levels } => vec![("sharing-par-levels", *levels, 1, 9)],
        Action::RareToParent { min } | Action::RareToOther { min } => {
            vec![("sharing-par-min", *min, 2, 100_000)]
        }
        Action::Round { base } => vec![("sharing-par-base", *base, 1, 1_000_000)],
        Action::Prefix { chars } => vec![("sharing-par-chars", *chars, 1, 60)],
        _ => Vec::new(),
    }
}

fn with_parameter(action: &Action, which: usize, value: u32) -> Action {
    match (action, which) {
        (Action::AgeBands { top, .. }, 0) => Action::AgeBands { width: value, top: *top },
        (Action::AgeBands { width, .. }, _) => Action::AgeBands { width: *width, top: value },
        (Action::Parent { .. }, _) => Action::Parent { levels: value },
        (Action::RareToParent { .. }, _) => Action::RareToParent { min: value },
        (Action::RareToOther { .. }, _) => Action::RareToOther { min: value },
        (Action::Round { .. }, _) => Action::Round { base: value },
        (Action::Prefix { .. }, _) => Action::Prefix { chars: value },
        (other, _) => other.clone(),
    }
}

/// The choice of an action, beside which so many numbers have to find room.
fn action_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    title: &str,
    decided: &FieldPolicy,
    beside: usize,
) -> Option<Action> {
    let actions = choices(look, decided);
    let texts: Vec<String> = actions.iter().map(|a| look.t(action_id(a))).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let mut at = actions.iter().position(|a| *a == decided.action).unwrap_or_default();
    let width = (ui.available_width() - (NUMBER + 4.0) * beside as f32).max(56.0);
    let name = format!("{} {title}", look.t("sharing-col-done"));
    let looks = Select { name: &name, width: Some(width), small: true, ..Select::default() };
    select(ui, &mut at, &texts, looks).then(|| actions.get(at).cloned()).flatten()
}

/// The numbers of the action.
fn numbers_ui(ui: &mut Ui, look: &Look<'_>, title: &str, decided: &FieldPolicy) -> Option<Action> {
    let mut out = None;
    for (which, (id, value, least, most)) in parameters(&decided.action).into_iter().enumerate() {
        let name = format!("{} {title}", look.t(id));
        let mut number = f64::from(value);
        let field = Field { name: &name, width: Some(NUMBER), small: true, ..Field::default() };
        let range = f64::from(least)..=f64::from(most);
        let response = number_field(ui, &mut number, range, 0, field);
        if response.changed() && number as u32 != value {
            out = Some(with_parameter(&decided.action, which, number as u32));
        }
        crate::gui::widgets::text::hint(response, &look.t(id));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_can_be_set_and_read_back() {
        for action in [
            Action::AgeBands { width: 5, top: 85 },
            Action::Parent { levels: 1 },
            Action::RareToParent { min: 50 },
            Action::RareToOther { min: 50 },
            Action::Round { base: 50 },
            Action::Prefix { chars: 3 },
        ] {
            for which in 0..parameters(&action).len() {
                let changed = with_parameter(&action, which, 7);
                assert_eq!(parameters(&changed)[which].1, 7, "{action:?}");
            }
        }
    }
}
