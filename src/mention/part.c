/* The mentions of a part of a text whose own are known: what was read where the words around are the same
 * need not be read again. */
#include "mention/scan.h"

enum {
    BEFORE = 8,  /* tokens before a mention that are looked at, unless they are numbers and what joins them */
    BEHIND = 32, /* tokens behind its beginning that are looked at on whatever line */
    LINES = 6,   /* that a mention may go on for, up to a blank one */
};

/* A stretch of tokens that a part has of the whole, lines and all. */
struct piece {
    size_t token, end; /* in the part */
    size_t from;       /* its first one in the whole */
};

static bool stands_before_byte(const void *row, const void *sought)
{
    const struct token *token = row;
    const uint32_t *byte = sought;
    return token->at < *byte;
}

static struct piece piece_at(const struct text *part, const struct text *whole, size_t token)
{
    const struct token *here = &part->tokens[token];
    struct piece piece = {
        token, token + 1,
        rows_before(whole->tokens, whole->tokens_len, sizeof *here, stands_before_byte, &here->at)};
    const struct token *there = &whole->tokens[piece.from];
    for (size_t left = whole->tokens_len - piece.from - 1; left > 0 && piece.end < part->tokens_len;
         left--, piece.end++)
        if ((++here)->at < (++there)->at || here->at > there->at ||
            here->line - there->line != here[-1].line - there[-1].line)
            break;
    return piece;
}

/* Whether nothing that stands before a token can be part of a list with it. */
static bool is_apart(const struct token *before)
{
    return before->kind == TOKEN_WORD && before->meanings[VOCABULARY_TIME].sense == SENSE_NONE;
}

/* Where mentions begin to be the same: on the first line that the piece has from its beginning on, and some
 * words behind that of the piece. */
static size_t same_from(const struct text *part, const struct text *whole, const struct piece *piece)
{
    size_t token = piece->token, begin = whole->lines[whole->tokens[piece->from].line].token;
    if (token == 0 && piece->from == 0)
        return 0;
    while (begin != piece->from && token < piece->end &&
           part->tokens[token].line == part->tokens[piece->token].line)
        token++;
    if (token < piece->token + BEFORE)
        token = piece->token + BEFORE;
    while (token < piece->end && !is_apart(&part->tokens[token - 1]))
        token++;
    return token;
}

/* Whether no words follow on the next line. */
static bool is_closed(const struct text *text, size_t token)
{
    const struct line *line = &text->lines[text->tokens[token].line];
    return token + 1 == line->token + line->tokens &&
           (line + 1 == text->lines + text->lines_len || line[1].tokens == 0);
}

/* Where they end to be so: where the piece ends, but for lines that a mention may go on over, and words that
 * it may look at. */
static size_t same_to(const struct text *part, const struct text *whole, const struct piece *piece)
{
    size_t last = piece->end - 1, last_there = piece->from + last - piece->token,
           line = part->tokens[last].line;
    if (piece->end == part->tokens_len && last_there + 1 == whole->tokens_len)
        return piece->end;
    size_t end = is_closed(part, last) && is_closed(whole, last_there) ? piece->end
                 : line < LINES                                        ? 0
                                                                       : part->lines[line - LINES].token;
    size_t most = piece->end > BEHIND ? piece->end - BEHIND : 0;
    return end < most ? end : most;
}

static bool begins_before(const void *row, const void *sought)
{
    const struct mention *mention = row;
    const size_t *token = sought;
    return mention->token < *token;
}

/* The same of a token that the whole has too, where it may be a day whose month stands in a heading that the
 * part has not. */
static size_t read_anew(struct scan *scan, const struct mentions *known, const struct piece *piece,
                        size_t token)
{
    size_t there = piece->from + token - piece->token;
    if (!known->headed)
        return scan_token(scan, token);
    size_t index = rows_before(known->at, known->len, sizeof *known->at, begins_before, &there);
    const struct mention *mention = index < known->len ? &known->at[index] : NULL;
    if (mention == NULL || mention->token != there || !mention->headed ||
        token + mention->tokens > piece->end)
        return scan_token(scan, token);
    return scan_headed(scan, token, token + mention->tokens, when_date(mention->start));
}

/* Takes over the mentions from a token of a piece on that are the same up to `end`; where reading goes on. */
static size_t take_over(struct scan *scan, const struct mentions *known, const struct piece *piece,
                        size_t token, size_t end)
{
    size_t there = piece->from + token - piece->token,
           index = rows_before(known->at, known->len, sizeof *known->at, begins_before, &there);
    if (index > 0 && known->at[index - 1].token + known->at[index - 1].tokens > there)
        return read_anew(scan, known, piece, token);
    for (; index < known->len; index++) {
        struct mention mention = known->at[index];
        size_t at = mention.token - piece->from + piece->token;
        if (at >= end)
            return end > token ? end : token;
        if (mention.settled)
            return read_anew(scan, known, piece, at);
        mention.token = at;
        scan_add(scan, &mention);
        token = at + mention.tokens;
    }
    return end > token ? end : token;
}

void mentions_read_part(const struct text *part, const struct text *whole, const struct mentions *known,
                        const struct mention_settings *settings, struct mentions *mentions)
{
    struct scan scan = scan_begin(part, settings, mentions);
    for (size_t token = 0; token < part->tokens_len;) {
        struct piece piece = piece_at(part, whole, token);
        size_t from = same_from(part, whole, &piece), end = same_to(part, whole, &piece);
        while (token < piece.end)
            if (token >= from && token < end)
                token = take_over(&scan, known, &piece, token, end);
            else if (known->headed)
                token = read_anew(&scan, known, &piece, token);
            else
                token = scan_to(&scan, token, token < from && from < piece.end ? from : piece.end);
    }
    scan_end(&scan);
}
