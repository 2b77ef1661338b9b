"""How many instructions a byte of announcements takes to import, as valgrind counts them, beside a yardstick on the same bytes: noise of the
machine is no part of it, so it may fail. Arguments: fasti, the yardstick, the folder, and how many times the yardstick import may cost, or 0."""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

COUNT = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]


def instructions(command, pages):
    done = subprocess.run([*COUNT, *command, *map(str, pages)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False,
                          errors="replace", env={**os.environ, "FASTI_THREADS": "1"})
    if done.returncode not in (0, 1):  # 1: a page announces nothing
        sys.exit(done.stderr[-1000:])
    return int(re.search(r"I +refs: +([\d,]+)", done.stderr).group(1).replace(",", ""))


def a_byte(command, pages):
    """Without the start of the process: what all pages take more than the first one alone."""
    size = sum(page.stat().st_size for page in pages[1:])
    return (instructions(command, pages) - instructions(command, pages[:1])) / size


def main():
    fasti, yardstick, folder, most = sys.argv[1], sys.argv[2], Path(sys.argv[3]), float(sys.argv[4])
    if shutil.which("valgrind") is None:
        print("valgrind is not there: nothing is counted")
        return 77
    pages = sorted(folder.glob("*.txt"))
    own = a_byte([fasti, "import", "--store=-", "--reference=2027-01-11", "--now=2027-01-11T09:00:00Z"], pages)
    other = a_byte([yardstick], pages)
    print(f"import {own:.0f} instructions a byte, the yardstick {other:.1f}: {own / other:.2f} times as many" + (f", at most {most:g}" if most else ""))
    return 1 if most and own / other > most else 0


sys.exit(main())
