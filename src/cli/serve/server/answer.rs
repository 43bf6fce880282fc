//! From a request to its answer.

use super::{Fallback, Site, headers::HeaderRules, resolve::Resolved, unpublished};
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
        return intended(&site, request).await;
    };
    let injected = probe.record(request.uri().path());
    let intended = intended(&site, request).await;
    match injected {
        Some(fault) => fault.apply(intended, probe).await,
        None => intended,
    }
}

/// The answer of a host without faults.
async fn intended(site: &Site, mut request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response();
    }
    let uri = request.uri().clone();
    if let Some(live) = &site.live {
        if uri.path() == Live::address(&site.base) {
            return live.events().into_response();
        }
        let status = live.status();
        if status.build.is_none() {
            return unpublished::page(&site.base, &status);
        }
        // times are in seconds, and two builds may be less than one apart
        request.headers_mut().remove(IF_MODIFIED_SINCE);
        request.headers_mut().remove(IF_UNMODIFIED_SINCE);
    }
    let mut response = match site
        .addressing
        .resolve(&site.folder, &site.base, uri.path())
    {
        Resolved::File(file) => serve(&file, request).await,
        Resolved::Redirect(path) => redirect(&path, &uri),
        Resolved::NotFound => fallback(site, request).await,
    };
    let headers = response.headers_mut();
    HeaderRules::of(&site.folder).apply(uri.path(), headers);
    if site.live.is_some() {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.remove(LAST_MODIFIED);
    }
    response
}

/// Sends a file, or its compressed twin where the request accepts that.
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

/// To another path; the query is kept.
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
    // they are about another file
    for header in [RANGE, IF_MODIFIED_SINCE, IF_UNMODIFIED_SINCE] {
        request.headers_mut().remove(header);
    }
    let mut response = serve(&file, request).await;
    *response.status_mut() = status;
    response
}
