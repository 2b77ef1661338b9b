"""No function over 60 lines, no file of the program over 500, no line over 110 but in rows of words. Argument: the top folder."""
import pathlib
import sys

FUNCTION_MOST, FILE_MOST, WIDTH_MOST = 60, 500, 110


def functions(lines):
    """The first and last line of each: a brace alone in column 1 opens one, the signature stands above it."""
    for at, line in enumerate(lines):
        if line == "{":
            first = at
            while first > 0 and lines[first - 1].strip() and not lines[first - 1].startswith(("}", "#", "/*", " *")):
                first -= 1
            last = next((i for i in range(at, len(lines)) if lines[i] == "}"), len(lines) - 1)
            yield first, last


def wide(lines):
    """Where lines are too wide, from 1, with how wide; rows that are set out by hand stand between `clang-format off` and `on`."""
    rows = False
    for at, line in enumerate(lines, 1):
        rows = "clang-format off" in line or (rows and "clang-format on" not in line)
        if not rows and len(line) > WIDTH_MOST:
            yield at, len(line)


def findings(top):
    for path in sorted(p for room in ("src", "include") for p in (top / room).rglob("*.[ch]")):
        lines = path.read_text(encoding="utf-8").splitlines()
        if len(lines) > FILE_MOST:
            yield f"{path}: {len(lines)} lines, more than {FILE_MOST}"
        for at, width in wide(lines):
            yield f"{path}:{at}: a line of {width} characters, more than {WIDTH_MOST}"
        for first, last in functions(lines):
            if last - first + 1 > FUNCTION_MOST:
                yield f"{path}:{first + 1}: a function of {last - first + 1} lines, more than {FUNCTION_MOST}: {lines[first]}"


if __name__ == "__main__":
    found = list(findings(pathlib.Path(sys.argv[1])))
    print("\n".join(found))
    sys.exit(bool(found))
