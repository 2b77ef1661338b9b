/* Memory that does not fail, slices, UTF-8, digests: what every room stands on. */
#ifndef FASTI_BASE_H
#define FASTI_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ARRAY_LEN(array) (sizeof(array) / sizeof((array)[0]))
/* Before a loop over a table of functions: each is then called by its name, which a processor foresees, and
 * not through the table, which it does not where rows are many and what they answer varies. */
#define ROW_BY_ROW _Pragma("GCC unroll 100")
#define PRINTF_LIKE(at, first) __attribute__((format(printf, at, first)))

/* Exit statuses of the program (fasti(1)). */
enum { STATUS_DONE, STATUS_DATA, STATUS_USAGE, STATUS_MACHINE };

/* Memory. None of these returns NULL: out of memory says so and exits with STATUS_MACHINE.
 * Free with free(). */

/* `count` elements of `size` bytes, zeroed. */
void *memory_new(size_t count, size_t size);
/* `old` (or NULL) resized to `count` elements of `size` bytes; new bytes are not set. */
void *memory_resize(void *old, size_t count, size_t size);
/* Room for one more element in an array of `len` elements: grows `*room` (doubling) where needed. */
static inline void *memory_room(void *array, size_t len, size_t *room, size_t size)
{
    if (len < *room)
        return array;
    *room = *room < 8 ? 8 : *room * 2;
    return memory_resize(array, *room, size);
}
/* What is freed is kept for what comes next, as far as it is not much: of many inputs each would take new
 * memory of the system, and a tenth of its time with it. For programs to call as they begin. */
void memory_keep(void);
/* A copy of `len` bytes with a NUL behind them. */
char *memory_copy(const void *data, size_t len);
/* printf into new memory. */
char *memory_print(const char *format, ...) PRINTF_LIKE(1, 2);
/* For AUTO_FREE: frees what a variable holds when it goes out of scope. */
void memory_release(void *pointer_to_pointer);
#define AUTO_FREE __attribute__((cleanup(memory_release), unused))

/* An open_memstream that cannot fail: text is built by printing to it. Closing it yields the
 * text; free() that. */
struct print {
    FILE *file;
    char *text;
    size_t len;
};
void print_open(struct print *print);
/* Closes; returns the NUL-terminated text (the caller's), its length in print->len. */
char *print_close(struct print *print);

/* A stretch of bytes that somebody else owns; not NUL-terminated. */
struct slice {
    const char *at;
    size_t len;
};

/* Text that grows at its end, where a stream would be too slow; zeroed to begin with, `text` is
 * to be freed. */
struct buffer {
    char *text;
    size_t len, room;
};
/* Makes room for so many bytes more, as the functions below do. */
void buffer_grow(struct buffer *buffer, size_t more);
static inline void buffer_put(struct buffer *buffer, struct slice bytes)
{
    if (buffer->room - buffer->len < bytes.len)
        buffer_grow(buffer, bytes.len);
    if (bytes.len > 0)
        memcpy(buffer->text + buffer->len, bytes.at, bytes.len);
    buffer->len += bytes.len;
}
static inline void buffer_put_byte(struct buffer *buffer, char byte)
{
    if (buffer->room == buffer->len)
        buffer_grow(buffer, 1);
    buffer->text[buffer->len++] = byte;
}
/* In decimal, in so many bytes at most; how many. */
enum { NUMBER_TEXT = 20 };
size_t number_write(long number, char *out);
void buffer_put_number(struct buffer *buffer, long number);

#define SLICE(literal) ((struct slice){(literal), sizeof(literal) - 1})
static inline struct slice slice_of(const char *string)
{
    return (struct slice){string, string != NULL ? strlen(string) : 0};
}
/* Bytes `from` (inclusive) to `to` (exclusive) of a slice, both clamped. */
static inline struct slice slice_part(struct slice slice, size_t from, size_t to)
{
    if (to > slice.len)
        to = slice.len;
    if (from > to)
        from = to;
    return (struct slice){slice.len > 0 ? slice.at + from : slice.at, to - from};
}
static inline bool slice_equal(struct slice a, struct slice b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}
static inline bool slice_is(struct slice slice, const char *string)
{
    return slice_equal(slice, slice_of(string));
}
/* The first eight bytes, or fewer where there are no more, as a number to compare and to hash within one run;
 * two that are equal are of equal bytes if they are of as many. */
static inline uint64_t bytes_word(const char *at, size_t len)
{
    uint64_t word = 0;
    if (len >= 8) {
        memcpy(&word, at, 8);
    } else if (len >= 4) {
        uint32_t head, tail;
        memcpy(&head, at, 4);
        memcpy(&tail, at + len - 4, 4);
        word = (uint64_t)head << 32 | tail;
    } else if (len > 0) {
        word = (uint64_t)(unsigned char)at[0] << 16 | (uint64_t)(unsigned char)at[len / 2] << 8 |
               (unsigned char)at[len - 1];
    }
    return word;
}
/* Whether it begins with these bytes. */
bool slice_starts(struct slice slice, const char *prefix);
/* Byte order, shorter first: for qsort and bsearch. */
int slice_compare(struct slice a, struct slice b);
/* Without ASCII white space at both ends. */
struct slice slice_trim(struct slice slice);
/* With a NUL behind it; the caller's. */
char *slice_copy(struct slice slice);
/* Equal but for ASCII case. */
bool slice_same_word(struct slice a, struct slice b);
/* Whether it is one of the words of `words`, which are parted by `|`; ASCII case aside. */
bool slice_among(struct slice slice, const char *words);
/* Whether it ends in one of the words of `endings`, which are parted by spaces; ASCII case aside. NULL: there
 * are none. */
bool slice_ends_in(struct slice slice, const char *endings);
/* Whether `needle` stands in `hay`; where, when `at` is not NULL. */
bool slice_find(struct slice hay, struct slice needle, size_t *at);

/* Bytes of ASCII, whatever the locale. */
static inline bool byte_is_digit(char byte)
{
    return (unsigned char)(byte - '0') < 10;
}
static inline bool byte_is_capital(char byte)
{
    return (unsigned char)(byte - 'A') < 26;
}
static inline bool byte_is_small(char byte)
{
    return (unsigned char)(byte - 'a') < 26;
}
static inline bool byte_is_letter(char byte)
{
    return (unsigned char)((byte | 32) - 'a') < 26;
}
/* The value of a hexadecimal digit in either case; -1 of any other byte. */
static inline int byte_hex(char byte)
{
    char small = (char)(byte | 32);
    return byte_is_digit(byte) ? byte - '0' : small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}
static inline char byte_small(char byte)
{
    return byte_is_capital(byte) ? (char)(byte + 32) : byte;
}
static inline char byte_capital(char byte)
{
    return byte_is_small(byte) ? (char)(byte - 32) : byte;
}

/* How many of `len` rows of `size` bytes stand before what is sought, where those that do come first. */
typedef bool row_before(const void *row, const void *sought);
static inline size_t rows_before(const void *rows, size_t len, size_t size, row_before *before,
                                 const void *sought)
{
    size_t low = 0, high = len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (before((const char *)rows + middle * size, sought))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The nearest of `names` by edit distance, NULL where none is near: "did you mean". */
const char *word_nearest(const char *word, const char *const *names, size_t len);

/* Bytes, eight at once. */

/* Eight bytes as a number, the first one lowest. */
static inline uint64_t eight_read(const char *at)
{
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    return __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? __builtin_bswap64(bytes) : bytes;
}
#define EIGHT_OF(byte) (0x0101010101010101u * (uint64_t)(byte))
#define EIGHT_TOPS EIGHT_OF(0x80)
/* The top bits of the bytes that are not `a` to `z`. */
static inline uint64_t eight_strange(uint64_t bytes)
{
    uint64_t low = bytes & ~EIGHT_TOPS, from_a = low + EIGHT_OF(0x80 - 'a'),
             behind_z = low + EIGHT_OF(0x80 - 'z' - 1);
    return (~(from_a ^ behind_z) | bytes) & EIGHT_TOPS;
}
/* The capitals of ASCII made small; digits, apostrophes and what is no ASCII stay, other marks do not. */
static inline uint64_t eight_small(uint64_t bytes)
{
    return bytes | (~bytes & EIGHT_TOPS) >> 2;
}
/* How many bytes lie before the first of these top bits; 8 where there is none. */
static inline unsigned eight_before(uint64_t tops)
{
    return tops != 0 ? (unsigned)__builtin_ctzll(tops) / 8 : 8;
}
/* Top bits of bytes as eight bits, the first one lowest. */
static inline unsigned eight_bits(uint64_t tops)
{
    return (unsigned)((tops >> 7) * 0x0102040810204080u >> 56);
}
/* The first `len` of eight bytes, the others zero. */
static inline uint64_t eight_first(uint64_t bytes, size_t len)
{
    return len >= 8 ? bytes : bytes & (((uint64_t)1 << 8 * len) - 1);
}

/* UTF-8 (RFC 3629). */

/* How many leading bytes are valid UTF-8: slice.len when all are. */
size_t utf8_valid(struct slice slice);
/* The code point at byte `*at`, which moves behind it; U+FFFD and one byte on where it is not valid.
 * `*at` < slice.len. */
int32_t utf8_next(struct slice slice, size_t *at);
/* Writes `code` at `out` (4 bytes of room); returns how many bytes. */
size_t utf8_put(int32_t code, char *out);
/* How many terminal cells a code point takes: 0, 1 or 2. */
int utf8_width(int32_t code);
/* The characters that stand as one at byte `*at`, which moves behind them (a grapheme cluster, UAX 29);
 * `*width` their cells. */
struct slice utf8_cluster(struct slice slice, size_t *at, int *width);
/* Case and accents aside, white space runs as one space: equal texts compare equal.
 * The caller's, NUL-terminated. */
char *utf8_fold(struct slice slice);
/* A letter, in any script. */
bool utf8_is_letter(int32_t code);
/* A capital letter, in any script that has them. */
bool utf8_is_upper(int32_t code);
/* May be shown on a terminal as it is: no control, format, bidi or unassigned character. */
bool utf8_is_printable(int32_t code);

/* How found bytes are to be read: UTF-16 where its mark opens them, UTF-8 where all of them are
 * valid, else Windows-1252. */
enum encoding { ENCODING_UTF8, ENCODING_WINDOWS_1252, ENCODING_UTF16 };
enum encoding encoding_of(struct slice bytes);
/* Whether a mark of UTF-16, of either byte order, opens them. */
bool encoding_is_utf16(struct slice bytes);
/* The code point at byte `*at`, which moves behind it; `*at` < bytes.len. Of UTF-16 it makes what
 * Windows-1252 would be. */
int32_t encoding_next(enum encoding encoding, struct slice bytes, size_t *at);
/* The byte that ends their lines: a line feed, or a carriage return where that is all they have. */
char line_end_of(struct slice bytes);

/* Writes `text` for a person's terminal: what is not printable, and bytes that are not UTF-8, come out as
 * \xNN or \u{NNNN}. */
void print_safe(FILE *out, struct slice text);
/* How many bytes from `at` on are shown as they are, a cell each: ASCII without its controls. */
size_t print_safe_plain(struct slice text, size_t at);
/* The character at byte `*at`, which moves behind it; `*width` receives its cells where it begins at `cell`:
 * a tab reaches to the next eighth. Line by line it keeps what stands below each other in place. */
struct slice print_safe_next(struct slice text, size_t *at, size_t cell, size_t *width);
/* Writes it, a tab as so many spaces. */
void print_safe_character(FILE *out, struct slice character, size_t width);

/* Writes `text` as a JSON string with its quotes. Everything that a terminal must not get is escaped; NUL and
 * what is not UTF-8 become U+FFFD, so that whatever was written reads back. */
void json_write_text(FILE *out, struct slice text);
/* The same at the end of a buffer. */
void json_put_text(struct buffer *buffer, struct slice text);

/* FIPS 180-4. `out` receives lower-case hexadecimal with a NUL. */
#define SHA256_TEXT 65
void sha256_text(struct slice bytes, char out[SHA256_TEXT]);
/* The same, piece by piece. */
struct sha256 {
    uint32_t state[8];
    unsigned char rest[64];  /* bytes that fill no block yet */
    uint64_t len;
};
void sha256_begin(struct sha256 *digest);
void sha256_add(struct sha256 *digest, struct slice bytes);
void sha256_end(struct sha256 *digest, char out[SHA256_TEXT]);
/* The first 64 bits of the SHA-256 of bytes. */
uint64_t sha256_number(struct slice bytes);
/* RFC 9562 UUID version 5: of `name` in the namespace URL. */
#define UUID_TEXT 37
void uuid_text(struct slice name, char out[UUID_TEXT]);
/* The same in another namespace: that of any UUID. */
void uuid_within(const unsigned char parent[16], struct slice name, char out[UUID_TEXT]);
/* The bytes of a UUID's text; false where it is none. */
bool uuid_read(struct slice text, unsigned char bytes[16]);

/* Reads a whole file (`-`: standard input) of at most `limit` bytes. False with errno set (EFBIG over the
 * limit). The bytes are the caller's, with a NUL behind them. */
bool file_read(const char *path, size_t limit, char **bytes, size_t *len);
/* `len` bytes of an open file from `offset` on; any thread may. False with errno set (EIO where
 * it ends before). */
bool file_read_at(int file, char *bytes, size_t len, uint64_t offset);
/* A file that has no name and is gone when it is closed, for reading and writing; -1 with errno set. */
int file_nameless(void);
/* All of it, at the file's place. False with errno set. */
bool file_write(int file, struct slice bytes);

#endif
