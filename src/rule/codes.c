/* Rules of what is written in codes or numbers: countries, telephone numbers, names of rules. */
#include "rule/codes.h"
#include "rule/check.h"

#include <string.h>

static void check_country(const struct check *check)
{
    char name[NAME_TEXT];
    struct slice country = event_text(check->event, KEY_LOCATION_COUNTRY);
    if (country.len > 0 && !country_is_known(country))
        check_say(check, (struct fault){.rule = "country-unknown", .key = "/location/country"},
                  "\"%s\" is no country code, such as NL or BE", name_text(country, name));
}

/* E.164 has at most fifteen digits; a second number may be added behind a slash or a word. A slash behind a
 * few digits parts an area off, as in 09/385.53.71. */
static bool phone_is_plausible(struct slice phone)
{
    enum { FEWEST_DIGITS = 3, MOST_DIGITS = 15, AREA_MOST = 4 };
    size_t digits = 0;
    for (size_t i = 0; i < phone.len; i++) {
        if ((phone.at[i] == '/' && digits > AREA_MOST) || (digits > 0 && byte_is_letter(phone.at[i])))
            break;
        digits += byte_is_digit(phone.at[i]);
    }
    return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}

static void check_phones(const struct check *check)
{
    char key[KEY_TEXT], name[NAME_TEXT];
    size_t index = 0;
    struct value list = event_value(check->event, KEY_CONTACTS);
    for (struct value contact = value_first(list); value_is(contact);
         contact = value_next(contact), index++) {
        struct slice phone = value_text(value_member(contact, "phone"));
        if (phone.len == 0 || phone_is_plausible(phone))
            continue;
        snprintf(key, sizeof key, "/contacts/%zu/phone", index);
        check_say(check, (struct fault){.rule = "phone-invalid", .key = key}, "\"%s\" is no telephone number",
                  name_text(phone, name));
    }
}

static void check_allowed(const struct check *check)
{
    char key[KEY_TEXT], text[NAME_TEXT];
    size_t index = 0;
    struct value list = event_value(check->event, KEY_ALLOW);
    for (struct value allowed = value_first(list); value_is(allowed);
         allowed = value_next(allowed), index++) {
        AUTO_FREE char *name = slice_copy(value_text(allowed));
        if (*name == '\0' || rule_find(name) != NULL)
            continue;
        snprintf(key, sizeof key, "/allow/%zu", index);
        check_say(check, (struct fault){.rule = "allow-unknown", .key = key},
                  "there is no rule \"%s\" that could be allowed", name_text(slice_of(name), text));
    }
}

static const struct rule rows[] = {
    {
        .name = "country-unknown",
        .group = "publishing",
        .severity = SEVERITY_ERROR,
        .summary = "This is no country code.",
        .explanation =
            "`location.country` is a code of ISO 3166-1, of two capital letters: NL, BE, GB. Holidays, "
            "workdays and postal codes are judged by it.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\",\"country\":\"UK\"}}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\",\"country\":\"NL\"}}",
        .check = check_country,
    },
    {
        .name = "phone-invalid",
        .group = "publishing",
        .severity = SEVERITY_WARNING,
        .summary = "This is no telephone number.",
        .explanation = "A number has three digits at the least and, with its country, fifteen at the most. A "
                       "digit was lost or doubled, or something else came into its place.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"contacts\":[{\"phone\":\"06-123456781234567\"}]}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"contacts\":[{\"phone\":\"06-12345678\"}]}",
        .check = check_phones,
    },
    {
        .name = "allow-unknown",
        .group = "publishing",
        .severity = SEVERITY_WARNING,
        .summary = "The event allows a rule that there is not.",
        .explanation =
            "`allow` holds names of rules, as `fasti validate --rules` prints them. A misspelled name "
            "allows nothing.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"location\":{\"city\":\"Deventer\"},\"duration\":\"PT2H\",\"allow\":[\"item-overlpa\"]}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"allow\":[\"item-overlap\"]}",
        .check = check_allowed,
    },
};

const struct rule_table rule_codes = {rows, ARRAY_LEN(rows)};
