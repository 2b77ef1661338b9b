/* Rules of capacity: places, bookings, people who wait. */
#include "rule/check.h"

#include <inttypes.h>

enum { UNKNOWN = -1 };

/* A capacity that is stated and makes sense; else UNKNOWN. */
static int64_t places(const struct check *check, enum key key)
{
    int64_t count = event_integer(check->event, key, UNKNOWN);
    return count >= 0 ? count : UNKNOWN;
}

/* Numbers of one group say nothing of the bookings of the whole event. */
static bool is_per_group(const struct check *check)
{
    return check_is(check, KEY_CAPACITY_PER, "group");
}

static void check_numbers(const struct check *check)
{
    static const struct {
        enum key key;
        const char *pointer, *name;
    } numbers[] = {
        {KEY_CAPACITY_MIN, "/capacity/min", "least number of participants"},
        {KEY_CAPACITY_MAX, "/capacity/max", "number of places"},
        {KEY_CAPACITY_BOOKED, "/capacity/booked", "number of bookings"},
        {KEY_CAPACITY_WAITLISTED, "/capacity/waitlisted", "number of people who wait"},
    };
    for (size_t i = 0; i < ARRAY_LEN(numbers); i++) {
        int64_t count;
        struct value value = event_value(check->event, numbers[i].key);
        if (value_is(value) && (!value_integer(value, &count) || count < 0))
            check_say(check, (struct fault){"capacity-invalid", numbers[i].pointer, NULL},
                      "the %s is no whole number from 0 on", numbers[i].name);
    }
}

static void check_bounds(const struct check *check)
{
    int64_t min = places(check, KEY_CAPACITY_MIN), max = places(check, KEY_CAPACITY_MAX);
    if (min != UNKNOWN && max != UNKNOWN && min > max)
        check_say(check, (struct fault){"capacity-min-over-max", "/capacity/min", "/capacity/max"},
                  "at least %" PRId64 " participants are asked for, but there are only %" PRId64 " places",
                  min, max);
}

static void check_bookings(const struct check *check)
{
    int64_t max = places(check, KEY_CAPACITY_MAX), booked = places(check, KEY_CAPACITY_BOOKED);
    if (max == UNKNOWN || booked == UNKNOWN || is_per_group(check))
        return;
    if (booked > max)
        check_say(check, (struct fault){"overbooked", "/capacity/booked", "/capacity/max"},
                  "%" PRId64 " have booked, but there are only %" PRId64 " places", booked, max);
    else if (booked == max && check_is(check, KEY_REGISTRATION_STATE, "open"))
        check_say(check, (struct fault){"full-but-open", "/registration/state", "/capacity/booked"},
                  "all %" PRId64 " places are booked, but registration is open", max);
}

/* Registration is said to be closed, or its last day has passed. */
static bool is_closed(const struct check *check)
{
    struct when closes = check->moments[MOMENT_CLOSES];
    return check_is(check, KEY_REGISTRATION_STATE, "closed") || when_is_before(closes, check->now);
}

static void check_minimum(const struct check *check)
{
    int64_t min = places(check, KEY_CAPACITY_MIN), booked = places(check, KEY_CAPACITY_BOOKED);
    if (min != UNKNOWN && booked != UNKNOWN && booked < min && !is_per_group(check) && is_closed(check))
        check_say(check, (struct fault){"under-minimum", "/capacity/booked", "/capacity/min"},
                  "registration has closed with %" PRId64 " booked, of at least %" PRId64, booked, min);
}

static void check_waitlist(const struct check *check)
{
    int64_t max = places(check, KEY_CAPACITY_MAX), booked = places(check, KEY_CAPACITY_BOOKED);
    int64_t waiting = places(check, KEY_CAPACITY_WAITLISTED);
    if (max != UNKNOWN && booked != UNKNOWN && booked < max && waiting > 0 && !is_per_group(check) &&
        !check_is(check, KEY_REGISTRATION_STATE, "full"))
        check_say(check, (struct fault){"waitlist-without-full", "/capacity/waitlisted", "/capacity/booked"},
                  "%" PRId64 " people wait, though %" PRId64 " of %" PRId64 " places are left", waiting,
                  max - booked, max);
}

static void check_some_places(const struct check *check)
{
    int64_t max = places(check, KEY_CAPACITY_MAX), booked = places(check, KEY_CAPACITY_BOOKED);
    if (max == 0)
        check_say(check, (struct fault){.rule = "capacity-zero", .key = "/capacity/max"},
                  "there is not a single place");
    if (max > 0 && booked != UNKNOWN && booked < max && !is_per_group(check) &&
        check_is(check, KEY_REGISTRATION_STATE, "full"))
        check_say(check,
                  (struct fault){
                      .rule = "full-with-places", .key = "/registration/state", .other = "/capacity/booked"},
                  "the event is said to be full, but of %" PRId64 " places %" PRId64 " are booked", max,
                  booked);
}

static const struct rule rows[] = {
    {
        .name = "capacity-invalid",
        .group = "capacities",
        .severity = SEVERITY_ERROR,
        .summary = "A capacity is negative, or no whole number.",
        .explanation =
            "Places, bookings and people who wait are counted in whole numbers from 0 on, written "
            "as JSON numbers and not as text.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"max\":-20}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"max\":20}}",
        .check = check_numbers,
    },
    {
        .name = "capacity-min-over-max",
        .group = "capacities",
        .severity = SEVERITY_ERROR,
        .summary = "More participants are asked for than there are places.",
        .explanation =
            "The event can never take place: the least number of participants is above the number "
            "of places. Mostly the two were exchanged.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"min\":20,\"max\":15}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"min\":15,\"max\":20}}",
        .check = check_bounds,
    },
    {
        .name = "overbooked",
        .group = "capacities",
        .severity = SEVERITY_ERROR,
        .summary = "More people have booked than there are places.",
        .explanation =
            "Somebody will have to be told to stay away, or a larger room to be found. Where the "
            "capacity is that of one group, bookings are not compared with it.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"max\":20,\"booked\":23}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"max\":20,\"booked\":20}}",
        .check = check_bookings,
    },
    {
        .name = "under-minimum",
        .group = "capacities",
        .severity = SEVERITY_WARNING,
        .summary = "Registration has closed with fewer bookings than are needed.",
        .explanation =
            "Now is the time to decide whether the event takes place, and to say so. Registration "
            "counts as closed when its state says so or its last day has passed.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"min\":15,\"booked\":9},\"registration\":{\"state\":\"closed\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"min\":15,\"booked\":17},\"registration\":{\"state\":\"closed\"}}",
        .check = check_minimum,
    },
    {
        .name = "full-but-open",
        .group = "capacities",
        .severity = SEVERITY_WARNING,
        .summary = "All places are booked, but registration is open.",
        .explanation =
            "The next one who registers will be disappointed. Close the registration, or set its "
            "state to full.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"max\":20,\"booked\":20},\"registration\":{\"state\":\"open\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"max\":20,\"booked\":20},\"registration\":{\"state\":\"full\"}}",
    },
    {
        .name = "waitlist-without-full",
        .group = "capacities",
        .severity = SEVERITY_WARNING,
        .summary = "People wait, though places are left.",
        .explanation =
            "Either somebody cancelled and the place was not passed on, or one of the numbers is "
            "wrong.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"max\":20,\"booked\":18,\"waitlisted\":3}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"max\":20,\"booked\":20,\"waitlisted\":3}}",
        .check = check_waitlist,
    },
    {
        .name = "capacity-zero",
        .group = "capacities",
        .severity = SEVERITY_ERROR,
        .summary = "There is not a single place.",
        .explanation =
            "A number of places of 0 stops everybody from registering. When it is not known, or there "
            "is no limit, leave it out.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"max\":0}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"max\":30}}",
        .check = check_some_places,
    },
    {
        .name = "full-with-places",
        .group = "capacities",
        .severity = SEVERITY_NOTE,
        .summary = "The event is said to be full though places are left.",
        .explanation =
            "Registration stands as full, but fewer have booked than there are places. Somebody may "
            "have cancelled: the next in the row could come.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"max\":30,\"booked\":28},\"registration\":{\"state\":\"full\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"capacity\":{\"max\":30,\"booked\":30},\"registration\":{\"state\":\"full\"}}",
    },
};

const struct rule_table rule_capacities = {rows, ARRAY_LEN(rows)};
