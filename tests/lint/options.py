#!/usr/bin/env python3
"""FASTI KEYS MAN RULES: every option in a command's --help stands in its manual page in the folder MAN with the same letter, and none stands
there that is gone; where an option takes one of a few words, these and no others are the words of its entry; every key that the program KEYS prints stands in fasti-event(5), every rule in the page RULES.
"""
import os
import re
import subprocess
import sys

import helppage

SHORT = re.compile(r"^\.It Fl (\w) , -([a-z-]+)", re.M)
LONG = re.compile(r"^\.It Fl -([a-z-]+)", re.M)


def described(page):
    """The options that a page has an entry for: pairs of short name or None and long name."""
    with open(page, encoding="utf-8") as file:
        text = file.read()
    return set(SHORT.findall(text)) | {(None, name) for name in LONG.findall(text)}


def missing_options(fasti, folder):
    selection = described(os.path.join(folder, "fasti-list.1"))
    wrong = []
    for command in [[], *([name] for name in helppage.commands(fasti))]:
        page = os.path.join(folder, "-".join(["fasti", *command]) + ".1")
        have = {(short, name) for short, name, _ in helppage.options(fasti, *command)}
        told = described(page)
        # fasti-export-ical(1) refers to fasti-list(1) for the options of selection.
        referred = have & selection if command == ["export-ical"] else set()
        wrong += [f"{page}: --{name} is not described" for _, name in sorted(have - told - referred, key=str)]
        wrong += [f"{page}: describes --{name}, which --help does not have" for _, name in sorted(told - have, key=str)]
    return wrong


def entry(page, name):
    """What a page says of an option, up to the next one or the end of the section."""
    with open(page, encoding="utf-8") as file:
        found = re.search(rf"^\.It Fl (?:\w , )?-{name}\b.*?(?=^\.It Fl|^\.S[hs]|\Z)", file.read(), re.M | re.S)
    return found[0] if found else ""


def marked(text):
    """The words that a text has as command words."""
    lines = re.findall(r"^\.(?:It )?(?:Pq )?Cm (.*)", text, re.M)
    return {word for line in lines for word in line.split() if re.match(r"[A-Za-z]", word)}


def wrong_choices(fasti, folder):
    wrong = []
    for command in [[], *([name] for name in helppage.commands(fasti))]:
        page = os.path.join(folder, "-".join(["fasti", *command]) + ".1")
        for _, name, argument in helppage.options(fasti, *command):
            takes = helppage.choices(fasti, command, name) if argument else set()
            said = entry(page, name)
            if takes and said and takes != marked(said):
                wrong.append(f"{page}: --{name} takes {sorted(takes)}, not {sorted(marked(said))}")
    return wrong


def missing_keys(keys, folder):
    """Keys without a word of their own in the page: `location.city` is told by `city`."""
    with open(os.path.join(folder, "fasti-event.5"), encoding="utf-8") as file:
        text = " ".join(line for line in file if "Li " in line)
    words = set(re.findall(r"[a-z_0-9]+", text.replace(r"\(dq", " ")))
    names = subprocess.run([keys], capture_output=True, text=True, check=True).stdout.split()
    last = {name: re.findall(r"[a-z_0-9]+", name)[-1] for name in names}
    return [f"fasti-event.5: {name} is not described" for name, word in last.items() if word not in words]


def missing_rules(fasti, page):
    with open(page, encoding="utf-8") as file:
        entries = re.findall(r"^\.It Sy (\S+) No \((\w+)\)", file.read(), re.M)
    rows = [line.split()[1:3] for line in helppage.run(fasti, "validate", "--rules").stdout.splitlines()]
    return [] if rows and list(map(list, entries)) == rows else [f"{page}: these are not the rules of validate --rules"]


def main():
    fasti, keys, folder, rules_page = sys.argv[1:]
    wrong = missing_options(fasti, folder) + wrong_choices(fasti, folder) + missing_keys(keys, folder) + missing_rules(fasti, rules_page)
    print("\n".join(wrong))
    return 1 if wrong else 0


sys.exit(main())
