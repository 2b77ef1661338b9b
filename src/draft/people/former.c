/* What the sentence says of somebody who does not come: who was there before, or is only mentioned. */
#include "draft/people/evidence.h"

enum {
    WINDOW = 40,     /* tokens of the sentence that are looked at on each side */
    NEAR = 6,        /* tokens between a name and what says that it is past */
    JUST_BEFORE = 4, /* tokens between a preposition and the name it leads to */
    PAST_DAY = 8,    /* tokens between a day and the name of who spoke on it */
};

bool stretch_has_function(const struct text *text, struct stretch stretch, int value)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_PERSON, i);
        if (meaning.sense == SENSE_FUNCTION && meaning.value == value)
            return true;
    }
    return false;
}

/* `2023 - Dorst, door Karel Bos`: an entry of a list of former years. */
static bool is_of_past_year(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    size_t first = text->lines[line].body;
    bool year = text_is_year(text, first) && (short)text->tokens[first].number <= reading->reference.year;
    return year && (text_is_mark(text, first + 1, '-') || text_is_mark(text, first + 1, ':'));
}

/* `Na de lezing van 25 mei 2019, door Jan Bos, spreekt`: the last day named before them has been, and a comma
 * is behind them. */
bool candidate_is_of_past_day(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t token = candidate->person.token, end = candidate_end(candidate),
           from = outline_sentence(reading->outline, token).token;
    if (!text_is_mark(text, end, ',') || !outline_mentions(reading->outline, token, 1u << MENTION_TIME))
        return false;
    for (size_t i = token; i > from && i + PAST_DAY > token; i--) {
        const struct mention *mention = outline_mention(reading->outline, i - 1);
        if (mention != NULL && mention->kind == MENTION_TIME)
            return when_has_date(mention->start) && mention->start.year != UNSTATED && !mention->relative &&
                   when_is_before(when_date(mention->start), reading->reference);
    }
    return false;
}

/* A word of the past, but in `will be joined by`. */
static bool has_past(const struct text *text, struct stretch stretch)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++)
        if (text_cue(text, i) == SENSE_PAST &&
            !(i > 1 && text_meaning(text, VOCABULARY_PERSON, i - 2).sense == SENSE_BE &&
              text_meaning(text, VOCABULARY_PERSON, i - 2).tokens > 1))
            return true;
    return false;
}

/* `Conservator Bo Dirks zocht het uit en vertelt erover`: behind `en` a verb of the present. */
static bool goes_on_in_present(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    struct stretch around = candidate_around(reading, candidate, 0, WINDOW);
    for (size_t i = candidate_end(candidate) + 1; i + 1 < stretch_end(around); i++)
        if (text_cue(text, i) == SENSE_AND && !text->tokens[i + 1].upper)
            return text_cue(text, i + 1) == SENSE_SPEAK || token_is_present_verb(text, i + 1);
    return false;
}

bool candidate_is_past(const struct reading *reading, const struct candidate *candidate)
{
    if (is_of_past_year(reading, candidate_line(reading, candidate)))
        return true;
    if (candidate->item != SIZE_MAX || !candidate_says(reading, candidate, sense_bit(SENSE_PAST)))
        return false;
    struct stretch around = candidate_around(reading, candidate, NEAR, NEAR);
    struct stretch before = stretch_between(around.token, candidate->person.token),
                   /* not in what they are */
        behind = stretch_between(candidate_end(candidate), stretch_end(around));
    size_t name = candidate->person.name_token + candidate->person.name_tokens;
    /* `, who wrote` */
    bool clause =
        text_is_mark(reading->text, name, ',') && text_cue(reading->text, name + 1) == SENSE_PRONOUN;
    return has_past(reading->text, before) ||
           (!(clause && candidate_is_led_to(reading, candidate)) && has_past(reading->text, behind) &&
            !goes_on_in_present(reading, candidate));
}

/* `Lees ook het interview met`: in the whole sentence. */
bool candidate_is_related(const struct reading *reading, const struct candidate *candidate)
{
    struct stretch window = candidate_around(reading, candidate, WINDOW, NEAR);
    if (!candidate_says(reading, candidate, sense_bit(SENSE_MENTIONED)))
        return false;
    for (size_t i = window.token; i < stretch_end(window); i++) {
        struct meaning meaning = text_meaning(reading->text, VOCABULARY_PERSON, i);
        if (meaning.sense == SENSE_MENTIONED && meaning.value == 1)
            return true;
    }
    return false;
}

/* `Fotograaf Bo Dirks`: right before the name. */
static bool has_title_of_maker(const struct text *text, const struct candidate *candidate)
{
    const struct person *person = &candidate->person;
    return stretch_has_function(text, stretch_between(person->token, person->name_token), 1);
}

static bool leads_or_speaks(const struct reading *reading, const struct candidate *candidate)
{
    return candidate_has_verb(reading, candidate) || candidate_is_acting(reading, candidate) ||
           (candidate_says(reading, candidate, sense_bit(SENSE_PRESENTS)) &&
            candidate_is_led_to(reading, candidate));
}

/* Who wrote the book, after whom it is called, who took the photograph. */
bool candidate_is_mentioned(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    struct stretch before = candidate_around(reading, candidate, JUST_BEFORE, 0);
    /* `onder leiding van fotograaf Bo Dirks`: what a speaker is */
    bool maker = has_title_of_maker(text, candidate) && leads_or_speaks(reading, candidate);
    if (!maker && stretch_has_function(text, stretch_between(before.token, candidate_end(candidate)), 1))
        return true;
    bool with = false;
    for (size_t i = candidate->person.token; i > before.token;) {
        struct meaning meaning = text_meaning(text, VOCABULARY_PERSON, --i);
        if (text->tokens[i].kind == TOKEN_MARK && strchr("(|:;-", text->tokens[i].mark) != NULL)
            /* `Aftredend en niet herkiesbaar: Bo Dirks` */
            return text_is_mark(text, i, ':') && i > before.token && candidate->person.token == i + 1 &&
                   text_meaning(text, VOCABULARY_PERSON, i - 1).sense == SENSE_MENTIONED;
        struct meaning wider = text_meaning(text, VOCABULARY_PERSON, i > 0 ? i - 1 : i);
        bool inside = wider.sense == SENSE_MENTIONED && wider.tokens > 1;
        bool leads = text_cue(text, i) == SENSE_BY || text_cue(text, i) == SENSE_SPEAK ||
                     (meaning.sense == SENSE_PRESENTS && (meaning.value & 1) == 0);
        struct meaning widest = text_meaning(text, VOCABULARY_PERSON, i > 1 ? i - 2 : i);
        bool presents = wider.sense == SENSE_PRESENTS && (wider.value & 1) == 0 && wider.tokens > 1;
        presents |=
            widest.sense == SENSE_PRESENTS && widest.value == 0 && widest.tokens > 2; /* `woord is aan` */
        if ((meaning.sense == SENSE_MENTIONED && !presents && !leads && (!with || meaning.tokens > 1)) ||
            inside)
            return true;
        with |= leads && text_meaning(text, VOCABULARY_CUE, i).sense == SENSE_BY &&
                text_meaning(text, VOCABULARY_CUE, i).value == 0;
        if ((leads && !with) || presents)
            return false; /* `worked for the union with Jo Bos` */
    }
    return false;
}
