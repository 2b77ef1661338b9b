/* Values and parameters of jCal as RFC 5545 writes them. */
#include "reader/jcal/jcal.h"

#include <string.h>

/* Where a string of the JSON goes, and what of it has to be written otherwise there. */
enum escaping { ESCAPE_NOTHING, ESCAPE_TEXT, ESCAPE_PARAMETER, ESCAPE_CLOCK, ESCAPE_DATE };

static const struct {
    char byte;
    const char *instead[5];  /* by enum escaping; NULL: itself */
} rows[] = {
    {'\n', {"\\n", "\\n", "^n", "", ""}},       {'\r', {"", "", "", "", ""}},
    {'\\', {NULL, "\\\\", NULL, NULL, NULL}},   {',', {NULL, "\\,", NULL, NULL, NULL}},
    {';', {NULL, "\\;", NULL, NULL, NULL}},     {'"', {NULL, NULL, "^'", NULL, NULL}},
    {'^', {NULL, NULL, "^^", NULL, NULL}},      {':', {NULL, NULL, NULL, "", ""}},
    {'-', {NULL, NULL, NULL, NULL, ""}},
};

/* NULL: it stays as it is. */
static const char *instead_of(char byte, enum escaping escaping)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (rows[i].byte == byte)
            return rows[i].instead[escaping];
    return NULL;
}

void jcal_put(struct jcal *jcal, struct slice bytes)
{
    document_put(&jcal->maker, bytes.at, bytes.len);
}

static void put_at(struct jcal *jcal, const char *original, struct slice bytes)
{
    document_align(&jcal->maker, document_original(jcal->document, original));
    jcal_put(jcal, bytes);
}

/* In capitals; no name has other bytes than letters, digits and hyphens. */
static void put_upper(struct jcal *jcal, struct slice name)
{
    for (size_t i = 0; i < name.len; i++) {
        char upper = byte_capital(name.at[i]);
        if (byte_is_capital(upper) || byte_is_digit(upper) || upper == '-')
            jcal_put(jcal, (struct slice){&upper, 1});
    }
}

void jcal_put_name(struct jcal *jcal, struct value name)
{
    put_at(jcal, value_json(name).at + 1, SLICE(""));
    put_upper(jcal, value_text(name));
}

/* How many bytes of the JSON say a character. */
static size_t written_len(const char *written, int32_t code, size_t len)
{
    if (written[0] != '\\')
        return len;
    return written[1] != 'u' ? 2 : code > 0xFFFF ? 12 : 6;
}

/* How many bytes from `at` on stay as they are, and stand in the JSON as they are. */
static size_t plain_len(struct slice text, size_t at, const char *written, enum escaping escaping)
{
    size_t from = at;
    while (at < text.len && written[at - from] != '\\' && instead_of(text.at[at], escaping) == NULL)
        at++;
    return at - from;
}

static void put_string(struct jcal *jcal, struct value value, enum escaping escaping)
{
    struct slice text = value_text(value);
    const char *written = value_json(value).at + 1;
    for (size_t at = 0; at < text.len;) {
        size_t start = at, plain = plain_len(text, at, written, escaping);
        if (plain > 0) {
            put_at(jcal, written, slice_part(text, at, at + plain));
            at += plain;
            written += plain;
            continue;
        }
        int32_t code = utf8_next(text, &at);
        const char *instead = instead_of(text.at[start], escaping);
        put_at(jcal, written, instead != NULL ? slice_of(instead) : slice_part(text, start, at));
        written += written_len(written, code, at - start);
    }
}

/* A string, a number, or a word. */
static void put_value(struct jcal *jcal, struct value value, enum escaping escaping)
{
    if (value_type(value) == VALUE_STRING)
        put_string(jcal, value, escaping);
    else if (value_type(value) == VALUE_TRUE || value_type(value) == VALUE_FALSE)
        put_at(jcal, value_json(value).at, value_type(value) == VALUE_TRUE ? SLICE("TRUE") : SLICE("FALSE"));
    else if (value_type(value) == VALUE_INTEGER || value_type(value) == VALUE_REAL)
        put_at(jcal, value_json(value).at, value_json(value));
}

/* A value, or a list of them. */
static void put_list(struct jcal *jcal, struct value value, enum escaping escaping, struct slice between)
{
    if (value_type(value) != VALUE_LIST) {
        put_value(jcal, value, escaping);
        return;
    }
    for (struct value each = value_first(value), next; value_is(each); each = next) {
        next = value_next(each);
        put_value(jcal, each, escaping);
        jcal_put(jcal, value_is(next) ? between : SLICE(""));
    }
}

/* `{"freq": "WEEKLY", "byday": ["MO", "TH"]}` is `FREQ=WEEKLY;BYDAY=MO,TH`. */
static void put_rule(struct jcal *jcal, struct value rule)
{
    const char *before = "";
    for (struct value part = value_first(rule); value_is(part); part = value_next(part)) {
        jcal_put(jcal, slice_of(before));
        put_upper(jcal, value_name(part));
        jcal_put(jcal, SLICE("="));
        put_list(jcal, part, slice_is(value_name(part), "until") ? ESCAPE_DATE : ESCAPE_TEXT, SLICE(","));
        before = ";";
    }
}

static const struct {
    const char *type;
    enum escaping escaping;
} types[] = {
    {"text", ESCAPE_TEXT},  {"date", ESCAPE_DATE},        {"date-time", ESCAPE_DATE},
    {"time", ESCAPE_CLOCK}, {"utc-offset", ESCAPE_CLOCK}, {"period", ESCAPE_DATE},
};

void jcal_put_values(struct jcal *jcal, struct slice type, struct value first)
{
    enum escaping escaping = ESCAPE_NOTHING;
    for (size_t i = 0; i < ARRAY_LEN(types); i++)
        if (slice_same_word(type, slice_of(types[i].type)))
            escaping = types[i].escaping;
    struct slice inside = slice_same_word(type, SLICE("period")) ? SLICE("/") : SLICE(";");
    for (struct value each = first; value_is(each); each = value_next(each)) {
        if (each.at != first.at)
            jcal_put(jcal, SLICE(","));
        put_at(jcal, value_json(each).at, SLICE(""));
        if (value_type(each) == VALUE_OBJECT)
            put_rule(jcal, each);
        else
            put_list(jcal, each, escaping, inside);
    }
}

static bool has_to_be_quoted(struct slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (strchr(":;,", text.at[i]) != NULL && text.at[i] != '\0')
            return true;
    return false;
}

static void put_parameter_value(struct jcal *jcal, struct value value)
{
    struct slice quote = has_to_be_quoted(value_text(value)) ? SLICE("\"") : SLICE("");
    jcal_put(jcal, quote);
    put_value(jcal, value, ESCAPE_PARAMETER);
    jcal_put(jcal, quote);
}

void jcal_put_parameters(struct jcal *jcal, struct value parameters)
{
    for (struct value each = value_first(parameters); value_is(each); each = value_next(each)) {
        const char *before = "=";
        bool list = value_type(each) == VALUE_LIST;
        jcal_put(jcal, SLICE(";"));
        put_upper(jcal, value_name(each));
        for (struct value one = list ? value_first(each) : each; value_is(one);
             one = list ? value_next(one) : (struct value){0}) {
            jcal_put(jcal, slice_of(before));
            put_parameter_value(jcal, one);
            before = ",";
        }
    }
}
