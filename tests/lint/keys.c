/* Prints the names of the keys that stand in an event once, then those inside lists, one a line,
 * for tests to compare with. */
#include "fasti/event.h"

int main(void)
{
    size_t len;
    const struct key_row *rows = key_rows(&len);
    for (size_t i = 0; i < len; i++)
        puts(rows[i].name);
    return 0;
}
