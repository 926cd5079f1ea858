package example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A lakemock, and the project of one test in it. */
public final class Lakemock {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final String projectId;

    Lakemock(String url, String projectId) {
        this.url = url;
        this.projectId = projectId;
    }

    /** The endpoint of MRS, DLI and IAM. */
    public String url() {
        return url;
    }

    public String projectId() {
        return projectId;
    }

    /** This SQL returns these rows. */
    public void stubSql(String sql, List<String> columns, List<? extends List<?>> rows) {
        call("POST", "stubs", Map.of("match", Map.of("sql", sql), "outcome", Map.of("columns", columns, "rows", rows)));
    }

    /** This code of a DLI statement prints this text. */
    public void stubCode(String code, String text) {
        call("POST", "stubs", Map.of("match", Map.of("code", code), "outcome", Map.of("text", text)));
    }

    /** The next {@code times} requests of this operation are refused as the gateway refuses them: {@code throttled}, {@code internal} … */
    public void fault(String operation, String preset, int times) {
        call("POST", "faults", Map.of(
                "match", Map.of("operation", operation),
                "when", Map.of("first", times),
                "fault", Map.of("kind", "status", "preset", preset)));
    }

    /** {@code auto}: each poll moves to the next state. {@code manual}: only {@link #advance} does. */
    public void clock(String mode) {
        call("PATCH", "clock", Map.of("mode", mode));
    }

    public void advance(Duration by) {
        call("POST", "clock/advance", Map.of("by", by.toMillis()));
    }

    /** The number of requests of this operation, including refused ones. */
    public int requests(String operation) {
        try {
            JsonNode found = JSON.readTree(call("GET", "journal?operation=" + operation, null));
            return found.get("total").asInt();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Every request and its reply, as a table. */
    public String journal() {
        return call("GET", "journal?format=text", null);
    }

    void reset() {
        call("POST", "reset", null);
    }

    /** Anything else of the control API: docs/control-api.md. */
    public String call(String method, String path, Object body) {
        URI uri = URI.create(url + "/_lakemock/worlds/" + projectId + "/" + path);
        try {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .header("content-type", "application/json")
                    .build();
            HttpResponse<String> reply = HTTP.send(request, BodyHandlers.ofString());
            if (reply.statusCode() >= 300) throw new IllegalStateException(method + " " + uri + ": " + reply.body());
            return reply.body();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        }
    }
}
