/* What libical reads in a calendar: a line of JSON for each event and to-do. */
#include "fasti/event.h"

#include <libical/ical.h>
#include <string.h>

/* A day as `"2026-05-01"`, a time as seconds since the epoch, `null` for none. */
static void print_time(const char *name, struct icaltimetype time)
{
    printf(",\"%s\":", name);
    if (icaltime_is_null_time(time))
        printf("null");
    else if (icaltime_is_date(time))
        printf("\"%04d-%02d-%02d\"", time.year, time.month, time.day);
    else
        printf("%lld", (long long)icaltime_as_timet_with_zone(time, time.zone));
}

static void print_text(const char *name, const char *text)
{
    printf("%s\"%s\":", strcmp(name, "uid") == 0 ? "{" : ",", name);
    json_write_text(stdout, slice_of(text != NULL ? text : ""));
}

static const char *property_text(icalcomponent *component, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(component, kind);
    return property != NULL ? icalvalue_get_text(icalproperty_get_value(property)) : NULL;
}

static void print_component(icalcomponent *component)
{
    bool ends = icalcomponent_get_first_property(component, ICAL_DTEND_PROPERTY) != NULL;
    print_text("uid", icalcomponent_get_uid(component));
    print_text("title", icalcomponent_get_summary(component));
    print_text("location", icalcomponent_get_location(component));
    print_text("description", icalcomponent_get_description(component));
    print_text("parent", property_text(component, ICAL_RELATEDTO_PROPERTY));
    print_time("start", icalcomponent_get_dtstart(component));
    print_time("end", ends ? icalcomponent_get_dtend(component) : icaltime_null_time());
    puts("}");
}

int main(int argc, char **argv)
{
    AUTO_FREE char *bytes = NULL;
    size_t len;
    if (argc != 2 || !file_read(argv[1], SIZE_MAX / 2, &bytes, &len))
        return 3;
    icalcomponent *root = icalparser_parse_string(bytes);
    if (root == NULL || !icalrestriction_check(root) || icalcomponent_count_errors(root) != 0) {
        fprintf(stderr, "libical: %s\n", root == NULL ? "unreadable" : icalcomponent_as_ical_string(root));
        return 1;
    }
    for (icalcomponent *each = icalcomponent_get_first_component(root, ICAL_VEVENT_COMPONENT); each != NULL;
         each = icalcomponent_get_next_component(root, ICAL_VEVENT_COMPONENT))
        print_component(each);
    icalcomponent_free(root);
    return 0;
}
