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
 * Puts the services that the template needs behind the AWS endpoint.
 *
 * @param endpoint the endpoint
 * @param template the template
 * @param names what its names are made of
 * @param http how other processes are called
 * @param clock the time
 */
public record AwsServices(
        AwsEndpoint endpoint,
        Template template,
        Names names,
        HttpClient http,
        InstantSource clock) {
    /** Tables and their streams. */
    public void addTables(URI dynamoDb) {
        endpoint.add("dynamodb", new Forwarding(http, dynamoDb));
        endpoint.add("streams.dynamodb", new Forwarding(http, dynamoDb));
    }

    /** Queues. */
    public void addQueues(URI sqs) {
        endpoint.add("sqs", new Forwarding(http, sqs));
    }

    /** Secrets, kept in the file. */
    public void addSecrets(StateFile file, RandomGenerator random) {
        endpoint.add("secretsmanager", new Secrets(template, file, names, random, clock));
    }

    /**
     * Functions and what calls them: the bus and the scheduler, whose schedules are kept in the
     * file.
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
