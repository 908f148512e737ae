// A picture of one page of every kind, as a phone and a desk show it: node shots.mjs FOLDER
import { mkdirSync } from "node:fs";
import path from "node:path";

import { launch, openTab } from "./browser.mjs";
import { pagesOf, serveSample } from "./site.mjs";

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const site = await serveSample();
const browser = await launch();
try {
  for (const [name, address] of Object.entries(pagesOf(site.root))) {
    for (const width of [390, 1280]) {
      const { tab } = await openTab(browser, site.origin, { width });
      await tab.goto(site.origin + address, { waitUntil: "networkidle0" });
      // Pictures wait until somebody comes near them.
      await tab.$$eval("img", (all) => Promise.all(all.map((one) => {
        one.loading = "eager";
        return one.decode().catch(() => {});
      })));
      await tab.screenshot({ path: path.join(folder, `${name.replaceAll(/[ /,]+/g, "-")}-${width}.png`), fullPage: true });
      await tab.close();
    }
  }
} finally {
  await browser.close();
  site.close();
}
