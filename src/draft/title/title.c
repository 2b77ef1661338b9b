/* The title: the best heading without status words and dates; else a name from the opening
 * sentence. */
#include "draft/shares/caption.h"
#include "draft/times/eventday.h"
#include "draft/title/heading.h"
#include "draft/title/phrase.h"
#include "draft/tree.h"

#include "fasti/person.h"

enum {
    FIRST_SENTENCE = 40,
    FORWARD_BYTES = 4, /* `Re:`, `Fwd:` */
    MAIL_LINES = 4,    /* of the head of a mail, above and below its subject */
};

/* `Re: [leden] Uitnodiging studiemiddag "X"`: without what mail puts before it, and the invitation. */
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
    struct stretch subject = title_without_invitation(text, without_mail(text, field->value));
    size_t behind = subject.token + text_meaning(text, VOCABULARY_CUE, subject.token).tokens;
    if (text_cue(text, subject.token) == SENSE_HELD && text_is_mark(text, behind, ':'))
        subject = stretch_between(behind + 1, stretch_end(subject)); /* `Invitation: Carols` */
    bool mail = reading->page == NULL && reading->occasions_len < 2 && subject.tokens > 1 &&
                (text->tokens[subject.token].upper || text->tokens[subject.token].kind != TOKEN_WORD) &&
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
                                    title_without_date(reading, opening_first_words(reading))};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (!put_assumed(text, names[i], draft))
            continue;
        draft_assume(draft, KEY_TITLE);
        return;
    }
}

/* A heading with a word for an event, above a subject, or below one without such a word. */
static bool heads_event(const struct reading *reading, size_t line, struct stretch subject)
{
    const struct text *text = reading->text;
    bool below = line > text->tokens[subject.token].line;
    if (below && (stretch_has_event(text, subject) || reading->outline->roles[line] != LINE_HEADING))
        return false;
    return !is_addressee(text, line) && stretch_has_event(text, outline_body(text, line));
}

static void put_title(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    const struct field *field = outline_field(reading->outline, LABEL_TITLE, 0);
    size_t line = heading_best(reading, draft);
    struct stretch subject = subject_of(reading);
    if (field != NULL && outline_section(reading->outline, field->value.token) == LABEL_CONTACT)
        field = NULL; /* `Naam: Jan Bos`, whom to ask */
    if (field != NULL && gives_title(text, field) && !is_kind_alone(reading, field, line) &&
        draft_put_words(draft, KEY_TITLE, text, stretch_span(text, title_bare(reading, field->value))))
        return;
    bool named = line != SIZE_MAX && (line_is_set_apart(text, line) ||
                                      (subject.tokens > 0 && heads_event(reading, line, subject)));
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

/* `Anna Smit – Tides of Trade`, `Anna Smit, "Tides of Trade"` in a list: what it is called, behind who
 * speaks. */
static struct stretch behind_speaker(const struct text *text, struct stretch title)
{
    struct person person;
    if (!person_at(text, title.token, &person) || person.certainty < 3 || person.name_tokens < 2)
        return title;
    size_t at = person.token + person.tokens, end = stretch_end(title);
    bool dash = text_is_dash(text, at),
         quote =
             (text_is_mark(text, at, ',') || text_is_mark(text, at, ':')) && text_is_mark(text, at + 1, '"');
    if (!dash && !quote)
        return title;
    struct stretch rest = stretch_trim(text, stretch_between(at + 1, end));
    if (rest.tokens > 3 && text_is_mark(text, rest.token, '"') &&
        text_is_mark(text, stretch_end(rest) - 1, '"'))
        rest = stretch_between(rest.token + 1, stretch_end(rest) - 1);
    bool named = rest.tokens > 1 && (quote || text->tokens[rest.token].upper);
    return named ? rest : title;
}

/* The words that tell of the day alone: a clause, or its lines in a list. */
static struct stretch own_words(const struct reading *reading)
{
    const struct text *text = reading->text;
    const struct occasion *occasion = reading->occasion;
    bool lines = occasion->share && occasion->listed && occasion->last < text->lines_len &&
                 occasion->line <= occasion->last;
    if (occasion->own.tokens > 0 || !lines)
        return occasion->own;
    const struct line *last = &text->lines[occasion->last];
    return stretch_between(text->lines[occasion->line].token, last->token + last->tokens);
}

/* The title that the day has of its own; where that is no words, the page's stays. */
void part_own_title(const struct reading *reading, struct draft *draft)
{
    struct stretch title = reading->occasion->title;
    const struct occasion *occasion = reading->occasion;
    if (title.tokens == 0)
        title = caption_of_prose(reading, own_words(reading), draft_is_assumed(draft, KEY_TITLE));
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
        title = behind_speaker(reading->text, title_bare(reading, title));
    draft_replace_words(draft, KEY_TITLE, reading->text, stretch_span(reading->text, title));
    if (has_own_title(reading) && !draft_has(draft, KEY_TITLE))
        put_title(reading, draft);
}
