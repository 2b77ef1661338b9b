"""FASTI FILE...: what list writes of the events of a file, as JSON-LD and as JSCalendar, is written again, byte for byte, of what import reads
of it; and what either format has a place for is the same in both events."""
import json
import os
import subprocess
import sys
import tempfile

# What each event keeps through a format; fasti-event(5) says what it loses.
KEPT = {
    "jsonld": ("uid", "title", "language", "status", "start", "end", "previous_start", "doors", "duration", "attendance", "location", "organizers",
               "speakers", "programme", "prices", "audience", "url", "keywords", "description"),
    "jscalendar": ("uid", "title", "language", "status", "start", "previous_start", "doors", "attendance", "location", "organizers", "speakers",
                   "programme", "prices", "audience", "url", "keywords", "description", "recurrence", "excluded", "added", "sequence", "created", "updated"),
}


def run(fasti, store, *arguments):
    command = [fasti, f"--store={store}", "--now=2026-01-02T12:00:00Z", *arguments]
    return subprocess.run(command, capture_output=True, timeout=20, check=False).stdout


def events(fasti, store):
    return [json.loads(line) for line in run(fasti, store, "list", "--sort=none", "--format=jsonl").splitlines()]


def differences(fasti, path, form, folder):
    stores = [os.path.join(folder, name) for name in ("one", "two")]
    run(fasti, stores[0], "import", "--format=json", path)
    written = os.path.join(folder, "written")
    with open(written, "wb") as file:
        file.write(run(fasti, stores[0], "list", "--sort=none", f"--format={form}"))
    with open(written, "rb") as file:
        once = file.read()
    run(fasti, stores[1], "import", written)
    twice = run(fasti, stores[1], "list", "--sort=none", f"--format={form}")
    json.loads(once)
    if b"<" in once:
        yield "a < would end the script block"
    if once != twice:
        yield f"written again it differs:\n{once.decode()}\n{twice.decode()}"
    before, after = events(fasti, stores[0]), events(fasti, stores[1])
    if len(before) != len(after) or not before:
        yield f"{len(before)} events become {len(after)}"
    for old, new in zip(before, after):
        for key in KEPT[form]:
            unknown = key == "start" and "X" in old.get(key, "")
            if old.get(key) != new.get(key) and not unknown:
                yield f"{key} of {old['uid']}: {old.get(key)} becomes {new.get(key)}"


def main():
    bad = 0
    for path in sys.argv[2:]:
        for form in KEPT:
            with tempfile.TemporaryDirectory() as folder:
                for difference in differences(sys.argv[1], path, form, folder):
                    print(f"{os.path.basename(path)} as {form}: {difference}")
                    bad = 1
    return bad


if __name__ == "__main__":
    sys.exit(main())
