/* Lines: how far they stand in, whether they are list entries. */
#include "text/text.h"

#include <string.h>

static size_t indent_of(struct slice line)
{
    size_t cells = 0;
    for (size_t i = 0; i < line.len && (line.at[i] == ' ' || line.at[i] == '\t'); i++)
        cells = line.at[i] == '\t' ? (cells / 8 + 1) * 8 : cells + 1;
    return cells;
}

/* A bullet or a dash with white space behind it. */
static bool is_bullet(const struct text *text, const struct line *line)
{
    const struct token *token = &text->tokens[line->token];
    if (line->tokens > 1 && token->kind == TOKEN_WORD && token->len == 1 &&
        text->clean.at[token->at] == 'o')
        return token[1].space && token[1].upper; /* a hollow bullet that was copied as a letter */
    return line->tokens > 1 && token->kind == TOKEN_MARK && (token[1].space || token->mark == '*') &&
           (token->mark == '*' || token->mark == '-' || token->mark == '+' || token->mark == '>' ||
            (token->mark == '?' && token->len > 2));
}

/* `1.`, `2)`: how many tokens a numbering takes that text follows; 0: none. */
static size_t numbering(const struct text *text, const struct line *line)
{
    const struct token *token = &text->tokens[line->token];
    bool sign = line->tokens > 2 && token->kind == TOKEN_NUMBER && token->len <= 2 && token[1].kind == TOKEN_MARK &&
                (token[1].mark == '.' || token[1].mark == ')') && !token[1].space;
    return sign && token[2].space && token[2].kind != TOKEN_NUMBER ? 2 : 0;
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
        line->bullet = number > 0 || is_bullet(text, line);
        line->body += number > 0 ? number : line->bullet;
    }
}
