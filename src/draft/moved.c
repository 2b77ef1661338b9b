/* A day that has moved: which of those that stand beside each other is the new one. */
#include "draft/role.h"

enum {
    MOVED_TO = 5,    /* what it is worth that the day beside it is the new one */
    MOVED_FROM = 14, /* and that a day in brackets is the old one */
    BEHIND = 16,     /* tokens behind a day that are looked at */
};

/* `De volgende bijeenkomst is gepland op 20 mei`: the one behind this, of which nothing has moved. */
static bool is_of_next(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    for (size_t i = outline_sentence(outline, mention->token).token; i + 1 < mention->token; i++) {
        struct meaning shift = text_meaning(text, VOCABULARY_TIME, i);
        if (shift.sense == SENSE_SHIFT && shift.value == SHIFT_NEXT && is_event_word(text, i + shift.tokens))
            return true;
    }
    return false;
}

/* What is said of a day behind it, in brackets or up to the sentence's end: whether it has moved, and the
 * other day that is named there. */
struct moved {
    bool said, bracket;
    int value; /* of the cue */
    const struct mention *other;
};

static struct moved moved_behind(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    size_t at = mention->token + mention->tokens,
           end = stretch_end(outline_sentence(outline, mention->token));
    struct moved moved = {.bracket = text_is_mark(text, at, '(')};
    end = end < at + BEHIND ? end : at + BEHIND;
    for (; at < end && !(moved.bracket && text_is_mark(text, at, ')')); at++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, at);
        const struct mention *other = outline_mention(outline, at);
        bool was = moved.bracket && meaning.sense == SENSE_PLANNED;
        if ((meaning.sense == SENSE_MOVED || was) && !moved.said) {
            moved.said = true;
            moved.value = was ? 0 : meaning.value;
        }
        if (moved.other == NULL && is_day(other))
            moved.other = other;
    }
    return moved;
}

/* `28 maart (gewijzigde datum)`, `28 maart (verzet van 14 maart)`: the day that it has moved to, and in
 * brackets behind it the one before. */
void roles_score_moved(const struct outline *outline, const struct mention *mention, int scores[ROLE_COUNT])
{
    const struct text *text = outline->text;
    const uint64_t senses = sense_bit(SENSE_MOVED) | sense_bit(SENSE_PLANNED);
    if (!is_day(mention) || (outline_senses(outline, mention->token) & senses) == 0)
        return;
    if (is_of_next(outline, mention)) {
        scores[ROLE_PREVIOUS] = 0;
        scores[ROLE_OTHER] += MOVED_FROM;
        return;
    }
    struct moved moved = moved_behind(outline, mention);
    bool towards = moved.other != NULL && moved.other->token > 0 &&
                   cue_at(text, moved.other->token - 1) == SENSE_TOWARDS;
    if (moved.said && (moved.bracket ? !towards : moved.value == 1 && moved.other == NULL)) {
        scores[ROLE_EVENT] += MOVED_TO;
        scores[ROLE_PREVIOUS] = 0;
    }
    size_t index = (size_t)(mention - outline->mentions->at);
    const struct mention *before = index > 0 ? mention - 1 : NULL;
    struct moved above =
        before != NULL && is_day(before) ? moved_behind(outline, before) : (struct moved){.said = false};
    if (above.said && above.bracket && above.other == mention &&
        cue_at(text, mention->token - 1) != SENSE_TOWARDS) {
        scores[ROLE_PREVIOUS] += MOVED_FROM;
        scores[ROLE_EVENT] = 0;
    }
}
