#!/usr/bin/env python3
"""SHELL FASTI KEYS: a shell, asked for real, offers what tests/completions/cases says, every option, every choice of an option and every
key that the program KEYS prints.
"""
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "lint")]
import helppage  # noqa: E402
import shells  # noqa: E402

NAMES = {"uid": "11aa22bb-0000-5000-8000-00000000000a", "other": "22bb33cc-0000-5000-8000-00000000000b"}
HOSTILE = "33$(touch${IFS}$FASTI_HARM)`touch${IFS}$FASTI_HARM`"


def make_store(folder):
    uids = [NAMES["uid"], NAMES["other"], HOSTILE]
    with open(os.environ["FASTI_STORE"], "w", encoding="utf-8") as store:
        for uid in uids:
            store.write(json.dumps({"uid": uid, "title": "t"}) + "\n")
    for name in ("one.txt", "two.txt", "empty"):
        open(os.path.join(folder, name), "w", encoding="utf-8").close()


def cases(folder):
    with open(os.path.join(HERE, "cases"), encoding="utf-8") as lines:
        for case in lines:
            if "==>" not in case or case.startswith("#"):
                continue
            line, _, expected = case.rstrip("\n").format(**NAMES, folder=folder).partition(" ==>")
            yield line, set(expected.split())


def keys(program):
    names = subprocess.run([program], capture_output=True, text=True, check=True).stdout.split()
    yield "fasti list --has=", {name for name in names if "[]" not in name and name.count(".") < 2}


def options(fasti):
    """Each command and all of its options; each option that takes one of a few words and all of these."""
    for command in [[], *([name] for name in helppage.commands(fasti))]:
        rows = helppage.options(fasti, *command) + (helppage.common(fasti) if command else [])
        line = " ".join(["fasti", *command, ""])
        yield line + "-", {"--" + name for _, name, _ in rows} | {"-" + short for short, _, _ in rows if short}
        for _, name, argument in rows:
            values = helppage.choices(fasti, command, name) if argument else set()
            if values:
                yield f"{line}--{name}=", values
    yield "fasti ", set(helppage.commands(fasti))


def compare(shell, pairs):
    wrong = 0
    for line, expected in pairs:
        got = shells.offered(shell, line)
        if got != expected:
            wrong += 1
            print(f"{shell}: {line!r}: missing {sorted(expected - got)}, not expected {sorted(got - expected)}")
    return wrong


def main():
    shell, fasti, key_names = sys.argv[1], os.path.abspath(sys.argv[2]), os.path.abspath(sys.argv[3])
    shells.need(shell)
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(FASTI_STORE=os.path.join(folder, "events.jsonl"), FASTI_HARM=os.path.join(folder, "harm"),
                          HOME=folder, PATH=os.path.dirname(fasti) + os.pathsep + os.environ["PATH"])
        make_store(folder)
        wrong = sum(compare(shell, pairs) for pairs in (cases(folder), options(fasti), keys(key_names)))
        shells.offered(shell, "fasti show 33")
        if os.path.exists(os.environ["FASTI_HARM"]):
            wrong += 1
            print(f"{shell}: a uid was run as a command")
    return 1 if wrong else 0


sys.exit(main())
