package fairdraw.benchmarks.costs;

import fairdraw.benchmarks.stack.Stack;
import fairdraw.engines.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The cost of a million tickets in US dollars, from the request to the list and the event, of which
 * nobody is told: metered units, requests, invocations, processor time and log lines, times {@link
 * Prices}. Lambda writes no lines of its own, as the template says ({@code SystemLogLevel}).
 */
public final class TicketCost {
    private static final int ROUNDS = 6;

    private final Supplier<Stack> stacks;
    private final Template template;

    /** Creates a measurement that makes a stack of this template for each rate. */
    public TicketCost(Supplier<Stack> stacks, Template template) {
        this.stacks = stacks;
        this.template = template;
    }

    /** Returns a table in Markdown for each rate. */
    public String run() {
        StringBuilder text = new StringBuilder();
        for (Rate rate : Rate.values()) {
            try (Stack stack = stacks.get()) {
                text.append(table(rate, new Sale(stack, template, rate).run(ROUNDS)));
            }
        }
        return text.toString();
    }

    private static String table(Rate rate, Sale.Steps steps) {
        List<String> lines = new ArrayList<>();
        lines.add("### A million tickets at " + rate.word() + "\n");
        lines.add("| | metered for a ticket | USD |");
        lines.add("| --- | --- | ---: |");
        double gateway = Prices.GATEWAY_REQUESTS;
        lines.add(line("API Gateway, REST", "1 request", gateway));
        double total =
                gateway
                        + rows(lines, "the ticket", steps.sold())
                        + rows(lines, "publishing (nobody wants the event)", steps.published())
                        + rows(lines, "the list of entries", steps.listed())
                        + logRow(lines, List.of(steps.sold(), steps.published(), steps.listed()));
        lines.add(line("reads of the stream", "by Lambda", Prices.STREAM_READS_OF_LAMBDA));
        lines.add(line("**together**", "", total));
        return String.join("\n", lines) + "\n\n";
    }

    private static double rows(List<String> lines, String what, Step step) {
        double tickets = step.tickets();
        lines.add(
                line(
                        what + ": DynamoDB",
                        "%.2f write units, %.2f read units"
                                .formatted(
                                        (step.cost().writeUnits() + step.cost().indexUnits())
                                                / tickets,
                                        step.cost().readUnits() / tickets),
                        step.dynamoDb()));
        lines.add(
                line(
                        what + ": Lambda",
                        "%.2f invocations, %.1f ms of processor, %.1f ms of 1 GB"
                                .formatted(
                                        step.invocations() / tickets,
                                        step.nanos() / 1e6 / tickets,
                                        step.billedMillis()),
                        step.lambda()));
        return step.dynamoDb() + step.lambda();
    }

    private static double logRow(List<String> lines, List<Step> steps) {
        double dollars = steps.stream().mapToDouble(Step::log).sum();
        lines.add(
                line(
                        "log lines",
                        "%.2f lines, %.0f bytes"
                                .formatted(
                                        steps.stream()
                                                .mapToDouble(step ->
                                                        1.0
                                                                * step.logged().lines()
                                                                / step.tickets())
                                                .sum(),
                                        steps.stream().mapToDouble(Step::loggedBytes).sum()),
                        dollars));
        return dollars;
    }

    private static String line(String name, String metered, double dollars) {
        return String.format(Locale.ROOT, "| %s | %s | %.2f |", name, metered, dollars);
    }
}
