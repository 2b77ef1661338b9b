/* Work that nobody changes: jansson writes each file as a JSON text and reads it again. Arguments: files of UTF-8. */
#include "fasti/base.h"

#include <jansson.h>

static bool measure(const char *path)
{
    AUTO_FREE char *text = NULL;
    size_t len;
    if (!file_read(path, 1 << 20, &text, &len))
        return false;
    json_auto_t *page = json_stringn(text, len);
    AUTO_FREE char *written = page != NULL ? json_dumps(page, JSON_ENCODE_ANY) : NULL;
    json_auto_t *again = written != NULL ? json_loads(written, JSON_DECODE_ANY, NULL) : NULL;
    return again != NULL && json_equal(page, again);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (!measure(argv[i])) {
            fprintf(stderr, "yardstick: %s cannot be read, or is no UTF-8\n", argv[i]);
            return EXIT_FAILURE;
        }
    return EXIT_SUCCESS;
}
