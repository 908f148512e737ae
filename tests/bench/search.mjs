// What searching costs a reader: node tests/bench/search.mjs PUBLIC [QUERY…]
// Bytes of the index in PUBLIC/search/words, raw and with brotli, and, in a Chromium that is slowed down four times, the time from the
// last key of each query to its count, on a page that has loaded nothing of the index yet. Not a test: machines differ.
import { createServer } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { launch } from "../browser/browser.mjs";

const root = path.resolve(process.argv[2]);
const queries = process.argv.length > 3 ? process.argv.slice(3) : ["งบประมาณ", "ซ่อมแซมถนน", "ไม่มีคำนี้เลย", "ผลการประเมิน 2567"];
const words = path.join(root, "search/words");
const files = readdirSync(words).map((name) => readFileSync(path.join(words, name)));
// As hosts pack what they serve; the highest quality saves a tenth more and takes minutes.
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const kib = (bytes) => `${(bytes / 1024).toFixed(0)} KiB`;
console.log(`${files.length} files, the largest ${kib(Math.max(...files.map((file) => file.length)))}; together ${kib(sum(files.map((file) => file.length)))}, ` +
  `brotli ${kib(sum(files.map((file) => brotliCompressSync(file, QUALITY).length)))}`);

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
let sent = 0;
const packed = new Map();
const server = createServer((request, response) => {
  let file = decodeURIComponent(new URL(request.url, "http://x").pathname);
  if (file.endsWith("/")) file += "index.html";
  try {
    if (!packed.has(file)) packed.set(file, gzipSync(readFileSync(path.join(root, path.normalize(file)))));
    if (file.startsWith("/search/words/")) sent += packed.get(file).length;
    response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream", "Content-Encoding": "gzip" });
    response.end(packed.get(file));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await launch();
for (const query of queries) {
  const tab = await browser.newPage();
  const client = await tab.createCDPSession();
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await tab.goto(`http://127.0.0.1:${server.address().port}/search/`, { waitUntil: "networkidle0" });
  const measure = (text) => tab.evaluate((asked) => new Promise((resolve) => {
    const count = document.getElementById("_count");
    const began = performance.now();
    new MutationObserver((_, observer) => {
      if (!count.textContent.startsWith("กำลัง") && !count.textContent.startsWith("Searching")) {
        observer.disconnect();
        resolve({ ms: performance.now() - began, text: count.textContent });
      }
    }).observe(count, { childList: true, characterData: true, subtree: true });
    document.getElementById("_query").value = asked;
    document.querySelector("form[data-search-page]").requestSubmit();
  }), text);
  sent = 0;
  const first = await measure(query);
  const loaded = sent;
  await measure("ก");
  const second = await measure(query);
  console.log(`${query}: ${first.text} first ${first.ms.toFixed(0)} ms (${kib(loaded)} with gzip), again ${second.ms.toFixed(0)} ms`);
  await tab.close();
}
await browser.close();
server.close();
