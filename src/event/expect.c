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

bool names_next(const char **list, const char *where, struct slice *name, struct report *report)
{
    size_t len = strcspn(*list, ",");
    if (len == 0) {
        report_say(report, SEVERITY_ERROR, NULL, 0, "%s: there is a comma too many; write name,name", where);
        return false;
    }
    *name = (struct slice){*list, len};
    *list = (*list)[len] == ',' ? *list + len + 1 : NULL;
    return true;
}

bool keys_read(const char *list, const char *where, enum key **keys, size_t *len, struct report *report)
{
    while (list != NULL) {
        struct slice name;
        enum key key = names_next(&list, where, &name, report) ? key_expect(name, where, report) : KEY_COUNT;
        if (key == KEY_COUNT)
            return false;
        *keys = memory_resize(*keys, *len + 1, sizeof **keys);
        (*keys)[(*len)++] = key;
    }
    return true;
}
