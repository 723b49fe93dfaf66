# Stands in for "pip install" or "npm ci": slow, and the same as long as its list is the same.
import time
from pathlib import Path

names = Path("packages.txt").read_text().split()
for name in names:
    print("Installing", name, flush=True)
    time.sleep(2)
Path("installed.txt").write_text(" ".join(names))
