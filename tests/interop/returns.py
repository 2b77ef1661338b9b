"""What other programs write of our feed comes in again: the same titles, starts and ends. Arguments: fasti, the writer, the announcements, and for
ical.js its script first. Exit status 77: the writer is not installed."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def by_icalendar(feed, work):
    from icalendar import Calendar
    (work / "out.ics").write_bytes(Calendar.from_ical(feed.read_bytes()).to_ical())
    return work / "out.ics"


def by_vobject(feed, work):
    import vobject
    (work / "out.ics").write_text("".join(root.serialize() for root in vobject.readComponents(feed.read_bytes().decode())), newline="")
    return work / "out.ics"


def by_icaljs(feed, work, script):
    done = subprocess.run(["node", script, feed], capture_output=True)
    if done.returncode == 77:
        skip(done.stdout.decode().strip().removeprefix("skipped: "))
    assert done.returncode == 0, done.stderr
    (work / "out.ics").write_bytes(done.stdout)
    return work / "out.ics"


def by_khal(feed, work):
    config = work / "khal.conf"
    config.write_text(f"[calendars]\n[[t]]\npath = {work}/khal\ntype = calendar\n[sqlite]\npath = {work}/khal.db\n[locale]\n"
                      "local_timezone = Europe/Amsterdam\ndefault_timezone = Europe/Amsterdam\n[default]\ndefault_calendar = t\n")
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "HOME": str(work), "XDG_CONFIG_HOME": str(work), "XDG_DATA_HOME": str(work)}
    subprocess.run(["khal", "-c", config, "import", "--batch", "-a", "t", feed], env=environment, check=True, capture_output=True)
    return work / "khal"


def by_calcurse(feed, work):
    (work / "calcurse").mkdir()
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Europe/Amsterdam", "HOME": str(work)}
    run = lambda *words: subprocess.run(["calcurse", "-D", work / "calcurse", "-C", work / "calcurse", *words], env=environment, check=True,
                                        capture_output=True).stdout
    run("-i", feed)
    (work / "out.ics").write_bytes(run("--export"))
    return work / "out.ics"


WRITERS = {"icalendar": by_icalendar, "vobject": by_vobject, "icaljs": by_icaljs, "khal": by_khal, "calcurse": by_calcurse}


def run(fasti, *words):
    done = subprocess.run([fasti, "--now=2027-01-11T12:00:00Z", *words], capture_output=True, text=True)
    assert done.returncode < 2, (words, done.stderr)
    return done


def facts(fasti, store):
    """uid -> (title, start, end)"""
    return {event["uid"]: (event["title"], event["start"], event.get("end"))
            for event in map(json.loads, run(fasti, f"--store={store}", "list", "--format=jsonl").stdout.splitlines())}


def main():
    fasti, writer, *arguments = sys.argv[1:]
    fasti, script = str(Path(fasti).resolve()), [arguments.pop(0)] if writer == "icaljs" else []
    if writer in ("khal", "calcurse") and not shutil.which(writer) or writer == "icaljs" and not shutil.which("node"):
        skip(f"{writer} is not installed")
    if writer in ("icalendar", "vobject"):
        try:
            __import__(writer)
        except ImportError as missing:
            skip(missing)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        feed, store, again = work / "feed.ics", work / "store.jsonl", work / "again.jsonl"
        run(fasti, f"--store={store}", "import", "--reference=2027-01-11", *arguments)
        # The feed says a title with what became of the event: what it says is what comes in.
        run(fasti, f"--store={store}", "export-ical", "--cancelled=status", "--programme=none", f"--output={feed}")
        came = WRITERS[writer](feed, work, *script)
        said = run(fasti, f"--store={again}", "import", came)
        assert ": error:" not in said.stderr, said.stderr
        wanted, found = facts(fasti, store), facts(fasti, again)
        assert len(wanted) >= len(arguments)
        if writer == "calcurse":  # It keeps neither uid nor status, and has no zones: its hours are those of this machine's clock.
            plain = lambda rows: sorted((title.removeprefix("UITGESTELD: "), start) for title, start, _ in rows.values())
            wanted, found = plain(wanted), plain(found)
        if wanted != found:
            print(*sorted(set(wanted.items() if isinstance(wanted, dict) else wanted) ^ set(found.items() if isinstance(found, dict) else found)), sep="\n")
            sys.exit(1)
        print(f"{len(found)} events written by {writer} came in again")


main()
