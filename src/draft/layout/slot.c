/* Slots: times of a day that stand alone below it, and times in a header whose programme stands further down.
 */
#include "draft/layout/layout.h"

enum {
    DAY_LINE = 10,   /* tokens of a line that ends with its day, and is no sentence */
    PLACE_LINE = 12, /* of one between a day and its hours */
    LIST_LINES = 14, /* from one entry of a list to the next */
};

static size_t line_above(const struct text *text, size_t line)
{
    while (line > 0 && text->lines[line - 1].tokens == 0)
        line--;
    return line > 0 ? line - 1 : SIZE_MAX;
}

/* A line that says a day and little else. */
static bool is_day_line(const struct outline *outline, size_t line)
{
    const struct line *here = &outline->text->lines[line];
    const struct mention *mention = here->tokens > 0 ? outline_mention(outline, here->body) : NULL;
    return mention_is_day(mention) && !when_has_clock(mention->start) && here->tokens <= mention->tokens + 3;
}

/* Whether a line says something behind its time, beside `uur` and marks. */
static bool has_words_behind(const struct text *text, const struct line *line, const struct mention *mention)
{
    size_t words = 0;
    for (size_t i = mention->token + mention->tokens; i < line->token + line->tokens; i++)
        words += text->tokens[i].kind == TOKEN_WORD && (text->tokens[i].upper || text->tokens[i].len > 3);
    return words > 0;
}

/* Nothing on the line but a range of clock times, with no text right below it. */
static bool is_bare_range(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    const struct line *here = &text->lines[line];
    const struct mention *mention =
        outline->roles[line] == LINE_TIMED ? outline_mention(outline, here->body) : NULL;
    if (mention == NULL || !when_has_clock(mention->end) || has_words_behind(outline->text, here, mention))
        return false;
    return line + 1 >= text->lines_len || outline->roles[line + 1] == LINE_BLANK ||
           outline->roles[line + 1] == LINE_TIMED || outline->roles[line + 1] == LINE_FIELD;
}

/* Whether a timed line tells of an earlier hour, as doors open before what begins. */
static bool is_earlier(const struct outline *outline, size_t line, const struct mention *than)
{
    const struct mention *mention = outline_mention(outline, outline->text->lines[line].body);
    return mention != NULL && when_has_clock(mention->start) &&
           when_is_before(when_clock(mention->start), when_clock(than->start));
}

/* A range of clock times, with no further timed lines below it: no programme begins here. */
static bool is_lone_range(const struct outline *outline, size_t line)
{
    const struct mention *mention =
        outline->roles[line] == LINE_TIMED ? outline_mention(outline, outline->text->lines[line].body) : NULL;
    if (mention == NULL)
        return false;
    for (size_t i = line + 1; i < outline->text->lines_len && i < line + 8; i++)
        if (outline->roles[i] == LINE_TIMED && !is_earlier(outline, i, mention))
            return false;
    return true;
}

/* A time, words, another time that is later: the first of a programme whose entries stand below their times.
 */
static bool begins_entries(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    size_t words = line_next(text, line), next = words < text->lines_len ? line_next(text, words) : words;
    struct meaning label = next < text->lines_len
                               ? text_meaning(text, VOCABULARY_LABEL, text->lines[words].body)
                               : (struct meaning){0};
    const struct mention *time = outline_mention(outline, text->lines[line].body);
    return next < text->lines_len && label.value != LABEL_PROGRAMME && !is_earlier(outline, next, time) &&
           outline->roles[words] != LINE_TIMED && outline->roles[words] != LINE_FIELD &&
           !is_day_line(outline, words) && outline->roles[next] == LINE_TIMED;
}

/* `Bat walk Saturday 12 September`: a short line whose end is a day. */
static bool ends_with_day(const struct outline *outline, size_t line)
{
    const struct line *here = &outline->text->lines[line];
    const struct mention *mention = here->tokens > 0 && here->tokens <= DAY_LINE
                                        ? outline_mention(outline, here->token + here->tokens - 1)
                                        : NULL;
    return mention_is_day(mention) && !when_has_clock(mention->start) && mention->bound == BOUND_NONE;
}

/* `dorpshuis`, `De Spil`. */
static bool begins_house(const struct text *text, size_t token)
{
    bool named = text_cue(text, token) == SENSE_ARTICLE && text->tokens[token].upper &&
                 token + 1 < text->tokens_len && text->tokens[token + 1].upper;
    return named || token_is_venue(text, token);
}

/* `20.00 uur, dorpshuis De Spil` right below a line that begins with its day, `12 november: De dijk`. */
static bool is_hour_and_house(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    const struct mention *time = outline_mention(outline, text->lines[line].body),
                         *day = outline_mention(outline, text->lines[line - 1].body);
    size_t behind = time != NULL ? time->token + time->tokens : text->tokens_len;
    behind +=
        text_is_mark(text, behind, ',') || text_is_mark(text, behind, '|') || text_is_mark(text, behind, '-');
    return text->lines[line - 1].tokens > 0 && mention_is_day(day) && !when_has_clock(day->start) &&
           behind < text->tokens_len && text->tokens[behind].line == line && begins_house(text, behind) &&
           is_lone_range(outline, line);
}

/* `Inloop` alone, below its time. */
static bool says_arrival(const struct text *text, size_t line)
{
    return line < text->lines_len && text_cue(text, text->lines[line].body) == SENSE_DOORS;
}

/* `Hotel Van der Valk, Hengelo`, `Kerkstraat 4, Weert`: a short line that says where. */
static bool is_place_line(const struct outline *outline, size_t index)
{
    const struct line *line = &outline->text->lines[index];
    if (line->tokens > PLACE_LINE || outline->roles[index] == LINE_TIMED)
        return false;
    for (size_t i = line->body; i < line->token + line->tokens; i++) {
        const struct mention *mention = outline_mention(outline, i);
        if ((mention != NULL && mention->kind == MENTION_STREET) || begins_house(outline->text, i))
            return true;
    }
    return false;
}

/* The line of the day that hours on a line are of: the one above, or the one above the place between;
 * SIZE_MAX. */
static size_t day_above(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    for (size_t far = 0, above = line_above(text, line); far < 2 && above != SIZE_MAX;
         far++, above = line_above(text, above)) {
        if (is_day_line(outline, above) || ends_with_day(outline, above))
            return above;
        if (!is_place_line(outline, above))
            break;
    }
    return SIZE_MAX;
}

/* The day two lines above an hour that stands alone, a short line between; SIZE_MAX. */
static size_t day_above_name(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    const struct line *here = &text->lines[line];
    const struct mention *hour = outline->roles[line] == LINE_TIMED || outline->roles[line] == LINE_SLOT
                                     ? outline_mention(outline, here->body)
                                     : NULL;
    size_t name = hour != NULL && line > 1 && !has_words_behind(text, here, hour) ? line - 1 : 0;
    bool between = name > 0 && text->lines[name].tokens > 0 && text->lines[name].tokens <= PLACE_LINE &&
                   outline->roles[name] != LINE_TIMED;
    return between && is_day_line(outline, name - 1) ? name - 1 : SIZE_MAX;
}

/* Another entry near is laid out so too: a day, what there is, its hour. */
static bool is_of_list(const struct outline *outline, size_t line)
{
    size_t from = line > LIST_LINES ? line - LIST_LINES : 0, end = line + LIST_LINES;
    if (day_above_name(outline, line) == SIZE_MAX)
        return false;
    for (size_t i = from; i <= end && i < outline->text->lines_len; i++)
        if (i != line && day_above_name(outline, i) != SIZE_MAX)
            return true;
    return false;
}

/* `7.15 pm` and no more on a line, with no other timed line near: when the day above it begins. */
static bool is_lone_clock(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    const struct mention *mention =
        outline->roles[line] == LINE_TIMED ? outline_mention(outline, text->lines[line].body) : NULL;
    return mention != NULL && !has_words_behind(text, &text->lines[line], mention) &&
           (is_of_list(outline, line) ||
            (is_lone_range(outline, line) && day_above(outline, line) != SIZE_MAX)) &&
           !says_arrival(text, line_next(text, line));
}

size_t outline_slot_day(const struct outline *outline, size_t line)
{
    while (line != SIZE_MAX && outline->roles[line] == LINE_SLOT)
        line = line_above(outline->text, line);
    size_t day =
        line != SIZE_MAX && outline->roles[line] != LINE_SLOT ? day_above(outline, line + 1) : SIZE_MAX;
    day = day == SIZE_MAX && line != SIZE_MAX && line + 1 < outline->text->lines_len
              ? day_above_name(outline, line + 1)
              : day;
    return day != SIZE_MAX ? day : line;
}

/* Times of a day that stand below it alone; times in the header of a page that has its programme further
 * down. */
void outline_read_slots(struct outline *outline)
{
    const struct text *text = outline->text;
    for (size_t line = 1; line < text->lines_len; line++) {
        if (outline->roles[line] != LINE_TIMED)
            continue;
        bool right_below = text->lines[line - 1].tokens > 0 && is_day_line(outline, line - 1) &&
                           is_lone_range(outline, line);
        bool slot = right_below || (is_bare_range(outline, line) && !begins_entries(outline, line));
        size_t above = slot ? line_above(text, line) : SIZE_MAX;
        if ((above != SIZE_MAX && (outline->roles[above] == LINE_SLOT || is_day_line(outline, above))) ||
            is_lone_clock(outline, line) || is_hour_and_house(outline, line))
            outline->roles[line] = LINE_SLOT;
    }
    size_t programme = SIZE_MAX;
    for (size_t i = 0; i < outline->fields_len && programme == SIZE_MAX; i++)
        if (outline->fields[i].label == LABEL_PROGRAMME &&
            outline->roles[outline->fields[i].line] == LINE_HEADING)
            programme = outline->fields[i].line;
    bool timed = false;
    for (size_t line = programme; line < text->lines_len && line < programme + 20; line++)
        timed |= outline->roles[line] == LINE_TIMED;
    for (size_t line = 0; timed && line < programme; line++)
        if (outline->roles[line] == LINE_TIMED)
            outline->roles[line] = LINE_PROSE;
}
