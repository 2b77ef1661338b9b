// What node-ical reads in a calendar: a line of JSON for each event.
const fs = require("fs");

function load() {
    for (const folder of [process.env.FASTI_NODE_MODULES, ...module.paths].filter(Boolean))
        if (fs.existsSync(`${folder}/node-ical`)) return require(`${folder}/node-ical`);
    console.log("skipped: node-ical is not installed (scripts/check installs it)");
    process.exit(77);
}

// A text with a parameter is an object.
const text = (value) => (value && value.val !== undefined ? value.val : value) ?? "";
const two = (number) => String(number).padStart(2, "0");

// A day is midnight on the clock of this process.
function time(value) {
    if (!value) return null;
    if (value.dateOnly) return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
    return value.getTime() / 1000;
}

// What states no end ends as it starts.
const end = (event) => (event.end && event.end.getTime() === event.start.getTime() ? null : time(event.end));

const ical = load();
if (process.argv.length > 2) {
    const components = Object.values(ical.sync.parseICS(fs.readFileSync(process.argv[2], "utf8")));
    for (const event of components.filter((component) => component.type === "VEVENT"))
        console.log(JSON.stringify({
            uid: event.uid, title: text(event.summary), location: text(event.location), description: text(event.description),
            parent: text(event["related-to"]), start: time(event.start), end: end(event),
        }));
}
