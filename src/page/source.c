/* A page's bytes as UTF-8: its character set, and the way back. */
#include "page/page.h"

#include <string.h>
#include <strings.h>

/* How far a page is looked through for its <meta>: WHATWG HTML, prescan. */
enum { PRESCAN = 1024 };

/* Names of the Encoding Standard that are read, all of one family as Windows-1252. */
static const char *const utf8_names[] = {"utf-8", "utf8", "unicode-1-1-utf-8"};
static const char *const windows_names[] = {"windows-1252", "iso-8859-1", "latin1",     "latin-1",
                                            "l1",           "us-ascii",   "ascii",      "cp1252",
                                            "x-cp1252",     "iso8859-1",  "iso-8859-15"};

static bool is_one_of(struct slice name, const char *const *names, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (slice_same_word(name, slice_of(names[i])))
            return true;
    return false;
}

/* The name behind `charset=` in the first bytes; empty where there is none. */
static struct slice stated_charset(struct slice bytes)
{
    static const char key[] = "charset";
    struct slice head = slice_part(bytes, 0, PRESCAN);
    for (size_t at = 0; at + sizeof key < head.len; at++) {
        if (strncasecmp(head.at + at, key, sizeof key - 1) != 0)
            continue;
        size_t from = at + sizeof key - 1;
        while (from < head.len && strchr(" \t\r\n=\"'", head.at[from]) != NULL && head.at[from] != '\0')
            from++;
        size_t to = from;
        while (to < head.len && head.at[to] != '\0' && strchr(" \t\r\n\"'/>;", head.at[to]) == NULL)
            to++;
        return slice_part(head, from, to);
    }
    return (struct slice){"", 0};
}

/* Each byte that is not UTF-8 as Windows-1252 has it; all of them where `mixed` is false. */
static void convert(struct source *source, size_t from, bool mixed)
{
    struct slice original = source->original;
    char *to = memory_resize(NULL, 3 * (original.len - from) + 1, 1);
    source->origins = memory_resize(NULL, 3 * (original.len - from) + 2, sizeof *source->origins);
    size_t len = 0;
    for (size_t at = from; at < original.len;) {
        size_t start = at;
        if ((unsigned char)original.at[at] < 0x80) {
            source->origins[len] = (uint32_t)at;
            to[len++] = original.at[at++];
            continue;
        }
        int32_t code = mixed ? utf8_next(original, &at) : 0xFFFD;
        if (code == 0xFFFD && (!mixed || at - start == 1)) {
            at = start;
            code = encoding_next(ENCODING_WINDOWS_1252, original, &at);
        }
        size_t more = utf8_put(code, to + len);
        for (size_t i = 0; i < more; i++)
            source->origins[len + i] = (uint32_t)start;
        len += more;
    }
    source->origins[len] = (uint32_t)original.len;
    source->owned = to;
    source->utf8 = (struct slice){to, len};
}

static bool refuse(const char *path, struct slice name, struct report *report)
{
    AUTO_FREE char *message = memory_print(
        "its character set is %.*s, and only UTF-8 and Windows-1252 are read", (int)name.len, name.at);
    report_add(report, &(struct finding){.severity = SEVERITY_ERROR,
                                         .place = {.path = path},
                                         .message = message,
                                         .help = "make it UTF-8 first, with iconv"});
    return false;
}

bool source_open(struct source *source, struct slice original, const char *path, struct report *report)
{
    *source = (struct source){.original = original, .utf8 = original, .whole = original};
    size_t mark = slice_starts(original, "\xEF\xBB\xBF") ? 3 : 0;
    struct slice charset = mark > 0 ? SLICE("utf-8") : stated_charset(original);
    bool valid = utf8_valid(original) == original.len,
         utf8 = is_one_of(charset, utf8_names, ARRAY_LEN(utf8_names));
    bool windows = is_one_of(charset, windows_names, ARRAY_LEN(windows_names));
    if (encoding_of(original) == ENCODING_UTF16)
        return refuse(path, SLICE("UTF-16"), report);
    if (charset.len > 0 && !utf8 && !windows && !valid)
        return refuse(path, charset, report);
    /* Who says Windows-1252 and writes accents as UTF-8 has changed the page and not its <meta>. */
    if (!valid)
        convert(source, mark, utf8);
    source->whole = source->utf8;
    return true;
}

void source_close(struct source *source)
{
    free(source->owned);
    free(source->origins);
    free(source->shortened);
    free(source->seams);
}

static void add_seam(struct source *source, size_t from, size_t to, bool words)
{
    source->seams = memory_room(source->seams, source->seams_len, &source->seams_room, sizeof *source->seams);
    source->seams[source->seams_len++] =
        (struct seam){from - source->left_out, source->left_out + (to - from), words};
    source->left_out += to - from;
}

void source_leave_out(struct source *source, size_t from, size_t to)
{
    add_seam(source, from, to, false);
}

void source_set_aside(struct source *source, size_t from, size_t to)
{
    add_seam(source, from, to, true);
}

void source_shorten(struct source *source)
{
    struct slice whole = source->whole;
    size_t from = 0, len = 0;
    if (source->left_out == 0)
        return;
    source->shortened = memory_resize(NULL, whole.len - source->left_out + 1, 1);
    for (size_t i = 0; i <= source->seams_len; i++) {
        size_t to = i < source->seams_len ? source->seams[i].at : whole.len - source->left_out;
        memcpy(source->shortened + len, whole.at + from, to - len);
        len = to;
        from = i < source->seams_len ? to + source->seams[i].left_out : from;
    }
    source->utf8 = (struct slice){source->shortened, len};
}

static bool is_up_to(const void *row, const void *sought)
{
    const struct seam *seam = row;
    const size_t *byte = sought;
    return seam->at <= *byte;
}

size_t source_seams(struct source *source, size_t byte)
{
    const struct seam *seams = source->seams;
    size_t near = source->near;
    if ((near == 0 || seams[near - 1].at <= byte) && (near == source->seams_len || seams[near].at > byte))
        return near;
    return source->near = rows_before(seams, source->seams_len, sizeof *seams, is_up_to, &byte);
}

/* Which byte of utf8 this was before anything was left out. */
static size_t whole_byte(struct source *source, size_t byte)
{
    return byte + source_left_out(source, source->shortened != NULL ? source_seams(source, byte) : 0);
}

size_t source_left_out(const struct source *source, size_t seams)
{
    return seams > 0 ? source->seams[seams - 1].left_out : 0;
}

size_t source_original(const struct source *source, size_t byte)
{
    return source->origins != NULL ? source->origins[byte] : byte;
}

size_t source_origin(struct source *source, const char *at)
{
    return source_original(source, whole_byte(source, (size_t)(at - source->utf8.at)));
}

size_t source_end(struct source *source, const char *end)
{
    size_t byte = (size_t)(end - source->utf8.at);
    return source_original(source, byte > 0 ? whole_byte(source, byte - 1) + 1 : 0);
}
