/* What is said around a day until which something can be done, before its own sentence too: rows, each with
 * what it is worth. */
#include "draft/times/eventday.h"
#include "draft/times/role.h"

enum {
    PIECES_TOKENS = 16, /* between the pieces of a verb */
    HEAD_MENTIONS = 64, /* of a page, among which its event has a day */
};

/* A question about it stands before the sentence. */
static bool is_asked(const struct outline *outline, const struct mention *mention, enum sense sense)
{
    struct stretch sentence = outline_sentence(outline, mention->token);
    if (sentence.token == 0 || !text_is_mark(outline->text, sentence.token - 1, '?'))
        return false;
    return outline_has(outline->text, outline_sentence(outline, sentence.token - 1), sense, NULL);
}

/* `Kunt u toch niet komen? Dan horen we dat uiterlijk ...` */
static bool is_asked_to_cancel(const struct outline *outline, const struct mention *mention)
{
    return is_asked(outline, mention, SENSE_UNREGISTER);
}

/* `U kunt zich aanmelden via de website. Dat kan tot 17 september.`, `Wilt u erbij zijn? ...` */
static bool takes_up_registering(const struct outline *outline, const struct mention *mention)
{
    struct stretch sentence = outline_sentence(outline, mention->token);
    bool takes_up = sentence.token > 0 && text_cue(outline->text, sentence.token) == SENSE_TAKES_UP;
    return is_asked(outline, mention, SENSE_REGISTER) ||
           (takes_up &&
            outline_has(outline->text, outline_sentence(outline, sentence.token - 1), SENSE_REGISTER, NULL));
}

/* Something other than oneself is sent in: papers, proposals. */
static bool is_of_submitting(const struct outline *outline, const struct mention *mention)
{
    size_t behind = mention->token + mention->tokens;
    bool right_behind = text_cue(outline->text, behind) == SENSE_SUBMIT; /* `tot 29 mei reageren door` */
    return right_behind || (outline_says(outline, mention->token, SENSE_SUBMIT) &&
                            !outline_says(outline, mention->token, SENSE_REGISTER));
}

/* One takes part in another way: as a helper, with a stall. */
static bool is_of_other(const struct outline *outline, const struct mention *mention)
{
    return outline_is_of_other(outline, mention->token);
}

/* `Mocht u verhinderd zijn, laat het dan vóór 9 mei weten`: what comes first is about cancelling, what
 * follows is not joined to it. */
static bool cancels_first(const struct outline *outline, const struct mention *mention)
{
    struct stretch sentence = outline_sentence(outline, mention->token);
    struct stretch before = stretch_between(sentence.token, mention->token);
    size_t cancels, registers;
    if ((outline_senses(outline, mention->token) & sense_bit(SENSE_UNREGISTER)) == 0 ||
        !outline_has(outline->text, before, SENSE_UNREGISTER, &cancels) ||
        !outline_has(outline->text, before, SENSE_REGISTER, &registers) || registers < cancels)
        return false;
    return !outline_has(outline->text, stretch_between(cancels, registers), SENSE_AND, NULL);
}

/* `meldt zich vóór 20 maart af`: a verb in two pieces, one on each side. */
static bool signs_off(const struct outline *outline, const struct mention *mention)
{
    struct stretch sentence = outline_sentence(outline, mention->token);
    struct stretch before = stretch_between(sentence.token, mention->token),
                   behind = stretch_between(mention->token, stretch_end(sentence));
    size_t first, last;
    return (outline_senses(outline, mention->token) & sense_bit(SENSE_SIGNS_OFF)) != 0 &&
           outline_has(outline->text, before, SENSE_REGISTER, &first) &&
           text_meaning(outline->text, VOCABULARY_CUE, first).value == 1 &&
           outline_has(outline->text, behind, SENSE_SIGNS_OFF, &last) && last < first + PIECES_TOKENS;
}

/* `Donderdag 17 december om 20.00 uur`, `Datum: 17 december`: a day with an hour beside it, in a field, or
 * that a line begins with. */
static bool is_set_day(const struct outline *outline, size_t index)
{
    const struct text *text = outline->text;
    const struct mentions *mentions = outline->mentions;
    const struct mention *day = &mentions->at[index];
    size_t line = text->tokens[day->token].line;
    bool beside = index + 1 < mentions->len && when_has_clock(day[1].start) &&
                  day[1].start.day == UNSTATED && text->tokens[day[1].token].line == line;
    return mention_is_day(day) && !mention_has_limit(day) &&
           (when_has_clock(day->start) || beside || text->lines[line].body == day->token ||
            outline_field_of(outline, day->token) != LABEL_NONE);
}

/* Such a day stands among the first of the page, and is another. */
static bool has_other_day(const struct outline *outline, const struct mention *mention)
{
    const struct mentions *mentions = outline->mentions;
    size_t most = mentions->len < HEAD_MENTIONS ? mentions->len : HEAD_MENTIONS;
    for (size_t i = 0; i < most; i++)
        if (is_set_day(outline, i) && !eventday_is_same(mentions->at[i].start, mention->start))
            return true;
    return false;
}

bool mention_is_farewell(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    struct stretch sentence = outline_sentence(outline, mention->token);
    size_t last = stretch_end(sentence) - 1;
    bool ends = text_is_mark(text, last, '!') || (text_is_mark(text, last, '.') && last > mention->token);
    return mention->kind == MENTION_TIME && mention->bound == BOUND_UNTIL && mention->start.day != UNSTATED &&
           mention->end.day == UNSTATED && ends && mention->token <= sentence.token + 1 &&
           mention->token + mention->tokens == last && text->tokens[sentence.token].upper &&
           outline->roles[text->tokens[last].line] != LINE_FIELD &&
           !outline_says(outline, mention->token, SENSE_REGISTER) &&
           outline_section(outline, mention->token) != LABEL_REGISTER &&
           outline_section(outline, mention->token) != LABEL_DEADLINE && !has_other_day(outline, mention);
}

/* What holds of a mention is worth so much more in a role. */
static const struct until_row {
    enum role role;
    int weight;
    bool (*holds)(const struct outline *outline, const struct mention *mention);
} until_rows[] = {
    {ROLE_CANCEL, 24, is_asked_to_cancel}, {ROLE_CANCEL, 18, signs_off},
    {ROLE_CANCEL, 12, cancels_first},      {ROLE_OTHER, 16, is_of_submitting},
    {ROLE_OTHER, 24, is_of_other},         {ROLE_CLOSES, 7, takes_up_registering},
    {ROLE_EVENT, 12, mention_is_farewell},
};

void roles_score_until(const struct outline *outline, const struct mention *mention, int scores[ROLE_COUNT])
{
    ROW_BY_ROW
    for (size_t i = 0; i < ARRAY_LEN(until_rows); i++)
        if (until_rows[i].holds(outline, mention))
            scores[until_rows[i].role] += until_rows[i].weight;
}
