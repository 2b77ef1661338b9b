/* Who it is for, whether one can be there online, and the announcement's own text. */
#include "draft/terms/rate.h"

#include <string.h>

enum {
    BOOKING_BEFORE = 4,   /* tokens from a word for registering to `online` */
    BOOKING_BEHIND = 2,   /* from `online` to such a word */
    TOWN_TOKENS = 3,      /* of a town that has a word in it */
    AUDIENCE_TOKENS = 60, /* under a label */
    SAID_TOKENS = 30,     /* in a sentence */
    INVITED_TOKENS = 16,  /* between the pieces of `nodigt ... uit` */
    FOLK_TOKENS = 6,      /* the first words, that name people */
    MOST_AUDIENCES = 8,
};

/* The entries or the sentence under a label for whom it is. */
static void read_label(const struct reading *reading, const struct field *field, struct draft *draft)
{
    const struct text *text = reading->text;
    size_t first = text->tokens[field->value.token].line, put = 0;
    for (size_t line = first; line < text->lines_len && line < first + MOST_AUDIENCES &&
                              text->lines[line].tokens > 0 && put < MOST_AUDIENCES;
         line++) {
        struct stretch body = outline_body(text, line);
        if (line == first && field->value.token > body.token)
            body = stretch_trim(text, stretch_between(field->value.token, stretch_end(body)));
        if ((line > first && reading->outline->roles[line] != LINE_ENTRY) || body.tokens > AUDIENCE_TOKENS)
            break;
        put += draft_put_words(draft, draft_in(ROW_AUDIENCE, DRAFT_NEXT), text, stretch_span(text, body));
    }
}

static bool is_folk(const struct text *text, size_t token)
{
    enum sense sense = text_cue(text, token);
    /* `voor hoogleraar Jan Bos` */
    bool named = token + 1 < text->tokens_len && text->tokens[token + 1].upper;
    return sense == SENSE_FOLK || sense == SENSE_PEOPLE || token_is_rate(text, token) ||
           (!named && text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_FUNCTION);
}

static bool ends_folk(const struct text *text, size_t token)
{
    enum sense sense = text_cue(text, token);
    return (text->tokens[token].kind == TOKEN_MARK && strchr(".;:!()", text->tokens[token].mark) != NULL) ||
           text_is_dash_behind_blank(text, token) || sense == SENSE_REGISTER ||
           sense == SENSE_BUT || sense == SENSE_FREE || sense == SENSE_COST;
}

static bool is_of_time(const struct reading *reading, size_t token)
{
    const struct mention *mention = outline_mention(reading->outline, token);
    return mention != NULL && mention->kind == MENTION_TIME;
}

/* From a token on, the words for whom it is: up to the sentence's end, a bracket, or what
 * is something else. */
static struct stretch folk_from(const struct reading *reading, size_t token, size_t stop)
{
    token += text_cue(reading->text, token) == SENSE_ARTICLE; /* `haar leden` */
    size_t end = token;
    while (end < stop && !ends_folk(reading->text, end) && !is_of_time(reading, end))
        end++;
    /* `voor omwonenden is er op 4 november` */
    for (size_t i = token + 1; i < end && is_of_time(reading, end); i++)
        end = text_meaning(reading->text, VOCABULARY_PERSON, i).sense == SENSE_BE ? i : end;
    enum sense behind = end < stop ? text_cue(reading->text, end) : SENSE_NONE;
    bool costs = behind == SENSE_FREE || behind == SENSE_COST; /* `is voor leden gratis` */
    return costs ? (struct stretch){0} : stretch_trim(reading->text, stretch_between(token, end));
}

/* Where people are named among the first words of a stretch; its end where nobody is, or everybody. */
static size_t folk_in(const struct text *text, struct stretch words, size_t most)
{
    for (size_t i = words.token; i < stretch_end(words) && i < words.token + most; i++)
        if (is_folk(text, i))
            return i;
        else if (text_cue(text, i) == SENSE_PRONOUN)
            break;
    return stretch_end(words);
}

/* `nodigt (het waterschap) de bewoners van de Voordijk uit`: whom the verb in two pieces has between them. */
static struct stretch invited(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    size_t stop = stretch_end(outline_sentence(reading->outline, token)), end = token + 1;
    while (end < stop && end < token + INVITED_TOKENS &&
           !(text_cue(text, end) == SENSE_PUTS_OFF && text_meaning(text, VOCABULARY_CUE, end).value == 1))
        end++;
    if (end >= stop || end >= token + INVITED_TOKENS)
        return (struct stretch){0};
    size_t folk = folk_in(text, stretch_between(token + 1, end), INVITED_TOKENS);
    bool plain = !text->tokens[token + 1].upper && text_cue(text, token + 1) != SENSE_ARTICLE &&
                 /* `nodigt klachtbehandelaars van gemeenten uit` */
                 text_cue(text, token + 1) != SENSE_ALL && folk < end;
    return stretch_between(plain ? token + 1 : folk, end);
}

/* `De dag is bedoeld voor raadsleden en griffiers`, in the sentence that says what is meant for them. */
static bool put_meant(const struct reading *reading, size_t token, struct draft *draft)
{
    const struct text *text = reading->text;
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    struct stretch sentence = outline_sentence(reading->outline, token);
    struct stretch words = folk_from(reading, token + meaning.tokens, stretch_end(sentence));
    bool event = stretch_has_event(text, stretch_between(sentence.token, token));
    if (words.tokens == 0 || words.tokens > SAID_TOKENS ||
        folk_in(text, words, FOLK_TOKENS) == stretch_end(words) || (meaning.value == 1 && !event) ||
        section_is_elsewhere(outline_section(reading->outline, token), FACT_ATTENDANCE))
        return false;
    return draft_put_words(draft, draft_in(ROW_AUDIENCE, DRAFT_NEXT), text, stretch_span(text, words));
}

/* `een middag voor archivarissen en juristen` */
static bool put_event_for(const struct reading *reading, size_t token, struct draft *draft)
{
    const struct text *text = reading->text;
    struct meaning joint = text_meaning(text, VOCABULARY_CUE, token + 1);
    struct stretch words =
        folk_from(reading, token + 2, stretch_end(outline_sentence(reading->outline, token)));
    return joint.sense == SENSE_NAME_JOINT && joint.value == 1 && words.tokens > 0 &&
           words.tokens <= SAID_TOKENS && folk_in(text, words, 2) < stretch_end(words) &&
           draft_put_words(draft, draft_in(ROW_AUDIENCE, DRAFT_NEXT), text, stretch_span(text, words));
}

/* What the sentences say of whom it is for. */
static void read_sentences(const struct reading *reading, struct draft *draft)
{
    const struct outline *outline = reading->outline;
    size_t len = reading->text->tokens_len;
    for (size_t i = outline_cue(outline, SENSE_MEANT_FOR); i < len; i = outline_next_cue(outline, i))
        if (put_meant(reading, i, draft))
            return;
    for (size_t i = outline_cue(outline, SENSE_ORGANIZE); i < len; i = outline_next_cue(outline, i)) {
        struct stretch words = text_meaning(reading->text, VOCABULARY_CUE, i).value == 2
                                   ? invited(reading, i)
                                   : (struct stretch){0};
        if (words.tokens > 0 && draft_put_words(draft, draft_in(ROW_AUDIENCE, DRAFT_NEXT), reading->text,
                                                stretch_span(reading->text, words)))
            return;
    }
    for (size_t i = outline_cue(outline, SENSE_EVENT); i < len; i = outline_next_cue(outline, i))
        if (put_event_for(reading, i, draft))
            return;
}

void part_audience(const struct reading *reading, struct draft *draft)
{
    const struct field *field = outline_field(reading->outline, LABEL_AUDIENCE, 0);
    if (field != NULL && field->value.tokens > 0)
        read_label(reading, field, draft);
    else
        read_sentences(reading, draft);
}

/* `Bergen op Zoom`: inside a town's name. */
static bool is_of_town(const struct text *text, size_t token)
{
    for (size_t before = 1; before <= TOWN_TOKENS && before <= token; before++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_PLACE, token - before);
        if (meaning.sense == SENSE_TOWN && meaning.tokens > before)
            return true;
    }
    return false;
}

/* `Kaarten zijn online te koop`, `reserveren kan online`: how one comes by a place, where it is not said to
 * be held so. */
static bool is_of_booking(const struct reading *reading, size_t token, size_t tokens)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, token);
    if (text_meaning(text, VOCABULARY_CUE, token).value != 0)
        return false;
    if (outline_says(reading->outline, token, SENSE_SALE))
        return true;
    size_t from = token > sentence.token + BOOKING_BEFORE ? token - BOOKING_BEFORE : sentence.token;
    for (size_t i = from; i < token + tokens + BOOKING_BEHIND && i < stretch_end(sentence); i++)
        if (text_cue(text, i) == SENSE_REGISTER && text_meaning(text, VOCABULARY_CUE, i).value != 2)
            return !outline_has(text, stretch_between(i < token ? i : token, i < token ? token : i),
                                SENSE_AND, NULL);
    return false;
}

/* `via het online formulier`, `een online vragenlijst`: of a thing that is no event. */
static bool is_of_thing(const struct text *text, size_t token, size_t behind)
{
    const struct token *next = &text->tokens[behind];
    bool led = token > 0 && text_cue(text, token - 1) == SENSE_ARTICLE && !token_is_event(text, token);
    return led && behind < text->tokens_len && next->kind == TOKEN_WORD && !next->upper &&
           text_cue(text, behind) == SENSE_NONE &&
           !stretch_has_event(text, stretch_between(behind, behind + 2));
}

/* `Online aanmelden`, `digitale nieuwsbrief`, an entry of the programme, an edition of last year: not how the
 * event is held. */
static bool is_of_something_else(const struct reading *reading, size_t token, size_t tokens)
{
    const struct outline *outline = reading->outline;
    size_t line = reading->text->tokens[token].line;
    enum sense next = text_cue(reading->text, token + tokens);
    if (is_of_town(reading->text, token) || is_of_booking(reading, token, tokens) ||
        is_of_thing(reading->text, token, token + tokens))
        return true;
    if (text_meaning(reading->text, VOCABULARY_CUE, token).value == 2 &&
        /* `papieren of digitale kaart` */
        !stretch_has_event(reading->text, stretch_between(token + 1, token + 3)))
        return true;
    bool own = reading->occasion->listed && line == reading->occasion->line;
    bool entry = outline->roles[line] == LINE_TIMED ||
                 (outline->roles[line] == LINE_ENTRY && outline->sections[line] == LABEL_PROGRAMME);
    return next == SENSE_REGISTER || next == SENSE_MAILING ||
           outline_field_of(outline, token) == LABEL_REGISTER ||
           section_is_elsewhere(outline_section(outline, token), FACT_ATTENDANCE) ||
           (!own && (entry || outline_says(outline, token, SENSE_PAST)));
}

/* `in room T3-14 and on Zoom`, `op het stadhuis of online`. */
static bool is_joined(const struct text *text, size_t token)
{
    for (size_t i = token; i > 0 && i + 3 > token; i--) {
        struct meaning time = text_meaning(text, VOCABULARY_TIME, i - 1);
        if (text_cue(text, i - 1) == SENSE_AND || (time.sense == SENSE_LINK && (time.value & LINK_AND) != 0))
            return true;
    }
    return false;
}

/* What the page says of being there from afar: only so, or beside being there. */
struct afar {
    bool only, beside;
    struct span span;
};

static struct afar read_afar(const struct reading *reading, bool place)
{
    const struct outline *outline = reading->outline;
    const struct occasion *occasion = reading->occasion;
    struct afar afar = {0};
    for (size_t i = outline_cue(outline, SENSE_ONLINE); i < reading->text->tokens_len;
         i = outline_next_cue(outline, i)) {
        struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, i);
        size_t line = reading->text->tokens[i].line;
        if (is_of_something_else(reading, i, meaning.tokens))
            continue;
        bool told = outline->roles[line] == LINE_PROSE && !outline_says(outline, i, SENSE_EVENT) &&
                    !outline_mentions(outline, i, 1u << MENTION_TIME);
        bool header = (line <= outline->prose && !told) || outline_field_of(outline, i) == LABEL_WHERE ||
                      outline->roles[line] == LINE_HEADING;
        bool held = outline_says(outline, i, SENSE_HELD) || outline_says(outline, i, SENSE_ORGANIZE);
        bool own = line == occasion->line;
        bool beside = meaning.value == 1 || (place && !occasion->listed && is_joined(reading->text, i));
        bool only = meaning.value != 1 && (header || held) && (!occasion->listed || own || !place);
        if (afar.span.len == 0 && (beside || only))
            afar.span = text_span(reading->text, i, meaning.tokens);
        afar.beside |= beside;
        afar.only |= only;
    }
    return afar;
}

/* Places on the spot and online. */
void part_attendance(const struct reading *reading, struct draft *draft)
{
    bool place = draft_has(draft, KEY_LOCATION);
    struct afar afar = read_afar(reading, place);
    bool mixed = place && (afar.beside || (afar.only && !reading->occasion->listed));
    const char *attendance = mixed ? "mixed" : place ? "onsite" : afar.only || afar.beside ? "online" : NULL;
    if (attendance == NULL)
        return;
    draft_put_string(draft, KEY_ATTENDANCE, attendance, place && !mixed ? (struct span){0} : afar.span);
    if (place && !mixed)
        draft_assume(draft, KEY_ATTENDANCE);
}

/* Paragraphs of running text, parted by blank lines. */
void part_description(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    struct buffer description = {0};
    bool parted = false;
    size_t most = 0;
    for (size_t i = 0; i < text->lines_len; i++)
        most += text->lines[i].len + 2;
    buffer_grow(&description, most);
    for (size_t i = 0; i < text->lines_len; i++) {
        enum line_role role = reading->outline->roles[i];
        enum label section = reading->outline->sections[i];
        bool wanted = (role == LINE_PROSE && text->lines[i].tokens >= 8) || role == LINE_ENTRY;
        parted |= role == LINE_BLANK;
        if (!wanted || section_is_elsewhere(section, FACT_DESCRIPTION))
            continue;
        struct slice line =
            slice_trim(slice_part(text->clean, text->lines[i].at, text->lines[i].at + text->lines[i].len));
        if (description.len > 0)
            buffer_put(&description, parted ? SLICE("\n\n") : SLICE("\n"));
        buffer_put(&description, line);
        parted = false;
    }
    draft_put_text(draft, KEY_DESCRIPTION, (struct slice){description.text, description.len},
                   (struct span){0});
    free(description.text);
}
