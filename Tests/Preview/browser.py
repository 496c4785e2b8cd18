#!/usr/bin/env python3
"""What Chromium shows of `portolan serve` as files change: browser.py PROGRAM CONTENT SLIDE PATH [PICTURE]

On a new site, and on a copy of the corpus CONTENT as its file SLIDE is edited, which is the page PATH of the site. PICTURE is where a picture of the panel with an error goes.
"""

import base64
import json
import os
import pathlib
import re
import socket
import struct
import subprocess
import sys
import tempfile
import time
import urllib.request

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clients import Events, Server


class Page:
    """A tab, by Chromium's own protocol for developers (WebSocket, RFC 6455)."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
             "--window-size=1000,600", f"--user-data-dir={folder}/profile", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port_file = pathlib.Path(folder) / "profile/DevToolsActivePort"
        until(lambda: port_file.exists() and len(port_file.read_text().split()) == 2, 60)
        port = int(port_file.read_text().split()[0])
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json") as reply:
            target = next(entry for entry in json.load(reply) if entry["type"] == "page")
        path = target["webSocketDebuggerUrl"].split(str(port), 1)[1]
        self.socket = socket.create_connection(("127.0.0.1", port), 60)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        self.stream = self.socket.makefile("rb")
        while self.stream.readline().strip():
            pass
        self.count = 0

    def send(self, method, **parameters):
        self.count += 1
        text = json.dumps({"id": self.count, "method": method, "params": parameters}).encode()
        mask = os.urandom(4)
        length = struct.pack("!BBH", 0x81, 0x80 | 126, len(text))
        self.socket.sendall(length + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(text)))
        while True:
            message = json.loads(self.message())
            if message.get("id") == self.count:
                return message.get("result", {})

    def message(self):
        parts = b""
        while True:
            first, second = self.stream.read(2)
            length = second & 0x7F
            if length > 125:
                length = struct.unpack("!H" if length == 126 else "!Q", self.stream.read(2 if length == 126 else 8))[0]
            parts += self.stream.read(length)
            if first & 0x80:
                return parts

    def value(self, expression):
        result = self.send("Runtime.evaluate", expression=expression, returnByValue=True)
        return result.get("result", {}).get("value")


def until(holds, seconds=30):
    start = time.monotonic()
    while not holds():
        if time.monotonic() - start > seconds:
            raise TimeoutError
        time.sleep(0.005)
    return 1000 * (time.monotonic() - start)


PANEL = "(document.getElementById('portolan-preview')?.shadowRoot.textContent ?? '')"


def check(server, page, picture, expect):
    until(lambda: server.get("/1.0/shop/order/")[0] == 200, 60)
    page.send("Page.enable")
    page.send("Page.navigate", url=f"http://localhost:{server.port}/1.0/shop/order/#notes")
    until(lambda: page.value("document.querySelector('h1')?.textContent") == "A customer orders")
    until(lambda: page.value("document.readyState") == "complete")
    time.sleep(0.3)
    page.value("scrollTo(0, 321)")
    slide = server.content / "1.0/10-shop/10-order.md"
    text = slide.read_text()

    times = []
    for number in range(5):
        slide.write_text(text.replace("A customer orders", f"Order {number}"))
        times.append(until(lambda: page.value("document.querySelector('h1')?.textContent") == f"Order {number}"))
        until(lambda: page.value("document.readyState") == "complete")
        time.sleep(0.3)
        expect(abs(page.value("scrollY") - 321) < 2, f"the page stays where it was scrolled to, not {page.value('scrollY')}")
        expect(page.value("location.hash") == "#notes", "the address stays")
    print("From save to screen: " + ", ".join(f"{time:.0f}" for time in times) + " ms.")

    page.value("window.isSame = true")
    slide.write_text(text.replace("A customer orders", "Order 4") + "\n- And one thing more.\n")
    until(lambda: "one thing more" in (page.value("document.querySelector('main')?.textContent") or ""))
    expect(not page.value("window.isSame"), "a page with more than other words is loaded again")
    until(lambda: page.value("document.readyState") == "complete")
    time.sleep(0.3)
    expect(abs(page.value("scrollY") - 321) < 2, f"a page that is loaded stays where it was, not {page.value('scrollY')}")

    slide.write_text(text.replace("to: web-shop", "to: <b>web-shpo</b>"))
    until(lambda: "10-order.md:" in page.value(PANEL))
    expect("unknown component '<b>web-shpo</b>'" in page.value(PANEL), "an error is shown as it is")
    expect(page.value("document.querySelector('h1').textContent") == "Order 4", "the last good page stays below")
    expect(page.value("scrollY") > 300, "an error does not scroll the page")
    if picture:
        shot = page.send("Page.captureScreenshot")
        pathlib.Path(picture).write_bytes(base64.b64decode(shot["data"]))
    slide.write_text(text)
    until(lambda: page.value("document.querySelector('h1')?.textContent") == "A customer orders")
    expect(page.value(PANEL) == "", "the panel is gone once the error is")

    server.process.terminate()
    until(lambda: "has ended" in page.value(PANEL))


def check_corpus(server, page, slide, path, expect):
    """How soon an edit shows in a corpus of some size, and that the page is loaded once for it."""
    until(lambda: server.get(path)[0] == 200, 120)
    page.send("Page.navigate", url=f"http://localhost:{server.port}{path}#step-1")
    until(lambda: page.value("location.pathname") == path and page.value("document.readyState") == "complete")
    events = Events(server)
    text = slide.read_text()
    edits = {
        "title": lambda number: re.sub(r"(?m)^title: .*$", f"title: Title word{number}", text, count=1),
        "step": lambda number: re.sub(r"(?m)^(1\. .*)$", rf"\1 word{number}", text, count=1),
    }
    number = 0
    for name, edit in edits.items():
        times = []
        for number in range(number + 1, number + 6):
            # Not while the build for the edit before is running.
            before = events.next(lambda state: not state.get("early"))["generation"]
            time.sleep(0.3)
            page.value("window.isSame = true")
            slide.write_text(edit(number))
            times.append(until(lambda: f"word{number}" in (page.value("document.querySelector('main')?.textContent") or "")))
            page.value("window.isFirst = true")
            events.next(lambda state: state["generation"] > before)
            time.sleep(0.3)
            expect(page.value("window.isFirst"), f"the page is loaded once for an edit of a {name}")
            expect(page.value("window.isSame"), f"the page is not loaded again for an edit of a {name}")
            events = Events(server)
        print(f"From save to screen, a {name}: " + ", ".join(f"{time:.0f}" for time in times) + " ms.")
    expect(page.value("location.hash") == "#step-1", "the step stays")
    expect(f"word{number}" in page.value("document.querySelector('.stage-bar')?.textContent ?? ''"),
           "the step that is played has its new words")


def main():
    failures = []

    def expect(holds, what):
        if not holds:
            failures.append(what)
            print(f"NOT: {what}")

    program, content, slide, path = os.path.abspath(sys.argv[1]), *sys.argv[2:5]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        server = Server(program, folder)
        page = Page(folder)
        try:
            check(server, page, sys.argv[5] if len(sys.argv) > 5 else None, expect)
            server = Server(program, pathlib.Path(folder) / "copy", content)
            check_corpus(server, page, server.content / slide, path, expect)
        finally:
            server.process.kill()
            page.process.terminate()
            page.process.wait(20)
    print("The preview in a browser: " + ("NOT right" if failures else "right"))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
