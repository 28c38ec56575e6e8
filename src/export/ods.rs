//! OpenDocument spreadsheets: a ZIP file with a small document written by hand; `mimetype` comes first and uncompressed, as the standard
//! asks, and every entry has the same fixed date.

use std::io::{Cursor, Write};

use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::cell::Cell;
use super::error::ExportError;
use super::sheet::Sheet;
use crate::base::Context;

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";

const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>"#;

const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"/>"#;

const HEAD: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3"><office:automatic-styles><number:date-style style:name="D"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style><style:style style:name="day" style:family="table-cell" style:data-style-name="D"/><style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:background-color="#e8e2d6"/><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="rtl" style:family="table"><style:table-properties style:writing-mode="rl-tb"/></style:style></office:automatic-styles><office:body><office:spreadsheet>"##;

pub(super) fn bytes(ctx: &Context, sheets: &[Sheet<'_>]) -> Result<Vec<u8>, ExportError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let dated = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    zip.start_file("mimetype", dated.compression_method(CompressionMethod::Stored))?;
    zip.write_all(MIME.as_bytes()).map_err(|e| ExportError::Encode(e.to_string()))?;
    let dated = dated.compression_method(CompressionMethod::Deflated);
    let content = content(ctx, sheets)?;
    for (name, text) in
        [("META-INF/manifest.xml", MANIFEST), ("styles.xml", STYLES), ("content.xml", content.as_str())]
    {
        zip.start_file(name, dated)?;
        zip.write_all(text.as_bytes()).map_err(|e| ExportError::Encode(e.to_string()))?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content(ctx: &Context, sheets: &[Sheet<'_>]) -> Result<String, ExportError> {
    let mut out = String::from(HEAD);
    for sheet in sheets {
        let height = sheet.table.height();
        if height + 1 > super::workbook::MAX_ROWS {
            return Err(ExportError::TooManyRows { rows: height, most: super::workbook::MAX_ROWS - 1 });
        }
        let style = if sheet.right_to_left { " table:style-name=\"rtl\"" } else { "" };
        out += &format!("<table:table table:name=\"{}\"{style}>", clean(&sheet.name));
        out += &format!(
            "<table:table-column table:number-columns-repeated=\"{}\"/>",
            sheet.columns.len().max(1)
        );
        out += "<table:table-header-rows><table:table-row>";
        for column in &sheet.columns {
            out += "<table:table-cell table:style-name=\"head\" office:value-type=\"string\">";
            paragraphs(&mut out, &column.title);
        }
        out += "</table:table-row></table:table-header-rows>";
        let mut columns = Vec::with_capacity(sheet.columns.len());
        for column in &sheet.columns {
            columns.push((sheet.table.text(&column.name)?.iter(), column.kind));
        }
        for row in 0..height {
            if row % 4096 == 0 {
                ctx.check()?;
            }
            out += "<table:table-row>";
            for (cells, kind) in &mut columns {
                match cells.next().flatten() {
                    None => out += "<table:table-cell/>",
                    Some(text) => cell(&mut out, Cell::read(*kind, text), text),
                }
            }
            out += "</table:table-row>";
        }
        out += "</table:table>";
    }
    out += "</office:spreadsheet></office:body></office:document-content>";
    Ok(out)
}

fn cell(out: &mut String, cell: Cell<'_>, text: &str) {
    let attributes = match cell {
        Cell::Text(_) => "office:value-type=\"string\"".to_owned(),
        Cell::Whole(n) => format!("office:value-type=\"float\" office:value=\"{n}\""),
        Cell::Decimal(n) => format!("office:value-type=\"float\" office:value=\"{n}\""),
        Cell::Date(d) => {
            format!("table:style-name=\"day\" office:value-type=\"date\" office:date-value=\"{d}\"")
        }
        Cell::Datetime(t) => format!("office:value-type=\"date\" office:date-value=\"{t}\""),
        Cell::YesNo(b) => format!("office:value-type=\"boolean\" office:boolean-value=\"{b}\""),
    };
    *out += &format!("<table:table-cell {attributes}>");
    paragraphs(out, text);
}

/// The text of a cell, one paragraph a line; a run of spaces needs an element of its own.
fn paragraphs(out: &mut String, text: &str) {
    for line in text.split('\n') {
        *out += "<text:p>";
        let mut spaces = 0;
        let mut words = String::new();
        for c in clean(line).chars().chain(['\0']) {
            if c == ' ' {
                spaces += 1;
                continue;
            }
            match spaces {
                0 => {}
                1 if !words.is_empty() && c != '\0' => words.push(' '),
                n => words += &format!("<text:s text:c=\"{n}\"/>"),
            }
            spaces = 0;
            if c != '\0' {
                words.push(c);
            }
        }
        *out += &words;
        *out += "</text:p>";
    }
    *out += "</table:table-cell>";
}

/// Escaped, and without signs that XML cannot hold.
fn clean(text: &str) -> String {
    let allowed: String = text.chars().filter(|c| !c.is_control() || *c == '\t').collect();
    escape(allowed.as_str()).into_owned()
}
