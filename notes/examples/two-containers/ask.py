import socket
import sys
import time
import urllib.error
import urllib.request

host = sys.argv[1]
try:
    address = socket.gethostbyname(host)
except socket.gaierror as error:
    sys.exit(f"{host} does not resolve: {error}")
print(host, "is", address)

for attempt in range(20):
    try:
        with urllib.request.urlopen(f"http://{host}:8000/", timeout=5) as answer:
            print(answer.read().decode(), end="")
        break
    except urllib.error.URLError:
        time.sleep(0.5)
else:
    sys.exit(f"{host} does not answer")
