//! Programs that build or serve the site, as a user runs them.

use baltic_presidency_record::root;
use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};
use tokio::sync::{Mutex, MutexGuard};

/// The program `record`, which `cargo site` runs.
pub(super) fn record() -> Command {
    group(&variable("SITE_RECORD"))
}

/// Trunk, with the tools and the compiler that `cargo site test` has found.
pub(super) fn trunk() -> Command {
    let mut trunk = group(&variable("SITE_TRUNK"));
    let environment = variable("SITE_TRUNK_ENVIRONMENT");
    let lines = environment.to_str().expect("text").lines();
    trunk.envs(lines.filter_map(|line| line.split_once('=')));
    trunk
}

/// Runs a command to its end.
pub(super) fn succeed(command: &mut Command) {
    let output = command.output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}\n{said}");
}

fn variable(name: &str) -> OsString {
    env::var_os(name).unwrap_or_else(|| panic!("no {name}: run `cargo site test`"))
}

/// A command in a group of processes of its own, started in the project.
fn group(program: &OsString) -> Command {
    let mut command = Command::new(program);
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.current_dir(root()).stdin(Stdio::null());
    command
}

/// A running program; ended when dropped, with the programs that it runs.
pub(super) struct Running(pub(super) Child);

impl Drop for Running {
    fn drop(&mut self) {
        _ = Command::new("kill")
            .args(["-TERM", "--", &format!("-{}", self.0.id())])
            .status();
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

/// Held while the app is compiled or a preview is written: both have one folder,
/// and the machine is busy enough with one compiler.
pub(super) async fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::const_new(());
    ALONE.lock().await
}

/// An empty folder of a test's own.
pub(super) fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("builds-{name}"));
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}
