//! Reads conditions: SQL text, parsed by `sqlparser`, turned into [`Expr`] with its columns numbered.
//!
//! It knows the shapes that Splink's comparison library writes for DuckDB, Spark, SQLite and PostgreSQL, and what people usually add by hand. What it does not
//! know is refused with the very part of the condition that it did not know, never passed over: a model that is half understood would give other weights.

use regex::Regex;
use sqlparser::ast::{
    AccessExpr, BinaryOperator, CeilFloorKind, DataType, DateTimeField, Expr as Sql, FunctionArg,
    FunctionArgExpr, FunctionArguments, Ident, Subscript, UnaryOperator, Value as Literal,
};
use sqlparser::dialect::{
    Dialect, DuckDbDialect, GenericDialect, PostgreSqlDialect, SQLiteDialect, SparkSqlDialect,
};
use sqlparser::parser::Parser;
use sqlparser::tokenizer::Token;

use super::expr::{Comparator, Expr, Kind, Operator, Side, Unit, Value};
use super::functions::{Function, named};
use super::time::Format;

/// The part of a condition that is not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NotUnderstood(pub(super) String);

/// Where columns stand: `name_l` in the condition of a level, `l.name` in a blocking rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Level,
    Rule,
}

/// Reads the conditions of one model.
pub(super) struct Reader {
    dialect: Box<dyn Dialect>,
    /// A float of this dialect has 32 bits.
    single: bool,
    /// `regexp_replace` with three arguments replaces every match, not only the first.
    replaces_all: bool,
    /// What distances count.
    pub(super) unit: Unit,
    /// The columns in order of first sight.
    pub(super) columns: Vec<String>,
}

impl Reader {
    /// A reader for a dialect by Splink's name of it.
    pub(super) fn new(dialect: &str) -> Reader {
        let (unit, single) = match dialect {
            "duckdb" => (Unit::Bytes, true),
            "spark" | "databricks" => (Unit::Letters, true),
            _ => (Unit::Letters, false),
        };
        let replaces_all = !matches!(dialect, "duckdb" | "postgres");
        let dialect: Box<dyn Dialect> = match dialect {
            "duckdb" => Box::new(DuckDbDialect {}),
            "spark" | "databricks" => Box::new(SparkSqlDialect {}),
            "postgres" => Box::new(PostgreSqlDialect {}),
            "sqlite" => Box::new(SQLiteDialect {}),
            _ => Box::new(GenericDialect {}),
        };
        Reader { dialect, single, replaces_all, unit, columns: Vec::new() }
    }

    /// The number of a column; the case of its name does not matter, as in SQL.
    pub(super) fn column(&mut self, name: &str) -> usize {
        match self.columns.iter().position(|c| c.eq_ignore_ascii_case(name)) {
            Some(at) => at,
            None => {
                self.columns.push(name.to_owned());
                self.columns.len() - 1
            }
        }
    }

    /// Reads a condition.
    pub(super) fn read(&mut self, condition: &str, place: Place) -> Result<Expr, NotUnderstood> {
        let parsed = {
            let broken = |error: sqlparser::parser::ParserError| NotUnderstood(error.to_string());
            let mut parser = Parser::new(self.dialect.as_ref()).try_with_sql(condition).map_err(broken)?;
            let parsed = parser.parse_expr().map_err(broken)?;
            let after = parser.peek_token().token;
            if after != Token::EOF && after != Token::SemiColon {
                return Err(NotUnderstood(after.to_string()));
            }
            parsed
        };
        self.expr(&parsed, place)
    }

    fn expr(&mut self, sql: &Sql, place: Place) -> Result<Expr, NotUnderstood> {
        let unknown = || NotUnderstood(sql.to_string());
        let all = self.replaces_all;
        let mut inner = |sql: &Sql| self.expr(sql, place);
        Ok(match sql {
            Sql::Nested(a) => inner(a)?,
            Sql::Identifier(ident) => self.named_column(std::slice::from_ref(ident), place)?,
            Sql::CompoundIdentifier(parts) => self.named_column(parts, place)?,
            Sql::Value(value) => Expr::Constant(literal(&value.value).ok_or_else(unknown)?),
            Sql::IsNull(a) => Expr::IsNull(boxed(inner(a)?)),
            Sql::IsNotNull(a) => not(Expr::IsNull(boxed(inner(a)?))),
            Sql::IsTrue(a) => Expr::Same(boxed(inner(a)?), boxed(constant(Value::Bool(true)))),
            Sql::IsFalse(a) => Expr::Same(boxed(inner(a)?), boxed(constant(Value::Bool(false)))),
            Sql::IsNotTrue(a) => not(Expr::Same(boxed(inner(a)?), boxed(constant(Value::Bool(true))))),
            Sql::IsNotFalse(a) => not(Expr::Same(boxed(inner(a)?), boxed(constant(Value::Bool(false))))),
            Sql::IsNotDistinctFrom(a, b) => Expr::Same(boxed(inner(a)?), boxed(inner(b)?)),
            Sql::IsDistinctFrom(a, b) => not(Expr::Same(boxed(inner(a)?), boxed(inner(b)?))),
            Sql::UnaryOp { op: UnaryOperator::Not, expr } => not(inner(expr)?),
            Sql::UnaryOp { op: UnaryOperator::Plus, expr } => inner(expr)?,
            Sql::UnaryOp { op: UnaryOperator::Minus, expr } => {
                Expr::Call(Function::Negative, vec![inner(expr)?])
            }
            Sql::InList { expr, list, negated } => {
                let mut any: Option<Expr> = None;
                for one in list {
                    let equal = Expr::Compare(Comparator::Equal, boxed(inner(expr)?), boxed(inner(one)?));
                    any = Some(match any {
                        Some(before) => Expr::Or(boxed(before), boxed(equal)),
                        None => equal,
                    });
                }
                let any = any.ok_or_else(unknown)?;
                if *negated { not(any) } else { any }
            }
            Sql::Between { expr, negated, low, high } => {
                let from = Expr::Compare(Comparator::AtLeast, boxed(inner(expr)?), boxed(inner(low)?));
                let to = Expr::Compare(Comparator::AtMost, boxed(inner(expr)?), boxed(inner(high)?));
                let both = Expr::And(boxed(from), boxed(to));
                if *negated { not(both) } else { both }
            }
            Sql::BinaryOp { left, op, right } => {
                let (a, b) = (boxed(inner(left)?), boxed(inner(right)?));
                binary(op, a, b).ok_or_else(unknown)?
            }
            Sql::Case { operand, conditions, else_result, .. } => {
                let mut branches = Vec::new();
                for branch in conditions {
                    let when = match operand {
                        Some(value) => {
                            let (a, b) = (boxed(inner(value)?), boxed(inner(&branch.condition)?));
                            Expr::Compare(Comparator::Equal, a, b)
                        }
                        None => inner(&branch.condition)?,
                    };
                    branches.push((when, inner(&branch.result)?));
                }
                let otherwise = else_result.as_ref().map(|e| inner(e)).transpose()?.map(boxed);
                Expr::Case { branches, otherwise }
            }
            Sql::Cast { expr, data_type, .. } => {
                let inside = inner(expr)?;
                Expr::Cast(self.kind(data_type).ok_or_else(unknown)?, boxed(inside))
            }
            Sql::TypedString(typed) => {
                let value = literal(&typed.value.value).ok_or_else(unknown)?;
                Expr::Cast(self.kind(&typed.data_type).ok_or_else(unknown)?, boxed(constant(value)))
            }
            Sql::Floor { expr, field: CeilFloorKind::DateTimeField(DateTimeField::NoDateTime) } => {
                Expr::Call(Function::Floor, vec![inner(expr)?])
            }
            Sql::Ceil { expr, field: CeilFloorKind::DateTimeField(DateTimeField::NoDateTime) } => {
                Expr::Call(Function::Ceil, vec![inner(expr)?])
            }
            Sql::Trim { trim_where: None, trim_what: None, expr, trim_characters: None } => {
                Expr::Call(Function::Trim, vec![inner(expr)?])
            }
            Sql::Substring { expr, substring_from: Some(from), substring_for, .. } => {
                let mut arguments = vec![inner(expr)?, inner(from)?];
                if let Some(length) = substring_for {
                    arguments.push(inner(length)?);
                }
                Expr::Call(Function::Substring, arguments)
            }
            Sql::Extract { field, expr, .. } => {
                let function = match field {
                    DateTimeField::Epoch => Function::Epoch,
                    DateTimeField::Year => Function::Year,
                    DateTimeField::Month => Function::Month,
                    DateTimeField::Day => Function::Day,
                    _ => return Err(unknown()),
                };
                Expr::Call(function, vec![inner(expr)?])
            }
            Sql::CompoundFieldAccess { root, access_chain } => match access_chain.as_slice() {
                [AccessExpr::Subscript(Subscript::Index { index })] => {
                    Expr::Call(Function::Element, vec![inner(root)?, inner(index)?])
                }
                _ => return Err(unknown()),
            },
            Sql::Function(function) => {
                let FunctionArguments::List(list) = &function.args else { return Err(unknown()) };
                let mut arguments = Vec::new();
                for argument in &list.args {
                    let FunctionArg::Unnamed(FunctionArgExpr::Expr(argument)) = argument else {
                        return Err(unknown());
                    };
                    arguments.push(inner(argument)?);
                }
                called(&function.name.to_string(), arguments, all).ok_or_else(unknown)?
            }
            _ => return Err(unknown()),
        })
    }

    fn named_column(&mut self, parts: &[Ident], place: Place) -> Result<Expr, NotUnderstood> {
        let whole = || parts.iter().map(|p| p.value.as_str()).collect::<Vec<_>>().join(".");
        let side_of = |letter: &str| match letter {
            "l" | "L" => Some(Side::Left),
            "r" | "R" => Some(Side::Right),
            _ => None,
        };
        let found = match (parts, place) {
            ([name], Place::Level) => {
                name.value.rsplit_once('_').and_then(|(name, letter)| Some((name, side_of(letter)?)))
            }
            ([table, name], Place::Rule) => side_of(&table.value).map(|side| (name.value.as_str(), side)),
            _ => None,
        };
        let (name, side) = found.ok_or_else(|| NotUnderstood(whole()))?;
        Ok(Expr::Column { at: self.column(name), side })
    }

    fn kind(&self, data_type: &DataType) -> Option<Kind> {
        let name = data_type.to_string().to_ascii_uppercase();
        let has = |parts: &[&str]| parts.iter().any(|p| name.contains(p));
        Some(if has(&["CHAR", "TEXT", "STRING", "CLOB"]) {
            Kind::Text
        } else if has(&["TIMESTAMP", "DATETIME"]) {
            Kind::Time
        } else if has(&["DATE"]) {
            Kind::Day
        } else if has(&["DOUBLE", "FLOAT8", "FLOAT64", "DECIMAL", "NUMERIC"]) {
            Kind::Double
        } else if has(&["FLOAT", "REAL"]) {
            if self.single { Kind::Single } else { Kind::Double }
        } else if has(&["INT"]) {
            Kind::Whole
        } else {
            return None;
        })
    }
}

fn boxed(expr: Expr) -> Box<Expr> {
    Box::new(expr)
}

fn not(expr: Expr) -> Expr {
    Expr::Not(boxed(expr))
}

fn constant(value: Value<'static>) -> Expr {
    Expr::Constant(value)
}

fn literal(value: &Literal) -> Option<Value<'static>> {
    Some(match value {
        Literal::Number(digits, _) => Value::Number(digits.parse().ok()?),
        Literal::SingleQuotedString(text) | Literal::EscapedStringLiteral(text) => {
            Value::Text(text.clone().into())
        }
        Literal::DoubleQuotedString(text) => Value::Text(text.clone().into()),
        Literal::Boolean(b) => Value::Bool(*b),
        Literal::Null => Value::Null,
        _ => return None,
    })
}

fn binary(op: &BinaryOperator, a: Box<Expr>, b: Box<Expr>) -> Option<Expr> {
    let compare = |how, a, b| Expr::Compare(how, a, b);
    let calculate = |how, a, b| Expr::Calculate(how, a, b);
    Some(match op {
        BinaryOperator::And => Expr::And(a, b),
        BinaryOperator::Or => Expr::Or(a, b),
        BinaryOperator::Eq => compare(Comparator::Equal, a, b),
        BinaryOperator::NotEq => compare(Comparator::NotEqual, a, b),
        BinaryOperator::Lt => compare(Comparator::Less, a, b),
        BinaryOperator::LtEq => compare(Comparator::AtMost, a, b),
        BinaryOperator::Gt => compare(Comparator::More, a, b),
        BinaryOperator::GtEq => compare(Comparator::AtLeast, a, b),
        BinaryOperator::Spaceship => Expr::Same(a, b),
        BinaryOperator::Plus => calculate(Operator::Plus, a, b),
        BinaryOperator::Minus => calculate(Operator::Minus, a, b),
        BinaryOperator::Multiply => calculate(Operator::Times, a, b),
        BinaryOperator::Divide => calculate(Operator::Over, a, b),
        BinaryOperator::Modulo => calculate(Operator::Modulo, a, b),
        BinaryOperator::StringConcat => Expr::Call(Function::Joined, vec![*a, *b]),
        _ => return None,
    })
}

/// A call by name: those with a pattern or a format are made ready here, once.
fn called(name: &str, mut arguments: Vec<Expr>, replaces_all: bool) -> Option<Expr> {
    let text = |expr: Option<&Expr>| match expr {
        Some(Expr::Constant(Value::Text(text))) => Some(text.to_string()),
        _ => None,
    };
    let count = arguments.len();
    let lower = name.to_ascii_lowercase();
    match lower.as_str() {
        "regexp_extract" if count == 2 || count == 3 => {
            let group = match arguments.get(2) {
                Some(Expr::Constant(Value::Number(n))) => *n as usize,
                None => 0,
                _ => return None,
            };
            let find = Regex::new(&text(arguments.get(1))?).ok()?;
            Some(Expr::Extract { text: boxed(arguments.swap_remove(0)), find, group })
        }
        "regexp_matches" | "regexp_like" | "rlike" if count == 2 => {
            let find = Regex::new(&text(arguments.get(1))?).ok()?;
            Some(Expr::Matches { text: boxed(arguments.swap_remove(0)), find })
        }
        "regexp_replace" if count == 3 || count == 4 => {
            let find = Regex::new(&text(arguments.get(1))?).ok()?;
            let with = text(arguments.get(2))?.replace('$', "$$");
            let groups = Regex::new(r"\\(\d)").ok()?;
            let with = groups.replace_all(&with, "$${$1}").into_owned();
            let all = match arguments.get(3) {
                Some(_) => text(arguments.get(3))?.contains('g'),
                None => replaces_all,
            };
            Some(Expr::Replace { text: boxed(arguments.swap_remove(0)), find, with, all })
        }
        "replace" if count == 3 => {
            let find = Regex::new(&regex::escape(&text(arguments.get(1))?)).ok()?;
            let with = text(arguments.get(2))?.replace('$', "$$");
            Some(Expr::Replace { text: boxed(arguments.swap_remove(0)), find, with, all: true })
        }
        "try_strptime" | "strptime" | "try_to_timestamp" | "to_timestamp" | "to_date" | "try_to_date"
        | "try_cast_date" | "try_cast_timestamp"
            if count == 2 =>
        {
            let format = text(arguments.get(1))?;
            let format = if lower.starts_with("try_cast") { postgres_format(&format) } else { format };
            let day = lower.ends_with("date");
            Some(Expr::ReadTime { text: boxed(arguments.swap_remove(0)), format: Format::of(&format)?, day })
        }
        "date" | "to_date" if count == 1 => Some(Expr::Cast(Kind::Day, boxed(arguments.swap_remove(0)))),
        "date_diff" | "datediff" if count == 3 => {
            // date_diff('day', from, to)
            if !text(arguments.first())?.trim_end_matches('s').eq_ignore_ascii_case("day") {
                return None;
            }
            let (from, to) = (arguments.get(1)?.clone(), arguments.get(2)?.clone());
            Some(Expr::Call(Function::DaysApart, vec![to, from]))
        }
        _ => {
            let function = named(&lower)?;
            let (least, most) = function.arguments();
            (least..=most).contains(&count).then_some(Expr::Call(function, arguments))
        }
    }
}

/// PostgreSQL's letters for dates in those of Spark.
fn postgres_format(text: &str) -> String {
    text.replace("YYYY", "yyyy")
        .replace("DD", "dd")
        .replace("HH24", "HH")
        .replace("MI", "mm")
        .replace("SS", "ss")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_understood_is_named() {
        let part = |condition: &str| {
            let read = Reader::new("duckdb").read(condition, Place::Level);
            read.map(|_| String::new()).unwrap_or_else(|e| e.0)
        };
        assert_eq!(part("hamming(a_l, a_r) < 2"), "hamming(a_l, a_r)");
        assert_eq!(part("a_l = b"), "b");
        assert_eq!(part("try_strptime(a_l, '%W') IS NULL"), "try_strptime(a_l, '%W')");
        assert_ne!(part("a_l = "), "");
        assert_eq!(part("\"a b_l\" = \"a b_r\" AND NOT (lower(c_l) <> 'x' OR c_r IS NULL)"), "");
    }

    #[test]
    fn a_match_of_one_column_is_recognised() {
        let mut reader = Reader::new("spark");
        let read = |reader: &mut Reader, c: &str| reader.read(c, Place::Level).unwrap().exact_match();
        assert_eq!(read(&mut reader, "(`b_l` = `b_r`)"), Some(0));
        assert_eq!(read(&mut reader, "`a_l` = `b_r`"), None);
        assert_eq!(read(&mut reader, "lower(a_l) = lower(a_r)"), None);
    }
}
