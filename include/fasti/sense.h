/* The senses of words, included by language.h inside its enum: what a row's value means stands beside each. */

/* Time: src/mention/ */
SENSE_MONTH,       /* 1 to 12 */
SENSE_WEEKDAY,     /* enum weekday */
SENSE_NUMBER,      /* a cardinal in words */
SENSE_ORDINAL,     /* 1st: 1 */

/* Cues: src/draft/ */
SENSE_LABEL,       /* enum label: "Locatie:" */
