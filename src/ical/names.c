/* What the names of a calendar say of each other: zones that are used, components that have one UID. */
#include "ical/lint.h"

#include <string.h>

struct named *names_add(struct names *names, struct slice name, struct spot spot)
{
    names->rows = memory_room(names->rows, names->len, &names->room, sizeof *names->rows);
    names->rows[names->len] = (struct named){slice_copy(name), spot, false};
    return &names->rows[names->len++];
}

static int compare_named(const void *a, const void *b)
{
    const struct named *one = a, *two = b;
    int order = strcmp(one->name, two->name);
    return order != 0 ? order : (one->spot.at > two->spot.at) - (one->spot.at < two->spot.at);
}

static int compare_name_only(const void *a, const void *b)
{
    const struct named *one = a, *two = b;
    return strcmp(one->name, two->name);
}

static void sort_names(struct names *names)
{
    if (names->len > 1)
        qsort(names->rows, names->len, sizeof *names->rows, compare_named);
}

/* One of that name in sorted names; NULL: there is none. */
static const struct named *find_name(const struct names *names, char *name)
{
    if (names->len == 0)
        return NULL;
    return bsearch(&(struct named){.name = name}, names->rows, names->len, sizeof *names->rows,
                   compare_name_only);
}

static void say_repeated(struct lint_run *run, const struct names *names, enum lint rule, const char *what)
{
    for (size_t i = 1; i < names->len; i++) {
        if (strcmp(names->rows[i].name, names->rows[i - 1].name) == 0)
            lint_say(run, rule, names->rows[i].spot, "this has %s of line %zu", what,
                     names->rows[i - 1].spot.line);
    }
}

char *text_unescape(struct slice text)
{
    char *copy = slice_copy(text), *to = copy;
    for (const char *from = copy; *from != '\0'; from++) {
        bool escape = *from == '\\' && from[1] != '\0';
        from += escape;
        *to++ = escape && (*from == 'n' || *from == 'N') ? ' ' : *from;
    }
    *to = '\0';
    return copy;
}

/* In a parameter nothing is escaped, in the zone's own TZID a comma may be. */
static void unescape_all(struct names *names)
{
    for (size_t i = 0; i < names->len; i++) {
        char *name = names->rows[i].name;
        names->rows[i].name = text_unescape(slice_of(name));
        free(name);
    }
}

/* Each zone that is used and not there, once, where it is used first. */
static void say_undefined(struct lint_run *run)
{
    const char *said = NULL;
    for (size_t i = 0; i < run->zones_used.len; i++) {
        const struct named *used = &run->zones_used.rows[i];
        if (find_name(&run->zones, used->name) == NULL && (said == NULL || strcmp(used->name, said) != 0))
            lint_say(run, LINT_TZID_UNDEFINED, used->spot, "TZID %.60s has no VTIMEZONE", said = used->name);
    }
}

/* What replaces an instance of a series names it as the series does. */
static void say_instances(struct lint_run *run)
{
    for (size_t i = 0; i < run->instances.len; i++) {
        const struct named *instance = &run->instances.rows[i],
                           *series = find_name(&run->starts, instance->name);
        if (series != NULL && series->day != instance->day)
            lint_say(run, LINT_INSTANCE_TYPE, instance->spot,
                     "this RECURRENCE-ID is a %s, but DTSTART of line %zu a %s",
                     instance->day ? "day" : "time", series->spot.line, series->day ? "day" : "time");
    }
}

static void names_free(struct names *names)
{
    for (size_t i = 0; i < names->len; i++)
        free(names->rows[i].name);
    free(names->rows);
}

void names_judge(struct lint_run *run)
{
    struct names *const all[] = {&run->zones, &run->zones_used, &run->uids, &run->starts, &run->instances};
    unescape_all(&run->zones);
    unescape_all(&run->zones_used);
    for (size_t i = 0; i < ARRAY_LEN(all); i++)
        sort_names(all[i]);
    say_repeated(run, &run->zones, LINT_TZID_REPEATED, "the TZID");
    say_repeated(run, &run->uids, LINT_UID_REPEATED, "the UID and RECURRENCE-ID of the component");
    say_undefined(run);
    say_instances(run);
    for (size_t i = 0; i < ARRAY_LEN(all); i++)
        names_free(all[i]);
}
