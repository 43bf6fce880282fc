//! The release build: what `cargo site build` writes for a static host.

use super::{
    Build, claims,
    run::{record, scratch, succeed},
};
use crate::served::SUB_PATH;
use baltic_presidency_record::{copy, invented, root};
use cli::server::{Server, Site};
use record::route::Base;

/// Builds the invented content under `base`, and checks every claim of it.
async fn check(name: &'static str, base: &str) {
    let folder = scratch(name.replace(' ', "-").as_str());
    let [content, site] = ["content", "site"].map(|inner| folder.join(inner));
    copy(&invented(), &content);
    succeed(
        record()
            .args(["build", "--public-url", base, "--content"])
            .arg(content)
            .arg("--app")
            .arg(root().join("target/site/app-release"))
            .arg("--out")
            .arg(&site),
    );
    let site = Site {
        base: Base::new(base),
        ..Site::new(site)
    };
    let server = Server::start(site, 0).expect("a port");
    let build = Build {
        name,
        url: server.url(),
    };
    claims::check(&build).await;
}

#[tokio::test]
async fn the_release_build_keeps_every_claim() {
    check("release", "/").await;
}

#[tokio::test]
async fn the_release_build_under_a_sub_path_keeps_every_claim() {
    check("release under a sub-path", SUB_PATH).await;
}
