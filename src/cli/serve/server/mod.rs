//! A static file server on loopback that behaves as good hosts do: for the
//! preview, and for tests in a browser.
//!
//! It must never know how a site is built or what its pages say.

mod addressing;
mod answer;
mod headers;
mod place;
mod probe;
mod unpublished;

#[cfg(test)]
mod tests;

pub use super::live::{Build, Live, Problems, State};
pub use addressing::Addressing;
pub use probe::{Fault, Probe};

use axum::Router;
use record::route::Base;
use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::PathBuf,
    sync::Arc,
    thread::{self, JoinHandle},
    time::Duration,
};
use tokio::{runtime, sync::oneshot};

/// A running server on loopback; stops when dropped.
#[derive(Debug)]
pub struct Server {
    url: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What to serve, and as which kind of host.
#[derive(Clone, Debug)]
pub struct Site {
    /// May be swapped on disk at any time.
    pub folder: PathBuf,
    /// The path under which the site stands.
    pub base: Base,
    pub fallback: Fallback,
    /// At which addresses pages are served.
    pub addressing: Addressing,
    /// What open pages are told; a preview has it, a host does not.
    pub live: Option<Live>,
    /// What a test sees of requests and does to answers.
    pub probe: Option<Probe>,
}

/// What hosts answer where nothing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// `404.html` with the status 404, like most hosts.
    NotFoundPage,
    /// The home page with the status 200, like hosts of single-page apps.
    IndexForEverything,
}

impl Site {
    /// The folder as most hosts would serve it at their root.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            base: Base::new("/"),
            fallback: Fallback::NotFoundPage,
            addressing: Addressing::AsFiles,
            live: None,
            probe: None,
        }
    }
}

impl Server {
    /// Serves `site` on 127.0.0.1; the port 0 stands for any that is free.
    ///
    /// # Errors
    /// When the port is taken or the system has no more threads.
    pub fn start(site: Site, port: u16) -> io::Result<Self> {
        let listener = listen(port)?;
        let url = format!("http://{}{}", listener.local_addr()?, site.base.as_str());
        listener.set_nonblocking(true)?;
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let (stop, stopped) = oneshot::channel();
        let app = Router::new()
            .fallback(answer::answer)
            .with_state(Arc::new(site));
        let thread = thread::Builder::new()
            .name("server".to_owned())
            .spawn(move || {
                runtime.block_on(async {
                    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
                        return;
                    };
                    tokio::select! {
                        _ = axum::serve(listener, app) => {}
                        _ = stopped => {}
                    }
                });
                // pages that listen for changes would keep it waiting for ever
                runtime.shutdown_timeout(Duration::from_millis(100));
            })?;
        Ok(Self {
            url,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// The address of the site's home page; it ends with a slash.
    pub fn url(&self) -> String {
        self.url.clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // dropping the sender is the sign to stop
        self.stop = None;
        if let Some(thread) = self.thread.take() {
            _ = thread.join();
        }
    }
}

/// Takes the port, on loopback only.
///
/// # Errors
/// When somebody else has it.
pub(super) fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
}
