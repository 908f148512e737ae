// Pages on paper: printed to PDF by Chromium as its print dialog would, and what poppler-utils reads on the sheets.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

const HOST = "http://paper.invalid";
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2" };

/** A tab that gets what `root`, the folder of a built site, has; nothing else reaches it. */
export async function openPaper(browser, root, address, screen = {}) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: screen.width ?? 1280, height: 900 });
  // Whoever reads in the dark prints in the light.
  await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: screen.scheme ?? "light" }]);
  await tab.setRequestInterception(true);
  tab.on("request", (request) => {
    const name = decodeURIComponent(new URL(request.url()).pathname);
    const file = path.join(root, name.endsWith("/") ? `${name}index.html` : name);
    try {
      if (!request.url().startsWith(HOST)) throw new Error("elsewhere");
      request.respond({ status: 200, contentType: TYPES[path.extname(file)] ?? "application/octet-stream", body: readFileSync(file) });
    } catch {
      request.respond({ status: 404, body: "" });
    }
  });
  await tab.goto(HOST + address, { waitUntil: "load" });
  await tab.evaluate(() => document.fonts.ready);
  return tab;
}

/** Prints a page of a built site into `pdf`, at the sizes that its styles ask for. */
export async function print(browser, root, address, pdf, screen = {}) {
  const tab = await openPaper(browser, root, address, screen);
  try {
    await tab.pdf({ path: pdf, preferCSSPageSize: true, outline: false });
  } finally {
    await tab.close();
  }
}

const run = (program, ...words) => execFileSync(program, words, { encoding: "utf-8", maxBuffer: 1 << 28 });

/** As it is typed, without blanks: PDF readers take SARA AM apart, and put blanks where a line of a cell ended. */
export const bare = (text) => text.normalize("NFC").replace(/ํ([่-๋]?)า/g, "$1ำ").replace(/([่-๋])ํา/g, "$1ำ").replace(/[\s\u00a0\u200b]+/g, "");

const unescaped = (text) => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");

/**
 * The sheets of a PDF: size in points, words with their boxes, the text in the order in which it was drawn (a cell after the
 * other), bare of blanks.
 */
export function sheetsOf(pdf) {
  const pages = [...run("pdftotext", "-bbox", pdf, "-").matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)];
  return pages.map(([, width, height, inside], index) => ({
    width: Number(width),
    height: Number(height),
    isLandscape: Number(width) > Number(height),
    words: [...inside.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)].map(([, left, top, right, bottom, text]) =>
      ({ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom), text: bare(unescaped(text)) })),
    text: bare(run("pdftotext", "-raw", "-f", String(index + 1), "-l", String(index + 1), pdf, "-")),
  }));
}

/** Names of the fonts of a PDF without the letters that mark a part of one, and whether each is in the file. */
export function fontsOf(pdf) {
  return run("pdffonts", pdf).split("\n").slice(2).filter(Boolean).map((line) => {
    const [name] = line.split(/\s+/);
    const embedded = line.match(/\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/);
    return { name: name.replace(/^[A-Z]{6}\+/, ""), isEmbedded: embedded?.[1] === "yes" };
  });
}

export const millimetres = (points) => (points * 25.4) / 72;
