#!/usr/bin/env python3
"""Holds what the program writes against the schemas of it: outputs.py SCHEMAS NAME=FILE...

Each file must be valid, also where a schema allows no key that it does not name: then no key is written that has no place
in the schema. And each must not be valid without one of the keys that are required.
"""

import copy
import json
import pathlib
import sys

import jsonschema


def strict(schema):
    """The schema without room for other keys."""
    if isinstance(schema, dict):
        schema = {key: strict(value) for key, value in schema.items()}
        if "properties" in schema and isinstance(schema.get("type"), str):
            schema.setdefault("additionalProperties", False)
        return schema
    return [strict(value) for value in schema] if isinstance(schema, list) else schema


def main():
    folder, failures, count = pathlib.Path(sys.argv[1]), [], 0
    named = [argument.split("=", 1) for argument in sys.argv[2:]]
    for name, path in named:
        schema = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        value = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
        count += 1
        for form in (schema, strict(schema)):
            errors = list(jsonschema.Draft202012Validator(form).iter_errors(value))
            for error in errors[:5]:
                deepest = jsonschema.exceptions.best_match([error]) or error
                failures.append(f"{path}: {deepest.json_path}: {deepest.message[:300]}")
            if errors:
                break
        validator = jsonschema.Draft202012Validator(schema)
        for key in schema.get("required", []):
            changed = copy.deepcopy(value)
            del changed[key]
            if validator.is_valid(changed):
                failures.append(f"{path}: valid without '{key}'")
    print("\n".join(failures) or f"{count} files are as their schemas say.")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
