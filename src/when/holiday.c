/* Public holidays as rows per country, days off that are added to them, and the workdays that they leave. */
#include "fasti/when.h"

#include <string.h>
#include <strings.h>

/* A holiday on `day` of `month`, or (month 0) `day` days after Easter Sunday. On a Sunday it is kept `moved`
 * days later. */
struct holiday {
    const char country[3];
    signed char month, day;
    signed char moved;
    signed char every;  /* only in years divisible by this; 0: each year */
    short from, to;     /* years; 0: no limit */
    const char *name;
    const char *choice; /* who has it off says so by this name; NULL: everybody has */
};

static const struct holiday holidays[] = {
    {"NL", 1, 1, 0, 0, 0, 0, "New Year's Day", NULL},
    {"NL", 0, 0, 0, 0, 0, 0, "Easter Sunday", NULL},
    {"NL", 0, 1, 0, 0, 0, 0, "Easter Monday", NULL},
    {"NL", 8, 31, 1, 0, 1891, 1948, "Queen's Day", NULL},
    {"NL", 4, 30, 1, 0, 1949, 1979, "Queen's Day", NULL},
    {"NL", 4, 30, -1, 0, 1980, 2013, "Queen's Day", NULL},
    {"NL", 4, 27, -1, 0, 2014, 0, "King's Day", NULL},
    {"NL", 5, 5, 0, 5, 1945, 0, "Liberation Day", NULL},
    {"NL", 0, 39, 0, 0, 0, 0, "Ascension Day", NULL},
    {"NL", 0, 49, 0, 0, 0, 0, "Whit Sunday", NULL},
    {"NL", 0, 50, 0, 0, 0, 0, "Whit Monday", NULL},
    {"NL", 12, 25, 0, 0, 0, 0, "Christmas Day", NULL},
    {"NL", 12, 26, 0, 0, 0, 0, "Second Day of Christmas", NULL},
    {"BE", 1, 1, 0, 0, 0, 0, "New Year's Day", NULL},
    {"BE", 0, 0, 0, 0, 0, 0, "Easter Sunday", NULL},
    {"BE", 0, 1, 0, 0, 0, 0, "Easter Monday", NULL},
    {"BE", 5, 1, 0, 0, 0, 0, "Labour Day", NULL},
    {"BE", 0, 39, 0, 0, 0, 0, "Ascension Day", NULL},
    {"BE", 0, 49, 0, 0, 0, 0, "Whit Sunday", NULL},
    {"BE", 0, 50, 0, 0, 0, 0, "Whit Monday", NULL},
    {"BE", 7, 21, 0, 0, 0, 0, "Belgian National Day", NULL},
    {"BE", 8, 15, 0, 0, 0, 0, "Assumption Day", NULL},
    {"BE", 11, 1, 0, 0, 0, 0, "All Saints' Day", NULL},
    {"BE", 11, 11, 0, 0, 0, 0, "Armistice Day", NULL},
    {"BE", 12, 25, 0, 0, 0, 0, "Christmas Day", NULL},
    {"NL", 5, 5, 0, 0, 1945, 0, "Liberation Day", "liberation-day"},
    {"NL", 0, -2, 0, 0, 0, 0, "Good Friday", "good-friday"},
    {"BE", 0, -2, 0, 0, 0, 0, "Good Friday", "good-friday"},
    {"BE", 7, 11, 0, 0, 1973, 0, "Day of the Flemish Community", "flemish-community"},
    {"BE", 9, 27, 0, 0, 1975, 0, "Day of the French Community", "french-community"},
    {"BE", 11, 15, 0, 0, 1990, 0, "Day of the German-speaking Community", "german-community"},
};

static bool falls_on(const struct holiday *holiday, long day, int year, long easter)
{
    if ((holiday->from != 0 && year < holiday->from) || (holiday->to != 0 && year > holiday->to) ||
        (holiday->every != 0 && year % holiday->every != 0))
        return false;
    if (holiday->month == 0)
        return day == easter + holiday->day;
    long fixed = day_number(year, holiday->month, holiday->day);
    return day == (day_weekday(fixed) == SUNDAY ? fixed + holiday->moved : fixed);
}

/* A day that was added. */
struct added {
    long day;
    char *name;
};

enum { MOST_ADDED = 20000, MOST_RANGE = 366, MOST_NAME = 120 };

struct holidays {
    unsigned long chosen; /* bits of rows */
    struct added *days;   /* in order, each once */
    size_t len, room;
};
_Static_assert(ARRAY_LEN(holidays) <= 8 * sizeof(unsigned long), "a bit for each row");

struct holidays *holidays_new(void)
{
    return memory_new(1, sizeof(struct holidays));
}

void holidays_free(struct holidays *added)
{
    if (added == NULL)
        return;
    for (size_t i = 0; i < added->len; i++)
        free(added->days[i].name);
    free(added->days);
    free(added);
}

bool holidays_choose(struct holidays *added, const char *name)
{
    bool found = false;
    for (size_t i = 0; i < ARRAY_LEN(holidays); i++) {
        if (holidays[i].choice == NULL || strcmp(holidays[i].choice, name) != 0)
            continue;
        added->chosen |= 1UL << i;
        found = true;
    }
    return found;
}

const char *holidays_choice(size_t index)
{
    const char *last = "";
    for (size_t i = 0; i < ARRAY_LEN(holidays); i++) {
        bool again = holidays[i].choice == NULL || strcmp(holidays[i].choice, last) == 0;
        if (!again && index-- == 0)
            return holidays[i].choice;
        last = holidays[i].choice != NULL ? holidays[i].choice : last;
    }
    return NULL;
}

static bool is_earlier(const void *row, const void *sought)
{
    const struct added *added = row;
    const long *day = sought;
    return added->day < *day;
}

/* Where `day` is, or belongs. */
static size_t find_added(const struct holidays *added, long day)
{
    return rows_before(added->days, added->len, sizeof *added->days, is_earlier, &day);
}

bool holidays_add(struct holidays *added, long first, long last, struct slice name)
{
    if (last - first >= MOST_RANGE)
        return false;
    for (long day = first; day <= last; day++) {
        size_t at = find_added(added, day);
        if (at < added->len && added->days[at].day == day)
            continue;
        if (added->len == MOST_ADDED)
            return false;
        added->days = memory_room(added->days, added->len, &added->room, sizeof *added->days);
        memmove(added->days + at + 1, added->days + at, (added->len++ - at) * sizeof *added->days);
        added->days[at] = (struct added){day, slice_copy(slice_part(name, 0, MOST_NAME))};
    }
    return true;
}

const char *day_holiday(long day, const char *country, const struct holidays *added)
{
    int year = day_when(day).year;
    long easter = day_easter(year);
    for (size_t i = 0; country != NULL && i < ARRAY_LEN(holidays); i++) {
        bool counts = holidays[i].choice == NULL || (added != NULL && (added->chosen >> i & 1) != 0);
        if (counts && strcasecmp(holidays[i].country, country) == 0 &&
            falls_on(&holidays[i], day, year, easter))
            return holidays[i].name;
    }
    size_t at = added != NULL ? find_added(added, day) : 0;
    return added != NULL && at < added->len && added->days[at].day == day ? added->days[at].name : NULL;
}

bool day_is_workday(long day, const char *country, const struct holidays *added)
{
    return day_weekday(day) < SATURDAY && day_holiday(day, country, added) == NULL;
}

long day_workdays_before(long day, int count, const char *country, const struct holidays *added)
{
    while (count > 0)
        count -= day_is_workday(--day, country, added);
    return day;
}
