/* Writes fasti-rules(7) out of the rows of the rules: a section a group, an entry a rule. */
#include "command/catalogue.h"

#include <string.h>

enum { LINE_WIDTH = 78 };

static const char *const head[] = {
    ".Dd November 22, 2026",
    ".Dt FASTI-RULES 7",
    ".Os",
    ".Sh NAME",
    ".Nm fasti-rules",
    ".Nd what can be wrong with events",
    ".Sh DESCRIPTION",
    "These are the rules of",
    ".Xr fasti-validate 1 .",
    "Each has a name, a group and a severity.",
    "An error means that the event must not be published so, a warning that",
    "somebody should look, and a note is worth knowing, and is hidden unless it is",
    "made a warning with",
    ".Fl W .",
    ".Pp",
    "An event whose start, end or deadline has unstated parts is judged only by",
    "what is certain.",
    "Workdays are Monday to Friday without the public holidays of the country of",
    "the event's location.",
    ".Pp",
    ".Ql fasti validate --explain=RULE",
    "adds an example of each, with a mended one.",
};

static const char *const tail[] = {".Sh SEE ALSO", ".Xr fasti-validate 1 ,", ".Xr fasti-event 5"};

static const char *const severities[] = {
    [SEVERITY_ALLOW] = "allowed",
    [SEVERITY_NOTE] = "note",
    [SEVERITY_WARNING] = "warning",
    [SEVERITY_ERROR] = "error",
};

/* A word of running text; at the start of a line a dot or an apostrophe would be a request to the formatter. */
static size_t print_word(const char *word, size_t len, bool starts_line)
{
    if (starts_line && (*word == '.' || *word == '\''))
        fputs("\\&", stdout);
    for (size_t i = 0; i < len; i++)
        fputs(word[i] == '\\' ? "\\e" : (char[]){word[i], '\0'}, stdout);
    return len;
}

static bool ends_sentence(const char *word, size_t len)
{
    return len > 0 && strchr(".!?", word[len - 1]) != NULL;
}

/* Text as the manual wants it: each sentence begins a line, no line is long, the last has its full
 * stop. */
static void print_text(const char *text)
{
    size_t column = 0;
    bool sentence_ended = false;
    for (const char *word = text + strspn(text, " \n"); *word != '\0';) {
        size_t len = strcspn(word, " \n");
        if (column > 0 && (sentence_ended || column + 1 + len > LINE_WIDTH)) {
            putchar('\n');
            column = 0;
        }
        if (column > 0)
            column += print_word(" ", 1, false);
        column += print_word(word, len, column == 0);
        sentence_ended = ends_sentence(word, len);
        word += len;
        word += strspn(word, " \n");
    }
    puts(sentence_ended ? "" : ".");
}

static void print_sentence(const char *text)
{
    AUTO_FREE char *sentence = slice_copy(slice_of(text));
    if (sentence[0] >= 'a' && sentence[0] <= 'z')
        sentence[0] = (char)(sentence[0] - 'a' + 'A');
    print_text(sentence);
}

static void print_rule(const struct rule *rule)
{
    printf(".It Sy %s No (%s)\n", rule->name, severities[rule->severity]);
    print_sentence(rule->summary);
    if (rule->explanation != NULL)
        print_sentence(rule->explanation);
}

static void print_lines(const char *const *lines, size_t len)
{
    for (size_t i = 0; i < len; i++)
        puts(lines[i]);
}

int main(void)
{
    const char *group = NULL;
    struct rule rule;
    print_lines(head, ARRAY_LEN(head));
    for (size_t i = 0; catalogue_at(i, &rule); i++) {
        if (group == NULL || strcmp(rule.group, group) != 0)
            printf("%s.Ss %c%s\n.Bl -tag -width Ds\n", group != NULL ? ".El\n" : "", rule.group[0] - 'a' + 'A', rule.group + 1);
        group = rule.group;
        print_rule(&rule);
    }
    if (group != NULL)
        puts(".El");
    print_lines(tail, ARRAY_LEN(tail));
    return 0;
}
