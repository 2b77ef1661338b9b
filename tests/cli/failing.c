/* Preloaded into the program: allocation number $FAIL_AT fails, and all after it with $FAIL_ON; reads and writes move at most
 * $SHORT bytes; how many allocations there were goes into the file $COUNT_TO. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

/* glibc's own names of what is put in place here. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

static long allocations;

static long number_of(const char *name)
{
    const char *text = getenv(name);
    return text != NULL ? strtol(text, NULL, 10) : 0;
}

static int fails(void)
{
    long at = number_of("FAIL_AT");
    allocations++;
    if (at == 0 || (allocations != at && (allocations < at || getenv("FAIL_ON") == NULL)))
        return 0;
    errno = ENOMEM;
    return 1;
}

void *malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    return fails() ? NULL : __libc_realloc(old, size);
}

void *reallocarray(void *old, size_t count, size_t size)
{
    return fails() ? NULL : __libc_realloc(old, count * size);
}

static size_t shorter(size_t len)
{
    long most = number_of("SHORT");
    return most > 0 && len > (size_t)most ? (size_t)most : len;
}

ssize_t write(int file, const void *bytes, size_t len)
{
    return syscall(SYS_write, file, bytes, shorter(len));
}

ssize_t read(int file, void *bytes, size_t len)
{
    return syscall(SYS_read, file, bytes, shorter(len));
}

ssize_t pread(int file, void *bytes, size_t len, off_t offset)
{
    return syscall(SYS_pread64, file, bytes, shorter(len), offset);
}

static void __attribute__((destructor)) tell_count(void)
{
    const char *path = getenv("COUNT_TO");
    int file = path != NULL ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666) : -1;
    if (file >= 0)
        dprintf(file, "%ld\n", allocations);
}
