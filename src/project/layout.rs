//! How the project file is laid out: scalars first, then tables; long lists of small decisions one per line, so that two versions differ
//! only in the lines whose decision differs.

use toml::{Table, Value};

/// Lists written one entry a line, by their path.
const ONE_PER_LINE: [&str; 7] = [
    "mappings.lines",
    "codes.crosswalk",
    "codes.lists.entries",
    "verdicts",
    "golden.overrides",
    "schema.fields",
    "disclosure.policies.fields",
];

/// The document as text.
pub(super) fn text(document: &Table) -> String {
    let mut out = String::new();
    table(document, "", &mut out);
    out
}

fn table(content: &Table, path: &str, out: &mut String) {
    let child = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    let (mut own, mut nested) = (Vec::new(), Vec::new());
    for (key, value) in content {
        if is_nested(value, &child(key)) {
            nested.push((key, value));
        } else {
            own.push((key, value));
        }
    }
    for (key, value) in own {
        out.push_str(&quoted(key));
        out.push_str(" = ");
        match value {
            Value::Array(rows) if rows.iter().any(Value::is_table) || rows.len() > 8 => {
                out.push_str("[\n");
                for row in rows {
                    out.push_str("  ");
                    out.push_str(&inline(row));
                    out.push_str(",\n");
                }
                out.push_str("]\n");
            }
            other => {
                out.push_str(&inline(other));
                out.push('\n');
            }
        }
    }
    for (key, value) in nested {
        let name = child(&quoted(key));
        match value {
            Value::Table(inner) if inner.is_empty() => {}
            Value::Table(inner) => {
                if inner.iter().any(|(key, value)| !is_nested(value, &format!("{name}.{key}"))) {
                    out.push_str(&format!("\n[{name}]\n"));
                }
                table(inner, &name, out);
            }
            Value::Array(entries) => {
                for entry in entries.iter().filter_map(Value::as_table) {
                    out.push_str(&format!("\n[[{name}]]\n"));
                    table(entry, &name, out);
                }
            }
            _ => {}
        }
    }
}

/// Whether a value gets a header of its own rather than a line in its table.
fn is_nested(value: &Value, path: &str) -> bool {
    is_table(value) && !ONE_PER_LINE.contains(&plain(path).as_str()) && !is_small_list(value)
}

/// A list of tables of at most three plain values each: set-aside rows, pairs of old and new value.
fn is_small_list(value: &Value) -> bool {
    let small = |entry: &Value| {
        let plain = |v: &Value| !v.is_table() && !v.is_array();
        entry.as_table().is_some_and(|t| t.len() <= 3 && t.values().all(plain))
    };
    value.as_array().is_some_and(|entries| !entries.is_empty() && entries.iter().all(small))
}

/// The path without quotes, for looking it up.
fn plain(path: &str) -> String {
    path.replace('"', "")
}

fn is_table(value: &Value) -> bool {
    match value {
        Value::Table(_) => true,
        Value::Array(entries) => !entries.is_empty() && entries.iter().all(Value::is_table),
        _ => false,
    }
}

fn quoted(key: &str) -> String {
    let bare = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    if bare { key.to_owned() } else { Value::String(key.to_owned()).to_string() }
}

fn inline(value: &Value) -> String {
    match value {
        Value::Table(entries) => {
            let parts: Vec<String> =
                entries.iter().map(|(key, value)| format!("{} = {}", quoted(key), inline(value))).collect();
            if parts.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", parts.join(", ")) }
        }
        Value::Array(entries) => {
            format!("[{}]", entries.iter().map(inline).collect::<Vec<_>>().join(", "))
        }
        Value::String(text) if !text.contains(['"', '\\']) && !text.chars().any(char::is_control) => {
            format!("\"{text}\"")
        }
        other => other.to_string().trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back_the_same() {
        let source = r#"
format = 1
empty = []
verdicts = [{ a = "x \"y\"", b = "l1\nl2" }, { a = "z", b = "é\t" }]
[schema]
entity = "resident"
[[schema.fields]]
name = "sex"
label = { en = "Sex", ar = "الجنس" }
[[sources]]
id = "a"
[sources.spec]
path = "C:\\x.csv"
[[sources.recipe.steps]]
do = "trim"
columns = ["a.b", "ü"]
[[sources.recipe.steps]]
do = "map-values"
values = [{ from = "M", to = "1" }]
"odd key" = 1.5
[[sources]]
id = "b"
"#;
        let document: Table = toml::from_str(source).unwrap();
        let written = text(&document);
        let again: Table = toml::from_str(&written).unwrap_or_else(|e| panic!("{e}\n{written}"));
        assert_eq!(again, document, "{written}");
        assert_eq!(text(&again), written);
    }
}
