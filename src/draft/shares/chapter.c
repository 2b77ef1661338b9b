/* Events under headings of their own, or in a paragraph each: every one of them names its day
 * somewhere in it. */
#include "draft/shares/block.h"

#include "draft/times/eventday.h"

enum {
    HEAD_TOKENS = 20,     /* of a heading */
    CHAPTER_LINES = 60,   /* of one event */
    TIMES_LONGER = 3,     /* the longest of them than the shortest, the last aside */
    FARTHEST_DAY = 4,     /* lines from the head to the day */
    TIMED_LINES = 2,      /* that make a programme of it */
    CAPITAL_TOKENS = 12,  /* that a paragraph begins with, up to a colon */
    CAPITAL_BYTES = 4,    /* of one of them, at least */
    LEVELS = 6,           /* of headings in markup */
    PARAGRAPH_TOKENS = 20 /* of an event that is told in a paragraph, at least */
};

/* What the heads of a page's chapters look like; behind CHAPTER_LEVEL the level is added. */
enum chapter { CHAPTER_NUMBERED, CHAPTER_HEADING, CHAPTER_CAPITALS, CHAPTER_PARAGRAPH, CHAPTER_LEVEL };

/* `1. Dauwtocht`, the first of such or the next. */
static bool is_numbered(const struct text *text, size_t line, size_t number)
{
    const struct line *here = &text->lines[line];
    const struct token *first = &text->tokens[here->token];
    return here->body > here->token && first->kind == TOKEN_NUMBER && first->number == number &&
           line_is_blank(text, line - 1);
}

static bool is_in_capitals(struct slice word)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.at[i] >= 'a' && word.at[i] <= 'z')
            return false;
    return true;
}

struct stretch chapter_capitals(const struct text *text, size_t line)
{
    struct stretch body = outline_body(text, line);
    size_t words = 0, i = body.token;
    for (; i < stretch_end(body) && i < body.token + CAPITAL_TOKENS && !text_is_mark(text, i, ':'); i++) {
        if (text->tokens[i].kind == TOKEN_WORD && !is_in_capitals(text_token(text, i)))
            return (struct stretch){0};
        words += text->tokens[i].kind == TOKEN_WORD && text->tokens[i].len >= CAPITAL_BYTES;
    }
    return words > 0 && text_is_mark(text, i, ':') && i + 1 < stretch_end(body)
               ? stretch_between(body.token, i)
               : (struct stretch){0};
}

static bool is_head(const struct reading *reading, size_t line, int form, size_t number)
{
    const struct text *text = reading->text;
    const struct outline *outline = reading->outline;
    const struct line *here = &text->lines[line];
    bool begins = line == 0 || line_is_blank(text, line - 1);
    if (here->tokens == 0)
        return false;
    if (form == CHAPTER_PARAGRAPH)
        return begins;
    if (form == CHAPTER_CAPITALS)
        return begins && chapter_capitals(text, line).tokens > 0;
    if (here->tokens > HEAD_TOKENS)
        return false;
    if (form == CHAPTER_NUMBERED)
        return is_numbered(text, line, number + 1);
    if (form >= CHAPTER_LEVEL)
        return here->level == (unsigned)(form - CHAPTER_LEVEL);
    bool leads = text_is_mark(text, here->token + here->tokens - 1, ':'); /* `Programma van de avond:` */
    bool plain = outline->roles[line] == LINE_HEADING && outline->sections[line] == LABEL_NONE && !leads;
    return plain && begins && outline->heading_of[line] == line;
}

/* A day that may be a chapter's. */
static bool is_chapter_day(const struct reading *reading, size_t index)
{
    const struct mention *mention = &reading->mentions->at[index];
    return mention_is_event_day(reading, index) && mention->start.month != UNSTATED &&
           mention->bound <= BOUND_FROM;
}

static bool has_several_days(const struct reading *reading)
{
    size_t days = 0;
    for (size_t i = 0; i < reading->mentions->len && days < 2; i++)
        days += is_chapter_day(reading, i);
    return days > 1;
}

/* The only day of the event between two tokens, with its time; NULL where there is none, or
 * there are several. */
static const struct mention *only_day(const struct reading *reading, size_t from, size_t end)
{
    const struct mention *found = NULL;
    for (size_t i = outline_mention_from(reading->outline, from);
         i < reading->mentions->len && reading->mentions->at[i].token < end; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (!is_chapter_day(reading, i))
            continue;
        if (found != NULL && !eventday_is_same(found->start, mention->start) &&
            eventday_is_list_pair(reading, &reading->mentions->at[i - 1], mention) &&
            is_chapter_day(reading, i - 1))
            continue; /* `zaterdag 27 maart om 20.00 uur en zondag 28 maart` */
        if (found != NULL && !eventday_is_same(found->start, mention->start))
            return NULL;
        if (found == NULL || (when_has_clock(mention->start) && !when_has_clock(found->start)))
            found = mention;
    }
    return found;
}

/* A paragraph tells of an event where its first sentence names the day. */
static const struct mention *day_of_chapter(const struct reading *reading, const struct block *chapter,
                                            int form)
{
    const struct text *text = reading->text;
    const struct line *last = &text->lines[chapter->last];
    size_t from = text->lines[chapter->line].token, end = last->token + last->tokens;
    if (form != CHAPTER_PARAGRAPH)
        return only_day(reading, from, end);
    struct stretch first = outline_sentence(reading->outline, from);
    return end - from >= PARAGRAPH_TOKENS && !text->lines[chapter->line].bullet
               ? only_day(reading, from, stretch_end(first))
               : NULL;
}

static bool is_other(const struct mention *one, const struct mention *two)
{
    return !eventday_is_same(one->start, two->start) ||
           (when_has_clock(one->start) && when_has_clock(two->start) &&
            !when_equal(when_clock(one->start), when_clock(two->start)));
}

/* Lines with words from a chapter's head to its day, and in all. */
static size_t count_lines(const struct reading *reading, size_t from, size_t end)
{
    size_t lines = 0;
    for (size_t line = from; line < end; line++)
        lines += !line_is_blank(reading->text, line);
    return lines;
}

/* Much alike in length, and each has its day as near its head as the others, or behind the same label. */
static bool are_alike(const struct reading *reading, const struct block *chapters, size_t len)
{
    const struct text *text = reading->text;
    size_t least = SIZE_MAX, most = 0, nearest = SIZE_MAX, farthest = 0, labelled = 0;
    struct slice label = text_token(text, text->lines[chapters[0].day].body);
    for (size_t i = 0; i < len; i++) {
        size_t lines = count_lines(reading, chapters[i].line, chapters[i].last + 1),
               far = count_lines(reading, chapters[i].line, chapters[i].day), day = chapters[i].day;
        least = lines < least ? lines : least;
        most = lines > most && i + 1 < len ? lines : most;
        nearest = far < nearest ? far : nearest;
        farthest = far > farthest ? far : farthest;
        labelled += reading->outline->roles[day] == LINE_FIELD &&
                    slice_same_word(text_token(text, text->lines[day].body), label);
    }
    return most <= least * TIMES_LONGER + 2 &&
           (labelled == len || (farthest <= FARTHEST_DAY && farthest <= nearest + 1));
}

/* The pages parted at their heads, the last of which goes on to the end; how many. */
static size_t part_page(const struct reading *reading, int form, struct block *chapters)
{
    const struct text *text = reading->text;
    size_t len = 0;
    for (size_t line = 0; line < text->lines_len && len < MOST_ENTRIES; line++) {
        if (!is_head(reading, line, form, len))
            continue;
        if (len > 0)
            chapters[len - 1].last = line - 1;
        chapters[len++] = (struct block){.line = line, .last = text->lines_len - 1};
    }
    return len;
}

/* The first line of a chapter that is labelled; behind the last where none is. */
static size_t first_label(const struct reading *reading, const struct block *chapter)
{
    size_t line = chapter->line + 1;
    while (line <= chapter->last && !outline_is_labelled(reading->outline, line))
        line++;
    return line;
}

/* Where others have no labels the last ends before the first that there is: those are of all. */
static void end_before_labels(const struct reading *reading, struct block *chapters, size_t len)
{
    for (size_t i = 0; i + 1 < len; i++)
        if (first_label(reading, &chapters[i]) <= chapters[i].last)
            return;
    struct block *last = &chapters[len - 1];
    size_t label = first_label(reading, last);
    if (label > last->day)
        last->last = label - 1;
}

static bool names_day(const struct reading *reading, const struct block *chapter)
{
    const struct line *first = &reading->text->lines[chapter->line],
                      *last = &reading->text->lines[chapter->last];
    for (size_t i = outline_mention_from(reading->outline, first->token);
         i < reading->mentions->len && reading->mentions->at[i].token < last->token + last->tokens; i++)
        if (reading->mentions->at[i].kind == MENTION_TIME && reading->mentions->at[i].start.day != UNSTATED)
            return true;
    return false;
}

/* A line between two chapters that is no chapter itself: the one before it goes on there, unless it names a
 * day of something else. */
static bool is_line_between(const struct reading *reading, int form, const struct block *chapter)
{
    return form != CHAPTER_PARAGRAPH && form != CHAPTER_CAPITALS &&
           count_lines(reading, chapter->line, chapter->last + 1) == 1 &&
           !outline_is_labelled(reading->outline, chapter->line);
}

/* `Excursie Weert, zaterdag 14 oktober`, once more below it: a link to the page and its own heading. */
static bool is_head_again(const struct reading *reading, const struct block *before,
                          const struct block *chapter)
{
    const struct text *text = reading->text;
    struct stretch one = outline_body(text, before->line), two = outline_body(text, chapter->line);
    bool same = one.tokens == two.tokens && count_lines(reading, before->line, before->last + 1) == 1;
    for (size_t i = 0; same && i < one.tokens; i++)
        same = slice_same_word(text_token(text, one.token + i), text_token(text, two.token + i));
    return same;
}

/* Labels give its day and its place: an event, be there a programme or not. */
static bool has_labels(const struct reading *reading, const struct block *chapter, const struct mention *day)
{
    const struct text *text = reading->text;
    bool placed = false;
    for (size_t line = chapter->line + 1; line <= chapter->last; line++)
        placed |= reading->outline->roles[line] == LINE_FIELD &&
                  text_meaning(text, VOCABULARY_LABEL, text->lines[line].body).value == LABEL_WHERE;
    return placed && outline_field_of(reading->outline, day->token) == LABEL_DATE;
}

/* `Overzicht van 12 tot en met 24 november` above the first of them: the days of all. */
static bool is_period_of(const struct mention *period, const struct mention *day)
{
    struct when last = when_date(period->end), date = when_date(day->start);
    return period->span_of_days && !day->span_of_days && !when_is_before(date, when_date(period->start)) &&
           !when_is_before(last, date);
}

/* Those of them that have a day each, one behind the other; what stands before the first and behind the last
 * is said of all. */
static size_t keep_dated(const struct reading *reading, int form, struct block *chapters, size_t len)
{
    const struct mention *before = NULL;
    size_t kept = 0, timed = 0, labelled = 0, tokens = 0, end = 0; /* the last line of the one before */
    bool gap = false;
    for (size_t i = 0; i < len; i++) {
        const struct mention *day = day_of_chapter(reading, &chapters[i], form);
        if (day == NULL) {
            bool between = !gap && is_line_between(reading, form, &chapters[i]);
            end = between && !names_day(reading, &chapters[i]) ? chapters[i].last : end;
            gap |= kept > 0 && !between && form != CHAPTER_CAPITALS;
            continue;
        }
        if (kept > 0 && is_head_again(reading, &chapters[kept - 1], &chapters[i])) {
            chapters[kept - 1].last = end = chapters[i].last;
            continue;
        }
        if (kept == 1 && is_period_of(before, day))
            kept = timed = labelled = tokens = 0;
        if (gap || (kept > 0 && form != CHAPTER_CAPITALS && !is_other(before, day)) ||
            chapters[i].last - chapters[i].line > CHAPTER_LINES)
            return 0;
        if (kept > 0)
            chapters[kept - 1].last = end;
        before = day;
        end = chapters[i].last;
        timed += block_count_timed(reading, &chapters[i]) >= TIMED_LINES;
        labelled += has_labels(reading, &chapters[i], day);
        const struct line *last = &reading->text->lines[chapters[i].last];
        tokens += last->token + last->tokens - reading->text->lines[chapters[i].line].token;
        chapters[kept] = chapters[i];
        chapters[kept++].day = reading->text->tokens[day->token].line;
    }
    bool most = form != CHAPTER_PARAGRAPH || tokens * 4 >= reading->text->tokens_len * 3;
    if (form == CHAPTER_CAPITALS)
        most = kept * 2 > len;
    return kept > 1 && (timed == 0 || labelled == kept) && most ? kept : 0;
}

size_t chapters_find(const struct reading *reading, struct block *chapters)
{
    size_t found = 0;
    int last = reading->text->level > 0 ? CHAPTER_LEVEL + LEVELS : CHAPTER_PARAGRAPH;
    for (int form = 0; has_several_days(reading) && form <= last && found == 0; form++) {
        if (form == CHAPTER_LEVEL)
            continue; /* level 0 is none */
        size_t len = part_page(reading, form, chapters);
        found = keep_dated(reading, form, chapters, len);
        if (found > 0 && form != CHAPTER_PARAGRAPH && !are_alike(reading, chapters, found))
            found = 0;
        if (found > 0 && chapters[found - 1].last + 1 == reading->text->lines_len &&
            form != CHAPTER_PARAGRAPH)
            chapters[found - 1].last = block_end_of_last(reading, chapters, found);
        if (found > 0)
            end_before_labels(reading, chapters, found);
    }
    return found;
}
