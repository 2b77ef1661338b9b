"""How fast and in how much memory 100,000 events of a calendar come in, and a million, beside calcurse and khal where they are installed (of fewer events:
they are compared by the event). Argument: fasti."""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FASTI, MOST, MANY, FEW, FEWEST = sys.argv[1], 1_000_000, 100_000, 10_000, 500
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n"
EVENT = ("BEGIN:VEVENT\r\nUID:event-{0}@example.org\r\nDTSTAMP:20260101T100000Z\r\nDTSTART:2026{1:02}{2:02}T{3:02}0000Z\r\n"
         "DTEND:2026{1:02}{2:02}T{3:02}4500Z\r\nSUMMARY:Lezing {0} over de dijk\\, en wat daarachter ligt\r\n"
         "LOCATION:Gemeentehuis\\, Markt 1\\, 1234 AB Waterdam\r\nDESCRIPTION:Een avond over water\\, land en wat er tussen ligt."
         "\\nNeem een st\r\n oel mee\\, en wie wil een vraag.\r\nCATEGORIES:water,land\r\nSTATUS:CONFIRMED\r\nSEQUENCE:1\r\n"
         "CREATED:20260101T100000Z\r\nLAST-MODIFIED:20260101T100000Z\r\nEND:VEVENT\r\n")


def write(path, count):
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write(HEAD)
        for i in range(count):
            out.write(EVENT.format(i, i // 28 % 12 + 1, i % 28 + 1, i % 24))
        out.write("END:VCALENDAR\r\n")


def measure(count, path, *command, **environment):
    """CPU seconds, and the most memory in MB, of a command that imports `count` events."""
    write(path, count)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **environment}) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, command
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def tell(name, count, seconds, memory, own=None):
    beside = "" if own is None else f"   {seconds / count / own:8.1f} times the CPU of fasti"
    print(f"{name:9} {count:8,} events  {count / seconds:10,.0f} events/s  {memory:7.1f} MB{beside}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        feed, store = work / "feed.ics", work / "store.jsonl"
        for count in (FEW, MOST, MANY):
            store.unlink(missing_ok=True)
            seconds, memory = measure(count, feed, FASTI, "import", "--quiet", f"--store={store}", str(feed))
            tell("fasti", count, seconds, memory)
        own = seconds / MANY
        if shutil.which("calcurse"):
            tell("calcurse", FEW, *measure(FEW, feed, "calcurse", "-D", str(work / "c"), "-C", str(work / "c"), "-q", "-i", str(feed),
                                           LC_ALL="C.UTF-8"), own)
        if shutil.which("khal"):
            (work / "khal").write_text(f"[calendars]\n[[t]]\npath = {work / 'k'}\n[sqlite]\npath = {work / 'khal.db'}\n[locale]\n"
                                       "local_timezone = Europe/Amsterdam\ndefault_timezone = Europe/Amsterdam\n", encoding="utf-8")
            (work / "k").mkdir()
            tell("khal", FEWEST, *measure(FEWEST, feed, "khal", "-c", str(work / "khal"), "import", "--batch", "-a", "t", str(feed)), own)


main()
