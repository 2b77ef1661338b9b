/* A pen: the settings, the zones that one thread has met, and what it uses again for each event. */
#ifndef ICAL_PEN_H
#define ICAL_PEN_H

#include "ical/feed.h"

struct ical_pen {
    struct ical_settings settings;
    struct zone_uses zones;
    struct zone_use *default_zone;
    struct items items;
    struct again again[AGAIN_LEN];
    struct wire wire;
    struct ical_text uid, spoken;
};

#endif
