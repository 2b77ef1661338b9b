/* How buildings and the halls in them are called in running text. */
#include "draft/place/building.h"

enum {
    INSET_TOKENS = 7,  /* of what is said of a hall before its building */
    QUOTED_TOKENS = 7, /* of a name in quotes, with them */
};

/* `in café 't Anker`: a kind of event that is a building too, before a name. */
bool building_is_inn(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    size_t next = token + 1 +
                  (text_is_mark(text, token + 1, '\'') || text_is_mark(text, token + 1, '"') ||
                   text_meaning(text, VOCABULARY_PERSON, token + 1).sense == SENSE_PARTICLE);
    enum sense before = token > 0 ? text_cue(text, token - 1) : SENSE_NONE;
    return meaning.sense == SENSE_EVENT && meaning.value == 1 &&
           (before == SENSE_AT || before == SENSE_NAME_JOINT) && next < text->tokens_len &&
           text->tokens[next].upper;
}

/* `het voormalige postkantoor`: what a building is like. */
static bool is_told_building(const struct text *text, size_t token)
{
    struct meaning next = text_meaning(text, VOCABULARY_CUE, token + 1);
    bool plain = token > 0 && text_cue(text, token - 1) == SENSE_ARTICLE &&
                 text->tokens[token].kind == TOKEN_WORD && text_cue(text, token) == SENSE_NONE;
    return plain && token_is_venue(text, token + 1) && (next.sense != SENSE_VENUE || next.value != 1);
}

/* `Theater de Speeldoos het debat`: an article behind a word with a capital that is no building; what follows
 * is another thing. */
static bool ends_name(const struct text *text, size_t token)
{
    return text_cue(text, token) == SENSE_ARTICLE && !text->tokens[token].upper &&
           text_meaning(text, VOCABULARY_PERSON, token).sense != SENSE_PARTICLE && token > 0 &&
           text->tokens[token - 1].kind == TOKEN_WORD && !token_is_venue(text, token - 1) &&
           text_cue(text, token - 1) != SENSE_NAME_JOINT && text_cue(text, token - 1) != SENSE_EVENT;
}

/* `St. Jozefkerk`, `O.L. Vrouwekerk`, `HH. Laurentius`: a point behind a short word inside a name. */
static bool is_point_inside(const struct text *text, size_t token)
{
    return text_is_mark(text, token, '.') && !text->tokens[token].space && token > 0 &&
           text->tokens[token - 1].upper && text->tokens[token - 1].len <= 3 &&
           token + 1 < text->tokens_len && text->tokens[token + 1].upper;
}

/* `Campus "De Vest"`: the tokens of a name in quotes behind a word for a building; 0: none. */
static size_t quoted_at(const struct text *text, size_t token)
{
    if (!(text_is_mark(text, token, '"') || text_is_mark(text, token, '\'')) || token == 0 ||
        !(token_is_venue(text, token - 1) || building_is_inn(text, token - 1)) ||
        token + 1 >= text->tokens_len || !text->tokens[token + 1].upper)
        return 0;
    for (size_t i = token + 2; i < token + QUOTED_TOKENS && i < text->tokens_len; i++)
        if (text_is_mark(text, i, text->tokens[token].mark))
            return i + 1 - token;
    return 0;
}

/* A small word or a mark inside a name. */
static bool is_small(const struct text *text, size_t token)
{
    enum sense cue = text_cue(text, token);
    return cue == SENSE_ARTICLE || cue == SENSE_NAME_JOINT || text_is_mark(text, token, '&') ||
           text_is_mark(text, token, '-') ||
           /* `Weavers' Museum` */
           is_point_inside(text, token) || (text_is_mark(text, token, '\'') && !text->tokens[token].space) ||
           (text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_PARTICLE && cue != SENSE_AT);
}

/* `Laurentius en Elisabeth Kathedraal`: an `en` between words with capitals that lead to the word
 * for a building. */
static bool joins_names(const struct text *text, size_t from, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    if (meaning.sense != SENSE_AND || meaning.tokens > 1 ||
        stretch_has_venue(text, stretch_between(from, token)))
        return false;
    size_t at = token + 1;
    bool inn = token == from + 2 && text_cue(text, from) == SENSE_ARTICLE && text->tokens[from].upper &&
               text->tokens[at].upper; /* `The Fox and Hounds` */
    while (at < token + 4 && at < text->tokens_len && text->tokens[at].upper && !token_is_venue(text, at))
        at++;
    return inn ||
           (at > token + 1 && at < text->tokens_len && text->tokens[at].upper && token_is_venue(text, at));
}

/* Capitals, words for buildings, small words between them; a sentence's end is its end, a line's end only
 * where words go on. */
struct stretch building_at(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, token);
    size_t at = token, end = token;
    while (at < stretch_end(sentence) && at < token + NAME_TOKENS) {
        const struct token *here = &text->tokens[at];
        const struct mention *mention = outline_mention(reading->outline, at);
        bool venue = token_is_venue(text, at) || building_is_inn(text, at), named = end > token;
        if ((mention != NULL && mention->kind != MENTION_OTHER) || (named && ends_name(text, at)))
            break;
        size_t quoted = quoted_at(text, at);
        if (venue || (here->kind == TOKEN_WORD && here->upper) ||
            (at == token && is_told_building(text, at))) {
            at += text_cue(text, at) == SENSE_VENUE || building_is_inn(text, at)
                      ? text_meaning(text, VOCABULARY_CUE, at).tokens
                      : 1;
            end = at;
        } else if (quoted > 0) {
            end = at += quoted;
        } else if (named && (is_small(text, at) || joins_names(text, token, at))) {
            at++;
        } else {
            break;
        }
    }
    bool inn_alone = end == token + 1 && building_is_inn(text, token);
    return stretch_between(token, inn_alone ? token : end);
}

/* `zaal De Gouden Leeuw`, `zaal 't Trefpunt`: the article that a name begins with. */
static bool is_article(const struct text *text, size_t token)
{
    return text_cue(text, token) == SENSE_ARTICLE ||
           text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_PARTICLE;
}

static size_t capitals_end(const struct text *text, size_t token)
{
    size_t at = token;
    while (at < token + 2 && at < text->tokens_len && text->tokens[at].kind == TOKEN_WORD &&
           text->tokens[at].upper && text->tokens[at].line == text->tokens[token].line)
        at++;
    return at;
}

size_t hall_numbered_at(const struct text *text, size_t token)
{
    struct meaning label = text_meaning(text, VOCABULARY_LABEL, token);
    bool hall = label.sense == SENSE_LABEL && label.value == LABEL_ROOM && label.tokens == 1;
    size_t number = hall ? hall_number_at(text, token + 1) : 0;
    return number > 0 && text->tokens[token + 1].line == text->tokens[token].line ? number + 1 : 0;
}

bool hall_is_house(const struct text *text, struct stretch hall)
{
    size_t last = stretch_end(hall) - 1, article = hall.token + 1;
    return hall.tokens > 2 && token_is_room(text, hall.token) && text->tokens[last].upper &&
           (text_cue(text, article) == SENSE_ARTICLE || text_is_mark(text, article, '\''));
}

size_t hall_number_at(const struct text *text, size_t token)
{
    size_t at = token;
    bool letters = token < text->tokens_len && text->tokens[token].kind == TOKEN_WORD &&
                   text->tokens[token].upper && text->tokens[token].len <= 2,
         parts = letters;
    at += letters;
    at += letters && text_is_hyphen(text, at);
    if (at >= text->tokens_len || text->tokens[at].kind != TOKEN_NUMBER ||
        (letters && text->tokens[at].space))
        return 0;
    for (at++;
         at + 1 < text->tokens_len && (text_is_mark(text, at, '.') || text_is_hyphen(text, at)) &&
         !text->tokens[at].space && text->tokens[at + 1].kind == TOKEN_NUMBER && !text->tokens[at + 1].space;
         at += 2)
        parts = true;
    return parts ? at - token : 0;
}

/* A hall's name before or behind its word: `grote vergaderzaal`, `zaal 3`,
 * `Regentenkamer`, `zittingszaal 4`. */
struct stretch hall_at(const struct reading *reading, size_t token, size_t floor)
{
    const struct text *text = reading->text;
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    bool compound = meaning.sense != SENSE_ROOM;
    size_t from = token, end = token + (compound ? 1 : meaning.tokens);
    while (!compound && from > floor && text->tokens[from - 1].kind == TOKEN_WORD &&
           text->tokens[from - 1].upper && text_cue(text, from - 1) == SENSE_NONE)
        from--;
    const struct mention *number = outline_mention(reading->outline, end);
    size_t code = hall_number_at(text, end);
    if (code > 1 &&
        (number == NULL || number->kind == MENTION_OTHER || (!compound && number->tokens <= code)) &&
        text->tokens[end].line == text->tokens[token].line)
        return stretch_between(from, end + code);
    if (end < text->tokens_len && text->tokens[end].space && end == token + (compound ? 1 : meaning.tokens) &&
        text->tokens[end].line == text->tokens[token].line &&
        ((!compound && text->tokens[end].kind == TOKEN_WORD && text->tokens[end].upper) ||
         (text->tokens[end].kind == TOKEN_NUMBER &&
          (!compound || number == NULL || number->kind == MENTION_OTHER))))
        end++;
    if (end > token && !compound && is_article(text, end - 1) && end < text->tokens_len &&
        text->tokens[end].upper)
        end = capitals_end(text, end);
    if (!compound && end + 1 < text->tokens_len && text_is_mark(text, end, '.') && !text->tokens[end].space &&
        !text->tokens[end + 1].space)
        end += 2;
    return stretch_between(from, end);
}

/* `(eerste verdieping)`, `op de begane grond`: where in the building, behind a hall; its tokens. */
static size_t inset_at(const struct text *text, size_t token)
{
    bool bracket = text_is_mark(text, token, '(');
    struct meaning time = text_meaning(text, VOCABULARY_TIME, token);
    bool on = text_cue(text, token) == SENSE_AT || (time.sense == SENSE_LINK && (time.value & LINK_ON) != 0);
    size_t at = token + 1;
    if (token >= text->tokens_len || (!bracket && !on))
        return 0;
    while (at < text->tokens_len && at < token + INSET_TOKENS &&
           text->tokens[at].line == text->tokens[token].line &&
           !(bracket ? text_is_mark(text, at, ')') : text_cue(text, at) == SENSE_FLOOR))
        at++;
    bool ends = bracket ? text_is_mark(text, at, ')') : text_cue(text, at) == SENSE_FLOOR;
    return ends ? at + (bracket ? 1 : text_meaning(text, VOCABULARY_CUE, at).tokens) - token : 0;
}

size_t building_behind(const struct text *text, size_t token)
{
    size_t at = token + inset_at(text, token);
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, at),
                   time = text_meaning(text, VOCABULARY_TIME, at);
    bool on = time.sense == SENSE_LINK && time.value == LINK_ON && text_cue(text, at + 1) == SENSE_ARTICLE &&
              token_is_venue(text, at + 2);
    if (meaning.sense != SENSE_NAME_JOINT && meaning.sense != SENSE_AT && !on)
        return 0;
    at += on ? 1 : meaning.tokens;                                       /* `op het gemeentekantoor` */
    at -= meaning.tokens > 1 && text_cue(text, at - 1) == SENSE_ARTICLE; /* `van de` */
    /* De Spil */
    bool named = at + 1 < text->tokens_len && text->tokens[at].upper && text->tokens[at + 1].upper;
    at += text_cue(text, at) == SENSE_ARTICLE && !named;
    return at < text->tokens_len ? at : 0;
}

/* `raadzaal gemeentehuis Ede`, `zaal A cc De Zwaan`: where the building begins right behind its hall; 0:
 * there is none. */
static size_t building_beside(const struct text *text, struct stretch name)
{
    struct meaning first = text_meaning(text, VOCABULARY_CUE, name.token);
    size_t at = name.token + first.tokens;
    if (first.sense != SENSE_ROOM)
        return 0;
    bool numbered =
        at < stretch_end(name) && (text->tokens[at].kind == TOKEN_NUMBER || text->tokens[at].len == 1);
    at += numbered;
    bool several = at + 1 < stretch_end(name) && (numbered || first.value == 0);
    return several && text_cue(text, at) == SENSE_VENUE ? at : 0;
}

/* `leeszaal van het Regionaal Archief`: the hall, and the building behind `van`. */
struct stretch building_split(const struct text *text, struct stretch name, struct stretch *hall)
{
    size_t beside = hall->tokens == 0 ? building_beside(text, name) : 0;
    if (beside > 0) {
        *hall = stretch_between(name.token, beside);
        return stretch_between(beside, stretch_end(name));
    }
    for (size_t i = name.token; i < stretch_end(name) && i < name.token + 4 && hall->tokens == 0; i++) {
        size_t end = i + 1;
        /* `zaal C` */
        while (end < stretch_end(name) &&
               (text->tokens[end].kind == TOKEN_NUMBER || text->tokens[end].len == 1))
            end++;
        end += end == i + 1 ? hall_number_at(text, end) : 0;
        if (end == i + 1 && end + 1 < stretch_end(name) && text->tokens[end].upper &&
            text_cue(text, end + 1) == SENSE_NAME_JOINT)
            end++; /* `zaal Amsterdam van De Vork` */
        bool room = token_is_room(text, i) || hall_numbered_at(text, i) > 0;
        size_t from = room ? building_behind(text, end) : 0;
        if (from == 0 || from >= stretch_end(name) ||
            (!text->tokens[from].upper && text_cue(text, from) != SENSE_VENUE &&
             text_cue(text, from) != SENSE_EVENT))
            continue;
        *hall = stretch_between(name.token, end);
        return stretch_between(from, stretch_end(name));
    }
    return name;
}

/* `de kapel van Museum Kranenburgh`: a building that is a hall where it is part of another one. */
bool building_is_part_of_other(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    size_t end = token + meaning.tokens, from = building_behind(text, end);
    bool plain = token > 0 && token < text->tokens_len && !text->tokens[token].upper &&
                 text_cue(text, token - 1) == SENSE_ARTICLE;
    bool inner = meaning.value == 2 || (meaning.value == 1 && plain); /* `the library of Otterby House` */
    return meaning.sense == SENSE_VENUE && inner && text_cue(text, end) == SENSE_NAME_JOINT && from > 0 &&
           stretch_has_venue(text, stretch_between(from, from + 3));
}

/* Quotes that are opened and left open. */
static bool leaves_quote_open(const struct text *text, struct stretch name)
{
    size_t open = 0;
    for (size_t i = name.token; i + 1 < stretch_end(name); i++) {
        bool quote = text_is_mark(text, i, '\'') || text_is_mark(text, i, '"'),
             first = i == name.token || text->tokens[i].space;
        if (quote && first && !text->tokens[i + 1].space && text->tokens[i + 1].len > 1)
            open++;
        else if (quote && !first && open > 0)
            open--;
    }
    return open > 0 && !text_is_mark(text, stretch_end(name) - 1, '\'') &&
           !text_is_mark(text, stretch_end(name) - 1, '"');
}

bool building_is_clause(const struct text *text, size_t token)
{
    struct meaning person = text_meaning(text, VOCABULARY_PERSON, token);
    enum sense cue = text_cue(text, token);
    bool verb = cue == SENSE_SPEAK || cue == SENSE_AUXILIARY ||
                (person.sense == SENSE_PRESENTS && (person.value & 1) != 0) ||
                (person.sense == SENSE_TOPIC && person.value == 0) || person.sense == SENSE_BE;
    return verb && !text->tokens[token].upper;
}

/* Small words that lead to what follows: `Zalencentrum aan de`. */
static bool leads_on(const struct text *text, size_t token)
{
    struct meaning time = text_meaning(text, VOCABULARY_TIME, token);
    enum sense cue = text_cue(text, token);
    bool small = cue == SENSE_AT || cue == SENSE_ALONG || cue == SENSE_BESIDE || cue == SENSE_ARTICLE ||
                 cue == SENSE_AND || cue == SENSE_NAME_JOINT || cue == SENSE_TOWARDS ||
                 time.sense == SENSE_LINK;
    return small && !text->tokens[token].upper && text->tokens[token].len > 1;
}

struct stretch building_words(const struct text *text, struct stretch name)
{
    for (size_t i = name.token; i < stretch_end(name); i++)
        if (building_is_clause(text, i))
            return (struct stretch){name.token, 0};
    while (name.tokens > 1 && leads_on(text, stretch_end(name) - 1))
        name.tokens--;
    return leaves_quote_open(text, name) ? (struct stretch){name.token, 0} : name;
}
