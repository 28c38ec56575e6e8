//! Makes the files of the sample city again: `cargo run --example sample-city [FOLDER]`.
//!
//! Writes into `sample-data` beside the manifest, or into the folder given. What is there is replaced.
//! It knows nothing of the library: the files must not depend on the program that reads them.

mod city;

use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sample-data"), PathBuf::from);
    std::fs::create_dir_all(folder.join("truth/tables"))?;
    for (name, bytes) in city::make()? {
        eprintln!("{:>9} {name}", bytes.len());
        std::fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}
