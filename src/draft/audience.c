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

/* `Online aanmelden`, `digitale nieuwsbrief`, an entry of the programme, an edition of last year: not how the event is held. */
static bool is_of_something_else(const struct reading *reading, size_t token, size_t tokens)
{
    const struct outline *outline = reading->outline;
    size_t line = reading->text->tokens[token].line;
    enum sense next = cue_at(reading->text, token + tokens);
    bool own = reading->occasion->listed && line == reading->occasion->line;
    bool entry = outline->roles[line] == LINE_TIMED ||
                 (outline->roles[line] == LINE_ENTRY && outline->sections[line] == LABEL_PROGRAMME);
    return next == SENSE_REGISTER || next == SENSE_MAILING || outline_field_of(outline, token) == LABEL_REGISTER ||
           is_elsewhere(outline_section(outline, token), FACT_ATTENDANCE) ||
           (!own && (entry || outline_says(outline, token, SENSE_PAST)));
}

/* `in room T3-14 and on Zoom`, `op het stadhuis of online`. */
static bool is_joined(const struct text *text, size_t token)
{
    for (size_t i = token; i > 0 && i + 3 > token; i--) {
        struct meaning time = text_meaning(text, VOCABULARY_TIME, i - 1);
        if (cue_at(text, i - 1) == SENSE_AND || (time.sense == SENSE_LINK && (time.value & LINK_AND) != 0))
            return true;
    }
    return false;
}

/* What the page says of being there from afar: only so, or beside being there. */
struct afar {
    bool only, beside;
    struct span span;
};

static struct afar read_afar(const struct reading *reading, bool place)
{
    const struct outline *outline = reading->outline;
    const struct occasion *occasion = reading->occasion;
    struct afar afar = {0};
    for (size_t i = outline_cue(outline, SENSE_ONLINE); i < reading->text->tokens_len; i = outline_next_cue(outline, i)) {
        struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, i);
        size_t line = reading->text->tokens[i].line;
        if (is_of_something_else(reading, i, meaning.tokens))
            continue;
        bool header = line <= outline->prose || outline_field_of(outline, i) == LABEL_WHERE ||
                      outline->roles[line] == LINE_HEADING;
        bool held = outline_says(outline, i, SENSE_HELD), own = line == occasion->line;
        bool beside = meaning.value == 1 || (place && !occasion->listed && is_joined(reading->text, i));
        bool only = meaning.value == 0 && (header || held) && (!occasion->listed || own || !place);
        if (afar.span.len == 0 && (beside || only))
            afar.span = text_span(reading->text, i, meaning.tokens);
        afar.beside |= beside;
        afar.only |= only;
    }
    return afar;
}

/* Places on the spot and online. */
void part_attendance(const struct reading *reading, struct draft *draft)
{
    bool place = draft_has(draft, "/location");
    struct afar afar = read_afar(reading, place);
    bool mixed = place && (afar.beside || (afar.only && !reading->occasion->listed));
    const char *attendance = mixed ? "mixed" : place ? "onsite" : afar.only || afar.beside ? "online" : NULL;
    if (attendance == NULL)
        return;
    draft_put_string(draft, "/attendance", attendance, place && !mixed ? (struct span){0} : afar.span);
    if (place && !mixed)
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
