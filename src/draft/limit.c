/* Until when one can register, where the word for it stands apart from what it ends: `opent op 1 mei en sluit op 6 mei`. */
#include "draft/role.h"

enum {
    ENDS_BEFORE = 4, /* tokens between a word for an end and the day behind it */
    ENDS_BEHIND = 2, /* and the day before it: `op 6 mei gesloten` */
    ENDS_OPEN = 18,  /* what it is worth where registering is said to end */
};

/* `sluit`, `deadline`, `afgesloten`: an end, of whatever its sentence tells of. */
static bool is_end(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    return meaning.sense == SENSE_ENDS || (meaning.sense == SENSE_CLOSES && meaning.value == 1);
}

/* A day stands behind the word: it ends on that one. */
static bool leads_to_day(const struct outline *outline, size_t end, struct stretch sentence)
{
    for (size_t i = end + 1; i < stretch_end(sentence) && i < end + 1 + ENDS_BEFORE; i++)
        if (is_day(outline_mention(outline, i)))
            return true;
    return false;
}

/* The word for an end that a day belongs to; SIZE_MAX. */
static size_t end_beside(const struct outline *outline, const struct mention *day, struct stretch sentence)
{
    size_t behind = day->token + day->tokens;
    for (size_t i = day->token; i > sentence.token && i + ENDS_BEFORE > day->token; i--) {
        if (is_end(outline->text, i - 1))
            return i - 1;
        if (outline_mention(outline, i - 1) != NULL)
            break;
    }
    for (size_t i = behind; i < stretch_end(sentence) && i < behind + ENDS_BEHIND; i++)
        if (is_end(outline->text, i))
            return leads_to_day(outline, i, sentence) ? SIZE_MAX : i;
    return SIZE_MAX;
}

/* Registering is named before the word, with no clause of something else between: `de inschrijving voor de cursus, die sluit op ...`. */
static bool ends_registering(const struct outline *outline, struct stretch sentence, size_t end)
{
    const struct text *text = outline->text;
    for (size_t i = end; i > sentence.token; i--) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i - 1);
        if (meaning.sense == SENSE_REGISTER || meaning.sense == SENSE_OPENS || (meaning.sense == SENSE_PEOPLE && meaning.value == PEOPLE_BOOKINGS))
            return true;
        bool other = meaning.sense == SENSE_UNREGISTER || meaning.sense == SENSE_EARLY || meaning.sense == SENSE_RATE ||
                     meaning.sense == SENSE_COST;
        if (other || (meaning.sense == SENSE_PRONOUN && meaning.value == 1))
            return false;
    }
    return false;
}

void roles_score_limit(const struct outline *outline, const struct mention *mention, int scores[ROLE_COUNT])
{
    const uint64_t ends = sense_bit(SENSE_ENDS) | sense_bit(SENSE_CLOSES),
                   registers = sense_bit(SENSE_REGISTER) | sense_bit(SENSE_OPENS) | sense_bit(SENSE_PEOPLE);
    const uint64_t said = outline_senses(outline, mention->token);
    if (!is_day(mention) || (said & ends) == 0 || (said & registers) == 0)
        return;
    struct stretch sentence = outline_sentence(outline, mention->token);
    size_t end = end_beside(outline, mention, sentence);
    if (end != SIZE_MAX && ends_registering(outline, sentence, end))
        scores[ROLE_CLOSES] += ENDS_OPEN;
}
