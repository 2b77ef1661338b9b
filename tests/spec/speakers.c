/* Prints a file of announcements anew, each with its speakers: `==> name, prefix, role @ entry` lines below it. */
#include "announcements.h"

static void print_string(const char *lead, const char *text)
{
    if (text != NULL)
        printf("%s%s", lead, text);
}

static void print_list(const json_t *speakers, const char *entry)
{
    size_t index;
    const json_t *speaker;
    json_array_foreach(speakers, index, speaker)
    {
        print_string("==> ", json_string_value(json_object_get(speaker, "name")));
        print_string(", prefix ", json_string_value(json_object_get(speaker, "prefix")));
        print_string(", role ", json_string_value(json_object_get(speaker, "role")));
        print_string(" @ ", entry);
        putchar('\n');
    }
}

static void print_speakers(json_t *const *events, size_t len)
{
    size_t index;
    const json_t *item;
    if (len == 0)
        return;
    print_list(json_object_get(events[0], "speakers"), NULL);
    json_array_foreach(json_object_get(events[0], "programme"), index, item)
        print_list(json_object_get(item, "speakers"), json_string_value(json_object_get(item, "title")));
}

int main(int argc, char **argv)
{
    return announcements_print(argc, argv, print_speakers);
}
