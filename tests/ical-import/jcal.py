"""FASTI FILE.ics...: a calendar written as jCal (RFC 7265) gives the same events as its twin in RFC 5545, and the same findings; each span lies in the
JSON, on what its value was read from."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

FASTI, CALENDARS = sys.argv[1], [pathlib.Path(name) for name in sys.argv[2:]]
# Appendix A of RFC 7265, and the properties of RFC 7986 and 9253; texts have no row, nor have those that always say their type.
USUAL = {
    **dict.fromkeys(("ATTACH", "TZURL", "URL", "CONCEPT"), "uri"),
    **dict.fromkeys(("ATTENDEE", "ORGANIZER"), "cal-address"),
    **dict.fromkeys(("COMPLETED", "CREATED", "DTEND", "DTSTAMP", "DTSTART", "DUE", "EXDATE", "LAST-MODIFIED", "RDATE", "RECURRENCE-ID"), "date-time"),
    **dict.fromkeys(("PERCENT-COMPLETE", "PRIORITY", "REPEAT", "SEQUENCE"), "integer"),
    **dict.fromkeys(("TZOFFSETFROM", "TZOFFSETTO"), "utc-offset"),
    **dict.fromkeys(("DURATION", "TRIGGER"), "duration"),
    "FREEBUSY": "period", "GEO": "float", "RRULE": "recur",
}
LISTS = {"CATEGORIES", "RESOURCES", "EXDATE", "RDATE", "FREEBUSY"}


def split(text, mark):
    """At a mark that no quotes hold and no backslash stands before."""
    return re.findall(r'(?:\\.|"[^"]*"|[^' + mark + r'\\"]|["\\])+|(?<=' + mark + r")(?=" + mark + "|$)", text) or [""]


def date(text):
    return re.sub(r"^(\d{4})(\d\d)(\d\d)", r"\1-\2-\3", re.sub(r"T(\d\d)(\d\d)(\d\d)", r"T\1:\2:\3", text))


def rule(text):
    parts = {}
    for part in filter(None, text.split(";")):
        name, _, value = part.partition("=")
        values = [date(value)] if name == "UNTIL" else [int(one) if one.lstrip("+-").isdigit() else one for one in value.split(",")]
        parts[name.lower()] = values if len(values) > 1 else values[0]
    return parts


def value_of(kind, text):
    if kind == "text":
        return re.sub(r"\\(.)", lambda found: {"n": "\n", "N": "\n"}.get(found[1], found[1]), text)
    if kind in ("date", "date-time"):
        return date(text)
    if kind == "period":
        return [date(part) for part in text.split("/")]
    if kind == "utc-offset":
        return re.sub(r"(\d\d)(?=\d)", r"\1:", text)
    if kind == "integer" and text.lstrip("-").isdigit():
        return int(text)
    if kind == "float":
        return [float(part) for part in text.split(";")]
    return rule(text) if kind == "recur" else text


def property_of(line):
    head, _, value = re.match(r'((?:"[^"]*"|[^":])*)(:)(.*)', line, re.DOTALL).groups()
    name, *rest = split(head, ";")
    parameters = {}
    for parameter in rest:
        key, _, text = parameter.partition("=")
        values = [re.sub(r"\^(.)", lambda found: {"n": "\n", "'": '"'}.get(found[1], found[1]), one.strip('"')) for one in split(text, ",")]
        parameters[key.lower()] = values if len(values) > 1 else values[0]
    kind = parameters.pop("value", USUAL.get(name.upper(), "unknown" if name.upper().startswith("X-") else "text")).lower()
    values = split(value, ",") if name.upper() in LISTS else [value]
    return [name.lower(), parameters, kind, *(value_of(kind, one) for one in values)]


def component_of(lines):
    """The component that begins behind its BEGIN; the lines are used up."""
    properties, inner = [], []
    for line in lines:
        if line.upper().startswith("BEGIN:"):
            inner.append([line[6:].strip().lower(), *component_of(lines)])
        elif line.upper().startswith("END:"):
            break
        elif line.strip():
            properties.append(property_of(line))
    return [properties, inner]


def jcal(text):
    calendars = component_of(iter(re.split(r"\r?\n", re.sub(r"\r?\n[ \t]", "", text))))[1]
    return calendars[0] if len(calendars) == 1 else calendars


def tidy(event):
    """Without what the form decides: places, and how a line that is kept orders and quotes its parameters."""
    event = {key: value for key, value in event.items() if key not in ("source", "spans", "created", "updated")}
    if "ical" in event:
        event["ical"] = [";".join(sorted(split(line.partition(":")[0].replace('"', ""), ";"))) + line.partition(":")[2] for line in event["ical"]]
    return event


def read(path):
    done = subprocess.run([FASTI, "import", "--now=2027-01-11", "--store=-", path], capture_output=True, check=False, timeout=60)
    said = sorted(re.sub(r"^fasti: [^:]*:(?:\d+:)*|line \d+|(?<=: \")[^\"]*", "", line) for line in done.stderr.decode().splitlines() if line.startswith("fasti:") and "taken as it stands" not in line)
    return [json.loads(line) for line in done.stdout.splitlines()], said


def said(title):
    """As a calendar says it: without controls."""
    return re.sub("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f]", "", title)


def span_findings(event, data, path):
    starts = [0, *(found.end() for found in re.finditer(b"\n", data))]
    for pointer, (line, column, length) in event.get("spans", {}).items():
        words = data[starts[line - 1] + column - 1 :][:length]
        if not words or len(words) != length:
            yield f"{path}: the span of {pointer} lies outside"
        elif pointer == "/title" and json.loads(b'"' + words + b'"').split() != said(event["title"]).split() and event.get("status") not in ("cancelled", "postponed"):
            yield f"{path}: {pointer} is {event['title']!r}, and its span {words!r}"


def findings(path, work):
    text = path.read_bytes().decode("utf-8-sig")
    twin = work / "twin.json"
    for indent in (None, 1):
        twin.write_text(json.dumps(jcal(text), ensure_ascii=indent is None, indent=indent), encoding="utf-8")
        (events, said), (again, said_again) = read(path), read(twin)
        if not events:
            yield f"{path}: no event"
        for one, other in zip(events, again):
            if tidy(one) != tidy(other):
                yield f"{path}: differs\n  {tidy(one)}\n  {tidy(other)}"
            yield from span_findings(other, twin.read_bytes(), path)
        if len(events) != len(again) or said != said_again:
            yield f"{path}: {len(events)} events, {len(again)} of jCal; said\n  {said}\n  {said_again}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        found = [finding for path in CALENDARS for finding in findings(path, pathlib.Path(folder))]
    print("\n".join(found))
    return bool(found)


sys.exit(main())
