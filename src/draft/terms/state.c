/* Whether registration is closed, or the event full. */
#include "draft/part.h"
#include "draft/place/site.h"

#include <string.h>

enum {
    BRACKET_TOKENS = 8,
    SUBJECT = 6,     /* tokens between registering and that it is over */
    TAKEN_REACH = 8, /* tokens between places and that they are taken */
};

static const struct {
    enum sense sense;
    enum key key;
    const char *value;
} states[] = {
    {SENSE_FULL, KEY_REGISTRATION_STATE, "full"},
    {SENSE_CLOSED, KEY_REGISTRATION_STATE, "closed"},
};

/* `(deze sessie is vol)`. */
static bool is_bracketed(const struct text *text, size_t token)
{
    for (size_t i = token;
         i > 0 && i + BRACKET_TOKENS > token && text->tokens[i - 1].line == text->tokens[token].line; i--)
        if (text_is_mark(text, i - 1, '(') || text_is_mark(text, i - 1, ')'))
            return text_is_mark(text, i - 1, '(');
    return false;
}

/* `Sessie 2 is volzet`, `Workshop B zit vol` */
static bool names_alternative(const struct outline *outline, size_t token)
{
    const struct text *text = outline->text;
    if (text_cue(text, token) == SENSE_ALTERNATIVE)
        return true;
    if (text_cue(text, token) == SENSE_ARTICLE || text_cue(text, token) == SENSE_ALL) /* `De 80 kaarten` */
        return false;
    const struct mention *mention = outline_mention(outline, token + 1);
    if (token + 1 >= text->tokens_len || (mention != NULL && mention->kind == MENTION_TIME))
        return false;
    const struct token *label = &text->tokens[token + 1];
    return text->tokens[token].kind == TOKEN_WORD &&
           ((label->kind == TOKEN_NUMBER && label->len <= 2) ||
            (label->kind == TOKEN_WORD && label->len == 1 && label->upper));
}

/* `vol` said of one session, or in a condition, is not said of the event. */
static bool is_of_event(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    const struct outline *outline = reading->outline;
    size_t line = text->tokens[token].line;
    enum label section = outline->sections[line];
    bool own =
        (reading->occasion->listed && line >= reading->occasion->line && line <= reading->occasion->last) ||
        (reading->occasion->entry && line == reading->occasion->line); /* `14 januari Lezing (VOL)` */
    bool bracketed = !own && is_bracketed(text, token);
    bool asked = text_is_mark(text, text->lines[line].token + text->lines[line].tokens - 1, '?') ||
                 text_is_mark(text, stretch_end(outline_sentence(outline, token)) - 1, '?');
    bool phrase = text_meaning(text, VOCABULARY_CUE, token).tokens > 2;
    bool elsewhere = (section_is_elsewhere(section, FACT_STATE) && !(section == LABEL_PAST && phrase)) ||
                     outline->roles[line] == LINE_TIMED || outline->roles[line] == LINE_ENTRY;
    const struct token *before_it = token > 0 ? &reading->text->tokens[token - 1] : NULL;
    bool of_session = before_it != NULL && !phrase &&
                      (before_it->kind == TOKEN_NUMBER || (before_it->len == 1 && before_it->upper));
    bool of_alternative = !own && names_alternative(outline, outline_sentence(outline, token).token);
    if (of_session || asked || of_alternative)
        return false;
    bool quantity =
        token + 1 < text->tokens_len && text_is_mark(text, token + 1, '-') && !text->tokens[token + 1].space;
    bool occasion = !reading->occasion->listed || line == reading->occasion->line;
    size_t past;
    bool before = outline_says(outline, token, SENSE_PAST) &&
                  text_meaning(text, VOCABULARY_CUE, token).tokens < 3 &&
                  outline_has(text, outline_sentence(outline, token), SENSE_PAST, &past) &&
                  !(text_meaning(text, VOCABULARY_CUE, past).value == 1 &&
                    text->tokens[token].kind == TOKEN_NUMBER); /* `de 60 plaatsen waren in een dag weg` */
    return !bracketed && !elsewhere && !quantity && occasion && !before &&
           !outline_says(outline, token, SENSE_IF);
}

/* `na 1 november is aanmelden niet meer mogelijk`: a day to come stands in its sentence. */
static bool is_to_come(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    for (size_t i = sentence.token; i < stretch_end(sentence); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if (mention != NULL && mention->bound == BOUND_FROM && mention->start.day != UNSTATED &&
            !(when_has_date(mention->start) && when_is_before(when_date(mention->start), reading->reference)))
            return true;
    }
    return false;
}

/* The word `vol` alone is weak: it needs the event, places or registration in its sentence, or capitals. */
static bool is_strong(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    struct slice word = text_token(text, token);
    bool capitals = word.len > 2 && word.at[1] >= 'A' && word.at[1] <= 'Z';
    bool last = token + 1 >= text->tokens_len || text->tokens[token + 1].line != text->tokens[token].line;
    struct stretch sentence = outline_sentence(reading->outline, token);
    return meaning.tokens > 1 || word.len > 5 || capitals || (last && sentence.tokens < 8);
}

/* `Het concert in de Sint-Jan is uitverkocht`: the sentence names a building, and the event is
 * in another one. */
static bool is_of_other_place(const struct reading *reading, const struct draft *draft, size_t token)
{
    const char *name = draft_text(draft, KEY_LOCATION_NAME);
    struct stretch said = name != NULL ? site_said(reading, outline_sentence(reading->outline, token)).name
                                       : (struct stretch){0};
    if (said.tokens == 0)
        return false;
    AUTO_FREE char *other = draft_words(reading->text, stretch_span(reading->text, said));
    return strstr(name, other) == NULL && strstr(other, name) == NULL;
}

/* `De inschrijvingen zijn inmiddels afgesloten`: over, said of registering with a form of `to be` or `to
 * have` between. */
static bool is_over(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, token);
    bool is = false;
    for (size_t i = token;
         i > sentence.token && i + SUBJECT > token && text->tokens[i - 1].kind == TOKEN_WORD; i--) {
        struct meaning cue = text_meaning(text, VOCABULARY_CUE, i - 1);
        is |= text_meaning(text, VOCABULARY_PERSON, i - 1).sense == SENSE_BE;
        if (cue.sense == SENSE_REGISTER || (cue.sense == SENSE_PEOPLE && cue.value == PEOPLE_BOOKINGS))
            return is;
    }
    return false;
}

/* That registration is over, in words of the verb's own. */
static void put_over(const struct reading *reading, struct draft *draft, enum sense sense, int value)
{
    for (size_t i = outline_cue(reading->outline, sense); i < reading->text->tokens_len;
         i = outline_next_cue(reading->outline, i))
        if (text_meaning(reading->text, VOCABULARY_CUE, i).value == value && is_over(reading, i) &&
            is_of_event(reading, i) && !is_to_come(reading, i) &&
            draft_put_string(draft, KEY_REGISTRATION_STATE, "closed", text_span(reading->text, i, 1)))
            return;
}

static void put_state(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    for (size_t row = 0; row < ARRAY_LEN(states); row++)
        for (size_t i = outline_cue(reading->outline, states[row].sense); i < text->tokens_len;
             i = outline_next_cue(reading->outline, i)) {
            if (is_of_event(reading, i) && is_strong(reading, i) && !is_to_come(reading, i) &&
                !is_of_other_place(reading, draft, i) &&
                draft_put_string(draft, states[row].key, states[row].value,
                                 text_span(text, i, text_meaning(text, VOCABULARY_CUE, i).tokens)))
                return;
        }
}

/* `Er zijn 80 plekken en die zijn allemaal vergeven`, `all 120 seats have been taken`: all of the places that
 * are counted. */
static bool are_all_taken(const struct reading *reading, const struct mention *places)
{
    const struct text *text = reading->text;
    size_t from = places->token > 0 ? places->token - 1 : 0, end = places->token + places->tokens;
    bool were = text_cue(text, from) == SENSE_ARTICLE && text_cue(text, end) == SENSE_PAST;
    bool all = text_cue(text, from) == SENSE_ALL || were, taken = false;
    for (size_t i = end;
         i < end + TAKEN_REACH && i < stretch_end(outline_sentence(reading->outline, places->token)); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        all |= meaning.sense == SENSE_ALL && text->tokens[i].kind == TOKEN_WORD;
        taken |= meaning.sense == SENSE_TAKEN || (meaning.sense == SENSE_BOOKED && meaning.value == 0);
        if (text->tokens[i].kind == TOKEN_NUMBER || meaning.sense == SENSE_LEFT)
            return false;
    }
    return all && taken;
}

static void put_taken(const struct reading *reading, struct draft *draft)
{
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (mention->kind == MENTION_COUNT && mention->unit == (enum sense)PEOPLE_PLACES &&
            is_of_event(reading, mention->token) && are_all_taken(reading, mention) &&
            draft_put_string(draft, KEY_REGISTRATION_STATE, "full", mention->span))
            return;
    }
}

void part_state(const struct reading *reading, struct draft *draft)
{
    put_taken(reading, draft);
    put_state(reading, draft);
    put_over(reading, draft, SENSE_ENDS, 1);
    put_over(reading, draft, SENSE_CLOSES, 2);
}
