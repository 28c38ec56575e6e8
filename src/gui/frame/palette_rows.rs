//! What the palette offers: commands (those of other screens too), sources, columns, common fields, residents; and what choosing each does.

use super::palette::PaletteLook;
use crate::base::normal::fold;
use crate::base::{Context, FieldName, SourceId};
use crate::gui::action::{Action, Scope};
use crate::gui::screens::Screen;
use crate::gui::theme::Icon;
use crate::gui::wishes::{Wish, Wishes};
use crate::table::Table;
use crate::text;

/// What choosing a row does.
#[derive(Clone, Debug)]
pub(super) enum Does {
    Run(Action),
    RunOn(Screen, Action),
    Source(SourceId),
    Column(SourceId, String),
    Field(FieldName),
    Resident(String),
}

#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) icon: Icon,
    pub(super) name: String,
    pub(super) detail: String,
    pub(super) kind: String,
    pub(super) keys: String,
    pub(super) here: bool,
    pub(super) does: Does,
}

pub(super) fn commands(look: &PaletteLook<'_>) -> Vec<Row> {
    let kind = text::t(look.language, "palette-kind-command");
    let mut rows = Vec::new();
    for action in Action::ALL.iter().copied().filter(|a| a.in_palette()) {
        // A command of another screen is offered too: choosing it goes there first.
        let elsewhere = match action.scope() {
            Scope::Screen(screen) if look.now.screen.is_some() && look.now.screen != Some(screen) => {
                Some(screen)
            }
            _ => None,
        };
        let goes_here = action.goes_to().is_some() && action.goes_to() == look.now.screen;
        if goes_here || (elsewhere.is_none() && !action.enabled(look.now)) {
            continue;
        }
        rows.push(Row {
            icon: action.icon(),
            name: text::t(look.language, action.id()),
            detail: String::new(),
            kind: elsewhere.map_or_else(|| kind.clone(), |screen| text::t(look.language, screen.title_id())),
            keys: action.keys_text(),
            here: action.is_for_screen() && elsewhere.is_none(),
            does: match elsewhere {
                Some(screen) => Does::RunOn(screen, action),
                None => Does::Run(action),
            },
        });
    }
    rows
}

pub(super) fn columns(look: &PaletteLook<'_>) -> Vec<Row> {
    let Some(project) = look.project else { return Vec::new() };
    let mut rows = Vec::new();
    let t = |id: &str| text::t(look.language, id);
    let (source_kind, column_kind, field_kind) =
        (t("palette-kind-source"), t("palette-kind-column"), t("palette-kind-field"));
    let row = |icon, name: &str, detail: &str, kind: &str, does| Row {
        icon,
        name: name.to_owned(),
        detail: detail.to_owned(),
        kind: kind.to_owned(),
        keys: String::new(),
        here: false,
        does,
    };
    for source in &project.sources {
        rows.push(row(
            Icon::TextFile,
            &source.label,
            &source.spec.path,
            &source_kind,
            Does::Source(source.id.clone()),
        ));
        if let Some(cleaned) = look.outcomes.cleans.get(&source.id) {
            for name in cleaned.end.column_names() {
                let does = Does::Column(source.id.clone(), name.to_owned());
                rows.push(row(Icon::Columns, name, &source.label, &column_kind, does));
            }
        }
    }
    for field in &project.schema.fields {
        rows.push(row(Icon::Map, field.name.as_str(), "", &field_kind, Does::Field(field.name.clone())));
    }
    rows
}

/// No more residents than this are looked for.
const MOST_RESIDENTS: usize = 50;

/// Names of residents that contain all the words, which are folded; first found, first shown.
pub(super) fn residents(ctx: &Context, golden: &Table, needle: &str) -> Vec<String> {
    let names: Vec<&str> =
        golden.column_names().filter(|n| n.contains("name") || n.contains("surname")).take(3).collect();
    let names = if names.is_empty() { golden.column_names().take(2).collect() } else { names };
    let columns: Vec<_> = names.iter().filter_map(|n| golden.text(n).ok()).collect();
    let words: Vec<&str> = needle.split_whitespace().collect();
    let mut out = Vec::new();
    for row in 0..golden.height() {
        if out.len() >= MOST_RESIDENTS || (row % 4096 == 0 && ctx.check().is_err()) {
            break;
        }
        let parts: Vec<&str> = columns.iter().filter_map(|c| c.get(row)).filter(|w| !w.is_empty()).collect();
        let name = parts.join(" ");
        let folded = fold(&name);
        if !name.is_empty() && words.iter().all(|word| folded.contains(word)) {
            out.push(name);
        }
    }
    out
}

pub(super) fn run(does: &Does, wishes: &mut Wishes) {
    match does.clone() {
        Does::Run(action) => wishes.action(action),
        Does::RunOn(screen, action) => {
            wishes.go(screen);
            wishes.action(action);
        }
        Does::Source(id) => {
            wishes.select(move |s| s.choose_source(&id));
            wishes.go(Screen::Sources);
        }
        Does::Column(id, column) => {
            wishes.select(move |s| {
                s.choose_source(&id);
                s.column = Some(column);
                s.jump += 1;
            });
            wishes.go(Screen::Clean);
        }
        Does::Field(field) => {
            wishes.select(move |s| {
                s.field = Some(field);
                s.jump += 1;
            });
            wishes.go(Screen::Map);
        }
        Does::Resident(name) => {
            wishes.select(move |s| {
                s.search = Some(name);
                s.changed = None;
                s.jump += 1;
            });
            wishes.push(Wish::Go(Screen::Review));
        }
    }
}
