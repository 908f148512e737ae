// One page of every kind for who has no mouse, a trembling hand or weak eyes: every stop of the keyboard can be seen and is in
// the page's order, nothing holds the reader, what folds opens with Enter, targets are as large as WCAG 2.2 asks, no word is cut.
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { Browsers, WORKERS, openTab } from "./browser.mjs";
import { pagesOf, serveSample, tell } from "./site.mjs";

const site = await serveSample();
const pages = pagesOf(site.root);
tell(pages);
const browsers = new Browsers();
after(async () => {
  await browsers.close();
  site.close();
});

const MOST_STOPS = 3000;

/** What the browser can say of the stop that the keyboard is at; null behind the last one. */
function stop() {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  const wrong = [];
  const boxes = [...at.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const inView = boxes.filter((box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
  if (inView.length === 0) wrong.push("is not in view");
  // WCAG 2.2, 2.4.11: not wholly behind something else.
  const shows = inView.some((box) => [0.1, 0.5, 0.9].some((share) => {
    const x = Math.min(Math.max(box.left + box.width * share, 1), innerWidth - 1);
    const y = Math.min(Math.max((Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2, 1), innerHeight - 1);
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (at.contains(hit) || hit.contains(at) || at.labels?.[0]?.contains(hit));
  }));
  if (!shows) wrong.push("is behind something");
  const style = getComputedStyle(at);
  if (style.outlineStyle === "none" || Number.parseFloat(style.outlineWidth) < 2) wrong.push(`has no ring: ${style.outline}`);
  const before = globalThis.stopBefore;
  if (before && before !== at && !(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)) wrong.push("stands before the stop before it");
  globalThis.stopBefore = at;
  globalThis.stops ??= new Set();
  const again = globalThis.stops.has(at);
  globalThis.stops.add(at);
  return { wrong: wrong.map((one) => `${one}: ${at.outerHTML.slice(0, 120)}`), again };
}

/** What can be operated and seen, and was not a stop. */
function missed() {
  const operable = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")];
  return operable.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0 && one.getClientRects().length > 0
    && !(one.type === "radio" && !one.checked) && !globalThis.stops.has(one)).map((one) => one.outerHTML.slice(0, 120));
}

/** WCAG 2.2, 2.5.8: 24 by 24 pixels, or for words in a line so far from others that circles of that size do not meet. */
function smallTargets() {
  const least = 24;
  const targets = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".skip, .hidden")).map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const large = ({ box }) => box.width >= least - 0.05 && box.height >= least - 0.05;
  const centre = ({ box }) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  const isInSentence = ({ one }) => {
    let block = one.parentElement;
    while (block && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    return getComputedStyle(one).display === "inline" && block !== null && block.textContent.replace(one.textContent, "").trim().length > 0;
  };
  const meets = (target) => targets.some((other) => {
    if (other.one === target.one || other.one.contains(target.one) || target.one.contains(other.one)) return false;
    const here = centre(target);
    if (!large(other)) {
      const there = centre(other);
      return Math.hypot(here.x - there.x, here.y - there.y) < least;
    }
    const x = Math.max(other.box.left, Math.min(here.x, other.box.right));
    const y = Math.max(other.box.top, Math.min(here.y, other.box.bottom));
    return Math.hypot(here.x - x, here.y - y) < least / 2;
  });
  return targets.filter((target) => !large(target) && (getComputedStyle(target.one).display !== "inline" || (!isInSentence(target) && meets(target))))
    .map(({ one, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${one.outerHTML.slice(0, 140)}`);
}

/** Words that their box or their line cuts: wider or higher than a box that hides the rest, or lines too narrow for Thai's marks. */
function cutWords() {
  const wrong = [];
  const hides = (value) => value === "hidden" || value === "clip";
  // A drawing is a window of its own, unless it is told to let things stand out.
  for (const text of document.querySelectorAll("svg text")) {
    if (!hides(getComputedStyle(text.ownerSVGElement).overflowX)) continue;
    const [box, frame] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()];
    // The box of a text is as high as the highest letters of its font, which need a third of a letter more than most.
    const air = 0.35 * Number.parseFloat(getComputedStyle(text).fontSize) * (box.height > 0 ? text.getScreenCTM().a : 1);
    if (box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - air || box.bottom > frame.bottom + air)) {
      wrong.push(`beyond its picture: ${text.textContent} (${[box.left - frame.left, frame.right - box.right, box.top - frame.top, frame.bottom - box.bottom].map(Math.round).join(" ")})`);
    }
  }
  for (const one of document.querySelectorAll("body *:not(svg *)")) {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest("svg") || one.textContent.trim() === "") continue;
    const style = getComputedStyle(one);
    // What only screen readers have is one pixel.
    if (style.clipPath !== "none" && one.clientWidth <= 1) continue;
    if (hides(style.overflowX) && one.scrollWidth > one.clientWidth + 1) wrong.push(`too wide: ${one.outerHTML.slice(0, 120)}`);
    if (hides(style.overflowY) && one.scrollHeight > one.clientHeight + 1) wrong.push(`too high: ${one.outerHTML.slice(0, 120)}`);
    const own = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(node.data));
    if (own && Number.parseFloat(style.lineHeight) < 1.4 * Number.parseFloat(style.fontSize)) wrong.push(`lines of ${style.lineHeight} for letters of ${style.fontSize}: ${one.outerHTML.slice(0, 100)}`);
  }
  return wrong;
}

/** Loads the page and stands before its first stop, also where a script has gone to a field. */
async function load(tab, address) {
  await tab.goto(site.origin + address, { waitUntil: address.startsWith("/search/") ? "networkidle0" : "load" });
  await tab.evaluate(() => document.fonts.ready);
  await tab.evaluate(() => {
    const start = document.createElement("span");
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
    scrollTo(0, 0);
  });
}

async function open(browser, address, width) {
  const { tab } = await openTab(browser, site.origin, { width });
  await tab.bringToFront();
  await load(tab, address);
  return tab;
}

/** Opens with Enter, by the keyboard alone, all that folds; what stays shut. */
async function openFolds(tab) {
  const shut = [];
  for (const summary of await tab.$$("summary")) {
    if (!(await summary.evaluate((one) => one.checkVisibility()))) continue;
    const isOpen = await summary.evaluate((one) => one.parentElement.open);
    await summary.focus();
    await tab.keyboard.press("Enter");
    if ((await summary.evaluate((one) => one.parentElement.open)) === isOpen) shut.push(await summary.evaluate((one) => one.outerHTML.slice(0, 120)));
    if (isOpen) await tab.keyboard.press("Enter");
  }
  return shut;
}

describe("every kind of page", { concurrency: WORKERS }, () => {
  for (const [name, address] of Object.entries(pages)) {
    test(`${name} (${decodeURI(address)})`, (t) => browsers.with(async (browser) => {
      for (const width of [390, 1280]) {
        await t.test(`the keyboard at ${width} px`, async () => {
          const tab = await open(browser, address, width);
          try {
            await tab.keyboard.press("Tab");
            assert.equal(await tab.evaluate(() => document.activeElement.className), "skip", "the first stop");
            assert.deepEqual((await tab.evaluate(stop)).wrong, []);
            await tab.keyboard.press("Enter");
            assert.equal(await tab.evaluate(() => document.activeElement.id), "_main", "the skip link leads to the content");
            await load(tab, address);
            assert.deepEqual(await openFolds(tab), []);
            await load(tab, address);
            await tab.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
            const wrong = [];
            let stops = 0;
            for (; stops < MOST_STOPS; stops += 1) {
              await tab.keyboard.press("Tab");
              const here = await tab.evaluate(stop);
              if (here === null || here.again) break;
              wrong.push(...here.wrong);
            }
            assert.deepEqual(wrong.slice(0, 10), []);
            assert.ok(stops > 3 && stops < MOST_STOPS, `${stops} stops`);
            assert.deepEqual(await tab.evaluate(missed), []);
          } finally {
            await tab.close();
          }
        });
      }
      for (const width of [320, 1280]) {
        await t.test(`targets and words at ${width} px`, async () => {
          const tab = await open(browser, address, width);
          try {
            await tab.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
            assert.deepEqual(await tab.evaluate(smallTargets), []);
            assert.deepEqual(await tab.evaluate(cutWords), []);
          } finally {
            await tab.close();
          }
        });
      }
    }));
  }
});
