/* Rules about every value: the form that fasti-event(5) gives it, control characters, addresses. */
#include "rule/rules.h"
#include "rule/schema.h"

#include "fasti/recur.h"

#include <string.h>

static bool is_country(struct value value)
{
    struct slice text = value_text(value);
    return text.len == 2 && byte_is_capital(text.at[0]) && byte_is_capital(text.at[1]);
}

/* BCP 47, roughly: letters, then letters and digits parted by hyphens. */
static bool is_language(struct value value)
{
    struct slice text = value_text(value);
    size_t primary = 0;
    for (size_t i = 0; i < text.len; i++) {
        bool letter = byte_is_letter(text.at[i]);
        bool digit = byte_is_digit(text.at[i]);
        if (!letter && (i == 0 || (!digit && text.at[i] != '-')))
            return false;
        primary += letter && primary == i;
    }
    return primary == 2 || primary == 3;
}

static bool is_count(struct value value)
{
    int64_t integer;
    return value_integer(value, &integer) && integer >= 0;
}

static bool is_recurrence(struct value value)
{
    return recur_is_valid(value_text(value));
}

/* Line and column from 1, a length. */
static bool is_span(struct value span)
{
    size_t index = 0;
    for (struct value part = value_first(span); value_is(part); part = value_next(part), index++) {
        int64_t number;
        if (!value_integer(part, &number) || number < (index < 2 ? 1 : 0))
            return false;
    }
    return value_type(span) == VALUE_LIST && index == 3;
}

static bool are_spans(struct value value)
{
    struct value span = value_first(value);
    while (value_is(span) && is_span(span))
        span = value_next(span);
    return !value_is(span);
}

/* What fasti-event(5) asks of some keys beyond their form. */
static const struct {
    bool (*fits)(struct value value);
    const char *expected;
} extras[ROW_COUNT] = {
    [KEY_LOCATION_COUNTRY] = {is_country, "a country of ISO 3166-1, like NL"},
    [KEY_LANGUAGE] = {is_language, "a language tag, like nl"},
    [KEY_SEQUENCE] = {is_count, "a whole number from 0 on"},
    [KEY_RECURRENCE] = {is_recurrence, "a rule of RFC 5545, like FREQ=WEEKLY;COUNT=4"},
    [KEY_SPANS] = {are_spans, "pointers with line, column and length, like {\"/start\":[3,11,5]}"},
};

/* The way from the event to a value: a pointer is only made of it for a finding. */
struct step {
    const struct step *up;
    struct value value;
    size_t index;
    bool element;
};

static void write_pointer(const struct step *step, FILE *out)
{
    if (step->up == NULL)
        return;
    write_pointer(step->up, out);
    fputc('/', out);
    if (step->element) {
        fprintf(out, "%zu", step->index);
        return;
    }
    struct slice name = value_name(step->value);
    for (size_t i = 0; i < name.len; i++) {
        if (name.at[i] == '~' || name.at[i] == '/')
            fputs(name.at[i] == '~' ? "~0" : "~1", out);
        else
            fputc(name.at[i], out);
    }
}

static void say(const struct check *check, const char *rule, const struct step *step, const char *message)
{
    struct print print;
    if (rules_severity(check->rules, rule) == SEVERITY_ALLOW)
        return;
    print_open(&print);
    write_pointer(step, print.file);
    AUTO_FREE char *pointer = print_close(&print);
    check_say(check, (struct fault){rule, pointer, NULL}, "%s", message);
}

static void say_form(const struct check *check, const struct step *step, const char *name,
                     const char *expected)
{
    AUTO_FREE char *message = memory_print("%s has to be %s", name, expected);
    say(check, "schema", step, message);
}

static bool fits_when(struct value value)
{
    struct when when;
    return value_when(value, &when);
}

static bool fits_duration(struct value value)
{
    int64_t seconds;
    return duration_read(value_text(value), &seconds);
}

static bool fits_offset(struct value value)
{
    struct offset offset;
    return value_offset(value, &offset);
}

static bool is_amount(struct slice text)
{
    size_t digits = 0, points = 0;
    for (size_t i = 0; i < text.len; i++) {
        digits += byte_is_digit(text.at[i]);
        points += text.at[i] == '.' && i > 0 && i + 1 < text.len;
    }
    return digits > 0 && points <= 1 && digits + points == text.len;
}

static bool is_currency(struct slice text)
{
    bool good = text.len == 3;
    for (size_t i = 0; i < text.len; i++)
        good &= byte_is_capital(text.at[i]);
    return good;
}

/* fasti-event(5) money: a decimal number as text, a currency of three capitals. */
static bool fits_money(struct value value)
{
    bool amount = false, currency = false;
    for (struct value member = value_first(value); value_is(member); member = value_next(member)) {
        unsigned row = value_row(member);
        if (row == ROW_PRICE_AMOUNT || row == ROW_FEE_AMOUNT)
            amount = is_amount(value_text(member));
        else if (row == ROW_PRICE_CURRENCY || row == ROW_FEE_CURRENCY)
            currency = is_currency(value_text(member));
    }
    return amount && currency;
}

static bool fits_instant(struct value value)
{
    int64_t instant;
    return instant_read(value_text(value), &instant);
}

/* NULL: a text that is not empty. */
static bool fits_text(struct value value)
{
    return value_type(value) == VALUE_STRING && value_json(value).len > 2;
}

static bool fits_integer(struct value value)
{
    return value_type(value) == VALUE_INTEGER;
}

static bool fits_bool(struct value value)
{
    return value_type(value) == VALUE_TRUE || value_type(value) == VALUE_FALSE;
}

static bool fits_object(struct value value)
{
    return value_type(value) == VALUE_OBJECT && value_is(value_first(value));
}

static bool fits_list(struct value value)
{
    return value_type(value) == VALUE_LIST && value_is(value_first(value));
}

static const struct {
    bool (*fits)(struct value value); /* NULL: the key's row has the choices */
    const char *expected;
} forms[] = {
    [FORM_TEXT] = {fits_text, "a text that is not empty"},
    [FORM_CHOICE] = {NULL, "one of "},
    [FORM_WHEN] = {fits_when, "a date or date-time, like 2026-05-01 or 2026-05-01T14:00:00"},
    [FORM_DURATION] = {fits_duration, "a duration, like PT2H30M"},
    [FORM_OFFSET] = {fits_offset, "an amount and a unit, like {\"amount\":5,\"unit\":\"workdays\"}"},
    [FORM_MONEY] = {fits_money, "an amount and a currency, like {\"amount\":\"75.00\",\"currency\":\"EUR\"}"},
    [FORM_INSTANT] = {fits_instant, "an instant, like 2026-05-01T12:00:00Z"},
    [FORM_URL] = {fits_text, "an address, as text"},
    [FORM_EMAIL] = {fits_text, "an e-mail address, as text"},
    [FORM_INTEGER] = {fits_integer, "a whole number"},
    [FORM_BOOL] = {fits_bool, "true or false"},
    [FORM_OBJECT] = {fits_object, "an object that is not empty"},
    [FORM_LIST] = {fits_list, "a list that is not empty"},
};

/* Whether `text` is one of `a|b|c`. */
static bool is_choice(struct slice text, const char *choices)
{
    for (const char *at = choices; text.len > 0 && *at != '\0';) {
        size_t len = strcspn(at, "|");
        if (slice_equal(text, (struct slice){at, len}))
            return true;
        at += len + (at[len] == '|');
    }
    return false;
}

static void say_choices(const struct check *check, const struct step *step, const struct key_row *row)
{
    AUTO_FREE char *expected = memory_print("one of %s", row->choices);
    for (char *at = expected; (at = strchr(at, '|')) != NULL;)
        *at = '/';
    say_form(check, step, row->name, expected);
}

/* What other rules say: a blank title, a capacity that is no number. */
static bool is_said_elsewhere(unsigned row, struct value value)
{
    bool capacity = row == KEY_CAPACITY_MIN || row == KEY_CAPACITY_MAX || row == KEY_CAPACITY_BOOKED ||
                    row == KEY_CAPACITY_WAITLISTED;
    return capacity || (row == KEY_TITLE && value_type(value) == VALUE_STRING);
}

static bool fits_form(struct value value, const struct key_row *row)
{
    return row->form == FORM_CHOICE ? is_choice(value_text(value), row->choices)
                                    : forms[row->form].fits(value);
}

static bool check_form(const struct check *check, const struct step *step, unsigned number,
                       const struct key_row *row)
{
    bool choice = row->form == FORM_CHOICE, good = fits_form(step->value, row);
    if (good && extras[number].fits != NULL && !extras[number].fits(step->value))
        say_form(check, step, row->name, extras[number].expected);
    else if (!good && choice)
        say_choices(check, step, row);
    else if (!good && !is_said_elsewhere(number, step->value))
        say_form(check, step, row->name, forms[row->form].expected);
    return good;
}

/* C0 (but tab and newline), DEL, C1, and what turns the direction of a line. `one_line`:
 * no newline either. */
static bool is_control(int32_t code, bool one_line)
{
    bool newline = code == '\n' || code == 0x2028 || code == 0x2029;
    bool control = (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7F && code < 0xA0);
    bool turning = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return control || turning || (one_line && newline);
}

static bool has_control(struct slice text, bool one_line)
{
    for (size_t at = 0; at < text.len;) {
        unsigned char byte = (unsigned char)text.at[at];
        if (byte >= 0x20 && byte < 0x7F)
            at++;
        else if (is_control(utf8_next(text, &at), one_line))
            return true;
    }
    return false;
}

/* Whether a character that begins with `byte` is a control character, anywhere in the line and
 * without an escape. */
static bool has_raw_control(struct slice line, unsigned char byte)
{
    const char *end = line.at + line.len;
    for (const char *at = line.at; (at = memchr(at, byte, (size_t)(end - at))) != NULL;) {
        size_t offset = (size_t)(at++ - line.at);
        if (is_control(utf8_next(line, &offset), true))
            return true;
    }
    return false;
}

/* Control characters that JSON lets stand as they are (DEL, C1, what turns the direction of a line), garbled
 * letters, markup. */
static bool may_be_odd(struct slice line)
{
    static const unsigned char first[] = {0x7F, 0xC2, 0xE2};
    bool may = memchr(line.at, '<', line.len) != NULL || memchr(line.at, '&', line.len) != NULL ||
               text_is_garbled(line);
    for (size_t i = 0; i < ARRAY_LEN(first) && !may; i++)
        may = has_raw_control(line, first[i]);
    return may;
}

/* The values of an event, one after the other. */
struct visit {
    const struct check *check;
    const struct key_row *rows;
    bool odd;      /* there may be something odd in texts without escapes */
};

static void check_text(const struct visit *visit, const struct step *step, unsigned row)
{
    struct slice text = value_text(step->value);
    enum form form = row < ROW_COUNT ? visit->rows[row].form : FORM_TEXT;
    bool escaped = text.len + 2 != value_json(step->value).len;
    bool name = row == KEY_SOURCE_PATH; /* of a file: it has whatever bytes its owner gave it */
    if ((visit->odd || escaped) && !name && has_control(text, row == KEY_TITLE))
        say(visit->check, "control-character", step, "the text holds a control character");
    if ((visit->odd || escaped) && row < ROW_COUNT && text_is_garbled(text))
        say(visit->check, "text-garbled", step,
            "the text was read in the wrong encoding, or lost a character");
    if ((visit->odd || escaped) && row < ROW_COUNT && text_has_markup(text))
        say(visit->check, "text-markup", step, "the text holds HTML");
    if (form == FORM_EMAIL && text.len > 0 && !email_is_valid(text))
        say(visit->check, "email-invalid", step, "this is no e-mail address");
    if (form == FORM_URL && text.len > 0 && !url_is_valid(text))
        say(visit->check, "url-invalid", step, "this is no web address");
}

/* Most texts are asked nothing but to be there. */
static bool is_plain(const struct visit *visit, struct value value)
{
    unsigned row = value_row(value);
    const struct event_node *node = &value.event->nodes[value.at];
    bool simple = row == ROW_COUNT || (visit->rows[row].form == FORM_TEXT && extras[row].fits == NULL &&
                                       node->end - node->start > 2);
    return simple && node->type == VALUE_STRING && !node->has_escape && !visit->odd;
}

static void check_values_in(const struct visit *visit, const struct step *step)
{
    struct step below = {.up = step, .element = value_type(step->value) == VALUE_LIST};
    for (below.value = value_first(step->value); value_is(below.value);
         below.value = value_next(below.value), below.index++) {
        unsigned row = value_row(below.value);
        enum value_type type = value_type(below.value);
        if (is_plain(visit, below.value))
            continue;
        if (type == VALUE_STRING)
            check_text(visit, &below, row);
        bool good = row == ROW_COUNT || check_form(visit->check, &below, row, &visit->rows[row]);
        if (good && (type == VALUE_LIST || type == VALUE_OBJECT))
            check_values_in(visit, &below);
    }
}

void check_values(const struct check *check)
{
    size_t len;
    struct step root = {.value = event_root(check->event)};
    struct visit visit = {check, key_rows(&len), may_be_odd(event_line(check->event))};
    if (!value_is(event_value(check->event, KEY_UID)))
        check_say(check, (struct fault){"schema", "/uid", NULL}, "uid is missing");
    check_values_in(&visit, &root);
}
