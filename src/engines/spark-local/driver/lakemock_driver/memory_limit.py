"""The memory of this process. That of the JVM is a setting of Spark's: it runs before the limit is set, and does not get it."""
import os
import resource


def limit_memory(spare):
    """Lets this process take `spare` bytes beside what it has; more is a MemoryError. Programs that code starts get the same limit.
    Only Linux says how much a process has."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            pages = int(file.read().split()[0])
    except OSError:
        return
    most = pages * os.sysconf("SC_PAGE_SIZE") + spare
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    # the hard limit too: code cannot raise it
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
