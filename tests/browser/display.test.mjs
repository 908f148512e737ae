// Size of letters and contrast, as the reader sets them by the buttons or in the system; and authors' tables on a narrow screen.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { launch, openTab, overflow, violations } from "./browser.mjs";
import { serveSample } from "./site.mjs";

const site = await serveSample();
let browser;
const PAGES = ["/", "/structure/", "/oit/2568/o13/", "/changes/", "/accessibility/", "/procurement/"];
const LOADED = { waitUntil: "load" };

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site.close();
});

async function withTab(address, options, use) {
  const { tab, troubles } = await openTab(browser, site.origin, options);
  try {
    await tab.goto(site.origin + address, LOADED);
    await use(tab);
    assert.deepEqual(troubles, []);
  } finally {
    await tab.close();
  }
}

const letters = (tab) => tab.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const ground = (tab) => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
const pressed = (tab) => tab.$$eval(".display [aria-pressed=true]", (all) => all.map((one) => one.textContent));

async function media(tab, name, value) {
  const client = await tab.createCDPSession();
  await client.send("Emulation.setEmulatedMedia", { features: [{ name, value }] });
}

test("the script is small", () => assert.ok(statSync(path.join(site.root, "assets/display.js")).size <= 1536));

test("the buttons change the size of letters, also by the keyboard, and the next page remembers it without a cookie", async () => {
  await withTab("/", { width: 1280 }, async (tab) => {
    const normal = await letters(tab);
    assert.deepEqual(await pressed(tab), ["ก"]);
    await tab.focus('[data-size="1"]');
    await tab.keyboard.press("Enter");
    await tab.keyboard.press("Space");
    const large = await letters(tab);
    assert.ok(large > normal * 1.25, `${normal} ${large}`);
    assert.deepEqual(await pressed(tab), ["ก+"]);
    assert.equal(await tab.$eval(".display output", (one) => one.textContent), "130%");
    await tab.goto(`${site.origin}/contact/`, LOADED);
    assert.equal(await letters(tab), large);
    assert.deepEqual(await tab.cookies(), []);
    await tab.click('[data-size="0"]');
    assert.equal(await letters(tab), normal);
    await tab.click('[data-size="-1"]');
    assert.ok((await letters(tab)) < normal);
    await tab.evaluate(() => localStorage.clear());
  });
});

test("high contrast is black and white with yellow links, on the next page too, and axe finds nothing", async () => {
  await withTab("/", { width: 390 }, async (tab) => {
    await tab.click("[data-contrast]");
    assert.equal(await ground(tab), "rgb(0, 0, 0)");
    for (const address of PAGES) {
      await tab.goto(site.origin + address, LOADED);
      assert.equal(await ground(tab), "rgb(0, 0, 0)");
      assert.equal(await tab.$eval("main a", (one) => getComputedStyle(one).color), "rgb(255, 255, 0)");
      assert.deepEqual(await violations(tab), [], address);
    }
    await tab.click("[data-contrast]");
    assert.equal(await ground(tab), "rgb(255, 255, 255)");
    await tab.evaluate(() => localStorage.clear());
  });
});

test("the largest letters lose nothing on a phone", async () => {
  await withTab("/", { width: 390 }, async (tab) => {
    for (let step = 0; step < 8; step += 1) await tab.click('[data-size="1"]');
    for (const address of PAGES) {
      await tab.goto(site.origin + address, LOADED);
      assert.deepEqual(await overflow(tab), [], address);
    }
    await tab.evaluate(() => localStorage.clear());
  });
});

test("a remembered setting moves nothing that was already seen", async () => {
  await withTab("/", { width: 1280 }, async (tab) => {
    await tab.click('[data-size="1"]');
    await tab.evaluateOnNewDocument(() => {
      globalThis.moved = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.moved += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await tab.goto(`${site.origin}/structure/`, { waitUntil: "networkidle0" });
    assert.ok((await tab.evaluate(() => globalThis.moved)) < 0.1);
    await tab.evaluate(() => localStorage.clear());
  });
});

test("without scripts there are no buttons", async () => {
  await withTab("/", { width: 390, script: false }, async (tab) => {
    assert.equal(await tab.$eval(".display", (one) => getComputedStyle(one).display), "none");
  });
});

test("where the browser keeps nothing the buttons still do for the page", async () => {
  await withTab("/", { width: 390 }, async (tab) => {
    await tab.evaluateOnNewDocument(() => {
      Object.defineProperty(globalThis, "localStorage", { get: () => { throw new Error("refused"); } });
    });
    await tab.goto(`${site.origin}/contact/`, LOADED);
    await tab.click("[data-contrast]");
    assert.equal(await ground(tab), "rgb(0, 0, 0)");
  });
});

test("more contrast, asked of the system, takes the greys away in both schemes", async () => {
  for (const [scheme, expected] of [["light", "rgb(0, 0, 0)"], ["dark", "rgb(255, 255, 255)"]]) {
    const { tab } = await openTab(browser, site.origin, { width: 390, scheme });
    const client = await tab.createCDPSession();
    await client.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-contrast", value: "more" }, { name: "prefers-color-scheme", value: scheme }] });
    await tab.goto(`${site.origin}/changes/`, LOADED);
    assert.equal(await tab.$eval("main .meta", (one) => getComputedStyle(one).color), expected);
    assert.deepEqual(await violations(tab), []);
    await tab.close();
  }
});

test("forced colours leave the states in words and the chart with its lines", async () => {
  await withTab("/oit/2568/", { width: 1280 }, async (tab) => {
    await media(tab, "forced-colors", "active");
    const tag = await tab.$eval(".entries .tag", (one) => ({ text: one.textContent, border: getComputedStyle(one).borderTopWidth }));
    assert.ok(tag.text.length > 3 && tag.border !== "0px", JSON.stringify(tag));
    await tab.goto(`${site.origin}/structure/`, LOADED);
    assert.notEqual(await tab.$eval(".organisation .box", (one) => getComputedStyle(one).borderTopWidth), "0px");
  });
});

test("nothing moves where motion is not wanted", async () => {
  await withTab("/", { width: 390 }, async (tab) => {
    await media(tab, "prefers-reduced-motion", "reduce");
    assert.equal(await tab.evaluate(() => [...document.querySelectorAll("*")].filter((one) => {
      const style = getComputedStyle(one);
      return style.animationName !== "none" || !["all", "none"].includes(style.transitionProperty) || style.scrollBehavior !== "auto";
    }).length), 0);
  });
});

test("an author's table becomes cards at 320 px and stays a table to a screen reader", async () => {
  await withTab("/structure/", { width: 320 }, async (tab) => {
    assert.deepEqual(await overflow(tab), []);
    const cell = await tab.$eval(".table-wrap td:nth-child(2)", (one) => ({ display: getComputedStyle(one).display, label: getComputedStyle(one, "::before").content }));
    assert.deepEqual(cell, { display: "block", label: '"หัวหน้าส่วนราชการ"' });
    const client = await tab.createCDPSession();
    const { nodes } = await client.send("Accessibility.getFullAXTree");
    const roles = nodes.filter((node) => !node.ignored).map((node) => node.role?.value);
    for (const role of ["table", "row", "cell"]) assert.ok(roles.includes(role), role);
    const group = nodes.find((node) => node.role?.value === "group" && node.name?.value.startsWith("ส่วนราชการ"));
    assert.equal(group?.name.value, "ส่วนราชการ, หัวหน้าส่วนราชการ, งานในส่วนราชการ");
  });
});

test("the organisation chart is read as lists in lists", async () => {
  await withTab("/structure/", { width: 390 }, async (tab) => {
    const depth = await tab.$eval(".organisation", (chart) => Math.max(...[...chart.querySelectorAll("li")].map((one) => {
      let deep = 0;
      for (let at = one; at !== chart; at = at.parentElement) deep += at.tagName === "UL" ? 1 : 0;
      return deep;
    })));
    assert.equal(depth, 4);
    assert.ok(await tab.$$eval(".organisation .box a", (all) => all.every((one) => one.getBoundingClientRect().height >= 24)));
  });
});

test("the contents of a long page are folded on a phone and open on a desk", async () => {
  for (const [width, folded] of [[390, true], [1280, false]]) {
    await withTab("/accessibility/", { width }, async (tab) => {
      await tab.goto(`${site.origin}/about/powers-duties/`, LOADED);
      const shown = await tab.$eval(".toc", (one) => ["details", "div"].map((part) => getComputedStyle(one.querySelector(`:scope > ${part}`)).display !== "none"));
      assert.deepEqual(shown, [folded, !folded]);
    });
  }
});
