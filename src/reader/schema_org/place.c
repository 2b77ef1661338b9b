/* Where an event of schema.org is. */
#include "reader/schema_org/mapping.h"

#include <string.h>

static struct value first_address(const struct mapping *mapping, struct value place)
{
    struct each each;
    return each_begin(mapping, value_member(place, "address"), &each) ? each.value : (struct value){0};
}

static bool is_letter(char byte)
{
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

static struct value country_in(const struct mapping *mapping, struct value address)
{
    struct value words = mapping_words(mapping, value_member(address, "addressCountry"));
    struct slice text = value_text(words);
    return text.len == 2 && is_letter(text.at[0]) && is_letter(text.at[1]) ? words : (struct value){0};
}

struct slice country_of(const struct mapping *mapping, struct value event)
{
    struct each each;
    for (bool more = each_begin(mapping, value_member(event, "location"), &each); more; more = each_next(mapping, &each)) {
        struct value within = mapping_resolve(mapping, value_member(each.value, "containedInPlace"));
        struct value here = country_in(mapping, first_address(mapping, each.value)), around = country_in(mapping, first_address(mapping, within));
        if (value_is(here) || value_is(around))
            return value_text(value_is(here) ? here : around);
    }
    return SLICE("");
}

static void put_country(struct mapping *mapping, struct value words)
{
    char country[2];
    struct slice text = value_text(words);
    struct place place = document_value_place(mapping->document, words);
    for (size_t i = 0; i < 2; i++)
        country[i] = (char)(text.at[i] & ~0x20);
    sheet_put_text(&mapping->reading->sheet, KEY_LOCATION_COUNTRY, (struct slice){country, 2}, &place);
}

static bool take_address(struct mapping *mapping, struct value address)
{
    struct value country = country_in(mapping, address);
    if (value_type(address) == VALUE_STRING)
        return put_words(mapping, KEY_LOCATION_STREET, address);
    put_words(mapping, KEY_LOCATION_STREET, value_member(address, "streetAddress"));
    put_words(mapping, KEY_LOCATION_POSTAL_CODE, value_member(address, "postalCode"));
    put_words(mapping, KEY_LOCATION_CITY, value_member(address, "addressLocality"));
    if (value_is(country))
        put_country(mapping, country);
    return has_only(address, value_is(country) ? "@type streetAddress postalCode addressLocality addressCountry"
                                               : "@type streetAddress postalCode addressLocality");
}

/* A room of a building, or the building of a room. */
static bool take_room(struct mapping *mapping, struct value place)
{
    struct value room = mapping_resolve(mapping, value_member(place, "containsPlace"));
    return !value_is(room) || (put_words(mapping, KEY_LOCATION_ROOM, value_member(room, "name")) && has_only(room, "@type name"));
}

static bool take_place(struct mapping *mapping, struct value place)
{
    struct value within = mapping_resolve(mapping, value_member(place, "containedInPlace"));
    bool inside = value_is(mapping_words(mapping, value_member(within, "name")));
    struct value address = first_address(mapping, inside && !value_is(value_member(place, "address")) ? within : place);
    put_words(mapping, inside ? KEY_LOCATION_ROOM : KEY_LOCATION_NAME, value_member(place, "name"));
    if (inside)
        put_words(mapping, KEY_LOCATION_NAME, value_member(within, "name"));
    bool whole = !value_is(address) || take_address(mapping, address);
    put_words(mapping, KEY_LOCATION_URL, value_member(place, "url"));
    return take_room(mapping, place) && whole && has_only(place, "@type name address url containsPlace");
}

static bool is_address(struct slice text)
{
    return slice_starts(text, "http://") || slice_starts(text, "https://");
}

/* What a location is: somewhere, or online. */
static bool take_one(struct mapping *mapping, struct value one, bool *online, bool *onsite)
{
    bool address = value_type(one) == VALUE_STRING && is_address(value_text(one));
    if (address || type_is(one, "VirtualLocation")) {
        bool first = !*online;
        *online = true;
        put_words(mapping, KEY_LOCATION_URL, address ? one : value_member(one, "url"));
        return first && (address || has_only(one, "@type url"));
    }
    bool first = !*onsite;
    *onsite = true;
    if (!first)
        return false;
    if (value_type(one) == VALUE_STRING)
        return put_words(mapping, KEY_LOCATION_NAME, one);
    return take_place(mapping, one);
}

bool take_location(struct mapping *mapping, unsigned part, struct value value)
{
    (void)part;
    struct sheet *sheet = &mapping->reading->sheet;
    struct each each;
    bool online = false, onsite = false, whole = true;
    for (bool more = each_begin(mapping, value, &each); more; more = each_next(mapping, &each))
        whole = take_one(mapping, each.value, &online, &onsite) && whole;
    if (online && !sheet_has(sheet, KEY_ATTENDANCE)) {
        sheet_put_text(sheet, KEY_ATTENDANCE, onsite ? SLICE("mixed") : SLICE("online"), NULL);
        sheet_assume(sheet, KEY_ATTENDANCE);
    }
    return whole;
}
