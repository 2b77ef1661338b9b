/* Whom to ask: addresses and telephone numbers with the person beside them. */
#include "draft/people/candidate.h"

#include <string.h>

enum {
    MOST_CONTACTS = 8,
    REACH = 3,
    ADDRESS_TOKENS = 8,
    SIGNED_LINES = 4,
    SHORT_LINE = 8,
    VACANCY = 60,
    LODGING = 12,      /* between a word for where one sleeps and its address */
    JOINED_TOKENS = 8, /* of somebody joined to another by `en` */
    BESIDE_TOKENS = 6, /* between a name and its address */
    NAME_TOKENS = 4,   /* of a name that no row knows */
    FIRST_NAME = 9,    /* bytes of a first name that none knows */
};

static bool is_wire(const struct mention *mention)
{
    return mention != NULL && (mention->kind == MENTION_EMAIL || mention->kind == MENTION_PHONE);
}

/* The sentence before it on the line is a question: `Een vraag? Mail ...` */
static bool asked_before(const struct reading *reading, struct stretch sentence)
{
    const struct text *text = reading->text;
    if (sentence.token == 0 || !text_is_mark(text, sentence.token - 1, '?') ||
        text->tokens[sentence.token - 1].line != text->tokens[sentence.token].line)
        return false;
    return outline_has(text, outline_sentence(reading->outline, sentence.token - 1), SENSE_CONTACT, NULL);
}

/* `Stel uw vraag liefst vooraf. Dat kan via ...` */
static bool takes_up_question(const struct outline *outline, struct stretch sentence)
{
    return sentence.token > 0 && text_cue(outline->text, sentence.token) == SENSE_TAKES_UP &&
           outline_says(outline, sentence.token - 1, SENSE_CONTACT);
}

/* The words around a token up to semicolons: `aanmelden via a@example.org; voor vragen belt u ...` */
static struct stretch clause_of(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    size_t from = token, end = token;
    while (from > sentence.token && !text_is_mark(reading->text, from - 1, ';'))
        from--;
    while (end < stretch_end(sentence) && !text_is_mark(reading->text, end, ';'))
        end++;
    return stretch_between(from, end);
}

bool address_is_to_ask(const struct reading *reading, size_t token)
{
    const struct outline *outline = reading->outline;
    enum label section = outline_section(outline, token), field = outline_field_of(outline, token);
    struct stretch sentence = outline_sentence(outline, token);
    return section == LABEL_CONTACT || field == LABEL_CONTACT || field == LABEL_EMAIL ||
           field == LABEL_PHONE ||
           (outline_says(outline, token, SENSE_CONTACT) &&
            outline_has(reading->text, clause_of(reading, token), SENSE_CONTACT, NULL)) ||
           takes_up_question(outline, sentence) || asked_before(reading, sentence);
}

/* `Contact: An Verreydt`: the whole value of the label. */
static bool is_whole_contact(const struct reading *reading, const struct person *person)
{
    const struct field *field = outline_field(reading->outline, LABEL_CONTACT, 0);
    return field != NULL && field->value.token == person->token && field->value.tokens == person->tokens &&
           person->name_tokens > 1;
}

/* `Berry Hoogenkamp (berry.hoogenkamp@...)`: the address has the last word of the name. */
static bool is_in_address(const struct reading *reading, const struct person *person, size_t address)
{
    const struct text *text = reading->text;
    struct slice last = text_token(text, person->name_token + person->name_tokens - 1);
    const struct mention *wire = outline_mention(reading->outline, address);
    if (wire == NULL || wire->kind != MENTION_EMAIL)
        return false;
    for (size_t i = address; last.len > 3 && i < wire->token + wire->tokens && !text_is_mark(text, i, '@') &&
                             i < address + ADDRESS_TOKENS;
         i++)
        if (slice_same_word(text_token(text, i), last))
            return true;
    return false;
}

/* `An Verreydt, 0478 12 34 56, an.verreydt@...`: the address behind a number bears the name before it. */
static bool is_in_next_address(const struct reading *reading, const struct person *person, size_t number)
{
    const struct mention *wire = outline_mention(reading->outline, number);
    if (wire == NULL || wire->kind != MENTION_PHONE)
        return false;
    const struct mention *next = wire + 1;
    bool beside = next < reading->mentions->at + reading->mentions->len &&
                  next->token < wire->token + wire->tokens + REACH;
    return beside && is_in_address(reading, person, next->token);
}

/* Only small words and marks stand between a name and an address on its line, or lines with one of their own
 * below a line that is the name. */
static bool is_right_before(const struct text *text, size_t end, size_t address)
{
    size_t line = text->tokens[end - 1].line;
    bool alone = end >= text->tokens_len || text->tokens[end].line != line;
    if (alone && text->tokens[address].line > line)
        return text->tokens[address].line <= line + REACH;
    if (text->tokens[address].line != line || address > end + BESIDE_TOKENS)
        return false;
    for (size_t i = end; i < address; i++)
        if (text->tokens[i].kind == TOKEN_NUMBER ||
            (text->tokens[i].kind == TOKEN_WORD && text->tokens[i].upper && text->tokens[i].len > 1 &&
             !text_has_sense(text, i, SENSE_LABEL)))
            return false;
    return true;
}

/* What leads to whom one asks: `bij`, `met`, a label, a question, another one before. */
static bool leads_to_name(const struct text *text, size_t token)
{
    if (text->lines[text->tokens[token].line].body == token)
        return true;
    enum sense sense = text_cue(text, token - 1);
    return sense == SENSE_AT || sense == SENSE_BY || sense == SENSE_TOWARDS || sense == SENSE_AND ||
           sense == SENSE_CONTACT || sense == SENSE_TELL || text_is_mark(text, token - 1, ':') ||
           text_is_mark(text, token - 1, '?') || text_is_mark(text, token - 1, '(') ||
           text_meaning(text, VOCABULARY_PERSON, token - 1).sense == SENSE_MENTIONED;
}

/* `Vragen: Wobbina Traas, 0318-555 919`: two capitals or three, a first name by their length, where a name is
 * asked for, right before the address. */
static bool is_asked_for(const struct reading *reading, const struct person *person, size_t address)
{
    const struct text *text = reading->text;
    size_t token = person->name_token, end = token + person->name_tokens;
    if (person->certainty != 1 || person->name_tokens < 2 || person->name_tokens > NAME_TOKENS ||
        text->tokens[token].len > FIRST_NAME || !leads_to_name(text, token) ||
        !is_right_before(text, end, address))
        return false;
    size_t capitals = 0;
    for (size_t i = token; i < end; i++)
        capitals += text->tokens[i].upper && !(i > token && text_is_hyphen(text, i - 1));
    if (capitals > 2)
        return false;
    for (size_t i = token; i < end; i++)
        if (text_cue(text, i) == SENSE_ORGANISATION || token_is_venue(text, i) ||
            text_meaning(text, VOCABULARY_PLACE, i).sense == SENSE_TOWN)
            return false;
    return address_is_to_ask(reading, address) || address_is_to_register(reading, address) ||
           outline_says(reading->outline, address, SENSE_UNREGISTER);
}

/* Who may be meant: a known name, or one that the label or the address bears out. */
static bool is_somebody(const struct reading *reading, const struct person *person, size_t address)
{
    bool function =
        person->name_tokens == 1 &&
        text_meaning(reading->text, VOCABULARY_PERSON, person->name_token).sense == SENSE_FUNCTION;
    return !function &&
           (person->certainty >= 2 || is_whole_contact(reading, person) ||
            is_in_address(reading, person, address) || is_in_next_address(reading, person, address) ||
            is_asked_for(reading, person, address));
}

/* Somebody whom running text above the address tells of, without asking anything of them: `met
 * Jan de Boer.` */
static bool is_told_above(const struct reading *reading, const struct person *person, size_t token)
{
    const struct text *text = reading->text;
    size_t line = text->tokens[person->token].line;
    struct stretch sentence = outline_sentence(reading->outline, person->token);
    bool other =
        line != text->tokens[token].line && sentence.token != outline_sentence(reading->outline, token).token;
    const struct line *here = &text->lines[line];
    bool told = here->tokens > SHORT_LINE || (text_is_mark(text, here->token + here->tokens - 1, '.') &&
                                              !text_is_mark(text, person->token - 1, ':'));
    size_t end = person->token + person->tokens; /* `Jan Bos van de Kring legt uit hoe het werkt.` */
    bool acts = text_cue(text, end) == SENSE_SPEAK || token_is_present_verb(text, end);
    return other && (person->token > here->body + 1 || acts) && told &&
           !outline_says(reading->outline, person->token, SENSE_CONTACT) &&
           !outline_registers(reading->outline, person->token);
}

/* The person named nearest before an address in its sentence or the few lines above it. */
static bool person_before(const struct reading *reading, size_t token, struct person *best)
{
    const struct text *text = reading->text;
    size_t line = text->tokens[token].line, first = line > REACH ? line - REACH : 0;
    struct stretch sentence = outline_sentence(reading->outline, token);
    size_t before = sentence.token > text->lines[line].token
                        ? outline_sentence(reading->outline, sentence.token - 1).token
                        : sentence.token;
    enum label field = outline_field_of(reading->outline, token);
    bool labelled = field == LABEL_EMAIL || field == LABEL_PHONE;
    size_t from = text->lines[line].tokens > 8 && !labelled ? before : text->lines[first].token;
    bool found = false;
    if (from + 60 < token)
        from = token - 60;
    for (size_t i = from; i < token; i++) {
        struct person person;
        if (!candidate_at(reading, i, &person) || !is_somebody(reading, &person, token) ||
            person.name_token + person.name_tokens > token || is_told_above(reading, &person, token))
            continue;
        if (!found || person.certainty >= best->certainty)
            *best = person;
        found = true;
        i = person.name_token + person.name_tokens - 1;
    }
    return found;
}

/* A person right behind an address, in brackets or a comma on: `info@x.nl (Jan Jansen)`. */
static bool person_behind(const struct reading *reading, size_t token, struct person *best)
{
    const struct text *text = reading->text;
    size_t line = token > 0 ? text->tokens[token - 1].line : 0;
    for (size_t i = token; i < token + 3 && i < text->tokens_len && text->tokens[i].line == line; i++)
        if (candidate_at(reading, i, best) && best->certainty >= 2)
            return true;
    return false;
}

/* `Vragen beantwoord ik graag`: whoever signs the letter. */
static bool person_signing(const struct reading *reading, size_t token, struct person *best)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, token);
    size_t regards = outline_cue(reading->outline, SENSE_REGARDS), i = sentence.token;
    while (i < token &&
           !(text_cue(text, i) == SENSE_PRONOUN && text_meaning(text, VOCABULARY_CUE, i).value == 3))
        i++;
    if (i >= token || regards >= text->tokens_len || regards < token)
        return false;
    size_t line = text->tokens[regards].line + 1;
    for (size_t last = line + SIGNED_LINES; line < text->lines_len && line < last; line++)
        if (text->lines[line].tokens > 0)
            return candidate_at(reading, text->lines[line].body, best) && best->certainty >= 2;
    return false;
}

static void put_name(const struct reading *reading, struct draft *draft, size_t index, struct span span)
{
    draft_put_words(draft, draft_in(ROW_CONTACT_NAME, index), reading->text, span);
}

static unsigned row_of(const struct mention *mention)
{
    return mention->kind == MENTION_EMAIL ? ROW_CONTACT_EMAIL : ROW_CONTACT_PHONE;
}

static void put_wire(const struct reading *reading, struct draft *draft, size_t index,
                     const struct mention *mention)
{
    if (mention->kind == MENTION_PHONE) {
        draft_put_words(draft, draft_in(ROW_CONTACT_PHONE, index), reading->text, mention->span);
        return;
    }
    AUTO_FREE char *address = mention_address(reading->text, mention);
    draft_put_string(draft, draft_in(ROW_CONTACT_EMAIL, index), address, mention->span);
}

/* The contact that a person's name already stands for; else a new one. */
static size_t contact_of(const struct reading *reading, const struct draft *draft, struct span name)
{
    AUTO_FREE char *words = draft_words(reading->text, name);
    size_t len = draft_len(draft, KEY_CONTACTS);
    for (size_t i = 0; i < len; i++) {
        const char *other = draft_text(draft, draft_in(ROW_CONTACT_NAME, i));
        if (other != NULL && strcmp(other, words) == 0)
            return i;
    }
    return len;
}

/* Whether an address goes with the contact before it: no other of its kind there, and near. */
static bool joins_last(const struct reading *reading, const struct draft *draft,
                       const struct mention *mention, const struct mention *last)
{
    size_t len = draft_len(draft, KEY_CONTACTS);
    if (len == 0 || last == NULL)
        return false;
    size_t apart = reading->text->tokens[mention->token].line - reading->text->tokens[last->token].line;
    return !draft_has(draft, draft_in(row_of(mention), len - 1)) && apart <= 2;
}

/* `via info@kring.example of 0318 - 55 51 23`: an address of another kind stands in its clause, and neither
 * is to ask at. */
static bool is_one_of_two(const struct reading *reading, const struct mention *mention)
{
    const struct mentions *mentions = reading->mentions;
    size_t index = (size_t)(mention - mentions->at);
    struct stretch clause = clause_of(reading, mention->token);
    for (size_t i = index > 2 ? index - 2 : 0; i < index + 3 && i < mentions->len; i++) {
        const struct mention *other = &mentions->at[i];
        if (is_wire(other) && other->kind != mention->kind && other->token >= clause.token &&
            other->token < stretch_end(clause) && !address_is_to_ask(reading, other->token))
            return true;
    }
    return false;
}

/* `Dit adres is er ook voor vragen`: what follows takes the address up to ask something. */
static bool is_taken_up(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, mention->token);
    struct stretch own = stretch_between(mention->token + mention->tokens, stretch_end(sentence)),
                   next = outline_sentence(reading->outline, stretch_end(sentence));
    const struct stretch looked[] = {own, next};
    for (size_t i = 0; i < ARRAY_LEN(looked); i++) {
        if (looked[i].tokens == 0)
            continue;
        bool there = outline_has(text, looked[i], SENSE_SAME_WIRE, NULL) ||
                     outline_has(text, looked[i], SENSE_SAME_PLACE, NULL);
        bool wired =
            i == 1 && outline_mentions(reading->outline, looked[i].token,
                                       1u << MENTION_EMAIL | 1u << MENTION_PHONE | 1u << MENTION_URL);
        if (there && !wired && outline_has(text, looked[i], SENSE_CONTACT, NULL))
            return true;
    }
    return false;
}

static bool is_bare_registration(const struct reading *reading, const struct mention *mention)
{
    return mention->kind == MENTION_EMAIL && !address_is_to_ask(reading, mention->token) &&
           address_is_to_register(reading, mention->token) && !is_one_of_two(reading, mention) &&
           !is_taken_up(reading, mention);
}

bool address_is_beside_event(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    const struct line *line = &text->lines[text->tokens[token].line];
    for (size_t i = token > line->token + VACANCY ? token - VACANCY : line->token; i < token; i++)
        if (text_cue(text, i) == SENSE_SOUGHT || (text_cue(text, i) == SENSE_LODGING && i + LODGING > token))
            return true;
    return false;
}

/* `Els Vos en Jan Bos, info@kring.example`: somebody joined to whoever is named before the address. */
static bool person_joined(const struct reading *reading, const struct person *person, struct person *other)
{
    const struct text *text = reading->text;
    size_t token = person->token;
    if (token < 3 || text_cue(text, token - 1) != SENSE_AND || text_is_mark(text, token - 1, '&'))
        return false;
    for (size_t i = token > JOINED_TOKENS ? token - JOINED_TOKENS : 0; i + 2 < token; i++)
        if (candidate_at(reading, i, other) && other->certainty >= 2 && other->name_tokens > 1 &&
            other->name_token + other->name_tokens == token - 1 &&
            text->tokens[i].line == text->tokens[token].line)
            return true;
    return false;
}

/* Somebody can be asked at the same address, or at the same number, already. */
static bool is_put(const struct reading *reading, const struct draft *draft, const struct mention *mention)
{
    AUTO_FREE char *words = mention->kind == MENTION_EMAIL ? mention_address(reading->text, mention)
                                                           : draft_words(reading->text, mention->span);
    for (size_t i = 0, len = draft_len(draft, KEY_CONTACTS); i < len; i++) {
        const char *other = draft_text(draft, draft_in(row_of(mention), i));
        if (other != NULL && strcmp(other, words) == 0)
            return true;
    }
    return false;
}

static void take_wire(const struct reading *reading, struct draft *draft, const struct mention *mention,
                      const struct mention **last)
{
    struct person person;
    bool named = person_before(reading, mention->token, &person) ||
                 person_behind(reading, mention->token + mention->tokens, &person) ||
                 person_signing(reading, mention->token, &person);
    if (!named && (is_bare_registration(reading, mention) ||
                   address_is_of_building(reading, draft, mention) || is_put(reading, draft, mention)))
        return;
    struct person other;
    if (named && draft_len(draft, KEY_CONTACTS) + 1 < MOST_CONTACTS &&
        person_joined(reading, &person, &other)) {
        size_t first = contact_of(reading, draft, other.name);
        put_name(reading, draft, first, other.name);
        put_wire(reading, draft, first, mention);
    }
    if (draft_len(draft, KEY_CONTACTS) >= MOST_CONTACTS)
        return;
    size_t index = named                                        ? contact_of(reading, draft, person.name)
                   : joins_last(reading, draft, mention, *last) ? draft_len(draft, KEY_CONTACTS) - 1
                                                                : draft_len(draft, KEY_CONTACTS);
    if (named)
        put_name(reading, draft, index, person.name);
    put_wire(reading, draft, index, mention);
    *last = mention;
}

/* `Neem contact op met Maurits Hoenders`: a person without an address. */
static void read_named(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    for (size_t i = outline_cue(reading->outline, SENSE_CONTACT);
         i < text->tokens_len && draft_len(draft, KEY_CONTACTS) == 0;
         i = outline_next_cue(reading->outline, i)) {
        size_t from = i + text_meaning(text, VOCABULARY_CUE, i).tokens;
        struct person person;
        size_t end = stretch_end(outline_sentence(reading->outline, i));
        for (size_t at = from; at < from + 4 && at < end; at++)
            if (candidate_at(reading, at, &person) && person.certainty >= 2) {
                put_name(reading, draft, 0, person.name);
                break;
            }
    }
}

static bool is_fax(const struct text *text, size_t token)
{
    for (size_t i = token > 3 ? token - 3 : 0; i < token; i++)
        if (text_cue(text, i) == SENSE_FAX)
            return true;
    return false;
}

void part_contacts(const struct reading *reading, struct draft *draft)
{
    const struct mention *last = NULL;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (is_wire(mention) &&
            !section_is_elsewhere(outline_section(reading->outline, mention->token), FACT_CONTACT) &&
            !is_fax(reading->text, mention->token) && !address_is_beside_event(reading, mention->token) &&
            !address_is_of_mailing(reading, mention->token))
            take_wire(reading, draft, mention, &last);
    }
    read_named(reading, draft);
}
