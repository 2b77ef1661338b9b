/* Days off that the caller adds: --holidays of validate and import. */
#ifndef COMMAND_HOLIDAYS_H
#define COMMAND_HOLIDAYS_H

#include "fasti/option.h"
#include "fasti/report.h"
#include "fasti/when.h"

#define HOLIDAYS_HELP "more days off: a name, a calendar, a list of dates"

/* Each value of the list: a name of holidays_choice, or a file (a calendar, or dates one a line). NULL, said,
 * where one is neither or holds what is no day; free with holidays_free. */
struct holidays *holidays_read(const struct option_list *values, struct report *report);

#endif
