/* Uid operands: a whole uid, or a beginning that only one uid has. */
#include "query/query.h"

#include <string.h>

enum { MOST_CANDIDATES = 10 };

void uids_add(struct uids *uids, const char *text)
{
    uids->operands = memory_room(uids->operands, uids->len, &uids->room, sizeof *uids->operands);
    uids->operands[uids->len] = (struct uid_operand){.text = text, .len = strlen(text), .index = uids->len};
    uids->len++;
}

void uids_free(struct uids *uids)
{
    for (size_t i = 0; i < uids->len; i++) {
        free(uids->operands[i].last);
        free(uids->operands[i].candidates);
    }
    free(uids->operands);
    free(uids->lens);
}

static int compare_operands(const void *one, const void *two)
{
    const struct uid_operand *a = one, *b = two;
    int order = strcmp(a->text, b->text);
    return order != 0 ? order : (a->index > b->index) - (a->index < b->index);
}

static int compare_lens(const void *one, const void *two)
{
    const size_t *a = one, *b = two;
    return (*a > *b) - (*a < *b);
}

/* Sorts the operands, without those that were given before, and collects their lengths. */
static void sort_operands(struct uids *uids)
{
    size_t kept = 0;
    uids->sorted = true;
    qsort(uids->operands, uids->len, sizeof *uids->operands, compare_operands);
    for (size_t i = 0; i < uids->len; i++)
        if (i == 0 || strcmp(uids->operands[i].text, uids->operands[kept - 1].text) != 0)
            uids->operands[kept++] = uids->operands[i];
    uids->len = kept;
    uids->lens = memory_new(kept, sizeof *uids->lens);
    for (size_t i = 0; i < kept; i++)
        uids->lens[i] = uids->operands[i].len;
    qsort(uids->lens, kept, sizeof *uids->lens, compare_lens);
    for (size_t i = 0; i < kept; i++)
        if (i == 0 || uids->lens[i] != uids->lens[uids->lens_len - 1])
            uids->lens[uids->lens_len++] = uids->lens[i];
}

static int compare_prefix(const void *prefix, const void *element)
{
    const struct slice *slice = prefix;
    const struct uid_operand *operand = element;
    return slice_compare(*slice, (struct slice){operand->text, operand->len});
}

static void add_candidate(struct uid_operand *operand, const struct event *event)
{
    struct print line;
    print_open(&line);
    if (operand->candidates != NULL)
        fputs(operand->candidates, line.file);
    print_safe(line.file, event_text(event, KEY_UID));
    fputs("  ", line.file);
    print_safe(line.file, event_text(event, KEY_TITLE));
    fputc('\n', line.file);
    free(operand->candidates);
    operand->candidates = print_close(&line);
}

static void note_match(struct uid_operand *operand, struct slice uid, const struct event *event)
{
    operand->exact |= uid.len == operand->len;
    if (operand->last != NULL && slice_is(uid, operand->last))
        return;
    free(operand->last);
    operand->last = slice_copy(uid);
    if (++operand->matches <= MOST_CANDIDATES)
        add_candidate(operand, event);
}

/* Whether an operand that begins the uid turned out to mean it. */
static bool is_meant(const struct uid_operand *operand, struct slice uid)
{
    return operand->exact ? uid.len == operand->len : operand->matches == 1;
}

/* Looks the uid's beginnings up, one for each length of operand; `*index` is the first operand's. */
bool uids_match(struct uids *uids, const struct event *event, size_t *index)
{
    struct slice uid = event_text(event, KEY_UID);
    bool found = false;
    if (!uids->sorted)
        sort_operands(uids);
    for (size_t i = 0; i < uids->lens_len && uids->lens[i] <= uid.len; i++) {
        struct slice prefix = slice_part(uid, 0, uids->lens[i]);
        struct uid_operand *operand =
            bsearch(&prefix, uids->operands, uids->len, sizeof *uids->operands, compare_prefix);
        if (operand == NULL || (uids->settled && !is_meant(operand, uid)))
            continue;
        if (!uids->settled)
            note_match(operand, uid, event);
        *index = found && *index < operand->index ? *index : operand->index;
        found = true;
    }
    return found;
}

/* The candidates, each a note of its own. */
static void say_candidates(const struct uid_operand *operand, struct report *report)
{
    for (const char *line = operand->candidates; *line != '\0';) {
        size_t len = strcspn(line, "\n");
        report_say(report, SEVERITY_NOTE, NULL, 0, "%.*s", (int)len, line);
        line += len + 1;
    }
    if (operand->matches > MOST_CANDIDATES)
        report_say(report, SEVERITY_NOTE, NULL, 0, "and %zu more", operand->matches - MOST_CANDIDATES);
}

static bool settle_operand(const struct uid_operand *operand, bool or_files, struct report *report)
{
    if (operand->exact || operand->matches == 1)
        return true;
    if (operand->matches == 0) {
        report_say(report, SEVERITY_ERROR, NULL, 0,
                   or_files ? "there is no file %s, and no event has a uid that is or begins so"
                            : "no event has a uid that is or begins with %s",
                   operand->text);
        return false;
    }
    report_say(report, SEVERITY_ERROR, NULL, 0, "%s begins the uids of %zu events; give more of it",
               operand->text, operand->matches);
    say_candidates(operand, report);
    return false;
}

bool uids_settle(struct uids *uids, struct report *report)
{
    bool good = true;
    uids->settled = true;
    for (size_t i = 0; i < uids->len; i++)
        good &= settle_operand(&uids->operands[i], uids->or_files, report);
    return good;
}
