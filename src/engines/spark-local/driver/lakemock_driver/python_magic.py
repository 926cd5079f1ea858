"""The magic words of Livy's Python: `%json NAME`, `%table NAME` and `%matplot NAME`."""
import base64
import datetime
import decimal
import io

TYPES = {
    type(None): "NULL_TYPE",
    bool: "BOOLEAN_TYPE",
    int: "INT_TYPE",
    float: "DOUBLE_TYPE",
    str: "STRING_TYPE",
    datetime.date: "DATE_TYPE",
    datetime.datetime: "TIMESTAMP_TYPE",
    decimal.Decimal: "DECIMAL_TYPE",
    tuple: "ARRAY_TYPE",
    list: "ARRAY_TYPE",
    dict: "MAP_TYPE",
}
SHOWN_AS_THEY_ARE = ("NULL_TYPE", "BOOLEAN_TYPE", "INT_TYPE", "DOUBLE_TYPE")


class UnknownMagic(Exception):
    # as it is shown
    __module__ = "__main__"


def run_magic(line, names):
    """The result of a line: values by MIME type."""
    word, *rest = line[1:].split(" ", 1)
    if not word:
        raise UnknownMagic("magic command not specified")
    magic = {"json": magic_json, "table": magic_table, "matplot": magic_matplot}.get(word)
    if magic is None:
        raise UnknownMagic("unknown magic command '%s'" % word)
    if not rest:
        message = "magic_%s() missing 1 required positional argument: 'name'" % word
        raise TypeError(message)
    name = rest[0]
    if name not in names:
        return failed("KeyError", repr(name), ["KeyError: %r\n" % name])
    return magic(names[name])


def failed(ename, evalue, traceback):
    """Livy puts the error of a magic word into the data of a result that is ok."""
    content = {"ename": ename, "evalue": evalue, "traceback": traceback, "status": "error"}
    return {"msg_type": "execute_reply", "content": content}


def magic_json(value):
    return {"application/json": value}


def magic_matplot(value):
    file = io.BytesIO()
    try:
        value.gcf().savefig(file, format="png")
    except Exception as error:
        name = type(error).__name__
        return failed(name, str(error), ["%s: %s\n" % (name, error)])
    return {"image/png": base64.b64encode(file.getvalue()).decode("ascii"), "text/plain": ""}


def magic_table(value):
    headers = {}
    data = []
    for row in value if isinstance(value, (list, tuple)) else [value]:
        cells = []
        for name, item in entries_of(row):
            kind, cell = table_cell(item)
            header = headers.setdefault(name, {"name": str(name), "type": kind})
            if header["type"] == "NULL_TYPE":
                header["type"] = kind
            elif kind not in ("NULL_TYPE", header["type"]):
                return failed("Exception", "table rows have different types", [])
            cells.append(cell)
        data.append(cells)
    columns = [headers[name] for name in sorted(headers)]
    return {"application/vnd.livy.table.v1+json": {"headers": columns, "data": data}}


def entries_of(row):
    if hasattr(row, "asDict") and type(row).__name__ == "Row":
        row = row.asDict()
    if isinstance(row, dict):
        return sorted(row.items())
    return enumerate(row if isinstance(row, (list, tuple)) else [row])


def table_cell(item):
    kind = TYPES.get(type(item), "STRING_TYPE")
    if kind == "ARRAY_TYPE":
        return kind, [cell for _, cell in same_types(item)]
    if kind == "MAP_TYPE":
        return kind, dict(zip((str(key) for key in item), (cell for _, cell in same_types(item.values()))))
    return kind, item if kind in SHOWN_AS_THEY_ARE else str(item)


def same_types(items):
    cells = [table_cell(item) for item in items]
    if len({kind for kind, _ in cells}) > 1:
        raise ValueError("value has inconsistent types")
    return cells
