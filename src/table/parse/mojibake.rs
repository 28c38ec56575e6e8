//! Text that was written in UTF-8 and read in another encoding (`Ã©` for `é`, `Ù…Ø­Ù…Ø¯` for `محمد`), and what it was meant to be.
//!
//! The proof is strict: written back in the wrong encoding, *all* letters beyond ASCII must form valid UTF-8. Honest text in any of
//! these encodings practically never does.

use encoding_rs::Encoding;

/// The encodings in which UTF-8 is commonly misread, the likeliest first.
const MISREAD_AS: [&Encoding; 5] = [
    encoding_rs::WINDOWS_1252,
    encoding_rs::WINDOWS_1256,
    encoding_rs::WINDOWS_1254,
    encoding_rs::WINDOWS_1250,
    encoding_rs::MACINTOSH,
];

/// The text as it was meant, if it was misread (even twice); `None` for text that is in order.
pub fn repaired(text: &str) -> Option<String> {
    // Between two misreadings stand control characters; at the end there are none.
    let is_plausible = |text: &String| text.chars().all(|c| c.is_ascii() || !c.is_control());
    MISREAD_AS.iter().find_map(|encoding| {
        let once = undone(text, encoding)?;
        let twice = MISREAD_AS.iter().find_map(|again| undone(&once, again).filter(is_plausible));
        twice.or_else(|| is_plausible(&once).then_some(once))
    })
}

/// One misreading undone.
fn undone(text: &str, encoding: &'static Encoding) -> Option<String> {
    // Every lead byte of UTF-8 becomes one of few letters in each of these encodings.
    let is_lead = |c: char| matches!(c, 'Â'..='ß' | 'à'..='ô' | 'آ'..='ي' | 'Ą'..='ž' | '√' | '≈');
    if text.is_ascii() || text.len() > 1 << 16 || !text.chars().any(is_lead) {
        return None;
    }
    let (bytes, _, unmappable) = encoding.encode(text);
    let meant = std::str::from_utf8(&bytes).ok().filter(|_| !unmappable)?;
    (meant.chars().count() < text.chars().count()).then(|| meant.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misread_letters_are_repaired() {
        for (misread, meant) in [
            ("FenÃªtre", "Fenêtre"),
            ("Ã‰lodie", "Élodie"),
            ("fÃ¼r", "für"),
            ("Ù…Ø\u{ad}Ù…Ø¯", "محمد"),
            ("ظ…ط\u{ad}ظ…ط¯", "محمد"),
            ("l’Ã©tÃ©".replace('’', "â€™").as_str(), "l’été"),
            ("Ä°zmir", "İzmir"),
            ("ÃƒÂ\u{81}vila", "Ávila"),
            ("ÃƒÂ©tÃƒÂ©", "été"),
        ] {
            assert_eq!(repaired(misread).as_deref(), Some(meant), "{misread}");
        }
    }

    #[test]
    fn honest_letters_stay() {
        for text in [
            "Fenêtre",
            "Élodie",
            "SÃO PAULO",
            "محمد",
            "Ñuñoa",
            "naïve café",
            "İzmir",
            "Łódź",
            "12 °C",
            "Ø 30",
            "plain",
        ] {
            assert_eq!(repaired(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_misread_in_1252_comes_back(text in "[a-zéèüñçàİşءابتجحمن ]{1,30}") {
            let (misread, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(text.as_bytes());
            if !text.is_ascii() {
                proptest::prop_assert_eq!(repaired(&misread), Some(text));
            }
        }
    }
}
