/* Whether a page announces an event: signs for and against it, weighed as rows; those of its headings are
 * headings.c's. */
#include "draft/times/eventday.h"
#include "draft/title/phrase.h"

enum {
    ENOUGH_DAYS = 64,  /* that are looked at */
    ENOUGH_COMING = 3, /* days of the event to come, which tell of one whatever it is called */
    RECENT_DAYS = 90,  /* what a report tells of lies no longer back */
    LONG_AGO = 180,    /* days that no day without a year lies back */
    YEAR = 365,
    SEASON_DAYS = 42, /* that a house is open, and no event lasts */
    TOLD_TOKENS = 60, /* a report has a word of the past among so many */
    HEADINGS_FOR = 4, /* headings that are looked at for one that it is named in */
    FEW_TOKENS = 3,
    DATED = 3,         /* what has to speak for an event of which a day is told */
    DATELESS = 5,      /* and of which none is */
    TENDER = 4,        /* what a word of tenders weighs */
    MOST_ORDINARY = 5, /* and at most those that are ordinary words too */
    MOST_WORDS = 16,   /* all of those, and words of reports */
    MOST_DAY = 12,     /* what the surest day may weigh */
    CLOCK = 3,         /* what hours add to it */
};

long mention_days_from_now(const struct reading *reading, const struct mention *mention)
{
    if (mention->kind != MENTION_TIME || mention->start.day == UNSTATED || mention->start.month == UNSTATED)
        return 0;
    struct when when = when_date(mention->start);
    bool stated = when.year != UNSTATED;
    when.year = stated ? when.year : reading->reference.year;
    long days = day_exists(when.year, when.month, when.day) ? day_of(when) - day_of(reading->reference) : 0;
    return !stated && days < -LONG_AGO ? days + YEAR : days; /* `19 januari`, in November */
}

static bool is_recent(long days)
{
    return days < 0 && days > -RECENT_DAYS;
}

/* `Ruim honderd inwoners kwamen dinsdag 14 maart bijeen`: a day just gone, in the past tense. */
static bool is_told(const struct reading *reading, const struct mention *mention)
{
    return (outline_says(reading->outline, mention->token, SENSE_PAST) ||
            outline_says(reading->outline, mention->token, SENSE_REPORT)) &&
           is_recent(mention_days_from_now(reading, mention));
}

/* `We starten om 14.00 uur`: an hour of the event's in a sentence that says that something is held, or people
 * are let in. */
static bool is_held(const struct reading *reading, size_t index)
{
    const struct mention *mention = &reading->mentions->at[index];
    enum role role = reading->casts[index].role;
    bool hour = mention->kind == MENTION_TIME && when_has_clock(mention->start) &&
                (role == ROLE_EVENT || role == ROLE_DOORS);
    return hour && (outline_says(reading->outline, mention->token, SENSE_HELD) ||
                    outline_says(reading->outline, mention->token, SENSE_DOORS));
}

/* `12 november: Wonen boven winkels` above `20.00 uur` or `De Spil, Kerkstraat 4`: a day to come at the
 * beginning of a line, and right below it hours, or an address where the day has words behind it: a letter's
 * has none. */
static bool is_set_out(const struct reading *reading, size_t index)
{
    const struct text *text = reading->text;
    const struct mention *day = &reading->mentions->at[index];
    size_t line = text->tokens[day->token].line, below = line + 1;
    if (reading->casts[index].role != ROLE_EVENT || day->token != text->lines[line].body ||
        day->bound != BOUND_NONE || mention_days_from_now(reading, day) <= 0 || line_is_blank(text, below))
        return false;
    size_t end = text->lines[below].token + text->lines[below].tokens;
    bool named = day->token + day->tokens + 1 < text->lines[below].token;
    for (size_t i = outline_mention_from(reading->outline, text->lines[below].token);
         i < reading->mentions->len && reading->mentions->at[i].token < end; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool hours =
            mention->kind == MENTION_TIME && mention->start.day == UNSTATED && when_has_clock(mention->start);
        if (hours || (named && mention->kind == MENTION_STREET))
            return true;
    }
    return false;
}

static size_t count_cues(const struct outline *outline, enum sense sense)
{
    size_t count = 0;
    for (size_t i = outline_cue(outline, sense); i < outline->text->tokens_len;
         i = outline_next_cue(outline, i))
        count++;
    return count;
}

/* What the mentions and words of a page say, all in all. */
struct tally {
    /* days: before the reference, but not long; of those, told of; behind it; of those, the event's */
    size_t recent, told, coming, announced;
    size_t past_words; /* of the past, and of reports */
    size_t days;       /* the event's, and not told of */
    int surest;        /* what the surest of them weighs */
    bool held;         /* something is, though perhaps no word says what */
    bool event;        /* a word says what it is */
};

static void tally_mention(const struct reading *reading, size_t index, struct tally *tally)
{
    const struct mention *mention = &reading->mentions->at[index];
    long days = mention_days_from_now(reading, mention);
    bool told = is_told(reading, mention), own = reading->casts[index].role == ROLE_EVENT,
         coming = own && mention->start.day != UNSTATED && !told;
    int weight =
        (coming ? reading->casts[index].score : 0) + (own && when_has_clock(mention->start) ? CLOCK : 0);
    tally->coming += days > 0;
    tally->announced += days > 0 && own;
    tally->recent += is_recent(days);
    tally->told += told;
    tally->days += coming;
    tally->surest = weight > tally->surest ? weight : tally->surest;
    tally->held |= is_held(reading, index) || is_set_out(reading, index);
}

static bool says_event(const struct reading *reading, const struct tally *tally)
{
    const struct outline *outline = reading->outline;
    if ((tally->days >= ENOUGH_COMING && !outline_has_cue(outline, SENSE_TENDER)) ||
        outline_has_cue(outline, SENSE_EVENT))
        return true;
    for (size_t i = 0; i < reading->text->tokens_len; i++)
        if (token_is_event(reading->text, i) || phrase_invites(reading->text, i))
            return true;
    return false;
}

/* `Tijd: ...` and `Locatie: ...`. */
static bool is_labelled(const struct outline *outline)
{
    return outline_field(outline, LABEL_WHERE, 0) != NULL &&
           (outline_field(outline, LABEL_TIME, 0) != NULL || outline_field(outline, LABEL_START, 0) != NULL);
}

static struct tally tally_of(const struct reading *reading)
{
    struct tally tally = {.past_words = count_cues(reading->outline, SENSE_PAST) +
                                        count_cues(reading->outline, SENSE_REPORT)};
    for (size_t i = 0; i < reading->mentions->len; i++)
        tally_mention(reading, i, &tally);
    tally.held |= tally.days > 0 && is_labelled(reading->outline);
    tally.event = says_event(reading, &tally);
    return tally;
}

/* What a page has or lacks. */
struct sign {
    int weight;
    bool (*holds)(const struct reading *reading, const struct tally *tally);
};

static int weigh_signs(const struct sign *signs, size_t len, const struct reading *reading,
                       const struct tally *tally)
{
    int score = 0;
    ROW_BY_ROW
    for (size_t i = 0; i < len; i++)
        score += signs[i].holds(reading, tally) ? signs[i].weight : 0;
    return score;
}

/* The days that would be the event's stand in the past tense, or fall on their weekday only before the day of
 * publication. */
static bool is_past(const struct reading *reading, const struct tally *tally)
{
    (void)tally;
    size_t past = 0, days = 0;
    for (size_t i = 0; i < reading->mentions->len && past == days && days < ENOUGH_DAYS; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (mention->kind != MENTION_TIME || reading->casts[i].role != ROLE_EVENT ||
            mention->start.day == UNSTATED || mention->start.month == UNSTATED)
            continue;
        days++;
        past += outline_says(reading->outline, mention->token, SENSE_PAST) ||
                mention_is_long_ago(reading, mention);
    }
    return days > 0 && past == days;
}

/* Days just gone, and none to come. */
static bool has_only_gone(const struct reading *reading, const struct tally *tally)
{
    (void)reading;
    return tally->recent > 0 && tally->coming == 0;
}

/* Days just gone, and much in the past tense. */
static bool tells_much(const struct reading *reading, const struct tally *tally)
{
    return tally->recent > 0 && tally->past_words * TOLD_TOKENS >= reading->text->tokens_len;
}

static bool tells_of_day(const struct reading *reading, const struct tally *tally)
{
    (void)reading;
    return tally->told > 0;
}

/* More days that it tells of than are to come, and none of those the event's. */
static bool tells_of_days(const struct reading *reading, const struct tally *tally)
{
    (void)reading;
    return tally->told > 0 && tally->announced == 0 && tally->coming <= tally->told;
}

/* `Our seminar meets on Tuesdays`: hours that come back, and no day at all. */
static bool only_comes_back(const struct reading *reading, const struct tally *tally)
{
    (void)tally;
    bool repeated = false;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (mention->kind == MENTION_TIME && mention->start.day != UNSTATED)
            return false;
        repeated |= mention->kind == MENTION_TIME && mention->repeated;
    }
    return repeated;
}

/* From one day to another, weeks later. */
static bool is_season(const struct mention *mention)
{
    struct when from = when_date(mention->start), end = when_date(mention->end);
    if (!mention->span_of_days || from.month == UNSTATED || end.month == UNSTATED || from.day == UNSTATED ||
        end.day == UNSTATED)
        return false;
    return (end.month - from.month + (end.month < from.month ? 12 : 0)) * 30 + end.day - from.day >
           SEASON_DAYS;
}

/* `Dinsdag en woensdag zijn onze openingstijden anders`: the first sentence that names a day is about when
 * the house is open. */
static bool tells_hours(const struct reading *reading, const struct tally *tally)
{
    (void)tally;
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (mention->kind != MENTION_TIME || mention->start.day == UNSTATED)
            continue;
        size_t at;
        return outline_has(reading->text, outline_sentence(reading->outline, mention->token), SENSE_OFFICE,
                           &at) &&
               (text_meaning(reading->text, VOCABULARY_CUE, at).value == 1 || is_season(mention));
    }
    return false;
}

/* Words of tenders and vacancies; of those that are ordinary words too (opdracht) a few count. */
static size_t weigh_tender(const struct outline *outline)
{
    size_t sure = 0, ordinary = 0;
    for (size_t i = outline_cue(outline, SENSE_TENDER); i < outline->text->tokens_len;
         i = outline_next_cue(outline, i)) {
        int value = text_meaning(outline->text, VOCABULARY_CUE, i).value;
        bool menu = outline_is_menu(outline, outline->text->tokens[i].line);
        sure += value == 0 && !menu;
        ordinary += value == 1 && !menu;
    }
    return TENDER * sure + (ordinary < MOST_ORDINARY ? ordinary : MOST_ORDINARY);
}

/* Signs that the page announces nothing: a report, a tender, a vacancy. */
static int weigh_absence(const struct reading *reading, const struct tally *tally)
{
    static const struct sign signs[] = {
        {5, is_past},       {5, has_only_gone},   {3, tells_much},  {3, tells_of_day},
        {4, tells_of_days}, {8, only_comes_back}, {8, tells_hours},
    };
    size_t words = weigh_tender(reading->outline) + count_cues(reading->outline, SENSE_REPORT);
    return (words < MOST_WORDS ? (int)words : MOST_WORDS) + headings_weigh(reading) +
           weigh_signs(signs, ARRAY_LEN(signs), reading, tally);
}

static bool has_entries(const struct reading *reading, const struct tally *tally)
{
    (void)tally;
    return reading->programme->len > 1;
}

static bool has_timed_entries(const struct reading *reading, const struct tally *tally)
{
    (void)tally;
    size_t timed = 0;
    for (size_t i = 0; i < reading->programme->len; i++)
        timed += when_has_clock(reading->programme->items[i].start);
    return timed > 2;
}

/* One of the first headings has a word for what is held. */
static bool is_headed(const struct reading *reading, const struct tally *tally)
{
    (void)tally;
    for (size_t line = 0, seen = 0; line < reading->text->lines_len && seen < HEADINGS_FOR; line++) {
        bool heading = reading->outline->roles[line] == LINE_HEADING;
        seen += heading;
        if (heading && stretch_has_event(reading->text, outline_body(reading->text, line)))
            return true;
    }
    return false;
}

static bool takes_registrations(const struct reading *reading, const struct tally *tally)
{
    (void)tally;
    return outline_has_cue(reading->outline, SENSE_REGISTER) ||
           outline_has_cue(reading->outline, SENSE_CLOSED);
}

static bool names_event(const struct reading *reading, const struct tally *tally)
{
    (void)reading;
    return tally->event;
}

static bool holds_nothing(const struct reading *reading, const struct tally *tally)
{
    (void)reading;
    return !tally->event && !tally->held;
}

/* Labels that announcements have: what is given behind them counts for one. */
static const enum label telling[] = {
    LABEL_DATE,  LABEL_WHERE,    LABEL_DURATION, LABEL_CAPACITY, LABEL_AUDIENCE,
    LABEL_PRICE, LABEL_REGISTER, LABEL_DEADLINE, LABEL_SPEAKERS,
};

/* Signs that it announces an event. */
static int weigh_presence(const struct reading *reading, const struct tally *tally)
{
    static const struct sign signs[] = {
        {3, has_entries},         {2, has_timed_entries}, {2, is_headed},
        {1, takes_registrations}, {1, names_event},       {-5, holds_nothing},
    };
    int score = tally->surest < MOST_DAY ? tally->surest : MOST_DAY;
    for (size_t i = 0; i < ARRAY_LEN(telling); i++)
        score += outline_field(reading->outline, telling[i], 0) != NULL;
    return score + weigh_signs(signs, ARRAY_LEN(signs), reading, tally);
}

/* A day that is the event's, or of which nothing says what it is. */
static bool has_day(const struct reading *reading)
{
    for (size_t i = 0; i < reading->mentions->len; i++)
        if (reading->casts[i].role <= ROLE_EVENT && reading->mentions->at[i].start.day != UNSTATED)
            return true;
    return false;
}

bool reading_announces(const struct reading *reading)
{
    if (reading->text->tokens_len <= FEW_TOKENS)
        return false;
    struct tally tally = tally_of(reading);
    int presence = weigh_presence(reading, &tally);
    return presence >= (has_day(reading) ? DATED : DATELESS) && presence > weigh_absence(reading, &tally);
}
