//! The year, quarter, month or day that a title, a file name or a cell speaks of, in the notation of SDMX (`2026`, `2026-Q3`, `2026-10`, `2026-10-05`).
//!
//! Months are known by name in six languages. A text that names two different periods names none: “from 2024 to 2026” is no single time.

use crate::base::normal::fold_digits;
use crate::table::parse::{DateReading, date_from_text, month_from_header};

/// The one period that a text names.
pub fn period_in(text: &str) -> Option<String> {
    let text = fold_digits(text.trim());
    let signs = text.matches(['-', '/', '.']).count();
    if text.len() <= 10
        && signs == 2
        && let Some(day) = date_from_text(&text, &DateReading::default())
    {
        return Some(day.to_string());
    }
    let tokens = tokens(&text);
    let years: Vec<(usize, &str)> =
        tokens.iter().enumerate().filter(|(_, t)| is_year(t)).map(|(i, t)| (i, t.as_str())).collect();
    let &[(at, year)] = years.as_slice() else { return None };
    let beside = |i: Option<usize>| i.and_then(|i| tokens.get(i)).map(String::as_str);
    let (before, after) = (beside(at.checked_sub(1)), beside(Some(at + 1)));
    let mut parts = Vec::new();
    // تشرين الأول is one month in two words.
    let two = at.checked_sub(2).and_then(|from| tokens.get(from..at)).map(|t| t.join(" "));
    for token in [two.as_deref(), before, after].into_iter().flatten() {
        if let Some(quarter) = quarter(token) {
            parts.push(format!("{year}-Q{quarter}"));
        } else if let Some(month) = month_from_header(token) {
            parts.push(format!("{year}-{month:02}"));
        }
    }
    for token in [after, before].into_iter().flatten().filter(|t| t.len() == 2) {
        if parts.is_empty()
            && let Some(month) = token.parse::<u8>().ok().filter(|m| (1..=12).contains(m))
        {
            parts.push(format!("{year}-{month:02}"));
        }
    }
    parts.dedup();
    match parts.as_slice() {
        [] => Some(year.to_owned()),
        [one] => Some(one.clone()),
        _ => None,
    }
}

fn is_year(token: &str) -> bool {
    token.len() == 4 && token.parse::<u16>().is_ok_and(|y| (1900..=2100).contains(&y))
}

/// `Q3`, `T3`, `3T`, `3e`: the quarter.
fn quarter(token: &str) -> Option<u8> {
    let mut chars = token.chars();
    let number = match (chars.next()?, chars.next()?, chars.next()) {
        ('q' | 't' | 'Q' | 'T', n, None) | (n, 'q' | 't' | 'Q' | 'T', None) => n,
        _ => return None,
    };
    number.to_digit(10).filter(|n| (1..=4).contains(n)).and_then(|n| u8::try_from(n).ok())
}

/// Words and numbers, also where they touch (`oct2026`); quarters stay whole.
fn tokens(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for part in text.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()) {
        if quarter(part).is_some() {
            out.push(part.to_owned());
            continue;
        }
        let mut current = String::new();
        for c in part.chars() {
            if current.chars().last().is_some_and(|last| last.is_ascii_digit() != c.is_ascii_digit()) {
                out.push(std::mem::take(&mut current));
            }
            current.push(c);
        }
        out.push(current);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_from_titles_and_file_names() {
        for (text, period) in [
            ("services_sociaux_oct2026", "2026-10"),
            ("etat civil 2026-10", "2026-10"),
            ("Situation au mois de février 2025", "2025-02"),
            ("Haushalte 10-2024", "2024-10"),
            ("2026-T3", "2026-Q3"),
            ("T3 2026 recettes", "2026-Q3"),
            ("تقرير تشرين الأول 2026", "2026-10"),
            ("أكتوبر ٢٠٢٦", "2026-10"),
            ("Population 2024", "2024"),
            ("05/10/2026", "2026-10-05"),
        ] {
            assert_eq!(period_in(text).as_deref(), Some(period), "{text}");
        }
        for text in ["from 2024 to 2026", "quartier 12", "registre", "12345", "annee 2024-2025"] {
            assert_eq!(period_in(text), None, "{text}");
        }
    }
}
