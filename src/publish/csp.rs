//! The Content-Security-Policy (CSP Level 3). It allows files of the site's own origin, and
//! inline scripts and styles by their hashes.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The policy of every page. `style` and `scripts` are the inline code, byte for byte as
/// between the tags.
pub(super) fn policy(style: &str, scripts: &[&str]) -> String {
    let scripts: Vec<String> = scripts.iter().map(|script| source_hash(script)).collect();
    [
        "default-src 'none'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval' {}", scripts.join(" ")),
        format!("style-src {}", source_hash(style)),
        "img-src 'self'".to_owned(),
        "connect-src 'self'".to_owned(),
        "manifest-src 'self'".to_owned(),
        "worker-src 'self'".to_owned(),
        "form-action 'self'".to_owned(),
        "base-uri 'none'".to_owned(),
    ]
    .join("; ")
}

/// The directive that browsers accept in a header but ignore in a `meta` element.
pub(super) const HEADER_ONLY: &str = "frame-ancestors 'none'";

/// The source expression that allows one inline script or style, byte for byte (CSP Level 3,
/// section 2.3.1): `'sha256-…'`.
pub fn source_hash(inline: &str) -> String {
    format!(
        "'sha256-{}'",
        STANDARD.encode(Sha256::digest(inline.as_bytes()))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_code_is_allowed_by_its_hash_alone() {
        let policy = policy("a{}", &["1"]);
        assert!(policy.contains("'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"));
        assert!(!policy.contains("unsafe-inline"));
        assert!(!policy.contains("'unsafe-eval'"));
    }
}
