//! Which encoding a text file is in, and its text.
//!
//! A byte order mark decides; then valid UTF-8 is UTF-8; then the single-byte encodings of town halls around the Mediterranean, those of DOS
//! among them, are ranked by how well the text reads in each. For scripts outside that set chardetng's guess stands.

use std::borrow::Cow;

use encoding_rs::Encoding;

use super::alphabets::{Home, plausibility};
use super::charset::{self, Charset};
use super::outcome::EncodingSeen;

/// A decoded text and what was seen on the way.
#[derive(Clone, Debug)]
pub(super) struct Decoded<'a> {
    /// The text, without byte order mark and NUL characters.
    pub(super) text: Cow<'a, str>,
    /// The encoding's name in lower case.
    pub(super) name: String,
    /// Whether a byte order mark was there.
    pub(super) bom: bool,
    /// NUL characters taken out.
    pub(super) nuls: usize,
    /// Byte sequences that mean nothing in the encoding, now `�`.
    pub(super) broken: usize,
    /// Encodings that fit nearly as well as the one chosen.
    pub(super) doubtful: Vec<String>,
}

/// Decodes by name; an unknown name counts as windows-1252.
pub(super) fn decode_as<'a>(bytes: &'a [u8], name: &str) -> Decoded<'a> {
    let charset = Charset::for_label(name).unwrap_or(Charset::Web(encoding_rs::WINDOWS_1252));
    decode(bytes, charset, Vec::new())
}

/// Finds the encoding and decodes.
pub(super) fn detect(bytes: &[u8]) -> Decoded<'_> {
    // The usual case first, or a large text would be gone through once more to decode it.
    if Encoding::for_bom(bytes).is_none()
        && utf16_without_mark(bytes).is_none()
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return decoded(text.into(), Charset::Web(encoding_rs::UTF_8), false, 0, Vec::new());
    }
    let (charset, doubtful) = guess(bytes);
    decode(bytes, charset, doubtful)
}

/// How a line with letters beyond ASCII reads in the chosen encoding and in those that fit nearly as well; nothing when there is no doubt.
pub(super) fn samples(bytes: &[u8], chosen: &Decoded<'_>) -> Vec<EncodingSeen> {
    if chosen.doubtful.is_empty() {
        return Vec::new();
    }
    let line = bytes.split(|&b| b == b'\n').find(|l| l.iter().any(|&b| b >= 0x80)).unwrap_or_default();
    let line = line.get(..line.len().min(200)).unwrap_or_default();
    let names = std::iter::once(&chosen.name).chain(&chosen.doubtful).take(3);
    names
        .map(|name| EncodingSeen { name: name.clone(), sample: decode_as(line, name).text.trim().to_owned() })
        .collect()
}

fn decode(bytes: &[u8], charset: Charset, doubtful: Vec<String>) -> Decoded<'_> {
    let bom = Encoding::for_bom(bytes).filter(|(e, _)| Charset::Web(e) == charset);
    let body = bom.map_or(bytes, |(_, len)| bytes.get(len..).unwrap_or_default());
    let (text, had_errors) = charset.decode(body);
    let broken = if had_errors { text.matches('\u{FFFD}').count() } else { 0 };
    decoded(text, charset, bom.is_some(), broken, doubtful)
}

fn decoded(
    mut text: Cow<'_, str>,
    charset: Charset,
    bom: bool,
    broken: usize,
    doubtful: Vec<String>,
) -> Decoded<'_> {
    let mut nuls = 0;
    if memchr::memchr(0, text.as_bytes()).is_some() {
        nuls = text.bytes().filter(|&b| b == 0).count();
        text = Cow::Owned(text.replace('\0', ""));
    }
    Decoded { text, name: charset.name(), bom, nuls, broken, doubtful }
}

fn guess(bytes: &[u8]) -> (Charset, Vec<String>) {
    match with_mark_or_utf16(bytes) {
        Some(encoding) => (Charset::Web(encoding), Vec::new()),
        None if is_utf8(bytes) => (Charset::Web(encoding_rs::UTF_8), Vec::new()),
        None => single_byte(bytes),
    }
}

/// The encoding that a byte order mark names, or UTF-16 without one.
pub(super) fn with_mark_or_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    Encoding::for_bom(bytes).map(|b| b.0).or_else(|| utf16_without_mark(bytes))
}

/// UTF-16 shows itself by NULs in every other byte of its ASCII characters.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(4096) & !1).unwrap_or_default();
    if sample.len() < 8 {
        return None;
    }
    let half = sample.len() / 2;
    let even = sample.iter().step_by(2).filter(|&&b| b == 0).count();
    let odd = sample.iter().skip(1).step_by(2).filter(|&&b| b == 0).count();
    // Arabic text has few NULs, but its high bytes are 06 and the delimiters' are 00.
    let arabic = |skip: usize| sample.iter().skip(skip).step_by(2).filter(|&&b| b == 0 || b == 6).count();
    if odd * 20 > half && arabic(1) * 10 > half * 8 && even * 50 < half {
        Some(encoding_rs::UTF_16LE)
    } else if even * 20 > half && arabic(0) * 10 > half * 8 && odd * 50 < half {
        Some(encoding_rs::UTF_16BE)
    } else {
        None
    }
}

/// Valid UTF-8, or nearly so: broken places are rare beside whole multi-byte characters.
fn is_utf8(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    let (mut broken, mut whole) = (0usize, 0usize);
    loop {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                return broken == 0 || whole + multi_byte(text.as_bytes()) >= broken * 20;
            }
            Err(error) => {
                let good = rest.get(..error.valid_up_to()).unwrap_or_default();
                whole += multi_byte(good);
                broken += 1;
                if error.error_len().is_none() && broken == 1 && whole > 0 {
                    return true;
                }
                if broken > 50 && whole < broken * 20 {
                    return false;
                }
                rest = rest.get(error.valid_up_to() + error.error_len().unwrap_or(1)..).unwrap_or_default();
            }
        }
    }
}

fn multi_byte(text: &[u8]) -> usize {
    text.iter().filter(|&&b| b >= 0xC0).count()
}

/// Encodings that come into question, the common ones first: an earlier one wins a tie.
const CANDIDATES: [(Charset, Home); 14] = [
    (Charset::Web(encoding_rs::WINDOWS_1252), Home::West),
    (Charset::Web(encoding_rs::WINDOWS_1256), Home::Arabic),
    (Charset::Web(encoding_rs::WINDOWS_1254), Home::Turkey),
    (Charset::Web(encoding_rs::WINDOWS_1250), Home::Centre),
    (Charset::Web(encoding_rs::ISO_8859_2), Home::Centre),
    (Charset::Web(encoding_rs::ISO_8859_6), Home::Arabic),
    (Charset::Web(encoding_rs::ISO_8859_15), Home::West),
    (Charset::Dos(850), Home::West),
    (Charset::Dos(437), Home::West),
    (Charset::Dos(852), Home::Centre),
    (Charset::Dos(857), Home::Turkey),
    (Charset::Dos(720), Home::Arabic),
    (Charset::Dos(864), Home::Arabic),
    (Charset::Web(encoding_rs::MACINTOSH), Home::West),
];
/// What fits by less than this is a matter of doubt.
const NEAR: f64 = 0.05;
/// The code pages of DOS must fit better by this much than those that everybody uses today.
const RARE: f64 = 0.03;

fn single_byte(bytes: &[u8]) -> (Charset, Vec<String>) {
    let sample = sample_with_high_bytes(bytes);
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(&sample, true);
    let other = detector.guess(None, chardetng::Utf8Detection::Deny);
    // Only old Macintoshes end lines with a bare CR, and never with both.
    let is_old_mac = bytes.contains(&b'\r') && !bytes.contains(&b'\n');
    let is_no_mac = memchr::memmem::find(bytes, b"\r\n").is_some();
    let bonus = |charset: Charset| match charset {
        Charset::Web(e) if is_old_mac && e == encoding_rs::MACINTOSH => 0.1,
        Charset::Web(e) if is_no_mac && e == encoding_rs::MACINTOSH => -2.0 * RARE,
        Charset::Dos(864) if !charset::shapes_join(&sample) => -1.0,
        Charset::Dos(_) => -RARE,
        Charset::Web(_) => 0.0,
    };
    let fits = |&(charset, home)| (plausibility(&sample, charset, home) + bonus(charset), charset);
    let mut ranked: Vec<(f64, Charset)> = CANDIDATES.iter().map(fits).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let Some(&(best, charset)) = ranked.first() else { return (Charset::Web(other), Vec::new()) };
    let ours = ranked.iter().any(|r| r.1 == Charset::Web(other));
    // Greek: the two encodings differ in few characters; where the text has none of them, its line ends hint at the system it came from.
    if other == encoding_rs::WINDOWS_1253 && best < SURE && !sample.contains(&b'\r') {
        let greek = encoding_rs::ISO_8859_7;
        let same = greek.decode_without_bom_handling(&sample) == other.decode_without_bom_handling(&sample);
        if same {
            return (Charset::Web(greek), vec![other.name().to_lowercase()]);
        }
    }
    if !ours && best < SURE {
        return (Charset::Web(other), vec![charset.name()]);
    }
    // Equal fits (pure French letters fit 1252, 1254 and 8859-15 alike): the common one, which is first. Where nothing would read differently
    // there is no doubt.
    let text = charset.decode(&sample).0;
    let near = ranked.iter().filter(|r| best - r.0 < NEAR && r.1 != charset);
    let doubtful = near.filter(|r| r.1.decode(&sample).0 != text).map(|r| r.1.name()).collect();
    (charset, doubtful)
}

/// A text that reads as well as this is in no other script.
const SURE: f64 = 0.75;

/// The lines with bytes beyond ASCII, up to 128 KiB of them.
fn sample_with_high_bytes(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    for line in bytes.split(|&b| b == b'\n') {
        if line.iter().any(|&b| b >= 0x80) {
            sample.extend_from_slice(line.get(..line.len().min(4096)).unwrap_or_default());
            sample.push(b'\n');
            if sample.len() > 128 << 10 {
                break;
            }
        }
    }
    sample
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str, label: &str) -> String {
        let encoding = Encoding::for_label(label.as_bytes()).unwrap();
        let (bytes, _, _) = encoding.encode(text);
        detect(&bytes).name
    }

    #[test]
    fn single_byte_encodings_are_told_apart() {
        assert_eq!(name("Prénom;Né à;Fenêtre\nÉlodie;Orléans;à côté\n", "windows-1252"), "windows-1252");
        assert_eq!(name("البلدية;الولاية\nتيمقتن;أدرار\n", "windows-1256"), "windows-1256");
        assert_eq!(name("البلدية;الولاية\nتيمقتن;أدرار\nالمنيعة;غرداية", "iso-8859-6"), "iso-8859-6");
        assert_eq!(
            name("İLÇE;MAHALLE\nKARŞIYAKA;BAHÇELİEVLER\nÇiğli;Güzeltepe ışık\n", "windows-1254"),
            "windows-1254"
        );
        assert_eq!(
            name("Województwo;Gmina\nŁódzkie;Święta Źródła\nŚląskie;Żółte\n", "windows-1250"),
            "windows-1250"
        );
        assert_eq!(name("Data;Kwota\nJan;Poznań\n", "windows-1250"), "windows-1250");
        assert_eq!(name("Nombre;Año\nBegoña;1960\n", "windows-1252"), "windows-1252");
        assert_eq!(name("Prüfung;Ort\rBjörn;Nürnberg\r", "macintosh"), "macintosh");
        assert_eq!(name("Prénom;à\nÉlodie;élève\nHélène;où\n", "macintosh"), "macintosh");
    }

    #[test]
    fn marks_and_nuls() {
        assert_eq!(detect(b"\xEF\xBB\xBFa;b").name, "utf-8");
        assert_eq!(detect(b"\xFF\xFEa\0;\0b\0").name, "utf-16le");
        let decoded = detect(b"a;b\0c\n");
        assert_eq!((decoded.nuls, decoded.text.as_ref()), (1, "a;bc\n"));
        assert_eq!(
            detect(&"n;a;m;e\nx;y;z;w".encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>()).name,
            "utf-16be"
        );
    }
}
