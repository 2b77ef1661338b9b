/* What running text calls one of several events. */
#include "draft/caption.h"

enum { NAME_TOKENS = 24, TOPIC_TOKENS = 10 };

/* `Zijn lezing ‘De nepagent’`, `getiteld "Turf"`: the quotes that a token opens hold the name of what stands before them. */
static struct stretch quotes_behind_kind(const struct text *text, size_t token, size_t stop)
{
    char mark = text->tokens[token].mark;
    bool named = token > 0 && (mark == '"' || mark == '\'') && token + 2 < stop &&
                 (is_event_word(text, token - 1) || cue_at(text, token - 1) == SENSE_NAMING || text_has_sense(text, token - 1, SENSE_NAMING));
    for (size_t end = token + 2; named && end < stop && end < token + NAME_TOKENS; end++)
        if (text_is_mark(text, end, mark))
            return stretch_between(token + 1, end);
    return (struct stretch){0};
}

/* `de Koffieochtend`, `een Creamiddag Vilten`, `het Repair Café`: a kind of event with capitals behind an article. */
static struct stretch capital_kind(const struct text *text, size_t token, size_t stop)
{
    size_t end = token + 1;
    bool led = cue_at(text, token) == SENSE_ARTICLE && end < stop && text->tokens[end].kind == TOKEN_WORD && text->tokens[end].upper;
    while (led && end < stop && text->tokens[end].kind == TOKEN_WORD && text->tokens[end].upper)
        end++;
    struct stretch name = stretch_between(token + 1, end);
    return led && has_event_word(text, name) ? name : (struct stretch){0};
}

/* `Jan Bos will talk about the old canals`: what somebody speaks of, in capitals. */
static struct stretch topic_at(const struct reading *reading, size_t token, size_t stop)
{
    const struct text *text = reading->text;
    struct meaning topic = text_meaning(text, VOCABULARY_PERSON, token);
    size_t from = token + topic.tokens, end = from;
    bool spoken = topic.sense == SENSE_TOPIC && token > 0 && (cue_at(text, token - 1) == SENSE_SPEAK || is_event_word(text, token - 1));
    while (spoken && end < stop && end < from + TOPIC_TOKENS && text->tokens[end].kind != TOKEN_MARK &&
           outline_mention(reading->outline, end) == NULL)
        end++;
    bool ends = end == stop || text->tokens[end].kind == TOKEN_MARK;
    return spoken && ends && end > from && text->tokens[from].upper ? stretch_between(from, end) : (struct stretch){0};
}

struct stretch caption_of_prose(const struct reading *reading, struct stretch own, bool any)
{
    const struct text *text = reading->text;
    struct stretch name = {0};
    for (size_t i = own.token; i < stretch_end(own) && name.tokens == 0; i++)
        name = quotes_behind_kind(text, i, stretch_end(own));
    for (size_t i = own.token; any && i < stretch_end(own) && name.tokens == 0; i++)
        name = capital_kind(text, i, stretch_end(own));
    for (size_t i = own.token; any && i < stretch_end(own) && name.tokens == 0; i++)
        name = topic_at(reading, i, stretch_end(own));
    return name;
}
