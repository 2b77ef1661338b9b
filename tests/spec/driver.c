/* Prints a spec file anew: each line `phrase ==> meaning` with the meaning that fasti reads. `\n` in a phrase is a line's end. */
#include "fasti/mention.h"
#include "fasti/person.h"

#include <string.h>

struct driver {
    const struct language *language;
    struct mention_settings settings;
    bool resolve, settle;
    int people; /* the least certainty of persons, who are printed in the place of mentions; 0: mentions */
};

/* `2017-11-07 16:00`, `16:00`, `2017-11-XX`. */
static void print_when(struct when when)
{
    char text[WHEN_TEXT];
    when_write(when, text);
    bool day = when.year != UNSTATED || when.month != UNSTATED || when.day != UNSTATED;
    if (day || !when_has_clock(when))
        printf("%.10s", text);
    if (when_has_clock(when))
        printf("%s%.*s", day ? " " : "", when.second > 0 ? 8 : 5, text + 11);
}

static void print_time(const struct driver *driver, const struct mention *mention)
{
    static const char *const days[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    struct when start = mention->start, end = mention->end;
    if (driver->resolve)
        mention_resolve(mention, driver->settings.reference, &start, &end);
    if (mention->bound != BOUND_NONE)
        printf("%s ", bound_name(mention->bound));
    if (mention->approximate)
        printf("about ");
    if (mention->repeated)
        printf("every ");
    if (mention->weekday != UNSTATED)
        printf("%s%s", days[mention->weekday], when_is_unstated(start) ? "" : " ");
    if (!when_is_unstated(start))
        print_when(start);
    if (!when_is_unstated(end)) {
        printf(" - ");
        print_when(end);
    }
}

static void print_count(const struct mention *mention)
{
    static const char *const units[] = {
        [PEOPLE_PERSONS] = "persons", [PEOPLE_PLACES] = "places", [PEOPLE_GROUPS] = "groups", [PEOPLE_KIND] = "persons", [PEOPLE_FOLK] = "persons", [PEOPLE_BOOKINGS] = "bookings"};
    if (mention->least != UNSTATED)
        printf("%ld to ", mention->least);
    printf("%ld %s", mention->most, units[mention->unit]);
}

static void print_text(const struct text *text, const struct mention *mention)
{
    struct slice words = text_slice(text, mention->span), rest = text_slice(text, mention->rest);
    printf("%s %.*s", mention_kind_name(mention->kind), (int)words.len, words.at);
    if (mention->rest.len > 0)
        printf(" | %.*s", (int)rest.len, rest.at);
}

static void print_mention(const struct driver *driver, const struct text *text, const struct mention *mention)
{
    char duration[MENTION_DURATION_TEXT];
    if (mention->kind == MENTION_TIME)
        print_time(driver, mention);
    else if (mention->kind == MENTION_DURATION)
        printf("duration %s", mention_duration_write(mention, duration));
    else if (mention->kind == MENTION_OFFSET)
        printf("%s%s%d %s before", mention->bound != BOUND_NONE ? bound_name(mention->bound) : "",
               mention->bound != BOUND_NONE ? " " : "", mention->offset.amount, unit_name(mention->offset.unit));
    else if (mention->kind == MENTION_MONEY)
        printf("money %s %s", mention->amount, mention->currency);
    else if (mention->kind == MENTION_COUNT)
        print_count(mention);
    else
        print_text(text, mention);
}

static void print_part(const struct text *text, const char *name, struct span span)
{
    struct slice words = text_slice(text, span);
    if (words.len > 0)
        fputs(name, stdout);
    for (size_t i = 0; i < words.len; i++)
        putchar(words.at[i] == '\n' ? ' ' : words.at[i]);
}

/* `3 Jan Jansen, prefix dr., role wethouder`, the number its certainty. */
static void print_people(const struct driver *driver, struct slice phrase)
{
    struct text *text = text_new(phrase, driver->language);
    struct person person;
    size_t printed = 0;
    for (size_t at = 0; at < text->tokens_len; at++) {
        if (!person_at(text, at, &person))
            continue;
        at = person.token + person.tokens - 1;
        if (person.certainty < driver->people)
            continue;
        printf("%s%d ", printed++ > 0 ? "; " : "", person.certainty);
        print_part(text, "", person.name);
        print_part(text, ", prefix ", person.prefix);
        print_part(text, ", role ", person.role);
    }
    printf("%s", printed == 0 ? "-" : "");
    text_free(text);
}

static void print_meaning(const struct driver *driver, struct slice phrase)
{
    struct text *text = text_new(phrase, driver->language);
    struct mentions mentions = {0};
    size_t printed = 0;
    mentions_read(text, &driver->settings, &mentions);
    if (driver->settle)
        mentions_settle(text, &mentions, driver->settings.reference);
    for (size_t i = 0; i < mentions.len; i++) {
        if (mentions.at[i].kind == MENTION_OTHER)
            continue;
        printf("%s", printed++ > 0 ? "; " : "");
        print_mention(driver, text, &mentions.at[i]);
    }
    printf("%s", printed == 0 ? "-" : "");
    mentions_free(&mentions);
    text_free(text);
}

/* The phrase with its `\n` as line ends; the caller's. */
static char *phrase_text(struct slice line)
{
    char *text = slice_copy(line), *to = text;
    for (const char *from = text; *from != '\0'; from++) {
        bool end = from[0] == '\\' && from[1] == 'n';
        *to++ = end ? '\n' : *from;
        from += end;
    }
    *to = '\0';
    return text;
}

/* `language nl`, `reference 2017-09-01`, `resolve yes`, `settle yes`, `people 2`: what holds from here on. */
static bool set(struct driver *driver, const char *line)
{
    if (strncmp(line, "language ", 9) == 0) {
        driver->language = language_find(line + 9);
        return true;
    }
    if (strncmp(line, "resolve ", 8) == 0) {
        driver->resolve = strcmp(line + 8, "yes") == 0;
        return true;
    }
    if (strncmp(line, "people ", 7) == 0) {
        driver->people = atoi(line + 7);
        return true;
    }
    if (strncmp(line, "settle ", 7) == 0) {
        driver->settle = strcmp(line + 7, "yes") == 0;
        return true;
    }
    return strncmp(line, "reference ", 10) == 0 && when_read(slice_of(line + 10), &driver->settings.reference);
}

static void print_line(struct driver *driver, char *line)
{
    char *arrow = strstr(line, " ==> ");
    line[strcspn(line, "\n")] = '\0';
    printf("%s", arrow == NULL ? line : "");
    if (arrow != NULL) {
        struct slice phrase = {line, (size_t)(arrow - line)};
        AUTO_FREE char *text = phrase_text(phrase);
        printf("%.*s ==> ", (int)phrase.len, phrase.at);
        if (driver->people > 0)
            print_people(driver, slice_of(text));
        else
            print_meaning(driver, slice_of(text));
    } else if (*line != '#' && *line != '\0' && !set(driver, line)) {
        printf(" ==> ?");
    }
    putchar('\n');
}

int main(int argc, char **argv)
{
    FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
    struct driver driver = {.language = language_find("nl")};
    char *line = NULL;
    size_t room = 0;
    when_read(slice_of("2025-01-01"), &driver.settings.reference);
    if (file == NULL) {
        fprintf(stderr, "usage: driver FILE\n");
        return STATUS_USAGE;
    }
    while (getline(&line, &room, file) > 0)
        print_line(&driver, line);
    free(line);
    fclose(file);
    return STATUS_DONE;
}
