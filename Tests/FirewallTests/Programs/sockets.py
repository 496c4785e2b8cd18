"""Opens real connections between addresses of its own network namespace, and prints what `ss -tunap` says of them."""

import socket
import subprocess

SERVER, CLIENT = "192.0.2.33", "192.0.2.130"
for command in ("link set lo up", f"address add {SERVER}/32 dev lo", f"address add {CLIENT}/32 dev lo"):
    subprocess.run(["ip", *command.split()], check=True)
held = []
for port in (62311, 22):
    listener = socket.create_server(("", port), family=socket.AF_INET)
    held += [listener, socket.create_connection((SERVER, port), source_address=(CLIENT, 0)), listener.accept()]
print(subprocess.run(["ss", "-tunap"], check=True, capture_output=True, text=True).stdout, end="")
