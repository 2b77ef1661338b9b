// Finds ical.js where it is installed; ends with status 77 where it is not.
const fs = require("fs");
const { pathToFileURL } = require("url");

exports.load = async function () {
    for (const folder of [process.env.FASTI_NODE_MODULES, ...module.paths].filter(Boolean)) {
        const file = `${folder}/ical.js/dist/ical.js`;
        if (fs.existsSync(file)) return (await import(pathToFileURL(file))).default;
    }
    console.log("skipped: ical.js is not installed (scripts/check installs it)");
    process.exit(77);
};
