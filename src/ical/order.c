/* The order of a feed: by start, then by uid; each uid once. */
#include "fasti/ical.h"

static int compare_numbers(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

static int compare_entries(const void *a, const void *b)
{
    const struct ical_entry *one = a, *two = b;
    if (one->start != two->start)
        return one->start < two->start ? -1 : 1;
    for (size_t i = 0; i < ARRAY_LEN(one->head); i++) {
        if (one->head[i] != two->head[i])
            return compare_numbers(one->head[i], two->head[i]);
    }
    return compare_numbers(one->digest, two->digest);
}

/* What is found again first comes first among equals. */
static int compare_digests(const void *a, const void *b)
{
    const struct ical_entry *one = a, *two = b;
    return one->digest != two->digest ? compare_numbers(one->digest, two->digest)
                                      : compare_numbers(one->at, two->at);
}

static int compare_places(const void *a, const void *b)
{
    const struct ical_entry *one = a, *two = b;
    return compare_numbers(one->at, two->at);
}

/* Whether any uid stands twice: mostly none does, and then a table of places tells. */
static bool has_twins(const struct ical_entry *entries, size_t len)
{
    size_t room = 64;
    bool found = false;
    while (room < len + len / 2)
        room *= 2;
    AUTO_FREE uint32_t *slots = memory_new(room, sizeof *slots);
    for (size_t i = 0; i < len && !found; i++) {
        size_t slot = entries[i].digest & (room - 1);
        while (slots[slot] != 0 && entries[slots[slot] - 1].digest != entries[i].digest)
            slot = (slot + 1) & (room - 1);
        found = slots[slot] != 0;
        slots[slot] = (uint32_t)i + 1;
    }
    return found;
}

/* Puts those whose digest an earlier one has behind the others, as they follow each other; returns
 * how many others. */
static size_t part_twins(struct ical_entry *entries, size_t len)
{
    size_t kept = 0, twins = 0;
    AUTO_FREE struct ical_entry *apart = memory_new(len, sizeof *apart);
    qsort(entries, len, sizeof *entries, compare_digests);
    for (size_t i = 0; i < len; i++) {
        if (kept > 0 && entries[kept - 1].digest == entries[i].digest)
            apart[twins++] = entries[i];
        else
            entries[kept++] = entries[i];
    }
    qsort(apart, twins, sizeof *apart, compare_places);
    for (size_t i = 0; i < twins; i++)
        entries[kept + i] = apart[i];
    return kept;
}

size_t ical_sort(struct ical_entry *entries, size_t len)
{
    if (len == 0)
        return 0;
    size_t kept = has_twins(entries, len) ? part_twins(entries, len) : len;
    qsort(entries, kept, sizeof *entries, compare_entries);
    return kept;
}
