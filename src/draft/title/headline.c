/* Headings that are no event's name: a place, a speaker, a question to the reader, a call, a site. */
#include "draft/people/organisation.h"
#include "draft/times/eventday.h"
#include "draft/title/headline.h"
#include "draft/title/phrase.h"

#include "fasti/person.h"

enum {
    NEAR_LINES = 8,
    KICKER_TOKENS = 5,
    PLACE_TOKENS = 12, /* of a line that says where it is, or heads the page */
    WELCOME = 4,       /* tokens among which a heading says so */
};

/* `What are you looking for?`, below the text's beginning any question: to the reader. */
bool heading_asks_reader(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    if (!text_is_mark(text, stretch_end(heading->body) - 1, '?'))
        return false;
    bool reader = heading->line >= heading->reading->outline->prose;
    if (reader && text_cue(text, heading->body.token) == SENSE_CONTACT)
        return true; /* `Meer weten over onze reeks?` */
    for (size_t i = heading->body.token; i < stretch_end(heading->body) && !reader; i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        bool this = i > heading->body.token + 1 && token_is_event(text, i); /* `Waarom deze avond?` */
        reader = this || (meaning.sense == SENSE_PRONOUN && meaning.value == 5);
    }
    bool asks = text_cue(text, heading->body.token) == SENSE_PRONOUN ||
                (text_meaning(text, VOCABULARY_PERSON, heading->body.token + 1).sense == SENSE_BE &&
                 /* `When are you visiting?` */
                 text_meaning(text, VOCABULARY_CUE, heading->body.token + 2).value == 5);
    return reader && asks;
}

/* `12 and 13 June, Zutphen, the Netherlands`: nothing but towns and countries, and days. */
bool heading_names_town(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t places = 0;
    for (size_t i = heading->body.token; i < stretch_end(heading->body); i++) {
        enum sense cue = text_cue(text, i);
        bool place = text_meaning(text, VOCABULARY_PLACE, i).sense == SENSE_TOWN || cue == SENSE_COUNTRY;
        places += place;
        if (!place && cue != SENSE_AND && cue != SENSE_ARTICLE && !text_is_mark(text, i, ',') &&
            !text_is_mark(text, i, '-') && !mention_is_day(outline_mention(heading->reading->outline, i)))
            return false;
    }
    return places > 0;
}

/* `Lezing: De vergeten dijk`: of what kind it is, and what it is called. */
static bool names_one(const struct text *text, struct stretch words)
{
    return token_is_event(text, words.token) && !token_is_several_events(text, words.token) &&
           text_is_mark(text, words.token + 1, ':') && words.tokens > 3;
}

/* `Public Lectures` above the name of one of them, which stands above its day. */
bool heading_names_several(const struct heading *heading)
{
    const struct outline *outline = heading->reading->outline;
    const struct text *text = outline->text;
    bool several = false, one = false;
    for (size_t i = heading->body.token; i < stretch_end(heading->body); i++)
        several |= token_is_several_events(text, i);
    for (size_t line = heading->line + 1;
         several && line < heading->line + NEAR_LINES && line < text->lines_len; line++)
        one |= outline->sections[line] == LABEL_NONE && text->lines[line].tokens > 2 &&
               (outline->roles[line] == LINE_HEADING
                    ? line_leads_day(outline, line)
                    : line < outline->prose && names_one(text, outline_body(text, line))) &&
               !phrase_is_labels(text, outline_body(text, line));
    return one && !line_leads_day(heading->reading->outline, heading->line);
}

/* A building by its name, and where it stands. */
static bool is_building(const struct text *text, struct stretch words)
{
    bool building = words.tokens > 0 && token_is_venue(text, words.token);
    for (size_t i = words.token + 1; i < stretch_end(words) && building; i++) {
        enum sense sense = text_cue(text, i);
        building = text->tokens[i].upper || text_is_mark(text, i, ',') || sense == SENSE_ARTICLE ||
                   sense == SENSE_AT;
    }
    return building && !stretch_has_event(text, words);
}

/* `Dorpshuis De Vink, Zutphen` */
bool heading_names_building(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    /* `Museum De Vink` may present itself */
    bool organisation = text_meaning(text, VOCABULARY_CUE, heading->body.token).value == 1;
    return heading->body.tokens > 1 && !organisation && is_building(text, heading->body);
}

/* `Dorpshuis De Vink, vrijdag 9 april` below another heading: where and when it is. */
bool heading_sets_place(const struct heading *heading)
{
    const struct outline *outline = heading->reading->outline;
    size_t above = heading->line, at = heading->body.token;
    while (above > 0 && outline->roles[above - 1] == LINE_BLANK)
        above--;
    while (at < stretch_end(heading->body) && outline_mention(outline, at) == NULL)
        at++;
    return above > 0 && outline->roles[above - 1] == LINE_HEADING &&
           mention_is_day(outline_mention(outline, at)) &&
           is_building(outline->text, stretch_trim(outline->text, stretch_between(heading->body.token, at)));
}

/* Words with capitals, numbers and small ones, with a building or a hall among them and no event: `St Anne's
 * Hall, Elm Bank`, `In de kantine`. */
static bool is_address_line(const struct text *text, struct stretch words)
{
    bool place = text_cue(text, words.token) == SENSE_ONLINE, at = text_cue(text, words.token) == SENSE_AT;
    for (size_t i = words.token; i < stretch_end(words); i++) {
        const struct token *token = &text->tokens[i];
        place |= token_is_venue(text, i) || token_is_room(text, i);
        bool named = token->kind != TOKEN_WORD || token->upper || token->len <= 2 ||
                     phrase_is_small(text, i) || token_is_venue(text, i) || token_is_room(text, i) ||
                     text_is_mark(text, i - (i > 0), '\'');
        if ((!named && !at) || text_cue(text, i) == SENSE_AND)
            return false;
    }
    return place && !stretch_has_event(text, words) && !phrase_has_verb(text, words);
}

/* `The Lost Railways - 12 March, 7pm`: the last times of a line begin with a day. */
static bool ends_in_time(const struct outline *outline, struct stretch line)
{
    const struct mention *last = outline_mention(outline, stretch_end(line) - 1);
    while (last != NULL && last->kind == MENTION_TIME && last->start.day == UNSTATED &&
           last->token > line.token)
        last = outline_mention(outline, last->token - 1 -
                                            (last->token > line.token + 1 &&
                                             outline->text->tokens[last->token - 1].kind == TOKEN_MARK));
    return last != NULL && mention_is_day(last);
}

/* `Memorial Hall, Barnford` right below the day and the hour: where it is. */
bool heading_is_place_below_day(const struct heading *heading)
{
    const struct outline *outline = heading->reading->outline;
    const struct text *text = outline->text;
    if (heading->line == 0 || text->lines[heading->line - 1].tokens == 0 ||
        heading->body.tokens > PLACE_TOKENS)
        return false;
    struct stretch above = outline_body(text, heading->line - 1);
    bool day = mention_is_day(outline_mention(outline, above.token)) || ends_in_time(outline, above);
    return day && is_address_line(text, heading->body);
}

/* `Toegang vrij, collecte bij de uitgang`: what it costs. */
bool heading_tells_cost(const struct heading *heading)
{
    enum sense first = text_cue(heading->reading->text, heading->body.token);
    return (first == SENSE_FREE || first == SENSE_COST) &&
           !stretch_has_event(heading->reading->text, heading->body);
}

/* `Welkom op de website van de vereniging`: to the page, not to an event. */
bool heading_welcomes(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    if ((heading->senses & sense_bit(SENSE_OPEN)) == 0 || stretch_has_event(text, heading->body))
        return false;
    for (size_t i = heading->body.token; i < stretch_end(heading->body) && i < heading->body.token + WELCOME;
         i++) {
        struct meaning cue = text_meaning(text, VOCABULARY_CUE, i);
        if (cue.sense == SENSE_OPEN && cue.value == 1)
            return true;
    }
    return false;
}

/* Another heading, which may be the name, right above or below it. */
static bool is_beside_heading(const struct heading *heading)
{
    const struct outline *outline = heading->reading->outline;
    const size_t beside[] = {line_above(outline->text, heading->line),
                             line_behind(outline->text, heading->line)};
    for (size_t i = 0; i < ARRAY_LEN(beside); i++)
        if (beside[i] != SIZE_MAX && outline->roles[beside[i]] == LINE_HEADING &&
            outline->sections[beside[i]] == LABEL_NONE && outline->text->lines[beside[i]].tokens > 1 &&
            !mention_is_day(outline_mention(outline, outline->text->lines[beside[i]].body)))
            return true;
    return false;
}

/* `door Jan Jansen`; beside another heading `Lezing door Jan Jansen`, `Oratie Jan Jansen`: who, not what. */
bool heading_names_speaker(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    struct person person;
    size_t by = heading->body.token;
    if (text_cue(text, by) == SENSE_EVENT)
        by += text_meaning(text, VOCABULARY_CUE, by).tokens;
    size_t name = by + (text_cue(text, by) == SENSE_BY);
    for (size_t i = 0; i < 2; i++) { /* `Uw gids is Jan Jansen` */
        struct meaning presents = text_meaning(text, VOCABULARY_PERSON, by + i);
        if (presents.sense == SENSE_PRESENTS && presents.value == 2)
            return person_at(text, by + i + presents.tokens, &person);
    }
    if (name == heading->body.token ||
        stretch_has_event(text, stretch_between(name, stretch_end(heading->body))) ||
        !person_at(text, name, &person) || person.certainty < 2)
        return false;
    return by == heading->body.token ||
           (person.token + person.tokens >= stretch_end(heading->body) && is_beside_heading(heading));
}

/* `Jan Jansen` right above `Turf en klei`: who speaks, above of what. */
bool heading_names_person(const struct heading *heading)
{
    const struct outline *outline = heading->reading->outline;
    size_t next = heading->line + 1;
    struct person person;
    return next < outline->text->lines_len && outline->roles[next] == LINE_HEADING &&
           outline->text->lines[next].tokens > 1 && outline->sections[next] == LABEL_NONE &&
           person_at(outline->text, heading->body.token, &person) && person.certainty >= 2 &&
           person.token + person.tokens >= stretch_end(heading->body);
}

/* `De lezing van 11 juni gaat helaas`: it tells of the event by its mere kind. */
bool heading_tells_of_kind(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t kind = heading->body.token + 1;
    return heading->body.tokens > 2 && text_cue(text, kind - 1) == SENSE_ARTICLE &&
           token_is_event(text, kind) && !text->tokens[kind].upper;
}

/* `Samen sterk!` */
bool heading_calls_out(const struct heading *heading)
{
    return text_is_mark(heading->reading->text, stretch_end(heading->body) - 1, '!');
}

/* A building with a hall: where, not what. */
bool heading_names_hall(const struct heading *heading)
{
    bool named = false;
    for (size_t i = heading->body.token;
         i < stretch_end(heading->body) && (heading->senses & sense_bit(SENSE_ROOM)) != 0 && !named; i++)
        named = token_is_room(heading->reading->text, i);
    return named && heading->body.tokens < 8 && !stretch_has_event(heading->reading->text, heading->body);
}

bool heading_has_address(const struct heading *heading)
{
    for (size_t i = heading->body.token; i < stretch_end(heading->body); i++) {
        const struct mention *mention = outline_mention(heading->reading->outline, i);
        if (mention != NULL && (mention->kind == MENTION_STREET || mention->kind == MENTION_POSTAL_CODE))
            return true;
    }
    return false;
}

/* `Broekland.net - het dorp op internet`: the site's name. */
bool heading_names_site(const struct heading *heading)
{
    const struct mention *mention = outline_mention(heading->reading->outline, heading->body.token);
    return mention != NULL && (mention->kind == MENTION_URL || mention->kind == MENTION_EMAIL);
}

/* `T.a.v. het college en de raad`, `Beste buren,`: to whom it goes. */
bool heading_addresses(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    enum sense first = text_cue(text, heading->body.token);
    return first == SENSE_SALUTATION || phrase_addresses(text, heading->body.token) ||
           (first == SENSE_LETTERHEAD && !text_is_mark(text, heading->body.token + 1, ':'));
}

/* `Save the date!`, `Uitnodiging`: of what kind the message is. */
bool heading_is_invitation(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, heading->body.token);
    size_t end = heading->body.token + meaning.tokens;
    while (end < stretch_end(heading->body) && text->tokens[end].kind == TOKEN_MARK)
        end++;
    return meaning.sense == SENSE_HELD && end >= stretch_end(heading->body);
}

/* `VOL – er staan 9 namen op de wachtlijst`, `Sprekers volgen nog`: how full it is, or what is not known yet.
 */
bool heading_tells_full(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    return (outline_has(text, heading->body, SENSE_WAITLIST, NULL) ||
            outline_has(text, heading->body, SENSE_AWAITED, NULL)) &&
           !stretch_has_event(heading->reading->text, heading->body);
}

/* `Lezing met rondleiding`, `Eerstvolgende bijeenkomst`: kinds of events and small words, no name. */
bool heading_is_mere_kind(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t first = heading->body.token;
    bool next = heading->body.tokens > 1 && heading->line < heading->reading->outline->prose &&
                text_meaning(text, VOCABULARY_TIME, first).sense == SENSE_SHIFT;
    for (size_t i = first + next; i < stretch_end(heading->body); i++) {
        enum sense sense = text_cue(text, i), time = text_meaning(text, VOCABULARY_TIME, i).sense;
        bool small = sense == SENSE_BY || sense == SENSE_AND || sense == SENSE_ARTICLE ||
                     sense == SENSE_ANNUAL || (sense == SENSE_NAME_JOINT && text->tokens[i].len < 3);
        /* `One-Day Conference`, `Jaarcongres 2019` */
        bool counts = ((time == SENSE_NUMBER || time == SENSE_ONE) && text_is_mark(text, i + 1, '-')) ||
                      text_is_mark(text, i, '-') || text_is_mark(text, i, '&') ||
                      (text_is_year(text, i) && is_beside_heading(heading));
        if (!token_is_event(text, i) && !small && !counts)
            return false;
    }
    return true;
}

/* The line right above says of what kind it is, and no more: `Studiemiddag` above `Lezen met tegenzin`. */
bool heading_is_below_kind(const struct heading *heading)
{
    const struct reading *reading = heading->reading;
    size_t above = line_above(reading->text, heading->line);
    if (above == SIZE_MAX || outline_mention(reading->outline, heading->body.token) != NULL ||
        reading->text->lines[above].tokens > KICKER_TOKENS ||
        reading->outline->roles[above] == LINE_BOILERPLATE ||
        (reading->text->lines[above].senses & sense_bit(SENSE_EVENT)) == 0)
        return false;
    const struct heading kind = {
        .reading = reading, .line = above, .body = outline_body(reading->text, above)};
    size_t next = line_behind(reading->text, heading->line);
    bool other = next != SIZE_MAX && reading->outline->roles[next] == LINE_HEADING &&
                 stretch_has_event(reading->text, outline_body(reading->text, next));
    return heading_is_mere_kind(&kind) && !heading_is_mere_kind(heading) && !other;
}

/* `Wat weet de bodem?` right above `Over grond en geheugen`: the line below says of what it is. */
bool heading_is_above_subtitle(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t next = heading->line + 1;
    if (next >= text->lines_len || text->lines[next].tokens < 2 ||
        heading->reading->outline->roles[next] != LINE_HEADING)
        return false;
    size_t body = text->lines[next].body;
    size_t kind = token_is_event(text, body); /* `Conferentie over kleine plannen` */
    struct meaning topic = text_meaning(text, VOCABULARY_PERSON, body + kind);
    return topic.sense == SENSE_TOPIC && topic.value == 0 &&
           (kind > 0 || !stretch_has_event(text, outline_body(text, next)));
}

/* A heading stands right above, which may be the name; in a notice of lines without running text any line. */
static bool is_below_heading(const struct heading *heading)
{
    const struct outline *outline = heading->reading->outline;
    size_t above = line_above(outline->text, heading->line);
    return above != SIZE_MAX &&
           (outline->roles[above] == LINE_HEADING ||
            (outline->roles[above] == LINE_PROSE && above < outline->prose)) &&
           outline->sections[above] == LABEL_NONE &&
           !mention_is_day(outline_mention(outline, outline->text->lines[above].body));
}

/* `Onder leiding van Jan Jansen`, `Uitgevoerd door Jan Jansen`: somebody's name stands behind the words that
 * lead to who does it. */
static bool leads_person(const struct text *text, size_t token)
{
    struct meaning by = text_meaning(text, VOCABULARY_CUE, token),
                   presents = text_meaning(text, VOCABULARY_PERSON, token);
    struct person person;
    bool presented = presents.sense == SENSE_PRESENTS && (presents.value & 1) == 0 && presents.tokens > 1;
    return (by.sense == SENSE_BY && person_at(text, token + by.tokens, &person)) ||
           (presented && person_at(text, token + presents.tokens, &person));
}

/* `Georganiseerd door het Instituut`, `Namens het bestuur`, `Met steun van het fonds`; below another heading
 * `Een workshop van de bond`: whose it is, not what. */
bool heading_gives_credit(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t first = heading->body.token;
    struct meaning cue = text_meaning(text, VOCABULARY_CUE, first),
                   role = text_meaning(text, VOCABULARY_PERSON, first);
    bool organized = cue.sense == SENSE_ORGANIZE && cue.value == 1,
         paid = role.sense == SENSE_MENTIONED && role.value == 2;
    if (organized || paid)
        return heading->body.tokens > (organized ? cue : role).tokens;
    size_t kind = first + (cue.sense == SENSE_ARTICLE), joint = kind + 1;
    bool of = token_is_event(text, kind) &&
              (text_cue(text, joint) == SENSE_NAME_JOINT || text_cue(text, joint) == SENSE_BY) &&
              stretch_has_organisation(text, heading->body);
    return (of || cue.sense == SENSE_HOST || leads_person(text, first)) && is_below_heading(heading);
}

/* `Excursie voor leden` right below `Bezoek aan de sluis`: of what kind it is, and for whom. */
bool heading_is_kind_below(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    size_t above = line_above(text, heading->line),
           kind = heading->body.token + (text_cue(text, heading->body.token) == SENSE_ARTICLE);
    kind += !token_is_event(text, kind) && heading->body.tokens > 2; /* `Muzikale lezing` */
    enum sense joint = text_cue(text, kind + 1);
    return token_is_event(text, kind) && heading->line > 0 && above == heading->line - 1 &&
           is_below_heading(heading) && text->lines[above].tokens > 2 &&
           !stretch_has_organisation(text, outline_body(text, above)) &&
           !stretch_has_event(text, outline_body(text, above)) &&
           (joint == SENSE_NAME_JOINT || joint == SENSE_AT || joint == SENSE_BY || joint == SENSE_ALONG ||
            joint == SENSE_TOWARDS || joint == SENSE_ORGANIZE);
}

/* A page too short for running text ends in the line, below its last sentence. */
static bool ends_short_page(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    for (size_t next = line_behind(text, line); next != SIZE_MAX; next = line_behind(text, next))
        if (reading->outline->roles[next] != LINE_HEADING)
            return false;
    return true;
}

/* No running text stands below it, nor the event's day. */
bool heading_ends_page(const struct heading *heading)
{
    const struct reading *reading = heading->reading;
    const struct outline *outline = reading->outline;
    bool below = false, short_page = outline->prose >= reading->text->lines_len && reading->page == NULL;
    for (size_t i = 0; i < reading->occasions_len; i++) {
        size_t line = reading->occasions[i].line;
        if (line != SIZE_MAX && line > heading->line)
            return false;
        below |= line < heading->line;
    }
    if (short_page)
        return below && ends_short_page(reading, heading->line);
    return heading->line > outline->prose && heading->line >= outline->last_prose;
}

/* `Stukken voor het Ledencongres` far below `Ledencongres: maandag 25 november`: it takes up the kind of
 * event that heads the page. */
bool heading_takes_up_top(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    const struct outline *outline = heading->reading->outline;
    size_t top = 0;
    if (heading->line < outline->prose || (heading->senses & sense_bit(SENSE_EVENT)) == 0)
        return false;
    while (top < NEAR_LINES && top < heading->line && text->lines[top].tokens == 0)
        top++;
    struct stretch first = top < outline->prose ? outline_body(text, top) : (struct stretch){0};
    if (first.tokens == 0 || !outline_mentions(outline, first.token, 1u << MENTION_TIME))
        return false;
    size_t end = first.tokens < PLACE_TOKENS ? stretch_end(first) : first.token + PLACE_TOKENS;
    for (size_t i = first.token; i < end; i++)
        for (size_t j = heading->body.token + 1; token_is_event(text, i) && j < stretch_end(heading->body);
             j++)
            if (token_is_event(text, j) && slice_same_word(text_token(text, i), text_token(text, j)))
                return true;
    return false;
}

/* `Sanne Dekker en Rob Dijk`: nobody but persons. */
bool heading_is_persons(const struct heading *heading)
{
    const struct text *text = heading->reading->text;
    struct person person;
    size_t at = heading->body.token, end = stretch_end(heading->body);
    while (at < end && person_at(text, at, &person) && person.certainty >= 2) {
        at = person.token + person.tokens;
        if (at >= end)
            return true;
        at += text_cue(text, at) == SENSE_AND || text_is_mark(text, at, ',');
    }
    return false;
}
