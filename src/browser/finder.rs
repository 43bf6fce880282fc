//! The search in the browser. Engine and index are fetched when a reader first
//! searches; later questions are answered at once. The parts of the index that an
//! answer lacks are fetched, and the question is asked again.

use super::{engine::Engine, failure::LoadFailure, fetch::Download, script, scroll::Scroll};
use leptos::{prelude::*, task::spawn_local};
use record::{files, route::Base};
use search::MissingPart;
use site::{
    components::{Finder, Question, Results, SearchState},
    pages::{LoadError, Resource},
};
use std::mem;
use web_sys::RequestCache;

/// Provides the finder to all pages.
pub(super) fn provide(base: Base, scroll: Scroll) {
    let search = Search {
        base,
        scroll,
        session: StoredValue::new_local(Session::default()),
    };
    let find = move |question: Question| {
        search.session.update_value(|session| {
            session.open.retain(|other| other.state != question.state);
            session.open.push(question);
        });
        search.answer();
    };
    provide_context(Finder(Callback::new(find)));
}

/// The open questions, and the engine that answers them.
#[derive(Default)]
struct Session {
    /// The engine with the first file of its index, once they are loaded.
    engine: Option<Engine>,
    /// Whether files are being fetched.
    fetching: bool,
    /// Whether the browser's cache may have damaged files: set when a file cannot be
    /// used, and until all questions are answered.
    distrusts_cache: bool,
    /// The last question of each search, while it has no complete answer.
    open: Vec<Question>,
}

/// The search of the app.
#[derive(Clone)]
struct Search {
    base: Base,
    scroll: Scroll,
    session: StoredValue<Session, LocalStorage>,
}

impl Search {
    /// Answers the open questions with what is loaded, and fetches what is missing.
    fn answer(&self) {
        let Some(engine) = self.session.with_value(|session| session.engine.clone()) else {
            self.session.with_value(|session| {
                session.open.iter().for_each(show_loading);
            });
            return self.fetch(Vec::new());
        };
        let mut needed: Vec<MissingPart> = Vec::new();
        let mut failure = None;
        for question in self.take_questions() {
            let is_answered = match engine.ask(&question.address) {
                Ok(results) => {
                    let missing = results.answer.missing.clone();
                    match results.answer.waiting {
                        true => show_loading(&question),
                        false => self.show(&question, results),
                    }
                    let is_answered = missing.is_empty();
                    needed.extend(missing);
                    is_answered
                }
                Err(first) => {
                    failure.get_or_insert(first);
                    false
                }
            };
            if !is_answered {
                self.session
                    .update_value(|session| session.open.push(question));
            }
        }
        match failure {
            Some(failure) => self.fail(&failure),
            None if needed.is_empty() => self
                .session
                .update_value(|session| session.distrusts_cache = false),
            None => self.fetch(needed),
        }
    }

    /// Takes the questions whose searches are still shown.
    fn take_questions(&self) -> Vec<Question> {
        let open = self
            .session
            .try_update_value(|session| mem::take(&mut session.open));
        let mut open = open.unwrap_or_default();
        open.retain(|question| !question.state.is_disposed());
        open
    }

    fn show(&self, question: &Question, results: Results) {
        question.state.set(SearchState::ready(results));
        let scroll = self.scroll;
        // results in the history are scrolled to where they were left
        spawn_local(async move {
            leptos::task::tick().await;
            let path = window().location().pathname().unwrap_or_default();
            if let Some(place) = scroll.take_back(&path) {
                Scroll::to(place);
            }
        });
    }

    /// Ends all open questions with a failure. The next question starts a new
    /// engine.
    fn fail(&self, failure: &LoadFailure) {
        failure.report();
        script::answered();
        self.session.update_value(|session| {
            session.engine = None;
            session.distrusts_cache = failure.error != LoadError::Crashed;
        });
        for question in self.take_questions() {
            let (resource, error) = (failure.resource, failure.error);
            question.state.set(SearchState::Failed { resource, error });
        }
    }

    /// Fetches parts of the index, or the engine and the first file of its index if
    /// it is not loaded, and answers again.
    fn fetch(&self, missing: Vec<MissingPart>) {
        let fetching = self
            .session
            .try_update_value(|session| mem::replace(&mut session.fetching, true));
        if fetching == Some(true) {
            return;
        }
        let search = self.clone();
        spawn_local(async move {
            let engine = search.session.with_value(|session| session.engine.clone());
            let outcome = match &engine {
                Some(engine) => search.fetch_parts(engine, missing).await,
                None => search.fetch_engine().await,
            };
            search
                .session
                .update_value(|session| session.fetching = false);
            match outcome {
                Ok(()) => search.answer(),
                Err(failure) => search.fail(&failure),
            }
        });
    }

    /// How the browser's cache is used for the next file.
    fn cache(&self) -> RequestCache {
        match self.session.with_value(|session| session.distrusts_cache) {
            true => RequestCache::Reload,
            false => RequestCache::Default,
        }
    }

    async fn fetch_engine(&self) -> Result<(), LoadFailure> {
        let cache = self.cache();
        let start = |resource, file| Download::start(resource, self.base.file(file), cache);
        // both requests start at once
        let module = start(Resource::SearchEngine, files::ENGINE);
        let index = start(Resource::SearchIndex, files::INDEX);
        let engine = Engine::start(&module.content().await?).await?;
        engine.load(0, &index.content().await?)?;
        self.session
            .update_value(|session| session.engine = Some(engine));
        Ok(())
    }

    async fn fetch_parts(
        &self,
        engine: &Engine,
        missing: Vec<MissingPart>,
    ) -> Result<(), LoadFailure> {
        let cache = self.cache();
        let start = |MissingPart { number, file }| {
            let url = self.base.file(&format!("{}{file}", files::INDEX_PARTS));
            (number, Download::start(Resource::SearchIndex, url, cache))
        };
        let downloads: Vec<_> = missing.into_iter().map(start).collect();
        for (number, download) in downloads {
            let part = download.content().await.map_err(|mut failure| {
                // the names of parts change with each edition of the index
                if failure.error == LoadError::Missing {
                    failure.error = LoadError::OtherVersion;
                }
                failure
            })?;
            engine.load(number + 1, &part)?;
        }
        Ok(())
    }
}

/// Shows that files are being fetched, unless results are shown.
fn show_loading(question: &Question) {
    let state = question.state;
    let is_ready = state.try_with_untracked(|state| matches!(state, SearchState::Ready { .. }));
    if is_ready == Some(false) {
        state.set(SearchState::Loading);
    }
}
