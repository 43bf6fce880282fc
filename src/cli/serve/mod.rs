//! `cargo site serve`: a preview that follows every change.
//!
//! It builds and publishes into a folder under `target/`, serves that, and
//! does it again whenever something changes. While anything is broken the last
//! good site stays up. It must never know what a page says.

mod live;
pub mod server;
mod watch;
mod work;
mod workshop;

use super::{
    ContentOptions, Failure, Progress, Project, build,
    tools::{Need, Toolbox},
};
use clap::Args;
use live::{Build, Live, Problems, State};
use record::route::Base;
use server::{Server, Site};
use std::{
    env,
    io::{self, Write},
    path::Path,
    process, thread,
};
use tokio::runtime;
use watch::Watch;
use work::{Ground, Work};
use workshop::Workshop;

#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    content: ContentOptions,
    /// The port to listen on, at 127.0.0.1 only
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The path under which the site stands, such as `/record/`
    #[arg(long, value_name = "PATH", default_value = "/", value_parser = build::parse_base)]
    public_url: Base,
}

/// Serves until the user ends it.
///
/// # Errors
/// When the port is taken, a tool is missing, or nothing can be watched.
pub(super) fn run(
    project: &Project,
    progress: &Progress,
    options: &Options,
) -> Result<(), Failure> {
    // known before the long work, and free again until that is done
    server::listen(options.port).map_err(|e| no_port(options.port, &e))?;
    let mut watch = watch(project, options)?;
    let workshop = Workshop {
        project,
        progress,
        toolbox: Toolbox::prepare(project.root(), &[Need::Wasm], progress)?,
        program: env::current_exe()
            .map_err(|e| Failure::Program(format!("cannot find this program: {e}")))?,
        content: options.content.content.clone(),
        base: options.public_url.clone(),
    };
    let standing = Build::standing(&workshop.folder(), &workshop.base);
    let mut bench = Bench {
        workshop,
        state: State {
            build: standing,
            problems: None,
        },
        owed: Work::Nothing,
    };
    bench.work(Work::BuildAndPublish);
    let live = Live::new(bench.state.clone());
    let site = Site {
        base: options.public_url.clone(),
        live: Some(live.clone()),
        ..Site::new(bench.workshop.folder())
    };
    let server = Server::start(site, options.port).map_err(|e| no_port(options.port, &e))?;
    _ = writeln!(io::stdout(), "serving {} — stop with Ctrl-C", server.url());
    end_with_ctrl_c();
    while let Ok(work) = watch.next() {
        bench.work(work);
        live.tell(bench.state.clone());
    }
    Err(Failure::Program(
        "the system has stopped watching for changes".to_owned(),
    ))
}

/// The work and how it stands.
struct Bench<'a> {
    workshop: Workshop<'a>,
    state: State,
    /// What is not done yet: after a failure it is tried again with the next change.
    owed: Work,
}

impl Bench<'_> {
    /// Does `work`; what is wrong is printed and kept.
    fn work(&mut self, work: Work) {
        self.owed = work.max(self.owed);
        match self.catch_up() {
            Ok(build) => {
                self.state = State {
                    build: Some(build),
                    problems: None,
                }
            }
            Err(problems) => {
                _ = writeln!(io::stderr(), "{}", problems.text);
                self.state.problems = Some(problems);
            }
        }
    }

    fn catch_up(&mut self) -> Result<Build, Problems> {
        if self.owed == Work::BuildAndPublish {
            self.workshop.build()?;
            self.owed = Work::Publish;
        }
        let build = self.workshop.publish()?;
        self.owed = Work::Nothing;
        Ok(build)
    }
}

fn watch(project: &Project, options: &Options) -> Result<Watch, Failure> {
    let content = project.content(options.content.content.as_ref());
    // changes are told by whole paths, without links in them
    let whole = |path: &Path| {
        let error = |e| Failure::Program(format!("cannot watch `{}`: {e}", path.display()));
        path.canonicalize().map_err(error)
    };
    let ground = Ground {
        root: whole(project.root())?,
        content: whole(&content)?,
    };
    Watch::start(ground).map_err(|e| Failure::Program(format!("cannot watch for changes: {e}")))
}

fn no_port(port: u16, error: &io::Error) -> Failure {
    Failure::Program(match error.kind() {
        io::ErrorKind::AddrInUse => {
            format!(
                "the port `{port}` is taken by another program\n  help: choose another with `--port`, such as `--port {}`",
                other(port)
            )
        }
        _ => format!(
            "cannot listen on the port `{port}`: {error}\n  help: choose another with `--port`"
        ),
    })
}

fn other(port: u16) -> u16 {
    port.checked_add(1).unwrap_or(8080)
}

/// Children that run in the same terminal get the signal too.
fn end_with_ctrl_c() {
    thread::spawn(|| {
        let Ok(runtime) = runtime::Builder::new_current_thread().enable_all().build() else {
            return;
        };
        if runtime.block_on(tokio::signal::ctrl_c()).is_ok() {
            process::exit(0);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named_with_a_way_out() {
        let taken = no_port(8080, &io::ErrorKind::AddrInUse.into());
        assert_eq!(
            taken.to_string(),
            "error: the port `8080` is taken by another program\n  \
             help: choose another with `--port`, such as `--port 8081`"
        );
        let denied = no_port(80, &io::ErrorKind::PermissionDenied.into());
        assert_eq!(
            denied.to_string(),
            "error: cannot listen on the port `80`: permission denied\n  help: choose another with `--port`"
        );
    }
}
