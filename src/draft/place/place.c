/* Where it is held: the value of a label, else the place that stands by the day, the street or the town in
 * the text. */
#include "draft/people/candidate.h"
#include "draft/people/organisation.h"
#include "draft/place/building.h"
#include "draft/place/site.h"
#include "draft/times/eventday.h"
#include "draft/times/series.h"
#include "draft/title/heading.h"
#include "draft/title/phrase.h"

#include <string.h>

enum {
    NAME_WORDS = 4,   /* of a place behind its hours that no word tells */
    HEADER_LINES = 8, /* the day and its place, a piece on each */
    LINES_BELOW = 3,  /* the day on which its place is sought */
    SURE = 12,        /* the score from which a sentence is believed before an address set apart */
    HALL_TOKENS = 8,  /* of a line with a day and the number of a hall */
    ENOUGH = 5,       /* the one from which it is believed at all */
    AGAIN = 6,        /* what it is worth that it names again what stands apart */
};

/* `door Jan Bos, onderzoeker bij het museum`: somebody, and no place. */
static bool is_of_somebody(const struct reading *reading, struct stretch words)
{
    struct meaning by = text_meaning(reading->text, VOCABULARY_CUE, words.token);
    return site_is_somebody(reading, words.token + (by.sense == SENSE_BY && by.value == 1 ? by.tokens : 0));
}

bool site_names_place(const struct reading *reading, struct stretch stretch)
{
    const struct text *text = reading->text;
    /* `Hoogleraar Mechanica aan de Technische Hogeschool` */
    if (text_meaning(text, VOCABULARY_PERSON, stretch.token).sense == SENSE_FUNCTION)
        return false;
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        enum sense cue = text_cue(text, i); /* `Organised by the University`, `Mede namens Jan Bos` */
        if (building_is_clause(text, i) ||
            (i < stretch.token + 2 && (cue == SENSE_ORGANIZE || cue == SENSE_HOST)))
            return false;
    }
    if (site_has_square(text, stretch) && !stretch_has_organisation(text, stretch))
        return true;
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        /* `De Spil, De Höfte 5` */
        bool address = mention_is_address(mention),
             odd = i > stretch.token && text_is_mark(text, i - 1, ',') &&
                   i + site_street_at(reading, i) == stretch_end(stretch);
        if (address || odd || token_is_venue(text, i) || hall_numbered_at(text, i) > 0 ||
            token_is_room(text, i) || site_town_at(text, i) > 0)
            return true;
    }
    return false;
}

/* The columns of a table say where its row is, if any does: all of them are known, or one is of places. */
static bool is_told_by_columns(const struct reading *reading, size_t line)
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

/* What stands behind the day on its line in the header, and on the two short lines below it. */
static void read_header(const struct reading *reading, const struct draft *draft, size_t line,
                        struct site *site)
{
    const struct text *text = reading->text;
    size_t seen = 0;
    if (line >= text->lines_len ||
        (line >= reading->outline->prose && text->lines[line].tokens > 12 &&
         !is_list_of_facts(reading, line)) ||
        is_told_by_columns(reading, line))
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

/* The sentence names the building that is known: `Vergaderhuis Het Spoor vind je aan de ...`. */
static bool names_again(const struct reading *reading, const struct site *site, struct stretch sentence)
{
    const struct text *text = reading->text;
    size_t tokens = site->name.tokens;
    for (size_t i = sentence.token; tokens > 1 && i + tokens <= stretch_end(sentence); i++) {
        size_t same = 0;
        while (same < tokens &&
               slice_same_word(text_token(text, i + same), text_token(text, site->name.token + same)))
            same++;
        if (same == tokens && i != site->name.token)
            return true;
    }
    return false;
}

/* The sentences that most speak for it, best first. */
struct told {
    struct site best[3];
    bool read;
};

static void read_prose(const struct reading *reading, const struct site *site, struct told *told)
{
    const struct outline *outline = reading->outline;
    for (size_t s = 0; s < outline->sentences_len && !told->read; s++) {
        size_t line = reading->text->tokens[outline->sentences[s].token].line;
        if (line_is_of_other_day(reading, line) || is_told_by_columns(reading, line))
            continue;
        struct site found = site_of_sentence(reading, outline->sentences[s]);
        if (found.score <= 0)
            continue;
        found.score += names_again(reading, site, outline->sentences[s]) ? AGAIN : 0;
        for (size_t i = 0; i < ARRAY_LEN(told->best); i++) {
            if (found.score <= told->best[i].score)
                continue;
            struct site other = told->best[i];
            told->best[i] = found;
            found = other;
        }
    }
    told->read = true;
}

/* The best sentences in turn fill the place, as long as they are good enough. */
static void take_prose(const struct reading *reading, struct site *site, struct told *told, int enough)
{
    read_prose(reading, site, told);
    for (size_t i = 0; i < ARRAY_LEN(told->best); i++)
        if (told->best[i].score >= enough)
            site_fill(site, &told->best[i]);
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
    size_t at = body.token;
    const struct mention *mention = outline_mention(reading->outline, at);
    while (mention != NULL && mention->kind == MENTION_TIME && at < stretch_end(body)) {
        at = mention->token + mention->tokens;
        mention = outline_mention(reading->outline, at + (text_is_mark(reading->text, at, ',') ||
                                                          text_is_mark(reading->text, at, '-')));
    }
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

/* The place on the line that announces one of several days, or below it. */
static void read_occasion(const struct reading *reading, const struct draft *draft, struct site *site)
{
    bool told = reading->occasion->listed || reading->occasion->entry;
    if (!told || reading->occasion->line >= reading->text->lines_len ||
        is_told_by_columns(reading, reading->occasion->line))
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

/* The entry's own lines say in a label where it is: no guess from its day's line is needed. */
static bool has_own_label(const struct reading *reading)
{
    const struct field *field = outline_field(reading->outline, LABEL_WHERE, 0);
    return reading->occasion->entry && field != NULL && field->line <= reading->occasion->last;
}

/* The first line that names the day, above its programme: `Donderdag 8 en vrijdag 9 april` above `DONDERDAG 8
 * APRIL`; past the end where there is none. */
static size_t first_line_of_day(const struct reading *reading)
{
    size_t line = reading->occasion->line,
           below = line < reading->text->lines_len ? line_behind(reading->text, line) : SIZE_MAX;
    if (below == SIZE_MAX || reading->outline->roles[below] != LINE_TIMED)
        return SIZE_MAX;
    for (size_t i = 0;
         i < reading->mentions->len && reading->text->tokens[reading->mentions->at[i].token].line < line; i++)
        if (mention_is_event_day(reading, i) &&
            eventday_is_same(reading->mentions->at[i].start, reading->occasion->start))
            return reading->text->tokens[reading->mentions->at[i].token].line;
    return SIZE_MAX;
}

/* The line that names the day that the event was moved from: the place beside it stays; past the end where
 * there is none. */
static size_t line_of_old_day(const struct reading *reading)
{
    for (size_t i = 0; i < reading->mentions->len; i++)
        if (reading->casts[i].role == ROLE_PREVIOUS && mention_is_day(&reading->mentions->at[i]))
            return reading->text->tokens[reading->mentions->at[i].token].line;
    return SIZE_MAX;
}

static bool is_nowhere(const struct site *site)
{
    return site->name.tokens == 0 && site->street.len == 0;
}

/* What stands apart with its address; of a street that is known only what it is called. */
static void take_apart(const struct reading *reading, struct site *site)
{
    const struct text *text = reading->text;
    struct site apart = {0};
    if (site->name.tokens > 0 && site->street.len > 0)
        return;
    site_take_apart(reading, &apart);
    /* of a house that is known its own address */
    if (site->name.tokens > 0 && !slice_same_word(text_slice(text, stretch_span(text, site->name)),
                                                  text_slice(text, stretch_span(text, apart.name))))
        return;
    if (site->street.len == 0 ||
        slice_same_word(text_slice(reading->text, site->street), text_slice(reading->text, apart.street)))
        site_fill(site, &apart);
}

void part_place(const struct reading *reading, struct draft *draft)
{
    struct site site = {0};
    struct told told = {.read = false};
    site_take_own(reading, &site);
    bool own = has_own_label(reading) && site_take_labelled(reading, &site);
    if (!own)
        read_occasion(reading, draft, &site);
    bool listed = reading->occasion->listed;
    bool online =
        listed && reading->occasion->line < reading->text->lines_len &&
        outline_has(reading->text, outline_body(reading->text, reading->occasion->line), SENSE_ONLINE, NULL);
    bool labelled = own || (!online && site.name.tokens == 0 && site_take_labelled(reading, &site));
    const size_t heads[] = {reading->occasion->line, first_line_of_day(reading), line_of_old_day(reading)};
    bool alone = !online && !listed && !reading->occasion->entry;
    for (size_t i = 0; alone && i < ARRAY_LEN(heads) && is_nowhere(&site); i++)
        read_header(reading, draft, heads[i], &site);
    for (size_t i = 0; alone && i < ARRAY_LEN(heads) && is_nowhere(&site); i++)
        site_take_above(reading, draft, heads[i], &site);
    if (is_nowhere(&site) && !online && !listed)
        take_prose(reading, &site, &told, SURE);
    if (!online && !listed)
        take_apart(reading, &site);
    site_take_listed(reading, &site);
    bool lacks = listed && !labelled ? is_nowhere(&site)
                                     : site.name.tokens == 0 || site.city.len == 0 || site.street.len == 0;
    if (lacks && !online)
        take_prose(reading, &site, &told, ENOUGH);
    for (size_t i = 0; alone && i < 2 && is_nowhere(&site); i++)
        site_take_behind_hours(reading, reading->occasion->line + i, &site);
    if (outline_has(reading->text, site.name, SENSE_SAME_PLACE, NULL)) /* another event's */
        site.name.tokens = 0;
    struct site moved = listed ? (struct site){.score = 0} : site_moved_to(reading);
    if (moved.name.tokens > 0 && site.name.tokens > 0) {
        moved.city = moved.city.len > 0 ? moved.city : site.city;
        site = moved;
    }
    if (site.name.tokens > 0 && site.hall.tokens == 0 && !listed)
        site_take_hall_told(reading, &site);
    site_put(reading, draft, &site);
}
