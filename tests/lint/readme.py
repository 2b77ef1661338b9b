#!/usr/bin/env python3
"""FASTI README [--write]: the commands that a README shows in its console blocks print what it says they print.

With --write the README is written anew with what they print now.
"""
import os
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.S)


def run(command, folder):
    done = subprocess.run(["sh", "-c", command], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          timeout=20, check=False, stdin=subprocess.DEVNULL)
    return done.stdout


def played(block, folder):
    """The block with the output that its commands give, each begun by `$ `."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{run(command[2:], folder)}" for command in commands)


def main():
    fasti, readme = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    with open(readme, encoding="utf-8") as file:
        text = file.read()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(FASTI_STORE=os.path.join(folder, "events.jsonl"), FASTI_NOW="2027-01-11T09:00:00", TZ="UTC",
                          PATH=os.path.dirname(fasti) + os.pathsep + os.environ["PATH"])
        new = BLOCK.sub(lambda match: match[1] + played(match[2], os.path.dirname(readme)) + match[3], text)
    if "--write" in sys.argv:
        with open(readme, "w", encoding="utf-8") as file:
            file.write(new)
        return 0
    if not BLOCK.search(text):
        print("the README shows no command")
        return 1
    if new != text:
        print("the README should say:", *BLOCK.findall(new), sep="\n")
    return 0 if new == text else 1


sys.exit(main())
