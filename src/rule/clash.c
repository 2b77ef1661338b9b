/* Judges the rows of all events: sorted, each against the few before it that last longest; what may clash is
 * read again. */
#include "rule/across.h"
#include "rule/rules.h"

#include "rule/tally.h"

/* Enough places at once to compare with. */
enum { PLACES = 4 };

/* The rows of one kind under judgement. */
struct judgement {
    struct across *across;
    const struct clash_rule *rule;
    const struct booked *rows;
    size_t len;
    bool *marks;              /* of the rows that may clash */
    bool one_name;            /* all full names of this surname with these initials are the same */
    struct tally tally;
};

struct clash_rule {
    const struct detail_kind *kind;
    /* Whether the rows of two events may clash, going by the rows alone; and whether they do, for certain. */
    bool (*may_clash)(const struct judgement *judgement, size_t a, size_t b);
    bool (*clashes)(const struct judgement *judgement, size_t a, size_t b);
    const char *message;      /* name, day and time, uid */
};

static const struct detail *detail_of(const struct judgement *judgement, size_t row)
{
    return &judgement->across->details[row];
}

static struct slice text_of(const struct judgement *judgement, size_t at)
{
    return slice_of(detail_text(judgement->across, at));
}

static bool same_text(const struct judgement *judgement, size_t a, size_t b)
{
    return slice_equal(text_of(judgement, a), text_of(judgement, b));
}

/* Both are stated, and not the same. */
static bool differ(const struct judgement *judgement, size_t a, size_t b)
{
    return text_of(judgement, a).len > 0 && text_of(judgement, b).len > 0 && !same_text(judgement, a, b);
}

/* Both are stated, and the same. */
static bool agree(const struct judgement *judgement, size_t a, size_t b)
{
    return text_of(judgement, a).len > 0 && same_text(judgement, a, b);
}

static bool have_common_word(struct slice a, struct slice b)
{
    while (a.len > 0) {
        size_t len = 0, at = 0;
        while (len < a.len && a.at[len] != ' ')
            len++;
        struct slice word = slice_part(a, 0, len);
        a = slice_part(a, len + 1, a.len);
        for (struct slice rest = b; slice_find(rest, word, &at); rest = slice_part(rest, at + 1, rest.len)) {
            bool begins = at == 0 || rest.at[at - 1] == ' ';
            if (begins && (at + len == rest.len || rest.at[at + len] == ' '))
                return true;
        }
    }
    return false;
}

/* Two places for certain: other postal codes, or cities, or buildings that share no word of their names, or
 * other rooms of one building. */
static bool are_apart(const struct judgement *judgement, const struct detail *a, const struct detail *b)
{
    bool other_city = differ(judgement, a->city, b->city),
         other_code = differ(judgement, a->postal_code, b->postal_code);
    bool one_city = agree(judgement, a->city, b->city) || (!other_city && !other_code);
    if (agree(judgement, a->postal_code, b->postal_code) ||
        (agree(judgement, a->building, b->building) && one_city))
        return differ(judgement, a->room, b->room);
    if (other_code)
        return true;
    if (other_city)
        return !have_common_word(text_of(judgement, a->city), text_of(judgement, b->city));
    return differ(judgement, a->building, b->building) &&
           !have_common_word(text_of(judgement, a->building), text_of(judgement, b->building));
}

/* One event, or two lines that stand for one. */
static bool is_one_event(const struct judgement *judgement, const struct detail *a, const struct detail *b)
{
    return agree(judgement, a->uid, b->uid) || (a->twin == b->twin && a->twin != 0);
}

/* Where one name is written shorter than the other nothing may speak against it. */
static bool are_one_person(const struct judgement *judgement, const struct detail *a, const struct detail *b)
{
    if (same_text(judgement, a->fold, b->fold))
        return true;
    return names_fit(text_of(judgement, a->fold), text_of(judgement, b->fold)) && !a->doubled &&
           !b->doubled && !differ(judgement, a->prefix, b->prefix) && !differ(judgement, a->role, b->role);
}

static bool speakers_may_clash(const struct judgement *judgement, size_t a, size_t b)
{
    const struct booked *one = &judgement->rows[a], *other = &judgement->rows[b];
    bool both_full = one->full != 0 && other->full != 0;
    return one->row.event != other->row.event && (both_full ? one->full == other->full : judgement->one_name);
}

static bool at_once(const struct detail *a, const struct detail *b)
{
    return a->from < b->until && b->from < a->until;
}

static bool speakers_clash(const struct judgement *judgement, size_t one, size_t other)
{
    const struct detail *a = detail_of(judgement, one), *b = detail_of(judgement, other);
    return a->known && b->known && !a->allowed && !b->allowed && at_once(a, b) &&
           !is_one_event(judgement, a, b) && are_one_person(judgement, a, b) && are_apart(judgement, a, b);
}

static bool rooms_may_clash(const struct judgement *judgement, size_t a, size_t b)
{
    return judgement->rows[a].row.event != judgement->rows[b].row.event;
}

static bool rooms_clash(const struct judgement *judgement, size_t one, size_t other)
{
    const struct detail *a = detail_of(judgement, one), *b = detail_of(judgement, other);
    return a->known && b->known && !a->allowed && !b->allowed && at_once(a, b) &&
           !is_one_event(judgement, a, b) && same_text(judgement, a->fold, b->fold) &&
           same_text(judgement, a->building, b->building) && same_text(judgement, a->city, b->city);
}

static const struct clash_rule clash_rules[] = {
    {&speaker_details, speakers_may_clash, speakers_clash,
     "\"%s\" is in two places at once on %s: here, and in event %s"},
    {&room_details, rooms_may_clash, rooms_clash, "room \"%s\" is taken twice on %s: here, and by event %s"},
};

/* Until when a row takes its time; what is too long for its number is looked at again. */
static int64_t until_of(const struct booked *booked)
{
    return booked->minutes == UINT16_MAX ? INT64_MAX : (int64_t)booked->from + booked->minutes;
}

/* The rows of one name that last longest, one for each event. */
struct lasting {
    size_t rows[PLACES];
    size_t len;
};

static void keep_lasting(const struct judgement *judgement, struct lasting *lasting, size_t row)
{
    const struct booked *rows = judgement->rows;
    size_t at = 0;
    for (size_t i = 0; i < lasting->len; i++) {
        size_t other = lasting->rows[i];
        if (rows[other].row.event == rows[row].row.event && rows[other].full == rows[row].full) {
            lasting->rows[i] = until_of(&rows[other]) < until_of(&rows[row]) ? row : other;
            return;
        }
        at = until_of(&rows[other]) < until_of(&rows[lasting->rows[at]]) ? i : at;
    }
    if (lasting->len < PLACES)
        lasting->rows[lasting->len++] = row;
    else if (until_of(&rows[lasting->rows[at]]) < until_of(&rows[row]))
        lasting->rows[at] = row;
}

/* Whether all that have a full name in this group, which begins at `from`, have the same. */
static bool has_one_name(const struct judgement *judgement, size_t from)
{
    unsigned full = 0;
    for (size_t i = from;
         i < judgement->len && row_is_like(&judgement->rows[i].row, &judgement->rows[from].row); i++) {
        if (full != 0 && judgement->rows[i].full != 0 && judgement->rows[i].full != full)
            return false;
        full = full != 0 ? full : judgement->rows[i].full;
    }
    return true;
}

static bool begins_group(const struct judgement *judgement, size_t row)
{
    return row == 0 || !row_is_like(&judgement->rows[row].row, &judgement->rows[row - 1].row);
}

/* Marks whatever may clash, by the rows alone. */
static void mark(struct judgement *judgement)
{
    struct lasting lasting = {0};
    for (size_t row = 0; row < judgement->len; row++) {
        if (begins_group(judgement, row)) {
            lasting.len = 0;
            judgement->one_name = has_one_name(judgement, row);
        }
        for (size_t i = 0; i < lasting.len; i++) {
            size_t other = lasting.rows[i];
            if (until_of(&judgement->rows[other]) > judgement->rows[row].from &&
                judgement->rule->may_clash(judgement, other, row))
                judgement->marks[row] = judgement->marks[other] = true;
        }
        keep_lasting(judgement, &lasting, row);
    }
}

static void say_clash(struct judgement *judgement, size_t one, size_t two)
{
    const struct booked *rows = judgement->rows;
    size_t later = rows[two].row.event > rows[one].row.event ? two : one;
    const struct detail *here = detail_of(judgement, later),
                        *there = detail_of(judgement, later == one ? two : one);
    char name[NAME_TEXT], moment[MOMENT_TEXT];
    if (!tally_may_say(&judgement->tally))
        return;
    AUTO_FREE char *message =
        memory_print(judgement->rule->message, name_text(text_of(judgement, here->name), name),
                     moment_text(detail_of(judgement, two)->start, when_unstated, moment),
                     detail_text(judgement->across, there->uid));
    across_say(judgement->across, judgement->rule->kind->rule, here, there, message);
}

/* Says what does clash, of those that were read again. */
static void judge(struct judgement *judgement)
{
    struct lasting lasting = {0};
    for (size_t row = 0; row < judgement->len; row++) {
        if (begins_group(judgement, row)) {
            lasting.len = 0;
            tally_end(judgement->across, &judgement->tally, row > 0 ? detail_of(judgement, row - 1) : NULL);
        }
        for (size_t i = 0; i < lasting.len; i++)
            if (judgement->rule->clashes(judgement, lasting.rows[i], row)) {
                say_clash(judgement, lasting.rows[i], row);
                break;
            }
        keep_lasting(judgement, &lasting, row);
    }
    tally_end(judgement->across, &judgement->tally,
              judgement->len > 0 ? detail_of(judgement, judgement->len - 1) : NULL);
}

static void judge_rows(struct across *across, const struct clash_rule *rule, struct rows *rows)
{
    if (rows->len < 2 || rules_severity(across->rules, rule->kind->rule) == SEVERITY_ALLOW)
        return;
    rows_sort(rows, sizeof(struct booked), booked_compare);
    AUTO_FREE bool *marks = memory_new(rows->len, sizeof *marks);
    struct judgement judgement = {.across = across,
                                  .rule = rule,
                                  .rows = rows->at,
                                  .len = rows->len,
                                  .marks = marks,
                                  .tally = {.rule = rule->kind->rule}};
    mark(&judgement);
    details_read(across, rule->kind, rows, marks);
    judgement.len = rows->len;
    judge(&judgement);
    free(across->details);
}

void judge_bookings(struct across *across)
{
    struct rows *rows[] = {&across->notes->speakers, &across->notes->rooms};
    for (size_t i = 0; i < ARRAY_LEN(clash_rules); i++)
        judge_rows(across, &clash_rules[i], rows[i]);
}
