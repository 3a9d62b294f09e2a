package fairdraw.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import fairdraw.local.json.StateFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Schedules by group and name, each as its CreateSchedule request with the time at which it is due,
 * and the timer that fires them. A schedule that was due while nothing ran fires at the next start.
 */
final class Timetable implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Timetable.class.getName());
    private static final String DUE = "due";
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final long DAY_SECONDS = 86_400;

    private final StateFile file;
    private final Targets delivery;
    private final InstantSource clock;
    private final Map<String, ObjectNode> schedules = new TreeMap<>();

    /** The number of the latest version of each schedule; a timer for an older one does nothing. */
    private final Map<String, Long> versions = new HashMap<>();

    private long lastVersion;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("schedules").factory());

    Timetable(StateFile file, Targets delivery, InstantSource clock) {
        this.file = file;
        this.delivery = delivery;
        this.clock = clock;
        file.read()
                .properties()
                .forEach(entry -> schedules.put(entry.getKey(), (ObjectNode) entry.getValue()));
        synchronized (this) {
            schedules.forEach(this::arm);
        }
    }

    synchronized Optional<ObjectNode> find(String key) {
        return Optional.ofNullable(schedules.get(key)).map(ObjectNode::deepCopy);
    }

    /** Returns all schedules by key, in the order of their keys. */
    synchronized List<Map.Entry<String, ObjectNode>> all() {
        List<Map.Entry<String, ObjectNode>> copy = new ArrayList<>();
        schedules.forEach((key, schedule) -> copy.add(Map.entry(key, schedule.deepCopy())));
        return copy;
    }

    /** Stores a schedule under its key, in place of an earlier one. */
    synchronized void put(String key, ObjectNode schedule) {
        ScheduleExpression expression = expression(schedule);
        Instant due =
                switch (expression) {
                    case ScheduleExpression.At at -> at.instant();
                    case ScheduleExpression.Rate rate -> clock.instant().plus(rate.period());
                };
        schedule.put(DUE, due.toString());
        schedules.put(key, schedule);
        save();
        arm(key, schedule);
    }

    /** Removes a schedule; returns false if there is none. */
    synchronized boolean remove(String key) {
        boolean existed = schedules.remove(key) != null;
        versions.remove(key);
        if (existed) {
            save();
        }
        return existed;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(RETRY.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ScheduleExpression expression(JsonNode schedule) {
        return ScheduleExpression.parse(
                        schedule.path("ScheduleExpression").asText(),
                        schedule.path("ScheduleExpressionTimezone").asText("UTC"))
                .orElseThrow();
    }

    /** Sets the timer of a schedule; the caller holds the lock. */
    private void arm(String key, JsonNode schedule) {
        Instant due = Instant.parse(schedule.path(DUE).asText());
        lastVersion++;
        versions.put(key, lastVersion);
        armIn(Duration.between(clock.instant(), due), key, lastVersion, 0);
    }

    private void armIn(Duration wait, String key, long version, int attempt) {
        if (!timer.isShutdown()) {
            var _ =
                    timer.schedule(
                            () -> fire(key, version, attempt),
                            Math.max(0, wait.toMillis()),
                            TimeUnit.MILLISECONDS);
        }
    }

    private synchronized Optional<ObjectNode> current(String key, long version) {
        return Objects.equals(versions.get(key), version) ? find(key) : Optional.empty();
    }

    /** Fires a schedule, unless it was replaced since. */
    private void fire(String key, long version, int attempt) {
        Optional<ObjectNode> schedule = current(key, version);
        if (schedule.isEmpty()) {
            return;
        }
        boolean enabled = !schedule.get().path("State").asText("ENABLED").equals("DISABLED");
        if (enabled && !deliver(key, schedule.get(), attempt)) {
            armIn(RETRY, key, version, attempt + 1);
            return;
        }
        synchronized (this) {
            if (current(key, version).isPresent()) {
                fired(key, schedule.get());
            }
        }
    }

    private void fired(String key, ObjectNode schedule) {
        switch (expression(schedule)) {
            case ScheduleExpression.At at -> {
                // AWS keeps a completed schedule unless the request says otherwise.
                if (schedule.path("ActionAfterCompletion").asText().equals("DELETE")) {
                    schedules.remove(key);
                    versions.remove(key);
                } else {
                    schedules.put(key, schedule.put("State", "DISABLED"));
                }
                save();
            }
            case ScheduleExpression.Rate rate -> {
                Instant due = Instant.parse(schedule.path(DUE).asText()).plus(rate.period());
                schedule.put(
                        DUE, (due.isAfter(clock.instant()) ? due : clock.instant()).toString());
                schedules.put(key, schedule);
                save();
                arm(key, schedule);
            }
        }
    }

    /** Delivers a schedule's payload; returns false if the retry policy wants another attempt. */
    private boolean deliver(String key, JsonNode schedule, int attempt) {
        JsonNode target = schedule.path("Target");
        String input =
                target.path("Input")
                        .asText("{}")
                        .replace("<aws.scheduler.scheduled-time>", schedule.path(DUE).asText())
                        .replace("<aws.scheduler.attempt-number>", Integer.toString(attempt + 1));
        try {
            delivery.deliver(target.path("Arn").asText(), input);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (EngineFailure | InvocationFailed e) {
            LOG.log(Level.WARNING, "schedule {0} not delivered: {1}", key, e.getMessage());
            return giveUp(schedule, input, attempt);
        }
    }

    private boolean giveUp(JsonNode schedule, String input, int attempt) {
        JsonNode policy = schedule.path("Target").path("RetryPolicy");
        Instant latest =
                Instant.parse(schedule.path(DUE).asText())
                        .plus(
                                policy.path("MaximumEventAgeInSeconds").asLong(DAY_SECONDS),
                                ChronoUnit.SECONDS);
        if (attempt < policy.path("MaximumRetryAttempts").asInt(185)
                && clock.instant().isBefore(latest)) {
            return false;
        }
        String dead = schedule.path("Target").path("DeadLetterConfig").path("Arn").asText();
        try {
            if (Targets.accept(dead)) {
                delivery.deliver(dead, input);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (EngineFailure | InvocationFailed e) {
            LOG.log(Level.WARNING, "nor to its dead letters: {0}", e.getMessage());
        }
        return true;
    }

    private void save() {
        ObjectNode all = Json.object();
        schedules.forEach(all::set);
        file.write(all);
    }
}
