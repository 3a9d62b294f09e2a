package fairdraw.local.sources;

import fairdraw.engines.template.EventSource;
import fairdraw.engines.template.LambdaFunction;
import fairdraw.engines.template.Names;
import fairdraw.engines.template.Template;
import fairdraw.local.json.StateFile;
import fairdraw.local.services.EngineClient;
import fairdraw.local.services.Invoker;
import fairdraw.local.services.WriteWatch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The running event sources of the template. */
public final class Sources implements AutoCloseable {
    private final List<Loop> loops = new ArrayList<>();
    private final List<FairQueue> queues = new ArrayList<>();
    private final List<Runnable> wakes = new ArrayList<>();
    private final Template template;
    private final Invoker invoker;
    private final EngineClient sqs;
    private final EngineClient streams;
    private final Names names;
    private final Positions positions;
    private final Supplier<String> ids;
    private final InstantSource clock;

    private Sources(
            Template template,
            Invoker invoker,
            EngineClient sqs,
            EngineClient streams,
            Names names,
            StateFile positions,
            Supplier<String> ids,
            InstantSource clock) {
        this.template = template;
        this.invoker = invoker;
        this.sqs = sqs;
        this.streams = streams;
        this.names = names;
        this.positions = new Positions(positions);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Starts every source; streams continue at the positions that the file keeps, and are read at
     * once when a function has written.
     */
    public static Sources start(
            Template template,
            Invoker invoker,
            WriteWatch writes,
            EngineClient sqs,
            EngineClient streams,
            Names names,
            StateFile positions,
            Supplier<String> ids,
            InstantSource clock) {
        Sources sources =
                new Sources(template, invoker, sqs, streams, names, positions, ids, clock);
        for (LambdaFunction function : template.functions()) {
            for (EventSource event : function.events()) {
                sources.start(function.id(), event);
            }
        }
        sources.loop("streams", new WakingSource(writes, sources.wakes));
        return sources;
    }

    @Override
    public void close() {
        List<Thread> closing =
                loops.stream().map(loop -> Thread.ofVirtual().start(loop::close)).toList();
        for (Thread thread : closing) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        queues.forEach(FairQueue::close);
    }

    private Duration hidden(String queue) {
        return template.queues().stream()
                .filter(each -> each.id().equals(queue))
                .map(each -> each.attributes().getOrDefault("VisibilityTimeout", "30"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .findFirst()
                .orElseThrow();
    }

    private void start(String function, EventSource event) {
        switch (event) {
            case EventSource.Api api -> {
                // The front serves the API.
            }
            case EventSource.Queue queue -> {
                var fair = new FairQueue(sqs, names.queueUrl(queue.queue()), hidden(queue.queue()));
                queues.add(fair);
                loop(function, fair);
                for (int i = 0; i < queue.concurrency(); i++) {
                    loop(function, new QueueSource(function, queue, fair, sqs, invoker, names));
                }
            }
            case EventSource.Stream stream -> {
                var source =
                        new StreamSource(
                                function,
                                stream,
                                new Shards(streams, stream.table()),
                                positions,
                                new StreamBatches(function, stream, invoker, sqs, names),
                                clock);
                var loop = loop(function, source);
                wakes.add(() -> {
                    source.wake();
                    loop.wake();
                });
            }
            case EventSource.Schedule schedule ->
                    loop(function, new ClockSource(function, schedule, invoker, names, ids, clock));
        }
    }

    private Loop loop(String function, Loop.Step step) {
        var loop = new Loop(step.getClass().getSimpleName() + " of " + function, step);
        loops.add(loop);
        return loop;
    }
}
