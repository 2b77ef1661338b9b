"""Calendars made to hurt are read or refused within a second of processor time, with the line that is at fault, and the rest of the call goes in;
validate ends as soon. Arguments: fasti, and the kilobytes of address space that it may take (unlimited: a sanitizer takes all there is, and longer)."""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

FASTI, KILOBYTES = Path(sys.argv[1]).resolve(), sys.argv[2]
SECONDS = 10 if KILOBYTES == "unlimited" else 1
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//hostile//EN\r\n"
EVENT = "BEGIN:VEVENT\r\nUID:bad\r\nDTSTART:20260501T100000Z\r\nSUMMARY:Bad\r\n"
GOOD = "BEGIN:VEVENT\r\nUID:good\r\nDTSTART:20260501T100000Z\r\nSUMMARY:Good\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
ZONES = "".join(f"BEGIN:VTIMEZONE\r\nTZID:Z{i}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+{i % 24:02}17\r\n"
                f"TZOFFSETTO:+{i % 24:02}17\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n" for i in range(3000))
USES = "".join(f"BEGIN:VEVENT\r\nUID:z{i}\r\nDTSTART;TZID=Z{i}:20260501T100000\r\nSUMMARY:Z\r\nEND:VEVENT\r\n" for i in range(3000))
ITEMS = "".join(f"BEGIN:VEVENT\r\nUID:00000000-0000-5000-8000-{i:012}\r\nDTSTART:20260501T100000Z\r\nSUMMARY:I\r\nTRANSP:TRANSPARENT\r\n"
                f"RELATED-TO:bad\r\nEND:VEVENT\r\n" for i in range(20_000))

# name: (calendar, what is said of it, events besides the good one of the same calendar)
CALENDARS = {
    "nested": (HEAD + EVENT + "BEGIN:X-A\r\n" * 100_000 + "END:X-A\r\n" * 100_000 + "END:VEVENT\r\n" + GOOD, ":14: error:", 0),
    "nested events": (HEAD + EVENT * 20_000 + "END:VEVENT\r\n" + GOOD, ":4: error:", 1),
    "fifo": (HEAD + EVENT.replace("DTSTART:20260501T100000Z", "DTSTART;TZID=FIFO:20260501T100000") + "END:VEVENT\r\n" + GOOD, ":6: error:", 0),
    "endless": (HEAD + EVENT + "RRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n" + GOOD, ":8: error:", 0),
    "never": (HEAD + EVENT + "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT\r\n" + GOOD, "", 1),
    "truncated": (HEAD + GOOD.replace("END:VCALENDAR\r\n", "") + EVENT + "DESCRIP", ":1: error:", 0),
    "lists": (HEAD + EVENT + "EXDATE:" + ",".join(f"2026{m:02}{d:02}T{h:02}0000Z" for h in range(20) for m in range(1, 13) for d in range(1, 29))
              + "\r\nEND:VEVENT\r\n" + GOOD, "", 1),
    "values": (HEAD + EVENT + "CATEGORIES:" + ",".join(f"c{i}" for i in range(20_000)) + "\r\nEND:VEVENT\r\n" + GOOD, "", 1),
    "long line": (HEAD + EVENT + "DESCRIPTION:" + "x" * 10_000_000 + "\r\nEND:VEVENT\r\n" + GOOD, ":8: error:", 0),
    "long folds": (HEAD + EVENT + "DESCRIPTION:" + "x\r\n " * 2_500_000 + "\r\nEND:VEVENT\r\n" + GOOD, ":8: error:", 0),
    "facts": (HEAD + EVENT + "DESCRIPTION:" + "Doors: 19:00\\nFor: a\\n" * 40_000 + "\r\nEND:VEVENT\r\n" + GOOD, "", 1),
    "blank lines": (HEAD + "\r\n" * 2_000_000 + GOOD, "", 0),
    "zones": (HEAD + ZONES + USES + GOOD, "more lines like these", None),
    "items": (HEAD + EVENT + "END:VEVENT\r\n" + ITEMS + GOOD, "", 1),
    "no colon": (HEAD + EVENT + "x" * 1_000_000 + "\r\n" + "y\r\n" * 100_000 + "END:VEVENT\r\n" + GOOD, ":8: warning:", 1),
    "quotes": (HEAD + EVENT + ('X;A="' + "b" * 300_000 + ":c\r\n") * 3 + "END:VEVENT\r\n" + GOOD, "", 1),
    "nul": (HEAD + EVENT + "X-\0:\0\r\nDESCRIPTION:\0\x1b[2J\r\nEND:VEVENT\r\n" + GOOD, ":8: warning:", 1),
}


def limited(*arguments):
    """Killed when it has taken more processor time than that; the time that passes is no measure on a busy machine."""
    return subprocess.run(["sh", "-c", f'ulimit -v {KILOBYTES}; ulimit -t {SECONDS}; exec "$@"', "sh", *map(str, arguments)], capture_output=True,
                          timeout=100, check=False)


def findings(name, folder):
    text, said, others = CALENDARS[name]
    bad, beside = Path(folder) / "bad.ics", Path(folder) / "beside.ics"
    bad.write_bytes(text.replace("FIFO", "../../.." + str(Path(folder) / "fifo")).encode())
    beside.write_bytes((HEAD + GOOD.replace("UID:good", "UID:beside")).encode())
    done = limited(FASTI, "import", "--store=-", bad, beside)
    uids = [json.loads(line)["uid"] for line in done.stdout.split(b"\n") if line.strip()]
    checked = limited(FASTI, "validate", "--quiet", bad, beside)
    if checked.returncode not in (0, 1):
        yield f"{name}: validate {checked.returncode} {checked.stderr[-200:]}"
    if done.returncode != (1 if "error" in done.stderr.decode() else 0):
        yield f"{name}: status {done.returncode} {done.stderr[-200:]}"
    if said not in done.stderr.decode() or b"\x1b" in done.stderr or done.stderr.count(b"\n") > 200:
        yield f"{name}: does not say {said}: {done.stderr[:300]}"
    if uids[-1:] != ["beside"] or uids.count("good") != 1 or (others is not None and len(uids) != others + 2):
        yield f"{name}: {len(uids)} events, the last {uids[-3:]}"


with tempfile.TemporaryDirectory() as work:
    os.mkfifo(Path(work) / "fifo")
    failures = [failure for name in CALENDARS for failure in findings(name, work)]
print("\n".join(failures) or f"{len(CALENDARS)} calendars")
sys.exit(1 if failures else 0)
