#!/usr/bin/env python3
"""What `prongsai links` costs on a stranger's site: processor seconds and memory for pages of Thai text with many links and
fragments.

links.py [PROGRAM] [PAGES]      (build/release/prongsai, 10000 pages, some 190 MB)
"""
import os
import pathlib
import random
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HERE.parent.parent / "build" / "release" / "prongsai").resolve()
PAGES = int(sys.argv[2]) if len(sys.argv) > 2 else 10000
TEXT = "องค์การบริหารส่วนตำบลประกาศผลการจัดซื้อจัดจ้างประจำเดือน และเผยแพร่รายงานการดำเนินงานให้ประชาชนทราบ "
LINKS = 60


def page(number, draw):
    parts = [f'<!doctype html><html lang="th"><head><meta charset="utf-8"><title>หน้า {number}</title></head><body>']
    for heading in range(20):
        parts.append(f'<h2 id="หัวข้อ-{heading}">หัวข้อ {heading}</h2><p class="text">{TEXT * 2}</p>')
        for _ in range(LINKS // 20):
            to = draw.randrange(PAGES)
            parts.append(f'<a class="link" href="../{to // 100}/{to}.html#หัวข้อ-{draw.randrange(20)}">ประกาศที่ {to}</a>')
    return "\n".join(parts) + f"<p>{TEXT * 12}</p></body></html>\n"


def main():
    draw = random.Random(2567)
    with tempfile.TemporaryDirectory() as folder:
        root, size = pathlib.Path(folder), 0
        for number in range(PAGES):
            file = root / str(number // 100) / f"{number}.html"
            file.parent.mkdir(exist_ok=True)
            size += file.write_bytes(page(number, draw).encode())
        costs = []
        for _ in range(3):
            child = subprocess.Popen([PROGRAM, "links", folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, _, used = os.wait4(child.pid, 0)
            costs.append((used.ru_utime + used.ru_stime, used.ru_maxrss / 1024))
        seconds = sorted(cost[0] for cost in costs)[1]
        print(f"links: {PAGES} pages, {size / 1e6:.0f} MB, {PAGES * LINKS} links in {seconds:.2f} s of processor time, "
              f"{max(cost[1] for cost in costs):.0f} MB")


if __name__ == "__main__":
    main()
