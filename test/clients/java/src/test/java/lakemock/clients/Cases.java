package lakemock.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Runs the cases that the target asks for, gives each its project, and writes how it ended to the file of LAKEMOCK_OUTCOMES. */
final class Cases implements ExecutionCondition, ParameterResolver, TestWatcher {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean wanted = context.getTestMethod().isEmpty()
                || Endpoint.get().cases.contains(client(context) + "/" + name(context));
        return wanted
                ? ConditionEvaluationResult.enabled("the target asks for it")
                : ConditionEvaluationResult.disabled("the target does not ask for it");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Project.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Project(Endpoint.get());
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        write(context, "passed", "");
    }

    /** An assumption did not hold. */
    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        write(context, "skipped", Optional.ofNullable(cause.getMessage()).orElse("no reason given"));
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text, true));
        write(context, "failed", text.toString());
    }

    private static void write(ExtensionContext context, String outcome, String text) {
        String file = System.getenv("LAKEMOCK_OUTCOMES");
        if (file == null) return;
        Map<String, String> line = new LinkedHashMap<>();
        line.put("client", client(context));
        line.put("case", name(context));
        line.put("outcome", outcome);
        line.put("text", text);
        try {
            byte[] json = (new ObjectMapper().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(Path.of(file), json, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static String client(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(Client.class).value();
    }

    private static String name(ExtensionContext context) {
        return context.getRequiredTestMethod().getAnnotation(Case.class).value();
    }
}
