/* Prints the holidays that fasti knows, `COUNTRY YYYY-MM-DD name`, from one year to another; further arguments are days to choose. */
#include "fasti/when.h"

int main(int argc, char **argv)
{
    static const char *const countries[] = {"NL", "BE"};
    struct holidays *added = holidays_new();
    if (argc < 3)
        return 3;
    for (int i = 3; i < argc; i++)
        if (!holidays_choose(added, argv[i]))
            return 2;
    long last = day_number(atoi(argv[2]), 12, 31);
    for (size_t i = 0; i < ARRAY_LEN(countries); i++)
        for (long day = day_number(atoi(argv[1]), 1, 1); day <= last; day++) {
            char text[WHEN_TEXT];
            const char *name = day_holiday(day, countries[i], added);
            if (name != NULL)
                printf("%s %s %s\n", countries[i], when_write(day_when(day), text), name);
        }
    holidays_free(added);
    return 0;
}
