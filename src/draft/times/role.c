/* The roles of times: cues, labels and layouts, each with a score; the highest sum wins. */
#include "draft/times/role.h"

#include <assert.h>
#include <string.h>

enum {
    COFFEE = 10,       /* what an hour of coffee before the start is worth as one to come at */
    LET_IN_BEFORE = 6, /* what `een kwartier voor aanvang` is worth */
};

/* A field or a section of this label that the mention stands in. */
static const struct {
    enum label label;
    enum need need;
    enum role role;
    int in_field, in_section;
} label_rows[] = {
    {LABEL_DATE, NEED_TIME, ROLE_EVENT, 14, 5},          {LABEL_WHEN_WHERE, NEED_TIME, ROLE_EVENT, 14, 5},
    {LABEL_PROGRAMME, NEED_CLOCK, ROLE_EVENT, 8, 0},     {LABEL_TIME, NEED_CLOCK, ROLE_EVENT, 14, 4},
    {LABEL_START, NEED_TIME, ROLE_EVENT, 14, 3},         {LABEL_END, NEED_TIME, ROLE_END, 14, 0},
    {LABEL_DOORS, NEED_CLOCK, ROLE_DOORS, 14, 3},        {LABEL_WHERE, NEED_DAY, ROLE_EVENT, 3, 1},
    {LABEL_PRACTICAL, NEED_TIME, ROLE_EVENT, 1, 1},      {LABEL_DEADLINE, NEED_TIME, ROLE_CLOSES, 14, 8},
    {LABEL_REGISTER, NEED_LIMIT, ROLE_CLOSES, 7, 4},     {LABEL_REGISTER, NEED_DAY, ROLE_CLOSES, 2, 1},
    {LABEL_CANCELLATION, NEED_LIMIT, ROLE_CANCEL, 7, 5}, {LABEL_CANCELLATION, NEED_OFFSET, ROLE_CANCEL, 7, 5},
    {LABEL_CANCELLATION, NEED_DAY, ROLE_OTHER, 4, 4},    {LABEL_PUBLISHED, NEED_TIME, ROLE_OTHER, 30, 0},
    {LABEL_PAST, NEED_TIME, ROLE_OTHER, 12, 9},          {LABEL_RELATED, NEED_TIME, ROLE_OTHER, 22, 18},
    {LABEL_ABOUT, NEED_TIME, ROLE_OTHER, 8, 7},          {LABEL_TRAVEL, NEED_TIME, ROLE_OTHER, 14, 7},
    {LABEL_CONTACT, NEED_CLOCK, ROLE_OTHER, 8, 4},       {LABEL_PHONE, NEED_CLOCK, ROLE_OTHER, 12, 0},
    {LABEL_DESCRIPTION, NEED_DAY, ROLE_EVENT, 0, 0},
};

/* What a mention is: a bit for each need that it meets. */
static unsigned needs_of(const struct text *text, const struct mention *mention)
{
    bool time = mention->kind == MENTION_TIME, offset = mention->kind == MENTION_OFFSET;
    bool day = time && mention->start.day != UNSTATED, ends = time && mention->end.day != UNSTATED;
    bool clock = time && (when_has_clock(mention->start) || when_has_clock(mention->end));
    bool limit = (time && mention_has_limit(mention) && (day || ends)) || offset;
    return (unsigned)time << NEED_TIME | (unsigned)(day || ends) << NEED_DAY |
           (unsigned)(clock && !day) << NEED_CLOCK | (unsigned)limit << NEED_LIMIT |
           (unsigned)(time && mention->bound == BOUND_FROM && !mention_is_after(text, mention)) << NEED_FROM |
           (unsigned)(clock && !day && mention_has_limit(mention)) << NEED_UNTIL |
           (unsigned)offset << NEED_OFFSET | (unsigned)(time && mention->span_of_days) << NEED_DAYS;
}

static_assert(ARRAY_LEN(label_rows) <= 32, "a bit for each row");

/* Which rows of labels speak of each label, a bit each. */
static void labels_sort(uint32_t of_label[LABEL_COUNT])
{
    memset(of_label, 0, LABEL_COUNT * sizeof *of_label);
    for (size_t i = 0; i < ARRAY_LEN(label_rows); i++)
        of_label[label_rows[i].label] |= (uint32_t)1 << i;
}

static void score_labels(const uint32_t of_label[LABEL_COUNT], const struct outline *outline,
                         const struct mention *mention, unsigned needs, int *scores)
{
    enum label field = outline_field_of(outline, mention->token),
               section = outline_section(outline, mention->token);
    size_t line = outline->text->tokens[mention->token].line;
    /* `Inloop` below its time, entries behind it */
    if (outline->roles[line] == LINE_TIMED && mention->token == outline->text->lines[line].body) {
        section = section == LABEL_DOORS ? LABEL_NONE : section;
        field = field == LABEL_DOORS ? LABEL_NONE : field;
    }
    for (uint32_t rows = of_label[field] | of_label[section]; rows != 0; rows &= rows - 1) {
        size_t i = (size_t)__builtin_ctz(rows);
        if ((needs >> label_rows[i].need & 1) != 0)
            scores[label_rows[i].role] +=
                label_rows[i].label == field ? label_rows[i].in_field : label_rows[i].in_section;
    }
}

/* `uiterlijk 1 april wordt de vergadering gehouden`: a limit is no day that something begins on. */
static bool is_lone_limit(const struct mention *mention)
{
    return mention->kind == MENTION_TIME && mention_has_limit(mention) && mention->start.day != UNSTATED &&
           mention->end.day == UNSTATED && !when_has_clock(mention->start);
}

/* The role with the highest score, the first of several; the one it has unless another's is higher. */
static struct cast highest(struct cast cast, const int *scores)
{
    for (enum role role = ROLE_EVENT; role < ROLE_COUNT; role++) {
        bool higher = scores[role] > cast.score;
        cast.role = higher ? role : cast.role;
        cast.score = higher ? scores[role] : cast.score;
    }
    return cast;
}

/* How many of them name a day. */
static size_t count_days(const struct mentions *mentions)
{
    size_t days = 0;
    for (const struct mention *mention = mentions->at; mention < mentions->at + mentions->len; mention++)
        days += (mention->kind == MENTION_TIME) & (mention->start.day != UNSTATED) &
                (mention->start.month != UNSTATED);
    return days;
}

struct cast *roles_cast(const struct outline *outline, struct when reference)
{
    const struct mentions *mentions = outline->mentions;
    struct cast *casts = memory_new(mentions->len, sizeof *casts);
    bool later = roles_name_later(mentions, reference);
    struct cues cues;
    cues_sort(&cues);
    uint32_t of_label[LABEL_COUNT];
    labels_sort(of_label);
    for (size_t i = 0; i < mentions->len; i++) {
        const struct mention *mention = &mentions->at[i];
        int scores[ROLE_COUNT] = {0};
        if (mention->kind == MENTION_DURATION && mention_lets_in_before(outline, mention))
            casts[i] = (struct cast){ROLE_DOORS, LET_IN_BEFORE};
        if (mention->kind != MENTION_TIME && mention->kind != MENTION_OFFSET)
            continue;
        unsigned needs = needs_of(outline->text, mention);
        roles_score_cues(outline, mention, needs, &cues, scores);
        roles_score_moved(outline, mention, scores);
        score_labels(of_label, outline, mention, needs, scores);
        roles_score_form(outline, mention, reference, later, scores);
        scores[ROLE_DOORS] += mention_is_arrival_before(outline, mention) ? COFFEE : 0;
        roles_score_limit(outline, mention, scores);
        roles_score_milestone(outline, mention, scores);
        if (is_lone_limit(mention) && !mention_is_farewell(outline, mention))
            scores[ROLE_EVENT] = 0;
        casts[i] = highest(casts[i], scores);
    }
    roles_settle_moved(outline, casts);
    roles_settle_previous(mentions, casts);
    roles_settle_holidays(outline, casts);
    if (count_days(mentions) > 1) {
        roles_settle_days(outline, casts, reference);
        roles_settle_sentences(outline, casts, reference);
        roles_settle_counted(outline, casts, reference);
        roles_settle_lone(outline, casts);
        roles_settle_passing(outline, casts, reference);
        roles_settle_later(outline, casts);
    }
    roles_settle_hours(outline, casts, reference);
    return casts;
}
