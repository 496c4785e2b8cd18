"""Changes to the files of a corpus, each as a function of random numbers alone."""

import io
import os
import re
import zipfile

import snippets

_TOKEN = re.compile(rb"[A-Za-z0-9_./-]+|[^\sA-Za-z0-9]")
_VALUE = re.compile(rb"(?<=: )[^,{}\[\]\n]+")


def _read(path):
    with open(path, "rb") as file:
        return file.read()


def _write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def _splice(data, start, end, new):
    return data[:start] + new + data[end:]


def files(folder):
    """All files below a folder, in order."""
    found = []
    for directory, folders, names in os.walk(folder):
        folders.sort()
        found += [os.path.join(directory, name) for name in sorted(names)]
    return found


def _flip(data, numbers):
    if not data:
        return data
    changed = bytearray(data)
    for _ in range(numbers.between(1, 4)):
        changed[numbers.below(len(changed))] ^= 1 << numbers.below(8)
    return bytes(changed)


def _delete(data, numbers):
    start = numbers.below(len(data) + 1)
    return _splice(data, start, start + [1, 1, 2, 5, 40, 400][numbers.below(6)], b"")


def _insert(data, numbers):
    start = numbers.below(len(data) + 1)
    return _splice(data, start, start, snippets.BYTES[numbers.below(len(snippets.BYTES))] * [1, 1, 3, 100][numbers.below(4)])


def _repeat(data, numbers):
    start = numbers.below(len(data) + 1)
    part = data[start:start + [10, 100, 1000][numbers.below(3)]]
    return _splice(data, start, start, part * [1, 2, 30][numbers.below(3)])


def _cut(data, numbers):
    return data[:numbers.below(len(data) + 1)]


def _lines(data, numbers):
    lines = data.split(b"\n")
    first, second = numbers.below(len(lines)), numbers.below(len(lines))
    kind = numbers.below(6)
    if kind == 0:
        lines[first], lines[second] = lines[second], lines[first]
    elif kind == 1:
        lines.insert(second, lines[first])
    elif kind == 2:
        del lines[first]
    elif kind == 3:
        lines[first] = b" " * [1, 2, 4, 300][numbers.below(4)] + lines[first]
    elif kind == 4:
        lines[first] = lines[first].lstrip()
    else:
        lines[first] = b"\t" + lines[first]
    return b"\n".join(lines)


def _ends(data, numbers):
    return data.replace(b"\n", [b"\r\n", b"\r", b"\n\n", b" \n"][numbers.below(4)])


def _pattern(pattern, data, numbers, new):
    found = list(pattern.finditer(data))
    if not found:
        return data
    chosen = found[numbers.below(len(found))]
    return _splice(data, chosen.start(), chosen.end(), new)


def _token(data, numbers):
    words = [found.group() for found in _TOKEN.finditer(data)] or [b""]
    return _pattern(_TOKEN, data, numbers, [words[numbers.below(len(words))], b""][numbers.below(2)])


def _value(data, numbers):
    texts = snippets.TEXTS + snippets.ESCAPED
    return _pattern(_VALUE, data, numbers, texts[numbers.below(len(texts))].encode())


def _quoted(data, numbers):
    text = snippets.TEXTS[numbers.below(len(snippets.TEXTS))].replace("\\", "\\\\").replace('"', '\\"')
    return _pattern(_VALUE, data, numbers, f'"{text}"'.encode())


def _yaml_line(data, numbers):
    lines = data.split(b"\n")
    text = snippets.ESCAPED[numbers.below(len(snippets.ESCAPED))].encode()
    lines.insert(numbers.below(len(lines) + 1), b" " * [0, 2, 4][numbers.below(3)] + text)
    return b"\n".join(lines)


def _markdown(data, numbers):
    end = data.find(b"\n---", 4) + 5
    text = snippets.MARKDOWN[numbers.below(len(snippets.MARKDOWN))].encode()
    if numbers.below(2):
        start = end + numbers.below(max(1, len(data) - end + 1))
        return _splice(data, start, start, text)
    lines = data[end:].split(b"\n")
    lines.insert(numbers.below(len(lines) + 1), b"\n" + text + b"\n")
    return data[:end] + b"\n".join(lines)


_ANY = [_flip, _delete, _insert, _repeat, _cut, _lines, _ends, _token, _token]
_YAML = _ANY + [_value] * 6 + [_quoted] * 4 + [_yaml_line] * 3
_SLIDE = _YAML + [_markdown] * 10


def _rename(content, numbers):
    paths = files(content)
    path = paths[numbers.below(len(paths))]
    name = snippets.NAMES[numbers.below(len(snippets.NAMES))]
    target = os.path.join(os.path.dirname(path), name)
    if os.path.lexists(target):
        return
    if numbers.below(2):
        os.rename(path, target)
    else:
        _write(target, _read(path))


def _packed(data, change, numbers):
    """A ZIP archive with one of its parts changed, and everything about the part as it should be."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    chosen = numbers.below(len(parts))
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, (name, part) in enumerate(parts):
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), change(part, numbers) if place == chosen else part)
    return changed.getvalue()


def mutate_import(data, name, numbers):
    """Changes a file of another tool. Returns it, and what was done in words."""
    log = []
    for _ in range([1, 1, 2, 3, 6][numbers.below(5)]):
        changes = _YAML if name.endswith(".yml") else _ANY
        change = changes[numbers.below(len(changes))]
        is_packed = name.endswith(".xlsx") and data[:2] == b"PK" and not log and numbers.below(4) > 0
        data = _packed(data, change, numbers) if is_packed else change(data, numbers)
        log.append(f"{change.__name__[1:]} of {name}")
        if name.endswith(".xlsx") and is_packed:
            break
    return data, log


def mutate(folder, numbers):
    """Changes one to five things of a corpus, its deployment and what was observed. Returns what, in words."""
    log = []
    for _ in range([1, 1, 1, 2, 2, 3, 5][numbers.below(7)]):
        if numbers.below(15) == 0:
            _rename(os.path.join(folder, "Content"), numbers)
            log.append("rename")
            continue
        paths = files(folder)
        weighted = [path for path in paths for _ in range(1 if path.endswith(".md") else 2)]
        path = weighted[numbers.below(len(weighted))]
        changes = _SLIDE if path.endswith(".md") else _ANY if path.endswith(".txt") else _YAML
        change = changes[numbers.below(len(changes))]
        _write(path, change(_read(path), numbers))
        log.append(f"{change.__name__[1:]} of {os.path.relpath(path, folder)}")
    return log
