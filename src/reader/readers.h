/* The readers, a row each. */
#ifndef READER_READERS_H
#define READER_READERS_H

#include "fasti/reader.h"

extern const struct reader reader_text, reader_foreign;

#endif
