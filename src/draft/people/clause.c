/* What the sentence says of somebody it names: who does something, who is led to, what they speak of. */
#include "draft/people/evidence.h"

#include <string.h>

enum {
    WINDOW = 40,       /* tokens of the sentence that are looked at on each side */
    ROW_TOKENS = 40,   /* before the cell of a row */
    APPOSITION = 16,   /* tokens that what somebody is may have behind the first word */
    JUST_BEFORE = 4,   /* tokens between a preposition and the name it leads to */
    DENIAL = 3,        /* tokens between a name and what denies that they come */
    TITLE = 14,        /* tokens between a name and the quotes around it */
    TOPIC_CLAUSE = 14, /* the same where somebody is said to speak */
    TOPIC_BESIDE = 3,  /* the same in an entry, where more names may follow what it is about */
    TOPIC = 7,         /* tokens between `over` and the name of whom is spoken */
    PHRASE = 5,        /* tokens of a phrase that presents somebody */
};

/* Where the cell of a row begins in which a token stands, not before `from`; behind the first of a line,
 * which may say who they are, none does: `Promotor   prof. dr. C. Bos`. */
static size_t cell_begin(const struct text *text, size_t from, size_t token)
{
    const struct line *line = &text->lines[text->tokens[token].line];
    size_t cell = SIZE_MAX;
    for (size_t i = token; line->gaps && i > line->token && i + ROW_TOKENS > token; i--) {
        if (!text_is_behind_gap(text, i))
            continue;
        if (cell != SIZE_MAX)
            return cell > from ? cell : from;
        cell = i;
    }
    return from;
}

/* The sentence, cut to a window around the name, and to its cell before it. */
struct stretch candidate_around(const struct reading *reading, const struct candidate *candidate,
                                size_t before, size_t behind)
{
    struct stretch sentence = outline_sentence(reading->outline, candidate->person.token);
    size_t from = sentence.token, to = stretch_end(sentence), end = candidate_end(candidate);
    if (candidate->person.token > from + before)
        from = candidate->person.token - before;
    from = cell_begin(reading->text, from, candidate->person.token);
    if (to > end + behind)
        to = end + behind;
    return stretch_between(from, to);
}

bool candidate_is_near(const struct reading *reading, const struct candidate *candidate, size_t before,
                       size_t behind, enum sense sense)
{
    return (outline_senses(reading->outline, candidate->person.token) & sense_bit(sense)) != 0 &&
           outline_has(reading->text, candidate_around(reading, candidate, before, behind), sense, NULL);
}

bool candidate_says(const struct reading *reading, const struct candidate *candidate, uint64_t senses)
{
    return (outline_senses(reading->outline, candidate->person.token) & senses) != 0;
}

/* A verb, not a town (Leiden). */
static bool is_verb(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_PERSON, token);
    if (meaning.sense == SENSE_MENTIONED &&
        meaning.tokens >= text_meaning(text, VOCABULARY_CUE, token).tokens)
        return false; /* `neemt afscheid`, but `aan het woord` */
    if (meaning.sense == SENSE_PRESENTS && (meaning.value & 1) != 0 && !text->tokens[token].upper)
        return true;
    return text_cue(text, token) == SENSE_SPEAK &&
           (!text->tokens[token].upper || text_meaning(text, VOCABULARY_PLACE, token).sense == SENSE_NONE);
}

/* `de brieven van Bo Dirks`: something of somebody's, which is no kind of event and leads to
 * nobody who speaks. */
static bool is_whose(const struct text *text, size_t token)
{
    if (token < 2 || text->tokens[token - 1].upper || text->tokens[token - 2].kind != TOKEN_WORD ||
        text->tokens[token - 2].upper)
        return false;
    struct meaning small = text_meaning(text, VOCABULARY_PERSON, token - 1);
    bool of =
        (small.sense == SENSE_PARTICLE && small.value == 1) || text_cue(text, token - 1) == SENSE_NAME_JOINT;
    return of && text_cue(text, token - 2) == SENSE_NONE &&
           text_meaning(text, VOCABULARY_PERSON, token - 2).sense == SENSE_NONE &&
           !token_is_event(text, token - 2);
}

bool candidate_is_below_title(const struct reading *reading, const struct candidate *candidate)
{
    const struct stretch title =
        candidate->item != SIZE_MAX ? reading->programme->items[candidate->item].title : (struct stretch){0};
    size_t line = candidate_line(reading, candidate);
    return title.tokens > 0 && reading->outline->roles[line] == LINE_PROSE &&
           line > reading->text->tokens[stretch_end(title) - 1].line;
}

bool candidate_is_of_somebody(const struct reading *reading, const struct candidate *candidate)
{
    return candidate->person.name_token == candidate->person.token &&
           is_whose(reading->text, candidate->person.token);
}

/* `de eerste spreker van deze avond is`: a word for who speaks, and of what event, before the verb. */
static bool is_speaker_of(const struct text *text, size_t verb)
{
    if (text_meaning(text, VOCABULARY_PERSON, verb).sense != SENSE_BE)
        return false;
    for (size_t i = verb; i > 0 && i + PHRASE > verb;) {
        struct meaning word = text_meaning(text, VOCABULARY_PERSON, --i);
        if (word.sense == SENSE_FUNCTION || (word.sense == SENSE_PRESENTS && i + word.tokens > verb))
            return word.value == 2 && i + 1 < verb;
        bool when = text_meaning(text, VOCABULARY_TIME, i).sense == SENSE_PART || token_is_event(text, i);
        enum sense cue = text_cue(text, i);
        if (!when && word.sense != SENSE_PARTICLE && cue != SENSE_ARTICLE && cue != SENSE_PRONOUN &&
            cue != SENSE_NAME_JOINT)
            return false;
    }
    return false;
}

/* `door`, `met`, `onder leiding van`, `verzorgd door` just before; words of what somebody is may lie between.
 */
bool candidate_is_led_to(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    if (is_whose(text, candidate->person.token))
        return false;
    if (candidate->person.token > 0 && is_speaker_of(text, candidate->person.token - 1))
        return true;
    struct stretch sentence = outline_sentence(reading->outline, candidate->person.token);
    for (size_t i = candidate->person.token, words = 0; i > sentence.token && words < JUST_BEFORE;) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, --i),
                       person = text_meaning(text, VOCABULARY_PERSON, i);
        bool presents = person.sense == SENSE_PRESENTS && (person.value & 1) == 0;
        if (meaning.sense == SENSE_BY || presents || is_verb(text, i))
            return true;
        if (text->tokens[i].kind == TOKEN_MARK && text->tokens[i].mark != '.')
            return false;
        words += text->tokens[i].len > 1;
    }
    return false;
}

/* `van Betje Bos en Aagje Dirks`: the first of names that are joined, as far as their words begin with
 * capitals, of a long list not that far. */
static size_t first_of_list(const struct text *text, size_t token)
{
    size_t from = token > WINDOW ? token - WINDOW : 0;
    for (size_t at = token;
         at > 1 && at > from && (text_cue(text, at - 1) == SENSE_AND || text_is_mark(text, at - 1, ','));) {
        size_t end = --at;
        while (at > 0 && end - at < PHRASE && text->tokens[at - 1].kind == TOKEN_WORD &&
               text->tokens[at - 1].upper)
            at--;
        if (at == end)
            break;
        token = at;
    }
    return token;
}

/* A small word leads to the name, which does nothing itself: `de tijd van Bo Dirks`. */
static bool is_object(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t token = first_of_list(text, candidate->person.token);
    if (token == 0)
        return false;
    enum sense before = text->tokens[token - 1].line == text->tokens[token].line ? text_cue(text, token - 1)
                                                                                 : SENSE_NONE,
               small = text_meaning(text, VOCABULARY_PERSON, token - 1).sense;
    return before == SENSE_AT || before == SENSE_NAME_JOINT || before == SENSE_BY ||
           (small == SENSE_PARTICLE && before != SENSE_ARTICLE) || small == SENSE_FROM ||
           small == SENSE_TOPIC || small == SENSE_MENTIONED;
}

bool candidate_has_verb(const struct reading *reading, const struct candidate *candidate)
{
    struct stretch window = candidate_around(reading, candidate, WINDOW, WINDOW);
    if (!candidate_says(reading, candidate, sense_bit(SENSE_PRESENTS) | sense_bit(SENSE_SPEAK)))
        return false;
    size_t name = candidate->person.name_token + candidate->person.name_tokens;
    bool object =
        is_object(reading, candidate) && !candidate_is_led_to(reading, candidate) &&
        /* `van Bo Dirks, die ... leidt` */
        !(text_is_mark(reading->text, name, ',') && text_cue(reading->text, name + 1) == SENSE_PRONOUN);
    for (size_t i = candidate->person.token; i < candidate->person.name_token; i++)
        object &= !is_verb(reading->text, i);
    if (object)
        return false;
    for (size_t i = window.token; i < stretch_end(window); i++)
        if (is_verb(reading->text, i))
            return true;
    return false;
}

/* `Thijs Jansen presenteert`: he is the subject of what organisations do too. */
bool candidate_is_subject(const struct reading *reading, const struct candidate *candidate)
{
    size_t end = candidate_end(candidate);
    end += text_is_mark(reading->text, end, ',');
    struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, end);
    return meaning.sense == SENSE_ORGANIZE && meaning.value == 0;
}

/* A word for who speaks in the same sentence: "de sprekers zijn …". */
bool candidate_is_announced(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    struct stretch window = candidate_around(reading, candidate, WINDOW, WINDOW);
    for (size_t i = window.token;
         i < stretch_end(window) && candidate_says(reading, candidate, sense_bit(SENSE_FUNCTION)); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_PERSON, i);
        /* `many speakers have spoken, such as`: formerly */
        if (meaning.sense == SENSE_FUNCTION && meaning.value == 2)
            return !outline_has(text, stretch_between(i, candidate->person.token), SENSE_PAST, NULL);
    }
    return false;
}

/* The token behind the comma that closes what is said of somebody: `Bo Dirks, oud-leraar en al jaren gids,
 * laat zien`. */
static size_t behind_apposition(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t name = candidate->person.name_token + candidate->person.name_tokens,
           end = candidate_end(candidate);
    size_t stop = stretch_end(outline_sentence(reading->outline, name - 1));
    if (!text_is_mark(text, name, ',') ||
        text_cue(text, name + 1) == SENSE_PRONOUN) /* `, die ...`: a clause with a verb of its own */
        return SIZE_MAX;
    for (size_t i = end > name + 1 ? end : name + 1; i + 1 < stop && i < end + APPOSITION; i++)
        if (text_is_mark(text, i, ','))
            return i + 1;
    return SIZE_MAX;
}

/* A verb in the present, or one that leads to another: `zal`. */
static bool does(const struct text *text, size_t token)
{
    bool other = text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_MENTIONED; /* `zet de koffie` */
    return token_is_present_verb(text, token) || (text_cue(text, token) == SENSE_AUXILIARY && !other);
}

/* `Notaris Peter Claesen legt uit`, `Bo Dirks, oud-leraar, laat zien`: somebody is the subject of a verb in
 * the present. */
bool candidate_acts(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t end = candidate_end(candidate);
    return !is_object(reading, candidate) && (does(text, end + text_is_mark(text, end, ',')) ||
                                              does(text, behind_apposition(reading, candidate)));
}

/* `Die avond leert Ludo Schils ons lezen`, `deze avond ontvangen wij Bo Dirks`: the verb stands
 * before the name. */
bool candidate_is_acting(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t token = candidate->person.token;
    bool sentence = token > 0 && text->tokens[token - 1].line == text->tokens[token].line;
    struct meaning before = sentence ? text_meaning(text, VOCABULARY_CUE, token - 1) : (struct meaning){0};
    bool we = before.sense == SENSE_PRONOUN && before.value == 4 && token > 1 &&
              token_is_present_verb(text, token - 2);
    return we || (sentence && token_is_present_verb(text, token - 1));
}

/* `helaas kunnen we Bo Dirks niet verwelkomen`, `niet Bo Dirks, maar`: who does not come. */
bool candidate_is_denied(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t token = candidate->person.token, end = candidate_end(candidate);
    if (candidate_says(reading, candidate, sense_bit(SENSE_UNREGISTER)) &&
        text_meaning(text, VOCABULARY_PERSON, end).sense == SENSE_BE &&
        (text_cue(text, end + 1) == SENSE_UNREGISTER || text_cue(text, end + 2) == SENSE_UNREGISTER))
        return true; /* `Bo Dirks is helaas verhinderd` */
    if (!candidate_says(reading, candidate, sense_bit(SENSE_NOT)))
        return false;
    size_t stop = stretch_end(outline_sentence(reading->outline, token));
    bool before = token > 0 && text_cue(text, token - 1) == SENSE_NOT,
         led = token > 1 && text_cue(text, token - 1) == SENSE_PRONOUN;
    for (size_t i = end; i < stop && i < end + DENIAL && text->tokens[i].kind == TOKEN_WORD; i++)
        if (text_cue(text, i) == SENSE_NOT)
            return led || text_cue(text, i + 1) == SENSE_HELD ||
                   text_meaning(text, VOCABULARY_PERSON, i + 1).sense == SENSE_PRESENTS ||
                   text_has_sense(text, i + 1, SENSE_ENDS) || i + 2 >= stop;
    return before;
}

/* `Lezing “Bo Dirks, metselaar” door Jan Bos`: a name in the quotes of a title, with more beside
 * it in them. */
bool candidate_is_in_title(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t token = candidate->person.token,
           end = candidate->person.name_token + candidate->person.name_tokens;
    const struct line *line = &text->lines[candidate_line(reading, candidate)];
    if ((line->marks & (mark_bit('"') | mark_bit('\''))) == 0)
        return false;
    for (size_t i = token; i > line->token && i + TITLE > token; i--) {
        const struct token *mark = &text->tokens[i - 1];
        if (mark->mark != '"' && mark->mark != '\'')
            continue;
        bool opens = mark->space && !text->tokens[i].space;
        for (size_t j = end; opens && j < line->token + line->tokens && j < end + TITLE; j++)
            if (text_is_mark(text, j, mark->mark) && !text->tokens[j].space)
                return i < token || j > end;
        return false;
    }
    return false;
}

/* `Restaurator Wendela Bos over lijm en leer`: a line of its own. */
bool candidate_has_topic(const struct reading *reading, const struct candidate *candidate)
{
    size_t end = candidate_end(candidate);
    return candidate_begins_line(reading, candidate) && end < reading->text->tokens_len &&
           text_meaning(reading->text, VOCABULARY_PERSON, end).sense == SENSE_TOPIC &&
           reading->text->tokens[end].line == candidate_line(reading, candidate);
}

/* `zegt Anna Bos`, `Anna Bos, die het koor leidt, zei: ...`: whose words are quoted. */
bool candidate_is_quoted(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t token = candidate->person.token,
           end = candidate->person.name_token + candidate->person.name_tokens;
    if (candidate->item != SIZE_MAX || !candidate_says(reading, candidate, sense_bit(SENSE_QUOTES)))
        return false;
    if (token > 0 && text_meaning(text, VOCABULARY_PERSON, token - 1).sense == SENSE_QUOTES)
        return true;
    size_t stop = stretch_end(outline_sentence(reading->outline, token));
    for (size_t i = end; i < stop && i < end + APPOSITION; i++)
        if (text_meaning(text, VOCABULARY_PERSON, i).sense == SENSE_QUOTES)
            return i == end || text_is_mark(text, i - 1, ',') || i == candidate_end(candidate);
    return false;
}

/* `over de veenbaas Bo Dirks`: a word in small letters that says who somebody is. */
static bool is_apposed(const struct text *text, size_t token)
{
    enum sense cue = text_cue(text, token), small = text_meaning(text, VOCABULARY_PERSON, token).sense;
    return text->tokens[token].kind == TOKEN_WORD && !text->tokens[token].upper &&
           (cue == SENSE_NONE || cue == SENSE_ARTICLE || cue == SENSE_PRONOUN) && small != SENSE_FROM &&
           (small != SENSE_PARTICLE || cue == SENSE_ARTICLE);
}

/* `vertelt over zijn grootvader Jan Bos`: of whom somebody speaks. */
bool candidate_is_topic(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    struct stretch before = candidate_around(reading, candidate, TOPIC, 0),
                   sentence = outline_sentence(reading->outline, before.token);
    size_t stop = stretch_end(sentence);
    stop -= stop > sentence.token && text_is_mark(text, stop - 1, '.');
    if (candidate_says(reading, candidate, sense_bit(SENSE_SPEAK)))
        before = candidate_around(reading, candidate, TOPIC_CLAUSE, 0);
    if (!candidate_says(reading, candidate, sense_bit(SENSE_TOPIC)))
        return false;
    bool entry = candidate->item != SIZE_MAX && !candidate_is_below_title(reading, candidate);
    if (entry) /* `Film over Bo Dirks` */
        before = candidate_around(reading, candidate, TOPIC_BESIDE, 0);
    for (size_t i = candidate->person.token; i > before.token;) {
        struct meaning person = text_meaning(text, VOCABULARY_PERSON, --i);
        if (person.sense == SENSE_TOPIC && !text->tokens[i].upper)
            return true;
        if (entry && !is_apposed(text, i))
            return false;
        if (text_is_mark(text, i, ',') && candidate_end(candidate) == stop)
            continue; /* `over Bles, het paard van zijn grootvader, Jan Bos.` */
        if (text_cue(text, i) == SENSE_BY || person.sense == SENSE_PRESENTS || is_verb(text, i) ||
            token_is_present_verb(text, i) ||
            (text->tokens[i].kind == TOKEN_MARK && text->tokens[i].mark != '.'))
            return false;
    }
    return false;
}

/* `te gast is`, `de spreker is` right before the name, `zal vertellen` behind it: whatever the name,
 * it is somebody's. */
bool candidate_is_presented(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t token = candidate->person.token, end = candidate_end(candidate);
    for (size_t i = token; i > 0 && i + PHRASE > token; i--) {
        struct meaning person = text_meaning(text, VOCABULARY_PERSON, i - 1);
        if (person.sense == SENSE_PRESENTS && person.value == 2 && i - 1 + person.tokens == token)
            return true;
    }
    if (token > 0 && is_speaker_of(text, token - 1))
        return true;
    bool given = token > 2 && text_meaning(text, VOCABULARY_PERSON, token - 1).sense == SENSE_PARTICLE &&
                 text_meaning(text, VOCABULARY_PERSON, token - 2).sense == SENSE_BE &&
                 token_is_event(text, token - 3);
    if (given) /* `de openingslezing is van Bo Dirks` */
        return true;
    struct meaning behind = text_meaning(text, VOCABULARY_PERSON, end);
    return (text_cue(text, end) == SENSE_AUXILIARY && is_verb(text, end + 1)) ||
           (behind.sense == SENSE_PRESENTS && behind.value == 3);
}

/* `Wat deed Bo Dirks in Buren?`: a question, and none to the reader. */
bool candidate_is_asked(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, candidate->person.token);
    if (candidate->item != SIZE_MAX ||
        reading->outline->roles[candidate_line(reading, candidate)] != LINE_PROSE ||
        !text_is_mark(text, stretch_end(sentence) - 1, '?'))
        return false;
    for (size_t i = sentence.token; i < stretch_end(sentence); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        bool reader = meaning.sense == SENSE_PRONOUN && meaning.value == 5,
             behind = text_is_mark(text, i, ':') && i > candidate->person.token;
        if (reader || behind)
            return false;
    }
    return true;
}
