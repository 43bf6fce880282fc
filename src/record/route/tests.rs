use super::*;
use crate::EntryKind;

#[test]
fn every_route_is_parsed_from_its_path() {
    let slug = |s: &str| Slug::parse(s).unwrap();
    let two = PageNumber::new(2).unwrap();
    let mut routes = vec![
        (Route::Home, "/".to_owned()),
        (Route::Pillar(slug("p")), "/pillars/p/".into()),
        (Route::area(&slug("p"), &slug("a")), "/pillars/p/a/".into()),
        (
            Route::area(&slug("p"), &slug("a")).at_page(two),
            "/pillars/p/a/page/2/".into(),
        ),
        (Route::Timeline(None, two), "/timeline/page/2/".into()),
        (
            Route::Timeline(Some(slug("a")), two),
            "/timeline/a/page/2/".into(),
        ),
        (Route::Search, "/search/".into()),
        (Route::Style, "/about/style/".into()),
        (Route::Text(slug("about")), "/about/".into()),
        (Route::NotFound, "/404.html".into()),
        (Route::Offline, "/offline.html".into()),
        (Route::File("/feed.xml".into()), "/feed.xml".into()),
        (
            Route::entry(&EntryRef {
                kind: EntryKind::Event,
                id: slug("x"),
            })
            .beside("cite.bib"),
            "/events/x/cite.bib".into(),
        ),
        (
            Route::Cite(Collection::Quotations, slug("x")),
            "/quotations/x/cite/".into(),
        ),
    ];
    for collection in Collection::ALL {
        let segment = collection.segment();
        routes.push((Route::collection(collection), format!("/{segment}/")));
        routes.push((
            Route::Collection(collection, two),
            format!("/{segment}/page/2/"),
        ));
        routes.push((
            Route::item(collection, &slug("page")),
            format!("/{segment}/page/"),
        ));
    }
    for (route, path) in routes {
        assert_eq!(route.to_string(), path);
        assert_eq!(Route::parse(&path), Some(route.clone()), "{path}");
        assert_eq!(
            Route::parse(path.trim_end_matches('/')).is_some(),
            path != "/"
        );
    }
}

#[test]
fn a_path_that_is_no_address_has_no_route() {
    for path in [
        "",
        "events",
        "//",
        "/events//",
        "/Events/",
        "/events/a/b/",
        "/pillars/",
        "/events/page/1/",
        "/events/page/0/",
        "/events/page/x/",
        "/search/page/2/",
        "/about/page/2/",
        "/../etc/",
        "/a b/",
        "/events/%C5%BE/",
        "/people/x/cite/",
        "/events/cite/cite/page/2/",
    ] {
        assert_eq!(Route::parse(path), None, "{path}");
    }
}
