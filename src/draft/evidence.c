/* What speaks for and against somebody as a speaker: evidence around the name, weighed as rows. */
#include "draft/evidence.h"

enum {
    WINDOW = 40,     /* tokens of the sentence that are looked at on each side */
    NEAR = 6,        /* tokens between a name and what says that it is past */
    JUST_BEFORE = 4, /* tokens between a preposition and the name it leads to */
    SHORT_LINE = 26, /* tokens of a line that is an entry of a list, no paragraph */
    HEADINGS = 8,    /* names as headings that may stand below the heading of the speakers */
};

size_t candidate_end(const struct candidate *candidate)
{
    return candidate->person.token + candidate->person.tokens;
}

static size_t line_of(const struct reading *reading, const struct candidate *candidate)
{
    return reading->text->tokens[candidate->person.token].line;
}

/* The sentence, cut to a window around the name. */
static struct stretch around(const struct reading *reading, const struct candidate *candidate, size_t before,
                             size_t behind)
{
    struct stretch sentence = outline_sentence(reading->outline, candidate->person.token);
    size_t from = sentence.token, to = stretch_end(sentence), end = candidate_end(candidate);
    if (candidate->person.token > from + before)
        from = candidate->person.token - before;
    if (to > end + behind)
        to = end + behind;
    return stretch_between(from, to);
}

static bool has_function(const struct text *text, struct stretch stretch, int value)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_PERSON, i);
        if (meaning.sense == SENSE_FUNCTION && meaning.value == value)
            return true;
    }
    return false;
}

/* A verb, not a town (Leiden). */
static bool is_verb(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_PERSON, token);
    if (meaning.sense == SENSE_PRESENTS && meaning.value == 1 && !text->tokens[token].upper)
        return true;
    return cue_at(text, token) == SENSE_SPEAK &&
           (!text->tokens[token].upper || text_meaning(text, VOCABULARY_PLACE, token).sense == SENSE_NONE);
}

static bool is_in_item(const struct reading *reading, const struct candidate *candidate)
{
    (void)reading;
    return candidate->item != SIZE_MAX;
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

/* `door`, `met`, `onder leiding van`, `verzorgd door` just before; words of what somebody is may lie between.
 */
static bool is_led_to(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, candidate->person.token);
    for (size_t i = candidate->person.token, words = 0; i > sentence.token && words < JUST_BEFORE;) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, --i),
                       person = text_meaning(text, VOCABULARY_PERSON, i);
        bool presents = person.sense == SENSE_PRESENTS && person.value == 0;
        if (meaning.sense == SENSE_BY || presents || is_verb(text, i))
            return true;
        if (text->tokens[i].kind == TOKEN_MARK && text->tokens[i].mark != '.')
            return false;
        words += text->tokens[i].len > 1;
    }
    return false;
}

static bool has_verb(const struct reading *reading, const struct candidate *candidate)
{
    struct stretch window = around(reading, candidate, WINDOW, WINDOW);
    for (size_t i = window.token; i < stretch_end(window); i++)
        if (is_verb(reading->text, i))
            return true;
    return false;
}

/* `Thijs Jansen presenteert`: he is the subject of what organisations do too. */
static bool is_subject(const struct reading *reading, const struct candidate *candidate)
{
    size_t end = candidate_end(candidate);
    end += text_is_mark(reading->text, end, ',');
    struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, end);
    return meaning.sense == SENSE_ORGANIZE && meaning.value == 0;
}

/* A list entry or a short line that begins with the name. */
bool candidate_begins_line(const struct reading *reading, const struct candidate *candidate)
{
    const struct line *line = &reading->text->lines[line_of(reading, candidate)];
    return candidate->person.token <= line->body + 1 && (line->bullet || line->tokens <= SHORT_LINE);
}

static bool is_divider(const struct text *text, size_t token)
{
    return text_is_mark(text, token, '|') || (text_is_mark(text, token, '-') && text->tokens[token].space);
}

/* `2. Geldstromen | Mike Bond | Zaal Oost`: alone between dividers on a numbered line or an entry of a list.
 */
static bool is_cell(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    const struct line *line = &text->lines[line_of(reading, candidate)];
    size_t token = candidate->person.token,
           end = candidate->person.name_token + candidate->person.name_tokens;
    bool entry =
        line->bullet || text->tokens[line->body].kind == TOKEN_NUMBER || text->tokens[line->body].len == 1;
    bool closed = end >= line->token + line->tokens || cue_at(text, end) == SENSE_AND ||
                  is_divider(text, end) || text_is_mark(text, end, '(') || text_is_mark(text, end, ',');
    return entry && closed && token > line->body && is_divider(text, token - 1);
}

/* The heading that a line stands under; headings that are but a name are looked over. */
static enum label section_of(const struct reading *reading, size_t line)
{
    const struct outline *outline = reading->outline;
    struct person person;
    for (size_t i = 0; i < HEADINGS; i++) {
        size_t heading = outline->heading_of[line];
        if (heading == SIZE_MAX || outline->sections[line] != LABEL_NONE || heading == 0)
            return outline->sections[line];
        size_t body = reading->text->lines[heading].body;
        if (!person_at(reading->text, body, &person) || person.certainty < 3)
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
    return candidate_begins_line(reading, candidate) &&
           is_of_speakers(section_of(reading, line_of(reading, candidate)));
}

/* The last line with words above a list. */
static size_t lead_of(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    size_t at = line;
    for (size_t far = 0; at > 0 && far < WINDOW; far++) {
        at--;
        if (text->lines[at].tokens > 0 && !text->lines[at].bullet)
            return at;
    }
    return SIZE_MAX;
}

/* In an entry of a list that is led in by words for speakers: "Aan het woord komen:". */
static bool is_led_in(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t line = line_of(reading, candidate);
    size_t lead = text->lines[line].bullet || candidate_begins_line(reading, candidate)
                      ? lead_of(reading, line)
                      : SIZE_MAX;
    if (lead == SIZE_MAX)
        return false;
    const struct line *above = &text->lines[lead];
    struct stretch words = {above->token, above->tokens};
    bool opens = text_is_mark(text, above->token + above->tokens - 1, ':') ||
                 reading->outline->roles[lead] == LINE_HEADING;
    return opens && (has_function(text, words, 2) || outline_has(text, words, SENSE_SPEAK, NULL));
}

/* A word for who speaks in the same sentence: "de sprekers zijn …". */
static bool is_announced(const struct reading *reading, const struct candidate *candidate)
{
    return has_function(reading->text, around(reading, candidate, WINDOW, WINDOW), 2);
}

/* `Oratie prof. dr. E. Vlietstra`: a heading that is a kind of event and a name. */
static bool is_headed(const struct reading *reading, const struct candidate *candidate)
{
    size_t line = line_of(reading, candidate), token = candidate->person.token;
    const struct line *here = &reading->text->lines[line];
    return reading->outline->roles[line] == LINE_HEADING && token > here->token &&
           is_event_word(reading->text, token - 1) && candidate_end(candidate) >= here->token + here->tokens;
}

static bool has_contact(const struct reading *reading, struct stretch stretch)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        bool address = mention != NULL && (mention->kind == MENTION_EMAIL || mention->kind == MENTION_PHONE);
        if (address || cue_at(reading->text, i) == SENSE_CONTACT)
            return true;
    }
    return false;
}

/* Whom one asks: words for it or an address beside the name, or on the lines below it. */
static bool is_contact(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    enum label section = section_of(reading, line_of(reading, candidate));
    enum label field = outline_field_of(reading->outline, candidate->person.token);
    if (section == LABEL_CONTACT || section == LABEL_REGISTER || field == LABEL_CONTACT ||
        field == LABEL_REGISTER)
        return true;
    if (has_contact(reading, around(reading, candidate, WINDOW / 2, WINDOW / 2)))
        return true;
    size_t line = line_of(reading, candidate), last = line + 3;
    for (line++; line <= last && line < text->lines_len && text->lines[line].tokens > 0; line++) {
        const struct mention *mention = outline_mention(reading->outline, text->lines[line].body);
        if (mention != NULL && (mention->kind == MENTION_EMAIL || mention->kind == MENTION_PHONE))
            return true;
    }
    return false;
}

static bool is_of_others(const struct reading *reading, const struct candidate *candidate)
{
    return is_elsewhere(section_of(reading, line_of(reading, candidate)), FACT_PEOPLE);
}

static bool is_past(const struct reading *reading, const struct candidate *candidate)
{
    struct stretch window = around(reading, candidate, NEAR, NEAR);
    return candidate->item == SIZE_MAX && outline_has(reading->text, window, SENSE_PAST, NULL);
}

/* `Lees ook het interview met`: in the whole sentence. */
static bool is_related(const struct reading *reading, const struct candidate *candidate)
{
    struct stretch window = around(reading, candidate, WINDOW, NEAR);
    for (size_t i = window.token; i < stretch_end(window); i++) {
        struct meaning meaning = text_meaning(reading->text, VOCABULARY_PERSON, i);
        if (meaning.sense == SENSE_MENTIONED && meaning.value == 1)
            return true;
    }
    return false;
}

/* Who wrote the book, after whom it is called, who took the photograph. */
static bool is_mentioned(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    struct stretch before = around(reading, candidate, JUST_BEFORE, 0);
    if (has_function(text, stretch_between(before.token, candidate_end(candidate)), 1))
        return true;
    for (size_t i = candidate->person.token; i > before.token;) {
        struct meaning meaning = text_meaning(text, VOCABULARY_PERSON, --i);
        struct meaning wider = text_meaning(text, VOCABULARY_PERSON, i > 0 ? i - 1 : i);
        bool inside = wider.sense == SENSE_MENTIONED && wider.tokens > 1;
        bool leads = cue_at(text, i) == SENSE_BY || (meaning.sense == SENSE_PRESENTS && meaning.value == 0);
        bool presents = wider.sense == SENSE_PRESENTS && wider.value == 0 && wider.tokens > 1;
        if ((meaning.sense == SENSE_MENTIONED && !presents) || inside)
            return true;
        if (leads || presents)
            return false;
    }
    return false;
}

/* A list of people: the entry begins with the name, and so does the one above or below it. */
static bool is_enumerated(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t line = line_of(reading, candidate);
    if (!text->lines[line].bullet || candidate->person.token != text->lines[line].body)
        return false;
    for (size_t i = line > 0 ? line - 1 : line + 1; i <= line + 1 && i < text->lines_len; i += 2) {
        struct person other;
        if (text->lines[i].bullet && text->lines[i].tokens > 1 &&
            person_at(text, text->lines[i].body, &other))
            return true;
    }
    return false;
}

static const struct {
    bool (*holds)(const struct reading *reading, const struct candidate *candidate);
    int weight;
} evidence[] = {
    {is_in_item, 4},  {candidate_is_labelled, 4}, {is_led_in, 4},   {is_headed, 4},
    {is_cell, 3},     {is_enumerated, 4},         {is_led_to, 3},   {has_verb, 3},
    {is_subject, 3},  {is_announced, 3},          {is_sure, 1},     {has_title, 1},
    {is_past, -3},    {is_mentioned, -6},         {is_contact, -6}, {is_of_others, -6},
    {is_related, -6},
};

int candidate_score(const struct reading *reading, const struct candidate *candidate)
{
    int score = 0;
    for (size_t i = 0; i < ARRAY_LEN(evidence); i++)
        if (evidence[i].holds(reading, candidate))
            score += evidence[i].weight;
    return score;
}
