#!/usr/bin/env python3
"""Holds corpora against the schemas of their files: check.py SCHEMAS CORPUS...

SCHEMAS is what `portolan schema --output` writes. Every file of each corpus must be valid. So must not be what is made of
it by giving a mapping another key, taking a required one away, or giving a key a value of another form.
"""

import copy
import json
import pathlib
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2 as far as these files go: 'off' is a text, and so is a date."""


Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":bool", ":timestamp"))]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


NAMES = {"site", "catalog", "slide", "section", "layout-lock", "deployment"}


def schema_name(path, corpus):
    parts = path.relative_to(corpus).parts
    if parts == ("portolan.yml",):
        return "site"
    if parts[0] == "deployments" and path.suffix == ".yml":
        return "deployment"
    if path.name == "catalog.yml":
        return "catalog"
    if path.name == "layout.lock":
        return "layout-lock"
    if path.suffix == ".md" and parts[0] != "README.md" and path.name != "README.md":
        return "section" if path.name == "index.md" and len(parts) == 3 else "slide"
    return None


def content(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = text.split("---\n", 2)[1]
    return yaml.load(text, Loader) or {}


def fixed(schema, root):
    """The schema of a mapping with fixed keys that a schema leads to."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    return schema if "properties" in schema else None


def mappings(value, schema, root, path=()):
    """Every mapping with fixed keys in a value: where it is, and its schema."""
    here = fixed(schema, root)
    if here and isinstance(value, dict):
        yield path, here
        for key, inner in value.items():
            if key in here["properties"]:
                yield from mappings(inner, here["properties"][key], root, path + (key,))
    elif isinstance(value, list) and "items" in schema:
        for position, inner in enumerate(value):
            yield from mappings(inner, schema["items"], root, path + (position,))
    elif isinstance(value, dict) and isinstance(schema.get("additionalProperties"), dict):
        for key, inner in value.items():
            yield from mappings(inner, schema["additionalProperties"], root, path + (key,))


def at(value, path):
    for step in path:
        value = value[step]
    return value


def spoiled(value, path, schema):
    """The value with one fault at a mapping, each named."""
    if schema.get("additionalProperties") is False:
        changed = copy.deepcopy(value)
        at(changed, path)["no-such-key"] = "x"
        yield "another key", changed
    for key in schema.get("required", []):
        changed = copy.deepcopy(value)
        del at(changed, path)[key]
        yield f"no {key}", changed
    for key in at(value, path):
        if key in schema["properties"]:
            changed = copy.deepcopy(value)
            at(changed, path)[key] = [{"no-such-key": []}]
            yield f"{key} of another form", changed


def main():
    schemas, corpora = pathlib.Path(sys.argv[1]), [pathlib.Path(name) for name in sys.argv[2:]]
    validators = {}
    for file in sorted(schemas.glob("*.json")):
        schema = json.loads(file.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[file.stem] = jsonschema.Draft202012Validator(schema)
    failures, good, bad, seen = [], 0, 0, set()
    for corpus in corpora:
        for path in sorted(corpus.rglob("*")):
            name = schema_name(path, corpus) if path.is_file() and ".schemas" not in path.parts else None
            if name is None:
                continue
            seen.add(name)
            value, validator = content(path), validators[name]
            good += 1
            for error in validator.iter_errors(value):
                failures.append(f"{path}: {error.json_path}: {error.message[:200]}")
            tried = set()
            for place, schema in mappings(value, validator.schema, validator.schema):
                # One mapping of each kind in a file.
                if id(schema) in tried:
                    continue
                tried.add(id(schema))
                for fault, changed in spoiled(value, place, schema):
                    bad += 1
                    if validator.is_valid(changed):
                        failures.append(f"{path}: {'/'.join(map(str, place))}: {fault} is accepted")
    for name in sorted(NAMES - seen):
        failures.append(f"no file was held against the schema '{name}'")
    print("\n".join(failures) or f"{good} files are valid, and {bad} spoiled ones are not.")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
