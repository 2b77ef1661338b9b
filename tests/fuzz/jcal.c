/* Any bytes as a calendar in JSON: as they are, and as the components of one. */
#include "events.h"
#include "fuzz.h"

static void read_json(struct slice json)
{
    const struct input input = {.path = "calendar.json", .bytes = json,
                                .reference = {2025, 9, 1, UNSTATED, UNSTATED, UNSTATED}, .timezone = "Europe/Amsterdam"};
    free(fuzz_events("json", &input, false));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
    struct buffer whole = {0};
    const struct slice bytes = {(const char *)data, len};
    read_json(bytes);
    buffer_put(&whole, SLICE("[\"vcalendar\",[],["));
    buffer_put(&whole, bytes);
    buffer_put(&whole, SLICE("]]"));
    read_json((struct slice){whole.text, whole.len});
    free(whole.text);
    return 0;
}
