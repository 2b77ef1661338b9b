"""A feed that another program has read and written anew comes in as the same events. Arguments: fasti, a store for the feed."""
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import icalendar
    import vobject
except ImportError as absent:
    print(f"skipped: {absent}")
    sys.exit(77)

FASTI, STORE = sys.argv[1], sys.argv[2]


def through_khal(feed):
    """As khal keeps it: a file for each UID."""
    if shutil.which("khal") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "c").mkdir()
        (work / "feed.ics").write_bytes(feed)
        (work / "conf").write_text(f"[calendars]\n[[t]]\npath = {work / 'c'}\n[sqlite]\npath = {work / 'db'}\n[locale]\n"
                                   "local_timezone = Europe/Amsterdam\ndefault_timezone = Europe/Amsterdam\n", encoding="utf-8")
        subprocess.run(["khal", "-c", work / "conf", "import", "--batch", "-a", "t", work / "feed.ics"], check=True, capture_output=True)
        return b"".join(path.read_bytes() for path in sorted((work / "c").glob("*.ics")))


WAYS = {
    "icalendar": lambda feed: icalendar.Calendar.from_ical(feed).to_ical(),
    "vobject": lambda feed: vobject.readOne(feed.decode()).serialize(validate=False).encode(),
    "khal": through_khal,
}


def events(feed, work):
    """uid -> what a reader of the event wants to know."""
    path = work / "feed.ics"
    path.write_bytes(feed)
    done = subprocess.run([FASTI, "import", "--quiet", "--store=-", path], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    # icalendar makes one category of several (its issue), and khal goes through it.
    left = ("source", "spans", "assumed", "created", "updated", "ical", "keywords")
    read = [json.loads(line) for line in done.stdout.split(b"\n") if line.strip()]
    for event in read:
        event.get("programme", []).sort(key=lambda item: (item.get("start", ""), item["title"]))
    return {event["uid"]: {key: value for key, value in event.items() if key not in left} for event in read}


def without_made_ends(own, theirs):
    """khal gives what has no end an hour."""
    for ours, other in [(own, theirs), *zip(own.get("programme", []), theirs.get("programme", []))]:
        if "end" not in ours:
            other.pop("end", None)
    return theirs


def findings():
    exported = subprocess.run([FASTI, "export-ical", "--quiet", f"--store={STORE}", "--deadlines=todo"], capture_output=True, check=True)
    with tempfile.TemporaryDirectory() as folder:
        own = events(exported.stdout, Path(folder))
        assert own, "nothing was exported"
        for name, way in WAYS.items():
            written = way(exported.stdout)
            if written is None:
                continue
            theirs = events(written, Path(folder))
            for uid in sorted(own.keys() | theirs.keys()):
                if own.get(uid, {}) != without_made_ends(own.get(uid, {}), theirs.get(uid, {})):
                    yield f"{name}: {uid}\n  {own.get(uid)}\n  {theirs.get(uid)}"


failures = list(findings())
print("\n".join(failures) or f"the same through {', '.join(WAYS)}")
sys.exit(1 if failures else 0)
