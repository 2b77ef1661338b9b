/* The title: the heading that speaks most for itself, without status words and dates; else a name from the opening sentence. */
#include "draft/part.h"

#include <string.h>

enum { CANDIDATES = 24, TITLE_TOKENS = 40, FIRST_WORDS = 14 };

/* Whether two lines say the same. */
static bool same_line(const struct text *text, size_t a, size_t b)
{
    const struct line *one = &text->lines[a], *two = &text->lines[b];
    return one->tokens == two->tokens &&
           slice_equal(slice_trim(slice_part(text->clean, one->at, one->at + one->len)),
                       slice_trim(slice_part(text->clean, two->at, two->at + two->len)));
}

static bool is_repeated(const struct text *text, size_t line)
{
    for (size_t i = line + 1; i < text->lines_len && i < line + 60; i++)
        if (same_line(text, line, i))
            return true;
    return false;
}

/* Mentions of times take all of the words, or all but a few. */
static bool is_only_time(const struct reading *reading, struct stretch body)
{
    size_t left = 0;
    for (size_t i = body.token; i < stretch_end(body); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        left += reading->text->tokens[i].kind == TOKEN_WORD && (mention == NULL || mention->kind == MENTION_OTHER);
    }
    return left <= body.tokens / 4 && left < 3;
}

static bool has_day(const struct reading *reading, struct stretch body)
{
    const struct mention *mention = outline_mention(reading->outline, body.token);
    return mention != NULL && mention->kind == MENTION_TIME && mention->start.day != UNSTATED;
}

/* `Vrijwilligersplan: schuif mee aan op 27 mei`. */
static bool ends_in_day(const struct reading *reading, struct stretch body)
{
    const struct mention *mention = outline_mention(reading->outline, stretch_end(body) - 1);
    return mention != NULL && mention->kind == MENTION_TIME && mention->start.day != UNSTATED && mention->token > body.token + 1;
}

/* The next line gives the day, or a labelled value. */
static bool heads_date(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    size_t next = line + 1;
    while (next < text->lines_len && text->lines[next].tokens == 0 && next < line + 4)
        next++;
    if (next >= text->lines_len || text->lines[next].tokens == 0)
        return false;
    struct stretch body = outline_body(text, next);
    enum label label = outline_field_of(reading->outline, stretch_end(body) - 1);
    return has_day(reading, body) || label == LABEL_DATE || label == LABEL_WHEN_WHERE || label == LABEL_START ||
           reading->outline->sections[next] == LABEL_DATE;
}

/* A building with a hall: where, not what. */
static bool names_hall(const struct text *text, struct stretch body)
{
    for (size_t i = body.token; i < stretch_end(body); i++)
        if (is_room_word(text, i) && body.tokens < 8)
            return true;
    return false;
}

static bool is_one_word(const struct text *text, struct stretch body)
{
    for (size_t i = body.token + 1; i < stretch_end(body); i++)
        if (text->tokens[i].space)
            return false;
    return true;
}

static bool is_capitals(const struct text *text, struct stretch body)
{
    struct slice words = text_slice(text, stretch_span(text, body));
    size_t lower = 0;
    for (size_t i = 0; i < words.len; i++)
        lower += words.at[i] >= 'a' && words.at[i] <= 'z';
    return lower == 0;
}

static bool has_address(const struct reading *reading, struct stretch body)
{
    for (size_t i = body.token; i < stretch_end(body); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if (mention != NULL && (mention->kind == MENTION_STREET || mention->kind == MENTION_POSTAL_CODE))
            return true;
    }
    return false;
}

/* The line is the name of who organises. */
static bool is_organizer(const struct reading *reading, const struct draft *draft, struct stretch body)
{
    AUTO_FREE char *words = draft_words(reading->text, stretch_span(reading->text, body));
    for (size_t i = 0; i < draft_len(draft, "/organizers"); i++) {
        char pointer[40];
        snprintf(pointer, sizeof pointer, "/organizers/%zu/name", i);
        const char *name = draft_text(draft, pointer);
        if (name != NULL && slice_same_word(slice_of(name), slice_of(words)))
            return true;
    }
    return false;
}

/* A status word before the name (`RESCHEDULED: ...`) marks a title; a sentence about the status is none. */
static int says_status(const struct text *text, struct stretch body)
{
    static const enum sense senses[] = {SENSE_MOVED, SENSE_POSTPONED, SENSE_CANCELLED};
    for (size_t i = 0; i < ARRAY_LEN(senses); i++) {
        size_t at;
        if (!outline_has(text, body, senses[i], &at))
            continue;
        bool led = at <= body.token + 1 && text_is_mark(text, at + text_meaning(text, VOCABULARY_CUE, at).tokens, ':');
        return led ? 3 : senses[i] == SENSE_CANCELLED ? 0 : -8;
    }
    return 0;
}

static int score_line(const struct reading *reading, const struct draft *draft, size_t line, size_t seen)
{
    const struct text *text = reading->text;
    const struct outline *outline = reading->outline;
    struct stretch body = outline_body(text, line);
    enum line_role role = outline->roles[line];
    enum label section = outline->sections[line];
    int score = 8 - (int)(seen < 6 ? seen : 6);
    score += role == LINE_HEADING ? 3 : 0;
    score += has_event_word(text, body) ? 3 : 0;
    score += is_repeated(text, line) ? 4 : 0;
    score -= body.tokens < 2 ? 4 : body.tokens < 3 ? 1 : 0;
    score -= cue_at(text, body.token) == SENSE_ORGANISATION && body.tokens < 5 ? 4 : 0;
    score -= section != LABEL_NONE && section != LABEL_PUBLISHED && outline->heading_of[line] != line ? 4 : 0;
    score -= outline_has(text, body, SENSE_CLOSED, NULL) ? 12 : 0;
    score -= has_day(reading, body) ? 2 : 0;
    score += ends_in_day(reading, body) ? 3 : 0;
    score += says_status(text, body);
    score -= outline_is(outline, line, FURNITURE_MENU) ? 12 : 0;
    score += outline_is(outline, line, FURNITURE_CRUMB) ? 5 : 0;
    score -= outline_is(outline, line, FURNITURE_MASTHEAD) ? 5 : 0;
    score -= is_one_word(text, body) ? (cue_at(text, body.token) == SENSE_EVENT ? 7 : 3) : 0;
    score -= !has_event_word(text, body) && names_hall(text, body) ? 4 : 0;
    score -= is_capitals(text, body) ? 3 : 0;
    score -= has_address(reading, body) ? 10 : 0;
    score -= is_organizer(reading, draft, body) ? 9 : 0;
    score += heads_date(reading, line) ? 3 : 0;
    score += body.tokens > 4 ? 1 : 0;
    score -= line >= outline->prose ? 3 : 0;
    return score;
}

/* `Early-bird deadline: 8 December`: a few words, a colon, a time or an address. */
static bool is_labelled_value(const struct reading *reading, struct stretch body)
{
    for (size_t i = body.token; i + 1 < stretch_end(body) && i < body.token + 7; i++)
        if (text_is_mark(reading->text, i, ':'))
            return outline_mention(reading->outline, i + 1) != NULL;
    return false;
}

static bool may_be_title(const struct reading *reading, size_t line)
{
    const struct outline *outline = reading->outline;
    struct stretch body = outline_body(reading->text, line);
    enum line_role role = outline->roles[line];
    bool lone = role == LINE_HEADING || (role == LINE_PROSE && body.tokens <= TITLE_TOKENS && line < outline->prose);
    char last = body.tokens > 0 ? reading->text->tokens[stretch_end(body) - 1].mark : '.';
    if (body.tokens > 0 && text_meaning(reading->text, VOCABULARY_LABEL, body.token).value == LABEL_PUBLISHED)
        return false;
    bool bracketed = body.tokens > 0 && (text_is_mark(reading->text, body.token, '(') || text_is_mark(reading->text, body.token, '['));
    if (bracketed)
        return false;
    bool label = outline->sections[line] != LABEL_NONE && outline->heading_of[line] == line;
    return lone && !is_labelled_value(reading, body) && body.tokens > 0 && body.tokens <= TITLE_TOKENS && !label && last != '.' && last != ':' &&
           outline_field_of(outline, body.token) == LABEL_NONE && !is_only_time(reading, body);
}

static size_t best_line(const struct reading *reading, const struct draft *draft)
{
    size_t best = SIZE_MAX, seen = 0;
    int most = 3;
    for (size_t i = 0; i < reading->text->lines_len && seen < CANDIDATES; i++) {
        if (!may_be_title(reading, i))
            continue;
        int score = score_line(reading, draft, i, seen++);
        if (score > most) {
            most = score;
            best = i;
        }
    }
    return best;
}

/* Status words with a colon before the title, and behind it from the word on. */
static struct stretch without_status(const struct text *text, struct stretch title)
{
    for (size_t i = title.token; i < stretch_end(title); i++) {
        enum sense sense = cue_at(text, i);
        bool status = sense == SENSE_CANCELLED || sense == SENSE_POSTPONED || sense == SENSE_MOVED || sense == SENSE_FULL;
        if (!status)
            continue;
        struct stretch behind = stretch_between(i + text_meaning(text, VOCABULARY_CUE, i).tokens, stretch_end(title));
        if (i - title.token < 2 && behind.tokens > 1)
            return stretch_trim(text, behind);
        if (behind.tokens < 3 && i > title.token + 1)
            return stretch_trim(text, stretch_between(title.token, i));
    }
    return title;
}

static bool leads_to_day(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_TIME, token);
    return meaning.sense == SENSE_LINK && (meaning.value & LINK_ON) != 0;
}

/* Without a date at either end, and the `op` before it. */
static struct stretch without_date(const struct reading *reading, struct stretch title)
{
    const struct text *text = reading->text;
    for (size_t i = title.token; i < stretch_end(title); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        bool date = mention != NULL && mention->kind == MENTION_TIME && mention->start.day != UNSTATED && mention->token == i;
        if (!date)
            continue;
        struct stretch behind = stretch_between(mention->token + mention->tokens, stretch_end(title));
        if (behind.tokens == 0 && i > title.token + 1) {
            size_t from = leads_to_day(text, i - 1) ? i - 1 : i;
            return stretch_trim(text, stretch_between(title.token, from));
        }
        if (i == title.token && behind.tokens > 1)
            return stretch_trim(text, behind);
        char before = i > title.token ? text->tokens[i - 1].mark : 0;
        if (i > title.token + 2 && (before == ',' || before == '(' || before == '|' || before == '-'))
            return stretch_trim(text, stretch_between(title.token, i - 1));
    }
    return title;
}

/* `X presenteren: Y` is the event Y. */
static struct stretch without_presenter(const struct text *text, struct stretch title)
{
    for (size_t i = title.token + 1; i + 2 < stretch_end(title); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (meaning.sense == SENSE_ORGANIZE && text_is_mark(text, i + meaning.tokens, ':'))
            return stretch_between(i + meaning.tokens + 1, stretch_end(title));
    }
    return title;
}

/* What stands in quotes in the first sentences, or the first kind of event that they name. */
static struct stretch opening_name(const struct reading *reading)
{
    const struct text *text = reading->text;
    size_t stop = 0;
    for (size_t s = 0, sentences = 0; s < reading->outline->sentences_len && sentences < 4; s++) {
        stop = reading->outline->sentences[s].token + reading->outline->sentences[s].tokens;
        sentences += reading->outline->sentences[s].tokens > 6;
    }
    for (size_t i = 0; i < stop; i++) {
        if (text->tokens[i].kind != TOKEN_MARK || (text->tokens[i].mark != '"' && text->tokens[i].mark != '\''))
            continue;
        for (size_t j = i + 2; j < stop && j < i + TITLE_TOKENS; j++)
            if (text_is_mark(text, j, text->tokens[i].mark) && j > i + 2)
                return stretch_between(i + 1, j);
    }
    for (size_t i = 1; i < stop; i++)
        if (text->tokens[i].upper && is_event_word(text, i) && cue_at(text, i - 1) == SENSE_ARTICLE)
            return (struct stretch){i, 1};
    for (size_t i = 0; i < stop; i++)
        if (is_event_word(text, i))
            return (struct stretch){i, 1};
    return (struct stretch){0};
}

/* A question behind the name: `..., denkt u mee?` */
static struct stretch without_question(const struct text *text, struct stretch title)
{
    size_t last = stretch_end(title) - 1;
    if (title.tokens < 6 || !text_is_mark(text, last, '?'))
        return title;
    for (size_t i = last; i > title.token + 2; i--)
        if (text_is_mark(text, i, ',') || text_is_mark(text, i, '.'))
            return stretch_between(title.token, i);
    return title;
}

/* An event has to have a title: of a page that offers none, how its first sentence begins. */
static struct stretch first_words(const struct reading *reading)
{
    const struct text *text = reading->text;
    size_t at = 0;
    while (at < text->tokens_len && text->tokens[at].kind == TOKEN_MARK)
        at++;
    struct stretch sentence = outline_sentence(reading->outline, at);
    size_t left = sentence.token + sentence.tokens - at;
    return (struct stretch){at, left < FIRST_WORDS ? left : FIRST_WORDS};
}

void part_title(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    const struct field *field = outline_field(reading->outline, LABEL_TITLE, 0);
    if (field != NULL && field->lines == 1 && field->value.tokens > 1 &&
        draft_put_words(draft, "/title", text, stretch_span(text, field->value)))
        return;
    size_t line = best_line(reading, draft);
    if (line != SIZE_MAX) {
        struct stretch title = outline_body(text, line);
        title = without_presenter(text, without_date(reading, without_status(text, title)));
        title = without_question(text, without_date(reading, without_status(text, title)));
        draft_put_words(draft, "/title", text, stretch_span(text, title));
    }
    struct stretch crumb = draft_has(draft, "/title") ? (struct stretch){0} : outline_breadcrumb(reading->outline);
    if (crumb.tokens > 0)
        draft_put_words(draft, "/title", text, stretch_span(text, crumb));
    struct stretch name = draft_has(draft, "/title") ? (struct stretch){0} : opening_name(reading);
    if (name.tokens == 0 && !draft_has(draft, "/title"))
        name = first_words(reading);
    if (name.tokens > 0 && draft_put_words(draft, "/title", text, stretch_span(text, name)))
        draft_assume(draft, "/title");
}
