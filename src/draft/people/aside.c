/* Who is named beside those that speak: who signs, keeps the list, or did something once; and who is taken up
 * by the next sentence. */
#include "draft/people/evidence.h"

enum {
    OTHERS_TOKENS = 24, /* of a line that says on whose behalf a letter is written as well */
    SIGNED_LINES = 8,   /* between the words that a letter closes with and a name below them */
    TAKEN_TOKENS = 6,   /* of a sentence, up to the word for what somebody gives */
    MADE_TOKENS = 24,   /* of a sentence, from what was made to who made it */
};

/* The last line up to this one, not far above, that a letter closes on before a token; SIZE_MAX. */
static size_t closing_line(const struct text *text, size_t line, size_t token)
{
    for (size_t far = 0; far <= SIGNED_LINES && far <= line; far++) {
        const struct line *here = &text->lines[line - far];
        if ((here->senses & sense_bit(SENSE_REGARDS)) == 0)
            continue;
        for (size_t i = here->token; i < here->token + here->tokens && i < token; i++)
            if (text_cue(text, i) == SENSE_REGARDS)
                return line - far;
    }
    return SIZE_MAX;
}

/* `Met vriendelijke groet,` above the name that a line begins with; right above, or in, a line that names
 * others. */
bool candidate_signs(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t line = candidate_line(reading, candidate);
    const struct line *here = &text->lines[line];
    bool begins = candidate->person.token == here->body;
    bool listed = here->tokens < OTHERS_TOKENS && text_is_mark(text, here->token + here->tokens - 1, ',');
    if (candidate->item != SIZE_MAX || !(begins || listed))
        return false;
    size_t last = closing_line(text, line, candidate->person.token);
    return last != SIZE_MAX && (begins || line <= last + 1);
}

/* `Rob Bos houdt de aanmeldingen bij`: what somebody does is to keep the list. */
bool candidate_keeps_list(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t verb = candidate_end(candidate), at = verb + 1;
    if (!token_is_present_verb(text, verb) && text_cue(text, verb) != SENSE_ORGANIZE)
        return false;
    at += text_cue(text, at) == SENSE_ARTICLE;
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, at);
    return meaning.sense == SENSE_REGISTER || meaning.sense == SENSE_WAITLIST ||
           (meaning.sense == SENSE_PEOPLE && meaning.value == PEOPLE_BOOKINGS);
}

/* `Zij schreef het boek samen met Bo Dirks`: a sentence of what was, before its end. */
bool candidate_is_of_past_clause(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t token = candidate->person.token;
    struct stretch sentence = outline_sentence(reading->outline, token),
                   before = stretch_between(sentence.token, token);
    size_t past;
    if (candidate->item != SIZE_MAX ||
        (outline_senses(reading->outline, token) & sense_bit(SENSE_PAST)) == 0 ||
        !outline_has(text, before, SENSE_PAST, &past) || text_meaning(text, VOCABULARY_CUE, past).value != 0)
        return false;
    for (size_t i = sentence.token; i < stretch_end(sentence); i++) {
        enum sense sense = text_cue(text, i), person = text_meaning(text, VOCABULARY_PERSON, i).sense;
        if (sense == SENSE_SPEAK || sense == SENSE_HELD || sense == SENSE_ORGANIZE ||
            sense == SENSE_AUXILIARY || person == SENSE_PRESENTS || token_is_event(text, i) ||
            mention_is_day(outline_mention(reading->outline, i)))
            return false;
    }
    return true;
}

/* `Penningmeester Bo Dirks legt de kas neer`: of a board, who does something else than speak. */
bool candidate_is_of_board(const struct reading *reading, const struct candidate *candidate)
{
    struct stretch phrase = stretch_between(candidate->person.token, candidate_end(candidate));
    return candidate->item == SIZE_MAX && stretch_has_function(reading->text, phrase, 3) &&
           !candidate_has_verb(reading, candidate);
}

/* `Bo Dirks is hoogleraar. In zijn lezing ...`: the next sentence tells of what somebody gives whom this one
 * begins with. */
bool candidate_gives(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, candidate->person.token);
    size_t from = stretch_end(sentence), led = from + 1;
    if (candidate->person.token != sentence.token || from + 2 >= text->tokens_len ||
        outline_says(reading->outline, sentence.token, SENSE_CONTACT))
        return false;
    struct meaning whose = text_meaning(text, VOCABULARY_CUE, led);
    bool plain = text->tokens[led].kind == TOKEN_WORD && !text->tokens[led].upper &&
                 (whose.sense != SENSE_ARTICLE || whose.value == 2) && whose.sense != SENSE_PRONOUN &&
                 text_meaning(text, VOCABULARY_TIME, led).sense == SENSE_NONE;
    enum sense lead = text_cue(text, from);
    return plain && (lead == SENSE_AT || lead == SENSE_PRONOUN) && token_is_event(text, led + 1) &&
           !text->tokens[led + 1].upper;
}

/* `De roman is verfilmd door Bo Dirks`, `The book is by Bo Dirks`: who made what is no kind of event. */
bool candidate_is_maker(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    size_t by = candidate->person.token;
    struct stretch sentence = outline_sentence(reading->outline, by);
    if (candidate->item != SIZE_MAX || by < sentence.token + 3 || text_cue(text, --by) != SENSE_BY ||
        text_meaning(text, VOCABULARY_CUE, by).value != 1 || by > sentence.token + MADE_TOKENS)
        return false;
    struct meaning made = text_meaning(text, VOCABULARY_PERSON, by - 1);
    bool plain = text->tokens[by - 1].kind == TOKEN_WORD && !text->tokens[by - 1].upper &&
                 text_cue(text, by - 1) == SENSE_NONE && made.sense == SENSE_NONE;
    if (!plain && made.sense != SENSE_BE)
        return false;
    bool is = false;
    for (size_t i = sentence.token; i < by; i++) {
        struct meaning person = text_meaning(text, VOCABULARY_PERSON, i);
        if (token_is_event(text, i) || text_cue(text, i) == SENSE_SPEAK || person.sense == SENSE_PRESENTS ||
            mention_is_day(outline_mention(reading->outline, i)))
            return false;
        is |= (person.sense == SENSE_BE && person.value != 1) || text_cue(text, i) == SENSE_PAST;
    }
    return is;
}

/* `De koffie wordt verzorgd door Bo Dirks`: a sentence that begins with what is eaten and drunk. */
bool candidate_serves(const struct reading *reading, const struct candidate *candidate)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, candidate->person.token);
    size_t first = sentence.token + (text_cue(text, sentence.token) == SENSE_ARTICLE);
    enum sense sense = text_cue(text, first);
    return candidate->item == SIZE_MAX && (sense == SENSE_BREAK || sense == SENSE_SOCIAL) &&
           candidate->person.token > first &&
           text_meaning(text, VOCABULARY_PERSON, first + 1).sense == SENSE_BE;
}

/* `De brieven van Bo Dirks – Jan Bos`, `Muziek van Bo Dirks door Jan Bos`: in an entry something of
 * somebody's is given by whoever is named behind it. */
bool candidate_is_given_by(const struct reading *reading, const struct candidate *candidate,
                           const struct candidate *next)
{
    const struct text *text = reading->text;
    size_t token = candidate->person.token, end = candidate_end(candidate);
    if (candidate->item == SIZE_MAX || next->item != candidate->item ||
        candidate->person.name_token > token || token < 2 || next->person.token > end + 2 ||
        next->person.token == end)
        return false;
    struct meaning of = text_meaning(text, VOCABULARY_PERSON, token - 1);
    bool owned = (of.sense == SENSE_PARTICLE && of.value == 1) || of.sense == SENSE_FROM ||
                 text_cue(text, token - 1) == SENSE_NAME_JOINT || text_cue(text, token - 1) == SENSE_TOWARDS;
    enum sense what = text_cue(text, token - 2);
    bool thing = text->tokens[token - 2].kind == TOKEN_WORD &&
                 (what == SENSE_NONE || what == SENSE_FLOOR || what == SENSE_VENUE || what == SENSE_ROOM) &&
                 text_meaning(text, VOCABULARY_PERSON, token - 2).sense == SENSE_NONE &&
                 !token_is_event(text, token - 2);
    struct meaning by = text_meaning(text, VOCABULARY_CUE, end);
    bool parted = (by.sense == SENSE_BY && by.value == 1) || text_is_mark(text, end, '|') ||
                  text_is_mark(text, end, '(') || text_is_dash_behind_blank(text, end);
    return owned && thing && parted && text->tokens[end].line == text->tokens[next->person.token].line;
}
