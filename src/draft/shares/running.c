/* Days that running text names, each with what it says of it: in a clause of a sentence, or in a sentence and
 * those behind it. */
#include "draft/shares/named.h"

enum {
    LEAST_NAMES = 3,    /* that are told of one behind the other, where nothing says how many there are */
    LEAST_TOKENS = 7,   /* of a sentence */
    HEAD_TOKENS = 20,   /* of a heading */
    OPENING_TOKENS = 4, /* of a sentence */
    MONTH_DAYS = 31,
    MOST_BEHIND = 8, /* sentences that may follow the one which names a day */
};

struct names {
    struct named at[MOST_DAYS];
    size_t len;
    size_t apart; /* how often days of the event stand elsewhere */
    bool spanned; /* it runs from one day to another */
    bool single;  /* the page's heading names one event: `Lezing over mos` */
    bool several; /* the page says that there are more than one: `de lezingen`, `de tweede avond` */
    bool many;    /* the page says that there are as many as it names, one behind the other */
    /* one is told of behind the other: each in a sentence of its own, as many as the page says or three */
    bool told;
    bool spread; /* each in a paragraph of its own */
};

/* `de tweede is op`, `the third takes place`: counted without its kind. */
static bool is_counted_alone(const struct text *text, size_t token)
{
    return token > 0 && token + 1 < text->tokens_len && text_cue(text, token - 1) == SENSE_ARTICLE &&
           (text_meaning(text, VOCABULARY_PERSON, token + 1).sense == SENSE_BE ||
            text_cue(text, token + 1) == SENSE_HELD);
}

/* `de tweede avond`, `the last meeting`. */
static bool is_counted_event(const struct text *text, size_t token)
{
    return text_meaning(text, VOCABULARY_TIME, token).sense == SENSE_ORDINAL &&
           (token_is_event(text, token + 1) || token_is_event(text, token + 2) ||
            is_counted_alone(text, token));
}

static bool counts_events(const struct text *text, struct stretch stretch)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++)
        if (is_counted_event(text, i))
            return true;
    return false;
}

/* The first line names one event, and not several of them. */
static bool heads_single(const struct text *text)
{
    size_t line = 0;
    while (line + 1 < text->lines_len && text->lines[line].tokens == 0)
        line++;
    struct stretch head = outline_body(text, line);
    for (size_t i = head.token; head.tokens <= HEAD_TOKENS && i < stretch_end(head); i++)
        if (token_is_event(text, i) && !token_is_several_events(text, i))
            return true;
    return false;
}

static bool tells_of_several(const struct text *text)
{
    for (size_t i = 0; i < text->tokens_len; i++)
        if (token_is_several_events(text, i) || is_counted_event(text, i))
            return true;
    return false;
}

/* The one day lies behind the other, by less than half a year. */
static bool is_later(struct when day, struct when than)
{
    int apart = (day.month - than.month) * MONTH_DAYS + day.day - than.day;
    apart += apart < 0 ? 12 * MONTH_DAYS : 0;
    return apart > 0 && apart < 6 * MONTH_DAYS;
}

/* `, op 2 maart legt Jan Bos het uit`: a clause of its own. */
static bool begins_clause(const struct reading *reading, const struct named *named)
{
    size_t begin = named_begin(reading, named);
    return begin > named->sentence.token && begin < reading->mentions->at[named->mention].token &&
           (text_is_mark(reading->text, begin - 1, ',') || text_cue(reading->text, begin - 1) == SENSE_AND);
}

/* A paragraph that begins with the day, and goes on with a verb or what else a sentence has. */
static bool leads_paragraph(const struct reading *reading, const struct named *named)
{
    const struct text *text = reading->text;
    size_t line = text->tokens[named->sentence.token].line;
    return named_begin(reading, named) == named->sentence.token &&
           named->sentence.token == text->lines[line].body && line > 0 && line_is_blank(text, line - 1);
}

/* One day is told of behind the other, each in a sentence, and in a paragraph, of its own. */
static void find_order(const struct reading *reading, struct names *names)
{
    bool apart = names->len > 1, ordered = true;
    names->spread = names->len > 1;
    for (size_t i = 1; i < names->len; i++) {
        const struct mention *one = &reading->mentions->at[names->at[i - 1].mention],
                             *two = &reading->mentions->at[names->at[i].mention];
        apart &= names->at[i].sentence.token != names->at[i - 1].sentence.token ||
                 begins_clause(reading, &names->at[i]);
        ordered &= is_later(two->start, one->start);
        names->spread &= reading->text->tokens[one->token].line + 1 < reading->text->tokens[two->token].line;
    }
    bool two = names->len == 2 && names->spread && !names->single &&
               leads_paragraph(reading, &names->at[0]) && leads_paragraph(reading, &names->at[1]);
    names->many = apart && ordered &&
                  (eventdays_are_counted(reading->text, names->len) ||
                   (names->len > 1 && eventdays_are_counted(reading->text, names->len + 1)));
    names->told = apart && ordered && (names->len >= LEAST_NAMES || names->many || two);
}

/* A day to come on which the event is held. */
static bool may_be_named(const struct reading *reading, size_t index)
{
    const struct mention *mention = &reading->mentions->at[index];
    struct when day = when_date(mention->start);
    enum label section = outline_section(reading->outline, mention->token);
    bool past = when_has_date(day) && !when_is_before(reading->reference, day);
    return mention_is_event_day(reading, index) && !mention_is_long_ago(reading, mention) &&
           day.month != UNSTATED && !mention->span_of_days && !past &&
           (mention->bound <= BOUND_FROM || mention->bound == BOUND_BEFORE) && section != LABEL_PAST &&
           section != LABEL_RELATED && section != LABEL_PROGRAMME;
}

/* In a sentence of some length that ends as sentences do. */
static bool is_running(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, token);
    enum line_role role = reading->outline->roles[text->tokens[token].line];
    char last = text->tokens[stretch_end(sentence) - 1].mark;
    return role == LINE_PROSE && sentence.tokens >= LEAST_TOKENS &&
           (last == '.' || last == '!' || last == ';' || last == ':');
}

static bool is_known(const struct reading *reading, const struct shares *shares, const struct names *names,
                     struct when day)
{
    for (size_t i = 0; i < shares->len; i++)
        if (eventday_is_same(shares->at[i].date, day))
            return true;
    for (size_t i = 0; i < names->len; i++)
        if (eventday_is_same(reading->mentions->at[names->at[i].mention].start, day))
            return true;
    return false;
}

/* The days that are named for the first time outside what is already some event's own. */
static void find_names(const struct reading *reading, const struct shares *shares, struct names *names)
{
    *names = (struct names){.len = 0};
    for (size_t i = 0; i < reading->mentions->len && names->len < MOST_DAYS; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool here = may_be_named(reading, i) && !shares_own(shares, (struct stretch){mention->token, 1});
        names->spanned |= mention->span_of_days && mention_is_event_day(reading, i);
        if (here && !is_running(reading, mention->token)) /* it has a day of its own */
            names->apart++;
        else if (here && names->len > 0 && mention_is_of_other_event(reading, names->at[0].mention, i))
            continue;
        else if (here && !is_known(reading, shares, names, mention->start))
            names->at[names->len++] =
                (struct named){.mention = i, .sentence = outline_sentence(reading->outline, mention->token)};
    }
    names->several = names->len > 0 && tells_of_several(reading->text);
    names->single = names->len > 0 && heads_single(reading->text);
    find_order(reading, names);
}

/* A sentence says something of all days: when they begin, what they cost, how one registers. */
static bool is_of_all(const struct reading *reading, struct stretch sentence)
{
    static const unsigned kinds =
        1u << MENTION_EMAIL | 1u << MENTION_PHONE | 1u << MENTION_MONEY | 1u << MENTION_URL;
    static const enum sense senses[] = {SENSE_REGISTER, SENSE_EVERY};
    struct stretch opening = {sentence.token,
                              sentence.tokens < OPENING_TOKENS ? sentence.tokens : OPENING_TOKENS};
    if (outline_mentions(reading->outline, sentence.token, kinds) ||
        outline_has(reading->text, opening, SENSE_CONTACT, NULL))
        return true; /* `Voor vragen ...`, not `de burgemeester beantwoordt vragen` */
    for (size_t i = 0; i < ARRAY_LEN(senses); i++)
        if (outline_has(reading->text, sentence, senses[i], NULL))
            return true;
    for (size_t i = sentence.token; i < stretch_end(sentence); i++)
        if (token_is_several_events(reading->text, i))
            return true;
    return false;
}

/* The sentence that names a day, and those behind it that are not said of all, in its paragraph and in so
 * many more; where each has a paragraph of its own, that belongs to it whatever it says. */
static struct stretch sentences_of(const struct reading *reading, const struct named *named, size_t next,
                                   bool spread, size_t *paragraphs)
{
    const struct text *text = reading->text;
    struct stretch own = named->sentence;
    size_t most = *paragraphs;
    *paragraphs = 0;
    for (size_t i = 0; i < MOST_BEHIND && stretch_end(own) < next; i++) {
        size_t at = stretch_end(own), line = text->tokens[at].line;
        struct stretch behind = outline_sentence(reading->outline, at);
        bool another = line > text->tokens[at - 1].line + 1,
             other = reading->outline->roles[line] != reading->outline->roles[text->tokens[at - 1].line];
        bool own_one = spread && line == text->tokens[named->sentence.token].line;
        if (other || (another && *paragraphs == most) || behind.tokens == 0 || behind.token != at ||
            (!own_one && is_of_all(reading, behind)))
            break;
        *paragraphs += another;
        own.tokens += behind.tokens;
    }
    return own;
}

/* How many of them stand in the sentence of the first. */
static size_t count_together(const struct named *named, size_t len)
{
    size_t count = 1;
    while (count < len && named[count].sentence.token == named->sentence.token)
        count++;
    return count;
}

/* The sentence says that the day is one of an event, or what happens on it. */
static bool tells_of_event(const struct reading *reading, const struct named *named)
{
    static const enum sense senses[] = {SENSE_SPEAK, SENSE_HELD, SENSE_ORGANIZE};
    for (size_t i = 0; i < ARRAY_LEN(senses); i++)
        if (outline_has(reading->text, named->sentence, senses[i], NULL))
            return true;
    for (size_t i = named->sentence.token; i + 1 < stretch_end(named->sentence); i++)
        if (text_cue(reading->text, i) == SENSE_BY && reading->text->tokens[i + 1].upper)
            return true;
    return stretch_has_event(reading->text, named->sentence);
}

/* `Op 4 maart draait X. Op 11 maart volgt Y.`: its sentence begins with its day, and so does another's. */
static bool begins_alike(const struct reading *reading, const struct names *names, size_t index)
{
    size_t alike = 0;
    for (size_t i = 0; i < names->len; i++)
        alike += named_begin(reading, &names->at[i]) == names->at[i].sentence.token;
    return alike > 1 && named_begin(reading, &names->at[index]) == names->at[index].sentence.token;
}

/* `De volgende data zijn 7 maart en 4 april`. */
static bool lists_more(const struct text *text, struct stretch sentence)
{
    for (size_t i = sentence.token; i < stretch_end(sentence); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (meaning.sense == SENSE_HELD && meaning.value == 3)
            return true;
    }
    return false;
}

/* Days of which nothing is said alone: the first, and those that a sentence behind it lists. Whether there
 * are such. */
static bool add_bare(const struct reading *reading, struct shares *shares, const struct names *names)
{
    size_t last = names->len > 1 ? names->len - 1 : 0;
    if (last == 0 || names->at[0].sentence.token == names->at[last].sentence.token ||
        !lists_more(reading->text, names->at[last].sentence))
        return false;
    for (size_t i = 0; i <= last; i++)
        if (i == 0 || names->at[i].sentence.token == names->at[last].sentence.token)
            named_add(
                reading, shares, &names->at[i],
                stretch_between(named_begin(reading, &names->at[i]), named_end(reading, &names->at[i])));
    return true;
}

void shares_of_prose(const struct reading *reading, struct shares *shares)
{
    static const struct shares none;
    struct names names;
    find_names(reading, &none, &names);
    if (names.told && !names.spanned && names.len > shares->len)
        shares->len = 0; /* paragraphs that begin with their day look like a list */
    else if (shares->len > 0)
        find_names(reading, shares, &names);
    bool listed = shares->len > 0;
    if (!listed &&
        (names.spanned || (names.apart > 0 && names.apart < names.len) || add_bare(reading, shares, &names)))
        return;
    size_t paragraphs = 0; /* the most that one goes on for */
    for (size_t i = 0, len; i < names.len; i += len) {
        const struct named *named = &names.at[i];
        len = count_together(named, names.len - i);
        bool last = i + len == names.len;
        size_t more = !names.spread ? 0
                      : last        ? paragraphs
                                    : MOST_BEHIND,
               next = i + len < names.len ? names.at[i + len].sentence.token : reading->text->tokens_len;
        bool counted = counts_events(reading->text, named->sentence);
        if (len == 1 && (names.several || names.told) &&
            (names.told || counted || begins_alike(reading, &names, i) || tells_of_event(reading, named)) &&
            ((!listed && (!names.single || names.many)) || counted))
            named_add(reading, shares, named, sentences_of(reading, named, next, names.spread, &more));
        else
            named_add_clauses(reading, shares, named, len, names.told);
        paragraphs = more > paragraphs ? more : paragraphs;
    }
}
