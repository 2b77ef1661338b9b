/* An announcement: bytes, lines, tokens. A span is a stretch of it. */
#ifndef FASTI_TEXT_H
#define FASTI_TEXT_H

#include "fasti/language.h"
#include "fasti/report.h"

/* A stretch of the clean text, in bytes. Only text_place makes line and column of it. */
struct span {
    size_t at, len;
};

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_MARK };

/* A word (letters, apostrophes within it: foto's, 's), a number (digits alone) or one mark. `9u30`
 * is three tokens. */
struct token {
    uint32_t at, len; /* in the clean text */
    uint32_t line;    /* index of its line */
    uint32_t number;  /* of a number; UINT32_MAX where it has over 9 digits */
    enum token_kind kind : 8;
    /* of a mark, else 0: ASCII; dashes are '-', quotes '"' or '\'', bullets '*', others their byte or '?' */
    char mark;
    bool space;       /* white space or a line's start before it */
    bool upper;       /* a word that begins with a capital */
    bool elided;      /* one with an apostrophe behind its first letter: d'Hondt */
    uint16_t endings; /* of a word: bits of enum ending */
    struct meaning meanings[VOCABULARY_COUNT];
    uint64_t senses; /* sense_bit of every meaning: where none fits, text_has_sense need not look */
};

struct line {
    size_t at, len;       /* in the clean text, without the line break */
    size_t token, tokens; /* first token, how many */
    size_t body;          /* first token behind bullet or numbering */
    size_t indent;        /* cells of white space before the first token */
    bool bullet;          /* a list entry */
    unsigned level;       /* of a heading that markup says is one, from 1; 0: nothing says so */
    /* of all its tokens: where one is missing, none of them need be looked at for it */
    uint64_t senses;
    uint16_t endings;      /* the same */
    bool numbers;          /* one of them is a number */
    bool gaps;             /* a tab or several blanks may part two of them */
    uint64_t marks, apart; /* mark_bit of each; of those that white space stands before */
};

/* A bit for a mark; none for no mark. Who asks for several looks once. */
static inline uint64_t mark_bit(char mark)
{
    return (uint64_t)(mark != 0) << (mark & 63);
}

/* Words that lead somewhere: what they lead to as it stands there, character references resolved. */
struct text_link {
    struct span words;
    struct slice target;
};

struct text {
    struct slice original; /* borrowed */
    /* UTF-8, composed; no CR, soft hyphen, zero-width; no-break as space; line ends that part nothing, too;
     * no marks of Markdown */
    struct slice clean;
    struct token *tokens;
    size_t tokens_len;
    struct line *lines;
    size_t lines_len;
    const struct language *language;
    struct text_map *map;    /* clean -> original */
    struct text_link *links; /* in order; of a part, those of the whole */
    size_t links_len;
    unsigned level; /* the highest of its lines' levels (the least number); 0: there is none */
    bool part;      /* of another text, whose clean text and map it borrows */
};

/* No announcement has more bytes of words than this: every token takes memory. */
enum { TEXT_MOST = 16 << 20 };

/* Bytes from which a line of running text may go on in the next one. */
enum { TEXT_FULL_LINE = 45 };

/* Makes an announcement of bytes in UTF-8 (with or without BOM) or, where they are not, Windows-1252,
 * which are borrowed for as long as the text lives. In the language given; NULL: in the one that its
 * words tell of. Of one that shows by what it holds that it is Markdown, the words without the marks:
 * headings have their level, links are `links`. */
struct text *text_new(struct slice original, const struct language *language);
void text_free(struct text *text);

/* A text put together in order out of characters of an original that is no plain text, such as a page. */
struct text_maker;
struct text_maker *text_maker_new(struct slice original);
void text_maker_free(struct text_maker *maker);
/* A character that stands at bytes `from` to `end` of the original; of layout, which stands nowhere,
 * they are equal. */
void text_maker_put(struct text_maker *maker, int32_t code, size_t from, size_t end);
/* ASCII without controls whose first byte stands at byte `from` of the original, the others behind it. */
void text_maker_put_plain(struct text_maker *maker, struct slice plain, size_t from);
/* The line of the next character is a heading of this level, from 1. */
void text_maker_mark(struct text_maker *maker, unsigned level);
/* The words from byte `from` of what was put so far lead to `target`, which is copied. */
void text_maker_link(struct text_maker *maker, size_t from, struct slice target);
/* What was put so far; borrowed until the next character. */
struct slice text_maker_words(const struct text_maker *maker);
/* The text, its language as text_new has it; frees the maker. */
struct text *text_maker_end(struct text_maker *maker, const struct language *language);
/* Some tokens of a text, with the lines that they stand on as far as they go. */
struct text_piece {
    size_t token, tokens;
    bool on; /* it runs on from the piece before it, behind which it stands in the whole */
};
/* Pieces of a text in the order given as a text of its own, parted by blank lines where they do not run on;
 * spans still point into the whole, which has to outlive it. */
struct text *text_part(const struct text *whole, const struct text_piece *pieces, size_t len);
/* Line and column in the original bytes, from 1; column and length in bytes. */
struct place text_place(const struct text *text, struct span span, const char *path);
struct slice text_slice(const struct text *text, struct span span);
/* A tab or several blanks before a token on its line: it begins a cell of a table that was made text. */
bool text_is_behind_gap(const struct text *text, size_t token);
/* From the first to the last token, marks included. */
struct span text_span(const struct text *text, size_t token, size_t tokens);
/* Of a token past the end empty. */
static inline struct slice text_token(const struct text *text, size_t token)
{
    if (token >= text->tokens_len)
        return (struct slice){"", 0};
    return (struct slice){text->clean.at + text->tokens[token].at, text->tokens[token].len};
}
/* These are asked so often of every token that they stand here. The meaning at a token; of a token past the
 * end, none. */
static inline struct meaning text_meaning(const struct text *text, enum vocabulary vocabulary, size_t token)
{
    return token < text->tokens_len ? text->tokens[token].meanings[vocabulary] : (struct meaning){0};
}

/* What a token says as a cue; SENSE_NONE past the end. */
static inline enum sense text_cue(const struct text *text, size_t token)
{
    return text_meaning(text, VOCABULARY_CUE, token).sense;
}

/* Whether the token is this mark, which no word and no number has; false past the end. */
static inline bool text_is_mark(const struct text *text, size_t token, char mark)
{
    return token < text->tokens_len && text->tokens[token].mark == mark;
}

/* Whether the token is a number that reads as a year in which something was or will be held, 1900 to 2099;
 * false past the end. */
static inline bool text_is_year(const struct text *text, size_t token)
{
    if (token >= text->tokens_len)
        return false;
    const struct token *number = &text->tokens[token];
    return number->kind == TOKEN_NUMBER && number->len == 4 && number->number >= 1900 &&
           number->number < 2100;
}

/* Whether the token is a dash inside a name, without white space on either side: Nieuw-Beerta; false
 * past the end. */
static inline bool text_is_hyphen(const struct text *text, size_t token)
{
    return text_is_mark(text, token, '-') && !text->tokens[token].space && token + 1 < text->tokens_len &&
           !text->tokens[token + 1].space;
}

/* A dash behind a blank, whatever follows: it parts words, or a sign or a bullet begins with it. */
static inline bool text_is_dash_behind_blank(const struct text *text, size_t token)
{
    return text_is_mark(text, token, '-') && text->tokens[token].space;
}

/* A dash between blanks, which parts what stands on either side. */
static inline bool text_is_dash(const struct text *text, size_t token)
{
    return text_is_dash_behind_blank(text, token) && token + 1 < text->tokens_len &&
           text->tokens[token + 1].space;
}

/* Whether the token ends with a capital of ASCII and has more: NSOB, JenV; false past the end. */
static inline bool text_is_acronym(const struct text *text, size_t token)
{
    struct slice word = text_token(text, token);
    return word.len > 1 && (unsigned char)(word.at[word.len - 1] - 'A') < 26;
}

/* Whether the token is a word that ends so; false past the end. */
static inline bool text_ends(const struct text *text, size_t token, enum ending ending)
{
    return token < text->tokens_len && (text->tokens[token].endings >> ending & 1) != 0;
}

/* Whether the token has this meaning in any vocabulary; false past the end. */
static inline bool text_has_sense(const struct text *text, size_t token, enum sense sense)
{
    if (token >= text->tokens_len || (text->tokens[token].senses & sense_bit(sense)) == 0)
        return false;
    for (enum vocabulary v = 0; v < VOCABULARY_COUNT; v++)
        if (text->tokens[token].meanings[v].sense == sense)
            return true;
    return false;
}

#endif
