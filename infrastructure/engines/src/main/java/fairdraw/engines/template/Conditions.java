package fairdraw.engines.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A template's conditions, which hold or not by the values of its parameters. */
final class Conditions {
    /** The functions that conditions are made of. */
    static final List<String> FUNCTIONS = List.of("!Equals", "!Not", "!And", "!Or", "!Condition");

    private final Map<String, Node> declared;
    private final Resolver resolver;

    Conditions(Map<String, Node> declared, Resolver resolver) {
        this.declared = Map.copyOf(declared);
        this.resolver = resolver;
    }

    /** Whether a condition holds; refuses a name that is not declared, with the line given. */
    boolean hold(String name, int line) {
        Node condition = declared.get(name);
        if (condition == null) {
            throw resolver.wrong(line, "no condition is called " + name);
        }
        return holds(condition);
    }

    private boolean holds(Node condition) {
        Section section = new Section(condition, resolver);
        return switch (condition.getTag().getValue()) {
            case "!Equals" -> texts(section).distinct().count() == 1;
            case "!Not" -> !holds(parts(condition).getFirst());
            case "!And" -> parts(condition).stream().allMatch(this::holds);
            case "!Or" -> parts(condition).stream().anyMatch(this::holds);
            case "!Condition" -> hold(((ScalarNode) condition).getValue(), section.line());
            default -> throw section.wrong("a condition is expected here");
        };
    }

    private static Stream<String> texts(Section equals) {
        return equals.items().stream().map(Section::text);
    }

    private static List<Node> parts(Node condition) {
        return ((SequenceNode) condition).getValue();
    }
}
