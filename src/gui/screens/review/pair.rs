//! What is shown of one pair, worked out once when the pair is chosen or the outcome changes: fields side by side, reasons, neighbours,
//! and what follows from either verdict.

use std::ops::Range;

use super::differ::marks;
use super::records::Records;
use crate::base::normal::fold;
use crate::base::script::{Script, romanise, script_of};
use crate::findings::Message;
use crate::gui::screens::matching::words::{field_label, message};
use crate::gui::widgets::badge::Agreement;
use crate::linkage::review::neighbours;
use crate::linkage::{Decision, Explanation, Level, Linked, explain};
use crate::table::{Field, Meaning, RecordRef};

/// One pair, ready to be drawn.
#[derive(Debug)]
pub(super) struct PairCard {
    pub(super) sides: [PairSide; 2],
    pub(super) rows: Vec<FieldRow>,
    pub(super) why: Option<Explanation>,
    pub(super) neighbours: Vec<Neighbour>,
    pub(super) if_same: [String; 2],
    pub(super) if_different: [String; 2],
}

/// Where one of the two records stands.
#[derive(Debug)]
pub(super) struct PairSide {
    pub(super) place: Option<RecordRef>,
    pub(super) file: String,
}

/// One field of both records.
#[derive(Debug)]
pub(super) struct FieldRow {
    pub(super) label: String,
    pub(super) values: [ShownValue; 2],
    pub(super) agreement: Agreement,
    pub(super) word: String,
}

/// A value as it is shown.
#[derive(Debug, Default)]
pub(super) struct ShownValue {
    /// Empty where there is none.
    pub(super) text: String,
    pub(super) marks: Vec<Range<usize>>,
    /// In Latin letters, where the two are written in different scripts.
    pub(super) reading: Option<(String, Vec<Range<usize>>)>,
    /// What the file says, where that differs.
    pub(super) written: Option<String>,
}

/// A record near the pair.
#[derive(Debug)]
pub(super) struct Neighbour {
    pub(super) name: String,
    pub(super) place: String,
    pub(super) says: String,
    pub(super) linked: bool,
}

/// Works out what is shown of the pair of two rows.
pub(super) fn pair_card(records: &Records<'_>, linked: &Linked, a: u32, b: u32) -> PairCard {
    let side = |row: u32| {
        let place = records.place(row);
        let file = place.as_ref().map_or("", |p| records.file(&p.source)).to_owned();
        PairSide { place, file }
    };
    let sides = [side(a), side(b)];
    let why = explain(linked, a, b);
    let fields = &records.look.project.schema.fields;
    let evidence = linked.fields();
    let rank = |f: &Field| evidence.iter().position(|e| **e == f.name).unwrap_or(usize::MAX);
    let mut order: Vec<&Field> = fields.iter().filter(|f| f.meaning != Meaning::RecordId).collect();
    order.sort_by_key(|f| rank(f));
    let rows: Vec<FieldRow> = order
        .into_iter()
        .filter_map(|field| field_row(records, why.as_ref(), field, [a, b], &sides))
        .collect();
    let (if_same, if_different) = outcomes(records, linked, a, b, &rows);
    PairCard { sides, rows, why, neighbours: near(records, linked, a, b), if_same, if_different }
}

fn field_row(
    records: &Records<'_>,
    why: Option<&Explanation>,
    field: &Field,
    rows: [u32; 2],
    sides: &[PairSide; 2],
) -> Option<FieldRow> {
    let values = rows.map(|row| records.value(field, row).unwrap_or_default());
    if values.iter().all(String::is_empty) {
        return None;
    }
    let (agreement, word) = agree(records, why, field, &values);
    let scripts = [script_of(&values[0]), script_of(&values[1])];
    let arabic = |s: Script| matches!(s, Script::Arabic | Script::Mixed);
    let across = !values[0].is_empty() && !values[1].is_empty() && arabic(scripts[0]) != arabic(scripts[1]);
    let differs = matches!(agreement, Agreement::Near | Agreement::Different);
    let plain = if across || !differs { [Vec::new(), Vec::new()] } else { marks(&values[0], &values[1]) };
    let read = [romanise(&values[0]), romanise(&values[1])];
    let read_marks = if across { marks(&read[0], &read[1]) } else { [Vec::new(), Vec::new()] };
    // Where nearly everything differs, marks say nothing.
    let useful = |marks: &[Range<usize>], text: &str| {
        marks.iter().map(|r| r.len()).sum::<usize>() * 10 <= text.len() * 7
    };
    let [read_a, read_b] = read;
    let [marks_a, marks_b] = plain;
    let [rm_a, rm_b] = read_marks;
    let keep = useful(&marks_a, &values[0]) && useful(&marks_b, &values[1]);
    let keep_read = useful(&rm_a, &read_a) && useful(&rm_b, &read_b);
    let made =
        |text: String, marks: Vec<Range<usize>>, read: String, rm: Vec<Range<usize>>, side: &PairSide| {
            let written = side.place.as_ref().and_then(|p| records.written(&field.name, p));
            let written = written.filter(|w| !w.trim().is_empty() && w.trim() != text);
            let marks = if keep { marks } else { Vec::new() };
            let reading = across.then(|| (read, if keep_read { rm } else { Vec::new() }));
            ShownValue { text, marks, reading, written }
        };
    let [text_a, text_b] = values;
    let first = made(text_a, marks_a, read_a, rm_a, &sides[0]);
    let second = made(text_b, marks_b, read_b, rm_b, &sides[1]);
    Some(FieldRow { label: field_label(records.look, &field.name), values: [first, second], agreement, word })
}

/// How far two values agree: what matching says where the field is evidence, else a look at the values.
fn agree(
    records: &Records<'_>,
    why: Option<&Explanation>,
    field: &Field,
    values: &[String; 2],
) -> (Agreement, String) {
    let look = records.look;
    if values.iter().any(String::is_empty) {
        return (Agreement::Empty, look.say(&Level::Empty.label()));
    }
    if fold(&values[0]) == fold(&values[1]) {
        return (Agreement::Same, look.say(&Level::Same.label()));
    }
    let part = why.and_then(|w| w.parts.iter().find(|p| p.fields.contains(&field.name)));
    if let Some(part) =
        part.filter(|p| p.level != Level::Empty && !(p.level == Level::Same && p.fields.len() > 1))
    {
        let agreement = match part.level {
            Level::Same => Agreement::Same,
            Level::Different | Level::NumberDiffers => Agreement::Different,
            _ => Agreement::Near,
        };
        return (agreement, look.say(&part.label));
    }
    let difference = crate::golden::conflicts::difference(field.kind, &values[0], &values[1]);
    let near = difference != crate::golden::Difference::Different;
    let word = look.t(difference.message_id());
    (if near { Agreement::Near } else { Agreement::Different }, word)
}

fn near(records: &Records<'_>, linked: &Linked, a: u32, b: u32) -> Vec<Neighbour> {
    let entity = |row: u32| linked.entities.of_row.get(row as usize).copied();
    let mut seen: Vec<u32> = vec![a, b];
    let mut out = Vec::new();
    let mut found: Vec<(u32, &crate::linkage::ScoredPair)> = Vec::new();
    for row in [a, b] {
        let others = neighbours(linked, row).into_iter().take(6);
        found.extend(others.map(|p| (if p.a == row { p.b } else { p.a }, p)));
    }
    found.sort_by(|x, y| y.1.weight.total_cmp(&x.1.weight).then(x.0.cmp(&y.0)));
    for (row, pair) in found {
        if seen.contains(&row) || out.len() == 4 {
            continue;
        }
        seen.push(row);
        let together = entity(row) == entity(a) || entity(row) == entity(b);
        let says = match (together, linked.decision(pair)) {
            (true, _) => records.look.t("review-near-linked"),
            (_, Decision::No) => {
                let chance = records.look.percent(f64::from(pair.probability), 0);
                records.look.say(&Message::new("review-near-chance").with("chance", chance))
            }
            _ => records.look.t("review-near-asks"),
        };
        out.push(Neighbour {
            name: records.name(row),
            place: records.place_words(row),
            says,
            linked: together,
        });
    }
    out
}

/// What follows from "same" and from "different": a sentence and what it means for values and neighbours.
fn outcomes(
    records: &Records<'_>,
    linked: &Linked,
    a: u32,
    b: u32,
    rows: &[FieldRow],
) -> ([String; 2], [String; 2]) {
    let look = records.look;
    let entity = |row: u32| linked.entities.of_row.get(row as usize).copied();
    let members = |of: Option<u32>| linked.entities.of_row.iter().filter(|e| Some(**e) == of).count();
    let together = entity(a) == entity(b);
    let records_then = if together { members(entity(a)) } else { members(entity(a)) + members(entity(b)) };
    let differing: Vec<&str> =
        rows.iter().filter(|r| r.agreement == Agreement::Different).map(|r| r.label.as_str()).collect();
    let same = message(look, "review-if-same").with("n", records_then);
    let values = match differing.as_slice() {
        [] => look.t("review-if-same-agree"),
        some => look.say(&Message::new("review-if-same-values").with("fields", look.join(some))),
    };
    let all = linked.entities.count + usize::from(together);
    let different = message(look, "review-if-different").with("n", all);
    ([look.say(&same), values], [look.say(&different), look.t("review-if-different-never")])
}
