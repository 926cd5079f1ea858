package lakemock.clients;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** What the suite is aimed at: the JSON file that the environment variable LAKEMOCK_TARGET names. */
@JsonIgnoreProperties(ignoreUnknown = true)
public final class Endpoint {
    /** As {@code client/case}. */
    public Set<String> cases;
    /** It is a lakemock of this run's own: a case takes a project of its own, and steers it. */
    public boolean steered;
    public String url;
    public String iamUrl;
    /** Null if the endpoint is not lakemock. */
    public String httpsUrl;
    /** The certificate that {@code httpsUrl} shows. */
    public String certificateFile;
    public String region;
    /** The project that IAM finds by the name of the region. */
    public String projectId;
    public String clusterId;
    public String access;
    public String secret;
    /** Sent with each signature; null if the key is permanent. */
    public String securityToken;
    /** Null if there is no temporary key. */
    public Temporary temporary;

    public static final class Temporary {
        public String access;
        public String secret;
        public String securityToken;
    }

    private static Endpoint read;

    static synchronized Endpoint get() {
        if (read == null) {
            String file = System.getenv("LAKEMOCK_TARGET");
            if (file == null) {
                throw new IllegalStateException("LAKEMOCK_TARGET has to name a file that says what to test;"
                        + " npm run test:clients in the root folder makes one");
            }
            try {
                read = new ObjectMapper().readValue(new File(file), Endpoint.class);
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        }
        return read;
    }
}
