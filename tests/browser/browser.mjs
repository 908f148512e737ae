// The system's own Chromium, driven by puppeteer-core from build/tools/browser.
import { createRequire } from "node:module";
import { accessSync, constants } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";

const tools = process.env.BROWSER_TOOLS ?? path.resolve("build/tools/browser");
export const require = createRequire(path.join(tools, "package.json"));
const puppeteer = require("puppeteer-core");

// For one answer of the browser, on a machine that has much else to do.
const PATIENCE = 300_000;

const axeSource = require("axe-core").source;

function executable() {
  for (const candidate of [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]) {
    try {
      accessSync(candidate ?? "", constants.X_OK);
      return candidate;
    } catch {
      // the next one
    }
  }
  throw new Error("there is no Chromium; ./dev browser installs it");
}

export function launch() {
  return puppeteer.launch({
    executablePath: executable(),
    protocolTimeout: PATIENCE,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb", "--hide-scrollbars"],
  });
}

/** How many browsers at a time: one a processor, for each has a renderer at work. */
export const WORKERS = Math.max(1, Math.min(4, availableParallelism()));

/** Browsers that tests which run side by side share: a tab behind another one is slowed down by its browser. */
export class Browsers {
  #idle = [];
  #all = [];

  /** What `use` makes of a browser that nobody else has meanwhile. */
  async with(use) {
    const browser = this.#idle.pop() ?? (await launch());
    if (!this.#all.includes(browser)) this.#all.push(browser);
    try {
      return await use(browser);
    } finally {
      this.#idle.push(browser);
    }
  }

  close() {
    return Promise.all(this.#all.map((browser) => browser.close()));
  }
}

/** A tab of this width, with what went wrong in it: errors, refusals of the security policy, requests to others. */
export async function openTab(browser, origin, { width, scheme = "light", script = true }) {
  const tab = await browser.newPage();
  tab.setDefaultTimeout(PATIENCE);
  await tab.setViewport({ width, height: 900 });
  await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await tab.setJavaScriptEnabled(script);
  const troubles = [];
  tab.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  tab.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) troubles.push(`console: ${message.text()}`);
  });
  tab.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) troubles.push(`a request to others: ${request.url()}`);
  });
  tab.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
  return { tab, troubles };
}

/** What axe-core says is wrong by WCAG 2.2, levels A and AA, and by good practice. */
export async function violations(tab) {
  await tab.evaluate(axeSource);
  return tab.evaluate(async () => {
    const result = await globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    });
    return result.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(" ") + " — " + (node.any[0] ?? node.all[0] ?? node.none[0])?.message).join("; ")}`);
  });
}

/** What is wider than the screen, though it cannot be scrolled by itself. */
export const overflow = (tab) =>
  tab.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (one) => one !== null && (getComputedStyle(one).overflowX === "auto" || scrolls(one.parentElement));
    return document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > width + 1 && !scrolls(one.parentElement)).slice(0, 3).map((one) => one.outerHTML.slice(0, 120));
  });
