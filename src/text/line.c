/* Lines: how far they stand in, whether they are list entries, what there is among their tokens. */
#include "text/text.h"

#include <string.h>

enum { POINTED_TOKENS = 10 /* of a heading behind an arrow, with that */ };

static size_t indent_of(struct slice line)
{
    size_t cells = 0;
    for (size_t i = 0; i < line.len && (line.at[i] == ' ' || line.at[i] == '\t'); i++)
        cells = line.at[i] == '\t' ? (cells / 8 + 1) * 8 : cells + 1;
    return cells;
}

void text_sum_line(const struct text *text, struct line *line)
{
    const struct token *token = text->tokens + line->token, *end = token + line->tokens;
    uint64_t senses = 0, marks = 0, apart = 0;
    unsigned endings = 0, numbers = 0;
    for (; token < end; token++) {
        uint64_t mark = mark_bit(token->mark);
        senses |= token->senses;
        endings |= token->endings;
        numbers |= token->kind == TOKEN_NUMBER;
        marks |= mark;
        apart |= mark & -(uint64_t)token->space;
    }
    line->senses = senses;
    line->endings = (uint16_t)endings;
    line->numbers = numbers != 0;
    line->marks = marks;
    line->apart = apart;
}

/* A bullet or a dash with white space behind it. */
static bool is_bullet(const struct text *text, const struct line *line)
{
    const struct token *token = &text->tokens[line->token];
    if (line->tokens > 1 && token->kind == TOKEN_WORD && token->len == 1 && text->clean.at[token->at] == 'o')
        return token[1].space && token[1].upper; /* a hollow bullet that was copied as a letter */
    return line->tokens > 1 && token->kind == TOKEN_MARK && (token[1].space || token->mark == '*') &&
           (token->mark == '*' || token->mark == '-' || token->mark == '+' || token->mark == '>' ||
            (token->mark == '?' && token->len > 2));
}

/* `➜ OPENDEURDAG` with blank lines around it: an arrow before a heading, which is no entry of a list. */
static bool is_pointed_at(const struct text *text, const struct line *line)
{
    const struct token *token = &text->tokens[line->token];
    const unsigned char *sign = (const unsigned char *)text->clean.at + token->at;
    bool arrow =
        token->mark == '?' && token->len == 3 && sign[0] == 0xE2 &&
        (sign[1] == 0x86 || sign[1] == 0x9E || (sign[1] == 0x96 && sign[2] >= 0xB6 && sign[2] <= 0xBA));
    bool above = line == text->lines || line[-1].tokens == 0,
         below = line + 1 >= text->lines + text->lines_len || line[1].tokens == 0;
    return arrow && above && below && line->tokens < POINTED_TOKENS;
}

/* `21.00`, `9:30`: a clock time, its two numbers and what is between them. */
static bool is_clock(const struct text *text, const struct line *line, size_t token)
{
    const struct token *hour = &text->tokens[token];
    return token + 2 < line->token + line->tokens && hour->kind == TOKEN_NUMBER && hour->number < 24 &&
           !hour[1].space && (hour[1].mark == '.' || hour[1].mark == ':') && hour[2].kind == TOKEN_NUMBER &&
           !hour[2].space && hour[2].len == 2;
}

/* `1.`, `2)`: how many tokens a numbering takes that text follows, or in a list a clock time; 0: none. */
static size_t numbering(const struct text *text, const struct line *line)
{
    const struct token *token = &text->tokens[line->token];
    bool sign = line->tokens > 2 && token->kind == TOKEN_NUMBER && token->len <= 2 &&
                token[1].kind == TOKEN_MARK && (token[1].mark == '.' || token[1].mark == ')') &&
                !token[1].space;
    const struct line *next = line + 1;
    bool more = sign && next < text->lines + text->lines_len && next->tokens > 4 &&
                text->tokens[next->token].kind == TOKEN_NUMBER &&
                text->tokens[next->token].number == token->number + 1 && token[2].space &&
                is_clock(text, next, next->token + 2);
    bool listed =
        sign && ((line > text->lines && line[-1].bullet) || more) && is_clock(text, line, line->token + 2);
    return sign && token[2].space && (token[2].kind != TOKEN_NUMBER || listed) ? 2 : 0;
}

void text_mark_lines(struct text *text)
{
    for (size_t i = 0; i < text->lines_len; i++) {
        struct line *line = &text->lines[i];
        line->body = line->token;
        if (line->tokens == 0)
            continue;
        line->indent = indent_of(slice_part(text->clean, line->at, line->at + line->len));
        size_t number = numbering(text, line);
        bool bullet = number == 0 && is_bullet(text, line);
        line->bullet = number > 0 || (bullet && !is_pointed_at(text, line));
        line->body += number > 0 ? number : bullet;
    }
}
