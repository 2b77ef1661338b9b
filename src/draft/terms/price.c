/* What taking part costs, and what staying away costs. */
#include "draft/terms/rate.h"
#include "draft/times/eventday.h"
#include "draft/title/phrase.h"

#include <string.h>

enum {
    MOST_PRICES = 12,
    NEAR = 10,
    THING_BEFORE = 6,
    AMOUNT_LINE = 12,
    IF_REACH = 4,
    RATES_BEFORE = 12,
    HOUSE_LEADS = 3, /* the first tokens of a line on the house */
    FOLLOWS = 8,     /* tokens between two prices of a sentence */
};

/* Opening hours and what else the house asks: no price of this event. */
static bool is_of_house(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    const struct line *here = &text->lines[text->tokens[token].line];
    struct stretch first = {here->token, here->tokens < HOUSE_LEADS ? here->tokens : HOUSE_LEADS},
                   sentence = outline_sentence(reading->outline, token);
    size_t at;
    bool own = sentence.token > here->token + HOUSE_LEADS && here->tokens > AMOUNT_LINE;
    /* `De bus vertrekt om acht uur. De reis kost € 40` */
    return outline_has(text, first, SENSE_OFFICE, &at) &&
           (!own || text_meaning(text, VOCABULARY_CUE, at).value == 1);
}

static bool is_of_others(const struct reading *reading, size_t token)
{
    return is_of_house(reading, token) ||
           section_is_elsewhere(outline_section(reading->outline, token), FACT_PRICE);
}

/* How far a sense is from a token, in tokens; SIZE_MAX where it is not in the sentence. */
static size_t distance(const struct reading *reading, size_t token, enum sense sense)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    if ((outline_senses(reading->outline, token) & sense_bit(sense)) == 0)
        return SIZE_MAX;
    size_t at = outline_near(reading->outline, sentence, token, sense, 40);
    return at == SIZE_MAX ? SIZE_MAX : at > token ? at - token : token - at;
}

/* `Annuleren kan kosteloos tot 15 november. Nadien betaalt u 40 euro.` */
static bool is_afterwards(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    return sentence.token > 0 && text_cue(reading->text, sentence.token) == SENSE_CONTINUES &&
           outline_says(reading->outline, sentence.token - 1, SENSE_UNREGISTER);
}

static bool is_fee(const struct reading *reading, size_t token)
{
    if (is_afterwards(reading, token))
        return true;
    bool cancelling = outline_says(reading->outline, token, SENSE_UNREGISTER);
    enum label section = outline_section(reading->outline, token),
               field = outline_field_of(reading->outline, token);
    bool labelled = section == LABEL_CANCELLATION || field == LABEL_CANCELLATION;
    bool registering = outline_says(reading->outline, token, SENSE_REGISTER);
    return distance(reading, token, SENSE_FEE) != SIZE_MAX || (cancelling && (labelled || !registering));
}

/* `u kunt al deelnemen voor € 3,50`, `you can join for only €3.50`: an amount for which the
 * reader does something. */
static bool is_offered(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    size_t at = token;
    if (at > 0 && (text_cue(text, at - 1) == SENSE_AT_MOST || text_cue(text, at - 1) == SENSE_BUT))
        at--;
    struct meaning joint = at > 0 ? text_meaning(text, VOCABULARY_CUE, at - 1) : (struct meaning){0};
    if (joint.sense != SENSE_NAME_JOINT || joint.value != 1 || joint.tokens > 1)
        return false;
    for (size_t i = outline_sentence(reading->outline, token).token; i < at; i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (meaning.sense == SENSE_PRONOUN && meaning.value == 5)
            return true;
    }
    return false;
}

/* `za 16 jan 20.15 Trio Lazuli, Kerkje Zuid € 15`: at the end of a line that begins with its day
 * or its hours. */
static bool ends_entry(const struct reading *reading, size_t token, size_t behind)
{
    const struct line *line = &reading->text->lines[reading->text->tokens[token].line];
    const struct mention *first = outline_mention(reading->outline, line->body);
    return behind == line->token + line->tokens && first != NULL && first->kind == MENTION_TIME;
}

/* `Basistarief: € 8,00` above `Leden: € 6,00`: a short line that ends with the amount, beside another one. */
static bool is_listed(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    const struct mentions *mentions = reading->mentions;
    for (size_t i = line > 0 ? line - 1 : 0; i < text->lines_len && i <= line + 1; i++) {
        const struct line *here = &text->lines[i];
        if (here->tokens > AMOUNT_LINE && i == line)
            return false;
        if (here->tokens > AMOUNT_LINE)
            continue;
        size_t end = here->token + here->tokens, next = outline_mention_from(reading->outline, here->token);
        while (next < mentions->len && mentions->at[next].token + mentions->at[next].tokens < end)
            next++;
        bool amount = next < mentions->len && here->tokens > 0 && mentions->at[next].kind == MENTION_MONEY &&
                      mentions->at[next].token + mentions->at[next].tokens == end;
        if (i == line && !amount)
            return false;
        if (i != line && amount)
            return true;
    }
    return false;
}

/* `Daarna: € 120.`, behind a sentence with a rate that holds until a day. */
static bool is_later_rate(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    return sentence.token > 0 && text_cue(reading->text, sentence.token) == SENSE_CONTINUES &&
           token < sentence.token + IF_REACH &&
           outline_mentions(reading->outline, sentence.token - 1, 1u << MENTION_MONEY) &&
           !outline_says(reading->outline, sentence.token - 1, SENSE_UNREGISTER);
}

/* `Tot 1 april € 35, na 1 april € 45`: right behind a day up to which it holds, with another amount in the
 * sentence. */
static bool is_until(const struct reading *reading, size_t token)
{
    size_t here = outline_mention_from(reading->outline, token);
    const struct mention *day = here > 0 ? &reading->mentions->at[here - 1] : NULL,
                         *next = here + 1 < reading->mentions->len ? &reading->mentions->at[here + 1] : NULL;
    bool bound = mention_is_day(day) &&
                 (day->bound == BOUND_UNTIL || day->bound == BOUND_BEFORE || day->bound == BOUND_THROUGH);
    size_t end = day != NULL ? day->token + day->tokens : 0;
    if (!bound || (end != token && !(end + 1 == token && text_is_mark(reading->text, end, ':'))))
        return false;
    for (; next != NULL && next < reading->mentions->at + reading->mentions->len &&
           next->token < stretch_end(outline_sentence(reading->outline, token));
         next++)
        if (next->kind == MENTION_MONEY)
            return true;
    return false;
}

/* `€ 100 vroegboekkorting`, `early bird discount of €25`: less to pay, no price. */
static bool is_discount(const struct reading *reading, size_t token, size_t behind)
{
    struct meaning next = text_meaning(reading->text, VOCABULARY_CUE, behind);
    for (size_t i = token; i > 0 && i + 4 > token && next.sense != SENSE_EARLY; i--)
        if (text_cue(reading->text, i - 1) == SENSE_EARLY)
            next = text_meaning(reading->text, VOCABULARY_CUE, i - 1);
    return next.sense == SENSE_EARLY && next.value == 1;
}

static size_t amount_end(const struct reading *reading, size_t token)
{
    const struct mention *amount = outline_mention(reading->outline, token);
    return amount != NULL ? amount->token + amount->tokens : token;
}

/* What may be a price where the words beside it say so: no discount, and of nothing else. */
static bool may_be_price(const struct reading *reading, size_t token)
{
    return !is_discount(reading, token, amount_end(reading, token)) &&
           distance(reading, token, SENSE_EXTRA) > 4 && !rate_is_other(reading, token);
}

/* Whether an amount is what taking part costs. */
static bool is_price(const struct reading *reading, size_t token)
{
    enum label section = outline_section(reading->outline, token),
               field = outline_field_of(reading->outline, token);
    bool labelled = section == LABEL_PRICE || field == LABEL_PRICE || section == LABEL_REGISTER ||
                    field == LABEL_REGISTER;
    size_t line = reading->text->tokens[token].line, behind = amount_end(reading, token);
    if (!may_be_price(reading, token))
        return false;
    if (is_offered(reading, token))
        return true;
    bool begins =
        reading->text->lines[line].body == token &&
        (reading->text->lines[line].tokens <= AMOUNT_LINE ||
         stretch_end(outline_sentence(reading->outline, token)) <= behind + 1); /* `€ 32,50. Voor` */
    return labelled || begins || is_later_rate(reading, token) || is_until(reading, token) ||
           is_listed(reading, line) || ends_entry(reading, token, behind) ||
           reading->text->lines[line].tokens <= 5 || distance(reading, token, SENSE_COST) <= NEAR + 4 ||
           distance(reading, token, SENSE_INCLUDES) <= NEAR || distance(reading, token, SENSE_FREE) <= NEAR ||
           distance(reading, token, SENSE_REGISTER) <= NEAR ||
           distance(reading, token, SENSE_PEOPLE) <= NEAR || distance(reading, token, SENSE_RATE) <= NEAR ||
           distance(reading, token, SENSE_EARLY) <= NEAR;
}

/* `tot 1 april € 35, na 1 april € 45`: a few words behind a price, in its sentence. */
static bool follows_price(const struct reading *reading, size_t token, size_t price)
{
    return price < token && token - price <= FOLLOWS &&
           stretch_end(outline_sentence(reading->outline, price)) > token && may_be_price(reading, token);
}

/* `claimed` moves behind the words for whom the last rate was. */
static void put(const struct reading *reading, struct draft *draft, const struct mention *mention,
                size_t *claimed)
{
    size_t index = draft_len(draft, KEY_PRICES);
    struct stretch whom = rate_whom(reading, mention, *claimed);
    size_t end = mention->token + mention->tokens;
    *claimed = whom.tokens > 0 && stretch_end(whom) > end ? stretch_end(whom) : end;
    if (index >= MOST_PRICES)
        return;
    for (size_t i = 0; i < index; i++) {
        if (strcmp(draft_text(draft, draft_in(ROW_PRICE_AMOUNT, i)), mention->amount) == 0)
            return;
    }
    draft_put_money(draft, draft_in(ROW_PRICE, index), mention->amount, mention->currency, mention->span);
    if (whom.tokens > 0)
        draft_put_words(draft, draft_in(ROW_PRICE_FOR, index), reading->text,
                        stretch_span(reading->text, whom));
}

/* `01632 960 112`, `SL7 1AB`, `talks@otterby.org.uk`: as the British write. */
static bool is_british(const struct text *text, const struct mention *mention)
{
    struct slice words = text_slice(text, mention->span);
    size_t digits = 0;
    for (size_t i = 0; i < words.len; i++)
        digits += words.at[i] >= '0' && words.at[i] <= '9';
    if (mention->kind == MENTION_PHONE)
        return (digits == 11 && words.at[0] == '0') || (words.len > 3 && memcmp(words.at, "+44", 3) == 0);
    if (mention->kind == MENTION_POSTAL_CODE)
        return digits < 4 && words.len > 0 && words.at[0] >= 'A' && words.at[0] <= 'Z';
    bool address = mention->kind == MENTION_EMAIL || mention->kind == MENTION_URL;
    return address && words.len > 3 && memcmp(words.at + words.len - 3, ".uk", 3) == 0;
}

/* The first town or country that a page names is of a country besides where its language is spoken. */
static bool is_abroad(const struct text *text)
{
    enum country abroad = text->language->abroad;
    for (size_t i = 0; abroad != COUNTRY_NONE && i < text->tokens_len; i++) {
        struct meaning town = text_meaning(text, VOCABULARY_PLACE, i),
                       country = text_meaning(text, VOCABULARY_CUE, i);
        if (!text->tokens[i].upper)
            continue;
        if (town.sense == SENSE_TOWN && town.value < COUNTRY_DOUBTFUL)
            return town.value == (int)abroad;
        if (country.sense == SENSE_COUNTRY)
            return country.value == (int)abroad;
    }
    return false;
}

/* The currency of the page: of its first amount, else the pound where it is British, else that of the country
 * of its places. */
static const char *currency_of(const struct reading *reading)
{
    bool british = false;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        if (reading->mentions->at[i].kind == MENTION_MONEY)
            return reading->mentions->at[i].currency;
        british |= is_british(reading->text, &reading->mentions->at[i]);
    }
    if (reading->page != NULL)
        return currency_of(reading->page);
    if (british)
        return "GBP";
    return is_abroad(reading->text) ? reading->text->language->abroad_currency : "EUR";
}

/* Nothing to pay, said by these tokens. */
static void put_nothing(const struct reading *reading, struct draft *draft, size_t token, size_t tokens)
{
    struct mention nothing = {.kind = MENTION_MONEY,
                              .token = token,
                              .tokens = tokens,
                              .amount = "0.00",
                              .span = text_span(reading->text, token, tokens)};
    snprintf(nothing.currency, sizeof nothing.currency, "%s", currency_of(reading));
    put(reading, draft, &nothing, &(size_t){0});
}

/* `een gratis drankje`, `de gratis app`: a thing, not taking part. */
static bool is_thing_free(const struct text *text, size_t token, size_t behind)
{
    enum sense next = text_cue(text, behind);
    bool word = behind < text->tokens_len && text->tokens[behind].kind == TOKEN_WORD &&
                text->tokens[behind].line == text->tokens[token].line;
    bool taking_part = next == SENSE_COST || next == SENSE_REGISTER || token_is_event(text, behind);
    bool article = token > 0 && text_cue(text, token - 1) == SENSE_ARTICLE;
    enum sense subject = token > 1 && text_meaning(text, VOCABULARY_PERSON, token - 1).sense == SENSE_BE
                             ? text_cue(text, token - 2)
                             : SENSE_NONE;
    bool joined = token > 3 && text_cue(text, token - 3) == SENSE_AND; /* `toegang en koffie zijn gratis` */
    /* `de koffie is gratis` */
    bool parking = token > 0 && text_cue(text, token - 1) == SENSE_TRAVEL; /* `Parking gratis` */
    if (parking || (!joined && (subject == SENSE_BREAK || subject == SENSE_SOCIAL || subject == SENSE_THING)))
        return true;
    for (size_t i = token; i > 0 && i + THING_BEFORE > token && text->tokens[i - 1].kind == TOKEN_WORD; i--)
        if (text_cue(text, i - 1) == SENSE_THING) /* `ontvangen het kwartaalblad gratis` */
            return true;
    return word && !taking_part &&
           (next == SENSE_SOCIAL || next == SENSE_BREAK || next == SENSE_THING || next == SENSE_TRAVEL ||
            article);
}

/* `nieuwe leden kunnen drie keer gratis meedoen`: so often, of something that goes on. */
static bool is_counted_free(const struct text *text, size_t token)
{
    size_t times = token > 0 ? token - 1 : 0;
    bool plain = token > 1 && text->tokens[times].kind == TOKEN_WORD && !text->tokens[times].upper &&
                 text->tokens[times].line == text->tokens[token].line &&
                 (text_cue(text, times) == SENSE_NONE || token_is_several_events(text, times)) &&
                 text_meaning(text, VOCABULARY_PERSON, times).sense == SENSE_NONE &&
                 text_meaning(text, VOCABULARY_TIME, times).sense != SENSE_UNIT; /* `16 jaar gratis` */
    return plain && phrase_number(text, times - 1) > 1;
}

/* `als u lid bent, gratis`, `gratis als u lid bent`; what a further clause makes depend is not this. */
static bool is_conditional(const struct reading *reading, size_t token, size_t behind)
{
    size_t here = outline_mention_from(reading->outline, token);
    for (size_t i = here > RATES_BEFORE ? here - RATES_BEFORE : 0; i < here; i++)
        if (reading->mentions->at[i].kind == MENTION_MONEY &&
            is_price(reading, reading->mentions->at[i].token))
            return false; /* a rate beside that one */
    struct stretch sentence = outline_sentence(reading->outline, token);
    size_t stop = behind + IF_REACH < stretch_end(sentence) ? behind + IF_REACH : stretch_end(sentence);
    return (outline_senses(reading->outline, token) & sense_bit(SENSE_IF)) != 0 &&
           outline_has(reading->text, stretch_between(sentence.token, stop), SENSE_IF, NULL);
}

/* A word that no row knows. */
static bool is_unknown(const struct text *text, size_t token)
{
    return token < text->tokens_len && text->tokens[token].kind == TOKEN_WORD && !text->tokens[token].upper &&
           (text->tokens[token].senses & ~sense_bit(SENSE_NONE)) == 0;
}

/* `sugar-free`, `an education free day`, `feel free`: free of something, or inside a longer phrase. */
static bool is_free_of(const struct text *text, size_t token, size_t behind)
{
    if (token == 0 || text->tokens[token - 1].line != text->tokens[token].line)
        return false;
    bool glued = text_is_mark(text, token - 1, '-') && !text->tokens[token].space;
    bool between = is_unknown(text, token - 1) && behind < text->tokens_len &&
                   text->tokens[behind].kind == TOKEN_WORD &&
                   text->tokens[behind].line == text->tokens[token].line &&
                   (is_unknown(text, behind) || text_has_sense(text, behind, SENSE_UNIT));
    return glued || between || text_meaning(text, VOCABULARY_CUE, token - 1).tokens > 1;
}

/* `gratis`, said of taking part: not of cancelling, parking, or a book. */
static bool is_free(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    size_t stop = token + text_meaning(text, VOCABULARY_CUE, token).tokens;
    bool stated = outline_field_of(reading->outline, token) == LABEL_PRICE && token > 0 &&
                  text_is_mark(text, token - 1, ':'); /* `Kosten: gratis (no-show € 25)` */
    bool other = distance(reading, token, SENSE_UNREGISTER) <= 5 ||
                 distance(reading, token, SENSE_OFFICE) <= 5 ||
                 (!stated && distance(reading, token, SENSE_FEE) <= 2);
    size_t cancels;
    bool cancelling =
        outline_has(text, outline_sentence(reading->outline, token), SENSE_UNREGISTER, &cancels) &&
        cancels < token && !outline_has(text, stretch_between(cancels, token), SENSE_REGISTER, NULL);
    bool whole_fee = outline_says(reading->outline, token, SENSE_UNREGISTER) &&
                     !outline_says(reading->outline, token, SENSE_COST);
    enum label section = outline_section(reading->outline, token),
               field = outline_field_of(reading->outline, token);
    other |= whole_fee || cancelling || section == LABEL_CANCELLATION || field == LABEL_CANCELLATION ||
             is_thing_free(text, token, stop) || is_counted_free(text, token);
    /* `de winnaar mag gratis binnen` */
    struct stretch before = stretch_between(outline_sentence(reading->outline, token).token, token);
    other |= outline_has(text, before, SENSE_AWARD, NULL);
    bool hyphen = text_is_mark(text, stop, '-') && !text->tokens[stop].space;
    return !other && !hyphen && !is_free_of(text, token, stop) && !is_of_others(reading, token) &&
           !is_conditional(reading, token, stop) &&
           reading->outline->roles[text->tokens[token].line] != LINE_TIMED;
}

static void read_free(const struct reading *reading, struct draft *draft, size_t end)
{
    const struct text *text = reading->text;
    for (size_t i = outline_cue(reading->outline, SENSE_FREE); i < end;
         i = outline_next_cue(reading->outline, i)) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (!is_free(reading, i))
            continue;
        put_nothing(reading, draft, i, meaning.tokens);
        return;
    }
}

/* `Kosten: geen`. */
static void read_none(const struct reading *reading, struct draft *draft)
{
    const struct field *field = outline_field(reading->outline, LABEL_PRICE, 0);
    size_t token = field != NULL && field->value.tokens > 0 && field->value.tokens < 4
                       ? field->value.token
                       : reading->text->tokens_len;
    if (text_cue(reading->text, token) != SENSE_NOTHING)
        return;
    put_nothing(reading, draft, token, 1);
}

/* What one of several events says of its price on its own lines holds before what is said of all: the token
 * up to which prices count. */
static size_t prices_end(const struct reading *reading)
{
    const struct text *text = reading->text;
    const struct occasion *occasion = reading->occasions;
    if (reading->occasions_len != 1 || !occasion->entry || occasion->last >= text->lines_len)
        return text->tokens_len;
    size_t end = text->lines[occasion->last].token + text->lines[occasion->last].tokens;
    for (size_t i = outline_cue(reading->outline, SENSE_FREE); i < end;
         i = outline_next_cue(reading->outline, i))
        if (is_free(reading, i))
            return end;
    for (size_t i = 0; i < reading->mentions->len && reading->mentions->at[i].token < end; i++)
        if (reading->mentions->at[i].kind == MENTION_MONEY &&
            is_price(reading, reading->mentions->at[i].token))
            return end;
    return text->tokens_len;
}

void part_price(const struct reading *reading, struct draft *draft)
{
    size_t claimed = 0, end = prices_end(reading), last = SIZE_MAX;
    read_none(reading, draft);
    read_free(reading, draft, end);
    for (size_t i = 0; i < reading->mentions->len && reading->mentions->at[i].token < end; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (mention->kind != MENTION_MONEY || is_of_others(reading, mention->token) ||
            text_meaning(reading->text, VOCABULARY_TIME, mention->token + mention->tokens).sense ==
                SENSE_MEASURE)
            continue;
        if (is_fee(reading, mention->token))
            draft_put_money(draft, KEY_CANCELLATION_FEE, mention->amount, mention->currency, mention->span);
        else if (is_price(reading, mention->token) || follows_price(reading, mention->token, last)) {
            put(reading, draft, mention, &claimed);
            last = mention->token + mention->tokens - 1;
        }
    }
}
