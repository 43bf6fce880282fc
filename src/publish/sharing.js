// Copying links and texts, sharing a page, leaving it quickly, and the day on
// which it was printed. Without this they are links and text. Needs nothing of
// the app.

const status = Object.assign(document.createElement("p"), { className: "visually-hidden" });
status.setAttribute("role", "status");
document.body.append(status);
document.documentElement.dataset.plain = "on";

// Before the app, for whom a link that is copied would be one to follow.
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
    // a place in this page stands in its address from now on, without a step
    // that leads back
    if (control.hash && control.pathname === location.pathname) history.replaceState(history.state, "", text);
  }
  const copied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  say(control, copied ? "Copied" : "Not copied");
}

// That the reader thought better of it is no fault.
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

// Hides the page at once, and puts another in its place so that going back
// does not lead here.
function leave(link) {
  document.title = "";
  document.body.hidden = true;
  // nor does the other site learn of this one
  document.head.append(Object.assign(document.createElement("meta"), { name: "referrer", content: "no-referrer" }));
  location.replace(link.href);
}

// Shift, three times within five seconds.
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
