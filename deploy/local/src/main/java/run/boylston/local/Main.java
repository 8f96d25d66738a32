package run.boylston.local;

import picocli.CommandLine;

/** The launcher's start: reads the command line, runs the race day, and says in the exit code how it went. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RaceDay())
                .registerConverter(Speed.class, Speed::parse)
                .registerConverter(RaceTime.class, RaceTime::parse)
                .setParameterExceptionHandler((wrong, parsed) -> RaceDay.refuse(wrong.getMessage()))
                .setExecutionExceptionHandler((failure, command, parsed) -> RaceDay.explain(failure))
                .execute(arguments));
    }
}
