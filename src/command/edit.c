/* Opens an event as JSON in the editor, checks it, and puts it back as an update. */
#include "command/command.h"
#include "command/editor.h"
#include "fasti/command.h"
#include "fasti/query.h"
#include "fasti/rule.h"
#include "fasti/store.h"
#include "fasti/writer.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define EDIT_LIMIT ((size_t)64 << 20)

struct edit {
    struct session *session;
    char *stored;          /* the line as it was when it was opened */
    size_t stored_len;
    struct event *old, *fresh;
    bool dry_run, moved;   /* the store has another line for the uid by now */
};

static void take(void *context, const struct event *event)
{
    struct edit *edit = context;
    struct slice line = event_line(event);
    edit->stored = slice_copy(line);
    edit->stored_len = line.len;
}

/* Where a byte of the edited text is, as editors count. */
static struct place place_of(const char *path, struct slice text, size_t byte)
{
    struct place place = {.path = path, .line = 1, .column = 1};
    for (size_t at = 0; at + 1 < byte && at < text.len; at++) {
        place.column = text.at[at] == '\n' ? 1 : place.column + 1;
        place.line += text.at[at] == '\n';
    }
    return place;
}

static bool refuse(struct edit *edit, struct place place, const char *message)
{
    report_add(edit->session->report,
               &(struct finding){.severity = SEVERITY_ERROR, .place = place, .message = message});
    return false;
}

/* The values must have the forms of fasti-event(5); the other rules are said and left to who edits. */
static bool passes_rules(struct edit *edit)
{
    const struct rules_settings settings = {edit->session->now, SEVERITY_WARNING, edit->session->timezone};
    AUTO_REPORT *found = report_new();
    AUTO_RULES *rules = rules_new(&settings);
    bool good = true;
    rules_check(rules, edit->fresh, &(struct origin){.path = edit->session->store}, NULL, found);
    for (size_t i = 0; i < report_len(found); i++) {
        good &= strcmp(report_at(found, i)->rule, "schema") != 0;
        report_add(edit->session->report, report_at(found, i));
    }
    return good;
}

static bool is_good(struct edit *edit, const char *path, struct slice text)
{
    struct flaw flaw;
    if (!event_read(edit->fresh, text, &flaw)) {
        AUTO_FREE char *message = memory_print("this is no event: expected %s", flaw.expected);
        return refuse(edit, place_of(path, text, flaw.column), message);
    }
    if (!slice_equal(event_text(edit->fresh, KEY_UID), event_text(edit->old, KEY_UID)))
        return refuse(edit, (struct place){.path = path},
                      "the uid has changed; it is what the event is known by, and stays");
    return passes_rules(edit);
}

/* White space between values is left out. */
static void write_compact(FILE *out, struct slice json)
{
    bool quoted = false;
    for (size_t at = 0; at < json.len; at++) {
        char byte = json.at[at];
        if (quoted && byte == '\\')
            fputc(json.at[at++], out);
        else if (byte == '"')
            quoted = !quoted;
        if (quoted || strchr(" \t\r\n", json.at[at]) == NULL)
            fputc(json.at[at], out);
    }
}

static void put_member(FILE *out, struct slice name, struct slice json)
{
    fputc(',', out);
    json_write_text(out, name);
    fputc(':', out);
    write_compact(out, json);
}

/* The edited event as a line: uid first, what the store says of it at the end. */
static char *updated_line(const struct edit *edit)
{
    struct print line;
    char now[INSTANT_TEXT];
    int64_t sequence = event_integer(edit->old, KEY_SEQUENCE, 0);
    print_open(&line);
    fputs("{\"uid\":", line.file);
    write_compact(line.file, value_json(event_value(edit->fresh, KEY_UID)));
    for (struct value member = value_first(event_root(edit->fresh)); value_is(member);
         member = value_next(member)) {
        struct slice name = value_name(member);
        if (!slice_is(name, "uid") && !slice_is(name, "sequence") && !slice_is(name, "updated"))
            put_member(line.file, name, value_json(member));
    }
    fprintf(line.file, ",\"sequence\":%lld,\"updated\":\"%s\"}",
            (long long)(sequence < INT64_MAX ? sequence + 1 : sequence),
            instant_write(edit->session->now, now));
    return print_close(&line);
}

static void see(void *context, const struct event *event)
{
    struct edit *edit = context;
    struct slice stored = {edit->stored, edit->stored_len};
    if (slice_equal(event_text(event, KEY_UID), event_text(edit->old, KEY_UID)))
        edit->moved = !slice_equal(event_line(event), stored);
}

static bool put_back(struct edit *edit)
{
    struct session *session = edit->session;
    const struct store_access access = {
        .path = session->store, .preview = edit->dry_run, .see = see, .context = edit};
    AUTO_FREE char *line = updated_line(edit);
    struct store_change *change = store_change_begin(&access, session->report);
    if (change == NULL)
        return false;
    bool stays = !edit->moved;
    if (edit->moved)
        refuse(edit, (struct place){.path = session->store},
               "another program changed this event meanwhile; open it again");
    if (stays && store_replace(change, slice_of(line), session->report))
        return store_change_commit(change, session->report);
    store_change_abort(change);
    return false;
}

static bool take_back(struct edit *edit, const char *path, struct slice text)
{
    if (!is_good(edit, path, text))
        return false;
    bool unchanged = value_same(event_root(edit->old), event_root(edit->fresh));
    if (!unchanged && !put_back(edit))
        return false;
    print_fate(stdout, unchanged ? "unchanged" : "updated", edit->fresh, "");
    return true;
}

static bool write_event(const struct edit *edit, int file)
{
    FILE *out = fdopen(file, "w");
    json_write_value(event_root(edit->old), 0, out);
    fputc('\n', out);
    return fclose(out) == 0;
}

/* Another round only where somebody is there to be asked. */
static bool wants_again(struct edit *edit)
{
    report_flush(edit->session->report, false);
    if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
        return false;
    char answer[64];
    fputs("open it again? [Y/n] ", stderr);
    return fgets(answer, sizeof answer, stdin) != NULL && strchr("yY\n", answer[0]) != NULL;
}

static void run_editor(struct edit *edit, const char *path)
{
    bool again = true, kept = true;
    while (again) {
        size_t len = 0;
        AUTO_FREE char *text = NULL;
        if (!editor_run(path, edit->session->report))
            break;
        if (!file_read(path, EDIT_LIMIT, &text, &len)) {
            report_say(edit->session->report, SEVERITY_FAILURE, path, 0, "cannot be read: %s",
                       strerror(errno));
            break;
        }
        kept = !take_back(edit, path, (struct slice){text, len});
        again = kept && wants_again(edit);
    }
    if (!kept)
        unlink(path);
    else
        report_say(edit->session->report, SEVERITY_NOTE, path, 0,
                   "nothing was changed; your text is kept here");
}

static void open_event(struct edit *edit)
{
    struct report *report = edit->session->report;
    AUTO_FREE char *path = NULL;
    int file = editor_file(&path);
    if (file < 0 || !write_event(edit, file))
        report_say(report, SEVERITY_FAILURE, path, 0, "cannot write the text to edit: %s", strerror(errno));
    else
        run_editor(edit, path);
}

int command_edit(const struct command *command, struct session *session, int argc, char **argv)
{
    struct edit edit = {.session = session};
    int operands;
    const struct option_row rows[] = {
        {'n', "dry-run", NULL, "check what was edited, change nothing", OPTION_FLAG, &edit.dry_run, NULL},
    };
    enum option_result result =
        command_options(command, session, rows, ARRAY_LEN(rows), argc, argv, &operands);
    if (result != OPTION_GO_ON)
        return command_end(result);
    if (argc - operands != 1 || strcmp(session->store, "-") == 0) {
        fputs(strcmp(session->store, "-") == 0
                  ? "fasti edit: error: --store=- cannot be edited; name a file\n"
                  : "fasti edit: error: which event? give one uid, or the beginning of it\n",
              stderr);
        return STATUS_USAGE;
    }
    AUTO_QUERY *query = query_new();
    query_add_uid(query, argv[operands]);
    query_prepare(query, when_date(session->local_now), session->report);
    command_choose(session, query, take, &edit);
    AUTO_EVENT *old = event_new(), *fresh = event_new();
    edit.old = old;
    edit.fresh = fresh;
    if (edit.stored != NULL && event_read(old, (struct slice){edit.stored, edit.stored_len}, NULL))
        open_event(&edit);
    free(edit.stored);
    return STATUS_DONE;
}
