/* Text that grows at its end. */
#include "fasti/base.h"

enum { FIRST_ROOM = 256, DIGITS_MOST = 20 };

void buffer_grow(struct buffer *buffer, size_t more)
{
    size_t room = buffer->room * 2 > FIRST_ROOM ? buffer->room * 2 : FIRST_ROOM;
    if (buffer->room - buffer->len >= more)
        return;
    buffer->room = room - buffer->len < more ? buffer->len + more : room;
    buffer->text = memory_resize(buffer->text, buffer->room, 1);
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
