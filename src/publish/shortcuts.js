// Keyboard shortcuts: `/` moves the focus to the search box, unless the reader has
// turned this off (WCAG 2.1.4). On the search page arrow keys move through the hits,
// and Escape moves back to the box and clears it.

const boxes = ".main [name=q], .masthead [name=q]";
const stops = "#page-search, .hits .card__link";
const controls = "input, textarea, select, button, summary, [contenteditable]";
const stored = "shortcut";

// Whether `/` is on. Browsers may deny access to the storage; then the checkbox decides.
const isOn = () => {
  try {
    return localStorage.getItem(stored) !== "off";
  } catch {
    return document.querySelector(".shortcut input")?.checked ?? true;
  }
};

// Sets the checkbox, which the app and pages restored from the history reset.
const show = () => {
  const box = document.querySelector(".shortcut input");
  if (box) box.checked = isOn();
};

addEventListener("change", ({ target }) => {
  if (!target.matches?.(".shortcut input")) return;
  try {
    if (target.checked) localStorage.removeItem(stored);
    else localStorage.setItem(stored, "off");
  } catch {}
});
addEventListener("pageshow", show);
new MutationObserver(show).observe(document.documentElement, { attributeFilter: ["data-app"] });
show();

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
  if (press(event.key, document.activeElement ?? document.body)) event.preventDefault();
});

// Handles a key. Returns whether it did anything.
function press(key, here) {
  const all = [...document.querySelectorAll(stops)];
  const at = all.indexOf(here);
  if (key === "/" && isOn() && !here.matches(controls)) {
    return move([...document.querySelectorAll(boxes)].find((box) => box.offsetWidth));
  }
  if (key === "ArrowDown" && at >= 0) return move(all[at + 1]);
  if (key === "ArrowUp" && at > 0) return move(all[at - 1]);
  if (key !== "Escape") return false;
  if (here.matches("[name=q]")) return clear(here);
  return at > 0 && move(all[0]);
}

function move(to) {
  to?.focus();
  return Boolean(to);
}

function clear(box) {
  if (!box.value) return false;
  box.value = "";
  return box.dispatchEvent(new Event("input", { bubbles: true }));
}
