/* The place on the line that names the day, and on the lines around it. */
#include "draft/place/site.h"
#include "draft/title/phrase.h"
#include "fasti/person.h"

#include <string.h>

enum {
    NAME_WORDS = 4,   /* of a place behind its hours that no word tells */
    HEADER_LINES = 8, /* the day and its place, a piece on each */
    LINES_BELOW = 3,  /* the day on which its place is sought */
    HALL_TOKENS = 8,  /* of a line with a day and the number of a hall */
};

/* `door Jan Bos, onderzoeker bij het museum`: somebody, and no place. */
static bool is_of_somebody(const struct reading *reading, struct stretch words)
{
    struct meaning by = text_meaning(reading->text, VOCABULARY_CUE, words.token);
    return site_is_somebody(reading, words.token + (by.sense == SENSE_BY && by.value == 1 ? by.tokens : 0));
}

bool site_is_told_by_columns(const struct reading *reading, size_t line)
{
    const struct table *table = outline_table(reading->outline, line);
    bool known = table != NULL;
    for (size_t i = 0; table != NULL && i < table->columns; i++)
        known &= table->labels[i] != LABEL_NONE;
    return known || (table != NULL && (table_cell(reading->outline, table, line, LABEL_WHERE).tokens > 0 ||
                                       table_cell(reading->outline, table, line, LABEL_ADDRESS).tokens > 0));
}

/* What stands on a line behind its last time. */
static struct stretch behind_times(const struct reading *reading, struct stretch body)
{
    struct stretch rest = body;
    for (size_t at = body.token; at < stretch_end(body); at++) {
        const struct mention *mention = outline_mention(reading->outline, at);
        if (mention != NULL && mention->kind == MENTION_TIME)
            rest = stretch_between(at + 1, stretch_end(body));
    }
    return stretch_trim(reading->text, rest);
}

/* The title, or somebody's name: no place, whatever words are in it. */
static bool is_taken(const struct reading *reading, const struct draft *draft, struct stretch body)
{
    struct span title = draft_span(draft, KEY_TITLE), span = stretch_span(reading->text, body);
    const char *words = draft_text(draft, KEY_TITLE);
    struct slice body_words = text_slice(reading->text, span);
    size_t len = words != NULL ? strlen(words) : 0;
    bool again = len > 0 && len <= body_words.len && strncmp(words, body_words.at, len) == 0 &&
                 /* `Excursie Weert, zaterdag 14 oktober` */
                 (len == body_words.len || body_words.at[len] == ',');
    bool titled = again || (title.len > 0 && title.at < span.at + span.len && span.at < title.at + title.len);
    return titled || is_of_somebody(reading, body);
}

/* `Otterby University, Marlow, 12 March`, `Marlow – 12 March`: what stands behind the times of a line, else a
 * building or a town before them that is no title. */
static struct stretch beside_times(const struct reading *reading, const struct draft *draft,
                                   struct stretch body)
{
    const struct text *text = reading->text;
    struct stretch rest = behind_times(reading, body);
    size_t end = body.token;
    while (end < stretch_end(body) && outline_mention(reading->outline, end) == NULL)
        end++;
    struct stretch before = stretch_trim(text, stretch_between(body.token, end));
    bool building =
        end > stretch_end(before) && stretch_has_venue(text, before) && !stretch_has_event(text, before);
    bool town =
        before.tokens > 0 && end > stretch_end(before) && site_town_at(text, before.token) == before.tokens;
    return rest.tokens == 0 && (building || town) && !is_taken(reading, draft, before) ? before : rest;
}

/* `Donderdag 12 maart, 20.00 uur, Theater De Kom, Ede.`: a line that begins with its day and goes on in
 * pieces, with no verb. */
static bool is_list_of_facts(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line);
    const struct mention *first = outline_mention(reading->outline, body.token);
    if (first == NULL || first->kind != MENTION_TIME || first->start.day == UNSTATED)
        return false;
    body = phrase_first_sentence(text, body);
    for (size_t i = body.token; i < stretch_end(body); i++)
        if (token_is_present_verb(text, i) || text_cue(text, i) == SENSE_HELD ||
            text_cue(text, i) == SENSE_AUXILIARY ||
            text_meaning(text, VOCABULARY_PERSON, i).sense == SENSE_BE)
            return false;
    size_t behind = first->token + first->tokens;
    return text_is_mark(text, behind, ',') || text_is_mark(text, behind, '|');
}

void site_take_header(const struct reading *reading, const struct draft *draft, size_t line,
                      struct site *site)
{
    const struct text *text = reading->text;
    size_t seen = 0;
    if (line >= text->lines_len ||
        (line >= reading->outline->prose && text->lines[line].tokens > 12 &&
         !is_list_of_facts(reading, line)) ||
        site_is_told_by_columns(reading, line))
        return;
    for (size_t i = line; i < text->lines_len && i < line + HEADER_LINES && seen < 3; i++) {
        struct stretch body = outline_body(text, i);
        enum line_role role = reading->outline->roles[i];
        bool field = outline_field_of(reading->outline, body.token) != LABEL_NONE || role == LINE_FIELD ||
                     role == LINE_TIMED;
        if (role == LINE_HEADING && reading->outline->sections[i] == LABEL_PROGRAMME)
            break;
        if (body.tokens == 0 || (i > line && (field || is_taken(reading, draft, body))))
            continue;
        seen++;
        bool facts = i == line && is_list_of_facts(reading, i);
        if (facts)
            body = phrase_first_sentence(text, body);
        if (i == line || role == LINE_SLOT)
            body = beside_times(reading, draft, body);
        char last = text->tokens[text->lines[i].token + text->lines[i].tokens - 1].mark;
        bool running = (body.tokens > 24 && !facts) || (last == '.' && !facts) || last == '!' || last == '?';
        if (body.tokens == 0 || running || role == LINE_ENTRY || is_taken(reading, draft, body) ||
            !(site_names_place(reading, body) || site_heads_address(reading, body) ||
              site_heads_whole_address(reading, body)))
            continue;
        struct field found = {.value = body, .line = i, .lines = 1};
        site_take_field(reading, &found, site);
        seen -= i > line; /* its pieces stand below each other */
    }
}

/* The line below the day, the pieces of which may stand below each other. */
static size_t first_below(const struct reading *reading)
{
    const struct text *text = reading->text;
    size_t line = reading->occasion->line;
    const struct mention *day = outline_mention(reading->outline, text->lines[line].body);
    line = (day != NULL ? text->tokens[day->token + day->tokens - 1].line : line) + 1;
    return line + (reading->occasion->entry && line < text->lines_len && text->lines[line].tokens == 0);
}

static bool ends_sentence(const struct text *text, struct stretch body)
{
    char last = text->tokens[stretch_end(body) - 1].mark;
    return last == '.' || last == '!' || last == '?';
}

/* What stands behind the hours that a line begins with. */
static struct stretch behind_hours(const struct reading *reading, struct stretch body)
{
    bool clock;
    size_t at = outline_behind_times(reading->outline, body, &clock);
    return stretch_trim(reading->text, stretch_between(at, stretch_end(body)));
}

/* `20.00 uur, De Spil`: nothing but capitals behind hours and a comma. */
static bool follows_comma(const struct reading *reading, struct stretch body)
{
    const struct text *text = reading->text;
    struct person person;
    bool plain = body.tokens > 1 && body.tokens <= NAME_WORDS && text_is_mark(text, body.token - 1, ',') &&
                 !stretch_has_event(text, body) &&
                 !(person_at(text, body.token, &person) && person.certainty >= 2);
    for (size_t i = body.token; plain && i < stretch_end(body); i++)
        plain = text->tokens[i].kind == TOKEN_WORD &&
                (text->tokens[i].upper || (i > body.token && text->tokens[i].len <= 3));
    return plain;
}

/* `Lezing over mos, door Jan Bos. Buurthuis De Mol, Ede`: what stands behind the title, in the last sentence
 * where there are several. */
static struct stretch behind_title(const struct reading *reading, struct stretch body)
{
    const struct text *text = reading->text;
    struct stretch title = reading->occasion->title;
    if (title.tokens == 0 || title.token < body.token || stretch_end(title) > stretch_end(body))
        return body;
    size_t from = stretch_end(title), end = stretch_end(body);
    for (size_t i = from; i + 1 < end; i++)
        if (phrase_ends(text, i))
            from = i + 1;
    return stretch_trim(text, stretch_between(from, end));
}

/* A line below the day that is a place, or has one behind its hours; false where the next is
 * not looked at. */
static bool read_below(const struct reading *reading, const struct draft *draft, size_t line,
                       struct site *site)
{
    const struct occasion *occasion = reading->occasion;
    struct stretch body =
        line < reading->text->lines_len ? outline_body(reading->text, line) : (struct stretch){0};
    const struct mention *first = body.tokens > 0 ? outline_mention(reading->outline, body.token) : NULL;
    bool time = first != NULL && first->kind == MENTION_TIME, hours = time && first->start.day == UNSTATED;
    bool next = line == first_below(reading);
    if (body.tokens == 0 || (time && !hours) || ((!next || occasion->entry) && line > occasion->last))
        return false;
    if (!next && outline_field_of(reading->outline, body.token) != LABEL_NONE)
        return false;
    /* `Grote Markt, 19.00 uur` */
    const struct mention *last = outline_mention(reading->outline, stretch_end(body) - 1);
    bool heading = reading->outline->roles[line] == LINE_HEADING &&
                   !(last != NULL && last->kind == MENTION_TIME && when_has_clock(last->start));
    bool building =
        occasion->entry && stretch_has_venue(reading->text, body) && !stretch_has_event(reading->text, body);
    if (!next && !hours && ((heading && !building) || ends_sentence(reading->text, body)))
        return true;
    struct stretch rest = behind_title(reading, hours ? behind_hours(reading, body) : body),
                   place = hours ? rest : behind_times(reading, rest);
    /* `Lezing, 20.00 uur, Molen De Kat` */
    bool told =
        place.tokens < rest.tokens &&
        (rest.tokens < body.tokens || (place.tokens > 0 && token_is_event(reading->text, rest.token)));
    if (hours || told)
        body = phrase_first_sentence(reading->text, place);
    bool named = hours && follows_comma(reading, body);
    if (body.tokens > 0 && body.tokens <= 20 && !is_taken(reading, draft, body) &&
        reading->outline->roles[line] != LINE_FIELD && (named || site_names_place(reading, body)))
        site_take_field(reading, &(struct field){.value = body, .line = line, .lines = 1}, site);
    return true;
}

/* `De Spil, Ede` right above the day of an entry, below its title. */
static void read_between(const struct reading *reading, struct site *site)
{
    const struct occasion *occasion = reading->occasion;
    size_t above = occasion->line - 1;
    if (!occasion->entry || occasion->line == 0 || occasion->title.tokens == 0 ||
        above <= reading->text->tokens[stretch_end(occasion->title) - 1].line)
        return;
    struct stretch body = outline_body(reading->text, above);
    if (body.tokens > 0 && !ends_sentence(reading->text, body) && site_names_place(reading, body))
        site_take_field(reading, &(struct field){.value = body, .line = above, .lines = 1}, site);
}

/* `9 Sept, 413` below `a list of dates and rooms`: a number alone behind a day is that of a hall. */
static bool is_number_of_hall(const struct reading *reading, struct stretch rest)
{
    const struct text *text = reading->text;
    bool number = rest.tokens == 1 || (rest.tokens == 3 && text_is_mark(text, rest.token + 1, '.'));
    const struct line *line = &text->lines[text->tokens[rest.token].line];
    return number && text->tokens[rest.token].kind == TOKEN_NUMBER && rest.token > line->body &&
           line->tokens <= HALL_TOKENS && outline_has_cue(reading->outline, SENSE_ROOM);
}

void site_take_occasion(const struct reading *reading, const struct draft *draft, struct site *site)
{
    bool told = reading->occasion->listed || reading->occasion->entry;
    if (!told || reading->occasion->line >= reading->text->lines_len ||
        site_is_told_by_columns(reading, reading->occasion->line))
        return;
    struct stretch all = outline_body(reading->text, reading->occasion->line),
                   rest = behind_times(reading, all);
    bool named = reading->occasion->title.tokens > 0 && reading->occasion->title.token >= rest.token &&
                 reading->occasion->title.token < stretch_end(rest);
    if (named) { /* what stands in the cells behind it */
        size_t behind = stretch_end(reading->occasion->title);
        rest = stretch_trim(reading->text, stretch_between(behind, stretch_end(rest)));
        named = !text_is_behind_gap(reading->text, behind) && !text_is_mark(reading->text, behind, '|');
    }
    if (rest.tokens > 0 && !named && is_number_of_hall(reading, rest))
        site->hall = rest;
    else if (rest.tokens > 0 && rest.tokens <= 20 && !named && !token_is_event(reading->text, rest.token) &&
             !is_of_somebody(reading, rest) && site_names_place(reading, rest))
        site_take_field(reading, &(struct field){.value = rest, .line = reading->occasion->line, .lines = 1},
                        site);
    struct site found = site_said(reading, all);
    site_fill(site, &found);
    size_t below = first_below(reading);
    for (size_t line = below; line < below + LINES_BELOW && site->name.tokens == 0; line++)
        if (!read_below(reading, draft, line, site))
            break;
    if (site->name.tokens == 0)
        read_between(reading, site);
    struct stretch title = reading->occasion->title;
    /* `Nieuwjaarsborrel in Café De Zwaan` */
    if (reading->occasion->entry && title.tokens > 0 && site->name.tokens == 0) {
        found = site_said(reading, outline_body(reading->text, reading->text->tokens[title.token].line));
        if (found.name.tokens > 0)
            site_fill(site, &found);
    }
}
