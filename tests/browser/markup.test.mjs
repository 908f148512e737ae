// The Nu checker, which browsers' makers and the W3C read HTML by, over every page that the program writes: the sample site with
// each of its themes, the three reports of tests/sites, the manual, a page with everything that Markdown has, and what commands
// write as HTML. It has nothing to say of any of them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";

import { require } from "./browser.mjs";
import { SOURCE, buildSample, everyPage, prongsai, scratch, withTheme } from "./site.mjs";

const CHECKER = require("vnu-jar");

// All marks that a page may have, raw HTML among them as authors bring it along from elsewhere.
const MARKDOWN = `---
title: ทุกอย่างที่เขียนได้
---

ย่อหน้า **หนา** *เอน* ~~ขีดฆ่า~~ \`โค้ด\` https://www.example.go.th a@example.go.th[^1]  
ขึ้นบรรทัดใหม่[^ที่สอง]

# หัวข้อ

| ที่ | รายการ | บาท |
|:-:|:--|--:|
| 1 | ถนน | 1,234.50 |
| 2 | ท่อ | |

- [x] เสร็จ
- [ ] ค้าง

1. หนึ่ง
   - สอง

> อ้าง

---

\`\`\`yaml
a: 1
\`\`\`

![ภาพ](/files/picture.svg "ชื่อภาพ")

<table border=1><tr><td align=right colspan=2 class=own>๑๒<td align="CENTER">๑<tr><td>ก<td>ข<td>ค</table>
<br/><hr><img src="/files/picture.svg" alt=""><details open><summary>ดู</summary>ข้อความ</details>
<font color=red>แดง</font><center>กลาง</center><p align=center>กลาง</p>

[^1]: เชิงอรรถ
[^ที่สอง]: อีกข้อหนึ่ง[^1]
`;

const { folder, remove } = scratch();
after(remove);

/** A small site whose pages hold the words above. */
function siteOfMarkdown() {
  const site = path.join(folder, "markdown");
  for (const part of ["site-config", "content/about", "content/files"]) mkdirSync(path.join(site, part), { recursive: true });
  writeFileSync(path.join(site, "site-config/site.yaml"), "title: ตัวอย่าง\nbase_url: https://www.example.go.th/\nfiscal_year: 2567\nagency:\n  name: อบต.ตัวอย่าง\n");
  writeFileSync(path.join(site, "content/about/_area.yaml"), "title: เกี่ยวกับเรา\nkind: page\n");
  writeFileSync(path.join(site, "content/about/everything.md"), MARKDOWN);
  writeFileSync(path.join(site, "content/about/moved.md"), "---\ntitle: ย้ายแล้ว\nmoved_from: [/old/]\n---\n\nข้อความ\n");
  writeFileSync(path.join(site, "content/files/picture.svg"), '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path d="M0 0h4v3z"/></svg>\n');
  return site;
}

const roots = {};
for (const theme of ["default", "minimal", "formal"]) roots[`the sample site in the theme ${theme}`] = buildSample(path.join(folder, theme), theme);
for (const [name, site] of [
  ...readdirSync(path.join(SOURCE, "tests/sites")).filter((one) => /\d$/.test(one)).map((one) => [`the report of ${one}`, path.join(SOURCE, "tests/sites", one)]),
  ["the manual", path.join(SOURCE, "docs")],
  ["a page with everything that Markdown has, and one that has moved", siteOfMarkdown()],
]) {
  roots[name] = path.join(folder, "public", path.basename(site));
  prongsai("build", "-q", "-s", site, "-o", roots[name]);
}
roots["what commands write as HTML"] = writtenByCommands();

/** The reports of commands, of a copy of the sample site: exporting remembers addresses in it. */
function writtenByCommands() {
  const root = path.join(folder, "reports");
  mkdirSync(root);
  const site = withTheme(path.join(folder, "reported"), "default");
  for (const [name, ...words] of [["check", "check"], ["status", "status"], ["itas", "export", "itas"]]) {
    for (const language of ["th", "en"]) {
      writeFileSync(path.join(root, `${name}-${language}.html`), prongsai(...words, "-q", "--format", "html", "--lang", language, "-s", site));
    }
  }
  return root;
}

// One run over all: most of a short one would be the start.
const words = ["-Xss8m", "-jar", CHECKER, "--skip-non-html", "--no-langdetect", "--format", "json", "--exit-zero-always", "--stdout"];
const answer = execFileSync("java", [...words, ...Object.values(roots)], { encoding: "utf-8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 28 });
const { messages } = JSON.parse(answer);

for (const [name, root] of Object.entries(roots)) {
  test(name, () => {
    const pages = everyPage(root).length;
    const own = messages.filter(({ url }) => url?.startsWith(`file:${root}/`));
    assert.ok(pages > 3, `${pages} pages`);
    assert.deepEqual(own.map(({ url, lastLine, message, extract }) => `${url.replace(`file:${root}`, "")}:${lastLine}: ${message} ${extract ?? ""}`), []);
    console.log(`${name}: ${pages} pages`);
  });
}

test("it says nothing else", () => {
  assert.deepEqual(messages.filter(({ url }) => !Object.values(roots).some((root) => url?.startsWith(`file:${root}/`))), []);
});

test("it is awake: what is wrong is told", () => {
  const wrong = path.join(folder, "wrong.html");
  writeFileSync(wrong, "<!doctype html><html lang=th><title>ก</title><p align=right>ข<div><dt>ค</div>");
  const { messages: found } = JSON.parse(execFileSync("java", [...words, wrong], { encoding: "utf-8" }));
  assert.ok(found.length >= 2, JSON.stringify(found));
});
