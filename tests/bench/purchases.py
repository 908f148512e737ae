#!/usr/bin/env python3
"""What a long list of purchases costs: processor seconds and memory of `build` and `check` on a site of one CSV, and of the
workbook that the site gives out for it.

purchases.py [PROGRAM] [ROWS]      (build/release/prongsai, 5000 rows)
"""
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HERE.parent.parent / "build" / "release" / "prongsai").resolve()
ROWS = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
HEADER = ("ที่,ชื่อรายการของงานที่ซื้อหรือจ้าง,วงเงินงบประมาณที่ได้รับจัดสรร,แหล่งที่มาของงบประมาณ,สถานะการจัดซื้อจัดจ้าง,"
          "วิธีการจัดซื้อจัดจ้าง,ช่วงเวลาที่คาดว่าจะเริ่มดำเนินการ,ราคากลาง (บาท),รายชื่อผู้เสนอราคาและราคาที่เสนอ,"
          "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก,ราคาที่ตกลงซื้อหรือจ้าง (บาท),เหตุผลที่คัดเลือกโดยสรุป,เลขที่สัญญา,วันที่ลงนาม,"
          "เลขที่โครงการในระบบ e-GP\n")


def row_of(number, draw):
    price = draw.randint(1000, 500_000)
    shop = f"ร้านตัวอย่าง {draw.randint(1, 300)}"
    return (f"{number},จัดซื้อวัสดุสำนักงาน งวดที่ {number},\"{price:,}.00\",ข้อบัญญัติงบประมาณรายจ่าย,สิ้นสุดระยะสัญญา,วิธีเฉพาะเจาะจง,"
            f"ตุลาคม 2566,\"{price:,}.00\",\"{shop} {price:,}.00 บาท\",{shop},\"{price:,}.00\","
            f"มีคุณสมบัติถูกต้องครบถ้วน และเสนอราคาไม่เกินราคากลาง,ใบสั่งซื้อ {number}/2567,{draw.randint(1, 28)} ต.ค. 2566,"
            f"66{number:09}\n")


def make_site(folder):
    (folder / "site-config").mkdir(parents=True)
    (folder / "content" / "procurement").mkdir(parents=True)
    (folder / "site-config" / "site.yaml").write_text(
        "title: อบต.\nbase_url: https://www.example/\nagency: { name: อบต. }\nfiscal_year: 2567\nocds_prefix: ocds-213czf\n",
        encoding="utf-8")
    (folder / "content" / "procurement" / "_area.yaml").write_text(
        "title: จัดซื้อจัดจ้าง\nkind: procurement\ntopics: [procurement-list]\n", encoding="utf-8")
    draw = random.Random(2567)
    (folder / "content" / "procurement" / "list-2567.csv").write_text(
        HEADER + "".join(row_of(number, draw) for number in range(1, ROWS + 1)), encoding="utf-8")


def cost_of(*arguments):
    child = subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(child.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def measure(site, out, form):
    for name, arguments in {"build": ("build", "-s", site, "--output", out), "check": ("check", "-s", site)}.items():
        costs = sorted(cost_of(*arguments, "--as-of", "2024-10-31") for _ in range(5))
        print(f"{name}: {ROWS} rows of {form} in {costs[2][0]:.2f} s of processor time, {max(cost[1] for cost in costs):.0f} MB")


def main():
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        make_site(site)
        out = pathlib.Path(folder) / "out"
        measure(site, out, "csv")
        area = site / "content" / "procurement"
        shutil.copy(out / "procurement" / "list-2567" / "data.xlsx", area / "list-2567.xlsx")
        (area / "list-2567.csv").unlink()
        measure(site, pathlib.Path(folder) / "second", "xlsx")


if __name__ == "__main__":
    main()
