/* What the form of a mention and its place on the page say of its role: rows, each with what it is worth. */
#include "draft/times/role.h"

enum {
    ENTRIES_NEAR = 12,    /* lines around entries of one programme */
    ARRIVAL_MINUTES = 90, /* that an arrival lasts at most */
    WELCOME_MINUTES = 45, /* the same where one is said to be welcome, not to arrive */
    WELCOME_TOKENS = 6,   /* between such hours and what says so */
    HOURS_TOKENS = 24,    /* that tell when people are let in, and the end, behind the hours of a line */
    HOURS_WORDS = 5,      /* of them that lead to no hour */
    ANSWERED_TOKENS = 6,  /* between a number to call and the hours behind it */
    NEAR_TOKENS = 24,     /* from a mention to another of its sentence that says what it is */
};

/* A day stands in the same sentence, near. */
static bool beside_day(const struct outline *outline, const struct mention *mention)
{
    struct stretch sentence = outline_sentence(outline, mention->token);
    for (size_t i = (size_t)(mention - outline->mentions->at);
         i > 0 && outline->mentions->at[i - 1].token >= sentence.token; i--) {
        const struct mention *before = &outline->mentions->at[i - 1];
        if (before->token + NEAR_TOKENS < mention->token)
            break;
        if (before->kind == MENTION_TIME && before->start.day != UNSTATED && !mention_has_limit(before))
            return true;
    }
    return false;
}

/* A clock time of its own stands behind it in the same sentence. */
static bool beside_clock(const struct outline *outline, const struct mention *mention)
{
    const struct mentions *mentions = outline->mentions;
    size_t stop = stretch_end(outline_sentence(outline, mention->token)),
           next = (size_t)(mention - mentions->at) + 1;
    const struct mention *behind = next < mentions->len ? &mentions->at[next] : NULL;
    return behind != NULL && behind->token < stop && behind->kind == MENTION_TIME &&
           behind->start.day == UNSTATED && when_has_clock(behind->start) && !mention_has_limit(behind);
}

/* `14.00 uur, tot uiterlijk 17.00 uur`, `14.00 uur (tot ca. 17.00 uur)`: nothing but marks between the hour
 * that something begins at and the one until which it goes on. */
static bool follows_start(const struct outline *outline, const struct mention *mention)
{
    size_t index = (size_t)(mention - outline->mentions->at);
    const struct mention *before = index > 0 ? mention - 1 : NULL;
    if (before == NULL || before->kind != MENTION_TIME || !when_has_clock(before->start) ||
        when_has_clock(before->end) || mention_has_limit(before))
        return false;
    size_t at = before->token + before->tokens;
    while (at < mention->token && at < before->token + before->tokens + 2 &&
           (text_is_mark(outline->text, at, ',') || text_is_mark(outline->text, at, '(')))
        at++;
    return at == mention->token && outline->text->tokens[at].line == outline->text->tokens[at - 1].line;
}

/* An address to write to stands in the same sentence, on either side, and not only to ask at. */
static bool beside_address(const struct outline *outline, const struct mention *mention)
{
    struct stretch sentence = outline_sentence(outline, mention->token);
    struct stretch before = stretch_between(sentence.token, mention->token);
    if (outline_has(outline->text, before, SENSE_CONTACT, NULL) &&
        !outline_registers(outline, mention->token) && !outline_goes_on_registering(outline, sentence))
        return false; /* `vragen kunt u tot 10 mei mailen aan` */
    size_t from =
        mention->token > sentence.token + NEAR_TOKENS ? mention->token - NEAR_TOKENS : sentence.token;
    for (size_t i = from; i < stretch_end(sentence) && i < mention->token + NEAR_TOKENS; i++) {
        const struct mention *other = outline_mention(outline, i);
        if (other != NULL && (other->kind == MENTION_EMAIL || other->kind == MENTION_URL))
            return true;
    }
    return false;
}

/* `RSVP: 12 mei`: the whole value of a label for registering. */
static bool is_registering_value(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    size_t end = mention->token + mention->tokens;
    bool last = end == text->tokens_len || text->tokens[end].line != text->tokens[end - 1].line;
    return last && mention->token > 0 && text_is_mark(text, mention->token - 1, ':') &&
           outline_field_of(outline, mention->token) == LABEL_REGISTER;
}

/* `7.30 for 8 pm`. */
static bool is_before_other(const struct outline *outline, const struct mention *mention)
{
    size_t end = mention->token + mention->tokens, joint = mention_for(outline->text, end);
    const struct mention *other = joint > 0 ? outline_mention(outline, end + joint) : NULL;
    return other != NULL && other->kind == MENTION_TIME && when_has_clock(other->start);
}

/* `Van 14.00 tot 15.00 uur bent u van harte welkom`, with no hour behind it at which something begins. */
static bool is_welcome(const struct outline *outline, const struct mention *mention)
{
    size_t next = (size_t)(mention - outline->mentions->at) + 1, at = mention->token + mention->tokens;
    if (next < outline->mentions->len && when_has_clock(mention[1].start) &&
        when_equal(when_clock(mention[1].start), when_clock(mention->end)))
        return false;
    for (size_t stop = at + WELCOME_TOKENS; at < stop && at < outline->text->tokens_len; at++) {
        struct meaning meaning = text_meaning(outline->text, VOCABULARY_CUE, at);
        if (meaning.sense == SENSE_DOORS)
            return meaning.value == 1;
    }
    return false;
}

/* `Inloop van 16.30 tot 20.00 uur`, `woensdag tussen 19.30 en 20.15 uur`: so long, or on a day of its own, is
 * no arrival but the event, to which one comes when one likes. */
static bool is_open_house(const struct outline *outline, const struct mention *mention)
{
    int minutes =
        (mention->end.hour - mention->start.hour) * 60 + mention->end.minute - mention->start.minute;
    return when_has_clock(mention->start) && when_has_clock(mention->end) &&
           (minutes > ARRIVAL_MINUTES || mention->weekday != UNSTATED ||
            (minutes > WELCOME_MINUTES && is_welcome(outline, mention)));
}

/* `(inloop vanaf 19.30 uur). Einde rond 22.00 uur.`: all that a line has behind its hours is when people are
 * let in and when it ends. */
static bool tells_hours_only(const struct outline *outline, const struct mention *mention, size_t line)
{
    const struct text *text = outline->text;
    size_t at = mention->token + mention->tokens, end = text->lines[line].token + text->lines[line].tokens;
    size_t told = 0, words = 0;
    bool led = false;
    if (text->lines[line].body != mention->token || end - at > HOURS_TOKENS)
        return false;
    while (at < end && words <= HOURS_WORDS) {
        const struct mention *other = outline_mention(outline, at);
        enum sense cue = text_cue(text, at);
        bool leads = cue == SENSE_DOORS || cue == SENSE_ENDS;
        if (other != NULL && (!led || !when_has_clock(other->start) || other->start.day != UNSTATED))
            return false;
        told += other != NULL;
        words += other == NULL && !leads && text->tokens[at].kind == TOKEN_WORD;
        led = other == NULL && (led || leads);
        at = other != NULL ? other->token + other->tokens : at + 1;
    }
    return told > 0 && words <= HOURS_WORDS;
}

/* `20.00 uur, De Spil, Markt 4, Ede`: behind the hour a comma and an address. */
static bool is_before_address(const struct outline *outline, const struct mention *mention, size_t line)
{
    const struct text *text = outline->text;
    size_t behind = mention->token + mention->tokens,
           end = text->lines[line].token + text->lines[line].tokens;
    if (text->lines[line].body != mention->token || !when_has_clock(mention->start) ||
        !(text_is_mark(text, behind, ',') || text_is_mark(text, behind, '|')) || end - behind > HOURS_TOKENS)
        return false;
    bool address = false;
    for (size_t i = behind; i < end; i++) {
        const struct mention *other = outline_mention(outline, i);
        if ((other != NULL && other->kind == MENTION_TIME) || token_is_event(text, i))
            return false;
        address |= other != NULL && (other->kind == MENTION_STREET || other->kind == MENTION_POSTAL_CODE);
    }
    return address;
}

/* Nothing but a range of clock times on a line, with no entries of a programme near: the event's hours. */
static bool is_lone_hours(const struct outline *outline, const struct mention *mention, size_t line)
{
    const struct text *text = outline->text;
    bool doors = tells_hours_only(outline, mention, line) || is_before_address(outline, mention, line);
    if (!doors && (!when_has_clock(mention->end) || text->lines[line].tokens > mention->tokens + 1))
        return false;
    size_t from = line > ENTRIES_NEAR ? line - ENTRIES_NEAR : 0;
    for (size_t i = from; i < text->lines_len && i <= line + ENTRIES_NEAR; i++)
        if (i != line && (outline->roles[i] == LINE_TIMED || outline->roles[i] == LINE_TAILED))
            return false;
    return true;
}

/* `elke eerste zaterdag van de maand open van 9.30 tot 11.30 uur` */
static bool is_open_again(const struct outline *outline, const struct mention *mention)
{
    size_t open = mention->token > 1 ? mention->token - 1 : 0;
    open -= open > 0 && text_meaning(outline->text, VOCABULARY_TIME, open).sense == SENSE_LINK;
    struct meaning meaning = text_meaning(outline->text, VOCABULARY_CUE, open);
    return meaning.sense == SENSE_OPEN && meaning.value != 1 &&
           outline_says(outline, mention->token, SENSE_EVERY);
}

/* `06 55501822 (tussen 18 en 19 uur)`: in brackets behind a number, when it is answered. */
static bool is_answered(const struct outline *outline, const struct mention *mention)
{
    const struct mention *before = mention > outline->mentions->at ? mention - 1 : NULL;
    size_t end = before != NULL ? before->token + before->tokens : 0;
    return before != NULL && before->kind == MENTION_PHONE && text_is_mark(outline->text, end, '(') &&
           mention->token <= end + ANSWERED_TOKENS &&
           outline_sentence(outline, end).token == outline_sentence(outline, mention->token).token;
}

/* Hours of the house, or of who answers for it: no event's. */
static bool is_of_house(const struct outline *outline, const struct mention *mention)
{
    return is_open_again(outline, mention) || is_answered(outline, mention);
}

/* When people are let in. */
static bool is_of_doors(const struct outline *outline, const struct mention *mention)
{
    return mention_opens_hall(outline, mention) || is_before_other(outline, mention);
}

/* `op`, `on`: the word is the mention's own. */
static bool begins_with_on(const struct outline *outline, const struct mention *mention)
{
    return text_cue(outline->text, mention->token) == SENSE_ON;
}

/* `Gesloten 25 december` in a list of days: on which there is nothing. */
static bool is_shut(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    size_t body = text->lines[text->tokens[mention->token].line].body;
    struct meaning first = text_meaning(text, VOCABULARY_CUE, body);
    size_t behind = body + first.tokens;
    return first.sense == SENSE_ENDS && first.value == 1 && mention->token <= behind + 1 &&
           (mention->token == behind || text_is_mark(text, behind, ':'));
}

/* `drie dagen geleden` */
static bool is_ago(const struct outline *outline, const struct mention *mention)
{
    return text_has_sense(outline->text, mention->token + mention->tokens - 1, SENSE_AGO);
}

/* `Begin 11.30 uur, einde 13.00 uur`: right behind a word for the beginning, with which its clause begins. */
static bool is_beginning(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    size_t first = outline_sentence(outline, mention->token).token;
    for (size_t at = mention->token; at > first && at + 3 > mention->token; at--) {
        struct meaning label = text_meaning(text, VOCABULARY_LABEL, at - 1);
        if (label.sense != SENSE_LABEL)
            continue;
        size_t begin = at - 1;
        begin -= begin > first && text_cue(text, begin - 1) == SENSE_ARTICLE;
        return label.value == LABEL_START && (begin == first || text->tokens[begin - 1].kind == TOKEN_MARK);
    }
    return false;
}

/* `Foto: het koor tijdens de repetitie van 26 oktober`: below a picture. */
static bool is_of_picture(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    const struct line *line = &text->lines[text->tokens[mention->token].line];
    if ((line->marks & mark_bit(':')) == 0)
        return false;
    struct meaning first = text_meaning(text, VOCABULARY_PERSON, line->body);
    return first.sense == SENSE_MENTIONED && text_is_mark(text, line->body + first.tokens, ':');
}

/* `na 1 november is aanmelden niet meer mogelijk` */
static bool is_closed_after(const struct outline *outline, const struct mention *mention)
{
    return mention_is_after(outline->text, mention) && outline_says(outline, mention->token, SENSE_CLOSED);
}

/* The day of publication, alone on a line or, without an hour, at the beginning of one. */
static bool is_publication(const struct outline *outline, const struct mention *mention,
                           struct when reference)
{
    const struct line *line = &outline->text->lines[outline->text->tokens[mention->token].line];
    bool leads = mention->token <= line->body + 1 && !when_has_clock(mention->start);
    return mention->kind == MENTION_TIME && when_equal(when_date(mention->start), reference) &&
           (leads || line->tokens <= mention->tokens + 4) &&
           outline_field_of(outline, mention->token) == LABEL_NONE;
}

bool roles_name_later(const struct mentions *mentions, struct when reference)
{
    for (size_t i = 0; i < mentions->len; i++) {
        struct when day = when_date(mentions->at[i].start);
        bool later = day.day != UNSTATED && day.month != UNSTATED && !when_is_before(day, reference) &&
                     (day.day != reference.day || day.month != reference.month);
        if (mentions->at[i].kind == MENTION_TIME && later)
            return true;
    }
    return false;
}

/* What there is to say of a mention before it is asked what stands around it, a bit each. Of an offset only
 * TRAIT_UNTIL. */
enum trait {
    TRAIT_TIME = 1 << 0,
    TRAIT_DAY = 1 << 1,
    TRAIT_WEEKDAY = 1 << 2,
    TRAIT_CLOCK = 1 << 3,     /* its beginning has hours */
    TRAIT_END_CLOCK = 1 << 4, /* its end has */
    TRAIT_LIMIT = 1 << 5,     /* `tot`, `vóór` */
    TRAIT_UNTIL = 1 << 6,     /* a day with such a word, or an offset: `twee dagen van tevoren` */
    TRAIT_REPEATED = 1 << 7,
    TRAIT_HOURS = 1 << 8,    /* leads its line, alone: the event's hours */
    TRAIT_ENTRY = 1 << 9,    /* leads its line, an entry of a programme */
    TRAIT_TIMED = 1 << 10,   /* on a line that begins with a time */
    TRAIT_SEVERAL = 1 << 11, /* one of several that a programme's line has */
    TRAIT_TAIL = 1 << 12,    /* at the end of a line, behind what happens then */
    TRAIT_SLOT = 1 << 13,
    TRAIT_HEADING = 1 << 14,
    TRAIT_IN_PROGRAMME = 1 << 15, /* on an entry of a programme */
    TRAIT_EARLY = 1 << 16,        /* above the running text */
    TRAIT_ALONE = 1 << 17,        /* with hardly a word beside it on its line */
    TRAIT_GONE = 1 << 18,         /* before the day of reference */
    TRAIT_JUST_GONE = 1 << 19,
    TRAIT_PUBLISHED = 1 << 20, /* that day itself, where it is the day of publication */
    TRAIT_NEWS = 1 << 21,      /* on which the page was published */
    TRAIT_WRITTEN = 1 << 22,   /* on which the letter was written, or the news given out */
    TRAIT_LATER = 1 << 23,     /* the page names a day after the day of reference */
};

static unsigned bit_if(bool holds, enum trait trait)
{
    return holds ? (unsigned)trait : 0;
}

static unsigned traits_of_form(const struct mention *mention)
{
    bool time = mention->kind == MENTION_TIME, limit = time && mention_has_limit(mention);
    bool day = time && mention->start.day != UNSTATED, ends = time && mention->end.day != UNSTATED;
    return bit_if(time, TRAIT_TIME) | bit_if(day, TRAIT_DAY) | bit_if(limit, TRAIT_LIMIT) |
           bit_if(time && mention->weekday != UNSTATED, TRAIT_WEEKDAY) |
           bit_if(time && when_has_clock(mention->start), TRAIT_CLOCK) |
           bit_if(time && when_has_clock(mention->end), TRAIT_END_CLOCK) |
           bit_if((limit && (day || ends)) || mention->kind == MENTION_OFFSET, TRAIT_UNTIL) |
           bit_if(time && mention->repeated, TRAIT_REPEATED);
}

/* Of a time. */
static unsigned traits_of_line(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    size_t line = text->tokens[mention->token].line;
    enum line_role role = outline->roles[line];
    bool leads = role == LINE_TIMED && mention->token <= text->lines[line].body + 1,
         hours = leads && is_lone_hours(outline, mention, line);
    return bit_if(hours, TRAIT_HOURS) | bit_if(leads && !hours, TRAIT_ENTRY) |
           bit_if(role == LINE_TIMED, TRAIT_TIMED) | bit_if(role == LINE_SLOT, TRAIT_SLOT) |
           bit_if(outline_is_of_several(outline, mention), TRAIT_SEVERAL) |
           bit_if(role == LINE_TAILED && mention == outline_tail_time(outline, line), TRAIT_TAIL) |
           bit_if(role == LINE_HEADING, TRAIT_HEADING) |
           bit_if(role == LINE_ENTRY && outline->sections[line] == LABEL_PROGRAMME, TRAIT_IN_PROGRAMME) |
           bit_if(line < outline->prose, TRAIT_EARLY) |
           bit_if(text->lines[line].tokens <= mention->tokens + 2, TRAIT_ALONE);
}

/* Of a time. */
static unsigned traits_of_past(const struct outline *outline, const struct mention *mention,
                               struct when reference)
{
    bool gone = when_has_date(mention->start) && when_is_before(when_date(mention->start), reference);
    return bit_if(gone, TRAIT_GONE) |
           bit_if(mention_is_just_gone(outline, mention, reference), TRAIT_JUST_GONE) |
           bit_if(is_publication(outline, mention, reference), TRAIT_PUBLISHED) |
           bit_if(mention_is_news_day(outline, mention, reference), TRAIT_NEWS) |
           bit_if(mention_is_of_letter(outline, mention, reference) ||
                      mention_is_of_release(outline, mention, reference) ||
                      mention_is_of_head(outline, mention, reference) ||
                      mention_is_posted(outline, mention, reference),
                  TRAIT_WRITTEN);
}

/* A mention for which all traits of `has` and none of `lacks` hold, and what `holds` asks, is worth so much
 * more in a role. */
static const struct {
    enum role role;
    int weight;
    unsigned has, lacks;
    bool (*holds)(const struct outline *outline, const struct mention *mention); /* NULL: always */
} rows[] = {
    {ROLE_CLOSES, 1, TRAIT_DAY | TRAIT_LIMIT, 0, NULL},
    {ROLE_CLOSES, 4, TRAIT_DAY | TRAIT_LIMIT, 0, beside_address},
    {ROLE_CLOSES, 12, TRAIT_DAY, TRAIT_CLOCK, is_registering_value},
    {ROLE_CLOSES, 16, TRAIT_DAY, 0, is_closed_after},
    {ROLE_DOORS, 18, TRAIT_CLOCK, TRAIT_DAY | TRAIT_END_CLOCK, is_of_doors},
    {ROLE_ITEM, 10, TRAIT_ENTRY, 0, NULL},
    {ROLE_ITEM, 24, TRAIT_SEVERAL, 0, NULL},
    {ROLE_ITEM, 10, TRAIT_TAIL, TRAIT_SEVERAL, NULL},
    {ROLE_EVENT, 10, TRAIT_HOURS, 0, NULL},
    {ROLE_EVENT, 12, TRAIT_SLOT, 0, NULL},
    {ROLE_EVENT, 3, TRAIT_CLOCK, TRAIT_DAY | TRAIT_TIMED | TRAIT_END_CLOCK, is_beginning},
    {ROLE_EVENT, 4, TRAIT_DAY | TRAIT_CLOCK, TRAIT_LIMIT, NULL},
    {ROLE_EVENT, 1, TRAIT_DAY | TRAIT_WEEKDAY, TRAIT_LIMIT, NULL},
    {ROLE_EVENT, 3, TRAIT_DAY | TRAIT_EARLY, TRAIT_LIMIT, NULL},
    {ROLE_EVENT, 4, TRAIT_DAY | TRAIT_EARLY | TRAIT_ALONE, TRAIT_LIMIT, NULL},
    {ROLE_EVENT, 1, TRAIT_DAY | TRAIT_HEADING, 0, NULL},
    {ROLE_EVENT, 1, TRAIT_DAY, TRAIT_LIMIT, begins_with_on},
    {ROLE_EVENT, -5, TRAIT_IN_PROGRAMME, TRAIT_DAY, NULL},
    {ROLE_EVENT, 2, TRAIT_CLOCK | TRAIT_END_CLOCK, TRAIT_TIMED, NULL},
    {ROLE_EVENT, 3, TRAIT_CLOCK, TRAIT_DAY | TRAIT_LIMIT, beside_day},
    {ROLE_EVENT, 2, TRAIT_DAY, TRAIT_CLOCK | TRAIT_LIMIT, beside_clock},
    {ROLE_END, 14, TRAIT_CLOCK | TRAIT_LIMIT, TRAIT_DAY, follows_start},
    {ROLE_OTHER, 4, TRAIT_TIME, TRAIT_DAY | TRAIT_CLOCK, NULL},
    {ROLE_OTHER, 2, TRAIT_REPEATED, 0, NULL},
    {ROLE_OTHER, 8, TRAIT_CLOCK, TRAIT_DAY, is_of_house},
    {ROLE_OTHER, 20, TRAIT_DAY, 0, is_shut},
    {ROLE_OTHER, 12, TRAIT_TIME, 0, is_ago},
    {ROLE_OTHER, 40, TRAIT_TIME, 0, is_of_picture},
    {ROLE_OTHER, 20, TRAIT_TIME, 0, mention_is_of_rate},
    {ROLE_OTHER, 3, TRAIT_GONE, 0, NULL},
    {ROLE_OTHER, 3, TRAIT_GONE | TRAIT_LATER, 0, NULL},
    {ROLE_OTHER, 14, TRAIT_JUST_GONE, 0, NULL},
    {ROLE_OTHER, 12, TRAIT_PUBLISHED, 0, NULL},
    {ROLE_OTHER, 12, TRAIT_PUBLISHED | TRAIT_LATER, 0, NULL},
    {ROLE_OTHER, 20, TRAIT_NEWS, 0, NULL},
    {ROLE_OTHER, 40, TRAIT_WRITTEN, 0, NULL},
};

void roles_score_form(const struct outline *outline, const struct mention *mention, struct when reference,
                      bool later, int scores[ROLE_COUNT])
{
    unsigned traits = traits_of_form(mention);
    if ((traits & TRAIT_UNTIL) != 0)
        roles_score_until(outline, mention, scores);
    if ((traits & TRAIT_TIME) == 0)
        return;
    traits |= traits_of_line(outline, mention) | traits_of_past(outline, mention, reference) |
              bit_if(later, TRAIT_LATER);
    ROW_BY_ROW
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if ((traits & (rows[i].has | rows[i].lacks)) == rows[i].has &&
            (rows[i].holds == NULL || rows[i].holds(outline, mention)))
            scores[rows[i].role] += rows[i].weight;
    if (is_open_house(outline, mention)) {
        scores[ROLE_EVENT] += scores[ROLE_DOORS];
        scores[ROLE_DOORS] = 0;
    }
}
