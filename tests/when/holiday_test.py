"""The holidays of 1950 to 2100 against python3-holidays, and those that move with Easter against dateutil. Argument: the program that
prints ours. Exit status 77: neither is installed."""
import subprocess
import sys
from datetime import date, timedelta

FIRST, LAST = 1950, 2100
MOVING = {"Good Friday": -2, "Easter Sunday": 0, "Easter Monday": 1, "Ascension Day": 39, "Whit Sunday": 49, "Whit Monday": 50}


def ours(program, *chosen):
    lines = subprocess.run([program, str(FIRST), str(LAST), *chosen], check=True, capture_output=True, text=True).stdout.splitlines()
    return {(country, date.fromisoformat(day)): name for country, day, name in (line.split(" ", 2) for line in lines)}


def against_holidays(program, holidays):
    days, years = ours(program), range(FIRST, LAST + 1)
    for country in ("NL", "BE"):
        theirs = set(holidays.CountryHoliday(country, years=years))
        mine = {day for place, day in days if place == country}
        yield from (f"{country} {day}: only ours" for day in sorted(mine - theirs))
        yield from (f"{country} {day}: only python3-holidays has it" for day in sorted(theirs - mine))


def against_easter(program, easter):
    days = ours(program, "good-friday")
    wanted = {(country, easter(year) + timedelta(days=after)) for year in range(FIRST, LAST + 1) for after in MOVING.values()
              for country in ("NL", "BE")}
    missing = wanted - set(days)
    strange = {key for key, name in days.items() if name in MOVING} - wanted
    yield from (f"{country} {day}: does not lie as Easter does" for country, day in sorted(missing | strange))


def main():
    program, failures, compared = sys.argv[1], [], []
    try:
        import holidays
        failures += against_holidays(program, holidays)
        compared.append("python3-holidays")
    except ImportError:
        pass
    try:
        from dateutil.easter import easter
        failures += against_easter(program, easter)
        compared.append("dateutil.easter")
    except ImportError:
        pass
    if not compared:
        print("skipped: neither python3-holidays nor python3-dateutil is installed")
        return 77
    print("\n".join(failures) or f"{FIRST} to {LAST}: equal to {' and '.join(compared)}")
    return 1 if failures else 0


sys.exit(main())
