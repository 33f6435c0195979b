"""Makes tables of files as they are, step by step. Each step takes a table, a dict of columns of texts, and gives one."""

import csv
import datetime
import io
import re

SIGNS = {"", "NA", "N/A", "n/a", "NaN", "nan", "null", "NULL", ".", "-", "--", "#N/A", "None"}


# Whether semicolons part the cells of the file read last.
semicolons = False


def grid(file):
    """Rows of cells of a file of text, whatever parts them."""
    with open(file, "rb") as source:
        data = source.read()
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    lines = [line for line in text.splitlines() if line.strip()][:200]
    named = re.match(r'"?sep=(.)', lines[0]) if lines else None

    def serves(sign):
        counts = [len(re.sub(r'"(?:[^"]|"")*"', "", line).split(sign)) for line in lines]
        return max(([counts.count(n), n] for n in set(counts) if n > 1), default=[0, 0])

    sign = named[1] if named else max(",;\t|", key=serves)
    global semicolons
    semicolons = sign == ";"
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
    width = max(map(len, rows), default=0)
    return [[cell for cell in row] + [""] * (width - len(row)) for row in rows]


def decimal_commas(table, columns):
    """Beside semicolons, numbers may have decimal commas."""
    if not semicolons:
        return table
    with_point = lambda text: re.sub(r"^([+-]?\d*),(\d+)$", r"\1.\2", text)
    return {name: [with_point(one) for one in cells] if name in columns else cells for name, cells in table.items()}


def header(rows, above, count, left):
    """The table below its header, with a name for each column: the lowest line, and what stands over it where that repeats."""
    lines = [[" ".join(cell.split()) for cell in row[left:]] for row in rows[above : above + count]]
    lines = [line for line in lines if not any(re.match(r'\{\s*"ImportId"', cell) for cell in line)] or [[]]
    lowest, over = lines[-1], []
    for line in lines[:-1]:
        last, spread_out = "", []
        for cell, below in zip(line, lowest):
            last = cell or last
            spread_out.append(cell or (last if below else ""))
        over.append(spread_out)
    names = []
    for at, cell in enumerate(lowest):
        parts = [line[at] for line in over if line[at]]
        if not cell or (parts and re.fullmatch("response|open-ended response|ateb", cell, re.I)):
            name = " ".join(parts) or f"Column {at + 1}"
        else:
            name = " ".join([*parts, cell]) if lowest.count(cell) > 1 else cell
        free, next_ = name, 2
        while free in names:
            free, next_ = f"{name} {next_}", next_ + 1
        names.append(free)
    table = {name: [row[left + at] for row in rows[above + count :]] for at, name in enumerate(names)}
    blank = [name for at, name in enumerate(names) if name == f"Column {at + 1}" and not "".join(table[name]).strip()]
    return without_columns(table, blank)


def rows_of(table):
    return len(next(iter(table.values()), []))


def changed(table, columns, change):
    return {name: [change(text) for text in cells] if name in columns else cells for name, cells in table.items()}


def without_columns(table, names):
    return {name: cells for name, cells in table.items() if name not in names}


SUMMARY = (
    "total|totals|subtotal|sub-total|grand total|mean|means|average|avg|sum|sd|std|std dev|standard deviation|median"
    "|minimum|min|maximum|max|count|range|overall|cyfanswm|cymedr|cyfartaledd|canolrif|gwyriad safonol"
)
SUMS = re.compile(f"(n|({SUMMARY})([ :(].*)?|.* ({SUMMARY}))[:.]?", re.I)
NOTE = re.compile(
    r"(note|notes|source|n\.?b\.?|key|generated|exported|printed|extracted|\*|†|\(c\)|©|nodyn|ffynhonnell|allwedd)", re.I
)


def without_rows(table, kinds, id):
    """Leaves out rows that are no families: blank ones, sums, notes, headers told again."""
    names, columns = list(table), [[text.strip() for text in cells] for cells in table.values()]
    at = names.index(id) if id in names else 0

    def shape(text):
        return re.sub(r"\s+", " ", re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", text)))

    rows = list(zip(*columns))
    filled = [sum(map(bool, row)) for row in rows]
    shapes = {shape(row[at]) for row, n in zip(rows[:1000], filled) if n > 2 and not SUMS.fullmatch(row[at])}

    def kind(row, n):
        if not n:
            return "blank"
        first = next(place for place, text in enumerate(row) if text)
        if len(row) > 2 and list(row) == names:
            return "header"
        foreign = first != at or shape(row[first]) not in shapes
        if n > 1 and foreign and any(SUMS.fullmatch(row[place]) for place in {at, 0, 1} if place < len(row)):
            return "summary"
        if len(row) < 3 or not foreign:
            return None
        if n == 1 and (SUMS.fullmatch(row[first]) or first <= at or NOTE.match(row[first])):
            return "note"
        return "note" if n < len(row) / 2 and NOTE.match(row[first]) else None

    kept = [place for place, (row, n) in enumerate(zip(rows, filled)) if kind(row, n) not in kinds]
    return {name: [cells[place] for place in kept] for name, cells in table.items()}


def trim(table, columns):
    return changed(table, columns, lambda text: re.sub(r"[\s\u200b\ufeff]+", " ", text).strip())


def missing_codes(table, column, codes):
    return changed(table, [column], lambda text: "" if text in codes or text in SIGNS else text)


def recode(table, columns, values):
    """Texts that stand for others: numbers for words, one spelling for several."""
    return changed(table, columns, lambda text: values.get(text, text))


def in_range(table, column, low, high):
    def inside(text):
        try:
            return low <= float(text) <= high
        except ValueError:
            return True

    return changed(table, [column], lambda text: text if inside(text) else "")


def numbers(table, column, decimal):
    space = "[ \u00a0\u2009\u202f'’]"
    part = "," if decimal == "." else r"\."

    def plain(text):
        bare = re.sub(r"^[−–—﹣－]", "-", text.strip())
        bare = re.sub(r"^[£$€¥]\s*|\s*[%£$€¥]$", "", bare).strip()
        bare = re.sub(r"^([+-])\s*[£$€¥]?\s*", r"\1", re.sub(r"^[−–—﹣－]", "-", bare))
        if re.fullmatch(rf"[+-]?\d{{1,3}}(({part}\d{{3}})+|({space}\d{{3}})+)({re.escape(decimal)}\d*)?", bare):
            bare = re.sub(f"{part}|{space}", "", bare).replace(",", ".").rstrip(".")
        elif decimal == "," and re.fullmatch(r"[+-]?\d*,\d+", bare):
            bare = bare.replace(",", ".")
        return bare if re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", bare) else text

    return changed(table, [column], plain)


def fill_down(table, columns):
    made = dict(table)
    for name in columns:
        cells, last = [], ""
        for text in table.get(name, []):
            last = text if text.strip() else last
            cells.append(last)
        if name in table:
            made[name] = cells
    return made


def joined_id(table, columns, name):
    parts = [[text.strip() for text in table[column]] for column in columns]
    cells = ["-".join(row) if all(row) else "" for row in zip(*parts)]
    return {name: cells, **without_columns(table, columns[-1:])}


def event(table, column, name, arm=None):
    def part(text, place):
        found = re.fullmatch(r"(.+?)_arm_(\d+)[a-z]?", text)
        if found:
            return found[1].replace("_", " ") if place == 1 else found[2]
        labelled = re.fullmatch(r"(.+?) \(Arm \d+: (.+)\)", text)
        return labelled[place] if labelled else text if place == 1 else ""

    made = {}
    for one, cells in table.items():
        if one != column:
            made[one] = cells
            continue
        made[name] = [part(text, 1) for text in cells]
        if arm:
            made[arm] = [part(text, 2) for text in cells]
    return made


def spread(table, key, name, value):
    kept, places = [one for one in table if one not in (name, value)], {}
    measures = list(dict.fromkeys(text for text in table[name] if text.strip()))
    made = {one: [] for one in [*kept, *(text.strip() for text in measures)]}
    for row in range(rows_of(table)):
        place = places.setdefault(tuple(table[one][row] for one in key), len(places))
        if place == len(made[kept[0]]):
            for cells in made.values():
                cells.append("")
        for one in kept:
            if not made[one][place].strip():
                made[one][place] = table[one][row]
        measure = table[name][row].strip()
        if measure and not made[measure][place]:
            made[measure][place] = table[value][row]
    return made


def answers(table, column, separator, every):
    made = {}
    for one, cells in table.items():
        if one != column:
            made[one] = cells
            continue
        for answer in every:
            said = [[part.strip() for part in text.split(separator)] for text in cells]
            made[f"{column}: {answer}"] = [
                ("yes" if answer in parts else "no") if text.strip() else "" for text, parts in zip(cells, said)
            ]
    return made


MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def months_in(text, holds):
    """Months of a date, or of an age, from any start; None where it is none."""
    try:
        if holds in ("years", "months"):
            return float(text) * (12 if holds == "years" else 1)
        parts = re.split(r"[-/. T,]", text.strip())[:3]
        year, month, day = (parts[holds.index(one)] for one in "ymd")
        month = MONTHS.index(month[:3].lower()) + 1 if month[:3].lower() in MONTHS else int(month)
        year = int(year) + (2000 if len(year) == 2 else 0)
        days = datetime.date(year, month, 1) - datetime.date(1970, 1, 1)
        return (days.days + int(day) - 1) / 30.436875
    except (ValueError, IndexError):
        return None


def bands(table, column, holds, family, name, months):
    since = [months_in(text, holds) for text in table[column]]
    first = {}
    for who, value in zip(table[family], since):
        if value is not None:
            first[who] = min(value, first.get(who, value))

    def band(who, value):
        if value is None or not who.strip():
            return ""
        return f"{min(months, key=lambda one: abs(one - (value - first[who]))):g}"

    return {**table, name: [band(who, value) for who, value in zip(table[family], since)]}


def scale(table, name, items, reverse, how, low, high, least):
    def score(row):
        given = [(one, table[one][row].strip()) for one in items]
        values = [low + high - float(text) if one in reverse else float(text) for one, text in given if text]
        if len(values) < max(1, least):
            return ""
        mean = sum(values) / len(values)
        whole = sum(values) if len(values) == len(items) else mean * len(items)
        return str(mean if how == "mean" else whole)

    return {**without_columns(table, items), name: [score(row) for row in range(rows_of(table))]}


def stack(tables, name, values):
    names = list(dict.fromkeys(one for table in tables for one in table))
    made = {one: [text for table in tables for text in table.get(one, [""] * rows_of(table))] for one in names}
    which = [value for table, value in zip(tables, values) for _ in range(rows_of(table))]
    return {**made, name: which}


def join(tables, by):
    ids = list(dict.fromkeys(text.strip() for table, one in zip(tables, by) for text in table[one] if text.strip()))
    made = {by[0]: ids}
    for table, one in zip(tables, by):
        places = {}
        for row, text in enumerate(table[one]):
            places.setdefault(text.strip(), row)
        for name, cells in table.items():
            if name == one:
                continue
            texts = [cells[places[who]] if who in places else "" for who in ids]
            before = made.get(name)
            if before and all(not a or not b or a == b for a, b in zip(texts, before)):
                made[name] = [b or a for a, b in zip(texts, before)]
                continue
            free, next_ = name, 2
            while free in made:
                free, next_ = f"{name} {next_}", next_ + 1
            made[free] = texts
    return made
