/* Memory that does not fail, and text built by printing. */
#include "fasti/base.h"

#include <malloc.h>
#include <stdio_ext.h>
#include <stdarg.h>
#include <string.h>

/* Bytes of one piece that is given back at once, and of all that is kept otherwise. glibc's calloc takes none
 * of the small pieces, up to SMALL, that it has at hand for malloc. */
enum { SMALL = 1024, LARGE = 4 << 20, KEPT = 32 << 20 };

void memory_keep(void)
{
#ifdef M_TRIM_THRESHOLD
    mallopt(M_MMAP_THRESHOLD, LARGE);
    mallopt(M_TRIM_THRESHOLD, KEPT);
#endif
}

static void *memory_checked(void *pointer)
{
    if (pointer == NULL) {
        fputs("fasti: error: out of memory\n", stderr);
        exit(STATUS_MACHINE);
    }
    return pointer;
}

void *memory_new(size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes) || bytes > SMALL)
        return memory_checked(calloc(count, size));
    return memset(memory_resize(NULL, bytes, 1), 0, bytes);
}

void *memory_resize(void *old, size_t count, size_t size)
{
    return memory_checked(reallocarray(old, count > 0 ? count : 1, size > 0 ? size : 1));
}

char *memory_copy(const void *data, size_t len)
{
    char *copy = memory_resize(NULL, len + 1, 1);
    if (len > 0)
        memcpy(copy, data, len);
    copy[len] = '\0';
    return copy;
}

char *memory_print(const char *format, ...)
{
    va_list arguments;
    char *text = NULL;
    va_start(arguments, format);
    if (vasprintf(&text, format, arguments) < 0)
        text = NULL;
    va_end(arguments);
    return memory_checked(text);
}

void memory_release(void *pointer_to_pointer)
{
    void *pointer;
    memcpy(&pointer, pointer_to_pointer, sizeof pointer);
    free(pointer);
}

void print_open(struct print *print)
{
    *print = (struct print){0};
    print->file = memory_checked(open_memstream(&print->text, &print->len));
    /* No other thread prints to it. */
    __fsetlocking(print->file, FSETLOCKING_BYCALLER);
}

char *print_close(struct print *print)
{
    bool failed = ferror(print->file) != 0;
    failed |= fclose(print->file) != 0;
    print->file = NULL;
    return memory_checked(failed ? NULL : print->text);
}
