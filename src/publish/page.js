// What a page changes outside the app's own markup, and what its links and its
// menu need beside the router.

const page = document.documentElement;
const find = (selector) => document.querySelector(selector);

// Elements of the head that are of one page and that readers do not see. A
// program that looks for them finds them when it asks for the page by itself;
// after a move it must not find those of another.
const told = "head :is([property], [name*=citation_], [name*=DC], [rel=cite-as], [rel=describedby], [rel=alternate], [type$=ld\\+json])";

// What the app asks of this script: see src/browser/script.rs.
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
    find("link[rel=canonical]")?.setAttribute("href", canonical);
  },
  arrive() {
    delete page.dataset.move;
    closeMenu();
    if (!site.findPlace()) find("h1")?.focus({ preventScroll: true });
  },
  // A browser marks a place (`:target`) only when it went there itself.
  findPlace() {
    if (location.hash.length < 2) return false;
    location.replace(location.hash);
    return true;
  },
  answered() {
    delete page.dataset.query;
    return Boolean(find(".results font"));
  },
  fade(change) {
    // a transition that is skipped, as in a hidden tab, rejects this; the
    // change is made all the same
    if (document.startViewTransition) document.startViewTransition(change).ready.catch(() => {});
    else change();
  },
};

function closeMenu() {
  find(".menu")?.hidePopover?.();
}

// Left open, the menu of a phone would hide what has the focus (WCAG 2.4.11).
addEventListener("focusin", ({ target }) => {
  if (!target.closest?.(".menu, .menu-button")) closeMenu();
});

// Links in drawings are SVG's, which the router does not take for links.
addEventListener("click", (event) => {
  const link = event.target.closest?.("svg a");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const twin = Object.assign(document.createElement("a"), { href: link.href.baseVal });
  document.body.append(twin);
  twin.click();
  twin.remove();
});
