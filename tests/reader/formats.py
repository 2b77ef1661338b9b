"""FASTI INPUT...: what import makes of a file of data, and says about it, is what INPUT.expected has; every span lies in the file and is of a
value that is there. With --print before INPUT: writes what is made now, to be read critically before it is kept."""
import difflib
import json
import os
import subprocess
import sys

# What depends on the day and the bytes alone.
LEFT_OUT = ("created", "updated")


def value_at(event, pointer):
    for step in pointer.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        event = event[int(step)] if isinstance(event, list) else event[step]
    return event


def span_words(data, event):
    """Pointer -> the bytes that its span holds."""
    lines, words = data.split(b"\n"), {}
    for pointer, (line, column, length) in event.get("spans", {}).items():
        value_at(event, pointer)
        start = sum(len(text) + 1 for text in lines[: line - 1]) + column - 1
        assert line <= len(lines) and column - 1 < len(lines[line - 1]) and length > 0 and start + length <= len(data), (pointer, event)
        words[pointer] = data[start : start + length].decode(errors="replace")
    return words


def describe(event, data, name):
    own = event.get("source", {}).get("path") == name
    event = {key: value for key, value in event.items() if key not in LEFT_OUT}
    if own:
        event["spans"] = span_words(data, event)
        assert len(event["source"].pop("sha256")) == 64
    return event


def read(fasti, path):
    folder, name = os.path.split(os.path.abspath(path))
    with open(path, "rb") as file:
        data = file.read()
    command = [fasti, "--store=-", "--now=2026-01-02T12:00:00Z", "import", name]
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=20, check=False)
    events = [describe(json.loads(line), data, name) for line in done.stdout.splitlines()]
    said = done.stderr.decode().splitlines()
    return json.dumps({"status": done.returncode, "said": said, "events": events}, indent=1, ensure_ascii=False) + "\n"


def main():
    fasti, *paths = sys.argv[1:]
    fasti = os.path.abspath(fasti)
    bad = False
    if paths[0] == "--print":
        for path in paths[1:]:
            with open(path + ".expected", "w", encoding="utf-8") as file:
                file.write(read(fasti, path))
        return 0
    for path in paths:
        with open(path + ".expected", encoding="utf-8") as file:
            expected = file.read()
        found = read(fasti, path)
        lines = difflib.unified_diff(expected.splitlines(True), found.splitlines(True), path + ".expected", "now")
        sys.stdout.writelines(lines)
        bad |= found != expected
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
