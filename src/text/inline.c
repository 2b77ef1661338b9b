/* Marks within a paragraph, as CommonMark (0.31, 6) has them: escapes, code, links, images, addresses. */
#include "text/markdown.h"

#include <string.h>

/* What is longer is no link, no image and no address: so that none is looked for far. Backticks that may
 * enclose code. */
enum { LINK_MOST = 2000, PARENTHESES_MOST = 32, BACKTICKS_MOST = 16 };

static const char mail[] = "mailto:";

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n';
}

static bool is_mark(char byte)
{
    return byte > ' ' && byte < 0x7F && !byte_is_letter(byte) && !byte_is_digit(byte);
}

/* Behind the blanks from `at` on. */
static size_t blanks_end(struct slice words, size_t at)
{
    while (at < words.len && is_blank(words.at[at]))
        at++;
    return at;
}

/* Where the code ends that begins with so many backticks at `at`, before its own; `at` where there is none.
 * What `last` has: where the last run of each length begins, looked for when the first is asked for. */
struct code {
    size_t from, end; /* of the paragraph */
    size_t last[BACKTICKS_MOST + 1];
    bool known;
};

static size_t run_of(struct slice words, size_t at, size_t end)
{
    size_t len = 1;
    while (at + len < end && words.at[at + len] == words.at[at])
        len++;
    return len;
}

/* The first run of so many backticks from `at` on; `end`: none. */
static size_t find_run(struct slice words, size_t at, size_t end, size_t len)
{
    while (at < end) {
        const char *tick = memchr(words.at + at, '`', end - at);
        if (tick == NULL)
            return end;
        at = (size_t)(tick - words.at);
        size_t here = run_of(words, at, end);
        if (here == len)
            return at;
        at += here;
    }
    return end;
}

static void know_code(struct code *code, struct slice words)
{
    memset(code->last, 0, sizeof code->last);
    for (size_t at = code->from; at < code->end;) {
        const char *tick = memchr(words.at + at, '`', code->end - at);
        if (tick == NULL)
            break;
        at = (size_t)(tick - words.at);
        size_t len = run_of(words, at, code->end);
        if (len <= BACKTICKS_MOST)
            code->last[len] = at;
        at += len;
    }
    code->known = true;
}

/* Takes the backticks off, which enclose what stays as it is; returns where to go on. */
static size_t take_code(struct unmarking *unmarking, struct code *code, size_t at)
{
    struct slice words = unmarking->words;
    size_t len = run_of(words, at, code->end);
    if (!code->known)
        know_code(code, words);
    if (len > BACKTICKS_MOST || code->last[len] < at + len)
        return at + len;
    size_t close = find_run(words, at + len, code->end, len);
    unmark(unmarking, at, at + len);
    unmark(unmarking, close, close + len);
    return close + len;
}

/* A backslash before a mark, or at the end of a line. */
static size_t take_escape(struct unmarking *unmarking, size_t at, size_t end)
{
    char next = at + 1 < end ? unmarking->words.at[at + 1] : '\0';
    if (!is_mark(next) && next != '\n')
        return at + 1;
    unmark(unmarking, at, at + 1);
    return at + 1 + is_mark(next);
}

/* A target in the text, without the backslashes before its marks: the caller's. */
static struct slice copy_target(struct slice target)
{
    char *copy = slice_copy(target);
    size_t len = 0;
    for (size_t i = 0; i < target.len; i++) {
        i += copy[i] == '\\' && i + 1 < target.len && is_mark(copy[i + 1]);
        copy[len++] = copy[i];
    }
    copy[len] = '\0';
    return (struct slice){copy, len};
}

/* Bytes `from` to `end` lead to a target; to another one where they hold words that lead there. */
static void note_link(struct unmarking *unmarking, size_t from, size_t end, struct slice target)
{
    struct markup *markup = unmarking->markup;
    if (target.len == 0 || !unmarking_keeps(unmarking, from, end) ||
        (markup->links_len > 0 && markup->links[markup->links_len - 1].words.at >= from))
        return;
    while (is_blank(unmarking->words.at[from]) || (unmarking->fates[from] & FATE_LEFT_OUT) != 0)
        from++;
    markup->links =
        memory_room(markup->links, markup->links_len, &unmarking->links_room, sizeof *markup->links);
    markup->links[markup->links_len++] = (struct text_link){{from, end - from}, copy_target(target)};
}

/* Behind what ends with `close`, from `at` on; 0 where nothing does. */
static size_t enclosed_end(struct slice words, size_t at, char close, const char *never)
{
    for (; at < words.len && words.at[at] != close; at++) {
        if (strchr(never, words.at[at]) != NULL)
            return 0;
        at += words.at[at] == '\\' && at + 1 < words.len && is_mark(words.at[at + 1]);
    }
    return at < words.len ? at + 1 : 0;
}

/* Where a target without angle brackets ends: at a blank, or the parenthesis that closes the link. */
static size_t bare_end(struct slice words, size_t at)
{
    size_t open = 0;
    for (; at < words.len && (unsigned char)words.at[at] > ' '; at++) {
        if (words.at[at] == ')' && open == 0)
            break;
        open += words.at[at] == '(';
        open -= words.at[at] == ')';
        if (open > PARENTHESES_MOST)
            return words.len;
        at += words.at[at] == '\\' && at + 1 < words.len && is_mark(words.at[at + 1]);
    }
    return at < words.len ? at : words.len;
}

/* The `(target "title")` that `words` begin with: how long it is; 0: it is none. */
static size_t read_target(struct slice words, struct slice *target)
{
    size_t from = blanks_end(words, 1), end;
    bool angles = from < words.len && words.at[from] == '<';
    if (words.len == 0 || words.at[0] != '(')
        return 0;
    if (angles)
        end = enclosed_end(words, from + 1, '>', "<\n");
    else
        end = bare_end(words, from);
    if (end == 0)
        return 0;
    *target = slice_part(words, from + angles, end - angles);
    size_t at = blanks_end(words, end);
    char open = at > end && at < words.len ? words.at[at] : '\0';
    if (open == '"' || open == '\'' || open == '(')
        at = enclosed_end(words, at + 1, open == '(' ? ')' : open, open == '(' ? "(" : "");
    at = at > 0 ? blanks_end(words, at) : words.len;
    return at < words.len && words.at[at] == ')' ? at + 1 : 0;
}

/* `[Jan Bos](mailto:jan@example.org)`: an address that the words do not give stays behind them, and its
 * parentheses. `close` is where the link's words end, `end` its end. */
static void leave_address(struct unmarking *unmarking, struct slice target, size_t close, size_t end)
{
    size_t from = (size_t)(target.at - unmarking->words.at) + strlen(mail);
    const char *query = memchr(target.at, '?', target.len);
    size_t behind = (size_t)((query != NULL ? query : target.at + target.len) - unmarking->words.at);
    unmarking->fates[close] |= FATE_BLANK;
    unmark(unmarking, close + 2, from);
    unmark(unmarking, behind, end - 1);
}

static void open_bracket(struct unmarking *unmarking, size_t at, bool image)
{
    unmarking->brackets = memory_room(unmarking->brackets, unmarking->brackets_len, &unmarking->brackets_room,
                                      sizeof *unmarking->brackets);
    unmarking->brackets[unmarking->brackets_len++] = (struct bracket){at, unmarking->delimiters_len, image};
}

/* The `]` at `at`: where to go on. A link has its marks and its target left out, an image all of it. */
static size_t close_bracket(struct unmarking *unmarking, size_t at, size_t end)
{
    struct slice words = unmarking->words, target;
    size_t most = end - at > LINK_MOST ? at + LINK_MOST : end;
    if (unmarking->brackets_len == 0)
        return at + 1;
    size_t index = --unmarking->brackets_len;
    struct bracket bracket = unmarking->brackets[index];
    bool spent = index < unmarking->spent && !bracket.image;
    size_t len =
        spent || at - bracket.at > LINK_MOST ? 0 : read_target(slice_part(words, at + 1, most), &target);
    if (unmarking->spent > index)
        unmarking->spent = index;
    if (len == 0)
        return at + 1;
    delimiters_settle(unmarking, bracket.delimiters);
    if (bracket.image) {
        unmark(unmarking, bracket.at, at + 1 + len);
        return at + 1 + len;
    }
    unmarking->spent = index;
    note_link(unmarking, bracket.at + 1, at, target);
    unmark(unmarking, bracket.at, bracket.at + 1);
    if (slice_starts(target, mail) && memchr(words.at + bracket.at, '@', at - bracket.at) == NULL)
        leave_address(unmarking, target, at, at + 1 + len);
    else
        unmark(unmarking, at, at + 1 + len);
    return at + 1 + len;
}

/* `<https://…>`: the brackets go. */
static size_t take_angles(struct unmarking *unmarking, size_t at, size_t end)
{
    struct slice words = slice_part(unmarking->words, at + 1, end - at > LINK_MOST ? at + LINK_MOST : end);
    size_t len = 0;
    if (!slice_starts(words, "https://") && !slice_starts(words, "http://") && !slice_starts(words, mail))
        return at + 1;
    while (len < words.len && (unsigned char)words.at[len] > ' ' && words.at[len] != '<' &&
           words.at[len] != '>')
        len++;
    if (len == words.len || words.at[len] != '>')
        return at + 1;
    size_t from = at + 1, close = from + len;
    unmark(unmarking, at, slice_starts(words, mail) ? from + strlen(mail) : from);
    note_link(unmarking, from, close, slice_part(words, 0, len));
    unmark(unmarking, close, close + 1);
    return close + 1;
}

/* Behind an address that stands in the text as it is: its underscores are no marks. */
static size_t address_end(struct slice words, size_t at, size_t from, size_t end)
{
    struct slice rest = slice_part(words, at, end);
    bool begins = at == from || !byte_is_letter(words.at[at - 1]);
    if (!begins ||
        (!slice_starts(rest, "https://") && !slice_starts(rest, "http://") && !slice_starts(rest, "www.")))
        return at + 1;
    size_t behind = at;
    while (behind < end && (unsigned char)words.at[behind] > ' ' &&
           strchr("<>()[]|\"`*\\", words.at[behind]) == NULL)
        behind++;
    while (words.at[behind - 1] == '_')
        behind--;
    return behind;
}

static size_t take(struct unmarking *unmarking, struct code *code, size_t at)
{
    struct slice words = unmarking->words;
    size_t end = code->end;
    switch (words.at[at]) {
    case '\\':
        return take_escape(unmarking, at, end);
    case '`':
        return take_code(unmarking, code, at);
    case '*':
    case '_':
        return at + delimiter_note(unmarking, at, code->from, end);
    case '!':
        if (at + 1 == end || words.at[at + 1] != '[')
            return at + 1;
        open_bracket(unmarking, at, true);
        return at + 2;
    case '[':
        open_bracket(unmarking, at, false);
        return at + 1;
    case ']':
        return close_bracket(unmarking, at, end);
    case '<':
        return take_angles(unmarking, at, end);
    case 'h':
    case 'w':
        return address_end(words, at, code->from, end);
    default:
        return at + 1;
    }
}

void unmark_inline(struct unmarking *unmarking, size_t from, size_t end)
{
    struct code code = {.from = from, .end = end};
    unmarking->last = SIZE_MAX;
    unmarking->delimiters_len = unmarking->brackets_len = unmarking->spent = 0;
    for (size_t at = from; at < end;)
        at = (unmarking->fates[at] & FATE_LEFT_OUT) != 0 ? at + 1 : take(unmarking, &code, at);
    delimiters_settle(unmarking, 0);
}
