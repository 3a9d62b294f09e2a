package fairdraw.benchmarks.starts;

import fairdraw.benchmarks.stack.Table;
import fairdraw.engines.template.LambdaFunction;
import fairdraw.engines.template.Template;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The processor time and the classes of the first request of every function that has a tape. */
public final class FirstRequests {

    private final Template template;
    private final int rounds;

    /**
     * @param rounds how often each function is measured
     */
    public FirstRequests(Template template, int rounds) {
        this.template = template;
        this.rounds = rounds;
    }

    /** Measures and returns medians. */
    public Table run() {
        var table =
                new Table(
                        "The first request of an environment, milliseconds of processor",
                        "function",
                        "without a rehearsal",
                        "classes loaded",
                        "after a rehearsal",
                        "classes loaded");
        template.functions().stream()
                .map(LambdaFunction::handlerClass)
                .filter(FirstRequest::hasTape)
                .sorted(Comparator.comparing(FirstRequests::name))
                .forEach(function -> measure(function, table));
        return table;
    }

    private void measure(String function, Table table) {
        var request = new FirstRequest(function, FirstRequest.tape(function));
        List<FirstRequest.Taken> without = taken(request, false);
        List<FirstRequest.Taken> after = taken(request, true);
        table.add(
                name(function),
                Math.rint(median(without.stream().mapToDouble(FirstRequest.Taken::request))),
                median(without.stream().mapToDouble(FirstRequest.Taken::classes)),
                Math.rint(median(after.stream().mapToDouble(FirstRequest.Taken::request))),
                median(after.stream().mapToDouble(FirstRequest.Taken::classes)));
    }

    private List<FirstRequest.Taken> taken(FirstRequest request, boolean rehearsed) {
        return IntStream.range(0, rounds).mapToObj(_ -> request.run(rehearsed, List.of())).toList();
    }

    private static double median(DoubleStream figures) {
        double[] sorted = figures.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String name(String function) {
        return function.substring(function.lastIndexOf('.') + 1).replaceFirst("Function$", "");
    }
}
