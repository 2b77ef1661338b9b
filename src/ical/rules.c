/* The rules of the wire, each with a calendar that breaks it and one that keeps it. */
#include "ical/lint.h"

#define HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//example//EN\r\n"
#define TAIL "END:VCALENDAR\r\n"
#define EVENT_HEAD "BEGIN:VEVENT\r\nUID:1@example.org\r\nDTSTAMP:20260101T000000Z\r\n"
#define DAY "DTSTART;VALUE=DATE:20260501\r\n"
#define EVENT(lines) EVENT_HEAD DAY lines "END:VEVENT\r\n"
#define TIMED(lines) EVENT_HEAD "DTSTART:20260501T100000Z\r\n" lines "END:VEVENT\r\n"
#define STANDARD "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
#define ZONE "BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\n" STANDARD "END:VTIMEZONE\r\n"
#define CALENDAR(text) HEAD text TAIL
#define WITH(lines) CALENDAR(EVENT(lines))
#define FIFTY "12345678901234567890123456789012345678901234567890"

static const struct ical_rule rules[] = {
    [LINT_BOM] = {"ical-byte-order-mark", SEVERITY_ERROR, "The calendar begins with a byte order mark.",
                  "RFC 5545 section 3.1 knows none; half of all readers take the first line for an unknown one and give up.",
                  "\xEF\xBB\xBF" WITH(""), WITH("")},
    [LINT_LINE_END] = {"ical-line-end", SEVERITY_ERROR, "A line does not end in CR and LF.",
                       "Section 3.1: every line, the last one too, ends in CRLF. Outlook and Google refuse a bare LF; a bare CR is how "
                       "foreign text smuggles in properties.",
                       CALENDAR(EVENT("SUMMARY:a\n")), WITH("SUMMARY:a\r\n")},
    [LINT_LINE_LONG] = {"ical-line-long", SEVERITY_ERROR, "A line is longer than 75 octets.",
                        "Section 3.1: longer lines are folded: CRLF and a space, between two characters.",
                        WITH("SUMMARY:" FIFTY FIFTY "\r\n"), WITH("SUMMARY:" FIFTY "\r\n " FIFTY "\r\n")},
    [LINT_LINE_BLANK] = {"ical-line-blank", SEVERITY_ERROR, "A line is blank.",
                         "Section 3.1 knows no blank lines; some readers end there.", WITH("\r\n"), WITH("")},
    [LINT_FOLD_EMPTY] = {"ical-fold-empty", SEVERITY_ERROR, "A fold holds nothing.",
                         "A line of a single space says nothing, and iCloud refuses the calendar for it.",
                         WITH("SUMMARY:a\r\n \r\n"), WITH("SUMMARY:a\r\n b\r\n")},
    [LINT_FOLD_CHARACTER] = {"ical-fold-character", SEVERITY_ERROR, "A fold cuts a character in two.",
                             "Readers that decode before they unfold see broken bytes on both sides.",
                             WITH("SUMMARY:caf\xC3\r\n \xA9\r\n"), WITH("SUMMARY:caf\r\n \xC3\xA9\r\n")},
    [LINT_CONTROL] = {"ical-control-character", SEVERITY_ERROR, "A line holds a control character.",
                      "Section 3.1 allows none but the tab; a terminal may obey them.", WITH("SUMMARY:a\x1B[31m\r\n"),
                      WITH("SUMMARY:a\tb\r\n")},
    [LINT_UTF8] = {"ical-utf8", SEVERITY_ERROR, "A line is not valid UTF-8.",
                   "Section 3.1.4: the character set of a calendar is UTF-8.", WITH("SUMMARY:caf\xE9\r\n"),
                   WITH("SUMMARY:caf\xC3\xA9\r\n")},
    [LINT_LINE_MALFORMED] = {"ical-line-malformed", SEVERITY_ERROR, "A line is no property with its parameters and value.",
                             "Section 3.1: NAME;PARAMETER=value:value, with quotes around a parameter that holds : ; or ,.",
                             WITH("SUMMARY;LANGUAGE:a\r\n"), WITH("SUMMARY;LANGUAGE=nl:a\r\n")},
    [LINT_NESTING] = {"ical-nesting", SEVERITY_ERROR, "A component stands where it may not, or is not ended.",
                      "Section 3.6: events, to-dos and zones in VCALENDAR, alarms in events and to-dos, observances in zones.",
                      CALENDAR(EVENT("BEGIN:VTODO\r\nUID:2\r\nDTSTAMP:20260101T000000Z\r\nEND:VTODO\r\n")),
                      CALENDAR(EVENT("") "BEGIN:VTODO\r\nUID:2\r\nDTSTAMP:20260101T000000Z\r\nEND:VTODO\r\n")},
    [LINT_COMPONENT_MISSING] = {"ical-component-missing", SEVERITY_ERROR, "A calendar or a time zone is empty.",
                                "Sections 3.6 and 3.6.5: a calendar holds a component, a zone an observance.", CALENDAR(""),
                                CALENDAR(ZONE)},
    [LINT_PROPERTY_MISSING] = {"ical-property-missing", SEVERITY_ERROR, "A component lacks a property that it must have.",
                               "UID and DTSTAMP in events and to-dos, DTSTART in events, PRODID and VERSION in the calendar, and so on "
                               "(section 3.6).",
                               CALENDAR("BEGIN:VEVENT\r\nUID:1\r\n" DAY "END:VEVENT\r\n"), WITH("")},
    [LINT_PROPERTY_REPEATED] = {"ical-property-repeated", SEVERITY_ERROR, "A property stands twice where it may stand once.",
                                "Readers take the first, the last, or refuse (section 3.6).",
                                WITH("SUMMARY:a\r\nSUMMARY:b\r\n"), WITH("COMMENT:a\r\nCOMMENT:b\r\n")},
    [LINT_PROPERTY_MISPLACED] = {"ical-property-misplaced", SEVERITY_ERROR, "A property stands in a component that does not know it.",
                                 "An event ends at DTEND, a to-do at DUE; METHOD is the calendar's (section 3.8).",
                                 WITH("DUE;VALUE=DATE:20260502\r\n"), WITH("DTEND;VALUE=DATE:20260502\r\n")},
    [LINT_PROPERTY_CONFLICT] = {"ical-property-conflict", SEVERITY_ERROR, "Two properties exclude each other.",
                                "Section 3.6.1: DTEND or DURATION, not both; section 3.6.2: DURATION needs a DTSTART.",
                                WITH("DTEND;VALUE=DATE:20260502\r\nDURATION:P1D\r\n"), WITH("DURATION:P1D\r\n")},
    [LINT_VALUE] = {"ical-value", SEVERITY_ERROR, "A value is not of its property's type.",
                    "Section 3.3: dates are 20260501, times 20260501T133000, and a day says VALUE=DATE.",
                    CALENDAR(EVENT_HEAD "DTSTART:2026-05-01\r\nEND:VEVENT\r\n"), WITH("")},
    [LINT_VALUE_CHOICE] = {"ical-value-choice", SEVERITY_ERROR, "A value is none of those that its property knows.",
                           "STATUS of an event is TENTATIVE, CONFIRMED or CANCELLED: there is no POSTPONED (section 3.8.1.11).",
                           WITH("STATUS:POSTPONED\r\n"), WITH("STATUS:TENTATIVE\r\n")},
    [LINT_VALUE_UTC] = {"ical-value-utc", SEVERITY_ERROR, "A time that has to be in UTC is not.",
                        "DTSTAMP, CREATED, LAST-MODIFIED and COMPLETED are instants (section 3.8.7).",
                        WITH("CREATED:20260101T000000\r\n"), WITH("CREATED:20260101T000000Z\r\n")},
    [LINT_TEXT_ESCAPE] = {"ical-text-escape", SEVERITY_ERROR, "A text has a comma, semicolon or backslash that is not escaped.",
                          "Section 3.3.11: \\, \\; \\\\ and \\n.", WITH("SUMMARY:one, two\r\n"), WITH("SUMMARY:one\\, two\r\n")},
    [LINT_TZID_UNDEFINED] = {"ical-tzid-undefined", SEVERITY_ERROR, "A TZID has no VTIMEZONE in the calendar.",
                             "Section 3.2.19 demands one for each; Outlook takes such times for UTC.",
                             CALENDAR(EVENT_HEAD "DTSTART;TZID=Europe/Amsterdam:20260501T100000\r\nEND:VEVENT\r\n"),
                             CALENDAR(ZONE EVENT_HEAD "DTSTART;TZID=Europe/Amsterdam:20260501T100000\r\nEND:VEVENT\r\n")},
    [LINT_TZID_REPEATED] = {"ical-tzid-repeated", SEVERITY_ERROR, "Two VTIMEZONEs have one TZID.",
                            "Section 3.6.5: each TZID is defined once.", CALENDAR(ZONE ZONE), CALENDAR(ZONE)},
    [LINT_END] = {"ical-end", SEVERITY_ERROR, "A component does not end after it starts.",
                  "DTEND is later than DTSTART, and for days it is the day after the last one (section 3.8.2.2).",
                  WITH("DTEND;VALUE=DATE:20260501\r\n"), WITH("DTEND;VALUE=DATE:20260502\r\n")},
    [LINT_END_TYPE] = {"ical-end-type", SEVERITY_ERROR, "Start and end are different types of time.",
                       "Both are days, both are local times of a zone or UTC, or both float (section 3.8.2.2).",
                       CALENDAR(TIMED("DTEND;VALUE=DATE:20260502\r\n")), CALENDAR(TIMED("DTEND:20260501T110000Z\r\n"))},
    [LINT_UID_REPEATED] = {"ical-uid-repeated", SEVERITY_ERROR, "Two components have one UID and RECURRENCE-ID.",
                           "Section 3.8.4.7: readers keep one of them and drop the other without a word.",
                           CALENDAR(EVENT("") EVENT("")), CALENDAR(EVENT(""))},
    [LINT_METHOD_ORGANIZER] = {"ical-method-organizer", SEVERITY_WARNING, "A calendar with METHOD names no ORGANIZER.",
                               "RFC 5546 demands one; a feed to subscribe to needs neither.",
                               HEAD "METHOD:PUBLISH\r\n" EVENT("") TAIL, WITH("")},
};

const struct ical_rule *ical_rules(size_t *len)
{
    *len = ARRAY_LEN(rules);
    return rules;
}
