/* The title: the best heading without status words and dates; else a name from the opening
 * sentence. */
#include "draft/place/building.h"
#include "draft/shares/caption.h"
#include "draft/times/eventday.h"
#include "draft/title/heading.h"
#include "draft/title/phrase.h"
#include "draft/tree.h"

#include "fasti/person.h"

#include <string.h>

enum {
    INVITATION_TOKENS = 7,
    PROGRAMME_TOKENS = 16,
    STATUS_TOKENS = 6,
    KIND_TOKENS = 3,
    FIRST_SENTENCE = 40,
    FORWARD_BYTES = 4, /* `Re:`, `Fwd:` */
    MAIL_LINES = 4,    /* of the head of a mail, above and below its subject */
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
        bool named = i > title.token + 1 && phrase_is_small(text, i - 1); /* `Vrouwen in verzet` */
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
        bool apart = sense != SENSE_FULL || text->tokens[i - 1].kind == TOKEN_MARK || behind.tokens == 0;
        if (behind.tokens < 3 && i > title.token + 1 && apart)
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
static struct stretch without_date(const struct reading *reading, struct stretch title)
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
static struct stretch without_invitation(const struct text *text, struct stretch title)
{
    size_t at = title.token + text_meaning(text, VOCABULARY_CUE, title.token).tokens;
    if (text_cue(text, title.token) == SENSE_PUBLISHED && text_cue(text, at) == SENSE_HELD)
        return without_invitation(text, stretch_between(at, stretch_end(title)));
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
        bool divider = text_is_mark(text, i, '|') ||
                       (text_is_mark(text, i, '-') && text->tokens[i].space && text->tokens[i + 1].space);
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
        bool dash = text_is_mark(text, i, '-') && text->tokens[i].space && text->tokens[i + 1].space;
        if (dash || text_is_mark(text, i, ',') || text_is_mark(text, i, '.') || text_is_mark(text, i, ':'))
            return asks_reader(text, stretch_between(i + 1, last)) ? stretch_between(title.token, i) : title;
    }
    return title;
}

/* `Re: [leden] Uitnodiging studiemiddag "X"`: without what mail puts before it, and the invitation.
 */
static struct stretch without_mail(const struct text *text, struct stretch subject)
{
    while (subject.tokens > 3 && text->tokens[subject.token].kind == TOKEN_WORD &&
           text->tokens[subject.token].len <= FORWARD_BYTES && text_is_mark(text, subject.token + 1, ':'))
        subject = stretch_between(subject.token + 2, stretch_end(subject));
    if (text_is_mark(text, subject.token, '['))
        for (size_t i = subject.token; i < stretch_end(subject); i++)
            if (text_is_mark(text, i, ']'))
                return stretch_between(i + 1, stretch_end(subject));
    return subject;
}

/* `From: Canal Singers <news@example.org>`, `Aan: vrijwilligers`: a line of a mail's head. */
static bool is_of_mail(const struct text *text, size_t line)
{
    size_t token = text->lines[line].body;
    struct meaning label = text_meaning(text, VOCABULARY_LABEL, token);
    enum sense cue = text_cue(text, token);
    bool from = label.value == LABEL_PUBLISHED || cue == SENSE_LETTERHEAD || cue == SENSE_ALONG ||
                cue == SENSE_NAME_JOINT || cue == SENSE_BESIDE ||
                text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_PARTICLE;
    return text->lines[line].tokens > 2 && from && text_is_mark(text, token + 1, ':') &&
           label.value != LABEL_SUBJECT;
}

/* Who sent it, or to whom it goes, stands near above or below it, at the head of the page. */
static bool is_of_mail_head(const struct text *text, size_t line)
{
    size_t from = line;
    while (from > 0 && line - from < MAIL_LINES && text->lines[from - 1].tokens > 0)
        from--;
    for (size_t i = from; i < text->lines_len && i < from + 2 * MAIL_LINES && text->lines[i].tokens > 0 &&
                          line < 2 * MAIL_LINES;
         i++)
        if (is_of_mail(text, i))
            return true;
    return false;
}

/* What a letter says it is about, where that is an event, or a mail is about it; 0 tokens: nothing. */
static struct stretch subject_of(const struct reading *reading)
{
    const struct text *text = reading->text;
    const struct field *field = outline_field(reading->outline, LABEL_SUBJECT, 0);
    if (field == NULL || field->lines != 1)
        return (struct stretch){0};
    struct stretch subject = without_invitation(text, without_mail(text, field->value));
    size_t behind = subject.token + text_meaning(text, VOCABULARY_CUE, subject.token).tokens;
    if (text_cue(text, subject.token) == SENSE_HELD && text_is_mark(text, behind, ':'))
        subject = stretch_between(behind + 1, stretch_end(subject)); /* `Invitation: Carols` */
    bool mail = reading->page == NULL && reading->occasions_len < 2 && subject.tokens > 1 &&
                !outline_has(text, subject, SENSE_MAILING, NULL) && !phrase_is_kind(text, subject) &&
                is_of_mail_head(text, field->line);
    return mail || stretch_has_event(text, field->value) ? subject : (struct stretch){0};
}

/* `Aan de colleges van burgemeester en wethouders`: to whom a letter goes. */
static bool is_addressee(const struct text *text, size_t line)
{
    enum sense sense = text_cue(text, outline_body(text, line).token);
    return sense == SENSE_ALONG || sense == SENSE_BESIDE;
}

/* `Wat: avond over ...` in lower case, `Activiteit: Lezing`: says of what kind it is, where a heading above
 * gives its name. */
static bool is_kind_alone(const struct reading *reading, const struct field *field, size_t heading)
{
    return heading < field->line &&
           (!reading->text->tokens[field->value.token].upper || phrase_is_kind(reading->text, field->value));
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

struct stretch title_bare(const struct reading *reading, struct stretch title)
{
    const struct text *text = reading->text;
    struct stretch invited = opening_invited_in(reading, title);
    if (invited.tokens > 0)
        return invited;
    title = without_sentence(text, without_kind_cell(reading->outline, title));
    title = without_presenter(text, without_date(reading, without_status(reading, title)));
    title = without_question(text, without_date(reading, without_status(reading, title)));
    title = without_purpose(text, without_invitation(text, title));
    return without_person(text, title_of_programme(text, title));
}

/* A label's value of a few words on one line, which are no sentences. */
static bool gives_title(const struct text *text, const struct field *field)
{
    size_t end = stretch_end(field->value);
    for (size_t i = field->value.token + 1; i + 1 < end; i++)
        if (outline_ends_sentence(text, i))
            return false;
    return field->value.tokens > 1 && text->tokens[end - 1].line == text->tokens[field->value.token].line;
}

/* Of a value of sentences the first one. */
static struct stretch first_sentence(const struct text *text, const struct field *field)
{
    size_t end = field->value.token;
    while (end < stretch_end(field->value) && end < field->value.token + FIRST_SENTENCE &&
           !text_is_mark(text, end, '.') && !text_is_mark(text, end, '!') && !text_is_mark(text, end, '?'))
        end++;
    return stretch_between(field->value.token, end);
}

/* Words from inside a sentence, with a capital, as a title has one. */
static bool put_assumed(const struct text *text, struct stretch name, struct draft *draft)
{
    struct span span = stretch_span(text, name);
    AUTO_FREE char *words = draft_words(text, span);
    bool lower = words[0] >= 'a' && words[0] <= 'z' && words[1] >= 'a' && words[1] <= 'z';
    if (lower)
        words[0] = (char)(words[0] - 'a' + 'A');
    return words[0] != '\0' && draft_put_string(draft, KEY_TITLE, words, span);
}

/* What a letter regards, in a name of its own; 0 tokens: nothing. `again`: where its text says it again. */
static struct stretch regarded(const struct reading *reading, const struct draft *draft, bool again)
{
    const struct text *text = reading->text;
    const struct field *field = outline_field(reading->outline, LABEL_SUBJECT, 0);
    struct stretch subject =
        field != NULL && field->lines == 1 ? without_mail(text, field->value) : (struct stretch){0};
    const struct heading heading = {reading, draft, field != NULL ? field->line : 0, subject, 0};
    bool named = subject.tokens > 1 && text_cue(text, subject.token) != SENSE_HELD &&
                 !phrase_is_kind(text, subject) && (!again || heading_is_taken_up(&heading));
    return named ? subject : (struct stretch){0};
}

/* Of a page that states none: the first of these that has words. */
static void assume_title(const struct reading *reading, const struct field *field, struct draft *draft)
{
    const struct text *text = reading->text;
    const struct stretch names[] = {regarded(reading, draft, true), opening_name(reading, draft),
                                    field != NULL ? first_sentence(text, field) : (struct stretch){0},
                                    regarded(reading, draft, false),
                                    without_date(reading, opening_first_words(reading))};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (!put_assumed(text, names[i], draft))
            continue;
        draft_assume(draft, KEY_TITLE);
        return;
    }
}

static void put_title(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    const struct field *field = outline_field(reading->outline, LABEL_TITLE, 0);
    size_t line = heading_best(reading, draft);
    struct stretch subject = subject_of(reading);
    if (field != NULL && gives_title(text, field) && !is_kind_alone(reading, field, line) &&
        draft_put_words(draft, KEY_TITLE, text, stretch_span(text, title_bare(reading, field->value))))
        return;
    bool named = line != SIZE_MAX &&
                 (line_is_set_apart(text, line) ||
                  (subject.tokens > 0 && line < text->tokens[subject.token].line &&
                   !is_addressee(text, line) && stretch_has_event(text, outline_body(text, line))));
    bool lettered = subject.tokens > 0 && !named;
    struct stretch crumb = outline_breadcrumb(reading->outline);
    if (crumb.tokens > 0 && line != SIZE_MAX && !stretch_has_event(text, outline_body(text, line)) &&
        (stretch_has_event(text, crumb) || line > reading->outline->prose))
        line = SIZE_MAX;
    if (lettered)
        draft_put_words(draft, KEY_TITLE, text, stretch_span(text, title_bare(reading, subject)));
    else if (line != SIZE_MAX)
        draft_put_words(draft, KEY_TITLE, text,
                        stretch_span(text, title_bare(reading, heading_body(reading, line))));
    if (crumb.tokens > 0 && !draft_has(draft, KEY_TITLE))
        draft_put_words(draft, KEY_TITLE, text, stretch_span(text, crumb));
    if (!draft_has(draft, KEY_TITLE))
        assume_title(reading, field, draft);
}

/* The only day has a title of its own: nobody asks for the page's, unless that is no words. */
static bool has_own_title(const struct reading *reading)
{
    return reading->occasions_len == 1 && reading->occasions->title.tokens > 0;
}

void part_title(const struct reading *reading, struct draft *draft)
{
    if (!has_own_title(reading))
        put_title(reading, draft);
}

/* The title that the day has of its own; where that is no words, the page's stays. */
void part_own_title(const struct reading *reading, struct draft *draft)
{
    struct stretch title = reading->occasion->title;
    if (title.tokens == 0)
        title = caption_of_prose(reading, reading->occasion->own, draft_is_assumed(draft, KEY_TITLE));
    const struct occasion *occasion = reading->occasion;
    bool lines = occasion->listed && occasion->line < reading->text->lines_len,
         headless = title.tokens == 0 && draft_is_assumed(draft, KEY_TITLE);
    size_t first = occasion->own.tokens > 0 ? occasion->own.token
                   : lines                  ? reading->text->lines[occasion->line].body
                                            : reading->text->tokens_len;
    /* `Dinsdag 31 maart is de plantenruil` */
    if (headless && mention_is_day(outline_mention(reading->outline, first)))
        title = caption_of_subject(reading, first);
    if (title.tokens == 0)
        return;
    if (!reading->occasion->sentence)
        title = title_bare(reading, title);
    draft_replace_words(draft, KEY_TITLE, reading->text, stretch_span(reading->text, title));
    if (has_own_title(reading) && !draft_has(draft, KEY_TITLE))
        put_title(reading, draft);
}
