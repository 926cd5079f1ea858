package example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a {@link Lakemock} with its own project, on the auto clock. It uses the lakemock at LAKEMOCK_URL, or starts one for the
 * whole run with the command LAKEMOCK_COMMAND (if unset: the build of the clone around it, else {@code npx --yes lakemock}). A test that fails prints the requests and replies.
 */
public final class LakemockExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace HERE = Namespace.create(LakemockExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Lakemock.class;
    }

    @Override
    public Lakemock resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String url = Optional.ofNullable(System.getenv("LAKEMOCK_URL")).filter((set) -> !set.isEmpty()).orElseGet(() -> started(context).url);
        Lakemock lakemock = new Lakemock(url, UUID.randomUUID().toString().replace("-", ""));
        lakemock.clock("auto");
        context.getStore(HERE).put(Lakemock.class, lakemock);
        return lakemock;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Lakemock lakemock = context.getStore(HERE).get(Lakemock.class, Lakemock.class);
        if (lakemock == null) return;
        if (context.getExecutionException().isPresent()) System.err.println(lakemock.journal());
        lakemock.reset();
    }

    /** One for all tests: JUnit closes the root's store when the run ends. */
    private static Started started(ExtensionContext context) {
        return context.getRoot().getStore(HERE).getOrComputeIfAbsent(Started.class, (key) -> new Started(), Started.class);
    }

    private static final class Started implements AutoCloseable {
        private final Process process;
        final String url;

        Started() {
            String set = System.getenv("LAKEMOCK_COMMAND");
            // in a clone of lakemock: what it built
            String unset = Files.exists(Path.of("../../dist/cli.js")) ? "node ../../dist/cli.js" : "npx --yes lakemock";
            List<String> command = new ArrayList<>(
                    Arrays.asList((set == null || set.isBlank() ? unset : set).trim().split("\\s+")));
            command.addAll(List.of("start", "--port", "0"));
            try {
                process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
                BufferedReader out = new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                url = ready(out);
            } catch (IOException error) {
                throw new UncheckedIOException(String.join(" ", command) + ": " + error.getMessage(), error);
            }
        }

        /** Reads its log, JSON lines, up to the one that says where it listens; what comes later is read too, so that it never waits. */
        private static String ready(BufferedReader out) throws IOException {
            StringBuilder said = new StringBuilder();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append('\n').append(line);
                if (!line.startsWith("{")) continue;
                JsonNode entry = new ObjectMapper().readTree(line);
                if (!entry.path("msg").asText().startsWith("ready:")) continue;
                Thread rest = new Thread(() -> {
                    try {
                        out.transferTo(Writer.nullWriter());
                    } catch (IOException ended) {
                        // it has been stopped
                    }
                });
                rest.setDaemon(true);
                rest.start();
                return entry.get("url").asText();
            }
            throw new IOException("it ended before it was ready" + said);
        }

        @Override
        public void close() {
            // npx ends on a signal and hands none on to what it has started
            List<ProcessHandle> all = process.descendants().collect(Collectors.toCollection(ArrayList::new));
            all.add(process.toHandle());
            all.forEach(ProcessHandle::destroy);
            all.forEach((one) -> one.onExit().join());
        }
    }
}
