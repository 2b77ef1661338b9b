/* The title that one of several events has behind its day, on the same line. */
#include "draft/place/site.h"
#include "draft/shares/caption.h"
#include "draft/times/eventday.h"
#include "draft/title/phrase.h"
#include "fasti/person.h"

enum {
    SENTENCE_TOKENS = 10, /* of a name that is written like a sentence */
    CELL_BYTES = 5,       /* of a word that is a title alone in its cell */
    TITLE_TOKENS = 24,
    REMARK_TOKENS = 12, /* in brackets behind a day */
    ROLE_TOKENS = 10,   /* from who speaks to what about, with what he is */
    SPEAKER_LINES = 2,  /* below the day, among which who speaks is named */
};

/* Where the day of a line begins that has a count before it: `Les 2: 4 maart`; its own beginning where
 * it has none. */
static size_t behind_count(const struct reading *reading, struct stretch body)
{
    size_t index = outline_mention_from(reading->outline, body.token);
    size_t token = index < reading->mentions->len ? reading->mentions->at[index].token : body.token;
    return token > body.token && token < stretch_end(body) &&
                   eventday_is_counted(reading->text, body.token, token)
               ? token
               : body.token;
}

/* `(gewijzigde datum!)`, `(was 14 maart)`: the token behind brackets that say of a day what became of it; the
 * first where they do not. */
static size_t behind_remark(const struct reading *reading, size_t token, size_t end)
{
    const struct text *text = reading->text;
    bool remark = false;
    for (size_t i = token; text_is_mark(text, token, '(') && i < end && i < token + REMARK_TOKENS; i++) {
        remark |= phrase_is_off(text, i) || text_cue(text, i) == SENSE_PLANNED;
        if (text_is_mark(text, i, ')'))
            return remark ? i + 1 : token;
    }
    return token;
}

size_t caption_behind_day(const struct reading *reading, struct stretch body)
{
    size_t at = behind_count(reading, body), end = stretch_end(body);
    body.token = at;
    while (at < end) {
        bool joins = reading->text->tokens[at].kind == TOKEN_MARK || text_cue(reading->text, at) == SENSE_AND;
        const struct mention *next = at + 1 < end && joins ? outline_mention(reading->outline, at + 1) : NULL;
        if (outline_mention(reading->outline, at) == NULL &&
            (at == body.token || next == NULL || next->kind != MENTION_TIME))
            break;
        at++;
    }
    return at > body.token ? behind_remark(reading, at, end) : at;
}

/* `Di 5 okt | 20.00 uur | Debat over de brug | Grote zaal`: the cell behind the times. */
static struct stretch cell_behind(const struct text *text, size_t at, struct stretch body)
{
    size_t from = at + text_is_mark(text, at, '|'), end = from;
    while (end < stretch_end(body) && !text_is_mark(text, end, '|') &&
           (end == from || !text_is_behind_gap(text, end)))
        end++;
    return stretch_between(from, end);
}

/* `The lost canals by Amy Poole`, `The lost canals      Amy Poole`: without who speaks at its end. */
static struct stretch without_speaker(const struct text *text, struct stretch title)
{
    struct person person;
    for (size_t i = title.token + 1; i < stretch_end(title); i++) {
        /* `Deze avond wordt verzorgd door`: a sentence */
        if (text_meaning(text, VOCABULARY_PERSON, i - 1).sense == SENSE_BE)
            return title;
        size_t by = i > title.token + 1 && text_cue(text, i) == SENSE_BY
                        ? text_meaning(text, VOCABULARY_CUE, i).tokens
                        : 0;
        if ((by > 0 || text_is_behind_gap(text, i)) && person_at(text, i + by, &person) &&
            person.certainty >= 2 && person.token + person.tokens + 1 >= stretch_end(title))
            return stretch_between(title.token, i);
    }
    return title;
}

/* `4 februari | Jan Bos | De turfvaart | De Spil`: the first cell behind the times that is nobody, no place
 * and no amount; of a line of one such cell none. */
static struct stretch cell_of_title(const struct reading *reading, size_t at, struct stretch body)
{
    const struct text *text = reading->text;
    struct person person;
    for (size_t from = at; from < stretch_end(body);) {
        struct stretch cell = cell_behind(text, from, body);
        const struct mention *mention = outline_mention(reading->outline, cell.token);
        bool told = mention != NULL && mention->kind != MENTION_OTHER && mention->kind != MENTION_COUNT;
        bool somebody = cell.tokens > 0 && person_at(text, cell.token, &person) && person.certainty >= 2 &&
                        person.token + person.tokens >= stretch_end(cell);
        bool place = cell.tokens > 0 && (site_town_at(text, cell.token) == cell.tokens ||
                                         (stretch_has_venue(text, cell) && !stretch_has_event(text, cell)) ||
                                         token_is_room(text, cell.token));
        if (cell.tokens > 0 && !told && !somebody && !place && from > at)
            return cell;
        if (cell.tokens > 0 && !somebody && !told && !place)
            return (struct stretch){0};
        from = stretch_end(cell) > from ? stretch_end(cell) : from + 1;
    }
    return (struct stretch){0};
}

/* `Amy Poole (Leeds): The lost canals`: behind the bracket that stands at a token, where one does. */
static size_t behind_bracket(const struct text *text, size_t token, size_t end)
{
    size_t at = token;
    while (text_is_mark(text, token, '(') && at < end && at < token + REMARK_TOKENS &&
           !text_is_mark(text, at, ')'))
        at++;
    return text_is_mark(text, token, '(') && text_is_mark(text, at, ')') ? at + 1 : token;
}

/* `Jan Bos, ‘De hongerwinter’`: what stands in quotes behind who speaks, to the end of some words. */
static struct stretch quoted_behind(const struct text *text, size_t from, struct stretch words)
{
    size_t last = stretch_end(words) - 1, open = from;
    char mark = text->tokens[last].mark;
    while ((mark == '"' || mark == '\'') && open < last && !text_is_mark(text, open, mark))
        open++;
    bool quoted = (mark == '"' || mark == '\'') && open + 1 < last && open <= from + ROLE_TOKENS;
    return quoted ? stretch_between(open + 1, last) : (struct stretch){0};
}

struct stretch caption_behind(const struct reading *reading, const struct occasion *occasion)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, occasion->line), none = {0};
    size_t at = caption_behind_day(reading, body);
    struct person person;
    bool heading = reading->outline->roles[occasion->line] == LINE_HEADING;
    bool colon = text_is_mark(text, at, ':'),
         cell = text_is_mark(text, at, '|') || text_is_behind_gap(text, at),
         dash = text_is_mark(text, at, '-') || cell;
    struct stretch other = cell ? cell_of_title(reading, at, body) : none;
    if (other.tokens > 0)
        return caption_unquoted(text, other);
    struct stretch rest = cell ? cell_behind(text, at, body)
                               : phrase_first_sentence(text, stretch_between(at + 1, stretch_end(body)));
    if (!cell && dash + colon > 0)
        rest = caption_without_tail(reading, rest);
    rest = cell ? rest : without_speaker(text, rest);
    bool listed = colon && rest.tokens > 1 && text->tokens[rest.token].kind == TOKEN_WORD &&
                  rest.tokens <= SENTENCE_TOKENS &&
                  /* `6 november: muziek en bewegen` */
                  text_cue(text, rest.token) != SENSE_BY && text_cue(text, rest.token) != SENSE_AT &&
                  outline_mention(reading->outline, rest.token) == NULL;
    bool word = (cell || colon || text_is_behind_gap(text, stretch_end(rest))) && rest.tokens == 1 &&
                text->tokens[rest.token].len >= CELL_BYTES;
    if (at == body.token || (!colon && !dash) || (rest.tokens < 2 && !word) || rest.tokens > TITLE_TOKENS ||
        !(text->tokens[rest.token].upper || token_is_event(text, rest.token) || listed))
        return none;
    if (person_at(text, rest.token, &person) && person.certainty >= 2) {
        size_t end = behind_bracket(text, person.name_token + person.name_tokens, stretch_end(rest));
        struct stretch quoted = quoted_behind(text, end, rest);
        if (quoted.tokens > 0 && (colon || cell || heading))
            return quoted;
        bool named = text_is_mark(text, end, ':') && end + 1 < stretch_end(rest);
        bool topic = false; /* `Jan Bos over lijm`, behind a colon also `Jan Bos, historicus, over lijm` */
        for (size_t i = end; i < stretch_end(rest) && (i == end || colon) && !topic; i++)
            topic = text_meaning(text, VOCABULARY_PERSON, i).sense == SENSE_TOPIC;
        if ((heading || colon) && topic)
            return phrase_first_sentence(text, rest);
        return named ? caption_unquoted(text, stretch_between(end + 1, stretch_end(rest))) : none;
    }
    enum sense first = text_cue(text, rest.token);
    bool place = first == SENSE_VENUE || first == SENSE_ROOM || first == SENSE_ONLINE ||
                 caption_has_address(reading, rest);
    bool entry = text->lines[occasion->line].bullet && site_town_at(text, rest.token) == 0;
    return !place && (colon || heading || cell || entry || stretch_has_event(text, rest))
               ? caption_unquoted(text, phrase_first_sentence(text, rest))
               : none;
}

/* `Jan Bos (Leiden): De turfvaart`. */
static bool is_topic_of(const struct text *text, struct stretch words)
{
    struct person person;
    if (words.tokens < 5 || !person_at(text, words.token, &person) || person.certainty < 2)
        return false;
    size_t end = behind_bracket(text, person.name_token + person.name_tokens, stretch_end(words));
    return text_is_mark(text, end, ':') && end + 2 < stretch_end(words);
}

struct stretch caption_of_speaker(const struct reading *reading, const struct occasion *occasion)
{
    const struct text *text = reading->text;
    for (size_t line = occasion->line + 1; line <= occasion->last && line <= occasion->line + SPEAKER_LINES;
         line++) {
        struct stretch body = outline_body(text, line);
        if (body.tokens <= TITLE_TOKENS && is_topic_of(text, body))
            return phrase_first_sentence(text, body);
    }
    return (struct stretch){0};
}
