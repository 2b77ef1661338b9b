/* fasti diff: what was added, removed, moved and changed between two stores, two calendars, or
 * one of each. */
#include "command/difference.h"
#include "command/side.h"

#include <string.h>

static const char *const formats[] = {"text", "json", NULL};

struct comparison {
    struct side old, new;
    bool json;
    size_t counts[CHANGE_COUNT];
};

static int compare_places(const void *a, const void *b)
{
    const struct side_entry *one = a, *two = b;
    return (one->at > two->at) - (one->at < two->at);
}

/* The first entry with this uid that nobody has met, which then is; entries are by uid. NULL:
 * there is none. */
static const struct side_entry *meet(struct side *side, uint64_t uid)
{
    size_t from = 0, to = side->len;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (side->entries[middle].uid < uid)
            from = middle + 1;
        else
            to = middle;
    }
    if (from == side->len || side->entries[from].uid != uid)
        return NULL;
    size_t next = from + side->entries[from].taken;
    if (next == side->len || side->entries[next].uid != uid)
        return NULL;
    side->entries[from].taken++;
    side->entries[next].met = true;
    return &side->entries[next];
}

static void write_whole(struct comparison *comparison, enum change change, struct side *side,
                        const struct side_entry *entry)
{
    comparison->counts[change]++;
    difference_write_whole(change, side_event(side, side_line(side, entry)), comparison->json, stdout);
}

static void compare_entry(struct comparison *comparison, const struct side_entry *entry)
{
    const struct side_entry *met = meet(&comparison->old, entry->uid);
    if (met == NULL) {
        write_whole(comparison, CHANGE_ADDED, &comparison->new, entry);
        return;
    }
    struct slice old = side_line(&comparison->old, met), new = side_line(&comparison->new, entry);
    if (slice_equal(old, new))
        return;
    enum change change = difference_write(side_event(&comparison->old, old),
                                          side_event(&comparison->new, new), comparison->json, stdout);
    comparison->counts[change]++;
}

/* In the order of the new side, then what is only on the old one in its own. */
static void compare_sides(struct comparison *comparison)
{
    struct side *old = &comparison->old, *new = &comparison->new;
    if (new->len > 1)
        qsort(new->entries, new->len, sizeof *new->entries, compare_places);
    for (size_t i = 0; i < new->len; i++)
        compare_entry(comparison, &new->entries[i]);
    if (old->len > 1)
        qsort(old->entries, old->len, sizeof *old->entries, compare_places);
    for (size_t i = 0; i < old->len; i++) {
        if (!old->entries[i].met)
            write_whole(comparison, CHANGE_REMOVED, old, &old->entries[i]);
    }
}

static int end(const struct comparison *comparison, const struct session *session)
{
    bool old_is_whole = side_is_whole(&comparison->old, session->report),
         new_is_whole = side_is_whole(&comparison->new, session->report);
    if (!old_is_whole || !new_is_whole)
        return STATUS_MACHINE;
    const size_t *counts = comparison->counts;
    bool differ =
        counts[CHANGE_ADDED] + counts[CHANGE_REMOVED] + counts[CHANGE_MOVED] + counts[CHANGE_CHANGED] > 0;
    if (differ && !session->quiet)
        fprintf(stderr, "fasti: %zu added, %zu removed, %zu moved, %zu changed\n", counts[CHANGE_ADDED],
                counts[CHANGE_REMOVED], counts[CHANGE_MOVED], counts[CHANGE_CHANGED]);
    return differ ? STATUS_DATA : STATUS_DONE;
}

static int run(struct comparison *comparison, struct session *session, char **paths)
{
    int status = STATUS_MACHINE;
    bool opened = side_open(&comparison->old, paths[0], session->report) &&
                  side_open(&comparison->new, paths[1], session->report);
    if (opened &&
        side_read(&comparison->old, session, comparison->new.is_calendar && !comparison->old.is_calendar) &&
        side_read(&comparison->new, session, comparison->old.is_calendar && !comparison->new.is_calendar)) {
        compare_sides(comparison);
        status = end(comparison, session);
    }
    side_close(&comparison->old);
    side_close(&comparison->new);
    return status;
}

int command_diff(const struct command *command, struct session *session, int argc, char **argv)
{
    const char *format = formats[0];
    int operands;
    const struct option_row rows[] = {
        {'f', "format", "FORMAT", "text (default), json: an object a line", OPTION_CHOICE, &format, formats},
    };
    enum option_result result =
        command_options(command, session, rows, ARRAY_LEN(rows), argc, argv, &operands);
    if (result != OPTION_GO_ON)
        return command_end(result);
    if (argc - operands != 2 || (strcmp(argv[operands], "-") == 0 && strcmp(argv[operands + 1], "-") == 0)) {
        fputs("fasti diff: error: name two files, stores or calendars: the old one and the new one; only one "
              "of them -\n",
              stderr);
        return STATUS_USAGE;
    }
    struct comparison comparison = {
        .old.kept.file = -1, .new.kept.file = -1, .json = strcmp(format, "json") == 0};
    return run(&comparison, session, argv + operands);
}
