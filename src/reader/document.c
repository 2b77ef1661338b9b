/* From JSON back into the original. */
#include "reader/document.h"

#include "fasti/source.h"

#include <string.h>

/* Where the byte `at` of the JSON stands. */
static size_t original_of(const struct document *document, size_t at)
{
    size_t low = 0, high = document->pieces_len;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (document->pieces[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    return document->pieces[low].original + (at - document->pieces[low].at);
}

size_t document_original(const struct document *document, const char *at)
{
    return original_of(document, (size_t)(at - document->json.at));
}

struct place document_place(const struct document *document, struct slice part)
{
    size_t at = (size_t)(part.at - document->json.at);
    size_t from = original_of(document, at), end = original_of(document, at + part.len);
    return places_find(document->places, from, end > from ? end - from : part.len);
}

struct place document_value_place(const struct document *document, struct value value)
{
    struct slice json = value_json(value);
    bool quoted = value_type(value) == VALUE_STRING && json.len > 2;
    return document_place(document, quoted ? slice_part(json, 1, json.len - 1) : json);
}

struct place document_name_place(const struct document *document, struct value member)
{
    struct slice name = value_name(member), json = document->json;
    bool inside = name.len > 0 && (uintptr_t)name.at >= (uintptr_t)json.at &&
                  (uintptr_t)name.at < (uintptr_t)json.at + json.len;
    return inside ? document_place(document, name) : document_value_place(document, member);
}

/* The line that a place is in, without its end. */
static struct slice line_at(const struct places *places, const struct place *place, size_t at)
{
    struct slice rest = slice_part(places->bytes, at - (place->column - 1), places->bytes.len);
    const char *end = rest.len > 0 ? memchr(rest.at, places->line_end, rest.len) : NULL;
    rest.len = end != NULL ? (size_t)(end - rest.at) : rest.len;
    if (rest.len > 0 && rest.at[rest.len - 1] == '\r')
        rest.len--;
    return rest;
}

void document_say(const struct document *document, struct slice part, const struct finding *finding,
                  struct report *report)
{
    struct finding said = *finding;
    size_t at = original_of(document, (size_t)(part.at - document->json.at));
    said.place = document_place(document, part);
    said.place.path = finding->place.path;
    said.words =
        excerpt_new(line_at(document->places, &said.place, at), document->places->encoding, &said.place);
    report_add(report, &said);
    excerpt_free(&said.words);
}

void document_align(struct document_maker *maker, size_t original)
{
    struct piece *last = maker->pieces_len > 0 ? &maker->pieces[maker->pieces_len - 1] : NULL;
    if (last != NULL && original - last->original == maker->len - last->at)
        return;
    if (last != NULL && last->at == maker->len) {
        last->original = original;
        return;
    }
    maker->pieces = memory_room(maker->pieces, maker->pieces_len, &maker->pieces_room, sizeof *maker->pieces);
    maker->pieces[maker->pieces_len++] = (struct piece){maker->len, original};
}

void document_put(struct document_maker *maker, const char *bytes, size_t len)
{
    while (maker->room - maker->len < len)
        maker->out = memory_room(maker->out, maker->room, &maker->room, 1);
    memcpy(maker->out + maker->len, bytes, len);
    maker->len += len;
}

struct document document_made(struct document_maker *maker, const struct places *places)
{
    return (struct document){{maker->out, maker->len}, places, maker->pieces, maker->pieces_len, false};
}

void document_made_free(struct document *document)
{
    free((char *)document->json.at);
    free((struct piece *)document->pieces);
}
