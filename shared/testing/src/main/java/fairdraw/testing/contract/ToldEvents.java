package fairdraw.testing.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The events that the document says a webhook is told of, with the schemas of their bodies. */
final class ToldEvents {

    private static final String ADDRESS = "{$request.body#/url}";

    private final Map<String, Place> bodies;
    private final Schemas schemas;

    private ToldEvents(Map<String, Place> bodies, Schemas schemas) {
        this.bodies = bodies;
        this.schemas = schemas;
    }

    /** Returns the callbacks of an operation, whose bodies are held against closed schemas. */
    static ToldEvents of(Place operation, Schemas closed) {
        Place callbacks = operation.find("callbacks").orElseThrow();
        return new ToldEvents(
                callbacks
                        .names()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), name -> body(callbacks, name))),
                closed);
    }

    private static Place body(Place callbacks, String name) {
        return callbacks
                .find(name)
                .flatMap(event -> event.find(ADDRESS))
                .flatMap(path -> path.find("post"))
                .flatMap(post -> post.find("requestBody"))
                .flatMap(body -> body.find("content"))
                .flatMap(types -> types.find("application/json"))
                .flatMap(media -> media.member("schema"))
                .orElseThrow();
    }

    Set<String> names() {
        return Set.copyOf(bodies.keySet());
    }

    /** Returns the faults of a body of an event; that it is not described is one. */
    List<String> faults(String name, String body) {
        return Optional.ofNullable(bodies.get(name))
                .map(schema -> faults(schema, body))
                .orElse(List.of("no event is called " + name));
    }

    private List<String> faults(Place schema, String body) {
        return Json.parse(body)
                .map(value -> schemas.against(value, schema).stream().map(Schemas::told).toList())
                .orElse(List.of("is no JSON"));
    }
}
