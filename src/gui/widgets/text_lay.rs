//! Laying out and painting a [`Text`]: one line, shortened, or broken into lines, in visual order.
//! What a text is and looks like stands in `text`. Surprising: an Arabic paragraph is broken in logical order by
//! measuring words, and each line is ordered after that; egui's own wrapping would break it the wrong way round.

use std::ops::Range;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, Galley, Painter, Pos2, Rect, Stroke, Ui, Vec2, pos2};

use super::bidi::{self, Base, Piece};
use super::dir::Dir;
use super::text::{Look, Overflow, Reading, Text};
use crate::gui::theme::{fonts, palette};

/// What stands between a group of columns and a column's own name.
const BELOW: &str = " / ";

impl Text<'_> {
    fn base(&self, dir: Dir) -> Base {
        match self.reading {
            Reading::Label if dir.is_rtl() && bidi::has_rtl(&self.text) => Base::Rtl,
            Reading::Label => Base::Ltr,
            Reading::Value | Reading::Column | Reading::FileName => Base::Auto,
        }
    }

    fn format(&self, look: &Look, colour: Color32) -> (TextFormat, bool) {
        let strong = look.strong.or(self.look.strong).unwrap_or(false);
        let size = look.size.unwrap_or(self.size);
        let colour = look.colour.or(self.look.colour).unwrap_or(colour);
        let mut f = TextFormat::simple(fonts::font(size, strong), colour);
        f.line_height = Some(self.size.line());
        f.valign = Align::BOTTOM;
        if let Some(fill) = look.background.or(self.look.background) {
            f.background = fill;
            f.expand_bg = 0.0;
        }
        if let Some(line) = look.underline.or(self.look.underline) {
            f.underline = Stroke::new(2.0, line);
        }
        if look.strike || self.look.strike {
            f.strikethrough = Stroke::new(1.0, colour);
        }
        (f, strong)
    }

    fn look_at(&self, at: usize, colour: Color32) -> (TextFormat, bool) {
        let span = self.spans.iter().find(|(range, _)| range.contains(&at));
        self.format(&span.map(|s| s.1).unwrap_or_default(), colour)
    }

    fn pieces(&self, text: &str, base: Base) -> Vec<Piece> {
        if self.reading == Reading::FileName {
            bidi::file_name_pieces(text)
        } else {
            bidi::pieces(text, base)
        }
    }

    fn job(&self, text: &str, base: Base, colour: Color32) -> LayoutJob {
        let mut job =
            LayoutJob { break_on_newline: false, wrap: TextWrapping::no_max_width(), ..Default::default() };
        bidi::append(&mut job, text, &self.pieces(text, base), &|at| self.look_at(at, colour));
        if job.sections.is_empty() {
            job.append("", 0.0, self.look_at(0, colour).0);
        }
        job
    }

    /// Lays the text out for a given width.
    pub fn lay(&self, ui: &Ui, max_width: f32, overflow: Overflow) -> Laid {
        if let (Reading::Column, Overflow::Truncate, Some((_, name))) =
            (self.reading, overflow, self.text.rsplit_once(BELOW))
        {
            let whole = self.lay(ui, f32::INFINITY, Overflow::Extend);
            if whole.galley.size().x > max_width + 0.5 {
                let short =
                    Text {
                        text: format!("…{BELOW}{name}").into(), reading: Reading::Value, ..self.clone()
                    };
                return Laid { elided: true, ..short.lay(ui, max_width, overflow) };
            }
        }
        let p = palette(ui);
        let colour = if self.muted { p.text_muted } else { p.text };
        let dir = Dir::of(ui);
        let base = self.base(dir);
        let mut job = self.job(&self.text, base, colour);
        let halign = match (self.centred, dir.is_rtl()) {
            (true, _) => Align::Center,
            (false, true) => Align::Max,
            (false, false) => Align::Min,
        };
        let rtl = bidi::has_rtl(&self.text);
        match overflow {
            Overflow::Truncate if !rtl => {
                job.wrap = TextWrapping::truncate_at_width(max_width);
                let galley = ui.painter().layout_job(job);
                Laid { elided: galley.elided, galley, halign: Align::Min }
            }
            // egui would end a line at a narrow no-break space.
            Overflow::Wrap if !rtl && !self.text.contains('\u{202f}') => {
                job.wrap = TextWrapping::wrap_at_width(max_width);
                job.break_on_newline = true;
                if let Some(lines) = self.lines {
                    job.wrap.max_rows = lines;
                }
                job.halign = halign;
                let galley = ui.painter().layout_job(job);
                Laid { elided: galley.elided, galley, halign }
            }
            Overflow::Truncate | Overflow::Wrap => {
                let galley = ui.painter().layout_job(job);
                if galley.size().x <= max_width + 0.5 {
                    return Laid { galley, halign: Align::Min, elided: false };
                }
                if overflow == Overflow::Truncate {
                    Laid {
                        galley: self.shortened(ui, &self.text, base, colour, max_width),
                        halign: Align::Min,
                        elided: true,
                    }
                } else {
                    self.wrapped(ui, base, colour, max_width, halign)
                }
            }
            Overflow::Extend | Overflow::Auto => {
                Laid { galley: ui.painter().layout_job(job), halign: Align::Min, elided: false }
            }
        }
    }

    /// The longest beginning that fits together with "…". The cut is made in logical order, so the end of the
    /// text is what goes, on whichever side it stands.
    fn shortened(&self, ui: &Ui, text: &str, base: Base, colour: Color32, max_width: f32) -> Arc<Galley> {
        let resolved = if bidi::resolves_rtl(text, base) { Base::Rtl } else { Base::Ltr };
        let cuts: Vec<usize> = text.char_indices().map(|(i, _)| i).collect();
        let at = |n: usize| {
            let head = cuts.get(n).and_then(|&i| text.get(..i)).unwrap_or(text).trim_end();
            let short = format!("{head}…");
            ui.painter().layout_job(self.job(&short, resolved, colour))
        };
        let (mut low, mut high) = (0, cuts.len().saturating_sub(1));
        while low < high {
            let middle = (low + high).div_ceil(2);
            if at(middle).size().x <= max_width + 0.5 { low = middle } else { high = middle - 1 }
        }
        at(low)
    }

    /// Breaks the logical text into lines first, then orders each line.
    fn wrapped(&self, ui: &Ui, base: Base, colour: Color32, max_width: f32, halign: Align) -> Laid {
        let text: &str = &self.text;
        let width = |range: Range<usize>| -> f32 {
            let Some(part) = text.get(range.clone()) else { return 0.0 };
            let mut job = LayoutJob { break_on_newline: false, ..Default::default() };
            let pieces: Vec<Piece> = bidi::pieces(part, base)
                .into_iter()
                .map(|mut p| {
                    p.source = p.source.start + range.start..p.source.end + range.start;
                    p
                })
                .collect();
            bidi::append(&mut job, text, &pieces, &|at| self.look_at(at, colour));
            if job.sections.is_empty() { 0.0 } else { ui.painter().layout_job(job).size().x }
        };
        let mut lines: Vec<Range<usize>> = Vec::new();
        let mut used = 0.0;
        let mut hard_break = true;
        for word in bidi::words(text) {
            let w = width(word.clone());
            let bare = text.get(word.clone()).map_or(w, |t| {
                let trimmed = t.trim_end().len();
                if trimmed == t.len() { w } else { width(word.start..word.start + trimmed) }
            });
            let newline = text.get(word.clone()).is_some_and(|t| t.contains('\n'));
            match lines.last_mut() {
                Some(line) if !hard_break && used + bare <= max_width + 0.5 => {
                    line.end = word.end;
                    used += w;
                }
                _ => {
                    lines.push(word);
                    used = w;
                }
            }
            hard_break = newline;
        }
        let mut elided = false;
        if let Some(max) = self.lines
            && lines.len() > max
        {
            elided = true;
            lines.truncate(max);
        }
        // Blanks at the end of a line would stand at the wrong side after ordering.
        let trimmed: Vec<Range<usize>> = lines
            .iter()
            .map(|l| l.start..l.start + text.get(l.clone()).map_or(0, |t| t.trim_end().len()))
            .collect();
        let mut job = LayoutJob { halign, ..Default::default() };
        let count = trimmed.len();
        for (i, line) in bidi::pieces_of_lines(text, base, &trimmed).iter().enumerate() {
            bidi::append(&mut job, text, line, &|at| self.look_at(at, colour));
            if i + 1 < count {
                // Its own section: appended to an Arabic one it would be shaped with it.
                let (format, _) = self.look_at(trimmed[i].start, colour);
                let start = job.text.len();
                job.text.push('\n');
                let byte_range = egui::text::ByteIndex(start)..egui::text::ByteIndex(job.text.len());
                job.sections.push(egui::text::LayoutSection { leading_space: 0.0, byte_range, format });
            } else if elided {
                job.append("…", 0.0, self.look_at(trimmed[i].start, colour).0);
            }
        }
        Laid { galley: ui.painter().layout_job(job), halign, elided }
    }

    /// One whole line.
    pub fn line(&self, ui: &Ui) -> Arc<Galley> {
        self.lay(ui, f32::INFINITY, Overflow::Extend).galley
    }

    /// Into how many lines it breaks at this width.
    pub fn line_count(&self, ui: &Ui, max_width: f32) -> usize {
        self.lay(ui, max_width.max(8.0), Overflow::Wrap).galley.rows.len()
    }

    /// One line no wider than `max_width`, shortened when needed.
    pub fn fit(&self, ui: &Ui, max_width: f32) -> Laid {
        self.lay(ui, max_width.max(0.0), Overflow::Truncate)
    }

    /// Paints one line into `rect`, aligned to the start or end side, shortened when needed; returns the place taken.
    pub fn paint_in(&self, ui: &Ui, rect: Rect, align: Side) -> Rect {
        let laid = self.fit(ui, rect.width());
        laid.paint_aligned(ui, rect, align)
    }

    /// Paints one line centred on a point.
    pub fn paint_at(&self, ui: &Ui, centre: Pos2) -> Rect {
        let galley = self.line(ui);
        let rect = Rect::from_center_size(centre, galley.size());
        ui.painter().galley(rect.min, galley, palette(ui).text);
        rect
    }
}

/// Which side of its place a text is drawn at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Where reading begins.
    Start,
    /// In the middle.
    Centre,
    /// Where reading ends.
    End,
    /// At the left in every language (plots).
    Left,
    /// At the right in every language (plots).
    Right,
}

/// A text laid out.
#[derive(Debug, Clone)]
pub struct Laid {
    /// Ready to paint.
    pub galley: Arc<Galley>,
    /// The side its lines are aligned to.
    pub halign: Align,
    /// Whether something is missing.
    pub elided: bool,
}

impl Laid {
    /// Width and height.
    pub fn size(&self) -> Vec2 {
        self.galley.size()
    }

    /// Paints into `rect`, whose size should be [`Self::size`] or wider.
    pub fn paint(&self, painter: &Painter, rect: Rect) {
        let x = match self.halign {
            Align::Max => rect.right(),
            Align::Center => rect.center().x,
            Align::Min => rect.left(),
        };
        painter.galley(pos2(x, rect.top()), self.galley.clone(), Color32::PLACEHOLDER);
    }

    /// Paints at a side of `rect`, centred vertically; returns the place taken.
    pub fn paint_aligned(&self, ui: &Ui, rect: Rect, side: Side) -> Rect {
        let size = self.size();
        let rtl = Dir::of(ui).is_rtl();
        let x = match (side, rtl) {
            (Side::Start, false) | (Side::End, true) | (Side::Left, _) => rect.left(),
            (Side::Start, true) | (Side::End, false) | (Side::Right, _) => rect.right() - size.x,
            (Side::Centre, _) => rect.center().x - size.x / 2.0,
        };
        let place = Rect::from_min_size(pos2(x, rect.center().y - size.y / 2.0), size);
        self.paint(ui.painter(), place);
        place
    }
}
