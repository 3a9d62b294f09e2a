package fairdraw.engines;

import com.typesafe.config.ConfigFactory;
import fairdraw.engines.template.Names;
import fairdraw.engines.template.QueueDefinition;
import fairdraw.engines.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.http.scaladsl.Http;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.AutoCreateQueuesConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scalikejdbc.ConnectionPool$;
import software.amazon.awssdk.services.sqs.SqsClient;

/** ElasticMQ in this process: SQS on a free port, reachable from this machine only. */
public final class Queues implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final scala.collection.immutable.List<CreateQueueMetadata> NO_QUEUES =
            scala.collection.immutable.List$.MODULE$.empty();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ActorSystem actors;
    private final Http.ServerBinding binding;
    private final boolean isPersistent;
    private final URI endpoint;

    private Queues(
            ActorSystem actors, Http.ServerBinding binding, boolean isPersistent, URI endpoint) {
        this.actors = actors;
        this.binding = binding;
        this.isPersistent = isPersistent;
        this.endpoint = endpoint;
    }

    /** Starts queues that keep their messages in memory until they are closed. */
    public static Queues inMemory() {
        return start(null, null);
    }

    /**
     * Starts queues that keep themselves and their messages in {@code directory}, which is created
     * if missing.
     */
    public static Queues in(Path directory) {
        return start(directory, null);
    }

    /**
     * Starts queues that keep themselves in {@code directory}, or in memory if that is null. Their
     * URLs begin with {@code address}, or with the address that the caller used if that is null.
     */
    public static Queues start(@Nullable Path directory, @Nullable URI address) {
        NodeAddress node =
                address == null
                        ? new NodeAddress("http", "*", 0, "")
                        : new NodeAddress("http", address.getHost(), address.getPort(), "");
        ActorSystem actors =
                ActorSystem.create(
                        "queues",
                        ConfigFactory.parseString(
                                        """
                                        pekko.loglevel = OFF
                                        pekko.stdout-loglevel = OFF
                                        pekko.log-dead-letters = off
                                        pekko.log-dead-letters-during-shutdown = off
                                        pekko.daemonic = on
                                        pekko.jvm-shutdown-hooks = off
                                        """)
                                .withFallback(ConfigFactory.load()));
        try {
            Option<ActorRef> store =
                    directory == null ? Option.empty() : Option.apply(store(actors, directory));
            ActorRef manager =
                    actors.actorOf(
                            Props.create(
                                    QueueManagerActor.class,
                                    () ->
                                            new QueueManagerActor(
                                                    new NowProvider(),
                                                    StrictSQSLimits$.MODULE$,
                                                    store)),
                            "manager");
            SQSRestServer server =
                    new TheSQSRestServerBuilder(
                                    Option.apply(actors),
                                    Option.apply(manager),
                                    HOST,
                                    0,
                                    node,
                                    false,
                                    StrictSQSLimits$.MODULE$,
                                    "us-east-1",
                                    Names.ACCOUNT,
                                    store,
                                    AutoCreateQueuesConfig.disabled())
                            .start();
            Http.ServerBinding binding = server.waitUntilStarted();
            if (store.isDefined()) {
                restore(store.get(), manager);
            }
            return new Queues(
                    actors,
                    binding,
                    store.isDefined(),
                    URI.create("http://" + HOST + ":" + binding.localAddress().getPort()));
        } catch (RuntimeException e) {
            actors.terminate();
            throw e;
        }
    }

    /** Returns the address for clients. */
    public URI endpoint() {
        return endpoint;
    }

    /**
     * Creates every queue of the template under its logical id, dead-letter queues first, or gives
     * an existing one the template's attributes.
     */
    public static void create(SqsClient client, Template template) {
        List<QueueDefinition> queues = new ArrayList<>(template.queues());
        queues.sort(Comparator.comparing(queue -> queue.deadLetters().isPresent()));
        Set<String> existing =
                client.listQueues(request -> request.maxResults(1000)).queueUrls().stream()
                        .map(url -> url.substring(url.lastIndexOf('/') + 1))
                        .collect(Collectors.toSet());
        for (QueueDefinition queue : queues) {
            if (existing.contains(queue.id())) {
                String url =
                        client.getQueueUrl(request -> request.queueName(queue.id())).queueUrl();
                client.setQueueAttributes(
                        request -> request.queueUrl(url).attributesWithStrings(queue.attributes()));
            } else {
                client.createQueue(request ->
                        request.queueName(queue.id()).attributesWithStrings(queue.attributes()));
            }
        }
    }

    /** Stops listening. Persistent queues are on the disk by then. */
    @Override
    public void close() {
        binding.unbind();
        actors.terminate();
        try {
            actors.getWhenTerminated()
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the queues do not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isPersistent) {
            ConnectionPool$.MODULE$.closeAll();
        }
    }

    private static ActorRef store(ActorSystem actors, Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String url = "jdbc:h2:" + directory.toAbsolutePath().resolve("queues");
        // The store opens its connection pool once in the life of a JVM; without this a second
        // store would write to the folder of the first.
        ConnectionPool$.MODULE$.singleton(
                url,
                "",
                "",
                ConnectionPool$.MODULE$.singleton$default$4(),
                ConnectionPool$.MODULE$.DEFAULT_CONNECTION_POOL_FACTORY());
        SqlQueuePersistenceConfig config =
                new SqlQueuePersistenceConfig(true, "org.h2.Driver", url, "", "", false);
        return actors.actorOf(
                Props.create(
                        SqlQueuePersistenceActor.class,
                        () -> new SqlQueuePersistenceActor(config, NO_QUEUES)),
                "store");
    }

    private static void restore(ActorRef store, ActorRef manager) {
        try {
            Patterns.ask(store, new QueueEvent.Restore(manager), PATIENCE)
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the stored queues cannot be restored", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
