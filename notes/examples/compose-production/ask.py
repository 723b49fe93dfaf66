import sys
import urllib.request

host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
with urllib.request.urlopen(f"http://{host}:8080/", timeout=3) as answer:
    print(answer.read().decode(), end="")
