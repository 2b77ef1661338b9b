/* Which of the days that running text names is the event's own, and which are those of something that it
 * brings up beside it. */
#include "draft/times/eventday.h"

enum {
    HEAD_TOKENS = 96,  /* before the running text, at most */
    HEAD_LINES = 200,  /* the same, with blank ones */
    NEAR = 16,         /* tokens between a day and what event it is of */
    PHRASE_TOKENS = 4, /* from an article to the kind of event behind it */
    LEAD_TOKENS = 3,   /* `De avond ervoor, ` */
    NAME_TOKENS = 6,   /* that may part a kind of event from its verb */
    LEAST_BYTES = 4,   /* of the end of a compound that is a kind of its own */
};

/* What the page begins with, before its running text; 0 tokens: it has no such head. */
static struct stretch head_of(const struct outline *outline)
{
    const struct text *text = outline->text;
    size_t line = 0;
    while (line < text->lines_len && line < HEAD_LINES && text->lines[line].token < HEAD_TOKENS &&
           outline->roles[line] != LINE_PROSE)
        line++;
    size_t end = line < text->lines_len ? text->lines[line].token : text->tokens_len;
    return (struct stretch){0, end < HEAD_TOKENS ? end : HEAD_TOKENS};
}

/* The same word, or the end of it: `congres` of `jaarcongres`. */
static bool is_kind_of(struct slice whole, struct slice kind)
{
    return kind.len >= LEAST_BYTES && whole.len >= kind.len &&
           slice_same_word(slice_part(whole, whole.len - kind.len, whole.len), kind);
}

/* Whether the head names the kind of event at a token. */
static bool is_headed(const struct text *text, struct stretch head, size_t kind)
{
    for (size_t i = head.token; i < stretch_end(head); i++)
        if (token_is_event(text, i) && is_kind_of(text_token(text, i), text_token(text, kind)))
            return true;
    return false;
}

/* A time of day, or a day: `de middag begint om 13.30 uur`. */
static bool is_time_of_day(const struct text *text, size_t token)
{
    struct meaning time = text_meaning(text, VOCABULARY_TIME, token);
    return time.sense == SENSE_PART || time.sense == SENSE_DAY_PART ||
           (time.sense == SENSE_UNIT && time.value == TIME_DAY);
}

bool stretch_names_own_kind(const struct reading *reading, struct stretch words)
{
    const struct text *text = reading->text;
    struct stretch head = head_of(reading->outline);
    bool kind = false, headed = !stretch_has_event(text, head);
    for (size_t i = words.token; i < stretch_end(words); i++) {
        if (is_time_of_day(text, i))
            return true;
        if (!token_is_event(text, i))
            continue;
        if (is_headed(text, head, i))
            return true;
        kind = true;
    }
    return kind && headed;
}

/* The words of a sentence that lie near a day. */
static struct stretch words_near(const struct outline *outline, const struct mention *day)
{
    struct stretch sentence = outline_sentence(outline, day->token);
    size_t from = day->token > sentence.token + NEAR ? day->token - NEAR : sentence.token,
           end = stretch_end(sentence), behind = day->token + day->tokens + NEAR;
    return stretch_between(from, end < behind ? end : behind);
}

/* The kind of event that an article at a token leads to, a word or two behind it; SIZE_MAX. */
static size_t kind_behind(const struct text *text, size_t token, size_t end)
{
    for (size_t i = token + 1; i < end && i <= token + PHRASE_TOKENS; i++) {
        struct meaning time = text_meaning(text, VOCABULARY_TIME, i);
        if (time.sense == SENSE_ORDINAL || (time.sense == SENSE_SHIFT && time.value != SHIFT_THIS) ||
            (text->tokens[i].kind != TOKEN_WORD && !text_is_mark(text, i, '-')))
            return SIZE_MAX;
        if (token_is_event(text, i))
            return i;
    }
    return SIZE_MAX;
}

/* `de lezing van 8 april`: told apart by its day, of which nothing is said. */
static bool is_told_apart(const struct text *text, const struct mention *day)
{
    return day->token > 0 && text_meaning(text, VOCABULARY_PERSON, day->token - 1).sense == SENSE_PARTICLE;
}

/* The token behind a verb that says of an event when it is; `token` where there is none. */
static size_t behind_verb(const struct text *text, size_t token)
{
    struct meaning held = text_meaning(text, VOCABULARY_CUE, token),
                   is = text_meaning(text, VOCABULARY_PERSON, token);
    if (held.sense == SENSE_HELD || held.sense == SENSE_ORGANIZE)
        return token + held.tokens;
    return is.sense == SENSE_BE ? token + is.tokens : token;
}

/* `is op`, `vindt dit jaar plaats op`: from a verb to the day nothing but a few words lie between. */
static bool leads_to_day(const struct text *text, size_t from, const struct mention *day)
{
    for (size_t i = from; i < day->token && i < from + NAME_TOKENS; i++) {
        size_t behind = behind_verb(text, i), far = behind;
        while (far < day->token && far < behind + LEAD_TOKENS && text->tokens[far].kind == TOKEN_WORD)
            far++;
        if (behind > i)
            return far == day->token;
        if (text->tokens[i].kind == TOKEN_MARK && !text_is_mark(text, i, '"') && !text_is_mark(text, i, '\''))
            return false;
    }
    return false;
}

/* `op 11 maart is het jaarcongres`, `on 11 March the Society holds its annual meeting`. */
static bool is_led_to(const struct text *text, size_t article, const struct mention *day)
{
    size_t end = day->token + day->tokens;
    for (size_t i = end; i < article && i < end + NAME_TOKENS && text->tokens[i].kind == TOKEN_WORD; i++)
        if (behind_verb(text, i) > i)
            return article <= behind_verb(text, i) + NAME_TOKENS;
    return false;
}

bool mention_is_own_day(const struct reading *reading, size_t index)
{
    const struct text *text = reading->text;
    const struct mention *day = &reading->mentions->at[index];
    struct stretch head = head_of(reading->outline), words = words_near(reading->outline, day);
    if (head.tokens == 0 || day->token < stretch_end(head) || is_told_apart(text, day) ||
        outline_says(reading->outline, day->token, SENSE_MOVED))
        return false;
    for (size_t i = words.token; i < stretch_end(words); i++) {
        bool article =
            text_cue(text, i) == SENSE_ARTICLE || text_meaning(text, VOCABULARY_TIME, i).sense == SENSE_ONE;
        size_t kind = article ? kind_behind(text, i, stretch_end(words)) : SIZE_MAX;
        if (kind != SIZE_MAX && is_headed(text, head, kind) &&
            (kind < day->token ? leads_to_day(text, kind + 1, day) : is_led_to(text, i, day)))
            return true;
    }
    return false;
}

/* `De avond ervoor, woensdag 10 maart`, `on the previous evening, 10 March`. */
static bool is_around(const struct text *text, const struct mention *day)
{
    bool time_of_day = false, shifted = false;
    size_t from = day->token > LEAD_TOKENS ? day->token - LEAD_TOKENS : 0;
    for (size_t i = from; i < day->token; i++) {
        struct meaning time = text_meaning(text, VOCABULARY_TIME, i);
        time_of_day |= is_time_of_day(text, i);
        shifted |= time.sense == SENSE_BEFOREHAND ||
                   (time.sense == SENSE_SHIFT && (time.value == SHIFT_LAST || time.value == SHIFT_NEXT));
    }
    return time_of_day && shifted;
}

/* `A guided walk takes place on 13 March`: of a kind that the head does not name. */
static bool is_of_new_kind(const struct reading *reading, struct stretch words)
{
    const struct text *text = reading->text;
    struct stretch head = head_of(reading->outline);
    for (size_t i = words.token; i < stretch_end(words); i++) {
        if (text_meaning(text, VOCABULARY_TIME, i).sense != SENSE_ONE)
            continue;
        size_t kind = kind_behind(text, i, stretch_end(words));
        if (kind != SIZE_MAX && !is_headed(text, head, kind))
            return true;
    }
    return false;
}

bool mention_is_brought_up(const struct reading *reading, size_t index)
{
    const struct mention *day = &reading->mentions->at[index];
    size_t line = reading->text->tokens[day->token].line;
    return reading->outline->roles[line] == LINE_PROSE &&
           (is_around(reading->text, day) || is_of_new_kind(reading, words_near(reading->outline, day)));
}
