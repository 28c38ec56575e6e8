//! Text in columns of fixed width: where each column begins, found from the places that are blank in nearly every line.
//!
//! Only a fallback, when no delimiter explains the text: words that happen to stand below one another must not look like columns.

use super::dialect::sample_lines;

/// Lines needed before anything is concluded.
const LINES: usize = 5;
/// Columns beyond which a text is no table.
const MOST: usize = 200;

/// The columns' first characters, counted from 0; empty when the text has no such columns.
pub(super) fn find(sample: &str) -> Vec<u32> {
    let mut lines: Vec<Vec<char>> =
        sample_lines(sample).map(|l| l.trim_end().chars().take(4_000).collect()).collect();
    let mut lengths: Vec<usize> = lines.iter().map(Vec::len).collect();
    lengths.sort_unstable();
    let usual = lengths.get(lengths.len() / 2).copied().unwrap_or(0);
    // Titles and notes are shorter than the lines of the table, or much longer.
    lines.retain(|l| l.len() * 10 >= usual * 6 && l.len() <= usual * 2);
    if lines.len() < LINES || usual < 6 {
        return Vec::new();
    }
    let width = lines.iter().map(Vec::len).max().unwrap_or(0);
    let is_blank = |line: &Vec<char>, at: usize| line.get(at).is_none_or(|c| c.is_whitespace());
    let all_blank: Vec<bool> = (0..width)
        .map(|at| lines.iter().filter(|l| is_blank(l, at)).count() * 50 >= lines.len() * 49)
        .collect();
    let mut starts = Vec::new();
    let mut gap = usize::MAX;
    for (at, blank) in all_blank.iter().enumerate() {
        if *blank {
            gap = gap.saturating_add(1);
            continue;
        }
        // A single blank parts columns only when many lines agree.
        if gap >= 2 || (gap == 1 && lines.len() >= 12) {
            starts.push(at as u32);
        }
        gap = 0;
    }
    let filled = |i: usize| {
        let from = starts.get(i).map_or(0, |&s| s as usize);
        let to = starts.get(i + 1).map_or(width, |&s| s as usize);
        lines.iter().filter(|l| (from..to).any(|at| !is_blank(l, at))).count()
    };
    let honest = (2..=MOST).contains(&starts.len())
        && (0..starts.len()).filter(|&i| filled(i) * 2 >= lines.len()).count() * 3 >= starts.len() * 2;
    if honest { starts } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_fixed_width() {
        let text = "Code  Ville         Habitants\n0001  Tunis            638845\n0002  La Marsa          92987\n0003  Bab Souika        29185\n0004  Sfax             272801\n0005  Gabes            130984\n";
        assert_eq!(find(text), [0, 6, 20]);
        let prose = "Une note sans colonnes,\navec des lignes de longueur\nvariable et sans ordre aucun\nque personne ne prendrait\npour un tableau de valeurs\nni pour une liste de noms\n";
        assert!(find(prose).is_empty());
    }
}
