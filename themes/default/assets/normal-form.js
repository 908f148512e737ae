// The form in which text is compared, as the program itself has it (src/text/spelling.cpp): one spelling for what looks the
// same. For every script that looks for words: a page loads this one before it.
(() => {
  "use strict";

  const FONT_VARIANTS = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู";
  const isMark = (c) => rankOf(c) !== 0;
  const rankOf = (c) => {
    if (c < "\u0E31" || c > "\u0E4E") return 0;
    if (c === "\u0E3A") return 1;
    if (c === "\u0E38" || c === "\u0E39") return 2;
    if (c === "\u0E31" || (c >= "\u0E34" && c <= "\u0E37")) return 3;
    if (c === "\u0E33") return 7;
    if (c < "\u0E47") return 0;
    if (c === "\u0E47") return 4;
    return c <= "\u0E4B" ? 5 : 6;
  };
  const isConsonant = (c) => c >= "\u0E01" && c <= "\u0E2E";

  const startOfMarks = (out) => {
    let end = out.length;
    while (end > 0 && isMark(out[end - 1])) end -= 1;
    return end;
  };

  const arrangeLastMarks = (out) => {
    for (let grows = true; grows;) {
      const begin = startOfMarks(out);
      const marks = [...new Set(out.slice(begin))].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0));
      out.length = begin;
      out.push(...marks);
      grows = out[out.length - 1] === "\u0E33" && begin > 1 && out[begin - 1] === " " &&
        (isConsonant(out[begin - 2]) || isMark(out[begin - 2]));
      if (grows) out.splice(begin - 1, 1);
    }
  };

  const arrange = (text) => {
    const out = [];
    for (let at = 0; at < text.length; at += 1) {
      const c = text[at];
      if (c === "\u0E32") {
        const found = out.indexOf("\u0E4D", startOfMarks(out));
        if (found < 0) {
          out.push(c);
        } else {
          out.splice(found, 1);
          out.push("\u0E33");
        }
      } else if (c === "\u0E40" && out[out.length - 1] === "\u0E40") {
        out[out.length - 1] = "\u0E41";
      } else {
        out.push(c);
      }
      const goesOn = at + 1 < text.length && isMark(text[at + 1]);
      if (isMark(out[out.length - 1]) && !goesOn) arrangeLastMarks(out);
    }
    return out.join("");
  };

  const normalForm = (written) => {
    const folded = written
      .replace(/[\u0E50-\u0E59]/g, (digit) => String(digit.charCodeAt(0) - 0x0E50))
      .toLowerCase()
      .replace(/\u03C2/g, "\u03C3")
      .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
      .replace(/[\s\u00A0]+/g, " ")
      .replace(/[\uF700-\uF71A]/g, (variant) => FONT_VARIANTS[variant.charCodeAt(0) - 0xF700])
      .normalize("NFC");
    // Foreign marks among Thai ones can come out of order once more.
    let text = arrange(folded);
    for (let round = 0; round < 4 && text !== arrange(text.normalize("NFC")); round += 1) text = arrange(text.normalize("NFC"));
    return text.trim();
  };

  if (typeof document === "undefined") {
    module.exports = normalForm;
  } else {
    globalThis.prongsaiNormalForm = normalForm;
  }
})();
