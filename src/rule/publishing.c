/* Rules of publishing: what an event needs before others may see it. */
#include "rule/check.h"
#include "rule/schema.h"

static void check_title(const struct check *check)
{
    struct value title = event_value(check->event, KEY_TITLE);
    bool text = !value_is(title) || value_type(title) == VALUE_STRING;
    if (text && slice_trim(value_text(title)).len == 0)
        check_say(check, (struct fault){"title-missing", "/title", NULL}, "the event has no title");
    else if (event_is_assumed(check->event, "/title"))
        check_say(check, (struct fault){"title-assumed", "/title", NULL},
                  "the title was made from the text, nobody stated it");
}

/* What takes place online, or not at all, needs no place. */
static void check_location(const struct check *check)
{
    static const enum key places[] = {KEY_LOCATION_NAME,        KEY_LOCATION_ROOM, KEY_LOCATION_STREET,
                                      KEY_LOCATION_POSTAL_CODE, KEY_LOCATION_CITY, KEY_LOCATION_URL};
    bool found = check_is(check, KEY_ATTENDANCE, "online") || check_is(check, KEY_STATUS, "cancelled");
    for (size_t i = 0; i < ARRAY_LEN(places); i++)
        found |= value_is(event_value(check->event, places[i]));
    if (!found)
        check_say(check, (struct fault){"location-missing", "/location", NULL},
                  "neither a place nor an online address is stated");
}

static void check_postal_code(const struct check *check)
{
    char name[NAME_TEXT];
    struct slice code = event_text(check->event, KEY_LOCATION_POSTAL_CODE);
    bool stated = event_text(check->event, KEY_LOCATION_COUNTRY).len > 0;
    if (code.len > 0 && !postal_code_is_valid(code, check->country, stated))
        check_say(check, (struct fault){"postal-code-invalid", "/location/postal_code", NULL},
                  "\"%s\" is no postal code of %s", name_text(code, name),
                  *check->country != '\0' ? check->country : "any country");
}

static const struct rule rows[] = {
    {
        .name = "title-missing",
        .group = "publishing",
        .severity = SEVERITY_ERROR,
        .summary = "The event has no title.",
        .explanation =
            "Every list, card and calendar shows an event by its title; a blank one cannot be "
            "found again.",
        .bad =
            "{\"uid\":\"7d1f\",\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T17:00:00\","
            "\"location\":{\"city\":\"Deventer\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"}}",
        .check = check_title,
    },
    {
        .name = "title-assumed",
        .group = "publishing",
        .severity = SEVERITY_NOTE,
        .summary = "The title was made from the text, nobody stated it.",
        .explanation =
            "An announcement without a heading gets its title from its first sentence. See whether "
            "it reads well, give it a better one where it does not, and take /title out of "
            "`assumed`.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"assumed\":[\"/title\"]}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"}}",
    },
    {
        .name = "location-missing",
        .group = "publishing",
        .severity = SEVERITY_WARNING,
        .summary = "Neither a place nor an online address is stated.",
        .explanation =
            "Nobody can come without knowing where to. An event whose `attendance` is online may "
            "have its address sent later and is excused, and so is one that was cancelled.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\"}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"}}",
        .check = check_location,
    },
    {
        .name = "email-invalid",
        .group = "publishing",
        .severity = SEVERITY_ERROR,
        .summary = "This is no e-mail address.",
        .explanation =
            "An address has a name, an @ and a domain with a dot, and no spaces. Mail to anything "
            "else is lost.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"email\":\"info@example\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"registration\":{\"email\":\"info@example.nl\"}}",
    },
    {
        .name = "url-invalid",
        .group = "publishing",
        .severity = SEVERITY_ERROR,
        .summary = "This is no web address.",
        .explanation =
            "An address has a scheme such as https: and a host, or at least a host with a dot, and "
            "no spaces. Schemes that run a program in the reader's browser are refused.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"url\":\"https://exam ple.nl/debat\"}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"url\":\"https://example.nl/debat\"}",
    },
    {
        .name = "postal-code-invalid",
        .group = "publishing",
        .severity = SEVERITY_ERROR,
        .summary = "The postal code does not have the form of its country.",
        .explanation =
            "A Dutch code has four digits, the first no 0, and two letters (7411 KT); a Belgian "
            "one has four digits. Codes of other countries are left alone, unless they look like a "
            "mistyped one of the event's own.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"postal_code\":\"7411 K\","
            "\"city\":\"Deventer\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"postal_code\":\"7411 KT\","
            "\"city\":\"Deventer\"}}",
        .check = check_postal_code,
    },
    {
        .name = "control-character",
        .group = "publishing",
        .severity = SEVERITY_ERROR,
        .summary = "A text holds a control character.",
        .explanation =
            "Characters that steer a terminal or turn the direction of a line come into a text by "
            "accident, or by malice. Calendar programs refuse a feed that holds them. Line breaks "
            "and tabs are allowed, but a title has to be one line. The name of a file (source.path) "
            "may hold any.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"De\\u0007bat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"}}",
    },
    {
        .name = "schema",
        .group = "publishing",
        .severity = SEVERITY_ERROR,
        .summary = "A known key has a value of the wrong type or form.",
        .explanation =
            "fasti-event(5) names every key with its type. What is unknown is left out: there are "
            "no nulls, no empty texts, no empty lists or objects. Keys that it does not name are "
            "left alone.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"status\":\"delayed\"}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"location\":{\"city\":\"Deventer\"},"
            "\"status\":\"postponed\"}",
        .check = check_values,
    },
};

const struct rule_table rule_publishing = {rows, ARRAY_LEN(rows)};
