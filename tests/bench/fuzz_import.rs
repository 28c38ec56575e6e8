//! Damages files at random and reads them: `cargo bench --bench fuzz_import -- SECONDS [READER]` (csv, xlsx, xls, xlsb, ods, html,
//! xml, parquet).
//!
//! A panic or a read of more than a minute ends the program with the file's place; peak memory (Linux only) must stay within ten times
//! the file plus 256 MiB. The file read last lies in the temporary folder even if the process is killed. Without SECONDS: two per reader.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program for people")]

#[path = "../support/damage.rs"]
mod damage;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use damage::{Dice, READERS};
use diwan::base::Context;
use diwan::findings::Findings;
use diwan::import;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let seconds = arguments.first().and_then(|a| a.parse().ok()).unwrap_or(2);
    let readers: Vec<&str> =
        READERS.into_iter().filter(|r| arguments.get(1).is_none_or(|wanted| wanted == r)).collect();
    let mut failed = false;
    for reader in readers {
        failed |= !fuzz(reader, Duration::from_secs(seconds));
    }
    if failed {
        std::process::exit(1);
    }
}

fn fuzz(reader: &str, time: Duration) -> bool {
    let folder = std::env::temp_dir().join("diwan-fuzz");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("last.{reader}"));
    let seeds = damage::seeds(reader);
    let first = std::env::var("DIWAN_FUZZ_SEED").ok().and_then(|s| s.parse().ok()).unwrap_or(1u64);
    let busy_since = Arc::new(AtomicU64::new(0));
    let started = Instant::now();
    watch(&busy_since, started, path.display().to_string());
    let (mut runs, mut read, mut panics, mut heavy, mut slowest, mut peak) =
        (0u64, 0u64, 0u64, 0u64, 0.0f64, 0u64);
    std::panic::set_hook(Box::new(|_| {}));
    let base = memory().unwrap_or(0);
    while started.elapsed() < time {
        let seed = first + runs;
        let bytes = damage::damaged(reader, &seeds, &mut Dice(seed));
        std::fs::write(&path, &bytes).unwrap();
        forget_peak();
        let begun = Instant::now();
        busy_since.store(started.elapsed().as_secs() + 1, Ordering::Relaxed);
        let outcome = std::panic::catch_unwind(|| {
            let ctx = Context::new(jiff::civil::date(2026, 11, 1));
            import::inspect(&ctx, &path, None, &Findings::new()).is_ok()
        });
        busy_since.store(0, Ordering::Relaxed);
        slowest = slowest.max(begun.elapsed().as_secs_f64());
        let used = memory().unwrap_or(0).saturating_sub(base);
        peak = peak.max(used);
        let too_much = used > 10 * bytes.len() as u64 + (256 << 20);
        if outcome.is_err() || too_much {
            let kept = folder.join(format!("{seed}.{reader}"));
            std::fs::write(&kept, &bytes).unwrap();
            println!("  {} {}", if too_much { "too much memory" } else { "panic" }, kept.display());
        }
        match outcome {
            Ok(ok) => read += u64::from(ok),
            Err(_) => panics += 1,
        }
        heavy += u64::from(too_much);
        runs += 1;
    }
    drop(std::panic::take_hook());
    println!(
        "{reader:<8} {runs:>8} files in {:>5.0} s · {read} read, {} refused · {panics} panics · {heavy} too large · slowest {slowest:.2} s · peak {} MiB",
        started.elapsed().as_secs_f64(),
        runs - read - panics,
        peak >> 20
    );
    panics + heavy == 0
}

/// Ends the program when one file takes longer than a minute.
fn watch(busy_since: &Arc<AtomicU64>, started: Instant, file: String) {
    let busy_since = Arc::clone(busy_since);
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let since = busy_since.load(Ordering::Relaxed);
            if since > 0 && started.elapsed().as_secs() > since + 60 {
                println!("hangs: {file}");
                std::process::exit(2);
            }
        }
    });
}

/// Peak resident memory in bytes since [`forget_peak`].
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kib| kib << 10)
}

fn forget_peak() {
    // Where the kernel does not offer this, the peak is that of the whole run: stricter, never looser.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}
