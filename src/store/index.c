/* Where the events of a store stand, so that each can be found and read again. */
#include "store/change.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

void change_say(const struct store_change *change, const char *reason, struct report *report)
{
    report_say(report, SEVERITY_FAILURE, change->path, 0, "cannot change the store: %s; it is as it was",
               reason);
}

static void remember(struct store_change *change, const struct event *event)
{
    struct stored *stored;
    change->stored =
        memory_room(change->stored, change->stored_len, &change->stored_room, sizeof *change->stored);
    change->identities = memory_room(change->identities, change->stored_len, &change->identities_room,
                                     sizeof *change->identities);
    stored = &change->stored[change->stored_len];
    *stored = (struct stored){
        .offset = store_lines_offset(change->lines),
        .end = store_lines_end(change->lines),
        .len = event_line(event).len,
    };
    change->identities[change->stored_len++] = identity_of(event);
}

bool change_index(struct store_change *change, const struct store_access *access, struct report *report)
{
    while (store_next_event(change->lines, change->path, change->event, report)) {
        remember(change, change->event);
        if (access->see != NULL)
            access->see(access->context, change->event);
    }
    return !store_lines_failed(change->lines);
}

bool change_read(struct store_change *change, size_t index, struct report *report)
{
    const struct stored *stored = &change->stored[index];
    if (stored->len > change->buffer_room) {
        change->buffer = memory_resize(change->buffer, stored->len, 2);
        change->buffer_room = 2 * stored->len;
    }
    if (!file_read_at(store_lines_file(change->lines), change->buffer, stored->len, stored->offset)) {
        change_say(change, strerror(errno), report);
        return false;
    }
    if (event_read(change->event, (struct slice){change->buffer, stored->len}, NULL))
        return true;
    change_say(change, "another program wrote to it meanwhile", report);
    return false;
}

struct slice change_line(struct store_change *change, size_t index, struct slice line)
{
    bool is_new = index == NO_INDEX;
    const char *kept = vault_keep(is_new ? change->added : change->texts, line);
    change->changed = true;
    if (!is_new)
        change->stored[index].text = kept;
    return (struct slice){kept, line.len};
}
