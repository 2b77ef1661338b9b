"""What fasti says of its own commands and options: read from --help, and from how it answers a wrong value."""
import os
import re
import subprocess
import tempfile

OPTION = re.compile(r"\s+(?:-(?P<short>\w), )?\s*--(?P<long>[a-z-]+)(?:=(?P<argument>\S+?))?(?P<more>,(?= --))?(?=\s)")
COMMAND = re.compile(r"^  (?P<name>[a-z-]+)\s+\S")


def run(fasti, *arguments):
    """Runs fasti where it can do no harm: a wrong value may be a good file name."""
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run([os.path.abspath(fasti), *arguments], capture_output=True, text=True, timeout=10, check=False,
                              stdin=subprocess.DEVNULL, cwd=folder)


def commands(fasti):
    """The names of all commands, in their order."""
    lines = run(fasti, "--help").stdout.splitlines()
    return [match["name"] for match in map(COMMAND.match, lines) if match]


def options(fasti, *command):
    """The options of a command, or of fasti itself: rows of short name or None, long name, argument or None."""
    rows = []
    for line in run(fasti, *command, "--help").stdout.splitlines():
        match = OPTION.match(line)
        while match:
            rows.append((match["short"], match["long"], match["argument"]))
            match = OPTION.match(line, match.end()) if match["more"] else None
    return rows


def common(fasti):
    """The options of fasti itself that every command takes too."""
    return [row for row in options(fasti) if row[1] != "version"]


def choices(fasti, command, option):
    """The values that an option takes, where these are a few words; else an empty set."""
    said = run(fasti, *command, f"--{option}=no-such-value").stderr
    match = re.search(r" is (?:none|one) of ([^;\n]+)", said)
    return set(re.split(r", |\|", match[1])) if match else set()
