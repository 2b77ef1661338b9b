/* Who organises where no verb says so: who acts where the event is told of, whose event it is called, whose page it is. */
#include "draft/organizer.h"

enum {
    LEAST_TOKENS = 6,   /* of a sentence that tells something */
    MOST_LOOKS = 20,    /* so many words are sought in the whole text */
    JOINED_TOKENS = 16, /* of a sentence that only joins a name */
};

/* The sentence tells of this event: it names its day, or `dit webinar`. */
static bool tells_of_event(const struct reading *reading, struct stretch sentence)
{
    const struct text *text = reading->text;
    if (!outline_mentions(reading->outline, sentence.token, 1u << MENTION_TIME) &&
        (outline_senses(reading->outline, sentence.token) & sense_bit(SENSE_EVENT)) == 0)
        return false;
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
        organizer_put_list(reading, draft, token, stretch_end(sentence));
        for (size_t with = token; with < stretch_end(sentence); with++) {
            struct meaning and = text_meaning(text, VOCABULARY_CUE, with);
            if (and.sense == SENSE_AND && and.tokens > 1)
                organizer_put_list(reading, draft, with + and.tokens, stretch_end(sentence));
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
            organizer_put(reading, draft, name);
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
            organizer_put_list(reading, draft, sentence.token + meaning.tokens, stretch_end(sentence));
    }
}

/* Whoever answers questions offers the event: `Jan Jansen van Stichting X`, `het secretariaat van
 * het Y`. */
static void read_contact_of(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    bool asked = outline_has_cue(reading->outline, SENSE_CONTACT) || outline_field(reading->outline, LABEL_CONTACT, 0) != NULL,
         found = !asked || draft_len(draft, "/organizers") > 0;
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
            organizer_put(reading, draft, name);
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
        struct slice words = text_slice(text, stretch_span(text, name));
        for (size_t i = end; i + name.tokens <= text->tokens_len && again == 0; i++)
            again = text->tokens[i].len == text->tokens[name.token].len &&
                    slice_equal(words, text_slice(text, text_span(text, i, name.tokens)));
        bool building = outline_has(text, name, SENSE_VENUE, NULL);
        if (again > 0 || (line == 0 && !building))
            organizer_put(reading, draft, name);
    }
}

void read_hosts(const struct reading *reading, struct draft *draft)
{
    read_joined(reading, draft);
    read_event_of(reading, draft);
    read_acting(reading, draft);
    read_masthead(reading, draft);
    read_contact_of(reading, draft);
}
