/* The rules between events: what each event is noted with, and the rows of the catalogue. */
#include "rule/notes.h"
#include "rule/rules.h"

/* Within the event at once; between events once all are noted. */
static void check_across(const struct check *check)
{
    struct bookings *bookings = &check->rules->bookings;
    if (check->notes == NULL)
        return;
    bookings_read(check, bookings);
    bookings_judge(check, bookings);
    notes_add(check, bookings);
}

static const struct rule rows[] = {
    {
        .name = "uid-duplicate",
        .group = "across",
        .severity = SEVERITY_ERROR,
        .summary = "Two events have one uid.",
        .explanation =
            "The uid is how a calendar knows an event again: of two with the same, subscribers see "
            "only one. A series and its exceptions share theirs, and are left alone.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"}}\n"
            "{\"uid\":\"7d1f\",\"title\":\"Lezing\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Waag\",\"city\":\"Zutphen\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"}}\n"
            "{\"uid\":\"9a20\",\"title\":\"Lezing\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Waag\",\"city\":\"Zutphen\"}}",
        .check = check_across,
    },
    {
        .name = "event-duplicate",
        .group = "across",
        .severity = SEVERITY_WARNING,
        .summary = "Two events have the same title, day and place, under two uids.",
        .explanation =
            "Probably one event came in twice, from two sources, and people will see it doubled. "
            "Two sittings on one day, the second after the end of the first, are left alone, and "
            "so is what was called off.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"}}\n"
            "{\"uid\":\"9a20\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"}}\n"
            "{\"uid\":\"9a20\",\"title\":\"Debat\",\"start\":\"2026-05-19T19:00:00\","
            "\"end\":\"2026-05-19T21:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"}}",
    },
    {
        .name = "speaker-double-booked",
        .group = "across",
        .severity = SEVERITY_ERROR,
        .summary = "One name is in two places at once.",
        .explanation =
            "Two events in different places, or two items in different rooms or tracks, list the "
            "same person for times that overlap. Names are compared as people write them: case, "
            "accents, hyphens and titles aside. Initials, as in \"J. de Vries\" and \"Jan de "
            "Vries\", are one person only where nothing speaks against it: no other full name with "
            "that surname and initial among all the events, no other title, no other role. Nothing "
            "is said where the places may be one: the same postal code, buildings of one city that "
            "share a word, or a place that is not known. A speaker of an event may also speak in its "
            "programme, and an event of several days does not say when its own speakers do.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"},\"speakers\":[{\"name\":\"Anna de Vries\"}]}\n"
            "{\"uid\":\"9a20\",\"title\":\"Lezing\",\"start\":\"2026-05-19T16:00:00\","
            "\"end\":\"2026-05-19T18:00:00\",\"location\":{\"name\":\"Waag\",\"city\":\"Zutphen\"},"
            "\"speakers\":[{\"name\":\"Anna de Vries\"}]}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"city\":\"Deventer\"},\"speakers\":[{\"name\":\"Anna de Vries\"}]}\n"
            "{\"uid\":\"9a20\",\"title\":\"Lezing\",\"start\":\"2026-05-19T20:00:00\","
            "\"end\":\"2026-05-19T22:00:00\",\"location\":{\"name\":\"Waag\",\"city\":\"Zutphen\"},"
            "\"speakers\":[{\"name\":\"Anna de Vries\"}]}",
    },
    {
        .name = "room-double-booked",
        .group = "across",
        .severity = SEVERITY_ERROR,
        .summary = "Two events, or items of two, are in one room at once.",
        .explanation =
            "The building, the city and the room are the same, and the times overlap. Two items of "
            "one event in a room are what item-overlap finds.",
        .bad =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"room\":\"Raadzaal\",\"city\":\"Deventer\"}}\n"
            "{\"uid\":\"9a20\",\"title\":\"Lezing\",\"start\":\"2026-05-19T16:00:00\","
            "\"end\":\"2026-05-19T18:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"room\":\"Raadzaal\",\"city\":\"Deventer\"}}",
        .good =
            "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
            "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"room\":\"Raadzaal\",\"city\":\"Deventer\"}}\n"
            "{\"uid\":\"9a20\",\"title\":\"Lezing\",\"start\":\"2026-05-19T16:00:00\","
            "\"end\":\"2026-05-19T18:00:00\",\"location\":{\"name\":\"Stadhuis\","
            "\"room\":\"Trouwzaal\",\"city\":\"Deventer\"}}",
    },
};

const struct rule_table rule_across = {rows, ARRAY_LEN(rows)};
