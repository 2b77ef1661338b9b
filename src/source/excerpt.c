/* The words that a finding shows: a line, or the part of it around a place, as UTF-8. */
#include "fasti/source.h"

#include <string.h>

/* Bytes shown before and behind a place; characters are counted no further than so many bytes into a line. */
enum { WORDS_AROUND = 400, COUNTED = 1 << 16 };

/* A character of one byte in every encoding, as UTF-16 is handed in by then. */
static bool is_ascii(char byte)
{
    return (unsigned char)byte < 0x80;
}

static bool is_inside(enum encoding encoding, struct slice line, size_t at)
{
    return encoding == ENCODING_UTF8 && at < line.len && ((unsigned char)line.at[at] & 0xC0) == 0x80;
}

/* Back to where a character begins. */
static size_t character_start(enum encoding encoding, struct slice line, size_t at)
{
    at = at < line.len ? at : line.len;
    while (at > 0 && is_inside(encoding, line, at))
        at--;
    return at;
}

static size_t count_characters(enum encoding encoding, struct slice line, size_t from, size_t to)
{
    size_t count = 0;
    for (size_t at = from; at < to && at < line.len; count++) {
        if (is_ascii(line.at[at]))
            at++;
        else
            encoding_next(encoding, line, &at);
    }
    return count;
}

static void measure(enum encoding encoding, struct slice line, struct place *place)
{
    if (place->column == 0 || place->column > COUNTED || place->column + place->length > COUNTED)
        return;
    size_t at = place->column - 1;
    place->character = count_characters(encoding, line, 0, at) + 1;
    place->characters = count_characters(encoding, line, at, at + place->length);
}

/* Writes what stands from `from` to `to`; returns how many bytes of UTF-8 that takes. What is no character
 * stays as it is. */
static size_t convert(enum encoding encoding, struct slice line, size_t from, size_t to, char *out)
{
    size_t len = 0;
    for (size_t at = from; at < to;) {
        size_t begin = at;
        if (is_ascii(line.at[at])) {
            char byte = line.at[at++];
            out[len++] = byte != '\0' ? byte : '?';
            continue;
        }
        int32_t code = encoding_next(encoding, line, &at);
        if (code == 0xFFFD) {
            memcpy(out + len, line.at + begin, at - begin);
            len += at - begin;
        } else {
            len += utf8_put(code, out + len);
        }
    }
    return len;
}

struct excerpt excerpt_new(struct slice line, enum encoding encoding, struct place *place)
{
    bool pointed = place->column > 0 && place->column <= line.len + 1;
    size_t at = pointed ? place->column - 1 : 0, length = pointed ? place->length : 0;
    size_t start = character_start(encoding, line, at > WORDS_AROUND ? at - WORDS_AROUND : 0);
    size_t end = character_start(encoding, line, at + WORDS_AROUND);
    size_t from = character_start(encoding, line, at),
           to = length < end - from ? character_start(encoding, line, at + length) : end;
    char *text = memory_new(4 * (end - start) + 1, 1);
    size_t before = convert(encoding, line, start, from, text),
           len = convert(encoding, line, from, to, text + before);
    convert(encoding, line, to, end, text + before + len);
    measure(encoding, line, place);
    return (struct excerpt){.text = text, .cut = start > 0, .pointed = pointed, .at = before, .len = len};
}

void excerpt_free(struct excerpt *excerpt)
{
    free((char *)excerpt->text);
}

struct excerpt excerpt_of(struct source *source, struct place *place)
{
    return excerpt_new(source_line(source, place->line), source_encoding(source), place);
}
