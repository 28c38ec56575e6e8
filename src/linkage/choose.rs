//! Chooses what the data can tell: thresholds, which sources hold each entity once, and what blocking does not reach.
//!
//! All from the model's own chances, without labels. The link threshold is where the expected F1 (half right links, half found ones) is greatest.

use super::corpus::Corpus;
use super::settings::Thresholds;
use super::weigh::{probability, weight_of};

/// The thresholds for which links are expected to be best, from the weights of all pairs worth keeping.
pub(super) fn thresholds(weights: &[f32]) -> Thresholds {
    let mut sorted: Vec<f32> = weights.to_vec();
    sorted.sort_unstable_by(|a, b| b.total_cmp(a));
    let all: f64 = sorted.iter().map(|&w| probability(f64::from(w))).sum();
    let (mut found, mut best, mut link) = (0.0, 0.0, 0.0);
    for (taken, &weight) in sorted.iter().enumerate() {
        found += probability(f64::from(weight));
        let f1 = 2.0 * found / (taken as f64 + 1.0 + all);
        if f1 > best {
            best = f1;
            link = f64::from(weight);
        }
    }
    // A little below the weakest link, on a round tenth, and never where either answer would be absurd.
    let link = (link.clamp(weight_of(0.3) + 0.1, weight_of(0.9)) * 10.0).floor() / 10.0;
    let links = sorted.partition_point(|&w| f64::from(w) >= link);
    // Somebody looks at what is uncertain: at most a twentieth as many pairs as there are links, and not the hopeless ones.
    let most = links + (links / 20).max(20);
    let last = sorted.get(most).map_or(f64::NEG_INFINITY, |&w| f64::from(w));
    let review = last.max(weight_of(0.05)).min(link - 0.5);
    Thresholds { review: (review * 10.0).ceil() / 10.0, link }
}

/// Which sources hold each entity once: hardly any of their rows has a double in the same source.
/// `strong` are pairs of ranks that are almost certainly the same.
pub(super) fn unique_sources(corpus: &Corpus, strong: &[(u32, u32)]) -> Vec<bool> {
    const FEW: f64 = 0.02;
    // A tenth is found where two things of a source are told apart by little (a paper and its second edition).
    const SOME: f64 = 0.2;
    if corpus.sources.len() < 2 {
        return vec![false; corpus.sources.len()];
    }
    let mut doubled = vec![0u64; corpus.sources.len()];
    let mut seen = vec![false; corpus.rows()];
    for &(a, b) in strong {
        let source = corpus.source_of[a as usize];
        if source == corpus.source_of[b as usize] {
            for rank in [a, b] {
                if !std::mem::replace(&mut seen[rank as usize], true) {
                    doubled[source as usize] += 1;
                }
            }
        }
    }
    let rows = corpus.rows_per_source();
    let by_others = doubled_by_others(corpus, strong);
    let is_unique =
        |((&doubled, rows), share): ((&u64, u64), f64)| doubled as f64 <= FEW * rows as f64 && share <= SOME;
    doubled.iter().zip(rows).zip(by_others).map(is_unique).collect()
}

/// For each source: of the records of other sources that are linked with it, the share that is linked with two of its records or more.
///
/// Two records of one source may look like two things (two editions of a paper) as long as they are compared with each other; that both are
/// what a record elsewhere is says that they are one.
fn doubled_by_others(corpus: &Corpus, strong: &[(u32, u32)]) -> Vec<f64> {
    let source = |rank: u32| corpus.source_of[rank as usize];
    let mut met: Vec<(u32, u16)> = strong
        .iter()
        .filter(|&&(a, b)| source(a) != source(b))
        .flat_map(|&(a, b)| [(a, source(b)), (b, source(a))])
        .collect();
    met.sort_unstable();
    let (mut linked, mut twice) = (vec![0u32; corpus.sources.len()], vec![0u32; corpus.sources.len()]);
    for partners in met.chunk_by(|x, y| x == y) {
        let of = usize::from(partners[0].1);
        linked[of] += 1;
        twice[of] += u32::from(partners.len() > 1);
    }
    linked.iter().zip(twice).map(|(&linked, twice)| f64::from(twice) / f64::from(linked.max(1))).collect()
}

/// The estimated share of true links that no rule reaches, from how many of the `rules` reach those found (Chao's lower bound for so many
/// occasions, Chao 1987; with one rule nothing can be said). `found` has, for each likely link, its chance and the bits of the rules that brought it.
pub(super) fn out_of_reach(found: &[(f64, u32)], rules: usize) -> f64 {
    let by_rules = |n: u32| found.iter().filter(|f| f.1.count_ones() == n).map(|f| f.0).sum::<f64>();
    let (once, twice, all) = (by_rules(1), by_rules(2), found.iter().map(|f| f.0).sum::<f64>());
    if all <= 0.0 {
        return 0.0;
    }
    let occasions = rules.max(1) as f64;
    let missed = (occasions - 1.0) / occasions * once * (once - 1.0).max(0.0) / (2.0 * (twice + 1.0));
    (missed / (all + missed)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_threshold_lies_in_the_gap() {
        let weights: Vec<f32> = [vec![12.0; 90], vec![-8.0; 400]].concat();
        let chosen = thresholds(&weights);
        assert!(chosen.link > -8.0 && chosen.link < 12.0 && chosen.review < chosen.link, "{chosen:?}");
    }

    #[test]
    fn a_source_is_not_unique_when_records_elsewhere_are_two_of_its_own() {
        let corpus = Corpus {
            sources: vec!["a".into(), "b".into()],
            source_of: [vec![0; 10], vec![1; 100]].concat(),
            row_of: (0..110).collect(),
            ..Corpus::default()
        };
        let once: Vec<(u32, u32)> = (0..10).map(|a| (a, 10 + a)).collect();
        assert_eq!(unique_sources(&corpus, &once), [true, true]);
        let twice: Vec<(u32, u32)> = once.iter().copied().chain((0..4).map(|a| (a, 50 + a))).collect();
        assert_eq!(unique_sources(&corpus, &twice), [true, false]);
    }

    #[test]
    fn links_that_only_one_rule_reaches_point_to_missed_ones() {
        let well: Vec<(f64, u32)> = vec![(1.0, 0b111); 100];
        let badly: Vec<(f64, u32)> = [vec![(1.0, 0b1); 40], vec![(1.0, 0b11); 20]].concat();
        assert!(out_of_reach(&well, 3) < 0.001);
        assert!(out_of_reach(&badly, 4) > 0.2);
        assert_eq!(out_of_reach(&[(1.0, 0b1); 40], 1), 0.0);
    }
}
