"""What other programs refuse in broken calendars, fasti has to find. Arguments: fasti, the folder of broken.py and of clients/, judge.cjs;
--table prints who refuses what; --mutants=N also breaks the calendars of clients N times at random. Programs that are not installed are
left out and named. Exit status 77: none is."""
import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

# The readers: each takes a folder and gives name -> why, for the files that it refuses; None: it is not installed.


def in_python(judge):
    def refusals(folder):
        refused = {}
        for path in sorted(folder.iterdir()):
            try:
                why = judge(path.read_bytes())
            except Exception as error:  # whatever it stumbles over
                why = f"{type(error).__name__}: {error}"
            if why:
                refused[path.name] = why
        return refused
    return refusals


def icalendar_reader():
    try:
        from icalendar import Calendar
    except ImportError:
        return None

    def judge(data):
        calendar = Calendar.from_ical(data)
        return "; ".join(str(error) for component in calendar.walk() for error in component.errors)
    return in_python(judge)


def vobject_reader():
    try:
        import vobject
    except ImportError:
        return None

    def judge(data):
        for component in vobject.readComponents(data.decode()):
            component.validate(raiseException=True)
    return in_python(judge)


def icaljs_reader(script):
    def refusals(folder):
        done = subprocess.run(["node", script, folder], capture_output=True, text=True, check=True)
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        return {row["name"]: row["why"] for row in rows if row["why"]}
    if not shutil.which("node") or subprocess.run(["node", script], capture_output=True).returncode == 77:
        return None
    return refusals


def in_a_process(judge):
    """A run for each file, with a home of its own; who does not come back refuses too."""
    def refusals(folder):
        refused = {}
        for path in sorted(folder.iterdir()):
            with tempfile.TemporaryDirectory() as home:
                try:
                    why = judge(path, Path(home))
                except subprocess.TimeoutExpired:
                    why = "does not come back"
            if why:
                refused[path.name] = why
        return refused
    return refusals


def run(command, home):
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Europe/Amsterdam", "HOME": str(home), "XDG_CONFIG_HOME": str(home),
                   "XDG_DATA_HOME": str(home), "XDG_CACHE_HOME": str(home)}
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", env=environment, timeout=20)
    return done.returncode, done.stdout + done.stderr


def calcurse_judge(path, home):
    status, said = run(["calcurse", "-D", home, "-C", home, "-i", path], home)
    skipped = re.search(r"\b([1-9]\d*) skipped", said)
    return said.strip() if status or skipped else None


def khal_judge(path, home):
    config = home / "khal.conf"
    config.write_text(f"[calendars]\n[[t]]\npath = {home}/khal\ntype = calendar\n[sqlite]\npath = {home}/khal.db\n[locale]\n"
                      "local_timezone = Europe/Amsterdam\ndefault_timezone = Europe/Amsterdam\ntimeformat = %H:%M\n"
                      "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
                      "longdatetimeformat = %Y-%m-%d %H:%M\n[default]\ndefault_calendar = t\n")
    status, said = run(["khal", "-c", config, "import", "--batch", "-a", "t", path], home)
    return said.strip() if status or re.search(r"^(critical|error|warning)|Traceback", said, re.M | re.I) else None


def readers(script):
    return {"khal": in_a_process(khal_judge) if shutil.which("khal") else None,
            "calcurse": in_a_process(calcurse_judge) if shutil.which("calcurse") else None,
            "icalendar": icalendar_reader(), "vobject": vobject_reader(), "ical.js": icaljs_reader(script)}


def found_by_fasti(fasti, folder):
    """name -> rules, notes too."""
    done = subprocess.run([fasti, "validate", "-f", "json", "-W", "all", folder], capture_output=True, text=True, check=False)
    found = {}
    for finding in map(json.loads, done.stdout.splitlines()):
        found.setdefault(Path(finding["path"]).name, set()).add(finding.get("rule", finding["message"]))
    return found


# Random damage to calendars that are right.

def damage(data, chance):
    lines = data.split(b"\r\n")
    at, other = (chance.randrange(len(lines)) for _ in range(2))
    line = lines[at]
    cut = chance.randrange(len(line) + 1)
    lines[at:at + 1] = chance.choice([
        lambda: [], lambda: [line, line], lambda: [lines[other]], lambda: [line, lines[other]], lambda: [line[:cut]],
        lambda: [line[:cut] + line[cut + 1:]], lambda: [line[:cut] + bytes([chance.randrange(256)]) + line[cut:]],
        lambda: [line[:cut] + chance.choice([b":", b";", b",", b"=", b'"', b"\\", b"T", b"Z", b"-", b"0", b"9"]) + line[cut + 1:]],
        lambda: [line[:cut], line[cut:]], lambda: [re.sub(rb"\d", lambda _: b"%d" % chance.randrange(10), line)],
        lambda: [re.sub(rb":.*", b":" + lines[other].partition(b":")[2], line)],
        lambda: [re.sub(rb"^[A-Z-]+", lines[other].partition(b":")[0].partition(b";")[0], line)]])()
    return b"\r\n".join(lines)


def write_mutants(sources, folder, count):
    chance = random.Random(5545)
    for number in range(count):
        source = sources[number % len(sources)]
        (folder / f"{source.stem}-{number}.ics").write_bytes(damage(source.read_bytes(), chance))


def misses(found, refused_by):
    """(name, reader, why) of what a reader refuses, and fasti finds nothing in."""
    return [(name, reader, why) for reader, refused in refused_by.items() for name, why in refused.items() if not found.get(name)]


def print_table(names, found, refused_by):
    width = max(map(len, names))
    print(f"{'':{width}}  " + "  ".join(refused_by) + "  fasti")
    for name in names:
        marks = "  ".join(f"{'x' if name in refused else '.':{len(reader)}}" for reader, refused in refused_by.items())
        print(f"{name:{width}}  {marks}  {' '.join(sorted(found.get(name, ())))}")
    counts = ", ".join(f"{reader} {len(refused)}" for reader, refused in refused_by.items())
    print(f"of {len(names)}: {counts}, fasti {sum(bool(found.get(name)) for name in names)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("fasti", type=lambda path: Path(path).resolve())
    parser.add_argument("calendars", type=Path)
    parser.add_argument("script", type=Path)
    parser.add_argument("--table", action="store_true")
    parser.add_argument("--mutants", type=int, default=0)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    sys.path.insert(0, str(options.calendars))
    import broken
    there = {name: reader for name, reader in readers(options.script.resolve()).items() if reader}
    absent = sorted(readers(options.script.resolve()).keys() - there.keys())
    if not there:
        print("skipped: none of khal, calcurse, icalendar, vobject and ical.js is installed")
        return 77
    with tempfile.TemporaryDirectory() as work:
        folder, mutants = Path(work) / "broken", Path(work) / "mutants"
        folder.mkdir()
        mutants.mkdir()
        broken.write_all(folder)
        (folder / "good.ics").unlink()
        found, refused_by = found_by_fasti(options.fasti, folder), {name: reader(folder) for name, reader in there.items()}
        missed = misses(found, refused_by)
        if options.table:
            print_table(sorted(path.name for path in folder.iterdir()), found, refused_by)
        write_mutants(sorted((options.calendars / "clients").glob("*.ics")), mutants, options.mutants)
        quick = {name: reader(mutants) for name, reader in there.items() if name not in ("khal", "calcurse")} if options.mutants else {}
        missed += misses(found_by_fasti(options.fasti, mutants), quick)
        for name, reader, why in missed:
            path = (folder if (folder / name).exists() else mutants) / name
            print(f"{name}: {reader} says {why!r}, fasti finds nothing")
            if "FASTI_KEEP" in os.environ:
                shutil.copy(path, os.environ["FASTI_KEEP"])
    print(f"{len(broken.CASES)} broken calendars, {options.mutants} mutants, {len(missed)} missed; "
          f"read by {', '.join(there)}" + (f"; not installed: {', '.join(absent)}" if absent else ""))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
