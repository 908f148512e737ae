// One page of every kind of the sample site in a real browser: accessibility by axe-core, nothing wider than the screen, nothing
// asked of others, nothing that the security policy refuses; and what a reader without a mouse, without scripts, or with wider
// letters has of it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { launch, openTab, overflow, violations } from "./browser.mjs";
import { pagesOf, serveSample } from "./site.mjs";

const site = await serveSample();
const pages = pagesOf(site.root);
let browser;

// Fonts come with the page, what the search page loads by itself after it.
const LOADED = { waitUntil: "load" };

const SCREENS = [
  { name: "390 px, light", width: 390 },
  { name: "390 px, dark", width: 390, scheme: "dark" },
  { name: "320 px, light", width: 320 },
  { name: "1280 px, light", width: 1280 },
  { name: "1280 px, dark", width: 1280, scheme: "dark" },
];

// WCAG 2.2, 1.4.12: no content may be lost with this spacing.
const WIDER = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site.close();
});

for (const [name, address] of Object.entries(pages)) {
  test(`${name} (${decodeURI(address)})`, async (t) => {
    for (const screen of SCREENS) {
      await t.test(screen.name, async () => {
        const { tab, troubles } = await openTab(browser, site.origin, screen);
        try {
          await tab.goto(site.origin + address, LOADED);
          await tab.evaluate(() => document.fonts.ready);
          assert.deepEqual(await violations(tab), []);
          assert.deepEqual(await overflow(tab), []);
          assert.deepEqual(troubles, []);
        } finally {
          await tab.close();
        }
      });
    }
    await t.test("320 px with wide letters", async () => {
      const { tab } = await openTab(browser, site.origin, { width: 320 });
      try {
        await tab.setBypassCSP(true);
        await tab.goto(site.origin + address, LOADED);
        await tab.addStyleTag({ content: WIDER });
        await tab.evaluate(() => document.fonts.ready);
        assert.deepEqual(await overflow(tab), []);
      } finally {
        await tab.close();
      }
    });
    await t.test("without scripts", async () => {
      const { tab, troubles } = await openTab(browser, site.origin, { width: 390, script: false });
      try {
        await tab.goto(site.origin + address, LOADED);
        const text = await tab.$eval("main", (main) => main.innerText);
        assert.ok(text.trim().length > 20, text);
        assert.deepEqual(troubles, []);
      } finally {
        await tab.close();
      }
    });
  });
}

describe("what a reader needs on every page", () => {
  test("the first stop of the keyboard leads to the content, and every stop can be seen", async () => {
    const { tab } = await openTab(browser, site.origin, { width: 390 });
    try {
      await tab.goto(site.origin + pages["oit-item"], LOADED);
      await tab.keyboard.press("Tab");
      assert.equal(await tab.evaluate(() => document.activeElement.className), "skip");
      await tab.keyboard.press("Enter");
      assert.equal(await tab.evaluate(() => document.activeElement.id), "_main");
      for (let stop = 0; stop < 12; stop += 1) {
        await tab.keyboard.press("Tab");
        const seen = await tab.evaluate(() => {
          const box = document.activeElement.getBoundingClientRect();
          return { tag: document.activeElement.tagName, visible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
            outline: getComputedStyle(document.activeElement).outlineStyle };
        });
        assert.ok(seen.tag === "BODY" || (seen.visible && seen.outline !== "none"), JSON.stringify(seen));
      }
    } finally {
      await tab.close();
    }
  });

  test("an item's page comes with less than 100 KB, fonts and all", async () => {
    const { tab } = await openTab(browser, site.origin, { width: 390 });
    try {
      const client = await tab.createCDPSession();
      await client.send("Network.enable");
      let bytes = 0;
      client.on("Network.loadingFinished", (event) => {
        bytes += event.encodedDataLength;
      });
      await tab.goto(site.origin + pages["oit-item"], { waitUntil: "networkidle0" });
      assert.ok(bytes > 20_000 && bytes <= 100_000, `${bytes} bytes`);
    } finally {
      await tab.close();
    }
  });
});
