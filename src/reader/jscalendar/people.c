/* Where an event of JSCalendar is, who is behind it, and what it links to. */
#include "reader/jscalendar/jscalendar.h"

/* Whether an object has only members of these names. */
static bool has_only(struct value object, const char *const *names, size_t len)
{
    for (struct value member = value_first(object); value_is(member); member = value_next(member)) {
        size_t i = 0;
        while (i < len && !slice_is(value_name(member), names[i]))
            i++;
        if (i == len)
            return false;
    }
    return true;
}

bool jsevent_take_places(struct jsevent *event, unsigned part, struct value value)
{
    static const char *const known[] = {"@type", "name", "description"};
    struct sheet *sheet = &event->reading->sheet;
    struct value first = value_first(value);
    bool told = false;
    for (unsigned other = KEY_LOCATION_NAME; other < KEY_LOCATION_URL; other++)
        told = told || sheet_has(sheet, other);
    if (!told) {
        jsevent_put(event, part, value_member(first, "name"));
        jsevent_put(event, KEY_LOCATION_STREET, value_member(first, "description"));
    }
    return value_len(value) == 1 && has_only(first, known, ARRAY_LEN(known));
}

bool jsevent_take_virtual(struct jsevent *event, unsigned part, struct value value)
{
    static const char *const known[] = {"@type", "uri"};
    struct sheet *sheet = &event->reading->sheet;
    struct value first = value_first(value);
    bool put = jsevent_put(event, part, value_member(first, "uri"));
    if (put && !sheet_has(sheet, KEY_ATTENDANCE)) {
        sheet_put_text(sheet, KEY_ATTENDANCE,
                       sheet_has(sheet, KEY_LOCATION_NAME) ? SLICE("mixed") : SLICE("online"), NULL);
        sheet_assume(sheet, KEY_ATTENDANCE);
    }
    return put && value_len(value) == 1 && has_only(first, known, ARRAY_LEN(known));
}

static bool has_role(struct value participant, const char *role)
{
    return value_type(value_member(value_member(participant, "roles"), role)) == VALUE_TRUE;
}

static void put_person(struct jsevent *event, unsigned part, struct value participant)
{
    static const char *const names[] = {"name", "email"};
    struct sheet *sheet = &event->reading->sheet;
    bool later = false;
    FILE *out = sheet_begin(sheet, part, NULL);
    fputc('{', out);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        struct value value = value_member(participant, names[i]);
        struct place place =
            value_is(value) ? document_value_place(event->document, value) : (struct place){0};
        member_write(out, &later, names[i], value_text(value));
        if (value_text(value).len > 0)
            sheet_note(sheet, part, names[i], &place);
    }
    fputc('}', out);
}

/* Who attends is nobody's business. */
bool jsevent_take_participants(struct jsevent *event, unsigned part, struct value value)
{
    static const char *const known[] = {"@type", "name", "email", "roles"};
    bool told = sheet_has(&event->reading->sheet, part), whole = true;
    for (struct value each = value_first(value); value_is(each); each = value_next(each)) {
        bool owner = has_role(each, "owner"), contact = has_role(each, "contact");
        bool named =
            value_text(value_member(each, "name")).len + value_text(value_member(each, "email")).len > 0;
        if (owner && named && !told)
            put_person(event, part, each);
        if (contact && named)
            put_person(event, KEY_CONTACTS, each);
        whole = whole && named && owner != contact && value_len(value_member(each, "roles")) == 1 &&
                has_only(each, known, ARRAY_LEN(known));
    }
    return whole;
}

bool jsevent_take_links(struct jsevent *event, unsigned part, struct value value)
{
    static const char *const known[] = {"@type", "href", "rel"};
    struct value first = value_first(value);
    bool put = jsevent_put(event, part, value_member(first, "href"));
    return put && value_len(value) == 1 && slice_is(value_text(value_member(first, "rel")), "describedby") &&
           has_only(first, known, ARRAY_LEN(known));
}
