/* Who speaks, and at which entry of the programme. */
#include "draft/people/candidate.h"
#include "draft/times/series.h"

enum {
    MOST = 200,       /* people who are compared with each other */
    SURNAMES = 256,   /* kinds of them, by their hash */
    LINE_OF_DAY = 26, /* tokens of a line that announces: a longer one tells */
};

/* A surname alone: `Van Loon`; not `Ben Smit`, whose first name is a particle elsewhere. */
static bool is_single(const struct text *text, const struct person *person)
{
    size_t first = person->name_token;
    return person->name_tokens == 1 ||
           (text_meaning(text, VOCABULARY_PERSON, first).sense == SENSE_PARTICLE &&
            text_meaning(text, VOCABULARY_NAME, first).sense != SENSE_GIVEN_NAME);
}

static struct slice word_at(const struct text *text, const struct person *person, size_t index)
{
    return text_token(text, person->name_token + index);
}

static bool has_word(const struct text *text, const struct person *person, struct slice word)
{
    for (size_t i = 0; i + 1 < person->name_tokens; i++)
        if (slice_equal(word_at(text, person, i), word))
            return true;
    return false;
}

/* Two names of one surname as it is hashed: whether it is the same, and a first name, an initial
 * or none agrees. */
static bool is_same_name(const struct text *text, const struct person *one, const struct person *two)
{
    if (!slice_equal(word_at(text, one, one->name_tokens - 1), word_at(text, two, two->name_tokens - 1)))
        return false;
    struct slice first = word_at(text, one, 0), other = word_at(text, two, 0);
    if (is_single(text, one) || is_single(text, two) || has_word(text, one, other) ||
        has_word(text, two, first))
        return true;
    return (first.len == 1 || other.len == 1) && first.at[0] == other.at[0];
}

/* Whether two names are one person's. Most are of others, and asked for very often. */
static inline bool is_same(const struct text *text, const struct candidate *here,
                           const struct candidate *there)
{
    return here->surname == there->surname &&
           (slice_equal(text_slice(text, here->person.name), text_slice(text, there->person.name)) ||
            is_same_name(text, &here->person, &there->person));
}

/* A name by which somebody is better known: first and last name rather than initials or a surname alone. */
static bool is_fuller(const struct text *text, const struct candidate *one, const struct candidate *two)
{
    bool initials = word_at(text, &one->person, 0).len == 1, others = word_at(text, &two->person, 0).len == 1;
    bool single = is_single(text, &one->person), alone = is_single(text, &two->person);
    return (alone && !single) || (alone == single && others && !initials);
}

struct cast_of_people {
    const struct reading *reading;
    struct candidate *candidates;
    size_t len;
    /* 1 + the first of those who are compared and have a surname of this kind; 0: nobody has */
    unsigned char first[SURNAMES];
    unsigned char next[MOST]; /* 1 + the next one of the same kind */
};

/* Those who are compared, by the kind of their surnames: nobody else may be the same person. */
static void file_people(struct cast_of_people *cast)
{
    for (size_t i = cast->len < MOST ? cast->len : MOST; i-- > 0;) {
        unsigned char *first = &cast->first[cast->candidates[i].surname % SURNAMES];
        cast->next[i] = *first;
        *first = (unsigned char)(i + 1);
    }
}

static size_t first_like(const struct cast_of_people *cast, const struct candidate *candidate)
{
    return cast->first[candidate->surname % SURNAMES];
}

/* The candidate whose name stands for the person: of the programme, and the fullest there is. */
static const struct candidate *best_name(const struct cast_of_people *cast, const struct candidate *candidate)
{
    const struct candidate *best = candidate;
    for (size_t i = first_like(cast, candidate); i > 0; i = cast->next[i - 1])
        if (is_same(cast->reading->text, &cast->candidates[i - 1], candidate) &&
            is_fuller(cast->reading->text, &cast->candidates[i - 1], best))
            best = &cast->candidates[i - 1];
    return best;
}

static bool is_earlier(const struct cast_of_people *cast, size_t index, bool in_item)
{
    const struct candidate *here = &cast->candidates[index];
    for (size_t like = first_like(cast, here); like > 0; like = cast->next[like - 1]) {
        size_t i = like - 1;
        const struct candidate *other = &cast->candidates[i];
        bool counts = other->speaks && (in_item ? i < index && other->item == here->item
                                                : other->item != SIZE_MAX || i < index);
        if (counts && i != index && is_same(cast->reading->text, other, here))
            return true;
    }
    return false;
}

/* Where speakers stand: the event's own, and those of an entry. */
static const struct {
    unsigned list, name, prefix, role;
} speaker_rows[] = {
    {KEY_SPEAKERS, ROW_SPEAKER_NAME, ROW_SPEAKER_PREFIX, ROW_SPEAKER_ROLE},
    {ROW_ITEM_SPEAKERS, ROW_ITEM_SPEAKER_NAME, ROW_ITEM_SPEAKER_PREFIX, ROW_ITEM_SPEAKER_ROLE},
};

/* The title or role that is stated here, else elsewhere with the same name. */
static struct span stated(const struct cast_of_people *cast, const struct candidate *candidate, bool role)
{
    struct span own = role ? candidate->person.role : candidate->person.prefix;
    for (size_t i = first_like(cast, candidate); own.len == 0 && i > 0; i = cast->next[i - 1]) {
        const struct candidate *other = &cast->candidates[i - 1];
        struct span theirs = role ? other->person.role : other->person.prefix;
        if (theirs.len > 0 && is_same(cast->reading->text, other, candidate))
            own = theirs;
    }
    return own;
}

static void put_speaker(const struct cast_of_people *cast, struct draft *draft,
                        const struct candidate *candidate)
{
    const struct text *text = cast->reading->text;
    bool in_item = candidate->item != SIZE_MAX;
    size_t item = in_item ? cast->reading->programme->items[candidate->item].place : 0,
           number = draft_len(draft, draft_in(speaker_rows[in_item].list, item));
    size_t outer = in_item ? item : number, inner = in_item ? number : 0;
    struct span prefix = stated(cast, candidate, false); /* as it stands, with its points */
    draft_put_words(draft, draft_within(speaker_rows[in_item].name, outer, inner), text,
                    best_name(cast, candidate)->person.name);
    draft_put_text(draft, draft_within(speaker_rows[in_item].prefix, outer, inner), text_slice(text, prefix),
                   prefix);
    draft_put_words(draft, draft_within(speaker_rows[in_item].role, outer, inner), text,
                    stated(cast, candidate, true));
}

/* The people as they are on this day. */
static struct cast_of_people cast_of_day(const struct reading *reading)
{
    struct cast_of_people cast = {.reading = reading, .len = reading->candidates_len};
    cast.candidates = memory_new(cast.len, sizeof *cast.candidates);
    for (size_t i = 0; i < cast.len; i++) {
        struct candidate *candidate = &cast.candidates[i];
        *candidate = reading->candidates[i];
        size_t token = candidate->person.token, line = reading->text->tokens[token].line;
        struct stretch own = reading->occasion->own;
        bool told = line != reading->occasion->line && reading->outline->roles[line] == LINE_PROSE &&
                    reading->text->lines[line].tokens > LINE_OF_DAY;
        bool announced =
            (line_is_of_this_day(reading, line) && !told) || (token >= own.token && token < stretch_end(own));
        candidate->speaks |= announced && candidate->sure && candidate->score + WORTH_OF_DAY >= SPEAKS;
        candidate->speaks &= !line_is_of_other_day(reading, line);
        const struct item *item =
            candidate->item == SIZE_MAX ? NULL : &reading->programme->items[candidate->item];
        if (item == NULL || item->place != SIZE_MAX)
            continue;
        candidate->speaks &= reading->day_of[reading->text->tokens[item->title.token].line] > 0;
        candidate->item = SIZE_MAX;
    }
    file_people(&cast);
    return cast;
}

void part_people(const struct reading *reading, struct draft *draft)
{
    struct cast_of_people cast = cast_of_day(reading);
    for (size_t i = 0; i < cast.len; i++) {
        const struct candidate *candidate = &cast.candidates[i];
        if (candidate->speaks &&
            !(is_single(reading->text, &candidate->person) && candidate->person.certainty < 3) &&
            !is_earlier(&cast, i, candidate->item != SIZE_MAX))
            put_speaker(&cast, draft, candidate);
    }
    free(cast.candidates);
}
