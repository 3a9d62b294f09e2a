package fairdraw.local.sources;

import fairdraw.engines.template.EventSource;
import fairdraw.engines.template.Names;
import fairdraw.local.json.Json;
import fairdraw.local.services.Invoker;
import fairdraw.local.services.ScheduleExpression;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * A rate schedule of the template, whose function runs once everything is up and then at that rate.
 */
final class ClockSource implements Loop.Step {
    private final String function;
    private final EventSource.Schedule source;
    private final Duration period;
    private final Invoker invoker;
    private final Names names;
    private final Supplier<String> ids;
    private final InstantSource clock;

    ClockSource(
            String function,
            EventSource.Schedule source,
            Invoker invoker,
            Names names,
            Supplier<String> ids,
            InstantSource clock) {
        this.function = function;
        this.source = source;
        this.invoker = invoker;
        this.names = names;
        this.ids = ids;
        this.clock = clock;
        if (!(ScheduleExpression.parse(source.expression(), "UTC").orElse(null)
                instanceof ScheduleExpression.Rate rate)) {
            throw new IllegalStateException(
                    function + ": only rate(...) is served here, not " + source.expression());
        }
        this.period = rate.period();
    }

    @Override
    public Duration run() throws InterruptedException {
        invoker.invokeLater(
                function, source.input().orElseGet(this::event).getBytes(StandardCharsets.UTF_8));
        return period;
    }

    private String event() {
        var event =
                Json.object()
                        .put("version", "0")
                        .put("id", ids.get())
                        .put("detail-type", "Scheduled Event")
                        .put("source", "aws.events")
                        .put("account", Names.ACCOUNT)
                        .put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                        .put("region", names.region());
        event.putObject("detail");
        event.putArray("resources");
        return event.toString();
    }
}
