/* Where on the page each sense is said, so that who asks for one need not look through all tokens. */
#include "draft/layout.h"

/* From the last token on, so that each leads to the next; the first of all is left out, as 0 stands for none. */
void outline_read_senses(struct outline *outline)
{
    const struct text *text = outline->text;
    uint32_t len = 1, *first = outline->said_first;
    outline->said = memory_resize(NULL, text->tokens_len * VOCABULARY_COUNT + 1, sizeof *outline->said);
    for (size_t i = text->tokens_len; i-- > 0;) {
        const struct token *token = &text->tokens[i];
        for (enum vocabulary v = 0; token->senses != 0 && v < VOCABULARY_COUNT; v++) {
            enum sense sense = token->meanings[v].sense;
            if (sense == SENSE_NONE || (first[sense] != 0 && outline->said[first[sense]].token == i))
                continue;
            outline->said[len] = (struct said){(uint32_t)i, first[sense]};
            first[sense] = len++;
        }
    }
}
