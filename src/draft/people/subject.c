/* Who does what a verb says: the name before it, in a list, in a clause that ends in it, taken up
 * by a pronoun. */
#include "draft/people/subject.h"

#include "draft/people/candidate.h"

#include "fasti/person.h"

enum {
    MOST_NAMES = 6,     /* of a list */
    PHRASE_TOKENS = 6,  /* of a phrase that leads to a name */
    CLAUSE_TOKENS = 14, /* between a subject and the verb that ends its clause */
};

/* `het waterschap`: the name in capitals elsewhere that begins with the same word. */
struct stretch subject_named_elsewhere(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    for (size_t i = 0; i < text->tokens_len; i++) {
        size_t end = 0;
        if (i == token || !slice_same_word(text_token(text, i), text_token(text, token)) ||
            !token_is_organisation(text, i))
            continue;
        struct stretch name = organisation_at(reading, i, &end);
        if (name.tokens > 1)
            return name;
    }
    return (struct stretch){0};
}

/* An article and a word for an organisation in lower case: one that was named before. */
bool subject_is_known(const struct text *text, size_t token)
{
    return text_cue(text, token) == SENSE_ARTICLE && token + 1 < text->tokens_len &&
           token_is_organisation(text, token + 1) && !text->tokens[token + 1].upper;
}

/* `Daarom organiseert`, `Sinds 1955 houdt`: a capital that only the sentence gives, of a word that
 * has none elsewhere. */
static bool is_capital_of_sentence(const struct reading *reading, struct stretch sentence,
                                   struct stretch name)
{
    const struct text *text = reading->text;
    if (name.token != sentence.token || token_is_organisation(text, name.token) ||
        token_is_abbreviation(text, name.token))
        return false;
    for (size_t i = name.token + 1; i < stretch_end(name); i++)
        if (text->tokens[i].kind == TOKEN_WORD || text_is_mark(text, i, '\'')) /* `Smash '74` */
            return false;
    struct slice word = text_token(text, name.token);
    for (size_t i = 1; i < text->tokens_len; i++)
        if (i != name.token && text->tokens[i].upper && text->tokens[i - 1].kind == TOKEN_WORD &&
            text->tokens[i].line == text->tokens[i - 1].line && slice_equal(text_token(text, i), word))
            return false;
    return true;
}

/* The token behind names parted by commas that end in `en` and a last one: `de A, de B en de C`. */
static size_t list_end(const struct reading *reading, size_t end)
{
    const struct text *text = reading->text;
    bool comma = true;
    for (size_t names = 1; comma && names < MOST_NAMES; names++) {
        comma = text_is_mark(text, end, ',');
        size_t next = end + comma, and = text_cue(text, next) == SENSE_AND
                                             ? text_meaning(text, VOCABULARY_CUE, next).tokens
                                             : 0;
        size_t behind = end;
        if (next + and == end || organisation_at(reading, next + and, &behind).tokens == 0)
            break;
        end = behind;
        comma &= and == 0;
    }
    return end;
}

/* `, de B en de C organiseert`, `, samen met de B, organiseert`: the list ends right before the verb. */
static bool ends_list(const struct reading *reading, size_t end, size_t verb)
{
    size_t last = list_end(reading, end);
    return last == verb || (last > end && text_is_mark(reading->text, last, ',') && last + 1 == verb);
}

/* `die`, `dat` in lower case: a clause whose verb stands last. */
static bool opens_clause(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    return meaning.sense == SENSE_PRONOUN && meaning.value == 1 && !text->tokens[token].upper;
}

/* No mark and no other verb up to the verb that ends the clause: `die de Kring op 4 mei
 * organiseert`. */
static bool is_same_clause(const struct reading *reading, size_t token, size_t verb)
{
    const struct text *text = reading->text;
    if (verb < token || verb > token + CLAUSE_TOKENS)
        return false;
    for (size_t i = token; i < verb; i++)
        if ((text->tokens[i].kind == TOKEN_MARK && outline_mention(reading->outline, i) == NULL) ||
            text_cue(text, i) == SENSE_ORGANIZE || text_cue(text, i) == SENSE_HELD)
            return false;
    return true;
}

/* `, locatie Varsen, organiseert`, `(afdeling Varsen) organiseert`: what is said of a body between it and its
 * verb. */
static bool closes_aside(const struct reading *reading, size_t token, size_t verb)
{
    const struct text *text = reading->text;
    bool brackets = text_is_mark(text, token, '(');
    if (verb < token + 3 || verb > token + CLAUSE_TOKENS || (!brackets && !text_is_mark(text, token, ',')) ||
        !text_is_mark(text, verb - 1, brackets ? ')' : ','))
        return false;
    for (size_t i = token + 1; i + 1 < verb; i++)
        if (text->tokens[i].kind == TOKEN_MARK && text->tokens[i].mark != '-' && text->tokens[i].mark != '.')
            return false;
    return true;
}

/* What may stand before a subject: a mark, `en`, `die`, a day. */
static bool may_precede(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    enum sense sense = text_cue(text, token);
    return text->tokens[token].kind == TOKEN_MARK || sense == SENSE_AND || sense == SENSE_ARTICLE ||
           (sense == SENSE_PRONOUN && !text->tokens[token].upper) ||
           outline_mention(reading->outline, token) != NULL ||
           text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_BE;
}

/* `samen met de Kring organiseert`, `Het bestuur van de Kring organiseert`: a phrase of this sense
 * and several words ends just before a token. */
static bool ends_phrase(const struct text *text, struct stretch sentence, size_t token, enum sense sense)
{
    for (size_t i = token; i > sentence.token && i + PHRASE_TOKENS > token; i--) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i - 1);
        if (meaning.sense == sense && meaning.tokens > 1 && i - 1 + meaning.tokens == token)
            return true;
    }
    return false;
}

/* `in Zwolle organiseert`, `van Zuidland organiseren`: a preposition leads to the name, or the name
 * is the rest of a longer one, so that it does nothing itself. Behind `van` a body may be the
 * subject all the same: `de vrijwilligers van Stichting X houden`. */
static bool is_led(const struct reading *reading, struct stretch sentence, size_t token, struct stretch name)
{
    const struct text *text = reading->text;
    if (token == sentence.token)
        return false;
    enum sense before = text_cue(text, token - 1),
               person = text_meaning(text, VOCABULARY_PERSON, token - 1).sense;
    bool body = stretch_has_organisation(text, name);
    if (before == SENSE_NAME_JOINT || person == SENSE_PARTICLE)
        return !body && (name.tokens < 2 || !ends_phrase(text, sentence, token, SENSE_HOST));
    return ends_phrase(text, sentence, token, SENSE_AND) || before == SENSE_HOST || before == SENSE_AT ||
           before == SENSE_ON || before == SENSE_BY || person == SENSE_FROM ||
           (!body && name.token == token && !may_precede(reading, token - 1));
}

bool subject_is_writer(const struct text *text, struct stretch sentence, size_t token)
{
    for (size_t i = sentence.token; i < token; i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (meaning.sense == SENSE_PRONOUN && (meaning.value == 3 || meaning.value == 4))
            return true;
    }
    return false;
}

/* Where the subject of a verb may begin: behind the sentence's start, a date, a comma. */
size_t subject_before(const struct reading *reading, struct stretch sentence, size_t verb, size_t *end)
{
    const struct text *text = reading->text;
    for (size_t i = sentence.token; i < verb; i++) {
        struct person person;
        struct stretch name = organisation_at(reading, i, end);
        if (name.tokens == 0 && text->tokens[i].upper && person_at(text, i, &person) && person.certainty >= 2)
            i = person.token + person.tokens - 1;
        if (name.tokens == 0 || is_capital_of_sentence(reading, sentence, name))
            continue;
        if (is_led(reading, sentence, i, name) || subject_is_writer(text, sentence, i)) {
            i = *end > i ? *end - 1 : i;
            continue;
        }
        bool comma = text_is_mark(text, *end, ',');
        bool clause = comma && *end + 2 == verb;
        bool relative =
            (i > sentence.token && opens_clause(text, i - 1) && is_same_clause(reading, *end, verb)) ||
            (comma && opens_clause(text, *end + 1) && is_same_clause(reading, *end + 2, verb));
        bool first =
            i == sentence.token || (i == sentence.token + 1 && text_cue(text, i - 1) == SENSE_ARTICLE);
        bool aside = first && stretch_has_organisation(text, name) && closes_aside(reading, *end, verb);
        if (*end == verb || clause || relative || aside ||
            (*end < verb && text_cue(text, *end) == SENSE_AND) || (comma && ends_list(reading, *end, verb)))
            return i;
        i = *end > i ? *end - 1 : i;
    }
    return SIZE_MAX;
}

/* `ontvangt Jan de Boer`, `is delighted to welcome Grace Holloway`: a person right behind the verb. */
static bool is_before_guest(const struct reading *reading, size_t verb)
{
    struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, verb);
    struct person person;
    return meaning.sense == SENSE_ORGANIZE && meaning.value == 0 &&
           candidate_at(reading, verb + meaning.tokens, &person) && person.certainty >= 2 &&
           person.name_tokens > 1;
}

/* Whether the verb's sentence is about this event: it names a day, or a kind of event behind the
 * verb, and no earlier one. */
bool subject_is_about_event(const struct reading *reading, struct stretch sentence, size_t verb)
{
    const struct text *text = reading->text;
    bool day = false;
    for (size_t i = sentence.token; i < stretch_end(sentence); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        size_t index = mention != NULL ? (size_t)(mention - reading->mentions->at) : 0;
        day |= mention != NULL && mention->kind == MENTION_TIME && reading->casts[index].role == ROLE_EVENT;
    }
    bool clause = verb > 0 && text_is_mark(text, verb - 1, ','); /* `omdat de avonden vol zijn, houdt X` */
    for (size_t i = sentence.token; i < verb; i++)
        clause |= opens_clause(text, i); /* `de lezing die X organiseert` */
    struct stretch before = stretch_between(sentence.token, verb),
                   behind = stretch_between(verb, stretch_end(sentence));
    day |= clause && stretch_has_event(text, before);
    size_t next = verb + text_meaning(text, VOCABULARY_CUE, verb).tokens; /* `hosts an afternoon on` */
    day |= text_meaning(text, VOCABULARY_TIME, next).sense == SENSE_ONE &&
           text_meaning(text, VOCABULARY_TIME, next + 1).sense == SENSE_PART;
    bool elsewhere = section_is_elsewhere(outline_section(reading->outline, verb), FACT_ORGANIZER);
    return !elsewhere && (day || is_before_guest(reading, verb) || stretch_has_event(text, behind) ||
                          outline_has(text, behind, SENSE_HELD, NULL));
}

bool sentence_is_of_other_month(const struct text *text, struct stretch sentence)
{
    struct meaning shift = text_meaning(text, VOCABULARY_TIME, sentence.token),
                   unit = text_meaning(text, VOCABULARY_TIME, sentence.token + shift.tokens);
    return shift.sense == SENSE_SHIFT && shift.value != SHIFT_THIS && unit.sense == SENSE_UNIT &&
           (unit.value == TIME_MONTH || unit.value == TIME_YEAR);
}

/* `De Commissie Vee wil luisteren. Daarom houdt zij ...`: the name that begins the sentence before.
 */
struct stretch subject_taken_up(const struct reading *reading, struct stretch sentence, size_t token)
{
    struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, token);
    struct stretch none = {0};
    if (meaning.sense != SENSE_PRONOUN || meaning.value != 2 || sentence.token == 0)
        return none;
    size_t end;
    struct stretch name =
        organisation_at(reading, outline_sentence(reading->outline, sentence.token - 1).token, &end);
    return name.tokens > 1 && stretch_has_organisation(reading->text, name) ? name : none;
}
