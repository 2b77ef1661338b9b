/* English: days, hours and all that tells time, rows only. */
#include "language/rows.h"

/* clang-format off */
const struct word time_en[] = {
    {"january", SENSE_MONTH, MONTH_LEADS + 1}, {"february", SENSE_MONTH, MONTH_LEADS + 2}, {"march", SENSE_MONTH_SHORT, MONTH_LEADS + 3},
    {"april", SENSE_MONTH, MONTH_LEADS + 4}, {"may", SENSE_MONTH_SHORT, MONTH_LEADS + 5}, {"june", SENSE_MONTH, MONTH_LEADS + 6},
    {"july", SENSE_MONTH, MONTH_LEADS + 7}, {"august", SENSE_MONTH, MONTH_LEADS + 8}, {"september", SENSE_MONTH, MONTH_LEADS + 9},
    {"october", SENSE_MONTH, MONTH_LEADS + 10}, {"november", SENSE_MONTH, MONTH_LEADS + 11}, {"december", SENSE_MONTH, MONTH_LEADS + 12},
    {"jan", SENSE_MONTH_SHORT, MONTH_LEADS + 1}, {"feb", SENSE_MONTH_SHORT, MONTH_LEADS + 2}, {"mar", SENSE_MONTH_SHORT, MONTH_LEADS + 3},
    {"apr", SENSE_MONTH_SHORT, MONTH_LEADS + 4}, {"jun", SENSE_MONTH_SHORT, MONTH_LEADS + 6}, {"jul", SENSE_MONTH_SHORT, MONTH_LEADS + 7},
    {"aug", SENSE_MONTH_SHORT, MONTH_LEADS + 8}, {"sep, sept", SENSE_MONTH_SHORT, MONTH_LEADS + 9},
    {"oct", SENSE_MONTH_SHORT, MONTH_LEADS + 10}, {"nov", SENSE_MONTH_SHORT, MONTH_LEADS + 11}, {"dec", SENSE_MONTH_SHORT, MONTH_LEADS + 12},

    {"monday", SENSE_WEEKDAY, MONDAY}, {"tuesday", SENSE_WEEKDAY, TUESDAY}, {"wednesday", SENSE_WEEKDAY, WEDNESDAY},
    {"thursday", SENSE_WEEKDAY, THURSDAY}, {"friday", SENSE_WEEKDAY, FRIDAY}, {"saturday", SENSE_WEEKDAY, SATURDAY},
    {"sunday", SENSE_WEEKDAY, SUNDAY},
    {"mon", SENSE_WEEKDAY_SHORT, MONDAY}, {"tue, tues", SENSE_WEEKDAY_SHORT, TUESDAY}, {"wed, weds", SENSE_WEEKDAY_SHORT, WEDNESDAY},
    {"thu, thur, thurs", SENSE_WEEKDAY_SHORT, THURSDAY}, {"fri", SENSE_WEEKDAY_SHORT, FRIDAY}, {"sat", SENSE_WEEKDAY_SHORT, SATURDAY},
    {"sun", SENSE_WEEKDAY_SHORT, SUNDAY},
    {"mondays", SENSE_WEEKDAYS, MONDAY}, {"tuesdays", SENSE_WEEKDAYS, TUESDAY}, {"wednesdays", SENSE_WEEKDAYS, WEDNESDAY},
    {"thursdays", SENSE_WEEKDAYS, THURSDAY}, {"fridays", SENSE_WEEKDAYS, FRIDAY}, {"saturdays", SENSE_WEEKDAYS, SATURDAY},
    {"sundays", SENSE_WEEKDAYS, SUNDAY},

    {"am, a.m., a.m", SENSE_DAY_PART, PART_AM}, {"pm, p.m., p.m", SENSE_DAY_PART, PART_PM}, {"in the morning", SENSE_DAY_PART, PART_MORNING},
    {"in the afternoon", SENSE_DAY_PART, PART_AFTERNOON}, {"in the evening", SENSE_DAY_PART, PART_EVENING}, {"at night", SENSE_DAY_PART, PART_NIGHT},
    {"morning", SENSE_PART, PART_MORNING}, {"afternoon", SENSE_PART, PART_AFTERNOON}, {"evening", SENSE_PART, PART_EVENING},
    {"night", SENSE_PART, PART_NIGHT},

    {"a, an", SENSE_ONE, 1}, {"zero", SENSE_NUMBER, 0}, {"one", SENSE_NUMBER, 1}, {"two", SENSE_NUMBER, 2}, {"three", SENSE_NUMBER, 3},
    {"four", SENSE_NUMBER, 4}, {"five", SENSE_NUMBER, 5}, {"six", SENSE_NUMBER, 6}, {"seven", SENSE_NUMBER, 7}, {"eight", SENSE_NUMBER, 8},
    {"nine", SENSE_NUMBER, 9}, {"ten", SENSE_NUMBER, 10}, {"eleven", SENSE_NUMBER, 11}, {"twelve", SENSE_NUMBER, 12},
    {"thirteen", SENSE_NUMBER, 13}, {"fourteen", SENSE_NUMBER, 14}, {"fifteen", SENSE_NUMBER, 15}, {"sixteen", SENSE_NUMBER, 16},
    {"seventeen", SENSE_NUMBER, 17}, {"eighteen", SENSE_NUMBER, 18}, {"nineteen", SENSE_NUMBER, 19}, {"twenty", SENSE_NUMBER, 20},
    {"thirty", SENSE_NUMBER, 30}, {"forty", SENSE_NUMBER, 40}, {"fifty", SENSE_NUMBER, 50}, {"sixty", SENSE_NUMBER, 60},
    {"seventy", SENSE_NUMBER, 70}, {"eighty", SENSE_NUMBER, 80}, {"ninety", SENSE_NUMBER, 90}, {"hundred", SENSE_NUMBER, 100},
    {"first", SENSE_ORDINAL, 1}, {"second", SENSE_ORDINAL, 2}, {"third", SENSE_ORDINAL, 3}, {"fourth", SENSE_ORDINAL, 4},
    {"fifth", SENSE_ORDINAL, 5}, {"sixth", SENSE_ORDINAL, 6}, {"seventh", SENSE_ORDINAL, 7}, {"eighth", SENSE_ORDINAL, 8},
    {"ninth", SENSE_ORDINAL, 9}, {"tenth", SENSE_ORDINAL, 10}, {"eleventh", SENSE_ORDINAL, 11}, {"twelfth", SENSE_ORDINAL, 12},
    {"thirteenth", SENSE_ORDINAL, 13}, {"fourteenth", SENSE_ORDINAL, 14}, {"fifteenth", SENSE_ORDINAL, 15}, {"sixteenth", SENSE_ORDINAL, 16},
    {"seventeenth", SENSE_ORDINAL, 17}, {"eighteenth", SENSE_ORDINAL, 18}, {"nineteenth", SENSE_ORDINAL, 19}, {"twentieth", SENSE_ORDINAL, 20},
    {"thirtieth", SENSE_ORDINAL, 30},

    {"h, hrs, hr", SENSE_HOUR, 0}, {"o'clock, sharp", SENSE_OCLOCK, 0}, {"midnight, 12 midnight", SENSE_CLOCK, 0},
    {"noon, midday, 12 noon, twelve noon", SENSE_CLOCK, 1200}, {"half, half past", SENSE_HALF, 30}, {"quarter, quarters", SENSE_QUARTER, 15},
    {"seconds, sec, secs", SENSE_UNIT, TIME_SECOND}, {"minute, minutes, min, mins", SENSE_UNIT, TIME_MINUTE},
    {"hour, hours", SENSE_UNIT, TIME_HOUR}, {"day, days", SENSE_UNIT, TIME_DAY}, {"nights", SENSE_UNIT, TIME_NIGHT},
    {"working day, working days, workday, workdays, business day, business days, weekday, weekdays",
     SENSE_UNIT, TIME_WORKDAY},
    {"week, weeks", SENSE_UNIT, TIME_WEEK}, {"month, months", SENSE_UNIT, TIME_MONTH}, {"year, years", SENSE_UNIT, TIME_YEAR},
    {"weekend", SENSE_UNIT, TIME_WEEKEND},

    {"of", SENSE_LINK, LINK_OF}, {"in", SENSE_LINK, LINK_OF | LINK_AHEAD}, {"at, it is, it's", SENSE_LINK, LINK_AT}, {"on", SENSE_LINK, LINK_ON},
    {"the", SENSE_LINK, LINK_ARTICLE}, {"st, nd, rd, th", SENSE_LINK, LINK_ORDINAL}, {"and, &, or, and on", SENSE_LINK, LINK_AND},
    {"to", SENSE_LINK, LINK_TO | LINK_LACKING}, {"until, till, up to", SENSE_LINK, LINK_TO | IS_UNTIL},
    {"through, thru, up to and including, until and including", SENSE_LINK, LINK_TO | IS_THROUGH},
    {"by, no later than, not later than, by the latest, at the latest by, at the latest on, on or before",
     SENSE_LINK, IS_THROUGH},
    {"from", SENSE_LINK, LINK_FROM | IS_FROM}, {"since, as of, as from, starting, starting on, starting at, later than", SENSE_LINK, IS_FROM},
    {"after", SENSE_LINK, LINK_PAST | LINK_AFTER | IS_FROM}, {"past", SENSE_LINK, LINK_PAST}, {"between", SENSE_LINK, LINK_BETWEEN},
    {"before, prior to, ahead of", SENSE_LINK, LINK_BEFORE | IS_BEFORE},
    {"about, around, approximately, approx, approx., circa, ca, ca., roughly", SENSE_ABOUT, 0}, {"every, each", SENSE_EVERY, 0}, {"for", SENSE_FOR, 0},
    {"or later, onwards, and later, at the earliest", SENSE_BEHIND, 1}, {"at the latest, or earlier, latest", SENSE_BEHIND, 3},

    {"today", SENSE_DAY, 0}, {"tomorrow", SENSE_DAY, 8}, {"the day after tomorrow, day after tomorrow", SENSE_DAY, 16},
    {"yesterday", SENSE_DAY, -8}, {"tonight, this evening", SENSE_DAY, PART_EVENING}, {"this morning", SENSE_DAY, PART_MORNING},
    {"this afternoon", SENSE_DAY, PART_AFTERNOON},
    {"this", SENSE_SHIFT, SHIFT_THIS}, {"next, following", SENSE_SHIFT, SHIFT_NEXT}, {"coming, upcoming, this coming", SENSE_SHIFT, SHIFT_COMING},
    {"last, previous", SENSE_SHIFT, SHIFT_LAST},
    {"early, beginning, the beginning", SENSE_PHASE, 0}, {"mid, middle, the middle", SENSE_PHASE, 1}, {"late, end, the end", SENSE_PHASE, 2},
    {"spring", SENSE_SEASON, 3}, {"summer", SENSE_SEASON, 6}, {"autumn, fall", SENSE_SEASON, 9}, {"winter", SENSE_SEASON, 12},
    {"new year's day", SENSE_HOLIDAY, 101}, {"good friday", SENSE_HOLIDAY, HOLIDAY_EASTER - 2}, {"easter, easter sunday", SENSE_HOLIDAY, HOLIDAY_EASTER},
    {"easter monday", SENSE_HOLIDAY, HOLIDAY_EASTER + 1}, {"king's day", SENSE_HOLIDAY, 427}, {"liberation day", SENSE_HOLIDAY, 505},
    {"ascension day", SENSE_HOLIDAY, HOLIDAY_EASTER + 39}, {"whit sunday, pentecost", SENSE_HOLIDAY, HOLIDAY_EASTER + 49},
    {"whit monday", SENSE_HOLIDAY, HOLIDAY_EASTER + 50}, {"christmas eve", SENSE_HOLIDAY, 1224}, {"christmas, christmas day", SENSE_HOLIDAY, 1225},
    {"boxing day", SENSE_HOLIDAY, 1226}, {"new year's eve", SENSE_HOLIDAY, 1231},

    {"start, departure", SENSE_START, 0}, {"in advance, beforehand, earlier, prior", SENSE_BEFOREHAND, 0}, {"ago", SENSE_AGO, 0},
    {"article, art, art., section, §, paragraph, chapter, room, hall, lecture hall, number, nr, nr., no, no., bus, "
     "line, platform, page, pages, p, pp, p., pp., version, annex, table, figure, part, session, round, workshop, "
     "module, block, step, group, theme, floor, building, regulation, directive, isbn, issn, volume, issue, top, "
     "studio, 24/7", SENSE_ROLE, 0},
    {"percent, per cent, meter, meters, metre, metres, m, km, kilometers, kilometres, kilo, kg, gram, litre, "
     "litres, million, billion, cm, mm, ha, hectares, degrees, points, times, credits, ects, kb, mb, gb, "
     "inhabitants, votes", SENSE_MEASURE, 0},
    {NULL, SENSE_NONE, 0},
};
/* clang-format on */
