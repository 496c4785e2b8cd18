"""Tries firewall rules with real sockets, in network namespaces of its own.

Reads from standard input: {"loader": [...], "routerLoader": [...], "router": RULES, "ports": [...],
"hosts": [{"address": A, "rules": RULES}], "attempts": [[FROM, TO, TRANSPORT, PORT]]}. RULES are texts, or null for none.
Each host has a namespace, and a link to a namespace that routes between all of them. Each listens on all ports, TCP and
UDP. Prints a list: whether each attempt reached the other side and had an answer. Everything is removed at the end.
"""

import concurrent.futures
import json
import os
import selectors
import socket
import subprocess
import sys
import time

PATIENCE = 2.5


def run(*command, text=None):
    subprocess.run(command, input=text, text=True, check=True, capture_output=True)


def listen(ports):
    chooser = selectors.DefaultSelector()
    for port in ports:
        stream = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        stream.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        stream.bind(("", port))
        stream.listen(64)
        packets = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        packets.bind(("", port))
        chooser.register(stream, selectors.EVENT_READ, "stream")
        chooser.register(packets, selectors.EVENT_READ, "packets")
    chooser.register(sys.stdin, selectors.EVENT_READ, "end")
    print("ready", flush=True)
    while True:
        for key, _ in chooser.select():
            if key.data == "end":
                return
            if key.data == "stream":
                key.fileobj.accept()[0].close()
            else:
                data, sender = key.fileobj.recvfrom(64)
                try:
                    key.fileobj.sendto(data, sender)
                except OSError:
                    pass  # An answer that may not leave is no answer.


def attempt(targets):
    chooser = selectors.DefaultSelector()
    results = [False] * len(targets)
    for index, (address, transport, port) in enumerate(targets):
        if transport == "tcp":
            end = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            end.setblocking(False)
            end.connect_ex((address, port))
            chooser.register(end, selectors.EVENT_WRITE, index)
        else:
            end = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            end.setblocking(False)
            end.connect((address, port))
            try:
                end.send(b"portolan")
            except OSError:
                pass
            chooser.register(end, selectors.EVENT_READ, index)
    deadline = time.monotonic() + PATIENCE
    while chooser.get_map() and (left := deadline - time.monotonic()) > 0:
        for key, _ in chooser.select(left):
            end = key.fileobj
            if end.type == socket.SOCK_STREAM:
                results[key.data] = end.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0
            else:
                try:
                    results[key.data] = end.recv(64) == b"portolan"
                except OSError:
                    pass
            chooser.unregister(end)
    print(json.dumps(results))


def inside(name, *command):
    return ["ip", "netns", "exec", name, *command]


def build(prefix, trial, made):
    router = prefix + "r"
    run("ip", "netns", "add", router)
    made.append(router)
    run(*inside(router, "ip", "link", "set", "lo", "up"))
    for setting in ("ip_forward=1", "conf.all.proxy_arp=1", "conf.default.proxy_arp=1"):
        run(*inside(router, "sysctl", "-qw", "net.ipv4." + setting))
    for index, host in enumerate(trial["hosts"]):
        name = f"{prefix}h{index}"
        run("ip", "netns", "add", name)
        made.append(name)
        run("ip", "link", "add", "eth0", "netns", name, "type", "veth", "peer", "name", f"h{index}", "netns", router)
        run(*inside(name, "ip", "link", "set", "lo", "up"))
        run(*inside(name, "ip", "address", "add", host["address"] + "/32", "dev", "eth0"))
        run(*inside(name, "ip", "link", "set", "eth0", "up"))
        run(*inside(name, "ip", "route", "add", "default", "dev", "eth0"))
        run(*inside(router, "ip", "link", "set", f"h{index}", "up"))
        run(*inside(router, "ip", "route", "add", host["address"] + "/32", "dev", f"h{index}"))
        if host["rules"] is not None:
            run(*inside(name, *trial["loader"]), text=host["rules"])
    if trial["router"] is not None:
        run(*inside(router, *trial["routerLoader"]), text=trial["router"])


def attempt_all(prefix, trial, me):
    def attempt_from(index):
        mine = [(n, a) for n, a in enumerate(trial["attempts"]) if a[0] == index]
        targets = [(trial["hosts"][a[1]]["address"], a[2], a[3]) for _, a in mine]
        command = inside(f"{prefix}h{index}", sys.executable, me, "attempt")
        done = subprocess.run(command, input=json.dumps(targets), text=True, check=True, capture_output=True)
        return [(number, result) for (number, _), result in zip(mine, json.loads(done.stdout))]

    results = [None] * len(trial["attempts"])
    with concurrent.futures.ThreadPoolExecutor(len(trial["hosts"])) as pool:
        for answers in pool.map(attempt_from, range(len(trial["hosts"]))):
            for number, result in answers:
                results[number] = result
    return results


def main():
    trial = json.load(sys.stdin)
    prefix = f"ptl{os.getpid()}"
    me = os.path.abspath(__file__)
    made, listeners = [], []
    try:
        build(prefix, trial, made)
        for name in made[1:]:
            command = inside(name, sys.executable, me, "listen", json.dumps(trial["ports"]))
            listeners.append(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
        for listener in listeners:
            assert listener.stdout.readline() == "ready\n"
        print(json.dumps(attempt_all(prefix, trial, me)))
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error.cmd}: {error.stderr}")
    finally:
        for listener in listeners:
            listener.stdin.close()
            listener.wait()
        for name in made:
            subprocess.run(["ip", "netns", "del", name], check=False)


if len(sys.argv) > 1 and sys.argv[1] == "listen":
    listen(json.loads(sys.argv[2]))
elif len(sys.argv) > 1 and sys.argv[1] == "attempt":
    attempt(json.load(sys.stdin))
else:
    main()
