/* Where labels say that it is held, with the lines below that go on with its address. */
#include "draft/place/site.h"

enum { ADDRESS_LINES = 4, LINE_TOKENS = 14 };

/* The lines right below a labelled place that go on with its address. */
static struct field grown_field(const struct reading *reading, const struct field *field)
{
    const struct text *text = reading->text;
    struct field grown = *field;
    size_t last = field->line + field->lines, blank = 0;
    for (; last < text->lines_len && last < field->line + field->lines + ADDRESS_LINES; last++) {
        const struct line *line = &text->lines[last];
        const struct mention *mention =
            line->tokens > 0 ? outline_mention(reading->outline, line->body) : NULL;
        bool address = mention_is_address(mention);
        bool goes_on =
            reading->outline->roles[last] == LINE_PROSE && line->tokens <= LINE_TOKENS && blank == 0;
        for (size_t i = line->body; goes_on && i < line->token + line->tokens; i++) {
            mention = outline_mention(reading->outline, i);
            address |= mention_is_address(mention);
        }
        if (line->tokens == 0 && blank++ == 0)
            continue;
        if (!address)
            break;
        grown.value.tokens = line->token + line->tokens - grown.value.token;
    }
    return grown;
}

/* `Plaats` beside `Locatie`: the next label for a place, right behind one that gave but a town; NULL. */
static const struct field *field_beside(const struct reading *reading, const struct field *field,
                                        const struct site *site)
{
    if (field->label != LABEL_WHERE || site->name.tokens > 0 || site->city.len == 0)
        return NULL;
    const struct field *next =
        outline_field(reading->outline, LABEL_WHERE, (size_t)(field - reading->outline->fields) + 1);
    return next != NULL && next->line <= field->line + field->lines ? next : NULL;
}

bool site_take_labelled(const struct reading *reading, struct site *site)
{
    static const enum label labels[] = {LABEL_WHERE, LABEL_WHEN_WHERE, LABEL_ADDRESS, LABEL_ROOM};
    bool labelled = false;
    for (size_t i = 0; i < ARRAY_LEN(labels); i++) {
        const struct field *field = outline_field(reading->outline, labels[i], 0);
        if (site->name.tokens > 0) {
            bool hall = labels[i] == LABEL_ROOM && site->hall.tokens == 0 && field != NULL &&
                        field->name.tokens == 0 && field->head.tokens == 0;
            site->hall = hall ? field->value : site->hall; /* that nothing but its place among others says */
            continue;
        }
        struct site said = {0};
        bool several = field != NULL && labels[i] == LABEL_ROOM &&
                       outline_field(reading->outline, LABEL_ROOM,
                                     (size_t)(field - reading->outline->fields) + 1) != NULL;
        if (field == NULL || several)
            continue;
        for (; field != NULL; field = field_beside(reading, field, site)) {
            struct field grown = grown_field(reading, field);
            site_take_field(reading, &grown, &said);
            site_fill(site, &said);
        }
        labelled = true;
    }
    return labelled && site->name.tokens > 0;
}
