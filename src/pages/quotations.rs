//! `/quotations/`: all quotations.

use super::heading;
use crate::{
    components::{Pager, Paging, Quote, Quotes},
    route::Route,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A page of quotations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quotations {
    pub lead: String,
    pub quotes: Vec<Quote>,
    pub paging: Paging,
}

pub(super) fn view(route: Route, title: String, quotations: Quotations) -> AnyView {
    view! {
        {heading(None, title, quotations.lead)}
        <Quotes quotes=quotations.quotes/>
        <Pager route=route paging=quotations.paging/>
    }
    .into_any()
}
