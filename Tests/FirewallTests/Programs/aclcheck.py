"""Asks Aerleon which connections a policy accepts. Usage: aclcheck.py POLICY DEFINITIONS; reads lines of
`source destination transport port` and prints the name of the accepting term, or `-`."""

import sys

from aerleon.lib import aclcheck, naming, yaml

definitions = naming.Naming(sys.argv[2])
policy = yaml.ParseFile(sys.argv[1], base_dir="", definitions=definitions)
for line in sys.stdin:
    source, destination, transport, port = line.split()
    check = aclcheck.AclCheck(policy, source, destination, "40000", port, transport)
    match = check.ExactMatches()[0]
    print(match.term if match.action == "accept" else "-")
