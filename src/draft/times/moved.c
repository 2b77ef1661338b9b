/* A day that has moved: which of those that stand beside each other is the new one. */
#include "draft/times/eventday.h"
#include "draft/times/role.h"

enum {
    MOVED_TO = 5,    /* what it is worth that the day beside it is the new one */
    MOVED_FROM = 14, /* and that a day in brackets is the old one */
    BEHIND = 16,     /* tokens behind a day that are looked at */
    MOVES = 8,       /* of a page, that are looked at */
    ANY_KIND = 3,    /* the value of a word for an event of whatever kind: `bijeenkomst` */
};

/* `De volgende bijeenkomst is gepland op 20 mei`, `een tweede`: one behind this, of which nothing has moved.
 */
static bool is_of_next(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    for (size_t i = outline_sentence(outline, mention->token).token; i + 1 < mention->token; i++) {
        struct meaning shift = text_meaning(text, VOCABULARY_TIME, i);
        bool next = (shift.sense == SENSE_SHIFT && shift.value == SHIFT_NEXT) ||
                    (shift.sense == SENSE_ORDINAL && shift.value > 1);
        if (next && token_is_event(text, i + shift.tokens))
            return true;
    }
    return false;
}

/* `eerder aangekondigd in de gids van 18 december`: the day of what it was announced in. */
static bool is_of_paper(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    size_t of = mention->token > 0 ? mention->token - 1 : 0;
    return of > 1 && text_meaning(text, VOCABULARY_PERSON, of).sense == SENSE_PARTICLE &&
           text->tokens[of - 1].kind == TOKEN_WORD && !token_is_event(text, of - 1) &&
           text_meaning(text, VOCABULARY_TIME, of - 1).sense == SENSE_NONE &&
           outline_has(text, stretch_between(outline_sentence(outline, of).token, of), SENSE_PLANNED, NULL);
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
        if (moved.other == NULL && mention_is_day(other))
            moved.other = other;
    }
    return moved;
}

/* `28 maart (gewijzigde datum)`, `28 maart (verzet van 14 maart)`: the day that it has moved to, and in
 * brackets behind it the one before. */
void roles_score_moved(const struct outline *outline, const struct mention *mention, int scores[ROLE_COUNT])
{
    const struct text *text = outline->text;
    size_t token = mention->token;
    /* `14 januari (niet 7 januari)` */
    if (mention_is_day(mention) && token > 1 && text_cue(text, token - 1) == SENSE_NOT &&
        text_is_mark(text, token - 2, '(')) {
        scores[ROLE_EVENT] = 0;
        scores[ROLE_OTHER] += MOVED_FROM;
        return;
    }
    if (!mention_is_day(mention) ||
        !(outline_says(outline, token, SENSE_MOVED) || outline_says(outline, token, SENSE_PLANNED)))
        return;
    if (is_of_next(outline, mention) || is_of_paper(outline, mention)) {
        scores[ROLE_PREVIOUS] = 0;
        scores[ROLE_OTHER] += MOVED_FROM;
        return;
    }
    struct moved moved = moved_behind(outline, mention);
    bool towards = moved.other != NULL && moved.other->token > 0 &&
                   text_cue(text, moved.other->token - 1) == SENSE_TOWARDS;
    if (moved.said && (moved.bracket ? !towards : moved.value == 1 && moved.other == NULL)) {
        scores[ROLE_EVENT] += MOVED_TO;
        scores[ROLE_PREVIOUS] = 0;
    }
    size_t index = (size_t)(mention - outline->mentions->at);
    const struct mention *before = index > 0 ? mention - 1 : NULL;
    struct moved above = before != NULL && mention_is_day(before) ? moved_behind(outline, before)
                                                                  : (struct moved){.said = false};
    if (above.said && above.bracket && above.other == mention &&
        text_cue(text, mention->token - 1) != SENSE_TOWARDS) {
        scores[ROLE_PREVIOUS] += MOVED_FROM;
        scores[ROLE_EVENT] = 0;
    }
}

/* `naar`, `to`, `for`, and the colon behind `nieuwe datum`: between the word for a move and its day. */
static bool leads_to_day(const struct text *text, size_t token, struct meaning moved)
{
    struct meaning time = text_meaning(text, VOCABULARY_TIME, token),
                   cue = text_meaning(text, VOCABULARY_CUE, token);
    return cue.sense == SENSE_TOWARDS || (cue.sense == SENSE_NAME_JOINT && cue.value == 1) ||
           (time.sense == SENSE_LINK && (time.value & LINK_TO) != 0) ||
           (moved.value == 1 && text_is_mark(text, token, ':'));
}

/* The day right behind `verplaatst naar` at a token; NULL. */
static const struct mention *day_towards(const struct outline *outline, size_t token)
{
    const struct text *text = outline->text;
    struct meaning moved = text_meaning(text, VOCABULARY_CUE, token);
    size_t at = token + moved.tokens;
    at += text_is_mark(text, at, ',');
    const struct mention *from = outline_mention(outline, at + 1); /* `van 11 maart naar 22 april` */
    if (mention_is_day(from) && from->token == at + 1 &&
        text_meaning(text, VOCABULARY_TIME, at).sense == SENSE_LINK)
        at = from->token + from->tokens;
    bool led = moved.tokens > 1; /* `moved to`, `will now be` */
    const struct mention *day = outline_mention(outline, at);
    if (!(mention_is_day(day) && day->token == at) && leads_to_day(text, at, moved)) {
        led = true;
        day = outline_mention(outline, ++at);
    }
    return led && mention_is_day(day) && day->token == at ? day : NULL;
}

/* `vergadering` below `ledenvergadering`: one is how the other ends. */
static bool is_same_kind(struct slice one, struct slice other)
{
    struct slice longer = one.len > other.len ? one : other, shorter = one.len > other.len ? other : one;
    return slice_same_word(slice_part(longer, longer.len - shorter.len, longer.len), shorter);
}

/* What a sentence is of: its kind of event, else what is eaten or drunk; its end where it names neither. */
static size_t subject_of(const struct text *text, struct stretch sentence)
{
    size_t end = stretch_end(sentence), treat = end;
    for (size_t i = sentence.token; i < end; i++) {
        enum sense sense = text_cue(text, i);
        if (sense == SENSE_EVENT)
            return i;
        if (treat == end && (sense == SENSE_SOCIAL || sense == SENSE_BREAK))
            treat = i;
    }
    return treat;
}

/* `De excursie is verplaatst`, `De borrel is verplaatst`, where nothing above the day says so: another event.
 */
static bool is_of_another(const struct outline *outline, size_t token, size_t above)
{
    const struct text *text = outline->text;
    struct stretch sentence = outline_sentence(outline, token);
    size_t event = subject_of(text, sentence), end = stretch_end(sentence);
    bool any = event < end && (text_meaning(text, VOCABULARY_CUE, event).value == ANY_KIND ||
                               text_meaning(text, VOCABULARY_TIME, event).sense == SENSE_DAY_PART);
    for (size_t i = 0; event < end && i < above && i < sentence.token; i++)
        if ((token_is_event(text, i) || text->tokens[i].len >= text->tokens[event].len) &&
            is_same_kind(text_token(text, i), text_token(text, event)))
            return false;
    return event < end && !any;
}

/* The only other day of the event, which stands before one that it has moved to; NULL. */
static const struct mention *only_other_day(const struct mentions *mentions, const struct cast *casts,
                                            const struct mention *day)
{
    const struct mention *other = NULL;
    for (size_t i = 0; i < mentions->len; i++) {
        const struct mention *here = &mentions->at[i];
        if (!mention_is_day(here) || casts[i].role != ROLE_EVENT || eventday_is_same(here->start, day->start))
            continue;
        if (other != NULL && !eventday_is_same(here->start, other->start))
            return NULL;
        other = other != NULL ? other : here;
    }
    return other != NULL && other < day ? other : NULL;
}

/* `De lezing van 18 februari is verplaatst naar`: the day that it had been on, before the new one in its
 * sentence; NULL. */
static const struct mention *old_day(const struct outline *outline, const struct mention *day)
{
    const struct mention *first = outline->mentions->at;
    for (const struct mention *here = day; here > first; here--)
        if (mention_is_day(here - 1))
            return outline->sentence_of[here[-1].token] == outline->sentence_of[day->token] ? here - 1 : NULL;
    return NULL;
}

/* What a day that something moves to makes of the other one: that was the event's, or the new one is not. */
static void settle_day(const struct outline *outline, const struct mention *day, struct cast *casts)
{
    const struct mentions *mentions = outline->mentions;
    const struct mention *other =
        casts[day - mentions->at].role == ROLE_EVENT ? only_other_day(mentions, casts, day) : NULL;
    if (other == NULL || outline->sentence_of[other->token] == outline->sentence_of[day->token])
        return;
    const struct mention *old = old_day(outline, day);
    bool elsewhere = old != NULL && !eventday_is_same(old->start, other->start);
    if (elsewhere || outline_says(outline, day->token, SENSE_IF) ||
        is_of_another(outline, day->token, other->token)) {
        casts[day - mentions->at].role = ROLE_OTHER;
        return;
    }
    for (size_t i = 0; i < mentions->len; i++)
        if (mention_is_day(&mentions->at[i]) && casts[i].role == ROLE_EVENT &&
            eventday_is_same(mentions->at[i].start, other->start))
            casts[i].role = ROLE_PREVIOUS;
}

void roles_settle_moved(const struct outline *outline, struct cast *casts)
{
    size_t cue = outline_cue(outline, SENSE_MOVED);
    for (size_t seen = 0; seen < MOVES && cue < outline->text->tokens_len; seen++) {
        const struct mention *day = day_towards(outline, cue);
        bool told = !outline_says(outline, cue, SENSE_PAST) && !outline_says(outline, cue, SENSE_NOT) &&
                    !outline_says(outline, cue, SENSE_PLANNED);
        if (day != NULL && told)
            settle_day(outline, day, casts);
        cue = outline_next_cue(outline, cue);
    }
}
