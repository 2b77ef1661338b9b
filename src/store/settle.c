/* What becomes of events that are imported, replaced or removed. */
#include "store/change.h"

#include "store/merge.h"

#include <string.h>

bool store_taken_at(struct store_change *change, const char *sha256, int64_t *instant, struct report *report)
{
    if (!change->has_contents)
        table_build(&change->contents, change->identities, change->stored_len, identity_content, NULL);
    change->has_contents = true;
    size_t index = table_first(&change->contents, identity_hash(slice_of(sha256)));
    return index != NO_INDEX && change_read(change, index, report) &&
           instant_read(event_text(change->event, KEY_UPDATED), instant);
}

/* Reads a line that is about to be stored. A newline in it would make two lines of it. */
static bool read_fresh(struct store_change *change, struct slice line, struct report *report)
{
    if (line.len > 0 && (memchr(line.at, '\n', line.len) != NULL || memchr(line.at, '\r', line.len) != NULL)) {
        report_say(report, SEVERITY_ERROR, NULL, 0, "an event is to stand on one line");
        return false;
    }
    return store_line_event(NULL, line, 0, change->fresh, report);
}

bool store_put(struct store_change *change, struct slice line, struct report *report)
{
    if (!read_fresh(change, line, report))
        return false;
    change->put = memory_room(change->put, change->put_len, &change->put_room, sizeof *change->put);
    change->put_identities =
        memory_room(change->put_identities, change->put_len, &change->put_identities_room, sizeof *change->put_identities);
    struct identity *identity = &change->put_identities[change->put_len];
    *identity = identity_of(change->fresh);
    identity_complete(identity, change->fresh);
    if (!identity_is_made(event_text(change->fresh, KEY_UID)))
        identity->source = 0;
    change->put[change->put_len++] = (struct text){slice_copy(line), line.len};
    return true;
}

static void drop_earlier(struct store_change *change, size_t index, struct text *later, struct report *report)
{
    struct text *earlier = &change->put[index];
    bool same = slice_equal((struct slice){earlier->at, earlier->len}, (struct slice){later->at, later->len});
    if (!same && event_read(change->fresh, (struct slice){earlier->at, earlier->len}, NULL)) {
        struct slice uid = event_text(change->fresh, KEY_UID);
        report_say(report, SEVERITY_WARNING, NULL, 0, "two events with the uid %.*s are imported: the last one counts",
                   (int)uid.len, uid.at);
    }
    free(earlier->at);
    earlier->at = NULL;
}

/* Of events with one uid that are imported together the last one counts: else importing twice would not be importing once. */
static void keep_last(struct store_change *change, struct report *report)
{
    struct table table;
    size_t kept = 0;
    table_build(&table, change->put_identities, change->put_len, identity_uid, NULL);
    for (size_t i = 0; i < change->put_len; i++) {
        size_t later = table_next(&table, i);
        if (later != NO_INDEX) {
            drop_earlier(change, i, &change->put[later], report);
            continue;
        }
        change->put[kept] = change->put[i];
        change->put_identities[kept++] = change->put_identities[i];
    }
    change->put_len = kept;
    table_free(&table);
}

/* Reads title and start of the stored events without a mate that share a source with an imported one. */
static bool complete(struct store_change *change, const struct side *stored, const struct side *fresh, struct report *report)
{
    struct table sources;
    bool done = true;
    table_build(&sources, fresh->all, fresh->len, identity_source, fresh->mates);
    for (size_t i = 0; i < stored->len && done; i++) {
        if (stored->mates[i] != NO_INDEX || table_first(&sources, stored->all[i].source) == NO_INDEX)
            continue;
        done = change_read(change, i, report);
        if (done)
            identity_complete(&stored->all[i], change->event);
    }
    table_free(&sources);
    return done;
}

static size_t *no_mates(size_t len)
{
    size_t *mates = memory_new(len, sizeof *mates);
    memset(mates, 0xFF, len * sizeof *mates);
    return mates;
}

/* For each event that was put, which stored one it is. The caller's; NULL, said. */
static size_t *match(struct store_change *change, struct report *report)
{
    struct side stored = {change->identities, no_mates(change->stored_len), change->stored_len};
    struct side fresh = {change->put_identities, no_mates(change->put_len), change->put_len};
    match_by_uid(&stored, &fresh);
    bool done = complete(change, &stored, &fresh, report);
    if (done)
        match_by_source(&stored, &fresh);
    else
        free(fresh.mates);
    free(stored.mates);
    return done ? fresh.mates : NULL;
}

/* Merges one event with the stored one, if any, and tells what became of it. */
static bool settle_one(struct store_change *change, struct text *put, size_t mate, int64_t now, struct store_outcome *outcome,
                       struct report *report)
{
    struct merge merge;
    bool stored = mate != NO_INDEX;
    if (stored && !change_read(change, mate, report))
        return false;
    event_read(change->fresh, (struct slice){put->at, put->len}, NULL);
    merge_events(stored ? change->event : NULL, change->fresh, now, &merge);
    *outcome = (struct store_outcome){merge.fate, change->event, merge.keys};
    if (merge.line != NULL) {
        change_line(change, mate, (struct text){merge.line, merge.len});
        event_read(change->event, (struct slice){merge.line, merge.len}, NULL);
    }
    free(put->at);
    put->at = NULL;
    return true;
}

bool store_settle(struct store_change *change, int64_t now,
                  void (*tell)(void *context, const struct store_outcome *outcome), void *context, struct report *report)
{
    keep_last(change, report);
    size_t *mates = match(change, report);
    bool done = mates != NULL;
    for (size_t i = 0; i < change->put_len && done; i++) {
        struct store_outcome outcome;
        done = settle_one(change, &change->put[i], mates[i], now, &outcome, report);
        if (!done)
            break;
        tell(context, &outcome);
        AUTO_FREE const char *keys = outcome.keys;
    }
    free(mates);
    return done;
}

bool store_replace(struct store_change *change, struct slice line, struct report *report)
{
    if (!read_fresh(change, line, report))
        return false;
    struct slice uid = event_text(change->fresh, KEY_UID);
    uint64_t wanted = identity_hash(uid);
    for (size_t i = 0; i < change->stored_len; i++) {
        if (change->identities[i].uid != wanted)
            continue;
        change_line(change, i, (struct text){slice_copy(line), line.len});
        return true;
    }
    report_say(report, SEVERITY_ERROR, change->path, 0, "there is no event %.*s", (int)uid.len, uid.at);
    return false;
}

bool store_remove(struct store_change *change, bool (*wanted)(void *context, const struct event *event), void *context,
                  struct report *report)
{
    for (size_t i = 0; i < change->stored_len; i++) {
        if (!change_read(change, i, report))
            return false;
        if (!wanted(context, change->event))
            continue;
        change->stored[i].text = LINE_GOES;
        change->changed = true;
    }
    return true;
}
