"""Calendars formed as Google, Exchange, Outlook, Apple, Thunderbird and Nextcloud form them have no error; what they are warned of is true.
Argument: fasti."""
import json
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent / "clients"
# Published events with guests or without an organizer (RFC 5546 section 3.2.1), an alarm that shows nothing (RFC 5545 section 3.6.6),
# and the year 0, which Python cannot read.
WARNED = {"google-export": {"ical-method-misplaced", "ical-method-organizer", "ical-year"}, "nextcloud": {"ical-alarm-property"},
          "outlook-file": {"ical-method-misplaced", "ical-method-organizer"}}


def main():
    names = sorted(path.stem for path in FOLDER.glob("*.ics"))
    done = subprocess.run([sys.argv[1], "validate", "-f", "json", FOLDER], capture_output=True, text=True, check=False)
    findings = [each for each in map(json.loads, done.stdout.splitlines()) if each.get("group", "calendar") == "calendar"]
    warned = {name: {each["rule"] for each in findings if Path(each["path"]).stem == name} for name in names}
    failures = [f"error: {each}" for each in findings if each["severity"] != "warning"]
    failures += [f"{name}: {sorted(warned[name])}, wanted {sorted(WARNED.get(name, set()))}" for name in names
                 if warned[name] != WARNED.get(name, set())]
    print("\n".join(failures) or f"{len(names)} calendars of clients: no error")
    return 1 if failures or len(names) < 9 else 0


sys.exit(main())
