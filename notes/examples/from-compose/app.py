import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import psycopg

DATABASE_URL = os.environ["DATABASE_URL"]


def create_table():
    with psycopg.connect(DATABASE_URL) as db:
        db.execute("CREATE TABLE IF NOT EXISTS visits (at timestamptz NOT NULL DEFAULT now())")


def count_visit():
    with psycopg.connect(DATABASE_URL) as db:
        db.execute("INSERT INTO visits DEFAULT VALUES")
        return db.execute("SELECT count(*) FROM visits").fetchone()[0]


class Page(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/":
            self.answer(200, f"Visit number {count_visit()}\n")
        elif self.path == "/health":
            self.answer(200, "ok\n")
        else:
            self.answer(404, "Not found\n")

    def answer(self, status, text):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


create_table()
ThreadingHTTPServer(("0.0.0.0", 8080), Page).serve_forever()
