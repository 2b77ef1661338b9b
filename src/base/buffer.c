/* Text that grows at its end. */
#include "fasti/base.h"

enum { FIRST_ROOM = 1024 };

void buffer_grow(struct buffer *buffer, size_t more)
{
    if (buffer->room - buffer->len >= more)
        return;
    size_t room = buffer->room * 2 > FIRST_ROOM ? buffer->room * 2 : FIRST_ROOM;
    buffer->room = room - buffer->len < more ? buffer->len + more : room;
    buffer->text = memory_resize(buffer->text, buffer->room, 1);
}

void buffer_put_number(struct buffer *buffer, long number)
{
    if (number >= 0 && number < 100) { /* as most are */
        if (number >= 10)
            buffer_put_byte(buffer, (char)('0' + number / 10));
        buffer_put_byte(buffer, (char)('0' + number % 10));
        return;
    }
    unsigned long left = number < 0 ? -(unsigned long)number : (unsigned long)number;
    size_t len = 1 + (number < 0);
    for (unsigned long rest = left; rest >= 10; rest /= 10)
        len++;
    buffer_grow(buffer, len);
    if (number < 0)
        buffer->text[buffer->len] = '-';
    buffer->len += len;
    char *digit = buffer->text + buffer->len;
    do
        *--digit = (char)('0' + left % 10);
    while ((left /= 10) > 0);
}
