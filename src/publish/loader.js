// Fetches the app after the first paint, when the browser is idle, or at the first
// input of the reader. The page can be read without it.
{
  const page = document.documentElement;
  // reserves space for results before the first paint
  if (page.dataset.route === "/search/" && location.search) page.dataset.query = "on";
  const hand = "{plain}", script = "{script}", wasm = "{wasm}", worker = "{worker}";
  const signs = ["pointerover", "pointerdown", "touchstart", "keydown", "focusin"];
  const load = () => {
    for (const sign of signs) removeEventListener(sign, load);
    if (load.done) return;
    load.done = true;
    const files = Promise.allSettled([import(script), fetch(wasm)]);
    import(hand).then(({ start }) => start([script, wasm], files)).catch((error) => {
      console.error(error);
      fetch(hand, { cache: "reload" }).catch(() => {});
      delete page.dataset.query;
      document.querySelector(".results__count")?.append("{errors.not_started}{errors.reload}");
    });
    if (worker) navigator.serviceWorker?.register(worker).catch(() => {});
  };
  for (const sign of signs) addEventListener(sign, load, { passive: true });
  const idle = window.requestIdleCallback || ((then) => setTimeout(then, 200));
  const later = () => {
    if (document.readyState === "complete") idle(load);
    else addEventListener("load", () => idle(load));
  };
  if (self.PerformanceObserver?.supportedEntryTypes?.includes("paint")) {
    const seen = (entries, observer) => {
      if (!entries.getEntriesByName("first-contentful-paint").length) return;
      observer.disconnect();
      later();
    };
    new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
  } else later();
}
