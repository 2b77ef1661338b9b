/* SHA-256 (FIPS 180-4) to know an input again; SHA-1 only inside UUID version 5 (RFC 9562). */
#include "fasti/base.h"

#include <string.h>
/* The C library has asked the processor what it can do; to ask it again takes a tenth of a millisecond in a
 * virtual machine. */
#if defined(__x86_64__) && __has_include(<sys/platform/x86.h>)
#define HAVE_FAST_DIGESTS
#include <immintrin.h>
#include <sys/platform/x86.h>
#endif

static uint32_t turn_left(uint32_t word, int bits)
{
    return word << bits | word >> (32 - bits);
}

static uint32_t turn_right(uint32_t word, int bits)
{
    return word >> bits | word << (32 - bits);
}

static uint32_t read_word(const unsigned char *byte)
{
    return (uint32_t)byte[0] << 24 | (uint32_t)byte[1] << 16 | (uint32_t)byte[2] << 8 | byte[3];
}

static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static void sha256_block(uint32_t *state, const unsigned char *block)
{
    /* The words move on by one place in each round: here the place moves. */
    uint32_t w[64], states[64 + 8], *s = states + 64;
    for (size_t i = 0; i < 16; i++)
        w[i] = read_word(block + 4 * i);
    for (size_t i = 16; i < 64; i++) {
        uint32_t a = turn_right(w[i - 15], 7) ^ turn_right(w[i - 15], 18) ^ w[i - 15] >> 3;
        uint32_t b = turn_right(w[i - 2], 17) ^ turn_right(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + a + w[i - 7] + b;
    }
    memcpy(s, state, 8 * sizeof *s);
    for (size_t i = 0; i < 64; i++, s--) {
        uint32_t e = turn_right(s[4], 6) ^ turn_right(s[4], 11) ^ turn_right(s[4], 25);
        uint32_t one = s[7] + e + ((s[4] & s[5]) ^ (~s[4] & s[6])) + constants[i] + w[i];
        uint32_t a = turn_right(s[0], 2) ^ turn_right(s[0], 13) ^ turn_right(s[0], 22);
        uint32_t two = a + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
        s[3] += one;
        s[-1] = one + two;
    }
    for (size_t i = 0; i < 8; i++)
        state[i] += s[i];
}

static inline void sha1_step(uint32_t v[5], uint32_t mixed, uint32_t word)
{
    uint32_t next = turn_left(v[0], 5) + mixed + v[4] + word;
    v[4] = v[3];
    v[3] = v[2];
    v[2] = turn_left(v[1], 30);
    v[1] = v[0];
    v[0] = next;
}

static void sha1_block(uint32_t *state, const unsigned char *block)
{
    uint32_t w[80], v[5] = {state[0], state[1], state[2], state[3], state[4]};
    for (size_t i = 0; i < 16; i++)
        w[i] = read_word(block + 4 * i);
    for (size_t i = 16; i < 80; i++)
        w[i] = turn_left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    for (size_t i = 0; i < 20; i++)
        sha1_step(v, (v[3] ^ (v[1] & (v[2] ^ v[3]))) + 0x5a827999, w[i]);
    for (size_t i = 20; i < 40; i++)
        sha1_step(v, (v[1] ^ v[2] ^ v[3]) + 0x6ed9eba1, w[i]);
    for (size_t i = 40; i < 60; i++)
        sha1_step(v, ((v[1] & v[2]) | (v[3] & (v[1] | v[2]))) + 0x8f1bbcdc, w[i]);
    for (size_t i = 60; i < 80; i++)
        sha1_step(v, (v[1] ^ v[2] ^ v[3]) + 0xca62c1d6, w[i]);
    for (size_t i = 0; i < 5; i++)
        state[i] += v[i];
}

#ifdef HAVE_FAST_DIGESTS
/* Both with the instructions that most processors have for them, which take a tenth of the time. */
__attribute__((target("sha,sse4.1"))) static void sha256_block_fast(uint32_t *state,
                                                                    const unsigned char *block)
{
    const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(const void *)state), 0xB1);
    __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(const void *)(state + 4)), 0x1B);
    __m128i abef = _mm_alignr_epi8(low, high, 8), cdgh = _mm_blend_epi16(high, low, 0xF0), w[4];
    const __m128i abef_before = abef, cdgh_before = cdgh;
    for (size_t i = 0; i < 4; i++)
        w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(const void *)(block + 16 * i)), order);
    for (size_t i = 0; i < 16; i++) {
        __m128i now = w[i % 4], last = w[(i + 3) % 4];
        __m128i sum = _mm_add_epi32(now, _mm_loadu_si128((const __m128i *)(const void *)(constants + 4 * i)));
        cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
        abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
        __m128i mixed = _mm_add_epi32(_mm_sha256msg1_epu32(now, w[(i + 1) % 4]),
                                      _mm_alignr_epi8(last, w[(i + 2) % 4], 4));
        w[i % 4] = _mm_sha256msg2_epu32(mixed, last);
    }
    abef = _mm_shuffle_epi32(_mm_add_epi32(abef, abef_before), 0x1B);
    cdgh = _mm_shuffle_epi32(_mm_add_epi32(cdgh, cdgh_before), 0xB1);
    _mm_storeu_si128((__m128i *)(void *)state, _mm_blend_epi16(abef, cdgh, 0xF0));
    _mm_storeu_si128((__m128i *)(void *)(state + 4), _mm_alignr_epi8(cdgh, abef, 8));
}

/* Four of the eighty rounds at a time; which function they take is part of the instruction. */
__attribute__((target("sha,sse4.1"))) static __m128i sha1_rounds(__m128i abcd, __m128i sum, size_t group)
{
    switch (group / 5) {
    case 0:
        return _mm_sha1rnds4_epu32(abcd, sum, 0);
    case 1:
        return _mm_sha1rnds4_epu32(abcd, sum, 1);
    case 2:
        return _mm_sha1rnds4_epu32(abcd, sum, 2);
    default:
        return _mm_sha1rnds4_epu32(abcd, sum, 3);
    }
}

__attribute__((target("sha,sse4.1"))) static void sha1_block_fast(uint32_t *state, const unsigned char *block)
{
    const __m128i order = _mm_set_epi64x(0x0001020304050607, 0x08090a0b0c0d0e0f);
    __m128i abcd = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(const void *)state), 0x1B),
            last = abcd, w[4];
    const __m128i abcd_before = abcd, e_before = _mm_set_epi32((int)state[4], 0, 0, 0);
    for (size_t i = 0; i < 4; i++)
        w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(const void *)(block + 16 * i)), order);
    for (size_t i = 0; i < 20; i++) {
        __m128i *now = &w[i % 4];
        if (i >= 4) {
            __m128i mixed = _mm_xor_si128(_mm_sha1msg1_epu32(*now, w[(i + 1) % 4]), w[(i + 2) % 4]);
            *now = _mm_sha1msg2_epu32(mixed, w[(i + 3) % 4]);
        }
        __m128i sum = i == 0 ? _mm_add_epi32(e_before, *now) : _mm_sha1nexte_epu32(last, *now);
        last = abcd;
        abcd = sha1_rounds(abcd, sum, i);
    }
    __m128i e = _mm_sha1nexte_epu32(last, e_before);
    _mm_storeu_si128((__m128i *)(void *)state, _mm_shuffle_epi32(_mm_add_epi32(abcd, abcd_before), 0x1B));
    state[4] = (uint32_t)_mm_extract_epi32(e, 3);
}

static bool is_fast(void)
{
    return CPU_FEATURE_ACTIVE(SHA) && CPU_FEATURE_ACTIVE(SSE4_1);
}
#else
static void sha256_block_fast(uint32_t *state, const unsigned char *block)
{
    sha256_block(state, block);
}

static void sha1_block_fast(uint32_t *state, const unsigned char *block)
{
    sha1_block(state, block);
}

static bool is_fast(void)
{
    return false;
}
#endif

typedef void block_function(uint32_t *state, const unsigned char *block);

/* The whole blocks at the front of `bytes`; returns how many bytes. */
static size_t digest_blocks(uint32_t *state, block_function *block, struct slice bytes)
{
    size_t whole = bytes.len / 64 * 64;
    for (size_t at = 0; at < whole; at += 64)
        block(state, (const unsigned char *)bytes.at + at);
    return whole;
}

/* What fills no block, and the padding that both digests share, behind `len` bytes in all. */
static void digest_rest(uint32_t *state, block_function *block, struct slice rest, uint64_t len)
{
    unsigned char last[128] = {0};
    size_t padded = rest.len < 56 ? 64 : 128;
    if (rest.len > 0)
        memcpy(last, rest.at, rest.len);
    last[rest.len] = 0x80;
    for (size_t i = 0; i < 8; i++)
        last[padded - 1 - i] = (unsigned char)(len * 8 >> 8 * i);
    for (size_t at = 0; at < padded; at += 64)
        block(state, last + at);
}

static void digest(uint32_t *state, block_function *block, struct slice bytes)
{
    size_t whole = digest_blocks(state, block, bytes);
    digest_rest(state, block, slice_part(bytes, whole, bytes.len), bytes.len);
}

static const uint32_t sha256_first[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

static block_function *sha256_function(void)
{
    return is_fast() ? sha256_block_fast : sha256_block;
}

static void sha256(struct slice bytes, uint32_t state[8])
{
    memcpy(state, sha256_first, sizeof sha256_first);
    digest(state, sha256_function(), bytes);
}

uint64_t sha256_number(struct slice bytes)
{
    uint32_t state[8];
    sha256(bytes, state);
    return (uint64_t)state[0] << 32 | state[1];
}

static void write_sha256(const uint32_t state[8], char out[SHA256_TEXT])
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < SHA256_TEXT - 1; i++)
        out[i] = digits[state[i / 8] >> (28 - i % 8 * 4) & 0xF];
    out[SHA256_TEXT - 1] = '\0';
}

void sha256_text(struct slice bytes, char out[SHA256_TEXT])
{
    uint32_t state[8];
    sha256(bytes, state);
    write_sha256(state, out);
}

void sha256_begin(struct sha256 *digest)
{
    *digest = (struct sha256){.len = 0};
    memcpy(digest->state, sha256_first, sizeof sha256_first);
}

void sha256_add(struct sha256 *digest, struct slice bytes)
{
    size_t filled = digest->len % sizeof digest->rest, fits = sizeof digest->rest - filled;
    digest->len += bytes.len;
    if (filled > 0 && bytes.len >= fits) {
        memcpy(digest->rest + filled, bytes.at, fits);
        digest_blocks(digest->state, sha256_function(),
                      (struct slice){(const char *)digest->rest, sizeof digest->rest});
        bytes = slice_part(bytes, fits, bytes.len);
        filled = 0;
    }
    size_t whole = filled == 0 ? digest_blocks(digest->state, sha256_function(), bytes) : 0;
    if (bytes.len > whole)
        memcpy(digest->rest + filled, bytes.at + whole, bytes.len - whole);
}

void sha256_end(struct sha256 *digest, char out[SHA256_TEXT])
{
    const struct slice rest = {(const char *)digest->rest, digest->len % sizeof digest->rest};
    digest_rest(digest->state, sha256_function(), rest, digest->len);
    write_sha256(digest->state, out);
}

static void write_uuid(const uint32_t *state, char out[UUID_TEXT])
{
    static const char hex[] = "0123456789abcdef";
    for (size_t i = 0; i < 32; i++) {
        if (i == 8 || i == 12 || i == 16 || i == 20)
            *out++ = '-';
        *out++ = hex[state[i / 8] >> (28 - 4 * (i % 8)) & 15];
    }
    *out = '\0';
}

void uuid_within(const unsigned char parent[16], struct slice name, char out[UUID_TEXT])
{
    enum { SHORT = 256 };
    uint32_t state[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    char brief[16 + SHORT], *bytes = name.len > SHORT ? memory_resize(NULL, 16 + name.len, 1) : brief;
    memcpy(bytes, parent, 16);
    if (name.len > 0)
        memcpy(bytes + 16, name.at, name.len);
    digest(state, is_fast() ? sha1_block_fast : sha1_block, (struct slice){bytes, 16 + name.len});
    if (bytes != brief)
        free(bytes);
    state[1] = (state[1] & 0xFFFF0FFF) | 0x5000;
    state[2] = (state[2] & 0x3FFFFFFF) | 0x80000000;
    write_uuid(state, out);
}

void uuid_text(struct slice name, char out[UUID_TEXT])
{
    uuid_within((const unsigned char *)"\x6b\xa7\xb8\x11\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8",
                name, out);
}

bool uuid_read(struct slice text, unsigned char bytes[16])
{
    size_t digits = 0;
    for (size_t i = 0; i < text.len && text.len == UUID_TEXT - 1; i++) {
        bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        int value = byte_hex(text.at[i]);
        if (dash ? text.at[i] != '-' : value < 0)
            return false;
        if (dash)
            continue;
        bytes[digits / 2] = (unsigned char)(digits % 2 == 0 ? value << 4 : bytes[digits / 2] | value);
        digits++;
    }
    return digits == 32;
}
