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

size_t number_write(long number, char *out)
{
    if (number >= 0 && number < 100) { /* as most are */
        bool tens = number >= 10;
        out[0] = (char)('0' + number / 10);
        out[tens] = (char)('0' + number % 10);
        return 1 + tens;
    }
    unsigned long left = number < 0 ? -(unsigned long)number : (unsigned long)number;
    size_t len = 1 + (number < 0);
    for (unsigned long rest = left; rest >= 10; rest /= 10)
        len++;
    if (number < 0)
        *out = '-';
    char *digit = out + len;
    do
        *--digit = (char)('0' + left % 10);
    while ((left /= 10) > 0);
    return len;
}

void buffer_put_number(struct buffer *buffer, long number)
{
    buffer_grow(buffer, NUMBER_TEXT);
    buffer->len += number_write(number, buffer->text + buffer->len);
}
