package fairdraw.benchmarks.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.management.OperatingSystemMXBean;
import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.CountedLog;
import fairdraw.benchmarks.stack.GatewayCall;
import fairdraw.benchmarks.stack.Shop;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.StreamBatch;
import fairdraw.engines.template.LambdaFunction;
import fairdraw.engines.template.Template;
import fairdraw.functions.json.Json;
import fairdraw.functions.lotteries.EnterLotteryFunction;
import fairdraw.functions.triggers.FillDirectoryFunction;
import fairdraw.functions.triggers.PublishEventsFunction;
import fairdraw.functions.wiring.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A sale of tickets at a rate, in rounds whose steps are measured one after another. Units are
 * counted in the last round. The processor time is the least of the rounds before it, since the
 * meter takes processor time too, and so do compilers and whatever else the machine does.
 */
final class Sale {
    private static final int TICKETS = 270;

    /** The time between two invocations that read the stream. */
    private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(1);

    private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";

    private final Stack stack;
    private final Template template;
    private final Rate rate;
    private final Shop shop;

    Sale(Stack stack, Template template, Rate rate) {
        this.stack = stack;
        this.template = template;
        this.rate = rate;
        this.shop = Shop.open(stack);
    }

    /** The steps of a round. */
    record Steps(Step sold, Step published, Step listed) {

        /** Returns these steps, each with the lesser processor time of both rounds. */
        Steps withLeastTimeOf(Steps other) {
            return new Steps(
                    sold.withLeastTimeOf(other.sold),
                    published.withLeastTimeOf(other.published),
                    listed.withLeastTimeOf(other.listed));
        }
    }

    /** The functions, each in an environment of its own. */
    private record Functions(
            RequestStreamHandler enter, RequestStreamHandler publish, RequestStreamHandler fill) {

        static Functions of(Wiring wiring) {
            return new Functions(
                    new EnterLotteryFunction(wiring),
                    new PublishEventsFunction(wiring),
                    new FillDirectoryFunction(wiring));
        }
    }

    /** Sells tickets in that many rounds for the time, and then in one for the units. */
    Steps run(int rounds) {
        var functions = Functions.of(stack.unmeteredWiring());
        Steps fastest = round(functions, "round0");
        for (int round = 1; round < rounds; round++) {
            fastest = fastest.withLeastTimeOf(round(functions, "round" + round));
        }
        var metered = Functions.of(stack.wiring());
        round(metered, "first");
        return round(metered, "last").withLeastTimeOf(fastest);
    }

    private Steps round(Functions functions, String player) {
        Step sold = step(EnterLotteryFunction.class, () -> sell(functions.enter, player));
        List<Map<String, AttributeValue>> tickets = tickets(player);
        return new Steps(
                sold,
                step(
                        PublishEventsFunction.class,
                        () -> read(functions.publish, tickets, rate.published())),
                step(
                        FillDirectoryFunction.class,
                        () -> read(functions.fill, tickets, rate.listed())));
    }

    /** Measures work that returns the number of its invocations. */
    private Step step(Class<?> function, IntSupplier work) {
        CountedLog.Size logged = stack.log().size();
        Cost cost = stack.meter().total();
        long begun = processorNanos();
        int invocations = work.getAsInt();
        long nanos = processorNanos() - begun;
        return new Step(
                TICKETS,
                invocations,
                megabytes(function),
                stack.meter().total().since(cost),
                stack.log().size().since(logged),
                nanos);
    }

    private int megabytes(Class<?> function) {
        return template.functions().stream()
                .filter(each -> each.id().equals(function.getSimpleName()))
                .mapToInt(LambdaFunction::memoryMegabytes)
                .findAny()
                .orElseThrow();
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private int sell(RequestStreamHandler function, String player) {
        for (int i = 0; i < TICKETS; i++) {
            GatewayCall.post(
                            shop.secret(),
                            Json.object()
                                    .put("email", player + '.' + i + "@example.com")
                                    .put("userId", "partner-user-" + i)
                                    .put("lotterySlug", shop.slug()))
                    .to(function, 201);
            stack.clock().pass(rate.between());
        }
        return TICKETS;
    }

    private List<Map<String, AttributeValue>> tickets(String player) {
        List<Map<String, AttributeValue>> tickets =
                stack.observer().scanPaginator(scan -> scan.tableName(Stack.DRAWS)).items().stream()
                        .filter(item -> AttributeValue.fromS("ticket").equals(item.get("type")))
                        .filter(item -> item.toString().contains(player + '.'))
                        .toList();
        if (tickets.size() != TICKETS) {
            throw new IllegalStateException("not " + TICKETS + " tickets: " + tickets.size());
        }
        return tickets;
    }

    /** Hands tickets over in batches of these sizes, over and over. */
    private int read(
            RequestStreamHandler reader,
            List<Map<String, AttributeValue>> tickets,
            List<Integer> sizes) {
        int invocations = 0;
        for (int at = 0; at < tickets.size(); invocations++) {
            int size = sizes.get(invocations % sizes.size());
            int end = Math.min(at + size, tickets.size());
            var reply = new ByteArrayOutputStream();
            try {
                reader.handleRequest(
                        StreamBatch.of(tickets.subList(at, end)), reply, GatewayCall.NO_CONTEXT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (!reply.toString(UTF_8).equals(NO_FAILURES)) {
                throw new IllegalStateException(reply.toString(UTF_8));
            }
            stack.clock().pass(BETWEEN_BATCHES);
            at = end;
        }
        return invocations;
    }
}
