//! Compares records: every comparison of the settings, made ready for one corpus.
//!
//! Most levels are decided by numbers and short texts; costly ones are remembered per thread for pairs of values seen lately.

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::comparison::{Comparison, Level, Method};
use super::corpus::{Corpus, EMPTY};
use super::forms::{DateForm, Form, NameForm, Vocabulary, code};
use super::quick::{Names, Quick};
use super::values::{Numbering, dates, first_field, names_apart, number, places, whole_names};
use super::vectors::Levels;
use super::{judge, words};
use crate::base::{Cancelled, Context};

/// All comparisons of the settings, ready for one corpus.
#[derive(Clone, Debug)]
pub struct Comparer {
    /// One for each comparison, in order.
    pub parts: Vec<Part>,
    /// The value numbers of all comparisons, record after record: those of one record lie together.
    values: Vec<u32>,
    /// Positions of given and family name when they may have changed places.
    swap: Option<(usize, usize)>,
    /// The comparisons of e-mail addresses, and those of names.
    addresses: (Vec<usize>, Vec<usize>),
}

/// One comparison, ready.
#[derive(Clone, Debug)]
pub struct Part {
    /// The comparison.
    pub comparison: Comparison,
    /// The form of each different value.
    pub forms: Arc<Vec<Form>>,
    /// Value number by rank; [`EMPTY`] where there is none.
    pub value_of: Vec<u32>,
    /// How many records hold each value.
    pub counts: Vec<u32>,
    /// Records with a value.
    pub filled: u64,
    /// Records with a value in another script than Latin.
    pub foreign: u64,
    /// For whole names: records whose given and family name are known apart, compared apart and not as a whole.
    apart: Vec<bool>,
    /// Position of the level `Same`.
    same: usize,
    /// What decides most pairs.
    quick: Arc<Quick>,
    /// For days: whether some are a year alone.
    rough: bool,
}

impl Comparer {
    /// Makes comparisons ready; a comparison whose fields the corpus lacks finds everything empty.
    pub fn new(corpus: &Corpus, comparisons: &[Comparison], today: Date) -> Comparer {
        let is_name = |c: &Comparison| c.method == Method::Name;
        // Names are numbered together, all else by itself: both at a time.
        let (mut names, mut others) = rayon::join(
            || names_ready(corpus, comparisons.iter().filter(|c| is_name(c)).collect()).into_iter(),
            || {
                let others: Vec<&Comparison> = comparisons.iter().filter(|c| !is_name(c)).collect();
                let parts = others.into_par_iter().map(|c| Part::ready(corpus, c, today));
                parts.collect::<Vec<_>>().into_iter()
            },
        );
        let parts: Vec<Part> = comparisons
            .iter()
            .filter_map(|c| if is_name(c) { names.next() } else { others.next() })
            .collect();
        let swappable: Vec<usize> =
            (0..parts.len()).filter(|&i| parts[i].comparison.levels.contains(&Level::Swapped)).collect();
        let swap = match swappable.as_slice() {
            [given, family, ..] if Arc::ptr_eq(&parts[*given].forms, &parts[*family].forms) => {
                Some((*given, *family))
            }
            _ => None,
        };
        let of_kind = |kinds: &[Method]| -> Vec<usize> {
            (0..parts.len()).filter(|&i| kinds.contains(&parts[i].comparison.method)).collect()
        };
        let addresses = (of_kind(&[Method::Email]), of_kind(&[Method::Name, Method::WholeName]));
        let mut values = vec![EMPTY; corpus.rows() * parts.len()];
        values.par_chunks_exact_mut(parts.len().max(1)).enumerate().for_each(|(rank, record)| {
            record.iter_mut().zip(&parts).for_each(|(value, part)| *value = part.value_of[rank]);
        });
        Comparer { parts, values, swap, addresses }
    }

    /// The value numbers of a record, comparison by comparison.
    pub(super) fn record(&self, rank: u32) -> &[u32] {
        let width = self.parts.len();
        &self.values[rank as usize * width..(rank as usize + 1) * width]
    }

    /// The levels of a pair of ranks.
    pub fn levels(&self, a: u32, b: u32, memory: &mut Memory) -> Levels {
        let mut levels = Vec::with_capacity(1);
        self.levels_of(&[(a, b)], memory, &mut levels);
        levels.first().copied().unwrap_or_default()
    }

    /// Adds the levels of some pairs, one comparison after the other: what a comparison looks at stays near.
    fn levels_of(&self, pairs: &[(u32, u32)], memory: &mut Memory, out: &mut Vec<Levels>) {
        let begin = out.len();
        out.resize(begin + pairs.len(), Levels::default());
        let of_pairs = &mut out[begin..];
        let mut values = std::mem::take(&mut memory.values);
        values.resize(pairs.len() * self.parts.len(), (EMPTY, EMPTY));
        // One look at each record first: all of them come from memory at once and not one after the other.
        let glance = |rank: u32| self.record(rank).first().copied().unwrap_or(EMPTY);
        std::hint::black_box(pairs.iter().fold(0, |seen, &(a, b)| seen ^ glance(a) ^ glance(b)));
        for (at, &(a, b)) in pairs.iter().enumerate() {
            for (i, (&va, &vb)) in self.record(a).iter().zip(self.record(b)).enumerate() {
                values[i * pairs.len() + at] = (va, vb);
            }
        }
        for (i, (part, values)) in self.parts.iter().zip(values.chunks_exact(pairs.len().max(1))).enumerate()
        {
            part.quick.bring_near(values);
            for ((levels, &(va, vb)), &(a, b)) in of_pairs.iter_mut().zip(values).zip(pairs) {
                if va != EMPTY && vb != EMPTY && !part.is_apart(a, b) {
                    *levels = levels.with(i, part.level(va, vb, memory, i));
                }
            }
        }
        memory.values = values;
        if let Some((given, family)) = self.swap {
            for (levels, &(a, b)) in of_pairs.iter_mut().zip(pairs) {
                *levels = self.swapped(*levels, given, family, a, b);
            }
        }
        if !self.addresses.0.is_empty() {
            for (levels, &(a, b)) in of_pairs.iter_mut().zip(pairs) {
                *levels = self.said_by_names(*levels, a, b);
            }
        }
    }

    /// Addresses are made of names (`james.carter@…`): where the names are the same, addresses that are merely alike say nothing more, unless both
    /// have a number.
    fn said_by_names(&self, levels: Levels, a: u32, b: u32) -> Levels {
        let (addresses, names) = &self.addresses;
        let same = |i: usize| self.parts[i].comparison.levels.get(levels.get(i)).is_some_and(|l| l.is_same());
        let mut known = names.iter().filter(|&&i| levels.get(i) != 0).peekable();
        if known.peek().is_none() || !known.all(|&i| same(i)) {
            return levels;
        }
        addresses.iter().fold(levels, |levels, &i| {
            let part = &self.parts[i];
            let alike = matches!(part.comparison.levels.get(levels.get(i)), Some(Level::Alike { .. }));
            let numbered = |rank: u32| match part.forms.get(self.record(rank)[i] as usize) {
                Some(Form::Email(mailbox, _)) => mailbox.contains(|c: char| c.is_ascii_digit()),
                _ => false,
            };
            if alike && !(numbered(a) && numbered(b)) { levels.with(i, 0) } else { levels }
        })
    }

    /// The levels of some pairs, on one core.
    pub fn levels_of_all(&self, pairs: &[(u32, u32)], memory: &mut Memory) -> Vec<Levels> {
        const BATCH: usize = 256;
        let mut levels = Vec::with_capacity(pairs.len());
        pairs.chunks(BATCH).for_each(|batch| self.levels_of(batch, memory, &mut levels));
        levels
    }

    /// The levels of many pairs, on all cores.
    pub fn compare(&self, ctx: &Context, pairs: &[(u32, u32)]) -> Result<Vec<Levels>, Cancelled> {
        ctx.progress.begin(pairs.len() as u64);
        let chunks: Vec<Vec<Levels>> = pairs
            .par_chunks(16_384)
            .map_init(Memory::default, |memory, chunk| {
                ctx.check()?;
                let levels = self.levels_of_all(chunk, memory);
                ctx.progress.add(chunk.len() as u64);
                Ok(levels)
            })
            .collect::<Result<_, Cancelled>>()?;
        Ok(chunks.concat())
    }

    /// Given and family name in each other's place: said once, at the given name.
    fn swapped(&self, levels: Levels, given: usize, family: usize, a: u32, b: u32) -> Levels {
        let (g, f) = (&self.parts[given], &self.parts[family]);
        let poor =
            |part: &Part, at: usize| at == 0 || at + 1 == part.comparison.levels.len() || at > part.same + 3;
        if !poor(g, levels.get(given)) || !poor(f, levels.get(family)) {
            return levels;
        }
        let (a, b) = (self.record(a), self.record(b));
        let (ga, fa, gb, fb) = (a[given], a[family], b[given], b[family]);
        let agree = |x: u32, y: u32| {
            if x == EMPTY || y == EMPTY {
                return None;
            }
            let told = || match &*g.quick {
                Quick::Names(names, _) => names.at_least(x, y, CLOSE),
                _ => None,
            };
            let judged = || match (&g.forms[x as usize], &g.forms[y as usize]) {
                (Form::Name(x), Form::Name(y)) => judge::name_likeness(x, y) >= CLOSE,
                _ => false,
            };
            Some(x == y || told().unwrap_or_else(judged))
        };
        let swapped = match (agree(ga, fb), agree(fa, gb)) {
            (Some(one), Some(other)) => one && other,
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => false,
        };
        match g.comparison.levels.iter().position(|l| *l == Level::Swapped) {
            Some(at) if swapped => levels.with(given, at).with(family, 0),
            _ => levels,
        }
    }
}

/// The comparisons of names, whose values share one numbering.
fn names_ready(corpus: &Corpus, comparisons: Vec<&Comparison>) -> Vec<Part> {
    if comparisons.is_empty() {
        return Vec::new();
    }
    let mut numbering = Numbering::default();
    let values: Vec<Vec<u32>> =
        comparisons.iter().map(|c| first_field(corpus, c, words::name, &mut numbering)).collect();
    let form = |text: &String| Form::Name(Box::new(NameForm::new(text)));
    let forms: Arc<Vec<Form>> = Arc::new(numbering.into_texts().par_iter().map(form).collect());
    let names = Arc::new(Names::new(&forms));
    let ready = comparisons.into_par_iter().zip(values);
    ready
        .map(|(c, value_of)| Part::new(c, forms.clone(), value_of, Vec::new(), Some(names.clone())))
        .collect()
}

/// From this likeness on a given name in the place of the family name is taken to be that name.
const CLOSE: f64 = 0.9;

/// What one thread remembers.
#[derive(Default)]
pub struct Memory {
    /// Pairs of values that are costly to judge, by comparison: the last ones, each in the place that its number points to.
    judged: Vec<Vec<(u64, u8)>>,
    /// Room for the values of some pairs.
    values: Vec<(u32, u32)>,
}

/// Places per comparison.
const PLACES: u32 = 15;

impl Memory {
    /// The level of a pair of values of comparison `i`, judged if it is not remembered.
    fn level(&mut self, i: usize, a: u32, b: u32, judge: impl FnOnce() -> usize) -> usize {
        if self.judged.len() <= i {
            self.judged.resize_with(i + 1, Vec::new);
        }
        let places = &mut self.judged[i];
        if places.is_empty() {
            places.resize(1 << PLACES, (u64::MAX, 0));
        }
        let pair = (u64::from(a.min(b)) << 32) | u64::from(a.max(b));
        let at = pair.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - PLACES);
        let place = &mut places[at as usize];
        if place.0 != pair {
            *place = (pair, judge() as u8);
        }
        usize::from(place.1)
    }
}

impl Part {
    fn new(
        comparison: &Comparison,
        forms: Arc<Vec<Form>>,
        value_of: Vec<u32>,
        apart: Vec<bool>,
        names: Option<Arc<Names>>,
    ) -> Part {
        let mut counts = vec![0; forms.len()];
        for &v in value_of.iter().filter(|&&v| v != EMPTY) {
            counts[v as usize] += 1;
        }
        let is_foreign = |form: &Form| matches!(form, Form::Name(name) if name.foreign);
        let counted = |wanted: &dyn Fn(&Form) -> bool| -> u64 {
            forms.iter().zip(&counts).filter(|(f, _)| wanted(f)).map(|(_, &c): (_, &u32)| u64::from(c)).sum()
        };
        let (filled, foreign) = (counted(&|_| true), counted(&is_foreign));
        let same = comparison.levels.iter().position(|l| *l == Level::Same).unwrap_or(1);
        let rough = forms.iter().any(is_rough);
        let quick = Arc::new(Quick::new(comparison, &forms, names));
        let comparison = comparison.clone();
        Part { comparison, forms, value_of, counts, filled, foreign, apart, same, quick, rough }
    }

    fn ready(corpus: &Corpus, comparison: &Comparison, today: Date) -> Part {
        let mut numbering = Numbering::default();
        let mut apart = Vec::new();
        let value_of = match comparison.method {
            Method::WholeName => {
                apart = names_apart(corpus, comparison);
                whole_names(corpus, comparison).into_iter().map(|t| numbering.number(t)).collect()
            }
            Method::Date => dates(corpus, comparison, today, &mut numbering),
            Method::Code | Method::Phone => {
                first_field(corpus, comparison, |t| code(&words::fold(t)), &mut numbering)
            }
            Method::Email => first_field(corpus, comparison, |t| t.trim().to_lowercase(), &mut numbering),
            Method::Place => places(corpus, comparison).into_iter().map(|t| numbering.number(t)).collect(),
            Method::Number => {
                let text = |t: &str| number(t).map(|n| n.to_string()).unwrap_or_default();
                first_field(corpus, comparison, text, &mut numbering)
            }
            _ => first_field(corpus, comparison, words::fold, &mut numbering),
        };
        let texts = numbering.into_texts();
        let mut words = Vocabulary::default();
        if comparison.method == Method::Text {
            let mut counts = vec![0u32; texts.len()];
            value_of.iter().filter(|&&v| v != EMPTY).for_each(|&v: &u32| counts[v as usize] += 1);
            for (text, count) in texts.iter().zip(counts) {
                words.learn(text, count);
            }
        }
        let forms: Vec<Form> = texts.par_iter().map(|t| form(comparison.method, t, &words)).collect();
        Part::new(comparison, Arc::new(forms), value_of, apart, None)
    }

    /// Whether both records are compared by their given and family name instead.
    fn is_apart(&self, a: u32, b: u32) -> bool {
        !self.apart.is_empty() && self.apart[a as usize] && self.apart[b as usize]
    }

    /// The level of two values; `i` is the position of this comparison.
    fn level(&self, a: u32, b: u32, memory: &mut Memory, i: usize) -> usize {
        // A year alone that equals another year alone is not the same day.
        if a == b && !(self.rough && is_rough(&self.forms[a as usize])) {
            return self.same;
        }
        let (method, levels) = (self.comparison.method, self.comparison.levels.as_slice());
        if method == Method::Category {
            return levels.len() - 1;
        }
        self.quick.level(levels, a, b).unwrap_or_else(|| {
            let judge = || judge::level(method, levels, &self.forms[a as usize], &self.forms[b as usize]);
            memory.level(i, a, b, judge)
        })
    }

    /// The chance to meet the common value of two records with values `va` and `vb` at random, judged by all records but these two; `usual` is
    /// the chance for any value.
    pub fn frequency(&self, va: u32, vb: u32, usual: f64) -> f64 {
        let of = |v: u32| {
            let foreign = matches!(self.forms.get(v as usize), Some(Form::Name(n)) if n.foreign);
            let rows = (if foreign { self.foreign } else { self.filled - self.foreign }).max(1) as f64;
            let others = (f64::from(self.counts[v as usize]) - if va == vb { 2.0 } else { 1.0 }).max(0.0);
            (others + (usual * rows).min(1.0)) / rows
        };
        of(va).max(of(vb)).min(1.0)
    }
}

/// A year alone.
fn is_rough(form: &Form) -> bool {
    matches!(form, Form::Date(d) if d.month == 0)
}

fn form(method: Method, text: &str, words: &Vocabulary) -> Form {
    match method {
        Method::Name | Method::WholeName => Form::Name(Box::new(NameForm::new(text))),
        Method::Date => DateForm::read(text).map_or(Form::Category, Form::Date),
        Method::Code | Method::Phone => Form::Code(text.to_owned()),
        Method::Email => {
            let (mailbox, domain) = text.split_once('@').unwrap_or((text, ""));
            Form::Email(mailbox.to_owned(), domain.to_owned())
        }
        Method::Text => Form::Text(Box::new(words.form(text))),
        Method::Category | Method::Condition => Form::Category,
        Method::Number => text.parse().map_or(Form::Category, Form::Number),
        Method::Place => {
            let degrees: Vec<f64> = text.split(' ').filter_map(|t| t.parse().ok()).collect();
            match degrees.as_slice() {
                [lat, lon] => Form::Place(*lat, *lon),
                _ => Form::Category,
            }
        }
    }
}
