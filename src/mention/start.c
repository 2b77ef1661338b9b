/* Where a mention may begin. Which tokens begin none cannot be foreseen: a first look at all of them has no
 * branches, and only the few it leaves are looked at closely. */
#include "mention/start.h"
#include "mention/facts.h"
#include "mention/reading.h"

#include <string.h>

/* What a word of time may begin, as the recognisers to ask. */
enum start {
    START_BOUND = READS_OFFSET | READS_TIME,
    START_PART = READS_OFFSET | READS_TIME | READS_DURATION, /* of an amount: a number in words, a half */
    ONLY_BEFORE = 2048, /* nothing unless a number or a word of time stands behind it */
    ONLY_MARKED = 4096, /* the same, or a mark */
};

/* What small words do that open a time. */
enum { OPENING = LINK_FROM | LINK_BETWEEN | LINK_BOUND | LINK_AHEAD };

enum {
    LINKS_MOST = 4,    /* small words that are looked over on the way to a time */
    STREET_TOKENS = 9, /* from a street's first word to its number, or fewer */
};

/* Behind the last token stands nothing. */
static const struct token no_token = {.kind = TOKEN_MARK, .space = true};

static const struct token *token_at(const struct text *text, size_t at)
{
    return at < text->tokens_len ? &text->tokens[at] : &no_token;
}

static enum sense time_of(const struct token *token)
{
    return token->meanings[VOCABULARY_TIME].sense;
}

static enum sense cue_of(const struct token *token)
{
    return token->meanings[VOCABULARY_CUE].sense;
}

/* Whether a time that begins before a token may go on with it. */
static bool may_go_on(const struct token *token, int start)
{
    return token->kind == TOKEN_NUMBER || time_of(token) != SENSE_NONE ||
           (token->kind == TOKEN_MARK && token->mark != 0 &&
            (token->mark == '?' || (start & ONLY_MARKED) != 0));
}

/* `12 sprekers`, `drie boeken`: what counts is no time. */
static bool is_counted(const struct token *number, const struct token *next)
{
    return next->kind == TOKEN_WORD && !next->upper && time_of(next) == SENSE_NONE &&
           next->line == number->line;
}

/* `van de`, `tot en met`: whether small words lead on to what may be a time. */
static bool leads_to_time(const struct text *text, size_t at)
{
    const struct token *token = token_at(text, at);
    for (int i = 0; i < LINKS_MOST && time_of(token) == SENSE_LINK; i++)
        token = token_at(text, at += token->meanings[VOCABULARY_TIME].tokens);
    return may_go_on(token, ONLY_BEFORE);
}

/* What its meaning as a word of time says that a token may begin. */
static const short starts[SENSE_COUNT] = {
    [SENSE_MONTH] = READS_TIME,
    [SENSE_MONTH_SHORT] = READS_TIME,
    [SENSE_WEEKDAY] = READS_TIME,
    [SENSE_WEEKDAY_SHORT] = READS_TIME,
    [SENSE_WEEKDAY_PART] = READS_TIME,
    [SENSE_WEEKDAYS] = READS_TIME,
    [SENSE_DAY_PART] = READS_TIME | ONLY_BEFORE,
    [SENSE_ORDINAL] = READS_TIME | ONLY_MARKED,
    [SENSE_CLOCK] = READS_TIME,
    [SENSE_UNIT] = READS_TIME | ONLY_BEFORE,
    [SENSE_ABOUT] = START_BOUND | ONLY_BEFORE,
    [SENSE_EVERY] = READS_TIME | ONLY_BEFORE,
    [SENSE_DAY] = READS_TIME,
    [SENSE_SHIFT] = READS_TIME | ONLY_BEFORE,
    [SENSE_PHASE] = READS_TIME | ONLY_MARKED,
    [SENSE_SEASON] = READS_TIME,
    [SENSE_HOLIDAY] = READS_TIME,
    [SENSE_BEHIND] = READS_TIME | ONLY_BEFORE,
    [SENSE_NUMBER] = START_PART | READS_COUNT,
    [SENSE_ONE] = START_PART | ONLY_MARKED,
    [SENSE_FRACTION] = START_PART,
    [SENSE_HALF] = START_PART,
    [SENSE_QUARTER] = START_PART,
    [SENSE_SPAN] = READS_DURATION,
    [SENSE_ROLE] = READS_ROLE,
    [SENSE_LINK] = START_BOUND | ONLY_BEFORE, /* if it opens a time */
};

static int time_starts(const struct text *text, size_t at)
{
    struct meaning meaning = text->tokens[at].meanings[VOCABULARY_TIME];
    int start = starts[meaning.sense];
    if (meaning.sense == SENSE_LINK)
        return (meaning.value & OPENING) != 0 && leads_to_time(text, at + meaning.tokens) ? START_BOUND : 0;
    const struct token *next = token_at(text, at + meaning.tokens);
    if (meaning.sense == SENSE_NUMBER && is_counted(&text->tokens[at], next))
        return cue_of(next) == SENSE_CURRENCY ? READS_COUNT | READS_MONEY : READS_COUNT;
    if ((start & (ONLY_BEFORE | ONLY_MARKED)) == 0)
        return start;
    return may_go_on(token_at(text, at + meaning.tokens), start) ? start & ~(ONLY_BEFORE | ONLY_MARKED) : 0;
}

/* A short word with a capital, as `St` in `12 Elm St`. */
static bool is_short_name(const struct token *token)
{
    return token->kind == TOKEN_WORD && token->upper && token->len > 1 && token->len < 5;
}

/* What digits may begin, by what stands behind them. */
static int number_starts(const struct text *text, size_t at)
{
    const uint64_t money = mark_bit('.') | mark_bit(',') | mark_bit('?') | mark_bit('$');
    const struct token *token = &text->tokens[at], *next = token_at(text, at + 1);
    bool counted = is_counted(token, next), word = next->kind == TOKEN_WORD,
         currency = cue_of(next) == SENSE_CURRENCY;
    bool grouped = !next->space || time_of(next) == SENSE_MEASURE || next->mark == '%';
    bool paid = (mark_bit(next->mark) & money) != 0 || currency || next->len == 3;
    bool several = (word && !next->upper) || next->mark == '-' || cue_of(next) == SENSE_PEOPLE;
    bool street = word || next->mark == '-',
         british = (text->lines[token->line].endings >> ENDING_STREET_WORD & 1) != 0 ||
                   (word && next->upper && text->language->street_short != NULL &&
                    (is_short_name(token_at(text, at + 2)) || is_short_name(token_at(text, at + 3))));
    bool phone =
        text->clean.at[token->at] == '0' || /* `14 0521`, `603-555-0148` */
        (token->len == 3 && next->kind == TOKEN_MARK && !next->space && token_at(text, at + 2)->len == 3) ||
        (token->number == text->language->municipal_number && next->kind == TOKEN_NUMBER &&
         text->clean.at[next->at] == '0');
    return (grouped ? READS_ROLE : 0) | (!counted || token->len == 4 ? READS_TIME : 0) |
           (paid ? READS_MONEY : 0) | (several ? READS_COUNT : 0) | (token->len > 3 ? READS_POSTAL_CODE : 0) |
           (street && british ? READS_STREET : 0) | (phone ? READS_PHONE : 0) |
           (tokens_are_amount(token, text->tokens + text->tokens_len) ? READS_OFFSET | READS_DURATION : 0);
}

/* What a mark that something follows may begin. */
static int mark_starts(const struct token *token, const struct token *next)
{
    bool number = next->kind == TOKEN_NUMBER;
    if (token->mark == '+' || token->mark == '(')
        return number ? READS_PHONE : 0;
    if (token->mark != '?' && token->mark != '$')
        return 0;
    return number ? READS_MONEY : time_of(next) != SENSE_NONE ? READS_DURATION : 0;
}

/* A street has a number, or ends as streets do. */
static bool may_have_street(const struct line *line)
{
    return line->numbers || (line->endings & (1 << ENDING_STREET | 1 << ENDING_STREET_WORD)) != 0;
}

static int word_starts(const struct text *text, size_t at)
{
    const struct token *token = &text->tokens[at], *next = token_at(text, at + 1);
    bool capital = token->upper || (at > 0 && token[-1].mark == '(');
    int reads = capital && may_have_street(&text->lines[token->line]) ? READS_STREET : 0;
    if (cue_of(token) == SENSE_CURRENCY)
        reads |= token_at(text, at + token->meanings[VOCABULARY_CUE].tokens)->kind == TOKEN_NUMBER
                     ? READS_MONEY
                     : 0;
    if (token->upper && token->len < 4 && next->kind == TOKEN_NUMBER)
        reads |= (token->len == 3 ? READS_MONEY : 0) |
                 (next->space && (token->len != 2 || next->len != 5) ? 0 : READS_POSTAL_CODE);
    return reads;
}

/* An address on the wire: a word or number with a mark glued to it, and something to that. */
static int address_starts(const struct text *text, size_t at)
{
    uint64_t marks = text->lines[text->tokens[at].line].marks;
    return ((marks & mark_bit('@')) != 0 ? READS_EMAIL : 0) |
           ((marks & mark_bit('/')) != 0 || text->tokens[at].len == 3 ? READS_URL : 0);
}

/* Whether a mark spelt out in brackets can stand behind a token, or behind what is glued to it. */
static inline bool leads_to_bracket(const struct text *text, const struct token *token,
                                    const struct token *next, const struct token *behind)
{
    const uint64_t brackets = mark_bit('(') | mark_bit('[') | mark_bit('{');
    bool opens = (mark_bit(next->mark) & brackets) != 0,
         glued = !(next->space | ((next->kind == TOKEN_MARK) & behind->space));
    return ((text->lines[token->line].marks & brackets) != 0) & (opens | glued);
}

/* Whether what stands behind a token can be a mark spelt out, or go on to one: of nearly all it
 * is another word. */
static bool may_be_spelt(const struct text *text, size_t at, const struct token *next)
{
    if (next->kind == TOKEN_MARK || !next->space)
        return leads_to_bracket(text, &text->tokens[at], next, token_at(text, at + 2));
    return language_may_spell_at(text_token(text, at + 1));
}

int start_reads(const struct text *text, size_t at)
{
    const struct token *token = &text->tokens[at], *next = token_at(text, at + 1);
    int reads = time_starts(text, at);
    if (token->kind == TOKEN_MARK)
        return reads | mark_starts(token, next);
    if (!next->space && !token_at(text, at + 2)->space)
        reads |= address_starts(text, at);
    if (may_be_spelt(text, at, next) && spelt_begins(text, at))
        reads |= READS_EMAIL;
    return reads | (token->kind == TOKEN_NUMBER ? number_starts(text, at) : word_starts(text, at));
}

/* What has to be so for a token to begin something. */
enum need { NEEDS_NOTHING = 1, NEEDS_MORE = 2 /* a number, a mark or a word of time behind it */ };

/* Bits of enum need, by what a word means as one of time, or by a mark; 0: it begins nothing. */
static inline unsigned needs_of(const struct token *token)
{
    const uint64_t signs = mark_bit('+') | mark_bit('(') | mark_bit('?') | mark_bit('$');
    const struct meaning time = token->meanings[VOCABULARY_TIME];
    const int start = starts[time.sense];
    bool begins = (start != 0) & ((time.sense != SENSE_LINK) | ((time.value & OPENING) != 0)),
         alone = ((start & (ONLY_BEFORE | ONLY_MARKED)) == 0) | (time.tokens > 1),
         sign = (mark_bit(token->mark) & signs) != 0;
    return ((unsigned)begins << !alone) | (unsigned)sign << 1;
}

/* Whether a word that two tokens stand behind may begin an address on the wire. */
static inline bool address_may_begin(const struct text *text, const struct token *token)
{
    const struct token *next = token + 1, *behind = token + 2;
    bool spelt = language_may_spell_at((struct slice){text->clean.at + next->at, next->len});
    return spelt | !(next->space | behind->space) | leads_to_bracket(text, token, next, behind);
}

/* Whether a street may begin at a token with a capital or a bracket before it: where no house number is
 * near, it is said to be one, or a comma parts it. */
static inline bool street_may_begin(const struct token *token, bool house, bool wordy)
{
    bool along = cue_of(token - 2) == SENSE_ALONG, parted = (token[-1].mark == ',') & wordy,
         code = token[1].kind == TOKEN_NUMBER;
    return (token->upper | (token[-1].mark == '(')) & (house | along | parted | code);
}

/* Whether a token that is no number, and that two stand before and behind, may begin something. `house`: one
 * that may be a house's number is near. */
static inline bool may_begin(const struct text *text, const struct token *token, bool house)
{
    const struct token *next = token + 1;
    unsigned more = (next->kind != TOKEN_WORD) | (time_of(next) != SENSE_NONE);
    unsigned word = (unsigned)address_may_begin(text, token) | (cue_of(token) == SENSE_CURRENCY),
             street = street_may_begin(token, house, text->language->street_words != NULL);
    return ((needs_of(token) & (NEEDS_NOTHING | more << 1)) != 0) | ((token->kind == TOKEN_WORD) & word) |
           street;
}

/* Whether a number that something stands before and behind may be one of a house, and no day of a month. */
static bool may_be_house(const struct token *number)
{
    enum sense behind = time_of(number + 1);
    return number[-1].kind == TOKEN_WORD && number->space && number->len < 5 && behind != SENSE_MONTH &&
           behind != SENSE_MONTH_SHORT;
}

size_t start_note(const struct text *text, size_t from, size_t to, uint32_t *noted)
{
    const size_t last = text->tokens_len > 2 ? text->tokens_len - 2 : 0;
    size_t left = to - from, house = to;
    for (size_t i = to; i-- > from;) {
        const struct token *token = &text->tokens[i];
        bool within = i > 1 && i < last, number = token->kind == TOKEN_NUMBER;
        house = number && (!within || may_be_house(token)) ? i : house;
        noted[left - 1] = (uint32_t)i;
        left -= !within || number || may_begin(text, token, house - i <= STREET_TOKENS);
    }
    memmove(noted, noted + left, (to - from - left) * sizeof *noted);
    return to - from - left;
}
