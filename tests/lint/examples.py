#!/usr/bin/env python3
"""FASTI EXAMPLES SEED PAGE...: what the manual pages show as typed at a prompt is right usage, and does what it says where it is typed.

EXAMPLES is the folder of sample announcements; SEED a word that begins the uid of the event which the examples name. A command that fetches
from elsewhere is left out.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

LITERAL = re.compile(r"^\.Bd -literal.*?\n(.*?)^\.Ed$", re.M | re.S)
INLINE = re.compile(r"^\.Dl (\$ .*)$", re.M)
ESCAPES = {r"\e": "\\", r"\(dq": '"', "\\\\": "\\", r"\&": "", r"\-": "-"}


def typed(page):
    """The commands that a page shows, those of a line that goes on put together."""
    with open(page, encoding="utf-8") as file:
        text = file.read()
    shown = "".join(LITERAL.findall(text)) + "\n".join(INLINE.findall(text)) + "\n"
    for escape, meant in ESCAPES.items():
        shown = shown.replace(escape, meant)
    return [line[2:] for line in shown.replace("\\\n", " ").splitlines() if line.startswith("$ ")]


def furnish(folder, examples, seed):
    """What the examples speak of: announcements, a calendar, a store with an event that they name."""
    for name in ("announcements", "events", "srv"):
        os.mkdir(os.path.join(folder, name))
    texts = sorted(name for name in os.listdir(examples) if name.endswith(".txt"))
    for name in texts:
        shutil.copy(os.path.join(examples, name), os.path.join(folder, "announcements"))
    for name in ("avond.txt", "draft.txt"):
        shutil.copy(os.path.join(examples, texts[0]), os.path.join(folder, name))
    with open(os.path.join(folder, "events.jsonl"), "w", encoding="utf-8") as store:
        store.write('{"uid":"%s","title":"Avond","start":"2027-02-18T20:00:00","location":{"room":"Raadzaal"}}\n' % seed)
    with open(os.path.join(folder, "school.ics"), "w", encoding="utf-8") as holidays:
        holidays.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:h\r\nDTSTAMP:20270101T000000Z\r\n"
                       "DTSTART;VALUE=DATE:20270208\r\nSUMMARY:Krokusvakantie\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")


def try_page(page, examples, seed):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        furnish(folder, examples, seed)
        os.environ["FASTI_STORE"] = os.path.join(folder, "events.jsonl")
        subprocess.run(["fasti", "export-ical", "-o", "srv/agenda.ics"], cwd=folder, check=False, capture_output=True)
        for command in typed(page):
            if command.startswith("curl ") or ("jq" in command and shutil.which("jq") is None):
                continue
            here = command.replace("/srv/www/", "srv/")
            done = subprocess.run(["sh", "-c", here], cwd=folder, capture_output=True, text=True, timeout=20, check=False,
                                  stdin=subprocess.DEVNULL)
            if done.returncode not in (0, 1):
                wrong.append(f"{page}: {command}: status {done.returncode}: {done.stderr}")
    return wrong


def main():
    fasti, examples, seed, *pages = sys.argv[1:]
    os.environ.update(FASTI_NOW="2027-01-11T09:00:00", TZ="UTC",
                      PATH=os.path.dirname(os.path.abspath(fasti)) + os.pathsep + os.environ["PATH"])
    tried = sum(len(typed(page)) for page in pages)
    wrong = [said for page in pages for said in try_page(page, examples, seed)]
    print("\n".join(wrong) if tried else "no page shows a command")
    return 1 if wrong or not tried else 0


sys.exit(main())
