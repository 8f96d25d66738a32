package run.boylston.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import run.boylston.e2e.people.Services;
import run.boylston.local.Stack;
import run.boylston.local.StackOptions;

/**
 * Everything running, once for all tests: each loads races of its own. The broker looks every second for what is too old
 * to keep, so that every test is one of retention too.
 */
final class SharedStack implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedStack.class);

    /** Closed by JUnit when the last test is over. */
    private record Running(Stack stack) implements AutoCloseable {

        static Running start() {
            try {
                return new Running(Stack.start(StackOptions.temporary().withRetentionCheck(Duration.ofSeconds(1))));
            } catch (InterruptedException e) {
                throw new IllegalStateException("Interrupted while everything started", e);
            }
        }

        /** What each process had to say stays behind, to find out why a test failed. */
        @Override
        public void close() throws IOException {
            var kept = Files.createDirectories(Path.of("target", "stack-logs"));
            try (var logs = Files.newDirectoryStream(stack.logs())) {
                for (var log : logs) {
                    Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            stack.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Services.class || type == ServiceProcesses.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var stack = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .stack();
        return parameter.getParameter().getType() == Services.class ? services(stack) : new ServiceProcesses(stack);
    }

    private static Services services(Stack stack) {
        var addresses = stack.addresses();
        return new Services(addresses.ingest(), addresses.pace(), addresses.live(), addresses.organiserKey());
    }
}
