// Which of the calendars in a folder ical.js refuses: a line of JSON for each, `why` where it does.
const fs = require("fs");
const { load } = require("./icaljs-load.cjs");

// Reads every value, and the first instances of what repeats.
function read(ICAL, bytes) {
    const parsed = ICAL.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const roots = (typeof parsed[0] === "string" ? [parsed] : parsed).map((each) => new ICAL.Component(each));
    const visit = (component) => {
        for (const property of component.getAllProperties()) property.getValues().forEach((value) => String(value));
        component.getAllSubcomponents().forEach(visit);
    };
    roots.forEach(visit);
    for (const component of roots.flatMap((root) => root.getAllSubcomponents("vevent"))) {
        const event = new ICAL.Event(component);
        const days = event.isRecurring() && event.startDate ? event.iterator() : null;
        for (let i = 0; days && i < 3; i++) days.next();
    }
}

load().then((ICAL) => {
    if (process.argv.length < 3) return;
    ICAL.design.strict = true;
    for (const name of fs.readdirSync(process.argv[2])) {
        let why = null;
        try {
            read(ICAL, fs.readFileSync(`${process.argv[2]}/${name}`));
        } catch (error) {
            why = String(error.message ?? error);
        }
        console.log(JSON.stringify({ name, why }));
    }
});
