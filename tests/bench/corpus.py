#!/usr/bin/env python3
"""A large disclosure site in Thai, the same pages for every generator.

corpus.py LAYOUT PAGES FOLDER      LAYOUT: hugo or prongsai

Page i is drawn from its own stream of random numbers: it is the same in both layouts and on every machine. Pages are
6 to 10 KB with front matter, headings, nested lists, links to other pages and a table of 12 to 20 rows, spread over
28 sections.
"""
import pathlib
import random
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
SECTIONS = {
    "structure": "โครงสร้างและอำนาจหน้าที่", "executives": "ข้อมูลผู้บริหาร", "contact": "ข้อมูลการติดต่อ",
    "announcements": "ข่าวประชาสัมพันธ์", "development-plan": "แผนพัฒนาท้องถิ่น", "annual-plan": "แผนดำเนินงานประจำปี",
    "progress": "ความก้าวหน้าการดำเนินงาน", "annual-report": "รายงานผลการดำเนินงาน", "staff-handbook": "คู่มือการปฏิบัติงาน",
    "service-handbook": "คู่มือสำหรับประชาชน", "service-statistics": "สถิติการให้บริการ", "online-services": "บริการออนไลน์",
    "procurement-plan": "แผนการจัดซื้อจัดจ้าง", "tenders": "ประกาศจัดซื้อจัดจ้าง", "contracts": "รายการสัญญา",
    "procurement-summary": "สรุปผลการจัดซื้อจัดจ้าง", "personnel-plan": "แผนบริหารทรัพยากรบุคคล",
    "personnel-report": "รายงานผลการบริหารบุคคล", "ethics": "ประมวลจริยธรรม", "complaint-guide": "แนวปฏิบัติเรื่องร้องเรียน",
    "complaint-figures": "สถิติเรื่องร้องเรียน", "participation": "การมีส่วนร่วมของประชาชน", "no-gifts": "นโยบายไม่รับของขวัญ",
    "gift-reports": "รายงานการรับของขวัญ", "risks": "การประเมินความเสี่ยงการทุจริต", "anti-corruption": "แผนป้องกันการทุจริต",
    "assessment": "ผลการประเมินคุณธรรม", "measures": "มาตรการส่งเสริมความโปร่งใส",
}
DIVISIONS = {
    "office": "สำนักปลัด", "finance": "กองคลัง", "works": "กองช่าง", "education": "กองการศึกษา",
    "welfare": "กองสวัสดิการสังคม", "health": "กองสาธารณสุขและสิ่งแวดล้อม",
}
HEADINGS = ["ความเป็นมา", "วัตถุประสงค์", "เป้าหมาย", "วิธีดำเนินการ", "ผลที่ได้รับ", "ปัญหาและอุปสรรค", "ข้อเสนอแนะ", "การติดตามผล"]
METHODS = ["เฉพาะเจาะจง", "คัดเลือก", "ประกาศเชิญชวนทั่วไป"]
WORKS = ["ซ่อมแซมถนนลูกรังสายหลัก", "จัดซื้อวัสดุงานบ้านงานครัว", "จ้างเหมาดูแลสวนสาธารณะ", "ติดตั้งโคมไฟถนน", "จัดซื้อหมึกพิมพ์",
         "ก่อสร้างรางระบายน้ำ", "จ้างซ่อมรถบรรทุกน้ำ", "จัดซื้อเวชภัณฑ์", "ปรับปรุงหลังคาอาคารเรียน", "จัดซื้อน้ำมันเชื้อเพลิง"]
SELLERS = ["ร้านตัวอย่างการค้า", "ห้างหุ้นส่วนจำกัด สมมุติโยธา", "บริษัท ต้นแบบวิศวกรรม จำกัด", "ร้านสมมุติเครื่องเขียน", "บริษัท ตัวอย่างยานยนต์ จำกัด"]
MONTHS = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
NEWS = "announcements"  # the section that has a feed
ATTACHMENTS = 200
SITE_TITLE = "องค์การบริหารส่วนตำบลตัวอย่าง"


def section_of(i):
    return list(SECTIONS)[i % len(SECTIONS)]


def year_of(i):
    return 2563 + i // len(SECTIONS) % 6


def address_of(i):
    return f"/{section_of(i)}/{year_of(i)}-{i:06d}/"


def front_matter(draw, i):
    year, month = year_of(i), draw.randrange(12)  # the fiscal year runs from October
    date = f"{year - 543 - (month < 3)}-{(month + 9) % 12 + 1:02d}-{draw.randrange(1, 29):02d}"
    files = draw.sample(range(ATTACHMENTS), 2)
    lines = ["---", f'title: "{SECTIONS[section_of(i)]} ประจำปีงบประมาณ พ.ศ. {year} (ฉบับที่ {i})"', f"date: {date}",
             f"fiscal_year: {year}", f"division: {draw.choice(list(DIVISIONS))}", "attachments:"]
    for file in files:
        lines += [f'  - title: "เอกสารแนบ {file}"', f"    file: files/doc-{file:03d}.pdf"]
    return lines + ["---", ""]


def table(draw, i):
    lines = ["| ลำดับ | งานที่ซื้อหรือจ้าง | วงเงิน (บาท) | ราคากลาง (บาท) | วิธี | ผู้ได้รับคัดเลือก | ลงนาม |",
             "| ---: | :--- | ---: | ---: | :--- | :--- | :---: |"]
    for row in range(1, draw.randrange(12, 21) + 1):
        amount = draw.randrange(4000, 3000000)
        lines.append(f"| {row} | {draw.choice(WORKS)} หมู่ที่ {draw.randrange(1, 13)} | {amount:,}.00 | "
                     f"{amount * 97 // 100:,}.00 | {draw.choice(METHODS)} | {draw.choice(SELLERS)} | "
                     f"{draw.randrange(1, 29)} {draw.choice(MONTHS)} {year_of(i)} |")
    return lines + [""]


def page(i, pages, pool):
    draw = random.Random(i * 7919 + 1)
    sentence = lambda: draw.choice(pool)
    link = lambda words: f"[{words}]({address_of(draw.randrange(pages))})"
    first, second, third, fourth = draw.sample(HEADINGS, 4)
    head = front_matter(draw, i)
    opening = [f"## {first}", "", f"{sentence()} **{draw.choice(HEADINGS)}** {sentence()} {link('อ่านประกาศฉบับเต็ม')}", "",
               f"## {second}", "", f"- {sentence()}", f"  - {link('ฉบับที่เกี่ยวข้อง')}", f"  - {link('รายการอ้างอิง')}"]
    opening += [f"- {sentence()}" for _ in range(draw.randrange(2, 5))] + ["", "## รายการจัดซื้อจัดจ้าง", ""]
    opening += table(draw, i) + [f"## {third}", ""]
    closing = [f"### {fourth}", "", f"> {sentence()}", "", f"1. {link('ฉบับก่อนหน้า')}", f"2. {link('ฉบับถัดไป')}",
               f"3. [หน้าหลัก](/) รหัส `{section_of(i)}-{i}`", ""]
    target = draw.randrange(6 * 1024, 10 * 1024)
    size = len("\n".join(head + opening + closing).encode())
    middle = []
    while size < target - 400:
        paragraph = f"{sentence()} *{draw.choice(HEADINGS)}* {sentence()}"
        middle += [paragraph, ""]
        size += len(paragraph.encode()) + 2
    return "\n".join(head + opening + middle + closing)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_hugo_frame(folder):
    for section, title in SECTIONS.items():
        outputs = "outputs: [HTML, RSS]\n" if section == NEWS else ""
        write(folder / "content" / section / "_index.md", f'---\ntitle: "{title}"\n{outputs}---\n')
    quoted = [f'{{"id": "{section}", "title": "{title}"}}' for section, title in SECTIONS.items()]
    write(folder / "data" / "sections.json", "[" + ",\n".join(quoted) + "]\n")
    quoted = [f'"{division}": "{name}"' for division, name in DIVISIONS.items()]
    write(folder / "data" / "divisions.json", "{" + ",\n".join(quoted) + "}\n")


def write_prongsai_frame(folder):
    for order, (section, title) in enumerate(SECTIONS.items(), 1):
        kind = "news" if section == NEWS else "page"
        write(folder / "content" / section / "_area.yaml", f'title: "{title}"\nkind: {kind}\norder: {order}\n')
    lines = [f'  - id: {division}\n    name: "{name}"\n' for division, name in DIVISIONS.items()]
    write(folder / "site-config" / "divisions.yaml", "divisions:\n" + "".join(lines))


def make(layout, pages, folder):
    """Writes the whole site into `folder`, which must not exist yet."""
    pool = (HERE / "pool.txt").read_text(encoding="utf-8").splitlines()
    shutil.copytree(HERE / layout, folder)
    {"hugo": write_hugo_frame, "prongsai": write_prongsai_frame}[layout](folder)
    for i in range(pages):
        write(folder / "content" / (address_of(i).strip("/") + ".md"), page(i, pages, pool))
    files = folder / ("static" if layout == "hugo" else "content") / "files"
    for number in range(ATTACHMENTS):
        write(files / f"doc-{number:03d}.pdf", f"%PDF-1.4\n% attachment {number}\n%%EOF\n")


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("hugo", "prongsai") or not sys.argv[2].isdigit():
        sys.exit(__doc__)
    make(sys.argv[1], int(sys.argv[2]), pathlib.Path(sys.argv[3]))
