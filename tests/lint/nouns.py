"""No predicate in a header without its noun: `line_is_blank`, never `is_blank`. Argument: the top folder."""
import pathlib
import re
import sys

VERBS = "is|are|was|has|may|can|says|tells|begins|opens|ends|goes|holds|lacks"
BARE = re.compile(rf"^(?!typedef)(?:[a-z_][\w ]*[ *])?((?:{VERBS})_\w+)\(", re.MULTILINE)


def findings(top):
    for path in sorted(p for room in ("src", "include") for p in (top / room).rglob("*.h")):
        text = path.read_text(encoding="utf-8")
        for found in BARE.finditer(text):
            yield f"{path}:{text.count(chr(10), 0, found.start()) + 1}: {found[1]} does not say what it is of: NOUN_{found[1]}"


if __name__ == "__main__":
    found = list(findings(pathlib.Path(sys.argv[1])))
    print("\n".join(found))
    sys.exit(bool(found))
