// How fast chrono-node finds the times of the same pages. Arguments: one page, read once; or --rounds=N --bytes=N and pages:
// megabytes a second of the processor, the median of so many rounds.
const fs = require("fs");

let chrono;
try {
    chrono = require("chrono-node");
} catch {
    process.exit(77);
}

const option = (name) => Number((process.argv.find((word) => word.startsWith(`--${name}=`)) ?? "").split("=")[1] ?? 0);
const rounds = option("rounds");
const bytes = option("bytes");
const pages = process.argv.slice(2).filter((word) => !word.startsWith("--")).map((path) => fs.readFileSync(path));
const reference = new Date(2027, 0, 11);

// The page of another year and house number, as the benchmark varies them.
function vary(page, number) {
    return page.toString("utf8").replace(/202./g, "202" + (number % 10));
}

function spent() {
    const usage = process.cpuUsage();
    return (usage.user + usage.system) / 1e6;
}

let found = 0;
function readRound() {
    let time = 0;
    let read = 0;
    for (let i = 0; read < bytes; i++) {
        const page = pages[i % pages.length];
        const text = vary(page, Math.floor(i / pages.length));
        const start = spent();
        found += chrono.nl.parse(text, reference).length;
        time += spent() - start;
        read += page.length;
    }
    return read / 1e6 / time;
}

if (rounds === 0) {
    found += chrono.nl.parse(pages[0].toString("utf8"), reference).length;
} else {
    readRound();
    const speeds = Array.from({ length: rounds }, readRound).sort((a, b) => a - b);
    console.log(speeds[Math.floor(rounds / 2)]);
}
process.exit(found > 0 ? 0 : 1);
