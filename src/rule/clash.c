/* Judges the rows of all events: sorted, each against the few before it that last longest. */
#include "rule/rules.h"

#include <string.h>

/* Of one name no more pairs than this are told apart; the rest is counted. Enough places at once to compare with. */
enum { MOST_PAIRS = 20, PLACES = 4 };

/* What is judged, and where findings go. */
struct run {
    struct rules *rules;
    struct notes *notes;
    struct report *report;
};

/* What was found of one name, or one uid. */
struct tally {
    const char *rule;
    size_t said, left_off;
};

static const char *text_at(const struct notes *notes, size_t at)
{
    return notes->texts + at;
}

static struct place place_of(const struct notes *notes, const struct seen *seen, const struct booking *booking)
{
    return (struct place){
        .path = text_at(notes, seen->path),
        .line = booking != NULL ? booking->line : seen->line,
        .column = booking != NULL ? booking->column : 0,
        .length = booking != NULL ? booking->length : 0,
    };
}

/* The line of the announcement that a place is in. */
static struct excerpt words_of(const struct run *run, struct place *place)
{
    if (place->column == 0)
        return (struct excerpt){0};
    source_read(&run->rules->source, slice_of(place->path), (struct slice){"", 0});
    return excerpt_of(&run->rules->source, place);
}

static void say(const struct run *run, struct finding *finding)
{
    finding->group = "across";
    finding->severity = rules_severity(run->rules, finding->rule);
    finding->words = words_of(run, &finding->place);
    finding->other_words = words_of(run, &finding->other);
    report_add(run->report, finding);
    excerpt_free(&finding->words);
    excerpt_free(&finding->other_words);
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

static void end_tally(const struct run *run, struct tally *tally, const struct seen *last)
{
    if (tally->left_off > 0) {
        AUTO_FREE char *message = memory_print("%zu more like the ones before were left off", tally->left_off);
        say(run, &(struct finding){.rule = tally->rule, .place = place_of(run->notes, last, NULL), .message = message});
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

static void judge_pairs(const struct run *run, const struct pair_rule *rule)
{
    const struct notes *notes = run->notes;
    struct tally tally = {.rule = rule->rule};
    AUTO_FREE const struct seen **sorted = memory_new(notes->seen_len, sizeof *sorted);
    for (size_t i = 0; i < notes->seen_len; i++)
        sorted[i] = &notes->seen[i];
    if (notes->seen_len > 1)
        qsort(sorted, notes->seen_len, sizeof *sorted, rule->compare);
    for (size_t i = 1; i < notes->seen_len; i++) {
        bool matches = rule->matches(sorted[i - 1], sorted[i]);
        if (!matches)
            end_tally(run, &tally, sorted[i - 1]);
        if (!matches || !may_say(&tally))
            continue;
        bool in_order = sorted[i - 1] < sorted[i];
        const struct seen *first = sorted[in_order ? i - 1 : i], *second = sorted[in_order ? i : i - 1];
        AUTO_FREE char *message = memory_print("%s %s", rule->message, text_at(notes, first->uid));
        say(run,
            &(struct finding){.rule = rule->rule,
                              .uid = text_at(notes, second->uid),
                              .key = "/uid",
                              .place = place_of(notes, second, NULL),
                              .other = place_of(notes, first, NULL),
                              .message = message});
    }
    if (notes->seen_len > 0)
        end_tally(run, &tally, sorted[notes->seen_len - 1]);
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
static bool is_one_event(const struct notes *notes, const struct booking *a, const struct booking *b)
{
    const struct seen *first = &notes->seen[a->event], *second = &notes->seen[b->event];
    return first == second || same_uid(first, second) || (first->twin_hash == second->twin_hash && first->twin_hash != 0);
}

/* Two places for certain: other buildings, or other rooms of one. Within an event only items are compared. */
static bool speaker_clashes(const struct notes *notes, const struct booking *a, const struct booking *b)
{
    bool other_room = a->room != 0 && b->room != 0 && a->room != b->room;
    if (is_one_event(notes, a, b))
        return a->event == b->event && a->item >= 0 && b->item >= 0 && other_room;
    return a->building != b->building || other_room;
}

static bool room_clashes(const struct notes *notes, const struct booking *a, const struct booking *b)
{
    return !is_one_event(notes, a, b);
}

struct clash_rule {
    const char *rule, *event_key, *item_key;
    bool (*clashes)(const struct notes *notes, const struct booking *a, const struct booking *b);
    const char *message; /* name, day and time, uid */
};
static const struct clash_rule speaker_rule = {"speaker-double-booked", "/speakers", "speakers", speaker_clashes,
                                               "\"%s\" is in two places at once on %s: here, and in event %s"};
static const struct clash_rule room_rule = {"room-double-booked", "/location/room", "room", room_clashes,
                                            "room \"%s\" is taken twice on %s: here, and by event %s"};

static void say_clash(const struct run *run, const struct clash_rule *rule, const struct booking *a, const struct booking *b)
{
    const struct notes *notes = run->notes;
    const struct booking *later = b->event > a->event || (b->event == a->event && b->item > a->item) ? b : a;
    const struct booking *earlier = later == b ? a : b;
    const struct seen *seen = &notes->seen[later->event], *other = &notes->seen[earlier->event];
    static const struct when epoch = {1970, 1, 1, 0, 0, 0};
    char key[KEY_TEXT], name[NAME_TEXT], moment[MOMENT_TEXT];
    snprintf(key, sizeof key, "/programme/%d/%s", later->item, rule->item_key);
    moment_text(when_later(epoch, (int64_t)b->local * 60), when_unstated, moment);
    AUTO_FREE char *message = memory_print(rule->message, name_text(slice_of(text_at(notes, later->name)), name), moment,
                                           text_at(notes, other->uid));
    say(run,
        &(struct finding){.rule = rule->rule,
                          .uid = text_at(notes, seen->uid),
                          .key = later->item >= 0 ? key : rule->event_key,
                          .place = place_of(notes, seen, later),
                          .other = place_of(notes, other, earlier),
                          .message = message});
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

static const struct booking *find_clash(const struct notes *notes, const struct clash_rule *rule,
                                        const struct lasting *lasting, const struct booking *booking)
{
    for (size_t i = 0; i < lasting->len; i++)
        if (lasting->rows[i]->until > booking->from && rule->clashes(notes, lasting->rows[i], booking))
            return lasting->rows[i];
    return NULL;
}

static void judge_bookings(const struct run *run, const struct clash_rule *rule, struct bookings *bookings)
{
    const struct notes *notes = run->notes;
    struct tally tally = {.rule = rule->rule};
    struct lasting lasting = {0};
    if (bookings->len < 2 || rules_severity(run->rules, rule->rule) == SEVERITY_ALLOW)
        return;
    qsort(bookings->rows, bookings->len, sizeof *bookings->rows, compare_bookings);
    for (size_t i = 0; i < bookings->len; i++) {
        const struct booking *booking = &bookings->rows[i];
        if (i > 0 && booking->who != booking[-1].who) {
            end_tally(run, &tally, &notes->seen[booking[-1].event]);
            lasting.len = 0;
        }
        const struct booking *clash = find_clash(notes, rule, &lasting, booking);
        if (clash != NULL && may_say(&tally))
            say_clash(run, rule, clash, booking);
        keep_lasting(&lasting, booking);
    }
    end_tally(run, &tally, &notes->seen[bookings->rows[bookings->len - 1].event]);
}

void rules_end(struct rules *rules, struct notes *notes, struct report *report)
{
    const struct run run = {rules, notes, report};
    for (size_t i = 0; i < ARRAY_LEN(pair_rules); i++)
        if (rules_severity(rules, pair_rules[i].rule) != SEVERITY_ALLOW)
            judge_pairs(&run, &pair_rules[i]);
    judge_bookings(&run, &speaker_rule, &notes->speakers);
    judge_bookings(&run, &room_rule, &notes->rooms);
}
