/* Who it is for, whether one can be there online, and the announcement's own text. */
#include "draft/part.h"

#include <string.h>

enum { AUDIENCE_TOKENS = 60, MOST_AUDIENCES = 8 };

/* The entries or the sentence under a label for whom it is. */
void part_audience(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    const struct field *field = outline_field(reading->outline, LABEL_AUDIENCE, 0);
    if (field == NULL || field->value.tokens == 0)
        return;
    size_t first = text->tokens[field->value.token].line, put = 0;
    for (size_t line = first; line < text->lines_len && line < first + MOST_AUDIENCES &&
                              text->lines[line].tokens > 0 && put < MOST_AUDIENCES;
         line++) {
        struct stretch body = outline_body(text, line);
        if (line == first && field->value.token > body.token)
            body = stretch_trim(text, stretch_between(field->value.token, stretch_end(body)));
        if ((line > first && reading->outline->roles[line] != LINE_ENTRY) || body.tokens > AUDIENCE_TOKENS)
            break;
        put += draft_put_words(draft, "/audience/-", text, stretch_span(text, body));
    }
}

/* Places on the spot and online. */
void part_attendance(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    bool online = false, beside = false, place = draft_has(draft, "/location");
    struct span span = {0};
    for (const struct said *said = outline_said(reading->outline, SENSE_ONLINE); said != NULL;
         said = said_next(reading->outline, said)) {
        size_t i = said->token;
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        size_t line = text->tokens[i].line;
        enum label section = outline_section(reading->outline, i);
        if (meaning.sense != SENSE_ONLINE || is_elsewhere(section, FACT_ATTENDANCE))
            continue;
        bool header = line <= reading->outline->prose ||
                      outline_field_of(reading->outline, i) == LABEL_WHERE ||
                      reading->outline->roles[line] == LINE_HEADING;
        bool held = outline_says(reading->outline, i, SENSE_HELD);
        online |= meaning.value == 0 && (header || held) &&
                  (!reading->occasion->listed || line == reading->occasion->line);
        beside |= meaning.value == 1;
        if (span.len == 0)
            span = text_span(text, i, meaning.tokens);
    }
    const char *attendance = place && (beside || (online && !reading->occasion->listed)) ? "mixed"
                             : place                                                     ? "onsite"
                             : online || beside                                          ? "online"
                                                                                         : NULL;
    if (attendance != NULL)
        draft_put_string(draft, "/attendance", attendance,
                         place && !beside && !online ? (struct span){0} : span);
    if (attendance != NULL && place && !beside && !online)
        draft_assume(draft, "/attendance");
}

/* Paragraphs of running text, parted by blank lines. */
void part_description(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    struct buffer description = {0};
    bool parted = false;
    for (size_t i = 0; i < text->lines_len; i++) {
        enum line_role role = reading->outline->roles[i];
        enum label section = reading->outline->sections[i];
        bool wanted = (role == LINE_PROSE && text->lines[i].tokens >= 8) || role == LINE_ENTRY;
        parted |= role == LINE_BLANK;
        if (!wanted || is_elsewhere(section, FACT_DESCRIPTION))
            continue;
        struct slice line =
            slice_trim(slice_part(text->clean, text->lines[i].at, text->lines[i].at + text->lines[i].len));
        if (description.len > 0)
            buffer_put(&description, parted ? SLICE("\n\n") : SLICE("\n"));
        buffer_put(&description, line);
        parted = false;
    }
    draft_put_text(draft, "/description", (struct slice){description.text, description.len}, (struct span){0});
    free(description.text);
}
