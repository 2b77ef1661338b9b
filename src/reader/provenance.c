/* What an event keeps of where it came from: uid, url, source. */
#include "reader/readers.h"

#include <string.h>

void provenance_open(struct provenance *provenance, const struct input *input, const char *format)
{
    provenance->input = input;
    provenance->format = format;
    if (input->sha256 != NULL)
        memcpy(provenance->sha256, input->sha256, SHA256_TEXT);
    else
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

void provenance_uid(const struct provenance *provenance, const char *title, const char *start,
                    char uid[UUID_TEXT])
{
    struct buffer name = {0};
    buffer_put(&name, slice_of(source_name(provenance)));
    buffer_put_byte(&name, '\n');
    buffer_put(&name, slice_of(title));
    if (start != NULL)
        buffer_put_byte(&name, '\n');
    buffer_put(&name, slice_of(start));
    uuid_text((struct slice){name.text, name.len}, uid);
    free(name.text);
}

void provenance_put(const struct provenance *provenance, const char *uid, struct draft *draft)
{
    const struct span nowhere = {0};
    const struct input *input = provenance->input;
    draft_put_string(draft, KEY_UID, uid, nowhere);
    draft_put_string(draft, KEY_SOURCE_FORMAT, provenance->format, nowhere);
    draft_put_string(draft, KEY_SOURCE_SHA256, provenance->sha256, nowhere);
    if (input->url != NULL) {
        draft_put_string(draft, KEY_SOURCE_URL, input->url, nowhere);
        draft_put_string(draft, KEY_URL, input->url, nowhere);
    }
    if (has_path(input))
        draft_put_string(draft, KEY_SOURCE_PATH, input->path, nowhere);
}

size_t provenance_parts(const struct provenance *provenance, struct provenance_part parts[PROVENANCE_PARTS])
{
    const struct input *input = provenance->input;
    size_t len = 0;
    if (has_path(input))
        parts[len++] = (struct provenance_part){KEY_SOURCE_PATH, input->path};
    if (input->url != NULL)
        parts[len++] = (struct provenance_part){KEY_SOURCE_URL, input->url};
    parts[len++] = (struct provenance_part){KEY_SOURCE_FORMAT, provenance->format};
    parts[len++] = (struct provenance_part){KEY_SOURCE_SHA256, provenance->sha256};
    return len;
}
