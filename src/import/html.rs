//! Web pages that programs save as `.xls`, and plain ones: what stands in their tables, and the lines around them, as one sheet.
//!
//! The sheet is what Excel shows when it opens such a file: tables one below the other, words outside of tables as lines of their own. A page is
//! read tag by tag, as browsers do: end tags may be missing, and a table within a cell is a table of its own unless it is only one row or column.

use std::path::Path;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::container::unsupported;
use super::error::ImportError;
use super::grid::Grid;
use super::html_rows::{HtmlRow, OpenCell, OpenTable, Rows};
use super::markup;
use super::outcome::{SheetInfo, SheetVisible};
use super::whole;
use crate::base::Context;

/// The name of the sheet where the page tells none.
const SHEET: &str = "Page";
/// Tables within tables beyond this depth are words of their cell.
const DEEPEST: usize = 40;

/// The one sheet of a web page.
pub(super) fn sheets(ctx: &Context, path: &Path) -> Result<Vec<(SheetInfo, Grid)>, ImportError> {
    let bytes = whole(path)?;
    let text = markup::text(&bytes);
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut page = Page { rows: Rows::new(path), ..Page::default() };
    for (n, token) in Tokenizer::new_with_emitter(text.as_ref(), emitter).enumerate() {
        if n.is_multiple_of(65_536) {
            ctx.check()?;
        }
        let Ok(token) = token;
        page.take(&token)?;
    }
    page.finish()?;
    if !page.seen_table {
        return Err(unsupported(path, "html"));
    }
    let name = page.name.unwrap_or_else(|| SHEET.to_owned());
    let info = SheetInfo { name, visible: SheetVisible::Visible, tables: 0, left_out: None };
    Ok(vec![(info, page.rows.into_grid())])
}

/// A page as far as it is read.
#[derive(Default)]
struct Page<'a> {
    rows: Rows<'a>,
    /// Tables that are open, the innermost last.
    tables: Vec<OpenTable>,
    /// Words outside of tables that do not end a line yet.
    outside: OpenCell,
    /// The tag whose text nobody sees, until it ends.
    unseen: Option<&'static str>,
    seen_table: bool,
    name: Option<String>,
}

/// Tags that begin a new line of text.
const BLOCKS: [&[u8]; 22] = [
    b"br", b"p", b"div", b"li", b"ul", b"ol", b"dl", b"dt", b"dd", b"h1", b"h2", b"h3", b"h4", b"h5", b"h6",
    b"hr", b"center", b"form", b"pre", b"section", b"header", b"footer",
];
/// Tags whose text is not shown.
const UNSEEN: [&str; 6] = ["script", "style", "title", "template", "noframes", "noscript"];

impl Page<'_> {
    fn take(&mut self, token: &Token) -> Result<(), ImportError> {
        match token {
            Token::StartTag(tag) => self.start(tag),
            Token::EndTag(tag) => self.end(&tag.name),
            Token::String(text) if self.unseen.is_none() => {
                let text = String::from_utf8_lossy(text);
                match self.tables.last_mut() {
                    Some(table) => table.text(&text),
                    None => self.outside.text(&text),
                }
                Ok(())
            }
            Token::Comment(text) if self.name.is_none() => {
                // What Excel itself writes about the sheet.
                let text = String::from_utf8_lossy(text);
                let named = text.split_once("<x:Name>").and_then(|t| t.1.split_once("</x:Name>"));
                self.name = named.map(|n| n.0.trim().to_owned()).filter(|n| !n.is_empty());
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn start(&mut self, tag: &StartTag<()>) -> Result<(), ImportError> {
        let name: &[u8] = &tag.name;
        // Items of a list need no end tag.
        if self.unseen == Some("option") && matches!(name, b"option" | b"td" | b"th" | b"tr" | b"table") {
            self.unseen = None;
        }
        if self.unseen.is_some() {
            return Ok(());
        }
        if let Some(&unseen) = UNSEEN.iter().find(|u| u.as_bytes() == name) {
            self.unseen = Some(unseen).filter(|_| !tag.self_closing);
            return Ok(());
        }
        match name {
            b"table" => self.begin_table()?,
            b"tr" => {
                self.within_table()?;
                self.end_row()?;
                let hidden = attribute(tag, "style").is_some_and(|s| is_hidden(&s));
                if let Some(table) = self.tables.last_mut() {
                    table.row = Some(HtmlRow::new(hidden));
                    table.column = 0;
                }
            }
            b"td" | b"th" => {
                self.within_table()?;
                if let Some(table) = self.tables.last_mut() {
                    table.end_cell();
                    table.begin_cell(span(tag, "colspan"), span(tag, "rowspan"), stored_value(tag));
                }
            }
            b"caption" => {
                self.within_table()?;
                self.end_row()?;
                if let Some(table) = self.tables.last_mut() {
                    table.begin_cell(1, 1, None);
                }
            }
            b"thead" | b"tbody" | b"tfoot" => self.end_row()?,
            // Of a list only what is chosen is shown.
            b"option" if attribute(tag, "selected").is_none() => self.unseen = Some("option"),
            name if BLOCKS.contains(&name) => self.new_line()?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &[u8]) -> Result<(), ImportError> {
        if let Some(unseen) = self.unseen {
            // The end of a list ends what is left open in it.
            if unseen.as_bytes() == name || (unseen == "option" && name == b"select") {
                self.unseen = None;
            }
            return Ok(());
        }
        match name {
            b"td" | b"th" => {
                if let Some(table) = self.tables.last_mut() {
                    table.end_cell();
                }
            }
            b"tr" | b"thead" | b"tbody" | b"tfoot" | b"caption" => self.end_row()?,
            b"table" => self.end_table()?,
            name if BLOCKS.contains(&name) && name != b"br" => self.new_line()?,
            _ => {}
        }
        Ok(())
    }

    fn new_line(&mut self) -> Result<(), ImportError> {
        match self.tables.last_mut() {
            Some(table) => table.new_line(),
            None => self.end_outside()?,
        }
        Ok(())
    }

    /// Words outside of tables are a line of their own.
    fn end_outside(&mut self) -> Result<(), ImportError> {
        let line = std::mem::take(&mut self.outside).finished();
        if line.is_empty() { Ok(()) } else { self.rows.line(&line) }
    }

    /// Rows without a table around them have one all the same.
    fn within_table(&mut self) -> Result<(), ImportError> {
        if self.tables.is_empty() { self.begin_table() } else { Ok(()) }
    }

    fn begin_table(&mut self) -> Result<(), ImportError> {
        self.seen_table = true;
        if self.tables.len() >= DEEPEST {
            return Ok(());
        }
        if self.tables.is_empty() {
            self.end_outside()?;
            self.rows.begin_table();
        }
        self.tables.push(OpenTable::default());
        Ok(())
    }

    /// Ends the innermost row: it goes to the sheet, or waits until it is known what the inner table is.
    fn end_row(&mut self) -> Result<(), ImportError> {
        let Some(table) = self.tables.last_mut() else { return Ok(()) };
        table.end_cell();
        let Some(row) = table.row.take() else { return Ok(()) };
        table.column = 0;
        let kept = table.place(row);
        if self.tables.len() == 1 { self.rows.push(&kept) } else { self.wait(kept) }
    }

    fn wait(&mut self, row: HtmlRow) -> Result<(), ImportError> {
        if let Some(table) = self.tables.last_mut() {
            table.waiting.push(row);
        }
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), ImportError> {
        self.end_row()?;
        let Some(inner) = self.tables.pop() else { return Ok(()) };
        let Some(outer) = self.tables.last_mut() else {
            self.rows.end_table();
            return Ok(());
        };
        if !inner.is_real() {
            // A frame around words or buttons: words of the cell.
            for row in &inner.waiting {
                for text in row.texts() {
                    outer.text(" ");
                    outer.text(text);
                }
                outer.new_line();
            }
            return Ok(());
        }
        // What stood in the outer row before comes first, then the inner table; the rest of the row goes on below it.
        outer.end_cell();
        if let Some(row) = outer.row.replace(HtmlRow::default()) {
            let row = outer.place(row);
            outer.waiting.push(row);
        }
        outer.column = 0;
        outer.waiting.push(HtmlRow::default());
        outer.waiting.extend(inner.waiting);
        outer.waiting.push(HtmlRow::default());
        if self.tables.len() == 1
            && let Some(outer) = self.tables.last_mut()
        {
            for row in std::mem::take(&mut outer.waiting) {
                self.rows.push(&row)?;
            }
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<(), ImportError> {
        while !self.tables.is_empty() {
            self.end_table()?;
        }
        self.end_outside()
    }
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|v| String::from_utf8_lossy(v).into_owned())
}

/// How many columns or rows a cell takes; the limits are those of browsers.
fn span(tag: &StartTag<()>, name: &str) -> u32 {
    let said = attribute(tag, name).and_then(|v| v.trim().parse::<u32>().ok());
    said.unwrap_or(1).clamp(1, if name == "colspan" { 1_000 } else { 65_534 })
}

fn is_hidden(style: &str) -> bool {
    style.to_lowercase().replace(' ', "").contains("display:none")
}

/// The number behind what is shown, as Excel (`x:num`) and LibreOffice (`sdval`) write it.
fn stored_value(tag: &StartTag<()>) -> Option<f64> {
    let said = attribute(tag, "x:num").or_else(|| attribute(tag, "sdval"))?;
    said.trim().parse::<f64>().ok().filter(|v| v.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(html: &str) -> Vec<Vec<String>> {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.xls");
        std::fs::write(&path, html).unwrap();
        let (_, grid) = sheets(&Context::for_tests(), &path).unwrap().remove(0);
        let width = grid.width();
        let row =
            |i| (1..=width).map(|c| grid.cell(i, c).map_or(String::new(), |c| c.0.to_owned())).collect();
        (0..grid.height()).map(row).collect()
    }

    #[test]
    fn tables_with_and_without_end_tags() {
        let whole = "<table><tr><th>Nom<th>Âge<tr><td>Ali &amp; fils<td>4</table>";
        assert_eq!(rows(whole), [["Nom", "Âge"], ["Ali & fils", "4"]]);
        let bare = "<tr><td>a</td><td>b</td></tr><tr><td>1</td><td> x<br>y </td></tr>";
        assert_eq!(rows(bare), [["a", "b"], ["1", "x\ny"]]);
    }

    #[test]
    fn cells_over_several_rows_and_columns_push_the_others_aside() {
        let html = "<table><tr><td rowspan=2>Q<td colspan=2>2024<td>S<tr><td>F<td>M<td>T</table>";
        assert_eq!(rows(html), [["Q", "2024", "", "S"], ["", "F", "M", "T"]]);
    }

    #[test]
    fn a_table_in_a_cell_is_a_table_or_words() {
        let inner = "<table><tr><td>Nom<td>Âge</tr><tr><td>Ali<td>4</tr></table>";
        let framed = format!("<table><tr><td>Mairie</td></tr><tr><td>{inner}</td></tr></table>");
        assert_eq!(rows(&framed), [["Mairie", ""], ["Nom", "Âge"], ["Ali", "4"]]);
        let button = "<table><tr><td>1<td><table><tr><td>oui</td></tr></table></td><td>x</tr></table>";
        assert_eq!(rows(button), [["1", "oui", "x"]]);
    }

    #[test]
    fn scripts_and_lists_show_what_a_person_sees() {
        let html = "<style>td{color:red}</style><h1>Liste</h1><table><tr><td><select><option>a<option selected>b</select><script>1<2</script></table><p>Source : mairie";
        assert_eq!(rows(html), [["Liste"], ["b"], ["Source : mairie"]]);
    }

    #[test]
    fn stored_numbers_are_exact_and_codes_keep_their_zeros() {
        let html = "<table><tr><td x:num=\"1234.567\">1 234,57<td x:num=\"12\">0012<td x:num=\"38047\">01/03/2004<td sdval=\"5\">5,00 €</table>";
        assert_eq!(rows(html), [["1234.567", "0012", "01/03/2004", "5"]]);
    }
}
