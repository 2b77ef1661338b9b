/* Who organises: a labelled name, the subject of `organiseert`, what stands behind `georganiseerd
 * door`. */
#include "draft/people/candidate.h"
#include "draft/people/organizer.h"
#include "draft/people/subject.h"

enum {
    NOUN_TOKENS = 12, /* from a word for who organises to `is` */
    JOINT_REACH = 12, /* tokens behind a verb in which another name may be joined */
    MOST_VERBS = 60,  /* so many verbs are looked at: for each the whole text may be searched for a name */
};

/* Names up to `stop` that a joint leads to: `samen met het Y`; past the stretch only
 * `in samenwerking met`. */
static void read_joint(const struct reading *reading, struct draft *draft, struct stretch where, size_t stop)
{
    size_t near = stretch_end(where);
    for (size_t with = where.token; draft_len(draft, KEY_ORGANIZERS) > 0 && with < stop; with++) {
        struct meaning and = text_meaning(reading->text, VOCABULARY_CUE, with);
        if (meaning_joins_bodies(and) && (with < near || and.tokens > 2))
            organizer_put_list(reading, draft, with + and.tokens, stop);
    }
}

/* `wordt door de Kring X een avond georganiseerd`, `hosted this time by the Y`: who stands behind a
 * `door` of the participle's sentence. */
static void read_participle(const struct reading *reading, struct draft *draft, size_t verb)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, verb);
    for (size_t i = sentence.token; i + 1 < stretch_end(sentence); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        size_t end = 0;
        if (meaning.sense != SENSE_BY || meaning.value != 1)
            continue;
        struct stretch name = organisation_at(reading, i + 1, &end);
        if (name.tokens > 0 &&
            (stretch_has_organisation(text, name) || token_is_abbreviation(text, name.token))) {
            organizer_put_list(reading, draft, i + 1, stretch_end(sentence));
            read_joint(reading, draft, stretch_between(end, stretch_end(sentence)), stretch_end(sentence));
            return;
        }
    }
}

/* `is dit jaar de gemeente X`: behind the words for this year. */
static size_t behind_year(const struct text *text, size_t token)
{
    struct meaning this = text_meaning(text, VOCABULARY_TIME, token);
    bool shift = this.sense == SENSE_SHIFT || text_cue(text, token) == SENSE_PRONOUN;
    struct meaning unit = text_meaning(text, VOCABULARY_TIME, token + 1);
    return shift && unit.sense == SENSE_UNIT ? token + 1 + unit.tokens : token;
}

/* `Organisatoren van de avond zijn X en Y`: who stands behind `zijn`. */
static void read_noun(const struct reading *reading, struct draft *draft, size_t noun)
{
    const struct text *text = reading->text;
    size_t stop = stretch_end(outline_sentence(reading->outline, noun)), end = 0;
    if (text_is_mark(text, noun + 1, ',') && noun + 2 < stop) { /* `De organisatoren, X en Y, hopen` */
        struct stretch name = organisation_at(reading, noun + 2, &end);
        if (name.tokens > 1 && stretch_has_organisation(text, name)) {
            organizer_put_list(reading, draft, noun + 2, stop);
            return;
        }
    }
    for (size_t i = noun + 1; i < stop && i < noun + NOUN_TOKENS; i++)
        if (text_meaning(text, VOCABULARY_PERSON, i).sense == SENSE_BE) {
            organizer_put_list(reading, draft, behind_year(text, i + 1), stop);
            return;
        }
}

/* The subject of a verb that ends its clause stands beside the auxiliary before it: `de gemeente X
 * wil op 4 mei een avond houden`. The token where it begins; SIZE_MAX. */
static size_t subject_of_auxiliary(const struct reading *reading, struct stretch sentence, size_t verb)
{
    const struct text *text = reading->text;
    for (size_t i = sentence.token; i < verb; i++) {
        size_t end = 0;
        if (text_cue(text, i) != SENSE_AUXILIARY)
            continue;
        struct stretch behind =
            organisation_at(reading, i + text_meaning(text, VOCABULARY_CUE, i).tokens, &end);
        return behind.tokens > 0 && end < verb ? i + text_meaning(text, VOCABULARY_CUE, i).tokens
                                               : subject_before(reading, sentence, i, &end);
    }
    return SIZE_MAX;
}

/* The name that stands for a word before or behind the verb: `het waterschap organiseert`, `Daarom
 * houdt zij`. */
static struct stretch other_name(const struct reading *reading, struct stretch sentence, size_t verb,
                                 size_t behind)
{
    const struct text *text = reading->text;
    size_t known = verb > sentence.token + 1 && subject_is_known(text, verb - 2)            ? verb - 1
                   : subject_is_known(text, behind) && !token_begins_name(text, behind + 2) ? behind + 1
                                                                                            : SIZE_MAX;
    return known != SIZE_MAX ? subject_named_elsewhere(reading, known)
                             : subject_taken_up(reading, sentence, behind);
}

/* `organiseert het samenwerkingsprogramma Raad op Orde`: behind a word for what it is that no row knows. */
static size_t behind_kind(const struct text *text, size_t token)
{
    bool led = text_cue(text, token) == SENSE_ARTICLE;
    size_t kind = token + led;
    bool plain =
        kind < text->tokens_len && text->tokens[kind].kind == TOKEN_WORD && !text->tokens[kind].upper &&
        text->tokens[kind].len > 6 && text_cue(text, kind) == SENSE_NONE && !token_is_event(text, kind) &&
        !token_is_organisation(text, kind) && text_meaning(text, VOCABULARY_PERSON, kind).sense == SENSE_NONE;
    return plain && token_begins_name(text, kind + 1) && (!led || token_is_organisation(text, kind + 1))
               ? kind + 1
               : token;
}

/* `Bearn Bilker houdt een lezing`: what only a person does, and a name that is no body's. */
static bool is_somebody(const struct text *text, size_t subject, size_t verb)
{
    struct meaning does = text_meaning(text, VOCABULARY_PERSON, verb);
    struct stretch name = stretch_between(subject, verb);
    bool plain = does.sense == SENSE_PRESENTS && does.value == 3 && name.tokens > 1 &&
                 !stretch_has_organisation(text, name);
    for (size_t i = name.token; i < stretch_end(name) && plain; i++)
        plain =
            text->tokens[i].kind == TOKEN_WORD && text->tokens[i].upper && text_cue(text, i) != SENSE_ARTICLE;
    return plain;
}

/* `Hierbij nodigt het bestuur van de Kring u uit`: who invites stands behind the verb, before whom it is that
 * they do. The token of the name; SIZE_MAX. */
static size_t inviter_behind(const struct reading *reading, size_t behind, size_t stop)
{
    const struct text *text = reading->text;
    size_t at = behind + (text_cue(text, behind) == SENSE_ARTICLE), end = behind;
    struct meaning host = text_meaning(text, VOCABULARY_CUE, at);
    at = host.sense == SENSE_HOST ? at + host.tokens : behind;
    struct stretch name = organisation_at(reading, at, &end);
    struct meaning next = text_meaning(text, VOCABULARY_CUE, end);
    bool reader = next.sense == SENSE_PRONOUN && next.value == 5;
    return name.tokens > 0 && end < stop && stretch_has_organisation(text, name) &&
                   (reader || next.sense == SENSE_AND || next.sense == SENSE_ALL)
               ? at
               : SIZE_MAX;
}

/* `Heemkring De Vlasbraak` above `nodigt u uit op haar jaarlijkse`, `Kring A` above `en de gemeente B
 * houden`: a body that takes the line above a sentence that goes on in small letters; 0 tokens: none does. */
static struct stretch body_above(const struct reading *reading, struct stretch sentence)
{
    const struct text *text = reading->text;
    size_t line = text->tokens[sentence.token].line, end = 0;
    if (line == 0 || text->lines[line].token != sentence.token || text->tokens[sentence.token].upper ||
        text->lines[line - 1].tokens == 0)
        return (struct stretch){0};
    struct stretch above = outline_body(text, line - 1);
    struct stretch name = organisation_at(reading, above.token, &end);
    bool body = end >= stretch_end(above) && stretch_has_organisation(text, name);
    return body ? name : (struct stretch){0};
}

/* The subject before a verb; where there is none, who stands for it, or behind it. */
static void read_subject(const struct reading *reading, struct draft *draft, size_t verb, bool invites)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, verb);
    size_t behind = verb + text_meaning(text, VOCABULARY_CUE, verb).tokens, stop = stretch_end(sentence),
           end = 0;
    size_t subject = subject_before(reading, sentence, verb, &end);
    struct stretch above = subject == SIZE_MAX || text_cue(text, sentence.token) == SENSE_AND
                               ? body_above(reading, sentence)
                               : (struct stretch){0};
    if (above.tokens > 0)
        organizer_put(reading, draft, above);
    if (subject == SIZE_MAX && above.tokens > 0)
        return;
    if (subject == SIZE_MAX)
        subject = subject_of_auxiliary(reading, sentence, verb);
    struct stretch name =
        subject == SIZE_MAX ? other_name(reading, sentence, verb, behind) : (struct stretch){0};
    size_t before = draft_len(draft, KEY_ORGANIZERS);
    bool by = text_cue(text, behind) == SENSE_BY;
    bool any =
        text_meaning(text, VOCABULARY_TIME, behind).sense == SENSE_ONE ||
        subject_is_writer(text, sentence, verb); /* `presenteert een Nieuwe Klank`, `zijn we te gast bij X` */
    if (subject == SIZE_MAX && name.tokens == 0 && invites && verb > sentence.token)
        subject = inviter_behind(reading, behind, stop);
    if (subject != SIZE_MAX && subject < verb && is_somebody(text, subject, verb))
        return;
    if (subject != SIZE_MAX)
        organizer_put_list(reading, draft, subject, subject < verb ? verb : stop);
    else if (name.tokens > 0)
        organizer_put(reading, draft, name);
    else if (verb > sentence.token && !invites && !any)
        organizer_put_list(reading, draft, behind_kind(text, behind + by), stop);
    if (draft_len(draft, KEY_ORGANIZERS) > 0 && by)
        organizer_put_list(reading, draft, behind + 1, stop);
    if (draft_len(draft, KEY_ORGANIZERS) > before)
        read_joint(reading, draft,
                   stretch_between(sentence.token, stop < behind + JOINT_REACH ? stop : behind + JOINT_REACH),
                   stop);
}

/* `De lezing wordt verzorgd door`: the sentence tells of an event, or says nothing else. */
static bool tells_of_any(const struct reading *reading, struct stretch sentence, size_t verb)
{
    const struct text *text = reading->text;
    size_t end = 0, next = verb + text_meaning(text, VOCABULARY_CUE, verb).tokens;
    bool whole = verb == sentence.token && organisation_at(reading, next, &end).tokens > 0 &&
                 end + 1 >= stretch_end(sentence);
    return whole || stretch_has_event(text, stretch_between(sentence.token, verb)) ||
           outline_mentions(reading->outline, sentence.token, 1u << MENTION_TIME);
}

/* `Borrel aangeboden door X`, `de muziek wordt verzorgd door X`: who gives the drinks does not give the
 * event. */
static bool is_treat(const struct text *text, struct stretch before)
{
    bool thing = outline_has(text, before, SENSE_THING, NULL) && !stretch_has_event(text, before);
    return thing || outline_has(text, before, SENSE_SOCIAL, NULL) ||
           outline_has(text, before, SENSE_BREAK, NULL);
}

/* `Jan Bos is te gast`: a sentence whose first words name somebody. */
static bool is_of_guest(const struct reading *reading, struct stretch sentence)
{
    struct person person;
    return candidate_at(reading, sentence.token, &person) && person.certainty >= 2;
}

/* `Jan de Boer is te gast bij de Kring X`: the body, no building, of which somebody is the guest. */
static void put_host_behind(const struct reading *reading, struct draft *draft, size_t guest)
{
    const struct text *text = reading->text;
    size_t end = 0;
    struct stretch name =
        organisation_at(reading, guest + text_meaning(text, VOCABULARY_CUE, guest).tokens, &end);
    if (name.tokens > 1 && stretch_has_organisation(text, name) && !stretch_has_venue(text, name))
        organizer_put(reading, draft, name);
}

/* `is de Kring X te gast bij`: who is held a guest; `door de Kring X een lezing gehouden`. */
static void read_held(const struct reading *reading, struct draft *draft)
{
    size_t looked = 0;
    for (size_t i = outline_cue(reading->outline, SENSE_HELD);
         i < reading->text->tokens_len && looked < MOST_VERBS && draft_len(draft, KEY_ORGANIZERS) == 0;
         i = outline_next_cue(reading->outline, i)) {
        int value = text_meaning(reading->text, VOCABULARY_CUE, i).value;
        looked += value > 0 && value < 5;
        struct stretch sentence = outline_sentence(reading->outline, i);
        size_t end = 0, subject = value == 1 ? subject_before(reading, sentence, i, &end) : SIZE_MAX;
        if (subject != SIZE_MAX && subject_is_about_event(reading, sentence, i))
            organizer_put_list(reading, draft, subject, i);
        else if (value == 1 && subject == SIZE_MAX && is_of_guest(reading, sentence))
            put_host_behind(reading, draft, i);
        else if (value == 2)
            read_participle(reading, draft, i);
    }
}

static void read_verb(const struct reading *reading, struct draft *draft, size_t verb)
{
    const struct text *text = reading->text;
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, verb);
    struct stretch sentence = outline_sentence(reading->outline, verb);
    size_t stop = stretch_end(sentence), next = verb + meaning.tokens;
    if (sentence_is_of_other_month(text, sentence))
        return;
    bool heads =
        next >= stop || (text_is_mark(text, next, ':') && next + 1 >= stop); /* `Stichting X presenteert:` */
    bool invites = meaning.value == 2 || heads;
    bool behind = meaning.value == 1 || meaning.value == 5;
    if (behind && (is_treat(text, stretch_between(sentence.token, verb)) ||
                   (meaning.value == 5 && !tells_of_any(reading, sentence, verb))))
        return;
    if (behind) {
        bool below = next + 1 >= stop;
        bool colon = text_is_mark(text, next, ':') && !below;
        const struct field *field = colon ? outline_field(reading->outline, LABEL_ORGANIZER, 0) : NULL;
        if (field != NULL && field->value.token == next + 1)
            return;    /* read as what stands behind a label */
        next += colon; /* `is georganiseerd door: A en B` */
        organizer_put_list(reading, draft, next, below ? stop + ORGANISATION_TOKENS : stop);
        read_joint(reading, draft, stretch_between(next, stop), stop);
    } else if (meaning.value == 3) {
        read_participle(reading, draft, verb);
    } else if (meaning.value == 4) {
        read_noun(reading, draft, verb);
    } else if (invites || subject_is_about_event(reading, sentence, verb) ||
               (verb == sentence.token && body_above(reading, sentence).tokens > 0)) {
        read_subject(reading, draft, verb, invites);
    }
}

/* `Door: Heemkring Oost`, `Van: Heemkring Oost`: a small word for a label, before the name of a body. */
static bool leads_to_body(const struct reading *reading, struct stretch sentence)
{
    const struct text *text = reading->text;
    struct meaning lead = text_meaning(text, VOCABULARY_CUE, sentence.token);
    size_t end = 0;
    bool small = (lead.sense == SENSE_BY && lead.value == 1) ||
                 text_meaning(text, VOCABULARY_PERSON, sentence.token).sense == SENSE_PARTICLE;
    if (!small || !text_is_mark(text, sentence.token + 1, ':') || sentence.tokens < 4)
        return false;
    struct stretch name = organisation_at(reading, sentence.token + 2, &end);
    return name.tokens > 1 && stretch_has_organisation(text, name);
}

/* `Organisatie Kring Oost`: behind a label without a colon nothing but a body's name, to the end of the line.
 */
static bool leads_whole_line(const struct reading *reading, struct stretch sentence, size_t token)
{
    const struct text *text = reading->text;
    size_t end = 0;
    if (!text->tokens[sentence.token].upper || !token_begins_name(text, token))
        return false;
    struct stretch name = organisation_at(reading, token, &end);
    return name.tokens > 1 && name.token == token && end == stretch_end(sentence) &&
           text->tokens[end - 1].line == text->tokens[sentence.token].line &&
           stretch_has_organisation(text, name);
}

/* `... over het zwembad. Organisatie: Debatgroep Waard. Toegang vrij.`, `(organisatie: Debatgroep Waard)` */
static void read_inline(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    for (size_t s = 0; s < reading->outline->sentences_len && draft_len(draft, KEY_ORGANIZERS) == 0; s++) {
        struct stretch sentence = reading->outline->sentences[s];
        size_t first = sentence.token + text_is_mark(text, sentence.token, '(');
        struct meaning label = text_meaning(text, VOCABULARY_LABEL, first);
        size_t colon = first + label.tokens;
        bool labelled = label.sense == SENSE_LABEL && label.value == LABEL_ORGANIZER;
        if (!labelled && leads_to_body(reading, sentence)) {
            labelled = true;
            colon = first + 1;
        }
        if (labelled && text_is_mark(text, colon, ':'))
            organizer_put_list(reading, draft, colon + 1, stretch_end(sentence));
        else if (labelled && label.tokens == 1 && leads_whole_line(reading, sentence, colon))
            organizer_put_list(reading, draft, colon, stretch_end(sentence));
    }
}

/* `Gastheer is het museum`, `Our host is`: a noun for who organises, right before the verb. */
static bool is_host_noun(const struct reading *reading, size_t token)
{
    struct meaning noun = text_meaning(reading->text, VOCABULARY_CUE, token);
    size_t verb = noun.value == 4 ? token + noun.tokens : token + noun.tokens - 1;
    return noun.sense == SENSE_ORGANIZE && (noun.value == 4 || noun.value == 1) && verb > token &&
           text_meaning(reading->text, VOCABULARY_PERSON, verb).sense == SENSE_BE;
}

void part_organizers(const struct reading *reading, struct draft *draft)
{
    const struct field *field = outline_field(reading->outline, LABEL_ORGANIZER, 0);
    size_t sentence = SIZE_MAX, verbs = 0;
    for (size_t i = outline_cue(reading->outline, SENSE_ORGANIZE);
         i < reading->text->tokens_len && verbs < MOST_VERBS; i = outline_next_cue(reading->outline, i)) {
        if (sentence != SIZE_MAX && reading->outline->sentence_of[i] > sentence && !is_host_noun(reading, i))
            continue;
        verbs++;
        read_verb(reading, draft, i);
        if (draft_len(draft, KEY_ORGANIZERS) > 0 && sentence == SIZE_MAX)
            sentence = reading->outline->sentence_of[i];
    }
    if (field != NULL && field->lines < 8 && draft_len(draft, KEY_ORGANIZERS) == 0)
        organizer_put_field(reading, draft, field);
    read_inline(reading, draft);
    read_held(reading, draft);
    organizer_read_hosts(reading, draft);
    organizer_read_senders(reading, draft);
}
