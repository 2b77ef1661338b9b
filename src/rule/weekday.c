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
    long number;   /* or UNSTATED */
};

static int read_weekday(const struct lexicon *lexicon, struct slice word)
{
    AUTO_FREE char *text = utf8_fold(word);
    size_t len = strlen(text);
    struct folded folded = word_folded((struct slice){text, len <= WORD_MOST ? len : 0});
    struct meaning meaning = lexicon_word(lexicon, &folded)->of[VOCABULARY_TIME];
    return meaning.sense == SENSE_WEEKDAY ? meaning.value : UNSTATED;
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
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
    return is_digit(byte) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (unsigned char)byte >= 0x80;
}

/* Cuts the line from `from` to `to` into words and numbers; returns how many. */
static size_t cut(struct slice line, size_t from, size_t to, struct piece *pieces)
{
    size_t len = 0;
    while (from < to && len < MOST_WORDS) {
        size_t end = from;
        bool number = is_digit(line.at[from]);
        while (end < line.len && is_word_byte(line.at[end]) && is_digit(line.at[end]) == number)
            end++;
        struct slice text = slice_part(line, from, end);
        if (text.len > 0)
            pieces[len++] = (struct piece){text, from, UNSTATED, number && text.len <= 4 ? read_number(text) : UNSTATED};
        from = end > from ? end : from + 1;
    }
    return len;
}

/* The number that the weekday at `index` belongs to, at most two words behind it; UNSTATED where there is none, or where weekdays are
 * listed ("dinsdag en woensdag 7 en 8 november"). */
static long day_behind(const struct piece *pieces, size_t len, size_t index)
{
    for (size_t i = index + 1; i < len && i <= index + 1 + WORDS_BETWEEN; i++) {
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

/* How many pieces the date behind the weekday at `index` has: its day, its month, and its year where that is said. */
static size_t date_pieces(const struct piece *pieces, size_t len, size_t index, struct when when)
{
    size_t end = index + 1;
    while (end < len && pieces[end].number != when.day)
        end++;
    for (size_t more = 0; more < 2 && end + 1 < len; more++) {
        const struct piece *next = &pieces[end + 1];
        bool wanted = more == 0 ? next->number == UNSTATED || next->number == when.month : next->number == when.year;
        if (!wanted)
            break;
        end++;
    }
    return end + 1 - index;
}

static struct place place_of(size_t line, const struct piece *first, const struct piece *last)
{
    return (struct place){.line = line, .column = first->at + 1, .length = last->at + last->text.len - first->at};
}

static void say(const struct check *check, const char *key, enum weekday weekday, struct slice line, struct place place)
{
    static const char *const names[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    char name[NAME_TEXT];
    struct slice words = slice_part(line, place.column - 1, place.column - 1 + place.length);
    check_say(check, (struct fault){.rule = "weekday-mismatch", .key = key, .at = place}, "\"%s\" is a %s", name_text(words, name),
              names[weekday]);
}

/* `said`: the place that was complained about last. */
static void check_date_words(const struct check *check, const char *key, struct when when, struct place *said)
{
    struct place place = {0};
    if (!when_has_date(when) || !event_span(check->event, key, &place) || place.column == 0)
        return;
    struct slice line = check_source_line(check, place.line);
    size_t start = place.column - 1;
    if (start > line.len)
        return;
    /* The clock of a date may stand on the next line. */
    size_t end = place.length < line.len - start ? start + place.length : line.len;
    struct piece pieces[MOST_WORDS];
    const struct lexicon *lexicon = rules_lexicon(check->rules, event_text(check->event, KEY_LANGUAGE));
    size_t len = cut(line, start > BEFORE_DATE ? start - BEFORE_DATE : 0, end, pieces);
    for (size_t i = 0; i < len; i++)
        pieces[i].weekday = pieces[i].number == UNSTATED ? read_weekday(lexicon, pieces[i].text) : UNSTATED;
    for (size_t i = 0; i < len; i++) {
        enum weekday real = day_weekday(day_of(when));
        if (pieces[i].weekday == UNSTATED || pieces[i].weekday == (int)real || is_listed(pieces, i) ||
            day_behind(pieces, len, i) != when.day)
            continue;
        struct place words = place_of(place.line, &pieces[i], &pieces[i + date_pieces(pieces, len, i, when) - 1]);
        if (words.line != said->line || words.column != said->column)
            say(check, key, real, line, words);
        *said = words;
        return;
    }
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
