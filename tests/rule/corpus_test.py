"""What validate finds in the expected answers of announcements: real faults alone. Arguments: fasti, folders of folders of them. 77: there
are none."""
import json
import pathlib
import subprocess
import sys

# Each a fault of the announcement itself: the file's name, the rule.
FAULTS = {
    ("000_22a011a23f31cdfa", "postponed-dated"),
    ("07-werkdag-heidegemeenten", "postponed-dated"),
    ("d08-dorpsraad-uitgesteld", "postponed-dated"),
    ("k17-bewonersavond-spoorzone-uitgesteld", "postponed-dated"),
    ("003_9c640b2dd7e76fc0", "date-missing"),  # offered, on no day yet
    ("003_9c640b2dd7e76fc0", "location-missing"),
    ("004_8c4d899fa6262591", "date-missing"),
    ("004_8c4d899fa6262591", "location-missing"),
    ("18-workshop-motie-maatregel", "date-missing"),
    ("23-onderzoeksdag-lokaal-bestuur", "date-missing"),
    ("23-onderzoeksdag-lokaal-bestuur", "location-missing"),
    ("03-seminar-invorderen", "item-outside-event"),  # its header says until 17.00, its programme until 17.10
}


def settle(value):
    """Of several answers that are right, the first."""
    if isinstance(value, dict):
        return value["any"][0] if value.keys() == {"any"} else {key: settle(member) for key, member in value.items()}
    return [settle(element) for element in value] if isinstance(value, list) else value


def events(corpus):
    for path in sorted(corpus.glob("*/*.expected.json")):
        for index, event in enumerate(json.loads(path.read_text(encoding="utf-8"))["events"]):
            yield {"uid": f"{path.name.removesuffix('.expected.json')}/{index}", **settle(event)}


def main(fasti, *folders):
    lines = "".join(json.dumps(event, ensure_ascii=False) + "\n" for folder in folders for event in events(folder))
    if not lines:
        sys.exit(77)
    found = set()
    for now in ("2015-01-01", "2035-01-01"):
        command = [fasti, "validate", "--store=-", "--format=json", "--now=" + now]
        run = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        found |= {(finding["uid"].split("/")[0], finding["rule"]) for finding in map(json.loads, run.stdout.splitlines())}
    for name, rule in sorted(found - FAULTS):
        print(f"{name}: {rule} is found, though nothing is wrong")
    sys.exit(bool(found - FAULTS))


main(sys.argv[1], *map(pathlib.Path, sys.argv[2:]))
