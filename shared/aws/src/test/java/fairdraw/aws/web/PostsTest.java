package fairdraw.aws.web;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.web.Documents.Targets;
import fairdraw.domain.webhooks.deliveries.Sender.Answer;
import fairdraw.domain.webhooks.deliveries.Sender.Why;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Posts to servers that may be hostile. */
@Timeout(30)
final class PostsTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Posts posts = new Posts(Targets.ANY, InstantSource.fixed(NOW));

    @ParameterizedTest
    @CsvSource({
        "200, 0", "204, 0", "302, 0", "400, 0", "401, 0", "407, 0", "410, 0", "429, 17", "503, 17"
    })
    void theStatusIsToldAndWhenToComeBack(int status, int seconds) throws Exception {
        String more = seconds == 0 ? "" : "Retry-After: " + seconds + "\r\n";
        String head =
                "HTTP/1.1 "
                        + status
                        + " x\r\nContent-Length: 0\r\nWWW-Authenticate: Basic realm=a\r\n"
                        + "Proxy-Authenticate: Basic realm=a\r\nLocation: http://127.0.0.1:1/\r\n"
                        + more
                        + "\r\n";

        try (RawServer server = new RawServer(out -> write(out, head))) {
            assertThat(post(server, LONG))
                    .isEqualTo(
                            new Answer.Answered(
                                    status,
                                    seconds == 0
                                            ? Optional.empty()
                                            : Optional.of(Duration.ofSeconds(seconds))));
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aDateTellsWhenToComeBackToo() {
        assertThat(RetryAfter.read("Wed, 01 Jul 2026 12:01:00 GMT", NOW))
                .contains(Duration.ofMinutes(1));
        assertThat(RetryAfter.read("Wed, 01 Jul 2026 11:00:00 GMT", NOW)).contains(Duration.ZERO);
        assertThat(RetryAfter.read("soon", NOW)).isEmpty();
        assertThat(RetryAfter.read("-1", NOW)).isEmpty();
    }

    @Test
    void theStatusEndsThePostThoughTheBodyNeverEnds() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server =
                new RawServer(out -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx");
                    await(end);
                })) {
            long began = System.nanoTime();
            assertThat(post(server, LONG)).isEqualTo(new Answer.Answered(200, Optional.empty()));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONG.dividedBy(2));
            end.countDown();
        }
    }

    @Test
    void anEndlessBodyIsRefused() throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        try (RawServer server =
                new RawServer(out -> {
                    write(out, "HTTP/1.1 200 OK\r\n\r\n");
                    flood(out, "x".repeat(1_000), refused);
                })) {
            assertThat(post(server, LONG)).isEqualTo(new Answer.Answered(200, Optional.empty()));
            assertThat(refused.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void endlessHeadersAreNoAnswer() throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        try (RawServer server =
                new RawServer(out -> {
                    write(out, "HTTP/1.1 200 OK\r\n");
                    flood(out, "X-Endless: " + "x".repeat(1_000) + "\r\n", refused);
                })) {
            assertThat(post(server, LONG)).isInstanceOf(Answer.Unanswered.class);
            assertThat(refused.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void silenceEndsTheWaiting() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = new RawServer(_ -> await(end))) {
            assertThat(post(server, SHORT)).isEqualTo(new Answer.Unanswered(Why.TIMEOUT));
            end.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatNobodyHasIsUnknownAndNotForbidden(Targets targets) {
        Posts posts = new Posts(targets, InstantSource.fixed(NOW));

        assertThat(posts.post("https://nobody.invalid/", Map.of(), new byte[0], LONG))
                .isEqualTo(new Answer.Unanswered(Why.UNKNOWN_HOST));
    }

    @Test
    void aServerThatHangsUpIsNotAskedASecondTime() throws Exception {
        try (RawServer server = new RawServer(_ -> {})) {
            assertThat(post(server, LONG)).isEqualTo(new Answer.Unanswered(Why.BROKEN_CONNECTION));
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void whoeverHasNotTheNameIsNotTalkedTo(@TempDir Path folder) throws Exception {
        try (TlsServer server = new TlsServer(folder, "hello")) {
            Posts trusting =
                    new Posts(
                            Targets.ANY,
                            new CheckedConnections(
                                    () -> new CheckedSockets(server.trusting(), _ -> true)),
                            InstantSource.fixed(NOW));

            assertThat(post(trusting, "https://localhost:" + server.port()))
                    .isEqualTo(new Answer.Answered(200, Optional.empty()));
            assertThat(post(trusting, "https://127.0.0.1:" + server.port()))
                    .isEqualTo(new Answer.Unanswered(Why.TLS));
        }
    }

    private Answer post(RawServer server, Duration patience) {
        return posts.post(
                "http://127.0.0.1:" + server.port() + "/", Map.of(), new byte[7], patience);
    }

    private static Answer post(Posts posts, String address) {
        return posts.post(address + "/", Map.of(), new byte[7], LONG);
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flood(OutputStream out, String text, CountDownLatch refused) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        try {
            while (true) {
                out.write(bytes);
            }
        } catch (IOException e) {
            refused.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A server that reads requests with a body of seven bytes and lets the test write any bytes.
     */
    private static final class RawServer implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 9, InetAddress.getByName("127.1"));
        private final AtomicInteger requests = new AtomicInteger();

        interface Writing {
            void to(OutputStream out);
        }

        RawServer(Writing writing) throws IOException {
            Thread.ofVirtual().start(() -> serve(writing));
        }

        int port() {
            return server.getLocalPort();
        }

        int requests() {
            return requests.get();
        }

        private void serve(Writing writing) {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    read(socket);
                    requests.incrementAndGet();
                    writing.to(socket.getOutputStream());
                } catch (IOException | UncheckedIOException over) {
                    // Waits for the next one until the server is closed.
                }
            }
        }

        private static void read(Socket socket) throws IOException {
            BufferedReader reader =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            while (!reader.readLine().isEmpty()) {
                // Skips the headers.
            }
            char[] body = new char[7];
            Arrays.fill(body, 'x');
            for (int read = 0; read < body.length; ) {
                read += reader.read(body, read, body.length - read);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
