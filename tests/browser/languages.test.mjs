// The head of every page: the official banner, the way to the other language, the notices; and the greys of mourning.
import assert from "node:assert/strict";
import { test } from "node:test";

import { launch, openTab, overflow, violations } from "./browser.mjs";
import { serveSample } from "./site.mjs";

const SCREENS = [{ width: 320 }, { width: 390 }, { width: 390, scheme: "dark" }, { width: 1280 }, { width: 1280, scheme: "dark" }];
const ADDRESSES = ["/", "/en/", "/about/", "/en/complaints/channels/", "/oit/2567/o14/"];
const MOURNING = "mourning: { from: 2025-10-25, until: 2025-11-23 }\n";

/** How many of the picture's pixels have a colour, and one of them. */
async function colouredPixels(browser, picture) {
  const tab = await browser.newPage();
  const found = await tab.evaluate(async (base64) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let count = 0;
    let first = "";
    for (let at = 0; at < data.length; at += 4) {
      const red = data[at];
      const green = data[at + 1];
      const blue = data[at + 2];
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 3) {
        first ||= `${(at / 4) % image.width},${Math.floor(at / 4 / image.width)}: ${red} ${green} ${blue}`;
        count += 1;
      }
    }
    return { count, first };
  }, Buffer.from(picture).toString("base64"));
  await tab.close();
  return found;
}

/** Where the parts of a page stand. */
const places = (tab) =>
  tab.evaluate(() => [...document.querySelectorAll("header, main, main > *, footer, img")].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return `${one.tagName} ${Math.round(x)} ${Math.round(y)} ${Math.round(width)} ${Math.round(height)}`;
  }));

test("the head of a page in both languages", async (t) => {
  const site = await serveSample("default", { asOf: "2026-06-01" });
  const browser = await launch();
  try {
    for (const address of ADDRESSES) {
      await t.test(address, async () => {
        for (const screen of SCREENS) {
          const { tab, troubles } = await openTab(browser, site.origin, { ...screen, script: screen.width !== 390 });
          await tab.goto(site.origin + address, { waitUntil: "load" });
          for (const open of [false, true]) {
            if (open) await tab.click(".official summary");
            assert.deepEqual(await overflow(tab), [], JSON.stringify({ ...screen, open }));
            if (screen.width !== 390) assert.deepEqual(await violations(tab), [], JSON.stringify({ ...screen, open }));
          }
          const seen = await tab.evaluate(() => {
            const box = document.querySelector("a.language").getBoundingClientRect();
            return { height: box.height, width: box.width, right: box.right, text: document.querySelector("a.language").textContent, notice: document.querySelector(".notices")?.getBoundingClientRect().height ?? 0 };
          });
          assert.ok(seen.height >= 24 && seen.width >= 24 && seen.right <= screen.width, JSON.stringify(seen));
          assert.equal(seen.text, address.startsWith("/en/") ? "ภาษาไทย" : "English");
          assert.ok(seen.notice > 24);
          assert.deepEqual(troubles, []);
          await tab.close();
        }
      });
    }
    await t.test("the switch leads to the same page in the other language and back", async () => {
      const { tab } = await openTab(browser, site.origin, { width: 390, script: false });
      await tab.goto(`${site.origin}/about/`);
      for (const expected of ["/en/about/", "/about/"]) {
        await Promise.all([tab.waitForNavigation(), tab.click("a.language")]);
        assert.equal(new URL(tab.url()).pathname, expected);
      }
      await tab.close();
    });
  } finally {
    await browser.close();
    site.close();
  }
});

test("in a time of mourning everything is grey, readable, and where it was", async (t) => {
  const colours = await serveSample("default", { settings: MOURNING, asOf: "2025-10-01" });
  const greys = await serveSample("default", { settings: MOURNING, asOf: "2025-11-01" });
  const browser = await launch();
  try {
    for (const address of ["/", "/people/executives/", "/measures/ita-score-2567/", "/complaints/channels/"]) {
      await t.test(address, async () => {
        for (const screen of [{ width: 390 }, { width: 1280, scheme: "dark" }]) {
          const seen = async (site, fullPage) => {
            const { tab } = await openTab(browser, site.origin, screen);
            await tab.goto(site.origin + address, { waitUntil: "load" });
            await tab.evaluate(() => document.fonts.ready);
            const all = { places: await places(tab), picture: await tab.screenshot({ fullPage }), violations: site === greys ? await violations(tab) : [] };
            await tab.close();
            return all;
          };
          const before = await seen(colours, false);
          const after = await seen(greys, true);
          assert.deepEqual(after.violations, []);
          assert.deepEqual(after.places, before.places);
          assert.ok((await colouredPixels(browser, before.picture)).count > 100, "there are colours on other days");
          const found = await colouredPixels(browser, after.picture);
          assert.equal(found.count, 0, `${JSON.stringify(screen)} ${found.first}`);
        }
      });
    }
  } finally {
    await browser.close();
    colours.close();
    greys.close();
  }
});
