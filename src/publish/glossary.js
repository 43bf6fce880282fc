// The explanation of a term, beside a link to it in the glossary that the reader points at or
// has focused. It stays while the pointer is on it, and Escape hides it (WCAG 1.4.13). The
// explanations are those of the glossary's JSON twin, fetched once they are needed. Without
// this script, or when anything fails, the link is a link.

const glossary = page.dataset.base + "glossary/";
const tip = Object.assign(document.createElement("p"), { id: "term-explained", className: "term", popover: "manual" });
tip.setAttribute("role", "tooltip");
// The link whose term is explained, the link whose explanation was dismissed, the pause before
// a change in milliseconds, and the terms.
let explained, dismissed, timer, terms;
const pause = 200;

const leadsToTerm = (link) => link?.pathname === glossary && link.hash;

for (const type of ["pointerover", "focusin", "focusout"]) {
  addEventListener(type, ({ pointerType }) => {
    // a touch follows the link
    if (pointerType === "touch") return;
    clearTimeout(timer);
    timer = setTimeout(explain, pause);
  });
}
addEventListener("click", ({ target }) => tip.contains(target) || dismiss());
addEventListener("keydown", ({ key }) => key === "Escape" && dismiss());

// Shows the explanation of the term that the reader points at or has focused, or none.
async function explain() {
  const link = tip.matches(":hover") ? explained : [find("a:hover"), find("a:focus-visible")].find(leadsToTerm);
  if (link !== dismissed) dismissed = null;
  if (link === explained || (link && link === dismissed)) return;
  hide();
  explained = link;
  if (!link || !tip.showPopover) return;
  terms ??= fetch(glossary + "index.json").then((file) => file.json()).then(read);
  const term = (await terms.catch(() => (terms = null)))?.[link.hash.slice(1)];
  if (!term || link !== explained || !link.isConnected) return;
  const name = Object.assign(document.createElement("strong"), { textContent: term.name });
  tip.replaceChildren(name, document.createElement("br"), term.text);
  document.body.append(tip);
  tip.showPopover();
  place(link.getBoundingClientRect());
  link.setAttribute("aria-describedby", tip.id);
}

function hide() {
  explained?.removeAttribute("aria-describedby");
  explained = null;
  tip.remove();
}

function dismiss() {
  clearTimeout(timer);
  dismissed = explained;
  hide();
}

// Below the link, or above it where there is no room below.
function place({ left, top, bottom }) {
  const { offsetWidth, offsetHeight } = tip, width = page.clientWidth, margin = 16;
  const y = bottom + offsetHeight > innerHeight && top > offsetHeight ? top - offsetHeight : bottom;
  tip.style.left = scrollX + Math.max(margin, Math.min(left, width - offsetWidth - margin)) + "px";
  tip.style.top = scrollY + y + "px";
}

// The terms of the glossary's twin by their ids.
function read({ sections }) {
  const term = ({ id, title, body }) => [id, { name: title, text: plain(body[0]?.text?.[0]?.paragraph ?? []) }];
  return Object.fromEntries(sections.filter(({ id }) => id).map(term));
}

// The text of inline elements: see `record::Inline`.
function plain(inline) {
  if (typeof inline === "string") return inline;
  if (Array.isArray(inline)) return inline.map(plain).join("");
  return plain(inline.inlines ?? inline.text ?? Object.values(inline)[0]);
}
