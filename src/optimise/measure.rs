//! What each step brings: the app is slimmed once with all steps, and once
//! without each.

use super::{
    optimise_app,
    steps::{APP, Step},
};
use std::{env, fs, path::PathBuf, process::Command};

/// Prints a table for the app as Trunk builds it for readers: the variable
/// `RAW_APP` names the folder with `browser_bg.wasm` and `browser.js`, `WASM_OPT`
/// Binaryen's program.
#[test]
#[ignore = "takes minutes, and needs an app that Trunk has built"]
fn what_each_step_brings() {
    let raw = PathBuf::from(env::var_os("RAW_APP").expect("RAW_APP"));
    let wasm_opt = env::var_os("WASM_OPT").expect("WASM_OPT");
    let weigh = |left_out: Option<&str>| {
        let folder = env::temp_dir().join(format!("steps-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let files = ["browser_bg.wasm", "browser.js"];
        let [wasm, script] = files.map(|name| {
            fs::copy(raw.join(name), folder.join(name)).expect("a file of the app");
            folder.join(name)
        });
        let steps = APP.iter().filter(|step| left_out != Some(step.name));
        let steps: Vec<&Step> = steps.collect();
        optimise_app(&wasm, &script, Command::new(&wasm_opt), &steps).expect("the app is slimmed");
        let files = [wasm, script].map(|file| fs::read(file).expect("a file"));
        fs::remove_dir_all(folder).expect("removed");
        files.iter().map(|file| brotli(file)).sum::<usize>()
    };
    let all = weigh(None);
    println!("all steps: {all} bytes after brotli 11");
    for step in &APP {
        let more = weigh(Some(step.name)) as i64 - all as i64;
        println!("{:16} {more:6} bytes", step.name);
    }
}

fn brotli(bytes: &[u8]) -> usize {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut pressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut pressed, &parameters).expect("pressed");
    pressed.len()
}
