// The sample site, served from memory with the headers that a host is asked to send, and one page of every kind of it.
import { createServer } from "node:http";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";

const SOURCE = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const PROGRAM = process.env.PRONGSAI ?? path.join(SOURCE, "build/release/prongsai");

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml",
  ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".woff2": "font/woff2", ".xml": "application/xml", ".pdf": "application/pdf",
};
const PACKED = new Set([".html", ".css", ".js", ".json", ".svg", ".xml"]);

/** src/site/security_headers.h, which is what pages must get along with. */
function securityHeaders() {
  const source = readFileSync(path.join(SOURCE, "src/site/security_headers.h"), "utf-8");
  const rows = [...source.matchAll(/\.name = "([^"]+)",\s*\.value\s*=\s*((?:"[^"]*"\s*)+)/g)];
  return Object.fromEntries(rows.map(([, name, parts]) => [name, [...parts.matchAll(/"([^"]*)"/g)].map((part) => part[1]).join("")]));
}

/** The sample site with another theme, in `folder`. */
function withTheme(folder, theme) {
  const site = path.join(folder, "site");
  for (const part of ["content", "site-config", "themes"]) cpSync(path.join(SOURCE, part), path.join(site, part), { recursive: true });
  const settings = path.join(site, "site-config/site.yaml");
  writeFileSync(settings, readFileSync(settings, "utf-8").replace(/^theme:.*$/m, "") + `\ntheme: ${theme}\n`);
  return site;
}

/** Builds the sample site into a folder that goes again, and serves it; `close()` ends both. */
export async function serveSample(theme = "default") {
  const folder = mkdtempSync(path.join(tmpdir(), "prongsai-browser-"));
  const root = path.join(folder, "public");
  const site = theme === "default" ? SOURCE : withTheme(folder, theme);
  execFileSync(PROGRAM, ["build", "-q", "-s", site, "-o", root], { stdio: ["ignore", "ignore", "inherit"] });
  const headers = securityHeaders();
  if (!headers["Content-Security-Policy"]) throw new Error("src/site/security_headers.h has no Content-Security-Policy");
  const server = createServer((request, response) => {
    let file = decodeURIComponent(new URL(request.url, "http://x").pathname);
    if (file.endsWith("/")) file += "index.html";
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
    const packed = PACKED.has(ending) ? { "Content-Encoding": "gzip" } : {};
    response.writeHead(status, { ...headers, ...packed, "Content-Type": TYPES[ending] ?? "application/octet-stream" });
    response.end(PACKED.has(ending) ? gzipSync(bytes) : bytes);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    root,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Name → address of one page of each kind: those that the program makes, and of each kind of content the one with the most words. */
export function pagesOf(root) {
  const pages = {
    home: "/", "oit-year": "/oit/2567/", "oit-item": "/oit/2567/o14/", "oit-item-measures": "/oit/2567/o35/", area: "/procurement/", topics: "/topics/",
    topic: "/topics/complaint-channel/", "open-data": "/open-data/", search: "/search/?q=%E0%B8%97%E0%B8%B8%E0%B8%88%E0%B8%A3%E0%B8%B4%E0%B8%95",
    "not-found": "/nothing-is-here/",
  };
  const words = path.join(root, "search/words");
  const rows = (begin) => readdirSync(words).filter((name) => name !== "parts.js").map((name) => readFileSync(path.join(words, name), "utf-8"))
    .filter((text) => text.startsWith(`prongsaiSearch.${begin}(`))
    .flatMap((text) => text.split("\n").filter((line) => line.startsWith("[")).map((line) => JSON.parse(line.replace(/,$/, ""))));
  const lengths = new Map();
  for (const [number, text] of rows("words")) lengths.set(number, (lengths.get(number) ?? 0) + text.length);
  const longest = new Map();
  rows("meta").forEach(([address, , , kind], number) => {
    if (!["oit", "file"].includes(kind) && address !== "" && lengths.get(number) > (longest.get(kind)?.length ?? 0)) {
      longest.set(kind, { address, length: lengths.get(number) });
    }
  });
  for (const [kind, { address }] of [...longest].sort()) pages[kind] = `/${address}`;
  return pages;
}
