/* Paths of files that are replaced: what they point at, the folder they lie in. */
#ifndef STORE_PATH_H
#define STORE_PATH_H

#include "fasti/base.h"

/* The file that `path` means when links are followed; it need not be there. NULL with errno set in a circle
 * of links. The caller's. */
char *path_target(const char *path);
/* The folder that the file lies in. The caller's. */
char *path_folder(const char *path);
/* The name of the file in its folder. Borrowed. */
const char *path_name(const char *path);
/* Makes the folders that are missing, and sees to it that they are on the disk. False with errno set. */
bool path_make_folders(const char *folder);
/* fsync of a folder, so that the names in it are on the disk. False with errno set. */
bool path_sync(const char *folder);

#endif
