/* Cards of an agenda that say below their day what they are filed under, before their title: `do 9 apr`,
 * `Politiek & Democratie`, `In gelul kun je niet wonen`, each apart. */
#include "draft/shares/block.h"
#include "draft/title/phrase.h"

enum {
    FILED_TOKENS = 6,  /* of what a card is filed under */
    TITLE_TOKENS = 20, /* of the line below it that is its title */
};

/* A short line that names no time, nor ends a sentence. */
static bool is_short_name(const struct reading *reading, size_t line, size_t last, size_t most)
{
    const struct text *text = reading->text;
    if (line > last || text->lines[line].tokens == 0 || text->lines[line].tokens > most)
        return false;
    const struct line *here = &text->lines[line];
    char end = text->tokens[here->token + here->tokens - 1].mark;
    size_t next = outline_mention_from(reading->outline, here->token);
    bool mentions = next < reading->mentions->len &&
                    reading->mentions->at[next].token < here->token + here->tokens &&
                    reading->mentions->at[next].kind == MENTION_TIME;
    bool begins = text->tokens[here->body].upper || text->tokens[here->body].kind == TOKEN_MARK;
    return begins && end != '.' && end != ',' && end != ':' && !mentions;
}

/* The line of a card's title, below what it is filed under; 0: it has no such. */
static size_t title_below(const struct reading *reading, const struct block *card)
{
    const struct text *text = reading->text;
    size_t filed = card->day + 1, title = filed + 2, behind = title + 1;
    bool apart = line_is_blank(text, filed + 1) && behind <= card->last && line_is_blank(text, behind);
    return apart && is_short_name(reading, filed, card->last, FILED_TOKENS) &&
                   is_short_name(reading, title, card->last, TITLE_TOKENS)
               ? title
               : 0;
}

/* Two lines of the same words. */
static bool are_same(const struct text *text, size_t one, size_t two)
{
    struct stretch a = outline_body(text, one), b = outline_body(text, two);
    return slice_same_word(text_slice(text, stretch_span(text, a)), text_slice(text, stretch_span(text, b)));
}

/* Two cards are filed under the same, or one under a mere kind of event. */
static bool are_filed(const struct reading *reading, const struct block *cards, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (phrase_is_kind(reading->text, outline_body(reading->text, cards[i].day + 1)))
            return true;
        for (size_t j = i + 1; j < len; j++)
            if (are_same(reading->text, cards[i].day + 1, cards[j].day + 1))
                return true;
    }
    return false;
}

bool filed_titles(const struct reading *reading, const struct block *cards, size_t len, size_t *titles)
{
    for (size_t i = 0; i < len; i++)
        if ((titles[i] = title_below(reading, &cards[i])) == 0)
            return false;
    return len > 1 && are_filed(reading, cards, len);
}
