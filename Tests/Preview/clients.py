#!/usr/bin/env python3
"""What `portolan serve` does for its clients, and what it does not: clients.py PROGRAM

Runs it on a new site in a temporary folder. Prints a line for each thing that is wrong, and how long changes take to show.
"""

import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

CLIENTS = 1000


class Server:
    """`portolan serve` of a new site in a folder, or of a copy of a corpus."""

    def __init__(self, program, folder, corpus=None):
        self.content = pathlib.Path(folder) / "Content"
        if corpus:
            shutil.copytree(corpus, self.content)
        else:
            subprocess.run([program, "new", "site", "Ours"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port = int(re.search(r":(\d+)/", self.process.stdout.readline()).group(1))

    def request(self, head, timeout=20):
        """The reply to what is sent as it is: head and body."""
        with socket.create_connection(("127.0.0.1", self.port), timeout) as client:
            client.sendall(head.replace("HOST", f"127.0.0.1:{self.port}").encode())
            received = b""
            while b"\r\n\r\n" not in received:
                piece = client.recv(65536)
                if not piece:
                    break
                received += piece
            head, _, body = received.partition(b"\r\n\r\n")
            length = re.search(rb"(?i)content-length: (\d+)", head)
            while length and not head.startswith(b"HEAD") and len(body) < int(length.group(1)):
                piece = client.recv(65536)
                if not piece:
                    break
                body += piece
            return head.decode(), body

    def get(self, path):
        head, body = self.request(f"GET {path} HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n")
        return int(head.split(" ")[1]), body


class Events:
    def __init__(self, server):
        self.client = socket.create_connection(("127.0.0.1", server.port), 30)
        self.client.sendall(f"GET /.preview/events HTTP/1.1\r\nHost: localhost:{server.port}\r\n\r\n".encode())
        self.received = b""

    def next(self, wanted=lambda state: True):
        """The next state for which `wanted` holds."""
        while True:
            while b"\n\n" not in self.received:
                piece = self.client.recv(65536)
                if not piece:
                    raise EOFError("the stream of events ended")
                self.received += piece
            event, _, self.received = self.received.partition(b"\n\n")
            data = [line[6:] for line in event.split(b"\n") if line.startswith(b"data: ")]
            if data and wanted(state := json.loads(data[-1])):
                return state


def check(server, expect):
    events = Events(server)
    built = events.next(lambda state: state["generation"] > 0)
    status, page = server.get("/1.0/shop/order/")
    expect(status == 200 and b"A customer orders" in page and b"/.preview/script.js" in page, "a page is served")
    expect(server.get("/.preview/script.js?1")[0] == 200, "the script is served")
    expect(server.get("/1.0/shop/order")[0] == 301, "a folder without its slash leads to the folder")
    expect(server.get("/1.0/nothing/")[0] == 404, "what is not there is missing")

    # What is not for clients.
    for path in ["/../Content/portolan.yml", "/%2e%2e/Content/portolan.yml", "/1.0/..%2f..%2fcache/", "/.portolan/manifest",
                 "//etc/passwd", "/1.0/%00", "/..%5c"]:
        expect(server.get(path)[0] in (404, 400), f"nothing is at {path}")
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT"]:
        head, _ = server.request(f"{method} / HTTP/1.1\r\nHost: HOST\r\n\r\n")
        expect(" 405 " in head and "Allow: GET, HEAD" in head, f"{method} is refused")
    head, _ = server.request("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")
    expect(" 403 " in head, "a foreign host is refused")
    head, _ = server.request("GET / HTTP/1.1\r\n\r\n")
    expect(" 400 " in head, "a request without a host is refused")
    head, body = server.request("HEAD /1.0/shop/order/ HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 2)
    expect(" 200 " in head and body == b"", "HEAD has no content")
    with socket.socket() as other:
        own = socket.gethostbyname(socket.gethostname())
        reached = own.startswith("127.") or other.connect_ex((own, server.port)) != 0
        expect(reached, "other addresses of the machine are not listened on")

    # Slow clients.
    slow = []
    for number in range(CLIENTS):
        client = socket.create_connection(("127.0.0.1", server.port))
        client.sendall(b"GET /1.0/print/ HTTP/1.1\r\nHost: localhost" if number % 2 else b"G")
        slow.append(client)
    start = time.monotonic()
    expect(server.get("/1.0/shop/order/")[0] == 200, "a page is served while slow clients wait")
    print(f"A page took {1000 * (time.monotonic() - start):.0f} ms beside {CLIENTS} slow clients.")
    for client in slow:
        client.close()

    slide = server.content / "1.0/10-shop/10-order.md"
    text = slide.read_text()

    def changed(edit, what, wanted):
        start = time.monotonic()
        edit()
        try:
            state = events.next(wanted)
        except (OSError, EOFError) as error:
            expect(False, f"{what}: {error}")
            raise
        print(f"{what} took {1000 * (time.monotonic() - start):.0f} ms.")
        return state

    def shows(text, seconds=30):
        """Whether the page has a text, now or soon: a burst can take more than one build."""
        end = time.monotonic() + seconds
        while text not in server.get("/1.0/shop/order/")[1]:
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        return True

    def newer(than):
        return lambda state: state["generation"] > than["generation"] and not state["errors"]

    early = changed(
        lambda: slide.write_text(text.replace("A customer orders", "Someone orders")), "A page that is looked at",
        lambda state: state.get("early"))
    expect("1.0/shop/order/index.html" in early["early"]["pages"], "a page that was asked for is shown first")
    expect(b"Someone orders" in server.get("/1.0/shop/order/")[1], "a page is served before the build is done")
    built = changed(lambda: None, "The rest of the site", newer(built))
    expect(built["generation"] == early["early"]["generation"], "a page that was shown first need not be loaded again")
    expect(b"Someone orders" in server.get("/1.0/shop/order/")[1], "an edit is shown")

    def by_rename():
        other = slide.with_name(".10-order.md.swp")
        other.write_text(text.replace("A customer orders", "Everyone orders"))
        os.replace(other, slide)
    built = changed(by_rename, "A save by renaming", newer(built))
    expect(b"Everyone orders" in server.get("/1.0/shop/order/")[1], "a save by renaming is shown")

    failed = changed(
        lambda: slide.write_text(text.replace("to: web-shop", "to: web-shpo")), "An error", lambda state: state["errors"])
    error = failed["errors"][0]
    expect(error["file"].endswith("10-order.md") and error["line"] > 1 and error["code"] == "unknown-component",
           "an error names its place")
    expect(failed["generation"] == built["generation"], "an error is no new generation")
    expect(b"Everyone orders" in server.get("/1.0/shop/order/")[1], "the last good page stays")
    late = Events(server).next()
    expect(late["errors"] == failed["errors"], "who comes later sees the error too")

    def burst():
        for number in range(40):
            slide.write_text(text.replace("A customer orders", f"Order {number}"))
            time.sleep(0.004)
    built = changed(burst, "A burst of 40 saves", newer(failed))
    expect(shows(b"Order 39"), "the last of a burst is shown")

    away = server.content.with_name("Away")
    failed = changed(lambda: server.content.rename(away), "A folder that is gone", lambda state: state.get("failure"))
    built = changed(lambda: away.rename(server.content), "A folder that is back", newer(failed))
    shutil.copytree(server.content, away)
    (away / "1.0/10-shop/10-order.md").write_text(text)

    def checkout():
        shutil.rmtree(server.content / "1.0")
        shutil.copytree(away / "1.0", server.content / "1.0")
    changed(checkout, "Another state of all files", newer(built))
    expect(shows(b"A customer orders"), "another state of all files is shown")
    expect(server.process.poll() is None, "it is still running")


def main():
    failures = []

    def expect(holds, what):
        if not holds:
            failures.append(what)
            print(f"NOT: {what}")

    with tempfile.TemporaryDirectory() as folder:
        temporary = pathlib.Path(folder) / "tmp"
        temporary.mkdir()
        os.environ["TMPDIR"] = str(temporary)
        server = Server(os.path.abspath(sys.argv[1]), folder)
        try:
            check(server, expect)
        finally:
            server.process.terminate()
            server.process.wait(20)
        expect(server.process.returncode == 143, "a signal ends it")
        expect(not list(temporary.iterdir()), "nothing is left behind")
        expect(sorted(path.name for path in server.content.iterdir() if path.name[0] != ".") == ["1.0", "portolan.yml"],
               "nothing is written into the content")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
