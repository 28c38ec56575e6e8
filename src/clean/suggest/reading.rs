//! Proposals about reading: dates, numbers, yes and no, codes that lost their zeros, telephone numbers.

use super::{percent, proposal};
use crate::base::Context;
use crate::clean::step::Step;
use crate::clean::steps::{PadCode, ParseDate, ParseNumber, ParseYesNo, PhoneForm, Phones, TimesOfDay};
use crate::findings::{Message, Proposal};
use crate::table::parse::{DateOrder, DateReading};
use crate::table::profile::{ColumnProfile, shape};
use crate::table::strings::distinct;
use crate::table::{Kind, Table};

type Out = Vec<Proposal<Step>>;

pub(super) fn dates(ctx: &Context, profiles: &[ColumnProfile], out: &mut Out) {
    for profile in profiles.iter().filter(|p| matches!(p.kind, Kind::Date | Kind::Datetime)) {
        let Some(evidence) = profile.dates else { continue };
        // Dates of two calendars, or of the other one, are another step's.
        if super::calendars::speaks_of_hijri(profile) {
            continue;
        }
        let canonical = |pattern: &str| {
            matches!(pattern, "9999-99-99" | "9999-99-99A99:99:99") && !evidence.are_moments()
                || pattern == "9999-99-99A99:99:99"
        };
        let done: usize =
            profile.patterns.iter().filter(|(p, _)| canonical(p)).map(|(_, c)| *c as usize).sum();
        if done == evidence.dates() {
            continue;
        }
        let order = match evidence.likely() {
            DateOrder::YearFirst => DateOrder::DayFirst,
            order => order,
        };
        let mut why = Vec::new();
        if evidence.is_mixed() {
            let message = Message::new("clean-suggest-date-mixed");
            why.push(message.with("day", evidence.day_first).with("month", evidence.month_first));
        } else if evidence.day_first > 0 {
            why.push(Message::new("clean-suggest-date-day").with("count", evidence.day_first));
        } else if evidence.month_first > 0 {
            why.push(Message::new("clean-suggest-date-month").with("count", evidence.month_first));
        } else if evidence.either > 0 {
            why.push(Message::new("clean-suggest-date-either").with("count", evidence.either));
        } else {
            why.push(Message::new("clean-suggest-date-plain").with("count", evidence.fixed));
        }
        if evidence.unread > 0 {
            why.push(Message::new("clean-suggest-unread").with("count", evidence.unread));
        }
        let guess = evidence.is_mixed() || (evidence.proven().is_none() && evidence.either > 0);
        let read = evidence.dates() as f64 / (evidence.dates() + evidence.unread).max(1) as f64;
        let confidence = if guess { 0.5 } else { 0.99 * read };
        let two_digit_from = DateReading::new(order, ctx.today).two_digit_from;
        let times = if evidence.are_moments() { TimesOfDay::Keep } else { TimesOfDay::Leave };
        if evidence.with_time > 0 {
            why.push(Message::new("clean-suggest-date-times").with("count", evidence.with_time));
        }
        let step = ParseDate { columns: vec![profile.name.clone()], order, two_digit_from, times };
        out.push(proposal(step, why, confidence, guess));
    }
}

pub(super) fn numbers(profiles: &[ColumnProfile], out: &mut Out) {
    for profile in profiles.iter().filter(|p| matches!(p.kind, Kind::Whole | Kind::Decimal)) {
        let Some(evidence) = profile.numbers.filter(|n| n.other_notation > 0) else { continue };
        if profile.names_telephones() {
            continue;
        }
        let decimal = evidence.likely();
        let mut why = Vec::new();
        let guess = evidence.is_mixed() || (evidence.proven().is_none() && evidence.either > 0);
        if evidence.is_mixed() {
            let message = Message::new("clean-suggest-number-mixed");
            why.push(message.with("comma", evidence.comma).with("point", evidence.point));
        } else if evidence.comma > 0 {
            why.push(Message::new("clean-suggest-number-comma").with("count", evidence.comma));
        } else if guess {
            why.push(Message::new("clean-suggest-number-either").with("count", evidence.either));
        } else {
            why.push(Message::new("clean-suggest-number-notation").with("count", evidence.other_notation));
        }
        if evidence.percent > 0 {
            why.push(Message::new("clean-suggest-number-percent").with("count", evidence.percent));
        }
        if evidence.in_tens > 0 {
            why.push(Message::new("clean-suggest-number-tens").with("count", evidence.in_tens));
        }
        if evidence.unread > 0 {
            why.push(Message::new("clean-suggest-unread").with("count", evidence.unread));
        }
        let read = evidence.numbers() as f64 / (evidence.numbers() + evidence.unread).max(1) as f64;
        let step = ParseNumber { columns: vec![profile.name.clone()], decimal };
        out.push(proposal(step, why, if guess { 0.5 } else { 0.98 * read }, guess));
    }
}

pub(super) fn yes_no(table: &Table, profiles: &[ColumnProfile], out: &mut Out) {
    for profile in profiles.iter().filter(|p| p.kind == Kind::YesNo) {
        let Ok(cells) = table.text(profile.name.as_str()) else { continue };
        let values = distinct(cells).values;
        if values.iter().all(|v| matches!(*v, "true" | "false")) {
            continue;
        }
        let some = values.iter().take(4).copied().collect::<Vec<_>>().join(", ");
        let evidence = Message::new("clean-suggest-yes-no").with("values", some);
        let step = ParseYesNo { columns: vec![profile.name.clone()], ..ParseYesNo::default() };
        out.push(proposal(step, vec![evidence], 0.95, false));
    }
}

pub(super) fn codes(profiles: &[ColumnProfile], out: &mut Out) {
    for profile in profiles.iter().filter(|p| p.leading_zero && !p.names_telephones() && p.kind != Kind::Date)
    {
        let Some((shortest, longest)) = profile.digits.filter(|(short, long)| short < long && *long <= 12)
        else {
            continue;
        };
        let all_digits = |pattern: &str| pattern.chars().all(|c| c == '9');
        let cells = |length: usize| -> usize {
            let alike = profile.patterns.iter().filter(|(p, _)| all_digits(p) && p.len() == length);
            alike.map(|(_, c)| *c as usize).sum()
        };
        let (full, short): (usize, usize) = (cells(longest), (shortest..longest).map(cells).sum());
        if full * 2 > profile.filled() && short > 0 {
            let evidence = Message::new("clean-suggest-pad")
                .with("full", full)
                .with("width", longest)
                .with("count", short);
            let step = PadCode { columns: vec![profile.name.clone()], width: longest as u32 };
            out.push(proposal(step, vec![evidence], 0.9, false));
        }
    }
}

pub(super) fn phones(table: &Table, profiles: &[ColumnProfile], out: &mut Out) {
    for profile in profiles.iter().filter(|p| p.names_telephones() && p.filled() > 0) {
        let Ok(cells) = table.text(profile.name.as_str()) else { continue };
        let distinct = distinct(cells);
        let country = country(&distinct.values);
        let step = Phones { columns: vec![profile.name.clone()], country, form: PhoneForm::National };
        let mut shapes: Vec<(String, usize)> = Vec::new();
        let (mut read, mut changed) = (0, 0);
        for (value, &count) in distinct.values.iter().zip(&distinct.counts) {
            let Some(written) = step.written(value) else { continue };
            read += count as usize;
            changed += if written == *value { 0 } else { count as usize };
            let shape = shape(value);
            match shapes.iter().position(|(s, _)| *s == shape) {
                Some(at) => shapes[at].1 += count as usize,
                None if shapes.len() < 50 => shapes.push((shape, count as usize)),
                None => {}
            }
        }
        if changed == 0 || read * 10 < profile.filled() * 7 {
            continue;
        }
        shapes.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let (pattern, cells) = profile.patterns.first().cloned().unwrap_or_default();
        let evidence = Message::new("clean-suggest-phones")
            .with("notations", shapes.len())
            .with("percent", percent(cells as usize, profile.filled()))
            .with("pattern", pattern);
        out.push(proposal(step, vec![evidence], 0.9, false));
    }
}

/// The country prefix that makes international numbers as long as the national ones; empty without enough to go by.
fn country(values: &[&str]) -> String {
    let digits = |v: &str| -> String {
        v.chars().filter_map(|c| crate::table::parse::digit(c).map(|d| char::from(b'0' + d))).collect()
    };
    let mut national = [0usize; 16];
    let mut abroad: Vec<String> = Vec::new();
    for value in values.iter().take(20_000) {
        let number = digits(value);
        if value.trim_start().starts_with('+') {
            abroad.push(number);
        } else if let Some(rest) = number.strip_prefix("00") {
            abroad.push(rest.to_owned());
        } else if number.starts_with('0') && number.len() < national.len() {
            national[number.len()] += 1;
        }
    }
    let usual = national.iter().enumerate().max_by_key(|&(length, &count)| (count, length));
    let Some(rest) = usual.filter(|(_, count)| **count > 0).map(|(length, _)| length - 1) else {
        return String::new();
    };
    let mut prefixes: Vec<(String, usize)> = Vec::new();
    for number in &abroad {
        let Some(prefix) = number.len().checked_sub(rest).and_then(|n| number.get(..n)) else { continue };
        if !(1..=3).contains(&prefix.len()) || prefix.starts_with('0') {
            continue;
        }
        match prefixes.iter().position(|(p, _)| p == prefix) {
            Some(at) => prefixes[at].1 += 1,
            None if prefixes.len() < 200 => prefixes.push((prefix.to_owned(), 1)),
            None => {}
        }
    }
    prefixes.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    match prefixes.first() {
        Some((prefix, count)) if *count * 2 > abroad.len() => prefix.clone(),
        _ => String::new(),
    }
}
