/* Registration and cancellation: until when, where, whether it is open. */
#include "draft/part.h"

#include <string.h>

enum {
    ENOUGH = 3,         /* a bound alone is no deadline */
    MORNING = 7,        /* the first hour at which registration opens */
    SHUT_TOKENS = 10,   /* between `zonder aanmelding` and what denies it */
    OWN_DAY_TOKENS = 4, /* between the event's own day and the hour on it */
    DAY_HOURS = 24,
    JOINT_TOKENS = 8, /* between registering and cancelling, both until the same day */
};

struct role_and_kind {
    enum role role;
    enum mention_kind kind;
};

static int weigh_limit(const struct reading *reading, size_t index, const void *about)
{
    const struct mention *mention = &reading->mentions->at[index];
    const struct role_and_kind *wanted = about;
    struct cast cast = reading->casts[index];
    bool dated =
        wanted->kind != MENTION_TIME || mention->start.day != UNSTATED || mention->end.day != UNSTATED;
    return mention->kind == wanted->kind && cast.role == wanted->role && dated && cast.score >= ENOUGH
               ? cast.score
               : 0;
}

static const struct mention *strongest(const struct reading *reading, enum role role, enum mention_kind kind)
{
    return reading_has_role(reading, role)
               ? mention_strongest(reading, weigh_limit, &(struct role_and_kind){role, kind})
               : NULL;
}

/* The last day, or moment, that a bound leaves: `tot 10 april` and `vóór 10 april` are the 9th, `tot 10
 * april 12.00 uur` is the moment. */
static struct when last_of(const struct mention *mention)
{
    struct when when = mention->end.day != UNSTATED ? mention->end : mention->start;
    bool day_before = mention->bound == BOUND_BEFORE || mention->bound == BOUND_UNTIL;
    if (!day_before || when_has_clock(when) || !when_has_date(when))
        return when;
    return day_when(day_of(when) - 1);
}

/* Rows: a role's mention at a key. Where the year is still open the bound waits: it is settled with the
 * year. */
static const struct {
    enum role role;
    enum key closes, offset;
} limits[] = {
    {ROLE_CLOSES, KEY_REGISTRATION_CLOSES, KEY_REGISTRATION_CLOSES_BEFORE},
    {ROLE_CANCEL, KEY_CANCELLATION_CLOSES, KEY_CANCELLATION_CLOSES_BEFORE},
};

/* `Inschrijven (en kosteloos uitschrijven) kan tot en met 25 oktober`: both stand before
 * the limit, joined. */
static bool is_joint(const struct reading *reading, const struct mention *limit)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, limit->token);
    struct stretch before = stretch_between(sentence.token, limit->token);
    size_t registers, cancels;
    if (!outline_has(text, before, SENSE_REGISTER, &registers) ||
        !outline_has(text, before, SENSE_UNREGISTER, &cancels))
        return false;
    size_t first = registers < cancels ? registers : cancels,
           last = registers < cancels ? cancels : registers;
    bool joined = false;
    for (size_t i = first; i < last && last < first + JOINT_TOKENS; i++) {
        struct meaning time = text_meaning(text, VOCABULARY_TIME, i);
        joined |=
            text_cue(text, i) == SENSE_AND || (time.sense == SENSE_LINK && (time.value & LINK_AND) != 0);
    }
    return joined;
}

/* `Aanmelden vóór: 5 november`: the label has the bound. */
static enum bound bound_of_label(const struct reading *reading, const struct mention *limit)
{
    for (size_t i = 0; i < reading->outline->fields_len; i++) {
        const struct field *field = &reading->outline->fields[i];
        struct stretch name = field->head.tokens > 0 ? field->head : field->name;
        if (field->value.token > limit->token || stretch_end(field->value) <= limit->token ||
            name.tokens == 0)
            continue;
        size_t last = stretch_end(name) - 1;
        last -= last > name.token && text_is_mark(reading->text, last, ':');
        struct meaning meaning = text_meaning(reading->text, VOCABULARY_TIME, last);
        return meaning.sense == SENSE_LINK ? (enum bound)((meaning.value & LINK_BOUND) >> LINK_BOUND_SHIFT)
                                           : BOUND_NONE;
    }
    return BOUND_NONE;
}

/* `at 9`, which the page's evening hours made nine at night: registration opens and closes by day. */
static struct when by_day(const struct mention *mention, struct when when)
{
    if (mention->half_day && when.hour >= 12 + MORNING)
        when.hour = (signed char)(when.hour - 12);
    return when;
}

/* `by midnight on 12 May`, `tot 12 mei, 24.00 uur`: that day ends with it. */
static struct when without_midnight(const struct text *text, const struct mention *mention, struct when when)
{
    for (size_t i = mention->token; i < mention->token + mention->tokens; i++)
        if (when.hour == 0 && when.minute == 0 &&
            (text_meaning(text, VOCABULARY_TIME, i).sense == SENSE_CLOCK ||
             text->tokens[i].number == DAY_HOURS))
            return when_date(when);
    return when;
}

static void put_limit(const struct reading *reading, struct draft *draft, enum key key,
                      const struct mention *limit)
{
    struct when stated =
                    without_midnight(reading->text, limit,
                                     by_day(limit, limit->end.day != UNSTATED ? limit->end : limit->start)),
                year = when_unstated;
    struct mention full = *limit;
    year.year = years_resolve(reading, stated, limit->weekday, draft_when(draft, KEY_START));
    full.end = when_unstated;
    full.start = when_fill(stated, year);
    bool midnight =
        !when_has_clock(stated) && when_has_clock(limit->end.day != UNSTATED ? limit->end : limit->start);
    full.bound = midnight                     ? BOUND_THROUGH
                 : limit->bound != BOUND_NONE ? limit->bound
                                              : bound_of_label(reading, limit);
    draft_put_when(draft, key, last_of(&full), limit->span);
}

/* `Wil je erbij zijn op 4 maart?` under `Aanmelden`: the day of the event itself, of which no word makes a
 * limit. */
static bool is_own_day(const struct reading *reading, const struct draft *draft, const struct mention *limit)
{
    struct when start = draft_when(draft, KEY_START);
    return limit->bound == BOUND_NONE && !when_has_clock(limit->start) && limit->end.day == UNSTATED &&
           limit->start.day == start.day && limit->start.month == start.month &&
           outline_section(reading->outline, limit->token) != LABEL_DEADLINE &&
           !outline_says(reading->outline, limit->token, SENSE_CLOSES) &&
           bound_of_label(reading, limit) == BOUND_NONE;
}

static void put_limits(const struct reading *reading, struct draft *draft)
{
    for (size_t i = 0; i < ARRAY_LEN(limits); i++) {
        const struct mention *offset = strongest(reading, limits[i].role, MENTION_OFFSET);
        const struct mention *limit = strongest(reading, limits[i].role, MENTION_TIME),
                             *other = strongest(reading, limits[1 - i].role, MENTION_TIME);
        if (limit == NULL && other != NULL && is_joint(reading, other))
            limit = other;
        if (limit != NULL && is_own_day(reading, draft, limit))
            continue;
        if (limit != NULL)
            put_limit(reading, draft, limits[i].closes, limit);
        else if (offset != NULL)
            draft_put_offset(draft, limits[i].offset, offset->offset, offset->span);
    }
    const struct mention *opens = strongest(reading, ROLE_OPENS, MENTION_TIME),
                         *range = strongest(reading, ROLE_CLOSES, MENTION_TIME);
    if (opens == NULL && range != NULL && range->span_of_days)
        opens = range;
    else if (opens != NULL && opens->span_of_days && range == NULL)
        put_limit(reading, draft, KEY_REGISTRATION_CLOSES, opens);
    if (opens != NULL)
        draft_put_when(draft, KEY_REGISTRATION_OPENS, by_day(opens, opens->start), opens->span);
}

/* `Aanmelden kan tot 12.00 uur op de dag zelf`: the hour beside the words for the event's own day; NULL. */
static const struct mention *hour_beside(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    size_t end = token + text_meaning(reading->text, VOCABULARY_CUE, token).tokens;
    size_t from = token > sentence.token + OWN_DAY_TOKENS ? token - OWN_DAY_TOKENS : sentence.token;
    for (size_t i = from; i < end + OWN_DAY_TOKENS && i < stretch_end(sentence); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if (mention != NULL && mention->kind == MENTION_TIME && mention->start.day == UNSTATED &&
            when_has_clock(mention->start))
            return mention;
    }
    return NULL;
}

static void put_own_day(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    struct when day = when_date(draft_when(draft, KEY_START));
    for (size_t i = outline_cue(reading->outline, SENSE_SAME_DAY);
         i < text->tokens_len && day.day != UNSTATED; i = outline_next_cue(reading->outline, i)) {
        bool own = text_meaning(text, VOCABULARY_CUE, i).value == 1;
        bool registers = outline_says(reading->outline, i, SENSE_REGISTER) ||
                         outline_says(reading->outline, i, SENSE_CLOSES);
        const struct mention *hour = own && registers && !outline_says(reading->outline, i, SENSE_UNREGISTER)
                                         ? hour_beside(reading, i)
                                         : NULL;
        if (hour == NULL || hour->bound == BOUND_FROM || draft_has(draft, KEY_REGISTRATION_CLOSES))
            continue;
        draft_put_when(draft, KEY_REGISTRATION_CLOSES, when_fill(when_clock(hour->start), day), hour->span);
    }
}

/* `Tot en met die dag kunt u kosteloos annuleren`: the last day to cancel is the last one to register. */
static void put_same_day(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    if (draft_has(draft, KEY_CANCELLATION) || !draft_has(draft, KEY_REGISTRATION_CLOSES))
        return;
    for (size_t i = outline_cue(reading->outline, SENSE_SAME_DAY); i < text->tokens_len;
         i = outline_next_cue(reading->outline, i)) {
        if (text_meaning(text, VOCABULARY_CUE, i).value == 0 &&
            outline_says(reading->outline, i, SENSE_UNREGISTER)) {
            draft_put_when(draft, KEY_CANCELLATION_CLOSES, draft_when(draft, KEY_REGISTRATION_CLOSES),
                           text_span(text, i, text_meaning(text, VOCABULARY_CUE, i).tokens));
            return;
        }
    }
}

/* `verplicht`, `niet nodig`: said of registering where that is named near, in no condition. */
static bool is_of_registering(const struct reading *reading, size_t token)
{
    static const size_t reaches[] = {0, 12, 4};
    struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, token);
    size_t reach = reaches[meaning.value > 0 && meaning.value < (int)ARRAY_LEN(reaches) ? meaning.value : 0];
    struct stretch sentence = outline_sentence(reading->outline, token);
    bool near =
        reach == 0 || outline_near(reading->outline, sentence, token, SENSE_REGISTER, reach) != SIZE_MAX;
    return near && !outline_has(reading->text, stretch_between(sentence.token, token), SENSE_IF, NULL);
}

/* Where it is first said, of registering, that one has to, or need not; SIZE_MAX. */
static size_t first_of_registering(const struct reading *reading, enum sense sense)
{
    size_t token = outline_cue(reading->outline, sense);
    while (token < reading->text->tokens_len && !is_of_registering(reading, token))
        token = outline_next_cue(reading->outline, token);
    return token < reading->text->tokens_len ? token : SIZE_MAX;
}

/* `geen aanmelding nodig`. */
static bool is_denied(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    return outline_has(reading->text, stretch_between(sentence.token, token), SENSE_NOTHING, NULL);
}

/* `zonder aanmelding kom je er niet in`: what one need not do, denied. */
static bool shuts_out(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, token);
    if (meaning.value != 0)
        return false;
    for (size_t i = token + meaning.tokens; i < stretch_end(sentence) && i < token + SHUT_TOKENS; i++) {
        if (text_cue(reading->text, i) == SENSE_NOT || text_cue(reading->text, i) == SENSE_NOTHING)
            return true;
        if (reading->text->tokens[i].kind == TOKEN_MARK)
            return false;
    }
    return false;
}

static void put_required(const struct reading *reading, struct draft *draft)
{
    size_t required = first_of_registering(reading, SENSE_REQUIRED),
           open = first_of_registering(reading, SENSE_NOT_REQUIRED),
           first = required < open ? required : open;
    if (first != SIZE_MAX)
        draft_put_bool(
            draft, KEY_REGISTRATION_REQUIRED,
            required < open ? !is_denied(reading, first) : shuts_out(reading, first),
            text_span(reading->text, first, text_meaning(reading->text, VOCABULARY_CUE, first).tokens));
}

bool address_is_of_mailing(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct meaning first = text_meaning(text, VOCABULARY_CUE, text->lines[text->tokens[token].line].token);
    size_t behind = text->lines[text->tokens[token].line].token + first.tokens;
    bool led = first.sense == SENSE_MAILING &&
               (text_is_mark(text, behind - 1, ':') || text_is_mark(text, behind, ':')); /* `From: ...` */
    return led || outline_says(reading->outline, token, SENSE_MAILING);
}

/* `Annulering van uw inschrijving kan via ...`: the sentence is about cancelling first. */
static bool is_to_cancel(const struct text *text, struct stretch sentence)
{
    size_t cancels, registers;
    if (outline_has(text, sentence, SENSE_SIGNS_OFF, &cancels) &&
        outline_has(text, sentence, SENSE_REGISTER, &registers) &&
        text_meaning(text, VOCABULARY_CUE, registers).value == 1 && registers < cancels)
        return true; /* `meld u uiterlijk maandag af via ...` */
    return outline_has(text, sentence, SENSE_UNREGISTER, &cancels) &&
           (!outline_has(text, sentence, SENSE_REGISTER, &registers) || cancels < registers);
}

/* `Wilt u meedoen, meldt u zich dan aan. Dat kan via ...`: it takes up a sentence that says this. */
static bool takes_up(const struct outline *outline, struct stretch sentence, enum sense sense)
{
    return sentence.token > 0 && text_cue(outline->text, sentence.token) == SENSE_TAKES_UP &&
           outline_says(outline, sentence.token - 1, sense);
}

/* `Stuur vóór 20 september een bericht naar ...`: the last day to register stands in its sentence. */
static bool is_beside_limit(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    const struct mention *mentions = reading->mentions->at, *here = outline_mention(reading->outline, token);
    if (here == NULL)
        return false;
    for (size_t i = (size_t)(here - mentions); i > 0 && mentions[i - 1].token >= sentence.token; i--)
        if (reading->casts[i - 1].role == ROLE_CLOSES)
            return true;
    for (size_t i = (size_t)(here - mentions) + 1;
         i < reading->mentions->len && mentions[i].token < stretch_end(sentence); i++)
        if (reading->casts[i].role == ROLE_CLOSES)
            return true;
    return false;
}

/* `Verhinderd? Meld het even via ...`: a question about not coming stands before it. */
static bool answers_absence(const struct outline *outline, struct stretch sentence)
{
    return sentence.token > 0 && text_is_mark(outline->text, sentence.token - 1, '?') &&
           outline_says(outline, sentence.token - 1, SENSE_UNREGISTER) &&
           !outline_says(outline, sentence.token - 1, SENSE_REGISTER);
}

bool address_is_to_register(const struct reading *reading, size_t token)
{
    const struct outline *outline = reading->outline;
    struct stretch sentence = outline_sentence(outline, token);
    enum label section = outline_section(outline, token), field = outline_field_of(outline, token);
    bool near = outline_registers(outline, token) || outline_says(outline, token, SENSE_OPENS) ||
                outline_says(outline, token, SENSE_CLOSES) || takes_up(outline, sentence, SENSE_REGISTER) ||
                (is_beside_limit(reading, token) &&
                 (outline_goes_on_registering(outline, sentence) ||
                  !outline_has(reading->text, stretch_between(sentence.token, token), SENSE_CONTACT, NULL)));
    if (takes_up(outline, sentence, SENSE_CONTACT))
        return false; /* `Stel uw vraag liefst vooraf. Dat kan bij het aanmelden of via ...` */
    if (outline_says(outline, token, SENSE_SUBMIT) && !outline_says(outline, token, SENSE_REGISTER))
        return false;
    if (is_to_cancel(reading->text, sentence) || address_is_of_mailing(reading, token) ||
        answers_absence(outline, sentence) || address_is_beside_event(reading, token) ||
        outline_is_of_other(outline, token))
        return false;
    return near || ((field == LABEL_REGISTER || section == LABEL_REGISTER || section == LABEL_DEADLINE) &&
                    !address_is_to_ask(reading, token) && field != LABEL_CONTACT);
}

static bool begins_before(const void *row, const void *sought)
{
    const struct token *token = row;
    const size_t *at = sought;
    return token->at < *at;
}

/* The first token that stands at a byte of the clean text, or behind it. */
static size_t token_from(const struct text *text, size_t at)
{
    return rows_before(text->tokens, text->tokens_len, sizeof *text->tokens, begins_before, &at);
}

/* Words such as `het formulier` lead to where one registers: only the page's markup says where that is. */
static void put_links(const struct reading *reading, struct draft *draft)
{
    static const char mail[] = "mailto:";
    const struct text *text = reading->text;
    for (size_t i = 0; i < text->links_len; i++) {
        const struct text_link *link = &text->links[i];
        size_t token = token_from(text, link->words.at),
               end = text->tokens_len > 0 ? text->tokens[text->tokens_len - 1].at : 0;
        if (token >= text->tokens_len || link->words.at > end || !address_is_to_register(reading, token))
            continue;
        struct slice target = link->target;
        bool writes = slice_starts(target, mail),
             goes = slice_starts(target, "https://") || slice_starts(target, "http://");
        if (writes)
            target = slice_part(target, sizeof mail - 1,
                                sizeof mail - 1 + strcspn(target.at + sizeof mail - 1, "?"));
        AUTO_FREE char *words = slice_copy(target);
        if ((goes && strcspn(words, " \"<>") == target.len) ||
            (writes && strchr(words, '@') != NULL && strcspn(words, " ,;<>") == target.len))
            draft_put_string(draft, writes ? KEY_REGISTRATION_EMAIL : KEY_REGISTRATION_URL, words,
                             link->words);
    }
}

static void put_address(const struct reading *reading, struct draft *draft, enum key key,
                        const struct mention *mention)
{
    AUTO_FREE char *words = mention_address(reading->text, mention);
    draft_put_string(draft, key, words, mention->span);
}

/* Where to register, and whether one has to. */
void part_addresses(const struct reading *reading, struct draft *draft)
{
    put_required(reading, draft);
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool email = mention->kind == MENTION_EMAIL;
        if ((email || mention->kind == MENTION_URL) && address_is_to_register(reading, mention->token))
            put_address(reading, draft, email ? KEY_REGISTRATION_EMAIL : KEY_REGISTRATION_URL, mention);
    }
    put_links(reading, draft);
}

void part_registration(const struct reading *reading, struct draft *draft)
{
    put_limits(reading, draft);
    put_own_day(reading, draft);
    put_same_day(reading, draft);
}
