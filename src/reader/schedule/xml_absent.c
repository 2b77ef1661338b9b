/* Conference schedules in XML, where fasti was built without expat. */
#include "reader/schedule/schedule.h"

bool schedule_from_xml(struct reading *reading, struct document *made)
{
    (void)made;
    report_add(reading->report,
               &(struct finding){.severity = SEVERITY_ERROR,
                                 .place = {.path = reading->input->path},
                                 .message = "this is XML, and this fasti was built without it",
                                 .help = "build it with -Dxml=enabled, or take the schedule.json"});
    return false;
}
