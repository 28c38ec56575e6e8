//! `diwan-cli text`: how two texts compare, for trying out and for measuring.
//!
//! It shows what linkage sees of a name: the matching form, the script, the keys that bring candidates together, and the similarities.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;
use serde::Serialize;

use super::report::{self, Failure};
use crate::base::script::{Script, cross_script, latin_key, script_of};
use crate::base::{normal, phonetic, similarity};
use crate::findings::Message;

/// Compare two texts the way linkage compares names.
#[derive(clap::Args)]
#[command(after_help = "Example: diwan-cli text compare 'محمد علي' 'Mohamed Aly'")]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Everything about one pair.
    #[command(after_help = "Example: diwan-cli text compare 'محمد علي' 'Mohamed Aly' --json")]
    Compare {
        /// One text.
        a: String,
        /// The other.
        b: String,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
    /// The similarity across scripts of each line of a file with two columns.
    #[command(after_help = "Example: diwan-cli text pairs names.tsv --json")]
    Pairs {
        /// Two texts a line, with a tab between them.
        file: PathBuf,
        /// Answer with one JSON document.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Serialize)]
struct Compared {
    normalised: [String; 2],
    script: [&'static str; 2],
    keys: Keys,
    similarity: Similarity,
}

#[derive(Serialize)]
struct Keys {
    fingerprint: [String; 2],
    latin_key: [String; 2],
    sound: [String; 2],
}

#[derive(Serialize)]
struct Similarity {
    jaro_winkler: f64,
    levenshtein: f64,
    token_set: f64,
    cross_script: f64,
}

#[derive(Serialize)]
struct Pair {
    a: String,
    b: String,
    cross_script: f64,
}

pub(super) fn run(args: &Args) -> Result<ExitCode, Failure> {
    match &args.command {
        Command::Compare { a, b, json } => compare(a, b, *json)?,
        Command::Pairs { file, json } => pairs(file, *json)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn compare(a: &str, b: &str, json: bool) -> Result<(), Failure> {
    let both = |of: fn(&str) -> String| [of(a), of(b)];
    let normalised = both(normal::fold);
    let [fa, fb] = &normalised;
    let similarity = Similarity {
        jaro_winkler: similarity::jaro_winkler(fa, fb),
        levenshtein: similarity::levenshtein(fa, fb),
        token_set: similarity::token_set(fa, fb),
        cross_script: cross_script(a, b),
    };
    let keys = Keys {
        fingerprint: both(normal::fingerprint),
        latin_key: both(latin_key),
        sound: both(phonetic::sound),
    };
    let answer = Compared { script: [name(script_of(a)), name(script_of(b))], normalised, keys, similarity };
    if json {
        return report::print_json(&answer);
    }
    let line = |what: &str, [a, b]: &[String; 2]| say_line!("{what}\t{a}\t{b}");
    line("normalised", &answer.normalised);
    say_line!("script\t{}\t{}", answer.script[0], answer.script[1]);
    line("fingerprint", &answer.keys.fingerprint);
    line("latin_key", &answer.keys.latin_key);
    line("sound", &answer.keys.sound);
    say_line!("jaro_winkler\t{:.3}", answer.similarity.jaro_winkler);
    say_line!("levenshtein\t{:.3}", answer.similarity.levenshtein);
    say_line!("token_set\t{:.3}", answer.similarity.token_set);
    say_line!("cross_script\t{:.3}", answer.similarity.cross_script);
    Ok(())
}

fn name(script: Script) -> &'static str {
    match script {
        Script::Latin => "latin",
        Script::Arabic => "arabic",
        Script::Other => "other",
        Script::Mixed => "mixed",
        Script::None => "none",
    }
}

fn pairs(file: &std::path::Path, json: bool) -> Result<(), Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| {
        let message = Message::new("cli-cannot-read").with("file", file.display().to_string());
        Failure::from(message.with("detail", error.to_string()))
    })?;
    let mut answers = Vec::new();
    for line in text.lines() {
        let mut parts = line.split('\t');
        let (a, b) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        answers.push(Pair { a: a.to_owned(), b: b.to_owned(), cross_script: cross_script(a, b) });
    }
    if json {
        return report::print_json(&answers);
    }
    for pair in answers {
        say_line!("{:.4}\t{}\t{}", pair.cross_script, pair.a, pair.b);
    }
    Ok(())
}
