/* Keys that somebody names: in options, columns and templates. */
#include "fasti/event.h"

#include <string.h>

enum key key_expect(struct slice name, const char *where, struct report *report)
{
    enum key key = key_find(name);
    if (key != KEY_COUNT)
        return key;
    size_t rows_len;
    const struct key_row *rows = key_rows(&rows_len);
    const char *names[KEY_COUNT];
    for (size_t i = 0; i < KEY_COUNT; i++)
        names[i] = rows[i].name;
    AUTO_FREE char *word = slice_copy(name);
    const char *nearest = word_nearest(word, names, KEY_COUNT);
    report_say(report, SEVERITY_ERROR, NULL, 0, "%s: there is no key %s; %s%s", where,
               *word != '\0' ? word : "without a name",
               nearest != NULL ? "the nearest is " : "see man fasti-event", nearest != NULL ? nearest : "");
    return KEY_COUNT;
}

bool keys_read(const char *list, const char *where, enum key **keys, size_t *len, struct report *report)
{
    for (;;) {
        size_t name_len = strcspn(list, ",");
        enum key key = key_expect((struct slice){list, name_len}, where, report);
        if (key == KEY_COUNT)
            return false;
        *keys = memory_resize(*keys, *len + 1, sizeof **keys);
        (*keys)[(*len)++] = key;
        if (list[name_len] == '\0')
            return true;
        list += name_len + 1;
    }
}
