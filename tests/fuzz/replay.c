/* Without libFuzzer: runs every file of the folders that are named through a target. */
#include "fasti/base.h"
#include "fuzz.h"

#include <dirent.h>
#include <string.h>

enum { SEED_MOST = 1 << 24 };

/* In memory of exactly its size, so that a sanitizer sees a byte read too many. */
static bool replay_file(const char *path)
{
    AUTO_FREE char *bytes = NULL;
    size_t len;
    if (!file_read(path, SEED_MOST, &bytes, &len)) {
        perror(path);
        return false;
    }
    printf("%s\n", path);
    fflush(stdout);
    AUTO_FREE uint8_t *data = memory_new(len, 1);
    memcpy(data, bytes, len);
    return LLVMFuzzerTestOneInput(data, len) == 0;
}

/* How many files were run; 0 too where one failed. */
static size_t replay_folder(const char *path)
{
    size_t count = 0;
    bool good = true;
    DIR *folder = opendir(path);
    if (folder == NULL) {
        perror(path);
        return 0;
    }
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (entry->d_name[0] == '.')
            continue;
        AUTO_FREE char *name = memory_print("%s/%s", path, entry->d_name);
        good = replay_file(name) && good;
        count++;
    }
    closedir(folder);
    return good ? count : 0;
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (replay_folder(argv[i]) == 0)
            return EXIT_FAILURE;
    return argc > 1 ? EXIT_SUCCESS : EXIT_FAILURE;
}
