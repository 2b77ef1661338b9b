/* Where it is held: the value of a label, else the place that stands by the day, the street or the town in the text. */
#include "draft/part.h"

#include <string.h>

enum { NAME_TOKENS = 9, FIELD_LINES = 7, PIECES = 16 };

/* What has been found of one place, and how sure it is. */
struct site {
    struct stretch name, hall;
    struct span street, code, city;
    const char *country;
    int score;
};

static enum sense cue(const struct text *text, size_t token)
{
    return text_meaning(text, VOCABULARY_CUE, token).sense;
}

static const char *const countries[] = {[COUNTRY_NL] = "NL", [COUNTRY_BE] = "BE", [COUNTRY_DE] = "DE", [COUNTRY_GB] = "GB",
                                        [COUNTRY_LU] = "LU", [COUNTRY_FR] = "FR", [COUNTRY_OTHER] = NULL};

/* A town's name with a capital; a doubtful one only behind a word like `te`. */
static size_t town_at(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_PLACE, token);
    if (meaning.sense != SENSE_TOWN || (!text->tokens[token].upper && text->tokens[token].len > 2))
        return 0;
    bool doubtful = meaning.value >= COUNTRY_DOUBTFUL;
    bool placed = token > 0 && (cue(text, token - 1) == SENSE_AT || text_is_mark(text, token - 1, ','));
    return doubtful && !placed ? 0 : meaning.tokens;
}

static void take_town(struct site *site, const struct text *text, size_t token, size_t tokens)
{
    if (site->city.len > 0)
        return;
    site->city = text_span(text, token, tokens);
    int country = text_meaning(text, VOCABULARY_PLACE, token).value % COUNTRY_DOUBTFUL;
    site->country = country > 0 && (size_t)country < ARRAY_LEN(countries) ? countries[country] : NULL;
}

/* `Vlierhoekersteeg 4 in Collendoorn`: a word with a capital behind a street is its town, known or not. */
static void take_town_behind(const struct text *text, size_t token, struct site *site)
{
    bool led = text_is_mark(text, token, ',') || cue(text, token) == SENSE_AT;
    size_t at = token + led, end = at, line = token > 0 ? text->tokens[token - 1].line : 0;
    if (cue(text, at) == SENSE_AT && led)
        end = ++at;
    while (end < text->tokens_len && end < at + 3 && text->tokens[end].line == line && text->tokens[end].kind == TOKEN_WORD && text->tokens[end].upper)
        end++;
    bool edge = end >= text->tokens_len || text->tokens[end].line != line || text->tokens[end].kind == TOKEN_MARK;
    if (led && end > at && edge && cue(text, at) == SENSE_NONE && site->city.len == 0)
        site->city = text_span(text, at, end - at);
}

/* Street, postal code and town out of the mentions in a stretch. */
static void take_address(const struct reading *reading, struct stretch stretch, struct site *site)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if (mention == NULL || mention->token != i)
            continue;
        if (mention->kind == MENTION_STREET && site->street.len == 0) {
            site->street = mention->span;
            take_town_behind(reading->text, mention->token + mention->tokens, site);
        }
        if (mention->kind == MENTION_POSTAL_CODE && site->code.len == 0) {
            site->code = mention->span;
            if (mention->rest.len > 0)
                site->city = mention->rest;
        }
    }
}

/* Without the article before it. */
static struct stretch without_article(const struct text *text, struct stretch stretch)
{
    bool article = stretch.tokens > 1 && cue(text, stretch.token) == SENSE_ARTICLE && !text->tokens[stretch.token].upper;
    return article ? (struct stretch){stretch.token + 1, stretch.tokens - 1} : stretch;
}

/* `Stadhuis te Deventer`: the name is Stadhuis; `Stadhuis Deventer`, `gemeentehuis van Leusden` stay whole. The town of all three. */
static struct stretch take_town_of_name(const struct text *text, struct stretch name, struct site *site)
{
    for (size_t i = stretch_end(name); i-- > name.token;) {
        size_t town = town_at(text, i);
        if (town == 0 || i + town > stretch_end(name))
            continue;
        bool behind = i > name.token && cue(text, i - 1) == SENSE_AT;
        take_town(site, text, i, town);
        if (behind || i == name.token)
            return stretch_trim(text, stretch_between(name.token, i - behind));
        bool comma = i > name.token && text_is_mark(text, i - 1, ',');
        return comma ? stretch_trim(text, stretch_between(name.token, i - 1)) : name;
    }
    return name;
}

static bool has_room_word(const struct text *text, struct stretch stretch)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++)
        if (is_room_word(text, i))
            return true;
    return false;
}

/* `Boerema Hall`: a word for a building that is one for a hall too, when a building follows. */
static bool ends_as_hall(const struct text *text, struct stretch name)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, stretch_end(name) - 1);
    return name.tokens > 0 && meaning.sense == SENSE_VENUE && meaning.value == 2;
}

/* One piece of a labelled value: a street, a code, a hall, a town, else the name. */
static void take_piece(const struct reading *reading, struct stretch piece, struct site *site)
{
    const struct text *text = reading->text;
    piece = stretch_trim(text, piece);
    if (piece.tokens > 0 && text_is_mark(text, piece.token, '('))
        piece = stretch_trim(text, (struct stretch){piece.token + 1, piece.tokens - 1});
    if (piece.tokens > 0 && text_is_mark(text, stretch_end(piece) - 1, ')'))
        piece.tokens--;
    const struct mention *mention = piece.tokens > 0 ? outline_mention(reading->outline, piece.token) : NULL;
    take_address(reading, piece, site);
    if (piece.tokens == 0 || (mention != NULL && mention->kind != MENTION_OTHER))
        return;
    if (town_at(text, piece.token) == piece.tokens) {
        take_town(site, text, piece.token, piece.tokens);
        return;
    }
    if (cue(text, piece.token) == SENSE_ONLINE || piece.tokens > NAME_TOKENS + 4 || outline_has(text, piece, SENSE_HELD, NULL))
        return;
    if (cue(text, piece.token) == SENSE_AT && !text->tokens[piece.token].upper)
        piece = (struct stretch){piece.token + 1, piece.tokens - 1};
    if (piece.tokens == 0)
        return;
    struct stretch name = without_article(text, piece);
    bool hall = has_room_word(text, name) && !outline_has(text, name, SENSE_VENUE, NULL);
    if (hall && site->hall.tokens == 0)
        site->hall = name;
    else if (!hall && site->name.tokens == 0 && site->street.len == 0)
        site->name = take_town_of_name(text, name, site);
    else if (site->hall.tokens == 0 && site->street.len == 0 && ends_as_hall(text, site->name) && outline_has(text, name, SENSE_VENUE, NULL)) {
        site->hall = site->name;
        site->name = take_town_of_name(text, name, site);
    }
    else if (site->city.len == 0 && site->street.len > 0 && piece.tokens <= 4 && text->tokens[piece.token].upper)
        site->city = stretch_span(text, piece);
}

/* Whether a token parts the pieces of a place. */
static size_t edge_at(const struct text *text, size_t token, size_t from)
{
    bool line = token > from && text->tokens[token].line != text->tokens[token - 1].line;
    if (line)
        return 0;
    char mark = text->tokens[token].kind == TOKEN_MARK ? text->tokens[token].mark : 0;
    bool dash = mark == '-' && text->tokens[token].space && token + 1 < text->tokens_len && text->tokens[token + 1].space;
    return mark == ',' || mark == '|' || mark == ';' || mark == '(' || mark == ')' || dash ? 1 : SIZE_MAX;
}

static void take_field(const struct reading *reading, const struct field *field, struct site *site)
{
    const struct text *text = reading->text;
    size_t end = stretch_end(field->value), from = field->value.token;
    size_t line = from < text->tokens_len ? text->tokens[from].line : 0;
    if (cue(text, from) == SENSE_ONLINE)
        return;
    for (size_t i = from; i < end; i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        size_t edge = edge_at(text, i, from);
        if (mention != NULL && (mention->kind == MENTION_STREET || mention->kind == MENTION_POSTAL_CODE) && i > mention->token)
            continue;
        bool starts = mention != NULL && mention->token == i && (mention->kind == MENTION_STREET || mention->kind == MENTION_POSTAL_CODE);
        if (edge == SIZE_MAX && !starts)
            continue;
        take_piece(reading, stretch_between(from, i), site);
        from = edge == 1 ? i + 1 : i;
        if (text->tokens[i].line > line + FIELD_LINES)
            return;
    }
    take_piece(reading, stretch_between(from, end), site);
}

/* The lines right below a labelled place that go on with its address. */
static struct field grown_field(const struct reading *reading, const struct field *field)
{
    const struct text *text = reading->text;
    struct field grown = *field;
    size_t last = field->line + field->lines, blank = 0;
    for (; last < text->lines_len && last < field->line + field->lines + 4; last++) {
        const struct line *line = &text->lines[last];
        const struct mention *mention = line->tokens > 0 ? outline_mention(reading->outline, line->body) : NULL;
        bool address = mention != NULL && (mention->kind == MENTION_STREET || mention->kind == MENTION_POSTAL_CODE);
        bool goes_on = reading->outline->roles[last] == LINE_PROSE && line->tokens <= 14 && blank == 0;
        for (size_t i = line->body; goes_on && i < line->token + line->tokens; i++) {
            mention = outline_mention(reading->outline, i);
            address |= mention != NULL && (mention->kind == MENTION_STREET || mention->kind == MENTION_POSTAL_CODE);
        }
        if (line->tokens == 0 && blank++ == 0)
            continue;
        if (!address)
            break;
        grown.value.tokens = line->token + line->tokens - grown.value.token;
    }
    return grown;
}

/* How far a name of a building reaches from a token: capitals, words for buildings, small words between them. */
static struct stretch name_at(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    size_t at = token, end = token, line = token < text->tokens_len ? text->tokens[token].line : 0;
    bool named = false;
    while (at < text->tokens_len && at < token + NAME_TOKENS && text->tokens[at].line == line) {
        const struct token *here = &text->tokens[at];
        const struct mention *mention = outline_mention(reading->outline, at);
        bool venue = cue(text, at) == SENSE_VENUE;
        bool small = cue(text, at) == SENSE_ARTICLE || cue(text, at) == SENSE_NAME_JOINT || text_is_mark(text, at, '&') ||
                     text_is_mark(text, at, '-') ||
                     (text_meaning(text, VOCABULARY_PERSON, at).sense == SENSE_PARTICLE && cue(text, at) != SENSE_AT);
        if (mention != NULL && mention->kind != MENTION_OTHER)
            break;
        if (venue || (here->kind == TOKEN_WORD && here->upper)) {
            named = true;
            at += venue ? text_meaning(text, VOCABULARY_CUE, at).tokens : 1;
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
    while (from > floor && text->tokens[from - 1].kind == TOKEN_WORD && text->tokens[from - 1].upper && cue(text, from - 1) == SENSE_NONE)
        from--;
    if (end < text->tokens_len && text->tokens[end].space && text->tokens[end].line == text->tokens[token].line &&
        ((text->tokens[end].kind == TOKEN_WORD && text->tokens[end].upper) || text->tokens[end].kind == TOKEN_NUMBER) && meaning.tokens == 1)
        end++;
    if (end + 1 < text->tokens_len && text_is_mark(text, end, '.') && !text->tokens[end].space && !text->tokens[end + 1].space)
        end += 2;
    return stretch_between(from, end);
}

/* What a sentence says for being the one that tells where the event is. */
static int score_sentence(const struct reading *reading, struct stretch sentence)
{
    const struct text *text = reading->text;
    enum label section = outline_section(reading->outline, sentence.token), field = outline_field_of(reading->outline, sentence.token);
    int score = 0;
    for (size_t i = sentence.token; i < stretch_end(sentence); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if (mention == NULL || mention->token != i)
            continue;
        enum role role = reading->casts[mention - reading->mentions->at].role;
        score += role == ROLE_EVENT ? 4 : role == ROLE_OTHER ? -3 : 0;
        score += mention->kind == MENTION_STREET || mention->kind == MENTION_POSTAL_CODE ? 3 : 0;
    }
    score += outline_has(text, sentence, SENSE_HELD, NULL) ? 3 : 0;
    score += outline_has(text, sentence, SENSE_EVENT, NULL) ? 1 : 0;
    score += text->tokens[sentence.token].line <= reading->outline->prose ? 2 : 0;
    score -= outline_has(text, sentence, SENSE_PAST, NULL) ? 4 : 0;
    score -= outline_has(text, sentence, SENSE_SOCIAL, NULL) ? 5 : 0;
    score -= outline_has(text, sentence, SENSE_LODGING, NULL) || outline_has(text, sentence, SENSE_POST_BOX, NULL) ? 9 : 0;
    score -= section == LABEL_CONTACT || field == LABEL_CONTACT || section == LABEL_ABOUT ? 6 : 0;
    score -= section == LABEL_PAST || section == LABEL_RELATED || section == LABEL_PROGRAMME ? 8 : 0;
    return score;
}

/* The place behind `in`, `te`, `bij` at a token of a sentence. */
static void read_site(const struct reading *reading, size_t token, size_t stop, struct site *site)
{
    const struct text *text = reading->text;
    size_t at = token;
    if (cue(text, at) == SENSE_ARTICLE && !(text->tokens[at].upper && at + 1 < stop && text->tokens[at + 1].upper))
        at++;
    size_t town = town_at(text, at);
    if (town > 0) {
        take_town(site, text, at, town);
        return;
    }
    for (size_t i = at; i < at + 3 && i < stop; i++)
        if (is_room_word(text, i) && site->hall.tokens == 0) {
            struct stretch hall = hall_at(text, i, at);
            size_t from = i == at + 1 && text->tokens[at].kind == TOKEN_WORD && cue(text, at) == SENSE_NONE ? at : hall.token;
            site->hall = stretch_between(from, stretch_end(hall));
            return;
        }
    struct stretch name = name_at(reading, at);
    if (name.tokens == 0 || stretch_end(name) > stop || site->name.tokens > 0)
        return;
    size_t behind = stretch_end(name);
    const struct mention *next = outline_mention(reading->outline, behind + (text_is_mark(text, behind, '(') || text_is_mark(text, behind, ',')));
    bool address = next != NULL && (next->kind == MENTION_STREET || next->kind == MENTION_POSTAL_CODE);
    bool placed = cue(text, behind) == SENSE_AT && town_at(text, behind + 1) > 0;
    if (outline_has(text, name, SENSE_VENUE, NULL) || address || placed)
        site->name = take_town_of_name(text, name, site);
}

static struct site site_of_sentence(const struct reading *reading, struct stretch sentence)
{
    const struct text *text = reading->text;
    struct site site = {.score = score_sentence(reading, sentence)};
    size_t stop = stretch_end(sentence);
    for (size_t i = sentence.token; i < stop; i++) {
        bool of_hall = site.hall.tokens > 0 && i == stretch_end(site.hall) &&
                       cue(text, i) == SENSE_NAME_JOINT;
        bool bracket = text_is_mark(text, i, '(');
        if (cue(text, i) == SENSE_AT || of_hall || bracket)
            read_site(reading, i + 1, stop, &site);
        else if (is_room_word(text, i) && site.hall.tokens == 0 && cue(text, i + 1) == SENSE_NAME_JOINT)
            site.hall = hall_at(text, i, sentence.token);
    }
    take_address(reading, sentence, &site);
    site.score += (site.name.tokens > 0 ? 2 : 0) + (site.city.len > 0 ? 1 : 0) + (site.street.len > 0 ? 2 : 0) + (site.hall.tokens > 0 ? 1 : 0);
    bool found = site.name.tokens > 0 || site.city.len > 0 || site.street.len > 0 || site.hall.tokens > 0;
    if (!found)
        site.score = 0;
    return site;
}

/* Fills what is missing of a place from another one. */
static void fill(struct site *site, const struct site *other)
{
    if (site->name.tokens == 0)
        site->name = other->name;
    if (site->hall.tokens == 0)
        site->hall = other->hall;
    if (site->street.len == 0)
        site->street = other->street;
    if (site->code.len == 0)
        site->code = other->code;
    if (site->city.len == 0) {
        site->city = other->city;
        site->country = other->country;
    }
}

enum { ENOUGH = 5 };

/* A short line in the header that names a building, a hall, a street or a town. */
static bool names_place(const struct reading *reading, struct stretch stretch)
{
    const struct text *text = reading->text;
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        bool address = mention != NULL && (mention->kind == MENTION_STREET || mention->kind == MENTION_POSTAL_CODE);
        if (address || cue(text, i) == SENSE_VENUE || is_room_word(text, i) || town_at(text, i) > 0)
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

/* A short line with a street or postal code, and the line above it that names the building: an address set apart. */
static void read_block(const struct reading *reading, struct site *site)
{
    const struct text *text = reading->text;
    for (size_t i = 0; i < text->lines_len && site->street.len == 0; i++) {
        struct stretch body = outline_body(text, i);
        const struct mention *mention = body.tokens > 0 && body.tokens <= 14 ? outline_mention(reading->outline, body.token) : NULL;
        enum label section = reading->outline->sections[i];
        bool address = mention != NULL && mention->kind == MENTION_STREET && reading->outline->roles[i] != LINE_FIELD;
        if (!address || section == LABEL_CONTACT || section == LABEL_RELATED || section == LABEL_ABOUT || section == LABEL_PAST)
            continue;
        struct stretch above = i > 0 ? outline_body(text, i - 1) : (struct stretch){0};
        if (above.tokens > 0 && above.tokens <= 12 && names_place(reading, above) && reading->outline->roles[i - 1] != LINE_FIELD)
            take_field(reading, &(struct field){.value = above, .line = i - 1, .lines = 1}, site);
        take_field(reading, &(struct field){.value = body, .line = i, .lines = 1}, site);
    }
}

/* What stands behind the day on its line in the header, and on the two short lines below it. */
static void read_header(const struct reading *reading, struct site *site)
{
    const struct text *text = reading->text;
    size_t line = reading->occasion->line, seen = 0;
    if (line >= text->lines_len || (line > reading->outline->prose && text->lines[line].tokens > 12))
        return;
    for (size_t i = line; i < text->lines_len && i < line + 5 && seen < 3; i++) {
        struct stretch body = outline_body(text, i);
        enum line_role role = reading->outline->roles[i];
        bool field = outline_field_of(reading->outline, body.token) != LABEL_NONE || role == LINE_FIELD || role == LINE_TIMED;
        if (body.tokens == 0 || (i > line && field))
            continue;
        seen++;
        if (i == line || role == LINE_SLOT)
            body = behind_times(reading, body);
        char last = body.tokens > 0 ? text->tokens[stretch_end(body) - 1].mark : 0;
        bool running = text->lines[i].tokens > 24 || last == '.' || last == '!' || last == '?';
        if (body.tokens == 0 || running || role == LINE_ENTRY || !names_place(reading, body))
            continue;
        struct field found = {.value = body, .line = i, .lines = 1};
        take_field(reading, &found, site);
    }
}

/* The best sentences in turn fill the place, as long as they are good enough. */
static void read_prose(const struct reading *reading, struct site *site)
{
    const struct outline *outline = reading->outline;
    struct site best[3] = {{.score = 0}};
    for (size_t s = 0; s < outline->sentences_len; s++) {
        struct site found = site_of_sentence(reading, outline->sentences[s]);
        for (size_t i = 0; i < ARRAY_LEN(best); i++) {
            if (found.score <= best[i].score)
                continue;
            struct site other = best[i];
            best[i] = found;
            found = other;
        }
    }
    for (size_t i = 0; i < ARRAY_LEN(best); i++)
        if (best[i].score >= ENOUGH)
            fill(site, &best[i]);
}

static void put(const struct reading *reading, struct draft *draft, struct site *site)
{
    const struct text *text = reading->text;
    if (site->name.tokens == 0 && site->hall.tokens > 0 && site->street.len > 0) {
        site->name = site->hall;
        site->hall.tokens = 0;
    }
    if (site->name.tokens > 0)
        draft_put_words(draft, "/location/name", text, stretch_span(text, site->name));
    if (site->hall.tokens > 0)
        draft_put_words(draft, "/location/room", text, stretch_span(text, site->hall));
    if (site->street.len > 0)
        draft_put_words(draft, "/location/street", text, site->street);
    if (site->code.len > 0)
        draft_put_words(draft, "/location/postal_code", text, site->code);
    if (site->city.len > 0)
        draft_put_words(draft, "/location/city", text, site->city);
    if (site->country != NULL && strcmp(site->country, lexicon_language(text->lexicon)->region) != 0)
        draft_put_string(draft, "/location/country", site->country, (struct span){0});
}

/* The place on the line that announces one of several days. */
static void read_occasion(const struct reading *reading, struct site *site)
{
    if (!reading->occasion->listed || reading->occasion->line >= reading->text->lines_len)
        return;
    struct stretch all = outline_body(reading->text, reading->occasion->line), rest = behind_times(reading, all);
    if (rest.tokens > 0 && rest.tokens <= 20 && names_place(reading, rest))
        take_field(reading, &(struct field){.value = rest, .line = reading->occasion->line, .lines = 1}, site);
    struct site found = site_of_sentence(reading, all);
    fill(site, &found);
    size_t below = reading->occasion->line + 1;
    struct stretch next = below < reading->text->lines_len ? outline_body(reading->text, below) : (struct stretch){0};
    const struct mention *first = next.tokens > 0 ? outline_mention(reading->outline, next.token) : NULL;
    bool day = first != NULL && first->kind == MENTION_TIME;
    if (site->name.tokens == 0 && next.tokens > 0 && next.tokens <= 20 && !day && names_place(reading, next))
        take_field(reading, &(struct field){.value = next, .line = below, .lines = 1}, site);
}

void part_place(const struct reading *reading, struct draft *draft)
{
    static const enum label labels[] = {LABEL_WHERE, LABEL_WHEN_WHERE, LABEL_ADDRESS, LABEL_ROOM};
    struct site site = {0};
    read_occasion(reading, &site);
    bool online = reading->occasion->listed && reading->occasion->line < reading->text->lines_len &&
                  outline_has(reading->text, outline_body(reading->text, reading->occasion->line), SENSE_ONLINE, NULL);
    for (size_t i = 0; i < ARRAY_LEN(labels) && site.name.tokens == 0 && !online; i++) {
        const struct field *field = outline_field(reading->outline, labels[i], 0);
        struct site labelled = {0};
        if (field == NULL)
            continue;
        struct field grown = grown_field(reading, field);
        take_field(reading, &grown, &labelled);
        fill(&site, &labelled);
    }
    if (site.name.tokens == 0 && site.street.len == 0 && !online && !reading->occasion->listed)
        read_header(reading, &site);
    if (site.name.tokens == 0 && site.street.len == 0 && !online && !reading->occasion->listed)
        read_block(reading, &site);
    if ((site.name.tokens == 0 || site.city.len == 0 || site.street.len == 0) && !online && !reading->occasion->listed)
        read_prose(reading, &site);
    put(reading, draft, &site);
}
