"""A feed lives: announcements are edited at random, imported and exported again, over and over. Arguments: fasti, how many times, a seed.
Held each time: every uid stands once; no event's uid ever changes, nor that of an item of its programme with the same title; only the lines of the
event whose announcement was edited change, and its SEQUENCE goes up by one; what comes back as it was changes nothing."""
import os
import random
import re
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
TOPICS = ["Veer", "Dijk", "Molen", "Sluis", "Polder", "Terp"]
PARTS = ["Opening", "Lezing over de {}", "Wandeling langs de {}", "Gesprek", "Vragen uit de zaal", "Filmpje van de {}", "Rondleiding"]
TOWNS = ["Delft", "Zwolle", "Gouda", "Leeuwarden"]


class Announcement:
    def __init__(self, index, dice):
        self.dice, self.topic = dice, TOPICS[index]
        self.title = f"Avond over de {self.topic.lower()}"
        self.day, self.start, self.length = date(2027, 1 + index, 10 + index), 19 * 60, 150
        self.town, self.price, self.words = dice.choice(TOWNS), 10, "Iedereen is welkom."
        self.parts = dice.sample(PARTS, 3)
        self.gaps = [30, 30, 45]

    def edit(self):
        self.dice.choice([self.move_day, self.move_start, self.move_town, self.change_price, self.change_words, self.change_parts,
                          self.move_parts, self.nothing])()

    def move_day(self):
        self.day += timedelta(days=self.dice.choice([-7, -1, 1, 7]))
        self.day = min(max(self.day, date(2026, 12, 1)), date(2027, 11, 30))

    def move_start(self):
        self.start = self.dice.choice([18 * 60, 18 * 60 + 30, 19 * 60, 19 * 60 + 30, 20 * 60])

    def move_town(self):
        self.town = self.dice.choice(TOWNS)

    def change_price(self):
        self.price = self.dice.choice([5, 8, 10, 15])

    def change_words(self):
        self.words = " ".join(self.dice.choice(["Iedereen is welkom.", "Neem iemand mee.", "De koffie staat klaar."])
                              for _ in range(self.dice.randint(1, 4)))

    def change_parts(self):
        self.parts = self.dice.sample(PARTS, self.dice.randint(2, 4))
        self.gaps = [self.dice.choice([15, 30, 45]) for _ in self.parts]

    def move_parts(self):
        self.gaps = [self.dice.choice([15, 30, 45]) for _ in self.parts]

    def nothing(self):
        pass

    def text(self):
        clock = lambda minutes: f"{minutes // 60:02}.{minutes % 60:02} uur"
        day = f"{self.day.day} {MONTHS[self.day.month - 1]} {self.day.year}"
        lines = [self.title, "", f"Datum: {day}", f"Tijd: {clock(self.start)} tot {clock(self.start + self.length)}",
                 f"Plaats: De Schuur, Dorpsstraat 1, {self.town}", f"Kosten: {self.price} euro", "", self.words, "", "Programma", ""]
        at = self.start
        for part, gap in zip(self.parts, self.gaps):
            lines.append(f"{clock(at)} {part.format(self.topic.lower())}")
            at += gap
        return "\n".join(lines) + "\n"


def components(calendar):
    """uid -> (lines, parent or None, title, sequence) of each component that has one."""
    found = {}
    for block in re.findall(r"BEGIN:(VEVENT|VTODO)\r\n(.*?)END:\1\r\n", calendar, re.S):
        lines = re.sub("\r\n[ \t]", "", block[1]).split("\r\n")
        value = lambda name: next((re.sub("^[^:]*:", "", line) for line in lines if re.match(name + "[:;]", line)), None)
        assert value("UID") not in found, f"uid {value('UID')} stands twice"
        found[value("UID")] = (block[1], value("RELATED-TO"), value("SUMMARY"), int(value("SEQUENCE") or 0))
    return found


class Feed:
    def __init__(self, fasti, folder):
        self.fasti, self.folder, self.now = fasti, folder, datetime(2026, 11, 1)

    def run(self, *arguments):
        environment = {**os.environ, "FASTI_STORE": str(self.folder / "store.jsonl"), "FASTI_NOW": self.now.isoformat() + "Z"}
        done = subprocess.run([self.fasti, *arguments], cwd=self.folder, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        return done.stdout

    def publish(self, path):
        """The fate of the event that the announcement is about, its uid, and the feed."""
        self.now += timedelta(minutes=1)
        said = self.run("import", "--reference=2026-11-01", path.name)
        fate, uid = said.split()[:2]
        fate = "source" if said.rstrip().endswith("(source)") else fate
        return fate, uid, self.run("export-ical", "--deadlines=todo").replace("\n", "\r\n")


def family(found, uid):
    """The event, its items and its deadlines."""
    return {key: row for key, row in found.items() if key == uid or row[1] == uid}


def check(before, after, uid, fate):
    others = {key: row[0] for key, row in before.items() if key not in family(before, uid)}
    assert others == {key: row[0] for key, row in after.items() if key not in family(after, uid)}, f"{uid}: other events changed"
    old, new = family(before, uid), family(after, uid)
    if fate == "unchanged":
        assert old == new, f"{uid}: unchanged, and yet its lines are others"
        return
    if fate == "source":
        stable = lambda rows: {key: re.sub("(DTSTAMP|LAST-MODIFIED):.*", "", row[0]) for key, row in rows.items()}
        assert stable(old) == stable(new), f"{uid}: only the words of the announcement changed, and yet its lines are others"
        return
    assert fate == "updated" and uid in old, f"{uid}: {fate}"
    assert new[uid][3] == old[uid][3] + 1, f"{uid}: SEQUENCE from {old[uid][3]} to {new[uid][3]}"
    titles = {row[2]: key for key, row in old.items()}
    for key, row in new.items():
        assert titles.get(row[2], key) == key, f"{row[2]!r}: uid from {titles[row[2]]} to {key}"


def main():
    fasti, times, seed = str(Path(sys.argv[1]).resolve()), int(sys.argv[2]), int(sys.argv[3])
    dice = random.Random(seed)
    # Where there is a folder in memory, no disk is waited for twice in each cycle.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        feed = Feed(fasti, Path(folder))
        announcements = [Announcement(index, dice) for index in range(len(TOPICS))]
        paths = [Path(folder) / f"{index}.txt" for index in range(len(TOPICS))]
        uids, changed = {}, 0
        for path, announcement in zip(paths, announcements):
            path.write_text(announcement.text())
            _, uids[path], calendar = feed.publish(path)
        before = components(calendar)
        for _ in range(times):
            which = dice.randrange(len(paths))
            announcements[which].edit()
            paths[which].write_text(announcements[which].text())
            fate, uid, calendar = feed.publish(paths[which])
            after = components(calendar)
            assert uid == uids[paths[which]], f"{paths[which].name}: uid from {uids[paths[which]]} to {uid}"
            check(before, after, uid, fate)
            before, changed = after, changed + (fate == "updated")
        print(f"{times} edits with seed {seed}, {changed} of them changed an event; {len(before)} uids at the end")
        assert changed > times // 3, "the edits hardly ever changed anything"


main()
