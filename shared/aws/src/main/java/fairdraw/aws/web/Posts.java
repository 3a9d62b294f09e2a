package fairdraw.aws.web;

import fairdraw.aws.web.Documents.Targets;
import fairdraw.domain.webhooks.deliveries.Sender.Answer;
import fairdraw.domain.webhooks.deliveries.Sender.Why;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The client that posts bodies to addresses that outsiders name, each exactly once and unchanged.
 * Only the status of an answer counts, and ends the post; its body is not read.
 */
public final class Posts {

    private static final Answer LATE = new Answer.Unanswered(Why.TIMEOUT);

    private final Targets targets;
    private final CheckedConnections connections;
    private final InstantSource clock;

    public Posts(Targets targets, InstantSource clock) {
        this(targets, CheckedConnections.to(targets), clock);
    }

    Posts(Targets targets, CheckedConnections connections, InstantSource clock) {
        this.targets = targets;
        this.connections = connections;
        this.clock = clock;
    }

    /** Posts a body within {@code patience} as a whole. */
    public Answer post(
            String address, Map<String, String> headers, byte[] body, Duration patience) {
        if (!Documents.isAddress(address, targets)) {
            return new Answer.Unanswered(Why.FORBIDDEN_ADDRESS);
        }
        Exchange exchange = new Exchange(address, headers, body, patience);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.complete(exchange.run()));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException tooLate) {
            return LATE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return LATE;
        } finally {
            exchange.end();
        }
    }

    /** One request. */
    private final class Exchange {
        private final String address;
        private final Map<String, String> headers;
        private final byte[] body;
        private final Duration patience;
        private final AtomicReference<@Nullable HttpURLConnection> open = new AtomicReference<>();
        private volatile boolean ended;

        Exchange(String address, Map<String, String> headers, byte[] body, Duration patience) {
            this.address = address;
            this.headers = headers;
            this.body = body;
            this.patience = patience;
        }

        Answer run() {
            try {
                HttpURLConnection connection = connections.open(URI.create(address), patience);
                open.set(connection);
                connection.setRequestMethod("POST");
                headers.forEach(connection::setRequestProperty);
                // Also prevents the JDK from repeating the post by itself.
                connection.setFixedLengthStreamingMode(body.length);
                connection.setDoOutput(true);
                try (OutputStream out = connection.getOutputStream()) {
                    if (ended) {
                        return LATE;
                    }
                    out.write(body);
                }
                return answer(connection);
            } catch (IOException | RuntimeException failure) {
                return new Answer.Unanswered(why(failure));
            }
        }

        void end() {
            ended = true;
            Optional.ofNullable(open.get()).ifPresent(HttpURLConnection::disconnect);
        }
    }

    private Answer answer(HttpURLConnection connection) throws IOException {
        int status;
        try {
            status = connection.getResponseCode();
        } catch (HttpRetryException asked) {
            // This is an answer too: a demand for credentials.
            status = asked.responseCode();
        }
        if (status < 0) {
            throw new IOException("no HTTP");
        }
        return new Answer.Answered(
                status,
                Optional.ofNullable(connection.getHeaderField("Retry-After"))
                        .flatMap(text -> RetryAfter.read(text, clock.instant())));
    }

    /** Returns the word for a failure, whose message might contain addresses. */
    private static Why why(Exception failure) {
        return switch (failure) {
            case SocketTimeoutException _ -> Why.TIMEOUT;
            case UnknownHostException _ -> Why.UNKNOWN_HOST;
            case CheckedSockets.NotAllowed _ -> Why.FORBIDDEN_ADDRESS;
            case ConnectException _, NoRouteToHostException _ -> Why.CONNECTION_REFUSED;
            case SSLException _ -> Why.TLS;
            default -> Why.BROKEN_CONNECTION;
        };
    }
}
