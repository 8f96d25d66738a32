package run.boylston.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/** The launcher's start: reads the command line, runs the race day, and says in the exit code how it went. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new RaceDay())
                .registerConverter(Speed.class, Speed::parse)
                .registerConverter(RaceTime.class, RaceTime::parse)
                .setExecutionStrategy(
                        parsed -> parsed.isUsageHelpRequested() ? help() : new CommandLine.RunLast().execute(parsed))
                .setParameterExceptionHandler((wrong, parsed) -> RaceDay.refuse(wrong.getMessage()))
                .setExecutionExceptionHandler((failure, command, parsed) -> RaceDay.explain(failure));
    }

    /** The same text that deploy/race-day shows without building anything. */
    static String helpText() {
        try (var text = Main.class.getResourceAsStream("help.txt")) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The help cannot be read", e);
        }
    }

    private static int help() {
        System.out.print(helpText());
        return CommandLine.ExitCode.OK;
    }
}
