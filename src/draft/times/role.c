/* The roles of times: cues, labels and layouts, each with a score; the highest sum wins. */
#include "draft/times/role.h"

#include <assert.h>
#include <string.h>

enum {
    ASKED = 12,           /* what a day that is all that is said of registering is worth as its last */
    RATE_TOKENS = 6,      /* between a day and the amount that is the rate until then */
    PIECES_TOKENS = 16,   /* between the pieces of a verb */
    ENTRIES_NEAR = 12,    /* lines around entries of one programme */
    ARRIVAL_MINUTES = 90, /* that an arrival lasts at most */
    DOORS_TOKENS = 12,   /* that tell when people are let in, behind the hours of a line */
    LET_IN_BEFORE = 6,    /* what `een kwartier voor aanvang` is worth */
    JUST_GONE = 14,       /* what a day just gone is worth as another's, told in the past tense */
    GONE = 3,            /* what a day that is past is worth as another */
    GONE_BEFORE = 6,     /* and where a later day is named */
    WRITTEN = 40,        /* what the day on which a letter was written is worth as another */
    OF_SEVERAL = 24,      /* what a time among several of a programme's line is worth as its entry's */
    OPEN_HOURS = 8,       /* what hours that come back are worth as those that a house is open */
    ANSWERED_TOKENS = 6,  /* between a number to call and the hours behind it */
    PUBLISHED = 12,       /* what the day of publication alone on a line is worth as another */
    PUBLISHED_BEFORE = 24, /* and where a later day is named */
    NEAR_TOKENS = 24,      /* from a mention to another of its sentence that says what it is */
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
    {LABEL_CANCELLATION, NEED_DAY, ROLE_OTHER, 4, 4},
    {LABEL_PUBLISHED, NEED_TIME, ROLE_OTHER, 30, 0},     {LABEL_PAST, NEED_TIME, ROLE_OTHER, 12, 9},
    {LABEL_RELATED, NEED_TIME, ROLE_OTHER, 16, 12},      {LABEL_ABOUT, NEED_TIME, ROLE_OTHER, 8, 7},
    {LABEL_TRAVEL, NEED_TIME, ROLE_OTHER, 14, 7},        {LABEL_CONTACT, NEED_CLOCK, ROLE_OTHER, 8, 4},
    {LABEL_PHONE, NEED_CLOCK, ROLE_OTHER, 12, 0},        {LABEL_DESCRIPTION, NEED_DAY, ROLE_EVENT, 0, 0},
};

/* What a mention is: a bit for each need that it meets. */
static unsigned needs_of(const struct text *text, const struct mention *mention)
{
    bool time = mention->kind == MENTION_TIME, offset = mention->kind == MENTION_OFFSET;
    bool day = time && mention->start.day != UNSTATED, ends = time && mention->end.day != UNSTATED;
    bool clock = time && (when_has_clock(mention->start) || when_has_clock(mention->end));
    bool limit = (time && has_limit(mention) && (day || ends)) || offset;
    return (unsigned)time << NEED_TIME | (unsigned)(day || ends) << NEED_DAY |
           (unsigned)(clock && !day) << NEED_CLOCK | (unsigned)limit << NEED_LIMIT |
           (unsigned)(time && mention->bound == BOUND_FROM && !is_after(text, mention)) << NEED_FROM |
           (unsigned)(clock && !day && has_limit(mention)) << NEED_UNTIL | (unsigned)offset << NEED_OFFSET |
           (unsigned)(time && mention->span_of_days) << NEED_DAYS;
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

/* A day stands in the same sentence, near. */
static bool beside_day(const struct outline *outline, const struct mention *mention)
{
    struct stretch sentence = outline_sentence(outline, mention->token);
    for (size_t i = (size_t)(mention - outline->mentions->at);
         i > 0 && outline->mentions->at[i - 1].token >= sentence.token; i--) {
        const struct mention *before = &outline->mentions->at[i - 1];
        if (before->token + NEAR_TOKENS < mention->token)
            break;
        if (before->kind == MENTION_TIME && before->start.day != UNSTATED && !has_limit(before))
            return true;
    }
    return false;
}

/* A clock time of its own stands behind it in the same sentence. */
static bool beside_clock(const struct outline *outline, const struct mention *mention)
{
    const struct mentions *mentions = outline->mentions;
    size_t stop = stretch_end(outline_sentence(outline, mention->token)),
           next = (size_t)(mention - mentions->at) + 1;
    const struct mention *behind = next < mentions->len ? &mentions->at[next] : NULL;
    return behind != NULL && behind->token < stop && behind->kind == MENTION_TIME &&
           behind->start.day == UNSTATED && when_has_clock(behind->start) && !has_limit(behind);
}

/* An address to write to stands in the same sentence, on either side, and not only to ask at. */
static bool beside_address(const struct outline *outline, const struct mention *mention)
{
    struct stretch sentence = outline_sentence(outline, mention->token);
    struct stretch before = stretch_between(sentence.token, mention->token);
    if (outline_has(outline->text, before, SENSE_CONTACT, NULL) &&
        !outline_registers(outline, mention->token) && !outline_goes_on_registering(outline, sentence))
        return false; /* `vragen kunt u tot 10 mei mailen aan` */
    size_t from =
        mention->token > sentence.token + NEAR_TOKENS ? mention->token - NEAR_TOKENS : sentence.token;
    for (size_t i = from; i < stretch_end(sentence) && i < mention->token + NEAR_TOKENS; i++) {
        const struct mention *other = outline_mention(outline, i);
        if (other != NULL && (other->kind == MENTION_EMAIL || other->kind == MENTION_URL))
            return true;
    }
    return false;
}

/* `Kunt u toch niet komen? Dan horen we dat uiterlijk ...`: a question about it stands
 * before the sentence. */
static bool is_asked(const struct outline *outline, const struct mention *mention, enum sense sense)
{
    struct stretch sentence = outline_sentence(outline, mention->token);
    if (sentence.token == 0 || !text_is_mark(outline->text, sentence.token - 1, '?'))
        return false;
    return outline_has(outline->text, outline_sentence(outline, sentence.token - 1), sense, NULL);
}

/* `Mocht u verhinderd zijn, laat het dan vóór 9 mei weten`: what comes first is about cancelling, what
 * follows is not joined to it. */
static bool cancels_first(const struct outline *outline, const struct mention *mention)
{
    struct stretch sentence = outline_sentence(outline, mention->token);
    struct stretch before = stretch_between(sentence.token, mention->token);
    size_t cancels, registers;
    if ((outline_senses(outline, mention->token) & sense_bit(SENSE_UNREGISTER)) == 0 ||
        !outline_has(outline->text, before, SENSE_UNREGISTER, &cancels) ||
        !outline_has(outline->text, before, SENSE_REGISTER, &registers) || registers < cancels)
        return false;
    return !outline_has(outline->text, stretch_between(cancels, registers), SENSE_AND, NULL);
}

/* `meldt zich vóór 20 maart af`: a verb in two pieces, one on each side. */
static bool signs_off(const struct outline *outline, const struct mention *mention)
{
    struct stretch sentence = outline_sentence(outline, mention->token);
    struct stretch before = stretch_between(sentence.token, mention->token),
                   behind = stretch_between(mention->token, stretch_end(sentence));
    size_t first, last;
    return (outline_senses(outline, mention->token) & sense_bit(SENSE_SIGNS_OFF)) != 0 &&
           outline_has(outline->text, before, SENSE_REGISTER, &first) &&
           text_meaning(outline->text, VOCABULARY_CUE, first).value == 1 &&
           outline_has(outline->text, behind, SENSE_SIGNS_OFF, &last) &&
           last < first + PIECES_TOKENS;
}

/* `U kunt zich aanmelden via de website. Dat kan tot 17 september.` */
static bool takes_up(const struct outline *outline, const struct mention *mention, enum sense sense)
{
    struct stretch sentence = outline_sentence(outline, mention->token);
    return sentence.token > 0 && text_cue(outline->text, sentence.token) == SENSE_TAKES_UP &&
           outline_has(outline->text, outline_sentence(outline, sentence.token - 1), sense, NULL);
}

/* `, betaalt`, behind a clause about those who do something: `wie zich vóór 1 mei aanmeldt, betaalt € 10`. */
static bool leads_to_payment(const struct outline *outline, const struct mention *mention, size_t comma)
{
    const struct text *text = outline->text;
    enum sense first = text_cue(text, outline_sentence(outline, mention->token).token);
    return text_is_mark(text, comma, ',') && text_cue(text, comma + 1) == SENSE_COST &&
           (first == SENSE_PRONOUN || first == SENSE_IF);
}

/* `RSVP: 12 mei`: the whole value of a label for registering. */
static bool is_whole_value(const struct outline *outline, const struct mention *mention, enum label label)
{
    const struct text *text = outline->text;
    size_t end = mention->token + mention->tokens;
    bool last = end == text->tokens_len || text->tokens[end].line != text->tokens[end - 1].line;
    return last && mention->token > 0 && text_is_mark(text, mention->token - 1, ':') &&
           outline_field_of(outline, mention->token) == label;
}

/* `vóór 1 oktober betaalt u € 95`, `na 1 oktober € 95`: an amount follows, of a day from which it holds right
 * behind, with no mark but a colon between. */
static bool leads_to_amount(const struct outline *outline, const struct mention *mention)
{
    size_t end = mention->token + mention->tokens,
           stop = stretch_end(outline_sentence(outline, mention->token));
    for (size_t i = end; i < stop && i < end + (has_limit(mention) ? RATE_TOKENS : 1); i++) {
        const struct mention *other = outline_mention(outline, i);
        if (other != NULL && other->kind == MENTION_MONEY)
            return true;
        if (outline->text->tokens[i].kind == TOKEN_MARK && !text_is_mark(outline->text, i, ':') &&
            !leads_to_payment(outline, mention, i))
            return false;
    }
    return false;
}

/* `From 2 June to 15 August: £ 220`, `vanaf 1 maart - € 125`: a line that begins with a day and has nothing
 * but an amount behind it. */
static bool begins_rate(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    size_t line = text->tokens[mention->token].line, end = mention->token + mention->tokens;
    end += end < text->tokens_len && text->tokens[end].kind == TOKEN_MARK;
    const struct mention *amount = outline_mention(outline, end);
    return mention->token <= text->lines[line].body + 1 && amount != NULL && amount->kind == MENTION_MONEY &&
           text->tokens[end].line == line &&
           (has_limit(mention) || mention->span_of_days || mention->bound != BOUND_NONE);
}

/* `€ 290 registered before 1 August`: a line that begins with an amount says until when that is the rate. */
static bool is_of_rate(const struct outline *outline, const struct mention *mention)
{
    if ((has_limit(mention) || mention->bound == BOUND_FROM || is_after(outline->text, mention)) &&
        leads_to_amount(outline, mention))
        return true;
    if (mention->start.day != UNSTATED && !when_has_clock(mention->start) && begins_rate(outline, mention))
        return true;
    const struct mention *first =
        outline_mention(outline, outline->text->lines[outline->text->tokens[mention->token].line].body);
    return first != NULL && first->kind == MENTION_MONEY && outline_sentence(outline, first->token).token ==
           outline_sentence(outline, mention->token).token;
}

/* `7.30 for 8 pm`. */
static bool is_before_other(const struct outline *outline, const struct mention *mention)
{
    size_t end = mention->token + mention->tokens;
    const struct mention *other = outline_mention(outline, end + 1);
    return text_meaning(outline->text, VOCABULARY_TIME, end).sense == SENSE_FOR && other != NULL &&
           other->kind == MENTION_TIME && when_has_clock(other->start);
}

/* `Inloop van 16.30 tot 20.00 uur`, `woensdag tussen 19.30 en 20.15 uur`: so long, or on a day of its own, is
 * no arrival but the event, to which one comes when one likes. */
static bool is_open_house(const struct mention *mention)
{
    int minutes =
        (mention->end.hour - mention->start.hour) * 60 + mention->end.minute - mention->start.minute;
    return when_has_clock(mention->start) && when_has_clock(mention->end) &&
           (minutes > ARRIVAL_MINUTES || mention->weekday != UNSTATED);
}

/* `(inloop vanaf 19.30 uur)`, `, zaal open 19.30 uur`: all that a line has behind its hours is when people
 * are let in. */
static bool tells_doors_only(const struct text *text, const struct mention *mention, size_t line)
{
    size_t at = mention->token + mention->tokens, end = text->lines[line].token + text->lines[line].tokens;
    at += text_is_mark(text, at, '(') || text_is_mark(text, at, ',') || text_is_mark(text, at, '|');
    return at < end && end - at < DOORS_TOKENS && text_cue(text, at) == SENSE_DOORS &&
           text->lines[line].body == mention->token;
}

/* Nothing but a range of clock times on a line, with no entries of a programme near: the event's hours. */
static bool is_lone_hours(const struct outline *outline, const struct mention *mention, size_t line)
{
    const struct text *text = outline->text;
    bool doors = tells_doors_only(text, mention, line);
    if (!doors && (!when_has_clock(mention->end) || text->lines[line].tokens > mention->tokens + 1))
        return false;
    size_t from = line > ENTRIES_NEAR ? line - ENTRIES_NEAR : 0;
    for (size_t i = from; i < text->lines_len && i <= line + ENTRIES_NEAR; i++)
        if (i != line && (outline->roles[i] == LINE_TIMED || outline->roles[i] == LINE_TAILED))
            return false;
    return true;
}

/* `elke eerste zaterdag van de maand open van 9.30 tot 11.30 uur` */
static bool is_open_again(const struct outline *outline, const struct mention *mention)
{
    size_t open = mention->token > 1 ? mention->token - 1 : 0;
    open -= open > 0 && text_meaning(outline->text, VOCABULARY_TIME, open).sense == SENSE_LINK;
    struct meaning meaning = text_meaning(outline->text, VOCABULARY_CUE, open);
    return meaning.sense == SENSE_OPEN && meaning.value != 1 &&
           outline_says(outline, mention->token, SENSE_EVERY);
}

/* `06 55501822 (tussen 18 en 19 uur)`: in brackets behind a number, when it is answered. */
static bool is_answered(const struct outline *outline, const struct mention *mention)
{
    const struct mention *before = mention > outline->mentions->at ? mention - 1 : NULL;
    size_t end = before != NULL ? before->token + before->tokens : 0;
    return before != NULL && before->kind == MENTION_PHONE && text_is_mark(outline->text, end, '(') &&
           mention->token <= end + ANSWERED_TOKENS &&
           outline_sentence(outline, end).token == outline_sentence(outline, mention->token).token;
}

/* Hours of the house, or of who answers for it: no event's. */
static bool is_of_house(const struct outline *outline, const struct mention *mention)
{
    return is_open_again(outline, mention) || is_answered(outline, mention);
}

/* What the mention's own form and its place on the page say. */
static void score_form(const struct outline *outline, const struct mention *mention, unsigned needs,
                       int *scores)
{
    const struct text *text = outline->text;
    size_t line = text->tokens[mention->token].line;
    if ((needs >> NEED_LIMIT & 1) != 0) {
        scores[ROLE_CANCEL] += is_asked(outline, mention, SENSE_UNREGISTER) ? 24 : 0;
        scores[ROLE_CANCEL] += signs_off(outline, mention) ? 18 : 0;
        scores[ROLE_CANCEL] += cancels_first(outline, mention) ? 12 : 0;
        size_t at = mention->token;
        bool submits = outline_says(outline, mention->token, SENSE_SUBMIT) &&
                       outline_has(text, outline_sentence(outline, mention->token), SENSE_SUBMIT, &at) &&
                       (text_meaning(text, VOCABULARY_CUE, at).value == 1 ||
                        !outline_says(outline, mention->token, SENSE_REGISTER));
        scores[ROLE_OTHER] += submits ? 16 : 0;
        scores[ROLE_CLOSES] +=
            takes_up(outline, mention, SENSE_REGISTER) || is_asked(outline, mention, SENSE_REGISTER) ? 7 : 0;
    }
    if (mention->kind != MENTION_TIME)
        return;
    scores[ROLE_DOORS] += (needs >> NEED_CLOCK & 1) != 0 && !when_has_clock(mention->end) &&
                                  (opens_hall(outline, mention) || is_before_other(outline, mention))
                              ? 18
                              : 0;
    bool day = mention->start.day != UNSTATED, clock = when_has_clock(mention->start);
    if (is_open_house(mention)) {
        scores[ROLE_EVENT] += scores[ROLE_DOORS];
        scores[ROLE_DOORS] = 0;
    }
    if (outline->roles[line] == LINE_TIMED && mention->token <= text->lines[line].body + 1)
        scores[is_lone_hours(outline, mention, line) ? ROLE_EVENT : ROLE_ITEM] += 10;
    bool tailed = outline->roles[line] == LINE_TAILED && mention == outline_tail_time(outline, line);
    scores[ROLE_ITEM] += outline_is_of_several(outline, mention) ? OF_SEVERAL : tailed ? 10 : 0;
    scores[ROLE_EVENT] += outline->roles[line] == LINE_SLOT ? 12 : 0;
    scores[ROLE_EVENT] += day && clock && !has_limit(mention) ? 4 : 0;
    scores[ROLE_EVENT] += day && mention->weekday != UNSTATED && !has_limit(mention) ? 1 : 0;
    scores[ROLE_EVENT] += day && line < outline->prose && !has_limit(mention) ? 3 : 0;
    scores[ROLE_EVENT] += day && outline->roles[line] == LINE_HEADING ? 1 : 0;
    /* `op`, `on`: the word is the mention's own. */
    scores[ROLE_EVENT] += day && text_cue(text, mention->token) == SENSE_ON && !has_limit(mention) ? 1 : 0;
    bool alone = text->lines[line].tokens <= mention->tokens + 2;
    scores[ROLE_EVENT] += day && alone && line < outline->prose && !has_limit(mention) ? 4 : 0;
    scores[ROLE_EVENT] -=
        !day && outline->roles[line] == LINE_ENTRY && outline->sections[line] == LABEL_PROGRAMME ? 5 : 0;
    scores[ROLE_EVENT] += clock && when_has_clock(mention->end) && outline->roles[line] != LINE_TIMED ? 2 : 0;
    scores[ROLE_EVENT] += clock && !day && !has_limit(mention) && beside_day(outline, mention) ? 3 : 0;
    scores[ROLE_EVENT] += day && !clock && !has_limit(mention) && beside_clock(outline, mention) ? 2 : 0;
    scores[ROLE_CLOSES] += day && has_limit(mention) && beside_address(outline, mention) ? 4 : 0;
    scores[ROLE_CLOSES] += day && has_limit(mention) ? 1 : 0;
    scores[ROLE_CLOSES] += day && !clock && is_whole_value(outline, mention, LABEL_REGISTER) ? ASKED : 0;
    scores[ROLE_OTHER] += mention->start.day == UNSTATED && !clock ? 4 : 0;
    scores[ROLE_OTHER] += mention->repeated ? 2 : 0;
    scores[ROLE_OTHER] += clock && !day && is_of_house(outline, mention) ? OPEN_HOURS : 0;
    scores[ROLE_OTHER] +=
        text_has_sense(text, mention->token + mention->tokens - 1, SENSE_AGO) ? PUBLISHED : 0;
    scores[ROLE_OTHER] += is_of_rate(outline, mention) ? 20 : 0;
    /* `na 1 november is aanmelden niet meer mogelijk` */
    scores[ROLE_CLOSES] +=
        day && is_after(text, mention) && outline_says(outline, mention->token, SENSE_CLOSED) ? 16 : 0;
}

/* The day of publication, alone on a line or, without an hour, at the beginning of one. */
static bool is_publication(const struct outline *outline, const struct mention *mention,
                           struct when reference)
{
    const struct line *line = &outline->text->lines[outline->text->tokens[mention->token].line];
    bool leads = mention->token <= line->body + 1 && !when_has_clock(mention->start);
    return mention->kind == MENTION_TIME && when_equal(when_date(mention->start), reference) &&
           (leads || line->tokens <= mention->tokens + 4) &&
           outline_field_of(outline, mention->token) == LABEL_NONE;
}

/* How sure a day of publication is none of the event's: more where a later day is named. */
static int weigh_publication(const struct mentions *mentions, struct when reference)
{
    for (size_t i = 0; i < mentions->len; i++) {
        struct when day = when_date(mentions->at[i].start);
        bool later = day.day != UNSTATED && day.month != UNSTATED && !when_is_before(day, reference) &&
                     (day.day != reference.day || day.month != reference.month);
        if (mentions->at[i].kind == MENTION_TIME && later)
            return PUBLISHED_BEFORE;
    }
    return PUBLISHED;
}

/* `uiterlijk 1 april wordt de vergadering gehouden`: a limit is no day that something begins on. */
static bool is_lone_limit(const struct mention *mention)
{
    return mention->kind == MENTION_TIME && has_limit(mention) && mention->start.day != UNSTATED &&
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
    int published = weigh_publication(mentions, reference),
        gone = published == PUBLISHED ? GONE : GONE_BEFORE;
    struct cues cues;
    cues_sort(&cues);
    uint32_t of_label[LABEL_COUNT];
    labels_sort(of_label);
    for (size_t i = 0; i < mentions->len; i++) {
        const struct mention *mention = &mentions->at[i];
        int scores[ROLE_COUNT] = {0};
        if (mention->kind == MENTION_DURATION && lets_in_before(outline, mention))
            casts[i] = (struct cast){ROLE_DOORS, LET_IN_BEFORE};
        if (mention->kind != MENTION_TIME && mention->kind != MENTION_OFFSET)
            continue;
        unsigned needs = needs_of(outline->text, mention);
        roles_score_cues(outline, mention, needs, &cues, scores);
        roles_score_moved(outline, mention, scores);
        score_labels(of_label, outline, mention, needs, scores);
        score_form(outline, mention, needs, scores);
        roles_score_limit(outline, mention, scores);
        roles_score_milestone(outline, mention, scores);
        scores[ROLE_OTHER] +=
            when_has_date(mention->start) && when_is_before(when_date(mention->start), reference) ? gone : 0;
        scores[ROLE_OTHER] += is_publication(outline, mention, reference) ? published : 0;
        scores[ROLE_OTHER] += is_news_day(outline, mention, reference) ? PUBLISHED : 0;
        bool written =
            is_of_letter(outline, mention, reference) || is_of_release(outline, mention, reference);
        scores[ROLE_OTHER] += written ? WRITTEN : 0;
        scores[ROLE_OTHER] += is_just_gone(outline, mention, reference) ? JUST_GONE : 0;
        if (is_lone_limit(mention))
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
    }
    roles_settle_hours(outline, casts, reference);
    return casts;
}
