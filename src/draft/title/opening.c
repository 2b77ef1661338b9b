/* What running text calls the event: a name in quotes, behind `getiteld`, with capitals, or of what
 * kind it is. */
#include "draft/layout/layout.h"
#include "draft/people/organisation.h"
#include "draft/times/eventday.h"
#include "draft/title/heading.h"
#include "draft/title/phrase.h"

#include "fasti/person.h"

#include <string.h>

enum {
    NAME_TOKENS = 40,
    FIRST_WORDS = 14,
    HEADING_WORDS = 28,
    MOST_NAMES = 8,
    RECURS = 3,
    ABBREVIATED = 3,
    TOPIC_TOKENS = 14,
};

/* `het Eerste Grote Lampencongres`: the words with capitals before a kind of event, behind an
 * article. */
static size_t capitals_before(const struct text *text, size_t token)
{
    size_t from = token, line = text->tokens[token].line;
    while (from > 0 && text->tokens[from - 1].line == line && text->tokens[from - 1].kind == TOKEN_WORD &&
           text->tokens[from - 1].upper && text_cue(text, from - 1) != SENSE_ARTICLE)
        from--;
    return from > 0 && text_cue(text, from - 1) == SENSE_ARTICLE ? from : SIZE_MAX;
}

/* How often a word stands in the text with its capital, up to so many. */
static size_t count_capitals(const struct text *text, size_t token, size_t most)
{
    struct slice word = text_token(text, token);
    size_t count = 0;
    for (size_t i = 0; i < text->tokens_len && count < most; i++)
        count += text->tokens[i].upper && slice_equal(text_token(text, i), word);
    return count;
}

/* A word of the name of who organises. */
static bool is_in_organizer(const struct text *text, const struct draft *draft, size_t token)
{
    AUTO_FREE char *word = slice_copy(text_token(text, token));
    for (size_t i = 0; i < draft_len(draft, KEY_ORGANIZERS); i++) {
        const char *name = draft_text(draft, draft_in(ROW_ORGANIZER_NAME, i));
        if (name != NULL && strstr(name, word) != NULL)
            return true;
    }
    return false;
}

/* `het is weer tijd voor de Zaterdagschool voor de Raad`: a name behind an article that comes back
 * twice. */
static struct stretch recurring_name(const struct text *text, const struct draft *draft, size_t stop)
{
    for (size_t i = 1, looked = 0; i < stop && looked < MOST_NAMES; i++) {
        bool named = text->tokens[i].kind == TOKEN_WORD && text->tokens[i].upper && text->tokens[i].len > 5 &&
                     text_cue(text, i - 1) == SENSE_ARTICLE && !text->tokens[i - 1].upper &&
                     text_cue(text, i) == SENSE_NONE && !is_in_organizer(text, draft, i) &&
                     text_meaning(text, VOCABULARY_PLACE, i).sense == SENSE_NONE;
        if (!named || count_capitals(text, i, RECURS) < RECURS) {
            looked += named;
            continue;
        }
        size_t end = i + 1, at = end;
        while (at < i + FIRST_WORDS && at < text->tokens_len &&
               text->tokens[at].line == text->tokens[i].line) {
            bool small = text_cue(text, at) == SENSE_NAME_JOINT || text_cue(text, at) == SENSE_ARTICLE;
            if (!small && !(text->tokens[at].kind == TOKEN_WORD && text->tokens[at].upper))
                break;
            at++;
            end = small ? end : at;
        }
        return stretch_between(i, end);
    }
    return (struct stretch){0};
}

/* `one-day conference`: the first token of the word with a hyphen before a kind of event; its own without
 * one. */
static size_t hyphened_before(const struct text *text, size_t token)
{
    bool word = token > 2 && text_is_hyphen(text, token - 2) &&
                text->tokens[token - 1].line == text->tokens[token - 3].line,
         half = token > 1 && text_is_hyphen(text, token - 1) && text->tokens[token - 2].kind == TOKEN_WORD;
    return word ? token - 3 : half ? token - 2 : token; /* `buurt-bbq` */
}

/* A kind of event, all of its words: `annual meeting`. */
static struct stretch kind_at(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    size_t tokens = meaning.sense == SENSE_EVENT ? meaning.tokens : 1, next = token + tokens;
    bool named = next + 1 < text->tokens_len && text->tokens[next].kind == TOKEN_WORD &&
                 text->tokens[next].len > 3 && !text->tokens[next].upper &&
                 (text->tokens[next].senses & ~sense_bit(SENSE_NONE)) == 0 &&
                 (token > 0 && text_cue(text, token - 1) == SENSE_ARTICLE) &&
                 (text_meaning(text, VOCABULARY_PERSON, next + 1).sense == SENSE_BE ||
                  text_cue(text, next + 1) == SENSE_HELD);
    size_t from = hyphened_before(text, token);
    return stretch_between(from, token + tokens + named); /* `de studiedag watertoets vindt plaats` */
}

/* What stands behind a name leaves no doubt that it ends there. */
static bool ends_name(const struct reading *reading, size_t end, size_t stop)
{
    const struct text *text = reading->text;
    enum sense behind = end < stop ? text_cue(text, end) : SENSE_NONE;
    return end >= stop || text->tokens[end].kind == TOKEN_MARK || behind == SENSE_AT || behind == SENSE_BY ||
           behind == SENSE_PRONOUN || behind == SENSE_HELD || behind == SENSE_ON ||
           text_meaning(text, VOCABULARY_PERSON, end).sense == SENSE_BE ||
           outline_mention(reading->outline, end) != NULL;
}

/* Whether a token may stand in a name. */
typedef bool name_word(const struct reading *reading, size_t token);

/* Where a name from `from` on ends: behind the last word with a capital before one that may not stand in it;
 * `from` where there is none. */
static size_t name_end(const struct reading *reading, size_t from, size_t stop, name_word *may)
{
    size_t end = from;
    for (size_t i = from; i < stop && may(reading, i); i++)
        end = reading->text->tokens[i].upper ? i + 1 : end;
    return end;
}

static bool is_capital_or_small(const struct reading *reading, size_t token)
{
    enum sense sense = text_cue(reading->text, token);
    return sense == SENSE_NAME_JOINT || sense == SENSE_ARTICLE || sense == SENSE_AND ||
           (reading->text->tokens[token].upper && sense != SENSE_AT);
}

/* Words with capitals and small ones between them, where it is plain that the name ends with them:
 * `called Reading Old Roofs, with`. */
static struct stretch capitals_from(const struct reading *reading, size_t token, size_t stop)
{
    size_t end = name_end(reading, token, stop, is_capital_or_small);
    end += end > token && end < stop && text_is_year(reading->text, end);
    return ends_name(reading, end, stop) ? stretch_between(token, end) : (struct stretch){0};
}

/* A word with a capital that may be of a name, not a town, a building or somebody. */
static bool is_of_name(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct person person;
    return text->tokens[token].kind == TOKEN_WORD && text->tokens[token].upper &&
           outline_mention(reading->outline, token) == NULL && !token_is_venue(text, token) &&
           !token_is_organisation(text, token) &&
           text_meaning(text, VOCABULARY_PLACE, token).sense == SENSE_NONE &&
           !(person_at(text, token, &person) && person.certainty > 1);
}

/* Such words, and small ones inside the name of an event: `Dilemma's aan Tafel`. */
static bool is_in_name(const struct reading *reading, size_t token)
{
    enum sense sense = text_cue(reading->text, token);
    return is_of_name(reading, token) || sense == SENSE_NAME_JOINT || sense == SENSE_ARTICLE ||
           sense == SENSE_AND || sense == SENSE_AT || sense == SENSE_BESIDE || sense == SENSE_ALONG ||
           sense == SENSE_ON;
}

/* `lezing over turf in het veen`: a kind of event and what it is about, up to a mark, a time, a place
 * or a verb. */
static struct stretch kind_with_topic(const struct reading *reading, struct stretch kind)
{
    const struct text *text = reading->text;
    struct meaning topic = text_meaning(text, VOCABULARY_PERSON, stretch_end(kind));
    size_t from = stretch_end(kind) + topic.tokens,
           stop = stretch_end(outline_sentence(reading->outline, kind.token)), end = from;
    /* `a workshop on tides`, not `a workshop on 3 May` */
    bool on = topic.value == 1 && outline_mention(reading->outline, from) == NULL;
    /* `vertellen de makers van het kerkcafé over hun plan` */
    bool told = kind.token > 1 && text_cue(text, kind.token - 1) == SENSE_ARTICLE &&
                text_cue(text, kind.token - 2) == SENSE_NAME_JOINT;
    if (topic.sense != SENSE_TOPIC || (topic.value != 0 && !on) || told ||
        text->tokens[stretch_end(kind)].kind != TOKEN_WORD)
        return kind;
    for (; end < stop && end < from + TOPIC_TOKENS && text->tokens[end].kind != TOKEN_MARK; end++) {
        enum sense sense = text_cue(text, end);
        bool place = sense == SENSE_AT && (token_is_venue(text, end + 1) || token_is_room(text, end + 1) ||
                                           token_is_venue(text, end + 2) || token_is_room(text, end + 2) ||
                                           text->tokens[end + 1].upper);
        /* the place stands on the next line */
        bool next = end > from && text->tokens[end].upper &&
                    text->tokens[end].line > text->tokens[end - 1].line &&
                    !outline_is_wrapped(reading->outline, text->tokens[end - 1].line);
        if (outline_mention(reading->outline, end) != NULL || place || next || sense == SENSE_BY ||
            sense == SENSE_HELD || sense == SENSE_AUXILIARY || sense == SENSE_ORGANIZE ||
            sense == SENSE_SPEAK || sense == SENSE_PRONOUN || token_is_day_link(text, end) ||
            text_meaning(text, VOCABULARY_PERSON, end).sense == SENSE_BE)
            break;
    }
    bool whole = end > from && end < from + TOPIC_TOKENS;
    return whole ? stretch_between(kind.token, end) : kind;
}

/* `de Dag van de Jeugdraden`, `een workshop Dilemma's aan Tafel`: a kind of event with the name that goes on
 * behind it, where it is plain where that ends. */
static struct stretch kind_with_name(const struct reading *reading, struct stretch kind)
{
    const struct text *text = reading->text;
    size_t from = stretch_end(kind), stop = stretch_end(outline_sentence(reading->outline, kind.token));
    /* `the launch of the Harbour Atlas` */
    bool of = text->tokens[kind.token].upper || text_cue(text, from + 1) == SENSE_ARTICLE;
    if (of && text_cue(text, from) == SENSE_NAME_JOINT)
        from += 1 + (text_cue(text, from + 1) == SENSE_ARTICLE);
    size_t end = from < stop && is_of_name(reading, from) ? name_end(reading, from, stop, is_in_name) : from;
    end += end > from && end < stop && text_is_year(text, end); /* `Reünie MULO 1966` */
    return end > from && ends_name(reading, end, stop) ? stretch_between(kind.token, end)
                                                       : kind_with_topic(reading, kind);
}

/* `inzichten, verrassende workshops en`: of what there is on the day. */
static bool is_one_of_several(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    bool several = meaning.sense == SENSE_SESSIONS || (meaning.sense == SENSE_EVENT && meaning.value == 2);
    return several && token > 0 && text->tokens[token - 1].kind == TOKEN_WORD &&
           text_cue(text, token - 1) == SENSE_NONE &&
           text_meaning(text, VOCABULARY_TIME, token - 1).sense == SENSE_NONE && token > 1 &&
           (text_is_mark(text, token - 2, ',') || text_cue(text, token - 2) == SENSE_AND);
}

/* `Opening van het seizoen met een lezing.`: a whole sentence that names more than the kind which it ends
 * with, and tells nothing. */
static bool is_along(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, token);
    size_t with = token - (token > sentence.token && text_cue(text, token - 1) == SENSE_ARTICLE);
    if (with < sentence.token + 2 || text_cue(text, with - 1) != SENSE_BY || sentence.tokens > FIRST_WORDS ||
        phrase_has_verb(text, sentence))
        return false;
    for (size_t i = sentence.token; i < with; i++)
        if (text_cue(text, i) == SENSE_PRONOUN || outline_mention(reading->outline, i) != NULL)
            return false;
    return true;
}

/* The first kind of event: with capitals, else one that is not merely a part of the day (avond); with the
 * name behind it. */
static struct stretch opening_kind(const struct reading *reading, const struct draft *draft, size_t stop)
{
    const struct text *text = reading->text;
    struct stretch daypart = {0};
    for (size_t i = 1; i < stop; i++) {
        size_t from = text->tokens[i].upper && token_is_event(text, i) ? capitals_before(text, i) : SIZE_MAX;
        if (from != SIZE_MAX)
            return stretch_between(from, stretch_end(kind_with_name(reading, kind_at(text, i))));
    }
    struct stretch name = recurring_name(text, draft, stop);
    for (size_t i = 0; i < stop && name.tokens == 0; i++) {
        if (!token_is_event(text, i) || is_one_of_several(text, i) || is_along(reading, i))
            continue;
        struct stretch kind = kind_at(text, i), whole = kind_with_name(reading, kind);
        if (text_meaning(text, VOCABULARY_TIME, i).sense == SENSE_NONE || whole.tokens > kind.tokens)
            return whole;
        if (daypart.tokens == 0)
            daypart = kind;
    }
    return name.tokens > 0 ? name : daypart;
}

/* The token of the mark that closes the quotes that a token opens, before `stop`; SIZE_MAX: it
 * opens none. */
static size_t closes_quotes(const struct text *text, size_t token, size_t stop)
{
    bool opens = text_is_mark(text, token, '"') || text_is_mark(text, token, '\'');
    for (size_t i = token + 2; opens && i < stop && i < token + NAME_TOKENS; i++)
        if (text_is_mark(text, i, text->tokens[token].mark))
            return i;
    return SIZE_MAX;
}

/* What somebody says: behind a colon, or with a point or a comma before its end. */
static bool is_speech(const struct text *text, size_t open, size_t close)
{
    bool speech = (open > 0 && text_is_mark(text, open - 1, ':')) || text_is_mark(text, close - 1, ',');
    for (size_t i = open + 2; i < close && !speech; i++)
        speech = text_is_mark(text, i, '.') && text->tokens[i - 1].len > ABBREVIATED;
    return speech;
}

/* A line of a mail's head, or with an address on it. */
static bool is_of_letterhead(const struct reading *reading, size_t token)
{
    struct stretch body = outline_body(reading->text, reading->text->tokens[token].line);
    bool address = outline_has(reading->text, body, SENSE_LETTERHEAD, NULL);
    for (size_t i = body.token; i < stretch_end(body) && !address; i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        address = mention != NULL && mention->kind == MENTION_EMAIL;
    }
    return address;
}

/* `Following the meeting there will be a talk called ...`: a part of it, behind what the page is about. */
static bool follows_event(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    size_t first = outline_sentence(reading->outline, token).token;
    struct meaning time = text_meaning(text, VOCABULARY_TIME, first);
    bool after = (time.sense == SENSE_LINK && (time.value & LINK_AFTER) != 0) ||
                 (time.sense == SENSE_SHIFT && time.value == SHIFT_NEXT);
    size_t kind = first + 1 + (text_cue(text, first + 1) == SENSE_ARTICLE);
    return after && kind < token && token_is_event(text, kind);
}

/* What stands in quotes, with the kind of event before it where that is but a word: `de
 * tentoonstelling “Asfalt”`. */
static struct stretch quoted_name(const struct reading *reading, size_t stop)
{
    const struct text *text = reading->text;
    for (size_t i = 0; i < stop; i++) {
        size_t close = closes_quotes(text, i, stop);
        if (close == SIZE_MAX)
            continue;
        if (i > 0 && token_is_venue(text, i - 1)) { /* `Kerkelijk centrum ‘De Voorhof’` */
            i = close;
            continue;
        }
        bool kind = i > 0 && token_is_event(text, i - 1);
        if ((close > i + 2 || kind) && !is_speech(text, i, close) && !is_of_letterhead(reading, i) &&
            !follows_event(reading, i))
            return close > i + 2 ? stretch_between(i + 1, close) : stretch_between(i - 1, close + 1);
        i = close;
    }
    return (struct stretch){0};
}

/* What stands behind `getiteld`, `called`. */
static struct stretch named(const struct reading *reading, size_t stop)
{
    const struct text *text = reading->text;
    for (size_t i = outline_cue(reading->outline, SENSE_NAMING); i < stop;
         i = outline_next_cue(reading->outline, i)) {
        size_t from = i + text_meaning(text, VOCABULARY_CUE, i).tokens;
        from += text_is_mark(text, from, ':');
        if (follows_event(reading, i))
            continue;
        size_t sentence = stretch_end(outline_sentence(reading->outline, i)),
               close = closes_quotes(text, from, sentence);
        struct stretch name =
            close != SIZE_MAX ? stretch_between(from + 1, close) : capitals_from(reading, from, sentence);
        if (name.tokens > 0)
            return name;
    }
    return (struct stretch){0};
}

/* `zou de Cyberoefening Raadzaal zijn`: words with capitals behind an article, where they are no place's. */
static struct stretch thing_named(const struct reading *reading, size_t stop)
{
    const struct text *text = reading->text;
    for (size_t i = 1; i < stop; i++) {
        bool led = text_cue(text, i - 1) == SENSE_ARTICLE && !text->tokens[i - 1].upper;
        struct meaning lead = led && i > 1 ? text_meaning(text, VOCABULARY_CUE, i - 2) : (struct meaning){0};
        enum sense before = lead.sense;
        if (!led || before == SENSE_AT || before == SENSE_ALONG || before == SENSE_BESIDE ||
            (before == SENSE_NAME_JOINT && lead.value != 1) || before == SENSE_BY ||
            text_cue(text, i) != SENSE_NONE || !is_of_name(reading, i))
            continue;
        struct stretch name = capitals_from(reading, i, stretch_end(outline_sentence(reading->outline, i)));
        if (name.tokens > 1)
            return name;
    }
    return (struct stretch){0};
}

/* What stands in quotes in the first sentences, or behind `getiteld`, or the first kind of event
 * that they name, or that is named at all. */
struct stretch opening_name(const struct reading *reading, const struct draft *draft)
{
    size_t stop = 0;
    for (size_t s = 0, sentences = 0; s < reading->outline->sentences_len && sentences < 4; s++) {
        stop = reading->outline->sentences[s].token + reading->outline->sentences[s].tokens;
        sentences += reading->outline->sentences[s].tokens > 6;
    }
    struct stretch name = named(reading, stop);
    if (name.tokens == 0)
        name = quoted_name(reading, stop);
    if (name.tokens == 0)
        name = opening_invited_to(reading, stop);
    if (name.tokens == 0)
        name = opening_kind(reading, draft, stop);
    if (name.tokens == 0)
        name = opening_kind(reading, draft, reading->text->tokens_len);
    return name.tokens > 0 ? name : thing_named(reading, stop);
}

static bool is_of_day(const struct reading *reading, size_t token)
{
    return mention_is_day(outline_mention(reading->outline, token));
}

/* The first token that is no mark, behind the day or not. */
static size_t first_word(const struct reading *reading, bool behind_day)
{
    const struct text *text = reading->text;
    size_t line = 0;
    while (line + 1 < text->lines_len &&
           (text->lines[line].tokens == 0 || reading->outline->roles[line] == LINE_BOILERPLATE))
        line++;
    size_t at = line + 1 < text->lines_len ? text->lines[line].token : 0; /* behind `Beste leden,` */
    while (at < text->tokens_len &&
           (text->tokens[at].kind == TOKEN_MARK || (behind_day && is_of_day(reading, at))))
        at++;
    return at;
}

/* An event has to have a title: of a page that offers none, how its first sentence begins behind the day; the
 * day where it is all there is. */
struct stretch opening_first_words(const struct reading *reading)
{
    size_t behind = first_word(reading, true),
           at = behind < reading->text->tokens_len ? behind : first_word(reading, false);
    struct stretch sentence = outline_sentence(reading->outline, at);
    size_t left = sentence.token + sentence.tokens - at;
    /* a heading of two lines looks like running text, but ends in no point */
    size_t most = left <= HEADING_WORDS && !text_is_mark(reading->text, at + left - 1, '.') ? HEADING_WORDS
                                                                                            : FIRST_WORDS;
    return (struct stretch){at, left < most ? left : most};
}
