#!/usr/bin/env python3
"""Mutation of the sample site: each of some hundred single removals and edits must be noticed by exactly the items and
elements that ask for what was taken away, and by no other.

What must change is stated here, family by family, from what the catalogue of 2567 asks for; it is compared with what
`check` answers for the mutant and for the site as it is.

mutation_test.py PROGRAM [EVERY]     with EVERY n, each nth mutation only (a slow, sanitized program)
"""
import concurrent.futures
import json
import os
import pathlib
import queue
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from typing import Callable

sys.dont_write_bytecode = True  # nothing is written beside the sources
from site_copy import Records, SiteCopy, Table, body_begin, set_body, set_head

PROGRAM = os.path.realpath(sys.argv[1])
EVERY = int(sys.argv[2]) if len(sys.argv) > 2 else 1
SOURCE = pathlib.Path(__file__).resolve().parent.parent
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LANG": "th_TH.UTF-8"}
MUTATIONS_AT_LEAST = 220

# --- What is judged, and how it must change ------------------------------------------------------------------------


@dataclass(frozen=True)
class View:
    """A day on which the list of a year is asked of fiscal year 2567."""
    day: str
    list_of: int = 2567


MAY = View("2024-05-01")  # in the year: what is asked of the first six months is due, what is asked of the year is not
OCTOBER = View("2024-10-01")  # the day after the year
MONTHLY = View("2024-05-01", 2566)  # the list of 2566, which asks for every month's purchases


@dataclass
class Mutation:
    name: str
    edit: Callable[[SiteCopy], None]
    #: {view: {topic: (state of the item, {element: state, …})}}: all that changes
    expected: dict


def unmet(*elements):
    return dict.fromkeys(elements, "unmet")


def now(state, topic, *elements):
    """Due already: the item is told in May."""
    return {MAY: {topic: (state, unmet(*elements))}}


def later(state, topic, *elements):
    """Asked of the whole year: in May it may still come, in October it is told."""
    return {MAY: {topic: ("not_due", unmet(*elements))}, OCTOBER: {topic: (state, unmet(*elements))}}


def together(*expectations):
    """Several items at once; one that is not due in May leaves the others' May as it is."""
    all_views = {}
    for expectation in expectations:
        for view, items in expectation.items():
            all_views.setdefault(view, {}).update(items)
    for expectation in expectations:
        if OCTOBER in all_views and OCTOBER not in expectation:
            all_views[OCTOBER].update(expectation[MAY])
    return all_views


# --- Families: the edits ---------------------------------------------------------------------------------------------

EMPTY = {
    "text": [None, '""', '"-"', "รอข้อมูล", "N/A", "อยู่ระหว่างจัดทำ", "…", "ยังไม่มีข้อมูล"],
    "typed": [None, '""', '"-"', "รอข้อมูล"],
    "list": [None, "[]"],
    "texts": [None, "[]", '["-"]', "[รอข้อมูล]"],
    "cell": ["", "-", "รอข้อมูล", "N/A"],
}
LISTS = {"steps": "list", "photos": "list"}
TEXTS = {"channels", "documents", "laws", "owners", "monitoring", "results", "outcome of a measure", "problems",
         "suggestions"}
TYPED = {"url", "map", "budget", "spent", "percent", "period", "date", "received", "settled", "pending", "giver", "score",
         "participants", "photo"}


def empty_ways(path, key):
    is_list = key in TEXTS or (key == "outcome" and "measures/" in path) or (key == "steps" and "manual" not in path
                                                                             and "procedure" not in path)
    kind = "texts" if is_list else LISTS.get(key) or ("typed" if key in TYPED else "text")
    return EMPTY[kind]


def some(count, most=5):
    """All of a few; of many the first, the middle and the last."""
    return range(count) if count <= most else (0, count // 2, count - 1)


def edit_field(path, index, key, value):
    def edit(site):
        records = Records(site, path)
        records.set(index, key, value)
        records.save()
    return edit


def fields(site, path, keys, expect, wanted=None):
    """Each of the fields of each record (of many: of some), emptied in this way and that. `expect(key, record)` or one
    expectation for all."""
    records = Records(site, path)
    chosen = records.where(**(wanted or {}))
    for at in some(len(chosen), 14 if path.endswith("executives.yaml") else 5):
        index = chosen[at]
        for number, key in enumerate(keys):
            ways = empty_ways(path, key)
            value = ways[(index + number) % len(ways)]
            expected = expect(key, records, index) if callable(expect) else expect
            if at > 0:  # the day after the year is looked at for the first record
                expected = {view: items for view, items in expected.items() if view is not OCTOBER}
            how = "is left out" if value is None else f"is {value}"
            yield Mutation(f"{path}: {key} of record {index + 1} {how}", edit_field(path, index, key, value), expected)


def both(first, second):
    def edit(copy):
        first(copy)
        second(copy)
    return edit


def cells(site, path, headings, expect):
    """Each of the cells of some rows of a table, emptied."""
    def edit_cell(index, heading, value):
        def edit(copy):
            table = Table(copy, path)
            table.set(index, heading, value)
            table.save()
        return edit

    for index in some(len(Table(site, path).rows)):
        for number, heading in enumerate(headings):
            value = EMPTY["cell"][(index + number) % len(EMPTY["cell"])]
            expected = expect(heading) if callable(expect) else expect
            if index > 0:
                expected = {view: items for view, items in expected.items() if view is not OCTOBER}
            yield Mutation(f"{path}: {heading} of row {index + 1} is {value!r}", edit_cell(index, heading, value), expected)


def without(path, expected, *which, **wanted):
    """Records taken out: those of these numbers, or whose fields have these values."""
    def edit(site):
        records = Records(site, path)
        gone = which or records.where(**wanted)
        assert gone, f"{path}: no record with {wanted}"
        records.list = [record for index, record in enumerate(records.list) if index not in gone]
        records.save()
    return Mutation(f"{path}: without the records {which or wanted}", edit, expected)


def with_field(path, wanted, key, value, expected):
    """The same field of all records that are meant gets another value."""
    def edit(site):
        records = Records(site, path)
        for index in records.where(**wanted):
            records.set(index, key, value)
        records.save()
    return Mutation(f"{path}: {key} of {wanted or 'all'} is {value}", edit, expected)


def without_rows(path, heading, value, expected):
    def edit(site):
        table = Table(site, path)
        at = table.heading.index(heading)
        kept = [row for row in table.rows if row[at] != value]
        assert len(kept) < len(table.rows), f"{path}: no row with {value}"
        table.rows = kept
        table.save()
    return Mutation(f"{path}: without the rows of {heading} {value}", edit, expected)


def removed(expected, *paths):
    def edit(site):
        for path in paths:
            site.write(path, None)
    return Mutation(f"without {', '.join(paths)}", edit, expected)


def head(path, key, value, expected):
    return Mutation(f"{path}: {key} {'is left out' if value is None else f'is {value}'}",
                    lambda site: set_head(site, path, key, value), expected)


def body(path, text, expected):
    return Mutation(f"{path}: its text is {text!r}", lambda site: set_body(site, path, text), expected)


def replaced(path, old, new, expected, count=1):
    return Mutation(f"{path}: {old} → {new}", lambda site: site.replace(path, old, new, count), expected)


def headings_alone(path):
    """The text without what stands below its headings."""
    def edit(site):
        text = site.text(path)
        begin = body_begin(text)
        kept = [line for line in text[begin:].split("\n") if line.startswith("#")] or ["## หัวข้อ"]
        site.write(path, text[:begin] + "\n\n".join(kept) + "\n")
    return edit


# --- Families: what the list of 2567 asks for --------------------------------------------------------------------------

PEOPLE, COUNCIL = "content/people/executives.yaml", "content/people/council.yaml"
CHART, DUTIES = "content/structure/index.md", "content/about/powers-duties.md"
DECLARATION = "content/no-gift-policy/declaration-2567.md"
ATTESTATIONS = "site-config/attestations.yaml"
CHANNELS = "content/complaints/channels.yaml"
SCORES = "content/measures/ita-score-2566.yaml"
STATISTICS = "content/services/statistics-2567-6-months"
COMPLAINTS = "content/complaints/statistics-2567-6-months.yaml"
ANNOUNCEMENTS = "content/procurement/announcements-2567.yaml"
CODES = "content/ethics/codes.yaml"
GIFTS = "content/no-gift-policy/report-2567-6-months.yaml"
GIFTS_BEFORE = "content/no-gift-policy/report-2566.yaml"
PLACEHOLDER_TEXT = "อยู่ระหว่างปรับปรุงข้อมูล\n"

NO_CHART = now("incomplete", "org-structure", "chart")
NO_POSITION = now("incomplete", "org-structure", "positions-and-divisions")
NO_FACT = now("incomplete", "executives", "each-person")
NO_HEAD = now("incomplete", "executives", "head-and-deputies")
NOT_SIGNED = later("incomplete", "no-gift-policy-declaration", "signed-by-head")

# What one file holds alone: the item without it, and with what is another year's. `now` and `later` by its period.
WHOLE_FILES = [
    # (file, when it is due, topic, elements)
    ("content/contact/index.yaml", now, "contact", ["contact"]),
    ("content/contact/questions.yaml", now, "qa-channel", ["two-way-channel", "reachable"]),
    ("content/plans/development-plan-2566-2570.yaml", now, "strategy-plan", ["plan", "covers-assessed-year"]),
    ("content/plans/annual-report-2566.yaml", now, "annual-report", ["result"]),
    ("content/services/staff-manual.yaml", now, "staff-manual", ["manual"]),
    ("content/services/public-manual.yaml", now, "service-manual", ["manual"]),
    (STATISTICS + ".yaml", now, "service-statistics", ["statistics"]),
    ("content/services/e-service.yaml", now, "e-service", ["online-service", "reachable"]),
    ("content/procurement/list-2567.yaml", later, "procurement-list", ["list", "form-filled"]),
    (ANNOUNCEMENTS, later, "procurement-announcements", ["announcements"]),
    ("content/procurement/progress-2567-6-months.yaml", now, "procurement-progress", ["progress"]),
    ("content/procurement/annual-report-2566.yaml", now, "procurement-annual-report", ["summary"]),
    ("content/hr/plan-2567.yaml", later, "hr-plan", ["plan"]),
    ("content/complaints/procedure.yaml", now, "complaint-procedure", ["procedure"]),
    (CHANNELS, now, "complaint-channel", ["online-channel", "separate", "reachable"]),
    ("content/participation/activities-2567.yaml", later, "participation", ["result", "in-assessed-year"]),
    (DECLARATION, later, "no-gift-policy-declaration", ["signed-by-head", "no-gifts", "for-assessed-year"]),
    ("content/no-gift-policy/culture-2567.yaml", later, "no-gift-culture", ["activity"]),
    ("content/no-gift-policy/ethical-gifts-2566.yaml", now, "ethical-gift-report", ["report"]),
    ("content/risk/assessment-2567.yaml", later, "risk-assessment", ["areas", "events-levels-measures"]),
    ("content/risk/report-2566.yaml", now, "risk-management-report", ["report"]),
    ("content/anti-corruption/plan-2566-2570.yaml", now, "anti-corruption-plan", ["plan"]),
    ("content/anti-corruption/report-2566.yaml", now, "anti-corruption-report", ["report"]),
    ("content/measures/report-2566.yaml", now, "integrity-measures-report", ["report"]),
]
# Files beside others of their item.
PARTS = [
    ("content/plans/annual-plan-2567.yaml", later("incomplete", "annual-plan-progress", "plan")),
    ("content/plans/progress-2567-6-months.yaml", now("incomplete", "annual-plan-progress", "progress")),
    ("content/hr/report-2566.yaml", now("incomplete", "hr-annual-report", "report")),
    ("content/hr/staffing-2566.yaml", now("incomplete", "hr-annual-report", "report")),
    ("content/hr/training-2566.yaml", now("incomplete", "hr-annual-report", "report")),
    ("content/ethics/team-2567.yaml", later("incomplete", "ethics-drive", "drive")),
    ("content/ethics/dos-and-donts.md", later("incomplete", "ethics-drive", "drive")),
    ("content/ethics/training-2567.yaml", later("incomplete", "ethics-drive", "drive")),
    (SCORES, now("incomplete", "integrity-measures", "analysis")),
    ("content/measures/measures-2567.yaml", later("incomplete", "integrity-measures", "measures")),
]


def whole_files(site):
    for path, due, topic, elements in WHOLE_FILES:
        missing = due("missing", topic, *elements)
        yield removed(missing, path)
        yield head(path, "topics", "[privacy-policy]", missing)
    for path, expected in PARTS:
        yield removed(expected, path)
    yield removed(together(now("missing", "executives", "head-and-deputies", "each-person"),
                           now("incomplete", "org-structure", "chart", "positions-and-divisions"), NOT_SIGNED), PEOPLE)
    yield removed(NO_CHART, CHART)
    yield removed(now("missing", "powers-duties", "duties"), DUTIES)
    yield removed({MAY: {"ethics-code": ("missing", {"codes": "unmet", "rules": "not_applicable"})}}, CODES)
    # Those of the year before remain.
    yield removed(now("stale", "complaint-statistics", "statistics", "none-stated"), COMPLAINTS)
    yield removed(now("missing", "no-gift-report", "report"), GIFTS, GIFTS_BEFORE)
    yield removed(now("missing", "news", "news", "in-assessed-year"), *site.paths("content/news/*.md"))


def published_later(_site):
    """What has no day of its own but the day on which it is published is not there before."""
    for path, due, topic, elements in WHOLE_FILES:
        if due is now:
            yield head(path, "date", "2024-05-02", now("missing", topic, *elements))
    for path, expected in PARTS:
        yield head(path, "date", "2024-10-02" if OCTOBER in expected else "2024-05-02", expected)


def other_years(site):
    """The same file, said to be of another year: nothing of the period asked for is left."""
    for path, due, topic, elements in WHOLE_FILES:
        year = re.search(r"^fiscal_year: (\d+)$", site.text(path), re.M)
        if year and "\nperiod:" not in site.text(path):
            yield head(path, "fiscal_year", str(int(year[1]) - 1), due("stale", topic, *elements))
    for path in ("content/plans/development-plan-2566-2570.yaml", "content/anti-corruption/plan-2566-2570.yaml"):
        topic, elements = next((topic, elements) for one, _, topic, elements in WHOLE_FILES if one == path)
        for period in ("2561 – 2565", "2568 – 2572", "2564 – 2566", "พ.ย. 2566 – ก.ย. 2570", "2566 – ส.ค. 2567"):
            yield head(path, "period", f'"{period}"', now("stale", topic, *elements))
    half_before, quarter, half_after = ("ต.ค. 2565 – มี.ค. 2566", "ต.ค. 2566 – ธ.ค. 2566", "เม.ย. 2567 – ก.ย. 2567")
    for period in (half_before, quarter, half_after):
        yield head("content/procurement/progress-2567-6-months.yaml", "period", f'"{period}"',
                   now("stale", "procurement-progress", "progress"))
        yield head("content/plans/progress-2567-6-months.yaml", "period", f'"{period}"',
                   now("incomplete", "annual-plan-progress", "progress"))
        yield head(STATISTICS + ".yaml", "period", f'"{period}"', now("stale", "service-statistics", "statistics"))
        yield head(COMPLAINTS, "period", f'"{period}"',
                   now("stale", "complaint-statistics", "statistics", "none-stated"))
    for path, expected in PARTS:
        year = re.search(r"^fiscal_year: (\d+)$", site.text(path), re.M)
        if year and "progress" not in path:
            yield head(path, "fiscal_year", str(int(year[1]) - 1), expected)
    yield Mutation("all news a year older", all_news_a_year_older, later("incomplete", "news", "in-assessed-year"))
    for path in ("content/participation/activities-2567.yaml", "content/no-gift-policy/culture-2567.yaml"):
        topic, elements = next((topic, elements) for one, _, topic, elements in WHOLE_FILES if one == path)
        yield Mutation(f"{path}: all its activities a year older", activities_a_year_older(path),
                       later("incomplete", topic, *elements))


def all_news_a_year_older(site):
    for path in site.paths("content/news/*.md"):
        year = re.search(r"^date: (\d+)", site.text(path), re.M)[1]
        site.replace(path, f"date: {year}", f"date: {int(year) - 1}")


def activities_a_year_older(path):
    def edit(site):
        text = site.text(path)
        site.write(path, re.sub(r"^    date: (\d+)", lambda found: f"    date: {int(found[1]) - 1}", text, flags=re.M))
    return edit


def people(site):
    """The four facts of each executive; who must be among them; both sides."""
    def expect(key, records, index):
        is_first = records.field(index, "rank") in ("head", "deputy") and key in ("name", "position")
        is_mayor = records.field(index, "rank") == "head" and records.field(index, "side") == "political"
        facts = {"executives": ("incomplete", unmet("each-person", *(["head-and-deputies"] if is_first else [])))}
        others = [NO_POSITION] if key == "position" else []
        return together({MAY: facts}, *others, *([NOT_SIGNED] if key == "position" and is_mayor else []))

    yield from fields(site, PEOPLE, ["name", "position", "photo", "phone"], expect)
    yield from fields(site, PEOPLE, ["division"], NO_POSITION, {"side": "permanent"})
    yield from fields(site, COUNCIL, ["position"], NO_POSITION)
    for side, rank in (("political", "deputy"), ("permanent", "head"), ("permanent", "deputy")):
        yield without(PEOPLE, NO_HEAD, side=side, rank=rank)
        yield with_field(PEOPLE, {"side": side, "rank": rank}, "rank", "executive", NO_HEAD)
    yield without(PEOPLE, together(NO_HEAD, NOT_SIGNED), side="political", rank="head")
    yield with_field(PEOPLE, {"side": "political", "rank": "head"}, "rank", "executive", together(NO_HEAD, NOT_SIGNED))
    yield without(PEOPLE, together(NO_HEAD, now("incomplete", "org-structure", "chart", "positions-and-divisions")),
                  side="permanent")
    yield without(PEOPLE, together(NO_HEAD, NOT_SIGNED), side="political")
    # A member of the council among the officials belongs to no division.
    yield with_field(COUNCIL, {}, "side", "permanent", NO_POSITION)


def texts(_site):
    """Pages that explain: a heading, a place kept free or a line is not enough."""
    for path, expected in ((CHART, NO_CHART), (DUTIES, now("incomplete", "powers-duties", "duties")),
                           ("content/ethics/dos-and-donts.md", later("incomplete", "ethics-drive", "drive"))):
        yield Mutation(f"{path}: headings alone", headings_alone(path), expected)
        yield body(path, PLACEHOLDER_TEXT, expected)
        yield body(path, "", expected)
    declared = later("incomplete", "no-gift-policy-declaration", "no-gifts", "for-assessed-year")
    yield Mutation(f"{DECLARATION}: headings alone", headings_alone(DECLARATION), declared)
    yield body(DECLARATION, "", declared)
    yield body(DECLARATION, "ขอประกาศว่าจะไม่รับของขวัญ ปี พ.ศ. 2567\n",
               later("incomplete", "no-gift-policy-declaration", "no-gifts"))

    def all_news(edit):
        return lambda site: [edit(path)(site) for path in site.paths("content/news/*.md")]
    yield Mutation("all news: headings alone", all_news(headings_alone),
                   now("incomplete", "news", "news", "in-assessed-year"))
    yield Mutation("all news: a line each", all_news(lambda path: lambda site: set_body(site, path, "ประชาสัมพันธ์ข่าว\n")),
                   now("incomplete", "news", "news"))


def signatures(site):
    """The head must have signed, by name and position, in time."""
    signature = site.text(DECLARATION)
    name, position = re.search(r"^  name: (.*)$", signature, re.M)[1], re.search(r"^  position: (.*)$", signature, re.M)[1]
    yield head(DECLARATION, "signed_by", None, NOT_SIGNED)
    for other in ("ปลัดองค์การบริหารส่วนตำบลทุ่งรวงทิพย์", "รองนายกองค์การบริหารส่วนตำบลทุ่งรวงทิพย์",
                  "เลขานุการนายกองค์การบริหารส่วนตำบลทุ่งรวงทิพย์", "นายกองค์การบริหารส่วนตำบลอื่น", '""'):
        yield replaced(DECLARATION, f"  position: {position}", f"  position: {other}", NOT_SIGNED)
    for nobody in ('""', '"-"', '"(........................)"', "รอข้อมูล"):
        yield replaced(DECLARATION, f"\n  name: {name}", f"\n  name: {nobody}", NOT_SIGNED)
    for day in ("", "  date: 2024-10-02\n"):
        yield replaced(DECLARATION, f"  position: {position}\n  date: 2023-10-02\n", f"  position: {position}\n{day}",
                       NOT_SIGNED)


def words_of_officers(_site):
    """An officer's word holds for one element, one year, from its day on."""
    waits = {MAY: {"powers-duties": ("incomplete", {"not-whole-law": "manual"})}}
    mine = {"topic": "powers-duties", "fiscal_year": "2567"}

    def edited(key, value):
        def edit(site):
            records = Records(site, ATTESTATIONS, "attestations")
            index, = records.where(**mine)
            if key is None:
                del records.list[index]
            else:
                records.set(index, key, value)
            records.save()
        return Mutation(f"{ATTESTATIONS}: {key or 'it'} {'is gone' if value is None else f'is {value}'}", edit, waits)

    yield edited(None, None)
    for key, value in (("fiscal_year", "2566"), ("on", "2024-05-02"), ("element", "duties"), ("topic", "laws")):
        yield edited(key, value)


def step_times(path, site, expected):
    """The time that one step takes, of each task."""
    def without_time(index, at):
        def edit(copy):
            records = Records(copy, path)
            times = [i for i, line in enumerate(records.list[index]) if line.startswith("        duration:")]
            del records.list[index][times[at]]
            records.save()
        return edit

    for index in range(len(Records(site, path).list)):
        for at in (0, -1):
            yield Mutation(f"{path}: {'first' if at == 0 else 'last'} step of record {index + 1} without its time",
                           without_time(index, at), expected)


def records_in_time(site):
    """Fields of records that are due in May."""
    yield from fields(site, "content/contact/index.yaml", ["address", "phone", "email", "map"],
                      now("incomplete", "contact", "contact"))
    yield from fields(site, "content/contact/questions.yaml", ["url", "two_way", "answered_by"],
                      now("incomplete", "qa-channel", "two-way-channel"))
    yield from fields(site, "content/services/e-service.yaml", ["url", "description", "steps"],
                      now("incomplete", "e-service", "online-service"))
    yield from fields(site, "content/services/staff-manual.yaml", ["name", "steps", "laws"],
                      now("incomplete", "staff-manual", "manual"))
    yield from step_times("content/services/staff-manual.yaml", site, now("incomplete", "staff-manual", "manual"))
    yield from fields(site, "content/services/public-manual.yaml",
                      ["name", "steps", "duration", "channels", "fee", "documents", "laws"],
                      now("incomplete", "service-manual", "manual"))
    yield from fields(site, "content/complaints/procedure.yaml", ["channels", "steps", "owner", "duration"],
                      now("incomplete", "complaint-procedure", "procedure"))
    online = {"purpose": "corruption", "medium": "online"}
    yield from fields(site, CHANNELS, ["url", "answered_by"], now("incomplete", "complaint-channel", "online-channel"), online)
    yield from fields(site, CHANNELS, ["protection"], now("incomplete", "complaint-channel", "separate"), online)
    yield from fields(site, "content/plans/progress-2567-6-months.yaml", ["name", "spent", "percent"],
                      now("incomplete", "annual-plan-progress", "progress"))
    yield from fields(site, "content/plans/annual-report-2566.yaml", ["result", "spent"],
                      now("incomplete", "annual-report", "result"))
    yield from fields(site, "content/hr/report-2566.yaml", ["result", "spent"],
                      now("incomplete", "hr-annual-report", "report"))
    # One of the two follows from the other; without both the table does not say how many are settled.
    yield from fields(site, COMPLAINTS, ["settled", "pending"], {})
    for index in (0, 5):
        yield Mutation(f"{COMPLAINTS}: settled and pending of record {index + 1} are left out",
                       both(edit_field(COMPLAINTS, index, "settled", None), edit_field(COMPLAINTS, index, "pending", None)),
                       now("incomplete", "complaint-statistics", "statistics"))
    yield from fields(site, COMPLAINTS, ["received"],
                      now("incomplete", "complaint-statistics", "statistics", "none-stated"))
    for path in (GIFTS, GIFTS_BEFORE):
        yield from fields(site, path, ["period", "giver", "received"], now("incomplete", "no-gift-report", "report"))
    yield from fields(site, "content/risk/report-2566.yaml", ["controls", "result"],
                      now("incomplete", "risk-management-report", "report"))
    yield from fields(site, "content/anti-corruption/plan-2566-2570.yaml", ["name", "budget", "period"],
                      now("incomplete", "anti-corruption-plan", "plan"))
    yield from fields(site, "content/anti-corruption/report-2566.yaml", ["result", "spent"],
                      now("incomplete", "anti-corruption-report", "report"))
    yield from fields(site, SCORES, ["score", "analysis"], now("incomplete", "integrity-measures", "analysis"))
    yield from fields(site, "content/measures/report-2566.yaml", ["name", "results", "schedule", "owners", "outcome"],
                      now("incomplete", "integrity-measures-report", "report"))


def records_of_the_year(site):
    """Fields of records that are asked of the whole year."""
    yield from fields(site, "content/plans/annual-plan-2567.yaml", ["name", "budget", "period"],
                      later("incomplete", "annual-plan-progress", "plan"))
    yield from fields(site, ANNOUNCEMENTS, ["title", "date"], later("incomplete", "procurement-announcements", "announcements"))
    yield from fields(site, "content/hr/plan-2567.yaml", ["name", "budget", "period"], later("incomplete", "hr-plan", "plan"))
    drive = later("incomplete", "ethics-drive", "drive")
    yield from fields(site, "content/ethics/team-2567.yaml", ["name", "position"], drive)
    yield from fields(site, "content/ethics/training-2567.yaml", ["name", "date", "subject", "outcome"], drive)
    yield from fields(site, "content/participation/activities-2567.yaml",
                      ["subject", "participants_summary", "outcome", "improvement"],
                      later("incomplete", "participation", "result"))
    yield from fields(site, "content/participation/activities-2567.yaml", ["date"],
                      later("incomplete", "participation", "in-assessed-year"))
    yield from fields(site, "content/no-gift-policy/culture-2567.yaml",
                      ["date", "subject", "participants", "outcome", "photos"],
                      later("incomplete", "no-gift-culture", "activity"))
    yield from fields(site, "content/risk/assessment-2567.yaml", ["event", "level", "controls"],
                      later("incomplete", "risk-assessment", "events-levels-measures"))
    yield from fields(site, "content/measures/measures-2567.yaml", ["name", "steps", "owners", "schedule", "monitoring"],
                      later("incomplete", "integrity-measures", "measures"))


def tables(site):
    """Columns of the spreadsheets."""
    yield from cells(site, "content/plans/development-plan-2566-2570.csv", ["ยุทธศาสตร์/แนวทาง", "เป้าหมาย", "ตัวชี้วัด"],
                     now("incomplete", "strategy-plan", "plan"))
    name = "ชื่อรายการของงานที่ซื้อหรือจ้าง"
    yield from cells(site, "content/procurement/list-2567.csv",
                     [name, "วงเงินงบประมาณที่ได้รับจัดสรร", "แหล่งที่มาของงบประมาณ", "วิธีการจัดซื้อจัดจ้าง",
                      "ช่วงเวลาที่คาดว่าจะเริ่มดำเนินการ"],
                     lambda heading: later("incomplete", "procurement-list", "form-filled",
                                           *(["list"] if heading == name else [])))
    progress = "content/procurement/progress-2567-6-months.csv"
    yield from cells(site, progress, Table(site, progress).heading[1:], now("incomplete", "procurement-progress", "progress"))
    yield from cells(site, "content/procurement/annual-report-2566.csv",
                     ["วิธีการจัดซื้อจัดจ้าง", "ราคาที่ตกลงซื้อหรือจ้าง (บาท)"],
                     now("incomplete", "procurement-annual-report", "summary"))
    yield from cells(site, STATISTICS + ".csv", ["งานบริการ", "จำนวน"],
                     now("incomplete", "service-statistics", "statistics"))


def heads(_site):
    """Problems and suggestions of the reports; the period of the statistics."""
    for path, topic, element in (("content/plans/annual-report-2566.yaml", "annual-report", "result"),
                                 ("content/procurement/annual-report-2566.yaml", "procurement-annual-report", "summary"),
                                 ("content/hr/report-2566.yaml", "hr-annual-report", "report")):
        for key in ("problems", "suggestions"):
            for value in EMPTY["texts"]:
                yield head(path, key, value, now("incomplete", topic, element))
    yield head(STATISTICS + ".yaml", "period", None, now("incomplete", "service-statistics", "statistics"))
    yield head("content/no-gift-policy/ethical-gifts-2566.yaml", "nil", None, now("incomplete", "ethical-gift-report", "report"))
    yield head("content/no-gift-policy/ethical-gifts-2566.yaml", "nil", '"-"', now("incomplete", "ethical-gift-report", "report"))


def whole_sets(site):
    """Where every one of several must be there."""
    for group, path in (("อัตรากำลัง", "content/hr/staffing-2566.yaml"), ("การฝึกอบรม", "content/hr/training-2566.yaml")):
        yield without(path, now("incomplete", "hr-annual-report", "report"), group=group)
    for category in ("ผู้บริหารท้องถิ่น", "สมาชิกสภาท้องถิ่น", "พนักงานส่วนท้องถิ่น"):
        yield without(CODES, now("incomplete", "ethics-code", "codes"), category=category)
        yield with_field(CODES, {"category": category}, "category", "ประมวลจริยธรรม", now("incomplete", "ethics-code", "codes"))
    risks = Records(site, "content/risk/assessment-2567.yaml")
    for area in sorted({risks.field(index, "area") for index in range(len(risks.list))}):
        yield without("content/risk/assessment-2567.yaml", later("incomplete", "risk-assessment", "areas"), area=area)
    for area in "1234567":
        yield without("content/measures/measures-2567.yaml", later("incomplete", "integrity-measures", "measures"), area=area)
    for index in range(10):
        yield without(SCORES, now("incomplete", "integrity-measures", "analysis"), index)
    yield without(CHANNELS, now("incomplete", "complaint-channel", "online-channel", "separate"),
                  purpose="corruption", medium="online")
    for key, value in (("purpose", "general"), ("medium", "email")):
        yield with_field(CHANNELS, {"purpose": "corruption", "medium": "online"}, key, value,
                         now("incomplete", "complaint-channel", "online-channel", "separate"))
    yield with_field("content/services/staff-manual.yaml", {}, "audience", "public", now("incomplete", "staff-manual", "manual"))
    yield with_field("content/services/public-manual.yaml", {}, "audience", "staff",
                     now("incomplete", "service-manual", "manual"))


def months(site):
    """Every month of the first six: of purchases where the list asks for it, of statistics that are kept by month."""
    for month in ("2566-10", "2566-11", "2566-12", "2567-01", "2567-02", "2567-03"):
        path = f"content/procurement/monthly/{month}.csv"
        lost = {MONTHLY: {"procurement-monthly-summary": ("incomplete", unmet("monthly-summary"))}}
        yield removed(lost, path)
        yield Mutation(f"{path}: headings alone", lambda copy, path=path: empty_table(copy, path), lost)
    for month in ("ต.ค. 2566", "พ.ย. 2566", "ธ.ค. 2566", "ม.ค. 2567", "ก.พ. 2567", "มี.ค. 2567"):
        yield without_rows(STATISTICS + ".csv", "เดือน", month, now("incomplete", "service-statistics", "statistics"))
    for index in range(len(Records(site, COMPLAINTS).list)):
        yield without(COMPLAINTS, now("incomplete", "complaint-statistics", "statistics"), index)


def empty_table(site, path):
    table = Table(site, path)
    table.rows = []
    table.save()


def files(site):
    """Files that are named and not there, are empty, or are last year's."""
    records = Records(site, PEOPLE)
    for index in range(len(records.list)):
        yield removed(NO_FACT, "content/" + records.field(index, "photo"))
    yield Mutation("the mayor's photo is an empty file",
                   lambda copy: copy.write("content/" + records.field(0, "photo"), b""), NO_FACT)
    yield removed(NO_CHART, "content/files/structure/chart.svg")
    yield Mutation("the chart is an empty file", lambda copy: copy.write("content/files/structure/chart.svg", b""), NO_CHART)
    yield head(CHART, "attachments", None, NO_CHART)
    yield replaced(CHART, "    file: files/structure/chart.svg", "    file: files/structure/chart-2568.svg", NO_CHART)
    photos = later("incomplete", "no-gift-culture", "activity")
    yield removed(photos, "content/files/no-gift-policy/policy-meeting.svg", "content/files/no-gift-policy/counter-sign.svg")
    yield removed(photos, "content/files/no-gift-policy/training.svg", "content/files/no-gift-policy/greeting-cards.svg")
    announced = site.paths("content/files/procurement/*.pdf")
    yield removed(later("incomplete", "procurement-announcements", "announcements"), *announced)
    yield Mutation("announcements that are byte for byte last year's", last_years_announcements(announced),
                   later("stale", "procurement-announcements", "announcements"))
    yield Mutation("a signed declaration that is byte for byte last year's", last_years_declaration, NOT_SIGNED)
    for table, due, topic, elements in (
            ("content/procurement/list-2567.csv", later, "procurement-list", ["list", "form-filled"]),
            ("content/procurement/progress-2567-6-months.csv", now, "procurement-progress", ["progress"]),
            ("content/procurement/annual-report-2566.csv", now, "procurement-annual-report", ["summary"]),
            ("content/plans/development-plan-2566-2570.csv", now, "strategy-plan", ["plan", "covers-assessed-year"]),
            (STATISTICS + ".csv", now, "service-statistics", ["statistics"])):
        yield removed(due("incomplete", topic, *elements), table)


def last_years_declaration(site):
    now, before = "files/no-gift-policy/declaration-2567.pdf", "files/no-gift-policy/declaration-2566.pdf"
    site.write("content/" + before, site.bytes("content/" + now))
    site.write(DECLARATION.replace("2567", "2566"), site.text(DECLARATION).replace(now, before).replace("2567", "2566")
               .replace("2023-10-02", "2022-10-03"))


def last_years_announcements(paths):
    def edit(site):
        for path in paths:
            site.write("content/files/procurement/old-" + path.rsplit("/", 1)[1], site.bytes(path))
        site.write("content/procurement/announcements-2566.yaml", re.sub(
            r"files/procurement/", "files/procurement/old-", site.text(ANNOUNCEMENTS).replace("2567", "2566")
            .replace("plan-2566", "plan-2567").replace("winners-2566", "winners-2567")
            .replace("date: 2024", "date: 2023").replace("date: 2023-10-05\n", "date: 2022-10-05\n")))
    return edit


def pages_that_are_gone(_site):
    """Pages of the site itself that a record leads to."""
    for page in ("code-executives", "code-council", "code-staff"):
        yield removed(now("incomplete", "ethics-code", "codes"), f"content/ethics/{page}.md")
    for page in ("street-light", "water", "waste", "tax", "information"):
        yield removed(now("incomplete", "e-service", "online-service"), f"content/services/online/{page}.md")
    yield removed(now("incomplete", "complaint-channel", "online-channel"), "content/complaints/report.md")


FAMILIES = [whole_files, published_later, other_years, people, texts, signatures, words_of_officers, records_in_time,
            records_of_the_year, tables, heads, whole_sets, months, files, pages_that_are_gone]

# --- Judging --------------------------------------------------------------------------------------------------------


def prepared(site, view):
    if view.list_of != 2567:
        text = (SOURCE / f"src/catalogues/{view.list_of}.yaml").read_text(encoding="utf-8")
        site.write("site-config/catalogues/2567.yaml", text.replace(f"fiscal_year: {view.list_of}", "fiscal_year: 2567", 1))


def verdict(site, view):
    """{topic: (state, {element: (state, reason)})} of the site as it stands."""
    ended = subprocess.run([PROGRAM, "check", "-s", str(site.folder), "--year", "2567", "--as-of", view.day, "-j1",
                            "--lang", "en", "--format", "json"],
                           stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False)
    assert ended.returncode in (0, 1, 3), (ended.returncode, ended.stderr.decode())
    answer = json.loads(ended.stdout)
    return {item["topic"]: (item["state"], {element["id"]: (element["state"], element["reason"])
                                            for element in item["elements"]}) for item in answer["items"]}


def changes(before, after):
    """All that is judged otherwise, in the shape of Mutation.expected."""
    assert before.keys() == after.keys()
    found = {}
    for topic, (state, elements) in after.items():
        old_state, old_elements = before[topic]
        changed = {name: one[0] for name, one in elements.items() if one[0] != old_elements[name][0]}
        if changed or state != old_state:
            found[topic] = (state, changed)
        for name in changed:
            assert elements[name][1], f"{topic}.{name} gives no reason"
    return found


def mistakes(site, mutation, baselines):
    told = []
    for view, expected in mutation.expected.items():
        try:
            prepared(site, view)
            mutation.edit(site)
            found = changes(baselines[view], verdict(site, view))
            if found != expected:
                told.append(f"{mutation.name}\n    as of {view.day}\n    expected {expected}\n    found    {found}")
        except (AssertionError, ValueError, OSError, TypeError, IndexError) as error:
            told.append(f"{mutation.name}: {type(error).__name__}: {error}")
        finally:
            site.restore()
    return told


def is_of_later_years(path):
    """What was published after the year is of no concern here."""
    text = (SOURCE / path).read_bytes().decode("utf-8", "replace") if path.endswith((".md", ".yaml")) else ""
    date = re.search(r"^date: *(\d{4}-\d\d-\d\d)", text, re.M)
    return bool(date and date[1] > "2024-09-30") or bool(re.search(r"^fiscal_year: *25(6[89]|[7-9])", text, re.M))


def baseline_of(site, view):
    prepared(site, view)
    baseline = verdict(site, view)
    site.restore()
    if view.list_of == 2567:
        owed = {topic: state for topic, (state, _) in baseline.items() if state != "complete"}
        assert not owed, f"as of {view.day} the sample site itself owes {owed}"
    return baseline


def main():
    workers = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder:
        copies = queue.SimpleQueue()
        for number in range(workers):
            copies.put(SiteCopy(SOURCE, pathlib.Path(folder) / str(number), is_of_later_years))
        site = copies.get()
        baselines = {view: baseline_of(site, view) for view in (MAY, OCTOBER, MONTHLY)}
        mutations = [mutation for family in FAMILIES for mutation in family(site)]
        copies.put(site)

        def run(mutation):
            copy = copies.get()
            try:
                return mistakes(copy, mutation, baselines)
            finally:
                copies.put(copy)

        with concurrent.futures.ThreadPoolExecutor(workers) as pool:
            told = [line for lines in pool.map(run, mutations[::EVERY]) for line in lines]
    for line in told:
        print(line)
    names = [mutation.name for mutation in mutations]
    assert len(set(names)) == len(names), sorted(name for name in set(names) if names.count(name) > 1)
    assert len(mutations) >= MUTATIONS_AT_LEAST, len(mutations)
    if told:
        sys.exit(f"{len(told)} of {len(mutations[::EVERY])} mutations were not noticed as they should")
    print(f"{len(mutations[::EVERY])} mutations, all noticed")


if __name__ == "__main__":
    main()
