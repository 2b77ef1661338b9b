/* Runs the editor of the person at the terminal. */
#include "command/editor.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *variable(const char *name)
{
    const char *value = getenv(name);
    return value != NULL && *value != '\0' ? value : NULL;
}

int editor_file(char **path)
{
    const char *folder = variable("TMPDIR");
    *path = memory_print("%s/fasti-XXXXXX.json", folder != NULL ? folder : "/tmp");
    return mkstemps(*path, (int)strlen(".json"));
}

/* The shell parts the editor's name from its options, as git and crontab let it. */
static void become(const char *editor, const char *path)
{
    AUTO_FREE char *script = memory_print("%s \"$@\"", editor);
    execl("/bin/sh", "sh", "-c", script, editor, path, (char *)NULL);
    _exit(127);
}

/* Interrupts are the editor's while it runs. */
static int wait_for(pid_t child)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, interrupt, quit;
    int status = -1;
    sigaction(SIGINT, &ignore, &interrupt);
    sigaction(SIGQUIT, &ignore, &quit);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        continue;
    sigaction(SIGINT, &interrupt, NULL);
    sigaction(SIGQUIT, &quit, NULL);
    return status;
}

bool editor_run(const char *path, struct report *report)
{
    const char *visual = variable("VISUAL"), *plain = variable("EDITOR");
    const char *editor = visual != NULL ? visual : plain != NULL ? plain : "vi";
    fflush(NULL);
    pid_t child = fork();
    if (child == 0)
        become(editor, path);
    int status = child > 0 ? wait_for(child) : -1;
    if (status == 0)
        return true;
    AUTO_FREE char *message = memory_print("the editor, %s, could not be run or did not end well", editor);
    report_add(report, &(struct finding){.severity = SEVERITY_FAILURE,
                                         .message = message,
                                         .help = "set VISUAL or EDITOR to the one you use"});
    return false;
}
