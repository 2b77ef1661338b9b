/* Sorted members, and equality of JSON values. */
#include "fasti/event.h"

static int compare_names(const void *one, const void *two)
{
    return slice_compare(value_name(*(const struct value *)one), value_name(*(const struct value *)two));
}

struct members members_of(struct value object)
{
    struct members members = {0};
    if (value_type(object) != VALUE_OBJECT)
        return members;
    members.all = memory_new(value_len(object), sizeof *members.all);
    for (struct value member = value_first(object); value_is(member); member = value_next(member))
        members.all[members.len++] = member;
    if (members.len > 1)
        qsort(members.all, members.len, sizeof *members.all, compare_names);
    return members;
}

struct value members_find(const struct members *members, struct slice name)
{
    size_t from = 0, to = members->len;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        int order = slice_compare(value_name(members->all[middle]), name);
        if (order == 0)
            return members->all[middle];
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return (struct value){0};
}

static bool lists_same(struct value a, struct value b)
{
    struct value one = value_first(a), two = value_first(b);
    while (value_is(one) && value_is(two) && value_same(one, two)) {
        one = value_next(one);
        two = value_next(two);
    }
    return !value_is(one) && !value_is(two);
}

static bool objects_same(struct value a, struct value b)
{
    struct members one = members_of(a), two = members_of(b);
    bool same = one.len == two.len;
    for (size_t i = 0; i < one.len && same; i++)
        same =
            slice_equal(value_name(one.all[i]), value_name(two.all[i])) && value_same(one.all[i], two.all[i]);
    free(one.all);
    free(two.all);
    return same;
}

bool value_same(struct value a, struct value b)
{
    if (!value_is(a) || !value_is(b))
        return value_is(a) == value_is(b);
    if (slice_equal(value_json(a), value_json(b)))
        return true;
    if (value_type(a) != value_type(b))
        return false;
    if (value_type(a) == VALUE_STRING)
        return slice_equal(value_text(a), value_text(b));
    if (value_type(a) == VALUE_LIST)
        return lists_same(a, b);
    return value_type(a) == VALUE_OBJECT && objects_same(a, b);
}
