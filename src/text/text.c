/* An announcement: its bytes as they came, and the way from a span back to them. */
#include "text/text.h"

#include <string.h>

/* Notes where each line of the original begins. */
static void find_starts(struct text *text)
{
    struct text_map *map = text->map;
    char line_end = line_end_of(text->original);
    size_t room = text->original.len / TEXT_USUAL_LINE + 1, at = 0;
    map->starts = memory_resize(NULL, room, sizeof *map->starts);
    for (const char *end = ""; end != NULL;) {
        map->starts = memory_room(map->starts, map->starts_len, &room, sizeof *map->starts);
        map->starts[map->starts_len++] = (uint32_t)at;
        end = at < text->original.len ? memchr(text->original.at + at, line_end, text->original.len - at)
                                      : NULL;
        at = end != NULL ? (size_t)(end - text->original.at) + 1 : at;
    }
}

static struct text *text_blank(struct slice original)
{
    struct text *text = memory_new(1, sizeof *text);
    text->original = original;
    text->map = memory_new(1, sizeof *text->map);
    return text;
}

/* Lines and tokens, once the clean text is there. */
static void cut(struct text *text, const struct lexicon *lexicon, const struct language *language)
{
    find_starts(text);
    text_cut(text, lexicon, language);
    text_mark_lines(text);
}

/* Both are in the order of the text. */
static void set_levels(struct text *text, const struct mark *marks, size_t len)
{
    for (size_t i = 0, line = 0; i < len; i++) {
        while (line + 1 < text->lines_len && text->lines[line + 1].at <= marks[i].at)
            line++;
        text->lines[line].level = marks[i].level;
        if (text->level == 0 || marks[i].level < text->level)
            text->level = marks[i].level;
    }
}

/* What the marks said that were taken off, once the text is what it stays. */
static void take_markup(struct text *text, struct markup *markup)
{
    for (size_t i = 0; i < markup->marks_len; i++)
        markup->marks[i].at = text_clean_start(text, markup->marks[i].at);
    set_levels(text, markup->marks, markup->marks_len);
    free(markup->marks);
    text->links = markup->links;
    text->links_len = markup->links_len;
    for (size_t i = 0; i < text->links_len; i++) {
        struct span *words = &text->links[i].words;
        size_t from = text_clean_start(text, words->at);
        words->len = text_clean_start(text, words->at + words->len) - from;
        words->at = from;
    }
}

struct text *text_by(const struct lexicon *lexicon, struct slice original, const struct language *language)
{
    struct text *text = text_blank(original);
    struct markup markup = {0};
    text_clean(text);
    text_unspace(text);
    text_unmark(text, &markup);
    text_unwrap(text);
    cut(text, lexicon, language);
    take_markup(text, &markup);
    return text;
}

struct text *text_new(struct slice original, const struct language *language)
{
    return text_by(&lexicon_of_rows, original, language);
}

struct text_maker {
    struct text *text;
    struct cleaner *cleaner;
    struct mark *marks;
    size_t marks_len, marks_room, links_room;
};

struct text_maker *text_maker_new(struct slice original)
{
    struct text_maker *maker = memory_new(1, sizeof *maker);
    maker->text = text_blank(original);
    maker->cleaner = cleaner_new(maker->text->map);
    return maker;
}

void text_maker_put(struct text_maker *maker, int32_t code, size_t from, size_t end)
{
    cleaner_put(maker->cleaner, code, from, end);
}

void text_maker_put_plain(struct text_maker *maker, struct slice plain, size_t from)
{
    cleaner_put_plain(maker->cleaner, plain, from);
}

void text_maker_mark(struct text_maker *maker, unsigned level)
{
    maker->marks = memory_room(maker->marks, maker->marks_len, &maker->marks_room, sizeof *maker->marks);
    maker->marks[maker->marks_len++] = (struct mark){cleaner_text(maker->cleaner).len, level};
}

void text_maker_link(struct text_maker *maker, size_t from, struct slice target)
{
    struct text *text = maker->text;
    size_t end = cleaner_text(maker->cleaner).len;
    text->links = memory_room(text->links, text->links_len, &maker->links_room, sizeof *text->links);
    text->links[text->links_len++] = (struct text_link){{from, end - from}, {slice_copy(target), target.len}};
}

struct slice text_maker_words(const struct text_maker *maker)
{
    return cleaner_text(maker->cleaner);
}

struct text *text_maker_end(struct text_maker *maker, const struct language *language)
{
    struct text *text = maker->text;
    text->clean = cleaner_end(maker->cleaner);
    cut(text, &lexicon_of_rows, language);
    set_levels(text, maker->marks, maker->marks_len);
    free(maker->marks);
    free(maker);
    return text;
}

void text_maker_free(struct text_maker *maker)
{
    if (maker == NULL)
        return;
    cleaner_end(maker->cleaner);
    text_free(maker->text);
    free(maker->marks);
    free(maker);
}

void text_free(struct text *text)
{
    if (text == NULL)
        return;
    for (size_t i = 0; i < text->links_len && !text->part; i++)
        free((char *)text->links[i].target.at);
    if (!text->part) {
        free(text->links);
        free(text->map->clean);
        free(text->map->entries);
        free(text->map->starts);
        free(text->map);
    }
    free(text->tokens);
    free(text->lines);
    free(text);
}

/* So that nothing runs on from one piece into the next. */
static void add_blank(struct text *part)
{
    if (part->lines_len > 0)
        part->lines[part->lines_len++] = (struct line){.token = part->tokens_len, .body = part->tokens_len};
}

/* What of a line lies in a piece; its tokens counted from the beginning of the piece. */
static struct line cut_line(const struct text *whole, struct line line, struct text_piece piece)
{
    size_t end = line.token + line.tokens, piece_end = piece.token + piece.tokens;
    if (line.token < piece.token) {
        line.at = whole->tokens[piece.token].at;
        line.bullet = false;
        line.indent = 0;
        line.token = piece.token;
    }
    if (end > piece_end)
        end = piece_end;
    line.tokens = end > line.token ? end - line.token : 0;
    line.body = line.body < line.token ? line.token : line.body > end ? end : line.body;
    if (line.tokens > 0)
        line.len = whole->tokens[end - 1].at + whole->tokens[end - 1].len - line.at;
    line.token -= piece.token;
    line.body -= piece.token;
    return line;
}

/* Behind what there is of its line already. */
static void run_on(struct line *line, struct line more)
{
    line->tokens += more.tokens;
    line->gaps |= more.gaps;
    line->len = more.at + more.len - line->at;
}

/* Whether a blank line stands before `line`, behind `from`. */
static bool is_parted(const struct text *whole, size_t from, size_t line)
{
    while (from + 1 < line && whole->lines[from + 1].tokens > 0)
        from++;
    return from + 1 < line;
}

/* `from`: the line that the piece before it ends on; SIZE_MAX: it does not run on. */
static void add_piece(struct text *part, const struct text *whole, struct text_piece piece, size_t from)
{
    if (from == SIZE_MAX || is_parted(whole, from, whole->tokens[piece.token].line))
        add_blank(part);
    size_t first = whole->tokens[piece.token].line, last = whole->tokens[piece.token + piece.tokens - 1].line;
    part->lines_len -= first == from;
    for (size_t i = first; i <= last; i++) {
        struct line line = cut_line(whole, whole->lines[i], piece);
        line.token += part->tokens_len;
        line.body += part->tokens_len;
        if (i == from)
            run_on(&part->lines[part->lines_len], line);
        else
            part->lines[part->lines_len + i - first] = line;
    }
    memcpy(part->tokens + part->tokens_len, whole->tokens + piece.token, piece.tokens * sizeof *part->tokens);
    for (size_t i = 0; i < piece.tokens; i++) {
        uint32_t *line = &part->tokens[part->tokens_len + i].line;
        *line = (uint32_t)(*line - first + part->lines_len);
    }
    text_sum_line(part, &part->lines[part->lines_len]);
    text_sum_line(part, &part->lines[part->lines_len + last - first]);
    part->lines_len += last + 1 - first;
    part->tokens_len += piece.tokens;
}

/* A phrase that a part breaks off at its end says nothing there: what it means would go on past the last
 * token. */
static void cut_phrases(struct text *part)
{
    enum { PHRASE_TOKENS = 15 }; /* at most: struct meaning has four bits for them */
    size_t len = part->tokens_len;
    for (size_t i = len > PHRASE_TOKENS ? len - PHRASE_TOKENS : 0; i < len; i++)
        for (size_t v = 0; v < VOCABULARY_COUNT; v++)
            if (part->tokens[i].meanings[v].tokens > len - i)
                part->tokens[i].meanings[v] = (struct meaning){0};
}

struct text *text_part(const struct text *whole, const struct text_piece *pieces, size_t len)
{
    struct text *text = memory_new(1, sizeof *text);
    size_t lines = 0, tokens = 0;
    for (size_t i = 0; i < len; i++) {
        if (pieces[i].tokens == 0)
            continue;
        lines += whole->tokens[pieces[i].token + pieces[i].tokens - 1].line -
                 whole->tokens[pieces[i].token].line + 2;
        tokens += pieces[i].tokens;
    }
    *text = *whole;
    text->part = true;
    text->lines = memory_resize(NULL, lines, sizeof *text->lines);
    text->tokens = memory_resize(NULL, tokens, sizeof *text->tokens);
    text->lines_len = text->tokens_len = 0;
    size_t from = SIZE_MAX;
    for (size_t i = 0; i < len; i++) {
        if (pieces[i].tokens == 0)
            continue;
        add_piece(text, whole, pieces[i], pieces[i].on ? from : SIZE_MAX);
        from = whole->tokens[pieces[i].token + pieces[i].tokens - 1].line;
    }
    cut_phrases(text);
    return text;
}

/* The last entry at or before a byte of the clean text; NULL where there is none. Without a branch: which
 * half it is cannot be foreseen. */
static const struct map_entry *entry_of(const struct text_map *map, size_t clean)
{
    size_t low = 0;
    for (size_t len = map->len, half; len > 1; len -= half) {
        half = len / 2;
        low += map->entries[low + half].clean <= clean ? half : 0;
    }
    return map->len > 0 && map->entries[low].clean <= clean ? &map->entries[low] : NULL;
}

size_t text_original_start(const struct text *text, size_t clean)
{
    const struct map_entry *entry = entry_of(text->map, clean);
    return entry == NULL ? clean : entry->original + (clean - entry->clean);
}

size_t text_original_end(const struct text *text, size_t clean)
{
    const struct map_entry *entry = entry_of(text->map, clean);
    return entry != NULL && entry->clean == clean ? entry->ended : text_original_start(text, clean);
}

static bool stands_before(const void *row, const void *sought)
{
    const struct map_entry *entry = row;
    const size_t *original = sought;
    return entry->original <= *original;
}

size_t text_clean_start(const struct text *text, size_t original)
{
    const struct text_map *map = text->map;
    size_t next = rows_before(map->entries, map->len, sizeof *map->entries, stands_before, &original);
    const struct map_entry none = {0}, *entry = next > 0 ? &map->entries[next - 1] : &none;
    size_t clean = entry->clean + (original - entry->original),
           most = next < map->len ? map->entries[next].clean : text->clean.len;
    return clean < most ? clean : most;
}

size_t text_shift_end(const struct text *text, size_t clean)
{
    const struct map_entry *entry = entry_of(text->map, clean);
    size_t next = entry == NULL ? 0 : (size_t)(entry - text->map->entries) + 1;
    return next < text->map->len ? text->map->entries[next].clean : text->clean.len;
}

/* The index of the original's line that a byte lies in. */
static size_t line_of(const struct text_map *map, size_t original)
{
    size_t low = 0;
    for (size_t len = map->starts_len, half; len > 1; len -= half) {
        half = len / 2;
        low += map->starts[low + half] <= original ? half : 0;
    }
    return low;
}

/* Where the stretch that begins at a byte of the clean text and lies in one piece in the
 * original ends there. */
static size_t piece_end(const struct text *text, size_t clean)
{
    const struct text_map *map = text->map;
    const struct map_entry *entry = entry_of(map, clean);
    size_t next = entry == NULL ? 0 : (size_t)(entry - map->entries) + 1;
    return next < map->len ? map->entries[next].ended : text->original.len;
}

struct place text_place(const struct text *text, struct span span, const char *path)
{
    size_t from = text_original_start(text, span.at);
    size_t to = span.len == 0 ? from : text_original_end(text, span.at + span.len);
    /* Markup may have its words in another order than they are read in. */
    if (span.len > 0 && to <= from)
        to = piece_end(text, span.at);
    size_t line = line_of(text->map, from);
    /* Words that are written nowhere, such as a year out of markup, stand at the byte that they
     * were put behind. */
    return (struct place){path, line + 1, from - text->map->starts[line] + 1,
                          to > from ? to - from : span.len > 0};
}

bool text_is_behind_gap(const struct text *text, size_t token)
{
    enum { GAP_CELLS = 3 }; /* between two cells of a row, at least */
    if (token == 0 || token >= text->tokens_len || !text->lines[text->tokens[token].line].gaps ||
        text->tokens[token].line != text->tokens[token - 1].line)
        return false;
    size_t end = text->tokens[token - 1].at + text->tokens[token - 1].len;
    size_t blanks = text->tokens[token].at - end;
    return blanks >= GAP_CELLS || memchr(text->clean.at + end, '\t', blanks) != NULL;
}

struct slice text_slice(const struct text *text, struct span span)
{
    return slice_part(text->clean, span.at, span.at + span.len);
}

/* In a text put together of pieces, words may stand before those that they follow: how many do not. */
static size_t tokens_in_order(const struct text *text, size_t token, size_t tokens)
{
    size_t len = 1;
    while (len < tokens && text->tokens[token + len].at >= text->tokens[token + len - 1].at)
        len++;
    return len;
}

struct span text_span(const struct text *text, size_t token, size_t tokens)
{
    if (tokens == 0 || token + tokens > text->tokens_len)
        return (struct span){token < text->tokens_len ? text->tokens[token].at : text->clean.len, 0};
    const struct token *first = &text->tokens[token], *last = &text->tokens[token + tokens - 1];
    if (last->at < first->at)
        last = &text->tokens[token + tokens_in_order(text, token, tokens) - 1];
    return (struct span){first->at, last->at + last->len - first->at};
}
