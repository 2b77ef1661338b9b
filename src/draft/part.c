/* The part table: how the events of an announcement are put together, one for each of its days. */
#include "draft/part.h"

#include <string.h>

/* In this order: later parts look at what earlier ones put. */
static part *const parts[] = {
    part_schedule, part_status,   part_title,    part_place,    part_attendance, part_organizers,  part_programme, part_people,
    part_registration, part_price, part_capacity, part_contacts, part_audience,   part_description, part_resolve,
};

/* The days that would be the event's stand in the past tense, or fall on their weekday only before the day of publication. */
static int score_past(const struct reading *reading)
{
    int past = 0, days = 0;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (mention->kind != MENTION_TIME || reading->casts[i].role != ROLE_EVENT || mention->start.day == UNSTATED ||
            mention->start.month == UNSTATED)
            continue;
        days++;
        past += outline_has(reading->text, outline_sentence(reading->outline, mention->token), SENSE_PAST, NULL) ||
                is_long_ago(reading, mention);
    }
    return days > 0 && past == days ? 5 : 0;
}

/* Signs that the page announces nothing: a report, a tender, a vacancy. */
static int score_absence(const struct reading *reading)
{
    const struct text *text = reading->text;
    int score = 0;
    for (size_t i = 0; i < text->tokens_len; i++) {
        enum sense sense = text_meaning(text, VOCABULARY_CUE, i).sense;
        score += sense == SENSE_TENDER ? 2 : sense == SENSE_REPORT ? 1 : 0;
    }
    score = score < 12 ? score : 12;
    for (size_t line = 0, seen = 0; line < text->lines_len && seen < 2; line++) {
        struct stretch body = outline_body(text, line);
        bool heading = reading->outline->roles[line] == LINE_HEADING;
        seen += heading;
        score += heading && text_meaning(text, VOCABULARY_LABEL, body.token).value == LABEL_PAST ? 8 : 0;
    }
    return score + score_past(reading);
}

/* Signs that it announces an event. */
static int score_presence(const struct reading *reading)
{
    static const enum label telling[] = {LABEL_DATE, LABEL_WHERE, LABEL_DURATION, LABEL_CAPACITY, LABEL_AUDIENCE, LABEL_PRICE,
                                         LABEL_REGISTER, LABEL_DEADLINE, LABEL_SPEAKERS};
    const struct text *text = reading->text;
    int score = reading->programme->len > 1 ? 3 : 0, most = 0;
    bool event = false, registers = false, named = false;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool coming = reading->casts[i].role == ROLE_EVENT && mention->start.day != UNSTATED;
        bool clock = reading->casts[i].role == ROLE_EVENT && when_has_clock(mention->start);
        int weight = (coming ? reading->casts[i].score : 0) + (clock ? 3 : 0);
        most = weight > most ? weight : most;
    }
    for (size_t line = 0, seen = 0; line < text->lines_len && seen < 4; line++) {
        bool heading = reading->outline->roles[line] == LINE_HEADING;
        seen += heading;
        named |= heading && has_event_word(text, outline_body(text, line));
    }
    for (size_t i = 0; i < ARRAY_LEN(telling); i++)
        score += outline_field(reading->outline, telling[i], 0) != NULL;
    for (size_t i = 0; i < text->tokens_len; i++) {
        enum sense sense = text_meaning(text, VOCABULARY_CUE, i).sense;
        event |= sense == SENSE_EVENT;
        registers |= sense == SENSE_REGISTER || sense == SENSE_CLOSED;
    }
    return score + (most < 12 ? most : 12) + (event ? 1 : -6) + (named ? 2 : 0) + (registers ? 1 : 0);
}

static bool is_announcement(const struct reading *reading)
{
    int presence = score_presence(reading), absence = score_absence(reading);
    return reading->text->tokens_len > 3 && presence >= 3 && presence > absence;
}

static struct draft *draft_of(struct reading *reading, const struct occasion *occasion)
{
    struct draft *draft = draft_new();
    reading->occasion = occasion;
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        parts[i](reading, draft);
    const struct language *language = lexicon_language(reading->text->lexicon);
    draft_put_string(draft, "/language", language->tag, (struct span){0});
    const char *country = draft_text(draft, "/location/country");
    bool belgian = country != NULL && strcmp(country, "BE") == 0 && strcmp(reading->timezone, "Europe/Amsterdam") == 0;
    draft_put_string(draft, "/timezone", belgian ? "Europe/Brussels" : reading->timezone, (struct span){0});
    return draft;
}

struct draft **drafts_read(const struct text *text, const struct mentions *mentions, struct when reference, const char *timezone,
                           size_t *len)
{
    struct outline *outline = outline_new(text, mentions);
    struct cast *casts = roles_cast(outline);
    struct reading reading = {.text = text, .mentions = mentions, .outline = outline, .casts = casts, .reference = reference,
                              .timezone = timezone};
    reading.programme = programme_read(&reading);
    struct occasion *occasions = occasions_read(&reading, &reading.occasions_len);
    bool any = is_announcement(&reading);
    struct draft **drafts = memory_new(reading.occasions_len, sizeof *drafts);
    *len = 0;
    for (size_t i = 0; any && i < reading.occasions_len; i++)
        drafts[(*len)++] = draft_of(&reading, &occasions[i]);
    free(occasions);
    programme_free(reading.programme);
    free(casts);
    outline_free(outline);
    return drafts;
}
