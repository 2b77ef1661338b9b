/* Rules of prices: amounts, groups and currencies. */
#include "rule/check.h"
#include "rule/codes.h"

/* More prices than these are not compared with each other. */
enum { MOST_PRICES = 32 };

struct price {
    struct slice amount, currency, group;
};

/* What an amount is worth does not change with zeros at its end. */
static struct slice trim_zeros(struct slice amount)
{
    size_t point;
    if (!slice_find(amount, SLICE("."), &point))
        return amount;
    while (amount.len > point && (amount.at[amount.len - 1] == '0' || amount.len == point + 1))
        amount.len--;
    return amount;
}

/* For one group, named alike, at two amounts. */
static bool conflict(const struct price *a, const struct price *b)
{
    return a->group.len > 0 && slice_same_word(a->group, b->group) && slice_equal(a->currency, b->currency) &&
           !slice_equal(a->amount, b->amount);
}

static struct price read_price(struct value value)
{
    struct price price = {SLICE(""), SLICE(""), SLICE("")};
    for (struct value member = value_first(value); value_is(member); member = value_next(member)) {
        switch (value_row(member)) {
        case ROW_PRICE_AMOUNT: price.amount = trim_zeros(value_text(member)); break;
        case ROW_FEE_CURRENCY:
        case ROW_PRICE_CURRENCY: price.currency = value_text(member); break;
        case ROW_PRICE_FOR: price.group = value_text(member); break;
        }
    }
    return price;
}

static void check_group(const struct check *check, const struct price *prices, size_t index)
{
    char key[KEY_TEXT], other[KEY_TEXT], name[NAME_TEXT];
    const struct price *price = &prices[index];
    for (size_t i = 0; i < index; i++) {
        if (!conflict(&prices[i], price))
            continue;
        snprintf(key, sizeof key, "/prices/%zu", index);
        snprintf(other, sizeof other, "/prices/%zu", i);
        check_say(check, (struct fault){.rule = "price-conflict", .key = key, .other = other},
                  "for \"%s\" the price is %.*s, but also %.*s", name_text(price->group, name),
                  (int)price->amount.len, price->amount.at, (int)prices[i].amount.len, prices[i].amount.at);
        return;
    }
}

static void say_unknown(const struct check *check, const char *key, struct slice currency)
{
    char name[NAME_TEXT];
    check_say(check, (struct fault){.rule = "currency-unknown", .key = key}, "there is no currency \"%s\"",
              name_text(currency, name));
}

static bool is_unknown(struct slice currency)
{
    return currency.len > 0 && !currency_is_known(currency);
}

static void check_prices(const struct check *check)
{
    struct price prices[MOST_PRICES];
    char key[KEY_TEXT];
    size_t len = 0;
    struct value list = event_value(check->event, KEY_PRICES);
    for (struct value value = value_first(list); value_is(value) && len < MOST_PRICES;
         value = value_next(value)) {
        prices[len] = read_price(value);
        if (is_unknown(prices[len].currency)) {
            snprintf(key, sizeof key, "/prices/%zu/currency", len);
            say_unknown(check, key, prices[len].currency);
        }
        check_group(check, prices, len++);
    }
    struct price fee = read_price(event_value(check->event, KEY_CANCELLATION_FEE));
    if (is_unknown(fee.currency))
        say_unknown(check, "/cancellation/fee/currency", fee.currency);
}

static const struct rule rows[] = {
    {
        .name = "price-conflict",
        .group = "prices",
        .severity = SEVERITY_NOTE,
        .summary = "Two prices are stated for one group.",
        .explanation =
            "One group, named alike, would pay two amounts. Either an amount was changed in one place "
            "alone, or the groups differ in something that `for` has to say, such as early and late.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"prices\":[{\"amount\":\"75.00\",\"currency\":\"EUR\",\"for\":\"leden\"},{\"amount\":\"95.00\","
            "\"currency\":\"EUR\",\"for\":\"leden\"}]}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
            "\"prices\":[{\"amount\":\"75.00\",\"currency\":\"EUR\",\"for\":\"leden\"},{\"amount\":\"95.00\","
            "\"currency\":\"EUR\",\"for\":\"niet-leden\"}]}",
        .check = check_prices,
    },
    {
        .name = "currency-unknown",
        .group = "prices",
        .severity = SEVERITY_ERROR,
        .summary = "This is no currency.",
        .explanation = "Amounts carry a code of ISO 4217, such as EUR or GBP. Of a code that does not exist, "
                       "nobody knows what to pay.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"prices\":[{\"amount\":\"75.00\",\"currency\":\"ERU\"}]}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"prices\":[{\"amount\":\"75.00\",\"currency\":\"EUR\"}]}",
    },
};

const struct rule_table rule_prices = {rows, ARRAY_LEN(rows)};
