//! A table of correspondences before it is used: to which list the codes of a field go over, how the table fits both lists, and whether the rows of
//! codes that become several are shared out by its weights.

use std::path::PathBuf;

use egui::{Ui, vec2};

use crate::base::{CodeListId, FieldName};
use crate::codes::{CodesEdit, Correspondence, Fits, Lists, RollTo, RollUp};
use crate::findings::Message;
use crate::gui::action::Action;
use crate::gui::dialogs::shell;
use crate::gui::look::{Later, Look};
use crate::gui::theme::Icon;
use crate::gui::widgets::button::Button;
use crate::gui::widgets::choice::checkbox;
use crate::gui::widgets::text::{Text, label};
use crate::gui::wishes::Wishes;
use crate::project::Edit;

/// What the dialog keeps.
#[derive(Debug)]
pub(super) struct View {
    field: FieldName,
    path: PathBuf,
    to: Option<CodeListId>,
    by_weight: bool,
    table: Later<PathBuf, Result<Correspondence, String>>,
    fits: Option<(Option<CodeListId>, Fits)>,
}

impl View {
    /// The dialog for a field and a table.
    pub(super) fn new(field: FieldName, path: PathBuf) -> View {
        View { field, path, to: None, by_weight: false, table: Later::default(), fits: None }
    }

    /// Reads the table and looks once for each list chosen how it fits.
    fn want(&mut self, look: &Look<'_>, lists: &Lists) {
        let path = self.path.clone();
        self.table.want(look.wake, path.clone(), "table of correspondences", move |_| {
            let text = std::fs::read_to_string(&path).map_err(|e| e.to_string())?;
            Correspondence::from_csv(&super::decisions::name_of(&path), &text).map_err(|e| e.to_string())
        });
        let Some(Ok(table)) = self.table.current() else { return };
        if self.fits.as_ref().is_some_and(|(of, _)| of == &self.to) {
            return;
        }
        let fine = look.project.schema.field(&self.field).and_then(|f| lists.get(f.list.as_ref()?));
        let Some(fine) = fine else { return };
        let to = self.to.as_ref().and_then(|id| lists.get(id));
        self.fits = Some((self.to.clone(), table.fits(fine.list(), to.as_deref().map(|m| m.list()))));
    }
}

/// Draws the dialog; true when it is to be closed.
pub(super) fn ui(
    ui: &Ui,
    look: &Look<'_>,
    view: &mut View,
    lists: Option<&Lists>,
    wishes: &mut Wishes,
) -> bool {
    let Some(lists) = lists else { return false };
    view.want(look, lists);
    let name = super::decisions::name_of(&view.path);
    let title = Message::new("mapping-over-title").with("file", name);
    let is_ready = view.to.is_some() && matches!(view.table.current(), Some(Ok(_)));
    let (mut take, mut cancel) = (false, false);
    let shown = shell(
        ui,
        "roll-over",
        &look.say(&title),
        vec2(560.0, 180.0),
        |ui| content_ui(ui, look, view, lists),
        |ui| {
            let words = look.t("mapping-over-use");
            let button = Button::primary(&words).icon(Icon::Check).key("Ctrl Enter");
            take = button.enabled(is_ready).show(ui).clicked();
            cancel = Button::secondary(&look.t("app-cancel")).key("Esc").show(ui).clicked();
        },
    );
    if (take || look.asked(Action::FinishDialog))
        && is_ready
        && let Some(list) = view.to.clone()
    {
        let path = crate::pipeline::relative(look.dir, &view.path);
        let to = RollTo::List { list, path, by_weight: view.by_weight };
        let edit = CodesEdit::RollUp { roll_up: RollUp { field: view.field.clone(), to } };
        wishes.edit(Edit::Codes { edit });
        return true;
    }
    shown || cancel
}

fn content_ui(ui: &mut Ui, look: &Look<'_>, view: &mut View, lists: &Lists) {
    ui.spacing_mut().item_spacing.y = 10.0;
    if let Some(Err(why)) = view.table.get() {
        label(ui, Text::label(why.as_str()).wrap());
        return;
    }
    let ids = lists.ids();
    let texts: Vec<String> = ids.iter().map(|id| super::lists::title(look, id.as_str())).collect();
    let mut at = view.to.as_ref().and_then(|to| ids.iter().position(|id| id == to));
    if super::field_form::pick(ui, look, "mapping-over-list", &mut at, &texts) {
        view.to = at.and_then(|i| ids.get(i)).cloned();
    }
    let Some((_, fits)) = &view.fits else { return };
    let said = Message::new("codes-table-fits")
        .with("one", fits.one)
        .with("weighted", fits.weighted)
        .with("open", fits.open)
        .with("missing", fits.missing.len());
    label(ui, Text::label(look.say(&said)).wrap());
    if !fits.unknown.is_empty() {
        let examples = fits.unknown.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
        let said = Message::new("mapping-over-unknown").with("codes", fits.unknown.len());
        label(ui, Text::label(look.say(&said.with("examples", examples))).caption().muted().wrap());
    }
    if fits.weighted > 0 {
        checkbox(ui, &mut view.by_weight, look.t("mapping-over-weights"));
        label(ui, Text::label(look.t("mapping-over-weights-hint")).caption().muted().wrap());
    }
}
