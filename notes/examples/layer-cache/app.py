from pathlib import Path

print("Ready, with", Path("installed.txt").read_text())
