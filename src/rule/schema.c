/* Rules about every value: the form that EVENT.md gives it, control characters, addresses. */
#include "rule/rules.h"
#include "rule/schema.h"

#include "fasti/recur.h"

#include <string.h>

static bool is_country(struct value value)
{
    struct slice text = value_text(value);
    return text.len == 2 && text.at[0] >= 'A' && text.at[0] <= 'Z' && text.at[1] >= 'A' && text.at[1] <= 'Z';
}

/* BCP 47, roughly: letters, then letters and digits parted by hyphens. */
static bool is_language(struct value value)
{
    struct slice text = value_text(value);
    size_t primary = 0;
    for (size_t i = 0; i < text.len; i++) {
        bool letter = (text.at[i] | 0x20) >= 'a' && (text.at[i] | 0x20) <= 'z';
        bool digit = text.at[i] >= '0' && text.at[i] <= '9';
        if (!letter && (i == 0 || (!digit && text.at[i] != '-')))
            return false;
        primary += letter && primary == i;
    }
    return primary == 2 || primary == 3;
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

/* What EVENT.md asks of some keys beyond their form. */
static const struct {
    bool (*fits)(struct value value);
    const char *expected;
} extras[ROW_COUNT] = {
    [KEY_LOCATION_COUNTRY] = {is_country, "a country of ISO 3166-1, like NL"},
    [KEY_LANGUAGE] = {is_language, "a language tag, like nl"},
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
    if (check_severity(check, rule) == SEVERITY_ALLOW)
        return;
    print_open(&print);
    write_pointer(step, print.file);
    AUTO_FREE char *pointer = print_close(&print);
    check_say(check, (struct fault){rule, pointer, NULL}, "%s", message);
}

static void say_form(const struct check *check, const struct step *step, const char *name, const char *expected)
{
    AUTO_FREE char *message = memory_print("%s has to be %s", name, expected);
    say(check, "schema", step, message);
}

static bool fits_text(struct value value)
{
    return value_text(value).len > 0;
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

/* EVENT.md money: a decimal number as text, a currency of three capitals. */
static bool fits_money(struct value value)
{
    struct slice amount = value_text(value_member(value, "amount")), currency = value_text(value_member(value, "currency"));
    size_t digits = 0, points = 0;
    for (size_t i = 0; i < amount.len; i++) {
        digits += amount.at[i] >= '0' && amount.at[i] <= '9';
        points += amount.at[i] == '.' && i > 0 && i + 1 < amount.len;
    }
    bool good = digits > 0 && points <= 1 && digits + points == amount.len && currency.len == 3;
    for (size_t i = 0; i < currency.len; i++)
        good &= currency.at[i] >= 'A' && currency.at[i] <= 'Z';
    return good;
}

static bool fits_instant(struct value value)
{
    int64_t instant;
    return instant_read(value_text(value), &instant);
}

static bool fits_integer(struct value value)
{
    int64_t integer;
    return value_integer(value, &integer);
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
    bool (*fits)(struct value value);
    const char *expected;
} forms[] = {
    [FORM_TEXT] = {fits_text, "a text that is not empty"},
    [FORM_CHOICE] = {fits_text, "one of "},
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
    bool capacity = row == KEY_CAPACITY_MIN || row == KEY_CAPACITY_MAX || row == KEY_CAPACITY_BOOKED || row == KEY_CAPACITY_WAITLISTED;
    return capacity || (row == KEY_TITLE && value_type(value) == VALUE_STRING);
}

static bool check_form(const struct check *check, const struct step *step, unsigned number, const struct key_row *row)
{
    bool choice = row->form == FORM_CHOICE;
    bool good = choice ? is_choice(value_text(step->value), row->choices) : forms[row->form].fits(step->value);
    if (good && extras[number].fits != NULL && !extras[number].fits(step->value))
        say_form(check, step, row->name, extras[number].expected);
    else if (!good && choice)
        say_choices(check, step, row);
    else if (!good && !is_said_elsewhere(number, step->value))
        say_form(check, step, row->name, forms[row->form].expected);
    return good;
}

/* C0 (but tab and newline), DEL, C1, and what turns the direction of a line. `one_line`: no newline either. */
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

/* The bytes that a control character without an escape begins with: DEL, C1, and what turns the direction of a line. */
static bool may_have_control(struct slice line)
{
    static const unsigned char first[] = {0x7F, 0xC2, 0xE2};
    bool may = false;
    for (size_t i = 0; i < ARRAY_LEN(first) && !may; i++)
        may = memchr(line.at, first[i], line.len) != NULL;
    return may;
}

/* The values of an event, one after the other. */
struct visit {
    const struct check *check;
    const struct key_row *rows;
    bool raw;      /* there may be control characters that are not escaped */
};

static void check_text(const struct visit *visit, const struct step *step, unsigned row)
{
    struct slice text = value_text(step->value);
    enum form form = row < ROW_COUNT ? visit->rows[row].form : FORM_TEXT;
    bool escaped = text.len + 2 != value_json(step->value).len;
    if ((visit->raw || escaped) && has_control(text, row == KEY_TITLE))
        say(visit->check, "control-character", step, "the text holds a control character");
    if (text.len > 0 && form == FORM_EMAIL && !email_is_valid(text))
        say(visit->check, "email-invalid", step, "this is no e-mail address");
    if (text.len > 0 && form == FORM_URL && !url_is_valid(text))
        say(visit->check, "url-invalid", step, "this is no web address");
}

static void check_value(const struct visit *visit, const struct step *step)
{
    unsigned row = value_row(step->value);
    enum value_type type = value_type(step->value);
    if (type == VALUE_STRING)
        check_text(visit, step, row);
    if (row < ROW_COUNT && !check_form(visit->check, step, row, &visit->rows[row]))
        return;
    struct step below = {.up = step, .element = type == VALUE_LIST};
    if (type != VALUE_LIST && type != VALUE_OBJECT)
        return;
    for (below.value = value_first(step->value); value_is(below.value); below.value = value_next(below.value), below.index++)
        check_value(visit, &below);
}

void check_values(const struct check *check)
{
    size_t len;
    struct step root = {.value = event_root(check->event)};
    struct visit visit = {check, key_rows(&len), may_have_control(event_line(check->event))};
    if (!value_is(event_value(check->event, KEY_UID)))
        check_say(check, (struct fault){"schema", "/uid", NULL}, "uid is missing");
    check_value(&visit, &root);
}
