/* Line ends that only keep lines short, as mail programs and copied columns set them: told from those that
 * part something, and made blanks. */
#include "text/text.h"

#include <string.h>

/* Characters: lines of no page that is broken so are shorter or longer than this; from `WIDTH_RUNNING` on, a
 * line may run on in the next. */
enum { WIDTH_LEAST = 44, WIDTH_MOST = 100, WIDTH_RUNNING = 36 };
/* So many lines that run on must agree on a width before it is believed; it may be so much larger, where only
 * few do. */
enum { PROOFS_LEAST = 3, WIDTH_SLACK = 8 };

/* A line as the eye sees it. */
struct row {
    size_t at, end; /* its bytes; blanks at its end are none of them */
    size_t feed;    /* where it is ended; of the last, the text's end */
    size_t indent;  /* blanks before it */
    size_t width;   /* characters, the indent too */
    size_t head;    /* characters of its first word */
};

static size_t characters(struct slice bytes)
{
    size_t len = 0;
    for (size_t i = 0; i < bytes.len; i++)
        len += ((unsigned char)bytes.at[i] & 0xC0) != 0x80;
    return len;
}

static struct slice words_of(const struct text *text, const struct row *row)
{
    return slice_part(text->clean, row->at + row->indent, row->end);
}

static int32_t first_of(const struct text *text, const struct row *row)
{
    size_t at = row->at + row->indent;
    return at < row->end ? utf8_next(text->clean, &at) : 0;
}

static char last_of(const struct text *text, const struct row *row)
{
    return row->at < row->end ? text->clean.at[row->end - 1] : 0;
}

static bool is_word(const struct row *row)
{
    return row->indent + row->head == row->width;
}

static bool is_digit(int32_t code)
{
    return code >= '0' && code <= '9';
}

/* `Waar:`, `Datum en tijd:`: a few words that begin with a capital, and a colon. */
static bool is_label(const struct text *text, const struct row *row)
{
    struct slice words = words_of(text, row);
    const char *colon = memchr(words.at, ':', words.len < 32 ? words.len : 32);
    size_t at = 0;
    return colon != NULL && (colon + 1 == words.at + words.len || byte_is_blank(colon[1])) &&
           utf8_is_upper(utf8_next(words, &at)) &&
           memchr(words.at, '.', (size_t)(colon - words.at)) == NULL &&
           memchr(words.at, ',', (size_t)(colon - words.at)) == NULL;
}

/* `- koffie`, `* koffie`, `1. Opening`, `> geciteerd`. */
static bool is_list(const struct text *text, const struct row *row)
{
    struct slice words = words_of(text, row);
    size_t at = 0;
    if (words.len == 0)
        return false;
    int32_t first = utf8_next(words, &at);
    while (is_digit(first) && at < words.len && is_digit(words.at[at]))
        at++;
    if (is_digit(first) && at <= 2 && at + 1 < words.len && (words.at[at] == '.' || words.at[at] == ')'))
        return byte_is_blank(words.at[at + 1]);
    return !utf8_is_letter(first) && !is_digit(first) && at < words.len && byte_is_blank(words.at[at]);
}

/* A tab, a bar, three blanks or four dots between words: cells. */
static bool has_cells(const struct text *text, const struct row *row)
{
    struct slice words = words_of(text, row);
    size_t blanks = 0, dots = 0;
    for (size_t i = 0; i < words.len; i++) {
        blanks = words.at[i] == ' ' ? blanks + 1 : 0;
        dots = words.at[i] == '.' ? dots + 1 : 0;
        if (blanks == 3 || dots == 4 || words.at[i] == '\t' || words.at[i] == '|')
            return true;
    }
    return false;
}

static struct row row_at(const struct text *text, size_t at)
{
    struct slice clean = text->clean;
    const char *feed = memchr(clean.at + at, '\n', clean.len - at);
    struct row row = {.at = at, .feed = feed != NULL ? (size_t)(feed - clean.at) : clean.len};
    row.end = row.feed;
    while (row.end > at && byte_is_blank(clean.at[row.end - 1]))
        row.end--;
    while (at + row.indent < row.end && byte_is_blank(clean.at[at + row.indent]))
        row.indent++;
    struct slice words = slice_part(clean, at + row.indent, row.end);
    const char *blank = memchr(words.at, ' ', words.len);
    row.width = row.indent + characters(words);
    row.head = blank != NULL ? characters((struct slice){words.at, (size_t)(blank - words.at)})
                             : row.width - row.indent;
    return row;
}

/* Behind the last: an empty one at the text's end. */
static struct row row_after(const struct text *text, const struct row *row)
{
    return row_at(text, row->feed < text->clean.len ? row->feed + 1 : text->clean.len);
}

static bool begins_small(const struct text *text, const struct row *row)
{
    int32_t first = first_of(text, row);
    return utf8_is_letter(first) && !utf8_is_upper(first);
}

/* Whether two rows are one sentence by their letters alone: the first ends with nothing that ends one, the
 * second begins with a small letter. Where the first does so too and goes on nothing (not `on`), they are
 * entries of a list: `dinsdag 3 maart: …`. */
static bool runs_on(const struct text *text, const struct row *row, const struct row *next, bool on)
{
    return row->width >= WIDTH_RUNNING && begins_small(text, next) && (on || !begins_small(text, row)) &&
           strchr(".!?:;", last_of(text, row)) == NULL && !is_list(text, next) && !has_cells(text, row) &&
           !has_cells(text, next);
}

/* Widths that lines which run on agree with: a line was broken where its next word had no room. */
struct widths {
    int agree[WIDTH_MOST + 2]; /* how many more than with a width less by one */
    size_t running;
    size_t wide; /* lines of several words that no width here has room for */
};

static void count_widths(struct widths *widths, const struct text *text)
{
    struct row row = row_at(text, 0), next = row_after(text, &row);
    bool on = false;
    for (; next.at < text->clean.len; row = next, next = row_after(text, &row)) {
        on = runs_on(text, &row, &next, on);
        if (row.width > WIDTH_MOST) {
            widths->wide += !is_word(&row);
        } else if (on) {
            size_t most = row.width + next.head;
            widths->running++;
            widths->agree[row.width]++;
            widths->agree[(most > WIDTH_MOST ? WIDTH_MOST : most) + 1]--;
        }
    }
}

/* How a text is broken: to which width (0: it is not), and whether just there, as programs do it. */
struct wrapping {
    size_t width;
    bool exact;
};

static struct wrapping wrapping_of(const struct text *text)
{
    struct widths widths = {.running = 0};
    size_t best = 0;
    int agree = 0, most = 0;
    count_widths(&widths, text);
    for (size_t width = WIDTH_RUNNING; width <= WIDTH_MOST; width++) {
        agree += widths.agree[width];
        if (width >= WIDTH_LEAST && agree > most) {
            most = agree;
            best = width;
        }
    }
    size_t proofs = (size_t)most;
    bool wrapped =
        proofs >= PROOFS_LEAST && proofs * 3 >= widths.running * 2 && widths.wide * 3 <= widths.running;
    return (struct wrapping){wrapped ? best : 0, proofs * 10 >= widths.running * 9};
}

/* Whether a line's end leaves no room for the first word of the next within the width. */
static bool is_full(const struct row *row, const struct row *next, size_t width)
{
    return row->width + 1 + next->head > width && (row->width <= width + WIDTH_SLACK || is_word(row));
}

/* What a line that goes on over several began with: an entry of a list, a labelled value or a time may have
 * its further lines stand in. */
struct head {
    bool soft, hangs, digit; /* `soft`: it has gone on already */
};

static struct head head_of(const struct text *text, const struct row *row)
{
    bool digit = is_digit(first_of(text, row));
    return (struct head){.hangs = is_list(text, row) || is_label(text, row) || digit, .digit = digit};
}

static bool is_aligned(struct head head, const struct row *row, const struct row *next)
{
    return next->indent == row->indent || (next->indent > row->indent && head.hangs);
}

/* Whether a row ends with one of the short words that lead to the next: `de`, `van`, `with`. */
static bool ends_open(const struct text *text, const struct row *row)
{
    size_t at = row->end;
    while (at > row->at && row->end - at <= 4 && text->clean.at[at - 1] >= 'a' &&
           text->clean.at[at - 1] <= 'z')
        at--;
    return at > row->at && at < row->end && byte_is_blank(text->clean.at[at - 1]);
}

/* Whether a line's end only keeps it short. The last of the rows stands behind the two that it parts: a
 * heading that happens to fill its line is followed by one that neither does so nor ends as a sentence. */
static bool is_soft(const struct text *text, const struct row rows[3], struct wrapping wrapping,
                    struct head head)
{
    const struct row *row = rows, *next = rows + 1, *after = rows + 2;
    if (next->at == next->end || last_of(text, row) == ':' || is_list(text, next) || is_label(text, next) ||
        has_cells(text, row) || has_cells(text, next))
        return false;
    bool full = is_full(row, next, wrapping.width);
    if (runs_on(text, row, next, head.soft))
        return full || (!wrapping.exact && row->width * 4 >= wrapping.width * 3);
    if (head.digit && is_digit(first_of(text, next)))
        return false;
    bool prose = head.soft || is_list(text, row) || is_label(text, row) || ends_open(text, row) ||
                 strchr(".!?,;:)", last_of(text, next)) != NULL || runs_on(text, next, after, true) ||
                 (after->at < after->end && is_full(next, after, wrapping.width));
    return full && prose && is_aligned(head, row, next);
}

/* The text again, without what ends its lines softly and the blanks around that. */
static void unwrap(struct text *text, struct wrapping wrapping)
{
    struct cleaner *cleaner = cleaner_new(memory_new(1, sizeof *text->map));
    struct row rows[3] = {row_at(text, 0)};
    size_t from = 0;
    struct head head = head_of(text, rows);
    rows[1] = row_after(text, &rows[0]);
    while (rows[1].at < text->clean.len) {
        rows[2] = row_after(text, &rows[1]);
        head.soft = is_soft(text, rows, wrapping, head);
        if (head.soft) {
            size_t feed = rows[0].feed;
            cleaner_keep(cleaner, text, from, rows[0].end);
            cleaner_put(cleaner, ' ', text_original_start(text, feed), text_original_end(text, feed + 1));
            from = rows[1].at + rows[1].indent;
        } else {
            head = head_of(text, rows + 1);
        }
        memmove(rows, rows + 1, 2 * sizeof *rows);
    }
    cleaner_keep(cleaner, text, from, text->clean.len);
    text_renew(text, cleaner);
}

/* Whether enough lines may run on, by a first look: in most texts small letters hardly follow any. */
static bool may_be_wrapped(struct slice clean)
{
    size_t running = 0;
    for (size_t at = 0, next; at < clean.len && running < PROOFS_LEAST; at = next) {
        const char *feed = memchr(clean.at + at, '\n', clean.len - at);
        next = feed != NULL ? (size_t)(feed - clean.at) + 1 : clean.len;
        size_t first = next;
        if (next - at <= WIDTH_RUNNING)
            continue;
        while (first < clean.len && byte_is_blank(clean.at[first]))
            first++;
        running += first < clean.len && (unsigned char)clean.at[first] >= 'a';
    }
    return running >= PROOFS_LEAST;
}

void text_unwrap(struct text *text)
{
    struct wrapping wrapping = may_be_wrapped(text->clean) ? wrapping_of(text) : (struct wrapping){0};
    if (wrapping.width > 0)
        unwrap(text, wrapping);
}
