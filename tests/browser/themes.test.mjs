// A theme is only files: two others, of a few files each, show the same pages and stand the same judgement.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { launch, openTab, overflow, violations } from "./browser.mjs";
import { serveSample } from "./site.mjs";

const PAGES = ["/", "/oit/2567/o14/", "/procurement/list-2567/", "/people/executives/", "/contact/", "/measures/ita-score-2567/", "/search/?q=ITA", "/nothing/"];
const SCREENS = [{ width: 320 }, { width: 390, scheme: "dark" }, { width: 1280 }];

for (const theme of ["minimal", "formal"]) {
  test(`the theme ${theme}`, async (t) => {
    const site = await serveSample(theme);
    const browser = await launch();
    try {
      for (const address of PAGES) {
        await t.test(address, async () => {
          for (const screen of SCREENS) {
            const { tab, troubles } = await openTab(browser, site.origin, screen);
            await tab.goto(site.origin + address, { waitUntil: "load" });
            await tab.evaluate(() => document.fonts.ready);
            assert.deepEqual(await violations(tab), [], JSON.stringify(screen));
            assert.deepEqual(await overflow(tab), [], JSON.stringify(screen));
            assert.deepEqual(troubles, []);
            await tab.close();
          }
        });
      }
      if (theme === "minimal") {
        await t.test("it has less than 10 KB of styles and loads no font", async () => {
          assert.ok(statSync(path.join(site.root, "assets/minimal.css")).size < 10_000);
          const { tab } = await openTab(browser, site.origin, { width: 390 });
          const loaded = [];
          tab.on("request", (request) => loaded.push(request.resourceType()));
          await tab.goto(site.origin + PAGES[1], { waitUntil: "networkidle0" });
          assert.ok(loaded.includes("stylesheet") && !loaded.includes("font"), loaded.join(" "));
        });
      }
    } finally {
      await browser.close();
      site.close();
    }
  });
}
