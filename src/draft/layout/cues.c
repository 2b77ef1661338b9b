/* Where on the page each sense is said, so that who asks for one need not look through all tokens. */
#include "draft/layout/layout.h"

/* From the last token on, so that each comes to lead to the next one; past the end there are no more. */
void outline_read_cues(struct outline *outline)
{
    const struct token *tokens = outline->text->tokens;
    uint32_t len = (uint32_t)outline->text->tokens_len, *first = outline->first_cue,
             *next = outline->next_cue;
    for (enum sense sense = SENSE_NONE; sense < SENSE_COUNT; sense++)
        first[sense] = len;
    for (uint32_t i = len; i-- > 0;) {
        enum sense sense = tokens[i].meanings[VOCABULARY_CUE].sense;
        next[i] = first[sense];
        first[sense] = i;
    }
}
