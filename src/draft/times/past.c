/* Days that have been: those just gone, and those that were the event's before it was moved. */
#include "draft/times/eventday.h"
#include "draft/times/role.h"
#include "draft/title/phrase.h"

enum {
    /* mentions at the beginning of a page that are looked at for the day of its news */
    NEWS_DAYS = 128,
    LETTER_LINES = 24,      /* of a letter's head, from its date to the words it begins with */
    SALUTATION_TOKENS = 64, /* of one of its lines, among which it begins */
    LETTER_MENTIONS = 256,  /* behind its date among which another day is looked for */
    HEAD_LINES = 3,         /* around a day, among which others of the letter's head stand */
    TOWN_WORDS = 5,         /* before the day that running text opens with */
    RUNNING_TOKENS = 10,    /* behind it */
    BYLINE_TOKENS = 9,      /* beside the day below a title, of who wrote it */
    BESIDE_DAY = 3,         /* tokens beside the day that a page begins with */
    RECENT_DAYS = 60,       /* that lie behind the reference at most */
    SAME_DAYS = 24,         /* times before or behind one among which its day may be named again */
    POSTED_LINES = 12,      /* at the head of a page, among which it says when it was put there */
    POSTED_BESIDE = 8,      /* tokens that stand beside the day on such a line at most */
    POSTED_DAYS = 400,      /* that it lies behind the reference at most */
};

/* `Our first quiz on Saturday 17th October was a success`: in the past tense, and the last day so called fell
 * on that weekday. */
bool mention_is_just_gone(const struct outline *outline, const struct mention *mention, struct when reference)
{
    if (mention->kind != MENTION_TIME || mention->weekday == UNSTATED || mention->start.day == UNSTATED ||
        mention->start.month == UNSTATED || mention->start.year != UNSTATED ||
        !(outline_says(outline, mention->token, SENSE_PAST) ||
          outline_says(outline, mention->token, SENSE_REPORT)))
        return false;
    struct when day = when_date(mention->start);
    day.year = reference.year;
    if (!day_exists(day.year, day.month, day.day))
        return false;
    long back = day_of(reference) - day_of(day);
    return back > 0 && back < RECENT_DAYS && (int)day_weekday(day_of(day)) == mention->weekday;
}

/* A day that stands alone on its line, or beside one word that a mark parts from it: `Nieuws | 8 januari`. */
static bool is_alone(const struct text *text, const struct mention *mention)
{
    const struct line *line = &text->lines[text->tokens[mention->token].line];
    size_t end = line->token + line->tokens, behind = mention->token + mention->tokens;
    if (line->tokens <= mention->tokens + 1)
        return true;
    if (line->tokens != mention->tokens + 2)
        return false;
    size_t mark = behind == end ? mention->token - 1 : behind, word = behind == end ? line->token : end - 1;
    return (text_is_mark(text, mark, '|') || text_is_mark(text, mark, '-')) &&
           text->tokens[word].kind == TOKEN_WORD;
}

/* `10:25`, `17:05`: when something was put on a page; what is held begins at a quarter of an hour. */
static bool is_stamp(struct when when)
{
    return when_has_clock(when) && when.minute % 15 != 0;
}

bool mention_is_news_day(const struct outline *outline, const struct mention *mention, struct when reference)
{
    const struct mentions *mentions = outline->mentions;
    size_t most = mentions->len < NEWS_DAYS ? mentions->len : NEWS_DAYS;
    bool coming = false, stamp = is_stamp(mention->start);
    struct when day = when_date(mention->start);
    if (stamp && day.year == UNSTATED) /* `ma 9 jan., 10:25` */
        day.year = reference.year;
    if (mention->kind != MENTION_TIME || mention >= mentions->at + most ||
        (when_has_clock(mention->start) && !stamp) || !when_has_date(day) || when_is_before(reference, day) ||
        (!stamp && !when_is_before(day, reference)) || !is_alone(outline->text, mention))
        return false;
    for (const struct mention *other = mentions->at; other < mentions->at + most; other++) {
        if (other == mention || !mention_is_day(other))
            continue;
        if (other < mention ? when_has_date(other->start) : is_alone(outline->text, other))
            return false;
        coming |= other > mention &&
                  (other->start.year == UNSTATED || !when_is_before(when_date(other->start), reference));
    }
    return coming;
}

/* The words that a letter begins with, below its date; as many tokens as there are where there are none. */
static size_t letter_begin(const struct outline *outline, size_t token)
{
    const struct text *text = outline->text;
    size_t line = text->tokens[token].line;
    for (size_t i = line; i < text->lines_len && i < line + LETTER_LINES; i++) {
        size_t from = i == line ? token : text->lines[i].token,
               end = text->lines[i].token + text->lines[i].tokens, at;
        end = end > from + SALUTATION_TOKENS ? from + SALUTATION_TOKENS : end;
        if ((text->lines[i].senses & sense_bit(SENSE_SALUTATION)) != 0 &&
            outline_has(text, stretch_between(from, end), SENSE_SALUTATION, &at))
            return at;
    }
    return text->tokens_len;
}

bool mention_is_of_letter(const struct outline *outline, const struct mention *mention, struct when reference)
{
    if (mention->kind != MENTION_TIME || !when_has_date(mention->start) ||
        (outline_field_of(outline, mention->token) != LABEL_DATE &&
         outline_section(outline, mention->token) != LABEL_DATE))
        return false;
    size_t salutation = letter_begin(outline, mention->token);
    if (salutation >= outline->text->tokens_len)
        return false;
    const struct mention *end = outline->mentions->at + outline->mentions->len;
    end = end - mention > LETTER_MENTIONS ? mention + LETTER_MENTIONS : end;
    bool later = false;
    for (const struct mention *other = mention + 1; !later && other < end; other++)
        later = other->token > salutation && mention_is_day(other) &&
                !when_equal(when_date(other->start), when_date(mention->start));
    return later && (outline_cue(outline, SENSE_LETTERHEAD) < salutation ||
                     !when_is_before(reference, when_date(mention->start)));
}

/* Right below a field another one says at what hour or where: the event's own head. */
static bool heads_event(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    size_t below = line_next(text, line);
    if (below >= text->lines_len || text->lines[below].tokens == 0)
        return false;
    struct stretch body = outline_body(text, below);
    enum label label = outline_field_of(outline, stretch_end(body) - 1);
    return label == LABEL_TIME || label == LABEL_START || label == LABEL_WHERE || label == LABEL_ADDRESS ||
           label == LABEL_WHEN_WHERE;
}

/* `organiseert op zaterdag 16 april van 13.00 tot 16.30 uur`: another day than one, to come, with what is
 * held on it and at what hour; the hour may stand elsewhere where the one is the day of reference. */
static bool holds_later(const struct outline *outline, const struct mention *mention, struct when reference)
{
    bool today = when_equal(when_date(mention->start), reference);
    const struct mention *end = outline->mentions->at + outline->mentions->len;
    end = end - mention > LETTER_MENTIONS ? mention + LETTER_MENTIONS : end;
    for (const struct mention *other = mention + 1; other < end; other++) {
        if (!mention_is_day(other) || mention_has_limit(other) ||
            eventday_is_same(other->start, mention->start) ||
            (other->start.year != UNSTATED && when_is_before(other->start, mention->start)))
            continue;
        bool clock = today || when_has_clock(other->start) ||
                     (other + 1 < end && when_has_clock(other[1].start) && other[1].start.day == UNSTATED &&
                      outline->sentence_of[other[1].token] == outline->sentence_of[other->token]);
        if (clock && (outline_says(outline, other->token, SENSE_HELD) ||
                      outline_says(outline, other->token, SENSE_ORGANIZE)))
            return true;
    }
    return false;
}

bool mention_is_of_release(const struct outline *outline, const struct mention *mention,
                           struct when reference)
{
    if (mention->kind != MENTION_TIME || !when_has_date(mention->start) || when_has_clock(mention->start) ||
        outline_field_of(outline, mention->token) != LABEL_DATE)
        return false;
    bool released = outline_cue(outline, SENSE_PUBLISHED) < mention->token;
    return (released || when_equal(when_date(mention->start), reference)) &&
           !heads_event(outline, outline->text->tokens[mention->token].line) &&
           holds_later(outline, mention, reference);
}

/* `Aan: de leden`, `Van: het bestuur`, `Ons kenmerk`, `Onderwerp: ledenvergadering`: a line of a letter's
 * head. */
static bool is_of_letterhead(const struct text *text, size_t line)
{
    size_t token = text->lines[line].body;
    if (text->lines[line].tokens == 0)
        return false;
    struct meaning label = text_meaning(text, VOCABULARY_LABEL, token);
    enum sense first = text_cue(text, token);
    bool between = (first == SENSE_NAME_JOINT || first == SENSE_BESIDE || first == SENSE_ALONG) &&
                   text_is_mark(text, token + 1, ':');
    return first == SENSE_LETTERHEAD || first == SENSE_MAILING || between || phrase_addresses(text, token) ||
           (label.sense == SENSE_LABEL && label.value == LABEL_SUBJECT);
}

/* Such a line stands above it or below, near. */
static bool is_beside_letterhead(const struct text *text, size_t line)
{
    for (size_t i = line > HEAD_LINES ? line - HEAD_LINES : 0; i < text->lines_len && i <= line + HEAD_LINES;
         i++)
        if (i != line && is_of_letterhead(text, i))
            return true;
    return false;
}

/* The first words of the page, and hardly more than a day: `28-11-2026 | Nieuws`. */
static bool heads_page(const struct text *text, const struct mention *mention)
{
    const struct line *line = &text->lines[text->tokens[mention->token].line];
    return mention->token <= 1 && line->tokens <= mention->tokens + BESIDE_DAY &&
           !stretch_has_event(text, stretch_between(line->token, line->token + line->tokens));
}

/* `Door onze redactie | 21 januari 2019 | 3 reacties`: few words, none of which is for an event, above the
 * running text, and the day of reference. */
static bool is_byline(const struct outline *outline, const struct mention *mention, struct when reference)
{
    const struct text *text = outline->text;
    size_t index = text->tokens[mention->token].line;
    const struct line *line = &text->lines[index];
    return index < outline->prose && line->tokens <= mention->tokens + BYLINE_TOKENS &&
           mention->weekday == UNSTATED && when_equal(when_date(mention->start), reference) &&
           !stretch_has_event(text, stretch_between(line->token, line->token + line->tokens));
}

/* On the day of reference, or not long before it, whether its year is stated or not. */
static bool is_of_late(const struct mention *mention, struct when reference)
{
    struct when day = when_date(mention->start);
    if (mention->kind != MENTION_TIME || day.day == UNSTATED || day.month == UNSTATED ||
        mention->span_of_days || when_has_clock(mention->start))
        return false;
    bool stated = day.year != UNSTATED;
    day.year = stated ? day.year : reference.year;
    long back = day_exists(day.year, day.month, day.day) ? day_of(reference) - day_of(day) : -1;
    return back >= (stated ? 0 : 1) && back < RECENT_DAYS;
}

/* `Waalhoven, 25 november 2024 – Wie op 14 december ...`: a town and the day before a dash open the running
 * text of a release, which names another day. */
static bool is_dateline(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    const struct line *line = &text->lines[text->tokens[mention->token].line];
    size_t end = mention->token + mention->tokens, comma = mention->token - (mention->token > line->body);
    bool town = comma > line->body && comma <= line->body + TOWN_WORDS && text_is_mark(text, comma, ',');
    for (size_t i = line->body; town && i < comma; i++)
        town = text->tokens[i].upper || text_is_hyphen(text, i) || text->tokens[i].len <= 3;
    if (!town || !text_is_dash(text, end) || line->token + line->tokens < end + RUNNING_TOKENS)
        return false;
    const struct mention *last = outline->mentions->at + outline->mentions->len;
    last = last - mention > LETTER_MENTIONS ? mention + LETTER_MENTIONS : last;
    for (const struct mention *other = mention + 1; other < last; other++)
        if (mention_is_day(other) && !eventday_is_same(other->start, mention->start))
            return true;
    return false;
}

bool mention_is_of_head(const struct outline *outline, const struct mention *mention, struct when reference)
{
    size_t line = outline->text->tokens[mention->token].line;
    if (line >= LETTER_LINES || !is_of_late(mention, reference))
        return false;
    if (is_dateline(outline, mention))
        return true;
    return (is_beside_letterhead(outline->text, line) || heads_page(outline->text, mention) ||
            is_byline(outline, mention, reference)) &&
           !heads_event(outline, line) && holds_later(outline, mention, reference);
}

/* How many days it lies behind the reference; of one without a year, in that of the reference. */
static long days_behind(const struct mention *mention, struct when reference)
{
    struct when day = when_date(mention->start);
    day.year = day.year == UNSTATED ? reference.year : day.year;
    return day_exists(day.year, day.month, day.day) ? day_of(reference) - day_of(day) : -1;
}

/* A short line that a day begins, or one that says who wrote the page, and names no event. */
static bool is_short_line(const struct text *text, const struct mention *mention)
{
    const struct line *line = &text->lines[text->tokens[mention->token].line];
    return line->tokens <= mention->tokens + POSTED_BESIDE &&
           !stretch_has_event(text, stretch_between(line->token, line->token + line->tokens));
}

/* A day without hours that a bound does not limit, or with the hour of one moment. */
static bool is_moment(const struct mention *mention)
{
    return mention->kind == MENTION_TIME && mention->start.day != UNSTATED &&
           mention->start.month != UNSTATED && mention->end.day == UNSTATED &&
           !when_has_clock(mention->end) && !mention->span_of_days && mention->bound == BOUND_NONE;
}

bool mention_is_posted(const struct outline *outline, const struct mention *mention, struct when reference)
{
    const struct text *text = outline->text;
    size_t line = text->tokens[mention->token].line;
    if (line >= POSTED_LINES || !is_moment(mention))
        return false;
    long back = days_behind(mention, reference);
    bool stamped = when_has_clock(mention->start) || mention->start.year != UNSTATED;
    if (back < 0 || back > POSTED_DAYS || (back == 0 && !when_has_clock(mention->start)) || !stamped ||
        outline_field_of(outline, mention->token) != LABEL_NONE || !is_short_line(text, mention))
        return false;
    const struct mentions *mentions = outline->mentions;
    size_t most = mentions->len < NEWS_DAYS ? mentions->len : NEWS_DAYS;
    bool coming = false;
    for (const struct mention *other = mentions->at; other < mentions->at + most; other++) {
        size_t its = text->tokens[other->token].line;
        if (!mention_is_day(other) || its == line)
            continue;
        long behind = days_behind(other, reference);
        if ((other < mention && behind >= 0) ||
            (behind >= 0 && eventday_is_same(other->start, mention->start)) ||
            (other->token == text->lines[its].body && is_moment(other) && is_short_line(text, other) &&
             outline_field_of(outline, other->token) == LABEL_NONE))
            return false;
        coming |= behind < 0 && !mention_has_limit(other);
    }
    return coming;
}

/* Where a day is said to have been the event's, it was so wherever it is named. */
static void spread_previous(const struct mentions *mentions, struct cast *casts)
{
    for (size_t i = 0; i < mentions->len; i++) {
        struct when day = mentions->at[i].start;
        if (casts[i].role != ROLE_PREVIOUS || day.day == UNSTATED)
            continue;
        for (size_t j = i > SAME_DAYS ? i - SAME_DAYS : 0; j < mentions->len && j < i + SAME_DAYS; j++)
            if (casts[j].role == ROLE_EVENT && mentions->at[j].kind == MENTION_TIME &&
                eventday_is_same(mentions->at[j].start, day))
                casts[j] = casts[i];
    }
}

/* `De avond van 12 maart is verplaatst naar De Spil`: where no other day is said, it is not the day
 * that has moved. */
static void keep_only_day(const struct mentions *mentions, struct cast *casts)
{
    for (size_t i = 0; i < mentions->len; i++)
        if (casts[i].role == ROLE_EVENT && mentions->at[i].start.day != UNSTATED)
            return;
    for (size_t i = 0; i < mentions->len; i++)
        if (casts[i].role == ROLE_PREVIOUS && mentions->at[i].start.day != UNSTATED)
            casts[i].role = ROLE_EVENT;
}

void roles_settle_previous(const struct mentions *mentions, struct cast *casts)
{
    spread_previous(mentions, casts);
    keep_only_day(mentions, casts);
}
