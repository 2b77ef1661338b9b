/* Where on the page each sense is said, so that who asks for one need not look through all tokens. */
#include "draft/layout.h"

/* From the last token on, so that each comes to lead to the next one; past the end there are no more. */
void outline_read_cues(struct outline *outline)
{
    const struct text *text = outline->text;
    for (enum sense sense = SENSE_NONE; sense < SENSE_COUNT; sense++)
        outline->first_cue[sense] = (uint32_t)text->tokens_len;
    for (size_t i = text->tokens_len; i-- > 0;) {
        enum sense sense = cue_at(text, i);
        outline->next_cue[i] = outline->first_cue[sense];
        outline->first_cue[sense] = (uint32_t)i;
    }
}
