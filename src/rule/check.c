/* How a rule says what it found: with the words in the announcement, or else the value in
 * the event's line. */
#include "rule/check.h"
#include "rule/rules.h"

#include <stdarg.h>
#include <string.h>

/* Where something stands, and the line there. */
struct spot {
    struct place place;
    struct excerpt words;
};

/* The announcement: what the caller gave, or what the event itself names. */
static bool has_source(const struct check *check)
{
    struct source *source = &check->rules->source;
    if (check->given.len > 0) {
        source_take(source, check->path, check->given);
        return true;
    }
    struct slice path = event_text(check->event, KEY_SOURCE_PATH),
                 digest = event_text(check->event, KEY_SOURCE_SHA256);
    if (path.len == 0 || digest.len == 0 || !value_is(event_value(check->event, KEY_SPANS)))
        return false;
    source_read(source, path, digest);
    return source->bytes.len > 0;
}

struct slice check_source_line(const struct check *check, size_t line)
{
    return has_source(check) ? source_line(&check->rules->source, line) : (struct slice){"", 0};
}

/* The span of the first value that this one holds. */
static bool find_inner_span(const struct event *event, const char *pointer, struct place *place)
{
    size_t len = strlen(pointer);
    struct value span = value_first(event_value(event, KEY_SPANS));
    for (; value_is(span); span = value_next(span)) {
        struct slice name = value_name(span);
        if (name.len > len && name.at[len] == '/' && slice_starts(name, pointer))
            return value_place(span, place);
    }
    return false;
}

/* The span of the value, of what it holds, of what holds it, or of the title. */
static bool find_span(const struct event *event, const char *key, bool exact, struct place *place)
{
    char *cut;
    AUTO_FREE char *pointer = memory_copy(key, strlen(key));
    bool found = event_span(event, pointer, place) || (!exact && find_inner_span(event, pointer, place));
    while (!found && !exact && (cut = strrchr(pointer, '/')) != NULL && cut != pointer) {
        *cut = '\0';
        found = event_span(event, pointer, place);
    }
    return found || (!exact && event_span(event, "/title", place));
}

static bool spot_in_source(const struct check *check, const char *key, bool exact, const struct place *at,
                           struct spot *spot)
{
    struct place place = *at;
    if (!has_source(check) || (at->column == 0 && !find_span(check->event, key, exact, &place)))
        return false;
    struct source *source = &check->rules->source;
    spot->place = place;
    spot->place.path = source->path;
    spot->words = excerpt_of(source, &spot->place);
    return true;
}

/* The value in the line that the event was read from. */
static void spot_in_line(const struct check *check, const char *key, struct spot *spot)
{
    struct slice line = event_line(check->event);
    spot->place = (struct place){.path = check->path, .line = check->line};
    if (check->line == 0 || check->apart)
        return;
    struct value value = event_pointer(check->event, slice_of(key));
    if (value_is(value) && *key != '\0') {
        struct slice json = value_json(value);
        spot->place.column = (size_t)(json.at - line.at) + 1;
        spot->place.length = json.len;
    }
    spot->words = excerpt_new(line, ENCODING_UTF8, &spot->place);
}

struct place rules_place(struct rules *rules, const struct event *event, const struct origin *origin,
                         const char *key, struct excerpt *words)
{
    const struct check check = {.rules = rules, .event = event, .path = origin->path, .line = origin->line};
    struct spot spot = {0};
    bool found = spot_in_source(&check, key, false, &(struct place){0}, &spot);
    if (!found)
        spot_in_line(&check, key, &spot);
    if (!found && origin->line == 0 && find_span(event, key, false, &spot.place))
        spot.place.path = origin->path;
    *words = spot.words;
    return spot.place;
}

static bool event_allows(const struct event *event, const char *rule)
{
    struct value name = value_first(event_value(event, KEY_ALLOW));
    while (value_is(name) && !value_is_text(name, rule))
        name = value_next(name);
    return value_is(name);
}

enum severity check_severity(const struct check *check, const char *rule)
{
    enum severity severity = rules_severity(check->rules, rule);
    return severity == SEVERITY_ALLOW || event_allows(check->event, rule) ? SEVERITY_ALLOW : severity;
}

/* Of one event a rule says no more than this, and counts the rest: to find each place takes a walk through
 * the event. */
enum { MOST_TOLD = 100 };

static bool is_left_off(struct rules *rules, const char *rule)
{
    struct said *said = rules_said(rules, rule);
    bool full = said->told == MOST_TOLD;
    said->told += !full;
    said->left_off += full;
    rules->left_off += full;
    return full;
}

static void say(const struct check *check, struct fault fault, const char *message)
{
    struct spot spot = {0}, other = {0};
    AUTO_FREE char *uid = slice_copy(event_text(check->event, KEY_UID));
    if (!spot_in_source(check, fault.key, false, &fault.at, &spot))
        spot_in_line(check, fault.key, &spot);
    if (fault.other != NULL || fault.other_at.column > 0)
        spot_in_source(check, fault.other, true, &fault.other_at, &other);
    report_add(check->report, &(struct finding){
                                  .severity = check_severity(check, fault.rule),
                                  .rule = fault.rule,
                                  .group = rules_group(check->rules, fault.rule),
                                  .uid = *uid != '\0' ? uid : NULL,
                                  .key = fault.key,
                                  .place = spot.place,
                                  .words = spot.words,
                                  .other = other.place,
                                  .other_words = other.words,
                                  .other_message = fault.other_message,
                                  .message = message,
                              });
    excerpt_free(&spot.words);
    excerpt_free(&other.words);
}

void check_say(const struct check *check, struct fault fault, const char *format, ...)
{
    va_list arguments;
    AUTO_FREE char *message = NULL;
    if (rules_severity(check->rules, fault.rule) == SEVERITY_ALLOW || is_left_off(check->rules, fault.rule) ||
        check_severity(check, fault.rule) == SEVERITY_ALLOW)
        return;
    va_start(arguments, format);
    if (vasprintf(&message, format, arguments) < 0)
        message = memory_print("%s", fault.rule);
    va_end(arguments);
    say(check, fault, message);
}

void check_say_left_off(const struct check *check, const char *rule)
{
    size_t left_off = rules_said(check->rules, rule)->left_off;
    if (left_off == 0 || check_severity(check, rule) == SEVERITY_ALLOW)
        return;
    AUTO_FREE char *message = memory_print("%zu more like the ones before were left off", left_off);
    say(check, (struct fault){.rule = rule, .key = "/uid"}, message);
}

char *item_key(const struct item *item, const char *name, char out[KEY_TEXT])
{
    snprintf(out, KEY_TEXT, "/programme/%zu%s%s", item->index, name != NULL ? "/" : "",
             name != NULL ? name : "");
    return out;
}

char *name_text(struct slice title, char out[NAME_TEXT])
{
    static const char more[] = "…";
    size_t at = 0, end = 0;
    while (at < title.len && at <= NAME_TEXT - sizeof more) {
        end = at;
        utf8_next(title, &at);
    }
    if (at <= NAME_TEXT - sizeof more)
        end = at;
    snprintf(out, NAME_TEXT, "%.*s%s", (int)end, title.at, end < title.len ? more : "");
    return out;
}

char *moment_text(struct when when, struct when beside, char out[MOMENT_TEXT])
{
    char text[WHEN_TEXT];
    bool same_day = when_equal(when_date(when), when_date(beside)) || when_is_unstated(when_date(when));
    when_write(when, text);
    if (!when_has_clock(when))
        snprintf(out, MOMENT_TEXT, "%s", text);
    else if (same_day)
        snprintf(out, MOMENT_TEXT, "%.5s", text + 11);
    else
        snprintf(out, MOMENT_TEXT, "%.10s %.5s", text, text + 11);
    return out;
}

/* Hours that belong to the evening before, and hours that a night begins with. */
enum { NIGHT_BEGINS = 17 };

bool moment_is_before(struct when a, struct when b)
{
    bool dated = when_has_date(a) && when_has_date(b);
    bool over_night = !dated && when_has_clock(a) && a.hour < WHEN_MORNING && b.hour >= NIGHT_BEGINS;
    return when_is_before(a, b) && !over_night;
}
