/* Values of properties as strangers write them: texts, times, and the zones that those name. */
#include "reader/ical/intake.h"

#include "fasti/recur.h"

#include <string.h>

/* What stands behind a backslash (RFC 5545 section 3.3.11); '\0': nothing that has to be escaped. */
static char escaped(char byte)
{
    if (byte == 'n' || byte == 'N')
        return '\n';
    return byte != '\0' && strchr("\\;,:\"", byte) != NULL ? byte : '\0';
}

/* Bytes that are no UTF-8, read as Windows-1252. The caller's. */
static char *guess_bytes(struct slice bytes, size_t *len)
{
    char *text = memory_new(bytes.len * 3 + 1, 1);
    *len = 0;
    for (size_t at = 0; at < bytes.len;)
        *len += utf8_put(encoding_next(ENCODING_WINDOWS_1252, bytes, &at), text + *len);
    return text;
}

static bool is_control(char byte)
{
    return ((unsigned char)byte < ' ' && byte != '\n' && byte != '\t') || byte == 0x7F;
}

static size_t unescape(char *text, size_t len)
{
    size_t to = 0;
    for (size_t at = 0; at < len; at++) {
        char byte = text[at], meant = byte == '\\' && at + 1 < len ? escaped(text[at + 1]) : '\0';
        if (meant != '\0')
            at++;
        byte = meant != '\0' ? meant : byte;
        if (!is_control(byte))
            text[to++] = byte;
    }
    text[to] = '\0';
    return to;
}

/* The value in UTF-8. */
static char *decode(struct intake *intake, const struct content *content, size_t *len)
{
    *len = content->value.len;
    bool guessed = utf8_valid(content->value) < *len;
    intake->bytes_guessed += guessed;
    return guessed ? guess_bytes(content->value, len) : slice_copy(content->value);
}

char *content_text(struct intake *intake, const struct content *content, size_t *len)
{
    size_t found;
    char *text = decode(intake, content, &found);
    found = unescape(text, found);
    if (len != NULL)
        *len = found;
    return text;
}

char *content_plain(struct intake *intake, const struct content *content)
{
    size_t len, to = 0;
    char *text = decode(intake, content, &len);
    for (size_t at = 0; at < len; at++)
        if (!is_control(text[at]))
            text[to++] = text[at];
    text[to] = '\0';
    return text;
}

char *content_parameter_text(const struct content *content, const char *name)
{
    struct slice value;
    if (!content_parameter(content, name, &value) || utf8_valid(value) < value.len)
        return NULL;
    char *text = slice_copy(value);
    size_t to = 0;
    for (size_t at = 0; at < value.len; at++) {
        char next = at + 1 < value.len && value.at[at] == '^' ? value.at[at + 1] : '\0';
        char meant = next == 'n' ? '\n' : next == '\'' ? '"' : next == '^' ? '^' : '\0';
        text[to++] = meant != '\0' ? meant : value.at[at];
        at += meant != '\0';
    }
    text[to] = '\0';
    return text;
}

/* A day that there is, and an hour. */
static bool read_time(struct slice text, struct point *moment)
{
    enum { MINUTES = 13 };  /* of the bytes of `20260501T1330` */
    char upper[MINUTES + 6] = "";
    text = slice_trim(text);
    for (size_t i = 0; i < text.len && i < sizeof upper - 1; i++)
        upper[i] = text.at[i] == 't' ? 'T' : text.at[i] == 'z' ? 'Z' : text.at[i];
    /* Written by hand the seconds are often missing. */
    bool zulu = upper[MINUTES] == 'Z';
    if (text.len == MINUTES + (size_t)zulu)
        memcpy(upper + MINUTES, zulu ? "00Z" : "00", zulu ? 4 : 3);
    return text.len < sizeof upper - 2 && recur_read_time(slice_of(upper), &moment->when, &moment->utc) &&
           when_has_date(moment->when) && day_exists(moment->when.year, moment->when.month, moment->when.day);
}

bool point_read(struct intake *intake, const struct content *content, struct point *moment)
{
    struct slice tzid;
    *moment = (struct point){.line = content->line};
    if (!read_time(content->value, moment)) {
        const struct slice shown = slice_part(content->value, 0, 40);
        intake_say(intake, SEVERITY_ERROR, content->line, "%.*s is no time like 20260501T133000: \"%.*s\"",
                   (int)slice_part(content->name, 0, 32).len, content->name.at, (int)shown.len, shown.at);
        return false;
    }
    content_place(content, &intake->lines, &moment->place);
    if (content_parameter(content, "TZID", &tzid) && !moment->utc && when_has_clock(moment->when))
        snprintf(moment->tzid, sizeof moment->tzid, "%.*s",
                 (int)slice_part(tzid, 0, sizeof moment->tzid - 1).len, tzid.at);
    return true;
}

static void say_found(struct making *making, const struct point *moment, const struct timezone_use *use)
{
    const struct timezone_use *shown = use->zone != NULL ? use : making->calendar->zone;
    if (use->told != NULL)
        intake_say(making->intake, use->zone == NULL || use->alike > 1 ? SEVERITY_WARNING : SEVERITY_NOTE,
                   moment->line, use->told, use->tzid, zone_name(shown->zone));
}

const struct timezone_use *point_zone(struct making *making, const struct point *moment)
{
    struct intake *intake = making->intake;
    bool is_new;
    if (moment->utc)
        return &intake->utc;
    if (moment->tzid[0] == '\0')
        return making->zone != NULL ? making->zone : making->calendar->zone;
    const struct timezone_use *use = timezone_use_find(&intake->zones, slice_of(moment->tzid), &is_new);
    if (use == NULL)
        intake_say(
            intake, SEVERITY_ERROR, moment->line,
            "neither the time zone database nor the file knows the time zone \"%s\": the event is left out",
            moment->tzid);
    else if (is_new)
        say_found(making, moment, use);
    return use;
}

bool point_local(struct making *making, const struct point *moment, struct when *local)
{
    *local = moment->when;
    if (!when_has_clock(moment->when))
        return true;
    const struct timezone_use *zone = point_zone(making, moment);
    if (zone == NULL)
        return false;
    if (zone != making->zone && making->zone != NULL)
        *local = zone_local(making->zone->zone, timezone_use_instant(zone, moment->when));
    return true;
}
