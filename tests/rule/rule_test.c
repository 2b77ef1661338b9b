/* Every rule finds something in its bad example, it alone, and nothing in its good one. */
#include "fasti/rule.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct rules_settings settings = {
    .now = 1767225600, /* 2026-01-01 */
    .least = SEVERITY_NOTE,
    .timezone = "Europe/Amsterdam",
};

/* Checks the events of `lines` together; the names of the rules that found something, each once, parted by spaces. */
static char *rules_found(const char *lines, const char *source)
{
    AUTO_REPORT *report = report_new();
    AUTO_EVENT *event = event_new();
    AUTO_RULES *rules = rules_new(&settings);
    struct notes *notes = notes_new();
    size_t number = 1;
    for (const char *at = lines; *at != '\0'; number++) {
        struct slice line = {at, strcspn(at, "\n")};
        assert_true(event_read(event, line, NULL));
        rules_check(rules, event, &(struct origin){.path = "example", .line = number, .source = slice_of(source), .ticket = (size_t)(at - lines)}, notes, report);
        at += line.len + (at[line.len] == '\n');
    }
    rules_end(rules, notes, &(struct recall){recall_from_lines, (void *)(uintptr_t)lines}, report);
    notes_free(notes);
    struct print print;
    print_open(&print);
    for (size_t i = 0; i < report_len(report); i++) {
        const char *rule = report_at(report, i)->rule;
        bool again = i > 0 && strcmp(rule, report_at(report, i - 1)->rule) == 0;
        fprintf(print.file, "%s%s", again ? "" : i > 0 ? " " : "", again ? "" : rule);
    }
    return print_close(&print);
}

static void bad_examples_are_found_by_their_rule_alone(void **state)
{
    (void)state;
    const struct rule *rule;
    for (size_t i = 0; (rule = rule_at(i)) != NULL; i++) {
        AUTO_FREE char *found = rules_found(rule->bad, rule->bad_source);
        assert_string_equal(found, rule->name);
    }
}

static void good_examples_are_clean(void **state)
{
    (void)state;
    const struct rule *rule;
    for (size_t i = 0; (rule = rule_at(i)) != NULL; i++) {
        AUTO_FREE char *found = rules_found(rule->good, rule->good_source);
        if (strstr(found, rule->name) != NULL)
            fail_msg("%s finds something in its good example", rule->name);
    }
}

#define PLACE "\"location\":{\"name\":\"Waag\",\"city\":\"Ede\"}"
#define DAY "\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T17:00:00\"," PLACE
#define EVENT(members) "{\"uid\":\"u\",\"title\":\"Debat\"," members "}"

/* What looks wrong and is not, and where two rules could both speak. */
static const struct {
    const char *what, *lines, *found;
} cases[] = {
    {"a night that runs past twelve",
     EVENT("\"start\":\"2026-05-19T21:00:00\",\"end\":\"2026-05-20T02:00:00\"," PLACE
           ",\"programme\":[{\"title\":\"a\",\"start\":\"2026-05-19T23:30:00\"},{\"title\":\"b\",\"start\":\"2026-05-20T00:30:00\"}]"),
     ""},
    {"its items with the first day",
     EVENT("\"start\":\"2026-05-19T21:00:00\",\"end\":\"2026-05-20T02:00:00\"," PLACE
           ",\"programme\":[{\"title\":\"a\",\"start\":\"2026-05-19T23:30:00\"},{\"title\":\"b\",\"start\":\"2026-05-19T00:30:00\"}]"),
     ""},
    {"the same on no day", EVENT("\"status\":\"postponed\",\"start\":\"XXXX-XX-XXT20:00:00\",\"end\":\"XXXX-XX-XXT01:00:00\"," PLACE), ""},
#define TITLE(title) "{\"uid\":\"u\",\"title\":\"" title "\",\"language\":\"nl\"," DAY "}"
    {"called off, says the title", TITLE("AFGELAST: Debat"), "status-in-title"},
    {"in brackets", TITLE("[Geannuleerd] Debat"), "status-in-title"},
    {"behind it", TITLE("Debat (uitgesteld)"), "status-in-title"},
    {"between stars", TITLE("*** UITGESTELD *** Debat"), "status-in-title"},
    {"in the words of Outlook, and no language", EVENT(DAY) "\n{\"uid\":\"v\",\"title\":\"Canceled: Debat\"," DAY "}", "status-in-title"},
    {"addresses of other kinds", EVENT(DAY ",\"url\":\"https://meet.example/j?pwd=a|b^c\",\"registration\":{\"url\":\"geo:52.0,5.6\"}"), ""},
    {"an address that was not filled in", EVENT(DAY ",\"url\":\"https://example.nl/{slug}\""), "url-invalid"},
    {"a negative number", EVENT(DAY ",\"sequence\":-1"), "schema"},
    {"days left out by weekday, before, and after", EVENT(DAY ",\"recurrence\":\"FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260630\",\"excluded\":[\"2026-05-21\",\"2026-06-30\"]"), ""},
    {"before the first", EVENT(DAY ",\"recurrence\":\"FREQ=MONTHLY\",\"excluded\":[\"2026-04-19\"]"), "exclusion-idle"},
    {"after the last", EVENT(DAY ",\"recurrence\":\"FREQ=WEEKLY;UNTIL=20260630\",\"excluded\":[\"2026-07-07\"]"), "exclusion-idle"},
    {"of a month that is chosen otherwise", EVENT(DAY ",\"recurrence\":\"FREQ=MONTHLY;BYDAY=3TU\",\"excluded\":[\"2026-06-17\"]"), ""},
    {"a whole day of a calendar", EVENT("\"start\":\"2026-05-19\",\"end\":\"2026-05-19\",\"source\":{\"format\":\"ical\"}," PLACE), ""},
    {"the end of time", EVENT("\"start\":\"0001-01-01T00:00:00\",\"end\":\"9999-12-31T23:59:59\",\"speakers\":[{\"name\":\"Anna Smit\"}]," PLACE)
     "\n" EVENT("\"start\":\"9999-12-31T23:59:59\",\"end\":\"9999-12-31T23:59:59\",\"speakers\":[{\"name\":\"Bram Smit\"}]," PLACE),
     "implausible-length on-holiday year-implausible implausible-length year-implausible uid-duplicate"},
    {"a birthday", EVENT("\"start\":\"1926-05-19\",\"end\":\"1926-05-20\",\"recurrence\":\"FREQ=YEARLY\"," PLACE), ""},
    {"a title about it", TITLE("Geannuleerd en toch gekomen"), ""},
    {"another word before it", TITLE("Debat: uitgesteld maar niet vergeten"), ""},
    {"a series before it", TITLE("Raadscaf\u00e9: uitstel van betaling (vol)"), ""},
    {"the status says it", EVENT("\"status\":\"cancelled\"," DAY), ""},
    {"quotes in the wrong encoding", TITLE("Debat \xC3\xA2\xE2\x82\xAC\xC5\x93nu"), "text-garbled"},
    {"the same with escapes", TITLE("Caf\\u00c3\\u00a9"), "text-garbled"},
    {"a lost character", TITLE("Caf\xEF\xBF\xBD"), "text-garbled"},
    {"letters that are what they are", TITLE("\xC3\x83o, \xC3\x82ge, \xC3\xA2\xE2\x80\x93, \xC2\xB0 C, \xC3\xABn, \xC3\x83\xC2\xA0"), ""},
    {"a line break of HTML", EVENT(DAY ",\"description\":\"Kom<BR />langs\""), "text-markup"},
    {"paragraphs of HTML", EVENT(DAY ",\"description\":\"Kom langs</p>\\n\""), "text-markup"},
    {"an entity in an address", EVENT(DAY ",\"url\":\"https://example.nl/?a=1&amp;b=2\""), "text-markup"},
    {"a number for a letter", EVENT(DAY ",\"audience\":[\"raad&#8217;s\"]"), "text-markup"},
    {"comparisons, addresses and ampersands", EVENT(DAY ",\"description\":\"a<b & c > d <naam@example.nl> R&D; 1 </ 2 &# ; <dag>\",\"url\":\"https://example.nl/?a=1&b=2\""), ""},
    {"HTML under a key of somebody else", EVENT(DAY ",\"x-html\":\"<p>Kom langs</p>\""), ""},
    {"hours of no day in the wrong order",
     EVENT("\"status\":\"postponed\",\"start\":\"XXXX-XX-XXT14:00:00\",\"end\":\"XXXX-XX-XXT13:00:00\"," PLACE), "end-before-start"},
    {"days of unknown years", EVENT("\"status\":\"postponed\",\"start\":\"2026-05-19\",\"registration\":{\"closes\":\"XXXX-06-01\"}," PLACE),
     "time-missing postponed-dated"},
    {"an event of several days without times", EVENT("\"start\":\"2026-05-19\",\"end\":\"2026-05-22\"," PLACE), ""},
    {"a duration of no clock times", EVENT("\"start\":\"2026-05-19\",\"end\":\"2026-05-20\",\"duration\":\"PT3H\"," PLACE), ""},
    {"a duration where nothing is known", EVENT("\"status\":\"postponed\",\"duration\":\"PT3H\"," PLACE), ""},
    {"parallel sessions in rooms and tracks, after their round",
     EVENT(DAY ",\"programme\":[{\"title\":\"Ronde\",\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T15:00:00\"},"
               "{\"title\":\"a\",\"room\":\"1\",\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T15:00:00\"},"
               "{\"title\":\"b\",\"track\":\"B\",\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T15:00:00\"},"
               "{\"title\":\"c\",\"start\":\"2026-05-19T15:00:00\"}]"),
     ""},
    {"one room in two tracks",
     EVENT(DAY ",\"programme\":[{\"title\":\"a\",\"track\":\"A\",\"room\":\"1\",\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T15:00:00\"},"
               "{\"title\":\"b\",\"track\":\"B\",\"room\":\"1\",\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T15:00:00\"}]"),
     "item-overlap"},
    {"a block and its parts",
     EVENT(DAY ",\"programme\":[{\"title\":\"Blok\",\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T16:00:00\"},"
               "{\"title\":\"a\",\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T15:00:00\"},"
               "{\"title\":\"b\",\"start\":\"2026-05-19T15:00:00\",\"end\":\"2026-05-19T16:00:00\"}]"),
     ""},
    {"arrival, drinks, and a meeting before the arrival",
     EVENT(DAY ",\"programme\":[{\"title\":\"Ledenvergadering\",\"start\":\"2026-05-19T12:30:00\"},"
               "{\"title\":\"Ontvangst\",\"kind\":\"doors\",\"start\":\"2026-05-19T13:30:00\"},"
               "{\"title\":\"Borrel\",\"kind\":\"social\",\"start\":\"2026-05-19T17:30:00\"}]"),
     ""},
    {"the last day is the day itself", EVENT(DAY ",\"registration\":{\"closes\":\"2026-05-19\"}"), ""},
    {"a last day a day before the counted one",
     EVENT(DAY ",\"registration\":{\"closes\":\"2026-05-11\",\"closes_before\":{\"amount\":1,\"unit\":\"weeks\"}}"), ""},
    {"five workdays over Easter",
     EVENT("\"start\":\"2026-04-09T14:00:00\",\"duration\":\"PT2H\"," PLACE ",\"registration\":{\"closes\":\"2026-04-01\",\"closes_before\":{\"amount\":5,\"unit\":\"workdays\"}}"),
     ""},
    {"an item of no day in the hour that is skipped",
     EVENT("\"start\":\"2026-03-28T22:00:00\",\"end\":\"2026-03-29T05:00:00\"," PLACE ",\"programme\":[{\"title\":\"a\",\"start\":\"XXXX-XX-XXT02:30:00\"}]"), "time-nonexistent"},
    {"doors in that hour",
     EVENT("\"start\":\"2026-03-29T03:30:00\",\"end\":\"2026-03-29T05:00:00\"," PLACE ",\"doors\":\"2026-03-29T02:45:00\""), "time-nonexistent"},
    {"a last moment in that hour",
     EVENT("\"start\":\"2026-03-30T10:00:00\",\"end\":\"2026-03-30T12:00:00\"," PLACE ",\"cancellation\":{\"closes\":\"2026-03-29T02:00:00\"}"), "time-nonexistent"},
    {"the hour that comes twice in New York",
     EVENT("\"start\":\"2026-11-01T01:30:00\",\"end\":\"2026-11-01T05:00:00\",\"timezone\":\"America/New_York\"," PLACE), "time-ambiguous"},
    {"the half hour that comes twice on Lord Howe",
     EVENT("\"start\":\"2026-04-05T01:45:00\",\"end\":\"2026-04-05T05:00:00\",\"timezone\":\"Australia/Lord_Howe\"," PLACE), "time-ambiguous"},
    {"a day that Apia skipped whole",
     EVENT("\"start\":\"2011-12-30T12:00:00\",\"end\":\"2011-12-31T12:00:00\",\"timezone\":\"Pacific/Apia\"," PLACE), "time-nonexistent"},
    {"the same hour where clocks do not change",
     EVENT("\"start\":\"2026-03-29T02:30:00\",\"end\":\"2026-03-29T05:00:00\",\"timezone\":\"Asia/Kolkata\"," PLACE), ""},
    {"capacities of a group", EVENT(DAY ",\"capacity\":{\"max\":20,\"booked\":85,\"per\":\"group\"}"), ""},
    {"few booked for one group",
     EVENT(DAY ",\"capacity\":{\"min\":20,\"booked\":5,\"per\":\"group\"},\"registration\":{\"state\":\"closed\"}"), ""},
    {"people who wait for one group", EVENT(DAY ",\"capacity\":{\"max\":20,\"booked\":10,\"waitlisted\":3,\"per\":\"group\"}"), ""},
    {"full, by the numbers of one group",
     EVENT(DAY ",\"capacity\":{\"max\":20,\"booked\":10,\"per\":\"group\"},\"registration\":{\"state\":\"full\"}"), ""},
    {"nobody waits", EVENT(DAY ",\"capacity\":{\"max\":20,\"booked\":10,\"waitlisted\":0}"), ""},
    {"online, its address to be sent", EVENT("\"start\":\"2026-05-19T14:00:00\",\"duration\":\"PT2H\",\"attendance\":\"online\""), ""},
    {"addresses as people write them",
     EVENT(DAY ",\"url\":\"www.example.nl/a?b=c#d\",\"contacts\":[{\"email\":\"j.o'neill+raad@sub.example-stad.nl\"}],"
               "\"registration\":{\"url\":\"https://user@example.nl:8080/x\"}"),
     ""},
    {"a program as an address", EVENT(DAY ",\"url\":\"JavaScript:alert(1)\""), "url-invalid"},
    {"a German postal code", EVENT("\"start\":\"2026-05-19T14:00:00\",\"duration\":\"PT2H\",\"location\":{\"postal_code\":\"48143\",\"city\":\"Münster\"}"), ""},
    {"a rule that the event allows", EVENT("\"start\":\"2026-05-19\",\"allow\":[\"time-missing\"]," PLACE), ""},
    {"keys of others", EVENT(DAY ",\"x\":null,\"y\":[],\"location2\":{\"a\":{\"b\":\"\"}}"), ""},
    {"nothing at all", "{}", "date-missing title-missing location-missing schema"},
    {"wrong types everywhere",
     "{\"uid\":1,\"title\":2,\"start\":3,\"location\":4,\"programme\":[5,{\"start\":6}],\"speakers\":{\"a\":7},\"allow\":8,\"spans\":[9],\"capacity\":[]}",
     "location-missing schema"},
    {"one who speaks for the event and in its programme, and a series under one uid",
     EVENT(DAY ",\"recurrence\":\"FREQ=DAILY\",\"speakers\":[{\"name\":\"An Bos\"}],\"programme\":[{\"title\":\"a\",\"room\":\"1\",\"speakers\":[{\"name\":\"An Bos\"}],"
               "\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T15:00:00\"}]")
     "\n" EVENT("\"start\":\"2026-05-20T15:00:00\",\"duration\":\"PT2H\"," PLACE ",\"speakers\":[{\"name\":\"An Bos\"}]"),
     "speaker-in-programme"},
    {"a price of two groups, of one in two currencies, and twice the same",
     EVENT(DAY ",\"prices\":[{\"amount\":\"75.00\",\"currency\":\"EUR\",\"for\":\"leden\"},{\"amount\":\"65.00\",\"currency\":\"GBP\",\"for\":\"leden\"},"
               "{\"amount\":\"75\",\"currency\":\"EUR\",\"for\":\"leden\"},{\"amount\":\"20.00\",\"currency\":\"EUR\"},{\"amount\":\"30.00\",\"currency\":\"EUR\"}]"),
     ""},
    {"doors of a night before, and a series until its day",
     EVENT("\"start\":\"2026-05-19T00:30:00\",\"end\":\"2026-05-19T04:00:00\",\"doors\":\"2026-05-18T23:30:00\",\"recurrence\":\"FREQ=DAILY;UNTIL=20260519T000000Z\"," PLACE),
     ""},
    {"registration that opens during an event of weeks, and every year",
     EVENT("\"start\":\"2026-05-19\",\"end\":\"2026-05-29\",\"registration\":{\"opens\":\"2026-05-20\"}," PLACE)
     "\n{\"uid\":\"v\",\"title\":\"Kermis\",\"recurrence\":\"FREQ=YEARLY\",\"registration\":{\"opens\":\"2027-03-01\",\"closes\":\"2027-04-01\"}," DAY "}",
     ""},
    {"telephone numbers as people write them",
     EVENT(DAY ",\"contacts\":[{\"phone\":\"14 0570\"},{\"phone\":\"+31 (0)570 12 34 56 / 06 12345678\"},{\"phone\":\"0570-123456, toestel 12\"},{\"phone\":\"tel. 112\"},{\"phone\":\"09/385.53.71\"},{\"phone\":\"0475/12 34 56\"}]"),
     ""},
    {"doors on an unknown day", EVENT("\"status\":\"postponed\",\"start\":\"XXXX-XX-XXT20:00:00\",\"doors\":\"XXXX-XX-XXT19:30:00\"," PLACE), ""},
    {"a statement that was kept, and one that was mended since",
     EVENT(DAY ",\"disagreements\":[{\"key\":\"/start\",\"value\":\"2026-05-19T14:00:00\"},{\"key\":\"/end\",\"value\":\"2026-05-19T17:30:00\"},"
               "{\"key\":\"/nothing\",\"value\":\"2026-05-19T17:30:00\"},5]"),
     "times-disagree schema"},
    {"one in two rooms of one event",
     EVENT(DAY ",\"programme\":[{\"title\":\"a\",\"room\":\"1\",\"speakers\":[{\"name\":\"An Bos\"}],\"start\":\"2026-05-19T14:00:00\",\"end\":\"2026-05-19T15:00:00\"},"
               "{\"title\":\"b\",\"room\":\"2\",\"speakers\":[{\"name\":\"AN BOS\"}],\"start\":\"2026-05-19T14:30:00\",\"end\":\"2026-05-19T15:00:00\"}]"),
     "speaker-double-booked"},
};

static void what_looks_wrong_and_is_not(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        AUTO_FREE char *found = rules_found(cases[i].lines, NULL);
        if (strcmp(found, cases[i].found) != 0)
            fail_msg("%s: found \"%s\", not \"%s\"", cases[i].what, found, cases[i].found);
    }
}

/* What stands with a date in an announcement, of which `date` was read as the start, without a year. */
static const struct {
    const char *words, *date, *found;
} announced[] = {
    {"op 19 mei, 14 uur", "19 mei", "year-assumed"},
    {"dinsdag 19 mei, 14 uur", "19 mei", ""},
    {"di 19 mei, 14 uur", "19 mei", ""},
    {"di. 19 mei, 14 uur", "19 mei", ""},
    {"dinsdagmiddag 19 mei, 14 uur", "19 mei", ""},
    {"dinsdag de 19e mei, 14 uur", "19e mei", ""},
    {"woensdag 19 mei, 14 uur", "19 mei", "weekday-mismatch"},
    {"wo 19 mei, 14 uur", "19 mei", "weekday-mismatch"},
    {"woensdagavond 19 mei, 20 uur", "19 mei", "weekday-mismatch"},
    {"wat do je op 19 mei, 14 uur", "19 mei", "year-assumed"},
    {"di 12 en di 19 mei, 14 uur", "19 mei", ""},
    {"elke dinsdag, het eerst op 19 mei", "19 mei", "year-assumed"},
    {"dinsdag 19 mei 2026, 14 uur", "19 mei 2026", ""},
    {"Vrijdag is het kantoor dicht. Op 19 mei, 14 uur", "19 mei", "year-assumed"},
};

static void weekdays_are_held_against_their_dates(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(announced); i++) {
        size_t at;
        assert_true(slice_find(slice_of(announced[i].words), slice_of(announced[i].date), &at));
        AUTO_FREE char *source = memory_print("Debat\n%s\n", announced[i].words);
        AUTO_FREE char *event = memory_print(EVENT("\"language\":\"nl\"," DAY ",\"assumed\":[\"/start\"],\"spans\":{\"/start\":[2,%zu,%zu]}"),
                                             at + 1, strlen(announced[i].date));
        AUTO_FREE char *found = rules_found(event, source);
        if (strcmp(found, announced[i].found) != 0)
            fail_msg("%s: found \"%s\"", announced[i].words, found);
    }
}

static void the_catalogue_is_complete(void **state)
{
    (void)state;
    const struct rule *rule;
    size_t len = 0;
    for (; (rule = rule_at(len)) != NULL; len++) {
        assert_ptr_equal(rule_find(rule->name), rule);
        assert_true(rule->severity >= SEVERITY_NOTE && rule->severity <= SEVERITY_ERROR);
        assert_int_equal(rule->summary[strlen(rule->summary) - 1], '.');
        assert_int_equal(rule->explanation[strlen(rule->explanation) - 1], '.');
    }
    assert_int_equal(len, 70);
    assert_null(rule_find("all"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bad_examples_are_found_by_their_rule_alone),
        cmocka_unit_test(good_examples_are_clean),
        cmocka_unit_test(what_looks_wrong_and_is_not),
        cmocka_unit_test(weekdays_are_held_against_their_dates),
        cmocka_unit_test(the_catalogue_is_complete),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
