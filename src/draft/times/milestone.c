/* Days of something else than the event: when papers are due, plans lie open to all, the early rate ends. */
#include "draft/times/role.h"

enum {
    BELOW_TOKENS = 4, /* of the line below a day alone that says so */
    SAYS_TOKENS = 20, /* of a line that says what its day is */
    MILESTONE = 24,   /* what such a day is worth as another's */
    IN_SECTION = 7,   /* the same of any day below a heading for them: less than words for registering, and it
                         is none of the event's */
    OPENS = 12,       /* what words for an arrival are worth there, as the day from which one can register */
    LAST_HOUR = 23,   /* of a day until the end of which something can be sent in */
};

/* `7 januari` above `DEADLINE AANMELDEN`: a short line right below a day alone that begins with what it is a
 * day of; 0 tokens: there is none. */
static struct stretch words_below(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    size_t below = text->tokens[mention->token + mention->tokens - 1].line + 1;
    struct stretch body = below < text->lines_len ? outline_body(text, below) : (struct stretch){0};
    enum sense first =
        body.tokens > 0 && body.tokens <= BELOW_TOKENS ? text_cue(text, body.token) : SENSE_NONE;
    bool told = first == SENSE_CLOSES || first == SENSE_MILESTONE || first == SENSE_SUBMIT;
    return told && !stretch_has_event(text, body) && outline_mention(outline, stretch_end(body) - 1) == NULL
               ? body
               : (struct stretch){0};
}

/* What the line says that its day is: behind the day it begins with, before the day that stands behind a
 * colon or ends it. */
static struct stretch words_of_day(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    struct stretch body = outline_body(text, text->tokens[mention->token].line);
    size_t end = mention->token + mention->tokens, at = mention->token;
    if (body.tokens > SAYS_TOKENS)
        return (struct stretch){0};
    if (at == body.token && end == stretch_end(body))
        return words_below(outline, mention);
    if (at <= body.token + 1)
        return stretch_between(end, stretch_end(body));
    bool labelled =
        text_is_mark(text, at - 1, ':') || text_is_mark(text, at - 1, '|') || text_is_mark(text, at - 1, '-');
    return labelled || end == stretch_end(body) ? stretch_between(body.token, at) : (struct stretch){0};
}

/* Where a word of an event stands among words; their end where there is none. */
static size_t event_among(const struct text *text, struct stretch words)
{
    size_t at = words.token;
    while (at < stretch_end(words) && !token_is_event(text, at))
        at++;
    return at;
}

/* `Abstracts due: 11 March`, `3 mei – ontwerp ter inzage`: the words begin with what it is a day of. */
static bool names_milestone(const struct text *text, struct stretch words)
{
    size_t first = words.token;
    while (first < stretch_end(words) && text->tokens[first].kind == TOKEN_MARK)
        first++;
    enum sense sense = first < stretch_end(words) ? text_cue(text, first) : SENSE_NONE;
    return sense == SENSE_MILESTONE || sense == SENSE_SUBMIT || sense == SENSE_EARLY;
}

/* `31 maart - sluiting inschrijving`, `2 april: inschrijving sluit`: the words begin with it. */
static bool names_closing(const struct text *text, struct stretch words)
{
    size_t first = words.token;
    while (first < stretch_end(words) && text->tokens[first].kind == TOKEN_MARK)
        first++;
    struct meaning meaning = first < stretch_end(words) ? text_meaning(text, VOCABULARY_CUE, first)
                                                        : (struct meaning){SENSE_NONE, 0, 0};
    if (meaning.sense == SENSE_CLOSES)
        return meaning.value == 0 || meaning.tokens == words.tokens ||
               outline_has(text, words, SENSE_REGISTER, NULL);
    return meaning.sense == SENSE_REGISTER && outline_has(text, words, SENSE_CLOSES, NULL);
}

/* The words behind the day that a line begins with; 0 tokens: it begins with none. */
static struct stretch words_behind_day(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    bool leads = text->lines[line].tokens > 0 && outline_leads_day(outline, text->lines[line].body);
    return leads ? words_of_day(outline, outline_mention(outline, text->lines[line].body))
                 : (struct stretch){0};
}

bool line_is_milestone(const struct outline *outline, size_t line)
{
    struct stretch words = words_behind_day(outline, line);
    return words.tokens > 0 && (names_milestone(outline->text, words) || names_closing(outline->text, words));
}

void roles_score_milestone(const struct outline *outline, const struct mention *mention,
                           int scores[ROLE_COUNT])
{
    const struct text *text = outline->text;
    bool day =
        mention->kind == MENTION_TIME && (mention->start.day != UNSTATED || mention->end.day != UNSTATED);
    struct stretch words = day ? words_of_day(outline, mention) : (struct stretch){0};
    if (words.tokens == 0)
        return;
    scores[ROLE_OTHER] += names_milestone(text, words) ? MILESTONE : 0;
    size_t line = text->tokens[mention->token].line;
    bool leads = mention->token == text->lines[line].body, closes = leads && names_closing(text, words);
    scores[ROLE_CLOSES] += closes ? MILESTONE : 0;
    if (leads && !closes && line > 0 && line_is_milestone(outline, line - 1))
        scores[ROLE_CLOSES] = 0; /* what stands above is of another day */
    bool timed = when_has_clock(mention->start) && mention->start.hour != LAST_HOUR;
    if (outline_section(outline, mention->token) != LABEL_MILESTONES || timed ||
        event_among(text, words) < stretch_end(words))
        return;
    scores[ROLE_EVENT] = 0;
    scores[ROLE_OTHER] += IN_SECTION;
    /* `15 April: registration opens` */
    scores[ROLE_OPENS] += outline_has(text, words, SENSE_DOORS, NULL) ? OPENS : 0;
}
