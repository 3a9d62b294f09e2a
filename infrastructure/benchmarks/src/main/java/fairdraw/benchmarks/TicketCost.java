package fairdraw.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.benchmarks.stack.GatewayCall;
import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.StreamBatch;
import fairdraw.functions.json.Json;
import fairdraw.functions.lotteries.EnterLotteryFunction;
import fairdraw.functions.triggers.FillDirectoryFunction;
import fairdraw.functions.triggers.PublishEventsFunction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The cost of a million tickets in US dollars, from the request to the list and the event, of which
 * nobody is told: metered units, requests, invocations, processor time, times {@link Prices}; log
 * lines are not among it.
 */
final class TicketCost {
    private static final int TICKETS = 270;
    private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";

    private final Supplier<Stack> stacks;

    TicketCost(Supplier<Stack> stacks) {
        this.stacks = stacks;
    }

    /** A rate of sale. */
    private enum Rate {
        SLOW("1 a second", 1, 1),
        FAST("1,000 a second", 25, 90);

        private final String name;

        /**
         * The records of an invocation of the publisher: at a thousand a second the table has about
         * ten shards, each read by four.
         */
        private final int published;

        /** The records of an invocation that lists: each shard is read by one. */
        private final int listed;

        Rate(String name, int published, int listed) {
            this.name = name;
            this.published = published;
            this.listed = listed;
        }
    }

    String run() {
        StringBuilder text = new StringBuilder();
        for (Rate rate : Rate.values()) {
            try (Stack stack = stacks.get()) {
                text.append(new Sale(stack).at(rate));
            }
        }
        return text.toString();
    }

    /** A sale whose steps are measured one after another, after as many tickets of warming up. */
    private static final class Sale {
        private final Stack stack;
        private final Shop shop;

        Sale(Stack stack) {
            this.stack = stack;
            this.shop = Shop.open(stack);
        }

        String at(Rate rate) {
            var enter = new EnterLotteryFunction(stack.wiring());
            var publish = new PublishEventsFunction(stack.wiring());
            var fill = new FillDirectoryFunction(stack.wiring());
            sell(enter, "warm");
            List<Map<String, AttributeValue>> warm = tickets("warm");
            read(publish, warm, rate.published);
            read(fill, warm, rate.listed);
            Step sold = Step.of(stack, TICKETS, TICKETS, () -> sell(enter, "cool"));
            List<Map<String, AttributeValue>> cool = tickets("cool");
            Step published = measured(publish, cool, rate.published);
            Step listed = measured(fill, cool, rate.listed);
            return table(rate, sold, published, listed);
        }

        private Step measured(
                RequestStreamHandler reader, List<Map<String, AttributeValue>> items, int batch) {
            return Step.of(
                    stack,
                    TICKETS,
                    (TICKETS + batch - 1) / batch,
                    () -> read(reader, items, batch));
        }

        private void sell(EnterLotteryFunction function, String player) {
            for (int i = 0; i < TICKETS; i++) {
                GatewayCall.post(
                                shop.secret(),
                                Json.object()
                                        .put("email", player + i + "@example.com")
                                        .put("userId", "partner-user-" + i)
                                        .put("lotterySlug", shop.slug()))
                        .to(function, 201);
            }
        }

        private List<Map<String, AttributeValue>> tickets(String player) {
            return stack
                    .observer()
                    .scanPaginator(scan -> scan.tableName(Stack.DRAWS))
                    .items()
                    .stream()
                    .filter(item -> AttributeValue.fromS("ticket").equals(item.get("type")))
                    .filter(item -> item.toString().contains(player))
                    .toList();
        }

        private static void read(
                RequestStreamHandler reader, List<Map<String, AttributeValue>> items, int batch) {
            if (items.size() != TICKETS) {
                throw new IllegalStateException("not " + TICKETS + " tickets: " + items.size());
            }
            for (int at = 0; at < items.size(); at += batch) {
                var reply = new ByteArrayOutputStream();
                try {
                    reader.handleRequest(
                            StreamBatch.of(items.subList(at, Math.min(at + batch, items.size()))),
                            reply,
                            GatewayCall.NO_CONTEXT);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                if (!reply.toString(UTF_8).equals(NO_FAILURES)) {
                    throw new IllegalStateException(reply.toString(UTF_8));
                }
            }
        }
    }

    private static String table(Rate rate, Step sold, Step published, Step listed) {
        List<String> lines = new ArrayList<>();
        lines.add("### A million tickets at " + rate.name + "\n");
        lines.add("| | metered for a ticket | USD |");
        lines.add("| --- | --- | ---: |");
        double gateway = Prices.GATEWAY_REQUESTS;
        lines.add(line("API Gateway, REST", "1 request", gateway));
        double total =
                gateway
                        + rows(lines, "the ticket", sold)
                        + rows(lines, "publishing (nobody wants the event)", published)
                        + rows(lines, "the list of entries", listed);
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

    private static String line(String name, String metered, double dollars) {
        return String.format(Locale.ROOT, "| %s | %s | %.2f |", name, metered, dollars);
    }
}
