//! Fault injection for tests, which also see the requested paths.

use axum::{
    body::{self, Body, Bytes},
    http::{
        StatusCode,
        header::{CONTENT_LENGTH, LOCATION},
    },
    response::{Html, IntoResponse, Response},
};
use futures_util::stream::{self, Stream};
use std::{
    fmt, io, mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// Records requests and injects faults into answers. Clones share both.
#[derive(Clone, Debug, Default)]
pub struct Probe(Arc<Mutex<Inner>>);

/// Chooses the fault of the answer at a path.
type Choose = Box<dyn Fn(&str) -> Option<InjectedFault> + Send>;

#[derive(Default)]
struct Inner {
    requests: Vec<String>,
    choose: Option<Choose>,
}

/// A fault of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InjectedFault {
    /// This status, and nothing else.
    Status(u16),
    /// The intended answer, after this delay.
    Late(Duration),
    /// The intended answer, once no faults are injected any more.
    Held,
    /// The first half of the intended answer; then the connection breaks.
    Cut,
    /// The intended status and headers with another body.
    Body(&'static str),
    /// Another page with the status 200, as networks send it whose users have
    /// to sign in first.
    Page(&'static str),
    /// To another address, with this status, as networks do that want a reader
    /// to log in first.
    Redirect(u16, &'static str),
}

impl Probe {
    /// From now on, `choose` gives the fault of the answer at a path.
    pub fn inject(&self, choose: impl Fn(&str) -> Option<InjectedFault> + Send + 'static) {
        self.inner().choose = Some(Box::new(choose));
    }

    /// Injects no more faults.
    pub fn clear(&self) {
        self.inner().choose = None;
    }

    /// The paths requested since this was last called, in order.
    pub fn requests(&self) -> Vec<String> {
        mem::take(&mut self.inner().requests)
    }

    /// Records a request and gives the fault of its answer.
    pub(super) fn record(&self, path: &str) -> Option<InjectedFault> {
        let mut inner = self.inner();
        inner.requests.push(path.to_owned());
        inner.choose.as_ref()?(path)
    }

    /// Returns once no faults are injected any more.
    async fn cleared(&self) {
        while self.inner().choose.is_some() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        // a choice that panicked fails its test
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl InjectedFault {
    /// The answer with this fault instead of the intended one.
    pub(super) async fn apply(self, intended: Response, probe: &Probe) -> Response {
        match self {
            Self::Status(code) => status(code).into_response(),
            Self::Redirect(code, to) => (status(code), [(LOCATION, to)]).into_response(),
            Self::Held => {
                probe.cleared().await;
                intended
            }
            Self::Late(delay) => {
                tokio::time::sleep(delay).await;
                intended
            }
            Self::Cut => {
                let (parts, body) = intended.into_parts();
                let whole = body::to_bytes(body, usize::MAX).await.unwrap_or_default();
                let half = whole.slice(..whole.len() / 2);
                Response::from_parts(parts, Body::from_stream(cut(half)))
            }
            Self::Page(page) => Html(page).into_response(),
            Self::Body(body) => {
                let (mut parts, _) = intended.into_parts();
                parts.headers.insert(CONTENT_LENGTH, body.len().into());
                Response::from_parts(parts, Body::from(body))
            }
        }
    }
}

fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Sends `half`, then breaks the connection.
fn cut(half: Bytes) -> impl Stream<Item = io::Result<Bytes>> {
    stream::unfold(Some(half), async |half| {
        if let Some(half) = half {
            Some((Ok(half), None))
        } else {
            tokio::time::sleep(Duration::from_millis(50)).await;
            Some((Err(io::ErrorKind::ConnectionReset.into()), None))
        }
    })
}

impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inner")
            .field("requests", &self.requests)
            .finish_non_exhaustive()
    }
}
