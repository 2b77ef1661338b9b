/* Days alone on a line behind a label that nobody knows, or before words that name nothing, on the page of an
 * event with a day of its own: `Bericht van aanvaarding: 15 februari`, `15 februari: programma online`. */
#include "draft/times/eventday.h"
#include "draft/times/role.h"

#include <stdlib.h>

enum {
    LABEL_WORDS = 5,   /* before the colon */
    VALUE_TOKENS = 8,  /* behind the day */
    NEXT_LINES = 2,    /* to a line that is set out alike */
    NEXT_MENTIONS = 4, /* among which its day is */
    LONE = 10,         /* what such a day is worth as another's */
    OPENS = 12,        /* the same where it is when registering begins */
};

enum shape { SHAPE_NONE, SHAPE_LABEL, SHAPE_WORDS };

/* A mark that parts a day from what there is on it. */
static bool is_divider(const struct text *text, size_t token)
{
    return text_is_mark(text, token, ':') || text_is_dash_behind_blank(text, token);
}

/* Words before a colon that are no label, no town, no weekday, no kind of event and count nothing. */
static bool is_unknown_label(const struct text *text, struct stretch label)
{
    if (label.tokens == 0 || label.tokens > LABEL_WORDS || !text->tokens[label.token].upper ||
        text_meaning(text, VOCABULARY_LABEL, label.token).sense == SENSE_LABEL)
        return false;
    for (size_t i = label.token; i < stretch_end(label); i++) {
        struct meaning time = text_meaning(text, VOCABULARY_TIME, i);
        bool counts = time.sense != SENSE_NONE && time.sense != SENSE_LINK && time.sense != SENSE_SHIFT &&
                      time.sense != SENSE_START && time.sense != SENSE_ROLE;
        bool name = i > label.token && text->tokens[i].upper;
        bool joint = text_is_mark(text, i, '-') || text_is_mark(text, i, '\'');
        if ((text->tokens[i].kind != TOKEN_WORD && !joint) || counts || name ||
            text_meaning(text, VOCABULARY_PLACE, i).sense == SENSE_TOWN || token_is_venue(text, i))
            return false;
    }
    return true;
}

/* `Volgende bijeenkomst`, `vorige editie`: another than this one. */
static bool names_other(const struct text *text, struct stretch words)
{
    struct meaning shift = text_meaning(text, VOCABULARY_TIME, words.token);
    return shift.sense == SENSE_SHIFT && (shift.value == SHIFT_NEXT || shift.value == SHIFT_LAST);
}

/* Words in small letters that tell of no event, or of another one. */
static bool names_nothing(const struct text *text, struct stretch words)
{
    if (words.tokens == 0 || words.tokens > VALUE_TOKENS || text->tokens[words.token].kind != TOKEN_WORD ||
        text->tokens[words.token].upper || text_cue(text, words.token) == SENSE_AT)
        return false;
    for (size_t i = words.token; i < stretch_end(words); i++)
        if (text->tokens[i].upper)
            return false;
    return names_other(text, words) || !stretch_has_event(text, words);
}

/* Behind a day, the hours beside it. */
static size_t behind_hours(const struct outline *outline, size_t at, size_t end)
{
    size_t hours = at + (at < end && text_is_mark(outline->text, at, ','));
    const struct mention *mention = hours < end ? outline_mention(outline, hours) : NULL;
    bool clock = mention != NULL && mention->kind == MENTION_TIME && mention->start.day == UNSTATED;
    return clock ? mention->token + mention->tokens : at;
}

/* How a line says what its day is. */
static enum shape shape_of(const struct outline *outline, const struct mention *day)
{
    const struct text *text = outline->text;
    struct stretch body = outline_body(text, text->tokens[day->token].line);
    size_t end = stretch_end(body), at = day->token, behind = day->token + day->tokens;
    if (body.tokens > LABEL_WORDS + day->tokens + VALUE_TOKENS || behind > end)
        return SHAPE_NONE;
    if (at == body.token) {
        behind = behind_hours(outline, behind, end);
        return behind < end && is_divider(text, behind) &&
                       names_nothing(text, stretch_between(behind + 1, end))
                   ? SHAPE_WORDS
                   : SHAPE_NONE;
    }
    at -= at > body.token + 1 && token_is_day_link(text, at - 1);
    struct stretch label = stretch_between(body.token, at - 1);
    if (at < body.token + 2 || !text_is_mark(text, at - 1, ':') || !is_unknown_label(text, label))
        return SHAPE_NONE;
    struct stretch rest = stretch_between(behind_hours(outline, behind, end), end);
    bool kind = stretch_has_event(text, label) && !names_other(text, label);
    return !kind && rest.tokens <= VALUE_TOKENS && !stretch_has_event(text, rest) ? SHAPE_LABEL : SHAPE_NONE;
}

static bool is_of_event(const struct cast *cast, const struct mention *mention)
{
    return cast->role == ROLE_EVENT && mention_is_day(mention) && mention->start.month != UNSTATED;
}

/* Two lines that begin with a day each, as entries of a list or with the same mark behind it. */
static bool lead_alike(const struct outline *outline, const struct mention *one, const struct mention *two)
{
    const struct text *text = outline->text;
    const struct line *here = &text->lines[text->tokens[one->token].line],
                      *there = &text->lines[text->tokens[two->token].line];
    char mark = text->tokens[one->token + one->tokens].mark;
    return outline_leads_day(outline, two->token) &&
           ((here->bullet && there->bullet) || text_is_mark(text, two->token + two->tokens, mark));
}

/* A day that stands behind a colon, with a word that leads to it or not: `Vorden: op 12 maart`. */
static bool is_behind_colon(const struct text *text, const struct mention *day)
{
    size_t at = day->token;
    at -= at > 0 && token_is_day_link(text, at - 1);
    return at > 0 && text_is_mark(text, at - 1, ':');
}

/* A day among the mentions next to one stands on a line near it, and is set out alike. */
static bool has_like(const struct outline *outline, const struct cast *casts, enum shape shape, size_t index)
{
    const struct mentions *mentions = outline->mentions;
    const struct text *text = outline->text;
    size_t line = text->tokens[mentions->at[index].token].line,
           from = index > NEXT_MENTIONS ? index - NEXT_MENTIONS : 0;
    for (size_t i = from; i < mentions->len && i <= index + NEXT_MENTIONS; i++) {
        const struct mention *one = &mentions->at[i];
        size_t other = text->tokens[one->token].line, apart = other > line ? other - line : line - other;
        bool near = apart > 0 && apart <= NEXT_LINES && is_of_event(&casts[i], one);
        if (near && (shape == SHAPE_WORDS
                         ? lead_alike(outline, &mentions->at[index], one)
                         : is_behind_colon(text, one) && outline_field_of(outline, one->token) == LABEL_NONE))
            return true;
    }
    return false;
}

/* `Inschrijving vanaf: 1 februari`. */
static bool opens_registration(const struct outline *outline, const struct mention *day)
{
    struct stretch body = outline_body(outline->text, outline->text->tokens[day->token].line);
    return outline_has(outline->text, body, SENSE_REGISTER, NULL) && day->bound <= BOUND_FROM;
}

void roles_settle_lone(const struct outline *outline, struct cast *casts)
{
    const struct mentions *mentions = outline->mentions;
    unsigned char *shapes = memory_new(mentions->len + 1, sizeof *shapes);
    const struct mention *own = NULL;
    size_t found = 0;
    for (size_t i = 0; i < mentions->len; i++) {
        bool event = is_of_event(&casts[i], &mentions->at[i]);
        shapes[i] = event ? (unsigned char)shape_of(outline, &mentions->at[i]) : SHAPE_NONE;
        found += shapes[i] != SHAPE_NONE;
        own = event && shapes[i] == SHAPE_NONE && own == NULL ? &mentions->at[i] : own;
    }
    for (size_t i = 0; i < mentions->len && found > 0 && own != NULL; i++)
        if (shapes[i] != SHAPE_NONE && !eventday_is_same(mentions->at[i].start, own->start) &&
            !has_like(outline, casts, (enum shape)shapes[i], i))
            casts[i] = opens_registration(outline, &mentions->at[i]) ? (struct cast){ROLE_OPENS, OPENS}
                                                                     : (struct cast){ROLE_OTHER, LONE};
    free(shapes);
}
