/* What a sentence tells of the place: a building, a hall, a street or a town behind `in`, and how sure that is
 * where it is held. */
#include "draft/site.h"

enum { NAME_TOKENS = 9 }; /* of a building, in running text */

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

struct site site_said(const struct reading *reading, struct stretch sentence)
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

struct site site_of_sentence(const struct reading *reading, struct stretch sentence)
{
    if (!may_name_place(reading, sentence))
        return (struct site){.score = 0};
    struct site site = site_said(reading, sentence);
    int found = (site.name.tokens > 0 ? 2 : 0) + (site.city.len > 0 ? 1 : 0) + (site.street.len > 0 ? 2 : 0) +
                (site.hall.tokens > 0 ? 1 : 0);
    site.score = found > 0 ? found + score_sentence(reading, sentence) : 0;
    return site;
}
