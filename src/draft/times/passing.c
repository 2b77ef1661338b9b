/* Days that running text names in passing, on the page of an event whose day has its hours: `De raad neemt op
 * 9 april een besluit`, `De aannemer start op 4 mei met de werkzaamheden`. */
#include "draft/times/eventday.h"
#include "draft/times/role.h"

enum {
    NEAR = 20,           /* tokens on either side of a day, in its sentence */
    SENTENCE_TOKENS = 7, /* of one that tells something, at least */
    NEXT_MENTIONS = 12,  /* behind a day, among which its hours may be */
    WITH_TOKENS = 8,     /* from a verb that something begins to what it is */
    PASSING = 10,        /* what such a day is worth as another's */
    JUST_GONE = 60,      /* days before the page, that no year-less day of an event lies back */
    MAKER_TOKENS = 10,   /* at the end of a line, among which who made a picture is named */
    MOST_PICTURES = 8,   /* whose words are looked at */
    BESIDE_RANGE = 3,    /* days before or behind some on which people come or go */
    YEAR = 2000,         /* that stands for one that is not stated */
};

static bool is_of_event(const struct cast *cast, const struct mention *mention)
{
    return cast->role == ROLE_EVENT && mention_is_day(mention) && mention->start.month != UNSTATED;
}

/* The mention right before or behind one, in its sentence, is a time; `clock`: with its hours. */
static bool stands_by(const struct outline *outline, size_t index, bool clock)
{
    const struct mentions *mentions = outline->mentions;
    size_t sentence = outline->sentence_of[mentions->at[index].token];
    for (size_t i = index > 0 ? index - 1 : 0; i < mentions->len && i <= index + 1; i++) {
        const struct mention *mention = &mentions->at[i];
        if (i != index && mention->kind == MENTION_TIME && outline->sentence_of[mention->token] == sentence &&
            (clock ? when_has_clock(mention->start) : mention->start.day != UNSTATED))
            return true;
    }
    return false;
}

/* `Op 16 maart doen we weer mee. Aan het werk van 9.00 tot 12.30 uur.`: hours in what its paragraph goes on
 * to say, before another day. */
static bool has_hours_behind(const struct outline *outline, size_t index)
{
    const struct mentions *mentions = outline->mentions;
    const struct text *text = outline->text;
    size_t line = text->tokens[mentions->at[index].token].line;
    for (size_t i = index + 1; i < mentions->len && i <= index + NEXT_MENTIONS; i++) {
        const struct mention *mention = &mentions->at[i];
        for (; line < text->tokens[mention->token].line; line++)
            if (line_is_blank(text, line))
                return false;
        if (mention->kind == MENTION_TIME && mention->start.day != UNSTATED)
            return false;
        if (mention->kind == MENTION_TIME && when_has_clock(mention->start))
            return true;
    }
    return false;
}

/* Where the clause of a sentence begins in which a day stands: behind a comma, with a verb between the two.
 */
static size_t clause_begin(const struct text *text, struct stretch sentence, const struct mention *day)
{
    bool verb = false;
    for (size_t i = day->token; i > sentence.token; i--) {
        if (text_is_mark(text, i - 1, ',') && verb)
            return i;
        verb |= text_meaning(text, VOCABULARY_PERSON, i - 1).sense == SENSE_BE ||
                text_cue(text, i - 1) == SENSE_AUXILIARY;
    }
    return sentence.token;
}

/* The words of its clause that stand near a day. */
static struct stretch words_near(const struct outline *outline, const struct mention *day)
{
    struct stretch sentence = outline_sentence(outline, day->token);
    size_t begin = clause_begin(outline->text, sentence, day);
    size_t from = day->token > begin + NEAR ? day->token - NEAR : begin,
           end = day->token + day->tokens + NEAR, stop = stretch_end(sentence);
    return stretch_between(from, end < stop ? end : stop);
}

/* `start met de werkzaamheden`: something else begins. */
static bool begins_other(const struct text *text, struct stretch words, size_t verb)
{
    for (size_t i = verb + 1; i + 1 < stretch_end(words) && i < verb + WITH_TOKENS; i++)
        if (text_cue(text, i) == SENSE_BY && text_cue(text, i + 1) == SENSE_ARTICLE)
            return true;
    return false;
}

/* A word near the day says that an event is held on it, that one may come, or that one registers by then. */
static bool tells_of_event(const struct text *text, struct stretch words)
{
    static const enum sense senses[] = {SENSE_ORGANIZE,   SENSE_OPEN,   SENSE_DOORS,    SENSE_REGISTER,
                                        SENSE_UNREGISTER, SENSE_MOVED,  SENSE_PLANNED,  SENSE_CANCELLED,
                                        SENSE_POSTPONED,  SENSE_SOCIAL, SENSE_SESSIONS, SENSE_ONLINE};
    bool told = false, other = false;
    if (stretch_has_event(text, words))
        return true;
    for (size_t i = words.token; i < stretch_end(words) && !other; i++) {
        struct meaning cue = text_meaning(text, VOCABULARY_CUE, i);
        enum sense time = text_meaning(text, VOCABULARY_TIME, i).sense;
        other |= cue.sense == SENSE_HELD && cue.value == 5 && begins_other(text, words, i);
        told |= (cue.sense == SENSE_HELD && cue.value != 5) || (cue.sense == SENSE_SPEAK && cue.value == 0) ||
                time == SENSE_PART || token_is_venue(text, i) || token_is_room(text, i);
        for (size_t s = 0; s < ARRAY_LEN(senses); s++)
            told |= cue.sense == senses[s];
    }
    return told && !other;
}

/* The event itself is said to be on another day. */
static bool tells_of_change(const struct text *text, struct stretch sentence)
{
    return outline_has(text, sentence, SENSE_MOVED, NULL) ||
           outline_has(text, sentence, SENSE_POSTPONED, NULL) ||
           outline_has(text, sentence, SENSE_CANCELLED, NULL) ||
           outline_has(text, sentence, SENSE_PLANNED, NULL);
}

/* `Datum: 7 maart`, and no other day with a label: what running text says of other days is not of the event.
 */
static bool is_only_labelled(const struct outline *outline, const struct cast *casts,
                             const struct mention *own)
{
    size_t labelled = 0;
    for (size_t i = 0; i < outline->mentions->len; i++) {
        const struct mention *mention = &outline->mentions->at[i];
        enum label label =
            is_of_event(&casts[i], mention) ? outline_field_of(outline, mention->token) : LABEL_NONE;
        labelled += label == LABEL_DATE || label == LABEL_WHEN_WHERE;
    }
    return labelled == 1 && outline_field_of(outline, own->token) != LABEL_NONE;
}

/* `Op 24 oktober heeft het college besloten`, two days before: what has been, and not a year from now. */
static bool is_just_gone(const struct mention *day, struct when reference)
{
    struct when when = when_date(day->start);
    when.year = reference.year;
    long back = day_exists(when.year, when.month, when.day) ? day_of(reference) - day_of(when) : 0;
    return day->start.year == UNSTATED && back > 0 && back <= JUST_GONE;
}

/* A day that a whole sentence of running text names, with no hours and no other day beside it, and nothing
 * that an event has. */
static bool is_in_passing(const struct outline *outline, size_t index, struct when reference, bool labelled)
{
    const struct text *text = outline->text;
    const struct mention *mention = &outline->mentions->at[index];
    size_t line = text->tokens[mention->token].line;
    struct stretch sentence = outline_sentence(outline, mention->token);
    bool gone = is_just_gone(mention, reference) && outline->roles[line] == LINE_PROSE &&
                !tells_of_change(text, sentence);
    bool whole = sentence.tokens >= SENTENCE_TOKENS && text_is_mark(text, stretch_end(sentence) - 1, '.') &&
                 text->tokens[sentence.token].upper;
    return gone ||
           (whole && outline->roles[line] == LINE_PROSE && !when_has_clock(mention->start) &&
            !when_has_clock(mention->end) && outline_field_of(outline, mention->token) == LABEL_NONE &&
            !stands_by(outline, index, true) && !stands_by(outline, index, false) &&
            !has_hours_behind(outline, index) &&
            !(labelled ? tells_of_change(text, sentence)
                       : tells_of_event(text, words_near(outline, mention))));
}

/* A line of the page's head that is nothing but from which day to which. */
static const struct mention *range_of_head(const struct outline *outline, const struct cast *casts)
{
    const struct text *text = outline->text;
    for (size_t i = 0; i < outline->mentions->len; i++) {
        const struct mention *mention = &outline->mentions->at[i];
        size_t line = text->tokens[mention->token].line;
        if (line >= outline->prose)
            return NULL;
        if (is_of_event(&casts[i], mention) && mention->span_of_days && mention->end.month != UNSTATED &&
            mention->end.day != UNSTATED && text->lines[line].tokens <= mention->tokens + 1)
            return mention;
    }
    return NULL;
}

/* How many days a day is outside a range; 0: it is within, or one of them has no month. */
static long days_outside(const struct mention *range, struct when day)
{
    struct when from = when_date(range->start), to = when_date(range->end);
    day.year = from.year = to.year = from.year != UNSTATED ? from.year : YEAR;
    long at = day_of(day), first = day_of(from), last = day_of(to);
    return last < first ? 0 : at < first ? first - at : at > last ? at - last : 0;
}

/* `On Sunday 4 July we will meet the ferry` below `5–16 July 2027`: when people come and go. */
static void settle_beside_range(const struct outline *outline, struct cast *casts)
{
    const struct mention *range = range_of_head(outline, casts);
    for (size_t i = 0; i < outline->mentions->len && range != NULL; i++) {
        const struct mention *mention = &outline->mentions->at[i];
        if (!is_of_event(&casts[i], mention) || mention->span_of_days ||
            outline->roles[outline->text->tokens[mention->token].line] != LINE_PROSE)
            continue;
        long outside = days_outside(range, when_date(mention->start));
        if (outside > 0 && outside <= BESIDE_RANGE)
            casts[i] = (struct cast){ROLE_OTHER, PASSING};
    }
}

/* `Het koor tijdens het concert van 23 juni. Foto: Jan Jansen`, `... (foto: archief)`: the words below a
 * picture. */
static bool is_of_picture(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    const struct line *line = &text->lines[text->tokens[mention->token].line];
    size_t end = line->token + line->tokens,
           from = end > line->token + MAKER_TOKENS ? end - MAKER_TOKENS : line->token;
    if ((line->senses & sense_bit(SENSE_MENTIONED)) == 0 || line->bullet)
        return false;
    for (size_t i = from > mention->token ? from : mention->token; i + 2 < end; i++)
        if (text_meaning(text, VOCABULARY_PERSON, i).sense == SENSE_MENTIONED &&
            text_is_mark(text, i + 1, ':') &&
            (text_is_mark(text, i - 1, '(') ||
             (text->tokens[i].upper && text->tokens[i - 1].kind == TOKEN_MARK)))
            return true;
    return false;
}

/* The words below a picture tell of another day than any that the event has elsewhere. */
static bool is_day_of_picture(const struct outline *outline, const struct cast *casts, size_t index)
{
    const struct mentions *mentions = outline->mentions;
    bool other = false;
    for (size_t i = 0; i < mentions->len; i++) {
        if (i == index || !is_of_event(&casts[i], &mentions->at[i]))
            continue;
        if (eventday_is_same(mentions->at[i].start, mentions->at[index].start))
            return false;
        other = true;
    }
    return other;
}

void roles_settle_passing(const struct outline *outline, struct cast *casts, struct when reference)
{
    const struct mentions *mentions = outline->mentions;
    const struct mention *own = NULL;
    settle_beside_range(outline, casts);
    for (size_t i = 0, pictures = 0; i < mentions->len && pictures < MOST_PICTURES; i++) {
        if (!is_of_event(&casts[i], &mentions->at[i]) || !is_of_picture(outline, &mentions->at[i]))
            continue;
        pictures++;
        if (is_day_of_picture(outline, casts, i))
            casts[i] = (struct cast){ROLE_OTHER, PASSING};
    }
    for (size_t i = 0; i < mentions->len && own == NULL; i++) {
        const struct mention *mention = &mentions->at[i];
        if (is_of_event(&casts[i], mention) && !is_just_gone(mention, reference) &&
            (when_has_clock(mention->start) || stands_by(outline, i, true) || has_hours_behind(outline, i) ||
             outline_field_of(outline, mention->token) == LABEL_DATE))
            own = mention;
    }
    bool labelled = own != NULL && is_only_labelled(outline, casts, own);
    for (size_t i = 0; i < mentions->len && own != NULL; i++)
        if (is_of_event(&casts[i], &mentions->at[i]) && &mentions->at[i] != own &&
            !eventday_is_same(mentions->at[i].start, own->start) &&
            is_in_passing(outline, i, reference, labelled))
            casts[i] = (struct cast){ROLE_OTHER, PASSING};
}
