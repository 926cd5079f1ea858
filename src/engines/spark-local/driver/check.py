"""Prints, as one line of JSON, what a driver would run on, or what is missing."""
import json
import os
import re
import shutil
import subprocess
import sys

OLDEST = (3, 8)


def check():
    python = "%d.%d.%d" % sys.version_info[:3]
    if sys.version_info < OLDEST:
        return {"missing": "python", "found": python}
    try:
        import pyspark
    except ImportError as error:
        return {"missing": "pyspark", "found": python, "why": str(error)}
    java = java_version()
    if java is None:
        return {"missing": "java", "found": python}
    return {"python": python, "pyspark": pyspark.__version__, "java": java}


def java_version():
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else shutil.which("java")
    if java is None:
        return None
    try:
        run = subprocess.run([java, "-version"], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.search(r'version "([^"]+)"', run.stderr.decode("utf-8", "replace"))
    return found.group(1) if found is not None else None


if __name__ == "__main__":
    print(json.dumps(check()))
