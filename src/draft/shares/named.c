/* Several days that one sentence names, each with the words that are said of it: behind it, before it, in
 * brackets, counted. */
#include "draft/shares/named.h"

enum {
    PLACE_TOKENS = 12,   /* before a day */
    PLACE_WORDS = 3,     /* of a town */
    CLAUSE_TOKENS = 5,   /* beside its day, at least */
    BRACKET_TOKENS = 12, /* from a day to the bracket's end */
};

/* Where the words of a day begin: with the word that leads to it. */
size_t named_begin(const struct reading *reading, const struct named *named)
{
    size_t token = reading->mentions->at[named->mention].token;
    return token > named->sentence.token && token_is_day_link(reading->text, token - 1) ? token - 1 : token;
}

size_t named_end(const struct reading *reading, const struct named *named)
{
    const struct mention *mention = &reading->mentions->at[named->mention];
    return mention->token + mention->tokens;
}

/* Behind a day something is said of it: a place, a name, something in brackets that is no hour. */
static bool has_words(const struct reading *reading, size_t at, size_t end)
{
    const struct text *text = reading->text;
    at += text_is_mark(text, at, ',') || text_is_mark(text, at, ':') || text_is_mark(text, at, '-');
    if (text_is_mark(text, at, '(') && outline_mention(reading->outline, at + 1) == NULL)
        return at + 1 < end;
    size_t cue = at + (text_cue(text, at) == SENSE_AT || text_cue(text, at) == SENSE_BY ||
                       text_has_sense(text, at, SENSE_TOPIC));
    bool led = cue > at;
    cue += led && text_cue(text, cue) == SENSE_ARTICLE;
    bool word =
        cue < end && text->tokens[cue].kind == TOKEN_WORD && outline_mention(reading->outline, cue) == NULL;
    return word && (text->tokens[cue].upper ||
                    (led && (text_cue(text, cue) == SENSE_VENUE || text_cue(text, cue) == SENSE_ROOM ||
                             (cue + 1 < end && text->tokens[cue + 1].upper))));
}

/* Where the last clause of a sentence ends: before the verb of what is said of all, behind the bracket that
 * its day has. */
static size_t end_of_last(const struct reading *reading, const struct named *last)
{
    const struct text *text = reading->text;
    size_t at = named_end(reading, last), end = stretch_end(last->sentence);
    bool bracket = text_is_mark(text, at, '(');
    for (; at < end; at++) {
        enum sense cue = text_cue(text, at);
        if (bracket && text_is_mark(text, at, ')'))
            return at + 1;
        if (!bracket && (cue == SENSE_ORGANIZE || cue == SENSE_HELD || cue == SENSE_BUT ||
                         token_is_present_verb(text, at)))
            return at;
    }
    return end;
}

/* `in De Spil op 4 maart, in De Wal op 11 maart`: the place before a day, not before
 * `from`; SIZE_MAX: none. */
static size_t place_before(const struct text *text, size_t from, size_t day)
{
    for (size_t at = day; at > from && day - at < PLACE_TOKENS; at--) {
        bool name = text->tokens[at].upper || text_cue(text, at) == SENSE_ARTICLE ||
                    text_cue(text, at) == SENSE_VENUE;
        if (text_cue(text, at - 1) == SENSE_AT && name && at < day)
            return at - 1;
    }
    return SIZE_MAX;
}

/* What is said of each day stands before it, the last but ends the sentence. */
static bool are_told_before(const struct reading *reading, const struct named *named, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        size_t from = i > 0 ? named_end(reading, &named[i - 1]) : named->sentence.token;
        if (place_before(reading->text, from, named_begin(reading, &named[i])) == SIZE_MAX)
            return false;
    }
    return len > 1 && !has_words(reading, named_end(reading, &named[len - 1]), stretch_end(named->sentence));
}

/* `De eerste mogelijkheid is op 4 maart en de tweede op 11 maart`: where the words of a counted day begin,
 * not before `from`; SIZE_MAX. */
static size_t count_before(const struct reading *reading, size_t from, size_t day)
{
    const struct text *text = reading->text;
    for (size_t at = day; at > from && day - at < PLACE_TOKENS; at--)
        if (text_meaning(text, VOCABULARY_TIME, at - 1).sense == SENSE_ORDINAL &&
            outline_mention(reading->outline, at - 1) == NULL)
            return at - 1 > from && text_cue(text, at - 2) == SENSE_ARTICLE ? at - 2 : at - 1;
    return SIZE_MAX;
}

static size_t counted_from(const struct reading *reading, const struct named *named, size_t index)
{
    size_t from = index > 0 ? named_end(reading, &named[index - 1]) : named->sentence.token;
    return count_before(reading, from, named_begin(reading, &named[index]));
}

static bool are_counted(const struct reading *reading, const struct named *named, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (counted_from(reading, named, i) == SIZE_MAX)
            return false;
    return len > 1;
}

/* `Jan Bos (12 juli)`: the day alone in brackets, with a name or a place before them; where the bracket
 * closes. 0: it is not. */
static size_t bracket_end(const struct reading *reading, const struct named *named)
{
    const struct text *text = reading->text;
    const struct mention *day = &reading->mentions->at[named->mention];
    size_t open = named_begin(reading, named) - 1, end = day->token + day->tokens;
    bool opens = open > named->sentence.token && open + 1 > 0 && text_is_mark(text, open, '(') &&
                 text->tokens[open - 1].kind == TOKEN_WORD;
    while (opens && end < stretch_end(named->sentence) && !text_is_mark(text, end, ')') &&
           end < day->token + BRACKET_TOKENS)
        end++;
    return opens && text_is_mark(text, end, ')') ? end + 1 : 0;
}

/* Where the words before a bracket begin: behind the bracket before, or with the capitals
 * that stand there. */
static size_t bracket_begin(const struct reading *reading, const struct named *named, size_t from)
{
    const struct text *text = reading->text;
    size_t open = named_begin(reading, named) - 1, begin = open;
    if (from > named->sentence.token) {
        from += text_is_mark(text, from, ',') || text_is_mark(text, from, ';');
        return from + (text_cue(text, from) == SENSE_AND);
    }
    while (begin > from && text->tokens[begin - 1].kind == TOKEN_WORD &&
           (text->tokens[begin - 1].upper ||
            text_meaning(text, VOCABULARY_PERSON, begin - 1).sense == SENSE_PARTICLE))
        begin--;
    return begin > from && text_cue(text, begin - 1) == SENSE_AT ? begin - 1 : begin;
}

/* `Jan Bos (12 juli), Piet Smit (26 juli) en in Weert (2 augustus)`: each day stands in brackets behind what
 * is said of it. */
static bool are_told_in_brackets(const struct reading *reading, const struct named *named, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        size_t from = i > 0 ? bracket_end(reading, &named[i - 1]) : named->sentence.token;
        if (bracket_end(reading, &named[i]) == 0 ||
            bracket_begin(reading, &named[i], from) + 1 >= named_begin(reading, &named[i]))
            return false;
    }
    return len > 1;
}

void named_add(const struct reading *reading, struct shares *shares, const struct named *named,
               struct stretch own)
{
    bool within = own.tokens > 1 && own.token > outline_sentence(reading->outline, own.token).token;
    /* of a part of a sentence the rest ends with it too */
    own.tokens -= within && text_is_mark(reading->text, stretch_end(own) - 1, '.');
    const struct mention *mention = &reading->mentions->at[named->mention];
    shares_add(shares, (struct share){.form = SHARE_RUNNING,
                                      .own = own,
                                      .day = mention->token,
                                      .date = when_date(mention->start)});
}

static void add_counted(const struct reading *reading, struct shares *shares, const struct named *named,
                        size_t len)
{
    for (size_t i = 0; i < len; i++) {
        size_t from = counted_from(reading, named, i),
               next = i + 1 < len ? counted_from(reading, named, i + 1) : end_of_last(reading, &named[i]);
        next -= i + 1 < len ? text_cue(reading->text, next - 1) == SENSE_AND
                            : reading->text->tokens[next - 1].kind == TOKEN_MARK;
        from -= i > 0 && text_cue(reading->text, from - 1) == SENSE_AND;
        named_add(reading, shares, &named[i], stretch_between(from, next));
    }
}

static void add_before(const struct reading *reading, struct shares *shares, const struct named *named,
                       size_t len)
{
    for (size_t i = 0; i < len; i++) {
        size_t from = i > 0 ? named_end(reading, &named[i - 1]) : named->sentence.token;
        from = place_before(reading->text, from, named_begin(reading, &named[i]));
        named_add(reading, shares, &named[i], stretch_between(from, named_end(reading, &named[i])));
    }
}

static void add_brackets(const struct reading *reading, struct shares *shares, const struct named *named,
                         size_t len)
{
    for (size_t i = 0; i < len; i++) {
        size_t from = i > 0 ? bracket_end(reading, &named[i - 1]) : named->sentence.token;
        from = bracket_begin(reading, &named[i], from);
        struct stretch before = stretch_between(from, named_begin(reading, &named[i]) - 1);
        named_add(reading, shares, &named[i], stretch_between(from, bracket_end(reading, &named[i])));
        if (before.tokens <= PLACE_WORDS &&
            text_meaning(reading->text, VOCABULARY_PLACE, from).sense == SENSE_TOWN)
            shares->at[shares->len - 1].where = before;
    }
}

/* Each of several days of one sentence with its own words. */
static void add_clauses(const struct reading *reading, struct shares *shares, const struct named *named,
                        size_t len)
{
    for (size_t i = 0; i < len; i++) {
        size_t from = named_begin(reading, &named[i]),
               end = i + 1 < len ? named_begin(reading, &named[i + 1]) : end_of_last(reading, &named[i]);
        end -= i + 1 < len && end > from && text_cue(reading->text, end - 1) == SENSE_AND;
        named_add(reading, shares, &named[i], stretch_between(from, end));
    }
}

/* Every day of a sentence but the last has words behind it before the next. */
static bool are_told_apart(const struct reading *reading, const struct named *named, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (!has_words(reading, named_end(reading, &named[i]),
                       i + 1 < len ? named_begin(reading, &named[i + 1]) : stretch_end(named->sentence)))
            return false;
    return len > 1;
}

/* `op 2 maart legt Jan Bos het uit`: a verb stands right behind the day that a word leads to. */
static bool is_told_with_verb(const struct reading *reading, const struct named *named)
{
    const struct text *text = reading->text;
    size_t verb = named_end(reading, named);
    enum sense cue = text_cue(text, verb);
    bool led = named_begin(reading, named) < reading->mentions->at[named->mention].token;
    return led && verb < stretch_end(named->sentence) && !text->tokens[verb].upper &&
           (cue == SENSE_HELD || cue == SENSE_AUXILIARY || cue == SENSE_SPEAK || cue == SENSE_ORGANIZE ||
            token_is_present_verb(text, verb) ||
            text_meaning(text, VOCABULARY_PERSON, verb).sense == SENSE_BE);
}

static bool are_told_with_verbs(const struct reading *reading, const struct named *named, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (!is_told_with_verb(reading, &named[i]))
            return false;
    return len > 1;
}

/* `Daarna speelt op 4 maart Jan Bos, en op 11 maart is Anna de Vries aan de beurt`: what stands before the
 * first day is of its clause. */
static size_t clause_from(const struct reading *reading, const struct named *named, size_t index)
{
    bool first = index == 0 && !is_told_with_verb(reading, named);
    return first ? named->sentence.token : named_begin(reading, &named[index]);
}

/* Each day but the first begins a clause behind a comma or an `en`, and each clause says something. */
static bool are_clauses(const struct reading *reading, const struct named *named, size_t len)
{
    const struct text *text = reading->text;
    for (size_t i = 0; i < len; i++) {
        size_t from = clause_from(reading, named, i),
               end = i + 1 < len ? named_begin(reading, &named[i + 1]) : stretch_end(named->sentence),
               day = named_end(reading, &named[i]) - named_begin(reading, &named[i]);
        bool begins = i == 0 || text_is_mark(text, from - 1, ',') || text_is_mark(text, from - 1, ';') ||
                      text_cue(text, from - 1) == SENSE_AND;
        if (!begins || end < from + day + CLAUSE_TOKENS)
            return false;
    }
    return len > 1;
}

/* Each clause up to the next, the last to the end of the sentence. */
static void add_with_verbs(const struct reading *reading, struct shares *shares, const struct named *named,
                           size_t len)
{
    const struct text *text = reading->text;
    for (size_t i = 0; i < len; i++) {
        size_t from = clause_from(reading, named, i),
               end = i + 1 < len ? named_begin(reading, &named[i + 1]) : stretch_end(named[i].sentence);
        while (i + 1 < len && end > from + 1 &&
               (text_is_mark(text, end - 1, ',') || text_cue(text, end - 1) == SENSE_AND))
            end--;
        named_add(reading, shares, &named[i], stretch_between(from, end));
    }
}

void named_add_clauses(const struct reading *reading, struct shares *shares, const struct named *named,
                       size_t len, bool told)
{
    if (are_told_with_verbs(reading, named, len))
        add_with_verbs(reading, shares, named, len);
    else if (are_counted(reading, named, len))
        add_counted(reading, shares, named, len);
    else if (are_told_in_brackets(reading, named, len))
        add_brackets(reading, shares, named, len);
    else if (are_told_before(reading, named, len))
        add_before(reading, shares, named, len);
    else if (are_told_apart(reading, named, len))
        add_clauses(reading, shares, named, len);
    else if (told && are_clauses(reading, named, len))
        add_with_verbs(reading, shares, named, len);
}
