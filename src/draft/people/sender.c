/* Whose page it is: who writes or signs it, whose name stands above it, whoever answers questions.
 */
#include "draft/people/organizer.h"
#include "draft/title/heading.h"

#include <strings.h>

enum {
    HEAD_LINES = 6,      /* of the page, among which its sender may stand */
    BACK_TOKENS = 2000,  /* in which a name above may come back */
    MOST_HOSTS = 8,      /* of addresses */
    HOST_WORD = 5,       /* bytes of a word of a name in one */
    SIGNATURE_LINES = 5, /* below the regards */
    FOOTER_FROM = 3,     /* lines of a page that are no footer */
    FOOTER_LINES = 5,    /* of a page's last block */
    FOOTER_TOKENS = 24,  /* of a line of it */
    GREETING_TOKENS = 4, /* between a greeting and the body whose members are greeted */
    MOST_LOOKS = 40,     /* so many words are followed up in their sentences */
    FIRST_SENTENCES = 8, /* in which a body that writes says what it does */
};

/* Somebody writes in the first person. */
static bool has_writer(const struct reading *reading, struct stretch stretch)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, i);
        if ((meaning.sense == SENSE_PRONOUN && (meaning.value == 3 || meaning.value == 4)) ||
            (meaning.sense == SENSE_ARTICLE && meaning.value == 1))
            return true;
    }
    return false;
}

/* `Namens de Bond nodig ik u uit`, `Wij, het bestuur van de Bond`, `een uitnodiging van Museum De
 * Stroom`: who is behind the page. */
static void read_host_words(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    size_t looked = 0;
    for (size_t i = outline_cue(reading->outline, SENSE_HOST);
         i < text->tokens_len && looked++ < MOST_LOOKS && draft_len(draft, KEY_ORGANIZERS) == 0;
         i = outline_next_cue(reading->outline, i)) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        struct stretch sentence = outline_sentence(reading->outline, i);
        size_t end = 0;
        bool first = i == sentence.token ||
                     (i == sentence.token + 1 && text->tokens[sentence.token].kind == TOKEN_WORD);
        if (meaning.value == 0 && !first && !has_writer(reading, sentence))
            continue;
        struct stretch name = organisation_at(reading, i + meaning.tokens, &end);
        if (stretch_has_organisation(text, name) && name.tokens > 1)
            organizer_put_list(reading, draft, i + meaning.tokens, stretch_end(sentence));
    }
}

/* `Van Museum De Stroom kregen wij een uitnodiging`, `Met Stichting Zon plaatsen we`: who invites
 * those who write, or is one with them. */
static void read_invited_by(const struct reading *reading, struct draft *draft)
{
    const struct outline *outline = reading->outline;
    const struct text *text = reading->text;
    for (size_t s = 0; s < outline->sentences_len && draft_len(draft, KEY_ORGANIZERS) == 0; s++) {
        struct stretch sentence = outline->sentences[s];
        size_t end = 0;
        enum sense first = text_cue(text, sentence.token);
        bool of = first == SENSE_NAME_JOINT && outline_says(outline, sentence.token, SENSE_HELD);
        bool with = first == SENSE_BY && text_meaning(text, VOCABULARY_CUE, sentence.token).value == 0;
        if ((!of && !with) || !text->tokens[sentence.token].upper || !has_writer(reading, sentence))
            continue;
        struct stretch name = organisation_at(reading, sentence.token + 1, &end);
        struct meaning we = text_meaning(text, VOCABULARY_CUE, end + 1);
        bool one = with && we.sense == SENSE_PRONOUN && we.value == 4 && !text->tokens[end].upper;
        if (one ? name.tokens > 0 : of && name.tokens > 1 && stretch_has_organisation(text, name))
            organizer_put(reading, draft, name);
    }
}

/* `Truus Peters, voorzitter Heemkring De Zaag`: whose name stands behind what somebody is, to the
 * end of the line. */
static struct stretch signed_for(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line);
    for (size_t i = body.token; i + 1 < stretch_end(body); i++) {
        struct meaning function = text_meaning(text, VOCABULARY_PERSON, i);
        size_t from = i + function.tokens, end = 0;
        if (function.sense != SENSE_FUNCTION)
            continue;
        from += text_is_mark(text, from, ',');
        from += text_cue(text, from) == SENSE_NAME_JOINT;
        struct stretch name = organisation_at(reading, from, &end);
        if (name.tokens > 1 && end == stretch_end(body))
            return name;
    }
    return (struct stretch){0};
}

/* `Kring Oost i.s.m. Museum De Stroom`: behind a name another one, with which the line ends. */
static bool is_joined(const struct reading *reading, size_t token, size_t stop)
{
    struct meaning and = text_meaning(reading->text, VOCABULARY_CUE, token);
    size_t end = 0;
    return and.sense == SENSE_AND && token + and.tokens < stop &&
           organisation_at(reading, token + and.tokens, &end).tokens > 0 && end == stop;
}

/* A line that is a body's name, `het bestuur van Heemkring Oost`, or begins with it before a bar or a dash
 * and where it is found; 0 tokens: it is not. */
static struct stretch named_on(const struct reading *reading, size_t line, bool address)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line), none = {0};
    size_t from = body.token, stop = stretch_end(body), end = 0;
    from += from < stop && text_cue(text, from) == SENSE_ARTICLE;
    if (from < stop && text_cue(text, from) == SENSE_HOST)
        from += text_meaning(text, VOCABULARY_CUE, from).tokens;
    enum sense first = from < stop ? text_meaning(text, VOCABULARY_PERSON, from).sense : SENSE_NONE;
    bool office = first == SENSE_DESK || first == SENSE_FUNCTION; /* `Bestuur Heemkring Oost` */
    from += office && from + 2 < stop && text->tokens[from + 1].upper;
    struct stretch name = from + 1 < stop ? organisation_at(reading, from, &end) : none;
    bool divided = address && (text_is_mark(text, end, '|') || text_is_mark(text, end, ',') ||
                               text_is_dash_behind_blank(text, end));
    bool comma = end + 1 == stop && text_is_mark(text, end, ','); /* `namens Heemkring Oost,` */
    bool whole = name.tokens > 1 && stretch_has_organisation(text, name) &&
                 (end == stop || comma || divided || is_joined(reading, end, stop));
    return whole ? name : none;
}

/* Below the regards: a line that is a name, or the name behind what the signer is. */
static void read_signature(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    size_t regards = outline_cue(reading->outline, SENSE_REGARDS);
    if (regards >= text->tokens_len || draft_len(draft, KEY_ORGANIZERS) > 0)
        return;
    size_t first = text->tokens[regards].line + 1;
    for (size_t line = first, seen = 0; line < text->lines_len && seen < SIGNATURE_LINES; line++) {
        seen += outline_body(text, line).tokens > 0;
        struct stretch name = named_on(reading, line, false);
        if (name.tokens == 0)
            name = signed_for(reading, line);
        if (name.tokens > 0) {
            organizer_put_list(reading, draft, name.token, stretch_end(outline_body(text, line)));
            return;
        }
    }
}

/* A word of the name is no body of any kind, `Secretariaat van de commissie`, but its own. */
static bool has_own_word(const struct text *text, struct stretch name)
{
    for (size_t i = name.token; i < stretch_end(name); i++)
        if (text->tokens[i].upper && !token_is_organisation(text, i) && !token_is_event(text, i) &&
            text_cue(text, i) == SENSE_NONE && text_meaning(text, VOCABULARY_PERSON, i).sense != SENSE_DESK)
            return true;
    return false;
}

/* What a page closes with: lines of its last block that a body's name begins, `Heemkring Oost | Kerkweg 5`,
 * or that say of what somebody is chair. */
static void read_footer(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    size_t last = text->lines_len;
    while (last > 0 && text->lines[last - 1].tokens == 0)
        last--;
    for (size_t line = last, seen = 0;
         line > FOOTER_FROM && seen < FOOTER_LINES && draft_len(draft, KEY_ORGANIZERS) == 0; line--, seen++) {
        size_t here = line - 1;
        struct stretch body = outline_body(text, here);
        if (body.tokens == 0 || body.tokens > FOOTER_TOKENS)
            return;
        struct stretch name = named_on(reading, here, true);
        if (name.tokens == 0)
            name = signed_for(reading, here);
        bool other = stretch_has_venue(text, name) || reading->outline->roles[here] == LINE_TIMED ||
                     reading->outline->roles[here] == LINE_FIELD ||
                     section_is_elsewhere(outline_section(reading->outline, body.token), FACT_ORGANIZER);
        if (name.tokens > 0 && !other && has_own_word(text, name))
            organizer_put_list(reading, draft, name.token, stretch_end(body));
    }
}

/* `Beste leden van Heemkring Oost,`: whose members are greeted. */
static void read_greeting(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    size_t greets = outline_cue(reading->outline, SENSE_SALUTATION), end = 0;
    if (greets >= text->tokens_len || draft_len(draft, KEY_ORGANIZERS) > 0)
        return;
    for (size_t i = greets + 1; i < greets + GREETING_TOKENS && i + 1 < text->tokens_len; i++) {
        bool of = text_cue(text, i) == SENSE_NAME_JOINT;
        struct stretch name = of ? organisation_at(reading, i + 1, &end) : (struct stretch){0};
        if (name.tokens > 1 && stretch_has_organisation(text, name)) {
            organizer_put(reading, draft, name);
            return;
        }
    }
}

/* Whoever answers questions offers the event: `Jan Jansen van Stichting X`, `het secretariaat van
 * het Y`. */
static void read_contact_of(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    bool asked = outline_has_cue(reading->outline, SENSE_CONTACT) ||
                 outline_field(reading->outline, LABEL_CONTACT, 0) != NULL,
         found = !asked || draft_len(draft, KEY_ORGANIZERS) > 0;
    for (size_t i = 1; i + 1 < text->tokens_len && !found; i++) {
        bool labelled =
            text_is_mark(text, i, ':') && outline_field_of(reading->outline, i + 1) == LABEL_CONTACT;
        bool joins = text_cue(text, i) == SENSE_NAME_JOINT ||
                     text_meaning(text, VOCABULARY_PERSON, i).sense == SENSE_PARTICLE;
        if (!joins && !labelled)
            continue;
        bool asks = labelled || outline_section(reading->outline, i) == LABEL_CONTACT ||
                    outline_says(reading->outline, i, SENSE_CONTACT);
        size_t end = 0;
        struct stretch name = asks ? organisation_at(reading, i + 1, &end) : (struct stretch){0};
        struct meaning first = text_meaning(text, VOCABULARY_CUE, name.token);
        bool department = first.sense == SENSE_ORGANISATION && first.value == 2;
        found = name.tokens > 1 && !department && stretch_has_organisation(text, name);
        if (found)
            organizer_put(reading, draft, name);
    }
}

/* The same words stand further down, not too far. */
static bool comes_back(const struct text *text, struct stretch name)
{
    struct slice words = text_slice(text, stretch_span(text, name));
    size_t end = stretch_end(name),
           stop = end + BACK_TOKENS < text->tokens_len ? end + BACK_TOKENS : text->tokens_len;
    for (size_t i = end; i + name.tokens <= stop; i++)
        if (text->tokens[i].len == text->tokens[name.token].len &&
            slice_equal(words, text_slice(text, text_span(text, i, name.tokens))))
            return true;
    return false;
}

/* `Activiteitenkalender voor januari` */
static bool heads_calendar(const struct reading *reading, size_t line)
{
    return line < reading->text->lines_len && reading->outline->roles[line] == LINE_HEADING &&
           text_cue(reading->text, outline_body(reading->text, line).token) == SENSE_CALENDAR;
}

/* The name in `Agenda van de Kring Oost`, whose word for a body stands behind the first `van`; else
 * the whole. */
static struct stretch owner_of(const struct reading *reading, struct stretch name, size_t *end)
{
    const struct text *text = reading->text;
    for (size_t i = name.token; i < stretch_end(name) && !token_is_organisation(text, i); i++)
        if (text_cue(text, i) == SENSE_NAME_JOINT)
            return organisation_at(reading, i + 1, end);
    return name;
}

/* `Nieuwsbrief Genootschap voor Recht, maart 2027`: whose it is; `Kring Oost` right above the name
 * of an event. */
static struct stretch head_name(const struct reading *reading, size_t line, size_t *end)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line), none = {0};
    if (reading->outline->roles[line] != LINE_HEADING || body.tokens < 2 ||
        outline_is(reading->outline, line, FURNITURE_MENU) ||
        (text_cue(text, body.token) == SENSE_OPEN && !text->tokens[body.token + 1].upper))
        return none; /* `HOME  AGENDA  VERENIGING  CONTACT`, `Welkom bij onze vereniging` */
    size_t mailing = text_meaning(text, VOCABULARY_CUE, body.token).tokens;
    if (text_cue(text, body.token) == SENSE_MAILING && !text_is_mark(text, body.token + mailing - 1, ':')) {
        struct stretch name = organisation_at(reading, body.token + mailing, end);
        return stretch_has_organisation(text, name) ? name : none;
    }
    size_t next = line_behind(text, line);
    struct stretch name = owner_of(reading, organisation_at(reading, body.token, end), end);
    struct meaning first = text_meaning(text, VOCABULARY_LABEL, name.token);
    size_t joint = name.token + first.tokens;
    bool label = first.sense == SENSE_LABEL, owned = label && text_cue(text, joint) == SENSE_NAME_JOINT;
    if (owned) /* `Programma van de Vrienden van het Orgel`, but not `PROGRAMMA 2026` */
        name = organisation_at(reading, joint + text_meaning(text, VOCABULARY_CUE, joint).tokens, end);
    label &= !owned;
    if (*end != stretch_end(body) || name.tokens < 2 || label || stretch_has_event(text, name) ||
        organisation_is_mere_word(text, name.token))
        return none;
    bool top = text->lines[line].token == 0; /* the first line with words */
    if (top && next != SIZE_MAX && heads_calendar(reading, next))
        return name;
    bool kind = next != SIZE_MAX && next <= line + 2 && reading->outline->roles[next] == LINE_HEADING &&
                stretch_has_event(text, outline_body(text, next));
    bool building = false;
    for (size_t i = name.token; i < stretch_end(name); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        building |= meaning.sense == SENSE_VENUE && (meaning.value != 1 || !kind);
    }
    bool below = line > 0 && text->lines[line - 1].token == 0 &&
                 reading->outline->roles[line - 1] == LINE_HEADING && text->lines[line - 1].tokens > 1;
    bool head = (top || below) && !building;
    return stretch_has_organisation(text, name) && (head || comes_back(text, name)) ? name : none;
}

/* A heading of the page that is an organisation's name, and comes back in the text or stands above
 * all. */
static void read_masthead(const struct reading *reading, struct draft *draft)
{
    for (size_t line = 0;
         line < reading->text->lines_len && line < HEAD_LINES && draft_len(draft, KEY_ORGANIZERS) == 0;
         line++) {
        size_t end = 0;
        struct stretch name = head_name(reading, line, &end);
        if (name.tokens > 0)
            organizer_put(reading, draft, name);
    }
}

/* Somebody writes `we` on the page. */
static bool has_we(const struct reading *reading)
{
    for (size_t i = outline_cue(reading->outline, SENSE_PRONOUN); i < reading->text->tokens_len;
         i = outline_next_cue(reading->outline, i))
        if (text_meaning(reading->text, VOCABULARY_CUE, i).value == 4)
            return true;
    return false;
}

/* `De Harmonie Rul speelt na afloop`: what it does is part of the evening. */
static bool performs(const struct reading *reading, size_t token)
{
    size_t end = 0;
    organisation_at(reading, token, &end);
    return text_cue(reading->text, end) == SENSE_SPEAK;
}

/* `Het Hoogheemraadschap gaat daar aan de slag. Daarom houden we twee avonden`: the one body that
 * does something in the first sentences, where somebody writes `we` or the next sentence tells of
 * the event. */
static void read_writing_body(const struct reading *reading, struct draft *draft)
{
    const struct outline *outline = reading->outline;
    const struct text *text = reading->text;
    size_t found = SIZE_MAX, seen = 0;
    if (draft_len(draft, KEY_ORGANIZERS) > 0)
        return;
    bool we = has_we(reading);
    for (size_t s = 0; s < outline->sentences_len && seen < FIRST_SENTENCES && found == SIZE_MAX; s++) {
        struct stretch sentence = outline->sentences[s];
        bool prose = outline->roles[text->tokens[sentence.token].line] == LINE_PROSE && sentence.tokens > 3;
        seen += prose;
        if (!prose || !organisation_may_begin(text, sentence.token))
            continue;
        bool next = s + 1 < outline->sentences_len &&
                    (outline->sentence_senses[s + 1] & sense_bit(SENSE_EVENT)) != 0 &&
                    stretch_has_event(text, outline->sentences[s + 1]);
        if ((we || next) && !section_is_elsewhere(outline_section(outline, sentence.token), FACT_ORGANIZER) &&
            organizer_leads_sentence(reading, sentence))
            found = sentence.token;
        if (found != SIZE_MAX && performs(reading, found))
            found = SIZE_MAX;
    }
    size_t end = 0;
    if (found != SIZE_MAX)
        organizer_put(reading, draft, organisation_at(reading, found, &end));
}

/* The host of an address; empty where it is none. */
static struct slice host_of(const struct text *text, const struct mention *mention)
{
    struct slice address = text_slice(text, mention->span);
    if (mention->kind != MENTION_EMAIL && mention->kind != MENTION_URL)
        return (struct slice){"", 0};
    for (size_t i = 0; i < address.len; i++)
        if (address.at[i] == '@' || (address.at[i] == '/' && i > 0 && address.at[i - 1] == '/'))
            return (struct slice){address.at + i + 1, address.len - i - 1};
    return address;
}

/* A word of a name stands in the host of an address: `Streekarchief Oost` at streekarchief-oost.nl.
 */
static bool is_at_host(const struct text *text, struct stretch name, struct slice host)
{
    size_t len = 0;
    while (len < host.len && host.at[len] != '/')
        len++;
    for (size_t i = name.token; i < stretch_end(name); i++) {
        struct slice word = text_token(text, i);
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        bool common = meaning.sense == SENSE_ORGANISATION || meaning.sense == SENSE_VENUE;
        for (size_t at = 0; word.len >= HOST_WORD && !common && at + word.len <= len; at++)
            if (strncasecmp(host.at + at, word.at, word.len) == 0)
                return true;
    }
    return false;
}

/* A name begins its sentence, or tells where: a body that is merely spoken of gives its address
 * too. */
static bool is_in_place(const struct reading *reading, size_t token)
{
    size_t from = outline_sentence(reading->outline, token).token;
    token -= token > from && text_cue(reading->text, token - 1) == SENSE_ARTICLE;
    return token == from || text_cue(reading->text, token - 1) == SENSE_AT;
}

/* The first body whose addresses one is to write to or to look at. */
static void read_at_host(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    struct slice hosts[MOST_HOSTS];
    size_t len = 0, stop = text->tokens_len < BACK_TOKENS ? text->tokens_len : BACK_TOKENS;
    for (size_t i = 0;
         i < reading->mentions->len && len < MOST_HOSTS && draft_len(draft, KEY_ORGANIZERS) == 0; i++) {
        struct slice host = host_of(text, &reading->mentions->at[i]);
        if (host.len > 0)
            hosts[len++] = host;
    }
    for (size_t i = 0; i < stop && len > 0; i++) {
        size_t end = 0;
        struct stretch name = text->tokens[i].upper ? organisation_at(reading, i, &end) : (struct stretch){0};
        if (name.tokens == 0 || stretch_has_event(text, name)) /* `Studiedag Water in de stad` */
            continue;
        for (size_t h = 0;
             h < len && name.tokens > 1 && stretch_has_organisation(text, name) && is_in_place(reading, i);
             h++)
            if (is_at_host(text, name, hosts[h])) {
                organizer_put(reading, draft, name);
                return;
            }
        i = end > i ? end - 1 : i;
    }
}

void organizer_read_senders(const struct reading *reading, struct draft *draft)
{
    read_host_words(reading, draft);
    read_invited_by(reading, draft);
    read_masthead(reading->page != NULL ? reading->page : reading, draft);
    read_signature(reading, draft);
    read_writing_body(reading, draft);
    read_contact_of(reading, draft);
    read_at_host(reading, draft);
    read_greeting(reading->page != NULL ? reading->page : reading, draft);
    read_footer(reading->page != NULL ? reading->page : reading, draft);
}
