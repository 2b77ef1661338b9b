/* What the first headings of a page say against its announcing an event. */
#include "draft/people/organisation.h"
#include "draft/times/eventday.h"

enum {
    HEADINGS_AGAINST = 2, /* headings that are looked at */
    CALL_TOKENS = 3,      /* `call for papers` */
};

/* `Hoe vraag ik een vergunning aan?`: what readers ask of the site. */
static bool asks_how(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line);
    bool asks = text_cue(text, body.token) == SENSE_PRONOUN && text_is_mark(text, stretch_end(body) - 1, '?');
    for (size_t i = body.token + 1; asks && i < stretch_end(body); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (meaning.sense == SENSE_PRONOUN && meaning.value == 3)
            return true;
    }
    return false;
}

/* `Gewijzigde openingstijden`, `Bibliotheek gesloten`: when the house is open, and when it is not. */
static bool tells_of_house(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line);
    size_t at, shut;
    if (stretch_has_event(text, body))
        return false;
    if (outline_has(text, body, SENSE_OFFICE, &at) && text_meaning(text, VOCABULARY_CUE, at).value == 1)
        return true;
    bool closed = outline_has(text, body, SENSE_SHUT, &shut) || outline_has(text, body, SENSE_ENDS, &shut);
    return closed && shut > body.token &&
           (token_is_venue(text, shut - 1) || token_is_organisation(text, shut - 1) ||
            token_is_venue(text, body.token));
}

/* `Verslag ledenvergadering 7 januari 2027`: words with a full day that has been. */
static bool names_past_day(const struct reading *reading, struct stretch words)
{
    for (size_t i = words.token; i < stretch_end(words); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if (mention_is_day(mention) && when_has_date(mention->start) &&
            when_is_before(when_date(mention->start), reading->reference))
            return true;
    }
    return false;
}

static bool is_labelled_past(const struct reading *reading, size_t line)
{
    return text_meaning(reading->text, VOCABULARY_LABEL, outline_body(reading->text, line).token).value ==
           LABEL_PAST;
}

static bool tells_of_report(const struct reading *reading, size_t line)
{
    return line_says(reading->text, line, SENSE_REPORT);
}

/* `Verslag van de ledenvergadering` */
static bool begins_report(const struct reading *reading, size_t line)
{
    return text_cue(reading->text, outline_body(reading->text, line).token) == SENSE_REPORT;
}

static bool reports_past_day(const struct reading *reading, size_t line)
{
    return begins_report(reading, line) && names_past_day(reading, outline_body(reading->text, line));
}

static bool tells_of_tender(const struct reading *reading, size_t line)
{
    return line_says(reading->text, line, SENSE_TENDER);
}

/* What words say, unless they only begin a compound: `vakantierooster-overleg`. */
static struct meaning whole_meaning(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    size_t end = token + meaning.tokens;
    bool compound = meaning.tokens > 0 && text_is_mark(text, end, '-') && !text->tokens[end].space;
    return compound ? (struct meaning){0} : meaning;
}

/* `Call for papers`, `Vacature: coördinator` */
static bool begins_tender(const struct reading *reading, size_t line)
{
    struct meaning first = whole_meaning(reading->text, outline_body(reading->text, line).token);
    bool call = first.tokens >= CALL_TOKENS && (first.sense == SENSE_SUBMIT || first.sense == SENSE_EARLY);
    return call || (first.sense == SENSE_TENDER && first.value == 0);
}

/* What a heading weighs against an event. */
static const struct line_sign {
    int weight;
    bool (*holds)(const struct reading *reading, size_t line);
} heading_signs[] =
    {
        {8, is_labelled_past}, {3, tells_of_report}, {5, begins_report},
        {8, reports_past_day}, {3, tells_of_tender},
},
  first_heading_signs[] = {{8, asks_how}, {8, tells_of_house}, {9, begins_tender}};

static int weigh_line(const struct line_sign *signs, size_t len, const struct reading *reading, size_t line)
{
    int score = 0;
    ROW_BY_ROW
    for (size_t i = 0; i < len; i++)
        score += signs[i].holds(reading, line) ? signs[i].weight : 0;
    return score;
}

/* By the value of SENSE_RULES: rules that always hold, minutes, how something works, what an event may be
 * about as well (`grants for`). */
static const int rules_weights[] = {8, 16, 7, 12};
enum { RULES_OR_TOPIC = 3 };

static int weigh_rules(const struct text *text, struct stretch body)
{
    struct meaning first = whole_meaning(text, body.token);
    size_t at;
    if (first.sense == SENSE_RULES && first.value == RULES_OR_TOPIC && stretch_has_event(text, body))
        return 0; /* `Grants for growers: an evening talk` */
    if (first.sense == SENSE_RULES)
        return rules_weights[first.value < (int)ARRAY_LEN(rules_weights) ? first.value : 0];
    struct meaning rules = outline_has(text, body, SENSE_RULES, &at) ? whole_meaning(text, at) : first;
    return rules.sense == SENSE_RULES && rules.value == 0 ? rules_weights[0] : 0;
}

/* The line of the first day to come that is the event's; as many as there are where there is none. */
static size_t first_coming(const struct reading *reading)
{
    for (size_t i = 0; i < reading->mentions->len; i++)
        if (mention_is_event_day(reading, i) && mention_days_from_now(reading, &reading->mentions->at[i]) > 0)
            return reading->text->tokens[reading->mentions->at[i].token].line;
    return reading->text->lines_len;
}

int headings_weigh(const struct reading *reading)
{
    int score = 0;
    size_t end = first_coming(reading);
    for (size_t line = 0, seen = 0;
         line < reading->text->lines_len && seen < HEADINGS_AGAINST && (seen == 0 || line <= end); line++) {
        enum line_role role = reading->outline->roles[line];
        if ((role != LINE_HEADING && role != LINE_FIELD) || outline_is_menu(reading->outline, line))
            continue;
        score += weigh_line(heading_signs, ARRAY_LEN(heading_signs), reading, line);
        if (seen++ == 0)
            score += weigh_line(first_heading_signs, ARRAY_LEN(first_heading_signs), reading, line) +
                     weigh_rules(reading->text, outline_body(reading->text, line));
    }
    return score;
}
