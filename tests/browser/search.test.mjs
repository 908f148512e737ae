// The search page as a reader meets it: by mouse, by keyboard, from a disk, without scripts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openTab, violations } from "./browser.mjs";
import { serveSample } from "./site.mjs";

const LOADED = { waitUntil: "load" };
const site = await serveSample();
let browser;

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site.close();
});

/** A tab at the search page with this query; what is wrong in it by the end fails the test. */
async function at(query, work, options = { width: 390 }, root = `${site.origin}/search/`) {
  const { tab, troubles } = await openTab(browser, root.startsWith("file:") ? "file:" : site.origin, options);
  try {
    await tab.goto(root + query, LOADED);
    await work(tab);
    // From a disk, what has an address from the site's root (styles, the seal) is not there; scripts must do without.
    assert.deepEqual(root.startsWith("file:") ? troubles.filter((one) => one.startsWith("error:") || one.includes("/search/")) : troubles, []);
  } finally {
    await tab.close();
  }
}

const settled = (tab) => tab.waitForFunction(() => /\d/.test(document.getElementById("_count").textContent) || document.querySelector("#_count a") !== null);
const countOf = (tab) => tab.$eval("#_count", (one) => Number(/\d+/.exec(one.textContent)?.[0] ?? "0"));

test("nothing of the index is loaded before a word is typed, and everything that is needed before it is counted", async () => {
  await at("", async (tab) => {
    const loaded = [];
    tab.on("request", (request) => loaded.push(request.url()));
    assert.equal(await tab.evaluate(() => document.activeElement.id), "_query");
    assert.equal(await tab.evaluate(() => document.querySelectorAll("script[src*='words/']").length), 0);
    await tab.type("#_query", "ทุจริต");
    await settled(tab);
    assert.ok(loaded.some((address) => address.endsWith("/search/words/parts.js")) && loaded.length > 5, loaded.join(" "));
    assert.ok((await countOf(tab)) > 50);
  });
});

test("capitals and Thai digits are shown as the page writes them, and marked", async () => {
  await at("?q=" + encodeURIComponent("no gift policy ๒๕๖๗"), async (tab) => {
    await settled(tab);
    const marks = await tab.$$eval("#_results mark", (all) => all.map((one) => one.textContent));
    assert.ok(marks.includes("No") && marks.includes("Gift"), marks.join(" "));
    assert.ok(marks.includes("2567") || marks.includes("๒๕๖๗"), marks.join(" "));
    assert.deepEqual(await violations(tab), []);
  });
});

test("a choice narrows the results down, says how many there are, and stands in the address", async () => {
  await at("?q=" + encodeURIComponent("แผน"), async (tab) => {
    await settled(tab);
    const all = await countOf(tab);
    const label = await tab.$eval("#_year option[value='2567']", (option) => option.textContent);
    const promised = Number(/\((\d+)\)/.exec(label)[1]);
    assert.ok(promised > 0 && promised < all, label);
    await tab.select("#_year", "2567");
    await tab.waitForFunction((most) => Number(/\d+/.exec(document.getElementById("_count").textContent)?.[0]) < most, {}, all);
    assert.equal(await countOf(tab), promised);
    assert.match(tab.url(), /[?&]year=2567(&|$)/);
    await tab.goto(tab.url() + "&kind=oit", LOADED);
    await settled(tab);
    assert.equal(await tab.$eval("#_year", (select) => select.value), "2567");
    assert.equal(await tab.$eval("#_kind", (select) => select.value), "oit");
    assert.ok((await countOf(tab)) < promised);
  }, { width: 1280 });
});

test("by keyboard alone: the focus stays while results come, Enter searches at once, Tab leads to the first of them", async () => {
  await at("", async (tab) => {
    await tab.keyboard.type("งบประมาณ");
    await tab.keyboard.press("Enter");
    await settled(tab);
    assert.equal(await tab.evaluate(() => document.activeElement.id), "_query");
    assert.equal(await tab.$eval("#_count", (one) => one.getAttribute("aria-live")), "polite");
    for (let stop = 0; stop < 8 && !(await tab.evaluate(() => document.activeElement.closest("#_results") !== null)); stop += 1) await tab.keyboard.press("Tab");
    await Promise.all([tab.waitForNavigation(LOADED), tab.keyboard.press("Enter")]);
    assert.ok((await tab.$eval("main", (main) => main.innerText)).includes("งบประมาณ"));
  });
});

test("more results come at the end, and the focus goes to the first of them", async () => {
  await at("?q=" + encodeURIComponent("โครงการ"), async (tab) => {
    await settled(tab);
    assert.equal(await tab.$$eval("#_results > li", (all) => all.length), 20);
    await tab.click("#_more");
    assert.ok((await tab.$$eval("#_results > li", (all) => all.length)) > 20);
    assert.ok(await tab.evaluate(() => document.activeElement === document.querySelectorAll("#_results > li")[20].querySelector("a")));
  });
});

test("one letter is too short; what nobody says gets shorter words and the items instead", async () => {
  await at("", async (tab) => {
    await tab.type("#_query", "ก");
    await tab.waitForFunction(() => document.getElementById("_count").textContent !== "");
    assert.match(await tab.$eval("#_count", (one) => one.textContent), /สอง/);
    await tab.type("#_query", "ารร้องเรียนฆฆฆ");
    await tab.waitForSelector("#_count a");
    assert.ok(await tab.$eval("#_items", (one) => one.checkVisibility()));
    await Promise.all([tab.waitForNavigation(LOADED), tab.click("#_count a")]);
    await settled(tab);
    assert.ok((await countOf(tab)) > 0);
    assert.equal(await tab.$eval("#_browse", (one) => one.checkVisibility()), false);
  });
});

test("it searches from a disk, too, and leads to the file of a page", async () => {
  await at("?q=ITA", async (tab) => {
    await settled(tab);
    const href = await tab.$eval("#_results li a", (link) => link.href);
    assert.ok(href.startsWith(`file://${site.root}/`) && href.includes("index.html"), href);
  }, { width: 390 }, `file://${site.root}/search/index.html`);
});

test("without scripts everything is listed by its first letter", async () => {
  await at("?q=ITA", async (tab) => {
    assert.ok(await tab.$eval("#_items", (one) => one.checkVisibility()));
    const letters = await tab.$$eval("#_browse h3", (all) => all.map((one) => one.textContent));
    assert.ok(letters.includes("ก") && letters.indexOf("ก") < letters.indexOf("ป"), letters.join(" "));
    assert.equal(await tab.$eval(".choices", (one) => one.checkVisibility()), false);
    assert.match(await tab.$eval("main", (main) => main.innerText), /JavaScript/);
  }, { width: 390, script: false });
});
