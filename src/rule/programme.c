/* Rules of time about the programme: items outside the event, at once, out of order, and the
 * time between them. */
#include "rule/rules.h"

#include <string.h>

/* Less than this between two items is going from one room to the next. */
enum { SHORT_GAP = 15 * 60 };

/* People come before the start and stay after the end. */
static bool may_lie_outside(const struct item *item)
{
    return slice_is(item->kind, "doors") || slice_is(item->kind, "social");
}

/* Where the programme lets people in for the start; NULL: it does not say. */
static const struct item *find_arrival(const struct check *check)
{
    for (size_t i = check->items_len; i > 0; i--) {
        const struct item *item = &check->items[i - 1];
        if (slice_is(item->kind, "doors") && when_has_clock(item->start) &&
            !moment_is_before(check->start, item->start))
            return item;
    }
    return NULL;
}

/* What comes before the arrival, in the programme as on the clock, is for others: a members' meeting before a
 * public lecture. */
static bool is_before_arrival(const struct item *item, const struct item *arrival)
{
    return arrival != NULL && item->index < arrival->index && moment_is_before(item->start, arrival->start);
}

/* An item of the small hours that carries the day on which the night began. */
static bool is_of_the_night(const struct check *check, const struct item *item)
{
    return when_is_before(when_date(check->start), when_date(check->end)) &&
           when_equal(when_date(item->start), when_date(check->start)) &&
           moment_is_before(when_clock(item->start), when_clock(check->end));
}

/* The items on one side of the event: mostly they have one cause, so the first is told, and
 * the others counted. */
struct outside {
    const struct item *first;
    const char *edge;        /* of the first: `start`, `end` */
    size_t more;
};

static void note_outside(struct outside *outside, const struct item *item, const char *edge)
{
    if (outside->first != NULL)
        outside->more++;
    else
        *outside = (struct outside){.first = item, .edge = edge};
}

/* ` (and 3 more items)`, or nothing. */
#define MORE_TEXT 40
static char *more_text(size_t more, char out[MORE_TEXT])
{
    *out = '\0';
    if (more > 0)
        snprintf(out, MORE_TEXT, " (and %zu more item%s)", more, more > 1 ? "s" : "");
    return out;
}

/* An end of the event that items lie beyond. */
struct limit {
    struct when when;
    const char *key, *where, *verb;
};

static void say_outside(const struct check *check, const struct outside *outside, const struct limit *limit)
{
    char key[KEY_TEXT], name[NAME_TEXT], own[MOMENT_TEXT], bound[MOMENT_TEXT], more[MORE_TEXT];
    const struct item *item = outside->first;
    if (item == NULL)
        return;
    struct when when = strcmp(outside->edge, "start") == 0 ? item->start : item->end;
    check_say(check, (struct fault){"item-outside-event", item_key(item, outside->edge, key), limit->key},
              "programme item \"%s\" %ss at %s, %s the event %s at %s%s", name_text(item->title, name),
              outside->edge, moment_text(when, limit->when, own), limit->where, limit->verb,
              moment_text(limit->when, when, bound), more_text(outside->more, more));
}

static void check_outside(const struct check *check)
{
    struct outside before = {0}, after = {0};
    const struct item *arrival = find_arrival(check);
    if (moment_is_before(check->end, check->start))
        return;
    for (size_t i = 0; i < check->items_len; i++) {
        const struct item *item = &check->items[i];
        if (may_lie_outside(item))
            continue;
        if (moment_is_before(item->start, check->start)) {
            if (!is_before_arrival(item, arrival) && !is_of_the_night(check, item))
                note_outside(&before, item, "start");
        } else if (moment_is_before(check->end, item->start)) {
            note_outside(&after, item, "start");
        } else if (moment_is_before(check->end, item->end)) {
            note_outside(&after, item, "end");
        }
    }
    say_outside(check, &before, &(struct limit){check->start, "/start", "before", "starts"});
    say_outside(check, &after, &(struct limit){check->end, "/end", "after", "ends"});
}

/* Items run one after the other within a room, or where no room is stated within a track, or where there is
 * none in the event. */
static int compare_lanes(const struct item *a, const struct item *b)
{
    int order = slice_compare(a->room, b->room);
    return order != 0 || a->room.len > 0 ? order : slice_compare(a->track, b->track);
}

static int compare_indices(const struct item *a, const struct item *b)
{
    return (a->index > b->index) - (a->index < b->index);
}

static int compare_in_time(const void *one, const void *two)
{
    const struct item *a = *(const struct item *const *)one, *b = *(const struct item *const *)two;
    int order = compare_lanes(a, b);
    if (order == 0)
        order = when_compare(a->start, b->start);
    return order != 0 ? order : compare_indices(a, b);
}

/* As listed, within one track and room. */
static int compare_in_list(const void *one, const void *two)
{
    const struct item *a = *(const struct item *const *)one, *b = *(const struct item *const *)two;
    int order = slice_compare(a->room, b->room);
    if (order == 0)
        order = slice_compare(a->track, b->track);
    return order != 0 ? order : compare_indices(a, b);
}

/* The items with a time of day, sorted: most stand in order. `*len` receives how many. Good until
 * the next call. */
static const struct item **timed_items(const struct check *check, int (*compare)(const void *, const void *),
                                       size_t *len)
{
    struct rules *rules = check->rules;
    bool ordered = true;
    *len = 0;
    for (size_t i = 0; i < check->items_len; i++) {
        if (!when_has_clock(check->items[i].start))
            continue;
        rules->timed = memory_room(rules->timed, *len, &rules->timed_room, sizeof *rules->timed);
        const struct item **timed = &rules->timed[(*len)++];
        *timed = &check->items[i];
        ordered = ordered && (*len == 1 || compare(timed - 1, timed) < 0);
    }
    if (!ordered)
        qsort(rules->timed, *len, sizeof *rules->timed, compare);
    return rules->timed;
}

/* An item that others begin before the end of. */
struct overlap {
    const struct item *lasting, *first;
    size_t more;
};

static void say_overlap(const struct check *check, const struct overlap *overlap)
{
    char key[KEY_TEXT], other[KEY_TEXT], name[NAME_TEXT], other_name[NAME_TEXT], start[MOMENT_TEXT],
        end[MOMENT_TEXT], more[MORE_TEXT];
    const struct item *before = overlap->lasting, *item = overlap->first;
    if (item == NULL)
        return;
    check_say(
        check, (struct fault){"item-overlap", item_key(item, "start", key), item_key(before, "end", other)},
        "programme item \"%s\" starts at %s, while \"%s\" lasts until %s%s", name_text(item->title, name),
        moment_text(item->start, before->end, start), name_text(before->title, other_name),
        moment_text(before->end, item->start, end), more_text(overlap->more, more));
}

/* A heading with its parts, or alternatives that nobody gave a room: what starts together without
 * track and room. */
static bool starts_together(const struct item *a, const struct item *b)
{
    return a->room.len == 0 && a->track.len == 0 && when_equal(a->start, b->start);
}

static void check_overlap(const struct check *check)
{
    if (check->items_len < 2)
        return;
    size_t len;
    const struct item **timed = timed_items(check, compare_in_time, &len);
    struct overlap overlap = {0}; /* with the one of this lane that ends last */
    for (size_t i = 0; i < len; i++) {
        const struct item *item = timed[i], *lasting = overlap.lasting;
        if (may_lie_outside(item))
            continue;
        bool first = lasting == NULL || compare_lanes(lasting, item) != 0;
        bool together = !first && starts_together(lasting, item);
        if (!first && !together && moment_is_before(item->start, lasting->end)) {
            overlap.more += overlap.first != NULL;
            overlap.first = overlap.first != NULL ? overlap.first : item;
        }
        if (first || together || when_is_unstated(lasting->end) ||
            moment_is_before(lasting->end, item->end)) {
            say_overlap(check, &overlap);
            overlap = (struct overlap){.lasting = item};
        }
    }
    say_overlap(check, &overlap);
}

static void check_item_order(const struct check *check)
{
    char key[KEY_TEXT], name[NAME_TEXT], other_name[NAME_TEXT], start[MOMENT_TEXT], other[MOMENT_TEXT];
    if (check->items_len < 2)
        return;
    size_t len;
    const struct item **timed = timed_items(check, compare_in_list, &len);
    for (size_t i = 1; i < len; i++) {
        const struct item *item = timed[i], *before = timed[i - 1];
        bool same = slice_equal(item->room, before->room) && slice_equal(item->track, before->track);
        if (same && moment_is_before(item->start, before->start) && !is_of_the_night(check, item))
            check_say(check, (struct fault){"item-order", item_key(item, "start", key), NULL},
                      "programme item \"%s\" starts at %s, but stands behind \"%s\" of %s",
                      name_text(item->title, name), moment_text(item->start, before->start, start),
                      name_text(before->title, other_name), moment_text(before->start, item->start, other));
    }
}

static int compare_starts(const void *one, const void *two)
{
    const struct item *a = *(const struct item *const *)one, *b = *(const struct item *const *)two;
    int order = when_compare(a->start, b->start);
    return order != 0 ? order : compare_indices(a, b);
}

/* How long nothing goes on between what has ended by `end` and the next start, on one day. */
static int64_t gap_seconds(struct when end, struct when start)
{
    bool one_day = when_has_date(end) && when_has_clock(end) && when_equal(when_date(end), when_date(start));
    return one_day ? when_seconds_between(end, start) : 0;
}

/* Until when something certainly goes on, once `item` has begun; unstated where nobody says. */
static struct when busy_until(struct when busy, const struct item *item, bool together)
{
    if (!together && !moment_is_before(item->start, busy))
        return item->end;
    bool open = when_is_unstated(busy) || when_is_unstated(item->end);
    return open ? when_unstated : moment_is_before(busy, item->end) ? item->end : busy;
}

static void check_gaps(const struct check *check)
{
    char key[KEY_TEXT], from[MOMENT_TEXT], to[MOMENT_TEXT];
    if (check->items_len < 2 || check_severity(check, "item-gap") == SEVERITY_ALLOW)
        return;
    size_t len;
    const struct item **timed = timed_items(check, compare_starts, &len);
    struct when busy = when_unstated;
    for (size_t i = 0; i < len; i++) {
        struct when start = timed[i]->start;
        if (gap_seconds(busy, start) >= SHORT_GAP)
            check_say(check, (struct fault){"item-gap", item_key(timed[i], "start", key), NULL},
                      "the programme says nothing of the time from %s to %s", moment_text(busy, start, from),
                      moment_text(start, busy, to));
        busy = busy_until(busy, timed[i], i > 0 && when_equal(start, timed[i - 1]->start));
    }
}

static void check_untimed(const struct check *check)
{
    char key[KEY_TEXT], name[NAME_TEXT];
    size_t first = 0, last = check->items_len;
    while (first < check->items_len && !when_has_clock(check->items[first].start))
        first++;
    while (last > first && !when_has_clock(check->items[last - 1].start))
        last--;
    for (size_t i = first; i < last; i++)
        if (!when_has_clock(check->items[i].start))
            check_say(check, (struct fault){"item-untimed", item_key(&check->items[i], NULL, key), NULL},
                      "programme item \"%s\" has no time, though items before and after it have one",
                      name_text(check->items[i].title, name));
}

static const struct rule rows[] = {
    {
        .name = "item-outside-event",
        .group = "times",
        .severity = SEVERITY_ERROR,
        .summary = "An item of the programme lies before the start or after the end of the event.",
        .explanation =
            "Either the item has a wrong time or the event has. Arrival and drinks (`kind` doors "
            "and social) may lie outside, and so may what the programme lists before the arrival, "
            "such as a members' meeting before a public lecture.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"programme\":[{\"title\":\"Slotwoord\",\"start\":\"2026-05-19T17:15:00\"}]}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"programme\":[{\"title\":\"Slotwoord\",\"start\":\"2026-05-19T16:45:00\"},"
            "{\"title\":\"Borrel\",\"start\":\"2026-05-19T17:15:00\",\"kind\":\"social\"}]}",
        .check = check_outside,
    },
    {
        .name = "item-overlap",
        .group = "times",
        .severity = SEVERITY_ERROR,
        .summary = "Two items of one track or room are going on at once.",
        .explanation =
            "Within a room, or where no room is stated within a track, one item has to end before "
            "the next begins. Items of different tracks or rooms may run side by side, and so may "
            "those that start together without either. Only stated ends count.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"programme\":[{\"title\":\"Lezing\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T15:00:00\"},{\"title\":\"Panel\","
            "\"start\":\"2026-05-19T14:45:00\",\"end\":\"2026-05-19T16:00:00\"}]}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"programme\":[{\"title\":\"Lezing\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T15:00:00\"},{\"title\":\"Panel\","
            "\"start\":\"2026-05-19T15:00:00\",\"end\":\"2026-05-19T16:00:00\"}]}",
        .check = check_overlap,
    },
    {
        .name = "item-order",
        .group = "times",
        .severity = SEVERITY_WARNING,
        .summary =
            "An item starts earlier than the one that is listed before it, within its track.",
        .explanation =
            "A programme is listed as it will run. An item that goes back in time is mostly a "
            "mistyped hour, or an item that an edit left in its old place.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"programme\":[{\"title\":\"Panel\",\"start\":\"2026-05-19T15:00:00\"},"
            "{\"title\":\"Lezing\",\"start\":\"2026-05-19T14:00:00\"}]}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"programme\":[{\"title\":\"Lezing\",\"start\":\"2026-05-19T14:00:00\"},"
            "{\"title\":\"Panel\",\"start\":\"2026-05-19T15:00:00\"}]}",
        .check = check_item_order,
    },
    {
        .name = "item-gap",
        .group = "times",
        .severity = SEVERITY_NOTE,
        .summary = "The programme does not say what happens between two items.",
        .explanation =
            "Between the stated end of an item and the start of the next there is a quarter of an "
            "hour or more that nothing accounts for: perhaps a break that nobody wrote down.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"programme\":[{\"title\":\"Lezing\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T15:00:00\"},{\"title\":\"Panel\","
            "\"start\":\"2026-05-19T15:30:00\",\"end\":\"2026-05-19T17:00:00\"}]}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"programme\":[{\"title\":\"Lezing\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T15:00:00\"},{\"title\":\"Pauze\","
            "\"start\":\"2026-05-19T15:00:00\",\"end\":\"2026-05-19T15:30:00\",\"kind\":\"break\"},"
            "{\"title\":\"Panel\",\"start\":\"2026-05-19T15:30:00\","
            "\"end\":\"2026-05-19T17:00:00\"}]}",
        .check = check_gaps,
    },
    {
        .name = "item-untimed",
        .group = "times",
        .severity = SEVERITY_NOTE,
        .summary = "An item without a time stands between items that have one.",
        .explanation =
            "It keeps its place in the programme, but a calendar cannot show it. It may be a part "
            "of the item before it.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"programme\":[{\"title\":\"Opening\",\"start\":\"2026-05-19T14:00:00\"},"
            "{\"title\":\"Lezing\"},{\"title\":\"Panel\",\"start\":\"2026-05-19T15:00:00\"}]}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"programme\":[{\"title\":\"Opening\",\"start\":\"2026-05-19T14:00:00\"},"
            "{\"title\":\"Lezing\",\"start\":\"2026-05-19T14:10:00\"},{\"title\":\"Panel\","
            "\"start\":\"2026-05-19T15:00:00\"}]}",
        .check = check_untimed,
    },
};

const struct rule_table rule_programme = {rows, ARRAY_LEN(rows)};
