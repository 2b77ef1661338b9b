/* Judges the rows of all events: sorted, each against the few before it that last longest. */
#include "rule/rules.h"

#include <string.h>

/* Of one name no more pairs than this are told apart; the rest is counted. Enough places at once to compare with. */
enum { MOST_PAIRS = 20, PLACES = 4 };

/* What was found of one name, or one uid. */
struct tally {
    const char *rule;
    size_t said, left_off;
};

static const char *text_at(const struct across *across, size_t at)
{
    return across->texts + at;
}

static struct place place_of(const struct across *across, const struct seen *seen, const struct booking *booking)
{
    return (struct place){
        .path = text_at(across, seen->path),
        .line = booking != NULL ? booking->line : seen->line,
        .column = booking != NULL ? booking->column : 0,
        .length = booking != NULL ? booking->length : 0,
    };
}

/* The line of the announcement that a place is in. */
static char *words_of(struct rules *rules, const struct place *place, size_t *from)
{
    if (place->column == 0)
        return NULL;
    source_read(&rules->source, slice_of(place->path), (struct slice){"", 0});
    return words_around(source_line(&rules->source, place->line), place->column, from);
}

static void say(struct rules *rules, struct finding *finding, struct report *report)
{
    finding->group = "across";
    finding->severity = rules_severity(rules, finding->rule);
    AUTO_FREE char *words = words_of(rules, &finding->place, &finding->words_from);
    AUTO_FREE char *other = words_of(rules, &finding->other, &finding->other_words_from);
    finding->words = words;
    finding->other_words = other;
    report_add(report, finding);
}

/* Whether one more may be said; else it is counted. */
static bool may_say(struct tally *tally)
{
    if (tally->said < MOST_PAIRS) {
        tally->said++;
        return true;
    }
    tally->left_off++;
    return false;
}

static void end_tally(struct rules *rules, struct tally *tally, const struct seen *last, struct report *report)
{
    if (tally->left_off > 0) {
        AUTO_FREE char *message = memory_print("%zu more like the ones before were left off", tally->left_off);
        say(rules, &(struct finding){.rule = tally->rule, .place = place_of(&rules->across, last, NULL), .message = message},
            report);
    }
    *tally = (struct tally){.rule = tally->rule};
}

static int compare_hashes(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

/* As they came: they lie in one array. */
static int compare_seen(const struct seen *a, const struct seen *b)
{
    return (a > b) - (a < b);
}

static int compare_uids(const void *one, const void *two)
{
    const struct seen *a = *(const struct seen *const *)one, *b = *(const struct seen *const *)two;
    int order = compare_hashes(a->uid_hash, b->uid_hash);
    return order != 0 ? order : compare_seen(a, b);
}

static int compare_twins(const void *one, const void *two)
{
    const struct seen *a = *(const struct seen *const *)one, *b = *(const struct seen *const *)two;
    int order = compare_hashes(a->twin_hash, b->twin_hash);
    if (order == 0)
        order = (a->from > b->from) - (a->from < b->from);
    return order != 0 ? order : compare_seen(a, b);
}

static bool same_uid(const struct seen *a, const struct seen *b)
{
    return a->uid_hash == b->uid_hash && a->uid_hash != 0;
}

static bool are_uid_duplicates(const struct seen *a, const struct seen *b)
{
    return same_uid(a, b) && !a->recurs && !b->recurs;
}

/* Same title, day and place, and not one after the other. Without a place only the same moment is certain. */
static bool are_twins(const struct seen *a, const struct seen *b)
{
    if (a->twin_hash != b->twin_hash || a->twin_hash == 0 || same_uid(a, b))
        return false;
    bool same_start = a->timed && b->timed && a->from == b->from;
    bool one_after_other = a->timed && b->timed && a->until > a->from && b->from >= a->until;
    return a->placed && b->placed ? !one_after_other : same_start;
}

/* Two events that are one, whatever their rule. */
struct pair_rule {
    const char *rule;
    int (*compare)(const void *, const void *);
    bool (*matches)(const struct seen *a, const struct seen *b);
    const char *message;
};
static const struct pair_rule pair_rules[] = {
    {"uid-duplicate", compare_uids, are_uid_duplicates, "this event has the same uid as one before it:"},
    {"event-duplicate", compare_twins, are_twins, "the same title, day and place stand under the uid"},
};

static void judge_pairs(struct rules *rules, const struct pair_rule *rule, struct report *report)
{
    const struct across *across = &rules->across;
    struct tally tally = {.rule = rule->rule};
    AUTO_FREE const struct seen **sorted = memory_new(across->seen_len, sizeof *sorted);
    for (size_t i = 0; i < across->seen_len; i++)
        sorted[i] = &across->seen[i];
    if (across->seen_len > 1)
        qsort(sorted, across->seen_len, sizeof *sorted, rule->compare);
    for (size_t i = 1; i < across->seen_len; i++) {
        bool matches = rule->matches(sorted[i - 1], sorted[i]);
        if (!matches)
            end_tally(rules, &tally, sorted[i - 1], report);
        if (!matches || !may_say(&tally))
            continue;
        bool in_order = sorted[i - 1] < sorted[i];
        const struct seen *first = sorted[in_order ? i - 1 : i], *second = sorted[in_order ? i : i - 1];
        AUTO_FREE char *message = memory_print("%s %s", rule->message, text_at(across, first->uid));
        say(rules,
            &(struct finding){.rule = rule->rule,
                              .uid = text_at(across, second->uid),
                              .key = "/uid",
                              .place = place_of(across, second, NULL),
                              .other = place_of(across, first, NULL),
                              .message = message},
            report);
    }
    if (across->seen_len > 0)
        end_tally(rules, &tally, sorted[across->seen_len - 1], report);
}

static int compare_bookings(const void *one, const void *two)
{
    const struct booking *a = one, *b = two;
    int order = compare_hashes(a->who, b->who);
    if (order == 0)
        order = (a->from > b->from) - (a->from < b->from);
    if (order == 0)
        order = (a->event > b->event) - (a->event < b->event);
    return order != 0 ? order : (a->item > b->item) - (a->item < b->item);
}

/* One event, or two lines that stand for one. */
static bool is_one_event(const struct across *across, const struct booking *a, const struct booking *b)
{
    const struct seen *first = &across->seen[a->event], *second = &across->seen[b->event];
    return first == second || same_uid(first, second) || (first->twin_hash == second->twin_hash && first->twin_hash != 0);
}

/* Two places for certain: other buildings, or other rooms of one. Within an event only items are compared. */
static bool speaker_clashes(const struct across *across, const struct booking *a, const struct booking *b)
{
    bool other_room = a->room != 0 && b->room != 0 && a->room != b->room;
    if (is_one_event(across, a, b))
        return a->event == b->event && a->item >= 0 && b->item >= 0 && other_room;
    return a->building != b->building || other_room;
}

static bool room_clashes(const struct across *across, const struct booking *a, const struct booking *b)
{
    return !is_one_event(across, a, b);
}

struct clash_rule {
    const char *rule, *event_key, *item_key;
    bool (*clashes)(const struct across *across, const struct booking *a, const struct booking *b);
    const char *message; /* name, day and time, uid */
};
static const struct clash_rule speaker_rule = {"speaker-double-booked", "/speakers", "speakers", speaker_clashes,
                                               "\"%s\" is in two places at once on %s: here, and in event %s"};
static const struct clash_rule room_rule = {"room-double-booked", "/location/room", "room", room_clashes,
                                            "room \"%s\" is taken twice on %s: here, and by event %s"};

static void say_clash(struct rules *rules, const struct clash_rule *rule, const struct booking *a, const struct booking *b,
                      struct report *report)
{
    const struct across *across = &rules->across;
    const struct booking *later = b->event > a->event || (b->event == a->event && b->item > a->item) ? b : a;
    const struct booking *earlier = later == b ? a : b;
    const struct seen *seen = &across->seen[later->event], *other = &across->seen[earlier->event];
    static const struct when epoch = {1970, 1, 1, 0, 0, 0};
    char key[KEY_TEXT], name[NAME_TEXT], moment[MOMENT_TEXT];
    snprintf(key, sizeof key, "/programme/%d/%s", later->item, rule->item_key);
    moment_text(when_later(epoch, (int64_t)b->local * 60), when_unstated, moment);
    AUTO_FREE char *message = memory_print(rule->message, name_text(slice_of(text_at(across, later->name)), name), moment,
                                           text_at(across, other->uid));
    say(rules,
        &(struct finding){.rule = rule->rule,
                          .uid = text_at(across, seen->uid),
                          .key = later->item >= 0 ? key : rule->event_key,
                          .place = place_of(across, seen, later),
                          .other = place_of(across, other, earlier),
                          .message = message},
        report);
}

/* The bookings of one name that last longest, one for each place. */
struct lasting {
    const struct booking *rows[PLACES];
    size_t len;
};

static void keep_lasting(struct lasting *lasting, const struct booking *booking)
{
    size_t at = 0;
    for (size_t i = 0; i < lasting->len; i++) {
        const struct booking *row = lasting->rows[i];
        if (row->event == booking->event && row->building == booking->building && row->room == booking->room) {
            lasting->rows[i] = row->until < booking->until ? booking : row;
            return;
        }
        at = row->until < lasting->rows[at]->until ? i : at;
    }
    if (lasting->len < PLACES)
        lasting->rows[lasting->len++] = booking;
    else if (lasting->rows[at]->until < booking->until)
        lasting->rows[at] = booking;
}

static const struct booking *find_clash(const struct across *across, const struct clash_rule *rule,
                                        const struct lasting *lasting, const struct booking *booking)
{
    for (size_t i = 0; i < lasting->len; i++)
        if (lasting->rows[i]->until > booking->from && rule->clashes(across, lasting->rows[i], booking))
            return lasting->rows[i];
    return NULL;
}

static void judge_bookings(struct rules *rules, const struct clash_rule *rule, struct bookings *bookings,
                           struct report *report)
{
    const struct across *across = &rules->across;
    struct tally tally = {.rule = rule->rule};
    struct lasting lasting = {0};
    if (bookings->len < 2 || rules_severity(rules, rule->rule) == SEVERITY_ALLOW)
        return;
    qsort(bookings->rows, bookings->len, sizeof *bookings->rows, compare_bookings);
    for (size_t i = 0; i < bookings->len; i++) {
        const struct booking *booking = &bookings->rows[i];
        if (i > 0 && booking->who != booking[-1].who) {
            end_tally(rules, &tally, &across->seen[booking[-1].event], report);
            lasting.len = 0;
        }
        const struct booking *clash = find_clash(across, rule, &lasting, booking);
        if (clash != NULL && may_say(&tally))
            say_clash(rules, rule, clash, booking, report);
        keep_lasting(&lasting, booking);
    }
    end_tally(rules, &tally, &across->seen[bookings->rows[bookings->len - 1].event], report);
}

void across_end(struct rules *rules, struct report *report)
{
    for (size_t i = 0; i < ARRAY_LEN(pair_rules); i++)
        if (rules_severity(rules, pair_rules[i].rule) != SEVERITY_ALLOW)
            judge_pairs(rules, &pair_rules[i], report);
    judge_bookings(rules, &speaker_rule, &rules->across.speakers, report);
    judge_bookings(rules, &room_rule, &rules->across.rooms, report);
}
