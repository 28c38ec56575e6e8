//! How alike texts are by chance: the more, the rarer, and ever faster.
//!
//! Where one text is all there is to compare, nothing else tells matches from chance: numbers of chance that explain every pair fit as well as
//! numbers of matches do. What tells them apart is the shape. Among strangers the share of pairs that are at least so alike falls from step
//! to step at least as fast as before (it is log-concave); what is alike more often than that is so because it is the same.

use super::comparison::Level;

/// Takes from the chances `u` of the levels (without the empty one) what lies above such a fall, and gives it to the last level.
pub(super) fn fall_off(levels: &[Level], u: &mut [f64]) {
    // From little alike to the same words, with the position in `u`. Equal texts are counted exactly and stay.
    let mut steps: Vec<(f64, usize)> = levels
        .iter()
        .skip(1)
        .enumerate()
        .filter_map(|(i, level)| match level {
            Level::Alike { at_least } => Some((*at_least, i)),
            Level::OtherOrder => Some((1.0, i)),
            _ => None,
        })
        .collect();
    steps.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut tail = vec![0.0; steps.len() + 1];
    for (k, &(_, i)) in steps.iter().enumerate().rev() {
        tail[k] = tail[k + 1] + u.get(i).copied().unwrap_or(0.0);
    }
    // The first two steps show how fast it falls.
    let (mut speed, mut over) = (0.0f64, 0.0);
    for k in 1..steps.len() {
        let far = (steps[k].0 - steps[k - 1].0).max(1e-3);
        if k > 1 {
            let most = tail[k - 1] * (-speed * far).exp();
            tail[k] = tail[k].min(most);
        }
        if tail[k] > 0.0 && tail[k - 1] > 0.0 {
            speed = speed.max((tail[k - 1] / tail[k]).ln() / far);
        }
    }
    for (k, &(_, i)) in steps.iter().enumerate() {
        let left = (tail[k] - tail[k + 1]).max(0.0);
        over += (u[i] - left).max(0.0);
        u[i] = u[i].min(left);
    }
    if let Some(last) = u.last_mut() {
        *last += over;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels() -> Vec<Level> {
        let alike = |at_least| Level::Alike { at_least };
        vec![Level::Empty, Level::Same, alike(0.8), alike(0.6), alike(0.4), alike(0.2), Level::Different]
    }

    #[test]
    fn what_is_alike_more_often_than_chance_falls_off_is_no_chance() {
        let mut u = vec![1e-7, 6e-4, 2e-4, 0.008, 0.1, 0.8912];
        let before: f64 = u.iter().sum();
        fall_off(&levels(), &mut u);
        assert!(u[1] < 2e-4 && u[2] < 7e-4, "{u:?}");
        assert_eq!((u[0], u[4]), (1e-7, 0.1));
        assert!((u.iter().sum::<f64>() - before).abs() < 1e-9);
    }

    #[test]
    fn a_fall_that_grows_steeper_stays() {
        let mut u = vec![1e-7, 1e-8, 1e-5, 0.002, 0.1, 0.897];
        let before = u.clone();
        fall_off(&levels(), &mut u);
        assert!(u.iter().zip(&before).all(|(a, b)| (a - b).abs() < 1e-12), "{u:?}");
    }
}
