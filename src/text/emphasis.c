/* Emphasis, as CommonMark (0.31, 6.2) has it: which asterisks and underscores open it, which close it. */
#include "text/markdown.h"

/* What stands beside a run of marks. */
enum side { SIDE_BLANK, SIDE_MARK, SIDE_WORD };

static enum side side_of(int32_t code)
{
    bool blank = code == ' ' || code == '\t' || code == '\n';
    bool word = utf8_is_letter(code) || (code >= '0' && code <= '9');
    return blank ? SIDE_BLANK : word ? SIDE_WORD : SIDE_MARK;
}

static enum side side_before(struct slice words, size_t at, size_t from)
{
    size_t start = at;
    while (start > from && at - start < 4) {
        start--;
        if (((unsigned char)words.at[start] & 0xC0) != 0x80)
            break;
    }
    return start == at ? SIDE_BLANK : side_of(utf8_next(words, &start));
}

static enum side side_behind(struct slice words, size_t at, size_t end)
{
    return at >= end ? SIDE_BLANK : side_of(utf8_next(words, &at));
}

/* A single asterisk within a word is none of emphasis here: `leraar*innen`, `2*3`. */
static struct delimiter delimiter_of(char mark, size_t len, enum side before, enum side behind)
{
    bool left = behind != SIDE_BLANK && (behind == SIDE_WORD || before != SIDE_WORD);
    bool right = before != SIDE_BLANK && (before == SIDE_WORD || behind != SIDE_WORD);
    bool within = before == SIDE_WORD && behind == SIDE_WORD;
    if (within && (mark == '_' || len == 1))
        left = right = false;
    return (struct delimiter){.len = len,
                              .whole = (unsigned char)(len % 3),
                              .mark = mark,
                              .opens = left && (mark == '*' || !right || before == SIDE_MARK),
                              .closes = right && (mark == '*' || !left || behind == SIDE_MARK)};
}

size_t delimiter_note(struct unmarking *unmarking, size_t at, size_t from, size_t end)
{
    struct slice words = unmarking->words;
    size_t behind = at;
    while (behind < end && words.at[behind] == words.at[at])
        behind++;
    struct delimiter run = delimiter_of(words.at[at], behind - at, side_before(words, at, from),
                                        side_behind(words, behind, end));
    if (!run.opens && !run.closes)
        return run.len;
    run.at = at;
    run.before = unmarking->last;
    run.behind = SIZE_MAX;
    size_t here = unmarking->delimiters_len++;
    unmarking->delimiters = memory_room(unmarking->delimiters, here, &unmarking->delimiters_room, sizeof run);
    unmarking->delimiters[here] = run;
    if (run.before != SIZE_MAX)
        unmarking->delimiters[run.before].behind = here;
    unmarking->last = here;
    return run.len;
}

static void forget(struct unmarking *unmarking, size_t here)
{
    struct delimiter *all = unmarking->delimiters;
    size_t before = all[here].before, behind = all[here].behind;
    if (before != SIZE_MAX)
        all[before].behind = behind;
    if (behind != SIZE_MAX)
        all[behind].before = before;
    else
        unmarking->last = before;
}

/* Runs that both open and close pair only where their lengths are together no multiple of three. */
static bool is_pair(const struct delimiter *opener, const struct delimiter *closer)
{
    bool both = (opener->opens && opener->closes) || (closer->opens && closer->closes);
    return opener->mark == closer->mark && opener->opens &&
           !(both && (opener->whole + closer->whole) % 3 == 0 && (opener->whole != 0 || closer->whole != 0));
}

/* Where the search for what a closer closes may stop: before that, none of its kind was found. */
struct bottoms {
    size_t at[2][2][3];
};

static size_t *bottom_of(struct bottoms *bottoms, const struct delimiter *closer)
{
    return &bottoms->at[closer->mark == '_'][closer->opens][closer->whole];
}

/* The nearest that a closer closes, from `first` on; SIZE_MAX: none. */
static size_t opener_of(const struct unmarking *unmarking, size_t closer, size_t first)
{
    const struct delimiter *all = unmarking->delimiters;
    size_t here = all[closer].before;
    while (here != SIZE_MAX && here >= first && !is_pair(&all[here], &all[closer]))
        here = all[here].before;
    return here != SIZE_MAX && here >= first ? here : SIZE_MAX;
}

/* Leaves out one mark of each, or two; what stands between them pairs with nothing any more. */
static void pair(struct unmarking *unmarking, size_t opener, size_t closer)
{
    struct delimiter *open = &unmarking->delimiters[opener], *close = &unmarking->delimiters[closer];
    size_t len = open->len >= 2 && close->len >= 2 ? 2 : 1;
    open->behind = closer;
    close->before = opener;
    open->len -= len;
    unmark(unmarking, open->at + open->len, open->at + open->len + len);
    unmark(unmarking, close->at, close->at + len);
    close->at += len;
    close->len -= len;
    if (open->len == 0)
        forget(unmarking, opener);
}

void delimiters_settle(struct unmarking *unmarking, size_t first)
{
    struct bottoms bottoms;
    for (size_t i = 0; i < sizeof bottoms / sizeof(size_t); i++)
        (&bottoms.at[0][0][0])[i] = first;
    size_t here = unmarking->last;
    while (here != SIZE_MAX && here >= first && unmarking->delimiters[here].before != SIZE_MAX &&
           unmarking->delimiters[here].before >= first)
        here = unmarking->delimiters[here].before;
    while (here != SIZE_MAX && here >= first) {
        struct delimiter *closer = &unmarking->delimiters[here];
        size_t *bottom = bottom_of(&bottoms, closer);
        size_t opener = closer->closes ? opener_of(unmarking, here, *bottom) : SIZE_MAX;
        if (opener != SIZE_MAX)
            pair(unmarking, opener, here);
        else if (closer->closes)
            *bottom = here;
        size_t next = closer->behind;
        if (closer->len == 0 || (opener == SIZE_MAX && !closer->opens))
            forget(unmarking, here);
        here = opener != SIZE_MAX && closer->len > 0 ? here : next;
    }
    while (unmarking->last != SIZE_MAX && unmarking->last >= first)
        forget(unmarking, unmarking->last);
    unmarking->delimiters_len = first;
}
