/* What stands at a token and around it, and numbers in digits and words. */
#include "mention/reading.h"

const struct moment moment_none = {
    .when = {UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED},
    .last = {UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED, UNSTATED},
    .weekday = UNSTATED,
};

enum { WRAPPED = 60 }; /* bytes of a line that was broken because it was full */

static bool runs_on(const struct text *text, const struct line *line, const struct line *next)
{
    const struct token *last = &text->tokens[line->token + line->tokens - 1],
                       *first = &text->tokens[next->token];
    enum sense sense = last->meanings[VOCABULARY_TIME].sense;
    if (line->len < WRAPPED || next->tokens == 0 || next->bullet)
        return false;
    return (first->kind == TOKEN_WORD && !first->upper) || sense == SENSE_LINK || sense == SENSE_WEEKDAY ||
           (last->kind == TOKEN_NUMBER && sense == SENSE_NONE && first->kind == TOKEN_WORD);
}

/* The pieces of a date that a line is made of, or begins with. */
enum piece {
    PIECE_WEEKDAY = 1,
    PIECE_DAY = 2,
    PIECE_MONTH = 4,
    PIECE_YEAR = 8,
    PIECE_OTHER = 16,
    PIECE_TOKENS = 6
};

static int piece_of(const struct token *token)
{
    enum sense sense = token->meanings[VOCABULARY_TIME].sense;
    if (sense == SENSE_WEEKDAY || sense == SENSE_WEEKDAY_SHORT)
        return PIECE_WEEKDAY;
    if (sense == SENSE_MONTH || sense == SENSE_MONTH_SHORT)
        return PIECE_MONTH;
    if (token->kind != TOKEN_NUMBER)
        return PIECE_OTHER;
    return token->len == 4 ? PIECE_YEAR : token->len <= 2 ? PIECE_DAY : PIECE_OTHER;
}

/* Marks aside; a piece that comes twice is another thing. */
static int pieces_of(const struct text *text, const struct line *line, size_t most)
{
    int pieces = 0;
    for (size_t i = line->token; i < line->token + line->tokens && i < line->token + most; i++) {
        const struct token *token = &text->tokens[i];
        bool mark = token->mark == '.' || token->mark == ',' || token->mark == '|';
        int piece = token->kind == TOKEN_MARK && mark ? 0 : piece_of(token);
        pieces |= (pieces & piece) != 0 ? PIECE_OTHER : piece;
    }
    return pieces;
}

/* Whether a date whose pieces stand on the lines so far goes on on the next: `wo` / `14` / `okt` / `2026`. */
static bool goes_on_below(const struct text *text, int pieces, const struct line *next)
{
    int behind = next->tokens <= PIECE_TOKENS ? pieces_of(text, next, PIECE_TOKENS) : PIECE_OTHER;
    int begins = next->tokens > 1 ? pieces_of(text, next, 2) : behind;
    switch (pieces & ~(int)PIECE_WEEKDAY) {
    case 0:
        return behind == PIECE_DAY || begins == (PIECE_DAY | PIECE_MONTH);
    case PIECE_DAY:
        return behind == PIECE_MONTH || behind == (PIECE_MONTH | PIECE_YEAR);
    case PIECE_MONTH:
        return behind == PIECE_DAY;
    case PIECE_DAY | PIECE_MONTH:
        return behind == PIECE_YEAR;
    default:
        return false;
    }
}

/* The token behind the lines on which a date stands piece by piece, from `line` on. */
static size_t pieces_end(const struct text *text, const struct line *line)
{
    const struct line *end = text->lines + text->lines_len;
    int pieces = 0;
    for (;; line++) {
        int here = pieces_of(text, line, PIECE_TOKENS);
        pieces = (pieces & here) != 0 ? PIECE_OTHER : pieces | here;
        if (line->tokens > PIECE_TOKENS || line + 1 >= end || line[1].tokens == 0 || pieces >= PIECE_OTHER ||
            !goes_on_below(text, pieces, line + 1))
            return line->token + line->tokens;
    }
}

struct view view_at(const struct text *text, size_t token, const struct mention_settings *settings)
{
    const struct line *line = &text->lines[text->tokens[token].line];
    struct view view = {text, text->tokens, settings, line->token + line->tokens};
    if (line + 1 < text->lines + text->lines_len && view.end - token < 24 && runs_on(text, line, line + 1))
        view.end = line[1].token + line[1].tokens;
    else if (line->tokens <= PIECE_TOKENS)
        view.end = pieces_end(text, line);
    return view;
}

/* What digits may begin, by what stands behind them. */
static int digits_begin(const struct view *view, size_t at)
{
    bool ordinal = view_glued(view, at + 1) && view_meaning(view, at + 1).sense == SENSE_LINK;
    bool amount = tokens_are_amount(&view->tokens[at], view->tokens + view->end);
    return BEGIN_DIGITS | (view->tokens[at].len == 4 ? BEGIN_YEAR : 0) | (amount ? BEGIN_AMOUNT : 0) |
           (ordinal ? BEGIN_ORDINAL : 0);
}

int view_begins(const struct view *view, size_t at)
{
    static const short begins[SENSE_COUNT] = {
        [SENSE_MONTH] = BEGIN_MONTH,
        [SENSE_MONTH_SHORT] = BEGIN_MONTH,
        [SENSE_UNIT] = BEGIN_UNIT,
        [SENSE_ORDINAL] = BEGIN_ORDINAL,
        [SENSE_PHASE] = BEGIN_PHASE,
        [SENSE_SEASON] = BEGIN_SEASON,
        [SENSE_DAY] = BEGIN_DAY,
        [SENSE_WEEKDAY] = BEGIN_WEEKDAY,
        [SENSE_WEEKDAY_SHORT] = BEGIN_WEEKDAY,
        [SENSE_WEEKDAYS] = BEGIN_WEEKDAY,
        [SENSE_WEEKDAY_PART] = BEGIN_WEEKDAY,
        [SENSE_ONE] = BEGIN_AMOUNT,
        [SENSE_FRACTION] = BEGIN_AMOUNT,
        [SENSE_HOLIDAY] = BEGIN_HOLIDAY,
        [SENSE_LINK] = BEGIN_AHEAD,
        [SENSE_HALF] = BEGIN_AMOUNT | BEGIN_PHASE,
        [SENSE_NUMBER] = BEGIN_AMOUNT | BEGIN_ORDINAL,
        [SENSE_SHIFT] = BEGIN_SHIFT | BEGIN_ORDINAL,
    };
    if (at >= view->end)
        return 0;
    const struct token *token = &view->tokens[at];
    int digits = token->kind == TOKEN_NUMBER ? digits_begin(view, at) : 0;
    int half = token->kind == TOKEN_MARK && token->mark == '?' ? BEGIN_AMOUNT : 0;
    return begins[token->meanings[VOCABULARY_TIME].sense] | digits | half;
}

bool view_is_plain_word(const struct view *view, size_t at)
{
    return at < view->end && view->tokens[at].kind == TOKEN_WORD && !view->tokens[at].upper &&
           view_meaning(view, at).sense == SENSE_NONE;
}

bool view_link_before(const struct view *view, size_t at, int links)
{
    for (size_t back = 5; back > 0; back--) {
        struct meaning meaning =
            back <= at ? view_meaning(view, at - back) : (struct meaning){SENSE_NONE, 0, 0};
        if (meaning.sense != SENSE_NONE && meaning.tokens == back)
            return meaning.sense == SENSE_LINK && (meaning.value & links) != 0;
    }
    return false;
}

bool view_opens_line(const struct view *view, size_t at)
{
    const struct line *line = &view->text->lines[view->tokens[at].line];
    return at == line->token || at == line->body;
}

bool view_is_edge(const struct view *view, size_t at)
{
    return at >= view->end || view->tokens[at].kind == TOKEN_MARK;
}

/* `twenty-one`, `twenty first`: the ones behind the tens. */
static size_t ones_read(const struct view *view, size_t at, enum sense sense, int *number)
{
    size_t dash = view_glued_mark(view, at, '-');
    struct meaning meaning = view_meaning(view, at + dash);
    if (meaning.sense != sense || meaning.value < 1 || meaning.value > 9)
        return 0;
    *number += meaning.value;
    return dash + meaning.tokens;
}

static bool is_tens(struct meaning meaning)
{
    return meaning.sense == SENSE_NUMBER && meaning.value >= 20 && meaning.value < 100 &&
           meaning.value % 10 == 0;
}

size_t number_read(const struct view *view, size_t at, int *number)
{
    if (view_is_number(view, at)) {
        if (view->tokens[at].number > 99999)
            return 0;
        *number = (int)view->tokens[at].number;
        return 1;
    }
    struct meaning meaning = view_meaning(view, at);
    if (meaning.sense != SENSE_NUMBER && meaning.sense != SENSE_ONE)
        return 0;
    *number = meaning.value;
    return meaning.tokens +
           (is_tens(meaning) ? ones_read(view, at + meaning.tokens, SENSE_NUMBER, number) : 0);
}

size_t ordinal_read(const struct view *view, size_t at, int *ordinal)
{
    struct meaning meaning = view_meaning(view, at);
    if (meaning.sense == SENSE_ORDINAL || (meaning.sense == SENSE_SHIFT && meaning.value == SHIFT_LAST)) {
        *ordinal = meaning.sense == SENSE_ORDINAL ? meaning.value : -1;
        return meaning.tokens;
    }
    if (is_tens(meaning)) {
        int sum = meaning.value;
        size_t ones = ones_read(view, at + meaning.tokens, SENSE_ORDINAL, &sum);
        if (ones > 0)
            *ordinal = sum;
        return ones > 0 ? meaning.tokens + ones : 0;
    }
    if (view_digits(view, at) == 0 || view_digits(view, at) > 2 || !view_glued(view, at + 1) ||
        !view_link(view, at + 1, LINK_ORDINAL))
        return 0;
    *ordinal = (int)view->tokens[at].number;
    return 2;
}

size_t day_number_read(const struct view *view, size_t at, int *day, bool *ordinal)
{
    int number = 0;
    size_t taken = ordinal_read(view, at, &number);
    *ordinal = taken > 0;
    if (taken == 0 && view_digits(view, at) <= 2)
        taken = number_read(view, at, &number);
    if (taken == 0 || number < 1 || number > 31)
        return 0;
    *day = number;
    return taken;
}
