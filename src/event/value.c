/* One value of the tape: its type, its text, its children. */
#include "event/tape.h"

/* An unescaped text is never longer than its spelling, so it has a place of its own in the scratch: where it
 * stands in the line. To unescape it twice writes the same bytes again. */
struct slice event_node_unescape(const struct event *event, const struct event_node *node)
{
    const char *at = event->line.at + node->start + 1, *end = event->line.at + node->end - 1;
    char *text = event->scratch + node->start;
    size_t text_len = 0;
    while (at < end) {
        size_t len = plain_len(at, end);
        memcpy(text + text_len, at, len);
        text_len += len;
        at += len;
        if (at < end) {
            text_len += utf8_put(escape_code(at, end, &len), text + text_len);
            at += len;
        }
    }
    return (struct slice){text, text_len};
}

bool value_integer(struct value value, int64_t *integer)
{
    if (value_type(value) != VALUE_INTEGER)
        return false;
    struct slice json = value_json(value);
    bool negative = json.at[0] == '-';
    int64_t number = 0;
    for (size_t i = negative; i < json.len; i++) /* below zero, where there is room for one more */
        number = number * 10 - (json.at[i] - '0');
    *integer = negative ? number : -number;
    return true;
}

bool value_when(struct value value, struct when *when)
{
    return value_type(value) == VALUE_STRING && when_read(value_text(value), when);
}

bool value_offset(struct value value, struct offset *offset)
{
    struct offset read;
    int64_t amount;
    if (!value_integer(value_member(value, "amount"), &amount) || amount < 0 || amount > INT32_MAX ||
        !unit_read(value_text(value_member(value, "unit")), &read.unit))
        return false;
    read.amount = (int)amount;
    *offset = read;
    return true;
}

struct value value_member(struct value object, const char *name)
{
    struct slice wanted = slice_of(name);
    struct value member = value_type(object) == VALUE_OBJECT ? value_first(object) : (struct value){0};
    while (value_is(member) && !slice_equal(value_name(member), wanted))
        member = value_next(member);
    return member;
}

size_t value_len(struct value parent)
{
    size_t len = 0;
    for (struct value child = value_first(parent); value_is(child); child = value_next(child))
        len++;
    return len;
}
