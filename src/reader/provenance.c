/* What an event keeps of where it came from: uid, url, source. */
#include "reader/readers.h"

#include <string.h>

void provenance_open(struct provenance *provenance, const struct input *input, const char *format)
{
    provenance->input = input;
    provenance->format = format;
    sha256_text(input->bytes, provenance->sha256);
}

static bool has_path(const struct input *input)
{
    return strcmp(input->path, "-") != 0;
}

/* What tells this source from all others. */
static const char *source_name(const struct provenance *provenance)
{
    const struct input *input = provenance->input;
    if (input->url != NULL)
        return input->url;
    return has_path(input) ? input->path : provenance->sha256;
}

void provenance_uid(const struct provenance *provenance, const char *title, const char *start, char uid[UUID_TEXT])
{
    AUTO_FREE char *name = memory_print("%s\n%s%s%s", source_name(provenance), title != NULL ? title : "",
                                        start != NULL ? "\n" : "", start != NULL ? start : "");
    uuid_text(slice_of(name), uid);
}

json_t *provenance_json(const struct provenance *provenance, const char *uid)
{
    const struct input *input = provenance->input;
    json_t *source = json_pack("{s:s,s:s}", "format", provenance->format, "sha256", provenance->sha256);
    if (input->url != NULL)
        json_object_set_new(source, "url", json_string(input->url));
    if (has_path(input))
        json_object_set_new(source, "path", json_string(input->path));
    json_t *extra = json_pack("{s:s,s:o}", "uid", uid, "source", source);
    if (input->url != NULL)
        json_object_set_new(extra, "url", json_string(input->url));
    return extra;
}
