// A theme is only files: two others, of a few files each, show the same pages and stand the same judgement.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import path from "node:path";
import { after, describe, test } from "node:test";

import { Browsers, WORKERS, openTab, overflow, violations } from "./browser.mjs";
import { pagesOf, serveSample } from "./site.mjs";

const SCREENS = [{ width: 320 }, { width: 1280, scheme: "dark" }];
const browsers = new Browsers();
after(() => browsers.close());

for (const theme of ["minimal", "formal"]) {
  const site = await serveSample(theme);
  after(() => site.close());
  describe(`the theme ${theme}`, { concurrency: WORKERS }, () => {
    for (const [name, address] of Object.entries(pagesOf(site.root))) {
      test(`${name} (${decodeURI(address)})`, () => browsers.with(async (browser) => {
        for (const screen of SCREENS) {
          const { tab, troubles } = await openTab(browser, site.origin, screen);
          try {
            await tab.goto(site.origin + address, { waitUntil: "load" });
            await tab.evaluate(() => document.fonts.ready);
            assert.deepEqual(await violations(tab), [], JSON.stringify(screen));
            assert.deepEqual(await overflow(tab), [], JSON.stringify(screen));
            assert.deepEqual(troubles, []);
          } finally {
            await tab.close();
          }
        }
      }));
    }
    if (theme === "minimal") {
      test("it has less than 10 KB of styles and loads no font", () => browsers.with(async (browser) => {
        for (const address of Object.values(pagesOf(site.root))) {
          const { tab } = await openTab(browser, site.origin, { width: 390 });
          try {
            const loaded = [];
            let styles = 0;
            tab.on("response", (response) => {
              loaded.push(response.request().resourceType());
            });
            await tab.goto(site.origin + address, { waitUntil: "load" });
            const sheets = await tab.$$eval('link[rel="stylesheet"]', (links) => links.map((link) => new URL(link.href).pathname));
            for (const sheet of sheets) styles += statSync(path.join(site.root, sheet)).size;
            assert.ok(styles > 0 && styles < 10_000, `${address}: ${styles} bytes of styles`);
            assert.ok(loaded.includes("stylesheet") && !loaded.includes("font"), `${address}: ${loaded.join(" ")}`);
          } finally {
            await tab.close();
          }
        }
      }));
    }
  });
}
