package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A Spark session on DLI, with plain HTTP: no SDK has these operations. */
@ExtendWith(LakemockExtension.class)
class DliSessionTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void runsAStatementInASession(Lakemock lakemock) throws Exception {
        lakemock.clock("manual");
        lakemock.stubCode("spark.table(\"orders\").count()", "res0: Long = 42");
        String sessions = lakemock.url() + "/v2.0/" + lakemock.projectId() + "/sessions"; // <- the line that points it at lakemock

        String session = sessions + "/" + post(sessions, "{\"kind\": \"spark\", \"queue\": \"default\"}").get("id").asText();
        assertEquals("starting", get(session).get("state").asText());
        lakemock.advance(Duration.ofSeconds(1));
        assertEquals("idle", get(session).get("state").asText());

        String statement = session + "/statements/"
                + post(session + "/statements", "{\"code\": \"spark.table(\\\"orders\\\").count()\"}").get("id").asText();
        lakemock.advance(Duration.ofMillis(100));
        assertEquals("running", get(statement).get("state").asText());
        lakemock.advance(Duration.ofSeconds(1));
        JsonNode done = get(statement);
        assertEquals("available", done.get("state").asText());
        assertEquals("res0: Long = 42", done.get("output").get("data").get("text/plain").asText());
    }

    private JsonNode get(String url) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private JsonNode post(String url, String json) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(json)));
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        request.header("content-type", "application/json").header("x-auth-token", "any-token");
        return new ObjectMapper().readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }
}
