/* Dates and times in words: `wo 13 mei 2027`, `May 13, 2027`. */
#include "reader/csv/csv.h"

#include "fasti/mention.h"

/* What is longer says more than a time. */
enum { TIME_MOST = 60 };

/* The one time that is all of a text, in words of one language. */
static bool read_words(struct slice text, const struct language *language, struct when reference,
                       struct when *when)
{
    struct text *words = text_new(text, language);
    struct mentions mentions = {0};
    const struct mention_settings settings = {.reference = reference};
    mentions_read(words, &settings, &mentions);
    const struct mention *only = mentions.at;
    bool good = mentions.len == 1 && only->kind == MENTION_TIME && only->tokens == words->tokens_len &&
                when_is_unstated(only->end) && !only->relative && !only->repeated && !only->approximate;
    if (good)
        *when = only->start;
    mentions_free(&mentions);
    text_free(words);
    return good;
}

bool words_time(const struct input *input, struct slice text, struct when *when)
{
    size_t len;
    const struct language *const *all = languages(&len),
                                 *wanted = input->language != NULL ? language_find(input->language) : NULL;
    bool good = false;
    for (size_t i = 0; i < len && !good && text.len <= TIME_MOST; i++)
        good = (wanted == NULL || wanted == all[i]) && read_words(text, all[i], input->reference, when);
    return good;
}
