package run.boylston.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import run.boylston.contracts.Json;

/** {@code deploy/bench NAME}: a table for people, and as its last line one JSON object of the figures. */
public final class BenchMain {

    private static final int CLAIM_FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private BenchMain() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || List.of("--help", "-h").contains(arguments[0])) {
            System.out.print(usage());
            System.exit(arguments.length == 1 ? 0 : WRONG_USAGE);
        }
        var bench = Benches.find(arguments[0]);
        if (bench.isEmpty()) {
            refuse("There is no bench " + arguments[0] + ".");
        }
        var figures = bench.get().measurement().run(System.out, options(bench.get(), arguments));
        System.out.println(new String(Json.write(figures), StandardCharsets.UTF_8));
        System.exit(exitStatus(figures));
    }

    /** Of a claim that does not hold, its figure is {@code false}. */
    static int exitStatus(Map<String, Object> figures) {
        return figures.containsValue(false) ? CLAIM_FAILED : 0;
    }

    private static BenchOptions options(Bench bench, String[] arguments) {
        try {
            return BenchOptions.parse(List.of(arguments).subList(1, arguments.length), bench.numbers(), bench.texts());
        } catch (IllegalArgumentException e) {
            refuse(e.getMessage());
            throw e;
        }
    }

    private static void refuse(String why) {
        System.err.println(why + "\n" + usage());
        System.exit(WRONG_USAGE);
    }

    static String usage() {
        var usage = new StringBuilder("Usage: deploy/bench NAME [OPTION VALUE]...\n");
        Benches.ALL.forEach(bench -> {
            usage.append("  %-16s %s%n".formatted(bench.name(), bench.question()));
            Stream.concat(bench.numbers().stream(), bench.texts().stream())
                    .sorted()
                    .forEach(option -> usage.append("  %-16s   --%s%n".formatted("", option)));
        });
        return usage.toString();
    }
}
