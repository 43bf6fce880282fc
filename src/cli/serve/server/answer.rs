//! From a request to its answer.

use super::{Fallback, Site, headers::HeaderRules, place::Place, unpublished};
use crate::serve::live::Live;
use axum::{
    body::Body,
    extract::{Request, State},
    http::{
        HeaderValue, Method, StatusCode, Uri,
        header::{
            ALLOW, CACHE_CONTROL, CONTENT_TYPE, IF_MODIFIED_SINCE, IF_UNMODIFIED_SINCE,
            LAST_MODIFIED, LOCATION, RANGE, VARY,
        },
    },
    response::{IntoResponse, Response},
};
use std::{path::Path, sync::Arc};
use tower_http::services::ServeFile;

pub(super) async fn answer(State(site): State<Arc<Site>>, request: Request) -> Response {
    let Some(probe) = &site.probe else {
        return right(&site, request).await;
    };
    let fault = probe.see(request.uri().path());
    let right = right(&site, request).await;
    match fault {
        Some(fault) => fault.spoil(right, probe).await,
        None => right,
    }
}

async fn right(site: &Site, mut request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response();
    }
    let uri = request.uri().clone();
    if let Some(live) = &site.live {
        if uri.path() == Live::address(&site.base) {
            return live.events().into_response();
        }
        let state = live.state();
        if state.build.is_none() {
            return unpublished::page(&site.base, &state);
        }
        // times have seconds, and two builds may lie closer together
        request.headers_mut().remove(IF_MODIFIED_SINCE);
        request.headers_mut().remove(IF_UNMODIFIED_SINCE);
    }
    let mut response = match site.addressing.find(&site.folder, &site.base, uri.path()) {
        Place::File(file) => serve(&file, request).await,
        Place::Elsewhere(path) => redirect(&path, &uri),
        Place::Nowhere => fallback(site, request).await,
    };
    let headers = response.headers_mut();
    HeaderRules::of(&site.folder).apply(uri.path(), headers);
    if site.live.is_some() {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.remove(LAST_MODIFIED);
    }
    response
}

/// Sends a file, or its smaller twin to who can read that.
async fn serve(file: &Path, request: Request) -> Response {
    let mut service = ServeFile::new(file).precompressed_br().precompressed_gzip();
    let mut response = match service.try_call(request).await {
        Ok(response) => response.map(Body::new),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    let readable = kind.starts_with("text/") && !kind.contains(';');
    if let (true, Ok(kind)) = (readable, format!("{kind}; charset=utf-8").parse()) {
        headers.insert(CONTENT_TYPE, kind);
    }
    response
}

/// To another path; what was asked of this one stays.
fn redirect(path: &str, uri: &Uri) -> Response {
    let query = uri
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    (
        StatusCode::PERMANENT_REDIRECT,
        [(LOCATION, format!("{path}{query}"))],
    )
        .into_response()
}

async fn fallback(site: &Site, mut request: Request) -> Response {
    let inside = request.uri().path().starts_with(site.base.as_str());
    let (name, status) = match site.fallback {
        Fallback::IndexForEverything if inside => ("index.html", StatusCode::OK),
        _ => ("404.html", StatusCode::NOT_FOUND),
    };
    let file = site.folder.join(name);
    if !file.is_file() {
        return (StatusCode::NOT_FOUND, "not found\n").into_response();
    }
    // they ask about another file
    for header in [RANGE, IF_MODIFIED_SINCE, IF_UNMODIFIED_SINCE] {
        request.headers_mut().remove(header);
    }
    let mut response = serve(&file, request).await;
    *response.status_mut() = status;
    response
}
