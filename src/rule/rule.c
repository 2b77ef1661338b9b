/* Runs the rules over events; the tables in the order of fasti-rules(7); severities by rule,
 * group and all. */
#include "rule/rules.h"

#include <string.h>

static const struct rule_table *const tables[] = {
    &rule_times,      &rule_programme,    &rule_clock,  &rule_moments, &rule_capacities,
    &rule_deadlines,  &rule_registration, &rule_prices, &rule_status,  &rule_across,
    &rule_publishing, &rule_texts,        &rule_codes,  &rule_people,
};

const struct rule *rule_at(size_t index)
{
    for (size_t i = 0; i < ARRAY_LEN(tables); i++) {
        if (index < tables[i]->len)
            return &tables[i]->rows[index];
        index -= tables[i]->len;
    }
    return NULL;
}

static size_t rule_index(const char *name)
{
    size_t index = 0;
    for (const struct rule *rule; (rule = rule_at(index)) != NULL && strcmp(rule->name, name) != 0;)
        index++;
    return index;
}

const struct rule *rule_find(const char *name)
{
    return rule_at(rule_index(name));
}

static size_t rules_len(void)
{
    size_t len = 0;
    for (size_t i = 0; i < ARRAY_LEN(tables); i++)
        len += tables[i]->len;
    return len;
}

static int compare_names(const void *one, const void *two)
{
    const struct named_rule *a = one, *b = two;
    return strcmp(a->name, b->name);
}

struct rules *rules_new(const struct rules_settings *settings)
{
    struct rules *rules = memory_new(1, sizeof *rules);
    rules->settings = *settings;
    rules->len = rules_len();
    rules->severities = memory_new(rules->len, sizeof *rules->severities);
    rules->said = memory_new(rules->len, sizeof *rules->said);
    rules->names = memory_new(rules->len, sizeof *rules->names);
    rules->checks = memory_new(rules->len, sizeof *rules->checks);
    rules->days = memory_new(DAY_SLOTS, sizeof *rules->days);
    for (size_t i = 0; i < rules->len; i++) {
        const struct rule *rule = rule_at(i);
        rules->severities[i] = rule->severity;
        rules->names[i] = (struct named_rule){rule->name, rule, i};
        if (rule->check != NULL)
            rules->checks[rules->checks_len++] = rule->check;
    }
    qsort(rules->names, rules->len, sizeof *rules->names, compare_names);
    rules->name_words = name_words_new();
    struct zone *zone = zone_open("Europe/Amsterdam");
    rules->has_zones = zone != NULL;
    zone_free(zone);
    return rules;
}

struct rules *rules_fork(const struct rules *rules)
{
    struct rules *fork = rules_new(&rules->settings);
    memcpy(fork->severities, rules->severities, rules->len * sizeof *fork->severities);
    return fork;
}

void rules_free(struct rules *rules)
{
    if (rules == NULL)
        return;
    for (size_t i = 0; i < ZONE_SLOTS; i++) {
        free(rules->zones[i].name);
        zone_free(rules->zones[i].zone);
        free(rules->zones[i].days);
    }
    zone_table_free(rules->zone_table);
    free(rules->timed);
    free(rules->severities);
    free(rules->said);
    free(rules->names);
    free(rules->checks);
    free(rules->days);
    free(rules->items);
    free(rules->bookings.rows);
    free(rules->name.text);
    name_words_free(rules->name_words);
    source_free(&rules->source);
    free(rules);
}

void rules_release(struct rules **rules)
{
    rules_free(*rules);
}

bool rules_set(struct rules *rules, const char *name, enum severity severity)
{
    bool found = false;
    const struct rule *rule;
    for (size_t i = 0; (rule = rule_at(i)) != NULL; i++) {
        if (strcmp(name, "all") != 0 && strcmp(name, rule->group) != 0 && strcmp(name, rule->name) != 0)
            continue;
        rules->severities[i] = severity;
        found = true;
    }
    return found;
}

static const struct named_rule *find_rule(const struct rules *rules, const char *name)
{
    const struct named_rule wanted = {.name = name};
    return bsearch(&wanted, rules->names, rules->len, sizeof wanted, compare_names);
}

const char *rules_group(const struct rules *rules, const char *rule)
{
    return find_rule(rules, rule)->rule->group;
}

struct said *rules_said(struct rules *rules, const char *rule)
{
    return &rules->said[find_rule(rules, rule)->index];
}

enum severity rules_severity(const struct rules *rules, const char *rule)
{
    enum severity severity = rules->severities[find_rule(rules, rule)->index];
    return severity < rules->settings.least ? SEVERITY_ALLOW : severity;
}

const struct language *rules_language(struct slice tag)
{
    size_t len;
    AUTO_FREE char *name = slice_copy(tag);
    const struct language *language = language_find(name);
    return language != NULL ? language : languages(&len)[0];
}

static const struct zone_slot *find_zone(struct rules *rules, struct slice name)
{
    for (size_t i = 0; i < ZONE_SLOTS; i++)
        if (rules->zones[i].name != NULL && slice_is(name, rules->zones[i].name))
            return &rules->zones[i];
    struct zone_slot *slot = &rules->zones[rules->next_zone++ % ZONE_SLOTS];
    free(slot->name);
    zone_free(slot->zone);
    slot->name = slice_copy(name);
    slot->zone = strlen(slot->name) == name.len ? zone_open(slot->name) : NULL;
    if (slot->zone != NULL && slot->days == NULL)
        slot->days = memory_new(DAY_SLOTS, sizeof *slot->days);
    for (size_t i = 0; slot->days != NULL && i < DAY_SLOTS; i++)
        slot->days[i].known = false;
    slot->now = slot->zone != NULL ? zone_local(slot->zone, rules->settings.now) : when_unstated;
    return slot;
}

/* What is known of a day: asked of the calendar once. */
static const struct day_slot *find_day(const struct check *check, long day)
{
    struct day_slot *slot = &check->rules->days[(size_t)(day & (DAY_SLOTS - 1))];
    if (!slot->known || slot->day != day || strcmp(slot->country, check->country) != 0) {
        *slot = (struct day_slot){.day = day, .known = true};
        memcpy(slot->country, check->country, sizeof slot->country);
        slot->holiday = day_holiday(day, check->country, check->holidays);
        slot->workday = day_is_workday(day, check->country, check->holidays);
    }
    return slot;
}

const char *check_holiday_on(const struct check *check, long day)
{
    return find_day(check, day)->holiday;
}

bool check_is_workday(const struct check *check, long day)
{
    return find_day(check, day)->workday;
}

const struct moment_row moment_rows[MOMENT_COUNT] = {
    [MOMENT_START] = {KEY_START, "/start"},
    [MOMENT_END] = {KEY_END, "/end"},
    [MOMENT_DOORS] = {KEY_DOORS, "/doors"},
    [MOMENT_PREVIOUS] = {KEY_PREVIOUS_START, "/previous_start"},
    [MOMENT_OPENS] = {KEY_REGISTRATION_OPENS, "/registration/opens"},
    [MOMENT_CLOSES] = {KEY_REGISTRATION_CLOSES, "/registration/closes"},
    [MOMENT_CANCELS] = {KEY_CANCELLATION_CLOSES, "/cancellation/closes"},
};

struct zone_table *rules_zones(struct rules *rules)
{
    if (rules->zone_table == NULL)
        rules->zone_table = zone_table_new();
    return rules->zone_table;
}

enum zone_kind check_instant(const struct check *check, struct when when, int64_t *instant)
{
    long day = day_of(when);
    struct quiet_day *slot = &check->quiet_days[(size_t)(day & (DAY_SLOTS - 1))];
    if (!slot->known || slot->day != day) {
        long offset = 0;
        bool quiet = zone_is_quiet(check->zone, day, &offset);
        *slot =
            (struct quiet_day){.day = (int32_t)day, .known = true, .quiet = quiet, .offset = (int32_t)offset};
    }
    if (!slot->quiet)
        return zone_instant(check->zone, when, instant);
    *instant = (int64_t)day * 86400 + when.hour * 3600 + when.minute * 60 + when.second - slot->offset;
    return ZONE_ONCE;
}

static void read_item(struct value value, struct item *item)
{
    for (struct value member = value_first(value); value_is(member); member = value_next(member)) {
        switch (value_row(member)) {
        case ROW_ITEM_TITLE: item->title = value_text(member); break;
        case ROW_ITEM_START: value_when(member, &item->start); break;
        case ROW_ITEM_END: value_when(member, &item->end); break;
        case ROW_ITEM_KIND: item->kind = value_text(member); break;
        case ROW_ITEM_TRACK: item->track = value_text(member); break;
        case ROW_ITEM_ROOM: item->room = value_text(member); break;
        case ROW_ITEM_SPEAKERS: item->speakers = member; break;
        }
    }
}

static void read_items(struct rules *rules, const struct event *event, struct check *check)
{
    size_t len = 0;
    for (struct value value = value_first(event_value(event, KEY_PROGRAMME)); value_is(value);
         value = value_next(value)) {
        rules->items = memory_room(rules->items, len, &rules->items_room, sizeof *rules->items);
        struct item *item = &rules->items[len];
        *item = (struct item){.value = value, .index = len++, .start = when_unstated, .end = when_unstated};
        read_item(value, item);
    }
    check->items = rules->items;
    check->items_len = len;
}

/* The country that is stated, or else the one whose zone it is. */
static void find_country(struct check *check, struct slice zone)
{
    static const char *const zones[][2] = {{"Europe/Amsterdam", "NL"}, {"Europe/Brussels", "BE"}};
    struct slice stated = event_text(check->event, KEY_LOCATION_COUNTRY);
    if (stated.len == 2)
        memcpy(check->country, stated.at, 2);
    for (size_t i = 0; i < ARRAY_LEN(zones) && stated.len == 0; i++)
        if (slice_is(zone, zones[i][0]))
            strcpy(check->country, zones[i][1]);
}

void check_begin(struct check *check, struct rules *rules, const struct event *event,
                 const struct origin *origin, struct report *report)
{
    struct slice zone = event_text(event, KEY_TIMEZONE);
    if (zone.len == 0)
        zone = slice_of(rules->settings.timezone);
    const struct zone_slot *slot = find_zone(rules, zone);
    *check = (struct check){
        .rules = rules,
        .event = event,
        .path = origin->path,
        .line = origin->line,
        .apart = origin->apart,
        .given = origin->source,
        .ticket = origin->ticket,
        .now = slot->now,
        .zone = slot->zone,
        .quiet_days = slot->days,
        .zone_wrong = slot->zone == NULL && rules->has_zones,
        .holidays = rules->settings.holidays,
        .report = report,
    };
    for (size_t i = 0; i < MOMENT_COUNT; i++)
        check->moments[i] = event_when(event, moment_rows[i].key);
    check->start = check->moments[MOMENT_START];
    check->end = check->moments[MOMENT_END];
    find_country(check, zone);
    read_items(rules, event, check);
}

void rules_check(struct rules *rules, const struct event *event, const struct origin *origin,
                 struct notes *notes, struct report *report)
{
    struct check check;
    check_begin(&check, rules, event, origin, report);
    check.notes = notes;
    memset(rules->said, 0, rules->len * sizeof *rules->said);
    rules->left_off = 0;
    for (size_t i = 0; i < rules->checks_len; i++)
        rules->checks[i](&check);
    for (size_t i = 0; i < rules->len && rules->left_off > 0; i++)
        check_say_left_off(&check, rules->names[i].name);
}
