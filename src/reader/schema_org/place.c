/* Where an event of schema.org is. */
#include "reader/schema_org/mapping.h"

#include <string.h>

static struct value first_address(const struct mapping *mapping, struct value place)
{
    struct each each;
    return each_begin(mapping, value_member(place, "address"), &each) ? each.value : (struct value){0};
}

/* What stands behind the last comma of `rest`, which keeps what stands before it. */
static struct slice take_last(struct slice *rest)
{
    const char *comma = memrchr(rest->at, ',', rest->len);
    size_t from = comma != NULL ? (size_t)(comma - rest->at) : 0;
    struct slice last = slice_part(*rest, from + (comma != NULL), rest->len);
    *rest = slice_trim(slice_part(*rest, 0, from));
    return slice_trim(last);
}

/* The code of the country that an address names, as a code or in words; false where it names none
 * that is known. */
static bool read_country(const struct mapping *mapping, struct value address, char code[2])
{
    bool line = value_type(address) == VALUE_STRING;
    struct slice rest = slice_trim(
        value_text(line ? address : mapping_words(mapping, value_member(address, "addressCountry"))));
    struct slice text = line ? take_last(&rest) : rest;
    const char *known = country_code(text);
    bool is_code =
        !line && known == NULL && text.len == 2 && byte_is_letter(text.at[0]) && byte_is_letter(text.at[1]);
    for (size_t i = 0; i < 2 && (known != NULL || is_code); i++)
        code[i] = (char)((known != NULL ? known : text.at)[i] & ~0x20);
    return known != NULL || is_code;
}

bool country_of(const struct mapping *mapping, struct value event, char code[2])
{
    struct each each;
    for (bool more = each_begin(mapping, value_member(event, "location"), &each); more;
         more = each_next(mapping, &each)) {
        struct value within = mapping_resolve(mapping, value_member(each.value, "containedInPlace"));
        if (read_country(mapping, first_address(mapping, each.value), code) ||
            read_country(mapping, first_address(mapping, within), code))
            return true;
    }
    return false;
}

/* Whether nothing is lost. */
static bool put_country(struct mapping *mapping, struct value address)
{
    char code[2];
    struct value words = mapping_words(mapping, value_member(address, "addressCountry"));
    struct place place = document_value_place(mapping->document, words);
    if (!read_country(mapping, address, code))
        return !value_is(value_member(address, "addressCountry"));
    sheet_put_text(&mapping->reading->sheet, KEY_LOCATION_COUNTRY, (struct slice){code, 2}, &place);
    return true;
}

/* The length of a postal code before a town: `1234 AB`, `9000`, `10557`; 0 where there is none. */
static size_t postal_len(struct slice text)
{
    size_t digits = 0, letters;
    while (digits < text.len && byte_is_digit(text.at[digits]))
        digits++;
    letters = digits + (digits < text.len && text.at[digits] == ' ');
    bool lettered = digits == 4 && letters + 3 < text.len && text.at[letters + 2] == ' ' &&
                    byte_is_capital(text.at[letters]) && byte_is_capital(text.at[letters + 1]);
    size_t len = lettered ? letters + 2 : digits;
    bool good = (digits == 4 || digits == 5) && len + 1 < text.len && text.at[len] == ' ' &&
                !byte_is_digit(text.at[len + 1]);
    return good ? len : 0;
}

static void put_slice(struct mapping *mapping, unsigned part, struct slice text)
{
    struct place place = document_place(mapping->document, text);
    sheet_put_text(&mapping->reading->sheet, part, text, &place);
}

/* `Dorpsstraat 3, 1234 AB Meerdijk, Nederland` in its parts; false where it is not written so. */
static bool take_line(struct mapping *mapping, struct value address)
{
    struct slice rest = slice_trim(value_text(address)), last = take_last(&rest);
    struct place place = document_place(mapping->document, last);
    const char *country = country_code(last);
    if (country != NULL)
        last = take_last(&rest);
    size_t code = postal_len(last);
    bool plain = value_json(address).len == value_text(address).len + 2 &&
                 memchr(value_text(address).at, '&', value_text(address).len) == NULL;
    if (!plain || code == 0 || rest.len == 0)
        return false;
    put_slice(mapping, KEY_LOCATION_STREET, rest);
    put_slice(mapping, KEY_LOCATION_POSTAL_CODE, slice_part(last, 0, code));
    put_slice(mapping, KEY_LOCATION_CITY, slice_trim(slice_part(last, code, last.len)));
    if (country != NULL)
        sheet_put_text(&mapping->reading->sheet, KEY_LOCATION_COUNTRY, slice_of(country), &place);
    return true;
}

static bool take_address(struct mapping *mapping, struct value address)
{
    if (value_type(address) == VALUE_STRING)
        return take_line(mapping, address) || put_words(mapping, KEY_LOCATION_STREET, address);
    put_words(mapping, KEY_LOCATION_STREET, value_member(address, "streetAddress"));
    put_words(mapping, KEY_LOCATION_POSTAL_CODE, value_member(address, "postalCode"));
    put_words(mapping, KEY_LOCATION_CITY, value_member(address, "addressLocality"));
    bool whole = put_country(mapping, address);
    return whole && value_has_only(address, "@type streetAddress postalCode addressLocality addressCountry");
}

/* A room of a building, or the building of a room. */
static bool take_room(struct mapping *mapping, struct value place)
{
    struct value room = mapping_resolve(mapping, value_member(place, "containsPlace"));
    return !value_is(room) || (put_words(mapping, KEY_LOCATION_ROOM, value_member(room, "name")) &&
                               value_has_only(room, "@type name"));
}

static bool take_place(struct mapping *mapping, struct value place)
{
    struct value within = mapping_resolve(mapping, value_member(place, "containedInPlace"));
    bool inside = value_is(mapping_words(mapping, value_member(within, "name")));
    struct value address =
        first_address(mapping, inside && !value_is(value_member(place, "address")) ? within : place);
    put_words(mapping, inside ? KEY_LOCATION_ROOM : KEY_LOCATION_NAME, value_member(place, "name"));
    if (inside)
        put_words(mapping, KEY_LOCATION_NAME, value_member(within, "name"));
    bool whole = !value_is(address) || take_address(mapping, address);
    put_words(mapping, KEY_LOCATION_URL, value_member(place, "url"));
    return take_room(mapping, place) && whole &&
           value_has_only(place, "@type name address url containsPlace");
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
        return first && (address || value_has_only(one, "@type url"));
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
