/* Who organises: a labelled name, the subject of `organiseert`, what stands behind `georganiseerd
 * door`. */
#include "draft/organisation.h"

#include <string.h>

enum {
    MOST_ORGANIZERS = 6,
    LEAST_TOKENS = 6,   /* of a sentence that tells something */
    MOST_LOOKS = 20,    /* so many words are sought in the whole text */
    JOINED_TOKENS = 16, /* of a sentence that only joins a name */
    CLAUSE_TOKENS = 14, /* between a subject and the verb that ends its clause */
    MOST_VERBS = 60,    /* so many verbs are looked at: for each the whole text may be searched for a name */
};

static void put(const struct reading *reading, struct draft *draft, struct stretch name)
{
    char pointer[DRAFT_POINTER];
    size_t len = draft_len(draft, "/organizers");
    AUTO_FREE char *words = draft_words(reading->text, stretch_span(reading->text, name));
    for (size_t i = 0; i < len; i++) {
        const char *other = draft_text(draft, draft_pointer("/organizers", i, "name", pointer));
        AUTO_FREE char *a = utf8_fold(slice_of(words)), *b = utf8_fold(slice_of(other != NULL ? other : ""));
        if (strcmp(a, b) == 0)
            return;
    }
    if (len < MOST_ORGANIZERS)
        draft_put_string(draft, draft_pointer("/organizers", len, "name", pointer), words,
                         stretch_span(reading->text, name));
}

/* Names parted by commas and `en`, from `token` to `stop`; returns how many. */
static size_t put_list(const struct reading *reading, struct draft *draft, size_t token, size_t stop)
{
    const struct text *text = reading->text;
    size_t count = 0;
    while (token < stop) {
        size_t end = token;
        struct stretch name = organisation_at(reading, token, &end);
        if (name.tokens == 0 || end > stop)
            break;
        bool building =
            outline_has(text, name, SENSE_ROOM, NULL) || outline_has(text, name, SENSE_VENUE, NULL);
        if (count > 0 && text_is_mark(text, token - 1, ',') && building && !has_organisation_word(text, name))
            break; /* `organised by the Otterby Society, Friends Hall, 4 Mill Street` */
        put(reading, draft, name);
        count++;
        token = end;
        size_t before = token;
        if (text_is_mark(text, token, ','))
            token++;
        if (cue_at(text, token) == SENSE_AND)
            token += text_meaning(text, VOCABULARY_CUE, token).tokens;
        if (token == before)
            break;
    }
    return count;
}

/* A labelled value is a name as it stands; several are parted by commas, slashes or lines. */
static void put_field(const struct reading *reading, struct draft *draft, const struct field *field)
{
    const struct text *text = reading->text;
    size_t end = stretch_end(field->value);
    for (size_t i = field->value.token, from = i; i <= end; i++) {
        bool line = i < end && i > from && text->tokens[i].line != text->tokens[i - 1].line;
        bool another = i < end && begins_another(text, from, i);
        bool edge = i == end || line || text_is_mark(text, i, ',') || text_is_mark(text, i, '|') ||
                    text_is_mark(text, i, ';') || another;
        if (!edge)
            continue;
        struct stretch name = stretch_trim(text, stretch_between(from, i));
        if (name.tokens > 0 && cue_at(text, name.token) == SENSE_ARTICLE)
            name = (struct stretch){name.token + 1, name.tokens - 1};
        if (name.tokens > 0 && name.tokens <= ORGANISATION_TOKENS &&
            outline_mention(reading->outline, name.token) == NULL)
            put(reading, draft, name);
        from = line ? i : another ? i + text_meaning(text, VOCABULARY_CUE, i).tokens : i + 1;
    }
}

/* `het waterschap`: the name in capitals elsewhere that begins with the same word. */
static struct stretch named_elsewhere(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    for (size_t i = 0; i < text->tokens_len; i++) {
        size_t end = 0;
        if (i == token || !slice_same_word(text_token(text, i), text_token(text, token)) ||
            !is_organisation_word(text, i))
            continue;
        struct stretch name = organisation_at(reading, i, &end);
        if (name.tokens > 1)
            return name;
    }
    return (struct stretch){0};
}

/* An article and a word for an organisation in lower case: one that was named before. */
static bool is_known_one(const struct text *text, size_t token)
{
    return cue_at(text, token) == SENSE_ARTICLE && token + 1 < text->tokens_len &&
           is_organisation_word(text, token + 1) && !text->tokens[token + 1].upper;
}

/* `Daarom organiseert`, `Sinds 1955 houdt`: a capital that only the sentence gives, of a word that
 * has none elsewhere. */
static bool is_capital_of_sentence(const struct reading *reading, struct stretch sentence,
                                   struct stretch name)
{
    const struct text *text = reading->text;
    if (name.token != sentence.token || is_organisation_word(text, name.token))
        return false;
    for (size_t i = name.token + 1; i < stretch_end(name); i++)
        if (text->tokens[i].kind == TOKEN_WORD)
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
    for (size_t names = 1; comma && names < MOST_ORGANIZERS; names++) {
        comma = text_is_mark(text, end, ',');
        size_t next = end + comma, and = cue_at(text, next) == SENSE_AND
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
            cue_at(text, i) == SENSE_ORGANIZE || cue_at(text, i) == SENSE_HELD)
            return false;
    return true;
}

/* Where the subject of a verb may begin: behind the sentence's start, a date, a comma. */
static size_t subject_before(const struct reading *reading, struct stretch sentence, size_t verb, size_t *end)
{
    const struct text *text = reading->text;
    for (size_t i = sentence.token; i < verb; i++) {
        struct stretch name = organisation_at(reading, i, end);
        if (name.tokens == 0 || is_capital_of_sentence(reading, sentence, name))
            continue;
        bool comma = text_is_mark(text, *end, ',');
        bool clause = comma && *end + 2 == verb;
        bool relative =
            (i > sentence.token && opens_clause(text, i - 1) && is_same_clause(reading, *end, verb)) ||
            (comma && opens_clause(text, *end + 1) && is_same_clause(reading, *end + 2, verb));
        if (*end == verb || clause || relative || (*end < verb && cue_at(text, *end) == SENSE_AND) ||
            (comma && list_end(reading, *end) == verb))
            return i;
        i = *end > i ? *end - 1 : i;
    }
    return SIZE_MAX;
}

/* Whether the verb's sentence is about this event: it names a day, or a kind of event behind the
 * verb, and no earlier one. */
static bool is_about_event(const struct reading *reading, struct stretch sentence, size_t verb)
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
    day |= clause && has_event_word(text, before);
    bool elsewhere = is_elsewhere(outline_section(reading->outline, verb), FACT_ORGANIZER);
    return !elsewhere && (day || has_event_word(text, behind) || outline_has(text, behind, SENSE_HELD, NULL));
}

/* `De Commissie Vee wil luisteren. Daarom houdt zij ...`: the name that begins the sentence before.
 */
static struct stretch taken_up(const struct reading *reading, struct stretch sentence, size_t token)
{
    struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, token);
    struct stretch none = {0};
    if (meaning.sense != SENSE_PRONOUN || meaning.value != 2 || sentence.token == 0)
        return none;
    size_t end;
    struct stretch name =
        organisation_at(reading, outline_sentence(reading->outline, sentence.token - 1).token, &end);
    return name.tokens > 1 && has_organisation_word(reading->text, name) ? name : none;
}

static void read_verb(const struct reading *reading, struct draft *draft, size_t verb)
{
    const struct text *text = reading->text;
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, verb);
    struct stretch sentence = outline_sentence(reading->outline, verb);
    size_t stop = stretch_end(sentence), end = 0;
    if (meaning.value == 1) {
        size_t from = verb + meaning.tokens;
        bool below = from + 1 >= stop;
        put_list(reading, draft, from, below ? stop + ORGANISATION_TOKENS : stop);
        return;
    }
    size_t next = verb + meaning.tokens;
    bool heads =
        next >= stop || (text_is_mark(text, next, ':') && next + 1 >= stop); /* `Stichting X presenteert:` */
    bool invites = meaning.value == 2 || heads;
    if (!invites && !is_about_event(reading, sentence, verb))
        return;
    size_t subject = subject_before(reading, sentence, verb, &end), behind = verb + meaning.tokens;
    size_t known = subject != SIZE_MAX                                            ? SIZE_MAX
                   : verb > sentence.token + 1 && is_known_one(text, verb - 2)    ? verb - 1
                   : is_known_one(text, behind) && !begins_name(text, behind + 2) ? behind + 1
                                                                                  : SIZE_MAX;
    struct stretch name = known != SIZE_MAX     ? named_elsewhere(reading, known)
                          : subject == SIZE_MAX ? taken_up(reading, sentence, behind)
                                                : (struct stretch){0};
    if (subject != SIZE_MAX)
        put_list(reading, draft, subject, verb);
    else if (name.tokens > 0)
        put(reading, draft, name);
    else if (verb > sentence.token && !invites && cue_at(text, behind) == SENSE_BY)
        put_list(reading, draft, behind + 1, stop);
    else if (verb > sentence.token && !invites)
        put_list(reading, draft, behind, stop);
    if (draft_len(draft, "/organizers") > 0 && cue_at(text, behind) == SENSE_BY)
        put_list(reading, draft, behind + 1, stop);
    size_t from = subject != SIZE_MAX ? subject : behind;
    for (size_t with = from; draft_len(draft, "/organizers") > 0 && with < stop && with < behind + 12;
         with++) {
        struct meaning and = text_meaning(text, VOCABULARY_CUE, with);
        if (and.sense == SENSE_AND && and.tokens > 1)
            put_list(reading, draft, with + and.tokens, stop);
    }
}

/* The sentence tells of this event: it names its day, or `dit webinar`. */
static bool tells_of_event(const struct reading *reading, struct stretch sentence)
{
    const struct text *text = reading->text;
    for (size_t i = sentence.token; i < stretch_end(sentence); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        bool day = mention != NULL && mention->kind == MENTION_TIME && mention->start.day != UNSTATED &&
                   reading->casts[mention - reading->mentions->at].role == ROLE_EVENT;
        bool kind = i > sentence.token && is_event_word(text, i) && cue_at(text, i - 1) == SENSE_ARTICLE;
        if (day || kind)
            return true;
    }
    return false;
}

/* A name with a word for an organisation in it that does something in the sentence: it begins it,
 * before a verb, or stands behind one. The token where it begins; SIZE_MAX. */
static size_t acting_organisation(const struct reading *reading, struct stretch sentence)
{
    const struct text *text = reading->text;
    for (size_t i = sentence.token; i < stretch_end(sentence); i++) {
        size_t end = 0;
        struct stretch name = organisation_at(reading, i, &end);
        if (name.tokens < 2) {
            i = name.tokens > 0 ? end - 1 : i;
            continue;
        }
        bool begins = i == sentence.token && (is_present_verb(text, end) || cue_at(text, end) == SENSE_AND);
        bool behind = i > sentence.token && is_present_verb(text, i - 1);
        if (has_organisation_word(text, name) && (begins || behind))
            return i;
        i = end - 1;
    }
    return SIZE_MAX;
}

/* `Waterschap Eems zet op 20 mei de poort open`, `Op 8 november praat de Vereniging X u bij, samen
 * met de gemeente`: who acts where the event is told of. */
static void read_acting(const struct reading *reading, struct draft *draft)
{
    const struct outline *outline = reading->outline;
    const struct text *text = reading->text;
    for (size_t s = 0; s < outline->sentences_len && draft_len(draft, "/organizers") == 0; s++) {
        struct stretch sentence = outline->sentences[s];
        bool elsewhere = is_elsewhere(outline_section(outline, sentence.token), FACT_ORGANIZER);
        size_t token = elsewhere || sentence.tokens < LEAST_TOKENS || !tells_of_event(reading, sentence)
                           ? SIZE_MAX
                           : acting_organisation(reading, sentence);
        if (token == SIZE_MAX)
            continue;
        put_list(reading, draft, token, stretch_end(sentence));
        for (size_t with = token; with < stretch_end(sentence); with++) {
            struct meaning and = text_meaning(text, VOCABULARY_CUE, with);
            if (and.sense == SENSE_AND && and.tokens > 1)
                put_list(reading, draft, with + and.tokens, stretch_end(sentence));
        }
    }
}

/* The word stands elsewhere too, with its capital. */
static bool occurs_again(const struct text *text, size_t token)
{
    struct slice word = text_token(text, token);
    for (size_t i = 0; i < text->tokens_len; i++)
        if (i != token && text->tokens[i].upper && slice_equal(text_token(text, i), word))
            return true;
    return false;
}

/* `het voorjaarscongres van de Bond van Gemeenten`: an organisation behind a kind of event. */
static void read_event_of(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    size_t looked = 0;
    for (size_t joint = outline_cue(reading->outline, SENSE_NAME_JOINT);
         joint + 1 < text->tokens_len && draft_len(draft, "/organizers") == 0;
         joint = outline_next_cue(reading->outline, joint)) {
        size_t i = joint - 1, end = 0;
        if (joint == 0)
            continue;
        if (!is_event_word(text, i) || is_elsewhere(outline_section(reading->outline, i), FACT_EVENT_OF))
            continue;
        struct stretch name = organisation_at(reading, i + 2, &end);
        struct slice first = name.tokens > 0 ? text_token(text, name.token) : (struct slice){"", 0};
        bool abbreviation = name.tokens == 1 && first.len > 2 && first.at[1] >= 'A' && first.at[1] <= 'Z';
        bool recurs = name.tokens == 1 && name.token == i + 3 && first.len > 4 && looked++ < MOST_LOOKS &&
                      occurs_again(text, name.token);
        bool known = name.tokens > 0 &&
                     (has_organisation_word(text, name) || end > stretch_end(name) || abbreviation || recurs);
        if (known)
            put(reading, draft, name);
    }
}

/* `In samenwerking met Vormingshuis De Loods.`: a sentence that is nothing else. */
static void read_joined(const struct reading *reading, struct draft *draft)
{
    const struct outline *outline = reading->outline;
    for (size_t s = 0; s < outline->sentences_len; s++) {
        struct stretch sentence = outline->sentences[s];
        struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, sentence.token);
        bool joins = meaning.sense == SENSE_AND && meaning.tokens > 1 && sentence.tokens < JOINED_TOKENS &&
                     reading->text->tokens[sentence.token].upper;
        if (joins && !is_elsewhere(outline_section(outline, sentence.token), FACT_ORGANIZER))
            put_list(reading, draft, sentence.token + meaning.tokens, stretch_end(sentence));
    }
}

/* Whoever answers questions offers the event: `Jan Jansen van Stichting X`, `het secretariaat van
 * het Y`. */
static void read_contact_of(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    bool found = draft_len(draft, "/organizers") > 0;
    for (size_t i = 1; i + 1 < text->tokens_len && !found; i++) {
        bool labelled =
            text_is_mark(text, i, ':') && outline_field_of(reading->outline, i + 1) == LABEL_CONTACT;
        bool joins = cue_at(text, i) == SENSE_NAME_JOINT ||
                     text_meaning(text, VOCABULARY_PERSON, i).sense == SENSE_PARTICLE;
        if (!joins && !labelled)
            continue;
        bool asks = labelled || outline_section(reading->outline, i) == LABEL_CONTACT ||
                    outline_says(reading->outline, i, SENSE_CONTACT);
        size_t end = 0;
        struct stretch name = asks ? organisation_at(reading, i + 1, &end) : (struct stretch){0};
        struct meaning first = text_meaning(text, VOCABULARY_CUE, name.token);
        bool department = first.sense == SENSE_ORGANISATION && first.value == 2;
        found = name.tokens > 1 && !department && has_organisation_word(text, name);
        if (found)
            put(reading, draft, name);
    }
}

/* A heading of the page that is an organisation's name and comes back in the text. */
static void read_masthead(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    for (size_t line = 0; line < text->lines_len && line < 6 && draft_len(draft, "/organizers") == 0;
         line++) {
        struct stretch body = outline_body(text, line);
        size_t end = 0, again = 0;
        struct stretch name = body.tokens > 1 && reading->outline->roles[line] == LINE_HEADING
                                  ? organisation_at(reading, body.token, &end)
                                  : body;
        if (end != stretch_end(body) || !has_organisation_word(text, name) || has_event_word(text, name))
            continue;
        for (size_t i = end; i + name.tokens <= text->tokens_len && again == 0; i++)
            again = slice_equal(text_slice(text, stretch_span(text, name)),
                                text_slice(text, text_span(text, i, name.tokens)));
        bool building = outline_has(text, name, SENSE_VENUE, NULL);
        if (again > 0 || (line == 0 && !building))
            put(reading, draft, name);
    }
}

void part_organizers(const struct reading *reading, struct draft *draft)
{
    const struct field *field = outline_field(reading->outline, LABEL_ORGANIZER, 0);
    size_t sentence = SIZE_MAX, verbs = 0;
    for (size_t i = outline_cue(reading->outline, SENSE_ORGANIZE); i < reading->text->tokens_len && verbs < MOST_VERBS;
         i = outline_next_cue(reading->outline, i)) {
        if ((sentence != SIZE_MAX && reading->outline->sentence_of[i] > sentence))
            continue;
        verbs++;
        read_verb(reading, draft, i);
        if (draft_len(draft, "/organizers") > 0 && sentence == SIZE_MAX)
            sentence = reading->outline->sentence_of[i];
    }
    if (field != NULL && field->lines < 8 && draft_len(draft, "/organizers") == 0)
        put_field(reading, draft, field);
    read_joined(reading, draft);
    read_event_of(reading, draft);
    read_acting(reading, draft);
    read_masthead(reading, draft);
    read_contact_of(reading, draft);
}
