// What `prongsai serve` adds to a page: it is loaded anew when the site has been built anew, and a drawer tells what is
// wrong and which items are owed. Nothing of this is in the site itself.
(() => {
  "use strict";
  const STATE = "/_prongsai/state.json";
  const PATIENCE = 700;
  const OPEN = "prongsai-drawer";
  let shown = null;

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== "") made.setAttribute(key, value);
    }
    made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
    return made;
  };

  const problem = (one) =>
    element("li", { class: one.severity },
      element("p", {}, element("b", {}, one.word), " ", one.message),
      one.place ? element("p", { class: "place" }, one.place) : null,
      one.source ? element("pre", {}, element("code", {}, one.source)) : null,
      one.help ? element("p", { class: "help" }, one.help) : null,
      one.url ? element("p", {}, element("a", { href: one.url }, one.url)) : null);

  const item = (one) =>
    element("li", { class: one.state },
      element("a", { href: one.url }, one.code + " " + one.title), " ",
      element("span", { class: "state" }, one.word),
      one.owed ? element("span", { class: "owed" }, one.owed) : null);

  const show = (state) => {
    document.querySelector("prongsai-preview")?.remove();
    const host = element("prongsai-preview", { lang: state.language });
    const root = host.attachShadow({ mode: "open" });
    root.append(element("link", { rel: "stylesheet", href: "/_prongsai/preview.css" }));
    const drawer = element("details", { class: state.is_built ? "" : "failed" },
      element("summary", {}, state.summary),
      element("div", {},
        state.is_built ? null : element("p", { class: "failed" }, state.words.not_built),
        element("h2", {}, state.words.problems),
        state.problems.length ? element("ul", {}, ...state.problems.map(problem)) : element("p", {}, state.words.no_problems),
        state.items.length ? element("h2", {}, state.words.checklist) : null,
        state.items.length ? element("ul", { class: "items" }, ...state.items.map(item)) : null));
    drawer.open = !state.is_built || sessionStorage.getItem(OPEN) === "yes";
    drawer.addEventListener("toggle", () => sessionStorage.setItem(OPEN, drawer.open ? "yes" : "no"));
    root.append(drawer);
    document.body.append(host);
  };

  const look = async () => {
    try {
      const state = await (await fetch(STATE, { cache: "no-store" })).json();
      if (shown === null) {
        show(state);
      } else if (state.pages !== shown.pages) {
        location.reload();
        return;
      } else if (state.version !== shown.version) {
        show(state);
      }
      shown = state;
    } catch {
      // The server was stopped; it may come again.
    }
    setTimeout(look, document.hidden ? 5 * PATIENCE : PATIENCE);
  };

  look();
})();
