/* Where labels say that it is held, with the lines below that go on with its address. */
#include "draft/place/site.h"

enum { ADDRESS_LINES = 4, LINE_TOKENS = 14, HALL_TOKENS = 8, MOST_FIELDS = 8 };

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

/* `Zaal: 2.14` beside the label of its building, and no other hall's: the hall. */
static void take_hall_beside(const struct reading *reading, const struct field *field, struct site *site)
{
    bool column = field->name.tokens == 0 && field->head.tokens == 0;
    enum label section = reading->outline->sections[field->line];
    if (site->hall.tokens > 0)
        return;
    if (column) { /* that nothing but its place among others says */
        site->hall = field->value;
        return;
    }
    struct site said = {0};
    if (field->head.tokens > 0 || section == LABEL_PROGRAMME || field->value.tokens > HALL_TOKENS)
        return;
    site_take_field(reading, field, &said);
    bool alone = said.hall.tokens == 0 && said.name.tokens > 0 && said.street.len == 0;
    site->hall = alone ? said.name : said.hall;
}

/* `Adres: Lopik` beside the label of its building: what it says but a name. */
static void take_address_beside(const struct reading *reading, const struct field *field, struct site *site)
{
    struct site said = {.name = site->name};
    struct field grown = grown_field(reading, field);
    site_take_field(reading, &grown, &said);
    said.name.tokens = 0;
    said.hall.tokens = 0;
    site_fill(site, &said);
}

/* `Waar: we komen samen in De Vork`: a labelled place that a sentence tells. */
static void take_told(const struct reading *reading, const struct field *field, struct site *said)
{
    if (said->name.tokens > 0 || !outline_has(reading->text, field->value, SENSE_HELD, NULL))
        return;
    struct site told = site_said(reading, field->value);
    site_fill(said, &told);
}

/* `Bezoekadres` at the page's foot, behind its text: the house's own, where another street is named before,
 * and not to register at. */
static bool is_at_foot(const struct reading *reading, const struct field *field)
{
    const struct mentions *mentions = reading->mentions;
    bool foot = field->label == LABEL_ADDRESS && field->line > reading->outline->last_prose;
    for (size_t i = 0; foot && i < mentions->len && mentions->at[i].token < field->name.token; i++)
        if (mentions->at[i].kind == MENTION_STREET &&
            !outline_says(reading->outline, mentions->at[i].token, SENSE_REGISTER))
            return true;
    return false;
}

/* `Vertrekplaats: n.v.t.` above `Locatie: De Vork`: the first of several that says anything of a place. */
static const struct field *field_told(const struct reading *reading, const struct field *field)
{
    size_t tried = 0;
    for (const struct field *next = field; next != NULL && tried < MOST_FIELDS; tried++) {
        struct site said = {0};
        struct field grown = grown_field(reading, next);
        site_take_field(reading, &grown, &said);
        take_told(reading, next, &said);
        if (said.name.tokens > 0 || said.street.len > 0 || said.city.len > 0 || said.hall.tokens > 0)
            return next;
        next = outline_field(reading->outline, LABEL_WHERE, (size_t)(next - reading->outline->fields) + 1);
    }
    return field;
}

bool site_take_labelled(const struct reading *reading, struct site *site)
{
    static const enum label labels[] = {LABEL_WHERE, LABEL_WHEN_WHERE, LABEL_ADDRESS, LABEL_ROOM};
    bool labelled = false;
    for (size_t i = 0; i < ARRAY_LEN(labels); i++) {
        const struct field *field = outline_field(reading->outline, labels[i], 0);
        struct site said = {0};
        bool several = field != NULL && labels[i] == LABEL_ROOM &&
                       outline_field(reading->outline, LABEL_ROOM,
                                     (size_t)(field - reading->outline->fields) + 1) != NULL;
        if (field == NULL || several || is_at_foot(reading, field))
            continue;
        if (site->name.tokens > 0) {
            if (labels[i] == LABEL_ROOM)
                take_hall_beside(reading, field, site);
            else if (labels[i] == LABEL_ADDRESS && site->street.len == 0 && site->city.len == 0)
                take_address_beside(reading, field, site);
            continue;
        }
        if (labels[i] == LABEL_WHERE)
            field = field_told(reading, field);
        for (; field != NULL; field = field_beside(reading, field, site)) {
            struct field grown = grown_field(reading, field);
            site_take_field(reading, &grown, &said);
            take_told(reading, field, &said);
            site_fill(site, &said);
        }
        labelled = true;
    }
    return labelled && site->name.tokens > 0;
}
