/* What the announcement says a second time, and otherwise: kept beside the value that holds, for a person to
 * judge. */
#include "draft/times/eventday.h"

#include <string.h>

/* A value, the role of the mentions that state it, and how sure of that role a second statement must be. */
struct fact_row {
    enum key key;
    enum role role;
    int score;
    bool ends; /* the end of a range states it */
};
static const struct fact_row rows[] = {
    {KEY_START, ROLE_EVENT, 5, false},
    {KEY_END, ROLE_EVENT, 5, true},
    {KEY_END, ROLE_END, 12, false},
    {KEY_DOORS, ROLE_DOORS, 12, false},
};

/* It says the day of the event too, or stands in a field for its time: of another part of the day neither is
 * said. */
static bool is_about_whole(const struct reading *reading, const struct mention *mention, struct when start)
{
    enum label label = outline_field_of(reading->outline, mention->token);
    bool field = label == LABEL_TIME || label == LABEL_START || label == LABEL_DATE ||
                 label == LABEL_WHEN_WHERE || label == LABEL_DOORS || label == LABEL_END;
    bool same =
        when_has_date(start) && mention->start.day != UNSTATED && eventday_is_same(mention->start, start);
    return mention->start.day == UNSTATED ? field : same;
}

static bool is_vague(const struct mention *mention)
{
    return mention->approximate || mention->relative || mention->repeated || mention->half_day ||
           mention->span_of_days;
}

/* Inside the programme, or a time that the programme has too: that of an entry, not of the whole. */
static bool is_of_programme(const struct reading *reading, const struct mention *mention, struct when clock)
{
    const struct programme *programme = reading->programme;
    if (reading->outline->roles[reading->text->tokens[mention->token].line] == LINE_TIMED)
        return true;
    for (size_t i = 0; i < programme->len; i++) {
        const struct item *item = &programme->items[i];
        bool inside = mention->token >= item->whole.token && mention->token < stretch_end(item->whole);
        if (inside || when_equal(when_clock(item->start), clock) || when_equal(when_clock(item->end), clock))
            return true;
    }
    return false;
}

static bool is_known(const struct draft *draft, enum key key, struct when clock)
{
    struct when when = draft_when(draft, key);
    return when_has_clock(when) && when_equal(when_clock(when), clock);
}

static struct when clock_in(const struct mention *mention, const struct fact_row *row)
{
    bool until = row->role == ROLE_END && when_has_clock(mention->end);
    struct when when = row->ends || until ? mention->end : mention->start;
    return when_has_clock(when) ? when_clock(when) : when_unstated;
}

/* Hours beside those of the event, or among them: the morning of a day, or a part of it, and no other word on
 * the whole. */
static bool is_another_part(const struct draft *draft, const struct mention *mention)
{
    struct when start = when_clock(draft_when(draft, KEY_START)),
                end = when_clock(draft_when(draft, KEY_END));
    struct when from = when_clock(mention->start), until = when_clock(mention->end);
    if (!when_has_clock(from) || !when_has_clock(end))
        return false;
    if (!when_has_clock(until))
        return !when_is_before(from, end);
    bool behind = !when_is_before(from, end), ahead = !when_is_before(start, until);
    return behind || ahead || (when_is_before(start, from) && when_is_before(until, end));
}

static bool disagrees(const struct reading *reading, const struct draft *draft, size_t index,
                      const struct fact_row *row)
{
    const struct mention *mention = &reading->mentions->at[index];
    const struct cast *cast = &reading->casts[index];
    if (mention->kind != MENTION_TIME || cast->score < row->score)
        return false;
    struct when value = draft_when(draft, row->key), clock = clock_in(mention, row);
    struct span stated = draft_span(draft, row->key);
    bool apart = stated.len > 0 && (mention->span.at >= stated.at + stated.len ||
                                    mention->span.at + mention->span.len <= stated.at);
    if (!apart || !when_has_clock(value) || !when_has_clock(clock) || when_equal(when_clock(value), clock))
        return false;
    if (is_vague(mention) ||
        section_is_elsewhere(outline_section(reading->outline, mention->token), FACT_ENTRY))
        return false;
    bool other = is_known(draft, KEY_START, clock) || is_known(draft, KEY_END, clock) ||
                 is_known(draft, KEY_DOORS, clock);
    return !other && !is_another_part(draft, mention) && !is_of_programme(reading, mention, clock) &&
           is_about_whole(reading, mention, draft_when(draft, KEY_START));
}

/* Where the clock of the value that was kept is stated: its own span may be that of its day. */
static struct span span_of_kept(const struct reading *reading, const struct draft *draft,
                                const struct fact_row *row)
{
    struct when kept = when_clock(draft_when(draft, row->key));
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        struct when clock = row->ends && when_has_clock(mention->end) ? mention->end : mention->start;
        bool cast_so =
            reading->casts[i].role == row->role || (row->ends && reading->casts[i].role == ROLE_END);
        if (mention->kind == MENTION_TIME && cast_so && when_has_clock(clock) &&
            when_equal(when_clock(clock), kept))
            return mention->span;
    }
    return draft_span(draft, row->key);
}

static void put(const struct reading *reading, struct draft *draft, const struct fact_row *row,
                const struct mention *mention)
{
    size_t len = draft_len(draft, KEY_DISAGREEMENTS);
    struct when other = when_fill(clock_in(mention, row), when_date(draft_when(draft, row->key)));
    struct buffer pointer = {0};
    draft_put_pointer(row->key, &pointer);
    draft_put_text(draft, draft_in(ROW_DISAGREEMENT_KEY, len), (struct slice){pointer.text, pointer.len},
                   span_of_kept(reading, draft, row));
    free(pointer.text);
    draft_put_when(draft, draft_in(ROW_DISAGREEMENT_VALUE, len), other, mention->span);
}

/* The first mention that gives a value otherwise; NULL. */
static const struct mention *first_other(const struct reading *reading, const struct draft *draft,
                                         const struct fact_row *row)
{
    for (size_t i = 0; i < reading->mentions->len; i++)
        if (reading->casts[i].role == row->role && disagrees(reading, draft, i, row))
            return &reading->mentions->at[i];
    return NULL;
}

/* Of each value the first other statement. Of several days none: which of them a time is about is not
 * certain. */
void part_disagreements(const struct reading *reading, struct draft *draft)
{
    enum key told = KEY_COUNT;
    for (size_t i = 0; reading->occasions_len == 1 && i < ARRAY_LEN(rows); i++) {
        const struct fact_row *row = &rows[i];
        bool may_differ = reading_has_role(reading, row->role) && told != row->key;
        const struct mention *other = may_differ ? first_other(reading, draft, row) : NULL;
        if (other == NULL)
            continue;
        put(reading, draft, row, other);
        told = row->key;
    }
}
