package fairdraw.aws.web;

import fairdraw.aws.web.Documents.Targets;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * A factory of connections to addresses that outsiders name, without redirects, reuse or caching.
 */
final class CheckedConnections {

    private final Supplier<SSLSocketFactory> tls;

    CheckedConnections(Supplier<SSLSocketFactory> tls) {
        this.tls = tls;
    }

    /** Creates a factory of connections to the addresses that {@code targets} allows. */
    static CheckedConnections to(Targets targets) {
        return new CheckedConnections(() -> new CheckedSockets(platform(), allowed(targets)));
    }

    /** Returns an unopened connection with this timeout for each part of an answer. */
    HttpURLConnection open(URI address, Duration patience) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        if (connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(tls.get());
        }
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) patience.toMillis());
        connection.setReadTimeout((int) patience.toMillis());
        connection.setRequestProperty("Connection", "close");
        return connection;
    }

    /**
     * Returns the platform's factory on demand: it draws randomness, which a snapshot must not
     * contain.
     */
    private static SSLSocketFactory platform() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private static Predicate<InetAddress> allowed(Targets targets) {
        return switch (targets) {
            case PUBLIC -> PublicAddresses::contain;
            case ANY -> _ -> true;
        };
    }
}
