// In every page of a preview. Reloads the page when another build than its own
// is served, and shows what keeps a change from being served. A tab in the
// background does not listen: browsers allow few connections to one host.
{
  const build = {build};
  let source;
  const make = (name, className) => {
    const element = document.createElement(name);
    element.className = className;
    return element;
  };
  const show = (problems) => {
    let box = document.querySelector(".problems");
    if (!problems) {
      box?.remove();
      return;
    }
    if (!box) {
      box = make("section", "problems");
      box.setAttribute("role", "alert");
      box.append(make("h2", "problems__title"), make("pre", "problems__text"));
      document.body.append(box);
    }
    box.querySelector(".problems__title").textContent = problems.title;
    box.querySelector(".problems__text").textContent = problems.text;
  };
  const listen = () => {
    source?.close();
    if (document.hidden) return;
    source = new EventSource("{events}");
    source.onmessage = ({ data }) => {
      const status = JSON.parse(data);
      if (status.build === build) show(status.problems);
      else location.reload();
    };
  };
  document.addEventListener("visibilitychange", listen);
  listen();
}
