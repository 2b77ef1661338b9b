"""Seconds on the wall and of the processor that Python's icalendar takes to build and serialise the components of the first events of a store. Arguments: store, how many."""
import json
import sys
import time
import uuid
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from icalendar import Event

ZONE = ZoneInfo("Europe/Amsterdam")


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(timezone.utc)


def build(event, uid, whole):
    component = Event()
    place = event["location"]
    component.add("uid", uid)
    component.add("dtstart", datetime.fromisoformat(whole["start"]).replace(tzinfo=ZONE))
    component.add("dtend", datetime.fromisoformat(whole["end"]).replace(tzinfo=ZONE))
    component.add("summary", whole["title"])
    component.add("location", f"{place['name']}, {place['street']}, {place['postal_code']} {place['city']}")
    component.add("dtstamp", instant(event["updated"]))
    component.add("created", instant(event["created"]))
    component.add("last-modified", instant(event["updated"]))
    component.add("status", "CONFIRMED")
    component.add("sequence", event["sequence"])
    return component


def write(line):
    event = json.loads(line)
    component = build(event, event["uid"], event)
    component.add("description", event["description"])
    component.add("url", event["url"])
    component.add("categories", event["keywords"])
    component.add("x-fasti-location", json.dumps({"location": event["location"]}))
    texts = [component.to_ical()]
    for item in event["programme"]:
        component = build(event, str(uuid.uuid5(uuid.UUID(event["uid"]), item["title"])), item)
        component.add("related-to", event["uid"])
        component.add("transp", "TRANSPARENT")
        texts.append(component.to_ical())
    return texts


with open(sys.argv[1], encoding="utf-8") as store:
    lines = [next(store) for _ in range(int(sys.argv[2]))]
start, processor = time.perf_counter(), time.process_time()
for line in lines:
    write(line)
print(time.perf_counter() - start, time.process_time() - processor)
