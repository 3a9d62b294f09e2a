package fairdraw.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fairdraw.domain.witness.CosignHead;
import fairdraw.domain.witness.CosignHead.Outcome;
import fairdraw.domain.witness.ReadWitnessedHead;
import fairdraw.domain.witness.WitnessKey;
import fairdraw.domain.witness.WitnessedHead;
import fairdraw.domain.witness.WitnessedHeads;
import fairdraw.fairness.register.Note;
import fairdraw.fairness.register.VerifierKey;
import fairdraw.local.json.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A witness with a key of its own, which does what a deployed one does, over a file. */
final class LocalWitness implements AutoCloseable {
    private static final String NAME = "local.fairdraw.example/witness";
    private static final int SECRET_SIZE = 32;
    private static final int LONGEST_REQUEST = 64 * 1024;
    private static final Pattern HEAD = Pattern.compile("/([0-9a-f]{64})/checkpoint");

    private final HttpServer server;
    private final WitnessKey key;
    private final KeptHeads heads;
    private final Supplier<List<VerifierKey>> logs;
    private final InstantSource clock;

    private LocalWitness(
            HttpServer server,
            WitnessKey key,
            KeptHeads heads,
            Supplier<List<VerifierKey>> logs,
            InstantSource clock) {
        this.server = server;
        this.key = key;
        this.heads = heads;
        this.logs = logs;
        this.clock = clock;
    }

    /**
     * Serves the witness whose key and heads the file keeps, or a new one if it keeps none, on an
     * address of this machine.
     *
     * @param logs the logs that it cosigns, asked for with each request
     */
    static LocalWitness start(
            String bind,
            StateFile file,
            Supplier<List<VerifierKey>> logs,
            RandomGenerator random,
            InstantSource clock) {
        ObjectNode state = file.read();
        if (state.isEmpty()) {
            byte[] secret = new byte[SECRET_SIZE];
            random.nextBytes(secret);
            state.put("secret", HexFormat.of().formatHex(secret)).putObject("heads");
            file.write(state);
        }
        WitnessKey key =
                new WitnessKey(NAME, HexFormat.of().parseHex(state.path("secret").asText()));
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(bind, 0), 0);
            LocalWitness witness =
                    new LocalWitness(server, key, new KeptHeads(file, state), logs, clock);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", witness::handle);
            server.start();
            return witness;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the witness's address, without {@code add-checkpoint}. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns the key by which its cosignatures are checked. */
    VerifierKey vkey() {
        return key.vkey();
    }

    /** Returns what a deployment that knows this witness alone is told. */
    String known() {
        return vkey().text() + ' ' + address();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher head = HEAD.matcher(path);
            if (exchange.getRequestMethod().equals("POST") && path.equals("/add-checkpoint")) {
                byte[] request = exchange.getRequestBody().readNBytes(LONGEST_REQUEST);
                answer(exchange, new CosignHead(key, logs.get(), heads, clock).cosign(request));
            } else if (exchange.getRequestMethod().equals("GET") && head.matches()) {
                Optional<String> note =
                        new ReadWitnessedHead(logs.get(), heads).note(head.group(1));
                send(exchange, note.isPresent() ? 200 : 404, "text/plain", note.orElse(""));
            } else {
                send(exchange, 404, "text/plain", "");
            }
        }
    }

    private static void answer(HttpExchange exchange, Outcome outcome) throws IOException {
        switch (outcome) {
            case Outcome.Cosigned(String line) -> send(exchange, 200, "text/plain", line);
            case Outcome.Malformed() -> send(exchange, 400, "text/plain", "");
            case Outcome.NotSigned() -> send(exchange, 403, "text/plain", "");
            case Outcome.UnknownLog() -> send(exchange, 404, "text/plain", "");
            case Outcome.Conflict(long size) ->
                    send(exchange, 409, "text/x.tlog.size", size + "\n");
            case Outcome.NotConsistent() -> send(exchange, 422, "text/plain", "");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** The newest heads in the state of the witness, each written before it is told. */
    private static final class KeptHeads implements WitnessedHeads {
        private final StateFile file;
        private final ObjectNode state;

        private KeptHeads(StateFile file, ObjectNode state) {
            this.file = file;
            this.state = state;
        }

        @Override
        public synchronized Optional<WitnessedHead> of(String origin) {
            JsonNode head = state.path("heads").path(origin);
            return head.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(
                            new WitnessedHead(
                                    head.path("at").asLong(),
                                    Note.parse(head.path("note").asText())));
        }

        @Override
        public synchronized boolean replace(Optional<WitnessedHead> before, WitnessedHead next) {
            Optional<WitnessedHead> newest = of(next.head().origin());
            boolean unchanged =
                    newest.isPresent()
                            ? before.filter(head -> same(head, newest.get())).isPresent()
                            : before.isEmpty();
            if (unchanged) {
                state.withObjectProperty("heads")
                        .putObject(next.head().origin())
                        .put("at", next.at())
                        .put("note", next.note().text());
                file.write(state);
            }
            return unchanged;
        }

        private static boolean same(WitnessedHead one, WitnessedHead other) {
            return one.at() == other.at()
                    && one.head().size() == other.head().size()
                    && Arrays.equals(one.head().root(), other.head().root());
        }
    }
}
