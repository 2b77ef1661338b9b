/* How an announcement is laid out: labels with their values, headings with their sections, sentences, the
 * programme's lines. */
#ifndef DRAFT_OUTLINE_H
#define DRAFT_OUTLINE_H

#include "fasti/mention.h"

/* A stretch of tokens. */
struct stretch {
    size_t token, tokens;
};

/* The token behind a stretch. */
static inline size_t stretch_end(struct stretch stretch)
{
    return stretch.token + stretch.tokens;
}

/* The tokens from `from` on, up to `end`: none where `end` lies before it, as it may behind a phrase that
 * runs over a line's end. */
static inline struct stretch stretch_between(size_t from, size_t end)
{
    return (struct stretch){from, end > from ? end - from : 0};
}

/* "Locatie: Stadhuis": a label and its value, on the same line, in the next cell, or on the lines below. */
struct field {
    enum label label;
    struct stretch name, value;
    size_t line, lines;  /* of label and value together */
    struct stretch head; /* of a cell that has no label beside it: that of its column */
};

enum line_role {
    LINE_BLANK,
    LINE_PROSE,
    LINE_HEADING,     /* short, no sentence; `section` of the lines below is its label, LABEL_NONE where it is
                         no known one */
    LINE_FIELD,       /* a label with its value */
    LINE_VALUE,       /* a value below its label */
    LINE_TIMED,       /* begins with a clock time, as a programme's entries do */
    LINE_TAILED,      /* ends with one, as they may too */
    LINE_SLOT,        /* nothing but a range of clock times, below a line with a day */
    LINE_ENTRY,       /* a bullet or numbered entry */
    LINE_BOILERPLATE, /* of the page, not of the announcement */
};

/* What a line is of the page, beside the announcement. */
enum furniture {
    FURNITURE_MENU = 1,     /* a menu or a breadcrumb: pieces parted by bars, arrows or wide gaps */
    FURNITURE_MASTHEAD = 2, /* above the menu: the site's name, not the page's */
    FURNITURE_CRUMB = 4,    /* its words end the breadcrumb above it: the page's own name */
};

enum { MOST_COLUMNS = 12 };

/* A table that was made text: the lines of its rows, and what its columns hold. */
struct table {
    size_t head, first, last;  /* lines */
    size_t rows, columns, key; /* key: the column of the day, or of the hour */
    enum label labels[MOST_COLUMNS];
    struct stretch heads[MOST_COLUMNS];
    bool below; /* each cell stands on a line of its own */
    /* of such a programme: lines from a cell to the next, from a row to the next; else 0 */
    size_t stride, period;
};

struct outline {
    const struct text *text;
    const struct mentions *mentions;
    enum line_role *roles;    /* of each line */
    enum label *sections;     /* of each line: the label of the heading above it */
    size_t *heading_of;       /* of each line: the line of that heading; SIZE_MAX: none */
    unsigned char *furniture; /* of each line: bits of enum furniture */
    struct field *fields;
    size_t fields_len, fields_room;
    struct table *tables; /* in order */
    size_t tables_len, tables_room;
    struct stretch *sentences;
    uint64_t *sentence_senses; /* of each sentence: senses_said of its tokens */
    uint16_t *sentence_kinds;  /* of each sentence: a bit for each kind of mention that there is in it */
    size_t sentences_len;
    uint32_t first_cue[SENSE_COUNT], *next_cue; /* of each token: see outline_cue */
    uint32_t *sentence_of;                      /* of each token */
    uint32_t *mention_of;    /* of each token: 1 + index of the mention that covers it; 0: none */
    uint32_t *mention_from;  /* of each token: index of the first mention that begins at it or behind it */
    unsigned char *field_of; /* of each token: see outline_field_of */
    size_t prose;            /* the first line of running text: what lies before is the header */
    size_t last_prose;       /* the last one */
};

/* What tokens say, sense_bit of each, by their senses and endings: a compound for an event, a hall, a
 * building or a body counts as what it ends in. */
static inline uint64_t senses_said(uint64_t senses, uint16_t endings)
{
    return senses | (uint64_t)(endings >> ENDING_EVENT & 1) << sense_place(SENSE_EVENT) |
           (uint64_t)(endings >> ENDING_ROOM & 1) << sense_place(SENSE_ROOM) |
           (uint64_t)(endings >> ENDING_VENUE & 1) << sense_place(SENSE_VENUE) |
           (uint64_t)(endings >> ENDING_ORGANISATION & 1) << sense_place(SENSE_ORGANISATION);
}
static inline uint64_t senses_at(const struct token *token)
{
    return senses_said(token->senses, token->endings);
}

/* The stretch of a line's body. */
static inline struct stretch outline_body(const struct text *text, size_t line)
{
    const struct line *here = &text->lines[line];
    return stretch_between(here->body, here->token + here->tokens);
}

struct outline *outline_new(const struct text *text, const struct mentions *mentions);
void outline_free(struct outline *outline);

/* Makes a line's words the value of a label that stands nowhere. */
void outline_set_value(struct outline *outline, enum label label, struct stretch value);
/* The clock time that a line ends with, which has a title before it; NULL. */
const struct mention *outline_tail_time(const struct outline *outline, size_t line);
/* The line of the day that a slot stands below. */
size_t outline_slot_day(const struct outline *outline, size_t line);
/* From this line on, up to the next heading, the section's label holds no longer. */
void outline_end_section(struct outline *outline, size_t line);

/* The mention that begins at or covers a token; NULL. */
static inline const struct mention *outline_mention(const struct outline *outline, size_t token)
{
    size_t index = token < outline->text->tokens_len ? outline->mention_of[token] : 0;
    return index > 0 ? &outline->mentions->at[index - 1] : NULL;
}
/* Whether a mention, which may be NULL, gives a day. */
static inline bool mention_is_day(const struct mention *mention)
{
    return mention != NULL && mention->kind == MENTION_TIME && mention->start.day != UNSTATED;
}
/* A comma, a bar or a dash between blanks: what parts the pieces of a line. */
static inline bool token_parts_pieces(const struct text *text, size_t token)
{
    return text_is_mark(text, token, ',') || text_is_mark(text, token, '|') || text_is_dash(text, token);
}
/* The token behind the times that some words begin with and what parts those: `Vrijdag 12 mei, 13.00 uur, De
 * Fuik`; `clock`: whether one of them has hours. */
size_t outline_behind_times(const struct outline *outline, struct stretch words, bool *clock);
/* A day that its line begins with, at its first token. */
static inline bool outline_leads_day(const struct outline *outline, size_t token)
{
    return token == outline->text->lines[outline->text->tokens[token].line].body &&
           mention_is_day(outline_mention(outline, token));
}
/* The first mention that begins at a token or behind it; as many as there are where there is none. */
static inline size_t outline_mention_from(const struct outline *outline, size_t token)
{
    return token < outline->text->tokens_len ? outline->mention_from[token] : outline->mentions->len;
}
/* Whether a sentence ends with this token. */
bool outline_ends_sentence(const struct text *text, size_t token);
/* The sentence of a token. */
static inline struct stretch outline_sentence(const struct outline *outline, size_t token)
{
    return token < outline->text->tokens_len ? outline->sentences[outline->sentence_of[token]]
                                             : (struct stretch){token, 0};
}
/* The senses that there are in the sentence of a token, sense_bit of each: where one is missing it need not
 * be looked for. */
static inline uint64_t outline_senses(const struct outline *outline, size_t token)
{
    return outline->sentence_senses[outline->sentence_of[token]];
}
/* Whether a stretch holds a token of a sense; where. */
bool outline_has(const struct text *text, struct stretch stretch, enum sense sense, size_t *at);
/* Whether a line's body holds a token of a sense. */
static inline bool line_says(const struct text *text, size_t line, enum sense sense)
{
    return (text->lines[line].senses & sense_bit(sense)) != 0 &&
           outline_has(text, outline_body(text, line), sense, NULL);
}
/* The sentence of a token has a mention of one of these kinds: bits. */
static inline bool outline_mentions(const struct outline *outline, size_t token, unsigned kinds)
{
    return (outline->sentence_kinds[outline->sentence_of[token]] & kinds) != 0;
}
/* The sentence of a token says this. */
static inline bool outline_says(const struct outline *outline, size_t token, enum sense sense)
{
    return (outline_senses(outline, token) & sense_bit(sense)) != 0 &&
           outline_has(outline->text, outline_sentence(outline, token), sense, NULL);
}
/* Registering, by any word for it: `bookings`, `inschrijvingen` too, where no number counts them. */
bool token_is_registering(const struct text *text, size_t token);
/* The sentence of a token tells of registering. */
bool outline_registers(const struct outline *outline, size_t token);
/* `by registration only; write to ...`: the clause before a semicolon does, and this one goes on. */
bool outline_goes_on_registering(const struct outline *outline, struct stretch sentence);
/* The sentence of a token, or the question that it answers, is about taking part in another way: as a helper,
 * with a stall. */
bool outline_is_of_other(const struct outline *outline, size_t token);
/* The first token that is a cue of a sense, and behind one of them the next of the same sense; past the end
 * where there is none. */
static inline size_t outline_cue(const struct outline *outline, enum sense sense)
{
    return outline->first_cue[sense];
}
static inline size_t outline_next_cue(const struct outline *outline, size_t token)
{
    return outline->next_cue[token];
}
static inline bool outline_has_cue(const struct outline *outline, enum sense sense)
{
    return outline->first_cue[sense] < outline->text->tokens_len;
}
/* The first field of a label at or behind `from`; NULL. */
const struct field *outline_field(const struct outline *outline, enum label label, size_t from);
/* The label of the field whose value covers a token; LABEL_NONE. */
static inline enum label outline_field_of(const struct outline *outline, size_t token)
{
    return token < outline->text->tokens_len ? (enum label)outline->field_of[token] : LABEL_NONE;
}
/* The section that a token stands in. */
static inline enum label outline_section(const struct outline *outline, size_t token)
{
    return token < outline->text->tokens_len ? outline->sections[outline->text->tokens[token].line]
                                             : LABEL_NONE;
}
/* The table that a line is a row of, or stands between two of; NULL. */
const struct table *outline_table(const struct outline *outline, size_t line);
/* Whether a line of a table is a row, or its first line. */
bool table_is_row(const struct outline *outline, const struct table *table, size_t line);
/* The day or the hour of a row. */
const struct mention *table_key(const struct outline *outline, const struct table *table, size_t line);
/* The lines of a row, from the first to the last. */
struct stretch table_lines(const struct outline *outline, const struct table *table, size_t line);
/* Whether a line is a cell of a row that is told by the line of its hour. */
bool outline_is_cell(const struct outline *outline, size_t line);
/* A row's cell in the column of a label; 0 tokens: none. */
struct stretch table_cell(const struct outline *outline, const struct table *table, size_t line,
                          enum label label);
/* Its rows are entries of a programme: they have an hour and no day. */
static inline bool table_is_programme(const struct table *table)
{
    return table->labels[table->key] != LABEL_DATE;
}
/* Whether a line is this piece of the page's furniture. */
static inline bool outline_is(const struct outline *outline, size_t line, enum furniture furniture)
{
    return (outline->furniture[line] & furniture) != 0;
}

/* Whether a line is a label, alone or with its value. */
static inline bool outline_is_labelled(const struct outline *outline, size_t line)
{
    return outline->roles[line] == LINE_FIELD ||
           (outline->roles[line] == LINE_HEADING && outline->sections[line] != LABEL_NONE);
}
/* A menu that is no breadcrumb: it says nothing of this page. */
bool outline_is_menu(const struct outline *outline, size_t line);
/* The last step of the page's breadcrumb; 0 tokens: none. */
struct stretch outline_breadcrumb(const struct outline *outline);
/* The nearest token of a sense in the stretch, by distance from `token`; SIZE_MAX where there is none within
 * `reach`. */
size_t outline_near(const struct outline *outline, struct stretch stretch, size_t token, enum sense sense,
                    size_t reach);

/* Whether a token has a sense, or is a word that ends so: most have neither. */
static inline bool token_may_tell(const struct token *token, enum sense sense, enum ending ending)
{
    return ((token->senses & sense_bit(sense)) | (token->endings & 1u << ending)) != 0;
}
/* A word for a kind of event, or a compound that ends in one. */
bool token_tells_event(const struct token *token);
static inline bool token_is_event(const struct text *text, size_t token)
{
    return token < text->tokens_len && token_may_tell(&text->tokens[token], SENSE_EVENT, ENDING_EVENT) &&
           token_tells_event(&text->tokens[token]);
}
bool stretch_has_event(const struct text *text, struct stretch stretch);
/* A verb of who does something now that no row knows: it ends as such verbs do and means nothing else. */
bool token_is_present_verb(const struct text *text, size_t token);
/* One of three clock times or more that follow each other on a line of a programme, each with its words:
 * `9.30 inloop, 10.00 lezing, 11.00 koffie`. */
bool outline_is_of_several(const struct outline *outline, const struct mention *mention);
/* A word for a building, or a compound that ends in one. */
bool token_tells_venue(const struct token *token);
static inline bool token_is_venue(const struct text *text, size_t token)
{
    return token < text->tokens_len && token_may_tell(&text->tokens[token], SENSE_VENUE, ENDING_VENUE) &&
           token_tells_venue(&text->tokens[token]);
}
bool stretch_has_venue(const struct text *text, struct stretch stretch);
/* A word for a hall, or a compound that ends in one. */
bool token_tells_room(const struct token *token);
static inline bool token_is_room(const struct text *text, size_t token)
{
    return token < text->tokens_len && token_may_tell(&text->tokens[token], SENSE_ROOM, ENDING_ROOM) &&
           token_tells_room(&text->tokens[token]);
}
struct span stretch_span(const struct text *text, struct stretch stretch);
/* Without marks (not brackets or quotes that match) at both ends. */
struct stretch stretch_trim(const struct text *text, struct stretch stretch);
/* `Speellocatie: Dorpshuis De Spil`: without a label of up to three words, which no row need know. */
struct stretch stretch_behind_label(const struct text *text, struct stretch stretch);
/* A line without words, or behind the last. */
static inline bool line_is_blank(const struct text *text, size_t line)
{
    return line >= text->lines_len || text->lines[line].tokens == 0;
}
/* The next line with words; behind the last where there is none. */
static inline size_t line_next(const struct text *text, size_t line)
{
    for (line++; line < text->lines_len && text->lines[line].tokens == 0;)
        line++;
    return line;
}
#endif
