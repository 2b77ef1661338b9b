"""A calendar larger than 64 MiB comes in, from a file and from a pipe, in little more memory than a small one: some bytes for each event.
Arguments: fasti, and whether its memory counts (a sanitizer's is its own)."""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

FASTI, COUNTS = Path(sys.argv[1]).resolve(), sys.argv[2] == "counts"
FEW, MANY, BYTES_EACH, MIB = 1000, 36_000, 200, 1 << 20
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//flat//EN\r\n"
WORDS = "\r\n ".join(["Een avond over water\\, land en wat er tussen ligt\\; neem een stoel mee."] * 25)


def write(path, events):
    """Events with an item each, which folds back into its event, and every tenth with a changed instance at the very end of the file."""
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write(HEAD)
        for i in range(events):
            rule = "RRULE:FREQ=DAILY;COUNT=3\r\n" if i % 10 == 0 else ""
            out.write(f"BEGIN:VEVENT\r\nUID:e{i}\r\nDTSTAMP:20260101T100000Z\r\nDTSTART;TZID=Europe/Amsterdam:202605{i % 27 + 1:02}T200000\r\n{rule}"
                      f"SUMMARY:Avond {i}\r\nDESCRIPTION:{WORDS}\r\nEND:VEVENT\r\n")
            out.write(f"BEGIN:VEVENT\r\nUID:00000000-0000-5000-8000-{i:012}\r\nDTSTART;TZID=Europe/Amsterdam:202605{i % 27 + 1:02}T203000\r\n"
                      f"SUMMARY:Deel {i}\r\nTRANSP:TRANSPARENT\r\nRELATED-TO:e{i}\r\nEND:VEVENT\r\n")
        for i in range(0, events, 10):
            out.write(f"BEGIN:VEVENT\r\nUID:e{i}\r\nRECURRENCE-ID;TZID=Europe/Amsterdam:202605{i % 27 + 1:02}T200000\r\n"
                      f"DTSTART;TZID=Europe/Amsterdam:202605{i % 27 + 1:02}T210000\r\nSUMMARY:Later {i}\r\nEND:VEVENT\r\n")
        out.write("END:VCALENDAR\r\n")


def run(store, operand, **streams):
    """The most memory in bytes (some 14 MiB of it are those of this process, from before the exec), and how many events are in the store."""
    with subprocess.Popen([FASTI, "import", "--quiet", f"--store={store}", operand], stdout=subprocess.DEVNULL, **streams) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, operand
    events = 0
    with store.open(encoding="utf-8") as lines:
        for event in map(json.loads, lines):
            events += 1
            assert len(event.get("programme", [])) == ("#" not in event["uid"]), event
    return usage.ru_maxrss * 1024, events


def findings(work):
    feed, store = work / "feed.ics", work / "store.jsonl"
    write(feed, FEW)
    base, _ = run(store, str(feed))
    write(feed, MANY)
    if feed.stat().st_size <= 64 * MIB:
        yield f"only {feed.stat().st_size} bytes"
    for operand, again in ((str(feed), False), (str(feed), True), ("-", False)):
        if not again:
            store.unlink()
        with feed.open("rb") as stream:
            memory, events = run(store, operand, stdin=stream)
        if events != MANY + MANY // 10:
            yield f"{operand}: {events} events"
        if COUNTS and memory > base + 12 * MIB + BYTES_EACH * MANY:
            yield f"{operand}{' again' * again}: {memory / MIB:.1f} MiB beside {base / MIB:.1f} for {FEW}"
        print(f"{operand}: {events} events in {memory / MIB:.1f} MiB, {FEW} in {base / MIB:.1f}")


with tempfile.TemporaryDirectory() as folder:
    failures = list(findings(Path(folder)))
print("\n".join(failures))
sys.exit(1 if failures else 0)
