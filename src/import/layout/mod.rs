//! Where the tables of a sheet lie: which columns, which rows hold names, which are records, and what the other rows are.
//!
//! First the sheet falls apart into side-by-side columns and blocks between blank rows; blocks that continue each other are joined
//! again; then each table gets its header (from the contrast with what stands below) and loses its foot (notes, totals).
//! Blank rows inside a table are common in real files, so a gap alone never ends one.

mod asides;
mod closing;
mod columns;
mod evidence;
mod foot;
mod forms;
mod head;
mod labels;
mod numbering;
mod parts;
mod words;

pub(super) use closing::is_rounded;
pub(super) use forms::{lists_sheets, no_table};
pub(super) use words::{is_average_label, is_figure_label};

use super::grid::Grid;
use super::sections;
use super::spec::{RowRole, SkippedRow};
use crate::table::parse::is_filled;

/// A table found on a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Found {
    /// Rows with names.
    pub(super) header_rows: Vec<u32>,
    /// First record (totals at the top included).
    pub(super) first_row: u32,
    /// Last record.
    pub(super) last_row: u32,
    /// First column.
    pub(super) first_column: u32,
    /// Last column.
    pub(super) last_column: u32,
    /// Rows from the top of the sheet to the end of the table's foot that are no records.
    pub(super) skipped: Vec<SkippedRow>,
    /// Filled cells of its records.
    pub(super) filled: usize,
    /// Rows that read like totals but were kept, because such rows are mixed with the others throughout.
    pub(super) mixed_totals: usize,
    /// What the column of its parts is called, where rows head parts of it beyond doubt.
    pub(super) section: Option<String>,
    /// Cells far from every table.
    pub(super) strays: usize,
}

impl Found {
    /// Number of columns.
    pub(super) fn width(&self) -> u32 {
        self.last_column.saturating_sub(self.first_column) + 1
    }

    /// How much of a table it is, to choose the main one.
    pub(super) fn weight(&self) -> f64 {
        let named = if self.header_rows.is_empty() { 0.6 } else { 1.0 };
        let narrow = if self.width() == 1 { 0.3 } else { 1.0 };
        // Names without records are little, but more than nothing.
        (self.filled as f64).max(0.1) * named * narrow
    }
}

/// A part of a sheet: some of its filled rows, within a range of columns.
#[derive(Clone, Debug)]
struct Block<'a> {
    grid: &'a Grid,
    /// Places of rows in the grid, ascending.
    rows: Vec<usize>,
    /// Filled cells (with a visible character) per row.
    fill: Vec<u32>,
    first_column: u32,
    last_column: u32,
}

impl<'a> Block<'a> {
    fn number(&self, i: usize) -> u32 {
        self.rows.get(i).map_or(0, |&r| self.grid.row_number(r))
    }

    fn cells(&self, i: usize) -> impl Iterator<Item = (u32, &'a str, super::grid::Stored)> + use<'a> {
        let (grid, first, last) = (self.grid, self.first_column, self.last_column);
        let place = self.rows.get(i).copied().unwrap_or(usize::MAX);
        grid.cells(place).filter(move |c| c.0 >= first && c.0 <= last && is_filled(c.1))
    }

    fn slice(&self, from: usize, to: usize) -> Block<'a> {
        Block {
            rows: self.rows.get(from..to).unwrap_or_default().to_vec(),
            fill: self.fill.get(from..to).unwrap_or_default().to_vec(),
            ..*self
        }
    }

    fn append(&mut self, other: &Block<'_>) {
        self.rows.extend(&other.rows);
        self.fill.extend(&other.fill);
    }

    /// The usual number of filled cells of a record.
    fn usual_fill(&self) -> u32 {
        let skip = if self.fill.len() > 12 { self.fill.len() / 5 } else { 0 };
        // A few thousand rows say it as well as a million.
        let step = (self.fill.len() / 2_000).max(1);
        let mut fill: Vec<u32> = self.fill.iter().skip(skip).step_by(step).copied().collect();
        fill.sort_unstable();
        fill.get(fill.len() * 6 / 10).copied().unwrap_or(0)
    }

    fn widest(&self) -> u32 {
        self.fill.iter().copied().max().unwrap_or(0)
    }
}

/// The tables of a sheet, the largest first. `unseen` are rows that exist in the file but not in the grid (first and last).
pub(super) fn tables(grid: &Grid, unseen: Option<(u32, u32)>) -> Vec<Found> {
    let (parts, strays) = columns::parts(grid);
    let mut found = Vec::new();
    for (first, last) in parts {
        let block = block_of(grid, first, last);
        for table in split(&block, unseen) {
            if let Some(mut t) = describe(&table, grid, unseen) {
                t.strays = strays;
                found.push(t);
            }
        }
    }
    // Stable: of equal tables the one further up and left stays first.
    found.sort_by(|a, b| b.weight().total_cmp(&a.weight()));
    let main = found.first().map_or(0.0, Found::weight);
    found.retain(|t| t.weight() * 200.0 >= main);
    found
}

/// Blocks between blank rows that are looked at one by one; a sheet with more is one table with gaps.
const MOST_BLOCKS: usize = 1_000;

fn block_of(grid: &Grid, first_column: u32, last_column: u32) -> Block<'_> {
    let (mut rows, mut fill) = (Vec::new(), Vec::new());
    for i in 0..grid.height() {
        let within = grid.cells(i).filter(|c| c.0 >= first_column && c.0 <= last_column);
        let n = within.filter(|c| is_filled(c.1)).count() as u32;
        if n > 0 {
            rows.push(i);
            fill.push(n);
        }
    }
    Block { grid, rows, fill, first_column, last_column }
}

/// Cuts a part at blank rows and joins what belongs together.
fn split<'a>(part: &Block<'a>, unseen: Option<(u32, u32)>) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block<'a>> = Vec::new();
    let mut from = 0;
    for i in 1..=part.rows.len() {
        let (before, here) = (part.number(i - 1), part.number(i));
        let across = unseen.is_some_and(|(a, b)| before < a && here > b);
        if i == part.rows.len() || (here - before > 1 && !across) {
            blocks.push(part.slice(from, i));
            from = i;
        }
    }
    let mut tables: Vec<Block<'a>> = Vec::new();
    // Small blocks wait until it is clear whether a table goes on after them.
    let mut waiting: Option<Block<'a>> = None;
    for (nth, block) in blocks.into_iter().enumerate() {
        let Some(table) = tables.last_mut() else {
            tables.push(block);
            continue;
        };
        if nth > MOST_BLOCKS {
            table.append(&block);
            continue;
        }
        let usual = table.usual_fill().max(1);
        let small = block.widest() * 3 <= usual && usual > 2;
        if small {
            match &mut waiting {
                Some(w) => w.append(&block),
                None => waiting = Some(block),
            }
            continue;
        }
        let starts_anew = is_captioned_anew(table, waiting.as_ref(), &block)
            || head::has_own_header(&block) && !head::repeats_header(table, &block);
        let only_words = head::is_only_words(table);
        if starts_anew || (only_words && block.usual_fill() >= 2 * usual && block.rows.len() > 2) {
            // A few words before it are the new table's title, and so is what stood between.
            if only_words && usual <= 2 && table.rows.len() <= 6 {
                if let Some(w) = waiting.take() {
                    table.append(&w);
                }
                table.append(&block);
                continue;
            }
            match waiting.take() {
                Some(mut w) => {
                    w.append(&block);
                    tables.push(w);
                }
                None => tables.push(block),
            }
        } else {
            if let Some(w) = waiting.take() {
                table.append(&w);
            }
            table.append(&block);
        }
    }
    if let (Some(w), Some(table)) = (waiting, tables.last_mut()) {
        table.append(&w);
    }
    tables
}

/// Whether a block has a numbered caption of its own as the table above it has: `Table 1a`, `Table 1b`. Without captions the same header once more
/// is the next page of one table.
fn is_captioned_anew(table: &Block<'_>, between: Option<&Block<'_>>, block: &Block<'_>) -> bool {
    let caption = |of: &Block<'_>| {
        let rows = 0..of.rows.len().min(4);
        let mut alone = rows.filter(|&i| of.fill.get(i) == Some(&1)).filter_map(|i| of.cells(i).next());
        alone.find(|c| words::is_caption(c.1)).map(|c| c.1.trim().to_owned())
    };
    if block.rows.len() < 3 || block.usual_fill() < 2 {
        return false;
    }
    let own = caption(block).or_else(|| between.and_then(caption));
    own.is_some_and(|own| caption(table).is_some_and(|first| first != own))
}

/// Header, records and foot of one table.
fn describe(block: &Block<'_>, grid: &Grid, unseen: Option<(u32, u32)>) -> Option<Found> {
    let head = head::find(block);
    let body = foot::find(block, &head)?;
    let (mut first_column, mut last_column) = (u32::MAX, 0);
    let in_table = |i: usize| head.rows.contains(&i) || (i >= body.first && i <= body.last);
    let mut filled = 0;
    for i in (0..block.rows.len()).filter(|&i| in_table(i)) {
        for (column, ..) in block.cells(i) {
            first_column = first_column.min(column);
            last_column = last_column.max(column);
            filled += usize::from(i >= body.first);
        }
    }
    if first_column > last_column {
        return None;
    }
    let section = section_name(block, &head, &body.parts);
    // A merged header reaches as far as its merge.
    let header_rows: Vec<u32> = head.rows.iter().map(|&i| block.number(i)).collect();
    let mut skipped: Vec<SkippedRow> = Vec::new();
    for i in 0..block.rows.len() {
        let row = block.number(i);
        if i < body.first && !head.rows.contains(&i) {
            let after_header = head.rows.first().is_some_and(|&h| i > h);
            let why = match after_header {
                _ if body.parts.titles.contains(&i) => RowRole::Section,
                true => RowRole::Note,
                false => RowRole::Title,
            };
            skipped.push(SkippedRow { row, why });
        }
    }
    skipped.extend(body.skipped.iter().map(|&(i, why)| SkippedRow { row: block.number(i), why }));
    let last_row = block.number(body.last);
    let first_row = if body.first < block.rows.len() { block.number(body.first) } else { last_row + 1 };
    // Blank rows between the top of the table and the end of its foot.
    let end = skipped.iter().map(|s| s.row).fold(last_row, u32::max);
    let top = block.number(0);
    let mut expected = top;
    let mut blanks = 0;
    for place in grid.place_of(top)..grid.height() {
        let row = grid.row_number(place);
        // Rows that are not in the grid are no blank ones.
        if let Some((_, last)) = unseen.filter(|&(first, last)| expected <= last && row >= first) {
            expected = last + 1;
        }
        if row > end || blanks > 1_000 {
            break;
        }
        for blank in (expected..row).take(1_000) {
            skipped.push(SkippedRow { row: blank, why: RowRole::Blank });
            blanks += 1;
        }
        expected = row + 1;
    }
    skipped.sort_by_key(|s| s.row);
    skipped.dedup_by_key(|s| s.row);
    Some(Found {
        header_rows,
        first_row,
        last_row,
        first_column,
        last_column,
        skipped,
        filled,
        mixed_totals: body.mixed_totals,
        section,
        strays: 0,
    })
}

/// What the column of the parts is called, where they are certain; by the words above and in the table.
fn section_name(block: &Block<'_>, head: &head::Head, parts: &parts::Parts) -> Option<String> {
    if !parts.is_certain {
        return None;
    }
    let words =
        |rows: &[usize]| -> Vec<&str> { rows.iter().flat_map(|&r| block.cells(r)).map(|c| c.1).collect() };
    let above: Vec<usize> = (0..head.first_record.min(40)).collect();
    Some(sections::name_of(&words(&parts.titles), &words(&above)))
}

#[cfg(test)]
mod tests {
    use super::super::grid::Stored;
    use super::*;

    /// `|` between cells, a line per row.
    fn grid(text: &str) -> Grid {
        let mut grid = Grid::new();
        for (i, line) in text.lines().enumerate() {
            grid.begin_row(i as u32 + 1, false);
            for (c, cell) in line.split('|').enumerate() {
                grid.push(c as u32 + 1, cell.trim(), Stored::Text).unwrap();
            }
        }
        grid.finish();
        grid
    }

    fn main(text: &str) -> (Vec<u32>, u32, u32, u32, u32) {
        let t = tables(&grid(text), None).into_iter().next().unwrap();
        (t.header_rows, t.first_row, t.last_row, t.first_column, t.last_column)
    }

    #[test]
    fn titles_totals_and_notes_are_set_aside() {
        let text =
            "Registre 2024\n\nN|Nom|Montant\n1|Ali|20\n2|Eva|30\n3|Joe|50\nTotal||100\n\nSource: mairie";
        assert_eq!(main(text), (vec![3], 4, 6, 1, 3));
        let t = tables(&grid(text), None).remove(0);
        let why: Vec<_> = t.skipped.iter().map(|s| (s.row, s.why.as_str())).collect();
        assert_eq!(why, [(1, "title"), (2, "blank"), (7, "total"), (8, "blank"), (9, "note")]);
    }

    #[test]
    fn averages_close_a_table_and_are_no_records() {
        let rows = "Quartier|Menages\nAnfa|10\nMaarif|20\nAin Chock|30\n";
        for foot in
            ["Total|60\nMoyenne|20", "Ortalama|20", "Media|20", "Average per ward|20", "Total|60\n%|100"]
        {
            assert_eq!(main(&format!("{rows}{foot}")), (vec![1], 2, 4, 1, 2), "{foot}");
        }
        // Without a total above and without being the average these are names of records; so are figures that nothing else stands beside.
        assert_eq!(main(&format!("{rows}Media|45")), (vec![1], 2, 5, 1, 2));
        assert_eq!(main("Mesure|Valeur\nEffectif|10\nMoyenne|20\nMax|30"), (vec![1], 2, 4, 1, 2));
    }

    #[test]
    fn names_without_records_are_still_names() {
        assert_eq!(main("Nom|Prenom|Ville"), (vec![1], 2, 1, 1, 3));
        assert_eq!(main("Registre 2026\n\nNom|Prenom|Ville"), (vec![3], 4, 3, 1, 3));
        assert_eq!(main("Nom|Prenom|Ville\n\nArrêté le présent registre"), (vec![1], 2, 1, 1, 3));
        assert_eq!(main("Ali|12|Tunis"), (vec![], 1, 1, 1, 3));
    }

    #[test]
    fn tables_without_header() {
        assert_eq!(main("a|0\nb|1"), (vec![], 1, 2, 1, 2));
        assert_eq!(main("Ali|12.5.2020|7\nEva|13.5.2020|8\nJoe|1.1.2021|9"), (vec![], 1, 3, 1, 3));
    }

    #[test]
    fn headers_of_two_rows_and_years_as_names() {
        assert_eq!(
            main("|Hommes||Femmes|\nDistrict|0-14|15+|0-14|15+\nA|1|2|3|4\nB|5|6|7|8\nC|5|6|7|8"),
            (vec![1, 2], 3, 5, 1, 5)
        );
        assert_eq!(main("|1985|1990|1995\nA|12|14|15\nB|3|2|1\nC|300|200|100"), (vec![1], 2, 4, 1, 4));
        let days = "Relevés\nStation|2024-01-01|2024-01-02|2024-01-03\nA|12|14|15\nB|3|2|1\nC|30|20|10";
        assert_eq!(main(days), (vec![2], 3, 5, 1, 4));
        let school = "|2021/2022|2022/2023|2023/2024*\nA|12|14|15\nB|3|2|1\nC|300|200|100";
        assert_eq!(main(school), (vec![1], 2, 4, 1, 4));
    }

    #[test]
    fn rows_that_number_the_columns_are_no_names() {
        for numbers in ["(1)|(2)|(3)", "(a)|(b)|(c)", "I|II|III", "A|B|C=A+B", "أ|ب|ج"] {
            let text = format!("Commune|Hommes|Femmes\n{numbers}\nA|12|14\nB|3|2\nC|30|20");
            assert_eq!(main(&text), (vec![1], 3, 5, 1, 3), "{numbers}");
            let why = tables(&grid(&text), None).remove(0).skipped;
            assert!(why.iter().any(|s| s.row == 2 && s.why == RowRole::Note), "{numbers}");
        }
        assert_eq!(main("Commune|Hommes|Femmes\nA|B|C"), (vec![1], 2, 2, 1, 3));
        // What only one row follows is the first of two records.
        assert_eq!(main("a|b|c\n1|2|3\nOnce|5|6"), (vec![1], 2, 3, 1, 3));
        // Grades are records.
        assert_eq!(main("Nom|Math|Lettres\nAli|A|B\nEva|B|A\nJoe|C|C"), (vec![1], 2, 4, 1, 3));
    }

    #[test]
    fn text_only_tables_take_their_first_row_as_names() {
        assert_eq!(main("nom|ville\nAli|Tunis\nEva|Wien\nJoe|Oran"), (vec![1], 2, 4, 1, 2));
        // One value of another shape than those below it does not make its row the names, and the rows above it titles.
        let unlike = "Nom|Ville\nAli|Ain Diab\nEva|Anfa\nJoe|Hay Hassani\nZoe|Ain Chock\nLea|Mers Sultan\nMax|Ain Sebaa";
        assert_eq!(main(unlike), (vec![1], 2, 7, 1, 2));
    }
}
