/* How a line is set on the page: alone, further in, above a day, broken off, said twice. */
#include "draft/title/heading.h"

enum { REPEAT_LINES = 60, INDENT = 4, BLANK_LINES = 3, LEAD_TOKENS = 16 };

/* Whether two lines say the same. */
static bool same_line(const struct text *text, size_t a, size_t b)
{
    const struct line *one = &text->lines[a], *two = &text->lines[b];
    /* one branch: few lines do */
    bool may = (one->tokens == two->tokens) & (one->marks == two->marks) & (one->numbers == two->numbers);
    return may && one->tokens > 0 && text->tokens[one->token].len == text->tokens[two->token].len &&
           slice_equal(slice_trim(slice_part(text->clean, one->at, one->at + one->len)),
                       slice_trim(slice_part(text->clean, two->at, two->at + two->len)));
}

bool line_is_repeated(const struct text *text, size_t line)
{
    for (size_t i = line + 1; i < text->lines_len && i < line + REPEAT_LINES; i++)
        if (same_line(text, line, i))
            return true;
    return false;
}

bool line_is_alone(const struct text *text, size_t line)
{
    return (line == 0 || text->lines[line - 1].tokens == 0) &&
           (line + 1 >= text->lines_len || text->lines[line + 1].tokens == 0);
}

size_t line_above(const struct text *text, size_t line)
{
    size_t above = line;
    while (above > 0 && line - above < BLANK_LINES && text->lines[above - 1].tokens == 0)
        above--;
    return above > 0 && text->lines[above - 1].tokens > 0 ? above - 1 : SIZE_MAX;
}

size_t line_behind(const struct text *text, size_t line)
{
    size_t next = line + 1;
    while (next < text->lines_len && text->lines[next].tokens == 0 && next <= line + BLANK_LINES)
        next++;
    return next < text->lines_len && text->lines[next].tokens > 0 ? next : SIZE_MAX;
}

bool line_is_set_apart(const struct text *text, size_t line)
{
    size_t above = line_above(text, line);
    return above != SIZE_MAX && text->lines[line].indent >= text->lines[above].indent + INDENT;
}

/* `over uitgesteld geluk`: the word belongs to the name. */
static bool is_led(const struct text *text, size_t token)
{
    enum sense before = text_cue(text, token - 1);
    return before == SENSE_ARTICLE || before == SENSE_NAME_JOINT || before == SENSE_AT ||
           before == SENSE_AND || text_meaning(text, VOCABULARY_PERSON, token - 1).sense == SENSE_TOPIC ||
           text->tokens[token - 1].kind == TOKEN_MARK;
}

/* Two words or more before the status, beside article and verb: `de avond is` is no name. */
static bool is_named(const struct text *text, size_t from, size_t status)
{
    size_t words = 0;
    for (size_t i = status; i > from && text->tokens[i - 1].kind != TOKEN_MARK; i--)
        words += text_cue(text, i - 1) != SENSE_ARTICLE &&
                 text_meaning(text, VOCABULARY_PERSON, i - 1).sense != SENSE_BE;
    return words > 1;
}

size_t line_status_at(const struct text *text, struct stretch body)
{
    size_t found = SIZE_MAX;
    bool event = false; /* a word for one stands before */
    for (size_t i = body.token + 1; i < stretch_end(body); i++) {
        enum sense sense = text_cue(text, i);
        bool status = sense == SENSE_CANCELLED || sense == SENSE_POSTPONED || sense == SENSE_MOVED;
        event = event || token_is_event(text, i - 1);
        if (found == SIZE_MAX && status && event && !is_led(text, i) && is_named(text, body.token, i))
            found = i;
        else if (found != SIZE_MAX && i > found && text->tokens[i].upper)
            return SIZE_MAX;
    }
    return found;
}

static bool line_invites_to(const struct text *text, size_t line)
{
    const struct line *here = &text->lines[line];
    size_t last = here->token + here->tokens - 1;
    bool kind = here->tokens > 4 && token_is_event(text, last) && !text->tokens[last].upper &&
                text_cue(text, last - 1) == SENSE_ARTICLE;
    for (size_t i = here->token; kind && i < last; i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (meaning.sense == SENSE_ORGANIZE && meaning.value == 2)
            return true;
    }
    return false;
}

/* `voor`, `to`, `over`: what they lead to follows. */
static bool leads_on(const struct text *text, size_t token)
{
    struct meaning cue = text_meaning(text, VOCABULARY_CUE, token),
                   time = text_meaning(text, VOCABULARY_TIME, token);
    bool purpose = (cue.sense == SENSE_NAME_JOINT && cue.value == 1) || cue.sense == SENSE_AT,
         towards =
             time.sense == SENSE_LINK && (time.value & LINK_TO) != 0 && (time.value & LINK_LACKING) != 0;
    return !text->tokens[token].upper && (purpose || towards);
}

/* A word that invites, or says that one is welcome. */
static bool has_invitation(const struct text *text, struct stretch words)
{
    for (size_t i = words.token; i < stretch_end(words); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if ((meaning.sense == SENSE_ORGANIZE && meaning.value == 2) || meaning.sense == SENSE_HELD ||
            (meaning.sense == SENSE_OPEN && meaning.value == 1) || meaning.sense == SENSE_DOORS)
            return true;
    }
    return false;
}

bool line_invites(const struct text *text, size_t line)
{
    return has_invitation(text, outline_body(text, line));
}

/* `voor de lezing`, `opening van de tentoonstelling`: words for kinds of events and small ones, with no
 * name. */
static bool is_kind_alone(const struct text *text, struct stretch words)
{
    size_t kinds = 0;
    for (size_t i = words.token; i < stretch_end(words); i++) {
        enum sense sense = text_cue(text, i);
        bool small = leads_on(text, i) || sense == SENSE_ARTICLE || sense == SENSE_NAME_JOINT ||
                     sense == SENSE_ANNUAL || sense == SENSE_AND ||
                     text_meaning(text, VOCABULARY_PERSON, i).sense == SENSE_MENTIONED; /* `het boek` */
        kinds += token_is_event(text, i);
        small |= !text->tokens[i].upper && i + 1 < stretch_end(words) && /* `opening van` */
                 text_cue(text, i + 1) == SENSE_NAME_JOINT;
        if (!small && !token_is_event(text, i))
            return false;
    }
    return kinds > 0;
}

/* Where what a line leads to would begin: behind the words that invite, and what leads on from them. */
static struct stretch behind_invitation(const struct text *text, struct stretch body)
{
    size_t at = body.token;
    struct meaning first = text_meaning(text, VOCABULARY_CUE, at);
    if (first.sense == SENSE_HELD)
        at += first.tokens;
    else if (!leads_on(text, at))
        for (at = stretch_end(body); at > body.token && !leads_on(text, at - 1); at--)
            if (!token_is_event(text, at - 1) && text_cue(text, at - 1) != SENSE_ARTICLE)
                return (struct stretch){0};
    return stretch_between(at, stretch_end(body));
}

/* `nodigt u uit op haar jaarlijkse`, `organiseert de tiende`: a verb in small letters, below who does it, and
 * at the end what goes before a name. */
static bool leads_to_own(const struct text *text, struct stretch body)
{
    size_t last = stretch_end(body) - 1;
    bool verb = false;
    for (size_t i = body.token; i < last && !verb; i++)
        verb = text_cue(text, i) == SENSE_ORGANIZE || text_cue(text, i) == SENSE_HELD;
    while (last > body.token && text_cue(text, last) == SENSE_ANNUAL)
        last--;
    struct meaning time = text_meaning(text, VOCABULARY_TIME, last);
    bool on = time.sense == SENSE_LINK && (time.value & LINK_ON) != 0,
         own = text_cue(text, last) == SENSE_PRONOUN || text_cue(text, last) == SENSE_ARTICLE;
    return verb && !text->tokens[body.token].upper && (own || on || last + 1 < stretch_end(body));
}

/* `over:` below who speaks. */
static bool is_topic_alone(const struct text *text, struct stretch body)
{
    size_t words = body.tokens - (body.tokens == 2 && text_is_mark(text, body.token + 1, ':'));
    return words == 1 && text_meaning(text, VOCABULARY_PERSON, body.token).sense == SENSE_TOPIC;
}

/* `Uitnodiging lezing`, `voor de lezing` below `Uitnodiging`, `Wij nodigen u uit voor`: the name of what it
 * invites to stands on the next line. */
static bool leads_to_name(const struct text *text, size_t line)
{
    struct stretch body = outline_body(text, line);
    size_t last = stretch_end(body) - 1, above = line_above(text, line);
    if (is_topic_alone(text, body))
        return true;
    if (body.tokens < 2 || body.tokens > LEAD_TOKENS)
        return false;
    if (leads_to_own(text, body))
        return true;
    if (leads_on(text, last))
        return has_invitation(text, body);
    bool topic = text_meaning(text, VOCABULARY_PERSON, last).sense == SENSE_TOPIC;
    if (topic && !text->tokens[last].upper)
        return outline_has(text, body, SENSE_SPEAK, NULL);
    struct stretch rest = behind_invitation(text, body);
    bool invites = has_invitation(text, body) || (leads_on(text, body.token) && above != SIZE_MAX &&
                                                  has_invitation(text, outline_body(text, above)));
    return rest.tokens > 0 && invites && is_kind_alone(text, rest);
}

/* The line behind may be a name: a few words that begin with a capital, with no time and no label. */
static bool is_before_name(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    size_t next = line_behind(text, line);
    if (next == SIZE_MAX || outline->roles[next] == LINE_FIELD || outline->sections[next] == LABEL_PROGRAMME)
        return false;
    struct stretch body = outline_body(text, next);
    if (body.tokens == 0 || body.tokens > LEAD_TOKENS)
        return false;
    bool begins = text->tokens[body.token].upper || text_is_mark(text, body.token, '"') ||
                  text_is_mark(text, body.token, '\'');
    return begins && outline_mention(outline, body.token) == NULL &&
           !text_is_mark(text, stretch_end(body) - 1, '.') &&
           !text_is_mark(text, stretch_end(body) - 1, ',') && !token_is_venue(text, body.token);
}

bool line_leads_to_name(const struct outline *outline, size_t line)
{
    return line_invites_to(outline->text, line) ||
           (leads_to_name(outline->text, line) && is_before_name(outline, line));
}

bool line_breaks_off(const struct text *text, size_t line)
{
    const struct line *here = &text->lines[line];
    size_t last = here->token + here->tokens - 1;
    return here->tokens > 2 && text_cue(text, last) == SENSE_ARTICLE && !text->tokens[last].upper;
}

static bool is_day_label(enum label label)
{
    return label == LABEL_DATE || label == LABEL_WHEN_WHERE || label == LABEL_START;
}

bool line_leads_day(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    size_t next = line_behind(text, line);
    if (next == SIZE_MAX)
        return false;
    struct stretch body = outline_body(text, next);
    size_t last = stretch_end(body) - 1, /* of several labels on a line the first counts too */
        value = body.token + text_meaning(text, VOCABULARY_LABEL, body.token).tokens + 1;
    return mention_is_day(outline_mention(outline, body.token)) ||
           is_day_label(outline_field_of(outline, last)) ||
           (value < last && is_day_label(outline_field_of(outline, value))) ||
           outline->sections[next] == LABEL_DATE;
}
