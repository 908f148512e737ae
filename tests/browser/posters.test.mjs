// Every sheet for the wall, printed as Chromium's print dialog would: one sheet of A4, whose code leads where its words say. The code is
// read by zbar from the paper, as a telephone would read it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";

import { launch } from "./browser.mjs";
import { bare, millimetres, openPaper, print, sheetsOf } from "./papers.mjs";
import { buildSample, everyPage, scratch } from "./site.mjs";

const { folder, remove } = scratch();
const LONG = `title: ช่องทางที่บอกไว้ยาว
kind: complaint-channel
items:
  - name: ${"ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่".repeat(2)}
    purpose: corruption
    medium: online
    url: https://www.example.go.th/${"complaints-of-everything/".repeat(8)}
    answered_by: หน่วยตรวจสอบภายใน
    protection: ${"ชื่อและที่อยู่ของผู้แจ้งเก็บเป็นความลับ และผู้แจ้งได้รับความคุ้มครอง ".repeat(12)}
  - name: แจ้งด้วยตนเองที่ศูนย์รับเรื่อง
    purpose: general
    medium: counter
    address: ศูนย์รับเรื่องร้องเรียน ชั้น 1
`;
mkdirSync(path.join(folder, "sample"));
const root = buildSample(path.join(folder, "sample"), "default", { files: { "content/complaints/long.yaml": LONG } });
const posters = everyPage(root).filter(({ html }) => html.includes('data-page="poster"'));
let browser;

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  remove();
});

const attribute = (html, pattern) => html.match(pattern)?.[1].replaceAll("&amp;", "&");

describe("every poster", () => {
  test("there is one for each channel, question channel, survey and service", () => {
    const kinds = new Set(posters.map(({ address }) => address.split("/").slice(2, 4).join("/")));
    for (const from of ["complaints/channels", "complaints/long", "contact/questions", "services/e-service", "services/surveys"]) assert.ok(kinds.has(from), `${from}: ${[...kinds].join(" ")}`);
  });

  for (const { address, html } of posters) {
    test(`${address} is one sheet of A4 whose code is read from the paper`, async () => {
      const pdf = path.join(folder, "poster.pdf");
      await print(browser, root, address, pdf);
      const sheets = sheetsOf(pdf);
      assert.equal(sheets.length, 1, `${sheets.length} sheets`);
      assert.deepEqual([sheets[0].width, sheets[0].height].map(millimetres).map(Math.round), [210, 297]);
      for (const word of ["เมนู", "ตำแหน่งของหน้านี้", "ลิงก์ที่ใช้บ่อย"]) assert.ok(!sheets[0].text.includes(bare(word)), `“${word}” is of the screen`);
      const bottom = Math.max(...sheets[0].words.map((word) => word.bottom));
      assert.ok(millimetres(sheets[0].height - bottom) > 5, "nothing is cut at the foot");
      execFileSync("pdftoppm", ["-r", "150", "-gray", "-png", "-singlefile", pdf, path.join(folder, "poster")]);
      const read = execFileSync("zbarimg", ["-q", "--raw", path.join(folder, "poster.png")], { encoding: "utf-8" }).trim();
      const words = attribute(html, /<p class="address">(.*?)<\/p>/s).replace(/<[^>]*>/g, "").replace(/^(อีเมล|E-mail)\s*/, "").trim();
      assert.equal(decodeURI(read).replace(/^(https:\/\/|mailto:)/, ""), words);
    });
  }
});

test("the code is large enough for a telephone at arm's length: at least six centimetres", async () => {
  for (const { address } of posters) {
    const tab = await openPaper(browser, root, address);
    try {
      await tab.emulateMediaType("print");
      const width = await tab.$eval(".poster figure img", (image) => image.getBoundingClientRect().width);
      assert.ok((width * 25.4) / 96 >= 60, `${address}: ${width} px`);
    } finally {
      await tab.close();
    }
  }
});

test("the codes are the same bytes however often they are made, and no picture of another", () => {
  const codes = posters.map(({ address }) => readFileSync(path.join(root, address, "qr.svg"), "utf-8"));
  assert.equal(new Set(codes).size >= codes.length - 1, true);
  for (const code of codes) assert.match(code, /^<svg [^>]*>.*<title>.*<\/svg>\s*$/s);
});
