/* Text between tags, character by character: gumbo's decoded one beside what is written in the page. */
#include "page/page.h"

#include <string.h>

/* A character reference has no longer name than this. */
enum { REFERENCE_MOST = 34 };
/* So many bytes behind a reference tell where it ended. */
enum { FOLLOWING_MOST = 8 };

static struct characters open_characters(struct source *source, const char *decoded, GumboStringPiece written)
{
    size_t from = (size_t)(written.data - source->utf8.at);
    return (struct characters){.source = source,
                               .decoded = slice_of(decoded),
                               .written = slice_part(source->utf8, from, from + written.length),
                               .seam = source_seams(source, from)};
}

struct characters characters_of(struct source *source, const GumboText *text)
{
    return open_characters(source, text->text, text->original_text);
}

struct characters characters_of_value(struct source *source, const GumboAttribute *attribute)
{
    GumboStringPiece written = attribute->original_value;
    bool quoted = written.length > 1 && (written.data[0] == '"' || written.data[0] == '\'') &&
                  written.data[written.length - 1] == written.data[0];
    if (quoted)
        written = (GumboStringPiece){written.data + 1, written.length - 2};
    struct characters characters = open_characters(source, attribute->value, written);
    characters.raw = true;
    return characters;
}

static bool is_name(char byte)
{
    return byte_is_digit(byte) || byte_is_letter(byte);
}

static bool is_plain(char byte)
{
    return byte > ' ' && byte < 0x7F && byte != '&' && byte != '<';
}

size_t characters_run(struct slice text)
{
    size_t at = 0;
    for (; at < text.len; at++) {
        if (is_plain(text.at[at]) || text.at[at] == ' ')
            continue;
        unsigned char byte = (unsigned char)text.at[at],
                      next = at + 1 < text.len ? (unsigned char)text.at[at + 1] : 0;
        bool space = byte == '\t' || byte == '\n';
        bool strange = byte == 0xC2   ? next < 0xA0
                       : byte == 0xEF ? next == 0xB7 || next == 0xBF
                                      : byte > 0xEF || byte == 0x7F;
        if (byte == '&' || byte == '<' || strange || (byte < ' ' && !space))
            break;
    }
    return at;
}

/* Whether the bytes of the page from `at` to `end` come next, behind byte `behind` of what is decoded, and so
 * does what follows them as it stands. */
static bool goes_on(const struct characters *characters, size_t behind, size_t at, size_t end)
{
    struct slice written = characters->written, decoded = characters->decoded;
    size_t len = end - at + characters_run(slice_part(written, end, end + FOLLOWING_MOST));
    return decoded.len - behind >= len && memcmp(decoded.at + behind, written.at + at, len) == 0;
}

/* `&#233;`, `&#xE9`: digits and a semicolon if there is one; 1 where there are no digits. */
static size_t number_len(struct slice text)
{
    bool hex = text.len > 2 && (text.at[2] | 32) == 'x';
    size_t from = 2 + hex, end = from;
    while (end < text.len && (hex ? byte_hex(text.at[end]) >= 0 : byte_is_digit(text.at[end])))
        end++;
    return end == from ? 1 : end + (end < text.len && text.at[end] == ';');
}

/* How many bytes at `at`, which is `&`, say one character: `&eacute;` is 8, a bare `&` is 1. */
static size_t reference_len(const struct characters *characters, size_t at, size_t behind)
{
    struct slice written = characters->written;
    size_t end = at + 1;
    if (end < written.len && written.at[end] == '#')
        return number_len(slice_part(written, at, written.len));
    while (end < written.len && end - at < REFERENCE_MOST && is_name(written.at[end]))
        end++;
    bool named = end > at + 1, closed = named && end < written.len && written.at[end] == ';';
    end += closed;
    bool followed = characters_run(slice_part(written, end, end + 1)) > 0;
    if (named && ((closed && !followed) || (followed && goes_on(characters, behind, end, end))))
        return characters->decoded.at[characters->at] == '&' && goes_on(characters, behind, at + 1, end)
                   ? 1
                   : end - at;
    if (characters->decoded.at[characters->at] == '&' && goes_on(characters, behind, at + 1, end))
        return 1;
    /* Some need no semicolon: what stands behind the reference in the page stands behind the character too,
     * however much that is. */
    for (size_t len = 3; at + len < end; len++)
        if (goes_on(characters, behind, at + len, end))
            return len;
    return end - at;
}

/* The last character, or plain ones, stand at bytes `from` to `end` of what is written. */
static void place(struct characters *characters, size_t from, size_t end)
{
    characters->from = source_origin(characters->source, characters->written.at + from);
    characters->end = source_end(characters->source, characters->written.at + end);
}

/* The same, and the next one does not stand before: past the seams up to there. What was set aside there
 * comes next. */
static void pass(struct characters *characters, size_t from, size_t end)
{
    struct source *source = characters->source;
    size_t here = (size_t)(characters->written.at - source->utf8.at) + end;
    place(characters, from, end);
    characters->behind = end;
    for (; characters->seam < source->seams_len && source->seams[characters->seam].at <= here;
         characters->seam++) {
        const struct seam *seam = &source->seams[characters->seam];
        if (seam->words && seam->at == here)
            characters->aside = slice_part(source->whole, here + source_left_out(source, characters->seam),
                                           here + seam->left_out);
    }
}

/* So many bytes of what was set aside. */
static struct slice take_aside(struct characters *characters, size_t len)
{
    const struct source *source = characters->source;
    struct slice taken = slice_part(characters->aside, 0, len);
    size_t from = (size_t)(taken.at - source->whole.at);
    characters->from = source_original(source, from);
    characters->end = source_original(source, from + len);
    characters->aside = slice_part(characters->aside, len, characters->aside.len);
    return taken;
}

/* Moves `*at` to where the decoded character stands in what is written, past markup and what gumbo passes
 * over or replaces; false where it does not stand before the next one that gumbo hands on as it is, or stands
 * nowhere: some references are two characters. */
static bool find_written(const struct characters *characters, struct slice character, size_t *at)
{
    struct slice written = characters->written;
    bool replacement = slice_is(character, "\xEF\xBF\xBD");
    for (size_t len; *at < written.len; *at += len) {
        struct slice rest = slice_part(written, *at, written.len);
        char byte = rest.at[0];
        len = byte == '<' && !characters->raw ? tag_len(rest) : 0;
        if (len > 0)
            continue;
        utf8_next(rest, &len);
        bool handed_on = byte == '<' || characters_run(slice_part(rest, 0, len)) > 0;
        bool same = rest.len >= character.len && memcmp(rest.at, character.at, character.len) == 0;
        if (same || byte == '&' || (byte == '\r' && character.at[0] == '\n') || (replacement && !handed_on))
            return true;
        if (handed_on)
            return false;
    }
    return false;
}

/* A byte that stands for itself. */
static bool take_plain(struct characters *characters, int32_t *code)
{
    struct slice written = characters->written;
    size_t behind = characters->behind;
    char byte = characters->decoded.at[characters->at];
    if ((!is_plain(byte) && byte != ' ') || behind >= written.len || written.at[behind] != byte)
        return false;
    *code = byte;
    characters->at++;
    pass(characters, behind, behind + 1);
    return true;
}

/* A character that stands nowhere is given the byte at `at`, or the last one; the next one may
 * stand there too. */
static void pass_lost(struct characters *characters, size_t at)
{
    size_t len = characters->written.len, near = at < len || at == 0 ? at : len - 1;
    place(characters, near, near + (near < len));
    characters->behind = at;
}

/* The decoded character that ends at `behind`, looked for in what is written. */
static void take_decoded(struct characters *characters, size_t behind)
{
    struct slice written = characters->written,
                 character = slice_part(characters->decoded, characters->at, behind);
    size_t from = characters->behind, end;
    if (find_written(characters, character, &from)) {
        end = from;
        if (written.at[from] == '&')
            end += reference_len(characters, from, behind);
        else
            utf8_next(written, &end);
        if (end < written.len && character.at[0] == '\n' && written.at[end - 1] == '\r' &&
            written.at[end] == '\n')
            end++;
        pass(characters, from, end < written.len ? end : written.len);
    } else {
        pass_lost(characters, from);
    }
    characters->at = behind;
}

/* Of what was set aside in the text and did not come, as its place was not found, the next piece: no words
 * are lost. */
static void take_up(struct characters *characters)
{
    const struct source *source = characters->source;
    size_t end = (size_t)(characters->written.at - source->utf8.at) + characters->written.len;
    for (; characters->aside.len == 0 && characters->seam < source->seams_len &&
           source->seams[characters->seam].at <= end;
         characters->seam++) {
        const struct seam *seam = &source->seams[characters->seam];
        if (seam->words)
            characters->aside =
                slice_part(source->whole, seam->at + source_left_out(source, characters->seam),
                           seam->at + seam->left_out);
    }
}

bool characters_next(struct characters *characters, int32_t *code)
{
    size_t behind = characters->at, aside = 0;
    if (behind >= characters->decoded.len && characters->aside.len == 0 && !characters->raw)
        take_up(characters);
    if (characters->aside.len > 0) {
        *code = utf8_next(characters->aside, &aside);
        take_aside(characters, aside);
        return true;
    }
    if (behind >= characters->decoded.len)
        return false;
    if (take_plain(characters, code))
        return true;
    *code = utf8_next(characters->decoded, &behind);
    take_decoded(characters, behind);
    return true;
}

/* How many bytes of a text stand in another one too, and are plain, or single spaces between those. */
static size_t plain_len(struct slice text, struct slice other)
{
    size_t len = 0, most = text.len < other.len ? text.len : other.len;
    while (len < most && text.at[len] == other.at[len] &&
           (is_plain(text.at[len]) ||
            (text.at[len] == ' ' && len > 0 && len + 1 < most && is_plain(text.at[len + 1]))))
        len++;
    return len > 0 && text.at[len - 1] == ' ' ? len - 1 : len;
}

struct slice characters_plain(struct characters *characters)
{
    const struct source *source = characters->source;
    if (characters->aside.len > 0)
        return take_aside(characters, plain_len(characters->aside, characters->aside));
    size_t from = characters->behind, base = (size_t)(characters->written.at - source->utf8.at);
    size_t to = characters->seam < source->seams_len ? source->seams[characters->seam].at - base
                                                     : characters->written.len;
    struct slice written = slice_part(characters->written, from, to);
    size_t len = plain_len(slice_part(characters->decoded, characters->at, characters->decoded.len), written);
    characters->at += len;
    if (len > 0)
        pass(characters, from, from + len);
    return slice_part(written, 0, len);
}
