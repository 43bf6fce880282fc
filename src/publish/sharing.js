// Copying links and texts, sharing a page, leaving the site quickly, and the date on
// printed pages. It does not depend on the app; without it the controls are links and
// text.

const status = Object.assign(document.createElement("p"), { className: "visually-hidden" });
status.setAttribute("role", "status");
document.body.append(status);
document.documentElement.dataset.hand = "on";

// In the capture phase, before the router, which would follow a link that is copied.
addEventListener("click", (event) => {
  const control = event.target.closest?.(".copy, .copy-link, .share, .exit");
  if (!control || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  if (control.matches(".exit")) leave(control);
  else if (control.matches(".share") && navigator.share) share();
  else copy(control);
}, true);

async function copy(control) {
  let text = control.previousElementSibling?.textContent;
  if (control.matches(".share")) text = location.href;
  if (control.matches(".copy-link")) {
    text = control.href;
    // an anchor of this page becomes part of its address, without a history entry
    if (control.hash && control.pathname === location.pathname) history.replaceState(history.state, "", text);
  }
  const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  say(control, copied ? "{sharing.copied}" : "{sharing.not_copied}");
}

// The promise rejects if the reader cancels, which is not an error.
function share() {
  navigator.share({ title: document.title, url: location.href }).catch(() => {});
}

function say(control, said) {
  if (!status.isConnected) document.body.append(status);
  status.textContent = said;
  const before = control.textContent;
  control.textContent = said;
  if (before !== said) setTimeout(() => (control.textContent = before), 2000);
}

// Hides the page at once and replaces it in the history by another site.
function leave(link) {
  document.title = "";
  document.body.hidden = true;
  // so that the other site does not get the address of this page
  document.head.append(Object.assign(document.createElement("meta"), { name: "referrer", content: "no-referrer" }));
  location.replace(link.href);
}

// The key for leaving: Shift, three times within five seconds.
let presses = [];
addEventListener("keydown", ({ key, repeat, timeStamp }) => {
  if (repeat) return;
  presses = key === "Shift" ? [...presses, timeStamp].slice(-3) : [];
  const link = document.querySelector(".exit");
  if (link && presses.length === 3 && timeStamp - presses[0] < 5000) leave(link);
});

addEventListener("beforeprint", () => {
  const day = new Date().toLocaleDateString("en-GB", { dateStyle: "long" });
  document.querySelector(".print-only")?.setAttribute("data-read", day);
});
