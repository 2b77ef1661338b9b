/* Two values that the announcement states for one thing: as its reader kept them, or in the header and in the
 * programme. */
#include "rule/check.h"

#include <string.h>

/* Whether two clock readings of one day, or of no day, differ. */
static bool differ(struct when a, struct when b)
{
    bool one_day = !when_has_date(a) || !when_has_date(b) || when_equal(when_date(a), when_date(b));
    return one_day && when_has_clock(a) && when_has_clock(b) && !when_equal(when_clock(a), when_clock(b));
}

static void check_doors(const struct check *check)
{
    char key[KEY_TEXT], stated[MOMENT_TEXT], listed[MOMENT_TEXT];
    struct when doors = check->moments[MOMENT_DOORS];
    const struct item *arrival = NULL;
    for (size_t i = 0; i < check->items_len; i++) {
        if (!slice_is(check->items[i].kind, "doors"))
            continue;
        if (arrival != NULL)
            return;
        arrival = &check->items[i];
    }
    bool apart = !when_equal(doors, check->start);
    if (arrival != NULL && apart && differ(doors, arrival->start))
        check_say(check,
                  (struct fault){
                      .rule = "times-disagree", .key = "/doors", .other = item_key(arrival, "start", key)},
                  "the doors open at %s, but the programme says %s",
                  moment_text(doors, arrival->start, stated), moment_text(arrival->start, doors, listed));
}

/* A second statement that the reader kept: the value beside it may have been mended since. */
static void check_statement(const struct check *check, struct value statement, size_t index)
{
    static const char *const names[][2] = {
        {"/start", "the start"}, {"/end", "the end"}, {"/doors", "the opening of the doors"}};
    struct when kept = when_unstated, other = when_unstated;
    struct place place = {0};
    char pointer[KEY_TEXT], stated[MOMENT_TEXT], again[MOMENT_TEXT], said[MOMENT_TEXT + 32];
    struct slice key = value_text(value_member(statement, "key"));
    value_when(event_pointer(check->event, key), &kept);
    if (!value_when(value_member(statement, "value"), &other) || when_is_unstated(kept) ||
        when_equal(kept, other))
        return;
    moment_text(other, kept, again);
    snprintf(pointer, sizeof pointer, "/disagreements/%zu/key", index);
    event_span(check->event, pointer, &place);
    snprintf(pointer, sizeof pointer, "/disagreements/%zu/value", index);
    snprintf(said, sizeof said, "here it is %s", again);
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (slice_is(key, names[i][0]))
            check_say(check,
                      (struct fault){.rule = "times-disagree",
                                     .key = names[i][0],
                                     .other = pointer,
                                     .at = place,
                                     .other_message = said},
                      "%s is at %s, but elsewhere at %s", names[i][1], moment_text(kept, other, stated),
                      again);
}

void check_disagreements(const struct check *check)
{
    size_t index = 0;
    struct value list = event_value(check->event, KEY_DISAGREEMENTS);
    check_doors(check);
    for (struct value statement = value_first(list); value_is(statement); statement = value_next(statement))
        check_statement(check, statement, index++);
}
