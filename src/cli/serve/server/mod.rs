//! A static file server on loopback that behaves as static hosts do: for the
//! preview, and for tests in a browser.

mod addressing;
mod answer;
mod headers;
mod probe;
mod resolve;
mod unpublished;

#[cfg(test)]
mod tests;

pub use super::live::{BuildId, Live, Overlay, Status};
pub use addressing::Addressing;
pub use probe::{InjectedFault, Probe};

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

/// The site to serve, and the kind of host that serves it.
#[derive(Clone, Debug)]
pub struct Site {
    /// The folder of the site; it may be replaced at any time.
    pub folder: PathBuf,
    /// The path under which the site is served.
    pub base: Base,
    /// What is answered where there is no file.
    pub fallback: Fallback,
    /// The addresses of pages.
    pub addressing: Addressing,
    /// The status that open pages receive; `None` where the site is no preview.
    pub live: Option<Live>,
    /// How a test sees requests and injects faults.
    pub probe: Option<Probe>,
}

/// What a host answers where there is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// `404.html` with the status 404, like most hosts.
    NotFoundPage,
    /// The home page with the status 200, like hosts of single-page apps.
    IndexForEverything,
}

impl Site {
    /// The site in `folder` as most hosts serve it at their root.
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
    /// Serves `site` on 127.0.0.1; with the port 0 at any that is free.
    ///
    /// # Errors
    /// When the port is used by another program, or no thread can be started.
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
                // without a limit, pages that listen for changes would keep it waiting
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
        // the server stops when the sender is dropped
        self.stop = None;
        if let Some(thread) = self.thread.take() {
            _ = thread.join();
        }
    }
}

/// Takes the port, on loopback only.
///
/// # Errors
/// When another program uses it.
pub(super) fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
}
