/* A component of a calendar becomes an event: first what settles its times, then the rest. */
#include "reader/ical/property.h"
#include "reader/ical/prose.h"

#include "fasti/recur.h"

#include <string.h>

static const struct when midnight = {UNSTATED, UNSTATED, UNSTATED, 0, 0, 0};
static const struct when epoch = {1970, 1, 1, 0, 0, 0};

/* A component inside an event: who takes part, or where. */
struct inner {
    char kind[16];
    char *type, *name, *text, *url;
    struct place place;
};

static void inner_free(struct inner *inner)
{
    char *const texts[] = {inner->type, inner->name, inner->text, inner->url};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        free(texts[i]);
    *inner = (struct inner){0};
}

static void inner_take(struct making *making, struct inner *inner, const struct content *content)
{
    const struct {
        const char *name;
        char **text;
    } rows[] = {{"PARTICIPANT-TYPE", &inner->type}, {"SUMMARY", &inner->name}, {"NAME", &inner->name},
                {"DESCRIPTION", &inner->text},      {"URL", &inner->url}};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (content_is(content, rows[i].name) && *rows[i].text == NULL) {
            *rows[i].text = content_text(making->intake, content, NULL);
            if (rows[i].text == &inner->name)
                content_place(content, &making->intake->lines, &inner->place);
        }
}

static const struct {
    const char *type;
    enum key key;
} participants[] = {{"SPEAKER", KEY_SPEAKERS}, {"PLANNER-CONTACT", KEY_ORGANIZERS}};

/* A list that the event's own properties fill stays theirs: the components say the same again. */
static void put_participant(struct making *making, const struct inner *inner, const bool *stated)
{
    if (inner->type == NULL || inner->name == NULL || *inner->name == '\0')
        return;
    for (size_t i = 0; i < ARRAY_LEN(participants); i++) {
        if (strcasecmp(inner->type, participants[i].type) != 0 || stated[i])
            continue;
        FILE *out = sheet_begin(making->sheet, participants[i].key, &inner->place);
        bool later = false;
        fputc('{', out);
        member_write(out, &later, "name", slice_of(inner->name));
        if (participants[i].key == KEY_SPEAKERS)
            member_write(out, &later, "role", slice_of(inner->text != NULL ? inner->text : ""));
        else
            member_write(out, &later, "url", slice_of(inner->url != NULL ? inner->url : ""));
        fputc('}', out);
    }
}

static void inner_end(struct making *making, const struct inner *inner, const bool *stated)
{
    if (strcasecmp(inner->kind, "PARTICIPANT") == 0)
        put_participant(making, inner, stated);
    else if (strcasecmp(inner->kind, "VLOCATION") == 0 && inner->name != NULL &&
             !sheet_has(making->sheet, KEY_LOCATION_NAME) && making->location == NULL)
        sheet_put_text(making->sheet, KEY_LOCATION_NAME, slice_of(inner->name), &inner->place);
}

static void note_place(struct making *making, struct inner *inner)
{
    if (strcasecmp(inner->kind, "VLOCATION") != 0 || making->place_name != NULL)
        return;
    making->place_is_unnamed = inner->name == NULL;
    making->place_name = inner->name;
    inner->name = NULL;
}

/* All lines of the component once; false, said, where the event cannot be read. */
static bool read_pass(struct making *making, enum property_pass pass)
{
    struct intake *intake = making->intake;
    struct content content;
    struct inner inner = {0};
    enum line_kind kind;
    size_t depth = 0;
    bool good = true;
    const bool stated[] = {sheet_has(making->sheet, KEY_SPEAKERS), sheet_has(making->sheet, KEY_ORGANIZERS)};
    lines_begin(&intake->lines, slice_part(intake->bytes, 0, making->component->to), making->component->from,
                making->component->line + 1);
    while (good && (kind = lines_next(&intake->lines, &content)) != LINE_NONE) {
        if (kind != LINE_CONTENT)
            continue;
        if (content_is(&content, "BEGIN")) {
            if (depth++ == 0)
                snprintf(inner.kind, sizeof inner.kind, "%.*s", (int)slice_part(content.value, 0, 15).len,
                         content.value.at);
        } else if (content_is(&content, "END") && depth > 0) {
            if (--depth > 0)
                continue;
            if (pass == PASS_SECOND)
                inner_end(making, &inner, stated);
            else
                note_place(making, &inner);
            inner_free(&inner);
        } else if (depth == 0) {
            good = property_take(making, &content, pass);
        } else if (depth == 1) {
            inner_take(making, &inner, &content);
        }
    }
    inner_free(&inner);
    return good;
}

/* A changed instance that names nothing of its own has the name of its series. */
static void borrow_title(struct making *making)
{
    enum { FAR = 16384 };  /* bytes: each of many instances looks */
    struct intake *intake = making->intake;
    const struct component *component = making->component;
    struct content content;
    enum line_kind kind;
    size_t depth = 0;
    if (!component->is_instance || component->family == 0 || making->title != NULL)
        return;
    const struct component *series = &intake->components[component->family - 1];
    size_t to = series->to - series->from > FAR ? series->from + FAR : series->to;
    lines_begin(&intake->lines, slice_part(intake->bytes, 0, to), series->from, series->line + 1);
    while (making->title == NULL && (kind = lines_next(&intake->lines, &content)) != LINE_NONE) {
        if (kind != LINE_CONTENT)
            continue;
        depth += content_is(&content, "BEGIN");
        depth -= depth > 0 && content_is(&content, "END");
        if (depth == 0 && content_is(&content, "SUMMARY"))
            property_take(making, &content, PASS_FIRST);
    }
}

/* Whose wall clock the event is on. What repeats by UTC stays on it: no wall clock repeats like that. */
static bool settle_start(struct making *making)
{
    struct intake *intake = making->intake;
    struct point *start = &making->start;
    if (!when_has_date(start->when))
        return intake_say(intake, SEVERITY_ERROR, making->component->line,
                          "this event has no DTSTART: left out");
    making->start_local = start->when;
    if (!when_has_clock(start->when))
        return true;
    const struct timezone_use *zone = point_zone(making, start);
    if (zone == NULL)
        return false;
    making->zone = zone->zone == NULL ? making->calendar->zone : zone;
    if (start->utc && !making->repeats && !making->stays_in_utc) {
        making->zone = making->calendar->zone;
        intake->in_utc++;
    }
    intake->floating += !start->utc && start->tzid[0] == '\0';
    if (making->zone != zone)
        making->start_local = zone_local(making->zone->zone, timezone_use_instant(zone, start->when));
    if (zone->zone == NULL && making->repeats)
        intake_say(intake, SEVERITY_WARNING, start->line,
                   "this repeats by the rules of \"%s\", and is read as wall clock of %s", start->tzid,
                   zone_name(making->zone->zone));
    return true;
}

/* `P1DT2H` as days of the calendar and seconds of the clock; a sign for backwards is none. */
static bool read_duration(struct slice text, int64_t *days, int64_t *seconds)
{
    char date[DURATION_TEXT], clock[DURATION_TEXT];
    text = slice_trim(text);
    if (slice_starts(text, "+"))
        text = slice_part(text, 1, text.len);
    const char *t = memchr(text.at, 'T', text.len);
    size_t at = t != NULL ? (size_t)(t - text.at) : text.len;
    if (text.len >= DURATION_TEXT - 2 || !slice_starts(text, "P"))
        return false;
    snprintf(date, sizeof date, "%.*s", (int)at, text.at);
    snprintf(clock, sizeof clock, "P%.*s", (int)(text.len - at), text.at + at);
    *days = *seconds = 0;
    if (at > 1 && !duration_read(slice_of(date), days))
        return false;
    *days /= 86400;
    return t == NULL || duration_read(slice_of(clock), seconds);
}

static bool is_sane(int64_t days, int64_t seconds)
{
    enum { MOST_DAYS = 36600 };
    return days >= 0 && days <= MOST_DAYS && seconds >= 0 && seconds / 86400 <= MOST_DAYS &&
           days + seconds > 0;
}

static bool settle_duration(struct making *making)
{
    int64_t days, seconds;
    struct when end = making->start_local;
    if (!read_duration(slice_of(making->duration), &days, &seconds) || !is_sane(days, seconds)) {
        intake_say(making->intake, SEVERITY_WARNING, making->duration_line,
                   "this DURATION is none: left out");
        return true;
    }
    making->end.place = making->duration_place;
    if (!when_has_clock(end)) {
        days += seconds / 86400;
        making->end_local = days > 1 ? day_when(day_of(end) + (long)days - 1) : when_unstated;
        return true;
    }
    end = when_later(end, days * 86400);
    if (seconds > 0)
        end = zone_local(making->zone->zone, timezone_use_instant(making->zone, end) + seconds);
    making->end_local = end;
    return true;
}

/* An exclusive DTEND of days becomes the last day; one that says nothing beyond the start is none. */
static bool settle_end(struct making *making)
{
    struct when start = making->start_local, end;
    making->end_local = when_unstated;
    if (!when_has_date(making->end.when))
        return making->duration == NULL || settle_duration(making);
    if (!point_local(making, &making->end, &end))
        return false;
    bool later;
    if (when_has_clock(start)) {
        end = when_fill(end, midnight);
        later = !when_equal(end, start);
    } else {
        end = day_when(day_of(end) - !when_has_clock(end));
        later = day_of(end) > day_of(start);
        if (day_of(end) < day_of(start))
            intake_say(making->intake, SEVERITY_WARNING, making->end.line,
                       "DTEND of days is the day after the last one: read as one day");
    }
    making->end_local = later ? end : when_unstated;
    return true;
}

/* UNTIL as a feed has to write it: a day where the start is one, else an instant in UTC (section 3.3.10). */
static void write_until(const struct making *making, struct slice value, FILE *out)
{
    const struct when last_second = {UNSTATED, UNSTATED, UNSTATED, 23, 59, 59};
    struct when until;
    bool utc, day = !when_has_clock(making->start_local);
    recur_read_time(value, &until, &utc);
    if (!day && !utc)
        until = when_later(epoch, timezone_use_instant(making->zone, when_fill(until, last_second)));
    if (day)
        fprintf(out, "%04d%02d%02d", until.year, until.month, until.day);
    else
        fprintf(out, "%04d%02d%02dT%02d%02d%02dZ", until.year, until.month, until.day, until.hour,
                until.minute, until.second);
}

/* In capitals, without white space and a last semicolon. The caller's. */
static char *tidy_rule(const char *rule)
{
    char *tidy = memory_copy(rule, strlen(rule)), *to = tidy;
    for (const char *at = rule; *at != '\0'; at++)
        if (*at != ' ' && *at != '\n' && *at != '\t')
            *to++ = byte_capital(*at);
    if (to > tidy && to[-1] == ';')
        to--;
    *to = '\0';
    return tidy;
}

static bool settle_rule(struct making *making)
{
    if (making->rule == NULL)
        return true;
    AUTO_FREE char *tidy = tidy_rule(making->rule);
    struct slice rest = slice_of(tidy), name, value;
    struct print print;
    if (!recur_is_valid(rest) || !recur_is_daily(rest))
        return intake_say(making->intake, SEVERITY_ERROR, making->rule_line,
                           "this RRULE is no rule of at most once a day: the event is left out");
    print_open(&print);
    for (const char *before = ""; recur_next(&rest, &name, &value); before = ";") {
        fprintf(print.file, "%s%.*s=", before, (int)name.len, name.at);
        if (slice_is(name, "UNTIL"))
            write_until(making, value, print.file);
        else
            fwrite(value.at, 1, value.len, print.file);
    }
    AUTO_FREE char *rule = print_close(&print);
    sheet_put_text(making->sheet, KEY_RECURRENCE, slice_of(rule), &making->rule_place);
    return true;
}

struct slice title_without_status(const char *const *words, struct slice title, enum feed_word *word)
{
    static const enum feed_word states[] = {FEED_CANCELLED, FEED_POSTPONED};
    *word = FEED_COUNT;
    for (size_t i = 0; i < ARRAY_LEN(states); i++) {
        size_t len = strlen(words[states[i]]);
        bool before =
            slice_starts(title, words[states[i]]) && slice_starts(slice_part(title, len, title.len), ": ");
        if (!before || title.len == len + 2)
            continue;
        *word = states[i];
        return slice_part(title, len + 2, title.len);
    }
    return title;
}

/* STATUS, and the words before a title of an event whose status some clients do not show. */
static void put_status(struct making *making, enum feed_word word)
{
    const char *stated = making->status != NULL ? making->status : "", *status = NULL;
    const struct place *place =
        making->status != NULL && *stated != '\0' ? &making->status_place : &making->title_place;
    if (strcasecmp(stated, "CANCELLED") == 0 || word == FEED_CANCELLED || making->calendar->is_cancelled)
        status = "cancelled";
    else if (word == FEED_POSTPONED)
        status = "postponed";
    else if (strcasecmp(stated, "CONFIRMED") == 0)
        status = sheet_has(making->sheet, KEY_PREVIOUS_START) ? "rescheduled" : "scheduled";
    if (status != NULL)
        sheet_put_text(making->sheet, KEY_STATUS, slice_of(status), place);
}

/* SUMMARY; where there is none, the first line of the description, or the place. False, said, where nothing
 * names the event. */
static bool put_title(struct making *making)
{
    if (making->twins.holds[TWIN_SUMMARY] && sheet_has(making->sheet, KEY_TITLE))
        return true;
    const char *const texts[] = {making->title, making->description, making->location};
    const struct place *const places[] = {&making->title_place, &making->description_place,
                                          &making->location_place};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        struct slice text = slice_trim(slice_of(texts[i] != NULL ? texts[i] : ""));
        enum feed_word word;
        if (text.len == 0)
            continue;
        if (i > 0)
            text = prose_cut(&text, "\n");
        if (i == 0 && making->whole_title)
            word = FEED_COUNT;
        else
            text = title_without_status(making->words, text, &word);
        sheet_put_text(making->sheet, KEY_TITLE, text, places[i]);
        if (i > 0)
            sheet_assume(making->sheet, KEY_TITLE);
        put_status(making, word);
        return true;
    }
    return intake_say(making->intake, SEVERITY_ERROR, making->component->line,
                      "this event has no SUMMARY: left out");
}

/* What the calendar gives, or made of title and start; an instance that is changed is an event of its own. */
static void settle_uid(struct making *making)
{
    struct intake *intake = making->intake;
    char start[WHEN_TEXT];
    struct slice stated = slice_trim(slice_of(making->uid != NULL ? making->uid : ""));
    if (stated.len == 0) {
        free(making->uid);
        making->uid = memory_new(UUID_TEXT, 1);
        provenance_uid(&intake->provenance, making->title, when_write(making->start_local, start),
                       making->uid);
        intake->unnamed++;
    } else if (making->component->is_instance) {
        char *whole = memory_print("%.*s#%s%s", (int)stated.len, stated.at,
                                   when_write(making->instance.when, start), making->instance.utc ? "Z" : "");
        free(making->uid);
        making->uid = whole;
    } else {
        char *whole = slice_copy(stated);
        free(making->uid);
        making->uid = whole;
    }
}

static void put_times(struct making *making)
{
    struct place *zone_place = making->start.tzid[0] != '\0' ? &making->start.place : NULL;
    sheet_put_when(making->sheet, KEY_START, making->start_local, &making->start.place);
    if (!when_is_unstated(making->end_local))
        sheet_put_when(making->sheet, KEY_END, making->end_local, &making->end.place);
    if (making->zone == NULL)
        return;
    sheet_put_text(making->sheet, KEY_TIMEZONE, slice_of(zone_name(making->zone->zone)), zone_place);
    if (zone_place == NULL)
        sheet_assume(making->sheet, KEY_TIMEZONE);
}

/* Everything but the second pass; false, said, where the event cannot be read. */
static bool settle(struct making *making)
{
    twins_judge(making);
    borrow_title(making);
    making->words = feed_words(slice_of(making->language != NULL ? making->language : ""));
    if (!settle_start(making) || !settle_end(making))
        return false;
    if (!making->twins.holds[TWIN_UID])
        settle_uid(making);
    sheet_put_text(making->sheet, KEY_UID, slice_of(making->uid),
                   making->component->is_instance ? NULL : &making->uid_place);
    if (!parts_take(making))
        return false;
    twins_put(making);
    if (!settle_rule(making))
        return false;
    if (making->language != NULL)
        sheet_put_text(making->sheet, KEY_LANGUAGE, slice_of(making->language), &making->title_place);
    put_times(making);
    place_take(making);
    description_take(making);
    return put_title(making);
}

static bool is_cancelled_instance(const struct making *making)
{
    return making->component->is_instance && making->status != NULL &&
           strcasecmp(making->status, "CANCELLED") == 0;
}

static void making_free(struct making *making)
{
    char *const texts[] = {making->uid,      making->title,  making->language, making->description,
                           making->location, making->status, making->rule,     making->duration,
                           making->place_name};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        free(texts[i]);
    parts_free(&making->parts);
    twins_free(&making->twins);
}

static void put_source(struct making *making)
{
    struct provenance_part parts[PROVENANCE_PARTS];
    size_t len = provenance_parts(&making->intake->provenance, parts);
    for (size_t i = 0; i < len; i++)
        sheet_put_text(making->sheet, parts[i].key, slice_of(parts[i].text), NULL);
}

bool event_make(struct intake *intake, const struct component *component)
{
    struct making making = {
        .intake = intake,
        .component = component,
        .sheet = &intake->sheet,
        .calendar = &intake->calendars[component->calendar],
        .start.when = when_unstated,
        .end.when = when_unstated,
        .instance.when = when_unstated,
    };
    sheet_open(making.sheet);
    bool made = read_pass(&making, PASS_FIRST) && !is_cancelled_instance(&making) && settle(&making) &&
                read_pass(&making, PASS_SECOND);
    if (made) {
        place_join(&making);
        put_source(&making);
    }
    struct slice line = sheet_close(making.sheet);
    making_free(&making);
    if (made)
        intake->take(intake->context, line);
    return made;
}
