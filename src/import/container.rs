//! What kind of file lies before us, by its first bytes rather than its name, and whether it is safe to unpack.
//!
//! Zip archives are measured by their directory before anything is unpacked, and no part is read further than it said it would be long.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use zip::ZipArchive;

use super::error::{Damage, ImportError};
use super::markup::{self, Markup};
use super::spec::Format;

/// A zip archive on disk.
pub(super) type Archive = ZipArchive<BufReader<File>>;

/// The most that all parts of a workbook may unpack to.
const MAX_UNPACKED: u64 = 4 << 30;
/// A part that unpacks to more than this many times its packed size, and is large, is no honest spreadsheet.
const MAX_RATIO: u64 = 150;
const LARGE: u64 = 64 << 20;

/// Opens a file; a missing one is said to be missing.
pub(super) fn open(path: &Path) -> Result<File, ImportError> {
    File::open(path).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => ImportError::NotFound(path.to_owned()),
        _ => ImportError::Io { path: path.to_owned(), source },
    })
}

/// The size of a file in bytes.
pub(super) fn size(path: &Path) -> Result<u64, ImportError> {
    let metadata = open(path)?.metadata();
    Ok(metadata.map_err(|source| ImportError::Io { path: path.to_owned(), source })?.len())
}

/// The kind of file; those that are never read are refused with their reason.
pub(super) fn identify(path: &Path) -> Result<Format, ImportError> {
    let io = |source| ImportError::Io { path: path.to_owned(), source };
    let mut file = open(path)?;
    if file.metadata().map_err(io)?.is_dir() {
        return Err(unsupported(path, "folder"));
    }
    let mut head = vec![0; 4096];
    let mut n = 0;
    while let Some(rest) = head.get_mut(n..).filter(|r| !r.is_empty()) {
        match file.read(rest).map_err(io)? {
            0 => break,
            more => n += more,
        }
    }
    head.truncate(n);
    if head.is_empty() {
        return Err(ImportError::NotATable(path.to_owned()));
    }
    let starts = |magic: &[u8]| head.starts_with(magic);
    if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        return identify_zip(path);
    }
    if starts(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return identify_compound(path, file);
    }
    if starts(b"PAR1") {
        return Ok(Format::Parquet);
    }
    if starts(b"\x09\x08")
        || starts(b"\x09\x00\x04\x00")
        || starts(b"\x09\x02\x06\x00")
        || starts(b"\x09\x04\x06\x00")
    {
        // A bare BIFF stream, without the compound file around it.
        return Ok(Format::Xls);
    }
    for (magic, what) in [
        (&b"%PDF"[..], "pdf"),
        (b"\x89PNG", "image"),
        (b"\xFF\xD8\xFF", "image"),
        (b"GIF8", "image"),
        (b"\x1F\x8B", "gzip"),
        (b"7z\xBC\xAF", "sevenzip"),
        (b"Rar!", "rar"),
        (b"BZh", "bzip2"),
        (b"SQLite format 3", "database"),
        (b"{\\rtf", "rtf"),
        (b"\x7FELF", "program"),
        (b"MZ\x90", "program"),
    ] {
        if starts(magic) {
            return Err(unsupported(path, what));
        }
    }
    match markup::identify(&head) {
        Some(Markup::Read(format)) => return Ok(format),
        Some(Markup::Xml) => return Err(unsupported(path, "xml")),
        Some(Markup::Message) => return Err(unsupported(path, "mht")),
        None => {}
    }
    let lower = String::from_utf8_lossy(head.get(..head.len().min(512)).unwrap_or_default()).to_lowercase();
    let lower = lower.trim_start_matches('\u{feff}').trim_start();
    if lower.starts_with("{\"")
        || lower.starts_with("[{")
        || lower.starts_with("{\n")
        || lower.starts_with("[\n")
    {
        return Err(unsupported(path, "json"));
    }
    if is_binary(&head) {
        return Err(ImportError::NotATable(path.to_owned()));
    }
    Ok(Format::Csv)
}

/// Control characters that no text has; a few NULs are forgiven, UTF-16 has them in a pattern.
fn is_binary(head: &[u8]) -> bool {
    let utf16 = super::encoding::with_mark_or_utf16(head).is_some();
    let odd =
        head.iter().filter(|&&b| b < 9 && b != 0 || (14..32).contains(&b) && b != 0x1A && b != 0x1F).count();
    let nuls = head.iter().filter(|&&b| b == 0).count();
    !utf16 && (odd * 20 > head.len() || nuls * 4 > head.len())
}

pub(super) fn unsupported(path: &Path, what: &str) -> ImportError {
    ImportError::Unsupported { path: path.to_owned(), what: what.to_owned() }
}

/// A damaged file.
pub(super) fn corrupt(path: &Path, damage: Damage, detail: impl std::fmt::Display) -> ImportError {
    ImportError::Corrupt { path: path.to_owned(), damage, detail: detail.to_string() }
}

/// Opens a zip archive and measures it before anything is unpacked.
pub(super) fn archive(path: &Path) -> Result<Archive, ImportError> {
    let mut archive =
        ZipArchive::new(BufReader::new(open(path)?)).map_err(|e| corrupt(path, Damage::Package, e))?;
    let mut total = 0u64;
    for i in 0..archive.len() {
        let part = archive.by_index_raw(i).map_err(|e| corrupt(path, Damage::Package, e))?;
        if part.encrypted() {
            return Err(ImportError::Password(path.to_owned()));
        }
        let (size, packed) = (part.size(), part.compressed_size().max(1));
        total = total.saturating_add(size);
        if size > LARGE && size / packed > MAX_RATIO {
            return Err(ImportError::Bomb {
                path: path.to_owned(),
                unpacked: size,
                limit: packed.saturating_mul(MAX_RATIO),
            });
        }
    }
    if total > MAX_UNPACKED {
        return Err(ImportError::Bomb { path: path.to_owned(), unpacked: total, limit: MAX_UNPACKED });
    }
    Ok(archive)
}

fn identify_zip(path: &Path) -> Result<Format, ImportError> {
    let mut archive = archive(path)?;
    let names: Vec<String> =
        archive.file_names().flatten().map(|n| n.replace('\\', "/").to_lowercase()).collect();
    let has = |name: &str| names.iter().any(|n| n == name);
    if has("mimetype") || has("content.xml") {
        let mut kind = String::new();
        if let Ok(part) = archive.by_name("mimetype") {
            part.take(200).read_to_string(&mut kind).map_err(|e| corrupt(path, Damage::Package, e))?;
        }
        if kind.contains("opendocument") && !kind.contains("spreadsheet") {
            return Err(unsupported(path, "opendocument"));
        }
        if has("content.xml") {
            return Ok(Format::Ods);
        }
        return Err(corrupt(path, Damage::Missing, "content.xml is missing"));
    }
    if names.iter().any(|n| n.ends_with("workbook.bin")) {
        return Ok(Format::Xlsb);
    }
    if names.iter().any(|n| n.starts_with("word/")) {
        return Err(unsupported(path, "docx"));
    }
    if names.iter().any(|n| n.starts_with("ppt/")) {
        return Err(unsupported(path, "pptx"));
    }
    let named_so = path.extension().is_some_and(|e| e.to_string_lossy().to_lowercase().starts_with("xls"));
    if names.iter().any(|n| n.starts_with("xl/") || n.ends_with("workbook.xml"))
        || has("[content_types].xml")
        || named_so
    {
        return Ok(Format::Xlsx);
    }
    Err(unsupported(path, "zip"))
}

/// An old workbook, or a new one wrapped with its password.
fn identify_compound(path: &Path, mut file: File) -> Result<Format, ImportError> {
    let io = |source| ImportError::Io { path: path.to_owned(), source };
    file.seek(SeekFrom::Start(0)).map_err(io)?;
    let mut bytes = Vec::new();
    // The directory of names may lie anywhere; names are UTF-16.
    file.take(512 << 20).read_to_end(&mut bytes).map_err(io)?;
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        // Directory entries stand on 128-byte boundaries.
        bytes.chunks(128).any(|entry| entry.starts_with(&wide))
    };
    if has("EncryptedPackage") {
        return Err(ImportError::Password(path.to_owned()));
    }
    if has("Workbook") || has("Book") || has("WORKBOOK") || has("BOOK") {
        return Ok(Format::Xls);
    }
    if has("WordDocument") {
        return Err(unsupported(path, "doc"));
    }
    if has("PowerPoint Document") {
        return Err(unsupported(path, "ppt"));
    }
    let named_so = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("xls"));
    if named_so {
        Err(corrupt(path, Damage::Missing, "no workbook in the compound file"))
    } else {
        Err(unsupported(path, "compound"))
    }
}

/// The real name of a part, whatever its case and slashes.
pub(super) fn part_name(archive: &Archive, wanted: &str) -> Option<String> {
    let wanted = wanted.trim_start_matches('/');
    let mut names = archive.file_names().flatten();
    names.find(|n| n.replace('\\', "/").eq_ignore_ascii_case(wanted)).map(std::borrow::Cow::into_owned)
}

/// A part, readable no further than the directory says it is long.
pub(super) fn part<'a>(
    path: &Path,
    archive: &'a mut Archive,
    name: &str,
) -> Result<Option<BufReader<impl Read + use<'a>>>, ImportError> {
    let Some(name) = part_name(archive, name) else { return Ok(None) };
    let part = archive.by_name(&name).map_err(|e| match e {
        zip::result::ZipError::UnsupportedArchive(detail) if detail.to_lowercase().contains("password") => {
            ImportError::Password(path.to_owned())
        }
        other => corrupt(path, Damage::Package, other),
    })?;
    let size = part.size();
    Ok(Some(BufReader::with_capacity(64 << 10, part.take(size.saturating_add(1)))))
}
