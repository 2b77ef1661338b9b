/* Where one of several events is, told by its own words: a town that leads its line, a sentence among its
 * lines, a square. */
#include "draft/place/site.h"
#include "draft/times/eventday.h"
#include "draft/times/series.h"
#include "draft/title/phrase.h"

enum {
    OWN = 9,          /* the score from which a sentence of one of several is believed */
    SQUARE_WORDS = 4, /* of a street without a number */
    SQUARE_BYTES = 6, /* of a compound that ends in a word for one, more than */
};

bool site_has_square(const struct text *text, struct stretch stretch)
{
    for (size_t i = stretch.token, from = i;
         i < stretch_end(stretch) && text->tokens[i].upper && i < from + SQUARE_WORDS; i++) {
        bool last = i + 1 == stretch_end(stretch) || text_is_mark(text, i + 1, ',');
        bool street =
            (text_ends(text, i, ENDING_STREET) && (i > from || text->tokens[i].len > SQUARE_BYTES)) ||
            (i > from && text_ends(text, i, ENDING_STREET_WORD));
        if (last && street)
            return true;
        if (last && i + 2 < stretch_end(stretch))
            from = ++i + 1;
    }
    return false;
}

/* The town that leads its line, as those of the others do. */
static void take_lead_town(const struct reading *reading, struct site *site)
{
    struct stretch town = reading->occasion->town;
    if (town.tokens > 0 && site_town_at(reading->text, town.token) == town.tokens)
        site_take_town(site, reading->text, town.token, town.tokens);
    else if (town.tokens > 0)
        site->city = stretch_span(reading->text, town);
}

/* `Let op: deze avond zijn we in de aula van het Lyceum, Lage Weide 2`: where one of several is, in a
 * sentence among its own lines; before what is said of all. */
static void take_told(const struct reading *reading, struct site *site)
{
    const struct outline *outline = reading->outline;
    const struct text *text = reading->text;
    for (size_t s = 0; reading->occasion->entry && s < outline->sentences_len; s++) {
        size_t line = text->tokens[outline->sentences[s].token].line;
        if (line > reading->occasion->last)
            return;
        struct site found = site_of_sentence(reading, outline->sentences[s]);
        struct stretch sentence = outline->sentences[s];
        bool running =
            phrase_has_verb(text, sentence) && text->tokens[stretch_end(sentence) - 1].kind == TOKEN_MARK;
        bool whole = running && found.name.tokens > 0 && found.street.len > 0;
        if (whole && found.score >= OWN && line > reading->occasion->line) {
            site_fill(site, &found);
            return;
        }
    }
}

void site_take_own(const struct reading *reading, struct site *site)
{
    take_lead_town(reading, site);
    take_told(reading, site);
}

/* `De lezing van 8 juni verhuist`: a sentence that names another day than the event's, and not that. */
static bool names_other_day(const struct reading *reading, struct stretch sentence)
{
    const struct mentions *mentions = reading->mentions;
    bool own = false, other = false;
    for (size_t m = outline_mention_from(reading->outline, sentence.token);
         m < mentions->len && mentions->at[m].token < stretch_end(sentence); m++) {
        bool day = mention_is_day(&mentions->at[m]),
             same = eventday_is_same(mentions->at[m].start, reading->occasion->start);
        own |= day && same;
        other |= day && !same;
    }
    return other && !own;
}

/* The sentence of a token says that this event, and no other thing, has gone to another place. */
static bool tells_move(const struct reading *reading, size_t token)
{
    static const enum sense others[] = {SENSE_IF, SENSE_PAST, SENSE_NOT, SENSE_SOCIAL, SENSE_BREAK};
    const struct outline *outline = reading->outline;
    struct stretch sentence = outline_sentence(outline, token);
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        if (outline_says(outline, token, others[i]))
            return false;
    bool gives_way = false; /* `wijken we uit naar` */
    for (size_t i = sentence.token; i < stretch_end(sentence); i++) {
        struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, i);
        gives_way |= meaning.sense == SENSE_PUTS_OFF && meaning.value == 1;
    }
    return text_cue(reading->text, sentence.token) != SENSE_CONTINUES &&
           (gives_way || outline_says(outline, token, SENSE_EVENT)) && !names_other_day(reading, sentence) &&
           !line_is_of_other_day(reading, reading->text->tokens[token].line);
}

struct site site_moved_to(const struct reading *reading)
{
    static const enum sense senses[] = {SENSE_RELOCATED, SENSE_MOVED};
    const struct text *text = reading->text;
    struct site none = {.score = 0};
    for (size_t s = 0; s < ARRAY_LEN(senses); s++)
        for (size_t i = outline_cue(reading->outline, senses[s]); i < text->tokens_len;
             i = outline_next_cue(reading->outline, i)) {
            struct stretch sentence = outline_sentence(reading->outline, i);
            bool own = !reading->occasion->entry || text->tokens[i].line <= reading->occasion->last;
            if (!own || !tells_move(reading, i))
                continue;
            struct site found = site_said(reading, sentence);
            if (found.name.tokens > 0 && found.name.token > i)
                return found;
        }
    return none;
}
