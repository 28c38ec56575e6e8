//! The smallest honest OpenDocument spreadsheet: one sheet of text cells.
//!
//! Its `mimetype` must be the first entry and not compressed, or office programs will not know it.

use std::io::{Cursor, Write};

use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// The file as bytes.
pub(crate) fn write(sheet: &str, rows: &[Vec<String>]) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .compression_method(CompressionMethod::Deflated);
    let stored = packed.compression_method(CompressionMethod::Stored);
    zip.start_file("mimetype", stored)?;
    zip.write_all(KIND.as_bytes())?;
    zip.start_file("META-INF/manifest.xml", packed)?;
    let manifest = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">\
         <manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" manifest:media-type=\"{KIND}\"/>\
         <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>\n"
    );
    zip.write_all(manifest.as_bytes())?;
    zip.start_file("content.xml", packed)?;
    zip.write_all(content(sheet, rows).as_bytes())?;
    Ok(zip.finish()?.into_inner())
}

fn content(sheet: &str, rows: &[Vec<String>]) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\">\
         <office:body><office:spreadsheet><table:table table:name=\"{}\">",
        escape(sheet)
    );
    for row in rows {
        xml.push_str("<table:table-row>");
        for cell in row {
            if cell.is_empty() {
                xml.push_str("<table:table-cell/>");
            } else {
                xml.push_str("<table:table-cell office:value-type=\"string\"><text:p>");
                xml.push_str(&escape(cell.as_str()));
                xml.push_str("</text:p></table:table-cell>");
            }
        }
        xml.push_str("</table:table-row>");
    }
    xml.push_str("</table:table></office:spreadsheet></office:body></office:document-content>\n");
    xml
}
