package fairdraw.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The OpenAPI document as a contract that every answer and every accepted request has to fulfil.
 * Safe for use by many threads.
 */
public final class Contract {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head");

    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final List<PathTemplate> paths;
    private final AnswerCheck answers;
    private final RequestCheck requests;
    private final Schemas closed;

    private Contract(Place document) {
        Place items = document.find("paths").orElseThrow();
        paths = items.names().map(PathTemplate::of).sorted(PathTemplate.LITERAL_FIRST).toList();
        paths.forEach(path -> read(path, items.find(path.text()).orElseThrow()));
        closed = new Schemas(ClosedObjects.in(document.root()));
        answers = new AnswerCheck(closed);
        requests = new RequestCheck(new Schemas(document.root()), closed);
    }

    private void read(PathTemplate path, Place item) {
        item.names()
                .filter(METHODS::contains)
                .forEach(method -> {
                    Place place = item.find(method).orElseThrow();
                    String id = place.text("operationId");
                    operations.put(id, new Operation(id, path, method, item, place));
                });
    }

    /** Returns the contract of the project, which is read once. */
    public static Contract ofProject() {
        return Once.CONTRACT;
    }

    /** Returns the contract of a document in YAML. */
    public static Contract of(String document) {
        return new Contract(Place.of(document));
    }

    /** Returns the ids of all operations. */
    public Set<String> operations() {
        return Set.copyOf(operations.keySet());
    }

    /** Returns the names of the events that the callbacks of an operation tell of. */
    public Set<String> events(String operationId) {
        return told(operationId).names();
    }

    /**
     * Returns the faults of a body that tells of an event, under the callbacks of an operation; a
     * member that is not described is one.
     */
    public List<String> eventFaults(String operationId, String event, String body) {
        return told(operationId).faults(event, body);
    }

    private Operation known(String operationId) {
        return Optional.ofNullable(operations.get(operationId))
                .orElseThrow(() -> new AssertionError("no operation is called " + operationId));
    }

    private ToldEvents told(String operationId) {
        return ToldEvents.of(known(operationId).place(), closed);
    }

    /** The id of the matched operation, and the named parts of the path as they were sent. */
    public record Matched(String operationId, Map<String, String> pathParameters) {}

    /**
     * Returns the operation of a request, or empty if the document has none. On a public path of
     * which only reading is described, HEAD and every other method match that operation.
     */
    public Optional<Matched> match(String method, String path) {
        return paths.stream()
                .flatMap(template ->
                        template.match(path).stream()
                                .flatMap(parts ->
                                        meant(method, template).stream()
                                                .map(each -> new Matched(each.id(), parts))))
                .findFirst();
    }

    private Optional<Operation> meant(String method, PathTemplate path) {
        List<Operation> here =
                operations.values().stream().filter(each -> each.path().equals(path)).toList();
        return Stream.of(method.toLowerCase(Locale.ROOT), "get")
                .flatMap(name -> here.stream().filter(each -> each.method().equals(name)))
                .filter(each -> each.method().equalsIgnoreCase(method) || each.isOfAnyMethod())
                .findFirst();
    }

    /** Fails if an exchange disagrees with the document's description of the operation. */
    public void check(String operationId, Exchange exchange) {
        List<Disagreement> found = disagreements(operationId, exchange);
        if (Collected.IS_ASKED_FOR) {
            found.forEach(Collected::add);
        } else if (!found.isEmpty()) {
            throw new AssertionError(
                    "The document says otherwise:\n%s\n%s"
                            .formatted(
                                    String.join(
                                            "\n", found.stream().map(Object::toString).toList()),
                                    exchange));
        }
    }

    private List<Disagreement> disagreements(String operationId, Exchange exchange) {
        Operation operation = known(operationId);
        List<Disagreement> found = new ArrayList<>();
        String status = String.valueOf(exchange.told().status());
        answers.check(
                operation,
                exchange,
                (place, message) ->
                        found.add(new Disagreement(operationId, status, place, message)));
        if (exchange.isAccepted() && exchange.asked().described()) {
            requests.check(
                    operation,
                    exchange.asked(),
                    (place, message) ->
                            found.add(new Disagreement(operationId, "request", place, message)));
        }
        return found;
    }

    /** The contract of the checkout that the tests run in, loaded on first use. */
    private static final class Once {
        private static final String FILE = "infrastructure/openapi.yaml";
        private static final Contract CONTRACT = read();

        private static Contract read() {
            try {
                return of(Files.readString(file()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path file() {
            return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                    .map(folder -> folder.resolve(FILE))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
