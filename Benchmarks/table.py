"""Prints the rows of results as a Markdown table whose columns are also aligned in a terminal."""
from results import Row
from targets import REFERENCE_SLIDES, REFERENCE_TIME

HEAD = ["corpus", "measure", "today", "elapsed", "ratio to d", "limit", "aim", "result"]
SCALES = {"s": 1, "KB": 1e3, "MB": 1e6}
NOTHING = "–"


def table(rows: list) -> str:
    lines = [HEAD] + [_cells(row) for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    is_text = [True, True] + [False] * (len(HEAD) - 3) + [True]
    rule = ["-" * width if text else "-" * (width - 1) + ":" for width, text in zip(widths, is_text)]

    def aligned(line: list) -> str:
        cells = [cell.ljust(width) if text else cell.rjust(width) for cell, width, text in zip(line, widths, is_text)]
        return "| " + " | ".join(cells) + " |"

    return "\n".join(aligned(line) for line in [lines[0], rule, *lines[1:]])


def _cells(row: Row) -> list:
    limit = row.target.limit if row.target else None
    aim = row.target.aim if row.target else None
    return [
        row.workload,
        row.measure,
        _amount(row.value, row.unit),
        NOTHING if row.elapsed is None else _amount(row.elapsed, "s"),
        NOTHING if row.ratio is None else f"{row.ratio:.2f}",
        _bound(row, limit),
        _bound(row, aim),
        _result(row, limit, aim),
    ]


def _amount(value: float, unit: str) -> str:
    scaled = value / SCALES[unit]
    return f"{scaled:.2f} s" if unit == "s" else f"{scaled:,.0f} {unit}"


def _bound(row: Row, bound) -> str:
    """A limit or an aim; what is a multiple of something measured is shown with its value."""
    if bound is None:
        return NOTHING
    if row.target.multiple_of is None:
        return _amount(bound, row.unit)
    name = f"× {REFERENCE_SLIDES} slides" if row.target.multiple_of == REFERENCE_TIME else row.target.multiple_of
    value = NOTHING if row.base is None else _amount(bound * row.base, row.unit)
    return f"{bound:g} {name} = {value}"


def _result(row: Row, limit, aim) -> str:
    if limit is None or row.base is None:
        return ""
    if aim is not None and row.value <= aim * row.base:
        return "aim met"
    return "limit met" if row.value <= limit * row.base else "over limit"
