/* The reading of a text from left to right. */
#ifndef MENTION_SCAN_H
#define MENTION_SCAN_H

#include "fasti/mention.h"

struct scan {
    const struct text *text;
    struct mention_settings settings;
    struct mentions *mentions;
    struct mention found; /* is nothing between two recognisers, of any kind */
};

struct scan scan_begin(const struct text *text, const struct mention_settings *settings,
                       struct mentions *mentions);
/* A further mention. */
void scan_add(struct scan *scan, const struct mention *mention);
/* Adds what a token begins; the token behind it, or the next one where it begins nothing. */
size_t scan_token(struct scan *scan, size_t token);
/* The same of all tokens up to `end`; the first one behind them and what they begin. */
size_t scan_to(struct scan *scan, size_t token, size_t end);
/* The same of each token up to `end`, of days that are but a number of this month. */
size_t scan_headed(struct scan *scan, size_t token, size_t end, struct when month);
/* Once all are read: what some of them say of those beside them. */
void scan_end(struct scan *scan);

#endif
