#!/usr/bin/env python3
"""A hundred and more workbooks as nobody should send them: each is refused by name, or read with what is wrong in it told,
within five seconds and 600 MB; the program never falls.

workbooks_test PROGRAM
"""
import io
import os
import pathlib
import resource
import struct
import subprocess
import sys
import tempfile
import time
import zipfile

SECONDS = 5
SLOWER = 8 if os.environ.get("SANITIZED") else 1
MEMORY = 600 << 20
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
HEADER = "<row><c t='str'><v>ที่</v></c><c t='str'><v>งานที่ซื้อหรือจ้าง</v></c><c t='str'><v>ราคากลาง</v></c></row>"


def relation(name, target, identity):
    return f"<Relationship Id='{identity}' Type='{OFFICE}{name}' Target='{target}'/>"


def parts_of(rows="", after="", strings="<sst/>", styles="<styleSheet/>", sheets=None, relations=None):
    """The parts of a workbook of one sheet with a header, `rows` below it and `after` behind the rows."""
    sheets = sheets or "<sheet name='1' sheetId='1' r:id='s'/>"
    relations = relations or (relation("worksheet", "worksheets/sheet1.xml", "s") +
                              relation("sharedStrings", "sharedStrings.xml", "x") + relation("styles", "styles.xml", "y"))
    return {
        "_rels/.rels": "<Relationships>" + relation("officeDocument", "xl/workbook.xml", "r") + "</Relationships>",
        "xl/workbook.xml": f"<workbook xmlns:r='r'><sheets>{sheets}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships>{relations}</Relationships>",
        "xl/sharedStrings.xml": strings,
        "xl/styles.xml": styles,
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{HEADER}{rows}</sheetData>{after}</worksheet>",
    }


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def row(price="500", kind="", formula=""):
    return f"<row><c t='str'><v>1</v></c><c t='str'><v>ซ่อมถนน</v></c><c {kind}>{formula}<v>{price}</v></c></row>"


def without(part):
    parts = parts_of(row())
    del parts[part]
    return zipped(parts)


def with_part(name, text):
    parts = parts_of(row())
    parts[name] = text
    return zipped(parts)


def lying_bomb():
    """An entry that inflates to 300 MB and says that it has 1,000 bytes."""
    data = bytearray(with_part("xl/worksheets/sheet1.xml", b" " * (300 << 20)))
    size = struct.pack("<I", 300 << 20)
    at = data.find(size)
    while at >= 0:
        data[at:at + 4] = struct.pack("<I", 1000)
        at = data.find(size, at + 4)
    return bytes(data)


def encrypted_entry():
    data = bytearray(zipped(parts_of(row())))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def refused():
    """(name, bytes, rule that tells it)."""
    good = zipped(parts_of(row()))
    for i in range(40):
        yield f"cut {i}", good[:len(good) * i // 40], "table/workbook"
    for part in ("_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
                 "xl/sharedStrings.xml", "xl/styles.xml"):
        yield f"without {part}", without(part), "table/workbook"
        yield f"unclosed {part}", with_part(part, "<a><b>"), "table/workbook"
        yield f"no XML in {part}", with_part(part, "PK\x03\x04"), "table/workbook"
        yield f"bomb in {part}", with_part(part, b"<" + b"a" * (60 << 20)), "table/workbook"
    yield "a size that lies", lying_bomb(), "table/workbook"
    yield "a million shared strings", zipped(parts_of(row(), strings="<sst>" + "<si><t>ก</t></si>" * 1_000_000 + "</sst>")), "table/workbook"
    yield "one shared string in a million cells", zipped(parts_of(
        "<row>" + "<c t='s'><v>0</v></c>" * 200 + "</row>" + ("<row>" + "<c t='s'><v>0</v></c>" * 200 + "</row>") * 2000,
        strings="<sst><si><t>" + "ก" * 1000 + "</t></si></sst>")), "table/workbook"
    yield "three thousand parts", zipped(parts_of(row()) | {f"p{i}": "" for i in range(3000)}), "table/workbook"
    yield "two hundred sheets", zipped(parts_of(row(), sheets="<sheet name='x' r:id='s'/>" * 200)), "table/workbook"
    yield "no sheets", with_part("xl/workbook.xml", "<workbook><sheets/></workbook>"), "table/workbook"
    yield "macros", with_part("xl/vbaProject.bin", "x"), "table/workbook"
    yield "a password on the archive", encrypted_entry(), "table/workbook"
    yield "a password", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + "EncryptedPackage".encode("utf-16-le") * 40, "table/workbook"
    yield "an old Excel's", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(4096), "table/workbook"
    yield "a picture", b"\x89PNG\r\n\x1a\n" + bytes(500), "table/workbook"
    yield "a table with commas", "ที่,งานที่ซื้อหรือจ้าง\n1,ก\n".encode(), "table/workbook"
    yield "a letter", zipped({"word/document.xml": "<w/>"}), "table/workbook"
    yield "a part outside the archive", zipped(parts_of(row(), relations=relation("worksheet", "../../../../etc/passwd", "s"))), "table/workbook"
    yield "a part on a server", zipped(parts_of(row(), relations=relation("worksheet", "http://127.0.0.1:9/x", "s"))), "table/workbook"
    yield "entities that grow", with_part("xl/sharedStrings.xml", "<!DOCTYPE s [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY a{i} '&a{i - 1};&a{i - 1};'>" for i in range(1, 40)) + "]><sst><si><t>&a39;</t></si>"), "table/workbook"
    yield "a formula without a result", zipped(parts_of(row("", formula="<f>SUM(A1:A9)</f>"))), "table/formula"
    yield "a formula's error", zipped(parts_of(row("#REF!", "t='e'", "<f>X!A1</f>"))), "table/formula"
    yield "a division by zero", zipped(parts_of(row("#DIV/0!", "t='e'", "<f>1/0</f>"))), "table/formula"
    yield "no header", zipped(parts_of(row()) | {"xl/worksheets/sheet1.xml": "<worksheet><sheetData>" + row() + "</sheetData></worksheet>"}), "table/no-header"
    yield "broken letters", zipped(parts_of(row()) | {"xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{HEADER}".encode() + b"<row><c t='str'><v>\xff\xfe\xfd</v></c></row></sheetData></worksheet>"}), "table/encoding"
    yield "a column too far", zipped(parts_of("<row r='2'><c r='ZZ2'><v>1</v></c></row>")), "table/syntax"
    yield "a price in words", zipped(parts_of(row("ห้าร้อย", "t='str'"))), "table/bad-cell"
    yield "a date before all dates", zipped(parts_of(row("-1e300"))), "table/bad-cell"
    yield "hidden alone", zipped(parts_of(row(), sheets="<sheet name='ลับ' state='hidden' r:id='s'/>")), "table/hidden-sheet"
    yield "hidden from its user", zipped(parts_of(row(), sheets="<sheet name='ลับ' state='veryHidden' r:id='s'/>")), "table/hidden-sheet"
    yield "a cell of a megabyte", zipped(parts_of(row("ก" * 400_000, "t='str'"))), "table/syntax"
    yield "a million cells", zipped(parts_of(("<row>" + "<c><v>1</v></c>" * 200 + "</row>") * 5_000)), "file/too-many"
    yield "empty cells without number", zipped(parts_of("<row>" + "<c/>" * 9_000_000 + "</row>")), "table/workbook"


def survived():
    """(name, bytes): what may be read, as long as nothing falls."""
    good = zipped(parts_of(row()))
    for i in range(20):
        flipped = bytearray(good)
        flipped[len(good) * i // 20] ^= 0xFF
        yield f"flipped {i}", bytes(flipped)
    yield "styles in a circle", zipped(parts_of(row(kind="s='0'"), styles="<styleSheet><cellStyleXfs><xf xfId='0'/></cellStyleXfs>"
                                                "<cellXfs><xf xfId='0' numFmtId='999'/></cellXfs></styleSheet>"))
    yield "a style that is not there", zipped(parts_of(row(kind="s='4294967295'")))
    yield "a string that is not there", zipped(parts_of(row("99", "t='s'")))
    yield "a formula to another file", zipped(parts_of(row("5", formula="<f>[1]X!A1</f>")))
    yield "a formula that starts programs", zipped(parts_of(row("5", formula="<f>cmd|'/C calc'!A0</f>")))
    yield "merged everything", zipped(parts_of(row() * 3, after="<mergeCells>" + "<mergeCell ref='A1:XFD1048576'/>" * 25_000 + "</mergeCells>"))
    yield "rows in any order", zipped(parts_of("<row r='9'><c r='B9' t='str'><v>ก</v></c></row><row r='-1'/><row r='0'><c r='A0'/></row>"
                                               "<row r='2'><c r='B2' t='str'><v>ข</v></c><c r='B2' t='str'><v>ค</v></c></row>"))
    yield "nested deeply", with_part("xl/styles.xml", "<a>" * 300_000 + "</a>" * 300_000)
    yield "a chart as a sheet", zipped(parts_of(row(), relations=relation("chartsheet", "chart.xml", "s")))


def limit_memory():
    if not os.environ.get("SANITIZED"):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main():
    program = sys.argv[1]
    failures, count, slowest = [], 0, (0.0, "")
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        area = root / "content" / "procurement"
        (root / "site-config").mkdir()
        area.mkdir(parents=True)
        (root / "site-config" / "site.yaml").write_text("title: ก\nbase_url: https://a.example/\nagency:\n  name: อบต. ตัวอย่าง\n")
        (area / "_area.yaml").write_text("title: จัดซื้อจัดจ้าง\nkind: procurement\n")
        for name, data, *rule in (*refused(), *survived()):
            (area / "x.xlsx").write_bytes(data)
            started = time.monotonic()
            run = subprocess.run([program, "check", "-s", folder, "--lang", "en"], stdout=subprocess.PIPE,
                                 stderr=subprocess.STDOUT, text=True, check=False, timeout=120, preexec_fn=limit_memory)
            seconds = time.monotonic() - started
            count += 1
            slowest = max(slowest, (seconds, name))
            if run.returncode not in (0, 1, 3):
                failures.append(f"{name}: ended with {run.returncode}\n{run.stdout[-500:]}")
            elif rule and f"[{rule[0]}" not in run.stdout:
                failures.append(f"{name}: no {rule[0]}\n{run.stdout[-500:]}")
            if seconds > SECONDS * SLOWER:
                failures.append(f"{name}: {seconds:.1f} s")
    print("\n".join(failures))
    print(f"{count} workbooks, {len(failures)} failures; the slowest took {slowest[0]:.2f} s ({slowest[1]})")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
