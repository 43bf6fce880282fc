//! Lighthouse on every kind of page: what browsers and search engines expect.
//! Its speeds are not asked for: they are the machine's.

use crate::served::{KINDS, site};
use serde_json::Value;
use std::{env, fs, path::Path, path::PathBuf, process::Command, sync::Mutex, thread};

const CATEGORIES: [&str; 3] = ["accessibility", "best-practices", "seo"];
/// How many run at a time: mostly they wait.
const ABREAST: usize = 3;

/// What Lighthouse says of a page, or why it says nothing.
fn report(url: &str, file: &Path) -> Result<Value, String> {
    let folder = PathBuf::from(env::var_os("SITE_LIGHTHOUSE").expect("set by `cargo site test`"));
    let output = Command::new("node")
        .arg(folder.join("cli/index.js"))
        .arg(url)
        .arg(format!("--only-categories={}", CATEGORIES.join(",")))
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage")
        .args(["--throttling-method=provided", "--quiet", "--output=json"])
        .arg(format!("--output-path={}", file.display()))
        .envs(env::var_os("SITE_BROWSER").map(|browser| ("CHROME_PATH", browser)))
        .output()
        .map_err(|e| format!("node: {e}"))?;
    let text = fs::read_to_string(file)
        .map_err(|_| String::from_utf8_lossy(&output.stderr).into_owned())?;
    let report: Value = serde_json::from_str(&text).map_err(|e| e.to_string())?;
    match report.pointer("/runtimeError/message") {
        Some(error) => Err(error.to_string()),
        None => Ok(report),
    }
}

/// The audits that keep a report from full marks.
fn faults(report: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    for category in CATEGORIES {
        let found = &report["categories"][category];
        if found["score"] == 1.0 {
            continue;
        }
        faults.push(format!("{category}: {}", found["score"]));
        for audit in found["auditRefs"].as_array().into_iter().flatten() {
            let audit = &report["audits"][audit["id"].as_str().unwrap_or_default()];
            if audit["score"].as_f64().is_some_and(|score| score < 1.0) {
                faults.push(format!("  {}: {}", audit["id"], audit["details"]));
            }
        }
    }
    faults
}

#[test]
fn lighthouse_gives_full_marks_to_every_kind_of_page() {
    let (server, _) = site();
    let left = Mutex::new(KINDS.to_vec());
    let all = Mutex::new(Vec::new());
    let work = || {
        loop {
            let Some(page) = left.lock().expect("whole").pop() else {
                return;
            };
            let name = format!("lighthouse-{}.json", page.replace('/', "-"));
            let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
            _ = fs::remove_file(&file);
            let url = format!("{}{page}", server.url());
            // the browser may fail to start on a busy machine; a page may not
            let report = report(&url, &file).or_else(|_| report(&url, &file));
            let found = report.map_or_else(|error| vec![error], |report| faults(&report));
            let found = found.into_iter().map(|fault| format!("/{page}: {fault}"));
            all.lock().expect("whole").extend(found);
        }
    };
    thread::scope(|scope| {
        for _ in 0..ABREAST {
            scope.spawn(work);
        }
    });
    let all = all.into_inner().expect("whole");
    assert!(all.is_empty(), "{}", all.join("\n"));
}
