/* Which codes of countries and currencies there are: by their first letter, what may follow it. */
#include "rule/codes.h"

#include <string.h>

/* ISO 3166-1 alpha-2: A to Z, each with the second letters. */
static const char *const countries[26] = {
    [0] = "DEFGILMOQRSTUWXZ",
    [1] = "ABDEFGHIJLMNOQRSTVWYZ",
    [2] = "ACDFGHIKLMNORUVWXYZ",
    [3] = "EJKMOZ",
    [4] = "CEGHRST",
    [5] = "IJKMOR",
    [6] = "ABDEFGHILMNPQRSTUWY",
    [7] = "KMNRTU",
    [8] = "DELMNOQRST",
    [9] = "EMOP",
    [10] = "EGHIMNPRWYZ",
    [11] = "ABCIKRSTUVY",
    [12] = "ACDEFGHKLMNOPQRSTUVWXYZ",
    [13] = "ACEFGILOPRUZ",
    [14] = "M",
    [15] = "AEFGHKLMNRSTWY",
    [16] = "A",
    [17] = "EOSUW",
    [18] = "ABCDEGHIJKLMNORSTVXYZ",
    [19] = "CDFGHJKLMNORTVWZ",
    [20] = "AGMSYZ",
    [21] = "ACEGINU",
    [22] = "FS",
    [23] = "K",
    [24] = "ET",
    [25] = "AMW",
};

/* ISO 4217: A to Z, each with the second and third letters. */
static const char *const currencies[26] = {
    [0] = "ED FN LL MD NG OA RS UD WG ZN",
    [1] = "AM BD DT GN HD IF MD ND OB OV RL SD TN WP YN ZD",
    [2] = "AD DF HE HF HW LF LP NY OP OU RC UC UP VE ZK",
    [3] = "JF KK OP ZD",
    [4] = "GP RN TB UR",
    [5] = "JD KP",
    [6] = "BP EL HS IP MD NF TQ YD",
    [7] = "KD NL RK TG UF",
    [8] = "DR LS NR QD RR SK",
    [9] = "MD OD PY",
    [10] = "ES GS HR MF PW RW WD YD ZT",
    [11] = "AK BP KR RD SL YD",
    [12] = "AD DL GA KD MK NT OP RU UR VR WK XN XV YR ZN",
    [13] = "AD GN IO OK PR ZD",
    [14] = "MR",
    [15] = "AB EN GK HP KR LN YG",
    [16] = "AR",
    [17] = "ON SD UB WF",
    [18] = "AR BD CR DG EK GD HP LE LL OS RD SP SV TN VC VE YP ZL",
    [19] = "HB JS MT ND OP RY TD WD ZS",
    [20] = "AH GX SD SN YI YU YW ZS",
    [21] = "ED ES ND UV",
    [22] = "ST",
    [23] = "AF AG AU BA BB BC BD CD CG DR OF PD PF PT SU TS UA XX",
    [24] = "ER",
    [25] = "AR MW WG WL",
};

/* What may follow the first letter; NULL where nothing may. */
static const char *tails_of(const char *const *table, struct slice code, size_t len)
{
    bool capital = code.len == len && byte_is_capital(code.at[0]);
    return capital ? table[code.at[0] - 'A'] : NULL;
}

bool country_is_known(struct slice code)
{
    const char *tails = tails_of(countries, code, 2);
    return tails != NULL && memchr(tails, code.at[1], strlen(tails)) != NULL;
}

bool currency_is_known(struct slice code)
{
    const char *tail = tails_of(currencies, code, 3);
    for (; tail != NULL && *tail != '\0'; tail += tail[2] == ' ' ? 3 : 2)
        if (tail[0] == code.at[1] && tail[1] == code.at[2])
            return true;
    return false;
}
