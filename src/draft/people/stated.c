/* Who organises by a label of the page: `Organisatie: Kring Oost, Museum De Stroom`. */
#include "draft/people/organizer.h"

#include "fasti/person.h"

/* `Kring Oost, Jan de Boer`: somebody of the body before them. */
static bool is_person(const struct text *text, struct stretch name)
{
    struct person person;
    return person_at(text, name.token, &person) && person.certainty >= 2 &&
           person.name_token + person.name_tokens >= stretch_end(name);
}

/* `de Kring`, but no `De Blauwe Deur`: an article that is no part of the name; of one in fewer tokens than
 * `least` the capital says nothing. */
static bool leads_name(const struct text *text, struct stretch name, size_t least)
{
    return text_cue(text, name.token) == SENSE_ARTICLE &&
           (name.tokens < least || !text->tokens[name.token].upper || !text->tokens[name.token + 1].upper ||
            stretch_has_organisation(text, name));
}

/* Up to words for who pays or helps, and to somebody in brackets: `Kring Oost met steun van het fonds`,
 * `Kring Oost (Jan de Boer)`. */
static struct stretch without_others(const struct outline *outline, struct stretch name)
{
    const struct text *text = outline->text;
    struct person person;
    for (size_t i = name.token; i < stretch_end(name); i++) {
        bool helps = text_meaning(text, VOCABULARY_PERSON, i).sense == SENSE_MENTIONED ||
                     (text_meaning(text, VOCABULARY_PERSON, i).sense == SENSE_PRESENTS && i > name.token);
        bool somebody =
            text_is_mark(text, i, '(') && person_at(text, i + 1, &person) && person.certainty >= 2;
        somebody |= text_is_mark(text, i, '(') && outline_mention(outline, i + 1) != NULL;
        if (!helps && !somebody)
            continue;
        size_t end = i - (helps && i > name.token && text_cue(text, i - 1) == SENSE_BY);
        return stretch_between(name.token, end);
    }
    return name;
}

/* What a piece of the value names; 0 tokens: nothing that organises. Behind a body's name `onderdeel van de
 * Bond`, `Jan de Boer`, `team Oost` are more of it. */
static struct stretch name_of(const struct reading *reading, struct stretch piece, bool first,
                              bool behind_body)
{
    const struct text *text = reading->text;
    struct stretch none = {0}, name = stretch_trim(text, piece);
    if (name.tokens > 0 && leads_name(text, name, first ? 3 : 2))
        name = (struct stretch){name.token + 1, name.tokens - 1};
    name = without_others(reading->outline, name);
    if (name.tokens == 0 || name.tokens > ORGANISATION_TOKENS ||
        outline_mention(reading->outline, name.token) != NULL ||
        (name.tokens == 1 && (text_cue(text, name.token) == SENSE_PRONOUN ||
                              text_meaning(text, VOCABULARY_LABEL, name.token).sense == SENSE_LABEL)))
        return none; /* `wij`, `tel.` */
    bool small = !text->tokens[name.token].upper && !token_is_organisation(text, name.token);
    bool more = behind_body && (small || (!stretch_has_organisation(text, name) && is_person(text, name)));
    return more ? none : name;
}

/* A telephone or an address stands there: whom to ask, no body. */
static bool is_wire(const struct reading *reading, size_t token)
{
    const struct mention *mention = outline_mention(reading->outline, token);
    return mention != NULL && (mention->kind == MENTION_PHONE || mention->kind == MENTION_EMAIL);
}

/* `KNNV, afdeling Oost`: a comma inside a name, before which part of the body it is. */
static bool leads_part(const struct text *text, size_t comma)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, comma + 1);
    return text_is_mark(text, comma, ',') && comma + 1 < text->tokens_len && !text->tokens[comma + 1].upper &&
           meaning.sense == SENSE_ORGANISATION && meaning.value == 2;
}

void organizer_put_field(const struct reading *reading, struct draft *draft, const struct field *field)
{
    const struct text *text = reading->text;
    size_t end = stretch_end(field->value);
    bool bodies = false;
    for (size_t i = field->value.token, from = i; i <= end; i++) {
        bool line = i < end && i > from &&
                    (text->tokens[i].line != text->tokens[i - 1].line || text_is_behind_gap(text, i));
        if (i > from && i + 1 < end && text_is_mark(text, i, '.') && outline_ends_sentence(text, i))
            end = i; /* `Organisatie: IVN Assen. Aanvang 20.00 uur` */
        bool another = i < end && organisation_begins_another(text, from, i),
             wire = i < end && is_wire(reading, i);
        bool edge = i == end || line || (text_is_mark(text, i, ',') && !leads_part(text, i)) ||
                    text_is_mark(text, i, '|') || text_is_mark(text, i, ';') || another || wire ||
                    (text_is_mark(text, i, '/') && text->tokens[i].space);
        if (!edge)
            continue;
        struct stretch name = name_of(reading, stretch_between(from, i), from == field->value.token, bodies);
        if (name.tokens > 0)
            organizer_put(reading, draft, name);
        bodies |= stretch_has_organisation(text, name);
        from = line ? i : another ? i + text_meaning(text, VOCABULARY_CUE, i).tokens : i + 1;
    }
}
