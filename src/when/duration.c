/* Durations (RFC 8984 section 1.4.6) and instants (RFC 3339). */
#include "fasti/when.h"

/* The units of a duration in the order in which they may stand. */
static const struct {
    char letter;
    bool clock;
    int seconds;
} units[] = {{'W', false, 604800}, {'D', false, 86400}, {'H', true, 3600}, {'M', true, 60}, {'S', true, 1}};

/* Over this many seconds (some 30,000 years) it is no duration of an event. */
static const int64_t longest = 1000000000000;

/* A number with its unit at `*at`, which moves behind it; `*unit` is the first row that may follow. */
static bool read_amount(struct slice text, size_t *at, size_t *unit, bool clock, int64_t *seconds)
{
    int64_t number = 0;
    size_t from = *at;
    for (; *at < text.len && byte_is_digit(text.at[*at]) && number < longest; ++*at)
        number = number * 10 + (text.at[*at] - '0');
    bool fraction =
        *at > from && *at + 1 < text.len && text.at[*at] == '.' && byte_is_digit(text.at[*at + 1]);
    for (*at += fraction; fraction && *at < text.len && byte_is_digit(text.at[*at]);)
        ++*at;
    if (*at == from || *at == text.len)
        return false;
    while (*unit < ARRAY_LEN(units) && (units[*unit].letter != text.at[*at] || units[*unit].clock != clock))
        ++*unit;
    if (*unit == ARRAY_LEN(units) || (fraction && units[*unit].letter != 'S') ||
        number > longest / units[*unit].seconds)
        return false;
    *seconds += number * units[(*unit)++].seconds;
    ++*at;
    return true;
}

bool duration_read(struct slice text, int64_t *seconds)
{
    int64_t sum = 0;
    size_t at = 1, unit = 0;
    bool clock = false;
    if (text.len < 3 || text.at[0] != 'P')
        return false;
    while (at < text.len) {
        if (text.at[at] == 'T' && clock)
            return false;
        if (text.at[at] == 'T') {
            clock = true;
            at++;
        }
        if (!read_amount(text, &at, &unit, clock, &sum))
            return false;
    }
    *seconds = sum;
    return true;
}

char *duration_write(int64_t seconds, char out[DURATION_TEXT])
{
    long long rest = seconds < 0 ? 0 : seconds > longest ? longest : seconds;
    size_t len = (size_t)snprintf(out, DURATION_TEXT, "P");
    if (rest >= 86400)
        len += (size_t)snprintf(out + len, DURATION_TEXT - len, "%lldD", rest / 86400);
    if (rest % 86400 > 0 || rest == 0)
        len += (size_t)snprintf(out + len, DURATION_TEXT - len, "T");
    const struct {
        char letter;
        long long amount;
    } clock[] = {{'H', rest % 86400 / 3600}, {'M', rest % 3600 / 60}, {'S', rest % 60}};
    for (size_t i = 0; i < ARRAY_LEN(clock); i++) {
        if (clock[i].amount > 0 || (rest == 0 && clock[i].letter == 'S'))
            len +=
                (size_t)snprintf(out + len, DURATION_TEXT - len, "%lld%c", clock[i].amount, clock[i].letter);
    }
    return out;
}

char *instant_write(int64_t instant, char out[INSTANT_TEXT])
{
    struct when epoch = {1970, 1, 1, 0, 0, 0};
    when_write(when_later(epoch, instant), out);
    out[WHEN_TEXT - 1] = 'Z';
    out[WHEN_TEXT] = '\0';
    return out;
}

static int two_digits(const char *at)
{
    return byte_is_digit(at[0]) && byte_is_digit(at[1]) ? (at[0] - '0') * 10 + (at[1] - '0') : -1;
}

/* `Z` or `+hh:mm`: seconds east. */
static bool read_zone(struct slice text, int64_t *east)
{
    *east = 0;
    if (text.len == 1)
        return text.at[0] == 'Z' || text.at[0] == 'z';
    if (text.len != 6 || (text.at[0] != '+' && text.at[0] != '-') || text.at[3] != ':')
        return false;
    int hours = two_digits(text.at + 1), minutes = two_digits(text.at + 4);
    *east = (hours * 3600 + minutes * 60) * (text.at[0] == '-' ? -1 : 1);
    return hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60;
}

bool instant_read(struct slice text, int64_t *instant)
{
    char local[WHEN_TEXT];
    struct when when;
    if (text.len < 20 || (text.at[10] != 'T' && text.at[10] != 't' && text.at[10] != ' '))
        return false;
    for (size_t i = 0; i < 19; i++)
        local[i] = i == 10 ? 'T' : text.at[i];
    bool leap = local[17] == '6' && local[18] == '0';
    if (leap)
        local[17] = '5', local[18] = '9';
    if (!when_read((struct slice){local, 19}, &when) || !when_has_date(when) || !when_has_clock(when))
        return false;
    size_t at = 19;
    if (text.at[at] == '.')
        for (at++; at < text.len && byte_is_digit(text.at[at]);)
            at++;
    int64_t east;
    if (text.at[at - 1] == '.' || !read_zone(slice_part(text, at, text.len), &east))
        return false;
    struct when epoch = {1970, 1, 1, 0, 0, 0};
    *instant = when_seconds_between(epoch, when) + leap - east;
    return true;
}
