from pathlib import Path

file = Path("/data/count.txt")
file.parent.mkdir(exist_ok=True)
count = int(file.read_text()) + 1 if file.exists() else 1
file.write_text(str(count))
print("Start number", count)
