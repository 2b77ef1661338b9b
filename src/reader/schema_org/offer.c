/* What schema.org offers: prices, and when and where one registers. */
#include "reader/schema_org/mapping.h"

#include <string.h>

enum { AMOUNT_TEXT = 24 };

/* A price as fasti-event(5) has it: `12`, `12.5`, `12,50` become 12.00, 12.50; false where it is none. */
static bool read_amount(struct slice text, char amount[AMOUNT_TEXT])
{
    size_t whole = 0, part = 0;
    text = slice_trim(text);
    while (whole < text.len && byte_is_digit(text.at[whole]))
        whole++;
    bool pointed = whole < text.len && (text.at[whole] == '.' || text.at[whole] == ',');
    while (pointed && whole + 1 + part < text.len && byte_is_digit(text.at[whole + 1 + part]))
        part++;
    if (whole == 0 || whole > 12 || part > 4 || whole + pointed + part != text.len)
        return false;
    const char *digits = text.at + whole + 1;
    snprintf(amount, AMOUNT_TEXT, "%.*s.%c%c%.*s", (int)whole, text.at, part > 0 ? digits[0] : '0',
             part > 1 ? digits[1] : '0', part > 2 ? (int)part - 2 : 0, part > 2 ? digits + 2 : "");
    return true;
}

static struct slice number_text(struct value value)
{
    return value_type(value) == VALUE_STRING                                       ? value_text(value)
           : value_type(value) == VALUE_INTEGER || value_type(value) == VALUE_REAL ? value_json(value)
                                                                                   : SLICE("");
}

static bool is_currency(struct slice text)
{
    size_t capitals = 0;
    for (size_t i = 0; i < text.len; i++)
        capitals += byte_is_capital(text.at[i]);
    return text.len == 3 && capitals == 3;
}

/* Where an offer states its price: itself, its lowest, or in a specification. */
static struct value price_holder(const struct mapping *mapping, struct value offer, struct value *price)
{
    struct each each;
    *price = value_member(offer, "price");
    if (!value_is(*price))
        *price = value_member(offer, "lowPrice");
    if (value_is(*price) || !each_begin(mapping, value_member(offer, "priceSpecification"), &each))
        return offer;
    *price = value_member(each.value, "price");
    return each.value;
}

static bool put_price(struct mapping *mapping, struct value offer)
{
    char amount[AMOUNT_TEXT];
    struct value price, holder = price_holder(mapping, offer, &price);
    struct slice currency = value_text(value_member(holder, "priceCurrency"));
    if (!value_is(price) || !read_amount(number_text(price), amount))
        return !value_is(price);
    bool stated = is_currency(currency), later = true;
    struct place place = document_value_place(mapping->document, price);
    FILE *out = sheet_begin(&mapping->reading->sheet, KEY_PRICES, &place);
    fprintf(out, "{\"amount\":\"%s\",\"currency\":\"", amount);
    fwrite(stated ? currency.at : "EUR", 1, 3, out);
    fputc('"', out);
    write_words(mapping, KEY_PRICES, out, &later, "for", "for", value_member(offer, "name"));
    fputc('}', out);
    return value_type(price) == VALUE_STRING && slice_is(value_text(price), amount) && stated;
}

static bool put_time(struct mapping *mapping, unsigned part, struct value value)
{
    if (!value_is(value) || sheet_has(&mapping->reading->sheet, part))
        return !value_is(value);
    return reading_put_time(mapping->reading, part, mapping->document, mapping_words(mapping, value));
}

static bool put_state(struct mapping *mapping, struct value value)
{
    static const struct term terms[] = {{"InStock", "open"},       {"LimitedAvailability", "open"},
                                        {"OnlineOnly", "open"},    {"PreSale", "open"},
                                        {"PreOrder", "open"},      {"InStoreOnly", "open"},
                                        {"SoldOut", "full"},       {"OutOfStock", "full"},
                                        {"Discontinued", "closed"}};
    struct sheet *sheet = &mapping->reading->sheet;
    const char *state = term_find(terms, ARRAY_LEN(terms), value_text(value));
    struct place place = document_value_place(mapping->document, value);
    if (state == NULL || sheet_has(sheet, KEY_REGISTRATION_STATE))
        return false;
    sheet_put_text(sheet, KEY_REGISTRATION_STATE, slice_of(state), &place);
    return strcmp(state, "closed") == 0 || slice_is(term_of(value_text(value)), "InStock") ||
           slice_is(term_of(value_text(value)), "SoldOut");
}

static bool take_offer(struct mapping *mapping, struct value offer)
{
    struct sheet *sheet = &mapping->reading->sheet;
    struct value state = value_member(offer, "availability"), url = value_member(offer, "url");
    bool whole = put_price(mapping, offer);
    whole = put_time(mapping, KEY_REGISTRATION_OPENS, value_member(offer, "validFrom")) && whole;
    whole = put_time(mapping, KEY_REGISTRATION_CLOSES, value_member(offer, "validThrough")) && whole;
    whole = (!value_is(state) || put_state(mapping, state)) && whole;
    if (value_is(url))
        whole =
            !sheet_has(sheet, KEY_REGISTRATION_URL) && put_words(mapping, KEY_REGISTRATION_URL, url) && whole;
    return whole &&
           value_has_only(offer, "@type price priceCurrency validFrom validThrough availability url name");
}

/* The first offer that states a time or an address is the one that counts. */
bool take_offers(struct mapping *mapping, unsigned part, struct value value)
{
    (void)part;
    struct each each;
    bool whole = true;
    for (bool more = each_begin(mapping, value, &each); more; more = each_next(mapping, &each)) {
        struct value inner = value_member(each.value, "offers"), deeper;
        struct each within;
        whole = take_offer(mapping, each.value) && whole;
        for (bool also = value_is(inner) && each_begin(mapping, inner, &within); also;
             also = each_next(mapping, &within))
            if (value_is(price_holder(mapping, within.value, &deeper)))
                take_offer(mapping, within.value);
    }
    return whole;
}
