/* Rules of status: what was called off or put off, and what still says otherwise. */
#include "rule/rules.h"

#include <string.h>

static void check_postponed(const struct check *check)
{
    char text[WHEN_TEXT];
    if (check_is(check, KEY_STATUS, "postponed") && when_has_date(check->start))
        check_say(check, (struct fault){"postponed-dated", "/start", "/status"},
                  "the event was postponed, and still carries the day %s",
                  when_write(when_date(check->start), text));
}

static void check_open(const struct check *check)
{
    bool cancelled = check_is(check, KEY_STATUS, "cancelled");
    if ((cancelled || check_is(check, KEY_STATUS, "postponed")) &&
        check_is(check, KEY_REGISTRATION_STATE, "open"))
        check_say(check, (struct fault){"cancelled-but-open", "/registration/state", "/status"},
                  "the event was %s, but registration is open", cancelled ? "cancelled" : "postponed");
}

static void check_moved(const struct check *check)
{
    char text[MOMENT_TEXT];
    struct when previous = check->moments[MOMENT_PREVIOUS];
    bool stated = value_is(event_value(check->event, KEY_STATUS));
    if (when_is_unstated(previous))
        return;
    if (when_has_date(previous) && when_equal(previous, check->start))
        check_say(check, (struct fault){.rule = "moved-nowhere", .key = "/previous_start", .other = "/start"},
                  "the event was moved from %s to the same moment",
                  moment_text(previous, when_unstated, text));
    else if (!stated || check_is(check, KEY_STATUS, "scheduled"))
        check_say(check, (struct fault){.rule = "moved-unsaid", .key = "/previous_start", .other = "/status"},
                  "the event has a day from which it was moved, but is not said to be rescheduled");
}

/* The word that a title is flagged with: `CANCELLED: ...`, `[postponed] ...`, `...
 * (cancelled)`. Empty: none. */
static struct slice title_flag(struct slice title)
{
    static const char marks[] = "()[]*: ";
    size_t from = 0, end;
    while (from < title.len && strchr("([* ", title.at[from]) != NULL)
        from++;
    for (end = from; end < title.len && strchr(marks, title.at[end]) == NULL;)
        end++;
    size_t mark = end;
    while (mark < title.len && title.at[mark] == ' ')
        mark++;
    if (mark < title.len && (title.at[mark] == ':' || (from > 0 && strchr(")]*", title.at[mark]) != NULL)))
        return slice_part(title, from, end);
    if (title.len == 0 || strchr(")]*", title.at[title.len - 1]) == NULL)
        return SLICE("");
    for (end = title.len; end > 0 && strchr(")]* ", title.at[end - 1]) != NULL;)
        end--;
    for (from = end; from > 0 && strchr(marks, title.at[from - 1]) == NULL;)
        from--;
    return from > 0 && strchr("([*", title.at[from - 1]) != NULL ? slice_part(title, from, end) : SLICE("");
}

/* Whether a word calls an event off, or puts it off, in that language. */
static bool is_status_word(const struct language *language, struct slice word)
{
    const struct meanings *meanings = language_word(language, word);
    bool found = false;
    for (size_t i = 0; i < VOCABULARY_COUNT; i++)
        found |= meanings->of[i].sense == SENSE_CANCELLED || meanings->of[i].sense == SENSE_POSTPONED;
    return found;
}

/* The same in the language of the event, or in any where it states none. */
static bool is_flag(const struct check *check, struct slice word)
{
    struct slice tag = event_text(check->event, KEY_LANGUAGE);
    size_t len;
    const struct language *const *all = languages(&len);
    bool found = tag.len > 0 && is_status_word(rules_language(tag), word);
    for (size_t i = 0; i < len && tag.len == 0 && !found; i++)
        found = is_status_word(all[i], word);
    return found;
}

static void check_title(const struct check *check)
{
    char name[NAME_TEXT];
    bool stated = value_is(event_value(check->event, KEY_STATUS));
    if (stated && !check_is(check, KEY_STATUS, "scheduled"))
        return;
    struct slice flag = title_flag(slice_trim(event_text(check->event, KEY_TITLE)));
    if (flag.len > 0 && is_flag(check, flag))
        check_say(check, (struct fault){.rule = "status-in-title", .key = "/title", .other = "/status"},
                  "the title says \"%s\", but %s", name_text(flag, name),
                  stated ? "the status is scheduled" : "no status is stated");
}

static const struct rule rows[] = {
    {
        .name = "postponed-dated",
        .group = "status",
        .severity = SEVERITY_WARNING,
        .summary = "The event was postponed, and still carries the old day.",
        .explanation = "Calendars that do not know \"postponed\" will show it on a day on which nothing "
                       "happens. Move the old day to `previous_start`, and give `start` the new one when it "
                       "is known; the status is then rescheduled.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"status\":\"postponed\"}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"location\":{\"city\":\"Deventer\"},"
                "\"status\":\"postponed\",\"previous_start\":\"2026-05-19T14:00:00\"}",
        .check = check_postponed,
    },
    {
        .name = "cancelled-but-open",
        .group = "status",
        .severity = SEVERITY_ERROR,
        .summary = "The event was cancelled or postponed, but registration is open.",
        .explanation = "People would register, and perhaps pay, for what does not take place. Close the "
                       "registration.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"status\":\"cancelled\",\"registration\":{\"state\":\"open\"}}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"status\":\"cancelled\",\"registration\":{\"state\":\"closed\"}}",
        .check = check_open,
    },
    {
        .name = "moved-nowhere",
        .group = "status",
        .severity = SEVERITY_WARNING,
        .summary = "The event was moved to the moment at which it was already.",
        .explanation =
            "`previous_start` is when it would have been held, `start` when it is held now. One of "
            "them was not changed.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"status\":\"rescheduled\",\"previous_start\":\"2026-05-19T14:00:00\"}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"status\":\"rescheduled\",\"previous_start\":\"2026-04-14T14:00:00\"}",
        .check = check_moved,
    },
    {
        .name = "moved-unsaid",
        .group = "status",
        .severity = SEVERITY_WARNING,
        .summary = "The event has an earlier day, but is not said to be rescheduled.",
        .explanation = "Feeds and cards tell people that an event was moved by its status. With a "
                       "`previous_start` that is rescheduled, or postponed while the new day is not known.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"previous_start\":\"2026-04-14T14:00:00\"}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"status\":\"rescheduled\",\"previous_start\":\"2026-04-14T14:00:00\"}",
    },
    {
        .name = "status-in-title",
        .group = "status",
        .severity = SEVERITY_WARNING,
        .summary = "The title says that the event was called off or put off, its status does not.",
        .explanation =
            "A word before the title, or in brackets behind it, tells people, but no program: "
            "calendars keep showing the event as taking place. Let `status` say it; fasti-export-ical(1) "
            "then writes the word before the title where it is wanted.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"CANCELLED: "
               "Debate\",\"language\":\"en\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debate\",\"language\":\"en\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"status\":\"cancelled\"}",
        .check = check_title,
    },
};

const struct rule_table rule_status = {rows, ARRAY_LEN(rows)};
