//! Spreadsheets that are one text of tags (web pages and XML under the name of a workbook): which kind it is, and its letters.
//!
//! What a page says about its encoding is often wrong: programs write `iso-8859-1` above UTF-8. Valid UTF-8 therefore wins over what is said.

use std::borrow::Cow;

use encoding_rs::Encoding;

use super::encoding;
use super::format::Format;

/// What a text of tags is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup {
    /// A file that is read.
    Read(Format),
    /// Any other XML.
    Xml,
    /// A web page saved as one mail message (`.mht`).
    Message,
}

/// Tags that a web page, or the part of one that programs call a workbook, begins with.
const BEGINNINGS: [&str; 26] = [
    "!doctype html",
    "html",
    "head",
    "body",
    "meta",
    "title",
    "style",
    "script",
    "link",
    "base",
    "table",
    "thead",
    "tbody",
    "caption",
    "tr",
    "div",
    "center",
    "form",
    "font",
    "span",
    "br",
    "b",
    "p",
    "h1",
    "h2",
    "h3",
];

/// What the first bytes of a file say; `None` when it is no text of tags.
pub(super) fn identify(head: &[u8]) -> Option<Markup> {
    let text = match encoding::with_mark_or_utf16(head) {
        Some(encoding) => encoding.decode(head).0,
        None => String::from_utf8_lossy(head),
    };
    let lower = text.to_lowercase();
    let mut rest = lower.trim_start_matches('\u{feff}').trim_start();
    if rest.starts_with("mime-version:")
        || (rest.starts_with("from:") && rest.contains("\nmime-version:"))
        || rest.starts_with("content-type: multipart/related")
    {
        return Some(Markup::Message);
    }
    while let Some(comment) = rest.strip_prefix("<!--") {
        rest = comment.split_once("-->").map_or("", |c| c.1).trim_start();
    }
    let named = rest.strip_prefix('<')?;
    let begins = |name: &str| {
        let behind = named.strip_prefix(name).map(|b| b.chars().next());
        behind.is_some_and(|c| c.is_none_or(|c| !c.is_alphanumeric()))
    };
    if BEGINNINGS.iter().any(|name| begins(name)) {
        return Some(Markup::Read(Format::Html));
    }
    let workbook = rest.contains("urn:schemas-microsoft-com:office:spreadsheet") && rest.contains("workbook");
    if workbook {
        return Some(Markup::Read(Format::Xml));
    }
    if rest.contains("<office:document") && rest.contains("opendocument.spreadsheet") {
        return Some(Markup::Read(Format::Ods));
    }
    if begins("?xml") && (rest.contains("<html") || rest.contains("<!doctype html")) {
        return Some(Markup::Read(Format::Html));
    }
    (begins("?xml") || begins("workbook")).then_some(Markup::Xml)
}

/// The text; by its byte order mark, else as UTF-8 if it is, else as it says, else as it looks.
pub(super) fn text(bytes: &[u8]) -> Cow<'_, str> {
    let is_utf8 = std::str::from_utf8(bytes).is_ok();
    if encoding::with_mark_or_utf16(bytes).is_none()
        && !is_utf8
        && let Some(said) = declared(bytes)
        && said != encoding_rs::UTF_8
    {
        return said.decode_without_bom_handling(bytes).0;
    }
    encoding::detect(bytes).text
}

/// What `<meta charset=…>`, `<meta … content="text/html; charset=…">` or `<?xml … encoding="…"?>` says.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(4096)).unwrap_or_default()).to_lowercase();
    ["charset=", "encoding="].iter().find_map(|key| {
        let at = head.find(key)?;
        let said = head.get(at + key.len()..)?.trim_start_matches(['"', '\'', ' ']);
        let end =
            said.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:".contains(c))).unwrap_or(said.len());
        // A page that is written in single bytes is not in UTF-16, whatever it says.
        Encoding::for_label(said.get(..end)?.as_bytes()).filter(|e| e.is_ascii_compatible())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_tags_are_told_apart() {
        let html = Some(Markup::Read(Format::Html));
        for (head, kind) in [
            ("<html><body>", html),
            ("\u{feff}\r\n <!DOCTYPE HTML PUBLIC>", html),
            ("<!-- made by x --><TABLE border=1>", html),
            ("<br />\n<b>Notice</b>: Undefined", html),
            ("<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">", html),
            (
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                Some(Markup::Read(Format::Xml)),
            ),
            ("<?xml version=\"1.0\"?><list><a/></list>", Some(Markup::Xml)),
            ("MIME-Version: 1.0\r\nContent-Type: multipart/related;", Some(Markup::Message)),
            ("<nom>;<age>\nAli;4", None),
            ("<5;12\n", None),
            ("nom;age\n", None),
        ] {
            assert_eq!(identify(head.as_bytes()), kind, "{head}");
        }
        let wide: Vec<u8> = "\u{feff}<html><table>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(identify(&wide), html);
    }

    #[test]
    fn what_is_said_of_the_encoding_counts_unless_the_text_is_utf_8() {
        let arabic = encoding_rs::WINDOWS_1256.encode("<meta charset=\"windows-1256\"><td>تونس</td>").0;
        assert!(text(&arabic).contains("تونس"));
        assert!(text("<meta charset=iso-8859-1><td>Élodie</td>".as_bytes()).contains("Élodie"));
        let said = encoding_rs::ISO_8859_2.encode("<?xml version='1.0' encoding='iso-8859-2'?><a>Łódź</a>").0;
        assert!(text(&said).contains("Łódź"));
        let silent = encoding_rs::WINDOWS_1252.encode("<td>Hélène</td><td>Élodie</td>").0;
        assert!(text(&silent).contains("Hélène"));
    }
}
