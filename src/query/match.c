/* --match: where an event may hold a text. */
#include "query/query.h"

#include <string.h>

static bool contains(struct slice text, const char *folded)
{
    if (text.len == 0)
        return false;
    AUTO_FREE char *own = utf8_fold(text);
    return strstr(own, folded) != NULL;
}

static bool names_contain(struct value list, const char *folded)
{
    for (struct value person = value_first(list); value_is(person); person = value_next(person))
        if (contains(value_text(value_member(person, "name")), folded))
            return true;
    return false;
}

static bool programme_contains(const struct event *event, const char *folded)
{
    struct value list = event_value(event, KEY_PROGRAMME);
    for (struct value item = value_first(list); value_is(item); item = value_next(item))
        if (names_contain(value_member(item, "speakers"), folded))
            return true;
    return false;
}

bool event_contains(const struct event *event, const char *folded)
{
    static const enum key texts[] = {KEY_TITLE, KEY_LOCATION_NAME, KEY_LOCATION_ROOM, KEY_LOCATION_STREET,
                                     KEY_LOCATION_CITY};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        if (contains(event_text(event, texts[i]), folded))
            return true;
    return names_contain(event_value(event, KEY_SPEAKERS), folded) ||
           names_contain(event_value(event, KEY_ORGANIZERS), folded) || programme_contains(event, folded);
}
