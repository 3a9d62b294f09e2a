package fairdraw.functions.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.SmallBeacon;
import fairdraw.functions.json.Json;
import fairdraw.functions.triggers.AdvanceDrawFunction;
import fairdraw.functions.triggers.PublishEventsFunction;
import fairdraw.functions.triggers.StreamEvent;
import fairdraw.functions.wiring.Wiring;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An installation whose writes fail, and callers who repeat a call until it is answered. Each
 * function keeps its environment until that is killed.
 */
final class World implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int REPETITIONS = 40;
    private static final int LONGEST = 300;

    final List<String> violations = new ArrayList<>();
    final Installation installation;
    private final SmallBeacon beacon = new SmallBeacon(START.minusSeconds(30));
    private final Faults faults;
    private final Mutant mutant;
    private final Outbox outbox;
    private final Map<String, RequestStreamHandler> environments = new HashMap<>();
    private int records;
    private int calls;

    World(long seed, Mutant mutant) {
        this.mutant = mutant;
        this.faults = new Faults(seed, mutant);
        Map<String, String> variables = new HashMap<>(beacon.variables());
        // The audit looks for every event, whether or not somebody wants it.
        variables.put("PUBLISHED_EVENTS", "all");
        this.installation = new Installation(variables, List.of(faults));
        this.outbox = new Outbox(installation);
    }

    /**
     * Lets a minute pass in which nothing fails, so that whatever was broken off is tried again.
     */
    void rest() {
        installation.clock().forward(Duration.ofMinutes(1));
    }

    int calls() {
        return calls;
    }

    Map<Faults.Kind, Integer> faults() {
        return faults.counts();
    }

    /** A way to call a function with a credential. */
    interface Credential {
        Answered call(Function<Wiring, RequestStreamHandler> function, GatewayCall call);
    }

    /**
     * Makes a call again and again, as a caller does who gets no answer or is told to come later.
     */
    Answered insist(
            Credential credential,
            String name,
            Function<Wiring, RequestStreamHandler> function,
            Supplier<GatewayCall> call) {
        for (int again = 0; again < REPETITIONS; again++) {
            Optional<Answered> answered = once(credential, name, function, call.get());
            if (answered.isPresent() && answered.get().status() < 500) {
                return answered.get();
            }
            installation.clock().forward(PAUSE);
        }
        violations.add(name + " is never answered");
        return new Answered(503, Map.of(), "{}");
    }

    private Optional<Answered> once(
            Credential credential,
            String name,
            Function<Wiring, RequestStreamHandler> function,
            GatewayCall call) {
        calls++;
        faults.begin();
        try {
            Answered answered = credential.call(_ -> environment(name, function), call);
            return Optional.of(answered).filter(_ -> !faults.isKilled());
        } catch (Faults.Killed end) {
            return Optional.empty();
        } catch (AssertionError otherwise) {
            if (!faults.isKilled()) {
                violations.add(shortened(String.valueOf(otherwise.getMessage())));
            }
            return Optional.empty();
        } finally {
            faults.end();
            if (faults.isKilled()) {
                environments.clear();
            }
        }
    }

    private RequestStreamHandler environment(
            String name, Function<Wiring, RequestStreamHandler> function) {
        return environments.computeIfAbsent(name, _ -> function.apply(installation.wiring()));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length())).replace('\n', ' ');
    }

    /** Makes a call without faults. */
    Answered calm(
            Credential credential,
            Function<Wiring, RequestStreamHandler> function,
            GatewayCall call) {
        return credential.call(function, call);
    }

    /**
     * Does what a queue or a stream does, under faults; returns false if it is to be repeated,
     * which no queue and no stream does at once.
     */
    boolean triggered(Supplier<byte[]> work) {
        boolean taken = taken(work);
        if (!taken) {
            installation.clock().forward(PAUSE);
        }
        return taken;
    }

    private boolean taken(Supplier<byte[]> work) {
        calls++;
        faults.begin();
        try {
            return Outbox.isTaken(work.get()) && !faults.isKilled();
        } catch (Faults.Killed end) {
            return false;
        } catch (IllegalStateException failed) {
            if (!faults.isKilled()) {
                violations.add(shortened(failed.toString()));
            }
            return false;
        } finally {
            faults.end();
        }
    }

    /** Triggers a draw once. */
    boolean advance(String drawId) {
        String message = Json.object().put("drawId", drawId).toString();
        String event =
                Json.object()
                        .put(
                                "Records",
                                List.of(Json.object().put("messageId", "m").put("body", message)))
                        .toString();
        return triggered(() ->
                installation.run(
                        AdvanceDrawFunction::new, new ByteArrayInputStream(event.getBytes(UTF_8))));
    }

    /** Publishes what the streams hold, each record until it is taken; returns the events. */
    List<String> publish() {
        for (StreamEvent event : outbox.next()) {
            boolean lost = mutant == Mutant.OUTBOX && ++records % 5 == 0;
            boolean taken = lost;
            for (int again = 0; !taken && again < REPETITIONS; again++) {
                taken = triggered(() -> installation.run(PublishEventsFunction::new, event.json()));
            }
            if (!taken) {
                violations.add(
                        "a record is never published: " + shortened(event.records().toString()));
            }
        }
        return installation.published();
    }

    @Override
    public void close() {
        outbox.close();
        installation.close();
        beacon.close();
    }
}
