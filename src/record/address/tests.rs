use super::*;

fn normal(text: &str) -> Result<String, AddressError> {
    text.parse().map(|address: Address| address.to_string())
}

#[test]
fn an_address_of_this_site_is_a_folder_or_an_anchor_in_it() {
    for good in ["/", "/#aims", "/events/x/", "/a/b/c/d/", "/events/x/#aims"] {
        assert_eq!(normal(good).as_deref(), Ok(good));
    }
}

#[test]
fn an_address_of_another_site_has_one_normal_form() {
    for (text, expected) in [
        ("/old_page.html", "/old_page.html"),
        ("/old_page.html#aims", "/old_page.html#aims"),
        ("/Events/Old/", "/Events/Old/"),
        ("/wiki/Page_name", "/wiki/Page_name/"),
        ("/events/old.php", "/events/old.php"),
        ("/events/old.php/", "/events/old.php"),
        ("/events/x", "/events/x/"),
        ("/events/old/index.html", "/events/old/"),
        ("/index.html", "/"),
        // letters as they are typed, in small and in capital codes
        ("/résumé/", "/r%C3%A9sum%C3%A9/"),
        ("/r%c3%a9sum%C3%A9/", "/r%C3%A9sum%C3%A9/"),
        // codes of what needs none, and of what means something else
        ("/%41%7e/", "/A~/"),
        ("/a%20b(1)/", "/a%20b(1)/"),
        ("/a!/%21/", "/a!/%21/"),
        ("/[1]/", "/%5B1%5D/"),
        ("/?p=123", "/?p=123"),
        ("/index.html?p=123", "/?p=123"),
        ("/index.php?id=5", "/index.php?id=5"),
        ("/a.php?view=x&id=%35", "/a.php?id=5&view=x"),
        ("/a/?title=Šiauliai", "/a/?title=%C5%A0iauliai"),
    ] {
        assert_eq!(normal(text).as_deref(), Ok(expected), "{text}");
        assert_eq!(normal(expected).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn a_text_that_is_no_address_is_refused_with_the_reason() {
    for (text, why) in [
        ("", AddressError::NoSlash),
        ("events/x/", AddressError::NoSlash),
        ("https://example.org/x/", AddressError::Host),
        ("//example.org/x/", AddressError::Host),
        ("//", AddressError::Host),
        ("/events//x/", AddressError::EmptySegment),
        ("/../x/", AddressError::Dots),
        ("/%2e%2E/x/", AddressError::Dots),
        ("/a b/", AddressError::Space),
        ("/100%/", AddressError::Percent),
        ("/%4/", AddressError::Percent),
        ("/%4é/", AddressError::Percent),
        ("/r%E9sum%E9/", AddressError::NotUtf8),
        ("/a\\b/", AddressError::Character('\\')),
        ("/a%2Fb/", AddressError::Character('/')),
        ("/a%00/", AddressError::Character('\0')),
        ("/*/", AddressError::Character('*')),
        ("/a/:splat", AddressError::Character(':')),
        ("/a%3F/", AddressError::Character('?')),
        ("/Con/", AddressError::Name("Con".into())),
        ("/nul.html", AddressError::Name("nul.html".into())),
        ("/a./", AddressError::Name("a.".into())),
        ("/a%20/", AddressError::Name("a ".into())),
        ("/.netlify/a/", AddressError::Reserved),
        ("/?", AddressError::Query),
        ("/?123", AddressError::Query),
        ("/?p=", AddressError::Query),
        ("/?=1", AddressError::Query),
        ("/?a[]=1", AddressError::Query),
        ("/?p=:id", AddressError::Query),
        ("/?p=a+b", AddressError::Query),
        ("/?p=a=b", AddressError::Query),
        ("/?p=1&p=2", AddressError::Query),
        ("/events/x/#", AddressError::Anchor),
        ("/events/x/#A b", AddressError::Anchor),
        ("/?p=1#a", AddressError::AnchorOfQuery),
    ] {
        assert_eq!(normal(text), Err(why), "{text}");
    }
    let long = "x".repeat(Address::MAX_NAME);
    assert_eq!(normal(&format!("/{long}/")), Ok(format!("/{long}/")));
    assert_eq!(normal(&format!("/{long}x/")), Err(AddressError::TooLong));
    let deep = format!("/{long}").repeat(3);
    assert_eq!(normal(&deep), Err(AddressError::TooLong));
}

#[test]
fn percent_encoded_names_are_decoded() {
    for (text, name) in [
        ("/r%C3%A9sum%C3%A9/", "/résumé/"),
        ("/a%20b(1)/", "/a b(1)/"),
        ("/100%25/", "/100%/"),
    ] {
        assert_eq!(percent_decoded(text), name);
    }
}
