//! How well a text reads in an encoding: by the letters beyond ASCII that people write in one language, and by the places where they stand.
//!
//! One language at a time: misread text has letters too, but of several languages at once (`ð` and `ý`, `Å` and `ñ`), capitals within words, and
//! endings that no word has.

use super::charset::Charset;

/// The letters beyond ASCII of languages that are written in one encoding, in small letters.
struct Tongue {
    /// Usual letters.
    usual: &'static str,
    /// Rare ones and those of foreign names.
    rare: &'static str,
    /// Letters that end no word.
    never_last: &'static str,
    /// Letters that stand only at the end of a word, or alone.
    only_last: &'static str,
    /// Letters with those that may follow within a word.
    before: &'static [(char, &'static str)],
    /// How many such letters may follow one another.
    runs: u8,
}

const NONE: Tongue = Tongue { usual: "", rare: "", never_last: "", only_last: "", before: &[], runs: 1 };
const CONSONANTS: &str = "bcdfghjklmnpqrstvwxz";
/// Consonants that do not stand between two others.
const BESIDE_VOWELS: &str = "šžčñçśźćń";
const FRENCH: Tongue = Tongue {
    usual: "éèêàçôîâëï",
    rare: "ûùüœöäñáíó",
    never_last: "êîïœæâôç",
    only_last: "àù",
    before: &[('ç', "aouâôàûœ"), ('œ', "ui"), ('ê', CONSONANTS)],
    ..NONE
};
const SPANISH: Tongue =
    Tongue { usual: "áéíóúñ", rare: "üçàèòï", never_last: "ñç", runs: 2, ..NONE };
const PORTUGUESE: Tongue = Tongue {
    usual: "ãçáéíóúâêôõ",
    rare: "à",
    never_last: "çâõ",
    before: &[('ç', "aouãõáâóúô"), ('ã', "oesni"), ('õ', "es"), ('ê', CONSONANTS)],
    runs: 2,
    ..NONE
};
const ITALIAN: Tongue = Tongue { usual: "àèéìòù", rare: "óíú", only_last: "àìòù", ..NONE };
const GERMAN: Tongue =
    Tongue { usual: "äöüß", rare: "éèàçëï", before: &[('ä', "ubcdfghjklmnpqrstvwxzß")], ..NONE };
const NORDIC: Tongue = Tongue { usual: "åäöæøé", rare: "üð", ..NONE };
const TURKISH: Tongue = Tongue { usual: "çğıöşü", rare: "âîûi\u{307}", runs: 4, ..NONE };
const POLISH: Tongue = Tongue { usual: "ąćęłńóśźż", rare: "éüöäáčš", runs: 2, ..NONE };
const CZECH: Tongue =
    Tongue { usual: "áčďéěíňóřšťúůýž", rare: "ĺľŕôäöü", runs: 2, ..NONE };
const HUNGARIAN: Tongue = Tongue { usual: "áéíóöőúüű", rare: "ä", runs: 2, ..NONE };
const SOUTH_SLAVIC: Tongue = Tongue { usual: "čćđšž", rare: "áéíóúöü", runs: 2, ..NONE };
const ROMANIAN: Tongue = Tongue { usual: "ăâîșțşţ", rare: "éöüá", runs: 2, ..NONE };
const ARABIC: &str = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";

/// Where an encoding is at home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Home {
    /// Western Europe.
    West,
    /// Turkey.
    Turkey,
    /// Central Europe and the Balkans.
    Centre,
    /// Where Arabic is written, often French beside it.
    Arabic,
}

impl Home {
    fn tongues(self) -> &'static [Tongue] {
        match self {
            Home::West => &[FRENCH, SPANISH, PORTUGUESE, ITALIAN, GERMAN, NORDIC],
            Home::Turkey => &[TURKISH],
            Home::Centre => &[POLISH, CZECH, HUNGARIAN, SOUTH_SLAVIC, ROMANIAN, GERMAN],
            Home::Arabic => &[FRENCH],
        }
    }
}

const MARKS: &str = "°«»’‘“”–—…€£§²³½·•\u{a0}،؛؟¿¡ªº";

/// How well a sample reads in an encoding: the share of its characters beyond ASCII that fit, from about −1 to 1.
pub(super) fn plausibility(sample: &[u8], charset: Charset, home: Home) -> f64 {
    let (text, had_errors) = charset.decode(sample);
    let places = places(&text);
    if places.is_empty() {
        return 0.0;
    }
    let is_dos = matches!(charset, Charset::Dos(_));
    let share = |tongue: &Tongue| {
        places.iter().map(|place| place.fits(tongue, home, is_dos)).sum::<f64>() / places.len() as f64
    };
    let best = home.tongues().iter().map(share).fold(f64::NEG_INFINITY, f64::max);
    if had_errors { best - 0.2 } else { best }
}

/// The characters beyond ASCII.
fn places(text: &str) -> Vec<Place> {
    let mut places = Vec::new();
    let (mut before, mut two_before) = (' ', ' ');
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if !c.is_ascii() {
            places.push(Place { c, before, two_before, after: chars.peek().copied().unwrap_or(' ') });
        }
        (two_before, before) = (before, c);
    }
    places
}

fn follows(letters: &str, c: char) -> bool {
    c.to_lowercase().any(|c| letters.contains(c))
}

/// A character beyond ASCII and what stands around it.
struct Place {
    c: char,
    before: char,
    two_before: char,
    after: char,
}

impl Place {
    fn fits(&self, tongue: &Tongue, home: Home, is_dos: bool) -> f64 {
        let c = self.c;
        if c == '\u{FFFD}' || c.is_control() {
            -2.0
        } else if ARABIC.contains(c) {
            if home == Home::Arabic { self.arabic() } else { -0.6 }
        } else if MARKS.contains(c) {
            let is_joint = matches!(c, '’' | '‘' | '·' | '°' | '\u{a0}' | 'º' | 'ª');
            if self.touches_ascii_letter() && !is_joint { -0.3 } else { 0.6 }
        } else if is_dos && ('\u{2500}'..='\u{259f}').contains(&c) {
            // The frames that DOS programs draw.
            if self.touches_ascii_letter() { -0.5 } else { 0.4 }
        } else if c.is_alphabetic() {
            self.letter(tongue, home)
        } else {
            -0.5
        }
    }

    fn touches_ascii_letter(&self) -> bool {
        self.before.is_ascii_alphabetic() || self.after.is_ascii_alphabetic()
    }

    fn arabic(&self) -> f64 {
        let joined = |c: char| ARABIC.contains(c);
        if self.touches_ascii_letter() {
            // An Arabic letter touching a Latin one is a misread accent.
            -1.0
        } else if matches!(self.c, 'ة' | 'ى') && joined(self.after) {
            -0.5
        } else if self.c != 'و' && !joined(self.before) && !joined(self.after) {
            0.4
        } else if self.before == 'ا' && self.c == 'ل' {
            1.3
        } else if self.before == 'ل' && self.c == 'ا' {
            1.1
        } else {
            1.0
        }
    }

    fn letter(&self, tongue: &Tongue, home: Home) -> f64 {
        let Place { c, before, two_before, after } = *self;
        if ARABIC.contains(before) || ARABIC.contains(after) {
            return -1.0;
        }
        let small = c.to_lowercase().next().unwrap_or(c);
        let known = if tongue.usual.contains(small) {
            1.0
        } else if tongue.rare.contains(small) {
            0.6
        } else if home.tongues().iter().any(|t| t.usual.contains(small)) {
            0.2
        } else {
            return -0.6;
        };
        let (is_large, is_small) = (c.is_uppercase(), c.is_lowercase());
        let within_small = before.is_lowercase() && is_large;
        let large_before_small = is_large && before.is_uppercase() && after.is_lowercase();
        let within_large = is_small && c != 'ß' && before.is_uppercase() && after.is_uppercase();
        if within_small || large_before_small || within_large {
            return -0.5;
        }
        let is_last = before.is_alphabetic() && !after.is_alphanumeric();
        let large_word = before.is_uppercase() && two_before.is_uppercase();
        if is_last && is_small && c != 'ß' && large_word {
            return 0.0;
        }
        // `Imiê` and `Poznañ` are Polish, misread; `Häläne` and `fenàtre` are French.
        let odd_end = tongue.never_last.contains(small) && is_last && is_small;
        let odd_middle = tongue.only_last.contains(small) && after.is_alphabetic() && is_small;
        let odd_next =
            tongue.before.iter().any(|b| b.0 == small && after.is_alphabetic() && !follows(b.1, after));
        // A letter alone is rather a misread mark: `Ł` for `£`.
        let is_alone = !before.is_alphabetic() && !after.is_alphabetic() && !tongue.only_last.contains(small);
        let mut value: f64 = if is_alone {
            known * 0.5
        } else if odd_end || odd_middle || odd_next {
            known * 0.3
        } else {
            known
        };
        let is_consonant = |c: char| CONSONANTS.contains(c.to_ascii_lowercase());
        if BESIDE_VOWELS.contains(small) && is_consonant(before) && is_consonant(after) {
            value *= 0.6;
        }
        if home == Home::Arabic {
            // French beside Arabic: a file without Arabic is rather in the encoding of the West.
            value -= 0.1;
        }
        let is_beyond = |c: char| !c.is_ascii() && c.is_alphabetic() && c != 'ß';
        let run = 1 + u8::from(is_beyond(before)) + u8::from(is_beyond(before) && is_beyond(two_before));
        if run > tongue.runs && c != 'ß' {
            // Whole words of them are another script.
            value -= if run > 2 { 0.9 } else { 0.5 };
        }
        value
    }
}
