/* Matching in passes, each linear: a table of the stored events by a key, looked up for each imported one. */
#include "store/match.h"

#include <assert.h>
#include <string.h>

uint64_t identity_hash(struct slice text)
{
    uint64_t hash = sha256_number(text);
    return hash != 0 ? hash : 1;
}

/* splitmix64: two hashes in one, order kept. */
static uint64_t both(uint64_t a, uint64_t b)
{
    uint64_t mixed = (a ^ (b >> 7 | b << 57)) + 0x9E3779B97F4A7C15;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
    mixed ^= mixed >> 31;
    return a == 0 || b == 0 ? 0 : mixed != 0 ? mixed : 1;
}

static uint64_t hash_if_any(struct slice text)
{
    return text.len > 0 ? identity_hash(text) : 0;
}

/* Same url, else same path, else same content; standard input is no path. */
static uint64_t source_of(const struct event *event, uint64_t content)
{
    struct slice url = event_text(event, KEY_SOURCE_URL), path = event_text(event, KEY_SOURCE_PATH);
    if (url.len > 0)
        return both(identity_hash(url), 1);
    if (path.len > 0 && !slice_is(path, "-"))
        return both(identity_hash(path), 2);
    return both(content, 3);
}

/* A UUID version 5 (RFC 9562) is what an importer makes where the input gives no uid. */
static bool is_made(struct slice uid)
{
    static const char form[] = "xxxxxxxx-xxxx-5xxx-xxxx-xxxxxxxxxxxx";
    for (size_t i = 0; i < uid.len && uid.len == sizeof form - 1; i++)
        if (form[i] == 'x' ? strchr("0123456789abcdef", uid.at[i]) == NULL || uid.at[i] == '\0'
                           : form[i] != uid.at[i])
            return false;
    return uid.len == sizeof form - 1;
}

uint64_t identity_hash_uid(struct slice uid)
{
    uint64_t hash = sha256_number(uid);
    return is_made(uid) ? (hash > 1 ? hash & ~(uint64_t)1 : 2) : hash | 1;
}

bool identity_is_given(const struct identity *identity)
{
    return (identity->uid & 1) != 0;
}

struct identity identity_of(const struct event *event)
{
    struct identity identity = {
        .uid = identity_hash_uid(event_text(event, KEY_UID)),
        .content = hash_if_any(event_text(event, KEY_SOURCE_SHA256)),
    };
    identity.source = source_of(event, identity.content);
    return identity;
}

void identity_complete(struct identity *identity, const struct event *event)
{
    AUTO_FREE char *title = utf8_fold(event_text(event, KEY_TITLE));
    identity->title = hash_if_any(slice_of(title));
    identity->start = hash_if_any(event_text(event, KEY_START));
}

uint64_t identity_uid(const struct identity *identity)
{
    return identity->uid;
}

uint64_t identity_source(const struct identity *identity)
{
    return identity->source;
}

uint64_t identity_content(const struct identity *identity)
{
    return identity->content;
}

static uint64_t given_uid(const struct identity *identity)
{
    return identity_is_given(identity) ? identity->uid : 0;
}

static uint64_t source_and_title(const struct identity *identity)
{
    return both(identity->source, identity->title);
}

static uint64_t source_and_start(const struct identity *identity)
{
    return both(identity->start, identity->source);
}

static uint64_t source_title_and_start(const struct identity *identity)
{
    return both(source_and_title(identity), identity->start);
}

/* A slot whose last index was taken: those behind it have to be found still. */
static const uint32_t emptied = UINT32_MAX;

/* The slot where `key` is, or would be. */
static size_t slot_of(const struct table *table, uint64_t key)
{
    size_t slot = key & table->mask;
    while (table->heads[slot] != 0 &&
           (table->heads[slot] == emptied || table->key_of(&table->all[table->heads[slot] - 1]) != key))
        slot = (slot + 1) & table->mask;
    return slot;
}

void table_build(struct table *table, const struct identity *all, size_t len, identity_key *key_of,
                 const uint32_t *skip)
{
    size_t room = 16;
    while (room < len + len / 2)
        room *= 2;
    assert(len < UINT32_MAX - 1);
    *table = (struct table){.all = all, .key_of = key_of, .mask = room - 1};
    table->heads = memory_new(room, sizeof *table->heads);
    table->next = memory_new(len, sizeof *table->next);
    for (size_t i = len; i-- > 0;) {
        uint64_t key = key_of(&all[i]);
        if (key == 0 || (skip != NULL && skip[i] != 0))
            continue;
        size_t slot = slot_of(table, key);
        table->next[i] = table->heads[slot];
        table->heads[slot] = (uint32_t)i + 1;
    }
}

static size_t index_of(uint32_t entry)
{
    return entry != 0 ? entry - 1 : NO_INDEX;
}

size_t table_first(const struct table *table, uint64_t key)
{
    return key != 0 ? index_of(table->heads[slot_of(table, key)]) : NO_INDEX;
}

/* The same, taken out. */
static size_t table_take(struct table *table, uint64_t key)
{
    size_t slot = slot_of(table, key), index = key != 0 ? index_of(table->heads[slot]) : NO_INDEX;
    if (index != NO_INDEX)
        table->heads[slot] = table->next[index] != 0 ? table->next[index] : emptied;
    return index;
}

size_t table_next(const struct table *table, size_t index)
{
    return index_of(table->next[index]);
}

void table_free(struct table *table)
{
    free(table->heads);
    free(table->next);
}

static void pair(struct side *stored, size_t at, struct side *fresh, size_t with)
{
    stored->mates[at] = (uint32_t)with + 1;
    fresh->mates[with] = (uint32_t)at + 1;
}

/* What a stored event and an imported one have in common. */
struct pass {
    identity_key *stored, *fresh;
};

static void match_by(struct side *stored, struct side *fresh, const struct pass *pass)
{
    struct table table;
    table_build(&table, stored->all, stored->len, pass->stored, stored->mates);
    for (size_t i = 0; i < fresh->len; i++) {
        size_t at = fresh->mates[i] == 0 ? table_take(&table, pass->fresh(&fresh->all[i])) : NO_INDEX;
        if (at != NO_INDEX)
            pair(stored, at, fresh, i);
    }
    table_free(&table);
}

/* The index of a key that has only one; NO_INDEX otherwise. */
static size_t only(const struct table *table, uint64_t key)
{
    size_t index = table_first(table, key);
    return index != NO_INDEX && table_next(table, index) == NO_INDEX ? index : NO_INDEX;
}

static void match_last(struct side *stored, struct side *fresh)
{
    struct table stored_left, fresh_left;
    table_build(&stored_left, stored->all, stored->len, identity_source, stored->mates);
    table_build(&fresh_left, fresh->all, fresh->len, identity_source, fresh->mates);
    for (size_t i = 0; i < fresh->len; i++) {
        size_t at = fresh->mates[i] == 0 ? only(&stored_left, fresh->all[i].source) : NO_INDEX;
        if (at != NO_INDEX && only(&fresh_left, fresh->all[i].source) == i)
            pair(stored, at, fresh, i);
    }
    table_free(&stored_left);
    table_free(&fresh_left);
}

void match_events(struct side *stored, struct side *fresh)
{
    static const struct pass passes[] = {
        {identity_uid, given_uid},
        {source_title_and_start, source_title_and_start},
        {identity_uid, identity_uid},
        {source_and_title, source_and_title},
        {source_and_start, source_and_start},
    };
    for (size_t i = 0; i < ARRAY_LEN(passes); i++)
        match_by(stored, fresh, &passes[i]);
    match_last(stored, fresh);
}
