"""How much of what a person reads in announcements fasti reads: facts by group, as a table.

Arguments: fasti, a folder, GROUP=FLOOR... Beside each NAME.txt of the folder lies NAME.expected.json with the day of publication and the
events as fasti-event(5) has them; of {"any": [...]} each text is right. Status 1 where the F1 of a group is under its floor.
"""
import collections
import difflib
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

# Group, where the values stand in an event, whether they are prose, of which nearly the same is the same.
ROWS = [
    ("title", "title", True),
    ("when", "start", False),
    ("when", "end", False),
    ("when", "doors", False),
    ("when", "duration", False),
    ("when", "previous_start", False),
    ("status", "status", False),
    ("place", "location.name", True),
    ("place", "location.room", True),
    ("place", "location.street", False),
    ("place", "location.postal_code", False),
    ("place", "location.city", False),
    ("organizers", "organizers[].name", True),
    ("speakers", "speakers[].name", False),
    ("speakers", "programme[].speakers[].name", False),
    ("programme", "programme[].title", True),
    ("programme", "programme[].start", False),
    ("programme", "programme[].end", False),
    ("capacity", "capacity.min", False),
    ("capacity", "capacity.max", False),
    ("deadlines", "registration.opens", False),
    ("deadlines", "registration.closes", False),
    ("deadlines", "cancellation.closes", False),
    ("deadlines", "registration.closes_before.amount", False),
    ("deadlines", "cancellation.closes_before.amount", False),
    ("money", "prices[].amount", False),
    ("money", "cancellation.fee.amount", False),
    ("contacts", "contacts[].name", False),
    ("contacts", "contacts[].email", False),
    ("contacts", "contacts[].phone", False),
]
Tally = collections.namedtuple("Tally", "right missed wrong")


def values(value, path):
    """All values that stand at a dotted path; `[]` for each element of a list."""
    step, _, rest = path.partition(".")
    inner = value.get(step.removesuffix("[]")) if isinstance(value, dict) else None
    if inner is None:
        return []
    found = inner if step.endswith("[]") else [inner]
    return [deep for one in found for deep in values(one, rest)] if rest else found


def plain(path, value):
    """A value without what does not matter: case, marks, white space, how a telephone number is grouped."""
    text = unicodedata.normalize("NFC", str(value)).casefold()
    if path.endswith("phone"):
        return re.sub(r"^(0031|31)", "0", re.sub(r"\D", "", text.replace("(0)", "")))
    if path.endswith("postal_code"):
        return text.replace(" ", "")
    return " ".join(re.findall(r"[\w€@.:+/-]+", text)).strip(" .")


def same_prose(one, other):
    short, long = sorted((one, other), key=len)
    within = short in long and len(short) >= 0.6 * len(long)
    return within or difflib.SequenceMatcher(None, one, other).ratio() >= 0.85


def facts(event):
    """(group, path, acceptable texts, prose) of every fact; a speaker who stands there twice is one fact."""
    found = []
    for group, path, prose in ROWS:
        for value in values(event, path):
            texts = value["any"] if isinstance(value, dict) and "any" in value else [value]
            fact = (group, group if group == "speakers" else path, tuple(plain(path, text) for text in texts), prose)
            if group != "speakers" or fact not in found:
                found.append(fact)
    return found


def same(wanted, got):
    if wanted[1] != got[1]:
        return False
    return any(same_prose(text, got[2][0]) if wanted[3] else text == got[2][0] for text in wanted[2])


def compare(wanted, got):
    """The facts that are right, those that were missed, those that nobody stated."""
    right, missed, left = [], [], facts(got)
    for fact in facts(wanted):
        match = next((other for other in left if same(fact, other)), None)
        if match is None:
            missed.append(fact)
        else:
            left.remove(match)
            right.append(fact)
    return Tally(right, missed, left)


def pairs(wanted, got):
    """Each event of the answer with the one that was read of it: those that share most first. {} where there is none."""
    ranks = sorted(((len(compare(one, other).right), -i, -j) for i, one in enumerate(wanted) for j, other in enumerate(got)), reverse=True)
    left, right = set(range(len(wanted))), set(range(len(got)))
    for _, i, j in ranks:
        if -i in left and -j in right:
            left.remove(-i)
            right.remove(-j)
            yield wanted[-i], got[-j]
    yield from ((wanted[i], {}) for i in sorted(left))
    yield from (({}, got[j]) for j in sorted(right))


def read_events(fasti, path, reference):
    run = subprocess.run([fasti, "import", "--store=-", f"--reference={reference}", path], capture_output=True, text=True, timeout=60)
    if run.returncode not in (0, 1):
        sys.exit(f"{path}: status {run.returncode}\n{run.stderr}")
    return [json.loads(line) for line in run.stdout.splitlines()]


def score(fasti, folder):
    """Counts of right, missed and wrong facts by group; prints every mistake."""
    counts = collections.defaultdict(lambda: [0, 0, 0])
    answers = sorted(pathlib.Path(folder).glob("*.expected.json"))
    for answer in answers:
        expected = json.loads(answer.read_text(encoding="utf-8"))
        source = answer.with_name(answer.name.removesuffix(".expected.json") + ".txt")
        for wanted, got in pairs(expected["events"], read_events(fasti, source, expected["reference"])):
            for index, some in enumerate(compare(wanted, got)):
                for group, path, texts, _ in some:
                    counts[group][index] += 1
                    counts["all"][index] += 1
                    if index > 0:
                        print(f"{source.name}: {'-+'[index - 1]} {path}: {texts[0]}")
    return counts


def main(fasti, folder, *floors):
    counts, bad = score(fasti, folder), 0
    least = {name: float(floor) for name, floor in (word.split("=") for word in floors)}
    print(f"{'':12}{'right':>6}{'missed':>8}{'wrong':>7}{'F1':>8}{'floor':>8}")
    for group in [*dict.fromkeys(row[0] for row in ROWS), "all"]:
        right, missed, wrong = counts[group]
        f1 = 2 * right / (2 * right + missed + wrong) if right + missed + wrong else 0.0
        floor = least.get(group, 0.0)
        bad += f1 < floor
        print(f"{group:12}{right:6}{missed:8}{wrong:7}{f1:8.3f}{floor:8.3f}{' UNDER' if f1 < floor else ''}")
    return 1 if bad or not counts["all"][0] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
