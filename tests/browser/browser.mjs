// The system's own Chromium, driven by puppeteer-core from build/tools/browser.
import { createRequire } from "node:module";
import { accessSync, constants } from "node:fs";
import path from "node:path";

const tools = process.env.BROWSER_TOOLS ?? path.resolve("build/tools/browser");
const require = createRequire(path.join(tools, "package.json"));
const puppeteer = require("puppeteer-core");

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
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb", "--hide-scrollbars"],
  });
}

/** A tab of this width, with what went wrong in it: errors, refusals of the security policy, requests to others. */
export async function openTab(browser, origin, { width, scheme = "light", script = true }) {
  const tab = await browser.newPage();
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
