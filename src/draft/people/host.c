/* Who organises where no verb says so: who acts where the event is told of, whose event it is
 * called. */
#include "draft/people/organizer.h"
#include "draft/people/subject.h"

#include <string.h>

enum {
    OWNED_TOKENS = 6,   /* from a name to the kind of event that is its */
    LEAST_TOKENS = 6,   /* of a sentence that tells something */
    KIND_REACH = 14,    /* tokens of a name in quotes, with them */
    WRITER_REACH = 40,  /* tokens before a kind of event */
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
        bool several = text_meaning(text, VOCABULARY_CUE, i).value == 2;
        enum sense led = i > sentence.token ? text_cue(text, i - 1) : SENSE_NONE;
        bool time_of_day = text_meaning(text, VOCABULARY_TIME, i).sense == SENSE_PART; /* `deze avond` */
        bool kind = (token_is_event(text, i) && (several || led == SENSE_ARTICLE)) ||
                    (led == SENSE_PRONOUN && (time_of_day || token_is_event(text, i)));
        if (day || kind)
            return true;
    }
    return false;
}

/* Whether the name at a token of a sentence, behind which there is `end`, is one of a body
 * that does something. */
static bool acts(const struct reading *reading, struct stretch sentence, size_t token, struct stretch name,
                 size_t end)
{
    const struct text *text = reading->text;
    if (!stretch_has_organisation(text, name))
        return false;
    if (token == sentence.token)
        return token_is_present_verb(text, end) || text_cue(text, end) == SENSE_AUXILIARY ||
               text_cue(text, end) == SENSE_HELD || text_cue(text, end) == SENSE_AND;
    bool noun =
        token > sentence.token + 1 && text_cue(text, token - 2) == SENSE_ARTICLE; /* `het project Groen` */
    bool behind =
        !noun && (token_is_present_verb(text, token - 1) || text_cue(text, token - 1) == SENSE_AUXILIARY);
    bool dated = outline_mention(reading->outline, token - 1) != NULL &&
                 token_is_present_verb(text, end); /* `On 4 May the Museum of Rope opens` */
    return behind || dated;
}

bool organizer_leads_sentence(const struct reading *reading, struct stretch sentence)
{
    size_t end = 0;
    struct stretch name = organisation_may_begin(reading->text, sentence.token)
                              ? organisation_at(reading, sentence.token, &end)
                              : (struct stretch){0};
    return name.tokens > 1 && acts(reading, sentence, sentence.token, name, end);
}

/* The token at which a body is named that does something in the sentence: it begins it, before a verb, or
 * stands behind one; SIZE_MAX: none. */
static size_t acting_organisation(const struct reading *reading, struct stretch sentence)
{
    for (size_t i = sentence.token; i < stretch_end(sentence); i++) {
        size_t end = 0;
        if (!organisation_may_begin(reading->text, i))
            continue;
        struct stretch name = organisation_at(reading, i, &end);
        if (name.tokens > 1 && acts(reading, sentence, i, name, end))
            return i;
        i = name.tokens > 0 ? end - 1 : i;
    }
    return SIZE_MAX;
}

/* Words for bodies stand in a sentence, or so near behind it that a name may reach them. */
static bool may_name_body(const struct outline *outline, struct stretch sentence)
{
    size_t reach = stretch_end(sentence) + ORGANISATION_TOKENS, tokens = outline->text->tokens_len;
    size_t last = outline->sentence_of[reach < tokens ? reach : tokens - 1];
    uint64_t senses = 0;
    for (size_t s = outline->sentence_of[sentence.token]; s <= last; s++)
        senses |= outline->sentence_senses[s];
    return (senses & (sense_bit(SENSE_ORGANISATION) | sense_bit(SENSE_VENUE))) != 0;
}

/* `Waterschap Eems zet op 20 mei de poort open`, `Op 8 november praat de Vereniging X u bij, samen
 * met de gemeente`: who acts where the event is told of. */
static void read_acting(const struct reading *reading, struct draft *draft)
{
    const struct outline *outline = reading->outline;
    const struct text *text = reading->text;
    for (size_t s = 0; s < outline->sentences_len && draft_len(draft, KEY_ORGANIZERS) == 0; s++) {
        struct stretch sentence = outline->sentences[s];
        bool elsewhere = section_is_elsewhere(outline_section(outline, sentence.token), FACT_ORGANIZER);
        elsewhere |= sentence_is_of_other_month(text, sentence);
        size_t token = elsewhere || sentence.tokens < LEAST_TOKENS || !may_name_body(outline, sentence) ||
                               !tells_of_event(reading, sentence)
                           ? SIZE_MAX
                           : acting_organisation(reading, sentence);
        if (token == SIZE_MAX)
            continue;
        organizer_put_list(reading, draft, token, stretch_end(sentence));
        for (size_t with = token; with < stretch_end(sentence); with++) {
            struct meaning and = text_meaning(text, VOCABULARY_CUE, with);
            if (meaning_joins_bodies(and))
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

/* What may stand between a kind of event and the `van` of who gives it: a name in quotes, a day.
 * The token of the kind; SIZE_MAX: there is none. */
static size_t kind_before(const struct reading *reading, size_t joint)
{
    const struct text *text = reading->text;
    size_t at = joint, from = joint > KIND_REACH ? joint - KIND_REACH : 0;
    const struct mention *day = at > 0 ? outline_mention(reading->outline, at - 1) : NULL;
    if (day != NULL && day->kind == MENTION_TIME && day->start.day != UNSTATED && day->token > from) {
        at = day->token;
        at -= text_cue(text, at - 1) == SENSE_ON || text_cue(text, at - 1) == SENSE_PRONOUN;
    } else if (at > 1 && (text_is_mark(text, at - 1, '"') || text_is_mark(text, at - 1, '\''))) {
        size_t open = at - 2;
        while (open > from && text->tokens[open].mark != text->tokens[at - 1].mark)
            open--;
        at = open;
    }
    return at > from && token_is_event(text, at - 1) ? at - 1 : SIZE_MAX;
}

/* `organiseren we een bijeenkomst van het Netwerk`: of somebody else than who writes. */
static bool is_of_another(const struct reading *reading, size_t kind)
{
    const struct text *text = reading->text;
    bool any = kind > 0 && text_meaning(text, VOCABULARY_TIME, kind - 1).sense == SENSE_ONE;
    size_t from = outline_sentence(reading->outline, kind).token;
    for (size_t i = kind > from + WRITER_REACH ? kind - WRITER_REACH : from; any && i < kind; i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (meaning.sense == SENSE_PRONOUN && (meaning.value == 3 || meaning.value == 4))
            return true;
    }
    return false;
}

/* A name that is plainly one of a body: a word for one in it, its abbreviation behind it, only
 * capitals, or a word that recurs; `*looked` counts those sought in the whole text. */
static bool is_body(const struct reading *reading, struct stretch name, size_t end, size_t *looked)
{
    const struct text *text = reading->text;
    struct slice first = name.tokens > 0 ? text_token(text, name.token) : (struct slice){"", 0};
    bool abbreviation = name.tokens == 1 && first.len > 2 && first.at[1] >= 'A' && first.at[1] <= 'Z';
    bool led = name.token > 0 && text_cue(text, name.token - 1) == SENSE_ARTICLE;
    bool recurs = name.tokens == 1 && led && first.len > 4 && (*looked)++ < MOST_LOOKS &&
                  occurs_again(text, name.token);
    return name.tokens > 0 &&
           (stretch_has_organisation(text, name) || end > stretch_end(name) || abbreviation || recurs);
}

/* `Dag van het Dorpsarchief` at the beginning of a line: what the day is about. */
static bool is_theme_day(const struct text *text, size_t kind)
{
    return text->lines[text->tokens[kind].line].body == kind && text->tokens[kind].upper &&
           text_meaning(text, VOCABULARY_TIME, kind).sense != SENSE_NONE;
}

/* `het voorjaarscongres van de Bond van Gemeenten`: an organisation behind a kind of event. */
static void read_event_of(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    size_t looked = 0;
    for (size_t joint = outline_cue(reading->outline, SENSE_NAME_JOINT);
         joint + 1 < text->tokens_len && draft_len(draft, KEY_ORGANIZERS) == 0;
         joint = outline_next_cue(reading->outline, joint)) {
        size_t kind = joint > 0 ? kind_before(reading, joint) : SIZE_MAX, end = 0;
        if (kind == SIZE_MAX ||
            section_is_elsewhere(outline_section(reading->outline, kind), FACT_EVENT_OF) ||
            is_theme_day(text, kind) || is_of_another(reading, kind))
            continue;
        struct stretch name = organisation_at(reading, joint + 1, &end);
        if (is_body(reading, name, end, &looked))
            organizer_put_list(reading, draft, joint + 1,
                               stretch_end(outline_sentence(reading->outline, joint)));
    }
}

/* `In samenwerking met Vormingshuis De Loods.`: a sentence that is nothing else. */
static void read_joined(const struct reading *reading, struct draft *draft)
{
    const struct outline *outline = reading->outline;
    for (size_t s = 0; s < outline->sentences_len; s++) {
        struct stretch sentence = outline->sentences[s];
        struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, sentence.token);
        bool joins = meaning_joins_bodies(meaning) && sentence.tokens < JOINED_TOKENS &&
                     reading->text->tokens[sentence.token].upper;
        if (joins && !section_is_elsewhere(outline_section(outline, sentence.token), FACT_ORGANIZER))
            organizer_put_list(reading, draft, sentence.token + meaning.tokens, stretch_end(sentence));
    }
}

/* `Kring Oost i.s.m. Museum De Stroom`: a line that is nothing but two names. */
static void read_joined_line(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    for (size_t line = 0; line < text->lines_len && draft_len(draft, KEY_ORGANIZERS) == 0; line++) {
        if ((text->lines[line].senses & sense_bit(SENSE_AND)) == 0)
            continue;
        struct stretch body = outline_body(text, line);
        size_t end = 0, last = 0;
        struct stretch name = organisation_at(reading, body.token, &end);
        struct meaning and = text_meaning(text, VOCABULARY_CUE, end);
        if (name.tokens < 2 || !stretch_has_organisation(text, name) || !meaning_joins_bodies(and))
            continue;
        struct stretch other = organisation_at(reading, end + and.tokens, &last);
        if (other.tokens > 1 && last == stretch_end(body))
            organizer_put_list(reading, draft, body.token, last);
    }
}

/* The words of a token without the `'s` at its end; the token as it stands where it has none. */
static struct slice without_s(struct slice word)
{
    if (word.len > 2 && word.at[word.len - 1] == 's' && word.at[word.len - 2] == '\'')
        return (struct slice){word.at, word.len - 2};
    if (word.len > 4 && memcmp(word.at + word.len - 4, "\xE2\x80\x99s", 4) == 0)
        return (struct slice){word.at, word.len - 4};
    return word;
}

/* `the Guild of Recorders' one-day course`, `the Trust's lecture`: whether what a token names has
 * what follows. */
static bool owns(const struct text *text, size_t token)
{
    struct slice word = text_token(text, token);
    return text->tokens[token].upper && (without_s(word).len < word.len ||
                                         (text_is_mark(text, token + 1, '\'') &&
                                          !text->tokens[token + 1].space && word.at[word.len - 1] == 's'));
}

/* The name of a body that ends in a token: two words or more. */
static struct stretch body_before(const struct reading *reading, struct stretch sentence, size_t token)
{
    const struct text *text = reading->text;
    struct slice last = without_s(text_token(text, token));
    enum sense sense = language_word(text->language, last)->of[VOCABULARY_CUE].sense;
    size_t from = token > sentence.token + ORGANISATION_TOKENS ? token - ORGANISATION_TOKENS : sentence.token;
    for (size_t i = from; i < token; i++) {
        size_t end = 0;
        struct stretch name = organisation_at(reading, i, &end);
        if (name.tokens == 0 || end <= token)
            continue;
        name.tokens = token + 1 - name.token;
        bool body = stretch_has_organisation(text, name) || sense == SENSE_ORGANISATION;
        return body && name.token < token ? name : (struct stretch){0};
    }
    return (struct stretch){0};
}

/* `the Otter Trust's annual lecture`: whose event it is. */
static void read_owner(const struct reading *reading, struct draft *draft)
{
    const struct outline *outline = reading->outline;
    const struct text *text = reading->text;
    for (size_t s = 0; s < outline->sentences_len && draft_len(draft, KEY_ORGANIZERS) == 0; s++) {
        struct stretch sentence = outline->sentences[s];
        if ((outline->sentence_senses[s] & sense_bit(SENSE_EVENT)) == 0 ||
            section_is_elsewhere(outline_section(outline, sentence.token), FACT_EVENT_OF))
            continue;
        for (size_t i = sentence.token; i + 1 < stretch_end(sentence); i++) {
            if (!owns(text, i) || draft_len(draft, KEY_ORGANIZERS) > 0)
                continue;
            size_t behind =
                i + OWNED_TOKENS < stretch_end(sentence) ? i + OWNED_TOKENS : stretch_end(sentence);
            struct stretch name = stretch_has_event(text, stretch_between(i + 1, behind))
                                      ? body_before(reading, sentence, i)
                                      : (struct stretch){0};
            struct span span = name.tokens > 0 ? stretch_span(text, name) : (struct span){0};
            struct slice last = text_token(text, i);
            if (name.tokens > 0)
                organizer_put_span(reading, draft,
                                   (struct span){span.at, span.len - (last.len - without_s(last).len)});
        }
    }
}

/* `Vrijdag spreekt Jan Jansen voor de Historische Kring`: to whom somebody speaks. */
static void read_spoken_to(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    size_t looked = 0;
    for (size_t joint = outline_cue(reading->outline, SENSE_NAME_JOINT);
         joint + 1 < text->tokens_len && looked < MOST_LOOKS && draft_len(draft, KEY_ORGANIZERS) == 0;
         joint = outline_next_cue(reading->outline, joint)) {
        struct stretch sentence = outline_sentence(reading->outline, joint);
        bool to = text_meaning(text, VOCABULARY_CUE, joint).value == 1 && joint > sentence.token &&
                  (outline_says(reading->outline, joint, SENSE_SPEAK) ||
                   outline_says(reading->outline, joint, SENSE_ORGANIZE)) &&
                  !section_is_elsewhere(outline_section(reading->outline, joint), FACT_EVENT_OF);
        size_t end = 0;
        struct stretch name = to ? organisation_at(reading, joint + 1, &end) : (struct stretch){0};
        if (name.tokens < 2 || !stretch_has_organisation(text, name))
            continue;
        looked++;
        if (tells_of_event(reading, sentence))
            organizer_put(reading, draft, name);
    }
}

void organizer_read_hosts(const struct reading *reading, struct draft *draft)
{
    read_joined_line(reading, draft);
    read_joined(reading, draft);
    read_event_of(reading, draft);
    read_acting(reading, draft);
    read_owner(reading, draft);
    read_spoken_to(reading, draft);
}
