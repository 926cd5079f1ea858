"""SQL, as an SQL session of Livy runs it."""
import json
from decimal import Decimal

from .scala_code import json_of

# as Livy's setting `livy.rsc.sql.num-rows`
MOST_ROWS = 1000


class SqlCode:
    def __init__(self, sc, spark):
        self._sc = sc
        self._spark = spark

    def run(self, code):
        try:
            frame = self._spark._jsparkSession.sql(code)
            schema = json.loads(frame.schema().json())
            data = self._rows(frame, schema["fields"])
        except Exception as error:
            return error_of(error)
        return {"status": "ok", "data": {"application/json": {"schema": schema, "data": data}}}

    def _rows(self, frame, fields):
        """The first rows. A row as JSON is its values and its schema."""
        rows = frame.take(MOST_ROWS)
        data = [row["values"] for row in json.loads(json_of(self._sc._jvm, rows))]
        for at, field in enumerate(fields):
            if field["type"] != "date" and not str(field["type"]).startswith("decimal"):
                continue
            # Livy turns these into what its JSON library knows
            for cells, row in zip(data, rows):
                cells[at] = cell_of(row.get(at))
        return data


def cell_of(value):
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return None if value is None else str(value)


def error_of(error):
    """The error of the JVM; Python's of one has another text."""
    thrown = getattr(error, "java_exception", None) or getattr(error, "_origin", None)
    if thrown is None:
        return output("%s: %s" % (type(error).__name__, error), [])
    return output(thrown.getMessage(), [frame.toString() for frame in thrown.getStackTrace()])


def output(evalue, traceback):
    return {"status": "error", "ename": "Error", "evalue": evalue, "traceback": traceback}
