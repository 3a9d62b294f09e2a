package fairdraw.aws.web;

import fairdraw.domain.addresses.CheckedAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The client for small documents at addresses that outsiders name: over TLS from public addresses,
 * without redirects, and with limits of size and time for the whole answer.
 */
public final class Documents {

    private final Targets targets;
    private final CheckedConnections connections;
    private final Duration patience;
    private final int longest;

    /** The addresses that may be called. */
    public enum Targets {
        /** Public addresses over TLS at its standard port. */
        PUBLIC,
        /** Any HTTP server, as on a developer's machine. */
        ANY
    }

    public Documents(Targets targets, Duration patience, int longest) {
        this(targets, CheckedConnections.to(targets), patience, longest);
    }

    Documents(Targets targets, Supplier<SSLSocketFactory> tls, Duration patience, int longest) {
        this(targets, new CheckedConnections(tls), patience, longest);
    }

    private Documents(
            Targets targets, CheckedConnections connections, Duration patience, int longest) {
        this.targets = targets;
        this.connections = connections;
        this.patience = patience;
        this.longest = longest;
    }

    /** Whether the form of an address allows a call and its host is in ASCII. */
    public static boolean isAddress(String text, Targets targets) {
        return Addresses.check(text, targets) instanceof CheckedAddress.Good(var address)
                && address.equals(text);
    }

    /** Returns the body of an answer with status 200; empty for any other outcome. */
    public Optional<byte[]> get(String address) {
        if (!isAddress(address, targets)) {
            return Optional.empty();
        }
        AtomicReference<@Nullable HttpURLConnection> open = new AtomicReference<>();
        CompletableFuture<Optional<byte[]>> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.complete(read(address, open)));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unanswered) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            Optional.ofNullable(open.get()).ifPresent(HttpURLConnection::disconnect);
        }
    }

    private Optional<byte[]> read(String address, AtomicReference<@Nullable HttpURLConnection> to) {
        try {
            HttpURLConnection connection = connections.open(URI.create(address), patience);
            connection.setRequestProperty("Accept", "application/json");
            to.set(connection);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return Optional.empty();
            }
            try (InputStream body = connection.getInputStream()) {
                byte[] bytes = body.readNBytes(longest + 1);
                return Optional.of(bytes).filter(whole -> whole.length <= longest);
            }
        } catch (IOException | RuntimeException unreachable) {
            return Optional.empty();
        }
    }
}
