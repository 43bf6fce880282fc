//! Pictures.

use super::{all, boxed, text};
use document::Picture;
use leptos::prelude::*;
use record::route::Base;

/// Pictures, one below the other.
#[component]
pub(crate) fn Pictures(pictures: Vec<Picture>) -> impl IntoView {
    let picture = |Picture { file, alt, caption }| {
        let image = image("", &file, alt);
        boxed(
            "figure",
            "picture",
            vec![image, text("figcaption", "picture__caption", caption)],
        )
    };
    all(pictures.into_iter().map(picture).collect())
}

/// The image in a file of the site, which is loaded when the reader comes near it.
pub(crate) fn image(class: &'static str, file: &str, alt: String) -> AnyView {
    let source = expect_context::<Base>().file(file);
    let class = (!class.is_empty()).then_some(class);
    view! { <img class=class src=source alt=alt loading="lazy"/> }.into_any()
}
