"""Tries firewall rules with real sockets, in network namespaces of its own.

Reads from standard input:
{"folder": FOLDER, "hosts": [{"addresses": [A, ...], "commands": [TEXT, ...]}], "router": [TEXT, ...],
 "ports": {"tcp": [P, ...], "udp": [P, ...]}, "attempts": [[FROM, ADDRESS, TRANSPORT, PORT], ...],
 "watch": {"from": HOST, "port": P, "to": [ADDRESS, ...]} or null, "scripts": [[HOST, TEXT], ...]}.
Each host has a namespace, and a link to a namespace that routes between all of them. Each listens on all ports. Commands
are run by sh in the folder, each host's in its namespace, and the router's in its own. While they run, the watching host
keeps a connection to each address of `to` open, and opens new ones without a pause. Scripts are run at the end.
Prints {"answers": [whether each attempt had an answer], "watch": {"held": [...], "opened": N, "failed": [ADDRESS, ...]},
"scripts": [{"status": N, "output": TEXT}]}. Everything is removed at the end.
"""

import concurrent.futures
import json
import os
import selectors
import signal
import socket
import subprocess
import sys
import time

PATIENCE = 3.5


def run(*command, **options):
    return subprocess.run(command, text=True, check=True, capture_output=True, **options)


def family(address):
    return socket.AF_INET6 if ":" in address else socket.AF_INET


def listen(ports):
    chooser = selectors.DefaultSelector()
    for port in ports["tcp"]:
        stream = socket.create_server(("", port), family=socket.AF_INET6, dualstack_ipv6=True, backlog=64)
        chooser.register(stream, selectors.EVENT_READ, "stream")
    for port in ports["udp"]:
        packets = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
        packets.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        packets.bind(("", port))
        chooser.register(packets, selectors.EVENT_READ, "packets")
    chooser.register(sys.stdin, selectors.EVENT_READ, "end")
    print("ready", flush=True)
    while True:
        for key, _ in chooser.select():
            end = key.fileobj
            if key.data == "end":
                return
            try:
                if key.data == "stream":
                    chooser.register(end.accept()[0], selectors.EVENT_READ, "echo")
                elif key.data == "packets":
                    data, sender = end.recvfrom(64)
                    end.sendto(data, sender)
                elif data := end.recv(64):
                    end.sendall(data)
                else:
                    raise OSError
            except OSError:  # An answer that may not leave is no answer.
                if key.data == "echo":
                    chooser.unregister(end)
                    end.close()


def attempt(targets):
    chooser = selectors.DefaultSelector()
    results = [False] * len(targets)
    for index, (address, transport, port) in enumerate(targets):
        kind = socket.SOCK_STREAM if transport == "tcp" else socket.SOCK_DGRAM
        end = socket.socket(family(address), kind)
        end.setblocking(False)
        end.connect_ex((address, port))
        if transport == "tcp":
            chooser.register(end, selectors.EVENT_WRITE, index)
            continue
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
            end.close()
    print(json.dumps(results))


def watch(port, addresses):
    """Ends when standard input does."""
    held = [socket.create_connection((address, port), timeout=PATIENCE) for address in addresses]
    print("ready", flush=True)
    end = selectors.DefaultSelector()
    end.register(sys.stdin, selectors.EVENT_READ)
    opened, failed = 0, set()
    while True:
        for address in addresses:
            try:
                socket.create_connection((address, port), timeout=PATIENCE).close()
                opened += 1
            except OSError:
                failed.add(address)
        if end.select(0.01):
            break
    answers = []
    for connection in held:
        try:
            connection.sendall(b"portolan")
            answers.append(connection.recv(64) == b"portolan")
        except OSError:
            answers.append(False)
    print(json.dumps({"held": answers, "opened": opened, "failed": sorted(failed)}))


def inside(name, *command):
    return ["ip", "netns", "exec", name, *command]


def side_by_side(work, things):
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        return list(pool.map(work, things))


def build(prefix, trial, made):
    router = prefix + "r"
    run("ip", "netns", "add", router)
    made.append(router)
    run(*inside(router, "ip", "link", "set", "lo", "up"))
    settings = ["ipv4.ip_forward=1", "ipv4.conf.all.proxy_arp=1", "ipv4.conf.default.proxy_arp=1",
                "ipv6.conf.all.forwarding=1", "ipv6.conf.default.accept_dad=0"]
    run(*inside(router, "sysctl", "-qw", *["net." + setting for setting in settings]))
    made += [f"{prefix}h{index}" for index in range(len(trial["hosts"]))]

    # Most of the time is waiting for the kernel, so hosts are made side by side.
    def build_host(index):
        host, name, link = trial["hosts"][index], f"{prefix}h{index}", f"h{index}"
        run("ip", "netns", "add", name)
        run(*inside(name, "sysctl", "-qw", "net.ipv6.conf.default.accept_dad=0"))
        run("ip", "link", "add", "eth0", "netns", name, "type", "veth", "peer", "name", link, "netns", router)
        setup = ["link set lo up", "link set eth0 up"]
        behind = [f"link set {link} up", f"address add fe80::1/64 dev {link} nodad"]
        for address in host["addresses"]:
            length = 128 if ":" in address else 32
            setup.append(f"address add {address}/{length} dev eth0" + (" nodad" if length == 128 else ""))
            behind.append(f"route add {address}/{length} dev {link}")
        setup += ["route add default dev eth0"] if any("." in a for a in host["addresses"]) else []
        setup += ["route add default via fe80::1 dev eth0"]
        for namespace, lines in ((router, behind), (name, setup)):
            run("ip", "-n", namespace, "-batch", "-", input="".join(line + "\n" for line in lines))

    side_by_side(build_host, range(len(trial["hosts"])))


def load(prefix, trial):
    places = [(f"{prefix}h{index}", host["commands"]) for index, host in enumerate(trial["hosts"])]

    def load_one(place):
        name, commands = place
        for command in commands:
            run(*inside(name, "sh", "-ec", command), cwd=trial["folder"])

    side_by_side(load_one, places + [(prefix + "r", trial["router"])])


def attempt_all(prefix, trial, me):
    def attempt_from(index):
        mine = [(number, a) for number, a in enumerate(trial["attempts"]) if a[0] == index]
        if not mine:
            return []
        command = inside(f"{prefix}h{index}", sys.executable, me, "attempt")
        done = run(*command, input=json.dumps([a[1:] for _, a in mine]))
        return [(number, result) for (number, _), result in zip(mine, json.loads(done.stdout))]

    results = [None] * len(trial["attempts"])
    with concurrent.futures.ThreadPoolExecutor(len(trial["hosts"])) as pool:
        for answers in pool.map(attempt_from, range(len(trial["hosts"]))):
            for number, result in answers:
                results[number] = result
    return results


def start(name, me, *arguments):
    command = inside(name, sys.executable, me, *arguments)
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    return process


def script(prefix, host, text, folder):
    done = subprocess.run(inside(f"{prefix}h{host}", "sh", "-c", text), text=True, capture_output=True, cwd=folder)
    return {"status": done.returncode, "output": done.stdout, "errors": done.stderr}


def main():
    signal.pthread_sigmask(signal.SIG_SETMASK, [])  # Tests run with most signals blocked, which shells wait by.
    trial = json.load(sys.stdin)
    prefix = f"ptl{os.getpid()}"
    me = os.path.abspath(__file__)
    made, running = [], []
    try:
        build(prefix, trial, made)
        running = [start(name, me, "listen", json.dumps(trial["ports"])) for name in made[1:]]
        for process in running:
            assert process.stdout.readline() == "ready\n"
        seen = None
        if trial["watch"]:
            wanted = trial["watch"]
            watcher = start(f"{prefix}h{wanted['from']}", me, "watch", str(wanted["port"]), json.dumps(wanted["to"]))
            running.append(watcher)
            assert watcher.stdout.readline() == "ready\n", "the watching host reaches nobody"
        load(prefix, trial)
        if trial["watch"]:
            seen = json.loads(watcher.communicate(input="end\n")[0])
        answers = attempt_all(prefix, trial, me)
        scripts = [script(prefix, host, text, trial["folder"]) for host, text in trial["scripts"]]
        print(json.dumps({"answers": answers, "watch": seen, "scripts": scripts}))
    except subprocess.CalledProcessError as error:
        sys.exit(f"{error.cmd}: {error.stderr}")
    finally:
        for process in running:
            if not process.stdin.closed:
                process.stdin.close()
            process.wait()
        side_by_side(lambda name: subprocess.run(["ip", "netns", "del", name], check=False), made)


if len(sys.argv) > 1 and sys.argv[1] == "listen":
    listen(json.loads(sys.argv[2]))
elif len(sys.argv) > 1 and sys.argv[1] == "attempt":
    attempt(json.load(sys.stdin))
elif len(sys.argv) > 1 and sys.argv[1] == "watch":
    watch(int(sys.argv[2]), json.loads(sys.argv[3]))
else:
    main()
