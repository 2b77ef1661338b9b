/* What is told of some of several days by their number, or of one by its town: `de eerste avond`, `de eerste
 * drie zijn in de raadzaal, de laatste is online`, `in Zwolle zijn nog tien plaatsen`. */
#include "draft/place/site.h"
#include "draft/shares/share.h"
#include "draft/title/phrase.h"

enum { LEADING = 3 }; /* tokens before an ordinal that lead to it: `en op de` */

/* Some of the days, from the first of them to the last, counted from 1, and the token behind the words that
 * count them. */
struct counted {
    size_t first, last, end;
};

/* `eerste avond`, `laatste twee bijeenkomsten`, `derde is`. */
static bool counted_at(const struct text *text, size_t token, size_t days, struct counted *counted)
{
    struct meaning ordinal = text_meaning(text, VOCABULARY_TIME, token);
    size_t next = token + ordinal.tokens;
    if (ordinal.sense != SENSE_ORDINAL || ordinal.tokens == 0 || next + 1 >= text->tokens_len)
        return false;
    size_t number = phrase_number(text, next), count = number > 0 ? number : 1;
    next += number > 0;
    struct meaning time = text_meaning(text, VOCABULARY_TIME, next); /* `avond`, `dag` */
    bool event = token_is_event(text, next) || time.sense == SENSE_DAY_PART ||
                 (time.sense == SENSE_UNIT && time.value == TIME_DAY),
         several = event && text_ends(text, next, ENDING_SEVERAL);
    bool verb =
        next < text->tokens_len && token > 0 && text_cue(text, token - 1) == SENSE_ARTICLE &&
        (text_meaning(text, VOCABULARY_PERSON, next).sense == SENSE_BE || text_cue(text, next) == SENSE_HELD);
    size_t first = ordinal.value > 0 ? (size_t)ordinal.value : count <= days ? days - count + 1 : 0;
    *counted = (struct counted){first, first + count - 1, next + event};
    return (event || verb) && first > 0 && counted->last <= days && count < days && !(several && count == 1);
}

/* `de andere twee`, `op de overige avonden`: those that are left behind the first, or before the last, which
 * were counted before. */
static bool others_at(const struct text *text, size_t token, size_t days, const struct counted *before,
                      struct counted *counted)
{
    struct meaning others = text_meaning(text, VOCABULARY_CUE, token);
    size_t next = token + others.tokens;
    if (others.sense != SENSE_OTHERS || before->first == 0 || next >= text->tokens_len ||
        (before->first > 1 && before->last < days))
        return false;
    size_t number = phrase_number(text, next), behind = next + (number > 0);
    bool event = behind < text->tokens_len &&
                 (token_is_event(text, behind) || text_ends(text, behind, ENDING_SEVERAL));
    *counted = before->first > 1 ? (struct counted){1, before->first - 1, behind + event}
                                 : (struct counted){before->last + 1, days, behind + event};
    return counted->last >= counted->first && (event || number == counted->last - counted->first + 1);
}

/* Where the clause of an ordinal begins: at what leads to it, behind a comma or an `en`; the ordinal where it
 * stands within one. */
static size_t clause_begin(const struct text *text, size_t from, size_t token)
{
    size_t at = token;
    while (at > from && token - at < LEADING &&
           (text_cue(text, at - 1) == SENSE_ARTICLE || text_cue(text, at - 1) == SENSE_AT ||
            text_meaning(text, VOCABULARY_TIME, at - 1).sense == SENSE_LINK))
        at--;
    bool begins = at == from || text_is_mark(text, at - 1, ',') || text_is_mark(text, at - 1, ';') ||
                  text_cue(text, at - 1) == SENSE_AND;
    return begins ? at : token;
}

/* Notes that these words are told of some of the days: the words around them that were noted as one day's
 * stay so. Of no days they are left to all. */
static void add_told(struct shares *shares, struct stretch words, const struct counted *counted)
{
    for (size_t i = 0, len = shares->told_len; i < len; i++) {
        struct told_day *told = &shares->told[i], rest = *told;
        if (stretch_end(told->words) <= words.token || told->words.token >= stretch_end(words))
            continue;
        rest.words = stretch_between(stretch_end(words), stretch_end(told->words));
        told->words = stretch_between(told->words.token, words.token);
        if (rest.words.tokens > 0 && shares->told_len < MOST_TOLD)
            shares->told[shares->told_len++] = rest;
    }
    if (counted->first > 0 && shares->told_len < MOST_TOLD)
        shares->told[shares->told_len++] = (struct told_day){
            .words = words, .date = when_unstated, .first = counted->first, .last = counted->last};
}

/* Both of two that one clause counts, where no other lies between them; else none. */
static struct counted both_of(const struct counted *one, const struct counted *two)
{
    if (one->first == 0 || two->first > one->last + 1 || one->first > two->last + 1)
        return (struct counted){.end = two->end};
    return (struct counted){one->first < two->first ? one->first : two->first,
                            one->last > two->last ? one->last : two->last, two->end};
}

/* A sentence that counts some of the days: each clause that begins so, else the whole. */
static void read_sentence(const struct text *text, struct stretch sentence, struct shares *shares)
{
    struct counted counted, before = {0};
    size_t from = sentence.token, found = 0;
    for (size_t i = sentence.token; i < stretch_end(sentence); i++) {
        if (!counted_at(text, i, shares->len, &counted) &&
            !others_at(text, i, shares->len, &before, &counted))
            continue;
        size_t begin = clause_begin(text, sentence.token, i);
        if (found > 0 && begin == i) {
            before = both_of(&before, &counted);
        } else {
            if (found > 0)
                add_told(shares, stretch_between(from, begin), &before);
            from = found > 0 ? begin : from;
            before = counted;
        }
        found++;
        i = counted.end > i ? counted.end - 1 : i;
    }
    if (found > 0)
        add_told(shares, stretch_between(from, stretch_end(sentence)), &before);
}

/* The first town among the own words of one; 0 tokens: none. */
static struct stretch town_of(const struct text *text, const struct share *share)
{
    if (share->town.tokens > 0)
        return share->town;
    for (size_t i = share->own.token; i < stretch_end(share->own); i++) {
        size_t town = site_town_at(text, i);
        if (town > 0)
            return (struct stretch){i, town};
    }
    return (struct stretch){0};
}

static bool is_same(const struct text *text, struct stretch one, struct stretch two)
{
    bool same = one.tokens > 0 && one.tokens == two.tokens;
    for (size_t i = 0; same && i < one.tokens; i++)
        same = slice_same_word(text_token(text, one.token + i), text_token(text, two.token + i));
    return same;
}

/* Whether a sentence names a town behind `in` or `voor`. */
static bool names_town(const struct text *text, struct stretch sentence, struct stretch town)
{
    for (size_t i = sentence.token + 1; i + town.tokens <= stretch_end(sentence); i++) {
        enum sense before = text_cue(text, i - 1);
        if ((before == SENSE_AT || before == SENSE_NAME_JOINT) &&
            is_same(text, (struct stretch){i, town.tokens}, town))
            return true;
    }
    return false;
}

/* A sentence that names the town of one of them alone, and no address. `towns`: of each. */
static void read_town(const struct reading *reading, struct stretch sentence, const struct stretch *towns,
                      struct shares *shares)
{
    const unsigned kinds =
        1u << MENTION_EMAIL | 1u << MENTION_PHONE | 1u << MENTION_URL | 1u << MENTION_STREET;
    size_t nth = 0;
    if (outline_mentions(reading->outline, sentence.token, kinds))
        return;
    for (size_t i = 0; i < shares->len; i++) {
        if (towns[i].tokens == 0 || !names_town(reading->text, sentence, towns[i]))
            continue;
        if (nth > 0)
            return;
        nth = i + 1;
    }
    if (nth > 0)
        add_told(shares, sentence, &(struct counted){nth, nth, 0});
}

void shares_find_counted(const struct reading *reading, struct shares *shares)
{
    const struct outline *outline = reading->outline;
    struct stretch *towns = memory_new(shares->len, sizeof *towns);
    for (size_t i = 0; i < shares->len; i++)
        towns[i] = town_of(reading->text, &shares->at[i]);
    for (size_t s = 0; s < outline->sentences_len; s++) {
        struct stretch sentence = outline->sentences[s];
        bool prose = outline->roles[reading->text->tokens[sentence.token].line] == LINE_PROSE;
        size_t told = shares->told_len;
        if (!prose || shares_own(shares, sentence) || stretch_names_event_day(reading, sentence))
            continue;
        read_sentence(reading->text, sentence, shares);
        if (shares->told_len == told)
            read_town(reading, sentence, towns, shares);
    }
    free(towns);
}
