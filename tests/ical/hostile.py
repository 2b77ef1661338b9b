"""Calendars of 10 MB that are made to be slow: each is judged within seconds and within memory. Argument: fasti."""
import subprocess
import sys
import tempfile
from pathlib import Path

SIZE, SECONDS, KILOBYTES = 10_000_000, 10, 400_000
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
EVENT = "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260501T100000Z\r\n"
TAIL = "END:VEVENT\r\nEND:VCALENDAR\r\n"


def repeated(part):
    return part * (SIZE // len(part))


CALENDARS = {
    "one long line": HEAD + EVENT + "SUMMARY:" + repeated("x,") + "\r\n" + TAIL,
    "parameters": HEAD + EVENT + "SUMMARY" + repeated(";CN=a") + ":x\r\n" + TAIL,
    "a list behind long parameters": HEAD + EVENT + "EXDATE;X=" + repeated("a,") + "b:" + repeated("20260501T100000Z,") + "1\r\n" + TAIL,
    "properties": HEAD + EVENT + repeated("X-A:b\r\n") + TAIL,
    "repeated properties": HEAD + EVENT + repeated("SUMMARY:b\r\n") + TAIL,
    "nested": HEAD + repeated("BEGIN:VEVENT\r\n"),
    "nested and ended": HEAD + repeated("BEGIN:X\r\n") + repeated("END:X\r\n"),
    "folds": HEAD + EVENT + "SUMMARY:a" + repeated("\r\n b") + "\r\n" + TAIL,
    "events of one uid": HEAD + repeated("BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n"),
    "zones": HEAD + EVENT + "".join(f"EXDATE;TZID=Z{i}:20260501T100000\r\n" for i in range(SIZE // 34)) + TAIL,
    "controls": HEAD + EVENT + "SUMMARY:" + repeated("\x01") + "\r\n" + TAIL,
    "a rule": HEAD + EVENT + "RRULE:FREQ=DAILY;BYDAY=" + repeated("MO,") + "MO\r\n" + TAIL,
    "blank lines": HEAD + repeated("\r\n"),
}


def run(fasti, path):
    """Few findings, some or none; the limit on memory is the shell's."""
    command = f"ulimit -v {KILOBYTES}; exec '{fasti}' validate -f json '{path}'"
    return subprocess.run(["sh", "-c", command], capture_output=True, timeout=SECONDS)


def main():
    fasti, failures = Path(sys.argv[1]).resolve(), []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hostile.ics"
        for name, text in CALENDARS.items():
            path.write_bytes(text.encode())
            try:
                done = run(fasti, path)
            except subprocess.TimeoutExpired:
                failures.append(f"{name}: more than {SECONDS} s")
                continue
            if done.returncode not in (0, 1) or done.stdout.count(b"\n") > 200:
                failures.append(f"{name}: status {done.returncode}, {done.stdout.count(10)} lines {done.stderr[-200:]}")
    print("\n".join(failures) or f"{len(CALENDARS)} calendars of {SIZE} bytes")
    return 1 if failures else 0


sys.exit(main())
