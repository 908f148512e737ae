// The search page: every word of the site is looked for exactly, wherever it stands in a sentence. Nothing is sent
// anywhere; the words of the site come as scripts beside this page (src/render/search_index.h), when they are asked for.
(() => {
  "use strict";

  const normalForm = typeof document === "undefined" ? require("./normal-form.js") : globalThis.prongsaiNormalForm;

  // --- Words -------------------------------------------------------------------------------------------------------
  const WORD_MARK = "\x7F";
  const CHANGES = /[A-Z\u00C0-\u0DFF\u0E50-\u0E59\u0E80-\u1FFF\u2100-\uFFFF]/;
  const ALL_CHANGES = new RegExp(CHANGES.source, "g");

  const foldOne = (c) => {
    if (c >= "\u0E50" && c <= "\u0E59") return String(c.charCodeAt(0) - 0x0E50);
    const small = c.toLowerCase();
    return small === "\u03C2" ? "\u03C3" : small.length === 1 ? small : c;
  };

  /** The normal form of tidy text, each character in its place. */
  const fold = (tidy) => (CHANGES.test(tidy) ? tidy.replace(ALL_CHANGES, foldOne) : tidy);

  const isMark = (c) => c === "\u0E31" || (c >= "\u0E33" && c <= "\u0E3A") || (c >= "\u0E47" && c <= "\u0E4E");
  const isOfWord = (c) => (c >= "0" && c <= "9") || (c >= "a" && c <= "z") || (c >= "\u00C0" && !(c >= "\u2000" && c < "\u2070"));

  /** Letters with the marks that stand at them. */
  const clustersOf = (text) => text.match(/[^][\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]*/g) ?? [];

  /** What a term may be written as besides: อบต. and อบต, ป.ป.ช. and ปปช, ต ล อ ด and ตลอด. */
  const spellingsOf = (term) => {
    const spellings = [term];
    const undotted = term.replace(/([\u0E01-\u0E2E])\./g, "$1");
    if (undotted !== term && undotted.length > 1) spellings.push(undotted);
    if (/^[\u0E01-\u0E2E]{2,5}$/.test(undotted)) spellings.push([...undotted].join("."));
    const clusters = clustersOf(term);
    if (clusters.length > 2 && /^[\u0E01-\u0E4E]+$/.test(term)) spellings.push(clusters.join(" "));
    return spellings;
  };

  /** The words that must all occur. Single letters are in every page, but three or more in a row are one spaced word. */
  const termsOf = (query) => {
    const terms = [];
    let letters = [];
    const endLetters = () => {
      terms.push(...(letters.length > 2 ? [letters.join("")] : letters.filter((one) => one.length > 1)));
      letters = [];
    };
    for (const word of normalForm(query).split(" ")) {
      if (clustersOf(word).length === 1 && word >= "\u0E01" && word < "\u0E4F") {
        letters.push(word);
      } else {
        endLetters();
        if ([...word].length > 1) terms.push(word);
      }
    }
    endLetters();
    return [...new Set(terms)].map((text) => ({ text, spellings: spellingsOf(text) }));
  };

  // --- The index: load(name) runs one of its scripts -----------------------------------------------------------------
  const GRAM_BITS = 32768;

  const gramOf = (text, at) =>
    Math.imul(text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2), 2654435761) >>> 17;

  const makeIndex = (load) => {
    const pages = [];
    const grams = new Map();
    const loads = new Map();
    let list;

    const loaded = (name) => {
      if (!loads.has(name)) {
        loads.set(name, load(name).catch((error) => {
          loads.delete(name);
          throw error;
        }));
      }
      return loads.get(name);
    };

    const receivers = {
      parts: (given) => {
        list = given;
      },
      meta: (first, rows) => {
        rows.forEach(([address, title, headings, kind, year, day, order, topics, from, to], at) => {
          const own = [];
          for (let i = 0; i < headings.length; i += 2) own.push({ id: headings[i], text: headings[i + 1], words: fold(headings[i + 1]) });
          pages[first + at] = { address, title, headings: own, kind, year, day, order, topics: topics.split(" "), from, to, pieces: [],
            titleWords: fold(title) };
        });
      },
      words: (part, rows) => {
        for (const [number, text] of rows) pages[number].pieces[part - pages[number].from] = text;
      },
      grams: (rows) => {
        for (const [part, base64] of rows) grams.set(part, Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
      },
    };

    /** Whether a part may have the text: it has all runs of three letters of it. */
    const mayHave = (part, text) => {
      const set = grams.get(part);
      if (set === undefined) return true;
      for (let at = 0; at + 2 < text.length; at += 1) {
        const bit = gramOf(text, at);
        if (((set[bit >> 3] >> (bit & 7)) & 1) === 0) return false;
      }
      return true;
    };

    const prepare = async () => {
      await loaded("parts.js");
      await Promise.all([...list.meta, ...list.grams].map(loaded));
    };

    /** Everything that can have all the terms. */
    const loadFor = async (terms, year) => {
      await prepare();
      const known = new Map();
      const may = (part, at) => {
        const key = part * terms.length + at;
        if (!known.has(key)) known.set(key, terms[at].spellings.some((spelling) => mayHave(part, spelling)));
        return known.get(key);
      };
      const needed = new Set();
      for (const page of pages) {
        const isAsked = year === "" || page.year === year;
        if (isAsked && terms.every((term, at) => may(page.from, at) || term.spellings.some((spelling) => page.titleWords.includes(spelling)))) {
          for (let part = page.from; part <= page.to; part += 1) needed.add(part);
        }
      }
      await Promise.all([...needed].map((part) => loaded(list.words[part][1])));
    };

    /** The page's words as they are written and in the form for comparing; nothing of a page that is not loaded. */
    const read = (page) => {
      if (page.words === undefined && page.pieces.length > page.to - page.from && !page.pieces.includes(undefined)) {
        page.marked = page.pieces.join("");
        page.written = page.marked.replaceAll(WORD_MARK, "");
        page.words = fold(page.written);
        page.pieces = [];
      }
      return page.words ?? "";
    };

    const matches = (page, term) => {
      const words = read(page);  // also where the title has it: the order and the snippet are of the text
      return term.spellings.some((spelling) => page.titleWords.includes(spelling) || words.includes(spelling));
    };

    return { pages, receivers, loadFor, matches, scripts: () => loads.size };
  };

  // --- Order ---------------------------------------------------------------------------------------------------------
  /** Where words begin that no blank parts from the one before, ascending. */
  const startsOf = (page) => {
    if (page.starts === undefined) {
      page.starts = [];
      const marked = page.marked ?? "";
      for (let at = marked.indexOf(WORD_MARK); at >= 0; at = marked.indexOf(WORD_MARK, at + 1)) page.starts.push(at - page.starts.length);
    }
    return page.starts;
  };

  const isStart = (page, at) => {
    const starts = startsOf(page);
    let low = 0;
    for (let high = starts.length; low < high;) {
      const middle = (low + high) >> 1;
      if (starts[middle] < at) low = middle + 1;
      else high = middle;
    }
    return starts[low] === at;
  };

  const isBoundary = (page, at) => {
    const { words } = page;
    return at <= 0 || at >= words.length || !isOfWord(words[at - 1]) || !isOfWord(words[at]) || isStart(page, at);
  };

  const MOST_COUNTED = 50;

  /** Where the term stands in the page's words, and whether one of the places is a whole word. */
  const placesOf = (page, term) => {
    const places = [];
    let whole;
    for (const spelling of term.spellings) {
      for (let at = page.words?.indexOf(spelling) ?? -1; at >= 0 && places.length < MOST_COUNTED; at = page.words.indexOf(spelling, at + spelling.length)) {
        places.push(at);
        if (whole === undefined && isBoundary(page, at) && isBoundary(page, at + spelling.length)) whole = at;
      }
    }
    return { places, whole };
  };

  const hasPhrase = (page, phrase) => (page.words ?? "").includes(phrase) || page.titleWords.includes(phrase);

  const scoreOf = (page, terms, phrase, newest) => {
    let score = 0;
    for (const { text, spellings } of terms) {
      const has = (words) => spellings.some((spelling) => words.includes(spelling));
      const { places, whole } = placesOf(page, { text, spellings });
      const place = has(page.titleWords) ? 8 : page.headings.some((heading) => has(heading.words)) ? 4 : 1;
      score += place * (whole === undefined ? 1 : 2) * Math.log2(2 + places.length);
    }
    if (terms.length > 1 && hasPhrase(page, phrase)) score *= 3;
    return page.year !== "" && page.year === newest ? score * 1.2 : score;
  };

  const isAfter = (one, other) => other.score - one.score || (one.page.day < other.page.day ? 1 : one.page.day > other.page.day ? -1 : one.page.order - other.page.order);

  const countBy = (pages, keysOf) => {
    const counts = new Map();
    for (const page of pages) for (const key of keysOf(page)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };

  const makeSearch = (load) => {
    const index = makeIndex(load);

    /** The pages with all the terms, the best first, and how many there are of each year, kind and topic besides. */
    const find = async (query, { year = "", kind = "", topic = "" } = {}) => {
      const terms = termsOf(query);
      if (terms.length === 0) return { terms, pages: [], counts: {} };
      await index.loadFor(terms, year);
      const isOf = { kind: (page) => kind === "" || page.kind === kind, topic: (page) => topic === "" || page.topics.includes(topic) };
      const all = index.pages.filter((page) => (year === "" || page.year === year) && terms.every((term) => index.matches(page, term)));
      const hits = all.filter((page) => isOf.kind(page) && isOf.topic(page));
      const phrase = terms.map((term) => term.text).join(" ");
      const newest = hits.reduce((most, page) => (page.year > most ? page.year : most), "");
      return {
        terms,
        pages: hits.map((page) => ({ page, score: scoreOf(page, terms, phrase, newest) })).sort(isAfter).map((hit) => hit.page),
        counts: {
          ...(year === "" && { year: countBy(hits, (page) => [page.year]) }),
          kind: countBy(all.filter(isOf.topic), (page) => [page.kind]),
          topic: countBy(all.filter(isOf.kind), (page) => page.topics),
        },
      };
    };

    /** The longest beginning of a term that some page has; "" for none. */
    const beginningOf = async (text, isAlone) => {
      for (let length = text.length - (isAlone ? 1 : 0); length > 1; length -= 1) {
        if (length === text.length || !isMark(text[length])) {
          const term = { text, spellings: spellingsOf(text.slice(0, length)) };
          await index.loadFor([term], "");
          if (index.pages.some((page) => index.matches(page, term))) return text.slice(0, length);
        }
      }
      return "";
    };

    /** What to try instead of a query that finds nothing. */
    const nearest = async (query) => {
      const terms = termsOf(query);
      const found = [];
      for (const term of terms) found.push(await beginningOf(term.text, terms.length === 1));
      return [...new Set(found.filter((text) => text !== ""))];
    };

    return { find, nearest, receivers: index.receivers, pages: index.pages, scripts: index.scripts };
  };

  // --- What is shown -------------------------------------------------------------------------------------------------
  /** Where terms stand in a text, as [begin, end], in order and without overlaps. */
  const rangesOf = (words, terms) => {
    const ranges = [];
    for (const spelling of terms.flatMap((term) => term.spellings)) {
      for (let at = words.indexOf(spelling); at >= 0; at = words.indexOf(spelling, at + spelling.length)) ranges.push([at, at + spelling.length]);
    }
    ranges.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
    const merged = [];
    for (const [begin, end] of ranges) {
      const last = merged[merged.length - 1];
      if (last !== undefined && begin <= last[1]) last[1] = Math.max(last[1], end);
      else merged.push([begin, end]);
    }
    return merged;
  };

  const BEFORE = 50;
  const AFTER = 110;
  const MOST_PIECES = 3;

  /** Pieces of a page's text around its terms, cut between words: as [begin, end]. */
  const piecesOf = (page, terms) => {
    const words = page.words ?? "";
    // The title, with which a page begins, stands above anyway.
    const body = words.startsWith(page.titleWords) ? page.titleWords.length : 0;
    const first = terms.map((term) => placesOf(page, term).places.filter((place) => place >= body))
      .map((places) => places.find((place) => isBoundary(page, place)) ?? places[0])
      .filter((at) => at !== undefined).sort((one, other) => one - other);
    const pieces = [];
    for (const at of first.length > 0 ? first : [body]) {
      let begin = Math.max(body, at - BEFORE);
      while (begin < at && !isBoundary(page, begin)) begin += 1;
      let end = Math.min(words.length, at + AFTER);
      while (end < words.length && !isBoundary(page, end)) end += 1;
      const last = pieces[pieces.length - 1];
      if (last !== undefined && begin <= last[1]) last[1] = Math.max(last[1], end);
      else if (pieces.length < MOST_PIECES) pieces.push([begin, end]);
    }
    return pieces;
  };

  /** A text as it is written, in parts: [text, whether it is a hit]. */
  const markedParts = (written, words, terms) => {
    const parts = [];
    let from = 0;
    for (const [begin, end] of rangesOf(words, terms)) {
      parts.push([written.slice(from, begin), false], [written.slice(begin, end), true]);
      from = end;
    }
    parts.push([written.slice(from), false]);
    return parts.filter(([text]) => text !== "");
  };

  const snippetOf = (page, terms) => {
    const { words = "", written = "" } = page;
    const parts = [];
    let from = 0;
    for (const [begin, end] of piecesOf(page, terms)) {
      if (begin > 0 && !(from === 0 && words.slice(0, begin).trim() === page.titleWords)) parts.push([from === 0 ? "… " : " … ", false]);
      parts.push(...markedParts(written.slice(begin, end).trim(), words.slice(begin, end).trim(), terms));
      from = end;
    }
    if (from < words.length) parts.push([" …", false]);
    return parts;
  };

  // --- The page ------------------------------------------------------------------------------------------------------
  const SHOWN = 20;
  const MOST_HEADINGS = 3;
  const PAUSE = 150;

  const element = (name, parts, className) => {
    const made = document.createElement(name);
    if (className !== undefined) made.className = className;
    for (const [text, isHit] of parts) {
      if (isHit) made.append(element("mark", [[text, false]]));
      else made.append(text);
    }
    return made;
  };

  const loadScript = (folder) => (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = folder + name;
      script.onload = () => resolve();
      script.onerror = () => {
        script.remove();
        reject(new Error(name));
      };
      document.head.append(script);
    });

  const begin = () => {
    const form = document.querySelector("form[data-search-page]");
    const at = (id) => document.getElementById(id);
    const [query, list, count, more, browse] = ["_query", "_results", "_count", "_more", "_browse"].map(at);
    const selects = [...form.querySelectorAll("select")];
    const say = (name, value = "") => (form.dataset[name] ?? "").replace("{value}", () => value);
    const search = makeSearch(loadScript(form.dataset.words));
    globalThis.prongsaiSearch = search.receivers;
    for (const option of form.querySelectorAll("option")) option.dataset.label = option.textContent;
    const labelOf = (name, key) => [...(form.elements[name]?.options ?? [])].find((option) => option.value === key)?.dataset.label ?? key;

    const addressOf = (page) => {
      const isFolder = page.address === "" || page.address.endsWith("/");
      return form.dataset.root + page.address + (isFolder && location.protocol === "file:" ? "index.html" : "");
    };

    const resultOf = (page, terms) => {
      const link = element("a", markedParts(page.title, page.titleWords, terms));
      link.href = addressOf(page);
      const type = page.kind === "file" ? page.address.slice(page.address.lastIndexOf(".") + 1).toUpperCase() : "";
      const about = [labelOf("kind", page.kind), type, page.year === "" ? "" : labelOf("year", page.year)].filter((part) => part !== "");
      const item = document.createElement("li");
      // Pages of the other language are read out in theirs.
      if (document.documentElement.lang === "th" && !/[\u0E01-\u0E5B]/.test(page.title)) link.lang = "en";
      item.append(link, element("p", [[about.join(" · "), false]], "meta"), element("p", snippetOf(page, terms)));
      const headings = page.headings.filter((heading) => heading.id !== "" && rangesOf(heading.words, terms).length > 0).slice(0, MOST_HEADINGS);
      if (headings.length > 0) {
        const within = element("p", [[say("within") + " ", false]], "within");
        headings.forEach((heading, i) => {
          const deep = element("a", markedParts(heading.text, heading.words, terms));
          deep.href = addressOf(page) + "#" + encodeURIComponent(heading.id);
          within.append(i === 0 ? "" : " · ", deep);
        });
        item.append(within);
      }
      return item;
    };

    const showCounts = (counts) => {
      for (const select of selects) {
        for (const option of select.options) {
          const isCounted = counts[select.name] !== undefined && option.value !== "";
          option.textContent = option.dataset.label + (isCounted ? ` (${counts[select.name].get(option.value) ?? 0})` : "");
        }
      }
    };

    const filters = () => Object.fromEntries(selects.map((select) => [select.name, select.value]));
    let shown = SHOWN;
    let run = 0;
    let last = { pages: [], terms: [] };

    const showResults = () => {
      list.replaceChildren(...last.pages.slice(0, shown).map((page) => resultOf(page, last.terms)));
      more.hidden = last.pages.length <= shown;
    };

    /** Either the lists of all pages stand there or results, whose room is kept until they come: nothing jumps. */
    const browseOnly = (isSo) => {
      browse.hidden = !isSo;
      list.classList.toggle("asked", !isSo);
    };

    const suggest = async (text, own) => {
      const instead = await search.nearest(text);
      if (own !== run) return;
      for (const shorter of instead) {
        const link = element("a", [[say("instead", shorter), false]]);
        link.href = "?q=" + encodeURIComponent(shorter);
        count.append(" ", link);
      }
    };

    const show = async () => {
      const own = (run += 1);
      const text = query.value.trim();
      shown = SHOWN;
      const slow = setTimeout(() => {
        if (own === run && termsOf(text).length > 0) count.textContent = say("loading");
      }, PAUSE);
      try {
        const found = await search.find(text, filters());
        if (own !== run) return;
        clearTimeout(slow);
        last = found;
        showResults();
        showCounts(found.counts);
        browseOnly(found.pages.length === 0);
        if (found.terms.length === 0) count.textContent = text === "" ? "" : say("short");
        else count.textContent = found.pages.length === 0 ? say("none", text) : say("found", String(found.pages.length));
        if (found.terms.length > 0 && found.pages.length === 0) await suggest(text, own);
      } catch {
        clearTimeout(slow);
        if (own === run) {
          count.textContent = say("failed");
          browseOnly(true);
        }
      }
    };

    const keepAddress = () => {
      const asked = [...new FormData(form)].filter(([, value]) => value !== "");
      history.replaceState(null, "", "?" + new URLSearchParams(asked));
    };

    const asked = new URLSearchParams(location.search);
    query.value = asked.get("q") ?? "";
    for (const select of selects) {
      const value = asked.get(select.name) ?? "";
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    let timer = 0;
    const changed = (pause) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        keepAddress();
        show();
      }, pause);
    };
    form.addEventListener("input", () => changed(PAUSE));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      changed(0);
    });
    more.addEventListener("click", () => {
      const first = shown;
      shown += SHOWN;
      showResults();
      list.children[first]?.querySelector("a").focus();
    });
    if (query.value === "") {
      query.focus({ preventScroll: true });
    } else {
      browseOnly(false);
      show();
    }
  };

  if (typeof document === "undefined") {
    module.exports = { makeSearch, termsOf, fold, snippetOf, markedParts };
  } else {
    begin();
  }
})();
