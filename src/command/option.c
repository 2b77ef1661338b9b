/* Option rows: read by getopt_long, printed by --help, answered with the nearest name when misspelled. */
#include "fasti/option.h"

#include <getopt.h>
#include <string.h>

/* getopt values of long options without a short name start here: row index + LONG_ONLY. */
enum { LONG_ONLY = 256, MOST_ROWS = 64, LONG_HELP = LONG_ONLY + MOST_ROWS };
/* Of a number: more than any count of events. */
enum { MOST_DIGITS = 15 };

void option_list_free(struct option_list *list)
{
    free(list->values);
    free(list->short_names);
}

/* All rows of a use, its own first, then the common ones. */
static const struct option_row *use_row(const struct option_use *use, size_t index)
{
    return index < use->rows_len ? &use->rows[index] : &use->common[index - use->rows_len];
}

static size_t use_len(const struct option_use *use)
{
    return use->rows_len + use->common_len;
}

static const struct option_row *row_of(const struct option_use *use, int got)
{
    for (size_t i = 0; i < use_len(use); i++)
        if ((int)i + LONG_ONLY == got ||
            (use_row(use, i)->short_name != 0 && use_row(use, i)->short_name == got))
            return use_row(use, i);
    return NULL;
}

static void say_prefix(const struct option_use *use)
{
    fprintf(stderr, "fasti%s%s: error: ", use->command != NULL ? " " : "",
            use->command != NULL ? use->command : "");
}

static void say_see_help(const struct option_use *use)
{
    fprintf(stderr, "; see fasti%s%s --help\n", use->command != NULL ? " " : "",
            use->command != NULL ? use->command : "");
}

/* The long names that begin with `word`, where there are several; false where there are not. */
static bool say_ambiguous(const struct option_use *use, const char *word)
{
    const char *before = "";
    size_t found = strncmp("help", word, strlen(word)) == 0;
    for (size_t i = 0; i < use_len(use); i++)
        found += use_row(use, i)->name != NULL && strncmp(use_row(use, i)->name, word, strlen(word)) == 0;
    if (found < 2)
        return false;
    say_prefix(use);
    fprintf(stderr, "--%s may be ", word);
    for (size_t i = 0; i < use_len(use); i++) {
        const char *name = use_row(use, i)->name;
        if (name == NULL || strncmp(name, word, strlen(word)) != 0)
            continue;
        fprintf(stderr, "%s--%s", before, name);
        before = ", ";
    }
    fputs(strncmp("help", word, strlen(word)) == 0 ? ", --help\n" : "\n", stderr);
    return true;
}

static void say_unknown_long(const struct option_use *use, const char *argument)
{
    const char *names[MOST_ROWS];
    size_t len = 0;
    for (size_t i = 0; i < use_len(use) && len < MOST_ROWS; i++)
        if (use_row(use, i)->name != NULL)
            names[len++] = use_row(use, i)->name;
    AUTO_FREE char *word = memory_copy(argument, strcspn(argument, "="));
    if (word[2] != '\0' && say_ambiguous(use, word + 2))
        return;
    const char *nearest = word_nearest(word + 2, names, len);
    say_prefix(use);
    fputs("there is no option ", stderr);
    print_safe(stderr, slice_of(word));
    if (nearest != NULL)
        fprintf(stderr, "; did you mean --%s?\n", nearest);
    else
        say_see_help(use);
}

/* getopt answered `?`: a long option that is none or ambiguous, one that takes no value, a letter that
 * is no option. */
static void say_unknown(const struct option_use *use, int letter, const char *argument)
{
    if (letter == 0) {
        say_unknown_long(use, argument);
        return;
    }
    say_prefix(use);
    const struct option_row *row = letter >= LONG_ONLY ? row_of(use, letter) : NULL;
    if (letter >= LONG_ONLY) {
        fprintf(stderr, "--%s takes no value\n", row != NULL ? row->name : "help");
        return;
    }
    char byte = (char)letter;
    fputs("there is no option -", stderr);
    print_safe(stderr, (struct slice){&byte, 1});
    say_see_help(use);
}

static void say_missing(const struct option_use *use, int letter)
{
    const struct option_row *row = row_of(use, letter);
    say_prefix(use);
    if (letter < LONG_ONLY)
        fprintf(stderr, "-%c needs a value: -%c %s\n", letter, letter, row->argument);
    else
        fprintf(stderr, "--%s needs a value: --%s=%s\n", row->name, row->name, row->argument);
}

static void say_choices(const struct option_row *row)
{
    for (size_t i = 0; row->choices[i] != NULL; i++)
        fprintf(stderr, "%s%s", i > 0 ? ", " : "", row->choices[i]);
}

static void say_empty(const struct option_row *row)
{
    fputs("the value is empty; write ", stderr);
    if (row->choices != NULL) {
        fputs("one of ", stderr);
        say_choices(row);
    } else {
        fprintf(stderr, "--%s=%s", row->name, row->argument);
    }
    fputs(", or leave it out", stderr);
}

static void say_no_choice(const struct option_row *row, const char *value)
{
    size_t len = 0;
    while (row->choices[len] != NULL)
        len++;
    const char *nearest = word_nearest(value, row->choices, len);
    print_safe(stderr, slice_of(value));
    fputs(" is not one of ", stderr);
    say_choices(row);
    if (nearest != NULL)
        fprintf(stderr, "; did you mean %s?", nearest);
}

static void say_bad_value(const struct option_use *use, const struct option_row *row, const char *value)
{
    say_prefix(use);
    fprintf(stderr, "--%s: ", row->name);
    if (*value == '\0') {
        say_empty(row);
    } else if (row->kind == OPTION_NUMBER) {
        fprintf(stderr, "expected a number of at most %d digits, got ", MOST_DIGITS);
        print_safe(stderr, slice_of(value));
    } else {
        say_no_choice(row, value);
    }
    fputc('\n', stderr);
}

static bool is_choice(const struct option_row *row, const char *value)
{
    for (size_t i = 0; row->choices[i] != NULL; i++)
        if (strcmp(row->choices[i], value) == 0)
            return true;
    return false;
}

static bool take_number(const char *value, long *number)
{
    char *end;
    if (*value < '0' || *value > '9' || strlen(value) > MOST_DIGITS)
        return false;
    *number = strtol(value, &end, 10);
    return *end == '\0';
}

static void take_list(const struct option_row *row, const char *value)
{
    struct option_list *list = row->target;
    size_t room = list->room;
    list->values = memory_room(list->values, list->len, &room, sizeof *list->values);
    list->short_names = memory_room(list->short_names, list->len, &list->room, 1);
    list->values[list->len] = value;
    list->short_names[list->len++] = row->short_name;
}

/* Puts an option's value where its row points; false where the value is no good. The empty value is a
 * variable that was not set, never a wish; some rows take it as left out. */
static bool take(const struct option_row *row, const char *value)
{
    if (value != NULL && *value == '\0')
        return row->may_be_empty;
    switch (row->kind) {
    case OPTION_FLAG:
        *(bool *)row->target = true;
        return true;
    case OPTION_TEXT:
        *(const char **)row->target = value;
        return true;
    case OPTION_CHOICE:
        if (is_choice(row, value))
            *(const char **)row->target = value;
        return is_choice(row, value);
    case OPTION_NUMBER:
        return take_number(value, row->target);
    case OPTION_LIST:
        take_list(row, value);
        return true;
    case OPTION_HEADING:
        break;
    }
    return true;
}

/* getopt's two tables out of the rows. */
static void make_tables(const struct option_use *use, struct option *longs, char *shorts)
{
    size_t len = 0;
    *shorts++ = use->stop_at_operand ? '+' : ':';
    if (use->stop_at_operand)
        *shorts++ = ':';
    for (size_t i = 0; i < use_len(use) && len < MOST_ROWS; i++) {
        const struct option_row *row = use_row(use, i);
        if (row->kind == OPTION_HEADING)
            continue;
        longs[len++] = (struct option){row->name, row->argument != NULL ? required_argument : no_argument,
                                       NULL, (int)i + LONG_ONLY};
        if (row->short_name != 0) {
            *shorts++ = row->short_name;
            if (row->argument != NULL)
                *shorts++ = ':';
        }
    }
    longs[len++] = (struct option){"help", no_argument, NULL, LONG_HELP};
    longs[len] = (struct option){0};
    *shorts++ = 'h';
    *shorts = '\0';
}

/* `-o, --output=FILE`, or behind another `, --output=FILE`; returns its cells. */
static int print_name(const struct option_row *row, bool first, FILE *out)
{
    char letter[8] = "    ";
    if (row->short_name != 0)
        snprintf(letter, sizeof letter, "-%c, ", row->short_name);
    return fprintf(out, "%s%s--%s%s%s", first ? "  " : ", ", first ? letter : "", row->name,
                   row->argument != NULL ? "=" : "", row->argument != NULL ? row->argument : "");
}

void option_print_rows(const struct option_row *rows, size_t len, FILE *out)
{
    enum { NAMES_WIDTH = 27 };
    int cells = 0;
    for (size_t i = 0; i < len; i++) {
        if (rows[i].kind == OPTION_HEADING) {
            fprintf(out, "\n%s\n", rows[i].help);
            continue;
        }
        cells += print_name(&rows[i], cells == 0, out);
        if (rows[i].help == NULL)
            continue;
        fprintf(out, "%*s%s\n", cells < NAMES_WIDTH ? NAMES_WIDTH - cells : 2, "", rows[i].help);
        cells = 0;
    }
}

/* What --help prints: usage, summary, and all rows, in columns. */
static void print_help(const struct option_use *use, FILE *out)
{
    fprintf(out, "usage: fasti %s%s[OPTION...]%s%s\n%s\n", use->command != NULL ? use->command : "",
            use->command != NULL ? " " : "", use->operands != NULL ? " " : "",
            use->operands != NULL ? use->operands : "", use->summary);
    if (use->rows_len > 0 && use->rows[0].kind != OPTION_HEADING)
        fputc('\n', out);
    option_print_rows(use->rows, use->rows_len, out);
    fputs("\nCommon:", out);
    for (size_t i = 0; i < use->common_len; i++)
        fprintf(out, " --%s,", use->common[i].name);
    fprintf(out, " --help: see fasti --help\nThe whole story: man fasti-%s\n",
            use->command != NULL ? use->command : "");
}

static void answer_help(const struct option_use *use)
{
    if (use->help != NULL)
        use->help(use);
    else
        print_help(use, stdout);
}

/* The empty operand is a variable that was not set, as the empty value is. */
static bool has_empty_operand(int argc, char **argv)
{
    for (int i = optind; i < argc; i++)
        if (*argv[i] == '\0')
            return true;
    return false;
}

enum option_result option_read(const struct option_use *use, int argc, char **argv, int *operands)
{
    struct option longs[MOST_ROWS + 2];
    char shorts[3 * MOST_ROWS];
    make_tables(use, longs, shorts);
    opterr = 0;
    optind = 0;
    for (int got; (got = getopt_long(argc, argv, shorts, longs, NULL)) != -1;) {
        const struct option_row *row = row_of(use, got);
        if (got == 'h' || got == LONG_HELP) {
            answer_help(use);
            return OPTION_HELPED;
        }
        if (got == ':')
            say_missing(use, optopt);
        else if (row == NULL)
            say_unknown(use, optopt, argv[optind - 1]);
        else if (!take(row, optarg))
            say_bad_value(use, row, optarg);
        else
            continue;
        return OPTION_WRONG;
    }
    if (!use->stop_at_operand && has_empty_operand(argc, argv)) {
        say_prefix(use);
        fputs("an argument is empty", stderr);
        say_see_help(use);
        return OPTION_WRONG;
    }
    *operands = optind;
    return OPTION_GO_ON;
}
