// One page of every kind of the sample site in a real browser: accessibility by axe-core, nothing wider than the screen, nothing
// asked of others, nothing that the security policy refuses; and what a reader without scripts or with wider letters has of it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { Browsers, WORKERS, launch, openTab, overflow, violations } from "./browser.mjs";
import { heaviestItems, pagesOf, serveSample, tell } from "./site.mjs";

const site = await serveSample();
const pages = pagesOf(site.root);
tell(pages);
const browsers = new Browsers();
let browser;

// Fonts come with the page, what the search page loads by itself after it.
const LOADED = { waitUntil: "load" };

const SCREENS = [
  { name: "390 px, light", width: 390 },
  { name: "390 px, dark", width: 390, scheme: "dark" },
  { name: "320 px, light", width: 320 },
  { name: "1280 px, light", width: 1280 },
];

/** How much there is to read; what stands in a form that is shown is there to choose with. */
const lettersOf = (main) => {
  const shown = [...main.querySelectorAll("form")].filter((form) => form.checkVisibility());
  const letters = ({ innerText }) => innerText.replace(/\s/g, "").length;
  return letters(main) - shown.reduce((sum, form) => sum + letters(form), 0);
};

// WCAG 2.2, 1.4.12: no content may be lost with this spacing.
const WIDER = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await browsers.close();
  site.close();
});

describe("every kind of page", { concurrency: WORKERS }, () => {
  for (const [name, address] of Object.entries(pages)) {
    test(`${name} (${decodeURI(address)})`, (t) => browsers.with(async (browser) => {
      let shown = 0;
      for (const screen of SCREENS) {
        await t.test(screen.name, async () => {
          const { tab, troubles } = await openTab(browser, site.origin, screen);
          try {
            await tab.goto(site.origin + address, LOADED);
            await tab.evaluate(() => document.fonts.ready);
            assert.deepEqual(await violations(tab), []);
            assert.deepEqual(await overflow(tab), []);
            assert.deepEqual(troubles, []);
            if (screen === SCREENS[0]) shown = await tab.$eval("main", lettersOf);
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
          const letters = await tab.$eval("main", lettersOf);
          assert.ok(letters > 20, `${letters} letters`);
          // What was searched for is all that a script may add.
          if (!address.includes("?")) assert.ok(letters >= shown, `${letters} letters of ${shown}`);
          assert.deepEqual(troubles, []);
        } finally {
          await tab.close();
        }
      });
    }));
  }
});

describe("what a reader needs on every page", () => {
  test("the largest page of an item comes with at most 100 KB, fonts and pictures and all", async () => {
    const items = heaviestItems(site.root, 3);
    const weights = [];
    for (const address of items) {
      const { tab } = await openTab(browser, site.origin, { width: 390 });
      try {
        const client = await tab.createCDPSession();
        await client.send("Network.enable");
        let bytes = 0;
        client.on("Network.loadingFinished", (event) => {
          bytes += event.encodedDataLength;
        });
        await tab.setCacheEnabled(false);
        await tab.goto(site.origin + address, { waitUntil: "networkidle0" });
        weights.push({ address, bytes });
      } finally {
        await tab.close();
      }
    }
    console.log(weights.map(({ address, bytes }) => `${address} ${bytes} bytes`).join(", "));
    for (const { address, bytes } of weights) assert.ok(bytes > 20_000 && bytes <= 100_000, `${address}: ${bytes} bytes`);
  });
});
