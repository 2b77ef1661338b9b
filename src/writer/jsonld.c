/* Events as JSON-LD of schema.org, for the script block of a page. */
#include "writer/exchange.h"

static void write(const struct exchange *exchange, struct record *members)
{
    schema_org_write(exchange, false, members);
}

static const struct exchange_form form = {
    .open = "{\"@context\":\"https://schema.org\",\"@graph\":[\n",
    .close = "\n]}",
    .context = "\"@context\":\"https://schema.org\",\"@type\":\"Event\"",
    .context_within = "\"@type\":\"Event\"",
    .kept = "jsonld",
    .write = write,
};

static void put(struct writer *writer, const struct event *event)
{
    exchange_put(writer, &form, event);
}

static void end(struct writer *writer)
{
    exchange_end(writer, &form);
}

const struct format format_jsonld = {"jsonld", false, exchange_begin, put, end};
