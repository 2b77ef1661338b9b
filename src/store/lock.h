/* One writer at a time. */
#ifndef STORE_LOCK_H
#define STORE_LOCK_H

#include "fasti/report.h"

/* Takes the lock beside `path`; waits some seconds for another writer, then says who holds it. Returns the
 * open lock file; -1, said, where that failed. */
int lock_take(const char *path, struct report *report);
/* Gives it back; -1 is fine. */
void lock_give(const char *path, int lock);

#endif
