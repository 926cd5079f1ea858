package lakemock.clients;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Polls of a lakemock, in which each read brings the next state: no pause is needed. */
final class Polling {
    private static final int MOST_READS = 50;

    private Polling() {}

    /** What the reads returned, in order; the last is the value. */
    static List<String> until(String value, Supplier<?> read) {
        List<String> seen = new ArrayList<>();
        while (seen.size() < MOST_READS) {
            seen.add(String.valueOf(read.get()));
            if (seen.get(seen.size() - 1).equals(value)) return seen;
        }
        return fail("it is not " + value + ": " + seen);
    }
}
