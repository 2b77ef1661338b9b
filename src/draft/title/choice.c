/* Which lines may be the title, and the best of them: of two that are alike the first, as a page
 * begins with it. */
#include "draft/times/eventday.h"
#include "draft/title/heading.h"
#include "draft/title/phrase.h"

enum {
    CANDIDATES = 24,
    TITLE_TOKENS = 40,
    ENOUGH = 4,
    FIRST = 8,
    NAMES = 5,    /* what a heading has to be worth that the next line is but its subtitle */
    SUBTITLE = 3, /* what the place below it weighs */
    LATEST = 6,
    HALL_TOKENS = 2,
    FIRST_LINES = 8,  /* among which a name may have a colon at the end of its first line */
    LONG_LINE = 28,   /* bytes of a line that is broken for its length */
    NEXT_TOKENS = 10, /* of a heading's second line */
    DATELINE = 4,     /* `Zuidwolde -` alone on a line */
    NAME_TOKENS = 5,  /* of a name that ends in a point */
    KIND_TOKENS = 3,  /* of a subtitle, down to its kind */
};

/* `Dodenherdenking 4 mei` as the page's first words: a feast that has a name. */
static bool heads_feast(const struct reading *reading, struct stretch body)
{
    size_t first = 0;
    while (first < reading->text->tokens_len && reading->text->tokens[first].kind == TOKEN_MARK)
        first++;
    return body.token == first &&
           text_meaning(reading->text, VOCABULARY_TIME, body.token).sense == SENSE_HOLIDAY;
}

/* Mentions of times take all of the words, or all but a few. */
static bool is_only_time(const struct reading *reading, struct stretch body)
{
    size_t left = 0;
    for (size_t i = body.token; i < stretch_end(body); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        /* `D.V. zaterdag 12 december` */
        left += reading->text->tokens[i].kind == TOKEN_WORD && reading->text->tokens[i].len > 1 &&
                (mention == NULL || mention->kind == MENTION_OTHER);
    }
    return left <= body.tokens / 4 && left < 3 && !heads_feast(reading, body);
}

/* `Early-bird deadline: 8 December`: a few words, a colon, a time or an address; not `Rondleiding
 * Klinkende kamers: 4 november`, which begins with what kind of event it is. */
static bool is_labelled_value(const struct reading *reading, struct stretch body)
{
    if (token_is_event(reading->text, body.token) && !text_is_mark(reading->text, body.token + 1, ':') &&
        !outline_has(reading->text, body, SENSE_REGISTER, NULL) &&
        !outline_has(reading->text, body, SENSE_COST, NULL))
        return false;
    for (size_t i = body.token; i + 1 < stretch_end(body) && i < body.token + 7; i++)
        if (text_is_mark(reading->text, i, ':') && outline_mention(reading->outline, i) == NULL)
            return outline_mention(reading->outline, i + 1) != NULL;
    return false;
}

/* `Van: ...`, `Aan: ...`: the head of a mail. */
static bool is_small(const struct text *text, size_t token)
{
    enum sense cue = text_cue(text, token);
    return cue == SENSE_NAME_JOINT || cue == SENSE_AT || cue == SENSE_PRONOUN || cue == SENSE_LETTERHEAD ||
           cue == SENSE_MAILING || cue == SENSE_BY ||
           text_meaning(text, VOCABULARY_TIME, token).sense == SENSE_LINK;
}

/* `2e avond dinsdag 16 februari` */
static bool counts_day(const struct reading *reading, size_t line)
{
    for (size_t i = reading->text->lines[line].token + 1; i < stretch_end(outline_body(reading->text, line));
         i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        bool day = mention_is_day(mention);
        if (day && mention->token == i)
            return eventday_is_counted(reading->text, reading->text->lines[line].token, i);
    }
    return false;
}

/* `Avond over de dijk van`, `Voorjaarslezing over`: before its end. */
static bool ends_in_small_word(const struct text *text, struct stretch body)
{
    size_t last = stretch_end(body) - 1;
    bool topic = body.tokens == 2 && token_is_event(text, body.token) &&
                 text_meaning(text, VOCABULARY_PERSON, last).sense == SENSE_TOPIC;
    return (body.tokens > 2 || topic) && phrase_is_small(text, last);
}

/* `Wij nodigen u uit`: a sentence that does not invite. */
static bool tells_otherwise(const struct text *text, struct stretch body)
{
    bool invites = false;
    for (size_t i = body.token; i < stretch_end(body) && !invites; i++)
        invites = phrase_invites(text, i);
    return !invites && phrase_has_verb(text, body);
}

/* A heading, or what stands right below a line that invites to it. */
static bool may_go_on(const struct reading *reading, size_t line)
{
    enum line_role role = reading->outline->roles[line];
    return role == LINE_HEADING || (role == LINE_PROSE && line > 0 && line_invites(reading->text, line - 1));
}

/* `lezing door Jan Jansen`, `een muzikale voordracht`, `i.s.m. de bond`: what kind it is, or who does it. */
static bool says_kind(const struct text *text, struct stretch words)
{
    for (size_t i = words.token; i < stretch_end(words) && i < words.token + KIND_TOKENS; i++)
        if (token_is_event(text, i) || text_cue(text, i) == SENSE_ORGANIZE)
            return true;
    return false;
}

/* `Informatieavond` above `verkeer rond de school`, `De dijk:` above `water en land`: a heading that goes on
 * in small letters on the next line. */
static bool goes_on_below(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line), next = outline_body(text, line + 1);
    if (body.tokens < 1 || next.tokens < 1 || next.tokens > NEXT_TOKENS || text->lines[line + 1].bullet ||
        !may_go_on(reading, line) || text->tokens[next.token].kind != TOKEN_WORD ||
        outline_mention(reading->outline, next.token) != NULL || line_leads_to_name(reading->outline, line))
        return false;
    size_t last = stretch_end(body) - 1;
    bool word = text->tokens[last].kind == TOKEN_WORD, small = !text->tokens[next.token].upper;
    enum sense first = text_cue(text, next.token);
    if (word && ends_in_small_word(text, body) && !tells_otherwise(text, body))
        return true;
    bool colon = text_is_mark(text, last, ':') && body.tokens > 2 && line < FIRST_LINES &&
                 text_meaning(text, VOCABULARY_LABEL, body.token).sense != SENSE_LABEL &&
                 !phrase_has_verb(text, body);
    bool alone = line + 2 >= text->lines_len || text->lines[line + 2].tokens == 0,
         point = text_is_mark(text, stretch_end(next) - 1, '.'),
         whole = text->lines[line].len >= LONG_LINE && !phrase_has_verb(text, body) && first != SENSE_AT &&
                 first != SENSE_NAME_JOINT && !token_is_day_link(text, next.token);
    bool told = word && token_is_event(text, body.token),
         place =
             token_is_room(text, next.token) || token_is_venue(text, next.token); /* `foyer van De Spil` */
    return small && alone && !place && first != SENSE_BY && !says_kind(text, next) &&
           (told || (!point && (colon || (word && whole))));
}

static struct stretch whole_heading(const struct reading *reading, size_t line)
{
    struct stretch body = outline_body(reading->text, line);
    bool more = line + 1 < reading->text->lines_len && goes_on_below(reading, line);
    return more ? stretch_between(body.token, stretch_end(outline_body(reading->text, line + 1))) : body;
}

struct stretch heading_body(const struct reading *reading, size_t line)
{
    struct stretch body = whole_heading(reading, line);
    return text_is_mark(reading->text, stretch_end(body) - 1, '.') && body.tokens > 2
               ? stretch_between(body.token, stretch_end(body) - 1)
               : body;
}

/* `[VOL] Symposium` */
static bool begins_with_status(const struct text *text, struct stretch body)
{
    enum sense sense = text_cue(text, body.token + 1);
    return sense == SENSE_FULL || sense == SENSE_CANCELLED || sense == SENSE_POSTPONED ||
           sense == SENSE_MOVED;
}

/* `Programma symposium De vergeten dijk`: the page's first words, with the name behind that it is a
 * programme. */
static bool heads_programme(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch rest = title_of_programme(text, outline_body(text, line));
    return rest.tokens < text->lines[line].tokens && line_above(text, line) == SIZE_MAX &&
           line < FIRST_LINES && reading->outline->sections[line] == LABEL_PROGRAMME;
}

/* `Toelichting Openbare vergadering` right below another line: one more row of labels and values. */
static bool is_labelled_row(const struct text *text, size_t line)
{
    struct stretch body = outline_body(text, line);
    struct meaning label = text_meaning(text, VOCABULARY_LABEL, body.token);
    return label.sense == SENSE_LABEL && label.value == LABEL_DESCRIPTION && body.tokens > label.tokens &&
           text->tokens[body.token + label.tokens].upper && line > 0 && text->lines[line - 1].tokens > 0;
}

static bool may_be_title(const struct reading *reading, size_t line)
{
    const struct outline *outline = reading->outline;
    struct stretch body = outline_body(reading->text, line);
    enum line_role role = outline->roles[line];
    bool lone = role == LINE_HEADING || (role == LINE_PROSE && line < outline->prose);
    if (!lone || body.tokens == 0 || body.tokens > TITLE_TOKENS)
        return false;
    char first = reading->text->tokens[body.token].mark,
         last = reading->text->tokens[stretch_end(body) - 1].mark;
    bool published =
        phrase_is_publication(reading->text, body.token) && !stretch_has_event(reading->text, body);
    bool label = outline->sections[line] != LABEL_NONE && outline->heading_of[line] == line &&
                 !heads_programme(reading, line);
    bool closed = last == '.' && (body.tokens > NAME_TOKENS || phrase_has_verb(reading->text, body) ||
                                  !line_is_alone(reading->text, line));
    bool sender = text_is_mark(reading->text, body.token + 1, ':') && is_small(reading->text, body.token);
    bool regards = text_cue(reading->text, body.token) == SENSE_REGARDS;
    /* `Zaal 1` over its entries */
    bool hall = body.tokens <= HALL_TOKENS && token_is_room(reading->text, body.token) &&
                !stretch_has_event(reading->text, body);
    bool marked = regards || hall || phrase_is_labels(reading->text, body) || sender || first == '(' ||
                  (last == '-' && body.tokens <= DATELINE) ||
                  (first == '[' && !begins_with_status(reading->text, body)) || closed ||
                  (last == ':' && whole_heading(reading, line).tokens == body.tokens);
    return !published && !label && !marked && !is_labelled_row(reading->text, line) &&
           outline_field_of(outline, body.token) == LABEL_NONE && !is_labelled_value(reading, body) &&
           !is_only_time(reading, body) && !counts_day(reading, line);
}

size_t heading_best(const struct reading *reading, const struct draft *draft)
{
    const int highest = heading_most();
    size_t best = SIZE_MAX, seen = 0;
    int most = ENOUGH - 1, above = 0; /* how good the best of the lines right above is */
    for (size_t i = 0; i < reading->text->lines_len && seen < CANDIDATES; i++) {
        if (!may_be_title(reading, i)) {
            above = 0;
            continue;
        }
        struct heading heading = {reading, draft, i, whole_heading(reading, i), 0};
        for (size_t t = heading.body.token; t < stretch_end(heading.body); t++)
            heading.senses |= senses_at(&reading->text->tokens[t]);
        int early = FIRST - (int)(seen < LATEST ? seen : LATEST) - (above >= NAMES ? SUBTITLE : 0),
            score = heading_score(&heading, most + 1 - early, highest) + early;
        seen++;
        if (score > most) {
            most = score;
            best = i;
            above = score - early;
        }
    }
    return best;
}
