"""Python code, as a Python session of Livy runs it."""
import ast
import io
import sys
import traceback
import types

from .python_magic import UnknownMagic, run_magic

SOURCE = "<stdin>"


class PythonCode:
    def __init__(self, sc, spark, max_output):
        self._printed = Printed(max_output, sys.stderr)
        # for good, because code may keep a stream
        sys.stdout = sys.stderr = self._printed
        module = types.ModuleType("__main__")
        # so that pickle finds the classes of statements
        sys.modules["__main__"] = module
        self._names = module.__dict__
        self._names.update(names_of_spark(sc, spark))

    def run(self, code):
        try:
            parts = parse(code)
        except SyntaxError:
            return error_of(sys.exc_info(), has_frames=False)
        result = None
        self._printed.begin()
        try:
            for part in parts:
                result = self._run_part(part)
        except UnknownMagic:
            return error_of(sys.exc_info(), has_frames=False)
        except BaseException:
            return error_of(sys.exc_info(), has_frames=True)
        finally:
            text = self._printed.take()
        return output_of(result, text)

    def _run_part(self, part):
        if isinstance(part, str):
            return run_magic(part, self._names)
        for node in part.body[:-1]:
            exec(compile(ast.Module([node], []), SOURCE, "exec"), self._names)
        for node in part.body[-1:]:
            # this mode shows the value of an expression
            exec(compile(ast.Interactive([node]), SOURCE, "single"), self._names)
        return None


class Printed(io.TextIOBase):
    """Both streams of the code, in their order: shown with the statement that runs, else logged."""

    def __init__(self, limit, log):
        self._limit = limit
        self._log = log
        self._parts = None
        self._length = 0

    def begin(self):
        self._parts = []
        self._length = 0

    def take(self):
        """What was printed since `begin`."""
        parts, self._parts = self._parts, None
        return "".join(parts)

    def writable(self):
        return True

    def write(self, text):
        # no length as with other streams: code that ends with a write would show it
        if isinstance(text, bytes):
            text = text.decode("utf-8", "replace")
        if self._parts is None:
            self._log.write(text)
            return
        self._length += len(text)
        if self._length > self._limit:
            raise ValueError("the code prints more than %d characters" % self._limit)
        self._parts.append(text)


def names_of_spark(sc, spark):
    import warnings

    import pyspark.cloudpickle as cloudpickle
    from pyspark.sql import HiveContext, SQLContext
    from pyspark.streaming import StreamingContext

    with warnings.catch_warnings():
        # Spark calls it deprecated
        warnings.simplefilter("ignore")
        sql_context = SQLContext(sc, spark)
    return {
        "sc": sc,
        "spark": spark,
        "sqlContext": sql_context,
        "HiveContext": HiveContext,
        "StreamingContext": StreamingContext,
        "cloudpickle": cloudpickle,
    }


def parse(code):
    """The parts of a code: a tree of Python, or a line of magic as text. Only code that is not Python can contain magic."""
    try:
        return [tree_of(code)]
    except SyntaxError:
        parts = []
        for line in code.rstrip().split("\n"):
            if line.startswith("%"):
                parts.append(line)
            elif parts and not parts[-1].startswith("%"):
                parts[-1] += "\n" + line
            else:
                parts.append(line)
        return [part if part.startswith("%") else tree_of(part) for part in parts]


def tree_of(code):
    try:
        return compile(code, SOURCE, "exec", ast.PyCF_ONLY_AST, True)
    except ValueError as error:
        # a NUL character
        raise SyntaxError(str(error)) from None


def output_of(result, printed):
    data = dict(result or {})
    text = (data.pop("text/plain", "") + printed).rstrip()
    if text or not data:
        data["text/plain"] = text
    return {"status": "ok", "data": data}


def error_of(exc_info, has_frames):
    kind, error, frames = exc_info
    lines = traceback.format_exception(kind, error, code_frames(frames) if has_frames else None, chain=False)
    if has_frames and not lines[0].startswith("Traceback"):
        # the frame of the statement itself is left out, the heading is not
        lines.insert(0, "Traceback (most recent call last):\n")
    try:
        evalue = str(error)
    except Exception:
        evalue = "<exception str() failed>"
    return {"status": "error", "ename": kind.__name__, "evalue": evalue, "traceback": lines}


def code_frames(frames):
    """The frames after that of the statement."""
    while frames is not None:
        code = frames.tb_frame.f_code
        frames = frames.tb_next
        if code.co_filename == SOURCE and code.co_name == "<module>":
            break
    return frames

