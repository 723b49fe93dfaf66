#!/usr/bin/python3
"""Stands in for pip where there is no package index: what the image has counts as installed, everything else fails."""

import re
import sys
from importlib.metadata import PackageNotFoundError, version

command, *words = sys.argv[1:] or ["help"]
if command == "--version":
    sys.exit(print("pip 0 (a stand-in)"))
if command != "install":
    sys.exit(f"pip {command}: the stand-in only knows install")

wanted = []
while words:
    word = words.pop(0)
    if word in ("-r", "--requirement"):
        with open(words.pop(0)) as file:
            wanted += [line.split("#")[0].strip() for line in file]
    elif not word.startswith("-"):
        wanted.append(word)

for requirement in filter(None, wanted):
    name = re.match(r"[\w.-]+", requirement).group()
    try:
        print(f"Requirement already satisfied: {requirement} ({version(name)})")
    except PackageNotFoundError:
        sys.exit(f"ERROR: No matching distribution found for {requirement}")
