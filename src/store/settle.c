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

/* Whether a line may be stored: a newline in it would make two lines of it. */
static bool is_line(struct slice line, struct report *report)
{
    if (line.len > 0 &&
        (memchr(line.at, '\n', line.len) != NULL || memchr(line.at, '\r', line.len) != NULL)) {
        report_say(report, SEVERITY_ERROR, NULL, 0, "an event is to stand on one line");
        return false;
    }
    return true;
}

/* Reads a line that was put; false, said with the uid that it may have, where it is no event: it comes from
 * no file whose line could be named. */
static bool read_put(struct store_change *change, struct slice line, struct report *report)
{
    struct flaw flaw = {1, "a uid"};
    if (event_read(change->fresh, line, &flaw) && event_text(change->fresh, KEY_UID).len > 0)
        return true;
    AUTO_FREE char *uid = slice_copy(event_uid(change->fresh, line));
    report_say(report, SEVERITY_ERROR, NULL, 0,
               "an event is left out%s%s: expected %s at column %zu of its line", *uid != '\0' ? ", " : "",
               uid, flaw.expected, flaw.column);
    return false;
}

/* What an event is recognised by. Where nothing is stored only its uid counts, among those that are put with
 * it: so its line is read but once, when it is settled. False, said, where it is no event. */
static bool identify(struct store_change *change, struct slice line, struct identity *identity,
                     struct report *report)
{
    struct event *event = change->fresh;
    struct slice uid = change->stored_len == 0 ? event_uid(event, line) : SLICE("");
    if (uid.len > 0) {
        *identity = (struct identity){.uid = identity_hash_uid(uid)};
        return true;
    }
    if (!read_put(change, line, report))
        return false;
    *identity = identity_of(event);
    identity_complete(identity, event);
    if (identity_is_given(identity))
        identity->source = 0;
    return true;
}

bool store_put(struct store_change *change, struct slice line, struct report *report)
{
    struct identity identity;
    if (!is_line(line, report) || !identify(change, line, &identity, report))
        return false;
    change->put = memory_room(change->put, change->put_len, &change->put_room, sizeof *change->put);
    change->put_identities = memory_room(change->put_identities, change->put_len,
                                         &change->put_identities_room, sizeof *change->put_identities);
    change->put_identities[change->put_len] = identity;
    change->put[change->put_len++] = line.at;
    return true;
}

/* Whether each line that was put shares its uid with another; the caller's. */
static bool *find_shared(const struct store_change *change)
{
    struct table table;
    bool *shared = memory_new(change->put_len, sizeof *shared);
    table_build(&table, change->put_identities, change->put_len, identity_uid, NULL);
    for (size_t i = 0; i < change->put_len; i++) {
        size_t later = table_next(&table, i);
        shared[i] |= later != NO_INDEX;
        if (later != NO_INDEX)
            shared[later] = true;
    }
    table_free(&table);
    return shared;
}

/* One that turns out to be no event must not take the place of another with its uid. */
static void drop_damaged(struct store_change *change, struct report *report)
{
    AUTO_FREE bool *shared = find_shared(change);
    size_t kept = 0;
    for (size_t i = 0; i < change->put_len; i++) {
        if (shared[i] && !read_put(change, slice_of(change->put[i]), report))
            continue;
        change->put[kept] = change->put[i];
        change->put_identities[kept++] = change->put_identities[i];
    }
    change->put_len = kept;
}

static void drop_earlier(struct store_change *change, const char *earlier, const char *later,
                         struct report *report)
{
    if (strcmp(earlier, later) != 0 && event_read(change->fresh, slice_of(earlier), NULL)) {
        struct slice uid = event_text(change->fresh, KEY_UID);
        report_say(report, SEVERITY_WARNING, NULL, 0,
                   "two events with the uid %.*s are imported: the last one counts", (int)uid.len, uid.at);
    }
}

/* Of events with one uid that are imported together the last one counts: else importing twice would not be
 * importing once. */
static void keep_last(struct store_change *change, struct report *report)
{
    struct table table;
    size_t kept = 0;
    table_build(&table, change->put_identities, change->put_len, identity_uid, NULL);
    for (size_t i = 0; i < change->put_len; i++) {
        size_t later = table_next(&table, i);
        if (later != NO_INDEX) {
            drop_earlier(change, change->put[i], change->put[later], report);
            continue;
        }
        change->put[kept] = change->put[i];
        change->put_identities[kept++] = change->put_identities[i];
    }
    change->put_len = kept;
    table_free(&table);
}

/* Reads title and start of the stored events that share a source with an imported one. */
static bool complete(struct store_change *change, const struct side *stored, const struct side *fresh,
                     struct report *report)
{
    struct table sources;
    bool done = true;
    table_build(&sources, fresh->all, fresh->len, identity_source, NULL);
    for (size_t i = 0; i < stored->len && done; i++) {
        if (table_first(&sources, stored->all[i].source) == NO_INDEX)
            continue;
        done = change_read(change, i, report);
        if (done)
            identity_complete(&stored->all[i], change->event);
    }
    table_free(&sources);
    return done;
}

/* For each event that was put, 1 + which stored one it is, or 0. The caller's; NULL, said. */
static uint32_t *match(struct store_change *change, struct report *report)
{
    struct side stored = {change->identities, memory_new(change->stored_len, sizeof *stored.mates),
                          change->stored_len};
    struct side fresh = {change->put_identities, memory_new(change->put_len, sizeof *fresh.mates),
                         change->put_len};
    bool done = complete(change, &stored, &fresh, report);
    if (done)
        match_events(&stored, &fresh);
    else
        free(fresh.mates);
    free(stored.mates);
    return done ? fresh.mates : NULL;
}

/* What it takes to settle one event after the other. */
struct settlement {
    struct store_change *change;
    int64_t now;
    struct table stored_uids, put_uids;
    struct report *report;
};

/* A uid like `uid` that nobody has. */
static void make_uid(const struct settlement *settlement, struct slice uid, char out[UUID_TEXT])
{
    uint64_t hash;
    int number = 2;
    do {
        AUTO_FREE char *name = memory_print("%.*s %d", (int)uid.len, uid.at, number++);
        uuid_text(slice_of(name), out);
        hash = identity_hash_uid(slice_of(out));
    } while (table_first(&settlement->stored_uids, hash) != NO_INDEX ||
             table_first(&settlement->put_uids, hash) != NO_INDEX);
}

/* The event with another uid, as text; the caller's. */
static char *with_uid(const struct event *event, const char *uid, size_t *len)
{
    struct print print;
    print_open(&print);
    fprintf(print.file, "{\"uid\":\"%s\"", uid);
    for (struct value member = value_first(event_root(event)); value_is(member);
         member = value_next(member)) {
        if (slice_is(value_name(member), "uid"))
            continue;
        struct slice json = value_json(member);
        fputc(',', print.file);
        json_write_text(print.file, value_name(member));
        fputc(':', print.file);
        fwrite(json.at, 1, json.len, print.file);
    }
    fputc('}', print.file);
    char *line = print_close(&print);
    *len = print.len;
    return line;
}

/* Reads an event that is to be settled; false, said, where it is none. A new one whose made uid an older
 * event has, which goes by another title now, gets a uid of its own. */
static bool read_unsettled(const struct settlement *settlement, size_t index, bool is_new)
{
    struct store_change *change = settlement->change;
    if (!read_put(change, slice_of(change->put[index]), settlement->report))
        return false;
    if (!is_new || table_first(&settlement->stored_uids, change->put_identities[index].uid) == NO_INDEX)
        return true;
    char uid[UUID_TEXT];
    make_uid(settlement, event_text(change->fresh, KEY_UID), uid);
    size_t len;
    AUTO_FREE char *renamed = with_uid(change->fresh, uid, &len);
    change->put[index] = vault_keep(change->texts, (struct slice){renamed, len});
    return event_read(change->fresh, slice_of(change->put[index]), NULL);
}

/* Merges the event that was read with its mate, if any. The keys of the outcome are the caller's. */
static bool settle_one(const struct settlement *settlement, size_t mate, struct store_outcome *outcome)
{
    struct merge merge;
    struct store_change *change = settlement->change;
    bool is_new = mate == NO_INDEX;
    if (!is_new && !change_read(change, mate, settlement->report))
        return false;
    merge_events(is_new ? NULL : change->event, change->fresh, settlement->now, &merge);
    struct slice line = event_line(change->event);
    if (merge.line != NULL) {
        line = change_line(change, mate, (struct slice){merge.line, merge.len});
        free(merge.line);
    }
    *outcome = (struct store_outcome){merge.fate, line, merge.keys, change->event};
    return true;
}

/* One that stays as it is was read to be compared. */
const struct event *store_outcome_event(const struct store_outcome *outcome)
{
    if (outcome->fate != STORE_UNCHANGED)
        event_read(outcome->event, outcome->line, NULL);
    return outcome->event;
}

bool store_settle(struct store_change *change, int64_t now,
                  void (*tell)(void *context, const struct store_outcome *outcome), void *context,
                  struct report *report)
{
    struct settlement settlement = {.change = change, .now = now, .report = report};
    drop_damaged(change, report);
    keep_last(change, report);
    uint32_t *mates = match(change, report);
    bool done = mates != NULL;
    table_build(&settlement.stored_uids, change->identities, change->stored_len, identity_uid, NULL);
    table_build(&settlement.put_uids, change->put_identities, change->put_len, identity_uid, NULL);
    for (size_t i = 0; i < change->put_len && done; i++) {
        struct store_outcome outcome;
        size_t mate = mates[i] != 0 ? mates[i] - 1 : NO_INDEX;
        if (!read_unsettled(&settlement, i, mate == NO_INDEX))
            continue;
        done = settle_one(&settlement, mate, &outcome);
        if (!done)
            break;
        tell(context, &outcome);
        AUTO_FREE const char *keys = outcome.keys;
    }
    table_free(&settlement.stored_uids);
    table_free(&settlement.put_uids);
    free(mates);
    return done;
}

bool store_replace(struct store_change *change, struct slice line, struct report *report)
{
    if (!is_line(line, report) || !read_put(change, line, report))
        return false;
    struct slice uid = event_text(change->fresh, KEY_UID);
    uint64_t wanted = identity_hash_uid(uid);
    for (size_t i = 0; i < change->stored_len; i++) {
        if (change->identities[i].uid != wanted)
            continue;
        change_line(change, i, line);
        return true;
    }
    report_say(report, SEVERITY_ERROR, change->path, 0, "there is no event %.*s", (int)uid.len, uid.at);
    return false;
}

bool store_remove(struct store_change *change, bool (*wanted)(void *context, const struct event *event),
                  void *context, struct report *report)
{
    for (size_t i = 0; i < change->stored_len; i++) {
        if (!change_read(change, i, report))
            return false;
        if (!wanted(context, change->event))
            continue;
        change->stored[i].text = "";
        change->changed = true;
    }
    return true;
}
