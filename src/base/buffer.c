/* Text that grows at its end. */
#include "fasti/base.h"

#include <string.h>

enum { FIRST_ROOM = 256, DIGITS_MOST = 20 };

char *buffer_room(struct buffer *buffer, size_t more)
{
    if (buffer->room - buffer->len < more) {
        size_t room = buffer->room * 2 > FIRST_ROOM ? buffer->room * 2 : FIRST_ROOM;
        buffer->room = room - buffer->len < more ? buffer->len + more : room;
        buffer->text = memory_resize(buffer->text, buffer->room, 1);
    }
    return buffer->text + buffer->len;
}

void buffer_put(struct buffer *buffer, struct slice bytes)
{
    if (bytes.len > 0)
        memcpy(buffer_room(buffer, bytes.len), bytes.at, bytes.len);
    buffer->len += bytes.len;
}

void buffer_put_byte(struct buffer *buffer, char byte)
{
    *buffer_room(buffer, 1) = byte;
    buffer->len++;
}

void buffer_put_number(struct buffer *buffer, long number)
{
    char digits[DIGITS_MOST];
    size_t at = sizeof digits;
    unsigned long left = number < 0 ? -(unsigned long)number : (unsigned long)number;
    do
        digits[--at] = (char)('0' + left % 10);
    while ((left /= 10) > 0);
    if (number < 0)
        buffer_put_byte(buffer, '-');
    buffer_put(buffer, (struct slice){digits + at, sizeof digits - at});
}
