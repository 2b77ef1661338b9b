/* The facts of a card: when, where, who, how many, until when, what it costs. */
#include "writer/card.h"

#include <string.h>

void print_member(FILE *out, struct value object, const char *name, const char *before)
{
    struct slice text = value_text(value_member(object, name));
    if (text.len == 0)
        return;
    fputs(before, out);
    cell_safe(out, text);
}

void print_person(FILE *out, struct value person)
{
    static const struct {
        const char *name, *before;
    } members[] = {{"prefix", ""},  {"name", " "},   {"role", ", "},
                   {"email", ", "}, {"phone", ", "}, {"url", ", "}};
    bool first = true;
    for (size_t i = 0; i < ARRAY_LEN(members); i++) {
        if (value_text(value_member(person, members[i].name)).len == 0)
            continue;
        print_member(out, person, members[i].name, first ? "" : members[i].before);
        first = false;
    }
}

/* The last part of a JSON Pointer. */
static struct slice pointer_end(struct slice pointer)
{
    size_t from = pointer.len;
    while (from > 0 && pointer.at[from - 1] != '/')
        from--;
    return slice_part(pointer, from, pointer.len);
}

void print_assumed(const struct card *card, const char *pointer, FILE *out)
{
    const char *before = " (assumed: ";
    size_t len = strlen(pointer);
    struct value list = event_value(card->event, KEY_ASSUMED);
    if (!card->assumed)
        return;
    for (struct value assumed = value_first(list); value_is(assumed); assumed = value_next(assumed)) {
        struct slice text = value_text(assumed);
        if (!slice_starts(text, pointer) || (text.len > len && text.at[len] != '/'))
            continue;
        fputs(before, out);
        cell_safe(out, pointer_end(text));
        before = ", ";
    }
    fputs(before[0] == ',' ? ")" : "", out);
}

static struct value value_at(const struct card *card, enum key key)
{
    return event_value(card->event, key);
}

/* Ends on the day it starts, or in the night behind it. */
static bool same_day(struct when start, struct when end)
{
    return when_is_same_day(end, start) || when_equal(when_date(start), when_date(end)) ||
           when_is_unstated(when_date(end));
}

/* `(in 3 weeks)`, `(2 weeks ago)`, or `(now)` from the start to the end. */
static void print_when_distance(const struct card *card, struct when start, struct when end, FILE *out)
{
    struct when now = card->settings->now;
    if (!when_has_date(start))
        return;
    fputs(" (", out);
    if (moment_is_past(start, now) && when_has_date(end) && !moment_is_past(end, now))
        fputs("now", out);
    else
        print_distance(out, moment_is_past(start, now) && when_has_date(end) ? end : start, now);
    fputc(')', out);
}

static void print_start_and_end(const struct card *card, FILE *out)
{
    struct when start = event_when(card->event, KEY_START), end = event_when(card->event, KEY_END);
    if (when_is_unstated(start) && when_is_unstated(end))
        return;
    print_moment(out, start);
    if (!when_is_unstated(end) && same_day(start, end) && when_has_clock(end)) {
        fputs("–", out);
        print_clock(out, end);
    } else if (!when_is_unstated(end) && !same_day(start, end)) {
        fputs(" – ", out);
        print_moment(out, end);
    }
    print_when_distance(card, start, end, out);
}

static void print_doors(const struct card *card, FILE *out)
{
    struct when doors = event_when(card->event, KEY_DOORS);
    if (when_is_unstated(doors))
        return;
    fputs("\ndoors ", out);
    if (same_day(event_when(card->event, KEY_START), doors))
        print_clock(out, doors);
    else
        print_moment(out, doors);
}

static void print_when(const struct card *card, FILE *out)
{
    struct slice timezone = event_text(card->event, KEY_TIMEZONE);
    struct when previous = event_when(card->event, KEY_PREVIOUS_START);
    int64_t seconds;
    print_start_and_end(card, out);
    print_doors(card, out);
    if (duration_read(event_text(card->event, KEY_DURATION), &seconds))
        fprintf(out, "\nlasts %lld:%02lld hours", (long long)(seconds / 3600),
                (long long)(seconds / 60 % 60));
    if (!when_is_unstated(previous)) {
        fputs("\nwas ", out);
        print_moment(out, previous);
    }
    print_member(out, event_root(card->event), "recurrence", "\nrepeats ");
    if (timezone.len > 0 &&
        (card->settings->timezone == NULL || !slice_is(timezone, card->settings->timezone)))
        print_member(out, event_root(card->event), "timezone", "\ntime zone ");
}

static void print_where(const struct card *card, FILE *out)
{
    static const struct {
        const char *name, *before;
    } members[] = {{"name", ", "},        {"room", ", "}, {"street", ", "},
                   {"postal_code", ", "}, {"city", " "},  {"country", ", "}};
    struct value location = value_at(card, KEY_LOCATION);
    const char *before = "";
    for (size_t i = 0; i < ARRAY_LEN(members); i++) {
        bool code = value_is(value_member(location, "postal_code"));
        if (!value_is(value_member(location, members[i].name)))
            continue;
        print_member(out, location, members[i].name, *before == '\0' ? "" : code ? members[i].before : ", ");
        before = ", ";
    }
    print_member(out, location, "url", "\n");
    if (!slice_is(event_text(card->event, KEY_ATTENDANCE), "onsite"))
        print_member(out, event_root(card->event), "attendance", "\n");
}

static void print_people(struct value list, FILE *out)
{
    for (struct value person = value_first(list); value_is(person); person = value_next(person)) {
        fputc('\n', out);
        print_person(out, person);
    }
}

static void print_organizers(const struct card *card, FILE *out)
{
    print_people(value_at(card, KEY_ORGANIZERS), out);
}

static void print_speakers(const struct card *card, FILE *out)
{
    print_people(value_at(card, KEY_SPEAKERS), out);
}

static void print_contacts(const struct card *card, FILE *out)
{
    print_people(value_at(card, KEY_CONTACTS), out);
}

static void print_capacity(const struct card *card, FILE *out)
{
    static const struct {
        enum key key;
        const char *form;
    } counts[] = {{KEY_CAPACITY_MAX, "%sat most %lld"},
                  {KEY_CAPACITY_MIN, "%sat least %lld"},
                  {KEY_CAPACITY_BOOKED, "%s%lld booked"},
                  {KEY_CAPACITY_WAITLISTED, "%s%lld waiting"}};
    const char *before = "";
    for (size_t i = 0; i < ARRAY_LEN(counts); i++) {
        int64_t count;
        if (!value_integer(value_at(card, counts[i].key), &count))
            continue;
        fprintf(out, counts[i].form, before, (long long)count);
        before = ", ";
    }
    if (slice_is(event_text(card->event, KEY_CAPACITY_PER), "group"))
        fprintf(out, "%sa group", before);
}

/* `closes in 3 days, Friday 3 November 2017`; in the past with the other verb. */
static void print_deadline(const struct card *card, enum key key, const char *coming, const char *gone,
                           FILE *out)
{
    struct when when = event_when(card->event, key), now = card->settings->now;
    if (when_is_unstated(when))
        return;
    fprintf(out, "\n%s ", moment_is_past(when, now) ? gone : coming);
    if (print_distance(out, when, now))
        fputs(", ", out);
    print_moment(out, when);
}

static void print_offset(const struct card *card, enum key key, FILE *out)
{
    struct offset offset;
    if (value_offset(value_at(card, key), &offset))
        fprintf(out, "\n%d %s before the start", offset.amount, unit_name(offset.unit));
}

static void print_registration(const struct card *card, FILE *out)
{
    struct value registration = value_at(card, KEY_REGISTRATION);
    enum value_type required = value_type(value_member(registration, "required"));
    if (!value_is(registration))
        return;
    if (value_is(value_member(registration, "required")))
        fputs(required == VALUE_TRUE ? "required" : "not required", out);
    print_member(out, registration, "state", "\n");
    print_deadline(card, KEY_REGISTRATION_OPENS, "opens", "opened", out);
    print_deadline(card, KEY_REGISTRATION_CLOSES, "closes", "closed", out);
    print_offset(card, KEY_REGISTRATION_CLOSES_BEFORE, out);
    print_member(out, registration, "url", "\n");
    print_member(out, registration, "email", "\n");
}

static void print_money(struct value money, FILE *out)
{
    struct slice amount = value_text(value_member(money, "amount"));
    print_member(out, money, "for", "");
    fputs(value_is(value_member(money, "for")) ? ": " : "", out);
    if (slice_is(amount, "0.00")) {
        fputs("free", out);
        return;
    }
    cell_safe(out, amount);
    print_member(out, money, "currency", " ");
}

static void print_cancellation(const struct card *card, FILE *out)
{
    struct value fee = value_at(card, KEY_CANCELLATION_FEE);
    print_deadline(card, KEY_CANCELLATION_CLOSES, "closes", "closed", out);
    print_offset(card, KEY_CANCELLATION_CLOSES_BEFORE, out);
    if (value_is(fee)) {
        fputs("\nnot turning up costs ", out);
        print_money(fee, out);
    }
}

static void print_prices(const struct card *card, FILE *out)
{
    struct value prices = value_at(card, KEY_PRICES);
    for (struct value price = value_first(prices); value_is(price); price = value_next(price)) {
        fputc('\n', out);
        print_money(price, out);
    }
}

static void print_joined(const struct card *card, enum key key, FILE *out)
{
    size_t len;
    AUTO_FREE char *text = cell_text(card->event, key, true, &len);
    cell_safe(out, (struct slice){text, len});
}

static void print_audience(const struct card *card, FILE *out)
{
    print_joined(card, KEY_AUDIENCE, out);
}

static void print_keywords(const struct card *card, FILE *out)
{
    print_joined(card, KEY_KEYWORDS, out);
}

static void print_url(const struct card *card, FILE *out)
{
    print_joined(card, KEY_URL, out);
}

/* Keys that fasti-event(5) does not name, as they stand. */
static void print_unknown(const struct card *card, FILE *out)
{
    struct value root = event_root(card->event);
    for (struct value member = value_first(root); value_is(member); member = value_next(member)) {
        if (key_find(value_name(member)) != KEY_COUNT)
            continue;
        fputc('\n', out);
        cell_safe(out, value_name(member));
        fputc(' ', out);
        cell_safe(out, value_type(member) == VALUE_STRING ? value_text(member) : value_json(member));
    }
}

static void print_record(const struct card *card, FILE *out)
{
    print_member(out, event_root(card->event), "uid", "");
    print_member(out, event_root(card->event), "updated", "\nupdated ");
    print_member(out, value_at(card, KEY_SOURCE), "path", "\nread from ");
    print_member(out, value_at(card, KEY_SOURCE), "url", "\nread from ");
}

const struct fact card_facts[CARD_FACTS] = {
    {"When", print_when, {"/start", "/end", "/doors", "/timezone"}},
    {"Where", print_where, {"/location", "/attendance"}},
    {"Organized by", print_organizers, {"/organizers"}},
    {"Speakers", print_speakers, {"/speakers"}},
    {"For", print_audience, {"/audience"}},
    {"Capacity", print_capacity, {"/capacity"}},
    {"Registration", print_registration, {"/registration"}},
    {"Cancelling", print_cancellation, {"/cancellation"}},
    {"Price", print_prices, {"/prices"}},
    {"Contact", print_contacts, {"/contacts"}},
    {"Keywords", print_keywords, {"/keywords"}},
    {"Web", print_url, {"/url"}},
    {"Also", print_unknown, {NULL}},
    {"Uid", print_record, {"/uid"}},
};
