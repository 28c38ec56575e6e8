//! What screens are built from. Strings and numbers always come from the caller; nothing here computes over rows.
//!
//! Once per frame: `Dir::Rtl.set(ctx)` for Arabic. Texts: `Text::label` (of the program), `Text::value` (of the data),
//! `Text::file_name`; `&str` becomes a label. In `dir::sides` and headers the end part is written last thing first.
//! `Button::primary|secondary|accent|quiet|link(text)`, `.icon .trailing .key .small .large .hint .name .chosen .enabled
//! .full_width .show(ui)`. Charts are not mirrored; share bars, stacked bars and bar rows are.
//!
//! `dir`
//! ```text
//! start_align(ui: &Ui) -> Align
//! row<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>
//! row_of_height<R>(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>
//! row_wrapped<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>
//! column<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>
//! sides<S, E>(ui: &mut Ui, height: f32, start: impl FnOnce(&mut Ui) -> S, end: impl FnOnce(&mut Ui) -> E) ->
//!     InnerResponse<(S, E)>
//! row_in<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R
//! column_in<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R
//! columns(ui: &mut Ui, weights: &[f32], gap: f32, mut content: impl FnMut(&mut Ui, usize))
//! start_panel(ui: &Ui, id: &'static str) -> Panel
//! end_panel(ui: &Ui, id: &'static str) -> Panel
//! ```
//! `text`
//! ```text
//! label<'a>(ui: &mut Ui, text: impl Into<Text<'a>>) -> Response
//! tooltip(response: Response, text: &Text<'_>) -> Response
//! hint(response: Response, text: &str) -> Response
//! ```
//! `button`
//! ```text
//! focus_ring(ui: &Ui, rect: Rect, response: &Response)
//! icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response
//! icon_button_small(ui: &mut Ui, icon: Icon, name: &str) -> Response
//! ```
//! `badge`
//! ```text
//! badge(ui: &mut Ui, tone: Tone, text: &str) -> Response
//! badge_with(ui: &mut Ui, tone: Tone, icon: Option<Icon>, text: &str) -> Response
//! badge_filled(ui: &mut Ui, tone: Tone, text: &str) -> Response
//! tag(ui: &mut Ui, text: &str) -> Response
//! badge_width(ui: &Ui, icon: Option<Icon>, text: &str) -> f32
//! keycap(ui: &mut Ui, key: &str) -> Response
//! key_hint(ui: &mut Ui, keys: &[&str], does: &str)
//! source_letter(ui: &mut Ui, series: usize, letter: &str, name: &str) -> Response
//! paint_source_letter(ui: &Ui, rect: Rect, series: usize, letter: &str)
//! source_square(ui: &mut Ui, series: usize, icon: Icon) -> Response
//! agreement_sign(ui: &mut Ui, agreement: Agreement, word: &str) -> Response
//! icon_square(ui: &mut Ui, icon: Icon, side: f32, fill: Color32, ink: Color32) -> Response
//! filter_chip(ui: &mut Ui, text: &str, remove: &str) -> ChipResponse
//! check_chip(ui: &mut Ui, on: &mut bool, value: &str, count: &str, main: bool) -> Response
//! legend_entry(ui: &mut Ui, colour: Color32, text: &str)
//! ```
//! `choice`
//! ```text
//! switch(ui: &mut Ui, on: &mut bool, name: &str) -> Response
//! paint_check(ui: &Ui, rect: Rect, on: bool, enabled: bool)
//! checkbox<'a>(ui: &mut Ui, on: &mut bool, text: impl Into<Text<'a>>) -> Response
//! checkbox_bare(ui: &mut Ui, on: &mut bool, name: &str) -> Response
//! radio<'a>(ui: &mut Ui, on: bool, text: impl Into<Text<'a>>) -> Response
//! radio_card(ui: &mut Ui, on: bool, title: &str, content: impl FnOnce(&mut Ui)) -> Response
//! segmented(ui: &mut Ui, name: &str, chosen: &mut usize, segments: &[Segment<'_>]) -> bool
//! segmented_texts(ui: &mut Ui, name: &str, chosen: &mut usize, texts: &[&str]) -> bool
//! tabs(ui: &mut Ui, name: &str, chosen: &mut usize, titles: &[&str]) -> bool
//! ```
//! `context`
//! ```text
//! context_menu(response: &Response, has_focus: bool, content: impl FnOnce(&mut Ui))
//! ```
//! `field`
//! ```text
//! text_field(ui: &mut Ui, text: &mut String, field: Field<'_>) -> Response
//! filter_box(ui: &mut Ui, text: &mut String, hint: &str, width: Option<f32>) -> Response
//! text_area(ui: &mut Ui, text: &mut String, name: &str, rows: usize) -> Response
//! number_field(ui: &mut Ui, value: &mut f64, range: std::ops::RangeInclusive<f64>, decimals: usize, field:
//!     Field<'_>) -> Response
//! select_from<'t>(ui: &mut Ui, chosen: &mut Option<usize>, count: usize, item: impl Fn(usize) -> Text<'t>,
//!     select: Select<'_>) -> bool
//! select(ui: &mut Ui, chosen: &mut usize, texts: &[&str], look: Select<'_>) -> bool
//! field_row<R>(ui: &mut Ui, name: &str, name_width: f32, input: impl FnOnce(&mut Ui) -> R) -> R
//! field_column<R>(ui: &mut Ui, name: &str, width: f32, input: impl FnOnce(&mut Ui) -> R) -> R
//! key_value<'a>(ui: &mut Ui, name: &str, name_width: f32, value: impl Into<Text<'a>>, end: impl FnOnce(&mut Ui))
//! cell<'a>(ui: &mut Ui, width: f32, text: impl Into<Text<'a>>, side: Side) -> Response
//! list_row(ui: &mut Ui, height: f32, chosen: bool, name: &str, content: impl FnOnce(&mut Ui)) -> Response
//! two_lines<'a>(ui: &mut Ui, width: f32, first: impl Into<Text<'a>>, second: impl Into<Text<'a>>)
//! ```
//! `card`
//! ```text
//! card<R>(ui: &mut Ui, margin: f32, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>
//! card_pair(ui: &mut Ui, weights: [f32; 2], margins: [f32; 2], heights: &mut [f32; 2], content: impl FnMut(&mut Ui, usize))
//! card_flush<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>
//! card_chosen<R>(ui: &mut Ui, margin: f32, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>
//! card_bordered<R>(ui: &mut Ui, margin: f32, tone: Tone, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>
//! card_edged<R>(ui: &mut Ui, margin: f32, edge: f32, tone: Tone, content: impl FnOnce(&mut Ui) -> R) ->
//!     InnerResponse<R>
//! well<R>(ui: &mut Ui, margin: f32, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R>
//! hairline(ui: &mut Ui)
//! section_header(ui: &mut Ui, title: &str, note: &str, end: impl FnOnce(&mut Ui))
//! part_header(ui: &mut Ui, title: &str, note: &str, end: impl FnOnce(&mut Ui))
//! screen_header(ui: &mut Ui, title: &str, sentence: &str, actions: impl FnOnce(&mut Ui))
//! header_strip<R>(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui) -> R) -> R
//! empty_state(ui: &mut Ui, icon: Icon, title: &str, sentence: &str, actions: impl FnOnce(&mut Ui))
//! centred_row(ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Ui))
//! busy_line(ui: &mut Ui, busy: Busy<'_>) -> bool
//! outdated<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R
//! notice_card(ui: &mut Ui, tone: Tone, title: &str, sentence: &str, close: &str, actions: impl FnOnce(&mut
//!     Ui)) -> bool
//! indented<R>(ui: &mut Ui, by: f32, content: impl FnOnce(&mut Ui) -> R) -> R
//! band(ui: &mut Ui, tone: Tone, strong: &str, rest: &str, action: impl FnOnce(&mut Ui))
//! icon_line(ui: &mut Ui, icon: Icon, ink: Color32, text: Text<'_>)
//! finding_line(ui: &mut Ui, tone: Tone, sentence: &str, place: &str, remedy: &str) -> Option<Response>
//! dashed_frame(ui: &Ui, rect: Rect, strength: f32, colour: Color32)
//! ```
//! `proposal`
//! ```text
//! proposal_card(ui: &mut Ui, proposal: &Proposal<'_>) -> Option<Answer>
//! title_and_badge(ui: &mut Ui, title: Text<'_>, badge: &str)
//! step_card(ui: &mut Ui, step: &StepLook<'_>, on: &mut bool, settings: impl FnOnce(&mut Ui)) -> StepEvents
//! before_after(ui: &mut Ui, before: &str, after: &str, count: &str)
//! action_card(ui: &mut Ui, icon: Icon, title: &str, sentence: &str) -> egui::Response
//! ```
//! `table_view`
//! ```text
//! trait TableSource { row_count, columns -> &[ColumnLook], cell(row, column) -> CellLook, row -> RowLook, copy_text }
//! CellLook::value | missing | changed | not_read;  ColumnLook::new(title, width).icon(..).numbers()
//! table_view(ui: &mut Ui, settings: &TableSettings<'_>, state: &mut TableState, source: &dyn TableSource, mut
//!     menu: impl FnMut(&mut Ui, MenuPlace)) -> TableEvents
//! ```
//! `charts::bars`
//! ```text
//! histogram_in(ui: &Ui, rect: Rect, heights: &[f32], colour: Color32)
//! histogram_coloured_in(ui: &Ui, rect: Rect, heights: &[f32], colour: impl Fn(usize) -> Color32)
//! histogram(ui: &mut Ui, height: f32, heights: &[f32], name: &str) -> Response
//! share_bar(ui: &mut Ui, width: f32, share: f32, colour: Color32, name: &str) -> Response
//! share_bar_in(ui: &Ui, rect: Rect, share: f32, colour: Color32)
//! fill_bar(ui: &mut Ui, width: f32, filled: f32, unreadable: f32, name: &str) -> Response
//! stacked_bar(ui: &mut Ui, height: f32, parts: &[StackPart<'_>], name: &str) -> Response
//! bar_rows(ui: &mut Ui, name_width: f32, rows: &[BarRow<'_>], line: Option<f32>, name: &str) -> Option<usize>
//! ```
//! `charts::waterfall`
//! ```text
//! waterfall(ui: &mut Ui, rows: &[WaterfallRow<'_>], threshold: f32)
//! level_bars(ui: &mut Ui, rows: &[LevelRow<'_>])
//! ```
//! `charts::log_histogram`
//! ```text
//! log_histogram(ui: &mut Ui, look: &LogHistogram<'_>, bounds: &mut [f32; 2]) -> bool
//! range_histogram(ui: &mut Ui, height: f32, heights: &[f32], bounds: &mut [f32; 2], names: [&str; 2]) -> bool
//! ```
//! `charts::calibration`
//! ```text
//! calibration(ui: &mut Ui, size: Vec2, look: &Calibration<'_>) -> Response
//! ```
//! `charts::dots`
//! ```text
//! paint_mark(ui: &Ui, mark: Mark, at: Pos2, colour: Color32)
//! mark_legend(ui: &mut Ui, series: usize, name: &str)
//! dot_plot(ui: &mut Ui, low: f32, ticks: &[(f32, &str)], rows: &[DotRow<'_>], name_width: f32, number_title:
//!     &str) -> Option<usize>
//! ```
//! `charts::upset`
//! ```text
//! upset(ui: &mut Ui, sets: &[UpsetSet<'_>], columns: &[UpsetColumn<'_>], bars_height: f32) -> Option<usize>
//! heat_cell(ui: &mut Ui, size: Vec2, step: Option<usize>, number: &str, chosen: bool, name: &str) ->
//!     egui::Response
//! ```
//! `charts::polygon_map`
//! ```text
//! MapArea::new(rings: Vec<Vec<[f32; 2]>>) -> MapArea    (triangulates; keep it)
//! polygon_map(ui: &mut Ui, size: Vec2, areas: &[MapArea], looks: &[AreaLook<'_>], name: &str) -> MapEvents
//! ```
//! `bidi`
//! ```text
//! has_rtl(text: &str) -> bool
//! is_bidi_control(c: char) -> bool
//! plain(text: &str) -> String
//! first_strong_is_rtl(text: &str) -> bool
//! resolves_rtl(text: &str, base: Base) -> bool
//! pieces(text: &str, base: Base) -> Vec<Piece>
//! pieces_of_lines(text: &str, base: Base, lines: &[Range<usize>]) -> Vec<Vec<Piece>>
//! words(text: &str) -> Vec<Range<usize>>
//! file_name_parts(name: &str) -> Vec<&str>
//! file_name_pieces(name: &str) -> Vec<Piece>
//! ```

pub mod badge;
pub mod bidi;
pub mod button;
pub mod card;
pub mod charts;
pub mod choice;
pub mod context;
pub mod dir;
pub mod field;
pub mod proposal;
pub mod strip;
mod table_cell;
mod table_delegate;
mod table_head;
mod table_keys;
pub mod table_view;
pub mod text;
mod text_lay;
