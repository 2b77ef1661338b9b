/* The view of a line and jansson's tree of it, walked side by side. */
#include "oracle.h"

#include <jansson.h>
#include <string.h>

static const char *value_differs(struct value value, json_t *json);

static const enum value_type types[] = {
    [JSON_OBJECT] = VALUE_OBJECT, [JSON_ARRAY] = VALUE_LIST, [JSON_STRING] = VALUE_STRING, [JSON_INTEGER] = VALUE_INTEGER,
    [JSON_REAL] = VALUE_REAL,     [JSON_TRUE] = VALUE_TRUE,  [JSON_FALSE] = VALUE_FALSE,   [JSON_NULL] = VALUE_NULL,
};

static const char *text_differs(struct slice text, const char *oracle, size_t len)
{
    return slice_equal(text, (struct slice){oracle, len}) ? NULL : "a text";
}

static const char *integer_differs(struct value value, json_t *json)
{
    int64_t integer;
    return value_integer(value, &integer) && integer == json_integer_value(json) ? NULL : "an integer";
}

static const char *real_differs(struct value value, json_t *json)
{
    AUTO_FREE char *text = slice_copy(value_json(value));
    char *end;
    double real = strtod(text, &end);
    return *end == '\0' && real == json_real_value(json) ? NULL : "a real";
}

static const char *list_differs(struct value list, json_t *json)
{
    size_t index = 0;
    for (struct value child = value_first(list); value_is(child); child = value_next(child), index++) {
        const char *difference = value_differs(child, json_array_get(json, index));
        if (difference != NULL)
            return difference;
        if (value_name(child).len > 0)
            return "an element with a name";
    }
    return index == json_array_size(json) && index == value_len(list) ? NULL : "the length of a list";
}

static const char *object_differs(struct value object, json_t *json)
{
    void *iterator = json_object_iter(json);
    for (struct value child = value_first(object); value_is(child); child = value_next(child)) {
        if (iterator == NULL)
            return "the length of an object";
        const char *name = json_object_iter_key(iterator);
        if (text_differs(value_name(child), name, strlen(name)) != NULL)
            return "a name";
        const char *difference = value_differs(child, json_object_iter_value(iterator));
        if (difference != NULL)
            return difference;
        iterator = json_object_iter_next(json, iterator);
    }
    return iterator == NULL ? NULL : "the length of an object";
}

static const char *value_differs(struct value value, json_t *json)
{
    if (json == NULL || value_type(value) != types[json_typeof(json)])
        return "a type";
    switch (value_type(value)) {
    case VALUE_OBJECT:
        return object_differs(value, json);
    case VALUE_LIST:
        return list_differs(value, json);
    case VALUE_STRING:
        return text_differs(value_text(value), json_string_value(json), json_string_length(json));
    case VALUE_INTEGER:
        return integer_differs(value, json);
    case VALUE_REAL:
        return real_differs(value, json);
    default:
        return NULL;
    }
}

/* The value at a dotted key, found in jansson's tree. */
static json_t *dotted(json_t *json, const char *name)
{
    for (const char *dot; json != NULL && (dot = strchr(name, '.')) != NULL; name = dot + 1) {
        AUTO_FREE char *head = memory_copy(name, (size_t)(dot - name));
        json = json_object_get(json, head);
    }
    return json_object_get(json, name);
}

static const char *keys_differ(const struct event *event, json_t *json)
{
    size_t len;
    const struct key_row *rows = key_rows(&len);
    for (enum key key = 0; key < KEY_COUNT; key++) {
        struct value value = event_value(event, key);
        json_t *oracle = dotted(json, rows[key].name);
        if (value_is(value) != (oracle != NULL))
            return rows[key].name;
        if (oracle != NULL && value_type(value) != types[json_typeof(oracle)])
            return rows[key].name;
    }
    return NULL;
}

static const char *trees_differ(const struct event *event, json_t *json)
{
    const char *difference = value_differs(event_root(event), json);
    return difference != NULL ? difference : keys_differ(event, json);
}

const char *oracle_differs(struct event *event, struct slice line)
{
    struct flaw flaw = {0};
    bool is_event = event_read(event, line, &flaw);
    json_t *json = NULL;
    if (line.len == 0 || memchr(line.at, '\0', line.len) == NULL)
        json = json_loadb(line.len > 0 ? line.at : "", line.len, JSON_REJECT_DUPLICATES, NULL);
    const char *difference = NULL;
    if (is_event != json_is_object(json))
        difference = is_event ? "only jansson refuses it" : "only the view refuses it";
    else if (is_event)
        difference = trees_differ(event, json);
    else if (flaw.expected == NULL || flaw.column < 1 || flaw.column > line.len + 1 || value_is(event_root(event)))
        difference = "a refusal that does not say where and why";
    json_decref(json);
    return difference;
}
