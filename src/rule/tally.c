/* Says what the rules between events found, and counts what is too much to say. */
#include "rule/tally.h"
#include "rule/rules.h"

/* Of one name no more pairs than this are told apart; the rest is counted. */
enum { MOST_PAIRS = 20 };

bool tally_may_say(struct tally *tally)
{
    if (tally->said < MOST_PAIRS) {
        tally->said++;
        return true;
    }
    tally->left_off++;
    return false;
}

/* Where a value stands, and the words there. */
struct spot {
    struct place place;
    struct excerpt words;
    char *path;
};

/* The event is read once more: most that may clash do not, and so little of each is kept. */
static struct spot find_spot(struct across *across, const struct detail *detail)
{
    AUTO_EVENT *event = event_new();
    const struct noted *noted = &across->notes->noted[detail->event];
    struct origin origin = {.ticket = noted->ticket, .line = noted->line};
    struct spot spot = {0};
    if (!across->recall->read(across->recall->context, noted->len, event, &origin))
        return spot;
    spot.place = rules_place(across->rules, event, &origin, detail_text(across, detail->key), &spot.words);
    spot.path = slice_copy(slice_of(spot.place.path));
    spot.place.path = spot.path;
    return spot;
}

static void free_spot(struct spot *spot)
{
    excerpt_free(&spot->words);
    free(spot->path);
}

void across_say(struct across *across, const char *rule, const struct detail *here,
                const struct detail *there, const char *message)
{
    struct spot spot = find_spot(across, here),
                other = there != NULL ? find_spot(across, there) : (struct spot){0};
    report_add(across->report, &(struct finding){
                                   .severity = rules_severity(across->rules, rule),
                                   .rule = rule,
                                   .group = "across",
                                   .uid = there != NULL ? detail_text(across, here->uid) : NULL,
                                   .key = there != NULL ? detail_text(across, here->key) : NULL,
                                   .place = spot.place,
                                   .words = spot.words,
                                   .other = other.place,
                                   .other_words = other.words,
                                   .other_message = "the other event is here",
                                   .message = message,
                               });
    free_spot(&spot);
    free_spot(&other);
}

void tally_end(struct across *across, struct tally *tally, const struct detail *last)
{
    if (tally->left_off > 0 && last != NULL) {
        AUTO_FREE char *message =
            memory_print("%zu more like the ones before were left off", tally->left_off);
        across_say(across, tally->rule, last, NULL, message);
    }
    *tally = (struct tally){.rule = tally->rule};
}

bool recall_from_lines(void *context, size_t len, struct event *event, struct origin *origin)
{
    origin->path = "example";
    return event_read(event, (struct slice){(const char *)context + origin->ticket, len}, NULL);
}

void rules_end(struct rules *rules, struct notes *notes, const struct recall *recall, struct report *report)
{
    struct across across = {.rules = rules, .notes = notes, .recall = recall, .report = report};
    judge_twins(&across);
    judge_bookings(&across);
    free(across.texts);
}
