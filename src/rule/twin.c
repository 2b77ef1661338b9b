/* Judges events that are one: with the same uid, or the same title, day and place. */
#include "rule/across.h"
#include "rule/rules.h"
#include "rule/tally.h"

/* Two events that are one, whatever their rule. */
struct pair_rule {
    const struct detail_kind *kind;
    bool by_time;            /* those that begin one after the other are compared; else those that came so */
    bool (*matches)(const struct across *across, const struct detail *a, const struct detail *b);
    const char *message;
};

static bool same_text(const struct across *across, size_t a, size_t b)
{
    return strcmp(detail_text(across, a), detail_text(across, b)) == 0;
}

static bool are_uid_duplicates(const struct across *across, const struct detail *a, const struct detail *b)
{
    return same_text(across, a->uid, b->uid);
}

/* Same title, day and place, and not one after the other. Without a place only the same moment is certain. */
static bool are_twins(const struct across *across, const struct detail *a, const struct detail *b)
{
    if (same_text(across, a->uid, b->uid) || !same_text(across, a->fold, b->fold) ||
        !same_text(across, a->building, b->building) || !same_text(across, a->city, b->city) ||
        !same_text(across, a->room, b->room))
        return false;
    bool same_start = a->timed && b->timed && a->from == b->from;
    bool one_after_other = a->timed && b->timed && a->until > a->from && b->from >= a->until;
    return a->placed && b->placed ? !one_after_other : same_start;
}

static const struct pair_rule pair_rules[] = {
    {&uid_details, false, are_uid_duplicates, "this event has the same uid as one before it:"},
    {&twin_details, true, are_twins, "the same title, day and place stand under the uid"},
};

static bool *mark_likes(const struct rows *rows)
{
    bool *marks = memory_new(rows->len, sizeof *marks);
    const struct row *all = rows->at;
    for (size_t i = 1; i < rows->len; i++)
        if (row_is_like(&all[i - 1], &all[i]))
            marks[i - 1] = marks[i] = true;
    return marks;
}

/* What begins first comes first; as the events came where that is the same. */
static int compare_turns(const void *one, const void *two, void *details)
{
    const struct detail *a = &((const struct detail *)details)[*(const size_t *)one],
                        *b = &((const struct detail *)details)[*(const size_t *)two];
    int order = (a->from > b->from) - (a->from < b->from);
    return order != 0 ? order : (a > b) - (a < b);
}

static void judge_pair(struct across *across, const struct pair_rule *rule, struct tally *tally,
                       const size_t pair[2])
{
    const struct detail *a = &across->details[pair[0]], *b = &across->details[pair[1]];
    if (!a->known || !b->known || a->allowed || b->allowed || !rule->matches(across, a, b)) {
        tally_end(across, tally, a);
        return;
    }
    if (!tally_may_say(tally))
        return;
    const struct detail *first = a < b ? a : b, *second = a < b ? b : a;
    AUTO_FREE char *message = memory_print("%s %s", rule->message, detail_text(across, first->uid));
    across_say(across, rule->kind->rule, second, first, message);
}

/* The rows of one hash. A series and its exceptions share their uid. */
static void judge_group(struct across *across, const struct pair_rule *rule, size_t from, size_t len)
{
    struct tally tally = {.rule = rule->kind->rule};
    AUTO_FREE size_t *turns = memory_new(len, sizeof *turns);
    bool series = false;
    for (size_t i = 0; i < len; i++) {
        turns[i] = from + i;
        series |= across->details[from + i].recurs;
    }
    if (series && !rule->by_time)
        return;
    if (rule->by_time)
        qsort_r(turns, len, sizeof *turns, compare_turns, across->details);
    for (size_t i = 1; i < len; i++)
        judge_pair(across, rule, &tally, turns + i - 1);
    tally_end(across, &tally, &across->details[turns[len - 1]]);
}

static void judge_rows(struct across *across, const struct pair_rule *rule, struct rows *rows)
{
    if (rows->len < 2 || rules_severity(across->rules, rule->kind->rule) == SEVERITY_ALLOW)
        return;
    rows_sort(rows, sizeof(struct row), row_compare);
    AUTO_FREE bool *marks = mark_likes(rows);
    details_read(across, rule->kind, rows, marks);
    const struct row *all = rows->at;
    for (size_t from = 0, to; from < rows->len; from = to) {
        for (to = from + 1; to < rows->len && row_is_like(&all[from], &all[to]);)
            to++;
        judge_group(across, rule, from, to - from);
    }
    free(across->details);
}

void judge_twins(struct across *across)
{
    struct rows *rows[] = {&across->notes->uids, &across->notes->twins};
    for (size_t i = 0; i < ARRAY_LEN(pair_rules); i++)
        judge_rows(across, &pair_rules[i], rows[i]);
}
