//! Every way to build the site gives a site that works: the same claims
//! ([`claims`]) are checked of the release build, the preview and what Trunk
//! builds. The first two show the invented content, which the tests may change;
//! plain Trunk shows the record, about which the claims assume nothing.

mod claims;
mod preview;
mod release;
mod run;
mod trunk;

/// A build that is served.
struct Build {
    /// What it is, for the output of a failed test.
    name: &'static str,
    /// The address of the home page; it ends with a slash.
    url: String,
}
