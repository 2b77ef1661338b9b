"""What another program has changed in a feed is what comes in, and nothing else is: one property after the other is changed in the feed of an event that says
everything. Arguments: fasti, the store of the event."""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

FASTI, STORE = sys.argv[1], Path(sys.argv[2])
# An edit: what becomes what in the unfolded feed (the first time it stands there), and the keys that change, with their values.
EDITS = [
    ("nothing", "VERSION:2.0", "VERSION:2.0", {}),
    ("a title", "SUMMARY;LANGUAGE=nl:Avond over de dijk", "SUMMARY;LANGUAGE=nl:Avond over het water", {"title": "Avond over het water; wat nu, en hoe verder?"}),
    ("an end", "DTEND;TZID=Europe/Amsterdam:20260328T230000", "DTEND;TZID=Europe/Amsterdam:20260328T233000", {"end": "2026-03-28T23:30:00"}),
    ("a fact", "Inloop: 19:00", "Inloop: 18:45", {"doors": "2026-03-28T18:45:00"}),
    ("a start", "DTSTART;TZID=Europe/Amsterdam:20260328T193000", "DTSTART;TZID=Europe/Amsterdam:20260328T200000", {"start": "2026-03-28T20:00:00"}),
    ("the words", "Tweede alinea.", "Een andere alinea.", {"description": "Eerste alinea over de dijk — met streepjes, een puntkomma; en een \\.\n\nEen andere alinea."}),
    ("a category", "CATEGORIES;LANGUAGE=nl:dijken", "CATEGORIES;LANGUAGE=nl:sluizen", {"keywords": ["sluizen", "water, land"]}),
    ("a contact", "CONTACT;LANGUAGE=nl:info@example.org", "CONTACT;LANGUAGE=nl:balie@example.org",
     {"contacts": [{"name": "Ineke Dam", "email": "ineke@example.org", "phone": "0123-456789"}, {"email": "balie@example.org"}]}),
    ("a deadline", "DUE;VALUE=DATE:20260323", "DUE;VALUE=DATE:20260324", {"registration": {"closes": "2026-03-24"}}),
    ("a cancellation", "STATUS:CONFIRMED", "STATUS:CANCELLED", {"status": "cancelled"}),
]
# What no words say goes with the data beside words that were changed: a fee, that one has to register, an item without a time.
UNSAID = {"a fact": ("cancellation", "registration", "programme"), "a start": ("cancellation", "registration", "programme")}
FORGOTTEN = ("source", "spans", "assumed", "updated", "sequence")


def run(*arguments):
    return subprocess.run([FASTI, *map(str, arguments)], capture_output=True, check=True, text=True).stdout


def read(work, feed):
    """The event of a feed."""
    path = work / "feed.ics"
    path.write_bytes(feed.replace("\n", "\r\n").encode())
    (event,) = [json.loads(line) for line in run("import", "--quiet", "--store=-", path).splitlines()]
    return {key: value for key, value in event.items() if key not in FORGOTTEN}


def findings(work):
    feed = run("export-ical", f"--store={STORE}", "--deadlines=todo").replace("\r\n", "\n").replace("\n ", "")
    as_written = read(work, feed)
    for name, before, after, changed in EDITS:
        assert before in feed, name
        found = read(work, feed.replace(before, after, 1))
        expected = {**as_written, **{key: {**as_written[key], **value} if isinstance(value, dict) else value for key, value in changed.items()}}
        for key in sorted(found.keys() | expected.keys()):
            if key not in UNSAID.get(name, ()) and found.get(key) != expected.get(key):
                yield f"{name}: {key} is {found.get(key)!r}, not {expected.get(key)!r}"
    kept = re.sub(r"^X-FASTI-\w+[;:].*\n", "", feed, flags=re.M)
    plain = read(work, kept)
    assert plain["title"] == as_written["title"] and len(plain["programme"]) == len(as_written["programme"]) - 1, "what clients keep who drop properties that they do not know"


def item_findings(work):
    """An item that was moved keeps its place, its speakers and its kind."""
    feed = run("export-ical", f"--store={STORE}").replace("\r\n", "\n").replace("\n ", "")
    moved = "DTSTART;TZID=Europe/Amsterdam:20260328T210000\nDTEND;TZID=Europe/Amsterdam:20260328T220000"
    assert moved in feed
    before, after = read(work, feed)["programme"], read(work, feed.replace(moved, moved.replace("T21", "T20"), 1))["programme"]
    for at, (item, changed) in enumerate(zip(before, after)):
        if item != changed and (at != 4 or {**item, "start": "2026-03-28T20:00:00", "end": "2026-03-28T22:00:00"} != changed):
            yield f"item {at}: {changed}"
    assert before != after


with tempfile.TemporaryDirectory() as folder:
    said = [*findings(Path(folder)), *item_findings(Path(folder))]
print("\n".join(said))
sys.exit(1 if said else 0)
