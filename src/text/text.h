/* The steps that make an announcement of bytes. */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include "fasti/lexicon.h"
#include "fasti/text.h"

/* So many bytes behind the clean text may be read; of a line with its end, or less: what is kept of lines
 * begins with room for so many. */
enum { TEXT_PADDING = 16, TEXT_USUAL_LINE = 24 };

static inline bool byte_is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* From `clean` on (until the next entry) the original lies at `original` plus the distance; what stands
 * before it ended at `ended`: between them lies what was left out. */
struct map_entry {
    uint32_t clean, ended, original;
};
struct text_map {
    struct map_entry *entries;
    size_t len, room;
    char *clean;      /* the text's own copy */
    uint32_t *starts; /* where the original's lines begin */
    size_t starts_len;
};

/* A line of markup is a heading of this level; and it has links: at bytes of the clean text, or, before that
 * is made, of the original. */
struct mark {
    size_t at;
    unsigned level;
};
struct markup {
    struct mark *marks;
    struct text_link *links;
    size_t marks_len, links_len;
};

/* Clean UTF-8 and the way back. */
void text_clean(struct text *text);
/* The same, character by character: each stands at bytes `from` to `end` of the original. */
struct cleaner;
struct cleaner *cleaner_new(struct text_map *map);
void cleaner_put(struct cleaner *cleaner, int32_t code, size_t from, size_t end);
/* ASCII without controls, the first byte of which stands at `from`, the others behind it. */
void cleaner_put_plain(struct cleaner *cleaner, struct slice plain, size_t from);
/* Characters as they shall be, whose bytes from the second on stand where the first says. */
void cleaner_put_piece(struct cleaner *cleaner, struct slice piece, size_t from, size_t end);
struct slice cleaner_text(const struct cleaner *cleaner);
/* Bytes of a clean text, each where it stood in the original. */
void cleaner_keep(struct cleaner *cleaner, const struct text *text, size_t from, size_t end);
/* The text, which the map owns from now on; frees the cleaner. */
struct slice cleaner_end(struct cleaner *cleaner);
/* Its text, with its map, in place of that of the text; frees the cleaner. */
void text_renew(struct text *text, struct cleaner *cleaner);
/* Where a byte of the clean text begins in the original; where what stands before it ends there. */
size_t text_original_start(const struct text *text, size_t clean);
size_t text_original_end(const struct text *text, size_t clean);
/* Up to where the clean text stands as far from the original as at this byte. */
size_t text_shift_end(const struct text *text, size_t clean);
/* Where in the clean text a byte of the original stands, or what comes next where it was left out; of texts
 * whose words are in the order of the original. */
size_t text_clean_start(const struct text *text, size_t original);
/* Takes a blank line from between any two lines, where the text is double-spaced. */
void text_unspace(struct text *text);
/* Takes off the marks of Markdown, where the text shows that it is that; what they said, in `markup`, whose
 * parts are the caller's. */
void text_unmark(struct text *text, struct markup *markup);
/* Makes blanks of line ends that only keep lines short, where the text is broken to a width as mail programs
 * do it. */
void text_unwrap(struct text *text);
/* Lines and tokens, and what they mean in a language; NULL: the one that is guessed by them. */
void text_cut(struct text *text, const struct lexicon *lexicon, const struct language *language);
/* What there is among the tokens of a line: senses, endings, numbers, marks. */
void text_sum_line(const struct text *text, struct line *line);
/* Indents, bullets and bodies, once the tokens are known. */
void text_mark_lines(struct text *text);

/* As text_new, by the rows of another lexicon. */
struct text *text_by(const struct lexicon *lexicon, struct slice original, const struct language *language);

#endif
