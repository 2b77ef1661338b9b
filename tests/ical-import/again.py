"""export, import, export gives the same bytes, without exception: every case of tests/golden/export-ical, and the samples in every mode. Calendars of
others, imported, exported and imported, give the same events.

Arguments: fasti, the folder of the cases, that of the others' calendars, the sample announcements."""
import difflib
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

FASTI, CASES, FOREIGN, SAMPLES = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]), sys.argv[4:]
MODES = [("--programme=" + mode for mode in ("items", "description", "both", "none")),
         ("--deadlines=" + mode for mode in ("todo", "event", "none")),
         ([], ["--extended"], ["--alarm=PT1H", "--organizer"])]


def run(*arguments):
    return subprocess.run([FASTI, *map(str, arguments)], capture_output=True, check=False)


def export(store, options):
    return run("export-ical", "--quiet", f"--store={store}", *options).stdout


def stated(path, work):
    """The store with every event saying when it was created and updated, as those do that fasti keeps."""
    store = work / "store.jsonl"
    lines = [line for line in path.read_bytes().split(b"\n") if line.strip()]
    events = [{"created": "2026-01-01T10:00:00Z", "updated": "2026-01-02T10:00:00Z", **json.loads(line)} for line in lines]
    store.write_text("".join(json.dumps(event) + "\n" for event in events), encoding="utf-8")
    return store


def differs(store, options, work, name):
    """Exports, imports, exports; what is not the same."""
    calendar, again = work / "feed.ics", work / "again.jsonl"
    again.unlink(missing_ok=True)
    calendar.write_bytes(export(store, options))
    said = run("import", f"--store={again}", "--quiet", calendar)
    first, second = calendar.read_bytes(), export(again, options)
    if first == second:
        return []
    diff = difflib.unified_diff(first.decode().splitlines(), second.decode().splitlines(), "exported", "again", lineterm="", n=0)
    return [f"{name} {' '.join(options)}: {said.stderr.decode()}", *itertools.islice(diff, 12)]


def case_findings(work):
    for line in (CASES / "cases").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        name, store, *options = line.split()
        yield from differs(stated(CASES / f"{store}.jsonl", work), options, work, name)


def sample_findings(work):
    store = work / "samples.jsonl"
    run("import", f"--store={store}", "--now=2027-01-11", "--quiet", *SAMPLES)
    assert store.stat().st_size > 10_000, "no samples"
    for programme, deadlines, more in itertools.product(*map(list, MODES)):
        yield from differs(store, [programme, deadlines, *more], work, "samples")


def events(store):
    """By uid, without where they were read."""
    read = [json.loads(line) for line in store.read_bytes().split(b"\n") if line.strip()] if store.exists() else []
    return {event["uid"]: {key: value for key, value in event.items() if key not in ("source", "spans", "assumed")} for event in read}


def foreign_findings(work):
    count = 0
    for path in sorted(FOREIGN.glob("*.ics")):
        once, twice, feed = work / "once.jsonl", work / "twice.jsonl", work / "feed.ics"
        once.unlink(missing_ok=True)
        twice.unlink(missing_ok=True)
        run("import", "--quiet", "--now=2027-01-11", f"--store={once}", path)
        feed.write_bytes(export(once, ["--organizer"]))
        run("import", "--quiet", "--now=2027-01-11", f"--store={twice}", feed)
        first, second = events(once), events(twice)
        count += len(first)
        for uid in sorted(first.keys() | second.keys()):
            if first.get(uid) != second.get(uid):
                yield f"{path.name}: {uid}\n  {first.get(uid)}\n  {second.get(uid)}"
    assert count > 15, "no calendars"


with tempfile.TemporaryDirectory() as folder:
    work_folder = pathlib.Path(folder)
    findings = [*case_findings(work_folder), *sample_findings(work_folder), *foreign_findings(work_folder)]
print("\n".join(findings))
sys.exit(1 if findings else 0)
