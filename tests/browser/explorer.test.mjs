// The page of a year's contracts in a real browser: sorting, filtering and searching with the totals that follow, the address that
// says what was chosen, the keyboard, a disk, and what there is without the script.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, openTab, overflow, violations } from "./browser.mjs";
import { serveSample } from "./site.mjs";

const site = await serveSample();
const YEAR = "/open-data/procurement-2569/";
const LOADED = { waitUntil: "load" };
let browser;

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site.close();
});

async function on(address, use, options = { width: 1280 }) {
  const { tab, troubles } = await openTab(browser, site.origin, options);
  try {
    await tab.goto(site.origin + encodeURI(address), LOADED);
    await use(tab);
    assert.deepEqual(troubles, []);
  } finally {
    await tab.close();
  }
}

const satang = (text) => BigInt(text.replaceAll(/[^\d-]/g, ""));
const rows = (tab) => tab.$$eval("[data-contracts] tbody tr", (all) => all.map((row) => ({ id: row.id, cells: [...row.cells].map((cell) => cell.innerText.trim()) })));
const total = (tab, name) => tab.$eval(`[data-total=${name}]`, (place) => place.textContent.trim());
const settled = () => new Promise((resolve) => setTimeout(resolve, 350));

const SCREENS = [320, 390, 1280].flatMap((width) => ["light", "dark"].map((scheme) => ({ width, scheme })));
for (const address of [YEAR, `${YEAR}?q=ถนน&sort=agreed-desc`, `${YEAR}?q=ไม่มีแน่นอน`, `${YEAR}2568-10/`, `${YEAR}methods/`, `${YEAR}winners/`, `${YEAR}largest/`]) {
  test(`${address} is accessible and fits every screen`, async () => {
    for (const screen of SCREENS) {
      await on(address, async (tab) => {
        await tab.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
        assert.deepEqual(await violations(tab), [], JSON.stringify(screen));
        assert.deepEqual(await overflow(tab), [], JSON.stringify(screen));
      }, screen);
    }
  });
}

test("filters, words and totals go together, exactly", () => on(YEAR, async (tab) => {
  const all = await rows(tab);
  await tab.select("#_by-winner", await tab.$eval("#_by-winner option:nth-child(2)", (one) => one.value));
  await settled();
  const found = await rows(tab);
  assert.ok(found.length > 0 && found.length < all.length);
  assert.equal(satang(await total(tab, "budget")), found.reduce((sum, row) => sum + satang(row.cells[3]), 0n));
  assert.equal(satang(await total(tab, "agreed")), found.reduce((sum, row) => sum + satang(row.cells[5]), 0n));
  assert.equal(await total(tab, "count"), `${found.length} จาก ${all.length}`);
  assert.match(decodeURI(tab.url()), /\?winner=[^&]+$/);
  await tab.click("#_words");
  await tab.keyboard.type("ไม่มีแน่นอน");
  await settled();
  assert.equal((await rows(tab)).length, 0);
  assert.match(await tab.$eval("#_none", (one) => one.innerText), /พบ 0 รายการ/);
  await tab.click(".explorer button[type=reset]");
  await settled();
  assert.deepEqual((await rows(tab)).map((row) => row.id), all.map((row) => row.id));
  assert.equal(new URL(tab.url()).search, "");
}));

test("Thai digits are Arabic digits, and amounts are found without commas", () => on(YEAR, async (tab) => {
  const find = async (words) => {
    await tab.$eval("#_words", (one, text) => {
      one.value = text;
      one.dispatchEvent(new Event("input", { bubbles: true }));
    }, words);
    await settled();
    return (await rows(tab)).map((row) => row.id);
  };
  const arabic = await find("หมู่ที่ 3");
  assert.ok(arabic.length > 0);
  assert.deepEqual(await find("หมู่ที่ ๓"), arabic);
  const price = await find("2,049,000");
  assert.equal(price.length, 1);
  assert.deepEqual(await find("๒๐๔๙๐๐๐"), price);
  assert.ok((await find("ลิงก์ถึงสัญญานี้")).length === 0);
}));

test("every column sorts both ways, by the keyboard, and says so", () => on(YEAR, async (tab) => {
  const heads = await tab.$$("[data-contracts] thead button");
  assert.equal(heads.length, 7);
  await heads[5].focus();
  await tab.keyboard.press("Enter");
  await settled();
  const down = (await rows(tab)).map((row) => satang(row.cells[5]));
  assert.deepEqual(down, [...down].sort((one, other) => (one < other ? 1 : -1)));
  assert.equal(await tab.$eval("[data-key=agreed]", (head) => head.getAttribute("aria-sort")), "descending");
  await tab.keyboard.press("Space");
  await settled();
  assert.deepEqual((await rows(tab)).map((row) => satang(row.cells[5])), [...down].reverse());
  assert.equal(new URL(tab.url()).search, "?sort=agreed-asc");
  await heads[0].click();
  await settled();
  const names = (await rows(tab)).map((row) => row.cells[0].split("\n")[0]);
  assert.deepEqual(names, [...names].sort(new Intl.Collator("th", { numeric: true }).compare));
}));

test("an address that was handed on shows the same", () => on(`${YEAR}?month=2568-10&sort=agreed-desc`, async (tab) => {
  const found = await rows(tab);
  assert.equal(found.length, 7);
  assert.ok(found.every((row) => row.cells[1].includes("ตุลาคม")));
  assert.equal(await tab.$eval("#_by-month", (one) => one.value), "2568-10");
  await tab.goto(`${site.origin}${YEAR}?month=1900-01&sort=nothing&method=x`, LOADED);
  assert.equal(await total(tab, "count"), "47");
}));

test("the link of a contract leads to it, marked", () => on(YEAR, async (tab) => {
  const { id } = (await rows(tab))[3];
  await Promise.all([tab.waitForNavigation(LOADED), tab.click(`[id="${id}"] .links a`)]);
  assert.equal(await tab.$eval("tr:target", (row) => row.id), id);
  assert.notEqual(await tab.$eval("tr:target", (row) => getComputedStyle(row).outlineStyle), "none");
  await Promise.all([tab.waitForNavigation(LOADED), tab.click("tr:target .links a:last-child")]);
  assert.equal(await tab.$eval("tr:target", (row) => row.id), id);
  await tab.goto(`${site.origin}${YEAR}#${id}`, LOADED);
  assert.equal(await tab.$eval("tr:target", (row) => row.id), id);
}));

test("on a phone the order is chosen from a list", () => on(YEAR, async (tab) => {
  assert.ok(await tab.$eval("#_order", (one) => one.getBoundingClientRect().height >= 24));
  await tab.select("#_order", "budget-asc");
  await settled();
  const budgets = (await rows(tab)).map((row) => satang(row.cells[3]));
  assert.deepEqual(budgets, [...budgets].sort((one, other) => (one < other ? -1 : 1)));
}, { width: 390 }));

test("without the script there are rows, totals and ways to look, and no control that does nothing", () => on(YEAR, async (tab) => {
  assert.equal((await rows(tab)).length, 47);
  assert.equal(await tab.$eval(".explorer", (form) => form.getBoundingClientRect().height), 0);
  assert.equal((await tab.$$("main button:not([hidden])")).length, 1);
  assert.ok(await tab.$(`a[href="${YEAR}winners/"]`));
}, { width: 390, script: false }));

test("it works from a disk, with its looks", async () => {
  const tab = await browser.newPage();
  try {
    await tab.goto(`file://${site.root}${YEAR}index.html?q=${encodeURIComponent("ถนน")}`, LOADED);
    await settled();
    const found = await rows(tab);
    assert.ok(found.length > 0 && found.length < 47);
    assert.equal(await tab.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--brand") !== ""), true);
    const link = await tab.$eval("[data-contracts] .links a", (one) => one.href);
    assert.ok(link.startsWith(`file://${site.root}/`) && link.includes("/index.html#c-"), link);
  } finally {
    await tab.close();
  }
});
