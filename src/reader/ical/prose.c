/* Pieces of what a feed of fasti says in words. */
#include "reader/ical/prose.h"

#include <string.h>

struct slice prose_cut(struct slice *text, const char *mark)
{
    size_t at = text->len;
    bool found = slice_find(*text, slice_of(mark), &at);
    struct slice front = slice_part(*text, 0, at);
    *text = slice_part(*text, found ? at + strlen(mark) : text->len, text->len);
    return front;
}

/* Takes a word off the front. */
static bool take_word(struct slice *text, const char *word)
{
    if (!slice_starts(*text, word))
        return false;
    *text = slice_part(*text, strlen(word), text->len);
    return true;
}

/* A number of at most `most` digits. */
static bool take_number(struct slice *text, size_t most, int *number)
{
    size_t at = 0;
    for (*number = 0; at < text->len && at < most && byte_is_digit(text->at[at]); at++)
        *number = *number * 10 + (text->at[at] - '0');
    *text = slice_part(*text, at, text->len);
    return at > 0;
}

/* Which of `count` words from `first` on stands at the front; -1: none. */
static int take_one_of(const char *const *words, enum feed_word first, int count, struct slice *text)
{
    for (int i = 0; i < count; i++)
        if (take_word(text, words[(int)first + i]))
            return i;
    return -1;
}

/* `Friday 1 May 2026`, the weekday the right one. */
static bool take_day(const char *const *words, struct slice *text, struct when *when)
{
    struct slice rest = *text;
    int weekday = take_one_of(words, FEED_MONDAY, 7, &rest), day, year;
    if (weekday < 0 || !take_word(&rest, " ") || !take_number(&rest, 2, &day) ||
        !take_word(&rest, words[FEED_DAY_END]))
        return false;
    int month = take_one_of(words, FEED_JANUARY, 12, &rest);
    if (month < 0 || !take_word(&rest, " ") || !take_number(&rest, 4, &year) ||
        !day_exists(year, month + 1, day) || (int)day_weekday(day_number(year, month + 1, day)) != weekday)
        return false;
    *when = day_when(day_number(year, month + 1, day));
    *text = rest;
    return true;
}

/* `13:30` */
static bool take_clock(struct slice *text, struct when *when)
{
    struct slice rest = *text;
    int hour, minute;
    bool good = rest.len >= 5 && rest.at[2] == ':' && take_number(&rest, 2, &hour) && take_word(&rest, ":") &&
                take_number(&rest, 2, &minute) && text->len - rest.len == 5 && hour < 24 && minute < 60;
    if (!good)
        return false;
    *when = (struct when){when->year, when->month, when->day, (signed char)hour, (signed char)minute, 0};
    *text = rest;
    return true;
}

bool prose_take_when(const char *const *words, struct when beside, struct slice *text, struct when *when)
{
    struct slice rest = *text;
    struct when found = when_unstated;
    if (take_day(words, &rest, &found)) {
        struct slice clock = rest;
        if (take_word(&clock, " ") && take_clock(&clock, &found))
            rest = clock;
    } else {
        found = when_date(beside);
        if (!when_has_date(beside) || !take_clock(&rest, &found))
            return false;
        bool night =
            when_has_clock(beside) && found.hour < WHEN_MORNING && when_seconds_between(beside, found) < 0;
        found = night ? when_later(found, 86400) : found;
    }
    *when = found;
    *text = rest;
    return true;
}

/* How many bytes at the front are titles: words that end in a full stop and are no initials. */
static size_t titles_len(struct slice person)
{
    size_t titles = 0;
    for (size_t at = 0; at < person.len;) {
        const char *space = memchr(person.at + at, ' ', person.len - at);
        size_t end = space != NULL ? (size_t)(space - person.at) : person.len;
        bool title =
            end - at > 2 && person.at[end - 1] == '.' && byte_is_small(person.at[at]) && space != NULL;
        if (!title)
            break;
        titles = at = end + 1;
    }
    return titles;
}

void person_write(FILE *out, struct slice person)
{
    struct slice name = prose_cut(&person, ", ");
    size_t titles = titles_len(name);
    bool later = false;
    fputc('{', out);
    member_write(out, &later, "name", slice_part(name, titles, name.len));
    member_write(out, &later, "prefix", slice_part(name, 0, titles > 0 ? titles - 1 : 0));
    member_write(out, &later, "role", person);
    fputc('}', out);
}

void speakers_write(FILE *out, bool *later, struct slice persons)
{
    if (persons.len == 0)
        return;
    fputs(*later ? ",\"speakers\":" : "\"speakers\":", out);
    for (const char *before = "["; persons.len > 0; before = ",") {
        fputs(before, out);
        person_write(out, prose_cut(&persons, "; "));
    }
    fputc(']', out);
    *later = true;
}
