// The system's own Chromium, driven by puppeteer-core from build/tools/browser.
import { createRequire } from "node:module";
import { accessSync, constants } from "node:fs";
import path from "node:path";

const tools = process.env.BROWSER_TOOLS ?? path.resolve("build/tools/browser");
const require = createRequire(path.join(tools, "package.json"));
const puppeteer = require("puppeteer-core");

export const axeSource = require("axe-core").source;

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
