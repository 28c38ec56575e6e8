//! Which encoding a text file is in, and its text.
//!
//! A byte order mark decides; then valid UTF-8 is UTF-8; then the single-byte encodings of town halls around the Mediterranean are ranked by
//! how many of their letters beyond ASCII read as letters that people there write. For scripts outside that set chardetng's guess stands.

use std::borrow::Cow;

use encoding_rs::Encoding;

use super::outcome::EncodingSeen;

/// A decoded text and what was seen on the way.
#[derive(Clone, Debug)]
pub(super) struct Decoded<'a> {
    /// The text, without byte order mark and NUL characters.
    pub(super) text: Cow<'a, str>,
    /// The encoding's WHATWG name in lower case.
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
    let encoding = Encoding::for_label(name.as_bytes()).unwrap_or(encoding_rs::WINDOWS_1252);
    decode(bytes, encoding, Vec::new())
}

/// Finds the encoding and decodes.
pub(super) fn detect(bytes: &[u8]) -> Decoded<'_> {
    // The usual case first, or a large text would be gone through once more to decode it.
    if Encoding::for_bom(bytes).is_none()
        && utf16_without_mark(bytes).is_none()
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return decoded(text.into(), encoding_rs::UTF_8, false, 0, Vec::new());
    }
    let (encoding, doubtful) = guess(bytes);
    decode(bytes, encoding, doubtful)
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

fn decode<'a>(bytes: &'a [u8], encoding: &'static Encoding, doubtful: Vec<String>) -> Decoded<'a> {
    let bom = Encoding::for_bom(bytes).filter(|(e, _)| *e == encoding);
    let body = bom.map_or(bytes, |(_, len)| bytes.get(len..).unwrap_or_default());
    let (text, had_errors) = encoding.decode_without_bom_handling(body);
    let broken = if had_errors { text.matches('\u{FFFD}').count() } else { 0 };
    decoded(text, encoding, bom.is_some(), broken, doubtful)
}

fn decoded<'a>(
    mut text: Cow<'a, str>,
    encoding: &'static Encoding,
    bom: bool,
    broken: usize,
    doubtful: Vec<String>,
) -> Decoded<'a> {
    let mut nuls = 0;
    if memchr::memchr(0, text.as_bytes()).is_some() {
        nuls = text.bytes().filter(|&b| b == 0).count();
        text = Cow::Owned(text.replace('\0', ""));
    }
    Decoded { text, name: encoding.name().to_lowercase(), bom, nuls, broken, doubtful }
}

fn guess(bytes: &[u8]) -> (&'static Encoding, Vec<String>) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, Vec::new());
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return (encoding, Vec::new());
    }
    if is_utf8(bytes) {
        return (encoding_rs::UTF_8, Vec::new());
    }
    single_byte(bytes)
}

/// UTF-16 shows itself by NULs in every other byte of its ASCII characters.
pub(super) fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
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

/// A single-byte encoding with the letters beyond ASCII that its readers write.
struct Candidate {
    encoding: &'static Encoding,
    letters: &'static str,
}

const WESTERN: &str = "éèêëàâçùûîïôœöäüßñáíóúãõìòåæøÉÈÊËÀÂÇÙÛÎÏÔŒÖÄÜÑÁÍÓÚÃÕÌÒÅÆØ¿¡ªº";
/// Western letters that end no word.
const NEVER_LAST: &str = "ñêîïæœÑÊÎÏÆŒ";
const TURKISH: &str = "çğıöşüâîûÇĞİÖŞÜÂÎÛ";
const CENTRAL: &str = "ąćęłńóśźżáčďéěíňřšťúůýžäöüßőűâîășțđĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽÄÖÜŐŰÂÎĂŞŢĐşţô";
const ARABIC: &str = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";
const MARKS: &str = "°«»’‘“”–—…€£§²³½·•\u{a0}،؛؟";

/// Sorted by how common they are among our files: an earlier one wins a tie.
fn candidates() -> [Candidate; 7] {
    [
        Candidate { encoding: encoding_rs::WINDOWS_1252, letters: WESTERN },
        Candidate { encoding: encoding_rs::WINDOWS_1256, letters: ARABIC },
        Candidate { encoding: encoding_rs::WINDOWS_1254, letters: TURKISH },
        Candidate { encoding: encoding_rs::WINDOWS_1250, letters: CENTRAL },
        Candidate { encoding: encoding_rs::ISO_8859_6, letters: ARABIC },
        Candidate { encoding: encoding_rs::ISO_8859_15, letters: WESTERN },
        Candidate { encoding: encoding_rs::MACINTOSH, letters: WESTERN },
    ]
}

fn single_byte(bytes: &[u8]) -> (&'static Encoding, Vec<String>) {
    let sample = sample_with_high_bytes(bytes);
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(&sample, true);
    let other = detector.guess(None, chardetng::Utf8Detection::Deny);
    // Only old Macintoshes end lines with a bare CR.
    let is_old_mac = bytes.contains(&b'\r') && !bytes.contains(&b'\n');
    let bonus = |e: &'static Encoding| if is_old_mac && e == encoding_rs::MACINTOSH { 0.1 } else { 0.0 };
    let mut ranked: Vec<(f64, &'static Encoding)> =
        candidates().iter().map(|c| (plausibility(&sample, c) + bonus(c.encoding), c.encoding)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let Some(&(best, encoding)) = ranked.first() else { return (other, Vec::new()) };
    let ours = ranked.iter().any(|r| r.1 == other);
    // Greek: the two encodings differ in few characters; where the text has none of them, its line ends hint at the system it came from.
    if other == encoding_rs::WINDOWS_1253 && best < 0.85 && !sample.contains(&b'\r') {
        let greek = encoding_rs::ISO_8859_7;
        let same = greek.decode_without_bom_handling(&sample) == other.decode_without_bom_handling(&sample);
        if same {
            return (greek, vec![other.name().to_lowercase()]);
        }
    }
    if !ours && best < 0.85 {
        return (other, vec![encoding.name().to_lowercase()]);
    }
    // Equal fits (pure French letters fit 1252, 1254 and 8859-15 alike): the common one, which is first, unless chardetng saw Turkish.
    let near: Vec<&(f64, &'static Encoding)> = ranked.iter().filter(|r| best - r.0 < 0.02).collect();
    let doubtful = near.iter().filter(|r| r.1 != encoding).map(|r| r.1.name().to_lowercase()).collect();
    (encoding, doubtful)
}

/// The lines with bytes beyond ASCII, up to 256 KiB of them.
fn sample_with_high_bytes(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    for line in bytes.split(|&b| b == b'\n') {
        if line.iter().any(|&b| b >= 0x80) {
            sample.extend_from_slice(line.get(..line.len().min(4096)).unwrap_or_default());
            sample.push(b'\n');
            if sample.len() > 256 << 10 {
                break;
            }
        }
    }
    sample
}

/// The share of characters beyond ASCII that fit, from about −1 to 1.
fn plausibility(sample: &[u8], candidate: &Candidate) -> f64 {
    let (text, had_errors) = candidate.encoding.decode_without_bom_handling(sample);
    let (arabic, western) = (candidate.letters == ARABIC, candidate.letters == WESTERN);
    let (mut good, mut total) = (0.0, 0.0);
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        if !c.is_ascii() {
            total += 1.0;
            let within = before.is_ascii_alphabetic() || after.is_ascii_alphabetic();
            let odd_case = c.is_uppercase() && before.is_lowercase();
            good += if candidate.letters.contains(c) {
                if odd_case {
                    -0.5
                } else if arabic && within {
                    // An Arabic letter touching a Latin one is a misread accent.
                    -1.0
                } else if western
                    && NEVER_LAST.contains(c)
                    && before.is_alphabetic()
                    && !after.is_alphanumeric()
                {
                    // `Imiê` and `Poznañ` are Polish, misread.
                    0.3
                } else if arabic && before == 'ا' && c == 'ل' {
                    1.3
                } else if arabic && before == 'ل' && c == 'ا' {
                    1.1
                } else {
                    1.0
                }
            } else if MARKS.contains(c) {
                if within && !matches!(c, '’' | '‘' | '·' | '°' | '\u{a0}') { -0.3 } else { 0.6 }
            } else if c.is_alphabetic() {
                -0.6
            } else if c.is_control() || c == '\u{FFFD}' {
                -2.0
            } else {
                -0.5
            };
            // Runs of accented letters are not European text.
            if !arabic && !before.is_ascii() && before.is_alphabetic() && c.is_alphabetic() {
                good -= 0.5;
            }
        }
        before = c;
    }
    if total == 0.0 {
        return 0.0;
    }
    if had_errors { good / total - 0.2 } else { good / total }
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
