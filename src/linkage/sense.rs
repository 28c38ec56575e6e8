//! What is known of comparisons before any pair is seen, and the bounds that training keeps to.
//!
//! Without them training is known to fail: brothers and sisters are learnt as matches, two explanations change places, a level that never occurs
//! decides everything.

use super::comparison::{Comparison, Level, Method, Sharing};

/// No more matches than this differ in what is each one's own.
const MOST_DIFFERENT: f64 = 0.2;
/// Of dates fewer: most faults in them leave a part as it was.
const MOST_DATES_DIFFERENT: f64 = 0.06;
/// Of sex and the like fewer still: what has two values hardly changes by a slip, and half of all brothers and sisters differ in it.
const MOST_CATEGORIES_DIFFERENT: f64 = 0.05;
/// Where there are more relatives than matches, another name is a brother or sister rather than a fault.
const MOST_DIFFERENT_AMONG_RELATIVES: f64 = 0.06;
/// The same of dates: a son named after his father lives at one address with him.
const MOST_DATES_DIFFERENT_AMONG_RELATIVES: f64 = 0.015;
/// Relatives have what belongs to the household in common at least so many times as often as one person has it with himself …
const LEAST_SHARED: f64 = 0.5;
/// … and nearly as often where there are more relatives than matches: those that live apart are not the ones taken for one person.
const LEAST_SHARED_IN_FAMILIES: f64 = 0.85;
/// No level is rarer than this among matches: weights against stay bounded.
const RAREST: f64 = 1e-3;
/// A number that differs in what is a thing's own (house 12 and house 14) is so many times rarer among matches than among others.
const SERIES: f64 = 8.0;

/// How common a level is among matches before anything is known.
pub(super) fn common_sense(comparison: &Comparison) -> Vec<f64> {
    let unknown = comparison.shared == Sharing::Unknown;
    let weight = |level: &Level| match level {
        Level::Empty => 0.0,
        Level::Same => 80.0,
        Level::Different if unknown => 20.0,
        Level::Different => 5.0,
        Level::SameAcrossScripts | Level::OtherOrder => 10.0,
        Level::Alike { at_least } if *at_least < 0.5 => 2.0,
        _ => 4.0,
    };
    normalised(comparison.levels.iter().skip(1).map(weight).collect())
}

pub(super) fn normalised(mut numbers: Vec<f64>) -> Vec<f64> {
    let sum: f64 = numbers.iter().sum();
    if sum > 0.0 {
        numbers.iter_mut().for_each(|n| *n /= sum);
    }
    numbers
}

/// Chance agreement, but two brothers or sisters in a hundred are twins.
pub(super) fn with_twins(comparison: &Comparison, u: &[f64]) -> Vec<f64> {
    const TWINS: f64 = 0.02;
    let mut h = u.to_vec();
    if comparison.method == Method::Date {
        for (level, p) in comparison.levels.iter().skip(1).zip(h.iter_mut()) {
            *p = *p * (1.0 - TWINS) + if *level == Level::Same { TWINS } else { 0.0 };
        }
    }
    h
}

/// Keeps numbers among matches away from 0, and "same" and "different" on their sides.
pub(super) fn guard(comparison: &Comparison, m: &mut Vec<f64>, u: &[f64], families: f64) {
    for (i, level) in comparison.levels.iter().skip(1).enumerate() {
        m[i] = m[i].max(RAREST);
        match level {
            Level::Same => m[i] = m[i].max(u[i] * 1.02),
            Level::Different => m[i] = m[i].min(u[i]),
            // Things of one street or of one series share all but the number.
            Level::NumberDiffers if comparison.shared == Sharing::Own => m[i] = m[i].min(u[i] / SERIES),
            _ => {}
        }
    }
    // Whoever differs in most of what is a person's own is somebody else: otherwise brothers and sisters would be learnt as matches.
    if let (Sharing::Own, Some(different)) = (comparison.shared, m.last().copied())
        && let most = match comparison.method {
            Method::Date => {
                MOST_DATES_DIFFERENT
                    + families * (MOST_DATES_DIFFERENT_AMONG_RELATIVES - MOST_DATES_DIFFERENT)
            }
            Method::Category => MOST_CATEGORIES_DIFFERENT,
            Method::Name | Method::WholeName => {
                MOST_DIFFERENT + families * (MOST_DIFFERENT_AMONG_RELATIVES - MOST_DIFFERENT)
            }
            _ => MOST_DIFFERENT,
        }
        && different > most
    {
        let last = m.len() - 1;
        for (i, p) in m.iter_mut().enumerate() {
            *p *= if i == last { most / different } else { (1.0 - most) / (1.0 - different).max(1e-9) };
        }
    }
    *m = normalised(std::mem::take(m));
}

/// Relatives share what belongs to the household, and what they share is written as variously as by one person: "Bouaziz" beside "Bouazizi" is as usual between brothers, as far as there are families (`families`, 0 to 1). Without this the explanation drifts to neighbours of one street where
/// families are few, and families are learnt as matches.
pub(super) fn hold_together(comparison: &Comparison, h: &mut [f64], m: &[f64], families: f64) {
    let levels = comparison.levels.iter().skip(1);
    let least: Vec<f64> = levels
        .zip(m)
        .map(|(level, m)| match level {
            Level::Different | Level::NumberDiffers => 0.0,
            level if level.is_same() => {
                (LEAST_SHARED + families * (LEAST_SHARED_IN_FAMILIES - LEAST_SHARED)) * m
            }
            _ => LEAST_SHARED_IN_FAMILIES * families * m,
        })
        .collect();
    let (mut raised, mut rest) = (0.0, 0.0);
    for (p, least) in h.iter_mut().zip(&least) {
        *p = p.max(*least);
        *if *least > 0.0 { &mut raised } else { &mut rest } += *p;
    }
    for (p, _) in h.iter_mut().zip(&least).filter(|(_, least)| **least <= 0.0) {
        *p *= (1.0 - raised).max(1e-3) / rest.max(1e-12);
    }
}

/// Relatives rarely share what is each person's own: names and dates agree between them hardly more than by chance. (Titles of one author, whole
/// names of one family may well be alike.)
pub(super) fn cap_agreement(comparison: &Comparison, h: &mut Vec<f64>, u: &[f64]) {
    const MOST_SAME: f64 = 0.08;
    /// A number that is one person's is borrowed in the household: a mother's insurance for her child, a brother's papers for work.
    const MOST_BORROWED: f64 = 0.4;
    let borrowed = comparison.method == Method::Code;
    let levels = &comparison.levels;
    let agreeing = |numbers: &[f64]| -> f64 {
        levels.iter().skip(1).zip(numbers).filter(|(l, _)| l.is_same()).map(|(_, p)| p).sum()
    };
    // What strangers share often (sex), relatives do too.
    let most = if borrowed { MOST_BORROWED } else { MOST_SAME };
    let (same, most) = (agreeing(h), most.max(agreeing(u) * 1.1).min(0.99));
    if same > most {
        for (level, p) in levels.iter().skip(1).zip(h.iter_mut()) {
            *p *= if level.is_same() { most / same } else { (1.0 - most) / (1.0 - same).max(1e-9) };
        }
    }
    if matches!(
        comparison.method,
        Method::Name | Method::Date | Method::Code | Method::Email | Method::Number
    ) {
        let last = h.len() - 1;
        let mut over = 0.0;
        for ((level, p), u) in levels.iter().skip(1).zip(h.iter_mut()).zip(u).take(last) {
            let most = match level {
                // Two addresses of one name are strangers': relatives share the family name only.
                Level::NumberDiffers => *u,
                level if level.is_same() => 5.0 * u + if borrowed { MOST_BORROWED } else { 0.05 },
                _ => 5.0 * u + 0.01,
            };
            over += (*p - most).max(0.0);
            *p = p.min(most);
        }
        h[last] += over;
    }
    h.iter_mut().for_each(|p| *p = p.max(RAREST / 10.0));
    *h = normalised(std::mem::take(h));
}
