//! Words and how alike they are, as linkage needs them (until the words of the base are here).

pub(super) fn fold(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut out = String::new();
    for c in text.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.ends_with(' ') && !out.is_empty() && c != '\'' {
            out.push(' ');
        }
    }
    out.trim_end().to_owned()
}
pub(super) fn jaro_winkler(a: &str, b: &str) -> f64 {
    rapidfuzz::distance::jaro_winkler::normalized_similarity(a.chars(), b.chars())
}
pub(super) fn damerau_distance(a: &str, b: &str) -> usize {
    rapidfuzz::distance::osa::distance(a.chars(), b.chars())
}
pub(super) fn sound(text: &str) -> String {
    // A small Soundex-like key.
    text.split(' ').map(|w| {
        let mut out = String::new();
        for c in w.chars() {
            let k = match c { 'b' | 'f' | 'p' | 'v' => 'P', 'c' | 'g' | 'j' | 'k' | 'q' | 's' | 'x' | 'z' => 'K', 'd' | 't' => 'T', 'l' => 'L', 'm' | 'n' => 'N', 'r' => 'R', _ => continue };
            if !out.ends_with(k) { out.push(k); }
        }
        out.truncate(5);
        out
    }).collect::<Vec<_>>().join(" ")
}
pub(super) fn skeleton_parts(text: &str) -> Vec<String> {
    text.split(' ').map(|w| {
        let mut out = String::new();
        for c in w.chars().filter(|c| !"aeiouyw".contains(*c)) { if !out.ends_with(c) { out.push(c); } }
        if out.is_empty() { w.to_owned() } else { out }
    }).collect()
}
pub(super) fn cross_script(a: &str, b: &str) -> f64 {
    jaro_winkler(a, b)
}
pub(super) fn romanise(text: &str) -> String {
    text.to_owned()
}
