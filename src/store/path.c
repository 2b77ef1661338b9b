/* Links, folders and names. */
#include "store/path.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_LINKS = 40 };

const char *path_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

char *path_folder(const char *path)
{
    size_t len = (size_t)(path_name(path) - path);
    while (len > 1 && path[len - 1] == '/')
        len--;
    return len > 0 ? memory_copy(path, len) : memory_copy(".", 1);
}

char *path_target(const char *path)
{
    char *at = slice_copy(slice_of(path)), link[PATH_MAX];
    for (int links = 0; links < MOST_LINKS; links++) {
        ssize_t len = readlink(at, link, sizeof link - 1);
        if (len < 0)
            return at;
        link[len] = '\0';
        AUTO_FREE char *from = at;
        AUTO_FREE char *folder = path_folder(from);
        at = link[0] == '/' ? memory_copy(link, (size_t)len) : memory_print("%s/%s", folder, link);
    }
    free(at);
    errno = ELOOP;
    return NULL;
}

bool path_sync(const char *folder)
{
    int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return false;
    /* Some file systems have no fsync of folders and say EINVAL. */
    bool done = fsync(file) == 0 || errno == EINVAL;
    int reason = errno;
    close(file);
    errno = reason;
    return done;
}

bool path_make_folders(const char *folder)
{
    struct stat status;
    if (stat(folder, &status) == 0)
        return true;
    AUTO_FREE char *above = path_folder(folder);
    if (strcmp(above, folder) == 0 || !path_make_folders(above))
        return false;
    if (mkdir(folder, 0777) != 0 && errno != EEXIST)
        return false;
    return path_sync(above);
}
