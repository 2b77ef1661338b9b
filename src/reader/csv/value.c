/* What the cells of a table say, by the form of their key. */
#include "reader/csv/csv.h"

#include "fasti/language.h"

#include <string.h>

/* Up to four digits; how many, 0 where there is none. */
static size_t read_number(struct slice text, size_t at, int *number)
{
    size_t len = 0;
    for (*number = 0; at + len < text.len && len < 4 && byte_is_digit(text.at[at + len]); len++)
        *number = *number * 10 + (text.at[at + len] - '0');
    return len;
}

/* `12-5-2026`, `12/05/2026`, `12.5.26`; month first only where it cannot be otherwise. Returns its length, 0
 * where it is none. */
static size_t read_date(struct slice text, struct when *when)
{
    int parts[3];
    size_t at = 0, len;
    for (size_t i = 0; i < 3; i++, at += len) {
        if (i > 0 && (at >= text.len || strchr("-/.", text.at[at++]) == NULL))
            return 0;
        len = read_number(text, at, &parts[i]);
        if (len == 0 || (i < 2 && len > 2) || (i == 2 && len != 2 && len != 4))
            return 0;
    }
    int year = parts[2] < 100 ? 2000 + parts[2] : parts[2];
    bool turned = parts[1] > 12 && parts[0] <= 12;
    int day = turned ? parts[1] : parts[0], month = turned ? parts[0] : parts[1];
    if (!day_exists(year, month, day))
        return 0;
    *when = (struct when){(short)year, (signed char)month, (signed char)day, UNSTATED, UNSTATED, UNSTATED};
    return at;
}

/* `20:00`, `20.00 uur`, `9u30`, `20:00:00`, `8 PM`. */
static bool read_clock(struct slice text, struct when *when)
{
    int hour, minute = 0, second = 0;
    text = slice_trim(text);
    size_t at = read_number(text, 0, &hour);
    if (at == 0 || at > 2)
        return false;
    bool parted =
        at + 3 <= text.len && strchr(":.uh", text.at[at]) != NULL && read_number(text, at + 1, &minute) == 2;
    at += parted ? 3 : 0;
    if (parted && at < text.len && text.at[at] == ':') {
        if (read_number(text, at + 1, &second) != 2)
            return false;
        at += 3;
    }
    enum cell_word word = cell_word(slice_part(text, at, text.len));
    bool halves = word == CELL_MORNING || word == CELL_AFTERNOON;
    if ((at < text.len && word == CELL_NO_WORD) || word == CELL_FREE || (!parted && word == CELL_NO_WORD) ||
        (halves && (hour < 1 || hour > 12)))
        return false;
    if (halves)
        hour = hour % 12 + (word == CELL_AFTERNOON ? 12 : 0);
    *when = when_unstated;
    when->hour = (signed char)hour;
    when->minute = (signed char)minute;
    when->second = (signed char)second;
    return hour < 24 && minute < 60 && second < 60;
}

bool table_time(const struct input *input, struct slice text, struct stamp *stamp)
{
    struct stamp read = {.when = when_unstated};
    struct when clock = when_unstated;
    text = slice_trim(text);
    if (text.len == 0)
        return false;
    if (stamp_read(text, stamp))
        return true;
    size_t len = read_date(text, &read.when);
    bool clocked = len < text.len && (len == 0 || strchr(" T,", text.at[len]) != NULL) &&
                   read_clock(slice_part(text, len > 0 ? len + 1 : 0, text.len), &clock);
    if (len < text.len && !clocked && !words_time(input, text, &read.when))
        return false;
    read.when = when_fill(read.when, clock);
    *stamp = read;
    return true;
}

/* What is strange about an offset is said without its column: a table has it in every row. */
static bool put_time(struct reading *reading, unsigned key, struct slice text, const struct place *place)
{
    struct stamp stamp;
    char *strange;
    if (!table_time(reading->input, text, &stamp))
        return false;
    struct when when = wall_time(&reading->wall, &stamp, &strange);
    if (strange != NULL && reading->said++ < MOST_SAID)
        report_say(reading->report, SEVERITY_WARNING, reading->input->path, place->line, "%s", strange);
    free(strange);
    sheet_put_when(&reading->sheet, key, when, place);
    return true;
}

static bool put_integer(struct reading *reading, unsigned key, struct slice text, const struct place *place)
{
    int64_t number = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9' || i > 9)
            return false;
        number = number * 10 + (text.at[i] - '0');
    }
    sheet_put_integer(&reading->sheet, key, number, place);
    return text.len > 0;
}

static bool put_bool(struct reading *reading, unsigned key, struct slice text, const struct place *place)
{
    bool yes = slice_is(text, "true"), no = slice_is(text, "false");
    FILE *out = yes || no ? sheet_begin(&reading->sheet, key, place) : NULL;
    if (out != NULL)
        fputs(yes ? "true" : "false", out);
    return yes || no;
}

/* `5 workdays` */
static bool put_offset(struct reading *reading, unsigned key, struct slice text, const struct place *place)
{
    int amount;
    enum unit unit;
    size_t len = read_number(text, 0, &amount);
    if (len == 0 || !unit_read(slice_trim(slice_part(text, len, text.len)), &unit))
        return false;
    FILE *out = sheet_begin(&reading->sheet, key, place);
    if (out != NULL)
        fprintf(out, "{\"amount\":%d,\"unit\":\"%s\"}", amount, unit_name(unit));
    return true;
}

/* `75.00 EUR (members)`, `12,50` (euros); false where it is none. */
static bool write_money(struct slice text, FILE *out)
{
    size_t digits = 0, at;
    while (digits < text.len && (byte_is_digit(text.at[digits]) || text.at[digits] == '.'))
        digits++;
    for (at = digits; at < text.len && text.at[at] == ' ';)
        at++;
    struct slice currency = slice_part(text, at, at + 3),
                 rest = slice_trim(slice_part(text, at + 3, text.len));
    bool stated = currency.len == 3;
    for (size_t i = 0; i < currency.len; i++)
        stated = stated && byte_is_capital(currency.at[i]);
    bool purpose = rest.len > 2 && rest.at[0] == '(' && rest.at[rest.len - 1] == ')';
    if (digits == 0 || text.at[0] == '.' || text.at[digits - 1] == '.' || !stated ||
        (rest.len > 0 && !purpose))
        return false;
    fputs("{\"amount\":", out);
    json_write_text(out, slice_part(text, 0, digits));
    fputs(",\"currency\":", out);
    json_write_text(out, currency);
    if (purpose) {
        fputs(",\"for\":", out);
        json_write_text(out, slice_part(rest, 1, rest.len - 1));
    }
    fputc('}', out);
    return true;
}

/* `€ 7,50`, `12,-`, `7.5`: euros where no other mark of money stands by it; false where it is none. */
static bool write_written_money(struct slice text, FILE *out)
{
    static const struct {
        const char *mark, *currency;
    } marks[] = {{"\xE2\x82\xAC", "EUR"}, {"$", "USD"}, {"\xC2\xA3", "GBP"}, {"EUR", "EUR"}};
    const char *currency = "EUR";
    size_t digits = 0, decimals = 0;
    for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
        size_t len = strlen(marks[i].mark);
        bool before = slice_starts(text, marks[i].mark),
             behind = text.len > len && memcmp(text.at + text.len - len, marks[i].mark, len) == 0;
        if (!before && !behind)
            continue;
        currency = marks[i].currency;
        text = slice_trim(before ? slice_part(text, len, text.len) : slice_part(text, 0, text.len - len));
        break;
    }
    while (digits < text.len && digits < 9 && byte_is_digit(text.at[digits]))
        digits++;
    struct slice rest = slice_part(text, digits, text.len);
    bool parted = rest.len > 1 && (rest.at[0] == ',' || rest.at[0] == '.');
    while (parted && 1 + decimals < rest.len && decimals < 2 && byte_is_digit(rest.at[1 + decimals]))
        decimals++;
    bool round = slice_is(rest, ",-") || slice_is(rest, ".-") || rest.len == 0;
    if (digits == 0 || (!round && (!parted || decimals == 0 || 1 + decimals < rest.len)))
        return false;
    fprintf(out, "{\"amount\":\"%.*s.%.*s%s\",\"currency\":\"%s\"}", (int)digits, text.at, (int)decimals,
            rest.len > 0 ? rest.at + 1 : "", &"00"[decimals], currency);
    return true;
}

static bool put_price(struct slice text, FILE *out)
{
    if (cell_word(text) != CELL_FREE)
        return write_money(text, out) || write_written_money(text, out);
    fputs("{\"amount\":\"0.00\",\"currency\":\"EUR\"}", out);
    return true;
}

static bool put_element(struct reading *reading, unsigned key, struct slice text, const struct place *place)
{
    struct print print;
    print_open(&print);
    bool good = true, later = false;
    if (key == KEY_PRICES || key == KEY_CANCELLATION_FEE) {
        good = put_price(text, print.file);
    } else if (key == KEY_ORGANIZERS || key == KEY_SPEAKERS || key == KEY_CONTACTS) {
        fputc('{', print.file);
        member_write(print.file, &later, "name", text);
        fputc('}', print.file);
    } else {
        json_write_text(print.file, text);
    }
    AUTO_FREE char *json = print_close(&print);
    FILE *out = good ? sheet_begin(&reading->sheet, key, place) : NULL;
    if (out != NULL)
        fwrite(json, 1, print.len, out);
    return good;
}

/* Elements parted by commas or semicolons with a space behind them. */
static bool put_list(struct reading *reading, unsigned key, struct slice text, const struct place *place)
{
    bool good = key != KEY_PROGRAMME && key != KEY_SPANS;
    while (good && text.len > 0) {
        size_t len = 0;
        while (len < text.len && !((text.at[len] == ',' || text.at[len] == ';') &&
                                   (len + 1 == text.len || text.at[len + 1] == ' ')))
            len++;
        struct slice element = slice_trim(slice_part(text, 0, len));
        bool when = key == KEY_EXCLUDED || key == KEY_ADDED;
        if (element.len > 0)
            good = when ? put_time(reading, key, element, place) : put_element(reading, key, element, place);
        text = slice_part(text, len + 1, text.len);
    }
    return good;
}

static bool put_text(struct reading *reading, unsigned key, struct slice text, const struct place *place)
{
    const char *code = key == KEY_LOCATION_COUNTRY ? country_code(text)
                       : key == KEY_LANGUAGE       ? tongue_code(text)
                                                   : NULL;
    sheet_put_text(&reading->sheet, key, code != NULL ? slice_of(code) : text, place);
    return true;
}

static bool put_nothing(struct reading *reading, unsigned key, struct slice text, const struct place *place)
{
    (void)reading, (void)key, (void)text, (void)place;
    return false;
}

/* By form; those that are texts of whatever kind have no row. */
static bool (*const puts_form[])(struct reading *reading, unsigned key, struct slice text,
                                 const struct place *place) = {
    [FORM_WHEN] = put_time,     [FORM_INTEGER] = put_integer, [FORM_BOOL] = put_bool,
    [FORM_OFFSET] = put_offset, [FORM_MONEY] = put_element,   [FORM_OBJECT] = put_nothing,
    [FORM_LIST] = put_list,
};

bool table_put(struct reading *reading, const struct column *column, struct slice text,
               const struct place *place)
{
    size_t len;
    enum form form = key_rows(&len)[column->key].form;
    bool row = form < ARRAY_LEN(puts_form) && puts_form[form] != NULL;
    return (row ? puts_form[form] : put_text)(reading, column->key, text, place);
}
