/* How sure a sentence is where the event is held. */
#include "draft/place/site.h"
#include "draft/times/eventday.h"

enum {
    AFTER = 6,      /* what it weighs that it is told of afterwards */
    ASKED = 6,      /* what it weighs against an address that one registers at it */
    LEADS_DAYS = 9, /* what a sentence above a list of days is worth */
    OWN_DAY = 4,    /* that it names the day of the event: more than any one word says */
    WELCOME = 3,    /* or when its doors open */
    OTHER_DAY = -3, /* and what the day of something else weighs: as much as its place may be worth */
    ADDRESS = 3,    /* a street, a postal code or the like, of wherever it is */
    SUBJECT = 3,    /* `De avond is in ...` */
    HEAD = 2,       /* above the prose, where what is said is said of the event */
};

/* Words, the mentions and the section that say whether a sentence is the one that tells where the event is.
 */
static const struct {
    enum sense sense;
    int weight;
} word_rows[] = {
    {SENSE_HELD, 3},  {SENSE_EVENT, 1},   {SENSE_MOVED, 3},    {SENSE_RELOCATED, 3},
    {SENSE_PAST, -4}, {SENSE_SOCIAL, -5}, {SENSE_LODGING, -9}, {SENSE_POST_BOX, -9},
    {SENSE_FULL, -4}, {SENSE_TRAVEL, -9}, {SENSE_SALE, -6},
};

static const struct {
    enum label label;
    int in_field, in_section;
} label_rows[] = {
    {LABEL_CONTACT, -6, -6}, {LABEL_ABOUT, 0, -6},     {LABEL_PAST, 0, -8},
    {LABEL_RELATED, 0, -8},  {LABEL_PROGRAMME, 0, -8},
};

/* `De volgende lezing is op 14 april in Ede`: a day behind the only one that is announced. */
static bool is_later_day(const struct reading *reading, const struct mention *mention)
{
    const struct occasion *occasion = reading->occasion;
    return occasion != NULL && reading->occasions_len == 1 && !occasion->share && mention_is_day(mention) &&
           mention->start.month != UNSTATED && occasion->start.month != UNSTATED &&
           occasion->end.day == UNSTATED && !mention->span_of_days &&
           !eventday_is_same(mention->start, occasion->start);
}

static int score_mentions(const struct reading *reading, struct stretch sentence)
{
    const struct mentions *mentions = reading->mentions;
    int score = 0;
    for (size_t i = outline_mention_from(reading->outline, sentence.token);
         i < mentions->len && mentions->at[i].token < stretch_end(sentence); i++) {
        enum role role = reading->casts[i].role;
        bool welcome =
            role == ROLE_DOORS && outline_says(reading->outline, mentions->at[i].token, SENSE_OPEN);
        bool own = role == ROLE_EVENT && !is_later_day(reading, &mentions->at[i]);
        score += own                  ? OWN_DAY
                 : role == ROLE_EVENT ? OTHER_DAY
                 : welcome            ? WELCOME
                 : role == ROLE_OTHER ? OTHER_DAY
                                      : 0;
        score += mention_is_address(&mentions->at[i]) ? ADDRESS : 0;
    }
    return score;
}

/* `Dit zijn de data, alle in De Spil:` above the line of the day, in a list. */
static bool leads_days(const struct reading *reading, struct stretch sentence)
{
    const struct text *text = reading->text;
    const struct occasion *occasion = reading->occasion;
    size_t line = text->tokens[stretch_end(sentence) - 1].line + 1;
    line += line < text->lines_len && text->lines[line].tokens == 0;
    return occasion != NULL && occasion->share && occasion->listed && line == occasion->line;
}

int site_score_sentence(const struct reading *reading, struct stretch sentence)
{
    const struct text *text = reading->text;
    enum label section = outline_section(reading->outline, sentence.token);
    enum label field = outline_field_of(reading->outline, sentence.token);
    bool prose = reading->outline->roles[text->tokens[sentence.token].line] == LINE_PROSE;
    if (section == LABEL_PROGRAMME && prose) /* what leads up to the entries, or stands behind them */
        section = LABEL_NONE;
    int score = score_mentions(reading, sentence);
    for (size_t i = 0; i < ARRAY_LEN(word_rows); i++)
        score += outline_says(reading->outline, sentence.token, word_rows[i].sense) ? word_rows[i].weight : 0;
    for (size_t i = 0; i < ARRAY_LEN(label_rows); i++)
        score += section == label_rows[i].label ? label_rows[i].in_section
                 : field == label_rows[i].label ? label_rows[i].in_field
                                                : 0;
    enum sense first = text_cue(text, sentence.token);
    bool subject =
        (first == SENSE_ARTICLE || first == SENSE_PRONOUN) && token_is_event(text, sentence.token + 1);
    bool asked =
        outline_mentions(reading->outline, sentence.token, 1u << MENTION_EMAIL | 1u << MENTION_PHONE) &&
        (outline_says(reading->outline, sentence.token, SENSE_REGISTER) ||
         outline_says(reading->outline, sentence.token, SENSE_CONTACT));
    score -= first == SENSE_CONTINUES ? AFTER : 0; /* `Na afloop drinken we iets bij ...` */
    return score + (subject ? SUBJECT : 0) - (asked ? ASKED : 0) +
           (leads_days(reading, sentence) ? LEADS_DAYS : 0) +
           (text->tokens[sentence.token].line <= reading->outline->prose ? HEAD : 0);
}
