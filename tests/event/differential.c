/* The view and jansson on a generated set of lines, and on the same lines mutilated. */
#include "oracle.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

enum { LINES = 5000, MUTILATIONS = 8 };

struct dice {
    uint64_t state;
};

/* SplitMix64: the same lines on every machine. */
static uint32_t roll(struct dice *dice, uint32_t sides)
{
    uint64_t z = dice->state += 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return (uint32_t)((z ^ (z >> 31)) >> 32) % sides;
}

#define PICK(dice, words) ((words)[roll((dice), ARRAY_LEN(words))])

static void write_value(FILE *out, struct dice *dice, int depth);

static void write_space(FILE *out, struct dice *dice)
{
    static const char *const spaces[] = {" ", "  ", "\t", "\r", " \t "};
    if (roll(dice, 8) == 0)
        fputs(PICK(dice, spaces), out);
}

static void write_string(FILE *out, struct dice *dice)
{
    static const char *const parts[] = {
        "a", "Opening", "de zaal", "x/y~z", "é", "ü", "—", "“", "日本", "😀", "\xEF\xBF\xBF", "\x7F", "\xC2\x85", "\\n", "\\\"", "\\\\",
        "\\/", "\\b\\f\\r\\t", "\\u0041", "\\u00e9", "\\u20AC", "\\ud83d\\ude00", "\\uFFFF", " een langer stuk tekst zonder iets bijzonders ",
    };
    fputc('"', out);
    for (uint32_t left = roll(dice, 6); left > 0; left--)
        fputs(PICK(dice, parts), out);
    fputc('"', out);
}

static void write_number(FILE *out, struct dice *dice)
{
    static const char *const numbers[] = {
        "0", "-0", "1", "-1", "12.50", "1e3", "1E+3", "1e-400", "0.0e999999999999999999999", "1.7976931348623157e308",
        "17976931348623157e292", "0.00017976931348623157e312", "9223372036854775807", "-9223372036854775808", "123456789012345678", "0.1",
    };
    if (roll(dice, 3) == 0)
        fprintf(out, "%d", (int)roll(dice, 100000) - 50000);
    else
        fputs(PICK(dice, numbers), out);
}

static void write_name(FILE *out, struct dice *dice)
{
    static const char *const names[] = {
        "name", "room", "street", "city", "url", "min", "max", "per", "closes", "closes_before", "state", "email", "path", "sha256",
        "amount", "currency", "kind", "a\\u0062c", "abc", "\\u006eame", "", "é", "/programme/0/start", "\\/programme\\/0\\/start",
    };
    size_t len;
    const struct key_row *rows = key_rows(&len);
    if (roll(dice, 3) == 0)
        fprintf(out, "\"%s\"", rows[roll(dice, KEY_COUNT)].name);
    else if (roll(dice, 3) > 0)
        fprintf(out, "\"k%u\"", roll(dice, 50000));
    else
        fprintf(out, "\"%s\"", PICK(dice, names));
}

static void write_list(FILE *out, struct dice *dice, int depth)
{
    fputc('[', out);
    for (uint32_t i = 0, len = roll(dice, 5); i < len; i++) {
        fputs(i > 0 ? "," : "", out);
        write_space(out, dice);
        write_value(out, dice, depth + 1);
    }
    fputc(']', out);
}

static void write_object(FILE *out, struct dice *dice, int depth)
{
    uint32_t len = depth < 2 && roll(dice, 60) == 0 ? 60 + roll(dice, 40) : roll(dice, 7);
    fputc('{', out);
    for (uint32_t i = 0; i < len; i++) {
        fputs(i > 0 ? "," : "", out);
        write_space(out, dice);
        write_name(out, dice);
        write_space(out, dice);
        fputc(':', out);
        write_space(out, dice);
        write_value(out, dice, depth + 1);
        write_space(out, dice);
    }
    fputc('}', out);
}

static void write_value(FILE *out, struct dice *dice, int depth)
{
    static const char *const words[] = {"true", "false", "null"};
    switch (roll(dice, depth > 4 ? 4 : 7)) {
    case 0:
        fputs(PICK(dice, words), out);
        break;
    case 1:
        write_number(out, dice);
        break;
    case 4:
        write_list(out, dice, depth);
        break;
    case 5:
    case 6:
        write_object(out, dice, depth);
        break;
    default:
        write_string(out, dice);
    }
}

static char *line_new(struct dice *dice, size_t *len)
{
    struct print print;
    print_open(&print);
    write_space(print.file, dice);
    write_object(print.file, dice, 0);
    write_space(print.file, dice);
    char *line = print_close(&print);
    *len = print.len;
    return line;
}

/* One to three changes: bytes taken away, doubled, overwritten, or put in that mean something in JSON. */
static char *line_mutilate(struct dice *dice, const char *line, size_t *len)
{
    static const char *const bits[] = {
        "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", ".", "e", "\\u", "\\u0000", "\\ud800", "\\udc00", "\\x", "\x01", "\x1F",
        "\n", "\x80", "\xC0\xAF", "\xED\xA0\x80", "\xED\xBF\xBF", "\xED\x9F\xBF", "\xF4\x90\x80\x80", "\xFF", "\xC3", "true", "nul", "1e400", "1e309", "-1e309",
        "9223372036854775808", "-9223372036854775809", "01", "1.", ".5", "+1", "NaN", "Infinity", "/* */", "'", "\xEF\xBB\xBF", "\v",
        "1.7976931348623159e308", "\"title\":1,", "\"\":0,", "[],", "{},",
    };
    char *changed = memory_copy(line, *len);
    for (uint32_t left = 1 + roll(dice, 3); left > 0; left--) {
        size_t from = roll(dice, (uint32_t)*len + 1), to = from + roll(dice, 4);
        const char *bit = roll(dice, 4) == 0 ? "" : PICK(dice, bits);
        size_t bit_len = roll(dice, 40) == 0 ? 1 : strlen(bit); /* a NUL at times */
        if (roll(dice, 2) == 0 || to > *len)
            to = from;
        char *next = memory_new(*len + bit_len + 1, 1);
        memcpy(next, changed, from);
        memcpy(next + from, bit, bit_len);
        memcpy(next + from + bit_len, changed + to, *len - to);
        *len = from + bit_len + (*len - to);
        free(changed);
        changed = next;
    }
    return changed;
}

/* In memory of exactly its size, so that a sanitizer sees a byte read too many. */
static bool agree(struct event *event, const char *bytes, size_t len)
{
    char *line = memory_new(len, 1);
    memcpy(line, bytes, len);
    const char *difference = oracle_differs(event, (struct slice){line, len});
    if (difference != NULL)
        print_error("%s: %.*s\n", difference, (int)len, line);
    free(line);
    return difference == NULL;
}

static void test_generated(void **state)
{
    struct dice dice = {20171108};
    AUTO_EVENT *event = event_new();
    size_t accepted = 0, refused = 0;
    (void)state;
    for (int i = 0; i < LINES; i++) {
        size_t len;
        AUTO_FREE char *line = line_new(&dice, &len);
        assert_true(agree(event, line, len));
        if (event_read(event, (struct slice){line, len}, NULL))
            accepted++;
        for (int j = 0; j < MUTILATIONS; j++) {
            size_t changed_len = len;
            AUTO_FREE char *changed = line_mutilate(&dice, line, &changed_len);
            assert_true(agree(event, changed, changed_len));
            if (!event_read(event, (struct slice){changed, changed_len}, NULL))
                refused++;
        }
    }
    print_message("%zu lines accepted, %zu mutilated ones refused\n", accepted, refused);
    assert_true(accepted > LINES / 2);
    assert_true(refused > LINES * MUTILATIONS / 3);
}

/* What is cut off anywhere is refused by both. */
static void test_cut(void **state)
{
    static const char line[] = "{\"uid\":\"a\",\"title\":\"caf\\u00e9 \\ud83d\\ude00 é\",\"n\":[-1.5e+3,true,null,{\"\":{}}],\"spans\":{\"/a\":[1,2,3]}}";
    AUTO_EVENT *event = event_new();
    (void)state;
    for (size_t len = 0; len < sizeof line; len++) {
        assert_true(agree(event, line, len));
        assert_int_equal(event_read(event, (struct slice){line, len}, NULL), len == sizeof line - 1);
    }
}

static char *nested(size_t depth, const char *inmost)
{
    struct print print;
    print_open(&print);
    fputs("{\"a\":", print.file);
    for (size_t i = 0; i < depth; i++)
        fputc('[', print.file);
    fputs(inmost, print.file);
    for (size_t i = 0; i < depth; i++)
        fputc(']', print.file);
    fputc('}', print.file);
    return print_close(&print);
}

static void test_depth(void **state)
{
    static const struct {
        size_t depth;
        const char *inmost;
        bool good;
    } cases[] = {{2046, "1", true}, {2047, "", true}, {2047, "1", false}, {2048, "", false}, {1000000, "", false},
                 {2045, "[1,2,3]", true}, {2046, "[1,2,3]", false}};
    AUTO_EVENT *event = event_new();
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        AUTO_FREE char *line = nested(cases[i].depth, cases[i].inmost);
        assert_true(agree(event, line, strlen(line)));
        assert_int_equal(event_read(event, slice_of(line), NULL), cases[i].good);
    }
}

/* Lists of three numbers, which are read at once where they are written as places are. */
static void test_places(void **state)
{
    static const char *const numbers[] = {"0", "7", "1234567", "12345678", "01", "-1", "1.5", " 1", "1 ", "", "\"1\"", "1,1"};
    static const char *const tails[] = {"", ",\"title\":\"Lezing over het veer\"", ",\"n\":[[1,2,3],[4,5,6],[]],\"o\":[7,8,9]"};
    enum { LEN = ARRAY_LEN(numbers) };
    AUTO_EVENT *event = event_new();
    size_t good = 0;
    (void)state;
    for (size_t i = 0; i < LEN * LEN * LEN * ARRAY_LEN(tails); i++) {
        AUTO_FREE char *line = memory_print("{\"spans\":{\"/a\":[%s,%s,%s]}%s}", numbers[i % LEN], numbers[i / LEN % LEN],
                                            numbers[i / LEN / LEN % LEN], tails[i / LEN / LEN / LEN]);
        assert_true(agree(event, line, strlen(line)));
        good += event_read(event, slice_of(line), NULL);
    }
    assert_int_equal(good, ARRAY_LEN(tails) * 10 * 10 * 10); /* all but `01` and nothing */
}

/* 2^1024 - 2^970 but for its last digit, 2: from there on, rounding to a double gives infinity. */
#define LIMIT \
    "1797693134862315807937289714053034150799341327100378269361737789804449682927647509466490179775872070963" \
    "3028641669288791094655554785194040263065748867150582068190890200070838367627385484581771153176447573027" \
    "006985557136695962284291481986083493647529271907416844436551070434271155969950809304288017790417449779"

static void test_reals_at_the_limit(void **state)
{
    static const struct {
        const char *number;
        bool good;
    } cases[] = {
        {"1.7976931348623157e308", true},      {"1.7976931348623158e308", true},        {"1.7976931348623159e308", false},
        {"0.017976931348623159e310", false},   {"179769313486231590000e288", false},    {"-1.7976931348623159e308", false},
        {"0e999999999999999999999999", true},  {"1e-999999999999999999999999", true},   {"1e999999999999999999999999", false},
        {LIMIT "1.9999999999999999999", true}, {LIMIT "2.0", false},                    {"0.000e400", true},
        {"0.00000000000000000001e328", true},  {"0.00000000000000000001e329", false},
    };
    AUTO_EVENT *event = event_new();
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        AUTO_FREE char *line = memory_print("{\"a\":%s}", cases[i].number);
        assert_true(agree(event, line, strlen(line)));
        assert_int_equal(event_read(event, slice_of(line), NULL), cases[i].good);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_generated),
        cmocka_unit_test(test_cut),
        cmocka_unit_test(test_depth),
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_reals_at_the_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
