"""Events at random, as people announce them and as nobody should: what export, import, export has to give back byte by byte."""
import random

TITLES = ["Voorjaarslezing", "10:00 uur: de ochtend", "9.30 tot 10.00 Koffie", "Workshop (deel 2)", "Zaal 3", "Lunch [Foyer]", "Doors: the band", "Inloop: wat is dat?",
          "Het archief, nu en straks", "Opening", "Koffie", "Pauze", "Borrel", "Afgelast: een geschiedenis", "Cancelled: the story of a word", "Programme:",
          "13:30–14:00 Rondgang", "Gesprek met Jan Smit (Gemeente Waterdam)", "Ronde 1; keuze A", "Vraag & antwoord", "Prijs: 5 euro", "Speakers: who?",
          "Discussie [track A, zaal 2]", "2027", "De dag: 1 mei 2027", "VOL", "Full", "Fully booked", "Slot, met muziek", "Uitgesteld: toch", "Postponed: no", "A – B", "Zaal"]
NAMES = ["De Schakel", "Bibliotheek", "De Schakel, gebouw B", "1234 AB Waterdam", "Kade 12", "Zaal 3", "https://example.org/zaal", "Het Pakhuis", "Raadzaal, 2e verdieping",
         "9000 Gent", "Museum 't Veer", "Foyer", "Online", "Kerkstraat 5"]
ROOMS = ["Zaal 1", "Zaal 2", "Foyer", "Kade 12", "1.04", "Zaal 2, boven", "Auditorium", "De Schakel", "Waterdam", "B; C"]
STREETS = ["Kade 12", "Kerkstraat 5", "Dorpsplein", "Lange Weg 7, hoek Dijk", "Markt 1"]
CITIES = ["Waterdam", "Gent", "'s-Gravenzande", "Nieuw Dorp", "Aalst, Oost-Vlaanderen"]
PERSONS = ["Jan Smit", "Els de Vries", "prof. dr. A. Bakker", "Anna", "J. van der Berg", "O'Neil", "dr. No", "Kees Jansen, voorzitter", "Ali (Ali) Demir", "Piet; Jan"]
ROLES = ["voorzitter", "Gemeente Waterdam", "hoogleraar, Universiteit", "curator; gids", "lid (oud)"]
GROUPS = ["leden", "niet-leden", "studenten (tot 27)", "wie lid is, of wordt", "members; friends"]
WORDS = ["Een avond over water.", "Iedereen is welcome.", "Doors: 19:30", "Zaal open: 19:30", "Programme:", "Programma:\n10:00 Opening", "Prijs: EUR 5.00", "Price: free",
         "Speakers: Jan Smit", "Sprekers: Jan Smit, voorzitter", "Aanmelden bij: x@example.org", "Places: 60", "Plaatsen: 60", "Vol", "Full", "For: members", "Online: https://example.org/",
         "Registreer voor 1 mei.", "Met drie regels:\n- een\n- twee", "  ingesprongen", "Einde.\n", "\nBegin"]
ZONES = ["Europe/Amsterdam"] * 6 + ["Europe/Brussels", "UTC", "America/New_York", "Asia/Kolkata", "Europe/London", "Pacific/Auckland"]
PIECES = ["\r\n", "\n", "\r", "\u2028", "\x0b", "\x85", "\t", ",", ";", ":", "\\", "\\n", "\\,", '"', "^n", "^'", "^", "=", " ", "  ", "\x01", "\x1b[31m", "\x7f", "\x80", "\u200e",
          "\u202e", "\u200d", "\ufeff", "\ufffd", "\u0301", "é", "漢", "\U0001f600", "\U0010ffff", "END:VEVENT", "\nX-INJECTED:1", "\r\n \r\n", "plain words", "0", "%0D", "%5C", "%",
          "</p>", "'", "{}", "[]", "[Zaal 2]", "10:00", "10:00–11:00 ", " (Jan Smit)", "Speakers: ", "Sprekers: ", "Doors: ", "Afgelast: ", "1234 AB Waterdam", "X-OF=", "\ue000"]
KEPT = ["CLASS:PUBLIC", "X-SOME;A=b:c\\, d", "TRANSP:OPAQUE", "GEO:52.1;4.3", "PRIORITY:5", "ATTENDEE:mailto:a@example.org", "COMMENT:two  spaces ",
        "CONFERENCE;VALUE=URI;LABEL=Second:https://example.org/second", "IMAGE;VALUE=URI;DISPLAY=BADGE:https://example.org/b.png"]
HOSTILE_KEPT = ["CONFERENCE;VALUE=URI;LABEL=Online:https://example.org/x", "LINK;LINKREL=related;LABEL=Register at;VALUE=URI:https://example.org/r", "COLOR:red", "COLOR:no colour",
                "IMAGE;VALUE=URI:https://example.org/i.png", "STATUS:TENTATIVE", "X-FASTI-LOCATION;X-OF=00000000:{}", "RELATED-TO:abc", "BEGIN:VALARM", "END:VEVENT", "no property",
                "SUMMARY:second", "X-\u20ac:1", "X-A:\u2028b", "RECURRENCE-ID:20270305T100000Z", "", "X-FASTI-ITEM:1", "DURATION:PT1H", "LINK;LINKREL=via;VALUE=URI:https://example.org/v"]
LISTS = ["speakers", "programme", "prices", "keywords", "contacts", "organizers", "audience", "location", "registration", "capacity", "doors", "image", "excluded", "added", "cancellation",
         "ical", "color", "language", "status", "attendance"]


class Maker:
    """Makes events of one kind; `hostile` texts are of pieces that break calendars, the shapes those of fasti-event(5) in both."""

    def __init__(self, seed, hostile):
        self.dice, self.hostile = random.Random(seed), hostile

    def chance(self, part):
        return self.dice.random() < part

    def text(self, choices):
        if not self.hostile or self.chance(0.2):
            return self.dice.choice(choices)
        made = "".join(self.dice.choice(PIECES + ["word "] * 6) for _ in range(self.dice.randint(1, 12)))
        return made if self.chance(0.98) else made * 60

    def some(self, **members):
        """Each with a chance; what is made only where it is chosen."""
        return {name: make() for name, make in members.items() if self.chance(0.5)}

    def list(self, make, most):
        return [make() for _ in range(self.dice.randint(1, most))]

    def day(self):
        return self.dice.choice(["2027-03-05", "2027-03-27", "2027-03-28", "2027-10-31", "2027-06-12", "2026-12-31", "2028-02-29", "2027-05-01"])

    def clock(self):
        minute = self.dice.choice(["00", "00", "30", "15", "45", "59", "XX" if self.chance(0.1) else "05"])
        return f"{self.dice.randint(0, 23):02}:{minute}:{'XX' if minute == 'XX' else self.dice.choice(['00'] * 9 + ['30'])}"

    def when(self, day=None):
        kind = self.dice.random()
        if kind < 0.15:
            return day or self.day()
        if kind < 0.25:
            return f"XXXX-XX-XXT{self.clock()}"
        return f"{day or self.day()}T{self.clock()}"

    def person(self):
        return {"name": self.text(PERSONS), **self.some(prefix=lambda: self.dice.choice(["dr.", "prof. dr.", "mr", "Dr."]), role=lambda: self.text(ROLES))}

    def item(self, day):
        timed = self.chance(0.8)
        item = {"title": self.text(TITLES)}
        if timed:
            item["start"] = self.when(day)
        if timed and self.chance(0.5):
            item["end"] = self.when(day)
        item.update(self.some(track=lambda: self.text(ROOMS), room=lambda: self.text(ROOMS), kind=lambda: self.dice.choice(["doors", "session", "break", "social"]),
                              speakers=lambda: self.list(self.person, 3), description=lambda: self.words()))
        return item

    def words(self):
        return "\n\n".join(self.text(WORDS) for _ in range(self.dice.randint(1, 3)))

    def price(self):
        return {"amount": self.dice.choice(["0.00", "7.50", "12", "100.00"]), "currency": self.dice.choice(["EUR", "EUR", "GBP"]), **self.some(**{"for": lambda: self.text(GROUPS)})}

    def closing(self, day):
        return self.some(closes=lambda: self.when(self.day()), closes_before=lambda: {"amount": self.dice.randint(1, 9), "unit": self.dice.choice(["hours", "days", "workdays", "weeks", "months"])})

    def location(self):
        return self.some(name=lambda: self.text(NAMES), room=lambda: self.text(ROOMS), street=lambda: self.text(STREETS), city=lambda: self.text(CITIES),
                         postal_code=lambda: self.dice.choice(["1234 AB", "9000", "12345"]), country=lambda: self.dice.choice(["NL", "BE"]),
                         url=lambda: "https://example.org/" + self.text(["zaal", "a,b", "a b"]))

    def times(self, day):
        made = {"start": day if self.chance(0.2) else f"{day}T{self.clock()}"}
        kind = self.dice.random()
        if kind < 0.6:
            made["end"] = self.when(day if self.chance(0.8) else self.day())
        elif kind < 0.8:
            made["duration"] = self.dice.choice(["PT2H", "PT2H30M", "P1D", "PT90M", "P1W", "P2DT1H"])
        if self.chance(0.12):
            made["recurrence"] = self.dice.choice(["FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270901", "FREQ=MONTHLY;BYDAY=1FR;COUNT=5", "FREQ=DAILY;UNTIL=20270401T100000Z",
                                                   "FREQ=YEARLY;COUNT=3", "FREQ=HOURLY"])
            made.update(self.some(excluded=lambda: self.list(lambda: self.when(self.day()), 3), added=lambda: self.list(lambda: self.when(self.day()), 2)))
        return made

    def event(self, number):
        day = self.day()
        contact = lambda: self.some(name=lambda: self.text(PERSONS), email=lambda: "info@example.org", phone=lambda: self.dice.choice(["+31 20 123 45 67", "112", "020-1234567"]))
        uid = f"{number}-{self.text(['x'])}" if self.hostile and self.chance(0.3) else f"event-{number}@example.org"
        made = {"uid": uid, "title": self.text(TITLES), **self.times(day)}
        made.update(self.some(
            language=lambda: self.dice.choice(["nl", "en", "de", "nl-BE", "fr", "en GB"]), status=lambda: self.dice.choice(["scheduled", "postponed", "rescheduled", "cancelled"]),
            previous_start=lambda: self.when(), doors=lambda: self.when(day), timezone=lambda: self.dice.choice(ZONES),
            attendance=lambda: self.dice.choice(["onsite", "online", "mixed"]), location=self.location,
            organizers=lambda: self.list(lambda: {"name": self.text(PERSONS), **self.some(email=lambda: "org@example.org", url=lambda: "https://example.org/" + self.text(["o"]))}, 2),
            speakers=lambda: self.list(self.person, 3), programme=lambda: self.list(lambda: self.item(day if self.chance(0.8) else None), 6),
            capacity=lambda: self.some(min=lambda: self.dice.randint(0, 20), max=lambda: self.dice.randint(0, 999), booked=lambda: 3),
            registration=lambda: {**self.closing(day), **self.some(required=lambda: True, state=lambda: self.dice.choice(["open", "closed", "full"]), email=lambda: "meld@example.org",
                                                                  url=lambda: "https://example.org/" + self.text(["meld"]))},
            cancellation=lambda: self.closing(day), prices=lambda: self.list(self.price, 3), audience=lambda: self.list(lambda: self.text(GROUPS), 3), contacts=lambda: self.list(contact, 2),
            url=lambda: "https://example.org/" + self.text(["e", "a;b", "é"]), keywords=lambda: self.list(lambda: self.text(TITLES), 3), description=self.words,
            sequence=lambda: self.dice.randint(0, 4), color=lambda: self.dice.choice(["teal", "Red"]), image=lambda: ["https://example.org/a.png"],
            source=lambda: {"url": "https://example.org/bron/" + self.text(["b"])}))
        if self.chance(0.1):
            made["ical"] = self.dice.sample(KEPT + (HOSTILE_KEPT if self.hostile else []), 3)
        if self.hostile and self.chance(0.1):
            made[self.dice.choice(LISTS)] = self.dice.choice(["text", 5, ["text", 5, None, [], {}, {"name": 5, "title": [], "amount": {"a": 1}}], {"name": "n"}, None, True])
        made = {key: value for key, value in made.items() if value not in ({}, [])}
        return {**made, "created": "2026-01-01T10:00:00Z", "updated": "2026-01-02T10:00:00Z"}
