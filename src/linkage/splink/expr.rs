//! Conditions as they are judged: a small tree of columns, constants and functions, with SQL's three-valued logic.
//!
//! Cells are text; where a condition calculates, they are read as numbers, and what is no number counts as missing, as it would have
//! been in a typed column. Surprising: DuckDB counts letters of distances in bytes, so "é" against "e" is two slips there; [`Unit`] says which.

use std::borrow::Cow;
use std::cmp::Ordering;

use regex::Regex;

use super::functions::{self, Function};
use super::time::{self, Format};
use crate::linkage::corpus::CorpusColumn;

/// One of the two records of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// What distances between texts count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Bytes,
    Letters,
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value<'a> {
    Null,
    Bool(bool),
    Number(f64),
    Text(Cow<'a, str>),
    /// Seconds since 1970.
    Time(f64),
    List(Vec<Cow<'a, str>>),
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparator {
    Equal,
    NotEqual,
    Less,
    AtMost,
    More,
    AtLeast,
}

/// How two numbers are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Plus,
    Minus,
    Times,
    Over,
    Modulo,
}

/// What a value is turned into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Whole,
    Single,
    Double,
    Time,
    Day,
}

/// An expression over the columns of two records.
#[derive(Clone, Debug)]
pub(super) enum Expr {
    Column {
        at: usize,
        side: Side,
    },
    Constant(Value<'static>),
    Not(Box<Expr>),
    And(Box<Expr>, Box<Expr>),
    Or(Box<Expr>, Box<Expr>),
    Compare(Comparator, Box<Expr>, Box<Expr>),
    /// Whether both are the same, missing values included.
    Same(Box<Expr>, Box<Expr>),
    IsNull(Box<Expr>),
    Calculate(Operator, Box<Expr>, Box<Expr>),
    Case {
        branches: Vec<(Expr, Expr)>,
        otherwise: Option<Box<Expr>>,
    },
    Cast(Kind, Box<Expr>),
    Extract {
        text: Box<Expr>,
        find: Regex,
        group: usize,
    },
    Matches {
        text: Box<Expr>,
        find: Regex,
    },
    Replace {
        text: Box<Expr>,
        find: Regex,
        with: String,
        all: bool,
    },
    ReadTime {
        text: Box<Expr>,
        format: Format,
        day: bool,
    },
    Call(Function, Vec<Expr>),
}

/// The cells of a pair.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub(super) columns: &'a [&'a CorpusColumn],
    pub(super) left: u32,
    pub(super) right: u32,
    pub(super) unit: Unit,
}

impl Expr {
    /// Whether it holds: `None` where that cannot be said because something is missing.
    pub(super) fn holds(&self, pair: &Pair<'_>) -> Option<bool> {
        truth(&self.value(pair))
    }

    /// Its value.
    pub(super) fn value<'a>(&'a self, pair: &Pair<'a>) -> Value<'a> {
        match self {
            Expr::Column { at, side } => {
                let rank = if *side == Side::Left { pair.left } else { pair.right };
                let cell = pair.columns.get(*at).and_then(|c| c.value(rank));
                cell.map_or(Value::Null, |text| Value::Text(Cow::Borrowed(text)))
            }
            Expr::Constant(value) => value.clone(),
            Expr::Not(inner) => boolean(inner.holds(pair).map(|b| !b)),
            Expr::And(a, b) => boolean(match a.holds(pair) {
                Some(false) => Some(false),
                Some(true) => b.holds(pair),
                None if b.holds(pair) == Some(false) => Some(false),
                None => None,
            }),
            Expr::Or(a, b) => boolean(match a.holds(pair) {
                Some(true) => Some(true),
                Some(false) => b.holds(pair),
                None if b.holds(pair) == Some(true) => Some(true),
                None => None,
            }),
            Expr::Compare(how, a, b) => boolean(order(&a.value(pair), &b.value(pair)).map(|o| how.fits(o))),
            Expr::Same(a, b) => Value::Bool(match (a.value(pair), b.value(pair)) {
                (Value::Null, Value::Null) => true,
                (a, b) => order(&a, &b) == Some(Ordering::Equal),
            }),
            Expr::IsNull(inner) => Value::Bool(inner.value(pair) == Value::Null),
            Expr::Calculate(how, a, b) => match (number(&a.value(pair)), number(&b.value(pair))) {
                (Some(a), Some(b)) => Value::Number(how.of(a, b)),
                _ => Value::Null,
            },
            Expr::Case { branches, otherwise } => {
                let taken = branches.iter().find(|(when, _)| when.holds(pair) == Some(true)).map(|b| &b.1);
                taken.or(otherwise.as_deref()).map_or(Value::Null, |then| then.value(pair))
            }
            Expr::Cast(kind, inner) => kind.cast(inner.value(pair)),
            Expr::Extract { text, find, group } => match text_of(text.value(pair)) {
                Some(text) => {
                    let part =
                        find.captures(&text).and_then(|c| c.get(*group).map(|m| m.as_str().to_owned()));
                    Value::Text(Cow::Owned(part.unwrap_or_default()))
                }
                None => Value::Null,
            },
            Expr::Matches { text, find } => boolean(text_of(text.value(pair)).map(|t| find.is_match(&t))),
            Expr::Replace { text, find, with, all } => match text_of(text.value(pair)) {
                Some(text) => {
                    let limit = usize::from(!all);
                    Value::Text(Cow::Owned(find.replacen(&text, limit, with.as_str()).into_owned()))
                }
                None => Value::Null,
            },
            Expr::ReadTime { text, format, day } => match text.value(pair) {
                Value::Time(seconds) => Value::Time(seconds),
                Value::Null => Value::Null,
                other => {
                    let read = text_of(other).and_then(|t| format.read(&t));
                    read.map_or(Value::Null, |s| Value::Time(if *day { time::midnight(s) } else { s }))
                }
            },
            Expr::Call(function, arguments) => {
                functions::call(*function, pair.unit, arguments.iter().map(|a| a.value(pair)).collect())
            }
        }
    }

    /// Calls `see` with every column.
    pub(super) fn columns(&self, see: &mut impl FnMut(usize, Side)) {
        match self {
            Expr::Column { at, side } => see(*at, *side),
            Expr::Constant(_) => {}
            Expr::Not(a) | Expr::IsNull(a) | Expr::Cast(_, a) => a.columns(see),
            Expr::And(a, b)
            | Expr::Or(a, b)
            | Expr::Compare(_, a, b)
            | Expr::Same(a, b)
            | Expr::Calculate(_, a, b) => {
                a.columns(see);
                b.columns(see);
            }
            Expr::Case { branches, otherwise } => {
                for (when, then) in branches {
                    when.columns(see);
                    then.columns(see);
                }
                if let Some(otherwise) = otherwise {
                    otherwise.columns(see);
                }
            }
            Expr::Extract { text, .. }
            | Expr::Matches { text, .. }
            | Expr::Replace { text, .. }
            | Expr::ReadTime { text, .. } => text.columns(see),
            Expr::Call(_, arguments) => arguments.iter().for_each(|a| a.columns(see)),
        }
    }

    /// The column, if the condition is nothing but that the two values of one column are equal.
    pub(super) fn exact_match(&self) -> Option<usize> {
        let Expr::Compare(Comparator::Equal, a, b) = self else { return None };
        match (a.as_ref(), b.as_ref()) {
            (Expr::Column { at, side }, Expr::Column { at: other, side: other_side })
                if at == other && side != other_side =>
            {
                Some(*at)
            }
            _ => None,
        }
    }
}

impl Comparator {
    fn fits(self, order: Ordering) -> bool {
        match self {
            Comparator::Equal => order.is_eq(),
            Comparator::NotEqual => order.is_ne(),
            Comparator::Less => order.is_lt(),
            Comparator::AtMost => order.is_le(),
            Comparator::More => order.is_gt(),
            Comparator::AtLeast => order.is_ge(),
        }
    }
}

impl Operator {
    fn of(self, a: f64, b: f64) -> f64 {
        match self {
            Operator::Plus => a + b,
            Operator::Minus => a - b,
            Operator::Times => a * b,
            Operator::Over => a / b,
            Operator::Modulo => a % b,
        }
    }
}

impl Kind {
    fn cast(self, value: Value<'_>) -> Value<'_> {
        let of_number =
            |round: &dyn Fn(f64) -> f64| number(&value).map_or(Value::Null, |n| Value::Number(round(n)));
        match self {
            Kind::Text => text_of(value).map_or(Value::Null, Value::Text),
            Kind::Whole => of_number(&f64::round),
            Kind::Single => of_number(&|n| f64::from(n as f32)),
            Kind::Double => of_number(&|n| n),
            Kind::Time => time_of(&value).map_or(Value::Null, Value::Time),
            Kind::Day => time_of(&value).map_or(Value::Null, |s| Value::Time(time::midnight(s))),
        }
    }
}

fn boolean(known: Option<bool>) -> Value<'static> {
    known.map_or(Value::Null, Value::Bool)
}

fn truth(value: &Value<'_>) -> Option<bool> {
    match value {
        Value::Bool(b) => Some(*b),
        Value::Number(n) => Some(*n != 0.0),
        _ => None,
    }
}

/// A value as a number.
pub(super) fn number(value: &Value<'_>) -> Option<f64> {
    match value {
        Value::Number(n) | Value::Time(n) => Some(*n),
        Value::Bool(b) => Some(f64::from(u8::from(*b))),
        Value::Text(text) => text.trim().parse().ok(),
        Value::Null | Value::List(_) => None,
    }
}

/// A value as text.
pub(super) fn text_of(value: Value<'_>) -> Option<Cow<'_, str>> {
    match value {
        Value::Text(text) => Some(text),
        Value::Number(n) => Some(Cow::Owned(n.to_string())),
        Value::Bool(b) => Some(Cow::Owned(b.to_string())),
        Value::Time(seconds) => Some(Cow::Owned(time::text(seconds))),
        Value::Null | Value::List(_) => None,
    }
}

/// A value as a moment, in seconds since 1970.
pub(super) fn time_of(value: &Value<'_>) -> Option<f64> {
    match value {
        Value::Time(seconds) => Some(*seconds),
        Value::Text(text) => time::iso(text),
        _ => None,
    }
}

/// The order of two values; `None` where one is missing or they cannot be compared.
fn order(a: &Value<'_>, b: &Value<'_>) -> Option<Ordering> {
    match (a, b) {
        (Value::Text(a), Value::Text(b)) => Some(a.cmp(b)),
        (Value::Bool(a), Value::Bool(b)) => Some(a.cmp(b)),
        (Value::List(a), Value::List(b)) => Some(a.cmp(b)),
        (Value::Time(_), _) | (_, Value::Time(_)) => time_of(a)?.partial_cmp(&time_of(b)?),
        _ => number(a)?.partial_cmp(&number(b)?),
    }
}
