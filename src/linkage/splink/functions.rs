//! The functions that conditions may call, under the names of DuckDB, Spark, SQLite and PostgreSQL.
//!
//! A function with a missing argument is missing, except `coalesce`, `concat`, `greatest` and `least`, which pass over it. Positions in texts begin at 1;
//! negative ones count from the end. Surprising: two empty texts are 0 alike by Jaro in DuckDB, not 1.

use std::borrow::Cow;

use rapidfuzz::distance::{damerau_levenshtein, jaro, jaro_winkler, levenshtein};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::expr::{Unit, Value, number, text_of, time_of};

/// A function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Function {
    JaroWinkler,
    Jaro,
    Levenshtein,
    Damerau,
    Jaccard,
    Lower,
    Upper,
    Trim,
    Length,
    Substring,
    LeftPart,
    RightPart,
    Concat,
    Joined,
    Contains,
    StartsWith,
    Reverse,
    StripAccents,
    SplitPart,
    NullIf,
    Coalesce,
    Abs,
    Floor,
    Ceil,
    Round,
    Sqrt,
    Log2,
    Sin,
    Cos,
    Asin,
    Acos,
    Radians,
    Power,
    Negative,
    Least,
    Greatest,
    Epoch,
    DaysApart,
    Year,
    Month,
    Day,
    Split,
    Sorted,
    InBoth,
    Count,
    Element,
}

/// The function of a name, whatever its case.
pub(super) fn named(name: &str) -> Option<Function> {
    use Function::*;
    Some(match name.to_ascii_lowercase().as_str() {
        "jaro_winkler_similarity" | "jaro_winkler" => JaroWinkler,
        "jaro_similarity" | "jaro_sim" => Jaro,
        "levenshtein" | "editdist3" => Levenshtein,
        "damerau_levenshtein" => Damerau,
        "jaccard" => Jaccard,
        "lower" | "lcase" => Lower,
        "upper" | "ucase" => Upper,
        "trim" => Trim,
        "length" | "char_length" | "character_length" | "strlen" => Length,
        "substr" | "substring" => Substring,
        "left" => LeftPart,
        "right" => RightPart,
        "concat" => Concat,
        "contains" => Contains,
        "starts_with" | "startswith" => StartsWith,
        "reverse" => Reverse,
        "strip_accents" | "unaccent" => StripAccents,
        "split_part" => SplitPart,
        "nullif" => NullIf,
        "coalesce" | "ifnull" => Coalesce,
        "abs" => Abs,
        "floor" => Floor,
        "ceil" | "ceiling" => Ceil,
        "round" => Round,
        "sqrt" => Sqrt,
        "log2" => Log2,
        "sin" => Sin,
        "cos" => Cos,
        "asin" => Asin,
        "acos" => Acos,
        "radians" => Radians,
        "power" | "pow" => Power,
        "least" => Least,
        "greatest" => Greatest,
        "epoch" | "unix_timestamp" => Epoch,
        "datediff" => DaysApart,
        "year" => Year,
        "month" => Month,
        "day" => Day,
        "string_split" | "str_split" | "split" => Split,
        "list_sort" | "array_sort" | "sort_array" => Sorted,
        "list_intersect" | "array_intersect" => InBoth,
        "array_length" | "len" | "size" | "cardinality" => Count,
        "element_at" | "list_extract" | "list_element" => Element,
        _ => return None,
    })
}

impl Function {
    /// How few and how many arguments it takes.
    pub(super) fn arguments(self) -> (usize, usize) {
        use Function::*;
        match self {
            Concat | Joined | Coalesce | Least | Greatest => (1, usize::MAX),
            JaroWinkler | Jaro | Levenshtein | Damerau | Jaccard | Contains | StartsWith | NullIf | Power
            | DaysApart | InBoth | Element | LeftPart | RightPart | Split => (2, 2),
            SplitPart => (3, 3),
            Substring => (2, 3),
            Round => (1, 2),
            _ => (1, 1),
        }
    }
}

/// The value of a call; the number of arguments is right.
pub(super) fn call(function: Function, unit: Unit, mut arguments: Vec<Value<'_>>) -> Value<'_> {
    use Function::*;
    match function {
        Coalesce => return arguments.into_iter().find(|v| *v != Value::Null).unwrap_or(Value::Null),
        Concat => {
            return Value::Text(Cow::Owned(arguments.into_iter().filter_map(text_of).collect::<String>()));
        }
        Greatest | Least => {
            let numbers = arguments.iter().filter_map(number);
            let best = if function == Greatest { numbers.reduce(f64::max) } else { numbers.reduce(f64::min) };
            return best.map_or(Value::Null, Value::Number);
        }
        NullIf => {
            let other = arguments.pop().unwrap_or(Value::Null);
            let value = arguments.pop().unwrap_or(Value::Null);
            return if value == other { Value::Null } else { value };
        }
        _ => {}
    }
    if arguments.contains(&Value::Null) {
        return Value::Null;
    }
    of_present(function, unit, arguments).unwrap_or(Value::Null)
}

fn of_present(function: Function, unit: Unit, arguments: Vec<Value<'_>>) -> Option<Value<'_>> {
    use Function::*;
    let mut rest = arguments.into_iter();
    let first = rest.next()?;
    let of_number = |of: fn(f64) -> f64| number(&first).map(|n| Value::Number(of(n)));
    let owned = |text: String| Value::Text(Cow::Owned(text));
    let on_calendar = |part: fn(jiff::civil::Date) -> f64| {
        let text = super::time::text(time_of(&first)?);
        text.get(..10)?.parse().ok().map(part).map(Value::Number)
    };
    Some(match function {
        Abs => of_number(f64::abs)?,
        Floor => of_number(f64::floor)?,
        Ceil => of_number(f64::ceil)?,
        Sqrt => of_number(f64::sqrt)?,
        Log2 => of_number(f64::log2)?,
        Sin => of_number(f64::sin)?,
        Cos => of_number(f64::cos)?,
        Asin => of_number(f64::asin)?,
        Acos => of_number(f64::acos)?,
        Radians => of_number(f64::to_radians)?,
        Negative => of_number(|n| -n)?,
        Power => Value::Number(number(&first)?.powf(number(&rest.next()?)?)),
        Round => {
            let factor = 10f64.powi(rest.next().as_ref().and_then(number).unwrap_or(0.0) as i32);
            Value::Number((number(&first)? * factor).round() / factor)
        }
        Epoch => Value::Number(time_of(&first)?),
        DaysApart => {
            let day = |v: &Value<'_>| time_of(v).map(|s| (s / 86_400.0).floor());
            Value::Number(day(&first)? - day(&rest.next()?)?)
        }
        Year => on_calendar(|d| f64::from(d.year()))?,
        Month => on_calendar(|d| f64::from(d.month()))?,
        Day => on_calendar(|d| f64::from(d.day()))?,
        Count => match first {
            Value::List(list) => Value::Number(list.len() as f64),
            Value::Text(text) if text.starts_with('[') => Value::Number(list_in(&text).len() as f64),
            Value::Text(text) => Value::Number(text.chars().count() as f64),
            _ => return None,
        },
        Sorted => {
            let mut list = list_of(first)?;
            list.sort_unstable();
            Value::List(list)
        }
        InBoth => {
            let (mut list, other) = (list_of(first)?, list_of(rest.next()?)?);
            list.retain(|v| other.contains(v));
            list.sort_unstable();
            list.dedup();
            Value::List(list)
        }
        Element => {
            let list = list_of(first)?;
            let at = number(&rest.next()?)? as i64;
            let from_end = || list.len().checked_sub(at.unsigned_abs() as usize);
            let at = if at > 0 { Some(at as usize - 1) } else { from_end() };
            Value::Text(list.get(at?)?.clone())
        }
        _ => {
            let first = text_of(first)?;
            match function {
                Lower => owned(first.to_lowercase()),
                Upper => owned(first.to_uppercase()),
                Trim => owned(first.trim_matches(' ').to_owned()),
                Length => Value::Number(first.chars().count() as f64),
                Reverse => owned(first.chars().rev().collect()),
                StripAccents => owned(without_accents(&first)),
                LeftPart => owned(ends(&first, number(&rest.next()?)?, true)),
                RightPart => owned(ends(&first, number(&rest.next()?)?, false)),
                Substring => {
                    let from = number(&rest.next()?)? as i64;
                    let length = rest.next().as_ref().and_then(number).map(|n| n as i64);
                    owned(part(&first, from, length))
                }
                Split => {
                    let at = text_of(rest.next()?)?;
                    Value::List(first.split(at.as_ref()).map(|p| Cow::Owned(p.to_owned())).collect())
                }
                SplitPart => {
                    let at = text_of(rest.next()?)?;
                    let wanted = number(&rest.next()?)? as usize;
                    owned(first.split(at.as_ref()).nth(wanted.checked_sub(1)?).unwrap_or_default().to_owned())
                }
                Joined => {
                    let mut all = first.into_owned();
                    for more in rest {
                        all.push_str(&text_of(more)?);
                    }
                    owned(all)
                }
                _ => return of_two_texts(function, unit, &first, &text_of(rest.next()?)?),
            }
        }
    })
}

fn of_two_texts(function: Function, unit: Unit, a: &str, b: &str) -> Option<Value<'static>> {
    let letters = unit == Unit::Letters && !(a.is_ascii() && b.is_ascii());
    let none = a.is_empty() || b.is_empty();
    let (x, y) = (a.bytes(), b.bytes());
    let (p, q) = (a.chars(), b.chars());
    let number = match function {
        Function::JaroWinkler | Function::Jaro if none => 0.0,
        Function::JaroWinkler if letters => jaro_winkler::normalized_similarity(p, q),
        Function::JaroWinkler => jaro_winkler::normalized_similarity(x, y),
        Function::Jaro if letters => jaro::normalized_similarity(p, q),
        Function::Jaro => jaro::normalized_similarity(x, y),
        Function::Levenshtein if letters => levenshtein::distance(p, q) as f64,
        Function::Levenshtein => levenshtein::distance(x, y) as f64,
        Function::Damerau if letters => damerau_levenshtein::distance(p, q) as f64,
        Function::Damerau => damerau_levenshtein::distance(x, y) as f64,
        Function::Jaccard if none => return None,
        Function::Jaccard if letters => shared(p.collect(), q.collect()),
        Function::Jaccard => shared(x.collect(), y.collect()),
        Function::Contains => return Some(Value::Bool(a.contains(b))),
        Function::StartsWith => return Some(Value::Bool(a.starts_with(b))),
        _ => return None,
    };
    Some(Value::Number(number))
}

/// The share of signs that both have.
fn shared<T: Ord>(mut a: Vec<T>, mut b: Vec<T>) -> f64 {
    for list in [&mut a, &mut b] {
        list.sort_unstable();
        list.dedup();
    }
    let common = a.iter().filter(|c| b.binary_search(c).is_ok()).count();
    common as f64 / (a.len() + b.len() - common) as f64
}

fn without_accents(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).nfc().collect()
}

/// So many letters of the beginning or the end; of a negative number, all but so many.
fn ends(text: &str, count: f64, beginning: bool) -> String {
    let all = text.chars().count();
    let count = if count < 0.0 { all.saturating_sub(-count as usize) } else { count as usize };
    if beginning {
        text.chars().take(count).collect()
    } else {
        text.chars().skip(all.saturating_sub(count)).collect()
    }
}

/// The letters from a position on; position 0 stands before the first letter.
fn part(text: &str, from: i64, length: Option<i64>) -> String {
    let all = text.chars().count() as i64;
    let start = if from < 0 { all + from + 1 } else { from };
    let end = length.map_or(i64::MAX, |n| start.saturating_add(n));
    (1i64..).zip(text.chars()).filter(|(i, _)| (start..end).contains(i)).map(|(_, c)| c).collect()
}

fn list_of(value: Value<'_>) -> Option<Vec<Cow<'_, str>>> {
    match value {
        Value::List(list) => Some(list),
        Value::Text(text) => Some(list_in(&text).into_iter().map(Cow::Owned).collect()),
        _ => None,
    }
}

/// The parts of a list in a cell, `[a, 'b']`; a cell without brackets is a list of one.
fn list_in(text: &str) -> Vec<String> {
    match text.trim().strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
        Some("") => Vec::new(),
        Some(inside) => inside.split(',').map(|p| p.trim().trim_matches(['\'', '"']).to_owned()).collect(),
        None => vec![text.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(function: Function, unit: Unit, a: &str, b: &str) -> f64 {
        let of = |t: &str| Value::Text(Cow::Owned(t.to_owned()));
        number(&call(function, unit, vec![of(a), of(b)])).unwrap()
    }

    #[test]
    fn letters_count_as_the_dialect_counts_them() {
        assert_eq!(on(Function::Levenshtein, Unit::Bytes, "é", "e"), 2.0);
        assert_eq!(on(Function::Levenshtein, Unit::Letters, "é", "e"), 1.0);
        assert_eq!(on(Function::Damerau, Unit::Bytes, "ca", "abc"), 2.0);
        assert_eq!(on(Function::Jaccard, Unit::Bytes, "abc", "abd"), 0.5);
        assert_eq!(on(Function::Jaro, Unit::Bytes, "", ""), 0.0);
    }

    #[test]
    fn parts_are_taken_as_in_sql() {
        assert_eq!(part("hello", 2, Some(2)), "el");
        assert_eq!(part("hello", -3, Some(2)), "ll");
        assert_eq!(part("hello", 0, Some(2)), "h");
        assert_eq!(ends("hello", -1.0, true), "hell");
        assert_eq!(list_in("[a, 'b']"), ["a", "b"]);
    }
}
