/* Entries of a programme that end with their time: `Lunch ...... 12.30 uur`, `Inloop vanaf 19.15 uur`,
 * `Ronde 1: 11.00 - 11.50`. */
#include "draft/layout/layout.h"

enum {
    TITLE_TOKENS = 16, /* of an entry, besides its time */
    RUN_REACH = 6,     /* lines in which others of a run are looked for on each side */
    RUN_LINES = 3,     /* of a run outside a programme, at least; fewer where a leader is among them */
    LEADER = 3,        /* cells of white space, or dots, that lead over to the time */
};

const struct mention *outline_tail_time(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    struct stretch body = outline_body(text, line);
    size_t last = stretch_end(body) - 1;
    last -= body.tokens > 2 && text_is_mark(text, last, ')');
    const struct mention *time = body.tokens > 1 ? outline_mention(outline, last) : NULL;
    bool clock = time != NULL && time->kind == MENTION_TIME && time->start.day == UNSTATED &&
                 time->weekday == UNSTATED && when_has_clock(time->start) && time->token > body.token &&
                 (time->bound == BOUND_NONE || time->bound == BOUND_FROM);
    if (!clock)
        return NULL;
    size_t end = time->token;
    if (last + 1 < stretch_end(body) && !text_is_mark(text, end - 1, '(')) /* `Lunch (12.30 uur)` */
        return NULL;
    while (end > body.token &&
           (text_is_mark(text, end - 1, '.') || text_is_mark(text, end - 1, '('))) /* `Lunch ..... 12.30` */
        end--;
    return end > body.token && end <= body.token + TITLE_TOKENS ? time : NULL;
}

/* `Inloop`, `Einde`: a label of a time that entries begin with too. */
static bool is_hour_label(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_LABEL, token);
    return meaning.value == LABEL_DOORS || meaning.value == LABEL_END || meaning.value == LABEL_START;
}

/* `Lunch ......... 12.30 uur`: dots or a gap lead over to the time. */
static bool has_leader(const struct text *text, const struct mention *time)
{
    const struct token *tokens = &text->tokens[time->token];
    bool dots = time->token > 1 && text_is_mark(text, time->token - 1, '.') &&
                text_is_mark(text, time->token - 2, '.');
    return dots || tokens->at >= tokens[-1].at + tokens[-1].len + LEADER;
}

/* What a line that ends with its time is in a run of such. */
enum tail {
    TAIL_NONE,
    TAIL_LABEL, /* it labels a time */
    TAIL_SMALL, /* in small letters: an entry where it is one of several below a programme's heading */
    TAIL_ENTRY,
    TAIL_LED, /* an entry with a leader */
};

/* A mention ends with the last token of a line, or with the one before a bracket: most lines need
 * no closer look. */
static bool may_end_so(const struct outline *outline, const struct line *line)
{
    size_t last = line->token + line->tokens - 1;
    return line->tokens > 1 && (outline->mention_of[last] > 0 || (text_is_mark(outline->text, last, ')') &&
                                                                  outline->mention_of[last - 1] > 0));
}

static enum tail tail_of(const struct outline *outline, size_t line)
{
    enum line_role role = outline->roles[line];
    const struct text *text = outline->text;
    size_t body = text->lines[line].body;
    bool may_end = role == LINE_PROSE || role == LINE_HEADING || role == LINE_ENTRY ||
                   (role == LINE_FIELD && is_hour_label(text, body));
    const struct token *first = may_end ? &text->tokens[body] : NULL;
    if (first == NULL || text_cue(text, body) == SENSE_OFFICE)
        return TAIL_NONE;
    const struct mention *time = outline_tail_time(outline, line);
    if (time == NULL)
        return TAIL_NONE;
    /* `inloop (12.30 uur)` */
    bool bracketed = text_is_mark(text, time->token - 1, '(') &&
                     text_is_mark(text, text->lines[line].token + text->lines[line].tokens - 1, ')');
    bool apart = bracketed || has_leader(text, time) || text_is_behind_gap(text, time->token);
    if (!first->upper && first->kind == TOKEN_WORD && !apart)
        return TAIL_SMALL;
    struct meaning meaning = text_meaning(text, VOCABULARY_LABEL, body);
    bool label = meaning.sense == SENSE_LABEL,
         value = label && (text_is_mark(text, body + meaning.tokens, ':') || /* `Aanvang:    20.00 uur` */
                           (is_hour_label(text, body) && body + meaning.tokens == time->token));
    return has_leader(text, time) && !value ? TAIL_LED : label ? TAIL_LABEL : TAIL_ENTRY;
}

/* One of several of its kind in a row; what labels a time is none. */
static bool is_of_run(const unsigned char *tails, size_t lines, size_t line, enum tail least)
{
    size_t run = 0, leaders = 0;
    for (size_t i = line > RUN_REACH ? line - RUN_REACH : 0; i < lines && i <= line + RUN_REACH; i++) {
        run += tails[i] >= least;
        leaders += tails[i] == TAIL_LED;
    }
    return run + (leaders > 0) >= RUN_LINES;
}

void outline_read_tails(struct outline *outline)
{
    const struct text *text = outline->text;
    unsigned char *tails = memory_new(text->lines_len, sizeof *tails), any = TAIL_NONE;
    for (size_t line = 0; line < text->lines_len; line++)
        if (may_end_so(outline, &text->lines[line]))
            any |= tails[line] = (unsigned char)tail_of(outline, line);
    bool programme = false;
    for (size_t line = 0, next = 0; line < text->lines_len && any != TAIL_NONE; line++) {
        while (next < outline->fields_len && outline->fields[next].line < line)
            next++;
        if (outline->roles[line] == LINE_HEADING && next < outline->fields_len &&
            outline->fields[next].line == line)
            programme = outline->fields[next].label == LABEL_PROGRAMME;
        if (tails[line] == TAIL_NONE)
            continue;
        bool small = tails[line] == TAIL_SMALL;
        if (small ? programme && is_of_run(tails, text->lines_len, line, TAIL_SMALL)
                  : programme || is_of_run(tails, text->lines_len, line, TAIL_ENTRY))
            outline->roles[line] = LINE_TAILED;
    }
    free(tails);
}
