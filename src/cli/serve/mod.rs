//! `record serve`: a preview that follows every change.
//!
//! It publishes into a folder under `target/`, serves that, and publishes
//! again whenever something changes. While anything is broken the last good
//! site is served, with the problems over it.

mod change;
mod live;
mod preview;
pub mod server;
mod watch;

use crate::{
    app::AppSource,
    failure::Failure,
    options::{AppOptions, ContentOptions, parse_base},
    project::Project,
};
use change::Scope;
use clap::Args;
use live::Live;
use preview::{Next, Preview};
use record::route::Base;
use server::{Server, Site};
use std::{
    io::{self, Write},
    path::Path,
    process::{self, ExitCode},
};
use watch::Watch;

/// With this exit code `cargo site` starts the program again.
const RESTART: u8 = 75;

#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(flatten)]
    content: ContentOptions,
    #[command(flatten)]
    app: AppOptions,
    /// The port to listen on, at 127.0.0.1 only
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The path under which the site is served, such as `/record/`
    #[arg(long, value_name = "PATH", default_value = "/", value_parser = parse_base)]
    public_url: Base,
}

/// Serves until the user ends it, or until the program has to be started
/// again.
///
/// # Errors
/// When the port is taken, there is no app, or nothing can be watched.
pub(crate) fn run(project: &Project, options: &Options) -> Result<ExitCode, Failure> {
    // known before the long work, and free again until that is done
    server::listen(options.port).map_err(|e| no_port(options.port, &e))?;
    let app = AppSource::choose(options.app.app.as_deref(), "serve")?;
    let content = options.content.folder()?;
    let mut watch = watch(project, &content)?;
    // ends what this program runs, too: that gets the signal of the terminal
    _ = ctrlc::set_handler(|| process::exit(0));
    let mut preview = Preview::new(project, content, options.public_url.clone(), app);
    preview.start();
    let live = Live::new(preview.status());
    let site = Site {
        base: options.public_url.clone(),
        live: Some(live.clone()),
        ..Site::new(preview.folder())
    };
    let server = Server::start(site, options.port).map_err(|e| no_port(options.port, &e))?;
    _ = writeln!(io::stdout(), "serving {} — stop with Ctrl-C", server.url());
    while let Ok(change) = watch.next() {
        if preview.update(change) == Next::Restart {
            return Ok(ExitCode::from(RESTART));
        }
        live.send(preview.status());
    }
    let message = "the system has stopped watching for changes";
    Err(Failure::Message(message.to_owned()))
}

fn watch(project: &Project, content: &Path) -> Result<Watch, Failure> {
    // events name files by absolute paths without links
    let absolute = |path: &Path| {
        let error = |e| Failure::Message(format!("cannot watch `{}`: {e}", path.display()));
        path.canonicalize().map_err(error)
    };
    let scope = Scope {
        root: absolute(project.root())?,
        content: absolute(content)?,
    };
    Watch::start(scope).map_err(|e| Failure::Message(format!("cannot watch for changes: {e}")))
}

fn no_port(port: u16, error: &io::Error) -> Failure {
    Failure::Message(match error.kind() {
        io::ErrorKind::AddrInUse => format!(
            "the port `{port}` is used by another program\n  \
             help: choose another with `--port`, such as `--port {}`",
            port.checked_add(1).unwrap_or(8080)
        ),
        _ => format!(
            "cannot listen on the port `{port}`: {error}\n  \
             help: choose another with `--port`"
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_used_port_is_named_with_a_way_out() {
        let used = no_port(8080, &io::ErrorKind::AddrInUse.into());
        assert_eq!(
            used.to_string(),
            "error: the port `8080` is used by another program\n  \
             help: choose another with `--port`, such as `--port 8081`"
        );
        let denied = no_port(80, &io::ErrorKind::PermissionDenied.into());
        assert_eq!(
            denied.to_string(),
            "error: cannot listen on the port `80`: permission denied\n  \
             help: choose another with `--port`"
        );
    }
}
