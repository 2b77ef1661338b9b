/* Whether it goes ahead: cancelled, put off, moved; and, where it was moved, from which day. */
#include "draft/times/series.h"

enum {
    ENOUGH = 3,     /* what a word has to weigh more than */
    SAID = 2,       /* what it weighs that it is said at all */
    HEAD_LINES = 3, /* that head the page */
    LEAD_LINES = 6, /* of its running text that lead up to what it is about */
    CANCELS = 16,   /* words of calling off that are looked at for one of this day */
};

/* `Veel lezingen zijn niet doorgegaan`: several events, not all, and none of their days. */
static bool is_of_several(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, token);
    bool several = false;
    for (size_t i = sentence.token; i < stretch_end(sentence); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        const struct mention *mention = outline_mention(reading->outline, i);
        if (meaning.sense == SENSE_ALL || meaning.sense == SENSE_ARTICLE || mention_is_day(mention))
            return false;
        several |= meaning.sense == SENSE_EVENT && meaning.value == 2;
        if (several)
            return true;
    }
    return false;
}

/* `Bij gladheid wordt de wandeling afgelast`: what would have to come first. */
static bool is_condition(const struct text *text, struct stretch sentence)
{
    size_t verb = sentence.token + 2;
    bool led = text_cue(text, sentence.token) == SENSE_AT && verb < stretch_end(sentence) &&
               text->tokens[verb - 1].kind == TOKEN_WORD && !text->tokens[verb - 1].upper &&
               text_cue(text, verb - 1) != SENSE_ARTICLE;
    return led && (text_meaning(text, VOCABULARY_PERSON, verb).sense == SENSE_BE ||
                   text_cue(text, verb) == SENSE_AUXILIARY);
}

/* `Vorig jaar ging de vergadering niet door`: of another one, with no day of its own. */
static bool is_of_former(const struct reading *reading, struct stretch sentence)
{
    struct meaning first = text_meaning(reading->text, VOCABULARY_CUE, sentence.token);
    bool day = false;
    for (size_t i = sentence.token; i < stretch_end(sentence) && !day; i++)
        day = mention_is_day(outline_mention(reading->outline, i));
    return first.sense == SENSE_PAST && first.value == 0 && !day;
}

/* A word that says what became of an event, and where it stands. */
struct clue {
    const struct reading *reading;
    size_t token, line;
    struct stretch sentence;
    enum label section, field;
};

static bool says(const struct clue *clue, enum sense sense)
{
    return outline_says(clue->reading->outline, clue->token, sense);
}

/* `Vrouwen in verzet`: what there is behind `in` is no verb. */
static bool is_led_into(const struct text *text, size_t token)
{
    return token > 0 && text_cue(text, token - 1) == SENSE_AT &&
           text->tokens[token - 1].line == text->tokens[token].line;
}

/* It is said of other days, of several events, or as a condition: `bij minder dan 20 aanmeldingen`. */
static bool is_of_something_else(const struct clue *clue)
{
    const struct reading *reading = clue->reading;
    bool several = reading->occasions_len > 1 || reading->occasion->entry;
    return is_led_into(reading->text, clue->token) || line_is_of_other_day(reading, clue->line) ||
           (several && stretch_is_of_other_day(reading, reading->occasion, clue->sentence)) ||
           is_of_several(reading, clue->token) || is_condition(reading->text, clue->sentence) ||
           (says(clue, SENSE_AT_LEAST) &&
            outline_has(reading->text, stretch_between(clue->sentence.token, clue->token), SENSE_AT_LEAST,
                        NULL));
}

static bool is_beside_day(const struct clue *clue)
{
    return line_is_of_this_day(clue->reading, clue->line);
}

static bool heads_page(const struct clue *clue)
{
    return clue->reading->outline->roles[clue->line] == LINE_HEADING || clue->line < HEAD_LINES;
}

static bool is_near_head(const struct clue *clue)
{
    return clue->line <= clue->reading->outline->prose + LEAD_LINES;
}

static bool says_event(const struct clue *clue)
{
    return says(clue, SENSE_EVENT);
}

static bool says_if(const struct clue *clue)
{
    return says(clue, SENSE_IF);
}

static bool tells_of_former(const struct clue *clue)
{
    return says(clue, SENSE_PAST) && is_of_former(clue->reading, clue->sentence);
}

static bool tells_of_past(const struct clue *clue)
{
    return says(clue, SENSE_PAST) && !is_of_former(clue->reading, clue->sentence);
}

static bool is_of_terms(const struct clue *clue)
{
    return clue->section == LABEL_CANCELLATION || clue->field == LABEL_CANCELLATION ||
           clue->section == LABEL_PRICE;
}

static bool is_of_others(const struct clue *clue)
{
    return clue->section == LABEL_RELATED || clue->section == LABEL_PAST || clue->section == LABEL_ABOUT;
}

static bool is_of_entry(const struct clue *clue)
{
    enum line_role role = clue->reading->outline->roles[clue->line];
    return role == LINE_TIMED || role == LINE_ENTRY;
}

/* `Wordt de democratie afgelast?` */
static bool is_question(const struct clue *clue)
{
    return text_is_mark(clue->reading->text, stretch_end(clue->sentence) - 1, '?');
}

static const struct {
    int weight;
    bool (*holds)(const struct clue *clue);
} clue_rows[] = {
    {2, is_beside_day}, {3, heads_page},     {1, is_near_head},     {1, says_event},
    {-6, says_if},      {-2, tells_of_past}, {-9, tells_of_former}, {-4, is_of_terms},
    {-6, is_of_others}, {-3, is_of_entry},   {-12, is_question},
};

/* How much a cue at a token says of this event: loud where it heads the page, nothing where it is a
 * condition. */
static int weight(const struct reading *reading, size_t token)
{
    const struct outline *outline = reading->outline;
    const struct clue clue = {
        .reading = reading,
        .token = token,
        .line = reading->text->tokens[token].line,
        .sentence = outline_sentence(outline, token),
        .section = outline->sections[reading->text->tokens[token].line],
        .field = outline_field_of(outline, token),
    };
    if (is_of_something_else(&clue))
        return 0;
    int score = SAID;
    for (size_t i = 0; i < ARRAY_LEN(clue_rows); i++)
        score += clue_rows[i].holds(&clue) ? clue_rows[i].weight : 0;
    for (size_t i = clue.sentence.token; i < stretch_end(clue.sentence); i++) {
        const struct mention *mention = outline_mention(outline, i);
        score += mention != NULL && mention->kind == MENTION_TIME && mention->token == i;
    }
    return score;
}

/* `De lezing van februari is vervallen`: the sentence names other days or months, and none
 * of this event's. */
static bool is_of_other_time(const struct reading *reading, struct when start, size_t token)
{
    const struct mentions *mentions = reading->mentions;
    size_t stop = stretch_end(outline_sentence(reading->outline, token));
    bool other = false;
    for (size_t i = outline_mention_from(reading->outline, outline_sentence(reading->outline, token).token);
         i < mentions->len && mentions->at[i].token < stop; i++) {
        struct when when = mentions->at[i].start;
        bool published = when.day != UNSTATED && reading->casts[i].role == ROLE_OTHER;
        if (mentions->at[i].kind != MENTION_TIME || when.month == UNSTATED || published)
            continue;
        if (when.month == start.month && (when.day == UNSTATED || when.day == start.day))
            return false;
        other = true;
    }
    return other && start.month != UNSTATED;
}

static int strongest(const struct reading *reading, enum sense sense, size_t *at)
{
    int most = 0;
    for (size_t i = outline_cue(reading->outline, sense); i < reading->text->tokens_len;
         i = outline_next_cue(reading->outline, i)) {
        int score = weight(reading, i);
        if (score > most) {
            most = score;
            *at = i;
        }
    }
    return most;
}

/* How surely it is called off, and where that is said: in words that name no other time, where there are
 * some. */
static int strongest_cancelled(const struct reading *reading, struct when start, size_t *at)
{
    int most = strongest(reading, SENSE_CANCELLED, at), own = 0;
    if (most <= ENOUGH || !is_of_other_time(reading, start, *at))
        return most;
    for (size_t i = outline_cue(reading->outline, SENSE_CANCELLED), seen = 0;
         i < reading->text->tokens_len && seen < CANCELS; i = outline_next_cue(reading->outline, i), seen++) {
        int score = weight(reading, i);
        if (score > own && score > ENOUGH && !is_of_other_time(reading, start, i)) {
            own = score;
            *at = i;
        }
    }
    return own > 0 ? own : most;
}

/* `stelt de dag dus uit`: a verb in two pieces. */
static int strongest_split(const struct reading *reading, size_t *at)
{
    const struct text *text = reading->text;
    for (size_t i = outline_cue(reading->outline, SENSE_PUTS_OFF); i < text->tokens_len;
         i = outline_next_cue(reading->outline, i)) {
        if (text_meaning(text, VOCABULARY_CUE, i).value != 0)
            continue;
        struct stretch sentence = outline_sentence(reading->outline, i);
        for (size_t j = i + 1; j < stretch_end(sentence) && j < i + 10; j++) {
            struct meaning behind = text_meaning(text, VOCABULARY_CUE, j);
            if (behind.sense == SENSE_PUTS_OFF && behind.value == 1 && weight(reading, i) > ENOUGH) {
                *at = i;
                return weight(reading, i);
            }
        }
    }
    return 0;
}

/* `Helaas moeten we de lezing annuleren`: those who write call off what is named between. */
static int called_off(const struct reading *reading, size_t *at)
{
    const struct text *text = reading->text;
    for (size_t i = outline_cue(reading->outline, SENSE_UNREGISTER); i < text->tokens_len;
         i = outline_next_cue(reading->outline, i)) {
        size_t from = outline_sentence(reading->outline, i).token, we = SIZE_MAX;
        bool reader = false;
        for (size_t j = from; j < i; j++) {
            struct meaning meaning = text_meaning(text, VOCABULARY_CUE, j);
            we = we == SIZE_MAX && meaning.sense == SENSE_PRONOUN && meaning.value == 4 ? j : we;
            reader |= meaning.sense == SENSE_PRONOUN && meaning.value == 5;
        }
        if (we == SIZE_MAX || reader || !stretch_has_event(text, stretch_between(we, i)) ||
            weight(reading, i) <= ENOUGH)
            continue;
        *at = i;
        return weight(reading, i);
    }
    return 0;
}

/* A day that may have been the event's: in no other year than the one before or behind. */
static bool is_near(struct when when, struct when start)
{
    return when.year == UNSTATED || start.year == UNSTATED ||
           (when.year >= start.year - 1 && when.year <= start.year + 1);
}

/* The day it would have been held. */
static const struct mention *previous_day(const struct reading *reading, const struct draft *draft)
{
    struct when start = draft_when(draft, KEY_START);
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool other = mention->start.day != start.day || mention->start.month != start.month;
        if (mention->kind == MENTION_TIME && reading->casts[i].role == ROLE_PREVIOUS &&
            mention->start.day != UNSTATED && other)
            return mention;
    }
    return NULL;
}

/* The first day that the sentence of a token names. */
static const struct mention *day_in_sentence(const struct reading *reading, size_t token)
{
    const struct mentions *mentions = reading->mentions;
    struct stretch sentence = outline_sentence(reading->outline, token);
    for (size_t i = outline_mention_from(reading->outline, sentence.token);
         i < mentions->len && mentions->at[i].token < stretch_end(sentence); i++)
        if (mentions->at[i].kind == MENTION_TIME && mentions->at[i].start.day != UNSTATED)
            return &mentions->at[i];
    return NULL;
}

/* `verplaatst naar dinsdag 20 januari`: the new day right behind the word; the token of the
 * word, or SIZE_MAX. */
static size_t moved_to_day(const struct reading *reading)
{
    const struct text *text = reading->text;
    for (size_t i = outline_cue(reading->outline, SENSE_MOVED); i < text->tokens_len;
         i = outline_next_cue(reading->outline, i)) {
        size_t at = i + text_meaning(text, VOCABULARY_CUE, i).tokens;
        at += text_is_mark(text, at, ',');
        at += text_cue(text, at) == SENSE_TOWARDS;
        const struct mention *mention = outline_mention(reading->outline, at);
        if (mention_is_day(mention) && mention->token == at &&
            reading->casts[mention - reading->mentions->at].role == ROLE_EVENT &&
            weight(reading, i) >= ENOUGH)
            return i;
    }
    return SIZE_MAX;
}

/* `verplaatst naar 2021`, `naar het najaar`: to a time that is no day yet; the token of the word, or
 * SIZE_MAX. `*within`: the event's day lies in that month, as the page names it too. */
static size_t moved_to_period(const struct reading *reading, struct when start, bool *within)
{
    const struct text *text = reading->text;
    for (size_t i = outline_cue(reading->outline, SENSE_MOVED); i < text->tokens_len;
         i = outline_next_cue(reading->outline, i)) {
        size_t at = i + text_meaning(text, VOCABULARY_CUE, i).tokens;
        if (text_cue(text, at) != SENSE_TOWARDS)
            continue;
        at += 1 + (text_cue(text, at + 1) == SENSE_ARTICLE);
        const struct mention *mention = outline_mention(reading->outline, at);
        bool period = mention != NULL && mention->kind == MENTION_TIME && mention->start.day == UNSTATED &&
                      !when_has_clock(mention->start) &&
                      (mention->start.year != UNSTATED || mention->start.month != UNSTATED);
        *within = period && mention->start.month != UNSTATED && mention->start.month == start.month &&
                  (mention->start.year == UNSTATED || mention->start.year == start.year);
        if ((period || text_is_year(text, at)) && weight(reading, i) >= ENOUGH)
            return i;
    }
    return SIZE_MAX;
}

/* Moved to a day that is named without its hours: those of the old one. */
static void keep_hours(struct draft *draft, const struct mention *previous)
{
    struct when start = draft_when(draft, KEY_START);
    if (when_has_clock(start) || !when_has_clock(previous->start))
        return;
    draft_replace_when(draft, KEY_START, when_fill(start, when_clock(previous->start)), previous->span);
    if (when_has_clock(previous->end) && !when_has_date(draft_when(draft, KEY_END)))
        draft_put_when(draft, KEY_END, when_fill(start, when_clock(previous->end)), previous->span);
}

static void put(const struct reading *reading, struct draft *draft, const char *status, size_t token)
{
    draft_put_string(draft, KEY_STATUS, status, text_span(reading->text, token, 1));
}

void part_status(const struct reading *reading, struct draft *draft)
{
    size_t at = 0, split_at = 0;
    struct when start = draft_when(draft, KEY_START);
    int cancelled = strongest_cancelled(reading, start, &at);
    if (cancelled <= ENOUGH)
        cancelled = called_off(reading, &at);
    bool other = cancelled > 0 && is_of_other_time(reading, start, at);
    int postponed = strongest(reading, SENSE_POSTPONED, &split_at),
        split = postponed > ENOUGH ? 0 : strongest_split(reading, &split_at);
    const struct mention *previous = previous_day(reading, draft);
    if (other && previous == NULL)
        previous = day_in_sentence(reading, at);
    cancelled = other ? 0 : cancelled;
    bool within = false;
    size_t moved_at = 0, period_at = moved_to_period(reading, start, &within);
    int moved = strongest(reading, SENSE_MOVED, &moved_at);
    bool planned = previous != NULL && !other && previous->bound == BOUND_NONE &&
                   is_near(previous->start, start) &&
                   outline_says(reading->outline, previous->token, SENSE_EVENT) &&
                   outline_says(reading->outline, previous->token, SENSE_PLANNED);
    if (previous != NULL && (moved >= ENOUGH || planned)) {
        put(reading, draft, "rescheduled", moved >= ENOUGH ? moved_at : previous->token);
        keep_hours(draft, previous);
        draft_put_when(draft, KEY_PREVIOUS_START,
                       when_fill(previous->start, when_clock(draft_when(draft, KEY_START))), previous->span);
    } else if (moved_to_day(reading) != SIZE_MAX) {
        put(reading, draft, "rescheduled", moved_to_day(reading));
    } else if (period_at != SIZE_MAX) {
        put(reading, draft, within ? "rescheduled" : "postponed", period_at);
    } else if ((postponed > ENOUGH && postponed + 1 >= cancelled) || split > ENOUGH ||
               (postponed >= ENOUGH && moved >= ENOUGH && cancelled == 0)) {
        put(reading, draft, "postponed", split_at);
    } else if (cancelled > ENOUGH) {
        put(reading, draft, "cancelled", at);
    } else {
        draft_put_string(draft, KEY_STATUS, "scheduled", (struct span){0});
    }
}
