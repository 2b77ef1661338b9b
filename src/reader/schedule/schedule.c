/* A schedule as an event: the conference, and what happens in its rooms. */
#include "reader/schedule/schedule.h"

#include "reader/json/json.h"
#include "reader/plain.h"

#include <string.h>

/* One talk, and the day it is listed under. */
struct talk {
    struct reading *reading;
    const struct document *document;
    struct value object, day, conference;
    struct slice room;
    struct place room_place;
};

bool schedule_is(struct value root)
{
    return value_type(value_member(value_member(root, "schedule"), "conference")) == VALUE_OBJECT;
}

static void put(struct reading *reading, const struct document *document, unsigned part, struct value value)
{
    struct place place = value_is(value) ? document_value_place(document, value) : (struct place){0};
    sheet_put_text(&reading->sheet, part, value_text(value), &place);
}

/* The members of a conference or talk that are read; the others are kept as they stand. */
static bool is_among(struct slice name, const char *const *names)
{
    while (*names != NULL && !slice_is(name, *names))
        names++;
    return *names != NULL;
}

static bool says_nothing(struct value value)
{
    struct slice json = value_json(value);
    return json.len <= 2 && (value_type(value) == VALUE_STRING || !value_is(value_first(value))) &&
           value_type(value) != VALUE_INTEGER;
}

static void write_text(const struct talk *talk, FILE *out, bool *later, const char *name, const char *way,
                       struct value value)
{
    struct slice text = slice_trim(value_text(value));
    if (text.len == 0)
        return;
    struct place place = document_value_place(talk->document, value);
    member_write(out, later, name, text);
    sheet_note(&talk->reading->sheet, KEY_PROGRAMME, way, &place);
}

/* `00:45`, `1:30:00` as seconds; -1 where it is none. */
static long duration_of(struct slice text)
{
    long parts[3] = {0}, len = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == ':' && len < 2)
            len++;
        else if (byte_is_digit(text.at[i]) && parts[len] < 100000)
            parts[len] = parts[len] * 10 + (text.at[i] - '0');
        else
            return -1;
    }
    return len > 0 ? parts[0] * 3600 + parts[1] * 60 + parts[2] : -1;
}

/* The day of a talk that only says its clock: what is earlier than the day begins is after midnight. */
static struct when listed_start(const struct talk *talk, struct when clock)
{
    struct stamp day, opens;
    if (!stamp_read(value_text(value_member(talk->day, "date")), &day))
        return clock;
    struct when start = when_fill(clock, when_date(day.when));
    struct value from = value_member(talk->day, "day_start");
    from = value_is(from) ? from : value_member(talk->conference, "day_change");
    bool known = stamp_read(value_text(from), &opens) && when_has_clock(opens.when) && when_has_clock(start);
    bool next = known && when_has_date(start) && when_compare(when_clock(start), when_clock(opens.when)) < 0;
    return next ? when_fill(day_when(day_of(start) + 1), when_clock(start)) : start;
}

/* Whether a date in UTC (Z) has the clock that the talk starts by there: then the place's clock was written
 * as if it were UTC. */
static bool is_wall_time(const struct talk *talk, struct value date, struct when *start)
{
    struct stamp stamp, clock;
    bool both = stamp_read(value_text(date), &stamp) &&
                stamp_read(value_text(value_member(talk->object, "start")), &clock);
    bool same = both && stamp.is_utc && when_has_date(stamp.when) && when_has_clock(clock.when) &&
                !when_has_date(clock.when) && when_equal(when_clock(stamp.when), when_clock(clock.when));
    if (same)
        *start = stamp.when;
    return same;
}

static struct when start_of(struct talk *talk, struct value *stated)
{
    struct when start = when_unstated;
    *stated = value_member(talk->object, "date");
    if (is_wall_time(talk, *stated, &start))
        return start;
    bool read = value_text(*stated).len > 10 && reading_time(talk->reading, talk->document, *stated, &start);
    if (read && when_has_clock(start))
        return start;
    *stated = value_member(talk->object, "start");
    if (value_text(*stated).len == 0 || !reading_time(talk->reading, talk->document, *stated, &start))
        return when_unstated;
    return when_has_date(start) ? start : listed_start(talk, start);
}

static void write_times(struct talk *talk, FILE *out, bool *later)
{
    char text[WHEN_TEXT];
    struct value stated, lasting = value_member(talk->object, "duration");
    struct when start = start_of(talk, &stated);
    long seconds = duration_of(value_text(lasting));
    if (when_is_unstated(start))
        return;
    struct place place = document_value_place(talk->document, stated);
    member_write(out, later, "start", slice_of(when_write(start, text)));
    sheet_note(&talk->reading->sheet, KEY_PROGRAMME, "start", &place);
    if (seconds <= 0 || !when_has_date(start) || !when_has_clock(start))
        return;
    place = document_value_place(talk->document, lasting);
    member_write(out, later, "end", slice_of(when_write(when_later(start, seconds), text)));
    sheet_note(&talk->reading->sheet, KEY_PROGRAMME, "end", &place);
}

/* `Anna de Wit, Bob Smit`, as some write all of them in one. */
static void write_named(const struct talk *talk, FILE *out, bool *later, struct value person)
{
    struct slice rest = value_text(person);
    struct place place = document_value_place(talk->document, person);
    const char *before = *later ? ",\"speakers\":[" : "\"speakers\":[";
    bool some = false;
    for (size_t count = 0; rest.len > 0;) {
        const char *comma = memchr(rest.at, ',', rest.len);
        size_t len = comma != NULL ? (size_t)(comma - rest.at) : rest.len;
        struct slice name = slice_trim(slice_part(rest, 0, len));
        rest = slice_part(rest, len + 1, rest.len);
        if (name.len == 0)
            continue;
        AUTO_FREE char *way = memory_print("speakers/%zu/name", count++);
        bool inner = false;
        fprintf(out, "%s{", some ? "," : before);
        member_write(out, &inner, "name", name);
        sheet_note(&talk->reading->sheet, KEY_PROGRAMME, way, &place);
        fputc('}', out);
        some = true;
    }
    fputs(some ? "]" : "", out);
    *later |= some;
}

static void write_speakers(const struct talk *talk, FILE *out, bool *later)
{
    size_t count = 0;
    struct value persons = value_member(talk->object, "persons");
    for (struct value person = value_first(persons); value_is(person); person = value_next(person)) {
        struct value name = value_member(person, "public_name");
        bool inner = false;
        name = value_is(name)                           ? name
               : value_is(value_member(person, "name")) ? value_member(person, "name")
                                                        : person;
        if (slice_trim(value_text(name)).len == 0)
            continue;
        AUTO_FREE char *way = memory_print("speakers/%zu/name", count);
        fprintf(out, "%s{", count > 0 ? "," : *later ? ",\"speakers\":[" : "\"speakers\":[");
        write_text(talk, out, &inner, "name", way, name);
        fputc('}', out);
        count++;
    }
    fputs(count > 0 ? "]" : "", out);
    *later = *later || count > 0;
}

/* Subtitle, abstract and description, a paragraph each. */
static void write_description(const struct talk *talk, FILE *out, bool *later)
{
    static const char *const names[] = {"subtitle", "abstract", "description"};
    struct print print;
    struct value first = {0};
    print_open(&print);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        struct value value = value_member(talk->object, names[i]);
        struct slice text = slice_trim(value_text(value));
        if (text.len == 0)
            continue;
        AUTO_FREE char *plain = plain_text(text);
        text = plain != NULL ? slice_trim(slice_of(plain)) : text;
        fputs(value_is(first) ? "\n\n" : "", print.file);
        fwrite(text.at, 1, text.len, print.file);
        first = value_is(first) ? first : value;
    }
    AUTO_FREE char *text = print_close(&print);
    if (!value_is(first))
        return;
    struct place place = document_value_place(talk->document, first);
    member_write(out, later, "description", (struct slice){text, print.len});
    sheet_note(&talk->reading->sheet, KEY_PROGRAMME, "description", &place);
}

static struct slice kind_of(struct value type)
{
    static const char *const kinds[] = {"break", "social", "doors"};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        if (slice_same_word(value_text(type), slice_of(kinds[i])))
            return slice_of(kinds[i]);
    return SLICE("");
}

/* Members that fasti-event(5) does not name stay with the item. */
static void write_others(const struct talk *talk, FILE *out)
{
    static const char *const read[] = {"title",       "date",    "start",  "duration", "track",
                                       "room",        "persons", "person", "subtitle", "abstract",
                                       "description", "kind",    "end",    "speakers", NULL};
    for (struct value member = value_first(talk->object); value_is(member); member = value_next(member)) {
        if (is_among(value_name(member), read) || value_type(member) == VALUE_NULL || says_nothing(member))
            continue;
        fputc(',', out);
        json_write_text(out, value_name(member));
        fputc(':', out);
        json_write_compact(out, value_json(member));
    }
}

static void put_talk(struct talk *talk)
{
    bool later = false;
    struct value title = value_member(talk->object, "title"), room = value_member(talk->object, "room");
    if (slice_trim(value_text(title)).len == 0) {
        reading_say(talk->reading, talk->document, slice_part(value_json(talk->object), 0, 1),
                    SEVERITY_WARNING, "this entry of the schedule has no title; it is left out");
        return;
    }
    FILE *out = sheet_begin(&talk->reading->sheet, KEY_PROGRAMME, NULL);
    fputc('{', out);
    write_text(talk, out, &later, "title", "title", title);
    write_times(talk, out, &later);
    member_write(out, &later, "kind", kind_of(value_member(talk->object, "type")));
    write_text(talk, out, &later, "track", "track", value_member(talk->object, "track"));
    if (value_text(room).len > 0) {
        write_text(talk, out, &later, "room", "room", room);
    } else {
        member_write(out, &later, "room", talk->room);
        sheet_note(&talk->reading->sheet, KEY_PROGRAMME, talk->room.len > 0 ? "room" : "title",
                   talk->room.len > 0 ? &talk->room_place : NULL);
    }
    if (value_is(value_member(talk->object, "persons")))
        write_speakers(talk, out, &later);
    else
        write_named(talk, out, &later, value_member(talk->object, "person"));
    write_description(talk, out, &later);
    write_others(talk, out);
    fputc('}', out);
}

/* Rooms by their names, or a list of rooms that have one. */
static void put_day(struct talk *talk)
{
    struct value rooms = value_member(talk->day, "rooms");
    for (struct value room = value_first(rooms); value_is(room); room = value_next(room)) {
        struct value name = value_member(room, "name"), events = value_member(room, "events");
        bool listed = value_type(rooms) == VALUE_LIST;
        talk->room = listed ? value_text(name) : value_name(room);
        talk->room_place = listed ? document_value_place(talk->document, value_is(name) ? name : room)
                                  : document_name_place(talk->document, room);
        for (talk->object = value_first(listed ? events : room); value_is(talk->object);
             talk->object = value_next(talk->object))
            put_talk(talk);
    }
}

static void keep_others(struct reading *reading, struct value conference)
{
    static const char *const read[] = {"title",          "start", "end",   "base_url", "url",
                                       "time_zone_name", "days",  "venue", "city",     NULL};
    for (struct value member = value_first(conference); value_is(member); member = value_next(member))
        if (!is_among(value_name(member), read) && value_type(member) != VALUE_NULL && !says_nothing(member))
            sheet_pass(&reading->sheet, PART_SCHEDULE, value_name(member), value_json(member));
}

static void put_conference(struct reading *reading, const struct document *document, struct value conference)
{
    struct value url = value_member(conference, "url");
    struct stamp stamp;
    put(reading, document, KEY_TITLE, value_member(conference, "title"));
    reading_put_time(reading, KEY_START, document, value_member(conference, "start"));
    reading_put_time(reading, KEY_END, document, value_member(conference, "end"));
    if (stamp_read(value_text(value_member(conference, "start")), &stamp))
        reading->start = when_date(stamp.when);
    put(reading, document, KEY_LOCATION_NAME, value_member(conference, "venue"));
    put(reading, document, KEY_LOCATION_CITY, value_member(conference, "city"));
    put(reading, document, KEY_URL, value_is(url) ? url : value_member(conference, "base_url"));
    keep_others(reading, conference);
}

void schedule_take(struct reading *reading, const struct document *document, struct value root)
{
    char start[WHEN_TEXT];
    struct value conference = value_member(value_member(root, "schedule"), "conference"),
                 title = value_member(conference, "title");
    if (slice_trim(value_text(title)).len == 0) {
        reading_say(reading, document, slice_part(value_json(conference), 0, 1), SEVERITY_ERROR,
                    "this conference has no title");
        return;
    }
    reading->start = when_unstated;
    wall_begin(&reading->wall, value_text(value_member(conference, "time_zone_name")), SLICE(""));
    put_conference(reading, document, conference);
    struct talk talk = {.reading = reading, .document = document, .conference = conference};
    for (talk.day = value_first(value_member(conference, "days")); value_is(talk.day);
         talk.day = value_next(talk.day))
        put_day(&talk);
    sheet_put_text(&reading->sheet, KEY_TIMEZONE, slice_of(reading->wall.name), NULL);
    reading_hand_over(reading, SLICE(""), value_text(title),
                      when_is_unstated(reading->start) ? NULL : when_write(reading->start, start));
}

static struct slice opening(struct slice bytes)
{
    return slice_trim(slice_part(bytes, slice_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0, 4096));
}

/* The root element of a schedule.xml, or the first member of a schedule.json. */
static int sniff(struct slice bytes)
{
    struct slice text = opening(bytes);
    bool json =
        slice_starts(text, "{") && slice_starts(slice_trim(slice_part(text, 1, text.len)), "\"schedule\"");
    bool xml = slice_starts(text, "<") &&
               (slice_find(text, SLICE("<schedule>"), NULL) || slice_find(text, SLICE("<schedule "), NULL));
    return json || xml ? 4 : 0;
}

static size_t read_events(const struct input *input, void (*take)(void *context, struct slice line),
                          void *context, struct report *report)
{
    struct reading reading;
    struct document made;
    bool xml = slice_starts(opening(input->bytes), "<");
    reading_open(&reading, input, reader_schedule.name, (struct taker){take, context}, report);
    if (!xml) {
        json_read_file(&reading);
    } else if (schedule_from_xml(&reading, &made)) {
        json_read_document(&reading, &made);
        document_made_free(&made);
    }
    return reading_close(&reading);
}

const struct reader reader_schedule = {"schedule", sniff, read_events};
