/* Entries of a programme that end with their time: `Lunch ...... 12.30 uur`, `Inloop vanaf 19.15 uur`,
 * `Ronde 1: 11.00 - 11.50`. */
#include "draft/layout.h"

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

static bool is_tail(const struct outline *outline, size_t line)
{
    enum line_role role = outline->roles[line];
    const struct text *text = outline->text;
    const struct token *first = &text->tokens[text->lines[line].body];
    return (role == LINE_PROSE || role == LINE_HEADING || role == LINE_ENTRY ||
            (role == LINE_FIELD && is_hour_label(text, text->lines[line].body))) &&
           cue_at(text, text->lines[line].body) != SENSE_OFFICE &&
           (first->upper || first->kind != TOKEN_WORD) && outline_tail_time(outline, line) != NULL;
}

/* One of several of its kind in a row; what labels a time is none. */
static bool is_of_run(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    size_t run = 0, leaders = 0;
    for (size_t i = line > RUN_REACH ? line - RUN_REACH : 0; i < text->lines_len && i <= line + RUN_REACH;
         i++) {
        bool tail = text->lines[i].tokens > 0 && is_tail(outline, i);
        bool leader = tail && has_leader(text, outline_tail_time(outline, i));
        bool label = text_meaning(text, VOCABULARY_LABEL, text->lines[i].body).sense == SENSE_LABEL;
        run += leader || (tail && !label);
        leaders += leader;
    }
    return run + (leaders > 0) >= RUN_LINES;
}

void outline_read_tails(struct outline *outline)
{
    const struct text *text = outline->text;
    bool programme = false;
    unsigned char *tails = memory_new(text->lines_len, sizeof *tails);
    for (size_t line = 0, next = 0; line < text->lines_len; line++) {
        while (next < outline->fields_len && outline->fields[next].line < line)
            next++;
        if (outline->roles[line] == LINE_HEADING && next < outline->fields_len &&
            outline->fields[next].line == line)
            programme = outline->fields[next].label == LABEL_PROGRAMME;
        tails[line] = text->lines[line].tokens > 0 && is_tail(outline, line) &&
                      (programme || is_of_run(outline, line));
    }
    for (size_t line = 0; line < text->lines_len; line++)
        if (tails[line])
            outline->roles[line] = LINE_TAILED;
    free(tails);
}
