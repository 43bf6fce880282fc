//! What tests do to a server: see which paths are asked for, and spoil answers.

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

/// Sees every request; spoils the answers that it is told to. Clones share all.
#[derive(Clone, Debug, Default)]
pub struct Probe(Arc<Mutex<Inner>>);

/// Says what is wrong with the answer at a path.
type Spoiler = Box<dyn Fn(&str) -> Option<Fault> + Send>;

#[derive(Default)]
struct Inner {
    requests: Vec<String>,
    spoiler: Option<Spoiler>,
}

/// What can be wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// This status, and nothing else.
    Status(u16),
    /// The right answer, too late.
    Late(Duration),
    /// The right answer, but only once all answers are right again.
    Held,
    /// The right answer, of which only the first half arrives.
    Cut,
    /// The right status and headers with a wrong body.
    Body(&'static str),
    /// Another page with the status 200, as networks send it whose users have
    /// to sign in first.
    Page(&'static str),
    /// To another address, with this status, as networks do that want a reader
    /// to log in first.
    Redirect(u16, &'static str),
}

impl Probe {
    /// From now on, `spoiler` says what is wrong with the answer at a path.
    pub fn spoil(&self, spoiler: impl Fn(&str) -> Option<Fault> + Send + 'static) {
        self.inner().spoiler = Some(Box::new(spoiler));
    }

    /// From now on all answers are right.
    pub fn mend(&self) {
        self.inner().spoiler = None;
    }

    /// The paths asked for since this was last called, in order.
    pub fn requests(&self) -> Vec<String> {
        mem::take(&mut self.inner().requests)
    }

    pub(super) fn see(&self, path: &str) -> Option<Fault> {
        let mut inner = self.inner();
        inner.requests.push(path.to_owned());
        inner.spoiler.as_ref()?(path)
    }

    /// Returns once all answers are right.
    pub(super) async fn mended(&self) {
        while self.inner().spoiler.is_some() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        // a spoiler that panicked is a failing test's affair
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Fault {
    pub(super) async fn spoil(self, right: Response, probe: &Probe) -> Response {
        match self {
            Self::Status(code) => status(code).into_response(),
            Self::Redirect(code, to) => (status(code), [(LOCATION, to)]).into_response(),
            Self::Held => {
                probe.mended().await;
                right
            }
            Self::Late(delay) => {
                tokio::time::sleep(delay).await;
                right
            }
            Self::Cut => {
                let (parts, right) = right.into_parts();
                let whole = body::to_bytes(right, usize::MAX).await.unwrap_or_default();
                let half = whole.slice(..whole.len() / 2);
                Response::from_parts(parts, Body::from_stream(cut(half)))
            }
            Self::Page(page) => Html(page).into_response(),
            Self::Body(wrong) => {
                let (mut parts, _) = right.into_parts();
                parts.headers.insert(CONTENT_LENGTH, wrong.len().into());
                Response::from_parts(parts, Body::from(wrong))
            }
        }
    }
}

fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Sends `half`, and breaks off when that is on its way.
fn cut(half: Bytes) -> impl Stream<Item = io::Result<Bytes>> {
    stream::unfold(Some(half), async |half| match half {
        Some(half) => Some((Ok(half), None)),
        None => {
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
