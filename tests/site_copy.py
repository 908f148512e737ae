"""A copy of a site in which single facts of its content files are changed and put back: what mutation_test.py edits.

YAML is edited as text, by the shape in which the sample site is written: the keys of the head in the first column,
records as "  - " with their keys four columns in, or as {one: line, each: one}.
"""
import csv
import io
import re
import shutil


class SiteCopy:
    """The files of a copied site; `restore` undoes all changes since the last call."""

    def __init__(self, source, folder, leave_out):
        self.source, self.folder, self.changed = source, folder, set()
        for part in ("content", "site-config", "themes"):
            shutil.copytree(source / part, folder / part)
        self.absent = {path for path in self.paths("content/**/*") if leave_out(path)}
        for path in self.absent:
            (folder / path).unlink()

    def paths(self, pattern):
        """The files that match, by their path in the site."""
        found = (path.relative_to(self.source).as_posix() for path in self.source.glob(pattern) if path.is_file())
        return sorted(path for path in found if path not in getattr(self, "absent", ()))

    def restore(self):
        for path in self.changed:
            (self.folder / path).unlink(missing_ok=True)
            if (self.source / path).is_file():
                shutil.copyfile(self.source / path, self.folder / path)
        self.changed.clear()

    def bytes(self, path):
        return (self.folder / path).read_bytes()

    def text(self, path):
        return self.bytes(path).decode("utf-8")

    def write(self, path, content):
        """Text or bytes into the file; None takes the file away."""
        self.changed.add(path)
        target = self.folder / path
        if content is None:
            target.unlink()
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)

    def replace(self, path, old, new, count=1):
        text = self.text(path)
        assert text.count(old) == count, f"{path}: {old!r} occurs {text.count(old)} times, not {count}"
        self.write(path, text.replace(old, new))


def head_lines(lines, key):
    """Where `key: …` of the head begins and ends."""
    begin = next((i for i, line in enumerate(lines) if line.startswith(f"{key}:")), None)
    if begin is None:
        return None
    end = begin + 1
    while end < len(lines) and (not lines[end].strip() or lines[end][0] in " #") and lines[end].strip() != "---":
        end += 1
    return begin, end


def set_head(site, path, key, value):
    """Gives a key of the head another value, or takes it away (None)."""
    lines = site.text(path).split("\n")
    place = head_lines(lines, key)
    new = [] if value is None else [f"{key}: {value}"]
    if place is None:
        assert value is not None, f"{path} has no {key}"
        place = (1, 1) if lines[0] == "---" else (0, 0)
    lines[place[0]:place[1]] = new
    site.write(path, "\n".join(lines))


def body_begin(text):
    """Where the Markdown behind the front matter begins."""
    return text.index("\n---\n", 4) + len("\n---\n")


def set_body(site, path, body):
    """Another text for a Markdown file."""
    text = site.text(path)
    site.write(path, text[:body_begin(text)] + body)


class Records:
    """The records below `key` in a YAML file, as lists of lines."""

    def __init__(self, site, path, key="items"):
        self.site, self.path = site, path
        lines = site.text(path).split("\n")
        begin, end = head_lines(lines, key)
        while not lines[end - 1].strip():
            end -= 1
        self.before, self.after = lines[:begin + 1], lines[end:]
        self.list = []
        for line in lines[begin + 1:end]:
            if line.startswith("  - "):
                self.list.append([line])
            else:
                self.list[-1].append(line)

    def save(self):
        if not self.list:
            self.before[-1] = self.before[-1].split(":")[0] + ": []"
        self.site.write(self.path, "\n".join(self.before + sum(self.list, []) + self.after))

    def field(self, index, key):
        """The text of a field of one line; None where it is not written."""
        for line in self.list[index]:
            found = re.match(rf"(?:  - |    ){key}: *(.*)$", line) or re.search(rf"[{{,] *{key}: *([^,}}]*)", line)
            if found:
                return found[1].strip().strip('"')
        return None

    def where(self, **wanted):
        """The numbers of the records whose fields have these values."""
        return [i for i in range(len(self.list)) if all(self.field(i, key) == value for key, value in wanted.items())]

    def set(self, index, key, value):
        """Gives a field another value, or takes it away (None)."""
        lines = self.list[index]
        if re.match(r"  - \{", lines[0]):
            new = "" if value is None else f"\\1{key}: {value}"
            lines[0], count = re.subn(rf"([{{,] *){key}: *(\"[^\"]*\"|[^,}}]*)", new, lines[0])
            lines[0] = re.sub(r"\{ *,", "{", lines[0])
            assert count == 1, f"{self.path}: {key} in {lines[0]}"
            return
        begin = next((i for i, line in enumerate(lines) if re.match(rf"(?:  - |    ){key}:", line)), None)
        if begin is None:
            assert value is not None, f"{self.path}: record {index} has no {key}"
            lines.append(f"    {key}: {value}")
            return
        end = begin + 1
        while end < len(lines) and lines[end].startswith("     "):
            end += 1
        start = lines[begin][:4]
        if value is None and start == "    ":
            lines[begin:end] = []
        else:
            lines[begin:end] = [f"{start}{key}: {value if value is not None else ''}"]


class Table:
    """The rows of a CSV file; the first has the headings."""

    def __init__(self, site, path):
        self.site, self.path = site, path
        self.heading, *self.rows = csv.reader(io.StringIO(site.text(path).removeprefix("\ufeff"), newline=""))

    def save(self):
        text = io.StringIO(newline="")
        csv.writer(text).writerows([self.heading, *self.rows])
        self.site.write(self.path, text.getvalue())

    def set(self, index, heading, value):
        self.rows[index][self.heading.index(heading)] = value
