/* What a sentence invites to: `nodigt u uit voor de opening van het plein op 3 mei`. */
#include "draft/people/organisation.h"
#include "draft/times/eventday.h"
#include "draft/title/heading.h"
#include "draft/title/phrase.h"

enum {
    LEAD_TOKENS = 14,    /* between the word that invites and the one behind which it is named */
    INVITED_TOKENS = 14, /* of what one is invited to */
    TOWARDS = 6,         /* SENSE_HELD that leads to it */
    FIRST_TOKENS = 6,    /* of a heading, among which it says that one is welcome */
};

/* `voor`, `to`: behind it stands what one is invited to. */
static bool leads_to(const struct text *text, size_t token)
{
    struct meaning cue = text_meaning(text, VOCABULARY_CUE, token),
                   time = text_meaning(text, VOCABULARY_TIME, token);
    bool purpose = cue.sense == SENSE_NAME_JOINT && cue.value == 1;
    return token < text->tokens_len && !text->tokens[token].upper &&
           (purpose ||
            (time.sense == SENSE_LINK && (time.value & LINK_TO) != 0 && (time.value & LINK_LACKING) != 0));
}

/* `on 3 May`, but not `a workshop on tides`. */
static bool leads_day(const struct reading *reading, size_t token)
{
    struct meaning topic = text_meaning(reading->text, VOCABULARY_PERSON, token);
    bool told = topic.sense == SENSE_TOPIC && topic.value == 1 &&
                outline_mention(reading->outline, token + 1) == NULL;
    return token_is_day_link(reading->text, token) && !told;
}

/* A building, a hall or a name with a capital behind `in`, `bij`. */
static bool leads_place(const struct text *text, size_t token)
{
    return text_cue(text, token) == SENSE_AT && token + 1 < text->tokens_len &&
           (token_is_venue(text, token + 1) || token_is_room(text, token + 1) ||
            token_is_venue(text, token + 2) || token_is_room(text, token + 2) ||
            text->tokens[token + 1].upper || text_cue(text, token + 1) == SENSE_ARTICLE);
}

/* A mark, a time, who does it: what is named ends before it. */
static bool ends_before(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    const struct mention *mention = outline_mention(reading->outline, token);
    bool time = mention != NULL && mention->kind != MENTION_DURATION; /* `a two-day course` */
    return (text->tokens[token].kind == TOKEN_MARK && !text_is_hyphen(text, token)) || time ||
           text_cue(text, token) == SENSE_BY || leads_day(reading, token);
}

/* A place or a verb, where no clause is on: `de lezing over wat de rivier ons bracht` goes on. */
static bool ends_phrase(const struct text *text, size_t token)
{
    return leads_place(text, token) || phrase_is_verb(text, token) || text_cue(text, token) == SENSE_PRONOUN;
}

/* `over wat`, `over hoe`: what it is about is a clause. */
static bool opens_clause(const struct text *text, size_t token)
{
    return token > 0 && text_cue(text, token) == SENSE_PRONOUN &&
           text_meaning(text, VOCABULARY_PERSON, token - 1).sense == SENSE_TOPIC;
}

/* Without small words at its end, which led on to what ended it: `ledenavond van`. */
static size_t whole_end(const struct text *text, size_t from, size_t end)
{
    while (end > from + 1 && phrase_is_small(text, end - 1))
        end--;
    return end;
}

/* Behind the quotes that open where the words end: `de lezing 'De rivier'`; there where none do. */
static size_t quoted_end(const struct text *text, size_t end, size_t stop)
{
    bool opens = end < stop && (text_is_mark(text, end, '\'') || text_is_mark(text, end, '"'));
    for (size_t i = end + 2; opens && i < stop && i < end + INVITED_TOKENS; i++)
        if (text_is_mark(text, i, text->tokens[end].mark))
            return i + 1;
    return end;
}

/* `Tidal Archives`: capitals that are no town and no building. */
static bool is_name(const struct text *text, struct stretch words)
{
    bool name = words.tokens > 1 && !stretch_has_venue(text, words);
    for (size_t i = words.token; name && i < stretch_end(words); i++)
        name = text->tokens[i].upper && text_meaning(text, VOCABULARY_PLACE, i).sense == SENSE_NONE;
    return name;
}

/* Behind the words that lead to it; 0 tokens: that is nothing one can be invited to. */
static struct stretch named_from(const struct reading *reading, size_t from, size_t stop)
{
    const struct text *text = reading->text;
    enum sense first = text_cue(text, from);
    from += first == SENSE_ARTICLE;
    bool people = text_cue(text, from) == SENSE_PEOPLE || text_cue(text, from) == SENSE_FOLK ||
                  text_cue(text, from) == SENSE_RATE;
    size_t end = from;
    for (bool clause = false; end < stop && end < from + INVITED_TOKENS && !ends_before(reading, end);
         end++) {
        clause |= end > from && opens_clause(text, end);
        if (!clause && ends_phrase(text, end))
            break;
    }
    struct stretch name = stretch_between(from, quoted_end(text, whole_end(text, from, end), stop));
    bool named = name.tokens > 0 && end < from + INVITED_TOKENS && !people &&
                 text->tokens[from].kind != TOKEN_MARK &&
                 (first == SENSE_ARTICLE || stretch_has_event(text, name) || is_name(text, name));
    return named ? name : (struct stretch){0};
}

/* What the words behind a word that invites lead to before `end`; 0 tokens: nothing. */
static struct stretch invited_from(const struct reading *reading, size_t token, size_t end)
{
    struct stretch name = {0};
    for (size_t at = token + 1; at < end && at < token + LEAD_TOKENS && name.tokens == 0; at++)
        if (leads_to(reading->text, at))
            name = named_from(reading, at + 1, end);
    return name;
}

struct stretch opening_invited_to(const struct reading *reading, size_t stop)
{
    struct stretch name = {0};
    for (size_t i = outline_cue(reading->outline, SENSE_ORGANIZE); i < stop && name.tokens == 0;
         i = outline_next_cue(reading->outline, i))
        if (phrase_invites(reading->text, i))
            name = invited_from(reading, i, stretch_end(outline_sentence(reading->outline, i)));
    return name;
}

/* `Kom naar de lezing`, `Hartelijk welkom bij de lezing`: where what one is welcome at begins; SIZE_MAX. */
static size_t welcomed_at(const struct text *text, size_t token)
{
    struct meaning cue = text_meaning(text, VOCABULARY_CUE, token);
    size_t behind = token + cue.tokens;
    if (cue.sense == SENSE_HELD && cue.value == TOWARDS)
        return behind;
    bool welcome = cue.sense == SENSE_OPEN && cue.value == 1;
    enum sense at = text_cue(text, behind);
    return welcome && (at == SENSE_AT || at == SENSE_ON || leads_to(text, behind)) ? behind + 1 : SIZE_MAX;
}

/* What a heading says that one is welcome at, where that is an event; 0 tokens: nothing. */
static struct stretch welcomed_in(const struct reading *reading, struct stretch words)
{
    const struct text *text = reading->text;
    for (size_t i = words.token; i < stretch_end(words) && i < words.token + FIRST_TOKENS; i++) {
        size_t from = welcomed_at(text, i);
        if (from == SIZE_MAX || from >= stretch_end(words))
            continue;
        if (i > words.token + 1 && text_is_mark(text, i - 1, ':')) /* `Dijk bij Genne: kom naar de avond` */
            return (struct stretch){0};
        from += text_cue(text, from) == SENSE_PRONOUN; /* `onze` */
        struct stretch name = named_from(reading, from, stretch_end(words));
        return stretch_has_event(text, name) ? name : (struct stretch){0};
    }
    return (struct stretch){0};
}

struct stretch opening_invited_in(const struct reading *reading, struct stretch words)
{
    struct stretch name = {0};
    for (size_t i = words.token; i < stretch_end(words) && name.tokens == 0; i++)
        if (phrase_invites(reading->text, i))
            name = invited_from(reading, i, stretch_end(words));
    if (name.tokens == 0)
        name = welcomed_in(reading, words);
    return stretch_end(name) <= stretch_end(words) ? name : (struct stretch){0};
}
