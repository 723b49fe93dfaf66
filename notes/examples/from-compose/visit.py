import sys
import urllib.request

path = sys.argv[1] if len(sys.argv) > 1 else "/"
with urllib.request.urlopen(f"http://127.0.0.1:8080{path}", timeout=3) as answer:
    print(answer.read().decode(), end="")
