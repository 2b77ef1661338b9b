/* Prints, for zone_test.py, what zone.c makes of local times: ZONE, then `KIND INSTANT` for each line of standard input. */
#include "fasti/zone.h"

#include <string.h>

static void print_observances(const struct zone *zone, int from, int to)
{
    struct observance rows[512];
    size_t len = zone_observances(zone, from, to, rows, ARRAY_LEN(rows));
    for (size_t i = 0; i < len; i++) {
        char onset[WHEN_TEXT];
        printf("%s %ld %ld %s %s %s\n", rows[i].daylight ? "DAYLIGHT" : "STANDARD", rows[i].offset_from, rows[i].offset_to,
               when_write(rows[i].onset, onset), rows[i].name, rows[i].rule);
    }
}

int main(int argc, char **argv)
{
    struct zone *zone = argc > 1 ? zone_open(argv[1]) : NULL;
    char line[64];
    if (zone == NULL)
        return 1;
    if (argc > 3)
        print_observances(zone, atoi(argv[2]), atoi(argv[3]));
    while (argc <= 3 && fgets(line, sizeof line, stdin) != NULL) {
        struct when local;
        int64_t instant;
        char back[WHEN_TEXT];
        if (!when_read((struct slice){line, strcspn(line, "\n")}, &local))
            return 1;
        enum zone_kind kind = zone_instant(zone, local, &instant);
        long offset, day = day_of(local);
        if (zone_is_quiet(zone, day, &offset) && (kind != ZONE_ONCE || (instant + offset) / 86400 - ((instant + offset) % 86400 < 0) != day))
            return 1;
        printf("%d %lld %s\n", (int)kind, (long long)instant, when_write(zone_local(zone, instant), back));
    }
    zone_free(zone);
    return 0;
}
