/* What a sentence invites to: `nodigt u uit voor de opening van het plein op 3 mei`. */
#include "draft/people/organisation.h"
#include "draft/times/eventday.h"
#include "draft/title/heading.h"
#include "draft/title/phrase.h"

enum {
    LEAD_TOKENS = 14,   /* between the word that invites and the one behind which it is named */
    INVITED_TOKENS = 14, /* of what one is invited to */
};

/* `voor`, `to`: behind it stands what one is invited to. */
static bool leads_to(const struct text *text, size_t token)
{
    struct meaning cue = text_meaning(text, VOCABULARY_CUE, token),
                   time = text_meaning(text, VOCABULARY_TIME, token);
    bool purpose = cue.sense == SENSE_NAME_JOINT && cue.value == 1;
    return !text->tokens[token].upper &&
           (purpose ||
            (time.sense == SENSE_LINK && (time.value & LINK_TO) != 0 && (time.value & LINK_LACKING) != 0));
}

/* `on 3 May`, but not `a workshop on tides`. */
static bool leads_day(const struct reading *reading, size_t token)
{
    struct meaning topic = text_meaning(reading->text, VOCABULARY_PERSON, token);
    bool told = topic.sense == SENSE_TOPIC && topic.value == 1 &&
                outline_mention(reading->outline, token + 1) == NULL;
    return is_day_link(reading->text, token) && !told;
}

/* A mark, a time, a place, who does it or a verb: what is named ends before it. */
static bool ends_before(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    enum sense sense = text_cue(text, token);
    bool place = sense == SENSE_AT && token + 1 < text->tokens_len &&
                 (is_venue_word(text, token + 1) || is_room_word(text, token + 1) ||
                  is_venue_word(text, token + 2) || is_room_word(text, token + 2) ||
                  text->tokens[token + 1].upper || text_cue(text, token + 1) == SENSE_ARTICLE);
    const struct mention *mention = outline_mention(reading->outline, token);
    bool time = mention != NULL && mention->kind != MENTION_DURATION; /* `a two-day course` */
    return (text->tokens[token].kind == TOKEN_MARK && !text_is_hyphen(text, token)) || time ||
           place || sense == SENSE_BY || sense == SENSE_HELD || sense == SENSE_AUXILIARY ||
           sense == SENSE_ORGANIZE || sense == SENSE_SPEAK || sense == SENSE_PRONOUN ||
           leads_day(reading, token) || text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_BE;
}

/* `Tidal Archives`: capitals that are no town and no building. */
static bool is_name(const struct text *text, struct stretch words)
{
    bool name = words.tokens > 1 && !has_venue_word(text, words);
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
    while (end < stop && end < from + INVITED_TOKENS && !ends_before(reading, end))
        end++;
    struct stretch name = stretch_between(from, end);
    bool named = name.tokens > 0 && end < from + INVITED_TOKENS && !people &&
                 text->tokens[from].kind != TOKEN_MARK &&
                 (first == SENSE_ARTICLE || has_event_word(text, name) || is_name(text, name));
    return named ? name : (struct stretch){0};
}

/* What the words behind a word that invites lead to; 0 tokens: nothing. */
static struct stretch invited_from(const struct reading *reading, size_t token)
{
    size_t end = stretch_end(outline_sentence(reading->outline, token));
    struct stretch name = {0};
    for (size_t at = token + 1; at < end && at < token + LEAD_TOKENS && name.tokens == 0; at++)
        if (leads_to(reading->text, at))
            name = named_from(reading, at + 1, end);
    return name;
}

struct stretch invited_to(const struct reading *reading, size_t stop)
{
    struct stretch name = {0};
    for (size_t i = outline_cue(reading->outline, SENSE_ORGANIZE); i < stop && name.tokens == 0;
         i = outline_next_cue(reading->outline, i))
        if (phrase_invites(reading->text, i))
            name = invited_from(reading, i);
    return name;
}

struct stretch invited_in(const struct reading *reading, struct stretch words)
{
    struct stretch name = {0};
    for (size_t i = words.token; i < stretch_end(words) && name.tokens == 0; i++)
        if (phrase_invites(reading->text, i))
            name = invited_from(reading, i);
    return stretch_end(name) <= stretch_end(words) ? name : (struct stretch){0};
}
