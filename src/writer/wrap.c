/* Text in lines of a given width, measured as a terminal shows it. */
#include "writer/card.h"

#include <string.h>

struct slice wrap_next(struct slice text, size_t *at, int width)
{
    int used;
    struct slice rest = slice_part(text, *at, text.len);
    size_t len = cell_fit(rest, width, &used);
    const char *newline = memchr(rest.at, '\n', len < rest.len ? len + 1 : len);
    if (newline != NULL || len == rest.len) {
        struct slice line = slice_part(rest, 0, newline != NULL ? (size_t)(newline - rest.at) : len);
        *at += line.len + (newline != NULL);
        return line;
    }
    size_t space = len;
    while (space > 0 && rest.at[space] != ' ')
        space--;
    if (len == 0)
        utf8_cluster(rest, &len, &used);
    *at += space > 0 ? space + 1 : len;
    return slice_part(rest, 0, space > 0 ? space : len);
}

void wrap_write(const struct card *card, struct slice text, int indent)
{
    int width = card->width > indent + 10 ? card->width - indent : 10;
    size_t at = 0;
    do {
        fprintf(card->out, "%*s", at > 0 ? indent : 0, "");
        struct slice line = text.len > 0 ? wrap_next(text, &at, width) : text;
        fwrite(line.at, 1, line.len, card->out);
        fputc('\n', card->out);
    } while (at < text.len);
}

void wrap_styled(const struct card *card, struct slice text, const char *codes)
{
    for (size_t at = 0; at < text.len;) {
        struct slice line = wrap_next(text, &at, card->width);
        cell_style(card->out, card->settings->color, codes);
        fwrite(line.at, 1, line.len, card->out);
        cell_style(card->out, card->settings->color, "0");
        fputc('\n', card->out);
    }
}
