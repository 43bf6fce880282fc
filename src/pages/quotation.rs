//! `/quotations/<id>/`: one quotation.

use super::{heading, section};
use crate::{
    components::{Card, Cards, Link, Links, Notes, QuotationView, Quote, SourceLine, SourceView},
    content,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a quotation's page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quotation {
    pub quote: Quote,
    pub areas: Vec<Link>,
    /// Where the report prints it.
    pub occasion: Option<Card>,
    pub notes: Vec<content::Text>,
    pub source: SourceLine,
}

pub(super) fn view(title: String, quotation: Quotation) -> AnyView {
    let occasion: Vec<Card> = quotation.occasion.into_iter().collect();
    view! {
        {heading(Some("Quotation"), title, String::new())}
        <QuotationView quote=quotation.quote alone=true/>
        <Notes notes=quotation.notes/>
        {section(!occasion.is_empty(), "Printed with", || view! { <Cards cards=occasion/> }.into_any())}
        {section(true, "Areas", || view! { <Links links=quotation.areas/> }.into_any())}
        <SourceView source=quotation.source/>
    }
    .into_any()
}
