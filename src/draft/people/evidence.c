/* What speaks for and against somebody as a speaker: evidence around the name, weighed as rows. */
#include "draft/people/evidence.h"
#include "draft/people/organisation.h"
#include "draft/title/heading.h"

#include <string.h>

enum {
    WINDOW = 40,         /* tokens of the sentence that are looked at on each side */
    NEAR = 6,            /* tokens between a name and what says that it is past */
    JUST_BEFORE = 4,     /* tokens between a preposition and the name it leads to */
    SHORT_LINE = 26,     /* tokens of a line that is an entry of a list, no paragraph */
    NEIGHBOUR_LINES = 2, /* that may part two of a list */
    PARAGRAPH = 6,       /* tokens that a line about somebody has at least */
    SIGNERS = 6,         /* lines that a letter ends with */
    HEADINGS = 8,        /* names as headings that may stand below the heading of the speakers */
};

size_t candidate_end(const struct candidate *candidate)
{
    return candidate->person.token + candidate->person.tokens;
}

/* In an entry of the programme; not whom the lines below its title only speak of. */
static bool is_in_item(const struct reading *reading, const struct candidate *candidate)
{
    return candidate->item != SIZE_MAX &&
           !(candidate_is_below_title(reading, candidate) &&
             (candidate_is_topic(reading, candidate) || candidate_is_of_somebody(reading, candidate)));
}

static bool is_sure(const struct reading *reading, const struct candidate *candidate)
{
    (void)reading;
    return candidate->person.certainty >= 2 && candidate->person.name_tokens > 1;
}

/* A title, or what somebody is, before the name. */
static bool has_title(const struct reading *reading, const struct candidate *candidate)
{
    (void)reading;
    return candidate->person.name_token > candidate->person.token;
}

/* A list entry or a short line that begins with the name. */
bool candidate_begins_line(const struct reading *reading, const struct candidate *candidate)
{
    const struct line *line = &reading->text->lines[candidate_line(reading, candidate)];
    return candidate->person.token <= line->body + 1 && (line->bullet || line->tokens <= SHORT_LINE);
}

static bool is_divider(const struct text *text, size_t token)
{
    return text_is_mark(text, token, '|') || text_is_dash_behind_blank(text, token);
}

/* `2. Geldstromen | Mike Bond | Zaal Oost`: alone between dividers on a numbered line or an entry of a list.
 */
static bool is_cell(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    const struct line *line = &text->lines[candidate_line(reading, candidate)];
    size_t token = candidate->person.token,
           end = candidate->person.name_token + candidate->person.name_tokens;
    bool entry =
        line->bullet || text->tokens[line->body].kind == TOKEN_NUMBER || text->tokens[line->body].len == 1;
    bool closed = end >= line->token + line->tokens || text_cue(text, end) == SENSE_AND ||
                  is_divider(text, end) || text_is_mark(text, end, '(') || text_is_mark(text, end, ',');
    return entry && closed && token > line->body && is_divider(text, token - 1);
}

/* The heading that a line stands under; headings that are but a name are looked over. */
enum label candidate_section(const struct reading *reading, const struct candidate *candidate)
{
    size_t line = candidate_line(reading, candidate);
    const struct outline *outline = reading->outline;
    struct person person;
    for (size_t i = 0; i < HEADINGS; i++) {
        size_t heading = outline->heading_of[line];
        if (heading == SIZE_MAX || outline->sections[line] != LABEL_NONE || heading == 0)
            return outline->sections[line];
        size_t body = reading->text->lines[heading].body;
        if (!candidate_at(reading, body, &person) || person.certainty < 3)
            return LABEL_NONE;
        line = heading - 1;
    }
    return LABEL_NONE;
}

static bool is_of_speakers(enum label label)
{
    return label == LABEL_SPEAKERS || label == LABEL_CHAIR;
}

/* Under a heading or behind a label for speakers. */
bool candidate_is_labelled(const struct reading *reading, const struct candidate *candidate)
{
    if (is_of_speakers(outline_field_of(reading->outline, candidate->person.token)))
        return true;
    bool first = candidate->person.token <= reading->text->lines[candidate_line(reading, candidate)].body + 1;
    return first && is_of_speakers(candidate->section);
}

/* `Oratie prof. dr. E. Vlietstra`: a heading that is a kind of event and a name. */
static bool is_headed(const struct reading *reading, const struct candidate *candidate)
{
    size_t line = candidate_line(reading, candidate), token = candidate->person.token;
    const struct line *here = &reading->text->lines[line];
    return reading->outline->roles[line] == LINE_HEADING && token > here->token &&
           token_is_event(reading->text, token - 1) && candidate_end(candidate) >= here->token + here->tokens;
}

/* An address or a number to call stands near in the sentence. */
static bool has_address(const struct reading *reading, const struct candidate *candidate)
{
    static const unsigned kinds = 1u << MENTION_EMAIL | 1u << MENTION_PHONE;
    if (!outline_mentions(reading->outline, candidate->person.token, kinds))
        return false;
    struct stretch stretch = candidate_around(reading, candidate, WINDOW / 2, WINDOW / 2);
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if (mention != NULL && (mention->kind == MENTION_EMAIL || mention->kind == MENTION_PHONE))
            return true;
    }
    return false;
}

/* Somebody whom a line begins with stands in a list, or with a comma and more behind the name. */
static bool heads_line(const struct text *text, const struct person *person, bool bulleted)
{
    size_t end = person->name_token + person->name_tokens;
    bool titled = text_is_mark(text, end, ':') &&
                  (text_is_mark(text, end + 1, '"') || text_is_mark(text, end + 1, '\''));
    return bulleted ||
           (person->certainty >= 2 && (titled || text_is_mark(text, end, ',') ||
                                       text_is_mark(text, end, '(') || text_is_mark(text, end, '-')));
}

/* `Jan Bos, secretaris`: a line that begins with somebody and goes on about them; a name may run on over its
 * end. */
static bool tells_of_person(const struct reading *reading, size_t line, bool bulleted)
{
    const struct text *text = reading->text;
    const uint64_t marks = mark_bit(',') | mark_bit('(') | mark_bit('-') | mark_bit(':');
    struct person person;
    const struct line *here = &text->lines[line], *next = line + 1 < text->lines_len ? here + 1 : here;
    return here->tokens > 1 && here->bullet == bulleted &&
           (bulleted || ((here->marks | next->marks) & marks) != 0) &&
           candidate_at(reading, here->body, &person) && heads_line(text, &person, bulleted);
}

/* `0318 - 55 51 23`, `Tel.: 0318 - 55 51 23`: a number or an address, or their label, is the first thing on
 * it. */
static bool begins_with_address(const struct reading *reading, size_t line, bool labelled)
{
    const struct text *text = reading->text;
    size_t at = text->lines[line].body;
    struct meaning label = text_meaning(text, VOCABULARY_LABEL, at);
    if (labelled && label.sense == SENSE_LABEL && (label.value == LABEL_PHONE || label.value == LABEL_EMAIL))
        for (at += label.tokens; text_is_mark(text, at, '.') || text_is_mark(text, at, ':');)
            at++;
    const struct mention *mention = outline_mention(reading->outline, at);
    return mention != NULL && (mention->kind == MENTION_EMAIL || mention->kind == MENTION_PHONE);
}

/* Whom one asks: words for it before the name, or an address beside it or on the lines below. */
static bool is_contact(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    enum label section = candidate->section;
    enum label field = outline_field_of(reading->outline, candidate->person.token);
    if (section == LABEL_CONTACT || section == LABEL_REGISTER || field == LABEL_CONTACT ||
        field == LABEL_REGISTER)
        return true;
    /* `11.00 Vragen en discussie – Jan Bos` */
    bool asked =
        candidate->item == SIZE_MAX && candidate_is_near(reading, candidate, WINDOW / 2, 0, SENSE_CONTACT);
    if (has_address(reading, candidate) || asked)
        return true;
    size_t line = candidate_line(reading, candidate), last = line + 3, first = text->lines[line].body;
    for (line++; line <= last && line < text->lines_len && text->lines[line].tokens > 0; line++) {
        if (begins_with_address(reading, line, candidate->person.token == first))
            return true;
        if (tells_of_person(reading, line, false)) /* whose it is */
            return false;
    }
    return false;
}

static bool is_of_others(const struct reading *reading, const struct candidate *candidate)
{
    (void)reading;
    return section_is_elsewhere(candidate->section, FACT_PEOPLE);
}

/* A heading that is somebody's name and no more, with a paragraph about them below it. */
static bool is_introduced(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t line = candidate_line(reading, candidate);
    const struct line *here = &text->lines[line];
    if (candidate->person.token != here->body || candidate_end(candidate) < here->token + here->tokens ||
        line + 1 >= text->lines_len || text->lines[line + 1].tokens < PARAGRAPH)
        return false;
    const struct token *below = &text->tokens[text->lines[line + 1].token];
    return below->kind == TOKEN_WORD && !below->upper;
}

/* The next line with words above or below, not far away; SIZE_MAX: none. */
static size_t neighbour(const struct text *text, size_t line, bool below)
{
    for (size_t far = 1; far <= NEIGHBOUR_LINES; far++) {
        size_t at = below ? line + far : line - far;
        if ((!below && far > line) || at >= text->lines_len)
            return SIZE_MAX;
        if (text->lines[at].tokens > 0)
            return at;
    }
    return SIZE_MAX;
}

/* A list of people: the line begins with the name, and so does the one above or below it. */
static bool is_enumerated(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t line = candidate_line(reading, candidate);
    bool bulleted = text->lines[line].bullet;
    if (candidate->person.token != text->lines[line].body || text->lines[line].tokens < 2 ||
        !heads_line(text, &candidate->person, bulleted))
        return false;
    size_t above = neighbour(text, line, false), below = neighbour(text, line, true);
    return (above != SIZE_MAX && tells_of_person(reading, above, bulleted)) ||
           (below != SIZE_MAX && tells_of_person(reading, below, bulleted));
}

/* The lines up to the end of the text begin with persons, or hold nothing but an address. */
static bool closes_text(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    for (size_t far = 0; line < text->lines_len; line++, far += text->lines[line - 1].tokens != 0) {
        const struct line *here = &text->lines[line];
        const struct mention *mention =
            here->tokens > 0 ? outline_mention(reading->outline, here->body) : NULL;
        bool address = mention != NULL && (mention->kind == MENTION_EMAIL || mention->kind == MENTION_PHONE ||
                                           mention->kind == MENTION_URL);
        if (far > SIGNERS || (here->tokens > 0 && !address && !tells_of_person(reading, line, false)))
            return false;
    }
    return true;
}

/* The names that a letter ends with, below a sentence of who writes: `Wij rekenen op uw begrip.` */
static bool signs_letter(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t line = candidate_line(reading, candidate), above = line;
    if (candidate->person.token != text->lines[line].body || text->lines[line].bullet ||
        !closes_text(reading, line))
        return false;
    while (above > 0 && line - above < SIGNERS &&
           (text->lines[above].tokens == 0 || tells_of_person(reading, above, false)))
        above--;
    if (reading->outline->roles[above] != LINE_PROSE)
        return false;
    struct stretch last =
        outline_sentence(reading->outline, text->lines[above].token + text->lines[above].tokens - 1);
    for (size_t i = last.token; i < stretch_end(last); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (meaning.sense == SENSE_PRONOUN && (meaning.value == 3 || meaning.value == 4))
            return text_is_mark(text, stretch_end(last) - 1, '.') &&
                   !outline_has(text, last, SENSE_SPEAK, NULL) && !stretch_has_function(text, last, 2);
    }
    return false;
}

/* An address to write to that bears the name, behind it. */
static bool has_own_address(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t end = candidate_end(candidate);
    struct slice surname = text_token(text, candidate->person.name_token + candidate->person.name_tokens - 1);
    for (size_t i = surname.len > 3 ? outline_mention_from(reading->outline, end) : reading->mentions->len;
         i < reading->mentions->len && reading->mentions->at[i].token < end + WINDOW; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (mention->kind != MENTION_EMAIL)
            continue;
        AUTO_FREE char *name = utf8_fold(surname), *address = utf8_fold(text_slice(text, mention->span));
        const char *at = strchr(address, '@'), *found = strstr(address, name);
        if (found != NULL && found < at)
            return true;
    }
    return false;
}

/* `vertelt over wethouder Bo Dirks`: right behind the word for what is spoken of. */
static bool is_spoken_of(const struct reading *reading, const struct candidate *candidate)
{
    size_t token = candidate->person.token;
    struct meaning before =
        token > 0 ? text_meaning(reading->text, VOCABULARY_PERSON, token - 1) : (struct meaning){0};
    return before.sense == SENSE_TOPIC && before.value == 0 && !reading->text->tokens[token - 1].upper &&
           candidate_is_topic(reading, candidate);
}

/* `Dr Anna Smit, University of Otterby` between the page's name and its day: nothing but the person, and what
 * they are. */
static bool is_below_name(const struct reading *reading, const struct candidate *candidate)
{
    const struct outline *outline = reading->outline;
    const struct text *text = reading->text;
    size_t line = candidate_line(reading, candidate), above = line_above(text, line),
           end = candidate->person.name_token + candidate->person.name_tokens;
    if (outline->roles[line] != LINE_HEADING || line >= outline->prose || above == SIZE_MAX ||
        outline->roles[above] != LINE_HEADING || text->lines[above].tokens < 2 ||
        candidate->section != LABEL_NONE || candidate->person.token != text->lines[line].body ||
        !is_sure(reading, candidate) || (candidate->person.certainty < 3 && candidate->person.role.len == 0))
        return false;
    bool alone = end >= text->lines[line].token + text->lines[line].tokens || text_is_mark(text, end, ',') ||
                 (text_is_mark(text, end, '(') && !text_is_year(text, end + 1)) || /* `(1920-1999)` */
                 text_cue(text, end) == SENSE_AND;
    size_t next = line_behind(text, line);
    bool day = line_leads_day(outline, line) ||
               (next != SIZE_MAX && outline->roles[next] == LINE_HEADING && line_leads_day(outline, next));
    struct stretch name = outline_body(text, above);
    struct stretch person = stretch_between(candidate->person.name_token, end);
    return alone && day && text->tokens[end - 1].line == line && !stretch_has_organisation(text, person) &&
           !stretch_has_venue(text, person) && !stretch_has_organisation(text, name) &&
           !mention_is_day(outline_mention(outline, name.token)) &&
           !outline_has(text, name, SENSE_SALUTATION, NULL);
}

/* What speaks for somebody, and what speaks against them. */
static const struct evidence {
    testimony *holds;
    int weight;
} speak_for[] =
    {
        {is_in_item, 4},
        {candidate_is_labelled, 4},
        {candidate_is_in_roster, 4},
        {is_headed, 4},
        {is_cell, 3},
        {is_enumerated, 4},
        {is_introduced, 4},
        {is_below_name, 4},
        {candidate_acts, 3},
        {candidate_is_acting, 3},
        {candidate_has_topic, 3},
        {candidate_is_led_to, 3},
        {candidate_has_verb, 3},
        {candidate_is_subject, 3},
        {candidate_is_announced, 3},
        {is_sure, 1},
        {has_title, 1},
        {candidate_is_presented, 2},
        {candidate_gives, 6},
},
  speak_against[] = {
      {candidate_is_past, -3},
      {candidate_is_of_past_day, -6},
      {candidate_is_quoted, -5},
      {candidate_is_topic, -4},
      {is_spoken_of, -4},
      {candidate_is_mentioned, -6},
      {candidate_is_asked, -6},
      {signs_letter, -6},
      {candidate_is_denied, -6},
      {candidate_is_in_title, -6},
      {is_contact, -6},
      {has_own_address, -5},
      {is_of_others, -6},
      {candidate_is_related, -9},
      {candidate_signs, -9},
      {candidate_keeps_list, -6},
      {candidate_is_of_past_clause, -4},
      {candidate_is_of_board, -3},
      {candidate_is_maker, -6},
      {candidate_serves, -6},
};

int candidate_score(const struct reading *reading, const struct candidate *candidate, int least)
{
    int score = 0;
    ROW_BY_ROW
    for (size_t i = 0; i < ARRAY_LEN(speak_for); i++)
        score += speak_for[i].holds(reading, candidate) ? speak_for[i].weight : 0;
    ROW_BY_ROW
    for (size_t i = 0; i < ARRAY_LEN(speak_against) && score >= least; i++)
        score += speak_against[i].holds(reading, candidate) ? speak_against[i].weight : 0;
    return score;
}
