package lakemock.clients;

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
import java.util.Map;
import java.util.UUID;

/** The project of one case; in lakemock it is used by this case alone, and controlled through the control API. */
public final class Project {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    public final Endpoint endpoint;
    public final String id;

    Project(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.id = endpoint.steered ? UUID.randomUUID().toString().replace("-", "") : endpoint.projectId;
    }

    public void settings(Map<String, ?> changes) {
        call("PATCH", "settings", changes);
    }

    /** Declares a cluster of this id, or changes it. */
    public void cluster(String clusterId, Map<String, ?> changes) {
        call("PATCH", "clusters/" + clusterId, changes);
    }

    /** What matches this SQL has this outcome. */
    public void stub(String sql, Map<String, ?> outcome) {
        stub(Map.of("sql", sql), outcome, Map.of());
    }

    /** What matches has this outcome, and these durations by the names of states. */
    public void stub(Map<String, ?> match, Map<String, ?> outcome, Map<String, ?> durations) {
        call("POST", "stubs", Map.of("match", match, "outcome", outcome, "durations", durations));
    }

    /** The rule is one as a fixtures file has it. */
    public void fault(Map<String, ?> rule) {
        call("POST", "faults", rule);
    }

    /** How many requests there were that fit, refused ones included; the query is the journal's. */
    public int requests(String query) {
        return json(call("GET", "journal?" + query, null)).get("total").asInt();
    }

    /** The file that {@code result_location} names. */
    public String result(String sqlId) {
        return call("GET", "results/" + sqlId + ".csv", null);
    }

    private String call(String method, String path, Object body) {
        if (!endpoint.steered) throw new IllegalStateException("a case that steers has no target that can be steered");
        try {
            URI uri = URI.create(endpoint.url + "/_lakemock/worlds/" + id + "/" + path);
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .header("content-type", "application/json")
                    .timeout(Duration.ofSeconds(30))
                    .build();
            HttpResponse<String> reply = HTTP.send(request, BodyHandlers.ofString());
            if (reply.statusCode() >= 300) throw new AssertionError(method + " " + path + ": " + reply.body());
            return reply.body();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
