from datetime import datetime

with open("app.py", "a") as app:
    app.write(f"# Edited on {datetime.now()}\n")
