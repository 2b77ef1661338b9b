/* The values of schema.org as they may be written: one or a list, here or by @id, as text or as an object
 * with a name. */
#include "reader/schema_org/mapping.h"

#include "reader/plain.h"

#include <string.h>

enum { DEEPEST_WORDS = 4 };

static int compare_ids(const void *one, const void *two)
{
    const struct id *a = one, *b = two;
    return slice_compare(a->name, b->name);
}

struct value mapping_resolve(const struct mapping *mapping, struct value value)
{
    struct value first = value_first(value);
    bool named = value_type(value) == VALUE_OBJECT && slice_is(value_name(first), "@id") &&
                 !value_is(value_next(first));
    if (!named || mapping->nodes.len == 0)
        return value;
    const struct id wanted = {value_text(first), value};
    const struct id *found =
        bsearch(&wanted, mapping->nodes.at, mapping->nodes.len, sizeof wanted, compare_ids);
    return found != NULL ? found->value : value;
}

bool each_begin(const struct mapping *mapping, struct value all, struct each *each)
{
    each->all = all;
    each->at = value_type(all) == VALUE_LIST ? value_first(all) : all;
    each->value = mapping_resolve(mapping, each->at);
    return value_is(each->at);
}

bool each_next(const struct mapping *mapping, struct each *each)
{
    each->at = value_type(each->all) == VALUE_LIST ? value_next(each->at) : (struct value){0};
    each->value = mapping_resolve(mapping, each->at);
    return value_is(each->at);
}

struct value mapping_words(const struct mapping *mapping, struct value value)
{
    for (int depth = 0; depth < DEEPEST_WORDS; depth++) {
        struct value inner = value_first(value);
        value = mapping_resolve(mapping, value);
        if (value_type(value) == VALUE_OBJECT) {
            inner = value_member(value, "@value");
            if (!value_is(inner))
                inner = value_member(value, "name");
        } else if (value_type(value) != VALUE_LIST) {
            break;
        }
        value = inner;
    }
    return value_type(value) == VALUE_STRING ? value : (struct value){0};
}

struct slice term_of(struct slice text)
{
    size_t from = text.len;
    while (from > 0 && strchr("/#:", text.at[from - 1]) == NULL)
        from--;
    return slice_part(text, from, text.len);
}

/* Whether one of the object's types is, or ends in, a name. */
static bool has_type(struct value object, const char *name, bool end)
{
    struct value types = value_member(object, "@type");
    struct value type = value_type(types) == VALUE_LIST ? value_first(types) : types;
    for (; value_is(type); type = value_next(type)) {
        struct slice term = term_of(value_text(type));
        size_t len = strlen(name);
        if (slice_is(term, name) ||
            (end && term.len > len && slice_is(slice_part(term, term.len - len, term.len), name)))
            return true;
        if (value_type(types) != VALUE_LIST)
            break;
    }
    return false;
}

bool type_is(struct value object, const char *name)
{
    return has_type(object, name, false);
}

bool type_ends(struct value object, const char *end)
{
    return has_type(object, end, true);
}

static bool is_among(struct slice word, const char *names)
{
    while (*names != '\0') {
        size_t len = strcspn(names, " ");
        if (slice_equal(word, (struct slice){names, len}))
            return true;
        names += len + (names[len] == ' ');
    }
    return false;
}

bool value_has_only(struct value object, const char *names)
{
    if (value_type(object) != VALUE_OBJECT)
        return true;
    for (struct value member = value_first(object); value_is(member); member = value_next(member))
        if (!is_among(value_name(member), names))
            return false;
    return true;
}

const char *term_find(const struct term *terms, size_t len, struct slice theirs)
{
    for (size_t i = 0; i < len; i++)
        if (slice_same_word(term_of(theirs), slice_of(terms[i].theirs)))
            return terms[i].ours;
    return NULL;
}

/* The text of a value; `*owned` receives what the caller frees. */
static struct slice text_of(const struct mapping *mapping, struct value words, char **owned)
{
    struct slice text = value_text(words);
    *owned = mapping->document->is_page ? plain_text(text) : NULL;
    return slice_trim(*owned != NULL ? slice_of(*owned) : text);
}

bool put_words(struct mapping *mapping, unsigned part, struct value value)
{
    char *owned;
    struct value words = mapping_words(mapping, value);
    struct slice text = text_of(mapping, words, &owned);
    AUTO_FREE char *plain = owned;
    if (text.len == 0)
        return false;
    struct place place = document_value_place(mapping->document, words);
    sheet_put_text(&mapping->reading->sheet, part, text, &place);
    return true;
}

void write_words(struct mapping *mapping, unsigned part, FILE *out, bool *later, const char *name,
                 const char *way, struct value value)
{
    char *owned;
    struct value words = mapping_words(mapping, value);
    struct slice text = text_of(mapping, words, &owned);
    AUTO_FREE char *plain = owned;
    if (text.len == 0)
        return;
    struct place place = document_value_place(mapping->document, words);
    member_write(out, later, name, text);
    sheet_note(&mapping->reading->sheet, part, way, &place);
}
