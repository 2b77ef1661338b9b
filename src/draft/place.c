/* Where it is held: the value of a label, else the place that stands by the day, the street or the town in
 * the text. */
#include "draft/series.h"
#include "draft/site.h"

#include "fasti/person.h"

enum {
    NAME_TOKENS = 9, /* of a building, in running text */
    SURE = 12,       /* the one from which it is believed before an address set apart */
    ENOUGH = 5,      /* the score from which a sentence is believed */
};

/* The lines right below a labelled place that go on with its address. */
static struct field grown_field(const struct reading *reading, const struct field *field)
{
    const struct text *text = reading->text;
    struct field grown = *field;
    size_t last = field->line + field->lines, blank = 0;
    for (; last < text->lines_len && last < field->line + field->lines + 4; last++) {
        const struct line *line = &text->lines[last];
        const struct mention *mention =
            line->tokens > 0 ? outline_mention(reading->outline, line->body) : NULL;
        bool address = is_address(mention);
        bool goes_on = reading->outline->roles[last] == LINE_PROSE && line->tokens <= 14 && blank == 0;
        for (size_t i = line->body; goes_on && i < line->token + line->tokens; i++) {
            mention = outline_mention(reading->outline, i);
            address |= is_address(mention);
        }
        if (line->tokens == 0 && blank++ == 0)
            continue;
        if (!address)
            break;
        grown.value.tokens = line->token + line->tokens - grown.value.token;
    }
    return grown;
}

/* `in café 't Anker`: a kind of event that is a building too, before a name. */
static bool is_inn(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    size_t next = token + 1 + (text_meaning(text, VOCABULARY_PERSON, token + 1).sense == SENSE_PARTICLE);
    return meaning.sense == SENSE_EVENT && meaning.value == 1 && token > 0 &&
           cue_at(text, token - 1) == SENSE_AT && next < text->tokens_len && text->tokens[next].upper;
}

/* How far a name of a building reaches from a token: capitals, words for buildings, small words between them.
 */
static struct stretch name_at(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    size_t at = token, end = token, line = token < text->tokens_len ? text->tokens[token].line : 0;
    bool named = false;
    while (at < text->tokens_len && at < token + NAME_TOKENS && text->tokens[at].line == line) {
        const struct token *here = &text->tokens[at];
        const struct mention *mention = outline_mention(reading->outline, at);
        bool venue = is_venue_word(text, at) || is_inn(text, at);
        bool small = cue_at(text, at) == SENSE_ARTICLE || cue_at(text, at) == SENSE_NAME_JOINT ||
                     text_is_mark(text, at, '&') || text_is_mark(text, at, '-') ||
                     (text_meaning(text, VOCABULARY_PERSON, at).sense == SENSE_PARTICLE &&
                      cue_at(text, at) != SENSE_AT);
        if (mention != NULL && mention->kind != MENTION_OTHER)
            break;
        if (venue || (here->kind == TOKEN_WORD && here->upper)) {
            named = true;
            at += cue_at(text, at) == SENSE_VENUE || is_inn(text, at)
                      ? text_meaning(text, VOCABULARY_CUE, at).tokens
                      : 1;
            end = at;
            continue;
        }
        if (!small || !named)
            break;
        at++;
    }
    return stretch_between(token, named ? end : token);
}

/* A hall's name before or behind its word: `grote vergaderzaal`, `zaal 3`, `Regentenkamer`. */
static struct stretch hall_at(const struct text *text, size_t token, size_t floor)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    if (meaning.sense != SENSE_ROOM)
        return (struct stretch){token, 1};
    size_t from = token, end = token + meaning.tokens;
    while (from > floor && text->tokens[from - 1].kind == TOKEN_WORD && text->tokens[from - 1].upper &&
           cue_at(text, from - 1) == SENSE_NONE)
        from--;
    if (end < text->tokens_len && text->tokens[end].space &&
        text->tokens[end].line == text->tokens[token].line &&
        ((text->tokens[end].kind == TOKEN_WORD && text->tokens[end].upper) ||
         text->tokens[end].kind == TOKEN_NUMBER) &&
        meaning.tokens == 1)
        end++;
    if (end + 1 < text->tokens_len && text_is_mark(text, end, '.') && !text->tokens[end].space &&
        !text->tokens[end + 1].space)
        end += 2;
    return stretch_between(from, end);
}

/* Words, the mentions and the section that say whether a sentence is the one that tells where the event is.
 */
static const struct {
    enum sense sense;
    int weight;
} word_rows[] = {
    {SENSE_HELD, 3},    {SENSE_EVENT, 1},    {SENSE_PAST, -4},
    {SENSE_SOCIAL, -5}, {SENSE_LODGING, -9}, {SENSE_POST_BOX, -9},
};

static const struct {
    enum label label;
    int in_field, in_section;
} label_rows[] = {
    {LABEL_CONTACT, -6, -6}, {LABEL_ABOUT, 0, -6},     {LABEL_PAST, 0, -8},
    {LABEL_RELATED, 0, -8},  {LABEL_PROGRAMME, 0, -8},
};

static int score_mentions(const struct reading *reading, struct stretch sentence)
{
    const struct mentions *mentions = reading->mentions;
    int score = 0;
    for (size_t i = outline_mention_from(reading->outline, sentence.token);
         i < mentions->len && mentions->at[i].token < stretch_end(sentence); i++) {
        enum role role = reading->casts[i].role;
        score += role == ROLE_EVENT ? 4 : role == ROLE_OTHER ? -3 : 0;
        score += is_address(&mentions->at[i]) ? 3 : 0;
    }
    return score;
}

static int score_sentence(const struct reading *reading, struct stretch sentence)
{
    const struct text *text = reading->text;
    enum label section = outline_section(reading->outline, sentence.token);
    enum label field = outline_field_of(reading->outline, sentence.token);
    bool prose = reading->outline->roles[text->tokens[sentence.token].line] == LINE_PROSE;
    if (section == LABEL_PROGRAMME && prose) /* what leads up to the entries, or stands behind them */
        section = LABEL_NONE;
    int score = score_mentions(reading, sentence);
    for (size_t i = 0; i < ARRAY_LEN(word_rows); i++)
        score += outline_says(reading->outline, sentence.token, word_rows[i].sense) ? word_rows[i].weight : 0;
    for (size_t i = 0; i < ARRAY_LEN(label_rows); i++)
        score += section == label_rows[i].label ? label_rows[i].in_section
                 : field == label_rows[i].label ? label_rows[i].in_field
                                                : 0;
    bool subject = cue_at(text, sentence.token) == SENSE_ARTICLE && is_event_word(text, sentence.token + 1);
    return score + (subject ? 3 : 0) + /* `De avond is in ...` */
           (text->tokens[sentence.token].line <= reading->outline->prose ? 2 : 0);
}

/* `De Spil`, `'t Klokhuis`: as inns and halls are called. */
static bool begins_with_article(const struct text *text, struct stretch name)
{
    return name.tokens > 1 && name.tokens < 5 && text->tokens[name.token].upper &&
           cue_at(text, name.token) == SENSE_ARTICLE && text->tokens[name.token + 1].upper;
}

/* The place behind `in`, `te`, `bij` at a token of a sentence. */
static void read_site(const struct reading *reading, size_t token, size_t stop, struct site *site)
{
    const struct text *text = reading->text;
    size_t at = token;
    if (cue_at(text, at) == SENSE_ARTICLE &&
        !(text->tokens[at].upper && at + 1 < stop && text->tokens[at + 1].upper))
        at++;
    size_t town = site_town_at(text, at);
    if (town > 0) {
        site_take_town(site, text, at, town);
        return;
    }
    for (size_t i = at; i < at + 3 && i < stop; i++)
        if (is_room_word(text, i) && site->hall.tokens == 0) {
            struct stretch hall = hall_at(text, i, at);
            size_t from = i == at + 1 && text->tokens[at].kind == TOKEN_WORD && cue_at(text, at) == SENSE_NONE
                              ? at
                              : hall.token;
            site->hall = stretch_between(from, stretch_end(hall));
            return;
        }
    struct stretch name = name_at(reading, at);
    if (name.tokens == 0 || stretch_end(name) > stop || site->name.tokens > 0)
        return;
    size_t behind = stretch_end(name);
    const struct mention *next = outline_mention(
        reading->outline, behind + (text_is_mark(text, behind, '(') || text_is_mark(text, behind, ',')));
    bool marked = text_is_mark(text, behind, ',') || text_is_mark(text, behind, '(');
    size_t street = marked && next == NULL ? site_street_at(reading, behind + 1) : 0;
    bool led = cue_at(text, behind) == SENSE_AT, placed = led && site_town_at(text, behind + 1) > 0,
         venue = has_venue_word(text, name) || is_inn(text, name.token);
    if (venue || is_address(next) || street > 0 || placed || begins_with_article(text, name))
        site->name = site_take_name(text, name, site);
    if (street > 0)
        site_take_odd_street(reading, behind + 1, street, site);
    else if (site->name.tokens > 0 && led && !placed && outline_mention(reading->outline, behind + 1) == NULL)
        site_take_unknown_town(text, behind + 1, site);
}

/* `Zuivering Noord, Zuiveringsweg 9`, `(Old Library, 14 Quay Street)`: capitals between marks right before
 * the street. */
static void take_name_before(const struct reading *reading, struct stretch sentence, struct site *site)
{
    const struct text *text = reading->text;
    for (size_t i = sentence.token + 2;
         i < stretch_end(sentence) && site->name.tokens == 0 && site->hall.tokens == 0; i++) {
        const struct mention *street = outline_mention(reading->outline, i);
        if (street == NULL || street->kind != MENTION_STREET || street->token != i ||
            !text_is_mark(text, i - 1, ','))
            continue;
        size_t from = i - 1, line = text->tokens[i].line;
        while (from > sentence.token && i - from <= NAME_TOKENS && text->tokens[from - 1].line == line &&
               (text->tokens[from - 1].kind == TOKEN_WORD || text_is_mark(text, from - 1, '-') ||
                text_is_mark(text, from - 1, '\'')) &&
               outline_mention(reading->outline, from - 1) == NULL)
            from--;
        bool opens = from == sentence.token || text->tokens[from - 1].kind == TOKEN_MARK;
        if (opens && i - 1 > from && text->tokens[from].upper && text->tokens[i - 2].kind == TOKEN_WORD)
            site->name = site_take_name(text, stretch_between(from, i - 1), site);
    }
}

/* What a sentence, or a line, says of the place. */
static struct site site_said(const struct reading *reading, struct stretch sentence)
{
    const struct text *text = reading->text;
    struct site site = {.score = 0};
    size_t stop = stretch_end(sentence);
    for (size_t i = sentence.token; i < stop; i++) {
        bool of_hall =
            site.hall.tokens > 0 && i == stretch_end(site.hall) && cue_at(text, i) == SENSE_NAME_JOINT;
        bool bracket = text_is_mark(text, i, '(');
        if (cue_at(text, i) == SENSE_AT || of_hall || bracket)
            read_site(reading, i + 1, stop, &site);
        else if (is_room_word(text, i) && site.hall.tokens == 0 && cue_at(text, i + 1) == SENSE_NAME_JOINT)
            site.hall = hall_at(text, i, sentence.token);
    }
    site_take_address(reading, sentence, &site);
    take_name_before(reading, sentence, &site);
    return site;
}

/* A sentence without any of these names no place: a word such as `in`, a hall, a bracket, an address. */
static bool may_name_place(const struct reading *reading, struct stretch sentence)
{
    const struct outline *outline = reading->outline;
    bool bracket = false;
    for (size_t i = sentence.token; i < stretch_end(sentence) && !bracket; i++)
        bracket = text_is_mark(reading->text, i, '(');
    return bracket ||
           (outline_senses(outline, sentence.token) & (sense_bit(SENSE_AT) | sense_bit(SENSE_ROOM))) != 0 ||
           outline_mentions(outline, sentence.token, 1u << MENTION_STREET | 1u << MENTION_POSTAL_CODE);
}

static struct site site_of_sentence(const struct reading *reading, struct stretch sentence)
{
    if (!may_name_place(reading, sentence))
        return (struct site){.score = 0};
    struct site site = site_said(reading, sentence);
    int found = (site.name.tokens > 0 ? 2 : 0) + (site.city.len > 0 ? 1 : 0) + (site.street.len > 0 ? 2 : 0) +
                (site.hall.tokens > 0 ? 1 : 0);
    site.score = found > 0 ? found + score_sentence(reading, sentence) : 0;
    return site;
}

/* A short line in the header that names a building, a hall, a street or a town. */
static bool names_place(const struct reading *reading, struct stretch stretch)
{
    const struct text *text = reading->text;
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        bool address = is_address(mention);
        if (address || is_venue_word(text, i) || is_room_word(text, i) || site_town_at(text, i) > 0)
            return true;
    }
    return false;
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

/* A short line with a street or postal code, and the line above it that names the building: an address set
 * apart. */
static void read_block(const struct reading *reading, struct site *site)
{
    const struct text *text = reading->text;
    for (size_t i = 0; i < text->lines_len && site->street.len == 0; i++) {
        struct stretch body = outline_body(text, i);
        const struct mention *mention =
            body.tokens > 0 && body.tokens <= 14 ? outline_mention(reading->outline, body.token) : NULL;
        enum label section = reading->outline->sections[i];
        bool address =
            mention != NULL && mention->kind == MENTION_STREET && reading->outline->roles[i] != LINE_FIELD;
        if (!address || section == LABEL_CONTACT || section == LABEL_RELATED || section == LABEL_ABOUT ||
            section == LABEL_PAST)
            continue;
        struct stretch above = i > 0 ? outline_body(text, i - 1) : (struct stretch){0};
        if (above.tokens > 0 && above.tokens <= 12 && names_place(reading, above) &&
            reading->outline->roles[i - 1] != LINE_FIELD)
            site_take_field(reading, &(struct field){.value = above, .line = i - 1, .lines = 1}, site);
        site_take_field(reading, &(struct field){.value = body, .line = i, .lines = 1}, site);
    }
}

/* The title, or somebody's name: no place, whatever words are in it. */
static bool is_taken(const struct reading *reading, const struct draft *draft, struct stretch body)
{
    struct span title = draft_span(draft, "/title"), span = stretch_span(reading->text, body);
    struct person person;
    bool titled = title.len > 0 && title.at < span.at + span.len && span.at < title.at + title.len;
    return titled || (person_at(reading->text, body.token, &person) && person.certainty >= 3);
}

/* What stands behind the day on its line in the header, and on the two short lines below it. */
static void read_header(const struct reading *reading, const struct draft *draft, struct site *site)
{
    const struct text *text = reading->text;
    size_t line = reading->occasion->line, seen = 0;
    if (line >= text->lines_len || (line >= reading->outline->prose && text->lines[line].tokens > 12))
        return;
    for (size_t i = line; i < text->lines_len && i < line + 5 && seen < 3; i++) {
        struct stretch body = outline_body(text, i);
        enum line_role role = reading->outline->roles[i];
        bool field = outline_field_of(reading->outline, body.token) != LABEL_NONE || role == LINE_FIELD ||
                     role == LINE_TIMED;
        if (body.tokens == 0 || (i > line && (field || is_taken(reading, draft, body))))
            continue;
        seen++;
        if (i == line || role == LINE_SLOT)
            body = behind_times(reading, body);
        char last = text->tokens[text->lines[i].token + text->lines[i].tokens - 1].mark;
        bool running = text->lines[i].tokens > 24 || last == '.' || last == '!' || last == '?';
        if (body.tokens == 0 || running || role == LINE_ENTRY || !names_place(reading, body))
            continue;
        struct field found = {.value = body, .line = i, .lines = 1};
        site_take_field(reading, &found, site);
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
        if (is_of_other_day(reading, reading->text->tokens[outline->sentences[s].token].line))
            continue;
        struct site found = site_of_sentence(reading, outline->sentences[s]);
        found.score += found.score > 0 && names_again(reading, site, outline->sentences[s]) ? 6 : 0;
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

/* The place on the line that announces one of several days. */
static void read_occasion(const struct reading *reading, const struct draft *draft, struct site *site)
{
    bool told = reading->occasion->listed || reading->occasion->entry;
    if (!told || reading->occasion->line >= reading->text->lines_len)
        return;
    struct stretch all = outline_body(reading->text, reading->occasion->line),
                   rest = behind_times(reading, all);
    bool named = reading->occasion->title.tokens > 0 && reading->occasion->title.token >= rest.token &&
                 reading->occasion->title.token < stretch_end(rest);
    if (named) { /* what stands in the cells behind it */
        size_t behind = stretch_end(reading->occasion->title);
        rest = stretch_trim(reading->text, stretch_between(behind, stretch_end(rest)));
        named = !is_behind_gap(reading->text, behind) && !text_is_mark(reading->text, behind, '|');
    }
    if (rest.tokens > 0 && rest.tokens <= 20 && !named && names_place(reading, rest))
        site_take_field(reading, &(struct field){.value = rest, .line = reading->occasion->line, .lines = 1},
                        site);
    struct site found = site_said(reading, all);
    site_fill(site, &found);
    size_t below = reading->occasion->line + 1;
    struct stretch next =
        below < reading->text->lines_len ? outline_body(reading->text, below) : (struct stretch){0};
    const struct mention *first = next.tokens > 0 ? outline_mention(reading->outline, next.token) : NULL;
    bool day = first != NULL && first->kind == MENTION_TIME;
    if (site->name.tokens == 0 && next.tokens > 0 && next.tokens <= 20 && !day &&
        !is_taken(reading, draft, next) && reading->outline->roles[below] != LINE_FIELD &&
        names_place(reading, next))
        site_take_field(reading, &(struct field){.value = next, .line = below, .lines = 1}, site);
}

/* What the labels say; a hall's alone only where there is one: others are of sessions. Whether any does. */
static bool read_labels(const struct reading *reading, struct site *site)
{
    static const enum label labels[] = {LABEL_WHERE, LABEL_WHEN_WHERE, LABEL_ADDRESS, LABEL_ROOM};
    bool labelled = false;
    for (size_t i = 0; i < ARRAY_LEN(labels) && site->name.tokens == 0; i++) {
        const struct field *field = outline_field(reading->outline, labels[i], 0);
        struct site said = {0};
        bool several = field != NULL && labels[i] == LABEL_ROOM &&
                       outline_field(reading->outline, LABEL_ROOM,
                                     (size_t)(field - reading->outline->fields) + 1) != NULL;
        if (field == NULL || several)
            continue;
        struct field grown = grown_field(reading, field);
        site_take_field(reading, &grown, &said);
        site_fill(site, &said);
        labelled = true;
    }
    return labelled && site->name.tokens > 0;
}

static bool is_nowhere(const struct site *site)
{
    return site->name.tokens == 0 && site->street.len == 0;
}

void part_place(const struct reading *reading, struct draft *draft)
{
    struct site site = {0};
    struct told told = {.read = false};
    read_occasion(reading, draft, &site);
    bool listed = reading->occasion->listed;
    bool online =
        listed && reading->occasion->line < reading->text->lines_len &&
        outline_has(reading->text, outline_body(reading->text, reading->occasion->line), SENSE_ONLINE, NULL);
    bool labelled = !online && site.name.tokens == 0 && read_labels(reading, &site);
    if (is_nowhere(&site) && !online && !listed)
        read_header(reading, draft, &site);
    if (is_nowhere(&site) && !online && !listed)
        take_prose(reading, &site, &told, SURE);
    if (is_nowhere(&site) && !online && !listed)
        read_block(reading, &site);
    bool lacks = listed && !labelled ? is_nowhere(&site)
                                     : site.name.tokens == 0 || site.city.len == 0 || site.street.len == 0;
    if (lacks && !online)
        take_prose(reading, &site, &told, ENOUGH);
    site_put(reading, draft, &site);
}
