"""SQL, as an SQL session of Livy runs it."""
import json
from decimal import Decimal

from .scala_code import json_of

# as Livy's setting `livy.rsc.sql.num-rows`
MOST_ROWS = 1000


class SqlCode:
    def __init__(self, sc, spark, is_for_jobs):
        self._sc = sc
        self._is_for_jobs = is_for_jobs
        self._spark = spark

    def run(self, code):
        try:
            frame = self._spark._jsparkSession.sql(code)
            schema = json.loads(frame.schema().json())
            table = {"schema": schema, "data": None}
            if self._is_for_jobs:
                frame = self._with_times_as_text(frame, schema["fields"])
            table["data"] = self._rows(frame, schema["fields"])
            if self._is_for_jobs and len(table["data"]) == MOST_ROWS:
                table["total"] = frame.count()
        except Exception as error:
            return error_of(error)
        return {"status": "ok", "data": {"application/json": table}}

    def _with_times_as_text(self, frame, fields):
        """As JSON, Livy's library shows moments without fractions, and no dates inside of other values."""
        texts = [text_type(field["type"]) for field in fields]
        types = [type_text(field["type"]) for field in fields]
        if texts == types:
            return frame
        # the names of a result may be equal
        names = ["c%d" % at for at in range(len(fields))]
        columns = [
            name if text == of else "CAST(%s AS %s) AS %s" % (name, text, name)
            for name, text, of in zip(names, texts, types)
        ]
        return frame.toDF(self._strings(names)).selectExpr(self._strings(columns))

    def _strings(self, values):
        array = self._sc._gateway.new_array(self._sc._jvm.java.lang.String, len(values))
        for at, value in enumerate(values):
            array[at] = value
        return array

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


def text_type(of):
    """A type with texts in place of dates and moments."""
    return type_text(of, ("date", "timestamp", "timestamp_ntz"))


def type_text(of, texts=()):
    """A type in the JSON of a schema as SQL has it."""
    if isinstance(of, str):
        return "string" if of in texts else of
    if of["type"] == "array":
        return "array<%s>" % type_text(of["elementType"], texts)
    if of["type"] == "map":
        return "map<%s, %s>" % (type_text(of["keyType"], texts), type_text(of["valueType"], texts))
    if of["type"] == "struct":
        fields = ("`%s`: %s" % (one["name"].replace("`", "``"), type_text(one["type"], texts)) for one in of["fields"])
        return "struct<%s>" % ", ".join(fields)
    # a type of a library: it is shown as what it is made of
    return type_text(of["sqlType"], texts)


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
