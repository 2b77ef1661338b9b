"""Who includes whom, and which folders and specs there are, as the tables of HACKING.md have it; words of a language only in
src/language. Argument: the top folder."""
import pathlib
import re
import sys

ROW = re.compile(r"^\| `(\w+\.h)` \|.*\| (.*) \|$", re.M)
SPECS = re.compile(r"^\| .+ \| (`[a-z-]+`(?:, `[a-z-]+`)*) \|$", re.M)
INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.M)
STRING = re.compile(r'/\*.*?\*/|"((?:[^"\\\n]|\\.)*)"', re.S)

# Rooms that only commands bring together.
PEERS = {"reader.h", "store.h", "query.h", "writer.h", "ical.h", "rule.h"}
# Libraries that only some rooms may know.
LIBRARIES = {"jansson.h": {"draft", "reader"}, "libical/ical.h": {"reader"}, "gumbo.h": {"page"}, "expat.h": {"reader"}}
# Words that give away knowledge of a language in a string of the program.
WORDS = set("""
januari februari maart mei juni juli augustus oktober maandag dinsdag woensdag donderdag vrijdag zaterdag zondag uiterlijk
aanmelden aanmelding inschrijven inschrijving opgeven deelnemers deelname werkdagen werkdag gratis toegang afgelast geannuleerd
uitgesteld verplaatst sprekers spreker inloop aanvang uur vanaf locatie zaal kosten middernacht
noon midnight rsvp seats doors-open lecturer
""".split())


def table(top):
    """The rank of each header, and of each room: that of the last header it implements."""
    headers, rooms = {}, {}
    for rank, (header, places) in enumerate(ROW.findall((top / "HACKING.md").read_text(encoding="utf-8"))):
        headers[header] = rank
        for place in re.findall(r"`src/([^`/]+)", places):
            rooms[place] = header
    return headers, rooms


def spec_findings(top):
    """Each file of tests/spec stands in the table that says where a case goes, and no other does."""
    hacking = (top / "HACKING.md").read_text(encoding="utf-8")
    listed = {name for row in SPECS.findall(hacking) for name in re.findall(r"`([^`]+)`", row)}
    there = {path.stem for path in (top / "tests/spec").glob("*.txt")}
    for name in sorted(there - listed):
        yield f"{top}/tests/spec/{name}.txt: has no row in the table of tests/spec in HACKING.md"
    for name in sorted(listed - there):
        yield f"{top}/HACKING.md: lists {name}, which is no file of tests/spec"


def folder_findings(top):
    """Rooms within a room have rows too."""
    hacking = (top / "HACKING.md").read_text(encoding="utf-8")
    for path in sorted((top / "src/draft").glob("*/")):
        if path.is_dir() and f"| `{path.name}/` |" not in hacking:
            yield f"{path}: has no row in the table of draft's rooms in HACKING.md"


def included(path):
    return [quoted or angled for quoted, angled in INCLUDE.findall(path.read_text(encoding="utf-8"))]


def header_findings(top, headers):
    for path in sorted((top / "include/fasti").glob("*.h")):
        if path.name not in headers:
            yield f"{path}: has no row in the table of HACKING.md"
            continue
        for name in included(path):
            noun = name.removeprefix("fasti/")
            if name.startswith("fasti/") and headers.get(noun, len(headers)) >= headers[path.name]:
                yield f"{path}: includes {name}, which does not stand above it in HACKING.md"
            elif not name.startswith("fasti/") and "/" in name:
                yield f"{path}: includes {name} from inside a room"


def room_findings(path, room, headers, own):
    for name in included(path):
        noun = name.removeprefix("fasti/")
        if name.startswith("fasti/"):
            if headers.get(noun, len(headers)) > headers[own]:
                yield f"{path}: includes {name}, which does not stand above {own} in HACKING.md"
            elif noun in PEERS and own in PEERS and noun != own:
                yield f"{path}: includes {name}; only commands bring it together with {own}"
        elif name in LIBRARIES and room not in LIBRARIES[name]:
            yield f"{path}: includes {name}, which is for {', '.join(sorted(LIBRARIES[name]))}"
        elif name.endswith(".h") and "/" in name and not name.startswith((room + "/", "sys/", "libical/")):
            yield f"{path}: includes {name} from inside another room"


def word_findings(path, room):
    text = path.read_text(encoding="utf-8")
    for match in STRING.finditer(text):
        # Examples of whole events, as JSON, are data.
        if match.group(1) and '\\"' not in match.group(1):
            words = re.sub(r"\\.", " ", match.group(1))
            # What calendars write in capitals is RFC 5545's.
            for word in re.findall(r"[a-z-]+", words if room == "ical" else words.lower()):
                if word in WORDS:
                    line = text.count("\n", 0, match.start()) + 1
                    yield f"{path}:{line}: \"{word}\" is a word of a language; such words are rows in src/language"


def tag_findings(path, tags):
    """What a language does is a field of its row: elsewhere no code asks which one it is."""
    text = path.read_text(encoding="utf-8")
    for match in STRING.finditer(text):
        if match.group(1) in tags:
            line = text.count("\n", 0, match.start()) + 1
            yield f"{path}:{line}: asks for the language \"{match.group(1)}\"; what it does is a field of struct language"


def language_tags(top):
    rows = (path.read_text(encoding="utf-8") for path in sorted((top / "src/language").glob("*.c")))
    return {tag for text in rows for tag in re.findall(r"^    \.tag = \"(\w+)\"", text, re.M)}


def findings(top):
    headers, rooms = table(top)
    tags = language_tags(top)
    yield from header_findings(top, headers)
    yield from folder_findings(top)
    yield from spec_findings(top)
    for path in sorted((top / "src").rglob("*.[ch]")):
        room = path.relative_to(top / "src").parts[0]
        if room not in rooms:
            yield f"{path}: its room has no row in the table of HACKING.md"
            continue
        yield from room_findings(path, room, headers, rooms[room])
        if room != "language":
            yield from word_findings(path, room)
            yield from tag_findings(path, tags)


if __name__ == "__main__":
    found = list(findings(pathlib.Path(sys.argv[1])))
    print("\n".join(found))
    sys.exit(bool(found))
