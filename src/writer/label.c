/* What a fact of an announcement is called where it stands. */
#include "writer/underline.h"

#include <string.h>

/* The bytes of the announcement as UTF-8. */
static char *words_of(const struct sheet *sheet, const struct mark *mark)
{
    char text[4];
    struct print print;
    print_open(&print);
    for (size_t at = mark->from; at < mark->to;)
        fwrite(text, 1, utf8_put(encoding_next(sheet->encoding, sheet->bytes, &at), text), print.file);
    return print_close(&print);
}

/* Whether the words are the value, or little more than it. */
static bool is_said(const struct sheet *sheet, const struct mark *mark, struct value value)
{
    struct slice text = value_text(value);
    enum { MORE = 64, MOST_GROWN = 4 };
    if (text.len == 0 || mark->to - mark->from > MOST_GROWN * text.len + MORE)
        return false;
    AUTO_FREE char *words = words_of(sheet, mark), *said = utf8_fold(slice_of(words)),
                   *wanted = utf8_fold(text);
    return *wanted != '\0' && strstr(said, wanted) != NULL;
}

/* A time without the seconds that nobody states; all else on one line. */
static void write_value(FILE *out, struct value value)
{
    enum { WITH_MINUTES = 16 };
    struct print print;
    struct when when;
    print_open(&print);
    cell_value(print.file, value, false);
    AUTO_FREE char *text = print_close(&print);
    struct slice shown = {text, print.len};
    if (value_when(value, &when) && shown.len > WITH_MINUTES && strcmp(text + WITH_MINUTES, ":00") == 0)
        shown.len = WITH_MINUTES;
    cell_safe(out, shown);
}

char *mark_label(const struct sheet *sheet, const struct mark *mark)
{
    struct print print;
    struct value value = mark->fact.value;
    AUTO_FREE char *pointer = slice_copy(mark->fact.pointer);
    print_open(&print);
    cell_safe(print.file, slice_of(*pointer == '/' ? pointer + 1 : pointer));
    if (!value_is(value)) {
        fputs(" (taken out since)", print.file);
    } else if (!is_said(sheet, mark, value)) {
        fputc(' ', print.file);
        write_value(print.file, value);
    }
    if (sheet->assumed && mark->to > mark->from && event_is_assumed(sheet->event, pointer))
        fputs(" (in part assumed)", print.file);
    return print_close(&print);
}
