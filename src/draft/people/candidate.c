/* Who is named, at which entry of the programme, and who of them speaks. */
#include "draft/people/evidence.h"
#include "draft/people/organisation.h"

#include <limits.h>

enum {
    LISTED = 8,       /* of a list's names that are looked back at */
    LIST_WORDS = 6,   /* that may stand between two names of a list */
    ENTRY_LINES = 60, /* an entry of the programme has no more */
};

/* Whether running text begins between an entry and a token: a paragraph behind the programme is no part of
 * its last entry. */
static bool leaves_entry(const struct reading *reading, const struct item *item, size_t token)
{
    const struct outline *outline = reading->outline;
    size_t line = reading->text->tokens[item->title.token].line + 1, last = reading->text->tokens[token].line;
    bool blank = false;
    if (last > line + ENTRY_LINES)
        return true;
    for (; line <= last; line++) {
        bool heading = outline->roles[line] == LINE_HEADING && outline->heading_of[line] == line;
        if (heading && outline->sections[line] != LABEL_PROGRAMME && outline->sections[line] != LABEL_NONE)
            return true;
        if (blank && outline->roles[line] == LINE_PROSE &&
            item == &reading->programme->items[reading->programme->len - 1])
            return true;
        blank |= outline->roles[line] == LINE_BLANK;
    }
    return false;
}

/* The entry that names a token; `*next` moves to the first entry behind it. */
static size_t item_of(const struct reading *reading, size_t token, size_t *next)
{
    const struct programme *programme = reading->programme;
    while (*next < programme->len && programme->items[*next].whole.token <= token)
        ++*next;
    if (*next == 0)
        return SIZE_MAX;
    const struct item *item = &programme->items[*next - 1];
    bool inside = token < stretch_end(item->whole);
    return inside && !leaves_entry(reading, item, token) ? *next - 1 : SIZE_MAX;
}

/* A word without a meaning of its own, between a comma and what somebody is. */
static bool sense_in_list(const struct text *text, size_t token)
{
    enum sense cue = text_cue(text, token);
    return (cue == SENSE_NONE || cue == SENSE_ORGANISATION) &&
           text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_NONE;
}

/* Whether only commas, `en` and small words stand between two people, and words that lead to what the second
 * is: `A, trade union leader B`. */
static bool is_list(const struct reading *reading, const struct candidate *before,
                    const struct candidate *here)
{
    const struct text *text = reading->text;
    size_t at = candidate_end(before);
    if (here->person.token > at + LIST_WORDS || here->person.token == at)
        return false;
    for (; at < here->person.token; at++) {
        enum sense cue = text_cue(text, at), small = text_meaning(text, VOCABULARY_PERSON, at).sense;
        bool leads = here->person.name_token > here->person.token && text->tokens[at].kind == TOKEN_WORD &&
                     !text->tokens[at].upper && at > candidate_end(before) && sense_in_list(text, at);
        leads |= at + 1 == here->person.token && at > candidate_end(before) &&
                 text_cue(text, at - 1) == SENSE_AND &&
                 /* `en molenaars B` */
                 text->tokens[at].kind == TOKEN_WORD && !text->tokens[at].upper && sense_in_list(text, at);
        if (!leads && !text_is_mark(text, at, ',') && !text_is_mark(text, at, ';') &&
            !text_is_mark(text, at, '/') && cue != SENSE_AND && cue != SENSE_ARTICLE &&
            small != SENSE_PARTICLE)
            return false;
    }
    return true;
}

static uint32_t hash_surname(const struct text *text, const struct person *person)
{
    struct slice word = text_token(text, person->name_token + person->name_tokens - 1);
    return (uint32_t)((bytes_word(word.at, word.len) ^ word.len) * 0x9E3779B97F4A7C15 >> 32);
}

/* `A, B en C vertellen`: what is said of the last of a list is said of those before them, who are not named
 * for another reason. */
static void raise_listed(struct candidate *last, size_t count)
{
    for (size_t i = 0; i < count && i < LISTED && last[-(ptrdiff_t)i].listed; i++) {
        struct candidate *before = &last[-(ptrdiff_t)i - 1];
        if (before->score < 0 || before->score >= last->score)
            return;
        before->score = last->score;
        /* between two who are */
        before->sure |= last->sure && before->listed && before[-1].sure && before->person.name_tokens > 1;
        before->speaks = before->sure && before->score >= SPEAKS;
    }
}

/* `over Bo Dirks en zijn tijdgenoot Jan Bos`: somebody joined to one who is only spoken of. */
static bool is_joined_to_topic(const struct reading *reading, const struct candidate *before,
                               const struct candidate *here)
{
    size_t end = candidate_end(before);
    return here->item == before->item && text_cue(reading->text, end) == SENSE_AND &&
           here->person.token <= end + LIST_WORDS && candidate_is_topic(reading, before) &&
           outline_sentence(reading->outline, end).token ==
               outline_sentence(reading->outline, here->person.token).token &&
           !candidate_acts(reading, here);
}

static void score(const struct reading *reading, struct candidate *candidate, int least)
{
    candidate->score = candidate_score(reading, candidate, least);
    candidate->weighed = true;
}

/* `Gastheer is Oranjevereniging Rul`: the first word is no first name but one for a body. */
static bool is_body(const struct text *text, const struct person *person)
{
    size_t token = person->name_token;
    return person->certainty < 3 && token_is_organisation(text, token) &&
           text_meaning(text, VOCABULARY_NAME, token).sense != SENSE_GIVEN_NAME;
}

/* Of somebody who is worth less than `least` no more than that is known. */
static void judge(const struct reading *reading, struct candidate *candidate, struct candidate *before,
                  int least)
{
    size_t token = candidate->person.token;
    bool first = candidate_begins_line(reading, candidate) ||
                 (token > 0 && text_is_mark(reading->text, token - 1, ':'));
    candidate->section = candidate_section(reading, candidate);
    candidate->sure = (candidate->person.certainty >= 2 && !is_body(reading->text, &candidate->person)) ||
                      (first && candidate_is_labelled(reading, candidate)) ||
                      (candidate->person.name_tokens > 1 && !is_body(reading->text, &candidate->person) &&
                       candidate_is_presented(reading, candidate)) ||
                      (candidate->listed && before->sure && candidate->person.name_tokens > 1 && token > 0 &&
                       text_cue(reading->text, token - 1) == SENSE_AND);
    if (candidate->listed && !before->weighed)
        score(reading, before, INT_MIN);
    if (candidate->listed || candidate->sure)
        score(reading, candidate, least);
    if (candidate->listed && before->score > candidate->score)
        candidate->score = before->score;
    candidate->speaks = candidate->sure && candidate->score >= SPEAKS;
    if (before != NULL && candidate->speaks && is_joined_to_topic(reading, before, candidate)) {
        candidate->score = before->score;
        candidate->speaks = false;
    }
}

/* The cell of a table that says where: a house that bears a name. */
static bool is_place_cell(const struct reading *reading, size_t token)
{
    enum label field = outline_field_of(reading->outline, token);
    return (field == LABEL_WHERE || field == LABEL_ROOM) &&
           outline_table(reading->outline, reading->text->tokens[token].line) != NULL;
}

/* `Chris Wilson` above `Jan 21`: a name ends before a day on the line below. */
static void without_day(const struct reading *reading, struct person *person)
{
    size_t end = person->name_token + person->name_tokens;
    for (size_t i = person->name_token + 1; i < end; i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        bool day = mention != NULL && mention->kind == MENTION_TIME && mention->token == i &&
                   mention->start.day != UNSTATED;
        if (!day || reading->text->tokens[i].line == reading->text->tokens[i - 1].line)
            continue;
        person->name_tokens = i - person->name_token;
        person->tokens = i - person->token;
        return;
    }
}

/* What is not looked at for people. */
static bool is_left_out(const struct reading *reading, size_t token)
{
    return reading->outline->roles[reading->text->tokens[token].line] == LINE_BOILERPLATE ||
           is_place_cell(reading, token);
}

/* Everybody who is named, in the order of the text. */
static void find_people(struct reading *reading)
{
    size_t room = 0, entry = 0;
    struct person person;
    for (size_t at = 0; at < reading->text->tokens_len; at++) {
        if (!person_may_begin(reading->text, at) || is_left_out(reading, at) ||
            !person_read(reading->text, at, &person))
            continue;
        struct candidate candidate = {.person = person};
        without_day(reading, &candidate.person);
        candidate.cut = candidate.person.tokens < person.tokens;
        candidate.surname = hash_surname(reading->text, &candidate.person);
        candidate.item = item_of(reading, at, &entry);
        reading->candidates =
            memory_room(reading->candidates, reading->candidates_len, &room, sizeof candidate);
        reading->candidates[reading->candidates_len++] = candidate;
        at += candidate.person.tokens - 1;
    }
    reading->knows_people = true;
}

/* The score below which it does not matter how low it is: higher where one of the days may still add to
 * it. */
static int least_score(const struct reading *reading)
{
    for (size_t i = 0; i < reading->occasions_len; i++)
        if (reading->occasions[i].listed || reading->occasions[i].entry ||
            reading->occasions[i].own.tokens > 0)
            return SPEAKS - WORTH_OF_DAY;
    return SPEAKS;
}

/* In a list, or joined to the next one: what is said of one is said of the other. */
static bool is_joined(const struct reading *reading, size_t index)
{
    const struct candidate *here = &reading->candidates[index];
    return here->listed || text_cue(reading->text, candidate_end(here)) == SENSE_AND ||
           (index + 1 < reading->candidates_len && here[1].listed);
}

void candidates_read(struct reading *reading)
{
    find_people(reading);
    struct candidate *candidates = reading->candidates;
    int least = least_score(reading);
    for (size_t i = 1; i < reading->candidates_len; i++)
        candidates[i].listed = is_list(reading, &candidates[i - 1], &candidates[i]);
    for (size_t i = 0; i < reading->candidates_len; i++) {
        judge(reading, &candidates[i], i > 0 ? &candidates[i - 1] : NULL,
              is_joined(reading, i) ? INT_MIN : least);
        raise_listed(&candidates[i], i);
        if (i > 0 && candidates[i].speaks &&
            candidate_is_given_by(reading, &candidates[i - 1], &candidates[i]))
            candidates[i - 1].speaks = false;
    }
}

static bool is_named_by(const void *row, const void *sought)
{
    const struct candidate *candidate = row;
    const size_t *token = sought;
    return candidate->person.token <= *token;
}

/* The last of the people who is named before a token or at it; NULL. */
static const struct candidate *last_before(const struct reading *reading, size_t token)
{
    size_t named = rows_before(reading->candidates, reading->candidates_len, sizeof *reading->candidates,
                               is_named_by, &token);
    return named > 0 ? &reading->candidates[named - 1] : NULL;
}

bool candidate_is_role(const struct reading *reading, size_t token)
{
    const struct candidate *candidate = last_before(reading, token);
    if (candidate == NULL)
        return false;
    const struct person *person = &candidate->person;
    size_t end = person->name_token + person->name_tokens;
    bool apart = text_is_mark(reading->text, end, ',') || text_is_mark(reading->text, end, '(');
    return apart && person->certainty >= 2 && token > end && token < candidate_end(candidate);
}

bool candidate_at(const struct reading *reading, size_t token, struct person *person)
{
    if (!person_may_begin(reading->text, token))
        return false;
    const struct candidate *last = reading->knows_people ? last_before(reading, token) : NULL;
    bool here = last != NULL && last->person.token == token,
         within = last != NULL && token < candidate_end(last);
    if (!reading->knows_people || is_left_out(reading, token) || (here ? last->cut : within))
        return person_read(reading->text, token, person);
    if (here)
        *person = last->person;
    return here;
}
