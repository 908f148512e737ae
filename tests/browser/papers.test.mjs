// The official papers on paper: each is printed to PDF by Chromium, and poppler-utils tell what stands on which sheet, and where.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";

import { launch, overflow, violations } from "./browser.mjs";
import { bare, fontsOf, millimetres, openPaper, print, sheetsOf } from "./papers.mjs";

const SOURCE = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const PROGRAM = process.env.PRONGSAI ?? path.join(SOURCE, "build/release/prongsai");
const folder = mkdtempSync(path.join(tmpdir(), "prongsai-papers-"));

const FORM_HEADS = ["ลำดับที่", "งานที่จัดซื้อหรือจัดจ้าง", "วงเงินที่จะซื้อหรือจ้าง (บาท)", "ราคากลาง (บาท)", "วิธีซื้อหรือจ้าง", "รายชื่อผู้เสนอราคาและราคาที่เสนอ",
  "ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง", "เหตุผลที่คัดเลือกโดยสรุป", "เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง"];
const INSTRUMENT_HEADS = ["ตัวชี้วัดของการประเมิน ITA", "ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง", "ขั้นตอนหรือวิธีปฏิบัติ", "ระยะเวลาดำเนินการ", "ยังไม่ดำเนินการ", "อยู่ดำเนินการ", "ดำเนินการแล้ว"];
const AREA_HEADS = ["มาตรการ/กิจกรรม", "สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ", "ผลลัพธ์หรือความสำเร็จของการดำเนินการ"];
const PLAN_HEADS = ["มาตรการ/แนวทาง", "วิธีดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "การติดตามผล"];

/** A month of an invented body with so many purchases, whose texts are as long as real ones. */
function longMonth(rows) {
  const money = (amount) => `"${amount.toLocaleString("en-US", { minimumFractionDigits: 2 })}"`;
  const lines = ["ลำดับที่,งานที่จัดซื้อหรือจัดจ้าง,วงเงินที่จะซื้อหรือจ้าง,ราคากลาง (บาท),วิธีซื้อหรือจ้าง,รายชื่อผู้เสนอราคาและราคาที่เสนอ,ผู้ได้รับการคัดเลือก,ราคาที่ตกลงซื้อหรือจ้าง,เหตุผลที่คัดเลือกโดยสรุป,เลขที่ของสัญญาหรือข้อตกลง,วันที่ของสัญญา"];
  for (let row = 1; row <= rows; row += 1) {
    const price = 1_250_000 * (row % 7) + 9_000 + row;
    lines.push([row, `จ้างเหมาซ่อมแซมรางระบายน้ำคอนกรีตเสริมเหล็ก สายที่ ${row} หมู่ที่ ${1 + (row % 8)} บ้านสมมุติ`, money(price + 500), money(price + 400), "วิธีเฉพาะเจาะจง",
      `"หจก. ทดลองการโยธา ${price.toLocaleString("en-US")}.00 บาท"`, "หจก. ทดลองการโยธา", money(price), "มีคุณสมบัติถูกต้องครบถ้วน และเสนอราคาไม่เกินราคากลาง", `ใบสั่งจ้าง ${row}/2570`, "5 ต.ค. 2569"].join(","));
  }
  return `${lines.join("\n")}\n`;
}

/** A memo whose signatures come to stand at another height for every number of lines. */
const memoOf = (lines) => `title: บันทึกทดสอบ ${lines} บรรทัด
topics: []
memo:
  from: สำนักปลัด องค์การบริหารส่วนตำบลทุ่งรวงทิพย์
  phone: 0 3800 0110
  number: ซบ 70101/${lines}
  date: 2026-04-03
  subject: รายงานผลการดำเนินการตามมาตรการ
  to: นายกองค์การบริหารส่วนตำบลทุ่งรวงทิพย์
  signatures:
    - {name: นางสาวจินตภาพ แบบแผน, position: หัวหน้าสำนักปลัด}
    - {name: นางสาวสมมุติ รักถิ่น, position: ปลัดองค์การบริหารส่วนตำบลทุ่งรวงทิพย์, opinion: เห็นควรพิจารณาอนุมัติ}
    - {name: นายตัวอย่าง ใจซื่อ, position: นายกองค์การบริหารส่วนตำบลทุ่งรวงทิพย์, order: เห็นชอบ}
body: |
${Array.from({ length: lines }, (_, line) => `  ข้อความบรรทัดที่ ${line + 1} ของบันทึก`).join("\n\n")}
`;
const MEMO_LINES = [8, 11, 13, 15, 17, 20];
const MONTHS = { "2569-10": 64, "2569-11": 9, "2569-12": 10, "2570-01": 11, "2570-02": 12 };

const roots = {};
let browser;

function build(name, site, ...words) {
  roots[name] = path.join(folder, name);
  execFileSync(PROGRAM, ["build", "-q", "-s", site, "-o", roots[name], ...words], { stdio: ["ignore", "ignore", "inherit"] });
}

before(async () => {
  const sample = path.join(folder, "site");
  for (const part of ["content", "site-config", "themes"]) cpSync(path.join(SOURCE, part), path.join(sample, part), { recursive: true });
  for (const [month, rows] of Object.entries(MONTHS)) writeFileSync(path.join(sample, `content/procurement/monthly/${month}.csv`), longMonth(rows));
  mkdirSync(path.join(sample, "content/memos"));
  for (const lines of MEMO_LINES) writeFileSync(path.join(sample, `content/memos/memo-${lines}.yaml`), memoOf(lines));
  // The Garuda is the body's own to give; here the seal stands in its place.
  const settings = path.join(sample, "site-config/site.yaml");
  writeFileSync(settings, readFileSync(settings, "utf-8").replace("  seal: ", "  garuda: files/site/seal.svg\n  seal: "));
  build("sample", sample);
  for (const name of ["ban-prok-2566", "song-khanong-2567", "tha-na-2565"]) build(name, path.join(SOURCE, "tests/sites", name), "--as-of", "2024-05-01");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const printed = new Map();
/** The sheets of a page, printed once. */
async function paper(root, address) {
  const key = root + address;
  if (!printed.has(key)) {
    const pdf = path.join(folder, `${printed.size}.pdf`);
    await print(browser, roots[root], address, pdf);
    printed.set(key, { pdf, sheets: sheetsOf(pdf) });
  }
  return printed.get(key);
}

const has = (sheet, text) => sheet.text.includes(bare(text));
const sheetsWith = (sheets, text) => sheets.flatMap((sheet, index) => (has(sheet, text) ? [index + 1] : []));

/** Nothing beyond the margins: left, right, top, bottom in millimetres. */
function assertWithin(sheet, [left, right, top, bottom], name) {
  const outside = sheet.words.filter((word) =>
    millimetres(word.left) < left - 0.5 || millimetres(sheet.width - word.right) < right - 0.5 || millimetres(word.top) < top - 4 || millimetres(sheet.height - word.bottom) < bottom - 4);
  assert.deepEqual(outside.map((word) => word.text), [], name);
}

function assertHeads(sheets, heads, which = sheets.map((_, index) => index + 1)) {
  for (const number of which) for (const head of heads) assert.ok(has(sheets[number - 1], head), `sheet ${number} has no “${head}”`);
}

const PAPERS = [
  { name: "a memo with opinions, then its measures", root: "sample", address: "/measures/measures-2569/", shape: "PLLL" },
  { name: "a memo alone", root: "tha-na-2565", address: "/measures/memo-2565/", shape: "P" },
  { name: "a report with cover, foreword and appendix", root: "sample", address: "/measures/report-2568/", shape: "PPLLLLP", otherLetters: true },
  { name: "measures by instrument", root: "ban-prok-2566", address: "/measures/report-2566/", shape: "PLLL" },
  { name: "measures by process area", root: "song-khanong-2567", address: "/measures/report-2567/", shape: "PPLL" },
  { name: "analysis of scores", root: "tha-na-2565", address: "/measures/scores-2564/", shape: "PPPP", otherLetters: true },
  { name: "plan of measures", root: "tha-na-2565", address: "/measures/plan-2565/", shape: "LLL", otherLetters: true },
  { name: "แบบ สขร. 1 of a month", root: "sample", address: "/procurement/monthly/2567-03/", shape: "L" },
  { name: "แบบ สขร. 1 of a month without purchases", root: "sample", address: "/procurement/monthly/2567-04/", shape: "L" },
  { name: "แบบ สขร. 1 of a long month", root: "sample", address: "/procurement/monthly/2569-10/", shape: "LLLL" },
  { name: "a signed declaration", root: "sample", address: "/no-gift-policy/declaration-2569/", shape: "PP" },
];

describe("every paper", () => {
  for (const { name, root, address, shape, otherLetters } of PAPERS) {
    test(name, async () => {
      const { pdf, sheets } = await paper(root, address);
      const turns = sheets.map((sheet) => (sheet.isLandscape ? "L" : "P")).join("");
      const runs = (text) => text.replace(/(.)\1+/g, "$1");
      assert.equal(runs(turns), runs(shape), `A4 upright or landscape: ${turns}`);
      for (const [index, sheet] of sheets.entries()) {
        const sides = [millimetres(sheet.width), millimetres(sheet.height)].map(Math.round).sort((a, b) => a - b);
        assert.deepEqual(sides, [210, 297], `sheet ${index + 1} is A4`);
        assertWithin(sheet, sheet.isLandscape ? [15, 15, 15, 5] : [25, 20, 10, 10], `sheet ${index + 1}`);
        assert.ok(sheet.words.length > 3, `sheet ${index + 1} is not empty`);
        assert.doesNotMatch(sheet.text, /[\ue000-\uf8ff\ufffd]/, "no letter was lost");
        for (const word of ["ข้ามไปยังเนื้อหา", "ลิงก์ที่ใช้บ่อย", "ติดตามข่าว", "หน้าหลัก", "สารบัญ"]) assert.ok(!has(sheet, word), `“${word}” is of the screen`);
      }
      const fonts = fontsOf(pdf);
      assert.ok(fonts.some((font) => font.name.startsWith("Sarabun")), JSON.stringify(fonts));
      // Chromium gives the font of the three signs a name of its own; drawings bring letters of their own,
      // and the real plan has Cyrillic ones in a Thai word.
      assert.deepEqual(fonts.filter((font) => !font.isEmbedded || !(otherLetters || /^(Sarabun|NotoSansSymbols|OTS-derived-font)/.test(font.name))), []);
    });
  }
});

describe("the memo", () => {
  test("has all its parts, opinions and orders among them, on one sheet within the margins of the rules", async () => {
    const { sheets } = await paper("sample", "/measures/measures-2569/");
    for (const text of ["บันทึกข้อความ", "ส่วนราชการ", "สำนักปลัด องค์การบริหารส่วนตำบลทุ่งรวงทิพย์", "ซบ 70101/512", "17 พฤศจิกายน 2568", "เรื่อง", "เรียน", "(นางสาวจินตภาพ แบบแผน)",
      "ความเห็นของปลัดองค์การบริหารส่วนตำบลทุ่งรวงทิพย์", "คำสั่งของนายกองค์การบริหารส่วนตำบลทุ่งรวงทิพย์", "เห็นชอบ ดำเนินการตามเสนอ", "ลงชื่อ"]) assert.ok(has(sheets[0], text), text);
    assertWithin(sheets[0], [30, 20, 25, 20], "margins");
    assert.ok(!has(sheets[0], "1 -") && !has(sheets[0], "หน้า 1"), "the first sheet of a letter has no number");
  });

  test("the picture of the Garuda stands 1.5 cm high at the left of the title, which keeps the middle", async () => {
    const tab = await openPaper(browser, roots.sample, "/measures/measures-2569/");
    try {
      await tab.emulateMediaType("print");
      const [garuda, title, memo] = await tab.evaluate(() => [".garuda", ".memo-head h2", ".memo"].map((one) => {
        const box = document.querySelector(one).getBoundingClientRect();
        return { left: box.left, right: box.right, height: box.height };
      }));
      assert.ok(Math.abs(garuda.height - 56.7) < 1, `${garuda.height}`);
      assert.ok(garuda.left === memo.left && garuda.right < title.left);
      assert.ok(Math.abs(title.left + title.right - memo.left - memo.right) < 2);
    } finally {
      await tab.close();
    }
  });

  for (const lines of MEMO_LINES) {
    test(`signatures are whole, on the right half, and the second sheet has its number (${lines} lines)`, async () => {
      const { sheets } = await paper("sample", `/memos/memo-${lines}/`);
      for (const [name, position, before] of [["(นางสาวจินตภาพ แบบแผน)", "หัวหน้าสำนักปลัด", "ลงชื่อ"], ["(นางสาวสมมุติ รักถิ่น)", "ปลัดองค์การบริหารส่วนตำบลทุ่งรวงทิพย์", "เห็นควรพิจารณาอนุมัติ"],
        ["(นายตัวอย่าง ใจซื่อ)", "นายกองค์การบริหารส่วนตำบลทุ่งรวงทิพย์", "เห็นชอบ"]]) {
        const [sheet] = sheetsWith(sheets, name);
        assert.ok(sheet, name);
        assert.ok(has(sheets[sheet - 1], position) && has(sheets[sheet - 1], before), `${name} on sheet ${sheet}`);
        const first = sheets[sheet - 1].words.find((word) => word.text.startsWith("(") && bare(name).startsWith(word.text));
        assert.ok(first.left > sheets[sheet - 1].width / 2, `${name} begins at ${first.left}`);
      }
      for (const [index, sheet] of sheets.entries()) if (index > 0) assert.ok(has(sheet, `- ${index + 1} -`), `number of sheet ${index + 1}`);
    });
  }
  test("some of these memos need a second sheet", async () => {
    const counts = await Promise.all(MEMO_LINES.map(async (lines) => (await paper("sample", `/memos/memo-${lines}/`)).sheets.length));
    assert.ok(counts.includes(1) && counts.includes(2), counts.join(" "));
  });
});

describe("the report", () => {
  test("cover alone, without a number; foreword alone, signed; appendix on its own sheet", async () => {
    const { sheets } = await paper("sample", "/measures/report-2568/");
    const [cover, foreword] = sheets;
    assert.ok(has(cover, "รายงานผลการดำเนินการ") && has(cover, "ประจำปีงบประมาณ พ.ศ. 2568") && has(cover, "อำเภอนาเจริญสุข จังหวัดแสนสุขบุรี"));
    assert.ok(!has(cover, "คำนำ") && !has(cover, "หน้า 1 จาก"));
    assert.ok(has(foreword, "คำนำ") && has(foreword, "(นางสาวจินตภาพ แบบแผน)") && has(foreword, "ตุลาคม 2568") && !has(foreword, "มาตรการ/กิจกรรม"));
    assert.ok(has(foreword, `หน้า 2 จาก ${sheets.length}`));
    assert.deepEqual(sheetsWith(sheets, "ภาคผนวก"), [sheets.length]);
    assert.deepEqual(sheetsWith(sheets, "(นายตัวอย่าง ใจซื่อ)"), [sheets.length - 1]);
  });
  test("numbers of sheets are in Thai digits where the site's are", async () => {
    const { sheets } = await paper("song-khanong-2567", "/measures/report-2567/");
    assert.ok(!has(sheets[0], "หน้า ๑ จาก"));
    assert.ok(has(sheets[2], "หน้า ๓ จาก ๔"), sheets[2].text.slice(-40));
  });
  test("the contents lead to every part on the screen", async () => {
    const tab = await openPaper(browser, roots.sample, "/measures/report-2568/");
    try {
      const links = await tab.$$eval(".contents a", (all) => all.map((one) => ({ title: one.textContent, found: document.getElementById(decodeURIComponent(one.hash.slice(1))) !== null })));
      assert.ok(links.length >= 11 && links.every((one) => one.found), JSON.stringify(links));
      assert.ok(["คำนำ", "ปัญหา อุปสรรค", "ภาคผนวก"].every((title) => links.some((one) => one.title === title)));
    } finally {
      await tab.close();
    }
  });
});

describe("the four layouts of measures", () => {
  test("by instrument: every column, quarter boxes and marks of the form", async () => {
    const { sheets } = await paper("ban-prok-2566", "/measures/report-2566/");
    assertHeads(sheets, INSTRUMENT_HEADS, [2, 3, 4]);
    assert.ok(has(sheets[1], "☐ ไตรมาส ๑") && /☑\ufe0e?ไตรมาส๔/.test(sheets[1].text) && has(sheets[1], "✓"));
    for (const [index, title] of ["(IIT)", "(EIT)", "(OIT)"].entries()) assert.ok(has(sheets[index + 1], title));
  });
  test("by process area: the heads on every sheet, no group at the foot of one", async () => {
    const { sheets } = await paper("song-khanong-2567", "/measures/report-2567/");
    assertHeads(sheets, AREA_HEADS, [3, 4]);
    for (const sheet of sheets) assert.doesNotMatch(sheet.text, /[๑-๗]\)[^)]{5,80}หน้า[๑-๙]จาก[๑-๙]$/);
  });
  test("by process area of the sample: codes of questions, states, quarters", async () => {
    const { sheets } = await paper("sample", "/measures/measures-2569/");
    const tables = sheetsWith(sheets, "กระบวนการ").filter((number) => sheets[number - 1].isLandscape && has(sheets[number - 1], "ไตรมาส"));
    assert.ok(tables.length >= 3, `${tables}`);
    assertHeads(sheets, ["มาตรการ/กิจกรรม", "ขั้นตอนหรือวิธีปฏิบัติ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "การกำกับติดตาม", "สถานะ"], tables);
    assert.ok(has(sheets[1], "(i1/e1)"));
  });
  test("a plan: the heads on every sheet of the table", async () => {
    const { sheets } = await paper("tha-na-2565", "/measures/plan-2565/");
    const tables = sheets.flatMap((sheet, index) => (/ก\.?ย\.|การติดตาม/.test(sheet.text) ? [index + 1] : [])).filter((number) => has(sheets[number - 1], "วิธีดำเนินการ"));
    assert.ok(tables.length >= 2, `${tables}`);
    const heads = await headsOf("tha-na-2565", "/measures/plan-2565/");
    assert.equal(heads.length, PLAN_HEADS.length, heads.join(" | "));
    assertHeads(sheets, heads, tables);
  });
  test("analysis of scores: chart, tables of each instrument, bands", async () => {
    const { sheets } = await paper("tha-na-2565", "/measures/scores-2564/");
    const all = sheets.map((sheet) => sheet.text).join("");
    for (const text of ["(IIT)", "(EIT)", "(OIT)", "ตัวชี้วัดการประเมิน ITA", "ประเด็นที่ต้องแก้ไข/ปรับปรุง/รักษาระดับ", "๖๒.๒๐"]) assert.ok(all.includes(bare(text)), text);
  });
});

/** The column heads of a page's tables as the screen has them. */
async function headsOf(root, address) {
  const tab = await openPaper(browser, roots[root], address);
  try {
    return [...new Set(await tab.$$eval("main thead th", (all) => all.map((one) => one.textContent.trim())))];
  } finally {
    await tab.close();
  }
}

describe("แบบ สขร. 1", () => {
  test("heading, the nine columns and a line for the day", async () => {
    const { sheets } = await paper("sample", "/procurement/monthly/2567-03/");
    assert.equal(sheets.length, 1);
    for (const text of ["แบบ สขร. 1", "สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน มีนาคม 2567", "องค์การบริหารส่วนตำบลทุ่งรวงทิพย์", "พ.ศ.", "หจก. ทดลองวิศวกรรม 2,198,000.00", "สัญญาจ้าง 6/2567", "รวม 5 รายการ", "หน้า 1 จาก 1"]) {
      assert.ok(has(sheets[0], text), text);
    }
    assertHeads(sheets, FORM_HEADS);
  });
  test("a month without purchases says so in the form, and its day as forms have it", async () => {
    const { sheets } = await paper("sample", "/procurement/monthly/2567-04/");
    assertHeads(sheets, FORM_HEADS);
    for (const text of ["วันที่ 7 เดือน พฤษภาคม พ.ศ. 2567", "ไม่มีการจัดซื้อจัดจ้าง"]) assert.ok(has(sheets[0], text), text);
  });
  test("sixty-four purchases: heads and numbers on every sheet, no row cut, one sum at the end", async () => {
    const { sheets } = await paper("sample", "/procurement/monthly/2569-10/");
    assert.ok(sheets.length >= 4, `${sheets.length} sheets`);
    assertHeads(sheets, FORM_HEADS);
    for (const [index, sheet] of sheets.entries()) assert.ok(has(sheet, `หน้า ${index + 1} จาก ${sheets.length}`), `number of sheet ${index + 1}`);
    assert.deepEqual(sheetsWith(sheets, "แบบ สขร. 1"), [1]);
    assert.deepEqual(sheetsWith(sheets, "รวม 64 รายการ"), [sheets.length]);
    for (let row = 1; row <= 64; row += 1) {
      assert.deepEqual(sheetsWith(sheets, `สายที่ ${row} หมู่ที่`), sheetsWith(sheets, `ใบสั่งจ้าง ${row}/2570`), `row ${row}`);
      assert.equal(sheetsWith(sheets, `สายที่ ${row} หมู่ที่`).length, 1, `row ${row}`);
    }
  });
  for (const [month, rows] of Object.entries(MONTHS)) {
    test(`the sum stays with the last purchase (${rows})`, async () => {
      const { sheets } = await paper("sample", `/procurement/monthly/${month}/`);
      const [sum] = sheetsWith(sheets, `รวม ${rows} รายการ`);
      assert.deepEqual(sheetsWith(sheets, `สายที่ ${rows} หมู่ที่`), [sum]);
    });
  }
});

describe("the same papers on a screen", () => {
  for (const width of [390, 1280]) {
    for (const { name, root, address } of PAPERS) {
      test(`${name}, ${width} px`, async () => {
        const tab = await openPaper(browser, roots[root], address, { width });
        try {
          assert.deepEqual(await violations(tab), []);
          assert.deepEqual(await overflow(tab), []);
          assert.ok(await tab.$eval("body > header", (header) => header.getBoundingClientRect().height > 0));
        } finally {
          await tab.close();
        }
      });
    }
  }
  test("who reads in the dark prints black on white", async () => {
    const pdf = path.join(folder, "dark.pdf");
    await print(browser, roots.sample, "/measures/measures-2569/", pdf, { scheme: "dark" });
    const tab = await openPaper(browser, roots.sample, "/measures/measures-2569/", { scheme: "dark" });
    try {
      await tab.emulateMediaType("print");
      assert.deepEqual(await tab.evaluate(() => { const body = getComputedStyle(document.body); return [body.color, body.backgroundColor]; }), ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
      assert.equal(sheetsOf(pdf).length, (await paper("sample", "/measures/measures-2569/")).sheets.length);
    } finally {
      await tab.close();
    }
  });
});
