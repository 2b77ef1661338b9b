/* Whether the weekday before a date in the announcement is the weekday of that date. */
#include "rule/rules.h"

#include "fasti/language.h"

#include <string.h>

/* How far before its date a weekday may stand, in bytes, and in words. */
enum { BEFORE_DATE = 40, MOST_WORDS = 24, WORDS_BETWEEN = 2 };

/* A word or a number of the line. */
struct piece {
    struct slice text;
    size_t at;
    int weekday;   /* enum weekday, or UNSTATED */
    bool shortened;
    long number;   /* or UNSTATED */
};

/* Written out, shortened, or with a part of the day. */
static void read_weekday(const struct language *language, struct piece *piece)
{
    struct meaning meaning = language_word(language, piece->text)->of[VOCABULARY_TIME];
    piece->shortened = meaning.sense == SENSE_WEEKDAY_SHORT;
    if (meaning.sense == SENSE_WEEKDAY || meaning.sense == SENSE_WEEKDAY_SHORT)
        piece->weekday = meaning.value;
    else if (meaning.sense == SENSE_WEEKDAY_PART)
        piece->weekday = meaning.value / 8;
}

/* A day of a month or a year; anything longer is neither. */
static long read_number(struct slice text)
{
    long number = 0;
    for (size_t i = 0; i < text.len; i++)
        number = number * 10 + text.at[i] - '0';
    return number;
}

static bool is_word_byte(char byte)
{
    return byte_is_digit(byte) || byte_is_letter(byte) || (unsigned char)byte >= 0x80;
}

/* Cuts the line from `from` to `to` into words and numbers; returns how many. */
static size_t cut(struct slice line, size_t from, size_t to, struct piece *pieces)
{
    size_t len = 0;
    while (from < to && len < MOST_WORDS) {
        size_t end = from;
        bool number = byte_is_digit(line.at[from]);
        while (end < line.len && is_word_byte(line.at[end]) && byte_is_digit(line.at[end]) == number)
            end++;
        struct slice text = slice_part(line, from, end);
        if (text.len > 0)
            pieces[len++] = (struct piece){text, from, UNSTATED, false,
                                           number && text.len <= 4 ? read_number(text) : UNSTATED};
        from = end > from ? end : from + 1;
    }
    return len;
}

/* The number that the weekday at `index` belongs to, at most two words behind it, or right behind a shortened
 * one; UNSTATED where there is none, or where weekdays are listed ("dinsdag en woensdag 7 en 8 november"). */
static long day_behind(const struct piece *pieces, size_t len, size_t index)
{
    size_t last = index + 1 + (pieces[index].shortened ? 0 : WORDS_BETWEEN);
    for (size_t i = index + 1; i < len && i <= last; i++) {
        if (pieces[i].weekday != UNSTATED)
            return UNSTATED;
        if (pieces[i].number != UNSTATED)
            return pieces[i].number;
    }
    return UNSTATED;
}

static bool is_listed(const struct piece *pieces, size_t index)
{
    for (size_t i = index; i > 0 && i + WORDS_BETWEEN > index; i--)
        if (pieces[i - 1].weekday != UNSTATED)
            return true;
    return false;
}

/* How many pieces the date behind the weekday at `index` has: its day, its month, and its year where
 * that is said. */
static size_t date_pieces(const struct piece *pieces, size_t len, size_t index, struct when when)
{
    size_t end = index + 1;
    while (end < len && pieces[end].number != when.day)
        end++;
    for (size_t more = 0; more < 2 && end + 1 < len; more++) {
        const struct piece *next = &pieces[end + 1];
        bool wanted =
            more == 0 ? next->number == UNSTATED || next->number == when.month : next->number == when.year;
        if (!wanted)
            break;
        end++;
    }
    return end + 1 - index;
}

static struct place place_of(size_t line, const struct piece *first, const struct piece *last)
{
    return (struct place){
        .line = line, .column = first->at + 1, .length = last->at + last->text.len - first->at};
}

static void say(const struct check *check, const char *key, struct when when, struct slice line,
                struct place place)
{
    static const char *const names[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                        "Friday", "Saturday", "Sunday"};
    char name[NAME_TEXT], year[8], guess[64] = "";
    struct slice words = slice_part(line, place.column - 1, place.column - 1 + place.length);
    snprintf(year, sizeof year, "%04d", when.year);
    if (event_is_assumed(check->event, key) && !slice_find(words, slice_of(year), NULL))
        snprintf(guess, sizeof guess, " in %s, the year that was inferred", year);
    check_say(check, (struct fault){.rule = "weekday-mismatch", .key = key, .at = place}, "\"%s\" is a %s%s",
              name_text(words, name), names[day_weekday(day_of(when))], guess);
}

/* The words around a date. */
struct words {
    struct slice line;
    size_t number;           /* of the line */
    struct piece pieces[MOST_WORDS];
    size_t len;
};

/* Reads the words that stand with a date of the event; false where its announcement is not there,
 * or has changed. */
static bool read_words(const struct check *check, const char *key, struct words *words)
{
    struct place place = {0};
    if (!event_span(check->event, key, &place) || place.column == 0)
        return false;
    size_t start = place.column - 1;
    words->line = check_source_line(check, place.line);
    words->number = place.line;
    if (start > words->line.len)
        return false;
    /* The clock of a date may stand on the next line. */
    size_t end = place.length < words->line.len - start ? start + place.length : words->line.len;
    const struct language *language = rules_language(event_text(check->event, KEY_LANGUAGE));
    words->len = cut(words->line, start > BEFORE_DATE ? start - BEFORE_DATE : 0, end, words->pieces);
    for (size_t i = 0; i < words->len; i++) {
        struct piece *piece = &words->pieces[i];
        if (piece->number == UNSTATED)
            read_weekday(language, piece);
    }
    return true;
}

/* The weekday at or behind `from` that stands with the day of the month; words->len where none does. */
static size_t find_weekday(const struct words *words, struct when when, size_t from)
{
    while (from < words->len && (words->pieces[from].weekday == UNSTATED || is_listed(words->pieces, from) ||
                                 day_behind(words->pieces, words->len, from) != when.day))
        from++;
    return from;
}

bool check_names_weekday(const struct check *check, const char *key, struct when when)
{
    struct words words;
    if (!when_has_date(when) || !read_words(check, key, &words))
        return false;
    return find_weekday(&words, when, 0) < words.len;
}

/* `said`: the place that was complained about last. */
static void check_date_words(const struct check *check, const char *key, struct when when, struct place *said)
{
    struct words words;
    if (!when_has_date(when) || !read_words(check, key, &words))
        return;
    enum weekday real = day_weekday(day_of(when));
    size_t at = find_weekday(&words, when, 0);
    while (at < words.len && words.pieces[at].weekday == (int)real)
        at = find_weekday(&words, when, at + 1);
    if (at == words.len)
        return;
    const struct piece *piece = &words.pieces[at];
    struct place place =
        place_of(words.number, piece, piece + date_pieces(words.pieces, words.len, at, when) - 1);
    if (place.line != said->line || place.column != said->column)
        say(check, key, when, words.line, place);
    *said = place;
}

void check_weekday(const struct check *check)
{
    struct place said = {0};
    if (!value_is(event_value(check->event, KEY_SPANS)))
        return;
    for (size_t i = 0; i < MOMENT_COUNT; i++)
        if (i != MOMENT_DOORS)
            check_date_words(check, moment_rows[i].pointer, check->moments[i], &said);
}
