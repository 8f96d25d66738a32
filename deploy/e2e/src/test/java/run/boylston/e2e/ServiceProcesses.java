package run.boylston.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import run.boylston.e2e.people.RaceDay;
import run.boylston.local.Stack;
import run.boylston.local.SupervisedProcess;

/** The processes behind the services, for tests that harm them. */
final class ServiceProcesses {

    private final Stack stack;

    ServiceProcesses(Stack stack) {
        this.stack = stack;
    }

    String bootstrapServers() {
        return stack.addresses().bootstrapServers();
    }

    List<Long> pids() {
        return stack.processes().stream()
                .map(process -> process.process().pid())
                .toList();
    }

    boolean isReady(String name) {
        return stack.getProcess(name).isReady();
    }

    boolean allReady() {
        return stack.processes().stream().allMatch(SupervisedProcess::isReady);
    }

    /** As {@code kill -9} does; returns when the process is gone. */
    void kill(String name) throws InterruptedException {
        stack.getProcess(name).kill();
    }

    /** Asks it to end; returns when it has. */
    void roll(String name) {
        var process = stack.getProcess(name).process();
        stack.getProcess(name).roll();
        process.onExit().orTimeout(RaceDay.PATIENCE.toSeconds(), SECONDS).join();
    }

    /** Returns when a killed process, and with it everything else, does its work again. */
    void awaitAllReady() throws InterruptedException {
        for (var process : stack.processes()) {
            process.awaitReady(RaceDay.PATIENCE);
        }
    }
}
