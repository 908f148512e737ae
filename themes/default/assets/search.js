// The search page: every word of the site is looked for exactly, wherever it stands in a sentence. Nothing is sent
// anywhere; the words of the site come as scripts beside this page.
(() => {
  "use strict";

  const normalize = typeof document === "undefined" ? require("./normal-form.js") : globalThis.prongsaiNormalForm;

  // --- Finding -------------------------------------------------------------------------------------------------------
  const pages = [];

  const startsOf = (gaps) => {
    const starts = new Set();
    let at = 0;
    for (const gap of gaps) {
      at += gap.charCodeAt(0) - 35;
      starts.add(at);
    }
    return starts;
  };

  const add = (entries) => {
    for (const [address, title, headings, text, kind, year, day, gaps] of entries) {
      const words = normalize(text);
      pages.push({ address, title, text, kind, year, day, words, gaps, titleWords: normalize(title), headingWords: normalize(headings),
        all: normalize(title) + "\n" + words });
    }
  };

  /** One letter is in every page. */
  const termsOf = (query) => normalize(query).split(" ").filter((term) => [...term].length > 1);

  const scoreOf = (page, terms, phrase, newest) => {
    let score = 0;
    const starts = (page.starts ??= startsOf(page.gaps));
    for (const term of terms) {
      if (page.titleWords.includes(term)) score += 8;
      if (page.headingWords.includes(term)) score += 4;
      let count = 0;
      let whole = false;
      for (let at = page.words.indexOf(term); at >= 0 && count < 50; at = page.words.indexOf(term, at + term.length)) {
        count += 1;
        whole ||= starts.has(at) && (at + term.length === page.words.length || starts.has(at + term.length) || page.words[at + term.length] === " ");
      }
      score += Math.log2(1 + count) + (whole ? 2 : 0);
    }
    if (terms.length > 1 && page.all.includes(phrase)) score += 3;
    return page.year !== "" && page.year === newest ? score * 1.2 : score;
  };

  const find = (query, year = "") => {
    const terms = termsOf(query);
    if (terms.length === 0) return [];
    const phrase = terms.join(" ");
    const newest = pages.reduce((most, page) => (page.year > most ? page.year : most), "");
    return pages
      .filter((page) => (year === "" || page.year === year) && terms.every((term) => page.all.includes(term)))
      .map((page) => ({ page, score: scoreOf(page, terms, phrase, newest) }))
      .sort((one, other) => other.score - one.score || (other.page.day > one.page.day ? 1 : other.page.day < one.page.day ? -1 : 0))
      .map((found) => found.page);
  };

  /** The longest beginning of the query that something has: what to try instead. */
  const nearest = (query) => {
    const letters = [...normalize(query)];
    for (let length = letters.length - 1; length > 1; length -= 1) {
      const shorter = letters.slice(0, length).join("").trim();
      if (find(shorter).length > 0) return shorter;
    }
    return "";
  };

  // --- Showing -------------------------------------------------------------------------------------------------------
  const SHOWN = 20;
  const AROUND = 60;

  const marked = (text, terms) => {
    const parts = document.createDocumentFragment();
    let rest = text;
    while (rest !== "") {
      const hits = terms.map((term) => ({ term, at: rest.indexOf(term) })).filter((hit) => hit.at >= 0).sort((a, b) => a.at - b.at);
      if (hits.length === 0) break;
      parts.append(rest.slice(0, hits[0].at));
      const mark = document.createElement("mark");
      mark.textContent = hits[0].term;
      parts.append(mark);
      rest = rest.slice(hits[0].at + hits[0].term.length);
    }
    parts.append(rest);
    return parts;
  };

  const snippet = (page, terms) => {
    const first = Math.max(0, Math.min(...terms.map((term) => page.words.indexOf(term)).filter((at) => at >= 0), page.words.length));
    const starts = (page.starts ??= startsOf(page.gaps));
    let begin = Math.max(0, first - AROUND);
    while (begin > 0 && begin < first && !starts.has(begin)) begin += 1;
    const end = Math.min(page.words.length, first + 2 * AROUND);
    return marked((begin > 0 ? "… " : "") + page.words.slice(begin, end) + (end < page.words.length ? " …" : ""), terms);
  };

  const resultOf = (page, terms, root) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const isFolder = page.address === "" || page.address.endsWith("/");
    link.href = root + page.address + (isFolder && location.protocol === "file:" ? "index.html" : "");
    link.textContent = page.title;
    const meta = document.createElement("p");
    meta.className = "meta";
    meta.textContent = [page.kind, page.kind.includes(page.year) ? "" : page.year].filter((part) => part !== "").join(" · ");
    const words = document.createElement("p");
    words.append(snippet(page, terms));
    item.append(link, meta, words);
    return item;
  };

  const begin = () => {
    const form = document.querySelector("form[data-search-page]");
    const query = form.elements.q;
    const year = form.elements.year;
    const list = document.getElementById("_results");
    const count = document.getElementById("_count");
    const more = document.getElementById("_more");
    const say = (name, value) => (form.dataset[name] ?? "").replace("{value}", value);
    let shown = SHOWN;

    const show = () => {
      const text = query.value.trim();
      const found = find(text, year ? year.value : "");
      const terms = termsOf(text);
      list.replaceChildren(...found.slice(0, shown).map((page) => resultOf(page, terms, form.dataset.root)));
      count.textContent = terms.length === 0 ? (text === "" ? "" : say("short", "")) : found.length === 0 ? say("none", text) : say("found", String(found.length));
      more.hidden = found.length <= shown;
      if (terms.length > 0 && found.length === 0) {
        const shorter = nearest(text);
        if (shorter !== "") {
          const link = document.createElement("a");
          link.href = "?q=" + encodeURIComponent(shorter);
          link.textContent = say("instead", shorter);
          count.append(" ", link);
        }
      }
    };

    const asked = new URLSearchParams(location.search);
    query.value = asked.get("q") ?? "";
    if (year && asked.get("year")) year.value = asked.get("year");
    let timer = 0;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        shown = SHOWN;
        show();
        const now = new URLSearchParams(new FormData(form)).toString();
        history.replaceState(null, "", "?" + now);
      }, 150);
    };
    form.addEventListener("input", changed);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      changed();
    });
    more.addEventListener("click", () => {
      shown += SHOWN;
      show();
    });

    globalThis.prongsaiSearch = {
      parts: (names) => {
        for (const name of names) {
          const script = document.createElement("script");
          script.src = name;
          document.head.append(script);
        }
      },
      add: (entries) => {
        add(entries);
        if (query.value !== "") show();
      },
    };
    const parts = document.createElement("script");
    parts.src = "parts.js";
    document.head.append(parts);
    query.focus({ preventScroll: true });
  };

  if (typeof document === "undefined") {
    module.exports = { normalize, add, find, nearest, termsOf };
  } else {
    begin();
  }
})();
