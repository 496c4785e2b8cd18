#!/usr/bin/env python3
"""What the program is made of, as SPDX 2.3: sbom.py PROGRAM VERSION

The program names its parts itself, with --version --verbose; the packages of its libraries are those of this system.
"""

import json
import os
import re
import subprocess
import sys
import time


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def parts(program):
    """Name, version and licence of each part: lines of three columns, two or more spaces apart."""
    found = []
    for line in output(program, "--version", "--verbose").splitlines():
        columns = re.split(r"\s{2,}", line.strip())
        if len(columns) >= 3 and line.startswith("  "):
            found.append(columns[:3])
    return found


def debian(program):
    """The packages of the libraries that are linked at run time, by the library's name: version and architecture."""
    found = {}
    for line in output("ldd", program).splitlines():
        match = re.search(r"=> (/\S+)", line)
        if not match:
            continue
        # Packages name their files as they were before /lib became a link.
        names = [os.path.realpath(match.group(1)), match.group(1)]
        search = subprocess.run(["dpkg-query", "--search", *names], capture_output=True, text=True).stdout
        try:
            package = search.split(":")[0]
            version, architecture = output(
                "dpkg-query", "--show", "--showformat", "${Version} ${Architecture}", package).split()
        except subprocess.CalledProcessError:
            continue
        found[package] = (version, architecture)
    return found


def identifier(name):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name)


def package(name, version, licence, purl=None):
    entry = {
        "SPDXID": identifier(name), "name": name, "versionInfo": version, "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False, "licenseConcluded": licence, "licenseDeclared": licence, "copyrightText": "NOASSERTION",
    }
    if purl:
        entry["externalRefs"] = [
            {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": purl}]
    return entry


def main():
    program, version = sys.argv[1:]
    created = int(os.environ.get("SOURCE_DATE_EPOCH", "0")) or int(time.time())
    main_package = package("portolan", version, "Apache-2.0")
    packages, relations = [main_package], [("SPDXRef-DOCUMENT", "DESCRIBES", main_package["SPDXID"])]
    for name, part_version, licence in parts(program):
        entry = package(name, part_version, licence)
        packages.append(entry)
        relations.append((main_package["SPDXID"], "CONTAINS" if name in LINKED else "DEPENDS_ON", entry["SPDXID"]))
    for name, (part_version, architecture) in sorted(debian(program).items()):
        purl = f"pkg:deb/debian/{name}@{part_version}?arch={architecture}".replace("+", "%2B")
        entry = package(f"debian-{name}", part_version, "NOASSERTION", purl)
        packages.append(entry)
        relations.append((main_package["SPDXID"], "DYNAMIC_LINK", entry["SPDXID"]))
    print(json.dumps({
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"portolan-{version}", "documentNamespace": f"urn:portolan:sbom:{version}",
        "creationInfo": {
            "created": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(created)), "creators": ["Tool: sbom.py"]},
        "packages": packages,
        "relationships": [
            {"spdxElementId": a, "relationshipType": kind, "relatedSpdxElement": b} for a, kind, b in relations],
    }, indent=2))


# Parts that are in the program itself.
LINKED = {"Swift", "swift-argument-parser", "Inter"}

if __name__ == "__main__":
    main()
