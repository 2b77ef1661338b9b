"""FASTI: one announcement in all the shapes that bytes are found in, or broken into lines of any width, gives one event, whose spans hold
the same words in each."""
import json
import os
import re
import subprocess
import sys
import tempfile
import textwrap
import unicodedata

ANNOUNCEMENT = """Café “Zonder Zéro” – over geld en één dorp

Stichting Het Oude Gemaal nodigt je uit voor een middag bij de bron.

Datum: donderdag 11 februari 2027
Tijd: 13.30 – 17.00 uur
Plaats: Poldermuseum Coördinaat, Grote zaal, Reeënlaan 12, 1234 AB Tweebeëk

Programma

13.00 – 13.30 uur  Ontvangst met koffie
13.30 – 14.15 uur  Opening door dr. Renée Böhmer, conservator van het museum
14.15 – 15.00 uur  ‘Wie betaalt de dijk?’ door Zoë van den Brink
15.30 – 17.00 uur  Borrel

Deelname kost € 12,50, voor leden € 7,50. Er is plaats voor 40 deelnemers.
Aanmelden kan uiterlijk 5 februari 2027 via gemaal@voorbeeld.example.
"""
MAIL = """Beste leden,

Het bestuur van de Vereniging Vrienden van het Oude Gemaal nodigt jullie van harte uit voor de lezing ‘Wie betaalt de dijk?’ op donderdag 11 februari 2027 om 20.00 uur in het Poldermuseum, Reeënlaan 12 in Tweebeëk. De zaal gaat open om 19.30 uur en we sluiten af om 22.15 uur.

Spreker is dr. Renée Böhmer, conservator van het museum, die twintig jaar in de archieven van het waterschap heeft gezocht naar wie er in 1825 opdraaide voor de schade. Na de pauze is er gelegenheid tot het stellen van vragen.

- De toegang bedraagt € 7,50 voor leden van de vereniging en € 12,50 voor wie (nog) geen lid is, koffie inbegrepen.
- Er is plaats voor 40 deelnemers. Aanmelden kan tot en met vrijdag 5 februari 2027 via gemaal@voorbeeld.example, met vermelding van het aantal personen.

Met vriendelijke groet,
Zoë van den Brink
"""
INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0xFEFF, 0x2060])


def inside_words(character):
    """The text with the character within each longer word."""
    return re.sub(r"(\w{2})(\w{2})", rf"\1{character}\2", ANNOUNCEMENT)


def between_words(character):
    """The text with the character for each space that stands between two characters of one line."""
    return re.sub(r"(?<=\S) (?=\S)", character, ANNOUNCEMENT)


def shapes():
    """Name, encoding, text as it is encoded."""
    yield "UTF-8", "utf-8", ANNOUNCEMENT
    yield "a byte order mark", "utf-8", "\ufeff" + ANNOUNCEMENT
    yield "CRLF", "utf-8", ANNOUNCEMENT.replace("\n", "\r\n")
    yield "CR CRLF", "utf-8", ANNOUNCEMENT.replace("\n", "\r\r\n")
    yield "CR alone", "utf-8", ANNOUNCEMENT.replace("\n", "\r")
    yield "Windows-1252", "cp1252", ANNOUNCEMENT
    yield "Windows-1252, CRLF", "cp1252", ANNOUNCEMENT.replace("\n", "\r\n")
    yield "Windows-1252, no-break spaces, soft hyphens", "cp1252", inside_words("\xad").replace(" ", "\xa0")
    yield "decomposed", "utf-8", unicodedata.normalize("NFD", ANNOUNCEMENT)
    yield "decomposed, soft hyphens", "utf-8", unicodedata.normalize("NFD", inside_words("\xad"))
    yield "tabs", "utf-8", re.sub(r"(?<=uur)  (?=\S)", "\t", ANNOUNCEMENT)
    for code in (0xA0, 0x2009, 0x202F, 0x2002, 0x3000):
        yield f"spaces U+{code:04X}", "utf-8", between_words(chr(code))
    for code in INVISIBLE:
        yield f"words with U+{code:04X}", "utf-8", inside_words(chr(code))
        yield f"U+{code:04X} between words", "utf-8", between_words(chr(code) + " " + chr(code))


def wrapped(width, indent=""):
    """The mail with its paragraphs broken to a width, as mail programs do it; entries of its list stand in."""
    return "\n".join(textwrap.fill(line, width, subsequent_indent=indent * line.startswith("- "), break_on_hyphens=False)
                     for line in MAIL.split("\n"))


def mails():
    yield "a mail", "utf-8", MAIL
    for width in (58, 65, 68, 72, 76, 80):
        yield f"broken to {width}", "utf-8", wrapped(width)
        yield f"broken to {width}, hanging", "utf-8", wrapped(width, "  ")
    yield "broken, CRLF", "utf-8", wrapped(72).replace("\n", "\r\n")
    yield "broken, Windows-1252", "cp1252", wrapped(72, "  ")
    yield "broken, decomposed", "utf-8", unicodedata.normalize("NFD", wrapped(72))
    yield "broken behind blanks", "utf-8", re.sub(r"(?<=\S)\n(?=\S)", "  \n", wrapped(72))


def read(fasti, path, data):
    with open(path, "wb") as file:
        file.write(data)
    command = [fasti, "import", "--store=-", "--reference=2027-01-11", "--now=2027-01-11T09:00:00", path]
    done = subprocess.run(command, capture_output=True, timeout=20, check=False)
    if done.returncode != 0:
        sys.exit(f"status {done.returncode}: {done.stderr.decode()}")
    event = json.loads(done.stdout)
    return event.pop("spans"), event


def words_at(data, place, encoding):
    """The words under a span, as the announcement has them."""
    lines = data.split(b"\n" if b"\n" in data else b"\r")
    line, column, length = place
    start = sum(len(line) + 1 for line in lines[: line - 1]) + column - 1
    text = unicodedata.normalize("NFC", data[start : start + length].decode(encoding))
    return " ".join(text.translate(INVISIBLE).split())


def differences(one, other):
    return [f"{key}: {one.get(key)!r} but {other.get(key)!r}" for key in sorted({*one, *other}) if one.get(key) != other.get(key)]


def value_at(event, pointer):
    for name in pointer.split("/")[1:]:
        event = event[int(name)] if isinstance(event, list) else event[name]
    return event


def check_plain(event, words, least):
    """Of the announcement as written: texts stand where their spans say, and enough was read for this to be a test."""
    texts = {pointer: value for pointer in words if isinstance(value := value_at(event, pointer), str)}
    names = [pointer for pointer in texts if pointer.endswith(("/title", "/name", "/street", "/city", "/email"))]
    return [f"{len(names)} texts were read"] * (len(names) < least) + [
        f"{pointer}: {texts[pointer]!r} was read from {words[pointer]!r}" for pointer in names if texts[pointer] not in words[pointer]]


def check(fasti, path, all_shapes, least):
    """Differences between the first of the shapes and each of the others."""
    plain, found = None, []
    for name, encoding, text in all_shapes:
        data = text.encode(encoding)
        spans, event = read(fasti, path, data)
        words = {pointer: words_at(data, place, encoding) for pointer, place in spans.items()}
        del event["source"]["sha256"]
        if plain is None:
            plain = event, words
            found += check_plain(event, words, least)
        for one, other in zip(plain, (event, words)):
            found += [f"{name}: {difference}" for difference in differences(one, other)]
    return found


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "gemaal.txt")
        found = check(sys.argv[1], path, shapes(), 10) + check(sys.argv[1], path, mails(), 6)
    print("\n".join(found))
    return 1 if found else 0


sys.exit(main())
