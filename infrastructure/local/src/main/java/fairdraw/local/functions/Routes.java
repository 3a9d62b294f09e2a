package fairdraw.local.functions;

import fairdraw.engines.template.EventSource;
import fairdraw.engines.template.LambdaFunction;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API's paths as a tree of segments, in which a literal segment matches before a parameter. */
final class Routes {
    private static final String ANY = "ANY";

    private final Node root = new Node();

    /** Makes the routes of all API events of the functions. */
    Routes(List<LambdaFunction> functions) {
        for (LambdaFunction function : functions) {
            for (EventSource event : function.events()) {
                if (event instanceof EventSource.Api api) {
                    add(function.id(), api);
                }
            }
        }
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Target> methods = new HashMap<>();
        private @Nullable Node parameter;
    }

    private record Target(String function, String resource) {}

    /** Returns the path of the template, if there is a route for any method. */
    Optional<String> resource(String path) {
        return find(root, segments(path), 0)
                .flatMap(node -> node.methods.values().stream().findAny())
                .map(Target::resource);
    }

    /**
     * Returns the route of a method on a path as it was sent, or else the path's route for any
     * method.
     */
    Optional<Route> find(String method, String path) {
        String[] segments = segments(path);
        return find(root, segments, 0)
                .flatMap(node ->
                        Optional.ofNullable(node.methods.get(method))
                                .or(() -> Optional.ofNullable(node.methods.get(ANY))))
                .map(target ->
                        new Route(
                                target.function(),
                                target.resource(),
                                parameters(target.resource(), segments)));
    }

    private void add(String function, EventSource.Api api) {
        Node node = root;
        for (String segment : segments(api.path())) {
            if (isParameter(segment)) {
                Node next = node.parameter;
                if (next == null) {
                    next = new Node();
                    node.parameter = next;
                }
                node = next;
            } else {
                node = node.literals.computeIfAbsent(segment, name -> new Node());
            }
        }
        Target before = node.methods.put(api.method(), new Target(function, api.path()));
        if (before != null) {
            throw new IllegalStateException(
                    api.method()
                            + " "
                            + api.path()
                            + " has two functions: "
                            + before.function()
                            + ", "
                            + function);
        }
    }

    private static Optional<Node> find(Node node, String[] segments, int at) {
        if (at == segments.length) {
            return node.methods.isEmpty() ? Optional.empty() : Optional.of(node);
        }
        Node literal = node.literals.get(segments[at]);
        if (literal != null) {
            Optional<Node> found = find(literal, segments, at + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        Node parameter = node.parameter;
        return parameter == null || segments[at].isEmpty()
                ? Optional.empty()
                : find(parameter, segments, at + 1);
    }

    private static Map<String, String> parameters(String resource, String[] segments) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String[] names = segments(resource);
        for (int i = 0; i < names.length; i++) {
            if (isParameter(names[i])) {
                parameters.put(
                        names[i].substring(1, names[i].length() - 1), Percent.decode(segments[i]));
            }
        }
        return parameters;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static String[] segments(String path) {
        return path.substring(1).split("/", -1);
    }
}
