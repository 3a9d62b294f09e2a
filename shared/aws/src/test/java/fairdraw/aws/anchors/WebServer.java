package fairdraw.aws.anchors;

import com.sun.net.httpserver.HttpExchange;
import fairdraw.testing.Loopback;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** A server that answers as a test says, or breaks an answer in transit. */
final class WebServer implements AutoCloseable {

    /** A way in which an answer does not arrive as it was meant. */
    enum Fault {
        NONE,
        CUT_OFF,
        TRICKLE,
        SILENT,
        REDIRECT
    }

    /** A request as it came. */
    static final class Asked {
        private final String path;
        private final String type;
        private final byte[] body;

        private Asked(String path, String type, byte[] body) {
            this.path = path;
            this.type = type;
            this.body = body;
        }

        String path() {
            return path;
        }

        String type() {
            return type;
        }

        byte[] body() {
            return body.clone();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** An answer. */
    static final class Answer {
        private final int status;
        private final String type;
        private final byte[] body;

        Answer(int status, String type, byte[] body) {
            this.status = status;
            this.type = type;
            this.body = body;
        }

        static Answer text(int status, String text) {
            return new Answer(status, "text/plain", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final Loopback server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Fault fault = Fault.NONE;

    WebServer(Function<Asked, Answer> answers) {
        server =
                Loopback.serving(
                        "/",
                        exchange -> {
                            Asked question = question(exchange);
                            asked.add(question);
                            send(exchange, answers.apply(question));
                        });
    }

    private static Asked question(HttpExchange exchange) throws IOException {
        return new Asked(
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                exchange.getRequestBody().readAllBytes());
    }

    /** Breaks all answers from now on. */
    WebServer with(Fault another) {
        fault = another;
        return this;
    }

    URI address() {
        return server.address();
    }

    /** Returns the requests, in their order. */
    List<Asked> asked() {
        return asked;
    }

    private void send(HttpExchange exchange, Answer answer)
            throws IOException, InterruptedException {
        int length = answer.body.length;
        exchange.getResponseHeaders().set("Content-Type", answer.type);
        if (fault == Fault.SILENT) {
            closing.await();
        }
        if (fault == Fault.REDIRECT) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(
                fault == Fault.REDIRECT ? 307 : answer.status,
                length == 0 ? -1 : fault == Fault.CUT_OFF ? length + 1 : length);
        OutputStream out = exchange.getResponseBody();
        if (fault == Fault.TRICKLE) {
            out.write(answer.body, 0, length / 2);
            out.flush();
            closing.await();
        }
        out.write(answer.body);
    }

    @Override
    public void close() {
        closing.countDown();
        server.close();
    }
}
