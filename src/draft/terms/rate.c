/* For whom a rate is: words for kinds of people, or of taking part, behind an amount or before it. */
#include "draft/terms/rate.h"

#include <string.h>

enum {
    PHRASE_TOKENS = 12, /* of the words for whom it is */
    REACH = 24,         /* tokens before an amount among which they are sought */
    ROW_AMOUNTS = 4,    /* that stand in a row, for the same people */
    LED_WORDS = 9,      /* the same behind `voor` */
    ABOVE_TOKENS = 8,   /* of a line above that says for whom the amount below it is */
    GAP_WORDS = 5,      /* between them and the amount: `betalen`, `is de toegang` */
    SOON = 4,           /* behind `voor`, the word for the kind of people stands among the first */
};

bool token_is_rate(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    return meaning.sense == SENSE_RATE || meaning.sense == SENSE_EARLY ||
           (meaning.sense == SENSE_PEOPLE && meaning.value == PEOPLE_KIND);
}

/* A mark that is glued to words on both sides: `niet-leden`, `MSc/PhD`, `t/m`. */
static bool is_inner_mark(const struct text *text, size_t token)
{
    return token > 0 && token + 1 < text->tokens_len && !text->tokens[token].space &&
           !text->tokens[token + 1].space && text->tokens[token - 1].kind == TOKEN_WORD &&
           text->tokens[token + 1].kind == TOKEN_WORD && strchr("-/'", text->tokens[token].mark) != NULL;
}

static bool is_amount(const struct reading *reading, size_t token)
{
    const struct mention *mention = outline_mention(reading->outline, token);
    return mention != NULL && mention->kind == MENTION_MONEY;
}

/* `voor`, `for`: whom it is for follows. */
static bool is_before(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    return meaning.sense == SENSE_NAME_JOINT && meaning.value == 1;
}

/* `betalen`, `is`, `gratis`: no part of the words for whom it is. */
static bool is_verb(const struct text *text, size_t token)
{
    enum sense sense = text_cue(text, token);
    return (sense == SENSE_COST || sense == SENSE_FREE || sense == SENSE_IF || sense == SENSE_REGISTER ||
            text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_BE);
}

/* A mark or a word that the phrase does not run over. */
static bool ends_phrase(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    bool mark = text->tokens[token].kind == TOKEN_MARK && !is_inner_mark(text, token) &&
                text->tokens[token].mark != '+';
    return mark || is_amount(reading, token) || is_verb(text, token);
}

/* `leden van de kring`, `leden en studenten`, `kinderen t/m 12 jaar`: words that go on with the phrase. */
static bool goes_on(const struct text *text, size_t token)
{
    enum sense sense = text_cue(text, token);
    struct meaning time = text_meaning(text, VOCABULARY_TIME, token);
    if (sense == SENSE_AND)
        return token_is_rate(text, token + 1) || token_is_rate(text, token + 2);
    return token_is_rate(text, token) || sense == SENSE_NAME_JOINT || sense == SENSE_AT ||
           (time.sense == SENSE_LINK && (time.value & LINK_AND) == 0);
}

/* From a word for a kind of people on, what belongs to it. */
static size_t phrase_end(const struct reading *reading, size_t token, size_t stop)
{
    const struct text *text = reading->text;
    size_t end = token + text_meaning(text, VOCABULARY_CUE, token).tokens;
    for (size_t most = end + PHRASE_TOKENS; end < stop && end < most && goes_on(text, end);) {
        bool joins = text_cue(text, end) == SENSE_AND;
        end++;
        while (end < stop && end < most && !ends_phrase(reading, end) && text_cue(text, end) != SENSE_AND &&
               !(joins && goes_on(text, end)))
            end++;
    }
    return end < stop ? end : stop;
}

/* What stands behind an amount and still belongs to it: `p.p.`, `per persoon`. */
static size_t behind_unit(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    return meaning.sense == SENSE_COST && !token_is_rate(text, token) ? token + meaning.tokens : token;
}

/* `(leden: € 3)`, `(studenten gratis)`: the bracket has an amount of its own. */
static bool has_own_amount(const struct reading *reading, size_t token, size_t stop)
{
    for (size_t i = token; i < stop && i < token + PHRASE_TOKENS && !text_is_mark(reading->text, i, ')'); i++)
        if (is_amount(reading, i) || text_cue(reading->text, i) == SENSE_FREE)
            return true;
    return false;
}

/* `€ 5,- leden € 3,-`: behind the words stands another amount, and nothing more. */
static bool is_of_last_amount(const struct reading *reading, size_t token, size_t stop)
{
    const struct mention *amount = outline_mention(reading->outline, token);
    size_t behind = amount != NULL ? amount->token + amount->tokens : token;
    return token < stop && amount != NULL && amount->kind == MENTION_MONEY && amount->token == token &&
           (behind >= stop || text_is_mark(reading->text, behind, '.'));
}

/* `€ 95 (leden)`, `€ 95 voor leden van de kring`, `€ 7,50 leden`. */
static struct stretch whom_behind(const struct reading *reading, const struct mention *amount)
{
    const struct text *text = reading->text;
    const struct line *line = &text->lines[text->tokens[amount->token].line];
    size_t stop = line->token + line->tokens, at = behind_unit(text, amount->token + amount->tokens);
    bool led = text_is_mark(text, at, '(');
    at += led;
    if (is_before(text, at)) {
        led = true;
        at += text_meaning(text, VOCABULARY_CUE, at).tokens;
    }
    at += text_cue(text, at) == SENSE_ARTICLE;
    for (size_t i = at; i < stop && i < at + (led ? SOON : 2) && !ends_phrase(reading, i); i++)
        if (token_is_rate(text, i)) {
            size_t end = phrase_end(reading, i, stop);
            bool others = (text_is_mark(text, at - 1, '(') && has_own_amount(reading, end, stop)) ||
                          (!led && is_of_last_amount(reading, end, stop));
            return others ? (struct stretch){0} : stretch_between(at, end);
        }
    return (struct stretch){0};
}

/* The bracket that a closing one closes, on the same line. */
static size_t opening_bracket(const struct text *text, size_t token, size_t from)
{
    size_t at = token;
    while (at > from && at + REACH > token && !text_is_mark(text, at, '('))
        at--;
    return text_is_mark(text, at, '(') ? at : token;
}

/* The words before a kind of people that belong to them: `VBLA-leden`, `grotere gemeenten`. */
static size_t phrase_begin(const struct reading *reading, size_t token, size_t from)
{
    const struct text *text = reading->text;
    size_t begin = token;
    while (begin >= from + 2 && is_inner_mark(text, begin - 1))
        begin -= 2;
    size_t first = begin;
    while (first > from && begin - first < 3 && text->tokens[first - 1].kind == TOKEN_WORD &&
           !ends_phrase(reading, first - 1) && !is_before(text, first - 1))
        first--;
    bool whole = first == from || ends_phrase(reading, first - 1) || is_before(text, first - 1);
    for (size_t i = first; i < begin; i++)
        whole = whole && text_cue(text, i) != SENSE_PRONOUN && text_cue(text, i) != SENSE_AND;
    while (whole && first < begin && text_cue(text, first) == SENSE_ARTICLE)
        first++;
    return whole ? first : begin;
}

/* The first word for a kind of people before a token, with nothing but a few words between; SIZE_MAX. */
static size_t rate_word_before(const struct reading *reading, size_t token, size_t from)
{
    const struct text *text = reading->text;
    size_t found = SIZE_MAX, words = 0;
    for (size_t i = token; i > from && i + REACH > token;) {
        i--;
        char mark = text->tokens[i].kind == TOKEN_MARK && !is_inner_mark(text, i) ? text->tokens[i].mark : 0;
        if (mark == ')')
            i = opening_bracket(text, i, from);
        else if (mark == ',' || mark == ';' || mark == '/' ||
                 (found == SIZE_MAX && text_cue(text, i) == SENSE_FREE))
            break; /* `members free, visitors £2` */
        else if (token_is_rate(text, i))
            found = i;
        else if (found != SIZE_MAX ? ends_phrase(reading, i) || is_before(text, i)
                                   : text_cue(text, i) == SENSE_AND)
            break;
        else
            words += found == SIZE_MAX && mark == 0;
    }
    return words <= GAP_WORDS + PHRASE_TOKENS ? found : SIZE_MAX;
}

/* `€ 6 voor bibleden | gratis voor jongeren`: the words stand behind an amount of their own. */
static bool is_of_amount_before(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    size_t line = text->tokens[token].line;
    token -= token > 0 && text_cue(text, token - 1) == SENSE_ARTICLE;
    token -= token > 0 && is_before(text, token - 1);
    return token > 0 && text->tokens[token - 1].line == line && is_amount(reading, token - 1);
}

/* `Niet-leden: € 145`, `leden van de kring betalen € 10`. */
static struct stretch whom_before(const struct reading *reading, size_t token, size_t from)
{
    const struct text *text = reading->text;
    size_t first = rate_word_before(reading, token, from), words = 0;
    if (first == SIZE_MAX)
        return (struct stretch){0};
    size_t end = phrase_end(reading, first, token);
    if (text_cue(text, end) == SENSE_PRONOUN) /* `leden die de € 47,50 al hebben betaald` */
        return (struct stretch){0};
    for (size_t i = end; i < token; i++) {
        if (text_is_mark(text, i, '('))
            while (i < token && !text_is_mark(text, i, ')'))
                i++;
        words += text->tokens[i].kind != TOKEN_MARK;
    }
    size_t begin = phrase_begin(reading, first, from);
    size_t most = begin > 0 && is_before(text, begin - 1) ? LED_WORDS : GAP_WORDS;
    return words <= most && !is_of_amount_before(reading, begin) ? stretch_between(begin, end)
                                                                 : (struct stretch){0};
}

/* `Niet-leden` above a line that is nothing but an amount. */
static struct stretch whom_above(const struct reading *reading, const struct mention *amount)
{
    const struct text *text = reading->text;
    size_t line = text->tokens[amount->token].line;
    const struct line *here = &text->lines[line], *above = line > 0 ? &text->lines[line - 1] : here;
    if (line == 0 || here->tokens > amount->tokens + 1 || above->tokens == 0 || above->tokens > ABOVE_TOKENS)
        return (struct stretch){0};
    for (size_t i = above->body; i < above->token + above->tokens; i++) {
        if (is_amount(reading, i))
            return (struct stretch){0};
        if (token_is_rate(text, i))
            return stretch_between(phrase_begin(reading, i, above->body),
                                   phrase_end(reading, i, above->token + above->tokens));
    }
    return (struct stretch){0};
}

/* `Leden  € 245  € 295`: the first of the amounts that stand in a row. */
static size_t first_in_row(const struct reading *reading, const struct mention *amount)
{
    size_t token = amount->token, line = reading->text->tokens[token].line;
    for (int row = 0; row < ROW_AMOUNTS && token > 0 && reading->text->tokens[token - 1].line == line;
         row++) {
        const struct mention *before = outline_mention(reading->outline, token - 1);
        if (before == NULL || before->kind != MENTION_MONEY)
            break;
        token = before->token;
    }
    return token;
}

struct stretch rate_whom(const struct reading *reading, const struct mention *amount, size_t claimed)
{
    const struct text *text = reading->text;
    const struct line *line = &text->lines[text->tokens[amount->token].line];
    size_t behind = behind_unit(text, amount->token + amount->tokens), first = first_in_row(reading, amount);
    bool led = is_before(text, behind), bracketed = text_is_mark(text, behind, '(');
    struct stretch sentence = outline_sentence(reading->outline, amount->token),
                   whom = led ? whom_behind(reading, amount) : (struct stretch){0};
    size_t from = line->body > sentence.token ? line->body : sentence.token;
    from = first == amount->token && claimed > from ? claimed : from;
    if (whom.tokens == 0)
        whom = whom_before(reading, first, from);
    if (whom.tokens == 0 && (bracketed || !led))
        whom = whom_behind(reading, amount);
    return whom.tokens > 0 ? whom : whom_above(reading, amount);
}
