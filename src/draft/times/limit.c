/* What a sentence says of registering and cancelling: which of the two a day limits, and whether it
 * opens or closes. */
#include "draft/times/role.h"

enum {
    SAID = 24,       /* what a day is worth on which registration is said to open or close */
    OWN = 12,        /* a limit whose own words say what it is of, where its sentence says both */
    TOLD = 7,        /* a limit until which the reader is to tell something */
    VERB_TOKENS = 6, /* between registering and its verb, in either order */
    NEAR_DAY = 4,    /* between a verb and its day */
    FROM_TOKENS = 8, /* between a day from which one can register and the word for that */
};

/* The words that are a time's own: from the day before it in the sentence, and up to the next one. */
struct own {
    struct stretch before, behind, sentence;
    bool several; /* another day or offset stands in the sentence */
    const struct mention *previous;
};

static bool is_limiting(const struct mention *mention)
{
    return mention->kind == MENTION_OFFSET ||
           (mention->kind == MENTION_TIME &&
            (mention->start.day != UNSTATED || mention->end.day != UNSTATED));
}

static struct own own_words(const struct outline *outline, const struct mention *mention)
{
    const struct mentions *mentions = outline->mentions;
    size_t index = (size_t)(mention - mentions->at), end = mention->token + mention->tokens;
    struct own own = {.sentence = outline_sentence(outline, mention->token)};
    size_t from = own.sentence.token, stop = stretch_end(own.sentence);
    for (size_t i = index; i > 0 && own.previous == NULL && mentions->at[i - 1].token >= own.sentence.token;
         i--)
        if (is_limiting(&mentions->at[i - 1]))
            own.previous = &mentions->at[i - 1];
    if (own.previous != NULL)
        from = own.previous->token + own.previous->tokens;
    own.several = own.previous != NULL;
    for (size_t i = index + 1; i < mentions->len && mentions->at[i].token < stop; i++)
        if (is_limiting(&mentions->at[i])) {
            stop = mentions->at[i].token;
            own.several = true;
        }
    own.before = stretch_between(from, mention->token);
    own.behind = stretch_between(end, stop);
    return own;
}

/* ROLE_OPENS for `opens`, `start`; ROLE_CLOSES for `sluit`, `ends`; else ROLE_NONE. */
static enum role verb_at(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    bool opens = meaning.sense == SENSE_OPENS || (meaning.sense == SENSE_OPEN && meaning.value != 1) ||
                 (meaning.sense == SENSE_SPEAK && meaning.value == 1) ||
                 (meaning.sense == SENSE_HELD && (meaning.value == 4 || meaning.value == 5));
    bool closes = meaning.sense == SENSE_CLOSES || meaning.sense == SENSE_ENDS;
    return opens ? ROLE_OPENS : closes ? ROLE_CLOSES : ROLE_NONE;
}

/* The verb right before the day or right behind it; SIZE_MAX. */
static size_t verb_of(const struct text *text, const struct own *own)
{
    size_t end = stretch_end(own->before),
           from = end > own->before.token + NEAR_DAY ? end - NEAR_DAY : own->before.token;
    for (size_t i = end; i > from; i--)
        if (verb_at(text, i - 1) != ROLE_NONE)
            return i - 1;
    for (size_t i = own->behind.token; i < stretch_end(own->behind) && i < own->behind.token + NEAR_DAY;
         i++) {
        if (text->tokens[i].kind == TOKEN_MARK)
            break;
        if (verb_at(text, i) != ROLE_NONE)
            return i;
    }
    return SIZE_MAX;
}

/* `the early-bird rate`, `cancelling`: of what else something may end. */
static bool is_of_other(const struct text *text, size_t token)
{
    enum sense sense = text_cue(text, token);
    return token_is_event(text, token) || sense == SENSE_EARLY || sense == SENSE_RATE ||
           sense == SENSE_COST || sense == SENSE_UNREGISTER;
}

/* Nothing stands between that is another subject, or begins another clause. */
static bool is_one_clause(const struct text *text, size_t one, size_t other)
{
    size_t from = one < other ? one : other, end = one < other ? other : one;
    for (size_t i = from + 1; i < end; i++)
        if (is_of_other(text, i) || text_is_mark(text, i, '.') || text_is_mark(text, i, ':') ||
            text_is_mark(text, i, ';'))
            return false;
    return true;
}

/* Registering is what the verb is said of: it stands before the verb, or behind it. */
static bool is_said_of_registering(const struct text *text, const struct own *own, size_t verb)
{
    size_t from = verb > own->sentence.token + VERB_TOKENS ? verb - VERB_TOKENS : own->sentence.token;
    size_t stop =
        verb < own->before.token + own->before.tokens ? stretch_end(own->before) : stretch_end(own->behind);
    for (size_t i = verb + 1; i > from; i--)
        if (token_is_registering(text, i - 1) || text_cue(text, i - 1) == SENSE_SALE)
            return is_one_clause(text, i - 1, verb);
    for (size_t i = verb + 1; i < stop && i < verb + VERB_TOKENS; i++)
        if (token_is_registering(text, i) || text_cue(text, i) == SENSE_SALE)
            return is_one_clause(text, verb, i);
    return false;
}

/* `opens on 1 May and closes on 8 May`: of what the day before it was said of. */
static bool is_joined(const struct outline *outline, const struct own *own, size_t verb)
{
    const struct text *text = outline->text;
    if (own->previous == NULL || verb < own->before.token || verb > own->before.token + 3 ||
        stretch_has_event(text, stretch_between(own->sentence.token, verb)))
        return false;
    struct own before = own_words(outline, own->previous);
    size_t other = verb_of(text, &before);
    return other != SIZE_MAX && is_said_of_registering(text, &before, other);
}

static bool is_until(const struct mention *mention)
{
    return mention->kind == MENTION_OFFSET || mention_has_limit(mention);
}

/* `Vanaf maandag 2 februari, 9.00 uur kunt u zich aanmelden`: registering is named near, and
 * no event between. */
static bool is_open_from(const struct text *text, const struct mention *mention, const struct own *own)
{
    if (mention->bound != BOUND_FROM || mention_is_after(text, mention))
        return false;
    for (size_t far = 1; far <= FROM_TOKENS; far++) {
        size_t before = stretch_end(own->before) - far, behind = own->behind.token + far - 1;
        if (far <= own->before.tokens && token_is_registering(text, before))
            return is_one_clause(text, before, mention->token);
        if (far <= own->behind.tokens && token_is_registering(text, behind))
            return is_one_clause(text, mention->token + mention->tokens - 1, behind);
    }
    return false;
}

/* ROLE_OPENS or ROLE_CLOSES where registration is said to do so on the day; else ROLE_NONE. */
static enum role role_said(const struct outline *outline, const struct mention *mention,
                           const struct own *own)
{
    size_t verb = mention_is_day(mention) ? verb_of(outline->text, own) : SIZE_MAX;
    if (mention_is_day(mention) && is_open_from(outline->text, mention, own))
        return ROLE_OPENS;
    if (verb == SIZE_MAX ||
        (!is_said_of_registering(outline->text, own, verb) && !is_joined(outline, own, verb)))
        return ROLE_NONE;
    enum role role = verb_at(outline->text, verb);
    bool until =
        mention->bound == BOUND_UNTIL || mention->bound == BOUND_THROUGH || mention->bound == BOUND_BEFORE;
    return role == ROLE_OPENS && (until || mention->span_of_days) ? ROLE_CLOSES : role; /* a range has both */
}

/* `meldt u zich af`: the last piece of the verb stands behind its first, with no other between. */
static bool is_signing_off(const struct text *text, size_t token, struct stretch own)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    for (size_t i = token + meaning.tokens;
         meaning.value == 1 && i < stretch_end(own) && text_cue(text, i) != SENSE_AND; i++)
        if (text_cue(text, i) == SENSE_SIGNS_OFF)
            return true;
    return false;
}

/* What the nearest word of a stretch that says so is of: ROLE_CLOSES registering, ROLE_CANCEL cancelling. */
static enum role subject_of(const struct text *text, struct stretch words, struct stretch all, bool last)
{
    enum role role = ROLE_NONE;
    for (size_t i = words.token; i < stretch_end(words) && (last || role == ROLE_NONE); i++) {
        if (text_cue(text, i) == SENSE_UNREGISTER)
            role = ROLE_CANCEL;
        else if (token_is_registering(text, i))
            role = is_signing_off(text, i, all) ? ROLE_CANCEL : ROLE_CLOSES;
        else if (last && text_cue(text, i) == SENSE_AND)
            role = ROLE_NONE; /* of the day before */
    }
    return role;
}

/* Whose limit it is, where its sentence has several days. */
static enum role role_owned(const struct text *text, const struct own *own)
{
    struct stretch all = stretch_between(own->before.token, stretch_end(own->behind));
    enum role role = subject_of(text, own->before, all, true);
    return role != ROLE_NONE ? role : subject_of(text, own->behind, all, false);
}

/* `Laat ons uiterlijk 4 maart weten of u komt`, or behind a sentence about not coming: `Please let us know by
 * 9 March`. */
static enum role role_told(const struct outline *outline, const struct own *own)
{
    const struct text *text = outline->text;
    bool tells = false, registers = false;
    if ((outline_senses(outline, own->sentence.token) &
         (sense_bit(SENSE_TELL) | sense_bit(SENSE_REGISTER))) == 0)
        return ROLE_NONE;
    for (size_t i = own->sentence.token; i < stretch_end(own->sentence); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        bool told = meaning.sense == SENSE_TELL || (meaning.sense == SENSE_REGISTER && meaning.value == 3);
        tells |= told;
        registers |= !told && token_is_registering(text, i);
        i += meaning.sense == SENSE_UNREGISTER ? meaning.tokens - 1 : 0; /* `cannot attend` */
    }
    if (!tells || outline_says(outline, own->sentence.token, SENSE_SUBMIT))
        return ROLE_NONE;
    if (outline_says(outline, own->sentence.token, SENSE_UNREGISTER))
        return registers ? ROLE_NONE : ROLE_CANCEL; /* `let us know by 9 March if you cannot come` */
    bool cancels = own->sentence.token > 0 && !registers &&
                   outline_says(outline, own->sentence.token - 1, SENSE_UNREGISTER) &&
                   !outline_says(outline, own->sentence.token - 1, SENSE_REGISTER);
    return cancels ? ROLE_CANCEL : ROLE_CLOSES;
}

/* `Na 1 maart is geen restitutie mogelijk`, `until 1 March you get a refund`, `after 1 March no bookings can
 * be taken`. */
static enum role role_beyond(const struct outline *outline, const struct mention *mention,
                             const struct own *own)
{
    const struct text *text = outline->text;
    bool behind = mention_is_after(text, mention),
         until = mention->bound == BOUND_UNTIL || mention->bound == BOUND_THROUGH;
    bool refund = (outline_senses(outline, own->sentence.token) & sense_bit(SENSE_REFUND)) != 0;
    size_t at;
    if (refund && outline_has(text, own->sentence, SENSE_REFUND, &at)) {
        /* `daarna niet meer` */
        struct stretch said = until ? stretch_between(own->sentence.token, at) : own->sentence;
        bool none = text_meaning(text, VOCABULARY_CUE, at).value == 1 ||
                    outline_has(text, said, SENSE_NOTHING, NULL) || outline_has(text, said, SENSE_NOT, NULL);
        return (behind && none) || (until && !none) || mention->kind == MENTION_OFFSET ? ROLE_CANCEL
                                                                                       : ROLE_NONE;
    }
    bool denied = behind && (outline_says(outline, own->sentence.token, SENSE_NOT) ||
                             outline_says(outline, own->sentence.token, SENSE_NOTHING));
    for (size_t i = own->sentence.token; denied && i < stretch_end(own->sentence); i++)
        if (token_is_registering(text, i) && is_one_clause(text, i, mention->token))
            return ROLE_CLOSES;
    return ROLE_NONE;
}

/* `Early bird registration closes on`, `early bird tickets are available until`: of a rate, in its clause. */
static bool is_of_early_rate(const struct text *text, struct stretch before)
{
    bool early = false;
    for (size_t i = before.token; i < stretch_end(before); i++)
        early = text_cue(text, i) == SENSE_EARLY ||
                (early && !text_is_mark(text, i, '.') && !text_is_mark(text, i, ';') &&
                 !text_is_mark(text, i, ',') && text_cue(text, i) != SENSE_AND);
    return early;
}

/* `Abstracts indienen kan tot 1 mei, inschrijven tot 9 mei`: the first of two is of what is sent in. */
static bool is_of_sending(const struct outline *outline, const struct own *own)
{
    if (!own->several || (outline_senses(outline, own->sentence.token) & sense_bit(SENSE_SUBMIT)) == 0)
        return false;
    bool sends = false;
    for (size_t i = own->before.token; i < stretch_end(own->before); i++)
        sends = text_cue(outline->text, i) == SENSE_SUBMIT ||
                (sends && !token_is_registering(outline->text, i) && text_cue(outline->text, i) != SENSE_AND);
    return sends;
}

void roles_score_limit(const struct outline *outline, const struct mention *mention, int scores[ROLE_COUNT])
{
    const uint64_t senses = sense_bit(SENSE_REGISTER) | sense_bit(SENSE_UNREGISTER) | sense_bit(SENSE_OPENS) |
                            sense_bit(SENSE_CLOSES) | sense_bit(SENSE_TELL) | sense_bit(SENSE_PEOPLE) |
                            sense_bit(SENSE_REQUIRED) | sense_bit(SENSE_REFUND) | sense_bit(SENSE_SALE);
    if (!is_limiting(mention) || (outline_senses(outline, mention->token) & senses) == 0)
        return;
    struct own own = own_words(outline, mention);
    /* `tot 4 maart; vanaf 5 maart` */
    if (mention->bound == BOUND_FROM && own.previous != NULL && is_until(own.previous)) {
        scores[ROLE_OPENS] = 0;
        return;
    }
    if (is_of_early_rate(outline->text, own.before) || is_of_sending(outline, &own)) {
        scores[ROLE_OTHER] += SAID;
        return;
    }
    enum role said = role_said(outline, mention, &own);
    if (said == ROLE_NONE)
        said = role_beyond(outline, mention, &own);
    enum role owned = is_until(mention) ? role_owned(outline->text, &own) : ROLE_NONE;
    if (said != ROLE_NONE) {
        scores[said] += SAID;
        return;
    }
    bool both = own.several && (scores[ROLE_CANCEL] > 0 || owned == ROLE_CANCEL);
    if (both && owned != ROLE_NONE) {
        scores[owned] += OWN;
        scores[owned == ROLE_CANCEL ? ROLE_CLOSES : ROLE_CANCEL] = 0;
    } else if (owned == ROLE_CLOSES && scores[ROLE_CLOSES] <= 1) {
        scores[ROLE_CLOSES] += TOLD; /* `inschrijvingen tot 4 maart` */
    }
    enum role told = is_until(mention) ? role_told(outline, &own) : ROLE_NONE;
    if (told == ROLE_CANCEL || (told == ROLE_CLOSES && scores[ROLE_CANCEL] == 0))
        scores[told] += told == ROLE_CANCEL ? SAID : TOLD;
}
