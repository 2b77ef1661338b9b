"""The feed read by other programs: equal titles, places, texts, instants and counts. Arguments: fasti, folder of stores, reader,
and what that reader needs. Exit status 77: the reader is not installed."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

EPOCH = datetime(1970, 1, 1)
STORES = ["evening", "tracks", "days", "zones", "daylight", "statuses", "nasty"]
PREFIXES = {("nl", "cancelled"): "GEANNULEERD", ("nl", "postponed"): "UITGESTELD", ("en", "cancelled"): "CANCELLED",
            ("en", "postponed"): "POSTPONED"}


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


try:
    from zoneinfo import ZoneInfo
    HOME = ZoneInfo("Europe/Amsterdam")
except Exception as missing:
    skip(f"no zoneinfo: {missing}")


# What a reader has to find, worked out from the store without fasti.

def lines_of(text):
    """Not splitlines(), which also cuts at U+2028 and its like."""
    return [line for line in text.split("\n") if line]


def clean(text):
    """What the wire can carry of a text: line ends are \\n, other controls are gone."""
    text = re.sub("\r\n|[\r\n\u2028\u2029]", "\n", text)
    return re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", text)


def instant(local, zone):
    """RFC 5545 section 3.3.5: a skipped time by the offset before, a doubled one the first time."""
    return int((local - EPOCH - local.replace(tzinfo=zone).utcoffset()).total_seconds())


def read(text, zone):
    """A day as a date, a time as seconds since the epoch."""
    return date.fromisoformat(text) if len(text) == 10 else instant(datetime.fromisoformat(text), zone)


def read_end(event, start, zone):
    hours = re.fullmatch(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?", event.get("duration", ""))
    if "end" in event:
        stated = event["end"].replace("XXXX-XX-XX", event["start"][:10])
        end = read(stated, zone)
        if isinstance(end, date):
            end += timedelta(days=1)
            return end if isinstance(start, date) else instant(datetime(end.year, end.month, end.day), zone)
        return end if end > start else None
    if hours and "duration" in event:
        days, hours, minutes = (int(part or 0) for part in hours.groups())
        return start + timedelta(days=days) if isinstance(start, date) else start + 3600 * hours + 60 * minutes
    return start + timedelta(days=1) if isinstance(start, date) else None


def expected_title(event):
    language = event.get("language", "en")[:2]
    title, prefix = clean(event["title"]).replace("\n", " "), PREFIXES.get((language, event.get("status")))
    return f"{prefix}: {title}" if prefix and not title.startswith(prefix) else title


def expected(store):
    """uid -> (title, start, end) of events; parent uid -> {(title, start)} of their items."""
    events, items = {}, {}
    for line in lines_of(store.read_text()):
        event = json.loads(line)
        try:
            zone = ZoneInfo(event.get("timezone", "Europe/Amsterdam"))
        except Exception:
            continue
        start, uid = read(event["start"], zone), clean(event["uid"])
        events[uid] = (expected_title(event), start, read_end(event, start, zone))
        for item in event.get("programme", []):
            if "start" in item and "X" not in item["start"]:
                title = expected_title({**item, "language": event.get("language", "en"), "status": event.get("status")})
                items.setdefault(uid, set()).add((title, read(item["start"], zone)))
    return events, items


def changes_store(folder):
    """Every half hour of the nights on which clocks change, in zones that do it in different ways."""
    nights = {"Europe/Amsterdam": ["2026-03-29", "2026-10-25"], "America/New_York": ["2026-03-08", "2026-11-01"],
              "Australia/Lord_Howe": ["2026-04-05", "2026-10-04"], "Africa/Cairo": ["2026-04-24", "2026-10-30"]}
    path = folder / "changes.jsonl"
    with path.open("w") as file:
        for zone, days in nights.items():
            for day in days:
                for half in range(12):
                    start = datetime.fromisoformat(day) + timedelta(minutes=30 * half)
                    file.write(json.dumps({"uid": f"{zone}-{start.isoformat()}", "title": f"{zone} {start}", "timezone": zone,
                                           "start": start.isoformat(), "end": (start + timedelta(hours=6)).isoformat()}) + "\n")
    return path


# Readers: a list of dicts with uid, title, start, end, and where known parent, location, description.

def plain(value):
    """What Python's readers give as a time."""
    if value is None:
        return None
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(f"floating: {value}")
        return int(value.timestamp())
    return value


def from_json_lines(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 77:
        skip(done.stdout.strip().removeprefix("skipped: "))
    if done.returncode:
        raise ValueError(done.stderr or done.stdout)
    rows = [json.loads(line) for line in lines_of(done.stdout)]
    for row in rows:
        for key in ("start", "end"):
            if isinstance(row[key], str):
                row[key] = date.fromisoformat(row[key])
    return rows


def read_libical(calendar, program):
    return from_json_lines([program, calendar])


def read_icaljs(calendar, script):
    return from_json_lines(["node", script, calendar])


def read_nodeical(calendar, script):
    return from_json_lines(["node", script, calendar])


def read_icalendar(calendar):
    from icalendar import Calendar
    rows = []
    for component in Calendar.from_ical(calendar.read_bytes()).walk("VEVENT"):
        if component.errors:
            raise ValueError(component.errors)
        decoded = {key: component.decoded(key) for key in ("dtstart", "dtend") if key in component}
        texts = {key: str(component.get(name, "")) for key, name in
                 (("uid", "uid"), ("title", "summary"), ("location", "location"), ("description", "description"), ("parent", "related-to"))}
        rows.append({**texts, "start": plain(decoded["dtstart"]), "end": plain(decoded.get("dtend"))})
    return rows


def read_vobject(calendar):
    import vobject
    rows = []
    for root in vobject.readComponents(calendar.read_bytes().decode()):
        root.validate(raiseException=True)
        for component in root.contents.get("vevent", []):
            value = lambda name: component.contents[name][0].value if name in component.contents else None
            rows.append({"uid": value("uid"), "title": value("summary"), "location": value("location") or "",
                         "description": value("description") or "", "parent": value("related-to") or "",
                         "start": plain(value("dtstart")), "end": plain(value("dtend"))})
    return rows


def home(value):
    """As a program on Amsterdam's clock shows it, to the minute."""
    if isinstance(value, date):
        return f"{value} 00:00"
    return datetime.fromtimestamp(value, timezone.utc).astimezone(HOME).strftime("%Y-%m-%d %H:%M")


def list_khal(calendar, work):
    """{(start, title)} as khal lists them."""
    config = work / "khal.conf"
    config.write_text(f"[calendars]\n[[t]]\npath = {work}/khal\ntype = calendar\n[sqlite]\npath = {work}/khal.db\n[locale]\n"
                      "local_timezone = Europe/Amsterdam\ndefault_timezone = Europe/Amsterdam\ntimeformat = %H:%M\n"
                      "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
                      "longdatetimeformat = %Y-%m-%d %H:%M\n[default]\ndefault_calendar = t\n")
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "HOME": str(work), "XDG_CONFIG_HOME": str(work), "XDG_DATA_HOME": str(work)}
    run = lambda *words: subprocess.run(["khal", "-c", config, *words], capture_output=True, text=True, env=environment, check=True)
    run("import", "--batch", "-a", "t", calendar)
    lines = run("list", "--once", "--day-format", "", "--format", "{start-long-full}\t{title}", "2026-01-01", "800d").stdout
    return {tuple(line.split("\t", 1)) for line in lines_of(lines)}


def list_calcurse(calendar, work):
    """{(start, title)} as calcurse lists them; a day has its date in a heading only."""
    folder = work / "calcurse"
    folder.mkdir()
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Europe/Amsterdam", "HOME": str(work)}
    run = lambda *words: subprocess.run(["calcurse", "-D", folder, "-C", folder, *words], capture_output=True, text=True,
                                        env=environment, check=True).stdout
    said = run("-i", calendar)
    if not re.search(r"\b0 skipped", said):
        raise ValueError(said)
    lines = run("-Q", "--filter-type", "cal", "--from", "01/01/2026", "--days", "800", "--format-apt",
                "%(start:%Y-%m-%d %H:%M)\t%m\n", "--format-event", "DAY\t%m\n", "--format-recur-event", "DAY\t%m\n")
    found, day = set(), ""
    for line in lines_of(lines):
        heading = re.fullmatch(r"(\d\d)/(\d\d)/(\d\d):", line)
        if heading:
            day = "20{2}-{0}-{1} 00:00".format(*heading.groups())
        elif "\t" in line:
            start, title = line.split("\t", 1)
            found.add((day if start == "DAY" else start, title))
    return found


# Comparing.

failures = []


def compare_rows(name, rows, wanted, wanted_items):
    found = {row["uid"]: (row["title"], row["start"], row["end"]) for row in rows if not row["parent"]}
    for uid in sorted(wanted.keys() | found.keys()):
        if found.get(uid) != wanted.get(uid):
            failures.append(f"{name} {uid!r}: read {found.get(uid)}, wanted {wanted.get(uid)}")
    for parent, pairs in wanted_items.items():
        read_pairs = {(row["title"], row["start"]) for row in rows if row["parent"] == parent}
        if pairs - read_pairs:
            failures.append(f"{name} {parent!r}: items not read: {pairs - read_pairs}")
    if len({row["uid"] for row in rows}) != len(rows):
        failures.append(f"{name}: a uid stands twice")


def compare_texts(name, rows, store):
    """The long texts come back whole."""
    described = {clean(event["uid"]): clean(event["description"]) for event in map(json.loads, lines_of(store.read_text()))
                 if "description" in event}
    for row in rows:
        if row["uid"] in described and not row["description"].endswith(described[row["uid"]]):
            failures.append(f"{name} {row['uid']!r}: description {row['description']!r}")


def compare_listing(name, pairs, wanted, wanted_items):
    """Programs that show no uid; they list 2026 and 2027."""
    for title, start, *_ in list(wanted.values()) + [item for items in wanted_items.values() for item in items]:
        if home(start) < "2028" and (home(start), title) not in pairs:
            failures.append(f"{name}: {home(start)} {title!r} is not listed")


def export(fasti, store, work):
    calendar = work / (store.stem + ".ics")
    with calendar.open("wb") as file:
        done = subprocess.run([fasti, "export-ical", f"--store={store}"], stdout=file, stderr=subprocess.PIPE)
    if done.returncode > 1:
        raise ValueError(done.stderr)
    return calendar


def samples_store(fasti, folder):
    """The sample announcements, as they are imported."""
    path = folder / "samples.jsonl"
    samples = sorted(Path(__file__).resolve().parents[2].glob("examples/*.txt"))
    subprocess.run([fasti, f"--store={path}", "import", "--reference=2027-01-11", *samples], check=True, stdout=subprocess.DEVNULL)
    return path


def check(reader, store, calendar, work, arguments):
    wanted, wanted_items = expected(store)
    if reader in ("khal", "calcurse"):
        listing = {"khal": list_khal, "calcurse": list_calcurse}[reader](calendar, work)
        compare_listing(store.stem, listing, wanted, wanted_items)
        return
    rows = {"libical": read_libical, "icaljs": read_icaljs, "nodeical": read_nodeical, "icalendar": read_icalendar, "vobject": read_vobject}[reader](
        calendar, *arguments)
    compare_rows(store.stem, rows, wanted, wanted_items)
    compare_texts(store.stem, rows, store)


def main():
    fasti, stores, reader, *arguments = sys.argv[1:]
    fasti, arguments = Path(fasti).resolve(), [str(Path(argument).resolve()) for argument in arguments]
    if reader in ("khal", "calcurse") and not shutil.which(reader) or reader in ("icaljs", "nodeical") and not shutil.which("node"):
        skip(f"{reader} is not installed")
    if reader in ("icalendar", "vobject"):
        try:
            __import__(reader)
        except ImportError as missing:
            skip(missing)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for store in [Path(stores) / f"{name}.jsonl" for name in STORES] + [changes_store(work), samples_store(fasti, work)]:
            part = work / store.stem
            part.mkdir()
            check(reader, store, export(fasti, store, part), part, arguments)
    print("\n".join(failures) or f"{reader}: all equal")
    return 1 if failures else 0


sys.exit(main())
