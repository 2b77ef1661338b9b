/* Reads days off out of what --holidays names: one that some have, a calendar, or dates one a line. */
#include "command/holidays.h"

#include "fasti/ical.h"

#include <errno.h>
#include <string.h>
#include <strings.h>

enum { FIRST_YEAR = 1950, LAST_YEAR = 2150 };
#define FILE_LIMIT ((size_t)16 << 20)

/* A file of days while it is read. */
struct days_file {
    const char *path;
    struct holidays *holidays;
    struct report *report;
    size_t len;
    bool good;
};

static void refuse(struct days_file *file, size_t line, const char *what)
{
    if (file->good)
        report_say(file->report, SEVERITY_ERROR, file->path, line, "%s", what);
    file->good = false;
}

static void add(struct days_file *file, size_t line, struct ical_days days)
{
    if (days.name.len == 0)
        days.name = SLICE("a day off");
    if (file->good && !holidays_add(file->holidays, days.first, days.last, days.name))
        refuse(file, line, "these are too many days off: a year in one piece and 20000 days in all will do");
    file->len++;
}

static void take(void *context, const struct ical_days *days)
{
    add(context, 0, *days);
}

/* `XXXX-12-24`: in every year. */
static void add_yearly(struct days_file *file, size_t line, struct when date, struct slice name)
{
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
        if (day_exists(year, date.month, date.day)) {
            long day = day_number(year, date.month, date.day);
            add(file, line, (struct ical_days){day, day, name});
        }
}

/* `2026-12-24 name`, `2026-12-24/2027-01-03 name`, `XXXX-12-24 name`. */
static void take_line(struct days_file *file, size_t line, struct slice text)
{
    enum { DATE = 10, RANGE = 21 };
    struct when first, last;
    bool range = text.len >= RANGE && text.at[DATE] == '/';
    size_t end = range ? RANGE : DATE;
    bool good = when_read(slice_part(text, 0, DATE), &first) &&
                (text.len == end || (text.len > end && strchr(" \t", text.at[end]) != NULL));
    last = first;
    good = good && (!range || (when_read(slice_part(text, DATE + 1, RANGE), &last) && when_has_date(last))) &&
           first.day != UNSTATED && first.month != UNSTATED;
    struct slice name = slice_trim(slice_part(text, end, text.len));
    if (!good || (range && (!when_has_date(first) || when_is_before(last, first))))
        refuse(file, line,
               "this is no day: write 2026-12-24, 2026-12-24/2027-01-03, or XXXX-12-24 for every year, and "
               "a name behind it");
    else if (first.year == UNSTATED)
        add_yearly(file, line, first, name);
    else
        add(file, line, (struct ical_days){day_of(first), day_of(last), name});
}

static void take_lines(struct days_file *file, struct slice bytes)
{
    size_t line = 1;
    for (size_t at = 0; at < bytes.len && file->good; line++) {
        const char *feed = memchr(bytes.at + at, '\n', bytes.len - at);
        size_t end = feed != NULL ? (size_t)(feed - bytes.at) : bytes.len;
        struct slice text = slice_trim(slice_part(bytes, at, end));
        if (text.len > 0 && text.at[0] != '#')
            take_line(file, line, text);
        at = end + 1;
    }
}

static void say_unknown(const char *name, struct report *report)
{
    struct print names;
    const char *choice;
    print_open(&names);
    for (size_t i = 0; (choice = holidays_choice(i)) != NULL; i++)
        fprintf(names.file, "%s%s", i > 0 ? ", " : "", choice);
    AUTO_FREE char *text = print_close(&names);
    report_say(report, SEVERITY_ERROR, name, 0, "there is no such file; days off that have a name are %s",
               text);
}

static bool take_file(const char *path, struct holidays *holidays, struct report *report)
{
    static const char begin[] = "BEGIN:VCALENDAR", mark[] = "\xEF\xBB\xBF";
    AUTO_FREE char *data = NULL;
    size_t len;
    struct days_file file = {.path = path, .holidays = holidays, .report = report, .good = true};
    if (!file_read(path, FILE_LIMIT, &data, &len)) {
        if (errno == ENOENT)
            say_unknown(path, report);
        else
            report_say(report, SEVERITY_FAILURE, path, 0, "cannot be read: %s", strerror(errno));
        return false;
    }
    struct slice bytes = {data, len};
    if (slice_starts(bytes, mark))
        bytes = slice_part(bytes, sizeof mark - 1, len);
    bytes = slice_trim(bytes);
    if (bytes.len >= sizeof begin - 1 && strncasecmp(bytes.at, begin, sizeof begin - 1) == 0)
        file.good = ical_days_read(path, (struct slice){data, len}, take, &file, report) && file.good;
    else
        take_lines(&file, (struct slice){bytes.at, bytes.len});
    if (file.len == 0)
        refuse(&file, 0, "holds no day off: no date, and no event of a whole day");
    return file.good;
}

struct holidays *holidays_read(const struct option_list *values, struct report *report)
{
    struct holidays *holidays = holidays_new();
    bool good = true;
    for (size_t i = 0; i < values->len && good; i++)
        good = holidays_choose(holidays, values->values[i]) || take_file(values->values[i], holidays, report);
    if (good)
        return holidays;
    holidays_free(holidays);
    return NULL;
}
