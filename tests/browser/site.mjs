// The sample site, served from memory with the headers that a host is asked to send, and one page of every kind of it.
import { createServer } from "node:http";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";

export const SOURCE = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const PROGRAM = process.env.PRONGSAI ?? path.join(SOURCE, "build/release/prongsai");

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml",
  ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".woff2": "font/woff2", ".xml": "application/xml", ".pdf": "application/pdf",
  ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json", ".ico": "image/x-icon",
};
const PACKED = new Set([".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest"]);

/** What the program answers to these arguments. `check` and `status` may find something, which is no failure. */
export function prongsai(...words) {
  try {
    return execFileSync(PROGRAM, words, { encoding: "utf-8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 28 });
  } catch (error) {
    if (error.status === 1) return error.stdout;
    throw error;
  }
}

/** A folder for one test, which goes again with `remove()`. */
export function scratch() {
  const folder = mkdtempSync(path.join(tmpdir(), "prongsai-browser-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A copy of the sample site, with this theme, more lines of site.yaml and these files (path → text) beside its own, in `folder`. */
export function withTheme(folder, theme, { settings: added = "", files = {} } = {}) {
  const site = path.join(folder, "site");
  for (const part of ["content", "site-config", "themes"]) cpSync(path.join(SOURCE, part), path.join(site, part), { recursive: true });
  const settings = path.join(site, "site-config/site.yaml");
  writeFileSync(settings, readFileSync(settings, "utf-8").replace(/^theme:.*$/m, "") + `\ntheme: ${theme}\n${added}`);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(site, name), text);
  return site;
}

/** Builds the sample site, with this theme, into `folder`, changed so, as of a day where one is given; its root. */
export function buildSample(folder, theme = "default", { settings = "", files = {}, asOf = "" } = {}) {
  const root = path.join(folder, "public");
  const isChanged = theme !== "default" || settings !== "" || Object.keys(files).length > 0;
  const site = isChanged ? withTheme(folder, theme, { settings, files }) : SOURCE;
  prongsai("build", "-q", "-s", site, "-o", root, ...(asOf === "" ? [] : ["--as-of", asOf]));
  return root;
}

/** What `_headers` of the built site asks for: prefixes of addresses, each with its headers. */
function askedHeaders(root) {
  const rules = [];
  for (const line of readFileSync(path.join(root, "_headers"), "utf-8").split("\n")) {
    const header = line.match(/^ +([\w-]+): (.*)$/);
    if (header) rules.at(-1).headers[header[1]] = header[2];
    else if (line.startsWith("/")) rules.push({ prefix: line.trim().replace(/\*$/, ""), headers: {} });
  }
  if (!rules.some((rule) => rule.headers["Content-Security-Policy"])) throw new Error("_headers has no Content-Security-Policy");
  return (address) => Object.assign({}, ...rules.filter((rule) => address.startsWith(rule.prefix)).map((rule) => rule.headers));
}

/** Builds the sample site into a folder that goes again, and serves it; `close()` ends both. */
export async function serveSample(theme = "default", changes = {}) {
  const { folder, remove } = scratch();
  const root = buildSample(folder, theme, changes);
  const headersOf = askedHeaders(root);
  const packed = new Map();
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url, "http://x").pathname);
    let file = address.endsWith("/") ? `${address}index.html` : address;
    let status = 200;
    let bytes;
    try {
      bytes = readFileSync(path.join(root, path.normalize(file)));
    } catch {
      status = 404;
      file = "/404.html";
      bytes = readFileSync(path.join(root, file));
    }
    const ending = path.extname(file);
    const headers = { ...headersOf(address), "Content-Type": TYPES[ending] ?? "application/octet-stream" };
    if (PACKED.has(ending)) {
      headers["Content-Encoding"] = "gzip";
      if (!packed.has(file)) packed.set(file, gzipSync(bytes));
      bytes = packed.get(file);
    }
    response.writeHead(status, headers);
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    root,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
      remove();
    },
  };
}

/** Every page of a built site: its address, its text, and how much of it comes over the line. */
export function everyPage(root) {
  return readdirSync(root, { recursive: true }).filter((file) => file.endsWith(".html")).sort().map((file) => {
    const html = readFileSync(path.join(root, file));
    const address = `/${file.split(path.sep).join("/")}`.replace(/\/index\.html$/, "/");
    return { address, html: html.toString("utf-8"), size: gzipSync(html).length };
  });
}

// What makes pages of one template and kind look unlike each other: the largest that has it is looked at, too.
const FEATURES = {
  memo: 'class="memo"', cover: 'class="cover"', nothing: 'class="nil"', signatures: 'class="signatures"', gallery: 'class="gallery',
  chart: 'class="chart', index: 'aria-labelledby="_in-area"', footnotes: 'class="footnotes"', table: 'class="table-wrap"', details: "<details><summary>", notice: 'class="notice',
};

/** "page procurement, en": what a page says it is on its <body>; of one that says nothing, its place: "posters/*". */
function kindOf({ address, html }) {
  const [, body] = html.match(/<body([^>]*)>/) ?? [];
  const said = ["page", "kind"].map((name) => body?.match(new RegExp(`data-${name}="([^"]*)"`))?.[1]).filter(Boolean);
  const language = /<html lang="(\w+)"/.exec(html)?.[1] ?? "th";
  const place = address.split("/").filter(Boolean).map((part, depth) => (depth === 0 ? part : "*")).join("/");
  return (said.length > 0 ? said.join(" ") : place || "page") + (language === "th" ? "" : `, ${language}`);
}

/**
 * Name → address of one page of every kind: of each template, kind of content and language the page with the most bytes, and
 * the largest with each feature that none of these has. A kind that is new in the theme or the program is here by being built.
 */
export function pagesOf(root) {
  const kinds = new Map();
  // A page that has moved leads away before it can be looked at.
  const stays = (page) => !page.html.includes('http-equiv="refresh"');
  const all = everyPage(root).filter(stays).sort((one, other) => other.size - one.size || (one.address < other.address ? -1 : 1));
  for (const page of all) {
    const kind = kindOf(page);
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  for (const [feature, mark] of Object.entries(FEATURES)) {
    if ([...kinds.values()].some((page) => page.html.includes(mark))) continue;
    const page = all.find((one) => one.html.includes(mark));
    if (page) kinds.set(`with ${feature}`, page);
  }
  const pages = Object.fromEntries([...kinds].sort().map(([kind, page]) => [kind, page.address === "/404.html" ? "/nothing-is-here/" : page.address]));
  if (pages.search) pages["search, with results"] = `${pages.search}?q=%E0%B8%97%E0%B8%B8%E0%B8%88%E0%B8%A3%E0%B8%B4%E0%B8%95`;
  return pages;
}

/** The addresses of the `count` pages of items that have the most to load, pictures and all. */
export function heaviestItems(root, count) {
  const sizeOf = (file) => statSync(path.join(root, decodeURIComponent(file))).size;
  const items = everyPage(root).filter(({ address }) => /^\/oit\/\d+\/\w+\/$/.test(address)).map(({ address, html, size }) => {
    const pictures = new Set([...html.matchAll(/<img [^>]*src="([^"?]+)/g)].map((match) => match[1]));
    return { address, bytes: size + [...pictures].reduce((sum, file) => sum + sizeOf(file), 0) };
  });
  return items.sort((one, other) => other.bytes - one.bytes).slice(0, count).map(({ address }) => address);
}

/** Says at the start of a test which pages it is about. */
export function tell(pages) {
  console.log(`${Object.keys(pages).length} kinds of pages:`);
  for (const [kind, address] of Object.entries(pages)) console.log(`  ${kind.padEnd(28)} ${decodeURI(address)}`);
}
