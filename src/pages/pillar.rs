//! `/pillars/<pillar>/`: a long-term priority and its areas.

use super::{heading, home::{AreaPanel, areas_view}, section};
use crate::{components::{SourceLine, SourceView, TextView}, content};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a pillar's page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pillar {
    pub lead: String,
    pub body: content::Text,
    pub areas: Vec<AreaPanel>,
    pub source: SourceLine,
}

pub(super) fn view(title: String, pillar: Pillar) -> AnyView {
    view! {
        {heading(Some("Pillar"), title, pillar.lead)}
        <TextView text=pillar.body/>
        {section(true, "Areas", || areas_view(pillar.areas))}
        <SourceView source=pillar.source/>
    }
    .into_any()
}
