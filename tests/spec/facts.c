/* Prints a file of announcements anew, each with all that is read from it: `==> key value` lines below it. */
#include "announcements.h"

#include "fasti/base.h"

#include <string.h>

/* What every announcement has, and what only repeats its text. */
static bool is_plain(const char *key, const json_t *value)
{
    static const char *const plain[][2] = {
        {"language", NULL}, {"description", NULL}, {"status", "scheduled"}, {"attendance", "onsite"}, {"timezone", "Europe/Amsterdam"}};
    for (size_t i = 0; i < ARRAY_LEN(plain); i++)
        if (strcmp(key, plain[i][0]) == 0 && (plain[i][1] == NULL || strcmp(json_string_value(value), plain[i][1]) == 0))
            return true;
    return false;
}

static void print_value(const json_t *value)
{
    if (json_is_string(value))
        fputs(json_string_value(value), stdout);
    else if (json_is_integer(value))
        printf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
    else
        fputs(json_is_true(value) ? "yes" : "no", stdout);
}

/* `title Opening, start 2026-05-12T10:00:00`: an entry of a list on one line; its own lists in brackets. */
static void print_entry(const json_t *entry)
{
    const char *key, *comma = "";
    json_t *value;
    if (!json_is_object(entry)) {
        print_value(entry);
        return;
    }
    json_object_foreach((json_t *)entry, key, value)
    {
        printf("%s%s ", comma, key);
        comma = ", ";
        if (!json_is_array(value)) {
            print_value(value);
            continue;
        }
        for (size_t i = 0; i < json_array_size(value); i++) {
            fputs(i > 0 ? "; " : "(", stdout);
            print_entry(json_array_get(value, i));
        }
        putchar(')');
    }
}

static void print_fact(const char *key, const json_t *value)
{
    const char *inner;
    json_t *part;
    if (is_plain(key, value))
        return;
    if (json_is_object(value)) {
        json_object_foreach((json_t *)value, inner, part)
        {
            printf("==> %s.%s ", key, inner);
            print_entry(part);
            putchar('\n');
        }
        return;
    }
    for (size_t i = 0; i < (json_is_array(value) ? json_array_size(value) : 1); i++) {
        printf("==> %s ", key);
        print_entry(json_is_array(value) ? json_array_get(value, i) : value);
        putchar('\n');
    }
}

static void print_facts(json_t *const *events, size_t len)
{
    const char *key;
    json_t *value;
    for (size_t i = 0; i < len; i++) {
        if (len > 1)
            printf("==> EVENT %zu\n", i + 1);
        json_object_foreach(events[i], key, value)
            print_fact(key, value);
    }
}

int main(int argc, char **argv)
{
    return announcements_print(argc, argv, print_facts);
}
