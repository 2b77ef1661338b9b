"""export, import, export gives the same bytes of random events in random modes: not one may differ. Arguments: fasti, how many events, a seed, `ordinary` or `hostile`."""
import difflib
import itertools
import json
import pathlib
import random
import subprocess
import sys
import tempfile

from random_events import Maker

BATCH, SHOWN = 200, 5
MODES = {"programme": ["items", "items", "description", "both", "none"], "deadlines": ["none", "none", "todo", "event"], "cancelled": ["both", "both", "status", "title"]}
MORE = ["--extended", "--organizer", "--alarm=PT1H", "--timezone=Europe/Brussels"]


def run(*arguments):
    done = subprocess.run([str(argument) for argument in arguments], capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done


def blocks(calendar):
    """The components of each event, in order: by the uid that they begin with, or are related to."""
    lines, found, block = calendar.decode().replace("\r\n ", "").split("\r\n"), {}, []
    lines = lines[max(index for index, line in enumerate(lines) if line in ("END:VTIMEZONE", "CALSCALE:GREGORIAN")) + 1:]
    for line in lines:
        block.append(line)
        if line in ("END:VEVENT", "END:VTODO"):
            uid = next((part.split(":", 1)[1] for part in block if part.startswith("RELATED-TO:")), None)
            uid = uid or next(part.split(":", 1)[1] for part in block if part.startswith("UID:"))
            found.setdefault(uid, []).extend(block)
            block = []
    return found


def differences(fasti, folder, events, options):
    """How many events differ, and what of the first ones."""
    store, feed, again = folder / "store.jsonl", folder / "feed.ics", folder / "again.jsonl"
    again.unlink(missing_ok=True)
    store.write_text("".join(json.dumps(event) + "\n" for event in events), encoding="utf-8")
    feed.write_bytes(run(fasti, "export-ical", "--quiet", f"--store={store}", *options).stdout)
    zone = [option for option in options if option.startswith("--timezone")]
    said = run(fasti, "import", "--quiet", f"--store={again}", *zone, feed).stderr
    second = run(fasti, "export-ical", "--quiet", f"--store={again}", *options).stdout
    first = feed.read_bytes()
    if first == second:
        return 0, []
    before, after = blocks(first), blocks(second)
    differing = [uid for uid in before if before[uid] != after.get(uid)]
    shown = ["\n".join([" ".join(options), *difflib.unified_diff(before[uid], after.get(uid, []), "exported", "again", lineterm="", n=0)]) for uid in differing[:SHOWN]]
    whole = difflib.unified_diff(first.decode().splitlines(), second.decode().splitlines(), "exported", "again", lineterm="")
    return max(len(differing), 1), shown + [said.decode(), *itertools.islice(whole, 0 if differing else 30)]


def main():
    fasti, count, seed, hostile = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4] == "hostile"
    dice, maker = random.Random(seed), Maker(seed, hostile)
    differing, shown = 0, []
    with tempfile.TemporaryDirectory() as folder:
        for first in range(0, count, BATCH):
            events = [maker.event(first + number) for number in range(min(BATCH, count - first))]
            options = [f"--{name}={dice.choice(choices)}" for name, choices in MODES.items()] + [option for option in MORE if dice.random() < 0.3]
            number, said = differences(fasti, pathlib.Path(folder), events, options)
            differing += number
            shown += said
    print("\n\n".join(shown[:40]))
    print(f"{count} events, seed {seed}: {differing} differ")
    sys.exit(1 if differing > 0 else 0)


main()
