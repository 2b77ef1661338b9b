"""What each shell offers for a line, with fasti's completion function for it."""
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(HERE, "..", "..", "completions")

# COMP_WORDS is cut at = as readline cuts it.
BASH = r"""
source "$1"
line=$2
COMP_LINE=$line COMP_POINT=${#line}
IFS=' ' read -r -a words <<<"${line//=/ = }"
COMP_WORDS=("${words[@]}")
[[ $line == *' ' || $line == *= ]] && [[ $line != *= ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
COMPREPLY=()
_fasti
printf '%s\n' "${COMPREPLY[@]}"
"""

FISH = 'source $argv[1]; complete -C $argv[2]'

COMMANDS = {
    "bash": lambda line: ["bash", "-c", BASH, "bash", os.path.join(FOLDER, "fasti.bash"), line],
    "zsh": lambda line: ["zsh", "-f", os.path.join(HERE, "capture.zsh"), FOLDER, line],
    "fish": lambda line: ["fish", "--no-config", "-c", FISH, "--", os.path.join(FOLDER, "fasti.fish"), line],
}


def offered(shell, line):
    """The candidates for the word at the end of the line, as a set, without the part of the word that stands before the value, or
    before the last of several values.
    """
    done = subprocess.run(COMMANDS[shell](line), capture_output=True, text=True, timeout=30, check=False)
    if done.stderr.strip():
        print(f"{shell}: {line}: {done.stderr.strip()}")
    word = line.rpartition(" ")[2]
    typed = word.partition("=")[0] + "=" if "=" in word else ""
    names = (name.partition("\t")[0] for name in done.stdout.splitlines())
    return {name.removeprefix(typed).rpartition(",")[2].rstrip("= ") for name in names} - {""}


def need(shell):
    if shutil.which(shell) is None:
        print(f"there is no {shell} here")
        sys.exit(77)
