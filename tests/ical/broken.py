"""Calendars that are broken in one place each, and which rules have to say so: no other rule may. Argument: fasti; or
--write FOLDER, for other programs to read."""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

GOOD = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Broken calendars//EN
BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
DTSTART:19810329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:debate@example.org
DTSTAMP:20260101T090000Z
DTSTART;TZID=Europe/Amsterdam:20260519T140000
DTEND;TZID=Europe/Amsterdam:20260519T170000
SUMMARY:Debate
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
TODO = "BEGIN:VTODO|UID:todo@example.org|DTSTAMP:20260101T090000Z|SUMMARY:Register|{}END:VTODO"
JOURNAL = "BEGIN:VJOURNAL|UID:journal@example.org|DTSTAMP:20260101T090000Z|SUMMARY:Minutes|{}END:VJOURNAL"
BUSY = "BEGIN:VFREEBUSY|UID:busy@example.org|DTSTAMP:20260101T090000Z|{}END:VFREEBUSY"
OTHER = "BEGIN:VEVENT|UID:{}|DTSTAMP:20260101T090000Z|DTSTART:20260601T120000Z|SUMMARY:Other|END:VEVENT"
OFFSETS = "DTSTART:19700101T000000|TZOFFSETFROM:+0100|TZOFFSETTO:+0100"
ALARM = "BEGIN:VALARM|{}END:VALARM"
ZONED = ";TZID=Europe/Amsterdam:20260519T"
START, END, DAY, NEXT = "DTSTART" + ZONED + "140000", "DTEND" + ZONED + "170000", "DTSTART;VALUE=DATE:20260519", "DTEND;VALUE=DATE:20260520"
CHAIR, GUEST = "ORGANIZER:mailto:an@example.org", "ATTENDEE:mailto:bo@example.org"


def lines(text):
    """`a|b` as lines of a calendar."""
    return "".join(line + "\r\n" for line in text.split("|"))


def swap(*pairs, text=GOOD):
    for old, new in zip(pairs[::2], pairs[1::2]):
        assert old in text, old
        text = text.replace(old, new)
    return text


def drop(*gone):
    """Without these lines."""
    return swap(*(part for line in gone for part in (line + "\r\n", "")))


def event(text):
    """More properties of the event."""
    return swap("SUMMARY:Debate\r\n", "SUMMARY:Debate\r\n" + lines(text))


def days(text):
    """The same of an event of a whole day."""
    return swap(START, DAY, END, NEXT, text=event(text))


def beside(text):
    """More components beside the event."""
    return swap("END:VCALENDAR\r\n", lines(text) + "END:VCALENDAR\r\n")


def instead(text):
    """A component in the event's place."""
    return GOOD[:GOOD.index("BEGIN:VEVENT")] + lines(text) + "END:VCALENDAR\r\n"


def todo(text):
    return instead(TODO.format(text))


def alarm(text):
    return event(ALARM.format(text))


def sent(method, text):
    return swap("PRODID:", f"METHOD:{method}\r\nPRODID:", text=text)


# name: the rules, the calendar. Bytes that are no UTF-8 stand as lone surrogates.
CASES = {
    # the wire
    "byte-order-mark": ("ical-byte-order-mark", "\ufeff" + GOOD),
    "line-feeds": ("ical-line-end", GOOD.replace("\r\n", "\n")),
    "no-last-line-end": ("ical-line-end", GOOD[:-2]),
    "carriage-return-in-value": ("ical-line-end", swap("Debate", "Deb\rate")),
    "long-line": ("ical-line-long", swap("SUMMARY:Debate", "SUMMARY:" + "Debate " * 20)),
    "blank-line": ("ical-line-blank", event("")),
    "empty-fold": ("ical-fold-empty", event(" ")),
    "cut-character": ("ical-fold-character", swap("Debate", "Caf\udcc3\r\n \udca9")),
    "control-character": ("ical-control-character", swap("Debate", "Deb\x07ate")),
    "nul": ("ical-control-character", swap("Debate", "Deb\0ate")),
    "escape-sequence": ("ical-control-character", swap("Debate", "\x1b[31mDebate")),
    "latin-1": ("ical-utf8", swap("Debate", "Caf\udce9")),
    "surrogate": ("ical-utf8", swap("Debate", "a\udced\udca0\udc80")),
    "no-colon": ("ical-line-malformed", event("LOCATION")),
    "unfolded-text": ("ical-line-malformed", event("and drinks")),
    "name-with-blank": ("ical-line-malformed", event("LOCATION :Hall")),
    "open-quote": ("ical-line-malformed", event('LOCATION;X-A="b:Hall')),
    "parameter-without-value": ("ical-line-malformed", event("LOCATION;LANGUAGE:Hall")),
    # components
    "empty-calendar": ("ical-component-missing", drop(*GOOD.split("\r\n")[3:-2])),
    "truncated": ("ical-nesting", GOOD[:GOOD.index("END:VEVENT")]),
    "no-end-of-calendar": ("ical-nesting", drop("END:VCALENDAR")),
    "no-end-of-event": ("ical-nesting", drop("END:VEVENT")),
    "wrong-end": ("ical-nesting", swap("END:VEVENT", "END:VTODO")),
    "event-in-event": ("ical-nesting", event(OTHER.format("inner@example.org"))),
    "alarm-in-calendar": ("ical-nesting", beside(ALARM.format("ACTION:AUDIO|TRIGGER;VALUE=DATE-TIME:20260519T110000Z|"))),
    "event-outside": ("ical-nesting", GOOD + lines(OTHER.format("outer@example.org"))),
    "zone-without-observance": ("ical-component-missing", beside("BEGIN:VTIMEZONE|TZID:Nowhere|END:VTIMEZONE")),
    # properties
    "no-version": ("ical-property-missing", drop("VERSION:2.0")),
    "no-prodid": ("ical-property-missing", drop("PRODID:-//Example//Broken calendars//EN")),
    "no-uid": ("ical-property-missing", drop("UID:debate@example.org")),
    "empty-uid": ("ical-value", swap("debate@example.org", "")),
    "no-dtstamp": ("ical-property-missing", drop("DTSTAMP:20260101T090000Z")),
    "no-dtstart": ("ical-property-missing", drop(START)),
    "no-offset": ("ical-property-missing", drop("TZOFFSETTO:+0200")),
    "no-zone-start": ("ical-property-missing", drop("DTSTART:19810329T020000")),
    "two-summaries": ("ical-property-repeated", event("SUMMARY:Other")),
    "two-starts": ("ical-property-repeated", event(START)),
    "two-uids": ("ical-property-repeated", event("UID:other@example.org")),
    "due-in-event": ("ical-property-misplaced", event("DUE:20260519T160000Z")),
    "method-in-event": ("ical-property-misplaced", event("METHOD:PUBLISH")),
    "end-and-duration": ("ical-property-conflict", event("DURATION:PT3H")),
    "due-and-duration": ("ical-property-conflict", todo("DTSTART:20260519T120000Z|DUE:20260520T120000Z|DURATION:P1D|")),
    "duration-without-start": ("ical-property-conflict", todo("DURATION:P1D|")),
    "old-exclusion-rule": ("ical-deprecated", event("RRULE:FREQ=DAILY;COUNT=4|EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2")),
    # parameters
    "quoted-printable": ("ical-parameter-value", swap("SUMMARY:Debate", "SUMMARY;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9")),
    "rsvp-yes": ("ical-parameter-value", event("ATTENDEE;RSVP=YES:mailto:bo@example.org")),
    "range-prior": ("ical-parameter-value", event("RECURRENCE-ID;RANGE=THISANDPRIOR" + ZONED + "140000")),
    "unquoted-address": ("ical-parameter-value", event("ORGANIZER;SENT-BY=an:mailto:bo@example.org")),
    "two-languages": ("ical-parameter-repeated", swap("SUMMARY:", "SUMMARY;LANGUAGE=nl;LANGUAGE=en:")),
    "role-of-summary": ("ical-parameter-misplaced", swap("SUMMARY:", "SUMMARY;ROLE=CHAIR:")),
    # values
    "date-with-dashes": ("ical-value", swap(START, "DTSTART:2026-05-19T14:00:00")),
    "day-without-value": ("ical-value ical-end-type", swap(START, "DTSTART:20260519")),
    "time-as-day": ("ical-value", swap(END, "DTEND;VALUE=DATE:20260519T170000Z")),
    "thirtieth-of-february": ("ical-value", swap(START, "DTSTART;TZID=Europe/Amsterdam:20260230T140000")),
    "hour-25": ("ical-value", swap(END, "DTEND" + ZONED + "250000")),
    "no-seconds": ("ical-value", swap(START, "DTSTART" + ZONED + "1400")),
    "empty-start": ("ical-value", swap(START, "DTSTART:")),
    "utc-with-zone": ("ical-value", swap(END, END + "Z")),
    "day-with-zone": ("ical-value", swap(START, "DTSTART;VALUE=DATE;TZID=Europe/Amsterdam:20260519", END, NEXT)),
    "offset-for-z": ("ical-value", swap(END, "DTEND:20260519T170000+0200")),
    "start-as-text": ("ical-value-type", swap(END, "DTEND;VALUE=TEXT:20260519T150000Z")),
    "stamp-as-day": ("ical-value", swap("20260101T090000Z", "20260101")),
    "stamp-local": ("ical-value-utc", swap("20260101T090000Z", "20260101T090000")),
    "created-with-zone": ("ical-value-utc ical-parameter-misplaced", event("CREATED;TZID=Europe/Amsterdam:20260101T090000")),
    "duration-of-words": ("ical-value", swap(END, "DURATION:3 hours")),
    "duration-mixed": ("ical-value", swap(END, "DURATION:P1W2D")),
    "sequence-of-words": ("ical-value", event("SEQUENCE:first")),
    "sequence-negative": ("ical-value-range", event("SEQUENCE:-1")),
    "priority-10": ("ical-value-range", event("PRIORITY:10")),
    "percent-101": ("ical-value-range", todo("PERCENT-COMPLETE:101|")),
    "geo-of-one": ("ical-value", event("GEO:52.37")),
    "geo-with-comma": ("ical-value", event("GEO:52.37,4.89")),
    "geo-off-the-earth": ("ical-value-range", event("GEO:152.37;4.89")),
    "zone-offset-of-hours": ("ical-value", swap("TZOFFSETTO:+0200", "TZOFFSETTO:+2")),
    "status-postponed": ("ical-value-choice", event("STATUS:POSTPONED")),
    "status-of-event-in-todo": ("ical-value-choice", todo("STATUS:CONFIRMED|")),
    "transparent": ("ical-value-choice", event("TRANSP:YES")),
    "version-1": ("ical-value-choice", swap("VERSION:2.0", "VERSION:1.0")),
    "julian-calendar": ("ical-value-choice", swap("VERSION:2.0", "VERSION:2.0\r\nCALSCALE:JULIAN")),
    "attachment-without-encoding": ("ical-value", event("ATTACH;VALUE=BINARY:AAAA")),
    "attachment-of-no-base64": ("ical-value", event("ATTACH;VALUE=BINARY;ENCODING=BASE64:a*b")),
    "request-status": ("ical-value", event("REQUEST-STATUS:fine")),
    "year-0": ("ical-year", event("CREATED:00001231T000000Z")),
    "url-without-scheme": ("ical-uri", event("URL:www.example.org")),
    "url-with-blank": ("ical-uri", event("URL:https://example.org/a b")),
    "organizer-by-name": ("ical-uri", event("ORGANIZER:An")),
    "bare-comma": ("ical-text-escape", swap("Debate", "Debate, drinks")),
    "bare-backslash": ("ical-text-escape", event("LOCATION:C:\\Temp")),
    # zones
    "unknown-zone": ("ical-tzid-undefined", swap(END, "DTEND;TZID=Europe/Deventer:20260519T170000")),
    "no-zone": ("ical-tzid-undefined", GOOD[:GOOD.index("BEGIN:VTIMEZONE")] + GOOD[GOOD.index("BEGIN:VEVENT"):]),
    "zone-without-name": ("ical-property-missing ical-tzid-undefined", drop("TZID:Europe/Amsterdam")),
    "two-zones-of-one-name": ("ical-tzid-repeated", beside(
        f"BEGIN:VTIMEZONE|TZID:Europe/Amsterdam|BEGIN:STANDARD|{OFFSETS}|END:STANDARD|END:VTIMEZONE")),
    "observance-in-utc": ("ical-value", swap("DTSTART:19810329T020000", "DTSTART:19810329T010000Z")),
    "observance-until-local": ("ical-rule-until", swap("BYMONTH=3;BYDAY=-1SU", "BYMONTH=3;BYDAY=-1SU;UNTIL=20370329T020000")),
    "floating-time": ("ical-time-floating", swap(START, "DTSTART:20260519T140000", END, "DTEND:20260519T170000")),
    # ends
    "end-before-start": ("ical-end", swap(END, "DTEND" + ZONED + "120000")),
    "end-at-start": ("ical-end-zero", swap(END, "DTEND" + ZONED + "140000")),
    "day-ends-itself": ("ical-end", swap(START, DAY, END, "DTEND;VALUE=DATE:20260519")),
    "day-to-time": ("ical-end-type", swap(START, DAY)),
    "floating-end": ("ical-end-type", swap(END, "DTEND:20260519T170000")),
    "due-before-start": ("ical-end", todo("DTSTART:20260519T120000Z|DUE:20260518T120000Z|")),
    # repeating
    "rule-without-frequency": ("ical-value", event("RRULE:COUNT=3")),
    "rule-fortnightly": ("ical-value", event("RRULE:FREQ=FORTNIGHTLY")),
    "rule-interval-0": ("ical-value", event("RRULE:FREQ=DAILY;INTERVAL=0")),
    "rule-count-and-until": ("ical-value", event("RRULE:FREQ=DAILY;COUNT=3;UNTIL=20260601T120000Z")),
    "rule-unknown-part": ("ical-value", event("RRULE:FREQ=DAILY;BYEASTER=0")),
    "rule-weekday-of-words": ("ical-value", event("RRULE:FREQ=WEEKLY;BYDAY=TUE")),
    "rule-month-13": ("ical-value", event("RRULE:FREQ=YEARLY;BYMONTH=13")),
    "rule-empty": ("ical-value", event("RRULE:")),
    "rule-month-days-in-weeks": ("ical-rule-parts", event("RRULE:FREQ=WEEKLY;BYMONTHDAY=19")),
    "rule-week-numbers-in-months": ("ical-rule-parts", event("RRULE:FREQ=MONTHLY;BYWEEKNO=21")),
    "rule-second-tuesday-of-week": ("ical-rule-parts", event("RRULE:FREQ=WEEKLY;BYDAY=2TU")),
    "rule-position-of-nothing": ("ical-rule-parts", event("RRULE:FREQ=MONTHLY;BYSETPOS=1")),
    "rule-hours-of-days": ("ical-rule-parts", days("RRULE:FREQ=DAILY;BYHOUR=10;COUNT=3")),
    "rule-until-day": ("ical-rule-until", event("RRULE:FREQ=DAILY;UNTIL=20260601")),
    "rule-until-local": ("ical-rule-until", event("RRULE:FREQ=DAILY;UNTIL=20260601T140000")),
    "rule-until-time-of-day": ("ical-rule-until", days("RRULE:FREQ=DAILY;UNTIL=20260601T000000Z")),
    "rule-until-before-start": ("ical-rule-never", event("RRULE:FREQ=DAILY;UNTIL=20260101T120000Z")),
    "rule-thirtieth-of-february": ("ical-rule-never ical-rule-start", event("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2")),
    "rule-off-its-start": ("ical-rule-start", event("RRULE:FREQ=WEEKLY;BYDAY=MO")),
    "two-rules": ("ical-rule-repeated", event("RRULE:FREQ=DAILY;COUNT=2|RRULE:FREQ=WEEKLY;COUNT=2")),
    "two-rules-of-summer": ("ical-rule-repeated", swap("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n", lines("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU") * 2)),
    "excluded-day-of-times": ("ical-date-type", event("RRULE:FREQ=DAILY;COUNT=3|EXDATE;VALUE=DATE:20260520")),
    "excluded-time-of-days": ("ical-date-type", days("RRULE:FREQ=DAILY;COUNT=3|EXDATE:20260520T120000Z")),
    "excluded-words": ("ical-value", event("RRULE:FREQ=DAILY;COUNT=3|EXDATE:tomorrow")),
    "added-period-of-one": ("ical-value", event("RDATE;VALUE=PERIOD:20260520T120000Z")),
    "instance-of-other-type": ("ical-recurrence-id", event(
        "RRULE:FREQ=DAILY;COUNT=3|END:VEVENT|BEGIN:VEVENT|UID:debate@example.org|DTSTAMP:20260101T090000Z|"
        "DTSTART:20260520T130000Z|RECURRENCE-ID;VALUE=DATE:20260520|SUMMARY:Moved")),
    "instance-that-repeats": ("ical-instance-rule", event(f"RECURRENCE-ID{ZONED}140000|RRULE:FREQ=DAILY;COUNT=3")),
    "two-of-one-uid": ("ical-uid-repeated", beside(OTHER.format("debate@example.org"))),
    # to-dos, journals, busy times, alarms
    "done-and-not-done": ("ical-todo-state", todo("STATUS:NEEDS-ACTION|COMPLETED:20260501T100000Z|")),
    "completed-local": ("ical-value-utc", todo("COMPLETED:20260501T100000|")),
    "end-of-todo": ("ical-property-misplaced", todo("DTEND:20260519T120000Z|")),
    "journal-with-end": ("ical-property-misplaced", instead(JOURNAL.format("DTSTART:20260519T120000Z|DTEND:20260519T130000Z|"))),
    "status-of-event-in-journal": ("ical-value-choice", instead(JOURNAL.format("STATUS:CONFIRMED|"))),
    "busy-local": ("ical-value-utc", instead(BUSY.format(f"DTSTART{ZONED}140000|"))),
    "busy-period-backwards": ("ical-end", instead(BUSY.format("FREEBUSY:20260519T120000Z/20260519T100000Z|"))),
    "busy-without-period": ("ical-value", instead(BUSY.format("FREEBUSY:20260519T120000Z|"))),
    "alarm-without-trigger": ("ical-property-missing", alarm("ACTION:AUDIO|")),
    "alarm-without-action": ("ical-property-missing", alarm("TRIGGER:-PT15M|")),
    "alarm-shows-nothing": ("ical-alarm-property", alarm("ACTION:DISPLAY|TRIGGER:-PT15M|")),
    "alarm-mails-nobody": ("ical-alarm-property", alarm("ACTION:EMAIL|TRIGGER:-PT15M|SUMMARY:a|DESCRIPTION:b|")),
    "alarm-repeats-at-once": ("ical-alarm-repeat", alarm("ACTION:AUDIO|TRIGGER:-PT15M|REPEAT:3|")),
    "alarm-of-words": ("ical-value", alarm("ACTION:AUDIO|TRIGGER:early|")),
    "alarm-at-local-time": ("ical-value-utc", alarm("ACTION:AUDIO|TRIGGER;VALUE=DATE-TIME:20260519T110000|")),
    "alarm-related-to-middle": ("ical-parameter-value", alarm("ACTION:AUDIO|TRIGGER;RELATED=MIDDLE:-PT15M|")),
    "alarm-before-nothing": ("ical-alarm-anchor", todo(ALARM.format("ACTION:AUDIO|TRIGGER:-PT15M|") + "|")),
    # methods
    "unknown-method": ("ical-method-unknown", sent("INVITE", GOOD)),
    "busy-cancelled": ("ical-method-component", sent("CANCEL", instead(BUSY.format("")))),
    "published-by-nobody": ("ical-method-organizer", sent("PUBLISH", GOOD)),
    "published-with-guest": ("ical-method-misplaced", sent("PUBLISH", event(CHAIR + "|" + GUEST))),
    "published-without-start": ("ical-method-missing", sent("PUBLISH", swap(START, CHAIR))),
    "invitation-without-guest": ("ical-method-missing", sent("REQUEST", event(CHAIR))),
    "invitation-without-summary": ("ical-method-sparse", sent("REQUEST", swap("SUMMARY:Debate", CHAIR + "\r\n" + GUEST))),
    "cancelled-without-sequence": ("ical-method-missing", sent("CANCEL", event(CHAIR))),
    "cancelled-yet-confirmed": ("ical-method-misplaced", sent("CANCEL", event(CHAIR + "|SEQUENCE:1|STATUS:CONFIRMED"))),
    "answered-by-two": ("ical-method-misplaced", sent("REPLY", event(CHAIR + "|" + GUEST + "|ATTENDEE:mailto:cor@example.org"))),
    "refreshed-with-summary": ("ical-method-misplaced", sent("REFRESH", swap(START, CHAIR, END, GUEST))),
}


def write_all(folder):
    for name, (_, text) in [("good", ("", GOOD)), *CASES.items()]:
        (Path(folder) / f"{name}.ics").write_bytes(text.encode("utf-8", "surrogateescape"))


def found_by(fasti, folder):
    """name -> the rules that found something, notes too."""
    done = subprocess.run([fasti, "validate", "-f", "json", "-A", "all", "-W", "calendar", folder], capture_output=True, text=True, check=False)
    found = {name: set() for name in ["good", *CASES]}
    for finding in map(json.loads, done.stdout.splitlines()):
        found[Path(finding["path"]).stem].add(finding.get("rule", finding["message"]))
    return found


def main():
    if sys.argv[1] == "--write":
        write_all(sys.argv[2])
        return 0
    with tempfile.TemporaryDirectory() as folder:
        write_all(folder)
        found = found_by(sys.argv[1], folder)
    failures = [f"{name}: found {sorted(found[name])}, wanted {sorted(rules.split())}"
                for name, (rules, _) in [("good", ("", GOOD)), *CASES.items()] if found[name] != set(rules.split())]
    print("\n".join(failures) or f"{len(CASES)} broken calendars, each found by its rules alone")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
