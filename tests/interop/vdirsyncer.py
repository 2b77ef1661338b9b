"""A feed carried by vdirsyncer into a calendar server (Radicale) on the loopback: uploaded, listed, updated after a change, deleted; nothing is
carried where nothing changed. Arguments: fasti, the announcements. Exit status 77: one of the two is not installed."""
import base64
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

PYTHON = "/usr/bin/python3"


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Servers:
    """Radicale as a child, and vdirsyncer between it and the feed, which keeps uids where it reads a file (of a web page it makes others)."""

    def __init__(self, work):
        self.work, self.port, self.feed = work, free_port(), work / "feed.ics"
        (work / "radicale.conf").write_text(f"[server]\nhosts = 127.0.0.1:{self.port}\n[auth]\ntype = none\n[rights]\ntype = authenticated\n"
                                            f"[storage]\nfilesystem_folder = {work}/collections\n[logging]\nlevel = error\n")
        self.radicale = subprocess.Popen([PYTHON, "-m", "radicale", "--config", work / "radicale.conf"], stderr=subprocess.DEVNULL)
        self.collection = f"http://127.0.0.1:{self.port}/u/feed/"
        self.wait()
        (work / "vdirsyncer.conf").write_text(
            f'[general]\nstatus_path = "{work}/status/"\n[pair feed]\na = "file"\nb = "dav"\ncollections = null\nconflict_resolution = "a wins"\n'
            f'[storage file]\ntype = "singlefile"\npath = "{self.feed}"\n'
            f'[storage dav]\ntype = "caldav"\nurl = "{self.collection}"\nusername = "u"\npassword = "x"\n')

    def request(self, method, url):
        request = urllib.request.Request(url, method=method, headers={"Authorization": "Basic " + base64.b64encode(b"u:x").decode()})
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=20) as answer:
            return answer.read().decode()

    def wait(self):
        for _ in range(100):
            try:
                self.request("PROPFIND", f"http://127.0.0.1:{self.port}/u/")
                self.request("MKCALENDAR", self.collection)
                return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        raise RuntimeError("Radicale does not answer")

    def vdirsyncer(self, *words):
        environment = {**os.environ, "VDIRSYNCER_CONFIG": str(self.work / "vdirsyncer.conf"), "LC_ALL": "C.UTF-8", "HOME": str(self.work)}
        done = subprocess.run(["vdirsyncer", *words], env=environment, capture_output=True, text=True, input="y\n" * 9)
        assert done.returncode == 0, done.stderr + done.stdout
        return done.stderr + done.stdout

    def stop(self):
        self.radicale.terminate()
        self.radicale.wait()


def read(calendar):
    """uid -> (title, start, sequence)"""
    found = {}
    for block in re.findall(r"BEGIN:VEVENT\r?\n(.*?)END:VEVENT", calendar, re.S):
        lines = re.sub("\r?\n[ \t]", "", block).splitlines()
        value = lambda name: next((line for line in lines if re.match(name + "[:;]", line)), None)
        plain = lambda name: re.sub("^[^:]*:", "", value(name) or "")
        assert plain("UID") not in found, plain("UID")
        found[plain("UID")] = (plain("SUMMARY"), value("DTSTART"), plain("SEQUENCE"))
    return found


class Publisher:
    def __init__(self, fasti, servers, work):
        self.fasti, self.servers, self.store, self.feed = fasti, servers, work / "store.jsonl", servers.feed

    def run(self, *words):
        done = subprocess.run([self.fasti, f"--store={self.store}", *words], capture_output=True, text=True)
        assert done.returncode < 2, done.stderr
        return done.stdout

    def publish(self):
        """Carries the feed; what the server has then is what the feed has. What vdirsyncer did."""
        self.run("export-ical", f"--output={self.feed}")
        said = self.servers.vdirsyncer("sync")
        here, there = read(self.feed.read_text()), read(self.servers.request("GET", self.servers.collection))
        assert here == there, (sorted(here.items() - there.items())[:3], sorted(there.items() - here.items())[:3])
        return {what: len(re.findall(what, said)) for what in ("uploading", "updating", "Deleting item") if what in said}

    def take_back(self, work):
        """What the server gives out comes in again, programmes folded into their events."""
        (work / "served.ics").write_text(self.servers.request("GET", self.servers.collection), newline="")
        subprocess.run([self.fasti, f"--store={work}/served.jsonl", "import", work / "served.ics"], check=True, capture_output=True)
        facts = lambda path: {event["uid"]: (event["title"], event["start"], event.get("end"), len(event.get("programme", [])))
                              for event in map(json.loads, path.read_text().splitlines())}
        assert facts(work / "served.jsonl") == facts(self.store), facts(work / "served.jsonl").items() ^ facts(self.store).items()

    def change(self, uid, edit):
        lines = [json.loads(line) for line in self.store.read_text().splitlines()]
        for event in lines:
            if event["uid"] == uid:
                edit(event)
        self.store.write_text("".join(json.dumps(event, ensure_ascii=False) + "\n" for event in lines))


def move(event):
    event["start"] = event["start"][:11] + "09:15:00"
    event["sequence"] = event.get("sequence", 0) + 1


def main():
    fasti, *announcements = [str(Path(word).resolve()) for word in sys.argv[1:]]
    if not shutil.which("vdirsyncer"):
        skip("vdirsyncer is not installed (scripts/check installs it)")
    if subprocess.run([PYTHON, "-c", "import radicale"], capture_output=True).returncode:
        skip("Radicale is not installed (scripts/check installs it)")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        servers = Servers(work)
        try:
            publisher = Publisher(fasti, servers, work)
            publisher.run("import", "--reference=2027-01-11", *announcements)
            publisher.run("export-ical", f"--output={publisher.feed}")
            servers.vdirsyncer("discover")
            items = len(read(publisher.feed.read_text()))
            assert items > len(announcements)
            done = [publisher.publish(), publisher.publish()]
            publisher.take_back(work)
            plain = next(event for event in map(json.loads, publisher.store.read_text().splitlines()) if "programme" not in event)
            publisher.change(plain["uid"], move)
            done.append(publisher.publish())
            publisher.run("remove", plain["uid"])
            done.append(publisher.publish())
            assert done == [{"uploading": items}, {}, {"updating": 1}, {"Deleting item": 1}], done
            print(f"{items} items uploaded and listed, none carried again, one updated, one deleted")
        finally:
            servers.stop()


main()
