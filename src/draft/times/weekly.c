/* What is told of some of the event's days, and what of all: days that are counted, hours on weekdays. */
#include "draft/times/eventday.h"
#include "draft/times/role.h"

enum {
    IN_LIST = 6,       /* what a day in a list is worth as the event's */
    ON_WEEKDAY = 6,    /* the same of hours on its weekday */
    COMES_BACK = 3,    /* what `Fridays` is worth as another's, alone */
    OTHER_WEEKDAY = 8, /* what hours on a weekday of none of its days are worth as others */
    BESIDE = 2,        /* mentions from hours on a weekday to those on the line above or below */
};

/* A bit for each weekday that one of the event's days is. */
static unsigned weekdays_of_event(const struct mentions *mentions, const struct cast *casts,
                                  struct when reference)
{
    unsigned weekdays = 0;
    for (size_t i = 0; i < mentions->len; i++) {
        const struct mention *mention = &mentions->at[i];
        if (casts[i].role != ROLE_EVENT || mention->start.day == UNSTATED || mention->start.month == UNSTATED)
            continue;
        weekdays |=
            1u << (mention->weekday != UNSTATED ? mention->weekday
                                                : (int)day_weekday(mention_stated_day(mention, reference)));
    }
    return weekdays;
}

/* Nothing says what it is, or little but that it comes back. */
static bool is_open(const struct cast *cast)
{
    return cast->role == ROLE_NONE || (cast->role == ROLE_OTHER && cast->score <= COMES_BACK);
}

/* `en`, `of`, a comma. */
static bool parts_weekdays(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_TIME, token);
    return text_is_mark(text, token, ',') || (meaning.sense == SENSE_LINK && (meaning.value & LINK_AND) != 0);
}

/* Days to come that running text names one after the other, as many as it says that there are: `een serie van
 * vijf concerten`. */
void roles_settle_counted(const struct outline *outline, struct cast *casts, struct when reference)
{
    const struct mentions *mentions = outline->mentions;
    size_t members[MOST_DAYS], len = 0, open = 0;
    long last = 0;
    for (size_t i = 0; i < mentions->len; i++) {
        const struct mention *mention = &mentions->at[i];
        bool day = mention->kind == MENTION_TIME && mention->start.day != UNSTATED &&
                   mention->start.month != UNSTATED && !mention->span_of_days;
        if (!day || casts[i].role > ROLE_EVENT ||
            outline->roles[outline->text->tokens[mention->token].line] != LINE_PROSE)
            continue;
        long here = mention_stated_day(mention, reference);
        if (here < day_of(reference) || here < last || len == MOST_DAYS)
            return;
        if (here == last)
            continue;
        open += casts[i].role == ROLE_NONE;
        last = here;
        members[len++] = i;
    }
    /* one may be told otherwise */
    bool told = open > 0 && len > 1 &&
                (eventdays_are_counted(outline->text, len) || eventdays_are_counted(outline->text, len + 1));
    if (!told)
        return;
    for (size_t i = 0; i < len; i++)
        if (casts[members[i]].role == ROLE_NONE)
            casts[members[i]] = (struct cast){ROLE_EVENT, IN_LIST};
}

/* A bit for each weekday of hours: `Tuesdays and Thursdays, 1.15 to 1.55pm`, the last of which
 * stands beside them. */
static unsigned weekdays_of_hours(const struct outline *outline, size_t index)
{
    const struct mention *mention = &outline->mentions->at[index];
    unsigned weekdays = 1u << mention->weekday;
    for (; index > 0; index--, mention--) {
        const struct mention *before = mention - 1;
        size_t at = before->token + before->tokens;
        while (at < mention->token && parts_weekdays(outline->text, at))
            at++;
        if (at != mention->token || before->kind != MENTION_TIME || before->weekday == UNSTATED ||
            before->start.day != UNSTATED || when_has_clock(before->start))
            break;
        weekdays |= 1u << before->weekday;
    }
    return weekdays;
}

/* A weekday, of no date, that begins a line. */
static bool begins_line(const struct outline *outline, const struct mention *mention)
{
    return mention->kind == MENTION_TIME && mention->weekday != UNSTATED && mention->start.day == UNSTATED &&
           mention->token == outline->text->lines[outline->text->tokens[mention->token].line].body;
}

/* `Zaterdag 10.00 - 14.00` right below `Maandag t/m vrijdag 9.00 - 17.00`, or above `Zondag 12.00 - 17.00`: a
 * list in which there are hours of weekdays that are none of the event's. */
static bool is_in_list_of_others(const struct outline *outline, size_t index, unsigned weekdays)
{
    const struct mentions *mentions = outline->mentions;
    const struct mention *mention = &mentions->at[index];
    if (!begins_line(outline, mention))
        return false;
    size_t other = index > BESIDE ? index - BESIDE : 0;
    for (; other <= index + BESIDE && other < mentions->len; other++)
        if (other != index && begins_line(outline, &mentions->at[other]) &&
            (weekdays & 1u << mentions->at[other].weekday) == 0)
            return true;
    return false;
}

void roles_settle_hours(const struct outline *outline, struct cast *casts, struct when reference)
{
    const struct mentions *mentions = outline->mentions;
    unsigned weekdays = weekdays_of_event(mentions, casts, reference);
    for (size_t i = 0; i < mentions->len; i++) {
        const struct mention *mention = &mentions->at[i];
        enum role role = casts[i].role;
        if (mention->kind != MENTION_TIME || mention->weekday == UNSTATED || mention->start.day != UNSTATED ||
            !when_has_clock(mention->start) || weekdays == 0)
            continue;
        unsigned hours = weekdays_of_hours(outline, i);
        if ((weekdays & hours) == 0 && (role == ROLE_EVENT || role == ROLE_NONE))
            casts[i] = (struct cast){ROLE_OTHER, OTHER_WEEKDAY}; /* `op woensdag van 10.00 tot 12.00 uur` */
        else if ((role == ROLE_EVENT || is_open(&casts[i])) && is_in_list_of_others(outline, i, weekdays))
            casts[i] = (struct cast){ROLE_OTHER, OTHER_WEEKDAY};
        else if ((weekdays & ~hours) == 0 && is_open(&casts[i]))
            /* `telkens op dinsdagavond, aanvang 20.00 uur` */
            casts[i] = (struct cast){ROLE_EVENT, ON_WEEKDAY};
    }
}
