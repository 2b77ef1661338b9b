"""Zones against Python's zoneinfo: instants, gaps, overlaps, and the observances of a VTIMEZONE. Argument: zone_samples."""
import subprocess
import sys
from datetime import datetime, timedelta, timezone

try:
    from zoneinfo import ZoneInfo
    ZoneInfo("Europe/Amsterdam")
except Exception as missing:
    print(f"skipped: no zoneinfo: {missing}")
    sys.exit(77)

EPOCH = datetime(1970, 1, 1)
ZONES = ["Europe/Amsterdam", "Europe/Brussels", "Europe/London", "Europe/Dublin", "America/New_York", "America/Sao_Paulo",
         "Australia/Lord_Howe", "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Apia", "Pacific/Chatham", "Africa/Casablanca",
         "Africa/Cairo", "Asia/Gaza", "Asia/Jerusalem", "America/Santiago", "America/Nuuk", "America/Caracas",
         "Europe/Istanbul", "Europe/Volgograd", "Antarctica/Troll", "Pacific/Kiritimati", "UTC"]
failures = 0


def fail(text):
    global failures
    failures += 1
    if failures < 20:
        print(text)


def seconds(local):
    return int((local - EPOCH).total_seconds())


def expected(local, zone):
    """Kind and instant by RFC 5545 section 3.3.5, from both folds."""
    first, second = (local.replace(tzinfo=zone, fold=fold).utcoffset().total_seconds() for fold in (0, 1))
    kind = 0 if first == second else 1 if first < second else 2
    return kind, int(seconds(local) - first)


def samples(zone):
    """every day of some years, and the quarters of an hour around each change."""
    for year in (1938, 1977, 2007, 2011, 2024, 2031, 2036, 2039):
        local, end = datetime(year, 1, 1), datetime(year + 1, 1, 1)
        while local < end:
            later = local + timedelta(hours=23)
            if local.replace(tzinfo=zone).utcoffset() != later.replace(tzinfo=zone).utcoffset():
                yield from (local + timedelta(minutes=15 * i) for i in range(-8, 28))
            yield local
            local = later


def check_instants(program, name):
    zone = ZoneInfo(name)
    locals_ = list(samples(zone))
    text = "".join(local.isoformat() + "\n" for local in locals_)
    answer = subprocess.run([program, name], input=text, capture_output=True, text=True, check=True).stdout.splitlines()
    if len(answer) != len(locals_):
        fail(f"{name}: {len(answer)} answers to {len(locals_)} samples")
    for local, line in zip(locals_, answer):
        kind, instant, back = line.split()
        want = expected(local, zone)
        if (int(kind), int(instant)) != want:
            fail(f"{name} {local}: {kind} {instant}, wanted {want}")
        wall = datetime.fromtimestamp(int(instant), timezone.utc).astimezone(zone).replace(tzinfo=None)
        if wall.isoformat() != back:
            fail(f"{name} {local}: back as {back}, wanted {wall}")


def onsets(row, last):
    """Local onsets of an observance, in the clock before it."""
    _, before, after, onset, _, rule = (row + " ").split(" ")[:6]
    start, before, after = datetime.fromisoformat(onset), int(before), int(after)
    if not rule:
        return [(start, before, after)]
    fields = dict(field.split("=") for field in rule.split(";"))
    week, weekday = int(fields["BYDAY"][:-2]), ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].index(fields["BYDAY"][-2:])
    found = []
    for year in range(start.year, last + 1):
        month = int(fields["BYMONTH"])
        days = [datetime(year, month, 1) + timedelta(days=i) for i in range(31)]
        days = [day for day in days if day.month == month and day.weekday() == weekday]
        day = days[week - 1] if week > 0 else days[week]
        found.append((datetime.combine(day, start.time()), before, after))
    if found[0][0] != start:
        fail(f"onset {start} is not the first of its own rule {rule}")
    return found


def check_observances(program, name, first, last):
    zone = ZoneInfo(name)
    rows = subprocess.run([program, name, str(first), str(last)], capture_output=True, text=True, check=True).stdout.splitlines()
    changes = sorted((local - timedelta(seconds=before), after) for row in rows for local, before, after in onsets(row, last))
    if not changes:
        fail(f"{name} {first}: no observances")
        return
    at, instant, end = 0, datetime(first, 1, 1), datetime(last, 12, 31)
    if changes[0][0] > instant:
        fail(f"{name} {first}: the first observance begins later, {changes[0][0]}")
    while instant < end:
        while at + 1 < len(changes) and changes[at + 1][0] <= instant:
            at += 1
        real = instant.replace(tzinfo=timezone.utc).astimezone(zone).utcoffset().total_seconds()
        if changes[at][1] != real:
            fail(f"{name} from {first}, {instant}Z: offset {changes[at][1]}, wanted {real}")
            return
        instant += timedelta(hours=31)


program = sys.argv[1]
for name in ZONES:
    check_instants(program, name)
    for first, last in ((2025, 2027), (2034, 2039), (2010, 2012), (1976, 1977)):
        check_observances(program, name, first, last)
for name in ("../../../etc/passwd", "/etc/localtime", "Europe//Amsterdam", "Europe/Amsterdam/", "Europe", "zone.tab", "", "A/B/C/D", "Nowhere/Place"):
    if subprocess.run([program, name], input="", capture_output=True, text=True).returncode != 1:
        fail(f"{name!r} was opened")
compact = subprocess.run([program, "Europe/Amsterdam", "2026", "2027"], capture_output=True, text=True).stdout
if compact != ("DAYLIGHT 3600 7200 2025-03-30T02:00:00 CEST FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n"
               "STANDARD 7200 3600 2025-10-26T03:00:00 CET FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n"):
    fail("Europe/Amsterdam is not its two rules:\n" + compact)
print(f"{failures} failures over {len(ZONES)} zones")
sys.exit(failures > 0)
