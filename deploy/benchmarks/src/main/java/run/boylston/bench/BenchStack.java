package run.boylston.bench;

import java.io.PrintStream;
import run.boylston.e2e.people.Services;
import run.boylston.local.Stack;
import run.boylston.local.StackOptions;

/** Everything running on this machine, for as long as a bench takes. */
public final class BenchStack implements AutoCloseable {

    private final Stack stack;

    private BenchStack(Stack stack) {
        this.stack = stack;
    }

    public static BenchStack start(PrintStream out) throws InterruptedException {
        out.println("Starting the broker, PostgreSQL and the three services.");
        return new BenchStack(Stack.start(StackOptions.temporary()));
    }

    public Services services() {
        var addresses = stack.addresses();
        return new Services(addresses.ingest(), addresses.pace(), addresses.live(), addresses.organiserKey());
    }

    @Override
    public void close() {
        stack.close();
    }
}
