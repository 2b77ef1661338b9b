/* Which line is the title: what speaks for and against each, weighed as rows. */
#include "draft/people/organisation.h"
#include "draft/programme/item.h"
#include "draft/title/headline.h"
#include "draft/title/phrase.h"

#include "fasti/person.h"

enum { HEAD_LINES = 6, LETTER_LINES = 12, STATUS_TOKENS = 6, TAKEN_TOKENS = 14, TAKEN_REACH = 400 };
enum { KIND_TOKENS = 3, SUBTITLES = 2 };

static bool says(const struct heading *heading, enum sense sense)
{
    return (heading->senses & sense_bit(sense)) != 0;
}

static bool is_heading(const struct heading *heading)
{
    return heading->reading->outline->roles[heading->line] == LINE_HEADING;
}

static bool names_event(const struct heading *heading)
{
    return says(heading, SENSE_EVENT) && stretch_has_event(heading->reading->text, heading->body);
}

static bool is_repeated(const struct heading *heading)
{
    return line_is_repeated(heading->reading->text, heading->line);
}

static bool is_pair(const struct heading *heading)
{
    return heading->body.tokens == 2;
}

static bool is_long(const struct heading *heading)
{
    return heading->body.tokens > 4;
}

/* The page's markup says that it is what the page is about; some give whose page it is so. */
static bool is_top_heading(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    return text->level > 0 && text->lines[heading->line].level == text->level &&
           !heading_begins_as_organisation(heading);
}

/* Below a heading for something else. */
static bool is_in_section(const struct heading *heading)
{
    const struct outline *outline = heading->reading->outline;
    enum label section = outline->sections[heading->line];
    return section != LABEL_NONE && section != LABEL_PUBLISHED &&
           outline->heading_of[heading->line] != heading->line;
}

static bool says_closed(const struct heading *heading)
{
    return says(heading, SENSE_CLOSED) &&
           outline_has(heading->reading->text, heading->body, SENSE_CLOSED, NULL);
}

static bool begins_with_day(const struct heading *heading)
{
    return mention_is_day(outline_mention(heading->reading->outline, heading->body.token));
}

/* `Saturday 28 February 2026, 6pm: What the Mud Remembers`: day and hour, a mark, and a name. */
static bool follows_day(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    bool clock;
    if (!begins_with_day(heading))
        return false;
    size_t at = outline_behind_times(heading->reading->outline, heading->body, &clock);
    at -= clock && at > heading->body.token && text->tokens[at - 1].kind == TOKEN_MARK;
    return clock && (text_is_mark(text, at, ':') || text_is_dash(text, at)) &&
           at + 2 < stretch_end(heading->body) && text->tokens[at + 1].upper &&
           text->tokens[at + 1].kind == TOKEN_WORD;
}

/* `Vrijwilligersplan: schuif mee aan op 27 mei`. */
static bool ends_in_day(const struct heading *heading)
{
    const struct mention *mention =
        outline_mention(heading->reading->outline, stretch_end(heading->body) - 1);
    return mention_is_day(mention) && mention->token > heading->body.token + 1;
}

/* `RESCHEDULED: ...`, `NIEUWE DATUM EN ZAAL! ...`: at the beginning, up to a colon or an exclamation mark. */
static bool leads_title(const struct text *text, struct stretch body, size_t at)
{
    for (size_t i = at; at <= body.token + 1 && i + 1 < stretch_end(body) && i < at + STATUS_TOKENS; i++)
        if (text_is_mark(text, i, ':') || text_is_mark(text, i, '!') || text_is_dash_behind_blank(text, i))
            return true;
    return false;
}

/* The first word for a status, and whether it stands before the name: `RESCHEDULED: ...`. SENSE_NONE: there
 * is none. */
static enum sense status_of(const struct heading *heading, bool *led)
{
    static const enum sense senses[] = {SENSE_MOVED, SENSE_POSTPONED, SENSE_CANCELLED};
    const struct text *text = heading->reading->text;
    for (size_t i = 0; i < ARRAY_LEN(senses); i++) {
        size_t at;
        if (!says(heading, senses[i]) || !outline_has(text, heading->body, senses[i], &at))
            continue;
        *led = leads_title(text, heading->body, at);
        return senses[i];
    }
    return SENSE_NONE;
}

static bool is_led_by_status(const struct heading *heading)
{
    bool led;
    return status_of(heading, &led) != SENSE_NONE && led;
}

/* A sentence about the status is no title. */
static bool tells_status(const struct heading *heading)
{
    bool led;
    enum sense sense = status_of(heading, &led);
    return sense != SENSE_NONE && sense != SENSE_CANCELLED && !led &&
           line_status_at(heading->reading->text, heading->body) == SIZE_MAX;
}

static bool is_menu(const struct heading *heading)
{
    return outline_is(heading->reading->outline, heading->line, FURNITURE_MENU);
}

static bool is_crumb(const struct heading *heading)
{
    return outline_is(heading->reading->outline, heading->line, FURNITURE_CRUMB);
}

static bool is_one_word(const struct heading *heading)
{
    for (size_t i = heading->body.token + 1; i < stretch_end(heading->body); i++)
        if (heading->reading->text->tokens[i].space)
            return false;
    return true;
}

static bool is_capitals(const struct heading *heading)
{
    struct slice words =
        text_slice(heading->reading->text, stretch_span(heading->reading->text, heading->body));
    for (size_t i = 0; i < words.len; i++)
        if (words.at[i] >= 'a' && words.at[i] <= 'z')
            return false;
    return true;
}

/* The event's day stands below it, or below a heading right below it: `Getij en archief` above `Wat oude
 * rekeningen vertellen`. */
static bool heads_date(const struct heading *heading)
{
    const struct outline *outline = heading->reading->outline;
    size_t line = heading->line;
    for (size_t far = 0; far < SUBTITLES && !line_leads_day(outline, line); far++) {
        if (line + 1 >= outline->text->lines_len || outline->roles[line + 1] != LINE_HEADING)
            return false;
        line++;
    }
    return line_leads_day(outline, line);
}

/* A word alone, unless the page begins with it right above its day: `Samenzang`. */
static bool is_lone_token(const struct heading *heading)
{
    return heading->body.tokens < 2 &&
           (line_above(heading->reading->text, heading->line) != SIZE_MAX || !heads_date(heading));
}

/* `Universitaire plechtigheid` above `Dies 2021`: of what kind the one is that the next line names. */
static bool is_kind_above(const struct heading *heading)
{
    const struct outline *outline = heading->reading->outline;
    size_t next = line_behind(outline->text, heading->line);
    return heading->body.tokens <= KIND_TOKENS && names_event(heading) && next != SIZE_MAX &&
           outline->roles[next] == LINE_HEADING && line_leads_day(outline, next) &&
           outline->text->lines[next].tokens > 1 && !heads_date(heading);
}

static bool is_behind_prose(const struct heading *heading)
{
    return heading->line >= heading->reading->outline->prose;
}

/* `De smaak van zout` under what else stands above running text: alone, the last heading before that. */
static bool leads_prose(const struct heading *heading)
{
    const struct outline *outline = heading->reading->outline;
    const struct text *text = outline->text;
    return heading->line < outline->prose && !text->lines[heading->line].numbers &&
           line_behind(text, heading->line) == outline->prose && line_is_alone(text, heading->line) &&
           !heading_is_persons(heading);
}

/* `voor steden die vooruit willen`: what a site says of itself. */
static bool begins_small(const struct heading *heading)
{
    const struct token *first = &heading->reading->text->tokens[heading->body.token];
    return first->kind == TOKEN_WORD && !first->upper;
}

static bool is_broken(const struct heading *heading)
{
    return line_breaks_off(heading->reading->text, heading->line) ||
           line_leads_to_name(heading->reading->outline, heading->line);
}

/* The line above breaks off before what it invites to. */
static bool is_led_up_to(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t above = line_above(text, heading->line);
    bool named = above != SIZE_MAX && line_leads_to_name(heading->reading->outline, above) &&
                 outline_mention(heading->reading->outline, heading->body.token) == NULL;
    return named || (above != SIZE_MAX && line_breaks_off(text, above) && names_event(heading));
}

static bool is_set_apart(const struct heading *heading)
{
    return line_is_set_apart(heading->reading->text, heading->line);
}

/* `Sessie 1.1: ...`: one of several at a time. */
static bool is_alternative(const struct heading *heading)
{
    struct stretch track;
    return item_label(heading->reading->text, heading->body, &track) > 0;
}

/* Above a salutation: the letter's head, unless it says what it invites to. */
static bool is_letterhead(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    if (!outline_has_cue(heading->reading->outline, SENSE_SALUTATION) || names_event(heading))
        return false;
    for (size_t line = heading->line + 1; line < text->lines_len && line < heading->line + LETTER_LINES;
         line++) {
        const struct line *here = &text->lines[line];
        if (here->tokens > 1 && text_cue(text, here->token) == SENSE_SALUTATION &&
            text_is_mark(text, here->token + here->tokens - 1, ','))
            return true;
    }
    return false;
}

/* `Nieuwsbrief mei` among its first lines. */
static bool is_newsletter(const struct text *text)
{
    for (size_t line = 0; line < text->lines_len && line < HEAD_LINES; line++)
        if (line_says(text, line, SENSE_MAILING) && text->lines[line].tokens < TAKEN_TOKENS)
            return true;
    return false;
}

/* In a newsletter: the day of the event stands in the text below it, or below the next heading right behind
 * it. */
static bool heads_occasion(const struct heading *heading)
{
    const struct reading *reading = heading->reading;
    const struct outline *outline = reading->outline;
    bool may = heading->line > outline->prose && is_newsletter(reading->text);
    for (size_t i = 0; may && i < reading->occasions_len; i++) {
        size_t line = reading->occasions[i].line;
        if (line >= reading->text->lines_len)
            continue;
        size_t above = outline->heading_of[line];
        if (above == line && line > 0) /* the day's line is set as a heading */
            above = outline->heading_of[line - 1];
        if (above != SIZE_MAX &&
            (above == heading->line || line_above(reading->text, above) == heading->line))
            return true;
    }
    return false;
}

/* `20.00 uur`, `Doors 7.30 for 8`. */
static bool begins_with_time(const struct heading *heading)
{
    size_t at = heading->body.token;
    struct meaning cue = text_meaning(heading->reading->text, VOCABULARY_CUE, at);
    size_t doors = cue.sense == SENSE_DOORS ? cue.tokens : 0;
    const struct mention *mention = outline_mention(heading->reading->outline, at + doors);
    return mention != NULL && mention->kind == MENTION_TIME && mention->start.day == UNSTATED &&
           when_has_clock(mention->start);
}

/* The same words stand at another token. */
static bool stands_at(const struct text *text, struct stretch words, size_t token)
{
    for (size_t i = 0; i < words.tokens; i++)
        if (!slice_same_word(text_token(text, words.token + i), text_token(text, token + i)))
            return false;
    return true;
}

bool heading_is_taken_up(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    struct stretch body = heading->body;
    size_t from = stretch_end(body);
    if (body.tokens < 2 || body.tokens > TAKEN_TOKENS)
        return false;
    size_t end = from + TAKEN_REACH < text->tokens_len - body.tokens ? from + TAKEN_REACH
                                                                     : text->tokens_len - body.tokens;
    uint32_t first = text->tokens[body.token].len, second = text->tokens[body.token + 1].len;
    for (size_t i = from; i < end; i++)
        if (text->tokens[i].len == first && text->tokens[i + 1].len == second && stands_at(text, body, i) &&
            heading->reading->outline->roles[text->tokens[i].line] == LINE_PROSE)
            return !heading_is_institution(heading);
    return false;
}

/* `alles wat we maken en delen.”`: the end of what was quoted above. */
static bool closes_quote(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t last = stretch_end(heading->body) - 1;
    char mark = text->tokens[last].mark;
    if (heading->body.tokens < 3 || (mark != '"' && mark != '\'') || text->tokens[last].space)
        return false;
    for (size_t i = heading->body.token; i < last; i++)
        if (text_is_mark(text, i, mark))
            return false;
    return true;
}

/* Below a page that begins with running text, in which the event's day is: of a part of it. */
static bool heads_part(const struct heading *heading)
{
    const struct reading *reading = heading->reading;
    size_t first = 0;
    while (first < heading->line && reading->text->lines[first].tokens == 0)
        first++;
    bool told = is_behind_prose(heading) && reading->outline->roles[first] == LINE_PROSE &&
                first == reading->outline->prose;
    for (size_t i = 0; told && i < reading->occasions_len; i++)
        if (reading->occasions[i].line == first)
            return true;
    return false;
}

/* What speaks for it, the weightiest first, then what speaks against it, what is often so and soon seen
 * first, last what takes long to find out: a line that another one beats is given up before most is asked. */
static const struct {
    bool (*holds)(const struct heading *heading);
    int weight;
} evidence[] = {
    {is_led_up_to, 12},
    {is_set_apart, 9},
    {is_top_heading, 6},
    {heading_is_place_below_day, -12},
    {heading_welcomes, -6},
    {heading_tells_cost, -9},
    {heading_is_below_kind, 6},
    {heads_occasion, 5},
    {is_crumb, 5},
    {heading_is_above_subtitle, 4},
    {is_repeated, 4},
    {is_heading, 3},
    {names_event, 3},
    {ends_in_day, 3},
    {follows_day, 4},
    {is_led_by_status, 3},
    {heads_date, 3},
    {leads_prose, 2},
    {is_long, 1},

    {is_menu, -12},
    {heading_ends_page, -6},
    {heading_takes_up_top, -6},
    {is_lone_token, -4},
    {is_pair, -1},
    {begins_small, -3},
    {is_behind_prose, -3},
    {heading_is_masthead, -5},
    {heading_is_page_title, -18},
    {is_one_word, -3},
    {heading_begins_as_organisation, -4},
    {is_capitals, -3},
    {heading_has_address, -10},
    {begins_with_day, -2},
    {heading_gives_setting, -9},
    {heading_names_publication, -8},
    {heading_is_of_page, -8},
    {heading_is_newsletter, -6},
    {heading_tells_founding, -12},
    {is_in_section, -4},
    {begins_with_time, -9},
    {is_kind_above, -6},
    {heading_is_mere_kind, -4},
    {heading_names_hall, -4},
    {says_closed, -12},
    {tells_status, -8},
    {heading_begins_as_news, -9},
    {heading_is_calendar, -8},
    {closes_quote, -9},
    {heads_part, -6},
    {heading_is_persons_below, -6},
    {heading_is_players_below, -12},
    {heading_asks_reader, -12},
    {is_letterhead, -8},
    {is_broken, -9},
    {heading_is_organizer, -9},
    {is_alternative, -8},
    {heading_is_signature, -9},
    {heading_is_institution, -4},
    {heading_names_site, -8},
    {heading_names_town, -9},
    {heading_names_several, -6},
    {heading_names_speaker, -9},
    {heading_calls_out, -4},
    {heading_names_building, -5},
    {heading_names_person, -8},
    {heading_tells_of_kind, -5},
    {heading_sets_place, -24},
    {heading_addresses, -12},
    {heading_is_invitation, -8},
    {heading_tells_full, -12},
    {heading_presents, -14},
    {heading_is_caption, -12},
    {heading_gives_credit, -12},
    {heading_is_kind_below, -4},
    {heading_is_taken_up, 2},
};

int heading_most(void)
{
    int most = 0;
    for (size_t i = 0; i < ARRAY_LEN(evidence); i++)
        most += evidence[i].weight > 0 ? evidence[i].weight : 0;
    return most;
}

int heading_score(const struct heading *heading, int least, int most)
{
    int score = 0, left = most; /* what may still come to it */
    ROW_BY_ROW
    for (size_t i = 0; i < ARRAY_LEN(evidence); i++) {
        if (score + left < least)
            break;
        left -= evidence[i].weight > 0 ? evidence[i].weight : 0;
        score += evidence[i].holds(heading) ? evidence[i].weight : 0;
    }
    return score;
}
