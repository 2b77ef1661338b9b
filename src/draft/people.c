/* Who speaks, and at which entry of the programme. */
#include "draft/part.h"

#include "fasti/person.h"

static void put_text(const struct reading *reading, struct draft *draft, const char *list, size_t index, const char *key, struct span span)
{
    char pointer[80];
    snprintf(pointer, sizeof pointer, "%s/%zu/%s", list, index, key);
    if (span.len > 0)
        draft_put_words(draft, pointer, reading->text, span);
}

static void put_person(const struct reading *reading, struct draft *draft, const char *list, const struct person *person)
{
    size_t index = draft_len(draft, list);
    put_text(reading, draft, list, index, "name", person->name);
    put_text(reading, draft, list, index, "prefix", person->prefix);
    put_text(reading, draft, list, index, "role", person->role);
}

void part_people(const struct reading *reading, struct draft *draft)
{
    for (size_t i = 0; i < reading->programme->len; i++) {
        struct stretch whole = reading->programme->items[i].whole;
        char list[48];
        snprintf(list, sizeof list, "/programme/%zu/speakers", i);
        for (size_t at = whole.token; at < whole.token + whole.tokens; at++) {
            struct person person;
            if (!person_at(reading->text, at, &person) || person.certainty < 2)
                continue;
            put_person(reading, draft, list, &person);
            at = person.token + person.tokens - 1;
        }
    }
}
