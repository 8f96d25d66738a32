package run.boylston.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import run.boylston.contracts.Json;

/** {@code deploy/bench NAME}: a table for people, and as its last line one JSON object of the figures. */
public final class BenchMain {

    private static final int WRONG_USAGE = 2;

    private BenchMain() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1 || List.of("--help", "-h").contains(arguments[0])) {
            System.out.print(usage());
            System.exit(arguments.length == 1 ? 0 : WRONG_USAGE);
        }
        var bench = Benches.find(arguments[0]);
        if (bench.isEmpty()) {
            System.err.println("There is no bench " + arguments[0] + ".\n" + usage());
            System.exit(WRONG_USAGE);
        }
        var figures = bench.get().measurement().run(System.out);
        System.out.println(new String(Json.write(figures), StandardCharsets.UTF_8));
        System.exit(0);
    }

    static String usage() {
        var usage = new StringBuilder("Usage: deploy/bench NAME\n");
        Benches.ALL.forEach(bench -> usage.append("  %-16s %s%n".formatted(bench.name(), bench.question())));
        return usage.toString();
    }
}
