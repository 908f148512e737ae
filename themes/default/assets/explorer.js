// The page of a year's contracts: sorts, filters and searches its rows, and the totals follow. Amounts are whole satang, so
// that sums are exact. What was chosen stands in the address, which can be handed on; nothing is sent anywhere.
(() => {
  "use strict";

  const SHOWN = 100;
  const USUAL = "date-desc";
  const NAMES = ["q", "month", "method", "winner", "sort"];
  const form = document.querySelector("form[data-explorer]");
  const table = document.querySelector("table[data-contracts]");
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const more = document.getElementById("_more");
  const order = form.elements.sort;
  const thaiOrder = new Intl.Collator("th", { numeric: true });

  // --- Numbers -------------------------------------------------------------------------------------------------------
  const inDigits = (text) => (form.dataset.digits === "thai" ? text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))) : text);
  const grouped = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ",");
  const number = (count) => inDigits(grouped(String(count)));

  const money = (satang) => {
    const digits = String(satang < 0n ? -satang : satang).padStart(3, "0");
    return inDigits((satang < 0n ? "-" : "") + grouped(digits.slice(0, -2)) + "." + digits.slice(-2));
  };

  /** The program writes every amount with two decimals. */
  const satangIn = (cell) => {
    const digits = cell.textContent.replace(/[\u0E50-\u0E59]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)).replace(/[^\d-]/g, "");
    return digits === "" ? null : BigInt(digits);
  };

  // --- Rows ----------------------------------------------------------------------------------------------------------
  const shareOf = (written) => {
    const [group, share] = written.split(":");
    return [group, share === undefined ? null : BigInt(share)];
  };

  const read = (row) => {
    const [, , , budget, reference, agreed] = row.cells;
    return { row, month: row.dataset.month, method: row.dataset.method, winners: new Map(row.dataset.winners.split(" ").map(shareOf)),
      budget: satangIn(budget), reference: satangIn(reference), agreed: satangIn(agreed) };
  };

  /** Without the words of the links, which every row has; amounts are found with and without their commas. */
  const wordsOf = (contract) => {
    if (contract.words === undefined) {
      const links = contract.row.querySelector(".links");
      const words = [...contract.row.cells].map((cell) => cell.textContent).join(" ").replace(links.textContent, " ");
      const normal = globalThis.prongsaiNormalForm(words);
      contract.words = normal + " " + normal.replace(/(\d),(?=\d)/g, "$1");
    }
    return contract.words;
  };

  const valueOf = (contract, head) => {
    const cell = contract.row.cells[heads.indexOf(head)];
    if (head.dataset.sort === "number") return contract[head.dataset.key];
    if (head.dataset.sort === "date") return cell.querySelector("time")?.dateTime ?? null;
    return (head === heads[0] ? cell.firstChild : cell).textContent.trim() || null;
  };

  const sorted = (contracts, head, isDown) => {
    const isText = head.dataset.sort === "text";
    const keyed = contracts.map((contract) => ({ contract, value: valueOf(contract, head) }));
    const compare = (one, other) => (isText ? thaiOrder.compare(one, other) : one < other ? -1 : one > other ? 1 : 0);
    // What is not told comes last, whichever way the others go.
    keyed.sort((one, other) => {
      if (one.value === null || other.value === null) return (one.value === null) - (other.value === null);
      return isDown ? compare(other.value, one.value) : compare(one.value, other.value);
    });
    return keyed.map((one) => one.contract);
  };

  // --- Totals --------------------------------------------------------------------------------------------------------
  const sum = (amounts) => {
    const told = amounts.filter((amount) => amount !== null);
    return told.length === 0 ? "–" : money(told.reduce((total, amount) => total + amount, 0n));
  };

  const write = (name, text) => {
    const place = document.querySelector(`[data-total=${name}]`);
    if (place.textContent.trim() !== text) place.textContent = text;
  };

  /** Of a winner the share that they have in a contract with others, as on the page of all winners. */
  const agreedWith = (contract, winner) => (contract.winners.size > 1 ? contract.winners.get(winner) : null) ?? contract.agreed;

  const total = (found, all) => {
    const compared = found.filter((one) => one.reference !== null && one.agreed !== null);
    const without = found.filter((one) => one.agreed === null).length;
    write("count", found.length === all ? number(all) : form.dataset.of.replace("{count}", number(found.length)).replace("{total}", number(all)));
    write("budget", sum(found.map((one) => one.budget)));
    write("agreed", sum(found.map((one) => agreedWith(one, form.elements.winner.value))));
    write("below", sum(compared.map((one) => one.reference - one.agreed)));
    write("note", [without > 0 && form.dataset.without.replace("{count}", number(without)),
      compared.length < found.length && form.dataset.compared.replace("{count}", number(compared.length))].filter(Boolean).join(" "));
    document.getElementById("_none").hidden = found.length > 0;
    table.hidden = found.length === 0;
  };

  // --- The page ------------------------------------------------------------------------------------------------------
  /** From a disk no address begins at the root of the site. */
  const fromDisk = (places) => {
    if (location.protocol !== "file:") return;
    for (const place of places) {
      const name = place.hasAttribute("href") ? "href" : "src";
      const [, path, rest] = /^([^?#]*)(.*)$/.exec(place.getAttribute(name).slice(form.dataset.base.length + 1));
      place.setAttribute(name, form.dataset.root + path + (path === "" || path.endsWith("/") ? "index.html" : "") + rest);
    }
  };

  const begin = (rows) => {
    const contracts = rows.map(read);
    let shown = SHOWN;
    let found = contracts;

    const place = (list) => {
      const placed = list.map((one) => one.row);
      if (placed.length !== body.rows.length || placed.some((row, at) => row !== body.rows[at])) body.replaceChildren(...placed);
    };

    const chosen = () => {
      const terms = globalThis.prongsaiNormalForm(form.elements.q.value).split(" ").filter((term) => term !== "");
      const { month, method, winner } = form.elements;
      return contracts.filter((one) => (month.value === "" || one.month === month.value) && (method.value === "" || one.method === method.value) &&
        (winner.value === "" || one.winners.has(winner.value)) && terms.every((term) => wordsOf(one).includes(term)));
    };

    const show = () => {
      const [key, way] = order.value.split("-");
      for (const head of heads) head.ariaSort = head.dataset.key === key ? (way === "desc" ? "descending" : "ascending") : "none";
      found = sorted(chosen(), heads.find((head) => head.dataset.key === key), way === "desc");
      place(found.slice(0, shown));
      more.hidden = found.length <= shown;
      total(found, contracts.length);
    };

    const remember = () => {
      const asked = new URLSearchParams();
      for (const name of NAMES) {
        const value = form.elements[name].value.trim();
        if (value !== "" && !(name === "sort" && value === USUAL)) asked.set(name, value);
      }
      history.replaceState(null, "", (asked.size > 0 ? "?" + asked : location.pathname) + location.hash);
    };

    const changed = () => {
      shown = SHOWN;
      show();
      remember();
    };

    /** A contract that is not among those shown has a page of its month. */
    const findNamed = () => {
      const id = decodeURIComponent(location.hash.slice(1));
      const named = contracts.find((one) => one.row.id === id);
      if (named) location.replace(named.row.isConnected ? location.href : named.row.querySelector(".links a").href);
    };

    for (const head of heads) {
      const name = head.textContent;
      for (const way of head.dataset.sort === "text" ? ["asc", "desc"] : ["desc", "asc"]) {
        order.add(new Option(form.dataset[way].replace("{column}", name), `${head.dataset.key}-${way}`));
      }
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.addEventListener("click", () => {
        const [first, second] = [...order.options].map((one) => one.value).filter((value) => value.split("-")[0] === head.dataset.key);
        order.value = order.value === first ? second : first;
        changed();
      });
      head.replaceChildren(button);
    }

    const asked = new URLSearchParams(location.search);
    order.value = USUAL;
    for (const name of NAMES) {
      if (asked.has(name)) form.elements[name].value = asked.get(name);
    }
    for (const list of form.querySelectorAll("select")) {
      if (list.selectedIndex < 0) list.value = list === order ? USUAL : "";
    }
    let timer = 0;
    form.addEventListener("input", (event) => {
      clearTimeout(timer);
      timer = setTimeout(changed, event.target === form.elements.q ? 200 : 0);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      changed();
    });
    form.addEventListener("reset", () => setTimeout(() => {
      order.value = USUAL;
      changed();
    }));
    more.addEventListener("click", () => {
      const next = found[shown];
      shown += SHOWN;
      show();
      next.row.querySelector("a").focus();
    });
    addEventListener("beforeprint", () => place(found));
    addEventListener("afterprint", () => place(found.slice(0, shown)));
    addEventListener("hashchange", findNamed);
    fromDisk(document.querySelectorAll('link[rel=stylesheet][href^="/"], body [href^="/"], body img[src^="/"]'));
    fromDisk(rows.filter((row) => !row.isConnected).flatMap((row) => [...row.querySelectorAll('[href^="/"]')]));
    document.getElementById("_first")?.remove();
    show();
    findNamed();
  };

  if (form.dataset.rows === "") {
    begin([...body.rows]);
    return;
  }
  globalThis.prongsaiExplorer = (html) => {
    const all = document.createElement("template");
    all.innerHTML = html;
    begin([...all.content.querySelectorAll("tr")]);
  };
  const script = document.createElement("script");
  script.src = form.dataset.rows;
  document.head.append(script);
})();
