// A calendar as ical.js writes it after reading it.
const fs = require("fs");
const { load } = require("./icaljs-load.cjs");

load().then((ICAL) => {
    const root = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[2], "utf8")));
    process.stdout.write(root.toString() + "\r\n");
});
