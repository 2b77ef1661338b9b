/* A line for each event after a template: `{start} {title}{location.city? (&)}`. */
#include "writer/format.h"

#include <string.h>

/* A stretch of the template: text as it is, or what stands for a key. */
struct part {
    enum key key;       /* KEY_COUNT: only text */
    bool conditional;   /* the text stands only where there is a value, which its & stands for */
    struct slice text;
};

struct template {
    char *source;
    struct part *parts;
    size_t len, room;
};

static void add_part(struct template *template, struct part part)
{
    template->parts = memory_room(template->parts, template->len, &template->room, sizeof *template->parts);
    template->parts[template->len++] = part;
}

/* Bytes until one of `stops`, which a backslash hides. */
static size_t span_until(const char *text, const char *stops)
{
    size_t len = 0;
    while (text[len] != '\0' && strchr(stops, text[len]) == NULL)
        len += text[len] == '\\' && text[len + 1] != '\0' ? 2 : 1;
    return len;
}

/* The part behind a brace at `at`, which moves behind the closing one. */
static bool read_key_part(struct template *template, const char **at, struct report *report)
{
    size_t name_len = strcspn(*at, "?}");
    bool conditional = (*at)[name_len] == '?';
    const char *text = *at + name_len + conditional;
    size_t text_len = conditional ? span_until(text, "}") : 0;
    if (text[text_len] != '}') {
        report_say(report, SEVERITY_ERROR, NULL, 0,
                   "--format: the brace before %.20s is never closed; write {{ for a brace", *at);
        return false;
    }
    enum key key = key_expect((struct slice){*at, name_len}, "--format", report);
    if (key == KEY_COUNT)
        return false;
    add_part(template, (struct part){key, conditional, {text, text_len}});
    *at = text + text_len + 1;
    return true;
}

static bool read_parts(struct template *template, const char *at, struct report *report)
{
    while (*at != '\0') {
        size_t len = span_until(at, "{");
        if (len > 0)
            add_part(template, (struct part){KEY_COUNT, false, {at, len}});
        at += len;
        if (at[0] == '{' && at[1] == '{') {
            add_part(template, (struct part){KEY_COUNT, false, {at, 1}});
            at += 2;
        } else if (*at == '{') {
            at++;
            if (!read_key_part(template, &at, report))
                return false;
        }
    }
    return true;
}

static void free_template(struct template *template)
{
    free(template->source);
    free(template->parts);
    free(template);
}

static bool begin_template(struct writer *writer, const char *format, struct report *report)
{
    struct template *template = memory_new(1, sizeof *template);
    template->source = slice_copy(slice_of(format));
    writer->state = template;
    if (read_parts(template, template->source, report))
        return true;
    free_template(template);
    return false;
}

static char unescape(char letter)
{
    return letter == 'n' ? '\n' : letter == 't' ? '\t' : letter;
}

static void write_text(FILE *out, struct slice text, const char *value)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '\\' && i + 1 < text.len)
            fputc(unescape(text.at[++i]), out);
        else if (text.at[i] == '&' && value != NULL)
            fputs(value, out);
        else
            fputc(text.at[i], out);
    }
}

static void write_part(FILE *out, const struct part *part, const struct event *event)
{
    if (part->key == KEY_COUNT) {
        write_text(out, part->text, NULL);
        return;
    }
    size_t len;
    AUTO_FREE char *text = cell_text(event, part->key, true, &len);
    AUTO_FREE char *value = cell_safe_text((struct slice){text, len});
    if (part->conditional && *value != '\0')
        write_text(out, part->text, value);
    else if (!part->conditional)
        fputs(value, out);
}

static void put_template(struct writer *writer, const struct event *event)
{
    const struct template *template = writer->state;
    for (size_t i = 0; i < template->len; i++)
        write_part(writer->out, &template->parts[i], event);
    fputc('\n', writer->out);
}

static void end_template(struct writer *writer)
{
    free_template(writer->state);
}

const struct format format_template = {"template", false, begin_template, put_template, end_template};
