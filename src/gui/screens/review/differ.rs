//! Which characters of two values differ: those outside their longest common subsequence, case aside.
//!
//! Values of a cell are short; anything longer than a few hundred characters is not marked.

use std::ops::Range;

const MOST: usize = 200;

/// Byte ranges of what differs in each of the two texts.
pub(super) fn marks(a: &str, b: &str) -> [Vec<Range<usize>>; 2] {
    let letters = |text: &str| -> Vec<(usize, char)> {
        text.char_indices().map(|(at, c)| (at, c.to_lowercase().next().unwrap_or(c))).collect()
    };
    let (x, y) = (letters(a), letters(b));
    if x.len() > MOST || y.len() > MOST {
        return [Vec::new(), Vec::new()];
    }
    let width = y.len() + 1;
    let mut common = vec![0u16; (x.len() + 1) * width];
    let at = |i: usize, j: usize| i * width + j;
    for i in (0..x.len()).rev() {
        for j in (0..y.len()).rev() {
            common[at(i, j)] = if x[i].1 == y[j].1 {
                common[at(i + 1, j + 1)] + 1
            } else {
                common[at(i + 1, j)].max(common[at(i, j + 1)])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let (mut only_a, mut only_b) = (Vec::new(), Vec::new());
    while i < x.len() || j < y.len() {
        if i < x.len() && j < y.len() && x[i].1 == y[j].1 {
            (i, j) = (i + 1, j + 1);
        } else if j >= y.len() || (i < x.len() && common[at(i + 1, j)] >= common[at(i, j + 1)]) {
            only_a.push(i);
            i += 1;
        } else {
            only_b.push(j);
            j += 1;
        }
    }
    [ranges(a, &x, &only_a), ranges(b, &y, &only_b)]
}

fn ranges(text: &str, letters: &[(usize, char)], marked: &[usize]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for &i in marked {
        let Some(&(from, _)) = letters.get(i) else { continue };
        let to = letters.get(i + 1).map_or(text.len(), |l| l.0);
        match out.last_mut() {
            Some(last) if last.end == from => last.end = to,
            _ => out.push(from..to),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::marks;

    fn one(range: std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
        Vec::from([range])
    }

    #[test]
    fn only_what_differs_is_marked() {
        let [a, b] = marks("1979-02-24", "1979-02-21");
        assert_eq!((a, b), (one(9..10), one(9..10)));
        let [a, b] = marks("Haddad", "hadad");
        assert_eq!(a.iter().map(|r| r.len()).sum::<usize>(), 1);
        assert!(b.is_empty());
        let [a, b] = marks("é", "e");
        assert_eq!((a, b), (one(0..2), one(0..1)));
    }
}
