// Changes outside the app's markup on a move to another page (head, focus, address),
// and listeners for the menu and for links in drawings.

const page = document.documentElement;
const find = (selector) => document.querySelector(selector);

// The metadata elements of the head. They describe the page that was loaded, so they
// are removed on a move; programs find those of the new page when they load it.
const told = "head :is([property], [name*=citation_], [name*=DC], [rel=cite-as], [rel=describedby], [rel=alternate], [type$=ld\\+json])";

// The functions that the app calls: see src/browser/script.rs.
globalThis.site = {
  correctAddress(path) {
    if (path !== location.pathname) history.replaceState(null, "", path + location.search + location.hash);
  },
  depart: (path) => (page.dataset.move = path),
  describe(title, description, canonical) {
    document.title = title;
    for (const one of document.querySelectorAll(told)) one.remove();
    if (!canonical) return;
    find("meta[name=description]")?.setAttribute("content", description);
    const link = find("link[rel=canonical]"), report = find("[data-report]");
    // the link contains the address of the page, last of all of the site's own
    const parts = report?.getAttribute("href").split(link?.href);
    if (parts?.length > 1) report.href = parts.slice(0, -1).join(link.href) + canonical + parts.at(-1);
    link?.setAttribute("href", canonical);
  },
  arrive() {
    delete page.dataset.move;
    closeMenu();
    if (!site.findPlace()) find("h1")?.focus({ preventScroll: true });
  },
  // Browsers set `:target` only when they navigate to the anchor themselves.
  findPlace() {
    if (location.hash.length < 2) return false;
    location.replace(location.hash);
    return true;
  },
  answered() {
    delete page.dataset.query;
    // Leptos marks the end of children by a comment, which a proxy may have removed
    const found = find(".found");
    const isWhole = !found || found.lastChild.nodeType === Node.COMMENT_NODE;
    return Boolean(find(".results font") || !isWhole);
  },
  fade(change) {
    // `ready` rejects if the transition is skipped, as in a hidden tab; the change
    // is made anyway
    if (document.startViewTransition) document.startViewTransition(change).ready.catch(() => {});
    else change();
  },
};

function closeMenu() {
  find(".menu")?.hidePopover?.();
}

// An open menu could cover the element that has the focus (WCAG 2.4.11).
addEventListener("focusin", ({ target }) => {
  if (!target.closest?.(".menu, .menu-button")) closeMenu();
});

// The router ignores SVG links, which drawings have, so an HTML link is clicked instead.
addEventListener("click", (event) => {
  const link = event.target.closest?.("svg a");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const twin = Object.assign(document.createElement("a"), { href: link.href.baseVal });
  document.body.append(twin);
  twin.click();
  twin.remove();
});
