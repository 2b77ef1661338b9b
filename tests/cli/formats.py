"""Reads a report of validate as the programs do that it is written for. Arguments: a format, the report, and further files.
Prints a line a finding, `SEVERITY RULE`, so that the formats can be compared; fails where the report is not well-formed."""
import json
import re
import subprocess
import sys
import urllib.parse
import xml.etree.ElementTree


def read_json(path):
    for line in open(path, encoding="utf-8", newline="\n"):
        finding = json.loads(line)
        assert {"severity", "message"} <= finding.keys()
        yield finding["severity"], finding.get("rule", "input")


def read_sarif(path):
    report = json.load(open(path, encoding="utf-8"))
    (run,) = report["runs"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert len(rules) == len(run["tool"]["driver"]["rules"]) > 46
    for result in run["results"]:
        assert "ruleId" not in result or result["ruleId"] in rules
        for location in result["locations"]:
            uri = location.get("physicalLocation", {}).get("artifactLocation", {}).get("uri", "")
            assert re.fullmatch(r"(file://)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})*", uri), uri
            urllib.parse.unquote_to_bytes(uri)
        yield result["level"], result.get("ruleId", "input")


def read_github(path):
    """As the runner reads its commands: a line `::NAME KEY=VALUE,...::DATA`."""
    for line in open(path, encoding="utf-8", newline="\n"):
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::([^\r\n]*)\n", line)
        assert match, line
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}, line
        for text in (*properties.values(), match[3]):
            assert not re.search(r"%(?![0-9A-F]{2})", text), line
        yield match[1].replace("notice", "note"), properties["title"]


def read_junit(path, schema=None):
    if schema:
        subprocess.run(["xmllint", "--noout", "--schema", schema, path], check=True, stderr=subprocess.DEVNULL)
    for index, suite in enumerate(xml.etree.ElementTree.parse(path).getroot()):
        cases = suite.findall("testcase")
        failures = [failure for case in cases for failure in case.findall("failure")]
        assert int(suite.get("id")) == index
        assert (int(suite.get("tests")), int(suite.get("failures"))) == (len(cases), len(failures))
        for case in cases:
            for failure in case.findall("failure"):
                yield failure.get("type"), case.get("name").split()[0]


def read_tap(path):
    """Prove says how many tests there were and how many failed; nothing of a text may have become a directive."""
    run = subprocess.run(["prove", "--verbose", "--exec", "cat", path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    shown = run.stdout.decode("utf-8", "replace")
    assert not re.search("Parse errors|TODO passed|skipped:|Bailout|FAILED--", shown), shown
    lines = open(path, encoding="utf-8", newline="\n").read().split("\n")
    failed = [line for line in lines if line.startswith("not ok")]
    match = re.search(r"Tests: (\d+) Failed: (\d+)", shown)
    assert (int(match[2]) if match else 0) == len(failed), shown
    for line in failed:
        rule = re.search(r" \[([a-z-]+)\]$", line)
        yield re.search(r"(error|warning|note): ", line)[1], rule[1] if rule else "input"


readers = {"json": read_json, "sarif": read_sarif, "github": read_github, "junit": read_junit, "tap": read_tap}
for severity, rule in readers[sys.argv[1]](*sys.argv[2:]):
    print(severity, rule)
