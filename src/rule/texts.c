/* Rules of what texts are made of: markup that a reader would see, letters that were read
 * in another encoding. */
#include "rule/check.h"
#include "rule/schema.h"

#include <string.h>
#include <strings.h>

static bool begins(struct slice text, size_t at, struct slice with)
{
    return text.len - at >= with.len && memcmp(text.at + at, with.at, with.len) == 0;
}

/* UTF-8 that was read as Windows-1252 and written as UTF-8: é, ë and ° become Ã©, Ã« and Â°, the dash and
 * quotes begin with â€. */
static bool is_garbled_at(struct slice text, size_t at)
{
    static const char *const signs[] = {"\xEF\xBF\xBD", "\xC3\xA2\xE2\x82\xAC", "\xC3\xA2\xE2\x80\x9A"};
    for (size_t i = 0; i < ARRAY_LEN(signs); i++)
        if (begins(text, at, slice_of(signs[i])))
            return true;
    bool letter = begins(text, at, SLICE("\xC3\x83\xC2")), sign = begins(text, at, SLICE("\xC3\x82\xC2"));
    unsigned char last = at + 3 < text.len ? (unsigned char)text.at[at + 3] : 0;
    return (letter && last > 0xA0 && last < 0xC0) || (sign && last >= 0xA0 && last < 0xC0);
}

bool text_is_garbled(struct slice text)
{
    static const char firsts[] = {'\xC3', '\xEF'};
    for (size_t i = 0; i < ARRAY_LEN(firsts); i++)
        for (size_t at = 0; at < text.len; at++) {
            const char *found = memchr(text.at + at, firsts[i], text.len - at);
            if (found == NULL)
                break;
            at = (size_t)(found - text.at);
            if (is_garbled_at(text, at))
                return true;
        }
    return false;
}

/* The end of an element, or a line break: what begins one may also be a comparison, or a placeholder. */
static bool is_tag(struct slice text)
{
    static const char *const breaks[] = {"<br>", "<br/>", "<br />", "<p>"};
    size_t end = 2;
    for (size_t i = 0; i < ARRAY_LEN(breaks); i++)
        if (text.len >= strlen(breaks[i]) && strncasecmp(text.at, breaks[i], strlen(breaks[i])) == 0)
            return true;
    while (end < text.len && byte_is_letter(text.at[end]))
        end++;
    end += end < text.len && end > 2 && text.at[end] >= '1' && text.at[end] <= '6';
    return text.len > 2 && text.at[1] == '/' && end > 2 && end < text.len && text.at[end] == '>';
}

/* `&nbsp;`, `&#8217;` and their like. */
static bool is_entity(struct slice text)
{
    static const char *const names[] = {"&nbsp;",  "&amp;",   "&quot;",  "&apos;",   "&lt;",
                                        "&gt;",    "&ndash;", "&mdash;", "&euro;",   "&rsquo;",
                                        "&lsquo;", "&rdquo;", "&ldquo;", "&hellip;", "&eacute;",
                                        "&euml;",  "&iuml;",  "&ouml;",  "&uuml;"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (begins(text, 0, slice_of(names[i])))
            return true;
    size_t end = 2;
    while (end < text.len && end < 9 && (byte_is_digit(text.at[end]) || (end == 2 && text.at[end] == 'x')))
        end++;
    return text.len > 3 && text.at[1] == '#' && end > 3 && end < text.len && text.at[end] == ';';
}

bool text_has_markup(struct slice text)
{
    for (size_t at = 0; at < text.len; at++) {
        struct slice rest = slice_part(text, at, text.len);
        if ((text.at[at] == '<' && is_tag(rest)) || (text.at[at] == '&' && is_entity(rest)))
            return true;
    }
    return false;
}

static const struct rule rows[] = {
    {
        .name = "text-garbled",
        .group = "publishing",
        .severity = SEVERITY_WARNING,
        .summary = "A text was read in the wrong encoding, or lost a character.",
        .explanation =
            "UTF-8 that somebody took for Windows-1252 shows two or three odd characters for each "
            "letter with an accent, each dash and each quotation mark; U+FFFD stands where a character "
            "could not be read at all. The source has the right text; import it again as what it is.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Caf\xC3\x83\xC2\xA9\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Caf\xC3\xA9\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"}}",
    },
    {
        .name = "text-markup",
        .group = "publishing",
        .severity = SEVERITY_WARNING,
        .summary = "A text holds HTML, which calendars show as it stands.",
        .explanation =
            "Texts of events are plain. Tags and entities come along when a page or a mail is copied "
            "by a program that does not take them away; people then read <br> and &nbsp; in their "
            "calendar, and an address with &amp; in it leads nowhere.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat &amp; borrel\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat & borrel\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"}}",
    },
};

const struct rule_table rule_texts = {rows, ARRAY_LEN(rows)};
