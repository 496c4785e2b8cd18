"""Asks Aerleon which connections policies accept. Usage: aclcheck.py DEFINITIONS; reads lines of `policy source
destination transport port` and prints the name of the accepting term, or `-`."""

import sys

from aerleon.lib import aclcheck, naming, yaml

definitions = naming.Naming(sys.argv[1])
policies = {}
for line in sys.stdin:
    path, source, destination, transport, port = line.split()
    if path not in policies:
        policies[path] = yaml.ParseFile(path, base_dir="", definitions=definitions)
    check = aclcheck.AclCheck(policies[path], source, destination, "40000", port, transport)
    matches = check.ExactMatches()
    print(matches[0].term if matches and matches[0].action == "accept" else "-")
