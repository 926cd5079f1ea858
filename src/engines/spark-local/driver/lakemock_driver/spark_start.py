"""Starts Spark in this process and its JVM."""
import os
import threading


def start_spark(conf, folder, on_end):
    """Returns the context. `conf` goes through a file, because everyone on this machine can read the arguments of processes.
    `on_end` is called when the JVM ends."""
    path = os.path.join(folder, "spark.properties")
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        for key, value in conf.items():
            file.write("%s=%s\n" % (escape(key), escape(value)))
    os.environ["PYSPARK_SUBMIT_ARGS"] = '--properties-file "%s" pyspark-shell' % path

    from pyspark import SparkContext
    from pyspark.java_gateway import launch_gateway

    gateway = launch_gateway()
    threading.Thread(target=lambda: on_end(gateway.proc.wait()), daemon=True).start()
    return SparkContext(gateway=gateway)


def escape(text):
    """A text in a file of Java properties, in which every character can be written by its code."""
    units = text.encode("utf-16-be", "surrogatepass")
    return "".join("\\u%02x%02x" % (units[at], units[at + 1]) for at in range(0, len(units), 2))
