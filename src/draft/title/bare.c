/* The name in a title's words: without status words, days, persons, questions, invitations and what else
 * stands beside it. */
#include "draft/people/organisation.h"
#include "draft/place/building.h"
#include "draft/times/eventday.h"
#include "draft/title/heading.h"
#include "draft/title/phrase.h"

#include "fasti/person.h"

enum {
    INVITATION_TOKENS = 7,
    PROGRAMME_TOKENS = 16,
    STATUS_TOKENS = 6,
    KIND_TOKENS = 3,
    FIRST_SENTENCE = 40,
    SITE_TOKENS = 8, /* of whose page it is */
};

/* `naar 4 juni`: a day, with a word before it. */
static bool is_only_day(const struct reading *reading, struct stretch stretch)
{
    size_t words = 0;
    for (size_t i = stretch.token; i < stretch_end(stretch) && words < 2; i++)
        words += reading->text->tokens[i].kind == TOKEN_WORD && outline_mention(reading->outline, i) == NULL;
    return stretch.tokens > 1 && words < 2 && !stretch_has_event(reading->text, stretch) &&
           outline_mention(reading->outline, stretch_end(stretch) - 1) != NULL;
}

/* `is verplaatst`: the verb before it. */
static size_t without_verb(const struct text *text, size_t token)
{
    return text_meaning(text, VOCABULARY_PERSON, token - 1).sense == SENSE_BE ? token - 1 : token;
}

/* Status words with a colon before the title, and behind it from the word on. */
static struct stretch without_status(const struct reading *reading, struct stretch title)
{
    const struct text *text = reading->text;
    size_t headline = line_status_at(text, title);
    if (headline != SIZE_MAX)
        return stretch_trim(text, stretch_between(title.token, without_verb(text, headline)));
    for (size_t i = title.token; i < stretch_end(title); i++) {
        enum sense sense = text_cue(text, i);
        bool status = sense == SENSE_CANCELLED || sense == SENSE_POSTPONED || sense == SENSE_MOVED ||
                      sense == SENSE_FULL;
        bool named = (i > title.token + 1 && phrase_is_small(text, i - 1)) || /* `Vrouwen in verzet` */
                     (i == title.token && text_cue(text, i + 1) == SENSE_NAME_JOINT); /* `Full of Stars` */
        if (!status || named)
            continue;
        size_t from = i + text_meaning(text, VOCABULARY_CUE, i).tokens;
        for (size_t j = from; j < from + STATUS_TOKENS && j + 1 < stretch_end(title); j++)
            if (text_is_mark(text, j, '!'))
                from = j + 1;
        from += from < stretch_end(title) && text_is_mark(text, from, ']'); /* `[VOL] Symposium` */
        struct stretch behind = stretch_between(from, stretch_end(title));
        if (i > title.token && is_only_day(reading, behind))
            return stretch_trim(text, stretch_between(title.token, i));
        if (i - title.token < 2 && behind.tokens > 1)
            return stretch_trim(text, behind);
        bool ends = behind.tokens < 3 && i > title.token + 1;
        if (ends && (sense != SENSE_FULL || text->tokens[i - 1].kind == TOKEN_MARK || behind.tokens == 0))
            return stretch_trim(text, stretch_between(title.token, i));
    }
    return title;
}

/* `Ledenavond van 4 mei`, `op 4 mei`: the word that leads to the day, else the day. */
static size_t before_day(const struct text *text, size_t day)
{
    return token_is_day_link(text, day - 1) || phrase_is_small(text, day - 1) ? day - 1 : day;
}

/* `, 19.30 uur, lokaal 4` behind a day, `, lokaal 4` behind a day and its hours: what goes with it. */
static bool leads_hours(const struct reading *reading, const struct mention *day, struct stretch behind)
{
    const struct text *text = reading->text;
    size_t at = behind.token + text_is_mark(text, behind.token, ',');
    if (at >= stretch_end(behind))
        return false;
    const struct mention *mention = outline_mention(reading->outline, at);
    bool hours = mention != NULL && mention->kind == MENTION_TIME && mention->start.day == UNSTATED &&
                 when_has_clock(mention->start),
         place = when_has_clock(day->start) && at > behind.token &&
                 (token_is_room(text, at) || token_is_venue(text, at));
    return hours || place;
}

/* Without a date at either end, and the `op` before it. */
struct stretch title_without_date(const struct reading *reading, struct stretch title)
{
    const struct text *text = reading->text;
    struct meaning feast = text_meaning(text, VOCABULARY_TIME, title.token); /* `Dodenherdenking 4 mei` */
    const struct mention *whole =
        feast.sense == SENSE_HOLIDAY ? outline_mention(reading->outline, title.token) : NULL;
    if (whole != NULL && whole->token == title.token && whole->tokens >= title.tokens)
        return (struct stretch){title.token, feast.tokens};
    for (size_t i = title.token; i < stretch_end(title); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        bool named = mention != NULL && text_has_sense(text, i, SENSE_HOLIDAY) &&
                     !token_is_day_link(text, i - (i > 0));
        bool date = mention != NULL && mention->kind == MENTION_TIME && mention->start.day != UNSTATED &&
                    mention->token == i && !named; /* `Passie en Pasen` */
        if (!date)
            continue;
        struct stretch behind = stretch_between(mention->token + mention->tokens, stretch_end(title));
        bool whole_day = when_has_clock(mention->start) || mention->start.year != UNSTATED,
             kind = i == title.token + 1 &&
                    (token_is_event(text, title.token) || whole_day); /* `Bijeenkomst 24 november` */
        if (behind.tokens == 0 && (i > title.token + 1 || kind)) {
            size_t from = before_day(text, i);
            /* `Cursus EHBO start 3 maart` */
            from -= from > title.token + 2 && text_cue(text, from - 1) == SENSE_HELD &&
                    !text->tokens[from - 1].upper;
            return stretch_trim(text, stretch_between(title.token, from));
        }
        if (i == title.token && behind.tokens > 1)
            return stretch_trim(text, behind);
        if (i > title.token + 1 && leads_hours(reading, mention, behind))
            return stretch_trim(text, stretch_between(title.token, before_day(text, i)));
        char before = i > title.token ? text->tokens[i - 1].mark : 0;
        if (i > title.token + 2 && (before == ',' || before == '(' || before == '|' || before == '-'))
            return stretch_trim(text, stretch_between(title.token, i - 1));
    }
    return title;
}

/* `X presenteren: Y` is the event Y. */
static struct stretch without_presenter(const struct text *text, struct stretch title)
{
    for (size_t i = title.token + 1; i + 2 < stretch_end(title); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (meaning.sense == SENSE_ORGANIZE && text_is_mark(text, i + meaning.tokens, ':'))
            return stretch_between(i + meaning.tokens + 1, stretch_end(title));
    }
    return title;
}

/* `extra ledenvergadering`, `feestelijke opening`: one word or two, then what is held. */
static bool leads_kind(const struct text *text, size_t token)
{
    for (size_t i = token; i < text->tokens_len && i <= token + KIND_TOKENS; i++) {
        if (text->tokens[i].line != text->tokens[token].line || text->tokens[i].kind != TOKEN_WORD ||
            phrase_is_small(text, i))
            return false;
        if (token_is_event(text, i))
            return true;
    }
    return false;
}

/* `voor de jaarvergadering op 4 mei`, below a line that invites: a purpose, and what it is. */
static struct stretch without_purpose(const struct text *text, struct stretch title)
{
    struct meaning purpose = text_meaning(text, VOCABULARY_CUE, title.token);
    bool led = purpose.sense == SENSE_NAME_JOINT && purpose.value == 1 && title.tokens > 2 &&
               text_cue(text, title.token + 1) == SENSE_ARTICLE && token_is_event(text, title.token + 2);
    return led ? stretch_between(title.token + 2, stretch_end(title)) : title;
}

/* `Uitnodiging voor de jaarvergadering` is the jaarvergadering. */
struct stretch title_without_invitation(const struct text *text, struct stretch title)
{
    size_t at = title.token + text_meaning(text, VOCABULARY_CUE, title.token).tokens;
    if (text_cue(text, title.token) == SENSE_PUBLISHED && text_cue(text, at) == SENSE_HELD)
        return title_without_invitation(text, stretch_between(at, stretch_end(title)));
    if (text_cue(text, title.token) == SENSE_PUBLISHED && token_is_event(text, at))
        return stretch_between(at, stretch_end(title)); /* `Nieuwsbericht Bewonersavond in Rul` */
    bool joined = text_cue(text, at) == SENSE_NAME_JOINT,
         marked = text_is_mark(text, at, ':') || text_is_mark(text, at, '!');
    if (text_cue(text, title.token) == SENSE_HELD && title.tokens <= INVITATION_TOKENS &&
        at < stretch_end(title) && text->tokens[at].upper)
        return stretch_between(at, stretch_end(title)); /* `UITNODIGING BOERDERIJCAFÉ` */
    if (text_cue(text, title.token) != SENSE_HELD ||
        !(joined || token_is_event(text, at) || marked || leads_kind(text, at)))
        return title;
    at += joined ? text_meaning(text, VOCABULARY_CUE, at).tokens : marked;
    at += text_cue(text, at) == SENSE_ARTICLE;
    struct stretch rest = stretch_between(at, stretch_end(title));
    return rest.tokens > 0 && stretch_has_event(text, rest) ? rest : title;
}

/* `avond`, `dag`: no more than when it is. */
static bool names_daypart(const struct text *text, size_t token)
{
    return text_meaning(text, VOCABULARY_TIME, token).sense != SENSE_NONE;
}

/* `Programma van het symposium De dijk`, `agenda Algemene Ledenvergadering` is the symposium, the meeting. */
struct stretch title_of_programme(const struct text *text, struct stretch title)
{
    struct meaning label = text_meaning(text, VOCABULARY_LABEL, title.token);
    size_t at = title.token + label.tokens;
    if (label.sense != SENSE_LABEL || label.value != LABEL_PROGRAMME || title.tokens > PROGRAMME_TOKENS)
        return title;
    at += text_is_mark(text, at, ':');
    bool joined = text_cue(text, at) == SENSE_NAME_JOINT;
    at += joined ? text_meaning(text, VOCABULARY_CUE, at).tokens : 0;
    at += text_cue(text, at) == SENSE_ARTICLE && !text->tokens[at].upper;
    struct stretch rest = stretch_between(at, stretch_end(title));
    bool kind = token_is_event(text, at) || (rest.tokens > 1 && token_is_event(text, at + 1)) ||
                (rest.tokens > 2 && text_is_hyphen(text, at + 1) && token_is_event(text, at + 2)),
         alone = rest.tokens == 1 && joined && !names_daypart(text, at);
    return at < stretch_end(title) && kind && (rest.tokens > 1 || alone) ? rest : title;
}

/* `The Great Flood - Pauline Thackeray`: without who speaks, behind a dash or a bar. */
static struct stretch without_person(const struct text *text, struct stretch title)
{
    struct person person;
    for (size_t i = title.token + 2; i + 2 < stretch_end(title); i++) {
        bool divider = text_is_mark(text, i, '|') || text_is_dash(text, i);
        if (divider && person_at(text, i + 1, &person) && person.certainty >= 3 &&
            person.token + person.tokens >= stretch_end(title))
            return stretch_between(title.token, i);
    }
    return title;
}

/* `denkt u mee`, `do you join us`: to the reader. */
static bool asks_reader(const struct text *text, struct stretch words)
{
    bool reader = false;
    for (size_t i = words.token + 1; i < stretch_end(words); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        reader |= meaning.sense == SENSE_PRONOUN && meaning.value == 5;
    }
    return reader && text_cue(text, words.token) != SENSE_AND;
}

/* A question behind the name: `..., denkt u mee?` */
static struct stretch without_question(const struct text *text, struct stretch title)
{
    size_t last = stretch_end(title) - 1;
    if (title.tokens < 6 || !text_is_mark(text, last, '?'))
        return title;
    for (size_t i = last; i > title.token + 2; i--) {
        if (text_is_dash(text, i) || text_is_mark(text, i, ',') || text_is_mark(text, i, '.') ||
            text_is_mark(text, i, ':'))
            return asks_reader(text, stretch_between(i + 1, last)) ? stretch_between(title.token, i) : title;
    }
    return title;
}

/* `De dijk als erfenis | Gemeente Weert`: without whose page it is, behind the last bar. */
static struct stretch without_site(const struct text *text, struct stretch title)
{
    size_t bar = stretch_end(title) - 1;
    while (bar > title.token && !text_is_mark(text, bar, '|'))
        bar--;
    struct stretch name = stretch_between(title.token, bar),
                   site = stretch_between(bar + 1, stretch_end(title));
    bool owner = bar > title.token && site.tokens > 0 && site.tokens <= SITE_TOKENS &&
                 text->tokens[site.token].upper && stretch_has_organisation(text, site) &&
                 !stretch_has_event(text, site);
    return owner && (name.tokens > 1 || token_is_event(text, name.token)) ? name : title;
}

/* `Lecture | Salt and silver`: without the cell that says what kind of event it is. */
static struct stretch without_kind_cell(const struct outline *outline, struct stretch title)
{
    const struct text *text = outline->text;
    size_t at = title.token;
    while (at < stretch_end(title) && at <= title.token + KIND_TOKENS && !text_is_mark(text, at, '|'))
        at++;
    struct stretch kind = stretch_between(title.token, at),
                   rest = stretch_between(at + 1, stretch_end(title));
    bool named = false; /* no day alone */
    for (size_t i = rest.token; i < stretch_end(rest) && !named; i++)
        named = text->tokens[i].kind == TOKEN_WORD && outline_mention(outline, i) == NULL;
    bool cell = text_is_mark(text, at, '|') && rest.tokens > 1 && kind.tokens > 0 && named &&
                (stretch_has_event(text, kind) || outline_has(text, kind, SENSE_ONLINE, NULL));
    return cell ? rest : title;
}

/* `Kerstviering. Over het programma volgt nog bericht`: without a second sentence that has a verb. */
static struct stretch without_sentence(const struct text *text, struct stretch title)
{
    for (size_t i = title.token + 1; i + 1 < stretch_end(title) && i < title.token + FIRST_SENTENCE; i++) {
        if (!phrase_ends(text, i))
            continue;
        size_t verbs = 0, words = 0;
        for (size_t j = i + 1; j < stretch_end(title) && j < i + FIRST_SENTENCE; j++) {
            words += text->tokens[j].kind == TOKEN_WORD;
            verbs += building_is_clause(text, j)
                         ? text_meaning(text, VOCABULARY_PERSON, j).sense != SENSE_TOPIC
                         : token_is_present_verb(text, j);
        }
        if (words > 2 && verbs > 0)
            return stretch_between(title.token, i);
    }
    return title;
}

/* `Tussen zout en zoet, 20.00 uur, De Zwaan`: without the hours behind a mark, and what follows them; on a
 * line that begins with its day, without the house behind a comma. */
static struct stretch without_hours(const struct reading *reading, struct stretch title)
{
    const struct text *text = reading->text;
    const struct line *line = &text->lines[text->tokens[title.token].line];
    bool dated = mention_is_day(outline_mention(reading->outline, line->body));
    for (size_t i = title.token + 2; i < stretch_end(title); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        bool hours = mention != NULL && mention->token == i && mention->kind == MENTION_TIME &&
                     mention->start.day == UNSTATED && when_has_clock(mention->start);
        char before = text->tokens[i - 1].mark;
        bool house = dated && before == ',' && token_is_venue(text, i) && !text->tokens[i].upper;
        if (house || (hours && (before == ',' || before == '|' || before == '(' || before == '-')))
            return stretch_trim(text, stretch_between(title.token, i - 1));
    }
    return title;
}

struct stretch title_bare(const struct reading *reading, struct stretch title)
{
    const struct text *text = reading->text;
    struct stretch invited = opening_invited_in(reading, title);
    if (invited.tokens > 0)
        return invited;
    title = without_sentence(text, without_kind_cell(reading->outline, without_site(text, title)));
    title = without_presenter(text, title_without_date(reading, without_status(reading, title)));
    title = without_hours(reading, title);
    title = without_question(text, title_without_date(reading, without_status(reading, title)));
    title = without_purpose(text, title_without_invitation(text, title));
    return without_person(text, title_of_programme(text, title));
}
