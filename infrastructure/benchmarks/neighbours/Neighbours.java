import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures, from outside, how long an organisation waits for its webhooks while another one is
 * noisy, and how many deliveries a second there are.
 *
 * <p>{@code java infrastructure/benchmarks/neighbours/Neighbours.java [--short] [--offline]
 * [--rate=N] [--only=throughput|noise] [CHECKOUT...]} starts the local runtime of each checkout
 * with Maven, speaks HTTP with it and with nothing else, and prints one table. The benchmarks'
 * README tells what the rows mean.
 */
final class Neighbours {
    /** The name of the row that heads the table. */
    static final String HEAD = "";

    private Neighbours() {}

    public static void main(String[] arguments) throws Exception {
        Set<String> options = new LinkedHashSet<>();
        List<Path> checkouts = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                options.add(argument);
            } else {
                checkouts.add(Path.of(argument).toRealPath());
            }
        }
        if (checkouts.isEmpty()) {
            checkouts.add(Path.of("").toRealPath());
        }
        Plan plan = Plan.of(options);
        List<Map<String, String>> columns = new ArrayList<>();
        for (Path checkout : checkouts) {
            Measures build = new Measures(plan, checkout);
            try {
                build.measure();
            } catch (IOException | IllegalStateException e) {
                say(checkout + ": " + e);
                build.rows().put("ended early", String.valueOf(e.getMessage()));
            }
            columns.add(build.rows());
        }
        print(columns);
        System.exit(0);
    }

    private static void print(List<Map<String, String>> columns) {
        Set<String> names = new LinkedHashSet<>();
        columns.forEach(column -> names.addAll(column.keySet()));
        StringBuilder table = new StringBuilder();
        for (String name : names) {
            table.append("| ").append(name);
            columns.forEach(column -> table.append(" | ").append(column.getOrDefault(name, "-")));
            table.append(" |\n");
            if (name.equals(HEAD)) {
                table.append("| ---").append(" | ---:".repeat(columns.size())).append(" |\n");
            }
        }
        System.out.println();
        System.out.printf(
                "%s, %d cores, Java %s, %s%n%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name"));
        System.out.print(table);
    }

    static void say(String line) {
        System.err.printf(Locale.ROOT, "%tT  %s%n", System.currentTimeMillis(), line);
    }
}
