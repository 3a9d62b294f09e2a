package fairdraw.functions.wiring;

import fairdraw.domain.Backoff;
import fairdraw.domain.Budget;
import fairdraw.domain.ids.Ids;
import fairdraw.functions.http.FailureLog;
import fairdraw.functions.metrics.Metrics;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One deployment, as all modules share it: its settings, time, chance, tables and services. */
final class Deployment {

    private final Settings settings;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;
    private final Clients clients;
    private final PrintStream log;
    private final Tables tables;
    private final Services services;

    Deployment(
            Settings settings,
            InstantSource clock,
            RandomGenerator random,
            Backoff backoff,
            Clients clients,
            PrintStream log) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.backoff =
                attempt -> {
                    Budget.check();
                    backoff.pause(attempt);
                };
        this.clients = clients;
        this.log = log;
        this.tables = new Tables(settings, clients, this.backoff, random);
        this.services = new Services(settings, clients, clock, random, this.backoff, tables, log);
    }

    Settings settings() {
        return settings;
    }

    InstantSource clock() {
        return clock;
    }

    RandomGenerator random() {
        return random;
    }

    Ids ids() {
        return new Ids(clock, random);
    }

    Backoff backoff() {
        return backoff;
    }

    DynamoDbClient dynamoDb() {
        return clients.dynamoDb();
    }

    FailureLog failureLog() {
        return new FailureLog(log);
    }

    Metrics metrics() {
        return new Metrics(log, settings.stack(), clock);
    }

    Tables tables() {
        return tables;
    }

    Services services() {
        return services;
    }
}
