//! Reading a word as sounds, from Arabic or from Latin letters, into one small alphabet shared by both.
//!
//! Only the reading is done here; how far two sounds are apart is decided in `align`, which of them make a key in `skeleton`.
//! Letters that languages read differently (French *ch*, Turkish *c*, Egyptian *g*) get a sound of their own that is near to all
//! their readings: nobody guesses a language from a name.
//! Surprising: Arabic writes no short vowels, so most vowels of the Latin side have no partner and must be nearly free.

/// One sound. The order has no meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(super) enum Sound {
    B,
    P,
    F,
    V,
    T,
    /// ث, English th.
    Th,
    D,
    /// ذ ظ ض, dh.
    Dh,
    R,
    Z,
    S,
    /// ش, sh, ş.
    Sh,
    /// ch, tch, ç: French and Arabic-French sh, English and Turkish ch.
    Ch,
    /// ج, j, dj.
    J,
    /// g before e, i, y: Egyptian ج, French j.
    Gi,
    G,
    /// غ, gh, ğ.
    Gh,
    K,
    Q,
    /// c before e, i, y: s, or Turkish j.
    Ce,
    /// c elsewhere: k, or Turkish j.
    C,
    /// خ, kh.
    X,
    /// ح ه, h.
    H,
    L,
    M,
    N,
    /// و, w: consonant or u.
    W,
    /// ي, y: consonant or i.
    Y,
    /// ا.
    Alif,
    /// ع, and ʿ where a scholar wrote it.
    Ayn,
    /// Final ة ه ى of unclear sound.
    End,
    /// The article ال.
    Art,
    A,
    E,
    I,
    O,
    U,
}

/// How many sounds there are.
pub(super) const SOUNDS: usize = Sound::U as usize + 1;

impl Sound {
    /// Whether this is a vowel written in Latin letters.
    pub(super) fn is_vowel(self) -> bool {
        matches!(self, Self::A | Self::E | Self::I | Self::O | Self::U)
    }
}

/// The sounds of one word in Arabic letters, already folded (أ → ا, ة → ه, ى → ي).
pub(super) fn read_arabic(word: &str) -> Vec<Sound> {
    use Sound as S;
    let letters: Vec<char> = word.chars().collect();
    let mut out = Vec::with_capacity(letters.len());
    let mut i = 0;
    if letters.len() > 3 && letters.starts_with(&['ا', 'ل']) {
        out.push(S::Art);
        i = 2;
    } else if letters.len() > 6 && letters.starts_with(&['ع', 'ب', 'د', 'ا', 'ل']) {
        // عبدالرحمن written as one word.
        out.extend([S::Ayn, S::B, S::D, S::Art]);
        i = 5;
    }
    while let Some(&c) = letters.get(i) {
        let last = i + 1 == letters.len();
        let sound = match c {
            'ا' => S::Alif,
            'ب' => S::B,
            'پ' => S::P,
            'ت' | 'ط' => S::T,
            'ث' => S::Th,
            'ج' => S::J,
            'چ' => S::Ch,
            'ژ' => S::J,
            'ح' => S::H,
            'خ' => S::X,
            'د' => S::D,
            'ذ' | 'ظ' | 'ض' => S::Dh,
            'ر' => S::R,
            'ز' => S::Z,
            'س' | 'ص' => S::S,
            'ش' => S::Sh,
            'ع' => S::Ayn,
            'غ' => S::Gh,
            'گ' | 'ڭ' | 'ݣ' => S::G,
            'ف' => S::F,
            'ڤ' | 'ڥ' => S::V,
            'ق' | 'ڨ' => S::Q,
            'ك' => S::K,
            'ل' => S::L,
            'م' => S::M,
            'ن' => S::N,
            'ه' => {
                if last && i > 0 {
                    S::End
                } else {
                    S::H
                }
            }
            'و' => S::W,
            'ي' => S::Y,
            _ => {
                i += 1;
                continue;
            }
        };
        if !(sound == S::L && matches!(out.as_slice(), [S::Art]) && letters.get(i + 1) == Some(&'ل')) {
            out.push(sound);
        }
        i += 1;
    }
    out
}

/// The sounds of one word in Latin letters. Takes lower-case text *with* its marks, because ş, ç, ğ, ñ, ṣ mean something.
pub(super) fn read_latin(word: &str) -> Vec<Sound> {
    use Sound as S;
    let w: Vec<char> = word.chars().collect();
    let at = |i: usize| w.get(i).copied().unwrap_or(' ');
    let mut out: Vec<Sound> = Vec::with_capacity(w.len());
    let mut i = 0;
    while i < w.len() {
        let (c, n) = (at(i), at(i + 1));
        let soft = matches!(n, 'e' | 'i' | 'y' | 'é' | 'è' | 'ê' | 'í' | 'ï' | 'î' | 'ē' | 'ī');
        let (sounds, used): (&[Sound], usize) = match c {
            's' if n == 'c' && at(i + 2) == 'h' => (&[S::Sh], 3),
            't' if n == 'c' && at(i + 2) == 'h' => (&[S::Ch], 3),
            's' if n == 'h' => (&[S::Sh], 2),
            's' if n == 's' => (&[S::S], 2),
            'c' if n == 'h' => (&[S::Ch], if at(i + 2) == 'c' && at(i + 3) == 'h' { 4 } else { 2 }),
            'k' if n == 'h' => (&[S::X], 2),
            'g' if n == 'h' => (&[S::Gh], 2),
            'd' if n == 'h' => (&[S::Dh], 2),
            't' if n == 'h' => (&[S::Th], 2),
            'p' if n == 'h' => (&[S::F], 2),
            'd' if n == 'j' => (&[S::J], 2),
            't' if n == 'z' => (&[S::Z], 2),
            'c' if n == 'k' => (&[S::K], 2),
            'q' if n == 'u' && matches!(at(i + 2), 'e' | 'i' | 'é') => (&[S::K], 2),
            'g' if n == 'u' && matches!(at(i + 2), 'e' | 'i' | 'é') => (&[S::G], 2),
            'o' if n == 'u' && i == 0 && is_latin_vowel(at(2)) => (&[S::W], 2),
            'o' if n == 'u' => (&[S::U], 2),
            'o' if n == 'o' => (&[S::U], 2),
            'e' if n == 'e' => (&[S::I], 2),
            'b' => (&[S::B], 1),
            'p' => (&[S::P], 1),
            'f' => (&[S::F], 1),
            'v' => (&[S::V], 1),
            't' | 'ṭ' => (&[S::T], 1),
            'ṯ' | 'þ' => (&[S::Th], 1),
            'd' => (&[S::D], 1),
            'ḍ' | 'ẓ' | 'ḏ' | 'ð' => (&[S::Dh], 1),
            'r' => (&[S::R], 1),
            'z' | 'ž' => (&[S::Z], 1),
            's' | 'ṣ' => (&[S::S], 1),
            'ß' => (&[S::S], 1),
            'ş' | 'š' | 'ș' => (&[S::Sh], 1),
            'ç' | 'č' => (&[S::Ch], 1),
            'j' | 'ǧ' => (&[S::J], 1),
            'g' if soft => (&[S::Gi], 1),
            'g' => (&[S::G], 1),
            'ğ' | 'ġ' | 'ḡ' => (&[S::Gh], 1),
            'k' => (&[S::K], 1),
            'q' => (&[S::Q], 1),
            'c' if soft => (&[S::Ce], 1),
            'c' => (&[S::C], 1),
            'x' => (&[S::K, S::S], 1),
            'ḫ' | 'ḵ' => (&[S::X], 1),
            'h' | 'ḥ' | 'ħ' => (&[S::H], 1),
            'l' | 'ł' => (&[S::L], 1),
            'm' => (&[S::M], 1),
            'n' => (&[S::N], 1),
            'ñ' => (&[S::N, S::Y], 1),
            'w' => (&[S::W], 1),
            'y' | 'ý' | 'ÿ' => (&[S::Y], 1),
            'ʿ' | 'ʻ' | '‘' => (&[S::Ayn], 1),
            'a' | 'á' | 'à' | 'â' | 'ä' | 'ā' | 'ã' | 'å' | 'ă' => (&[S::A], 1),
            'æ' => (&[S::A, S::E], 1),
            'e' | 'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ə' => (&[S::E], 1),
            'i' | 'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' => (&[S::I], 1),
            'o' | 'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ō' | 'ø' => (&[S::O], 1),
            'œ' => (&[S::E], 1),
            'u' | 'ú' | 'ù' | 'û' | 'ü' | 'ū' => (&[S::U], 1),
            _ => (&[], 1),
        };
        for s in sounds {
            // Doubled letters are one sound; *aa* and *â* are one long vowel.
            if out.last() != Some(s) {
                out.push(*s);
            }
        }
        i += used;
    }
    out
}

fn is_latin_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'é' | 'è' | 'â' | 'ï' | 'y')
}
