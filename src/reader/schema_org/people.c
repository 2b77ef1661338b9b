/* Organizers and performers of schema.org, and the events within an event as its programme. */
#include "reader/schema_org/mapping.h"

enum { DEEPEST_PROGRAMME = 8 };

/* `{"name":…}` of a text or an object; false where it has no name. */
static bool put_person(struct mapping *mapping, unsigned part, struct value person,
                       const struct term *members, size_t len)
{
    struct sheet *sheet = &mapping->reading->sheet;
    struct value name = mapping_words(mapping, person);
    if (slice_trim(value_text(name)).len == 0)
        return false;
    FILE *out = sheet_begin(sheet, part, NULL);
    bool later = false;
    fputc('{', out);
    write_words(mapping, part, out, &later, "name", "name", name);
    for (size_t i = 0; i < len; i++)
        write_words(mapping, part, out, &later, members[i].ours, members[i].ours,
                    value_member(person, members[i].theirs));
    fputc('}', out);
    return true;
}

/* Whether nothing is lost of a person of the usual type. */
static bool is_known(struct value person, const char *type, const struct term *members, size_t len)
{
    for (struct value member = value_first(person); value_is(member); member = value_next(member)) {
        size_t i = 0;
        while (i < len && !slice_is(value_name(member), members[i].theirs))
            i++;
        bool typed = slice_is(value_name(member), "@type") && slice_is(value_text(member), type);
        if (value_type(person) == VALUE_OBJECT && i == len && !typed && !slice_is(value_name(member), "name"))
            return false;
    }
    return true;
}

static bool take_people(struct mapping *mapping, unsigned part, struct value value,
                        const struct term *members, size_t len, const char *type)
{
    struct each each;
    bool whole = true;
    for (bool more = each_begin(mapping, value, &each); more; more = each_next(mapping, &each))
        whole = put_person(mapping, part, each.value, members, len) &&
                is_known(each.value, type, members, len) && whole;
    return whole;
}

bool take_organizers(struct mapping *mapping, unsigned part, struct value value)
{
    static const struct term members[] = {{"email", "email"}, {"url", "url"}};
    return take_people(mapping, part, value, members, ARRAY_LEN(members), "Organization");
}

static const struct term speaker[] = {{"honorificPrefix", "prefix"}, {"jobTitle", "role"}};

bool take_speakers(struct mapping *mapping, unsigned part, struct value value)
{
    return take_people(mapping, part, value, speaker, ARRAY_LEN(speaker), "Person");
}

bool write_speakers(struct mapping *mapping, FILE *out, bool *later, struct value performers)
{
    struct each each;
    bool whole = true;
    size_t count = 0;
    for (bool more = each_begin(mapping, performers, &each); more; more = each_next(mapping, &each)) {
        struct value name = mapping_words(mapping, each.value);
        bool inner = false;
        if (slice_trim(value_text(name)).len == 0)
            continue;
        AUTO_FREE char *way = memory_print("speakers/%zu/name", count);
        fputs(count > 0 ? ",{" : *later ? ",\"speakers\":[{" : "\"speakers\":[{", out);
        write_words(mapping, KEY_PROGRAMME, out, &inner, "name", way, name);
        for (size_t i = 0; i < ARRAY_LEN(speaker); i++)
            member_write(out, &inner, speaker[i].ours,
                         value_text(mapping_words(mapping, value_member(each.value, speaker[i].theirs))));
        fputc('}', out);
        whole = is_known(each.value, "Person", speaker, ARRAY_LEN(speaker)) && whole;
        count++;
    }
    if (count > 0)
        fputc(']', out);
    *later = *later || count > 0;
    return whole;
}

static void write_time(struct mapping *mapping, FILE *out, bool *later, const char *name, struct value value)
{
    char text[WHEN_TEXT];
    struct when when;
    struct value words = mapping_words(mapping, value);
    if (!value_is(words) || !reading_time(mapping->reading, mapping->document, words, &when))
        return;
    if (!when_has_date(when))
        when = when_fill(when, when_date(mapping->reading->start));
    struct place place = document_value_place(mapping->document, words);
    member_write(out, later, name, slice_of(when_write(when, text)));
    sheet_note(&mapping->reading->sheet, KEY_PROGRAMME, name, &place);
}

/* A break has no type of its own in schema.org. */
static struct slice kind_of(struct value item)
{
    struct slice kind = term_of(value_text(value_member(item, "additionalType")));
    static const char *const kinds[] = {"doors", "break", "social", "session"};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        if (slice_same_word(kind, slice_of(kinds[i])))
            return slice_of(kinds[i]);
    return type_is(item, "SocialEvent") ? SLICE("social") : SLICE("");
}

static bool put_item(struct mapping *mapping, struct value item)
{
    struct sheet *sheet = &mapping->reading->sheet;
    bool later = false;
    FILE *out = sheet_begin(sheet, KEY_PROGRAMME, NULL);
    struct value title = value_member(item, "name"), room = value_member(item, "location");
    fputc('{', out);
    write_words(mapping, KEY_PROGRAMME, out, &later, "title", "title", title);
    write_time(mapping, out, &later, "start", value_member(item, "startDate"));
    write_time(mapping, out, &later, "end", value_member(item, "endDate"));
    member_write(out, &later, "kind", kind_of(item));
    write_words(mapping, KEY_PROGRAMME, out, &later, "track", "track", value_member(item, "keywords"));
    write_words(mapping, KEY_PROGRAMME, out, &later, "room", "room", room);
    bool whole = write_speakers(mapping, out, &later, value_member(item, "performer"));
    write_words(mapping, KEY_PROGRAMME, out, &later, "description", "description",
                value_member(item, "description"));
    fputc('}', out);
    return whole && value_has_only(room, "@type name") &&
           value_has_only(
               item, "@type name startDate endDate additionalType keywords location performer description");
}

/* Items in their order, those within an item right behind it. */
static bool take_items(struct mapping *mapping, struct value value, int depth)
{
    struct each each;
    bool whole = true;
    for (bool more = each_begin(mapping, value, &each); more; more = each_next(mapping, &each)) {
        struct value below = value_member(each.value, "subEvent");
        bool named = slice_trim(value_text(mapping_words(mapping, value_member(each.value, "name")))).len > 0;
        whole = named && put_item(mapping, each.value) && whole;
        if (value_is(below) && depth < DEEPEST_PROGRAMME)
            whole = take_items(mapping, below, depth + 1) && false;
    }
    return whole;
}

bool take_programme(struct mapping *mapping, unsigned part, struct value value)
{
    (void)part;
    return take_items(mapping, value, 0);
}
