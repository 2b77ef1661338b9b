// What ical.js reads in a calendar: a line of JSON for each event. It knows no zones but those in the file.
const fs = require("fs");
const { load } = require("./icaljs-load.cjs");

function time(value) {
    if (!value) return null;
    return value.isDate ? value.toString() : value.toUnixTime();
}

load().then((ICAL) => {
    if (process.argv.length < 3) return;
    const text = new TextDecoder("utf-8", { fatal: true }).decode(fs.readFileSync(process.argv[2]));
    ICAL.design.strict = true;
    const root = new ICAL.Component(ICAL.parse(text));
    for (const zone of root.getAllSubcomponents("vtimezone"))
        ICAL.TimezoneService.register(new ICAL.Timezone(zone));
    for (const component of root.getAllSubcomponents("vevent")) {
        const zone = component.getFirstProperty("dtstart").getParameter("tzid");
        if (zone && !ICAL.TimezoneService.has(zone)) throw new Error(`zone ${zone} is not there`);
        const get = (name) => component.getFirstPropertyValue(name);
        console.log(JSON.stringify({
            uid: get("uid"), title: get("summary") ?? "", location: get("location") ?? "",
            description: get("description") ?? "", parent: get("related-to") ?? "",
            start: time(get("dtstart")), end: time(get("dtend")),
        }));
    }
});
