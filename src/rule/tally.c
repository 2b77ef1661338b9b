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

static struct place place_of(const struct across *across, const struct detail *detail)
{
    return (struct place){
        .path = detail_text(across, detail->path),
        .line = detail->line,
        .column = detail->column,
        .length = detail->length,
    };
}

/* The line of the announcement that a place is in. */
static struct excerpt words_of(struct rules *rules, struct place *place)
{
    if (place->column == 0)
        return (struct excerpt){0};
    source_read(&rules->source, slice_of(place->path), (struct slice){"", 0});
    return excerpt_of(&rules->source, place);
}

static void say(struct across *across, struct finding *finding)
{
    finding->group = "across";
    finding->severity = rules_severity(across->rules, finding->rule);
    finding->words = words_of(across->rules, &finding->place);
    finding->other_words = words_of(across->rules, &finding->other);
    report_add(across->report, finding);
    excerpt_free(&finding->words);
    excerpt_free(&finding->other_words);
}

void across_say(struct across *across, const char *rule, const struct detail *here, const struct detail *there, const char *message)
{
    say(across, &(struct finding){.rule = rule,
                                  .uid = detail_text(across, here->uid),
                                  .key = detail_text(across, here->key),
                                  .place = place_of(across, here),
                                  .other = place_of(across, there),
                                  .message = message});
}

void tally_end(struct across *across, struct tally *tally, const struct detail *last)
{
    if (tally->left_off > 0 && last != NULL) {
        AUTO_FREE char *message = memory_print("%zu more like the ones before were left off", tally->left_off);
        say(across, &(struct finding){.rule = tally->rule, .place = place_of(across, last), .message = message});
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
