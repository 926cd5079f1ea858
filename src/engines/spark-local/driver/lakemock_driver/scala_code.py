"""Scala code in Spark's own interpreter, which runs in the session's JVM, as a Scala session of Livy runs it."""
import json
import re

from py4j.java_gateway import JavaObject, is_instance_of

MAGIC = re.compile(r"%(\w+)\W*(.*)", re.DOTALL)
# what a session of Livy imports
IMPORTS = (
    "import org.apache.spark.SparkContext._",
    "import spark.implicits._",
    "import spark.sql",
    "import org.apache.spark.sql.functions._",
)
# the only release whose interpreter has this form
SCALA = "2.12"
# how many elements of a data set a magic word shows
SAMPLE = 10


class ScalaCode:
    """The interpreter is made for the first code, because that takes seconds."""

    def __init__(self, sc, spark, class_folder):
        self._sc = sc
        self._jvm = sc._jvm
        self._spark = spark
        self._class_folder = class_folder
        self._interpreter = None
        self._printed = None

    def start(self):
        jvm = self._jvm
        version = jvm.scala.util.Properties.versionNumberString()
        if not version.startswith(SCALA + "."):
            raise RuntimeError("code of kind spark needs a Spark for Scala %s; this one is for %s" % (SCALA, version))
        self._printed = jvm.java.io.ByteArrayOutputStream()
        settings = jvm.scala.tools.nsc.Settings()
        options = ["-Yrepl-class-based", "-Yrepl-outdir", self._class_folder, "-usejavacp"]
        settings.processArguments(self._scala_list(options), True)
        loop = jvm.org.apache.spark.repl.SparkILoop(
            jvm.scala.Option.apply(None), jvm.java.io.PrintWriter(self._printed, True)
        )
        getattr(loop, "settings_$eq")(settings)
        loop.createInterpreter()
        interpreter = loop.intp()
        interpreter.initializeSynchronous()
        transient = self._scala_list(["@transient"])
        session_class = "org.apache.spark.sql.SparkSession"
        interpreter.bind("spark", session_class, self._spark._jsparkSession, transient)
        interpreter.bind("sc", "org.apache.spark.SparkContext", self._sc._jsc.sc(), transient)
        for line in IMPORTS:
            interpreter.interpret(line)
        self._interpreter = interpreter

    def run(self, code):
        if self._interpreter is None:
            self.start()
        console = getattr(getattr(self._jvm.scala, "Console$"), "MODULE$")
        console.setOutDirect(self._jvm.java.io.PrintStream(self._printed, True, "UTF-8"))
        self._printed.reset()
        return self._run_lines(code.strip().split("\n"))

    def _run_lines(self, lines):
        """Runs the lines one by one; a line that is not complete is continued by the next."""
        result = text_output("")
        pending = []
        for line in lines:
            pending.append(line)
            output = self._run_line("\n".join(pending))
            if output is None:
                continue
            pending = []
            if output["status"] == "error":
                return output
            result = joined(result, output)
        if pending and not self._is_comment("\n".join(pending)):
            return error_output("Error", "incomplete statement", [])
        return result

    def _is_comment(self, text):
        """The interpreter calls comments incomplete, too; those are complete within braces."""
        output = self._run_line("{\n%s\n}" % text)
        return output is not None and output["status"] == "ok"

    def _run_line(self, line):
        """None if the line is not complete."""
        magic = MAGIC.match(line)
        if magic is not None:
            return self._run_magic(magic.group(1), magic.group(2))
        verdict = self._interpreter.interpret(line).toString()
        if verdict == "Incomplete":
            return None
        printed = self._printed.toString("UTF-8")
        self._printed.reset()
        if verdict == "Success":
            return text_output(printed)
        first, *rest = printed.splitlines(True) or ["unknown error"]
        return error_output("Error", first.strip(), rest)

    def _run_magic(self, word, name):
        if word not in ("json", "table"):
            return error_output("UnknownMagic", "Unknown magic command " + word, [])
        names = self._interpreter.definedTerms().mkString("\n").split("\n")
        if name not in names:
            return error_output("NameError", "Value %s does not exist" % name, [])
        try:
            value = json.loads(self._json_of(name))
        except Exception:
            return error_output("ValueError", "Failed to convert value into a JSON value", [])
        if word == "json":
            return {"status": "ok", "data": {"application/json": value}}
        return table_of(value)

    def _json_of(self, name):
        self._interpreter.interpretSynthetic(name)
        value = self._interpreter.lastRequest().lineRep().call("$result", self._no_values())
        self._printed.reset()
        if not isinstance(value, JavaObject):
            return json.dumps(value)
        if is_instance_of(self._sc._gateway, value, "org.apache.spark.rdd.RDD"):
            value = value.take(SAMPLE)
        return json_of(self._jvm, value)

    def _no_values(self):
        return self._jvm.scala.collection.JavaConverters.asScalaBuffer(self._jvm.java.util.ArrayList())

    def _scala_list(self, items):
        values = self._jvm.java.util.ArrayList()
        for item in items:
            values.add(item)
        return self._jvm.scala.collection.JavaConverters.asScalaBuffer(values).toList()


def json_of(jvm, value):
    """A value of the JVM as JSON, by the library with which Livy shows values."""
    formats = getattr(getattr(jvm.org.json4s, "DefaultFormats$"), "MODULE$")
    return jvm.org.json4s.jackson.Serialization.write(value, formats)


def joined(first, second):
    """Texts are joined; of other results, the last is shown."""
    before, after = (output["data"].get("text/plain") for output in (first, second))
    return second if before is None or after is None else text_output(before + after)


class MixedTypes(Exception):
    pass


def table_of(value):
    headers = {}
    data = []
    try:
        for row in value if isinstance(value, list) else [value]:
            cells = cells_of(row)
            for name, cell in cells:
                kind = table_type(cell)
                if headers.setdefault(name, {"type": kind, "name": name})["type"] != kind:
                    raise MixedTypes
            data.append([cell for _, cell in cells])
    except MixedTypes:
        return error_output("TypeError", "table rows have different types", [])
    table = {"headers": list(headers.values()), "data": data}
    return {"status": "ok", "data": {"application/vnd.livy.table.v1+json": table}}


def cells_of(row):
    if isinstance(row, dict):
        return list(row.items())
    return [(str(at), cell) for at, cell in enumerate(row if isinstance(row, list) else [row])]


def table_type(cell):
    if cell is None:
        return "NULL_TYPE"
    if isinstance(cell, (list, dict)):
        items = cell.values() if isinstance(cell, dict) else cell
        if len({table_type(item) for item in items}) > 1:
            raise MixedTypes
        return "MAP_TYPE" if isinstance(cell, dict) else "ARRAY_TYPE"
    return {bool: "BOOLEAN_TYPE", str: "STRING_TYPE", int: "BIGINT_TYPE"}.get(type(cell), "DOUBLE_TYPE")


def text_output(text):
    return {"status": "ok", "data": {"text/plain": text}}


def error_output(ename, evalue, traceback):
    return {"status": "error", "ename": ename, "evalue": evalue, "traceback": traceback}
