package fairdraw.local.services;

import fairdraw.engines.template.Names;
import fairdraw.engines.template.Template;
import fairdraw.local.json.StateFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The services that the template needs, to be added to the AWS endpoint.
 *
 * @param endpoint the endpoint
 * @param template the template
 * @param names the names of the template's resources
 * @param http the client for calls to other processes
 * @param clock the time
 */
public record AwsServices(
        AwsEndpoint endpoint,
        Template template,
        Names names,
        HttpClient http,
        InstantSource clock) {
    /** Adds tables and their streams. */
    public void addTables(URI dynamoDb) {
        endpoint.add("dynamodb", new Forwarding(http, dynamoDb));
        endpoint.add("streams.dynamodb", new Forwarding(http, dynamoDb));
    }

    /** Adds queues. */
    public void addQueues(URI sqs) {
        endpoint.add("sqs", new Forwarding(http, sqs));
    }

    /** Adds secrets, which the file keeps. */
    public void addSecrets(StateFile file, RandomGenerator random) {
        endpoint.add("secretsmanager", new Secrets(template, file, names, random, clock));
    }

    /**
     * Adds functions and their callers: the bus, and the scheduler, whose schedules the file keeps.
     */
    public AutoCloseable addEvents(
            URI sqs, URI functions, StateFile schedules, Supplier<String> ids) {
        Targets targets =
                new Targets(EngineClient.sqs(http, sqs), new Invoker(http, functions), names);
        endpoint.add("lambda", new Forwarding(http, functions));
        endpoint.add("events", new EventBus(template, targets, names.region(), ids, clock));
        Timetable timetable = new Timetable(schedules, targets, clock);
        endpoint.add(
                "scheduler", new Scheduler(timetable, template.scheduleGroups(), names.region()));
        return timetable;
    }
}
