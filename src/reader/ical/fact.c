/* The facts that a feed of fasti puts before a description: each is read by the row that knows how
 * it was written. */
#include "reader/ical/prose.h"

#include <string.h>

/* False where this is not how the feed writes it; puts it into the sheet only where `put`. */
typedef bool fact(struct making *making, struct slice value, bool put);

static bool take_when_fact(struct making *making, struct slice value, struct when beside, enum key key)
{
    struct when when;
    if (!prose_take_when(making->words, beside, &value, &when) || value.len > 0)
        return false;
    if (key != KEY_COUNT)
        sheet_put_when(making->sheet, key, when, &making->description_place);
    return true;
}

static bool read_moved(struct making *making, struct slice value, bool put)
{
    return take_when_fact(making, value, when_unstated, put ? KEY_PREVIOUS_START : KEY_COUNT);
}

static bool read_doors(struct making *making, struct slice value, bool put)
{
    return take_when_fact(making, value, when_date(making->start_local), put ? KEY_DOORS : KEY_COUNT);
}

static bool read_registration_closes(struct making *making, struct slice value, bool put)
{
    return take_when_fact(making, value, when_unstated, put ? KEY_REGISTRATION_CLOSES : KEY_COUNT);
}

static bool read_cancellation_closes(struct making *making, struct slice value, bool put)
{
    return take_when_fact(making, value, when_unstated, put ? KEY_CANCELLATION_CLOSES : KEY_COUNT);
}

static void put_price(struct making *making, struct slice amount, struct slice currency, struct slice whom)
{
    FILE *out = sheet_begin(making->sheet, KEY_PRICES, &making->description_place);
    bool later = false;
    fputc('{', out);
    member_write(out, &later, "amount", amount);
    member_write(out, &later, "currency", currency);
    member_write(out, &later, "for", whom);
    fputc('}', out);
}

/* `7.50`, and not for nothing. */
static bool is_amount(struct slice text)
{
    bool costs = false;
    for (size_t i = 0; i < text.len; i++) {
        if ((text.at[i] < '0' || text.at[i] > '9') && text.at[i] != '.')
            return false;
        costs |= text.at[i] >= '1';
    }
    return costs;
}

/* `EUR 7.50; free (members)` */
static bool read_prices(struct making *making, struct slice value, bool put)
{
    while (value.len > 0) {
        struct slice price = prose_cut(&value, "; "), currency = SLICE("EUR"), amount = SLICE("0.00");
        struct slice what = prose_cut(&price, " (");
        bool named = price.len > 0;
        if (named && price.at[price.len - 1] != ')')
            return false;
        if (!slice_is(what, making->words[FEED_FREE])) {
            currency = prose_cut(&what, " ");
            amount = what;
            if (currency.len != 3 || !is_amount(amount))
                return false;
        }
        if (put)
            put_price(making, amount, currency, slice_part(price, 0, named ? price.len - 1 : 0));
    }
    return true;
}

static bool read_address(struct making *making, struct slice value, bool put)
{
    while (value.len > 0) {
        struct slice address = prose_cut(&value, ", ");
        bool mail = slice_find(address, SLICE("@"), NULL) && !slice_find(address, SLICE("/"), NULL);
        if (put)
            sheet_put_text(making->sheet, mail ? KEY_REGISTRATION_EMAIL : KEY_REGISTRATION_URL, address,
                           &making->description_place);
    }
    return true;
}

static bool read_full(struct making *making, struct slice value, bool put)
{
    if (put)
        sheet_put_text(making->sheet, KEY_REGISTRATION_STATE, SLICE("full"), &making->description_place);
    return value.len == 0;
}

/* A number of people, at most nine digits. */
static bool read_people(struct slice text, long *number)
{
    *number = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
        *number = *number * 10 + (text.at[i] - '0');
    }
    return text.len > 0 && text.len < 10;
}

/* `60`, `15+`, `15–60` */
static bool read_places(struct making *making, struct slice value, bool put)
{
    long least = -1, most = -1;
    struct slice first = value, rest = value;
    if (slice_find(value, SLICE("\xE2\x80\x93"), NULL)) {
        first = prose_cut(&rest, "\xE2\x80\x93");
        if (!read_people(first, &least) || !read_people(rest, &most))
            return false;
    } else if (value.len > 0 && value.at[value.len - 1] == '+') {
        if (!read_people(slice_part(value, 0, value.len - 1), &least))
            return false;
    } else if (!read_people(value, &most)) {
        return false;
    }
    if (put && least >= 0)
        sheet_put_integer(making->sheet, KEY_CAPACITY_MIN, least, &making->description_place);
    if (put && most >= 0)
        sheet_put_integer(making->sheet, KEY_CAPACITY_MAX, most, &making->description_place);
    return true;
}

static bool read_audience(struct making *making, struct slice value, bool put)
{
    while (put && value.len > 0)
        json_write_text(sheet_begin(making->sheet, KEY_AUDIENCE, &making->description_place),
                        prose_cut(&value, ", "));
    return true;
}

static bool read_speakers(struct making *making, struct slice value, bool put)
{
    while (put && value.len > 0)
        person_write(sheet_begin(making->sheet, KEY_SPEAKERS, &making->description_place),
                     prose_cut(&value, "; "));
    return true;
}

static bool read_online(struct making *making, struct slice value, bool put)
{
    if (put)
        sheet_put_text(making->sheet, KEY_LOCATION_URL, value, &making->description_place);
    return slice_find(value, SLICE(":"), NULL) && !slice_find(value, SLICE(" "), NULL);
}

/* In the order of the feed. */
static const struct {
    enum feed_word word;
    fact *read;
} facts[] = {
    {FEED_MOVED_FROM, read_moved},
    {FEED_DOORS, read_doors},
    {FEED_PRICE, read_prices},
    {FEED_REGISTER_UNTIL, read_registration_closes},
    {FEED_CANCEL_UNTIL, read_cancellation_closes},
    {FEED_FULL, read_full},
    {FEED_REGISTER_AT, read_address},
    {FEED_PLACES, read_places},
    {FEED_AUDIENCE, read_audience},
    {FEED_SPEAKERS, read_speakers},
    {FEED_ONLINE, read_online},
};

/* Index of the fact that a line states, from `from` on; ARRAY_LEN(facts) where it states none. */
static size_t find_fact(struct making *making, struct slice line, size_t from, bool put)
{
    for (size_t i = from; i < ARRAY_LEN(facts); i++) {
        const char *word = making->words[facts[i].word];
        struct slice value = slice_part(line, strlen(word), line.len);
        if (!slice_starts(line, word) || (facts[i].read != read_full && !slice_starts(value, ": ")))
            continue;
        value = slice_part(value, facts[i].read != read_full ? 2 : 0, value.len);
        if ((value.len > 0 || facts[i].read == read_full) && facts[i].read(making, value, put))
            return i;
    }
    return ARRAY_LEN(facts);
}

/* Whether every line of a block is a fact, in their order from `*next` on. */
static bool block_is_facts(struct making *making, struct slice block, size_t *next)
{
    size_t at = *next;
    while (block.len > 0) {
        size_t found = find_fact(making, prose_cut(&block, "\n"), at, false);
        if (found == ARRAY_LEN(facts))
            return false;
        at = found + 1;
    }
    *next = at;
    return true;
}

static void put_facts(struct making *making, struct slice block)
{
    size_t at = 0;
    while (block.len > 0 && at < ARRAY_LEN(facts))
        at = find_fact(making, prose_cut(&block, "\n"), at, true) + 1;
}

/* The lines behind `Programme:`; false where the block is none. */
static bool block_is_programme(const struct making *making, struct slice *block)
{
    struct slice first = prose_cut(block, "\n"), word = slice_of(making->words[FEED_PROGRAMME]);
    return block->len > 0 && first.len == word.len + 1 && slice_equal(slice_part(first, 0, word.len), word) &&
           first.at[word.len] == ':';
}

/* The announcement's words, where data beside them tell the facts. */
static void take_words(struct making *making)
{
    struct slice text = slice_of(making->description != NULL ? making->description : "");
    size_t from = making->twins.seen[TWIN_DESCRIPTION].from;
    programme_join(making, intake_view(making->intake, making->twins.seen[TWIN_DESCRIPTION].json));
    if (from < text.len)
        sheet_put_text(making->sheet, KEY_DESCRIPTION, slice_part(text, from, text.len),
                       &making->description_place);
}

void description_take(struct making *making)
{
    if (making->twins.holds[TWIN_DESCRIPTION]) {
        take_words(making);
        return;
    }
    struct slice rest = slice_of(making->description != NULL ? making->description : ""), programme = {"", 0};
    bool may_be_facts = true;
    for (size_t next = 0; rest.len > 0;) {
        struct slice behind = rest, block = prose_cut(&behind, "\n\n"), lines = block;
        if (block.len == 0)
            break;
        bool is_programme = programme.len == 0 && block_is_programme(making, &lines);
        if (!is_programme && (!may_be_facts || !block_is_facts(making, block, &next)))
            break;
        if (is_programme)
            programme = lines;
        else
            put_facts(making, block);
        may_be_facts = is_programme;
        rest = behind;
    }
    programme_put(making, programme);
    if (slice_trim(rest).len > 0)
        sheet_put_text(making->sheet, KEY_DESCRIPTION, rest, &making->description_place);
}
