/* Whether a large object says a name twice: sorted in place, so that no choice of names takes more than
 * n log n. */
#include "event/tape.h"

static int name_compare(const struct event *event, struct name a, struct name b)
{
    if (a.hash != b.hash)
        return a.hash < b.hash ? -1 : 1;
    return slice_compare(event_node_text(event, &event->nodes[a.node]),
                         event_node_text(event, &event->nodes[b.node]));
}

/* Lets names[at] sink in a heap whose greatest is on top. */
static void name_sink(const struct event *event, struct name *names, size_t at, size_t len)
{
    struct name name = names[at];
    for (size_t child; (child = 2 * at + 1) < len; at = child) {
        if (child + 1 < len && name_compare(event, names[child], names[child + 1]) < 0)
            child++;
        if (name_compare(event, name, names[child]) >= 0)
            break;
        names[at] = names[child];
    }
    names[at] = name;
}

static void names_sort(const struct event *event, struct name *names, size_t len)
{
    for (size_t at = len / 2; at-- > 0;)
        name_sink(event, names, at, len);
    for (size_t end = len; end-- > 1;) {
        struct name greatest = names[0];
        names[0] = names[end];
        names[end] = greatest;
        name_sink(event, names, 0, end);
    }
}

bool names_are_unique(struct scanner *scanner, size_t from, uint32_t *name)
{
    const struct event *event = &scanner->event;
    struct name *names = scanner->names + from;
    size_t len = scanner->names_len - from;
    names_sort(event, names, len);
    for (size_t i = 1; i < len; i++) {
        if (name_compare(event, names[i - 1], names[i]) == 0) {
            *name = names[i].node > names[i - 1].node ? names[i].node : names[i - 1].node;
            return false;
        }
    }
    return true;
}
