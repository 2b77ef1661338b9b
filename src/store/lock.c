/* The lock file: flock(2) on a file beside the store, which names its holder. */
#include "store/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { WAIT_SECONDS = 5, PAUSE_MILLISECONDS = 20 };

static double seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void pause_a_little(void)
{
    nanosleep(&(struct timespec){.tv_nsec = PAUSE_MILLISECONDS * 1000000L}, NULL);
}

/* The file that was locked may have been taken away meanwhile, and another put in its place. */
static bool is_current(const char *lock_path, int lock)
{
    struct stat ours, theirs;
    return fstat(lock, &ours) == 0 && stat(lock_path, &theirs) == 0 && ours.st_ino == theirs.st_ino &&
           ours.st_dev == theirs.st_dev;
}

/* Opens and locks once, without waiting: the lock; -1 with errno set, EWOULDBLOCK where another holds it. */
static int try_lock(const char *lock_path)
{
    int lock = open(lock_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    /* Another user's process that was killed left it behind: it can be locked without being writable. */
    if (lock < 0 && errno == EACCES) {
        lock = open(lock_path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        errno = EACCES;
    }
    if (lock < 0)
        return -1;
    if (flock(lock, LOCK_EX | LOCK_NB) == 0) {
        if (is_current(lock_path, lock))
            return lock;
        errno = EWOULDBLOCK;
    }
    int reason = errno;
    close(lock);
    errno = reason == EINTR ? EWOULDBLOCK : reason;
    return -1;
}

static void sign(int lock)
{
    char text[32];
    int len = snprintf(text, sizeof text, "%ld\n", (long)getpid());
    /* The name of the holder serves a message only: a lock without one still locks. */
    if (ftruncate(lock, 0) == 0 && pwrite(lock, text, (size_t)len, 0) < 0)
        return;
}

static void say_held(const char *path, const char *lock_path, struct report *report)
{
    AUTO_FREE char *text = NULL;
    size_t len;
    long holder = file_read(lock_path, 32, &text, &len) ? strtol(text, NULL, 10) : 0;
    if (holder > 0)
        report_say(report, SEVERITY_FAILURE, path, 0,
                   "process %ld has been writing to the store for %d seconds and holds its lock %s", holder,
                   WAIT_SECONDS, lock_path);
    else
        report_say(report, SEVERITY_FAILURE, path, 0,
                   "another process has been writing to the store for %d seconds and holds its lock %s",
                   WAIT_SECONDS, lock_path);
}

int lock_take(const char *path, struct report *report)
{
    AUTO_FREE char *lock_path = memory_print("%s.lock", path);
    double until = seconds_now() + WAIT_SECONDS;
    int lock = try_lock(lock_path);
    while (lock < 0 && errno == EWOULDBLOCK && seconds_now() < until) {
        pause_a_little();
        lock = try_lock(lock_path);
    }
    if (lock >= 0)
        sign(lock);
    else if (errno == EWOULDBLOCK)
        say_held(path, lock_path, report);
    else
        report_say(report, SEVERITY_FAILURE, path, 0, "cannot lock the store: %s: %s", lock_path,
                   strerror(errno));
    return lock;
}

void lock_give(const char *path, int lock)
{
    AUTO_FREE char *lock_path = memory_print("%s.lock", path);
    if (lock < 0)
        return;
    if (is_current(lock_path, lock))
        unlink(lock_path);
    close(lock);
}
