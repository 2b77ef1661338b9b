/* Days until or from which a rate holds: no event's. */
#include "draft/times/role.h"

enum { RATE_TOKENS = 6 }; /* between a day and the amount that is the rate until then */

/* `, betaalt`, behind a clause about those who do something: `wie zich vóór 1 mei aanmeldt, betaalt € 10`. */
static bool leads_to_payment(const struct outline *outline, const struct mention *mention, size_t comma)
{
    const struct text *text = outline->text;
    enum sense first = text_cue(text, outline_sentence(outline, mention->token).token);
    return text_is_mark(text, comma, ',') && text_cue(text, comma + 1) == SENSE_COST &&
           (first == SENSE_PRONOUN || first == SENSE_IF);
}

/* `vóór 1 oktober betaalt u € 95`, `na 1 oktober € 95`: an amount follows, of a day from which it holds right
 * behind, with no mark but a colon between. */
static bool leads_to_amount(const struct outline *outline, const struct mention *mention)
{
    size_t end = mention->token + mention->tokens,
           stop = stretch_end(outline_sentence(outline, mention->token));
    for (size_t i = end; i < stop && i < end + (mention_has_limit(mention) ? RATE_TOKENS : 1); i++) {
        const struct mention *other = outline_mention(outline, i);
        if (other != NULL && other->kind == MENTION_MONEY)
            return true;
        if (outline->text->tokens[i].kind == TOKEN_MARK && !text_is_mark(outline->text, i, ':') &&
            !leads_to_payment(outline, mention, i))
            return false;
    }
    return false;
}

/* `From 2 June to 15 August: £ 220`, `vanaf 1 maart - € 125`: a line that begins with a day and has nothing
 * but an amount behind it. */
static bool begins_rate(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    size_t line = text->tokens[mention->token].line, end = mention->token + mention->tokens;
    end += end < text->tokens_len && text->tokens[end].kind == TOKEN_MARK;
    const struct mention *amount = outline_mention(outline, end);
    return mention->token <= text->lines[line].body + 1 && amount != NULL && amount->kind == MENTION_MONEY &&
           text->tokens[end].line == line &&
           (mention_has_limit(mention) || mention->span_of_days || mention->bound != BOUND_NONE);
}

bool mention_is_of_rate(const struct outline *outline, const struct mention *mention)
{
    if ((mention_has_limit(mention) || mention->bound == BOUND_FROM ||
         mention_is_after(outline->text, mention)) &&
        leads_to_amount(outline, mention))
        return true;
    if (mention->start.day != UNSTATED && !when_has_clock(mention->start) && begins_rate(outline, mention))
        return true;
    const struct mention *first =
        outline_mention(outline, outline->text->lines[outline->text->tokens[mention->token].line].body);
    return first != NULL && first->kind == MENTION_MONEY &&
           outline_sentence(outline, first->token).token == outline_sentence(outline, mention->token).token;
}
