#!/usr/bin/env python3
"""FASTI EXPECTED...: what import reads out of a sample is what a person read: NAME.expected.json against examples/NAME.txt or
examples/pages/NAME.html.

With --print instead of EXPECTED, and one announcement: writes what is read now, in the form of an expected answer, to be read
critically before it is kept.
"""
import difflib
import json
import os
import subprocess
import sys

EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "examples")
REFERENCE = "2027-01-11"
# What depends on the store and on the bytes, not on what the announcement says; other tests hold these.
LEFT_OUT = ("uid", "sequence", "created", "updated", "source", "spans", "description")


def read(fasti, path, reference):
    """The events that import makes of an announcement, without the keys that are left out."""
    command = [fasti, "import", "--store=-", f"--reference={reference}", f"--now={reference}T09:00:00", path]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    if done.returncode > 1:
        sys.exit(f"{' '.join(command)}: status {done.returncode}\n{done.stderr}")
    events = map(json.loads, done.stdout.splitlines())
    return [{key: value for key, value in event.items() if key not in LEFT_OUT} for event in events]


def written(reference, events, sort_keys=False):
    return json.dumps({"reference": reference, "events": events}, indent=1, ensure_ascii=False, sort_keys=sort_keys) + "\n"


def compare(fasti, expected_path):
    """The difference as a text, empty where there is none."""
    with open(expected_path, encoding="utf-8") as file:
        expected = json.load(file)
    name = os.path.basename(expected_path).removesuffix(".expected.json")
    page = os.path.join(EXAMPLES, "pages", name + ".html")
    events = read(fasti, page if os.path.exists(page) else os.path.join(EXAMPLES, name + ".txt"), expected["reference"])
    if events == expected["events"]:
        return ""
    sides = [written(expected["reference"], side, sort_keys=True).splitlines() for side in (expected["events"], events)]
    return "\n".join(difflib.unified_diff(*sides, expected_path, "as read now", lineterm=""))


def main():
    fasti, *rest = sys.argv[1:]
    if rest[0] == "--print":
        print(written(REFERENCE, read(fasti, rest[1], REFERENCE)), end="")
        return 0
    differences = [text for text in (compare(fasti, path) for path in rest) if text]
    print("\n".join(differences))
    return 1 if differences else 0


sys.exit(main())
