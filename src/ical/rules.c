/* The rules of the wire, each with a calendar that breaks it and one that keeps it. */
#include "ical/lint.h"

#define HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//example//EN\r\n"
#define TAIL "END:VCALENDAR\r\n"
#define EVENT_HEAD "BEGIN:VEVENT\r\nUID:1@example.org\r\nDTSTAMP:20260101T000000Z\r\n"
#define DAY "DTSTART;VALUE=DATE:20260501\r\n"
#define EVENT(lines) EVENT_HEAD DAY lines "END:VEVENT\r\n"
#define TIMED(lines) EVENT_HEAD "DTSTART:20260501T100000Z\r\n" lines "END:VEVENT\r\n"
#define TODO(lines) "BEGIN:VTODO\r\nUID:2@example.org\r\nDTSTAMP:20260101T000000Z\r\n" lines "END:VTODO\r\n"
#define BUSY "BEGIN:VFREEBUSY\r\nUID:3@example.org\r\nDTSTAMP:20260101T000000Z\r\nEND:VFREEBUSY\r\n"
#define ALARM(lines) "BEGIN:VALARM\r\n" lines "END:VALARM\r\n"
#define CHAIR "ORGANIZER:mailto:an@example.org\r\n"
#define GUEST "ATTENDEE:mailto:bo@example.org\r\n"
#define STANDARD                                                                                             \
    "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"                                                          \
    "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
#define ZONE "BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\n" STANDARD "END:VTIMEZONE\r\n"
#define CALENDAR(text) HEAD text TAIL
#define WITH(lines) CALENDAR(EVENT(lines))
#define FIFTY "12345678901234567890123456789012345678901234567890"

static const struct ical_rule rules[] = {
    [LINT_BOM] = {"ical-byte-order-mark", SEVERITY_ERROR, "The calendar begins with a byte order mark.",
                  "RFC 5545 section 3.1 knows none; half of all readers take the first line for an unknown "
                  "one and give up.",
                  "\xEF\xBB\xBF" WITH(""), WITH("")},
    [LINT_LINE_END] = {"ical-line-end", SEVERITY_ERROR, "A line does not end in CR and LF.",
                       "Section 3.1: every line, the last one too, ends in CRLF. Outlook and Google refuse "
                       "a bare LF; a bare CR is how foreign text smuggles in properties.",
                       CALENDAR(EVENT("SUMMARY:a\n")), WITH("SUMMARY:a\r\n")},
    [LINT_LINE_LONG] = {"ical-line-long", SEVERITY_WARNING, "A line is longer than 75 octets.",
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
                      "Section 3.1 allows none but the tab; a terminal may obey them.",
                      WITH("SUMMARY:a\x1B[31m\r\n"), WITH("SUMMARY:a\tb\r\n")},
    [LINT_UTF8] = {"ical-utf8", SEVERITY_ERROR, "A line is not valid UTF-8.",
                   "Section 3.1.4: the character set of a calendar is UTF-8.", WITH("SUMMARY:caf\xE9\r\n"),
                   WITH("SUMMARY:caf\xC3\xA9\r\n")},
    [LINT_LINE_MALFORMED] =
        {"ical-line-malformed", SEVERITY_ERROR, "A line is no property with its parameters and value.",
         "Section 3.1: NAME;PARAMETER=value:value, with quotes around a parameter that holds : ; or ,.",
         WITH("SUMMARY;LANGUAGE:a\r\n"), WITH("SUMMARY;LANGUAGE=nl:a\r\n")},
    [LINT_NESTING] = {"ical-nesting", SEVERITY_ERROR, "A component stands where it may not, or is not ended.",
                      "Section 3.6: events, to-dos and zones in VCALENDAR, alarms in events and to-dos, "
                      "observances in zones.",
                      CALENDAR(EVENT("BEGIN:VTODO\r\nUID:2\r\nDTSTAMP:20260101T000000Z\r\nEND:VTODO\r\n")),
                      CALENDAR(
                          EVENT("") "BEGIN:VTODO\r\nUID:2\r\nDTSTAMP:20260101T000000Z\r\nEND:VTODO\r\n")},
    [LINT_COMPONENT_MISSING] = {"ical-component-missing", SEVERITY_ERROR,
                                "A calendar or a time zone is empty.",
                                "Sections 3.6 and 3.6.5: a calendar holds a component, a zone an observance.",
                                CALENDAR(""), CALENDAR(ZONE)},
    [LINT_PROPERTY_MISSING] = {"ical-property-missing", SEVERITY_ERROR,
                               "A component lacks a property that it must have.",
                               "UID and DTSTAMP in events and to-dos, DTSTART in events, PRODID and VERSION "
                               "in the calendar, and so on (section 3.6).",
                               CALENDAR("BEGIN:VEVENT\r\nUID:1\r\n" DAY "END:VEVENT\r\n"), WITH("")},
    [LINT_PROPERTY_REPEATED] = {"ical-property-repeated", SEVERITY_ERROR,
                                "A property stands twice where it may stand once.",
                                "Readers take the first, the last, or refuse (section 3.6).",
                                WITH("SUMMARY:a\r\nSUMMARY:b\r\n"), WITH("COMMENT:a\r\nCOMMENT:b\r\n")},
    [LINT_PROPERTY_MISPLACED] =
        {"ical-property-misplaced", SEVERITY_WARNING,
         "A property stands in a component that does not know it.",
         "An event ends at DTEND, a to-do at DUE; METHOD is the calendar's (section 3.8).",
         WITH("DUE;VALUE=DATE:20260502\r\n"), WITH("DTEND;VALUE=DATE:20260502\r\n")},
    [LINT_PROPERTY_CONFLICT] =
        {"ical-property-conflict", SEVERITY_ERROR, "Two properties exclude each other.",
         "Section 3.6.1: DTEND or DURATION, not both; section 3.6.2: DURATION needs a DTSTART.",
         WITH("DTEND;VALUE=DATE:20260502\r\nDURATION:P1D\r\n"), WITH("DURATION:P1D\r\n")},
    [LINT_DEPRECATED] =
        {"ical-deprecated", SEVERITY_NOTE, "A property or value is no longer part of calendars.",
         "EXRULE and ACTION:PROCEDURE were taken out by RFC 5545 (appendix A.3); most readers overlook them.",
         WITH("RRULE:FREQ=DAILY;COUNT=4\r\nEXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2\r\n"),
         WITH("RRULE:FREQ=DAILY;COUNT=4\r\nEXDATE;VALUE=DATE:20260502\r\n")},
    [LINT_PARAMETER_VALUE] =
        {"ical-parameter-value", SEVERITY_ERROR, "A parameter has a value that it may not have.",
         "Section 3.2: ENCODING is 8BIT or BASE64, RSVP is TRUE or FALSE, RELATED is START or END, RANGE is "
         "THISANDFUTURE, and an address, as of SENT-BY, stands in quotes. QUOTED-PRINTABLE is of vCalendar "
         "1.0: readers show its codes.",
         WITH("SUMMARY;ENCODING=QUOTED-PRINTABLE:caf=C3=A9\r\n"), WITH("SUMMARY:caf\xC3\xA9\r\n")},
    [LINT_PARAMETER_REPEATED] = {"ical-parameter-repeated", SEVERITY_ERROR,
                                 "A parameter stands twice in one property.",
                                 "Readers take the first, the last, or refuse (section 3.2).",
                                 WITH("SUMMARY;LANGUAGE=nl;LANGUAGE=en:a\r\n"),
                                 WITH("SUMMARY;LANGUAGE=nl:a\r\n")},
    [LINT_PARAMETER_MISPLACED] = {"ical-parameter-misplaced", SEVERITY_NOTE,
                                  "A parameter stands in a property that does not know it.",
                                  "Section 3.2 says of each where it belongs: readers overlook it elsewhere.",
                                  WITH("SUMMARY;ROLE=CHAIR:a\r\n"),
                                  WITH("ATTENDEE;ROLE=CHAIR:mailto:an@example.org\r\n")},
    [LINT_VALUE] = {"ical-value", SEVERITY_ERROR, "A value is not of its property's type.",
                    "Section 3.3: dates are 20260501, times 20260501T133000, and a day says VALUE=DATE.",
                    CALENDAR(EVENT_HEAD "DTSTART:2026-05-01\r\nEND:VEVENT\r\n"), WITH("")},
    [LINT_VALUE_TYPE] = {"ical-value-type", SEVERITY_ERROR,
                         "VALUE names a type that the property cannot have.",
                         "Each property has its types (section 3.8): DTSTART is a DATE-TIME or a DATE, "
                         "TRIGGER a DURATION or a DATE-TIME.",
                         WITH("DTEND;VALUE=TEXT:20260502\r\n"), WITH("DTEND;VALUE=DATE:20260502\r\n")},
    [LINT_VALUE_CHOICE] =
        {"ical-value-choice", SEVERITY_ERROR, "A value is none of those that its property knows.",
         "STATUS of an event is TENTATIVE, CONFIRMED or CANCELLED: there is no POSTPONED (section 3.8.1.11).",
         WITH("STATUS:POSTPONED\r\n"), WITH("STATUS:TENTATIVE\r\n")},
    [LINT_VALUE_RANGE] = {"ical-value-range", SEVERITY_ERROR, "A number is outside what its property allows.",
                          "PRIORITY is 0 to 9, PERCENT-COMPLETE 0 to 100, SEQUENCE and REPEAT are not "
                          "negative, and GEO lies on the earth (section 3.8).",
                          WITH("PRIORITY:10\r\n"), WITH("PRIORITY:9\r\n")},
    [LINT_VALUE_UTC] = {"ical-value-utc", SEVERITY_ERROR, "A time that has to be in UTC is not.",
                        "DTSTAMP, CREATED, LAST-MODIFIED and COMPLETED are instants (section 3.8.7).",
                        WITH("CREATED:20260101T000000\r\n"), WITH("CREATED:20260101T000000Z\r\n")},
    [LINT_YEAR] = {"ical-year", SEVERITY_WARNING, "A time lies in the year 0.",
                   "There was none, and programs whose years begin with 1 refuse it; Google writes it for a "
                   "CREATED that it does not know.",
                   WITH("CREATED:00001231T000000Z\r\n"), WITH("CREATED:20251231T000000Z\r\n")},
    [LINT_URI] = {"ical-uri", SEVERITY_WARNING, "An address is no URI.",
                  "Section 3.3.13: an address begins with its scheme, as https: or mailto:, and what is no "
                  "plain ASCII, or a space, is written %20. Readers do not make a link of it.",
                  WITH("URL:www.example.org\r\n"), WITH("URL:https://www.example.org\r\n")},
    [LINT_TEXT_ESCAPE] = {"ical-text-escape", SEVERITY_WARNING,
                          "A text has a comma, semicolon or backslash that is not escaped.",
                          "Section 3.3.11: \\, \\; \\\\ and \\n.", WITH("SUMMARY:one, two\r\n"),
                          WITH("SUMMARY:one\\, two\r\n")},
    [LINT_TZID_UNDEFINED] =
        {"ical-tzid-undefined", SEVERITY_ERROR, "A TZID has no VTIMEZONE in the calendar.",
         "Section 3.2.19 demands one for each; Outlook takes such times for UTC.",
         CALENDAR(EVENT_HEAD "DTSTART;TZID=Europe/Amsterdam:20260501T100000\r\nEND:VEVENT\r\n"),
         CALENDAR(ZONE EVENT_HEAD "DTSTART;TZID=Europe/Amsterdam:20260501T100000\r\nEND:VEVENT\r\n")},
    [LINT_TZID_REPEATED] = {"ical-tzid-repeated", SEVERITY_ERROR, "Two VTIMEZONEs have one TZID.",
                            "Section 3.6.5: each TZID is defined once.", CALENDAR(ZONE ZONE), CALENDAR(ZONE)},
    [LINT_FLOATING] = {"ical-time-floating", SEVERITY_NOTE, "A start has neither a zone nor a Z.",
                       "Such a time is another moment in every zone (section 3.3.5): right for breakfast, "
                       "wrong for a meeting.",
                       CALENDAR(EVENT_HEAD "DTSTART:20260501T100000\r\nEND:VEVENT\r\n"), CALENDAR(TIMED(""))},
    [LINT_END] =
        {"ical-end", SEVERITY_ERROR, "A component does not end after it starts.",
         "DTEND is later than DTSTART, and for days it is the day after the last one (section 3.8.2.2).",
         WITH("DTEND;VALUE=DATE:20260501\r\n"), WITH("DTEND;VALUE=DATE:20260502\r\n")},
    [LINT_END_ZERO] =
        {"ical-end-zero", SEVERITY_WARNING, "A component ends the moment it starts.",
         "DTEND has to be later than DTSTART (section 3.8.2.2). What takes no time has no DTEND.",
         CALENDAR(TIMED("DTEND:20260501T100000Z\r\n")), CALENDAR(TIMED(""))},
    [LINT_END_TYPE] =
        {"ical-end-type", SEVERITY_ERROR, "Start and end are different types of time.",
         "Both are days, both are local times of a zone or UTC, or both float (section 3.8.2.2).",
         CALENDAR(TIMED("DTEND;VALUE=DATE:20260502\r\n")), CALENDAR(TIMED("DTEND:20260501T110000Z\r\n"))},
    [LINT_RULE_PARTS] =
        {"ical-rule-parts", SEVERITY_ERROR, "Parts of a recurrence rule do not go together.",
         "Section 3.3.10: BYWEEKNO only in years, BYMONTHDAY not in weeks, 2MO only in months and years, "
         "BYSETPOS beside another BY part, no time of day where the start is a day. Readers refuse such a "
         "rule or hang on it.",
         WITH("RRULE:FREQ=WEEKLY;BYMONTHDAY=1\r\n"), WITH("RRULE:FREQ=MONTHLY;BYMONTHDAY=1\r\n")},
    [LINT_RULE_UNTIL] = {"ical-rule-until", SEVERITY_ERROR,
                         "UNTIL of a recurrence rule is another type of time than the start.",
                         "Section 3.3.10: a day where DTSTART is one, else in UTC, unless DTSTART floats. "
                         "Readers refuse the event, or end the series a day early or late.",
                         CALENDAR(TIMED("RRULE:FREQ=DAILY;UNTIL=20260510\r\n")),
                         CALENDAR(TIMED("RRULE:FREQ=DAILY;UNTIL=20260510T100000Z\r\n"))},
    [LINT_RULE_NEVER] = {"ical-rule-never", SEVERITY_ERROR, "A recurrence rule gives no day at all.",
                         "It ends before it starts, or wants a day that none of its months has, as 30 "
                         "February: some readers search for ever.",
                         WITH("RRULE:FREQ=DAILY;UNTIL=20260401\r\n"),
                         WITH("RRULE:FREQ=DAILY;UNTIL=20260601\r\n")},
    [LINT_RULE_START] = {"ical-rule-start", SEVERITY_WARNING,
                         "The start is none of the days of its recurrence rule.",
                         "Section 3.8.5.3: DTSTART is the first instance, and should be one by the rule; "
                         "what readers make of another is not defined. 1 May 2026 is a Friday.",
                         WITH("RRULE:FREQ=WEEKLY;BYDAY=MO\r\n"), WITH("RRULE:FREQ=WEEKLY;BYDAY=FR\r\n")},
    [LINT_RULE_REPEATED] = {"ical-rule-repeated", SEVERITY_WARNING,
                            "A component has more than one recurrence rule.",
                            "Section 3.8.5.3: one should do, and what readers make of two is not defined.",
                            WITH("RRULE:FREQ=WEEKLY\r\nRRULE:FREQ=MONTHLY\r\n"),
                            WITH("RRULE:FREQ=WEEKLY\r\n")},
    [LINT_DATE_TYPE] =
        {"ical-date-type", SEVERITY_ERROR, "A day is excluded from or added to times, or a time to days.",
         "EXDATE and RDATE are of the type that DTSTART is: another one excludes nothing (section 3.8.5.1).",
         CALENDAR(TIMED("RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE;VALUE=DATE:20260502\r\n")),
         CALENDAR(TIMED("RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20260502T100000Z\r\n"))},
    [LINT_INSTANCE_TYPE] = {"ical-recurrence-id", SEVERITY_ERROR,
                            "A RECURRENCE-ID is another type of time than the start of its series.",
                            "It names an instance as the series does, by a day or by a time (section "
                            "3.8.4.4); else both are shown.",
                            CALENDAR(EVENT("RRULE:FREQ=DAILY;COUNT=3\r\n")
                                         EVENT("RECURRENCE-ID:20260502T000000Z\r\n")),
                            CALENDAR(EVENT("RRULE:FREQ=DAILY;COUNT=3\r\n")
                                         EVENT("RECURRENCE-ID;VALUE=DATE:20260502\r\n"))},
    [LINT_INSTANCE_RULE] =
        {"ical-instance-rule", SEVERITY_WARNING, "One instance of a series has a recurrence rule of its own.",
         "RECURRENCE-ID names a single instance; the rule is the series' (section 3.8.4.4).",
         WITH("RECURRENCE-ID;VALUE=DATE:20260501\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"),
         WITH("RECURRENCE-ID;VALUE=DATE:20260501\r\n")},
    [LINT_UID_REPEATED] = {"ical-uid-repeated", SEVERITY_ERROR,
                           "Two components have one UID and RECURRENCE-ID.",
                           "Section 3.8.4.7: readers keep one of them and drop the other without a word.",
                           CALENDAR(EVENT("") EVENT("")), CALENDAR(EVENT(""))},
    [LINT_TODO_STATE] =
        {"ical-todo-state", SEVERITY_WARNING, "A to-do is said to be done and not done.",
         "COMPLETED is the moment at which it was done, and 100 all of it (sections 3.8.1.8 and 3.8.2.1).",
         CALENDAR(TODO("STATUS:NEEDS-ACTION\r\nCOMPLETED:20260501T100000Z\r\n")),
         CALENDAR(TODO("STATUS:COMPLETED\r\nCOMPLETED:20260501T100000Z\r\n"))},
    [LINT_ALARM_PROPERTY] =
        {"ical-alarm-property", SEVERITY_WARNING, "An alarm lacks what its action needs.",
         "Section 3.6.6: DISPLAY needs DESCRIPTION, EMAIL also SUMMARY and ATTENDEE, AUDIO plays one ATTACH.",
         WITH(ALARM("ACTION:DISPLAY\r\nTRIGGER:-PT15M\r\n")),
         WITH(ALARM("ACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nDESCRIPTION:a\r\n"))},
    [LINT_ALARM_REPEAT] = {"ical-alarm-repeat", SEVERITY_ERROR,
                           "An alarm repeats without a pause, or pauses without repeating.",
                           "Section 3.6.6: REPEAT and DURATION stand together or not at all.",
                           WITH(ALARM("ACTION:AUDIO\r\nTRIGGER:-PT15M\r\nREPEAT:2\r\n")),
                           WITH(ALARM("ACTION:AUDIO\r\nTRIGGER:-PT15M\r\nREPEAT:2\r\nDURATION:PT5M\r\n"))},
    [LINT_ALARM_ANCHOR] =
        {"ical-alarm-anchor", SEVERITY_WARNING, "An alarm counts from a start or an end that is not stated.",
         "Section 3.8.6.3: a TRIGGER that is a duration counts from DTSTART, or from DTEND or DUE.",
         CALENDAR(TODO(ALARM("ACTION:AUDIO\r\nTRIGGER:-PT15M\r\n"))),
         CALENDAR(TODO("DUE:20260501T100000Z\r\n" ALARM("ACTION:AUDIO\r\nTRIGGER;RELATED=END:-PT15M\r\n")))},
    [LINT_METHOD_UNKNOWN] =
        {"ical-method-unknown", SEVERITY_ERROR, "There is no such METHOD.",
         "RFC 5546 section 1.4: PUBLISH, REQUEST, REPLY, ADD, CANCEL, REFRESH, COUNTER and DECLINECOUNTER.",
         HEAD "METHOD:INVITE\r\n" EVENT("") TAIL, WITH("")},
    [LINT_METHOD_COMPONENT] = {"ical-method-component", SEVERITY_ERROR,
                               "A component cannot be sent by the calendar's METHOD.",
                               "Busy time is published, asked for and answered, never cancelled; a journal "
                               "is not an invitation (RFC 5546 section 3).",
                               HEAD "METHOD:CANCEL\r\n" BUSY TAIL, CALENDAR(BUSY)},
    [LINT_METHOD_ORGANIZER] = {"ical-method-organizer", SEVERITY_WARNING,
                               "A calendar with METHOD names no ORGANIZER.",
                               "RFC 5546 demands one; a feed to subscribe to needs neither.",
                               HEAD "METHOD:PUBLISH\r\n" EVENT("SUMMARY:a\r\n") TAIL, WITH("")},
    [LINT_METHOD_MISSING] = {"ical-method-missing", SEVERITY_ERROR,
                             "A component lacks what the calendar's METHOD needs.",
                             "An invitation needs an ORGANIZER to be answered and an ATTENDEE to be for, a "
                             "cancellation a SEQUENCE; programs do not act upon it else (RFC 5546 section "
                             "3).",
                             HEAD "METHOD:REQUEST\r\n" EVENT("SUMMARY:a\r\n" CHAIR) TAIL,
                             HEAD "METHOD:REQUEST\r\n" EVENT("SUMMARY:a\r\n" CHAIR GUEST) TAIL},
    [LINT_METHOD_SPARSE] = {"ical-method-sparse", SEVERITY_WARNING,
                            "A component lacks what the calendar's METHOD wants to be shown.",
                            "RFC 5546 section 3 demands a SUMMARY of events and to-dos, a PRIORITY of "
                            "to-dos, a DESCRIPTION of journals.",
                            HEAD "METHOD:REQUEST\r\n" EVENT(CHAIR GUEST) TAIL,
                            HEAD "METHOD:REQUEST\r\n" EVENT("SUMMARY:a\r\n" CHAIR GUEST) TAIL},
    [LINT_METHOD_MISPLACED] = {"ical-method-misplaced", SEVERITY_WARNING,
                               "A component has what the calendar's METHOD does not allow.",
                               "What is published invites nobody, so that it has no ATTENDEE; an answer has "
                               "one, and no alarm; what is cancelled has STATUS:CANCELLED or none (RFC 5546 "
                               "section 3).",
                               HEAD "METHOD:PUBLISH\r\n" EVENT("SUMMARY:a\r\n" CHAIR GUEST) TAIL,
                               HEAD "METHOD:PUBLISH\r\n" EVENT("SUMMARY:a\r\n" CHAIR) TAIL},
};

const struct ical_rule *ical_rules(size_t *len)
{
    *len = ARRAY_LEN(rules);
    return rules;
}
