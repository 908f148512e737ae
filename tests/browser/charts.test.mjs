// Every chart of the sample site, and those of a site whose names and numbers are as bad as they come, in a real browser: no
// text meets another or leaves its picture, letters can be read on a phone, the table says what the picture says, and black
// and white paper tells its series apart.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";

import { launch, openTab, overflow, violations } from "./browser.mjs";
import { serveSample } from "./site.mjs";

const LONG = "โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านนายสมมติ ตัวอย่าง (หมู่ที่ 7) เชื่อมต่อถนนทางหลวงท้องถิ่น ปิ๊ฎู่ญูกื้ ขนาดกว้าง 4.00 เมตร ยาว 1,250.00 เมตร";
const NO_BLANKS = "การจัดซื้อจัดจ้างโดยวิธีเฉพาะเจาะจงตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ";
const many = (count, row) => Array.from({ length: count }, (_, index) => row(index)).join("");
const scores = (year) => `title: คะแนนของปีที่ ${year}
kind: ita-score
fiscal_year: ${year}
date: 2022-09-12
items:
${many(10, (index) => `  - { number: ${index + 1}, name: "${index % 2 ? LONG : "การปฏิบัติหน้าที่"}", score: ${index === 0 ? 100 : (index * 37 + year * 7) % 100}.${index}5 }\n`)}`;

/** Content whose charts are hard to draw; the pages are those of their names. */
const STRESS = {
  "content/plans/stress-many.yaml": `title: แผนที่มีหลายโครงการ
stage: result
fiscal_year: 2567
date: 2024-10-10
items:
${many(50, (index) => `  - { name: "${index % 3 ? LONG : "ปั้นดินเผา"} ${index}", budget: ${index * index * 98765}.${10 + index}, spent: ${index * 54321} }\n`)}`,
  "content/plans/stress-huge.yaml": `title: แผนที่มีเงินมาก
stage: result
fiscal_year: 2567
date: 2024-10-10
items:
  - { name: "${NO_BLANKS}", budget: 9876543210123.45, spent: 0 }
  - { name: ปี่, budget: 0.01, spent: 9876543210123.45 }
  - { name: ${"W".repeat(90)}, budget: 1 }
`,
  "content/procurement/stress.yaml": `title: รายการจัดซื้อจัดจ้างจำนวนมาก
kind: procurement
fiscal_year: 2567
date: 2024-10-10
items:
${many(60, (index) => `  - { name: "งานที่ ${index}", method: "${index % 4 ? `${NO_BLANKS} ${index % 20}` : "คัดเลือก"}", agreed_price: ${index * index * 12345}.50, signed_on: ${2022 + (index % 2)}-${String(1 + (index % 12)).padStart(2, "0")}-05 }\n`)}`,
  "content/complaints/stress.yaml": `title: สถิติเรื่องร้องเรียนหลายประเภท
kind: complaint-statistics
fiscal_year: 2567
date: 2024-10-10
items:
${many(48, (index) => `  - { subject: "${index % 4 === 0 ? LONG : `ประเภท ${index % 4}`}", period: 2023-${String(1 + (index % 12)).padStart(2, "0")}-01/2023-${String(1 + (index % 12)).padStart(2, "0")}-28, received: ${index * 99}, settled: ${index * 9} }\n`)}`,
  ...Object.fromEntries([2553, 2554, 2555, 2556, 2557, 2558, 2559, 2560, 2561, 2562, 2563, 2564].map((year) => [`content/measures/stress-${year}.yaml`, scores(year)])),
};

const STRESS_PAGES = ["/plans/stress-many/", "/plans/stress-huge/", "/procurement/stress/", "/complaints/stress/", "/measures/stress-2554/", "/measures/stress-2558/", "/measures/stress-2564/"];
const KINDS = {
  "the scores of a year": "/measures/ita-score-2568/",
  "a year of items": "/oit/2568/",
  "an item of scores": "/oit/2568/o27/",
  "a plan": "/plans/annual-report-2568/",
  "purchases of a year": "/procurement/list-2568/",
  "purchases of a month": "/procurement/monthly/2568-03/",
  "complaints": "/complaints/statistics-2568/",
  "risks": "/risk/assessment-2568/",
};

const sample = await serveSample();
const stress = await serveSample("default", { files: STRESS });
let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  sample.close();
  stress.close();
});

/** The pages of a built site that have a chart. */
function pagesWithCharts(root) {
  return readdirSync(root, { recursive: true })
    .filter((name) => name.endsWith("index.html") && readFileSync(path.join(root, name), "utf-8").includes('<svg class="chart"'))
    .map((name) => `/${name.slice(0, -"index.html".length)}`)
    .sort();
}

/** A tab with the page, its fonts loaded and all its pictures unfolded. */
async function openPage(site, address, screen) {
  const { tab, troubles } = await openTab(browser, site.origin, screen);
  await tab.goto(site.origin + address, { waitUntil: "load" });
  await tab.evaluate(async () => {
    for (const folded of document.querySelectorAll("details")) if (folded.querySelector("svg.chart") || folded.closest("figure.picture")) folded.open = true;
    await document.fonts.ready;
  });
  return { tab, troubles };
}

/** What is wrong with the charts of a page as it stands. */
const wrongs = (tab) =>
  tab.evaluate(() => {
    const found = [];
    const words = (text) => (text ?? "").match(/[\d๐-๙][\d๐-๙.,]*/g) ?? [];
    const ids = new Set();
    for (const one of document.querySelectorAll("[id]")) {
      if (ids.has(one.id)) found.push(`the id ${one.id} twice`);
      ids.add(one.id);
    }
    for (const svg of document.querySelectorAll("svg.chart")) {
      const [title, description] = svg.getAttribute("aria-labelledby").split(" ").map((id) => document.getElementById(id));
      const name = title?.textContent ?? "?";
      if (svg.getAttribute("role") !== "img" || title?.tagName !== "title" || description?.tagName !== "desc") found.push(`${name}: no role, title or desc`);
      if (!title?.textContent.trim() || description?.textContent.trim().length < 10) found.push(`${name}: says nothing`);
      const figure = svg.closest("figure");
      const table = figure?.querySelector("table");
      if (!figure?.querySelector("figcaption")?.textContent.trim() || !table?.caption || !table.querySelector("thead th[scope=col]") || !table.querySelector("tbody th[scope=row]")) {
        found.push(`${name}: no caption, or no table with a caption and heads`);
        continue;
      }
      // Every number of the picture is one of the table, the marks of the scale aside.
      const told = new Set([...table.rows].flatMap((row) => words([...row.cells].map((cell) => cell.textContent).join(" "))).concat(["0", "85", "100"]));
      const cells = new Set([...table.querySelectorAll("th,td")].map((cell) => cell.textContent.trim()));
      for (const value of svg.querySelectorAll("text.value")) {
        const own = value.textContent.trim();
        if (!cells.has(own) && !words(own).every((number) => told.has(number))) found.push(`${name}: ${own} is not in the table`);
      }
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll("text")].map((text) => {
        const box = text.getBoundingClientRect();
        // The browser's box is as high as the font's own line; what is drawn of letters without marks is less.
        return { word: text.textContent, left: box.left, right: box.right, top: box.top + 1, bottom: box.bottom - 1, size: parseFloat(getComputedStyle(text).fontSize), matrix: text.getScreenCTM().a,
          fill: getComputedStyle(text).fill };
      });
      for (const [index, one] of texts.entries()) {
        if (one.size * one.matrix < 11) found.push(`${name}: “${one.word}” is ${one.size * one.matrix} px high`);
        if (one.left < frame.left - 1 || one.right > frame.right + 1 || one.top < frame.top - 1 || one.bottom > frame.bottom + 1) found.push(`${name}: “${one.word}” leaves the picture`);
        for (const other of texts.slice(index + 1)) {
          if (one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5) found.push(`${name}: “${one.word}” meets “${other.word}”`);
        }
      }
    }
    return { found, charts: document.querySelectorAll("svg.chart").length };
  });

test("the sample site shows every chart", async () => {
  const addresses = pagesWithCharts(sample.root);
  const names = new Set(addresses.flatMap((address) => [...readFileSync(path.join(sample.root, address, "index.html"), "utf-8").matchAll(/id="_chart-[^"]*?-([a-z]+(?:-[a-z]+)?)-title"/g)].map((match) => match[1])));
  assert.deepEqual([...names].sort(), ["budget", "complaints", "instruments", "method", "month", "progress", "progress-years", "score", "score-radar", "score-years"]);
});

describe("no text of a chart meets another or leaves it, and its numbers are those of its table", () => {
  test("all charts of the sample site at 320 px", async () => {
    for (const address of pagesWithCharts(sample.root)) {
      const { tab } = await openPage(sample, address, { width: 320 });
      const { found, charts } = await wrongs(tab);
      assert.deepEqual(found, [], address);
      assert.ok(charts > 0, address);
      await tab.close();
    }
  });
  for (const [site, name, pages] of [[sample, "the sample site", Object.values(KINDS).filter((one) => !one.startsWith("/risk"))], [stress, "hard content", STRESS_PAGES]]) {
    for (const width of [320, 390, 1280]) {
      test(`${name} at ${width} px`, async () => {
        for (const address of pages) {
          const { tab, troubles } = await openPage(site, address, { width });
          const { found, charts } = await wrongs(tab);
          assert.deepEqual(found, [], address);
          assert.ok(charts > 0, address);
          assert.deepEqual(await overflow(tab), [], address);
          assert.deepEqual(troubles, [], address);
          await tab.close();
        }
      });
    }
  }
});

describe("accessible in light and dark", () => {
  for (const [kind, address] of Object.entries(KINDS)) {
    test(kind, async () => {
      for (const scheme of ["light", "dark"]) {
        const { tab } = await openPage(sample, address, { width: 390, scheme });
        assert.deepEqual(await violations(tab), [], scheme);
        await tab.close();
      }
    });
  }
});

describe("without colours", () => {
  /** How a bar is filled, as a printer without colours would have it: its pattern, or how light it is. */
  const looks = (tab) =>
    tab.evaluate(() => {
      const light = (colour) => {
        const [red, green, blue] = (colour.match(/[\d.]+/g) ?? ["0", "0", "0"]).map(Number);
        return Math.round((0.2126 * red + 0.7152 * green + 0.0722 * blue) / 32);
      };
      return [...document.querySelectorAll("svg.chart")].map((svg) => {
        const series = new Map();
        for (const bar of svg.querySelectorAll("rect.bar")) {
          const fill = bar.getAttribute("fill");
          const pattern = fill === null ? null : document.getElementById(fill.slice(5, -1));
          series.set(bar.getAttribute("class"), pattern === null ? `light ${light(getComputedStyle(bar).fill)}` : `pattern ${pattern.querySelector(".ink").getAttribute("d")}`);
        }
        return [...series];
      });
    });
  for (const address of [...Object.values(KINDS).filter((one) => !one.startsWith("/risk")), ...STRESS_PAGES]) {
    test(`the series of ${address} look different on paper and on screens`, async () => {
      for (const [scheme, media] of [["light", "print"], ["light", "screen"], ["dark", "screen"]]) {
        const { tab } = await openPage(address.includes("stress") ? stress : sample, address, { width: 700, scheme });
        await tab.emulateMediaType(media);
        for (const series of await looks(tab)) {
          assert.equal(new Set(series.map(([, look]) => look)).size, series.length, JSON.stringify(series));
        }
        await tab.close();
      }
    });
  }
  test("the levels of the risk matrix are words, and the names of its numbers are listed", async () => {
    const { tab } = await openPage(sample, KINDS.risks, { width: 320 });
    const told = await tab.evaluate(() => {
      const numbers = (text) => (text.match(/\d+/g) ?? []).map(Number).sort((one, other) => one - other);
      const cells = [...document.querySelectorAll("table.matrix tbody td")];
      return { words: cells.map((cell) => cell.querySelector(".sub").textContent), shown: numbers(cells.map((cell) => [...cell.querySelectorAll("b")].map((one) => one.textContent).join(" ")).join(" ")),
        listed: numbers([...document.querySelectorAll(".risk-names b")].map((one) => one.textContent).join(" ")) };
    });
    assert.equal(told.words.length, 25);
    assert.ok(told.words.every((word) => word.trim().length > 1));
    assert.ok(told.shown.length > 1);
    assert.deepEqual(told.listed, told.shown);
    assert.deepEqual(await overflow(tab), []);
    await tab.close();
  });
});

test("wide letters of a reader's own do not push the picture's texts into another", async () => {
  const { tab } = await openPage(sample, KINDS["the scores of a year"], { width: 320 });
  await tab.setBypassCSP(true);
  await tab.reload({ waitUntil: "load" });
  await tab.addStyleTag({ content: "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}" });
  await tab.evaluate(() => document.fonts.ready);
  assert.deepEqual((await wrongs(tab)).found, []);
  await tab.close();
});
