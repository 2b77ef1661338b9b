/* Cuts a table into cells. */
#include "reader/csv/csv.h"

#include <string.h>

char cells_delimiter(struct slice bytes)
{
    static const char candidates[] = {',', ';', '\t'};
    size_t counts[3] = {0}, best = 0;
    bool quoted = false;
    for (size_t i = 0; i < bytes.len && (quoted || (bytes.at[i] != '\n' && bytes.at[i] != '\r')); i++) {
        quoted ^= bytes.at[i] == '"';
        for (size_t c = 0; c < 3; c++)
            counts[c] += !quoted && bytes.at[i] == candidates[c];
    }
    for (size_t c = 1; c < 3; c++)
        best = counts[c] > counts[best] ? c : best;
    return candidates[best];
}

/* Behind the closing quote; bytes.len + 1 where there is none. */
static size_t quote_end(struct slice bytes, size_t at)
{
    while (at < bytes.len) {
        const char *quote = memchr(bytes.at + at, '"', bytes.len - at);
        if (quote == NULL)
            break;
        at = (size_t)(quote - bytes.at) + 1;
        if (at == bytes.len || bytes.at[at] != '"')
            return at;
        at++;
    }
    return bytes.len + 1;
}

static bool ends_cell(const struct cells *cells, char byte)
{
    return byte == cells->between || byte == '\n' || byte == '\r';
}

bool cells_next(struct cells *cells, struct cell *cell, const char **flaw)
{
    struct slice bytes = cells->bytes;
    *flaw = NULL;
    if (cells->at > bytes.len ||
        (cells->at == bytes.len && (bytes.len == 0 || bytes.at[bytes.len - 1] != cells->between)))
        return false;
    size_t from = cells->at, to = from;
    cell->quoted = from < bytes.len && bytes.at[from] == '"' && cells->between != '\t';
    if (cell->quoted) {
        to = quote_end(bytes, ++from);
        if (to > bytes.len) {
            *flaw = "a closing quote";
            return false;
        }
        cell->raw = slice_part(bytes, from, to - 1);
    }
    size_t behind = to;
    while (behind < bytes.len && !ends_cell(cells, bytes.at[behind]))
        behind++;
    if (!cell->quoted)
        cell->raw = slice_part(bytes, from, behind);
    cell->last = behind >= bytes.len || bytes.at[behind] != cells->between;
    cells->at = behind + 1;
    if (behind + 1 < bytes.len && bytes.at[behind] == '\r' && bytes.at[behind + 1] == '\n')
        cells->at++;
    return true;
}

/* `\t`, `\n`, `\r`, `\\` of tables that have tabs between. */
static char unescape(char byte)
{
    return byte == 't' ? '\t' : byte == 'n' ? '\n' : byte == 'r' ? '\r' : byte == '\\' ? '\\' : '\0';
}

char *cell_words(const struct cells *cells, const struct cell *cell, enum encoding encoding)
{
    char bytes[4];
    struct slice raw = cell->raw;
    struct print print;
    print_open(&print);
    for (size_t at = 0; at < raw.len;) {
        char next = at + 1 < raw.len ? raw.at[at + 1] : '\0',
             escaped = cells->between == '\t' && raw.at[at] == '\\' ? unescape(next) : '\0';
        if (escaped != '\0' || (cell->quoted && raw.at[at] == '"')) {
            fputc(escaped != '\0' ? escaped : '"', print.file);
            at += 2;
            continue;
        }
        fwrite(bytes, 1, utf8_put(encoding_next(encoding, raw, &at), bytes), print.file);
    }
    return print_close(&print);
}
