//! The crosswalk of a coded field: which written values of each source became which code, by code or value by value. Made in a job.

use egui::Ui;

use super::{View as Screen, again, card_head, field_label};
use crate::base::{FieldName, Key, SourceId};
use crate::codes::since::FieldSince;
use crate::codes::{By, Coded, Coverage, Lists, SourceCoverage, ValueCoded};
use crate::findings::Message;
use crate::gui::look::{Later, Look};
use crate::gui::theme::Icon;
use crate::gui::widgets::badge::Tone as CellTone;
use crate::gui::widgets::badge::{Tone, badge};
use crate::gui::widgets::button::icon_button_small;
use crate::gui::widgets::card::empty_state;
use crate::gui::widgets::choice::segmented_texts;
use crate::gui::widgets::field::{Select, select_from};
use crate::gui::widgets::table_view::{
    CellLook, ColumnLook, Ground, MenuPlace, TableSettings, TableSource, TableState, table_view,
};
use crate::gui::widgets::text::{Text, hint, label};
use crate::gui::wishes::Wishes;
use crate::pipeline::Kept;
use crate::project::Project;
use crate::text::{Language, numbers};

/// What the view keeps.
#[derive(Debug, Default)]
pub(super) struct View {
    /// 0 by code, 1 by value.
    side: usize,
    grid: Later<GridKey, Grid>,
    state: TableState,
}

type GridKey = (Key, FieldName, usize, Language);

/// A line of the crosswalk ready to be shown.
#[derive(Debug, Default)]
struct Row {
    cells: Vec<String>,
    /// Stands open: nobody has coded it.
    open: bool,
    /// Of a row that is about one value: the value and its source.
    about: Option<(String, SourceId)>,
}

#[derive(Debug, Default)]
struct Grid {
    columns: Vec<ColumnLook>,
    rows: Vec<Row>,
}

impl TableSource for Grid {
    fn row_count(&self) -> u64 {
        self.rows.len() as u64
    }

    fn columns(&self) -> &[ColumnLook] {
        &self.columns
    }

    fn cell(&self, row: u64, column: usize) -> CellLook {
        let Some(row) = self.rows.get(row as usize) else { return CellLook::default() };
        let text = row.cells.get(column).cloned().unwrap_or_default();
        let empty = text == "–";
        let look = CellLook { muted: empty, strong: column == 0, ..CellLook::value(text) };
        if row.open && column == 0 {
            CellLook { ground: Ground::Tone(CellTone::Attention), ..look }
        } else {
            look
        }
    }
}

/// The coded field whose crosswalk is shown: the marked one, else the first.
fn chosen<'c>(screen: &Screen, coded: &'c Coded) -> Option<&'c FieldName> {
    let marked = screen.field.as_ref().filter(|f| coded.values.contains_key(*f));
    let first = coded.coverage.first().map(|c| &c.field);
    match marked {
        Some(field) => coded.values.get_key_value(field).map(|(f, _)| f),
        None => first,
    }
}

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, screen: &mut Screen, wishes: &mut Wishes) {
    let Some(kept) = look.outcomes.coded.clone() else {
        ui.add_space(28.0);
        let sentence =
            look.busy.map(|b| crate::gui::frame::status_bar::busy_sentence(look.language, b, look.project));
        let sentence = sentence.unwrap_or_else(|| look.t("mapping-no-codes-sentence"));
        empty_state(ui, Icon::List, &look.t("mapping-no-codes"), &sentence, |_| ());
        return;
    };
    let Some(field) = chosen(screen, &kept.value).cloned() else {
        ui.add_space(28.0);
        empty_state(
            ui,
            Icon::List,
            &look.t("mapping-no-coded-field"),
            &look.t("mapping-no-coded-field-sentence"),
            |_| (),
        );
        return;
    };
    head_ui(ui, look, screen, &kept.value, &field, wishes);
    want(look, screen, &kept, &field);
    let Some(grid) = screen.crosswalk.grid.get() else { return };
    let name = look.t("mapping-crosswalk");
    let settings = TableSettings { row_height: Some(28.0), ..TableSettings::new(&name).gutter(false) };
    let salt = (field.as_str().to_owned(), screen.crosswalk.side);
    let state = &mut screen.crosswalk.state;
    let menu = again::Menu { look, coded: &kept.value, lists: screen.lists.get(), field: &field };
    let mut asked = None;
    ui.push_id(salt, |ui| {
        table_view(ui, &settings, state, grid, |ui, place| {
            let about = match place {
                MenuPlace::Cell(row, _) => grid.rows.get(row as usize).and_then(|r| r.about.as_ref()),
                MenuPlace::Column(_) | MenuPlace::Row(_) => None,
            };
            asked = menu.ui(ui, about).or(asked.take());
        })
    });
    match asked {
        Some(again::Asked::Again(again)) => screen.queue.ask_again(*again),
        Some(again::Asked::Edit(edit)) => wishes.edit(*edit),
        Some(again::Asked::ByValue) => {
            screen.crosswalk.side = 1;
            screen.crosswalk.state = TableState::default();
        }
        None => {}
    }
}

fn head_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    screen: &mut Screen,
    coded: &Coded,
    field: &FieldName,
    wishes: &mut Wishes,
) {
    let coverage = coded.coverage.iter().find(|c| &c.field == field);
    let list = coverage.map(|c| super::lists::title(look, c.list.as_str())).unwrap_or_default();
    // The name of the list comes before the count: that stands on the screen elsewhere too.
    let list_width = Text::label(list.as_str()).table().line(ui).size().x;
    let mut chosen_field = None;
    let mut side = screen.crosswalk.side;
    card_head(
        ui,
        |ui| {
            label(ui, Text::label(look.t("mapping-crosswalk")).strong());
            let fields: Vec<&FieldName> = coded.coverage.iter().map(|c| &c.field).collect();
            let mut at = fields.iter().position(|f| *f == field);
            let name = look.t("mapping-coded-field");
            let select = Select {
                name: &name,
                small: true,
                strong: true,
                icon: Some(Icon::List),
                ..Select::default()
            };
            let text = |i: usize| {
                let known = fields.get(i).and_then(|f| look.project.schema.field(f));
                Text::label(known.map(|f| field_label(look, f).to_owned()).unwrap_or_default())
            };
            if select_from(ui, &mut at, fields.len(), text, select) {
                chosen_field = at.and_then(|i| fields.get(i)).map(|f| (*f).clone());
            }
            label(ui, Text::label(list.as_str()).table().muted().truncate());
        },
        |ui| {
            let texts = [look.t("mapping-by-code"), look.t("mapping-by-value")];
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            segmented_texts(ui, &look.t("mapping-crosswalk-side"), &mut side, &texts);
            if icon_button_small(ui, Icon::Export, &look.t("mapping-decisions-save")).clicked() {
                super::decisions::hand_on(look, wishes);
            }
            if icon_button_small(ui, Icon::Folder, &look.t("mapping-decisions-open")).clicked() {
                super::decisions::take_over(look, wishes);
            }
            super::decisions::level_ui(ui, look, screen, field, wishes);
            if let Some(c) = coverage
                && ui.available_width() > 330.0 + list_width
            {
                let words = Message::new("mapping-rows-coded")
                    .with("coded", c.mapped)
                    .with("all", c.mapped + c.unmapped);
                let tone = if c.unmapped == 0 { Tone::Positive } else { Tone::Neutral };
                let since = screen.since.get().and_then(|s| s.as_ref()?.field(field));
                hint(badge(ui, tone, &look.say(&words)), &by_source(look, c, since));
            }
        },
    );
    if chosen_field.is_some() {
        screen.field = chosen_field;
    }
    if side != screen.crosswalk.side {
        screen.crosswalk.side = side;
        screen.crosswalk.state = TableState::default();
    }
}

/// How much is coded in each source, a line for each, with the share before where there was one.
fn by_source(look: &Look<'_>, coverage: &Coverage, since: Option<&FieldSince>) -> String {
    let before = |id: &SourceId| since?.sources.iter().find(|(s, _)| s == id)?.1.before;
    let line = |s: &SourceCoverage| {
        let label = look.project.source(&s.source).map_or(s.source.as_str(), |s| s.label.as_str());
        let words = Message::new("mapping-coverage-source")
            .with("source", label.to_owned())
            .with("rows", s.counts.mapped)
            .with("all-rows", s.counts.mapped + s.counts.unmapped)
            .with("values", s.counts.values_mapped)
            .with("all-values", s.counts.values_mapped + s.counts.values_unmapped);
        let now = look.say(&words);
        match before(&s.source) {
            Some(share) => {
                let words = Message::new("mapping-coverage-before").with("share", look.percent(share, 1));
                format!("{now} {}", look.say(&words))
            }
            None => now,
        }
    };
    let mut lines: Vec<String> = coverage.sources.iter().map(line).collect();
    if let Some(new) = since.map(|s| &s.newly_open).filter(|new| !new.is_empty()) {
        let examples: Vec<String> = new.iter().take(5).map(|(v, _)| format!("\u{2068}{v}\u{2069}")).collect();
        let words = Message::new("mapping-since-values").with("n", new.len());
        lines.push(look.say(&words.with("examples", examples.join(", "))));
    }
    lines.join("\n")
}

/// Who decided and when, by value and the source the decision is limited to.
type Decided = std::collections::BTreeMap<(String, Option<SourceId>), String>;

fn decided(project: &Project, field: &FieldName) -> Decided {
    let about = project.codes.crosswalk.iter().filter(|d| &d.field == field);
    about
        .map(|d| {
            let parts = [d.by.as_str(), d.on.as_str()].into_iter().filter(|p| !p.is_empty());
            ((d.value.clone(), d.source.clone()), parts.collect::<Vec<_>>().join(", "))
        })
        .collect()
}

fn want(look: &Look<'_>, screen: &mut Screen, kept: &Kept<Coded>, field: &FieldName) {
    let Some(lists) = screen.lists.get().cloned() else { return };
    let side = screen.crosswalk.side;
    let key = (kept.key, field.clone(), side, look.language);
    let sources: Vec<(SourceId, String)> =
        look.project.sources.iter().map(|s| (s.id.clone(), s.label.clone())).collect();
    let titles =
        ["mapping-code", "mapping-value", "mapping-label", "mapping-source", "mapping-rows", "mapping-by"];
    let titles = titles.map(|id| look.t(id));
    let by = ["mapping-by-person", "mapping-by-list", "mapping-by-nobody", "mapping-by-weights"]
        .map(|id| look.t(id));
    let project = look.project.clone();
    let (coded, field, language) = (kept.value.clone(), field.clone(), look.language);
    screen.crosswalk.grid.want(look.wake, key, "crosswalk", move |_| {
        let decided = decided(&project, &field);
        let making = Making {
            coded: &coded,
            field: &field,
            lists: &lists,
            sources: &sources,
            titles: &titles,
            by: &by,
            decided: &decided,
            language,
        };
        if side == 0 { making.by_code() } else { making.by_value() }
    });
}

/// What a crosswalk is made of.
struct Making<'a> {
    coded: &'a Coded,
    field: &'a FieldName,
    lists: &'a Lists,
    sources: &'a [(SourceId, String)],
    titles: &'a [String; 6],
    by: &'a [String; 4],
    /// Who decided what a value means, and when; by value and source.
    decided: &'a Decided,
    language: Language,
}

impl Making<'_> {
    fn values(&self) -> &[ValueCoded] {
        self.coded.values.get(self.field).map(Vec::as_slice).unwrap_or_default()
    }

    fn label(&self, code: &str, language: &str) -> String {
        let list = self.coded.coverage.iter().find(|c| &c.field == self.field).map(|c| &c.list);
        let matcher = list.and_then(|l| self.lists.get(l));
        let entry = matcher.as_ref().and_then(|m| m.list().entry(code).cloned());
        entry.map(|e| e.label(language).to_owned()).unwrap_or_default()
    }

    fn by_code(&self) -> Grid {
        let mut codes: Vec<(String, usize)> = Vec::new();
        for (code, n) in self.values().iter().flat_map(ValueCoded::codes) {
            match codes.iter_mut().find(|(c, _)| c == code) {
                Some((_, rows)) => *rows += n,
                None => codes.push((code.to_owned(), n)),
            }
        }
        codes.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let languages = Language::ALL;
        let mut columns = vec![ColumnLook::new(self.titles[0].as_str(), 64.0)];
        columns.extend(languages.iter().map(|l| ColumnLook::new(l.own_name(), 120.0)));
        columns.extend(self.sources.iter().map(|(_, label)| ColumnLook::new(label.as_str(), 140.0)));
        let rows = codes.into_iter().map(|(code, _)| {
            let mut cells = vec![code.clone()];
            cells.extend(languages.iter().map(|l| self.label(&code, l.code())));
            cells.extend(self.sources.iter().map(|(id, _)| self.written(&code, id)));
            Row { cells, open: false, about: None }
        });
        Grid { columns, rows: rows.collect() }
    }

    /// The values that a source writes for a code, the most frequent first, with their rows.
    fn written(&self, code: &str, source: &SourceId) -> String {
        let became =
            |v: &'_ ValueCoded| v.codes().into_iter().find(|(c, _)| *c == code).map(|(_, rows)| rows);
        let from = self.values().iter().filter(|v| &v.source == source);
        let mut of: Vec<(&str, usize)> = from.filter_map(|v| Some((v.value.as_str(), became(v)?))).collect();
        of.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        if of.is_empty() {
            return "–".to_owned();
        }
        let words = of.iter().map(|(value, rows)| {
            // In brackets: “1 293” would be read as one number.
            format!("\u{2068}{value}\u{2069} ({})", numbers::count(self.language, *rows as u64))
        });
        words.collect::<Vec<_>>().join(crate::gui::look::comma(self.language))
    }

    /// Who decided, and when, as far as it is known; a decision for this very source counts before one for all.
    fn decided_by(&self, value: &ValueCoded) -> String {
        let of = |source: Option<&SourceId>| self.decided.get(&(value.value.clone(), source.cloned()));
        let said = of(Some(&value.source)).or_else(|| of(None));
        said.filter(|s| !s.is_empty()).cloned().unwrap_or_else(|| self.by[0].clone())
    }

    fn by_value(&self) -> Grid {
        let widths = [180.0, 64.0, 170.0, 150.0, 80.0, 170.0];
        let order = [1, 0, 2, 3, 4, 5];
        let columns = order.iter().zip(widths).map(|(i, width)| {
            let column = ColumnLook::new(self.titles.get(*i).cloned().unwrap_or_default(), width);
            if *i == 4 { column.numbers() } else { column }
        });
        let columns = columns.collect();
        let mut values: Vec<&ValueCoded> = self.values().iter().collect();
        values.sort_by(|a, b| {
            (a.by != By::Nobody, b.rows, &a.value).cmp(&(b.by != By::Nobody, a.rows, &b.value))
        });
        let rows = values.into_iter().map(|v| {
            let code = match (&v.code, v.shares.as_slice()) {
                (Some(code), _) => code.clone(),
                (None, []) => "–".to_owned(),
                (None, shares) => shares
                    .iter()
                    .map(|(code, share)| format!("{code} {}", numbers::percent(self.language, *share, 0)))
                    .collect::<Vec<_>>()
                    .join(", "),
            };
            let label = v.code.as_deref().map(|c| self.label(c, self.language.code())).unwrap_or_default();
            let source = self
                .sources
                .iter()
                .find(|(id, _)| id == &v.source)
                .map(|(_, l)| l.clone())
                .unwrap_or_default();
            let by = match v.by {
                By::Decision => self.decided_by(v),
                By::Matcher => self.by[1].clone(),
                By::Nobody => self.by[2].clone(),
                By::Weights => self.by[3].clone(),
            };
            let rows = numbers::count(self.language, v.rows as u64);
            let cells = vec![v.value.clone(), code.clone(), label, source, rows, by];
            Row { cells, open: v.by == By::Nobody, about: Some((v.value.clone(), v.source.clone())) }
        });
        Grid { columns, rows: rows.collect() }
    }
}
