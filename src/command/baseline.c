/* The findings of an earlier run, so that a new one shows what is new. */
#include "command/validate.h"

#include <errno.h>
#include <string.h>

/* A finding, and how many of it are not taken yet. */
struct known {
    uint64_t hash;
    size_t left;
};

struct baseline {
    struct known *rows;
    size_t len, room, taken;
};

/* Items move when one is put before them: their numbers are left out. */
static void write_key(FILE *out, struct slice key)
{
    for (size_t i = 0; i < key.len; i++)
        fputc(byte_is_digit(key.at[i]) ? '#' : key.at[i], out);
}

/* Of what stays the same while lines move: not of the place. */
static uint64_t identify(struct slice rule, struct slice holder, struct slice key, struct slice message)
{
    struct print print;
    print_open(&print);
    fprintf(print.file, "%.*s%c%.*s%c", (int)rule.len, rule.at, 0, (int)holder.len, holder.at, 0);
    write_key(print.file, key);
    fprintf(print.file, "%c%.*s", 0, (int)message.len, message.at);
    AUTO_FREE char *text = print_close(&print);
    return sha256_number((struct slice){text, print.len});
}

static struct slice member(const struct event *event, const char *name)
{
    return value_text(value_member(event_root(event), name));
}

static bool add(struct baseline *baseline, const struct event *event)
{
    struct slice uid = member(event, "uid"), message = member(event, "message");
    if (message.len == 0 || member(event, "severity").len == 0)
        return false;
    uint64_t hash = identify(member(event, "rule"), uid.len > 0 ? uid : member(event, "path"),
                             member(event, "key"), message);
    baseline->rows = memory_room(baseline->rows, baseline->len, &baseline->room, sizeof *baseline->rows);
    baseline->rows[baseline->len++] = (struct known){hash, 1};
    return true;
}

static int compare_known(const void *one, const void *two)
{
    const struct known *a = one, *b = two;
    return (a->hash > b->hash) - (a->hash < b->hash);
}

/* Sorted, each once. */
static void settle(struct baseline *baseline)
{
    size_t len = 0;
    if (baseline->len > 1)
        qsort(baseline->rows, baseline->len, sizeof *baseline->rows, compare_known);
    for (size_t i = 0; i < baseline->len; i++) {
        if (len > 0 && baseline->rows[len - 1].hash == baseline->rows[i].hash)
            baseline->rows[len - 1].left++;
        else
            baseline->rows[len++] = baseline->rows[i];
    }
    baseline->len = len;
}

/* 0, or the number of the first line that is no finding. */
static size_t read_lines(struct baseline *baseline, FILE *in)
{
    AUTO_EVENT *event = event_new();
    AUTO_FREE char *line = NULL;
    size_t room = 0, number = 1, wrong = 0;
    for (ssize_t len; wrong == 0 && (len = getline(&line, &room, in)) >= 0; number++) {
        struct slice text = slice_trim((struct slice){line, (size_t)len});
        if (text.len > 0 && (!event_read(event, text, NULL) || !add(baseline, event)))
            wrong = number;
    }
    return wrong;
}

static struct baseline *refuse(struct baseline *baseline, struct report *report)
{
    report_flush(report, false);
    baseline_free(baseline);
    return NULL;
}

static struct baseline *refuse_unreadable(struct baseline *baseline, const char *path, int reason)
{
    AUTO_REPORT *report = report_new();
    report_say(report, SEVERITY_FAILURE, path, 0, "cannot be read: %s", strerror(reason));
    return refuse(baseline, report);
}

static struct baseline *refuse_line(struct baseline *baseline, const char *path, size_t line)
{
    AUTO_REPORT *report = report_new();
    report_say(report, SEVERITY_ERROR, path, line, "this line is no finding of validate --format=json");
    return refuse(baseline, report);
}

struct baseline *baseline_read(const char *path, int *status)
{
    FILE *in = fopen(path, "re");
    struct baseline *baseline = memory_new(1, sizeof *baseline);
    *status = STATUS_MACHINE;
    if (in == NULL)
        return refuse_unreadable(baseline, path, errno);
    size_t wrong = read_lines(baseline, in);
    int reason = ferror(in) != 0 ? errno : 0;
    fclose(in);
    if (reason != 0)
        return refuse_unreadable(baseline, path, reason);
    *status = STATUS_USAGE;
    if (wrong > 0)
        return refuse_line(baseline, path, wrong);
    settle(baseline);
    return baseline;
}

void baseline_free(struct baseline *baseline)
{
    if (baseline == NULL)
        return;
    free(baseline->rows);
    free(baseline);
}

static struct slice text_of(const char *text)
{
    return slice_of(text != NULL ? text : "");
}

bool baseline_takes(struct baseline *baseline, const struct finding *finding)
{
    const char *holder = finding->uid != NULL ? finding->uid : finding->place.path;
    struct known wanted = {
        identify(text_of(finding->rule), text_of(holder), text_of(finding->key), text_of(finding->message)),
        0};
    struct known *known = baseline->len > 0
                              ? bsearch(&wanted, baseline->rows, baseline->len, sizeof wanted, compare_known)
                              : NULL;
    if (known == NULL || known->left == 0)
        return false;
    known->left--;
    baseline->taken++;
    return true;
}

size_t baseline_taken(const struct baseline *baseline)
{
    return baseline->taken;
}
