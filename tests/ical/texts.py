"""Texts made to break calendars, at random: no property gets in, no line is too long, no character is cut, every value reads back. The reader here
shares nothing with fasti. Arguments: fasti, how many events, a seed."""
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote

PIECES = ["\r\n", "\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\t", ",", ";", ":", "\\", "\\n", "\\,", '"', "^n", "^'", "^", "=", " ",
          "\x01", "\x07", "\x1b[31m", "\x7f", "\x80", "\x9b", "\u200e", "\u202e", "\u2066", "\u200d", "\ufeff", "\ufffd", "\uffff", "\u0301",
          "é", "€", "漢", "\U0001f600", "\U0001f469\u200d\U0001f467", "\U0010ffff", "END:VEVENT", "BEGIN:VEVENT", "\r\nATTENDEE:mailto:x@example.org",
          "\nX-INJECTED:1", "\r\n \r\n", "\r\n\tx", "DTSTART:20200101", "plain words", "0", "%0D%0A", "</p>", "'", "{}", "[]"]
ESCAPES = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
TWINS = "UID SUMMARY DTSTART LOCATION DESCRIPTION CONTACT CATEGORIES ORGANIZER ITEM DEADLINE KEPT".split()
# What may stand where, and how often at most (None: any number of times).
ALLOWED = {
    "VCALENDAR": {"VERSION": 1, "PRODID": 1, "CALSCALE": 1, "NAME": 1, "X-WR-CALNAME": 1, "BEGIN": None, "END": 1},
    "VEVENT": {**{name: 1 for name in ("UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION LOCATION URL CATEGORIES STATUS SEQUENCE CREATED LAST-MODIFIED "
                                       "TRANSP RELATED-TO CONFERENCE ORGANIZER").split()}, **{f"X-FASTI-{name}": 1 for name in TWINS}, "CONTACT": None, "LINK": None, "BEGIN": None, "END": 1},
    "VTODO": {name: 1 for name in ("UID DTSTAMP SUMMARY URL RELATED-TO DUE STATUS ORGANIZER SEQUENCE CREATED LAST-MODIFIED "
                                                "X-FASTI-DEADLINE BEGIN END").split()},
    "VALARM": {name: 1 for name in "ACTION TRIGGER DESCRIPTION END".split()},
    "PARTICIPANT": {name: 1 for name in "UID PARTICIPANT-TYPE SUMMARY DESCRIPTION URL END".split()},
    "VLOCATION": {name: 1 for name in "UID NAME DESCRIPTION END".split()},
}


def text(dice):
    kind = dice.random()
    if kind < 0.1:
        return dice.choice(PIECES) * dice.randint(1, 40)
    if kind < 0.15:
        return "".join(dice.choice(PIECES) for _ in range(2000))[:10000]
    if kind < 0.25:
        return "w" * dice.randint(50, 80) + dice.choice(PIECES) + "tail"
    return "".join(dice.choice(PIECES + ["word "] * 10) for _ in range(dice.randint(1, 30)))


def clean(value):
    """What the wire can carry: line ends are \\n, other controls are gone."""
    return re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", re.sub("\r\n|[\r\n\u2028\u2029]", "\n", value))


def phrase(value):
    return clean(value).replace("\n", " ")


def event(dice, number):
    some = lambda **members: {key: value for key, value in members.items() if dice.random() < 0.7}
    made = {"uid": f"{number}-{text(dice)[:40] if dice.random() < 0.3 else 'x'}", "title": text(dice), "start": "2026-05-01T10:00:00"}
    made.update(some(description=text(dice), url=dice.choice([text(dice), "https://example.org/" + text(dice)]),
                     keywords=[text(dice) for _ in range(dice.randint(1, 4))], language=dice.choice(["nl", "en", "de", text(dice)]),
                     location=some(name=text(dice), room=text(dice), street=text(dice), city=text(dice), url="https://example.org/" + text(dice)),
                     contacts=[some(name=text(dice), email=text(dice), phone=text(dice))], audience=[text(dice)], source={"url": text(dice)},
                     organizers=[{"name": text(dice), "email": text(dice) + "@" + text(dice)}], prices=[{"amount": text(dice), "currency": text(dice), "for": text(dice)}],
                     speakers=[some(name=text(dice), prefix=text(dice), role=text(dice), url=text(dice))],
                     programme=[{"title": text(dice), "start": "2026-05-01T11:00:00", "room": text(dice), "track": text(dice), "description": text(dice)}],
                     registration={"closes": "2026-04-20", "url": text(dice), "email": text(dice)}, status=dice.choice(["cancelled", "postponed", text(dice)]),
                     updated=dice.choice(["2026-01-01T10:00:00Z", text(dice)]), recurrence=text(dice), timezone="Europe/Amsterdam"))
    return made


# The reader.

def content_lines(calendar):
    assert calendar.endswith(b"\r\n") and b"\n" not in calendar.replace(b"\r\n", b"") and b"\r" not in calendar.replace(b"\r\n", b"")
    whole = []
    for line in calendar[:-2].split(b"\r\n"):
        assert 0 < len(line) <= 75, line
        decoded = line.decode("utf-8")
        assert not re.search("[\x00-\x08\x0a-\x1f\x7f-\x9f]", decoded), line
        assert line != b" ", "an empty fold"
        if decoded[0] == " ":
            whole[-1] += decoded[1:]
        else:
            whole.append(decoded)
    return whole


def split_line(line):
    match = re.fullmatch(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', line, re.S)
    assert match, f"no content line: {line[:100]!r}"
    return match[1], match[3]


def components(lines):
    """The top, as (name, {property: [values]}, [children])."""
    stack = [("", {}, [])]
    for line in lines:
        name, value = split_line(line)
        stack[-1][1].setdefault(name, []).append(value)
        if name == "BEGIN":
            child = (value, {}, [])
            stack[-1][2].append(child)
            stack.append(child)
        elif name == "END":
            assert stack.pop()[0] == value and len(stack) > 0
    assert len(stack) == 1
    return stack[0]


def check_allowed(component):
    name, values, children = component
    if name in ("VTIMEZONE", "STANDARD", "DAYLIGHT"):
        return
    for key, found in values.items():
        assert key in ALLOWED[name], f"{key} in {name}"
        most = ALLOWED[name][key]
        assert most is None or len(found) <= most, f"{key} {len(found)} times in {name}"
    for child in children:
        check_allowed(child)


def unescape(value):
    assert re.fullmatch(r"(?:[^\\,;]|\\[\\,;n])*", value, re.S), value[:100]
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], value, flags=re.S)


def check_values(component, made):
    values = component[1]
    one = lambda key: unescape(values[key][0]) if key in values else ""
    assert one("SUMMARY").endswith(phrase(made["title"])), (one("SUMMARY"), made["title"])
    assert one("DESCRIPTION").endswith(clean(made.get("description", ""))), (one("DESCRIPTION"), made["description"])
    for key in ("name", "room", "street", "city"):
        assert phrase(made.get("location", {}).get(key, "")) in one("LOCATION")
    keywords = [unescape(word) for word in re.findall(r"(?:[^\\,]|\\.)+", values.get("CATEGORIES", [""])[0], re.S)]
    assert keywords == [word for word in map(phrase, made.get("keywords", [])) if word], (keywords, made.get("keywords"))
    contacts = [", ".join(filter(None, (contact.get(key) for key in ("name", "email", "phone")))) for contact in made.get("contacts", [])]
    assert [unescape(value) for value in values.get("CONTACT", [])] == [phrase(contact) for contact in contacts if contact]


def check_twins(component, made):
    """The data beside the words are those of the event, to the letter."""
    for name, values in component[1].items():
        if not name.startswith("X-FASTI-") or name in ("X-FASTI-DEADLINE", "X-FASTI-KEPT"):
            continue
        twin = json.loads(unquote(unescape(values[0])))
        for key, value in twin.items():
            told = {"timezone": "Europe/Amsterdam", "programme": [[at, {key: text for key, text in item.items() if key != "description"}] for at, item in enumerate(made.get("programme", []))],
                    "organizers": [{key: text for key, text in one.items() if key == "name"} for one in made.get("organizers", [])]} if key in ("programme", "organizers", "timezone") else {}
            assert value == made.get(key) or value == told.get(key), (name, key, value, made.get(key))


def check_other_reader(calendar, made):
    """Python's icalendar, where it is there, reads the same titles, but for backslashes: it takes an escaped one before n for a line end."""
    try:
        from icalendar import Calendar
    except ImportError:
        return
    found = {str(event["uid"]): str(event["summary"]) for event in Calendar.from_ical(calendar).walk("VEVENT")}
    for one in made:
        if "\\" not in one["title"] + one["uid"]:
            assert found[clean(one["uid"])].endswith(phrase(one["title"])), (found[clean(one["uid"])], one["title"])


def run(fasti, store, options):
    done = subprocess.run([fasti, "export-ical", f"--store={store}", *options], capture_output=True)
    assert done.returncode in (0, 1), done.stderr
    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", done.stderr), "a control character on standard error"
    return done.stdout


def check_batch(fasti, dice, folder, first, len_):
    made = [event(dice, first + number) for number in range(len_)]
    store = Path(folder) / "store.jsonl"
    # Lines that no store should hold: a NUL, a half character, broken bytes. They are refused, and nothing else is.
    broken = [b'{"uid":"broken","title":"a\\u0000b","start":"2026-05-01"}', b'{"uid":"broken","title":"\\ud800","start":"2026-05-01"}',
              b'{"uid":"broken","title":"\xff\xfe","start":"2026-05-01"}', b'{"uid":"broken","title":"a\x00b","start":"2026-05-01"}',
              b'{"uid":"broken","title":"\xed\xa0\x80","start":"2026-05-01"}', b'{"uid":"broken","title":"a\x1b","start":"2026-05-01"}']
    lines = [json.dumps(one, ensure_ascii=dice.random() < 0.5).encode() for one in made] + broken
    dice.shuffle(lines)
    store.write_bytes(b"\n".join(lines) + b"\n")
    name = text(dice).replace("\x00", "")
    options = [f"--name={name}", f"--programme={dice.choice(['items', 'description', 'both', 'none'])}",
               f"--deadlines={dice.choice(['todo', 'event', 'none'])}", f"--cancelled={dice.choice(['both', 'status', 'title'])}"]
    options += [option for option in ("--alarm=PT1H", "--extended", "--organizer") if dice.random() < 0.5]
    calendar = run(fasti, store, options)
    top = components(content_lines(calendar))
    check_allowed(top[2][0])
    assert unescape(top[2][0][1]["NAME"][0]) == clean(name)
    found = {unescape(child[1]["UID"][0]): child for child in top[2][0][2] if "UID" in child[1]}
    for one in made:
        check_values(found[clean(one["uid"])], one)
        check_twins(found[clean(one["uid"])], one)
    check_other_reader(calendar, made)
    assert b"broken" not in calendar
    return len(found)


def main():
    fasti, times, seed = str(Path(sys.argv[1]).resolve()), int(sys.argv[2]), int(sys.argv[3])
    dice, found = random.Random(seed), 0
    with tempfile.TemporaryDirectory() as folder:
        for first in range(0, times, 50):
            found += check_batch(fasti, dice, folder, first, min(50, times - first))
        raw = subprocess.run([fasti.encode(), b"export-ical", b"--store=" + folder.encode() + b"/store.jsonl", b"--name=a\xff\xc3b\xed\xa0\x80"],
                             capture_output=True).stdout
        assert "\nNAME:a\ufffd\ufffdb\ufffd" in raw.decode(), "broken bytes of an option"
    print(f"{times} events with seed {seed} written and read back: {found} components")


main()
