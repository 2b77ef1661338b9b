/* Changing a store: who is recognised again, what is copied, what is left alone. */
#include "fasti/store.h"
#include "fasti/vault.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

/* 2026-05-01T10:00:00Z */
enum { NOW = 1777629600 };
/* Uids as an importer makes them. */
#define UID(digit) "00000000-0000-5000-8000-00000000000" #digit
#define EVENT(digit, title, start, more) \
    "{\"uid\":\"" UID(digit) "\",\"title\":\"" title "\",\"start\":\"" start "\",\"source\":{\"path\":\"p\"}" more "}"

static char folder[] = "/tmp/fasti-change-XXXXXX";
static char *path;

static void write_store(const char *bytes, size_t len)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, len, file), len);
    assert_int_equal(fclose(file), 0);
}

static void check_store(const char *expected, size_t len)
{
    AUTO_FREE char *bytes = NULL;
    size_t found;
    assert_true(file_read(path, 1 << 20, &bytes, &found));
    if (found != len || memcmp(bytes, expected, len) != 0)
        print_error("the store holds:\n%s\n", bytes);
    assert_int_equal(found, len);
    assert_memory_equal(bytes, expected, len);
}

#define WRITE_STORE(bytes) write_store(bytes, sizeof(bytes) - 1)
#define CHECK_STORE(bytes) check_store(bytes, sizeof(bytes) - 1)

static void tell(void *context, const struct store_outcome *outcome)
{
    static const char *const fates[] = {"created", "updated", "unchanged"};
    const struct event *event = store_outcome_event(outcome);
    struct slice uid = event_text(event, KEY_UID), title = event_text(event, KEY_TITLE);
    assert_true(slice_equal(event_line(event), outcome->line));
    fprintf(context, "%s %.*s %.*s (%s)|", fates[outcome->fate], (int)(uid.len - (uid.len > 1 ? uid.len - 1 : 0)),
            uid.at + uid.len - 1, (int)title.len, title.at, outcome->keys);
}

/* What importing the lines (NULL-terminated) together tells, with the last character of each uid. */
static char *import(const char *const *lines, struct report *report)
{
    struct print told;
    struct store_change *change = store_change_begin(&(struct store_access){.path = path}, report);
    assert_non_null(change);
    print_open(&told);
    for (; *lines != NULL; lines++)
        assert_true(store_put(change, slice_of(*lines), report));
    assert_true(store_settle(change, NOW, tell, told.file, report));
    assert_true(store_change_commit(change, report));
    return print_close(&told);
}

static void check_import(const char *const *lines, const char *expected)
{
    AUTO_REPORT *report = report_new();
    AUTO_FREE char *told = import(lines, report);
    assert_string_equal(told, expected);
    assert_int_equal(report_len(report), 0);
}

#define IMPORT(expected, ...) check_import((const char *const[]){__VA_ARGS__, NULL}, expected)

static ino_t inode(void)
{
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    return status.st_ino;
}

static void test_twice_is_once(void **state)
{
    (void)state;
    unlink(path);
    IMPORT("created 1 A ()|created 2 B ()|", EVENT(1, "A", "2026-01-01", ""), EVENT(2, "B", "2026-01-02", ""));
    ino_t before = inode();
    IMPORT("unchanged 1 A ()|unchanged 2 B ()|", EVENT(1, "A", "2026-01-01", ""), EVENT(2, "B", "2026-01-02", ""));
    assert_int_equal(inode(), before);
}

/* Imports lines of which three are no events while nothing is stored, and again: what is told, and what is said
 * of each of the three, or how that begins. */
static void check_left_out(const char *const *lines, size_t len, const char *const told[2], const char *said)
{
    unlink(path);
    for (int round = 0; round < 2; round++) {
        AUTO_REPORT *report = report_new();
        struct print print;
        struct store_change *change = store_change_begin(&(struct store_access){.path = path}, report);
        print_open(&print);
        for (size_t i = 0; i < len; i++)
            store_put(change, slice_of(lines[i]), report);
        assert_true(store_settle(change, NOW, tell, print.file, report));
        assert_true(store_change_commit(change, report));
        AUTO_FREE char *text = print_close(&print);
        assert_string_equal(text, told[round]);
        assert_int_equal(report_len(report), 3);
        for (size_t i = 0; i < report_len(report); i++)
            assert_true(slice_starts(slice_of(report_at(report, i)->message), said));
    }
}

/* A line that is no event is said, and those beside it go in. */
static void test_no_event_among_others(void **state)
{
    static const char *const lines[] = {EVENT(1, "A", "2026-01-01", ""), "{\"uid\":\"x\",\"title\":}", "[]", "{\"uid\":7}",
                                        EVENT(2, "B", "2026-01-02", "")};
    static const char *const told[] = {"created 1 A ()|created 2 B ()|", "unchanged 1 A ()|unchanged 2 B ()|"};
    (void)state;
    check_left_out(lines, ARRAY_LEN(lines), told, "an event is left out");
}

/* A line of which only the uid can be read is said by it, and does not stand in for a whole one, before it or
 * behind it. */
static void test_damaged_line_beside_whole_one(void **state)
{
    static const char damaged[] = "{\"uid\":\"x-1\",\"title\":\"A\",\"start\":}";
    static const char *const lines[] = {damaged, "{\"uid\":\"x-1\",\"title\":\"A\"}", damaged, damaged};
    static const char *const told[] = {"created 1 A ()|", "unchanged 1 A ()|"};
    (void)state;
    check_left_out(lines, ARRAY_LEN(lines), told,
                   "an event is left out, x-1: expected a value at column 34 of its line");
}

static void test_by_title(void **state)
{
    (void)state;
    unlink(path);
    IMPORT("created 1 A ()|created 2 B ()|", EVENT(1, "A", "2026-01-01", ""), EVENT(2, "B", "2026-01-02", ""));
    IMPORT("updated 1 a (title, start)|", EVENT(3, "a", "2026-02-01", ""));
    IMPORT("updated 2 b (title)|created 4 a ()|unchanged 1 a ()|", EVENT(2, "b", "2026-01-02", ""),
           EVENT(4, "a", "2026-03-01", ""), EVENT(1, "a", "2026-02-01", ""));
    /* Of several with one title, the one that has the start too. */
    IMPORT("unchanged 4 a ()|updated 1 a (start)|", EVENT(5, "a", "2026-03-01", ""), EVENT(6, "a", "2026-02-02", ""));
}

static void test_by_start_and_last(void **state)
{
    (void)state;
    unlink(path);
    IMPORT("created 1 A ()|created 2 B ()|", EVENT(1, "A", "2026-01-01", ""), EVENT(2, "B", "2026-01-02", ""));
    IMPORT("updated 2 D (title)|updated 1 C (title, start)|", EVENT(4, "D", "2026-01-02", ""), EVENT(3, "C", "2026-03-01", ""));
    IMPORT("unchanged 2 D ()|unchanged 1 C ()|", EVENT(4, "D", "2026-01-02", ""), EVENT(3, "C", "2026-03-01", ""));
    IMPORT("created 5 E ()|created 6 F ()|", EVENT(5, "E", "2026-04-02", ""), EVENT(6, "F", "2026-04-01", ""));
    /* The last one left is the only one on both sides. */
    unlink(path);
    IMPORT("created 1 A ()|", EVENT(1, "A", "2026-01-01", ""));
    IMPORT("created 2 B ()|created 3 C ()|", EVENT(2, "B", "2026-03-01", ""), EVENT(3, "C", "2026-03-02", ""));
}

/* Uids that are made by place in a row move along when the row begins earlier or later; the events do not. */
static void test_a_row_that_moves(void **state)
{
    (void)state;
    unlink(path);
    IMPORT("created 1 T ()|created 2 T ()|", EVENT(1, "T", "2026-01-12", ""), EVENT(2, "T", "2026-01-19", ""));
    IMPORT("unchanged 2 T ()|updated 1 T (start)|", EVENT(1, "T", "2026-01-19", ""), EVENT(2, "T", "2026-01-26", ""));
    unlink(path);
    IMPORT("created 1 T ()|created 2 T ()|", EVENT(1, "T", "2026-01-12", ""), EVENT(2, "T", "2026-01-19", ""));
    /* The new first event may not have the uid of the one that was first: it gets another, which no event has. */
    AUTO_REPORT *report = report_new();
    const char *const lines[] = {EVENT(1, "T", "2026-01-05", ""), EVENT(2, "T", "2026-01-12", ""), EVENT(3, "T", "2026-01-19", ""), NULL};
    AUTO_FREE char *told = import(lines, report);
    assert_true(slice_starts(slice_of(told), "created "));
    assert_true(slice_find(slice_of(told), SLICE("|unchanged 1 T ()|unchanged 2 T ()|"), NULL));
    AUTO_FREE char *again = import(lines, report);
    assert_true(slice_starts(slice_of(again), "unchanged "));
    AUTO_FREE char *bytes = NULL;
    size_t len;
    assert_true(file_read(path, 1 << 20, &bytes, &len));
    size_t first;
    assert_true(slice_find((struct slice){bytes, len}, SLICE(UID(1)), &first));
    assert_false(slice_find((struct slice){bytes + first + 1, len - first - 1}, SLICE(UID(1)), NULL));
}

/* A uid that the input gives is kept: nothing else makes that event another one. */
static void test_given_uids(void **state)
{
    (void)state;
    unlink(path);
    IMPORT("created 1 A ()|", "{\"uid\":\"x1\",\"title\":\"A\",\"source\":{\"path\":\"p\"}}");
    IMPORT("created 2 A ()|", "{\"uid\":\"x2\",\"title\":\"A\",\"source\":{\"path\":\"p\"}}");
    IMPORT("updated 1 B (title)|", "{\"uid\":\"x1\",\"title\":\"B\",\"source\":{\"path\":\"q\"}}");
    /* Of UUIDs only those of version 5 are made. */
    IMPORT("created 7 R ()|", "{\"uid\":\"00000000-0000-4000-8000-000000000007\",\"title\":\"R\",\"source\":{\"path\":\"r\"}}");
    IMPORT("created 8 R ()|", "{\"uid\":\"00000000-0000-4000-8000-000000000008\",\"title\":\"R\",\"source\":{\"path\":\"r\"}}");
}

/* Same url before same path before same content. */
static void test_sources(void **state)
{
    (void)state;
#define FROM(digit, source) "{\"uid\":\"" UID(digit) "\",\"title\":\"T" #digit "\",\"source\":{" source "}}"
    unlink(path);
    IMPORT("created 1 T1 ()|created 2 T2 ()|created 3 T3 ()|", FROM(1, "\"url\":\"u\",\"path\":\"p\""), FROM(2, "\"path\":\"p\""),
           FROM(3, "\"path\":\"-\",\"sha256\":\"s\""));
    IMPORT("updated 1 T4 (title)|", FROM(4, "\"url\":\"u\",\"path\":\"q\""));
    IMPORT("updated 2 T5 (title)|", FROM(5, "\"path\":\"p\""));
    IMPORT("updated 3 T6 (title)|", FROM(6, "\"sha256\":\"s\""));
    IMPORT("created 7 T7 ()|", FROM(7, "\"path\":\"-\",\"sha256\":\"t\""));
    IMPORT("created 8 T8 ()|", FROM(8, ""));
}

static void test_last_of_one_uid_counts(void **state)
{
    (void)state;
    AUTO_REPORT *report = report_new();
    const char *const lines[] = {EVENT(1, "A", "2026-01-01", ""), EVENT(1, "B", "2026-01-02", ""), NULL};
    const char *const same[] = {EVENT(1, "B", "2026-01-02", ""), EVENT(1, "B", "2026-01-02", ""), NULL};
    unlink(path);
    AUTO_FREE char *first = import(lines, report);
    AUTO_FREE char *second = import(lines, report);
    assert_string_equal(first, "created 1 B ()|");
    assert_string_equal(second, "unchanged 1 B ()|");
    assert_int_equal(report_count(report, SEVERITY_WARNING), 2);
    AUTO_FREE char *third = import(same, report);
    assert_string_equal(third, "unchanged 1 B ()|");
    assert_int_equal(report_len(report), 2);
}

/* Line ends, blank lines, a byte order mark, damage and a last line without a newline stay as they are. */
#define DAMAGE "\xEF\xBB\xBF{ \"uid\":\"x\" }\r\n\r\n{\"uid\":\"y\"} {\"uid\":\"z\"}\n{\"uid\":\"k\",\"title\":\"K\"}\n{\"uid\":\"cu"
static void test_copied_byte_for_byte(void **state)
{
    (void)state;
    AUTO_REPORT *report = report_new();
    const char *const lines[] = {"{\"uid\":\"k\",\"title\":\"L\"}", "{\"uid\":\"n\",\"title\":\"N\"}", NULL};
    WRITE_STORE(DAMAGE);
    AUTO_FREE char *told = import(lines, report);
    assert_string_equal(told, "updated k L (title)|created n N ()|");
    CHECK_STORE("\xEF\xBB\xBF{ \"uid\":\"x\" }\r\n\r\n{\"uid\":\"y\"} {\"uid\":\"z\"}\n"
                "{\"uid\":\"k\",\"title\":\"L\",\"sequence\":1,\"updated\":\"2026-05-01T10:00:00Z\"}\n{\"uid\":\"cu\n"
                "{\"uid\":\"n\",\"title\":\"N\",\"created\":\"2026-05-01T10:00:00Z\",\"updated\":\"2026-05-01T10:00:00Z\"}\n");
    assert_int_equal(report_len(report), 2);
    assert_int_equal(report_at(report, 0)->place.line, 3);
    assert_int_equal(report_at(report, 1)->place.line, 5);
    assert_int_equal(report_status(report), STATUS_DATA);
}

static bool is_in(void *context, const struct event *event)
{
    return slice_find(slice_of(context), event_text(event, KEY_UID), NULL);
}

static void remove_uids(const char *uids, struct report *report)
{
    AUTO_FREE char *wanted = slice_copy(slice_of(uids));
    struct store_change *change = store_change_begin(&(struct store_access){.path = path}, report);
    assert_non_null(change);
    assert_true(store_remove(change, is_in, wanted, report));
    assert_true(store_change_commit(change, report));
}

static void test_removed(void **state)
{
    (void)state;
    AUTO_REPORT *report = report_new();
    WRITE_STORE(DAMAGE);
    remove_uids("x", report);
    CHECK_STORE("\xEF\xBB\xBF\r\n{\"uid\":\"y\"} {\"uid\":\"z\"}\n{\"uid\":\"k\",\"title\":\"K\"}\n{\"uid\":\"cu");
    WRITE_STORE("{\"uid\":\"a\"}\n{\"uid\":\"b\"}\n{\"uid\":\"c\"}");
    remove_uids("ac", report);
    CHECK_STORE("{\"uid\":\"b\"}\n");
    remove_uids("b", report);
    CHECK_STORE("");
}

static void test_replaced(void **state)
{
    (void)state;
    AUTO_REPORT *report = report_new();
    WRITE_STORE("{\"uid\":\"a\"}\n{\"uid\":\"b\"}\n");
    struct store_change *change = store_change_begin(&(struct store_access){.path = path}, report);
    assert_true(store_replace(change, SLICE("{\"title\":\"x\", \"uid\":\"a\"}"), report));
    assert_int_equal(report_len(report), 0);
    assert_false(store_replace(change, SLICE("{\"uid\":\"q\"}"), report));
    assert_false(store_replace(change, SLICE("{\"uid\":\"a\",\n\"title\":\"x\"}"), report));
    assert_false(store_replace(change, SLICE("[]"), report));
    assert_int_equal(report_len(report), 3);
    assert_true(store_change_commit(change, report));
    CHECK_STORE("{\"title\":\"x\", \"uid\":\"a\"}\n{\"uid\":\"b\"}\n");
}

static void test_taken_at(void **state)
{
    (void)state;
    AUTO_REPORT *report = report_new();
    int64_t instant = 0;
    WRITE_STORE("{\"uid\":\"a\",\"updated\":\"2026-05-01T10:00:00Z\",\"source\":{\"sha256\":\"s\"}}\n");
    struct store_change *change = store_change_begin(&(struct store_access){.path = path, .preview = true}, report);
    assert_true(store_taken_at(change, "s", &instant, report));
    assert_int_equal(instant, NOW);
    assert_false(store_taken_at(change, "t", &instant, report));
    store_change_abort(change);
}

/* Who writes without asking for the lock is not written over. */
static void test_changed_meanwhile(void **state)
{
    (void)state;
    AUTO_REPORT *report = report_new();
    AUTO_FREE char *uids = slice_copy(SLICE("a"));
    WRITE_STORE("{\"uid\":\"a\"}\n");
    struct store_change *change = store_change_begin(&(struct store_access){.path = path}, report);
    assert_true(store_remove(change, is_in, uids, report));
    WRITE_STORE("{\"uid\":\"a\"}\n{\"uid\":\"b\"}\n");
    assert_false(store_change_commit(change, report));
    CHECK_STORE("{\"uid\":\"a\"}\n{\"uid\":\"b\"}\n");
    assert_int_equal(report_status(report), STATUS_MACHINE);
}

/* A lock that was taken away, and whose name another process has now, stays the other's. */
static void test_lock_of_another(void **state)
{
    (void)state;
    AUTO_REPORT *report = report_new();
    AUTO_FREE char *lock = memory_print("%s.lock", path);
    WRITE_STORE("{\"uid\":\"a\"}\n");
    struct store_change *change = store_change_begin(&(struct store_access){.path = path}, report);
    assert_int_equal(access(lock, F_OK), 0);
    store_change_abort(change);
    assert_int_not_equal(access(lock, F_OK), 0);
    change = store_change_begin(&(struct store_access){.path = path}, report);
    assert_int_equal(unlink(lock), 0);
    FILE *other = fopen(lock, "w");
    assert_non_null(other);
    store_change_abort(change);
    assert_int_equal(access(lock, F_OK), 0);
    assert_int_equal(fclose(other), 0);
    assert_int_equal(unlink(lock), 0);
}

/* Every one of many is found by its title, whichever were found before it. */
static void test_many_titles(void **state)
{
    (void)state;
    unlink(path);
    for (int round = 0; round < 2; round++) {
        const char *lines[301] = {NULL};
        for (int i = 0; i < 300; i++)
            lines[i] = memory_print("{\"uid\":\"%08d-0000-5000-8000-%012d\",\"title\":\"T%d\",\"source\":{\"path\":\"p\"}}", round, i,
                                    round == 0 ? i : 299 - i);
        AUTO_REPORT *report = report_new();
        AUTO_FREE char *told = import(lines, report);
        size_t unchanged = 0;
        for (const char *at = told; (at = strstr(at, "unchanged")) != NULL; at++)
            unchanged++;
        assert_int_equal(unchanged, round == 0 ? 0 : 300);
        for (int i = 0; i < 300; i++)
            free((char *)lines[i]);
    }
}

/* Many events of one source and title: every pass is linear. */
static void test_many(void **state)
{
    (void)state;
    AUTO_REPORT *report = report_new();
    unlink(path);
    for (int round = 0; round < 2; round++) {
        struct print told;
        struct vault *lines = vault_new();
        struct store_change *change = store_change_begin(&(struct store_access){.path = path}, report);
        print_open(&told);
        for (int i = 0; i < 20000; i++) {
            AUTO_FREE char *line = memory_print("{\"uid\":\"%08d-0000-5000-8000-%012d\",\"title\":\"T\",\"source\":{\"path\":\"p\"}}",
                                                round, i);
            assert_true(store_put(change, slice_of(vault_keep(lines, slice_of(line))), report));
        }
        assert_true(store_settle(change, NOW, tell, told.file, report));
        assert_true(store_change_commit(change, report));
        AUTO_FREE char *text = print_close(&told);
        assert_memory_equal(text, round == 0 ? "created" : "unchang", 7);
        assert_false(round > 0 && slice_find(slice_of(text), SLICE("created"), NULL));
        vault_free(lines);
    }
}

static bool write_whole(const char *name, struct slice content, bool *changed, struct report *report)
{
    struct store_file *file = store_file_begin(name, report);
    if (file == NULL)
        return false;
    if (store_file_put(file, content, report))
        return store_file_commit(file, changed, report);
    store_file_abort(file);
    return false;
}

static void test_whole_files(void **state)
{
    (void)state;
    AUTO_REPORT *report = report_new();
    bool changed = false;
    unlink(path);
    assert_true(write_whole(path, SLICE("one"), &changed, report));
    assert_true(changed);
    assert_int_equal(chmod(path, 0640), 0);
    ino_t before = inode();
    assert_true(write_whole(path, SLICE("one"), &changed, report));
    assert_false(changed);
    assert_int_equal(inode(), before);
    assert_true(write_whole(path, SLICE("on"), &changed, report));
    assert_true(changed);
    CHECK_STORE("on");
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    assert_int_equal(status.st_mode & 07777, 0640);
    assert_true(write_whole("/dev/null", SLICE("x"), &changed, report));
    assert_int_equal(report_len(report), 0);
    assert_false(write_whole("/dev/full", SLICE("x"), &changed, report));
    assert_false(write_whole(folder, SLICE("x"), &changed, report));
    assert_int_equal(report_status(report), STATUS_MACHINE);
}

static int make_folder(void **state)
{
    (void)state;
    if (mkdtemp(folder) == NULL)
        return 1;
    path = memory_print("%s/store.jsonl", folder);
    return 0;
}

/* Nothing but the store is left in its folder. */
static int drop_folder(void **state)
{
    (void)state;
    unlink(path);
    free(path);
    return rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_twice_is_once),
        cmocka_unit_test(test_no_event_among_others),
        cmocka_unit_test(test_damaged_line_beside_whole_one),
        cmocka_unit_test(test_by_title),
        cmocka_unit_test(test_by_start_and_last),
        cmocka_unit_test(test_a_row_that_moves),
        cmocka_unit_test(test_given_uids),
        cmocka_unit_test(test_sources),
        cmocka_unit_test(test_last_of_one_uid_counts),
        cmocka_unit_test(test_copied_byte_for_byte),
        cmocka_unit_test(test_removed),
        cmocka_unit_test(test_replaced),
        cmocka_unit_test(test_taken_at),
        cmocka_unit_test(test_changed_meanwhile),
        cmocka_unit_test(test_lock_of_another),
        cmocka_unit_test(test_whole_files),
        cmocka_unit_test(test_many),
        cmocka_unit_test(test_many_titles),
    };
    return cmocka_run_group_tests(tests, make_folder, drop_folder);
}
