package fairdraw.functions;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The template of a nested application as its root means it: every reference to a parameter is what
 * the root gives for it, so that tables and queues are called the same in both.
 */
final class NestedTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

    private final Map<String, YamlNode> given;

    private NestedTemplate(Map<String, YamlNode> given) {
        this.given = given;
    }

    /** Reads the template that the properties of an application locate from {@code folder}. */
    static YamlNode read(Path folder, YamlNode properties) {
        YamlNode written = YamlNode.read(folder.resolve(properties.at("Location").text()));
        var nested = new NestedTemplate(properties.at("Parameters").members());
        return new YamlNode(written.where(), nested.meant(written.node()));
    }

    private Node meant(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                List<NodeTuple> members =
                        mapping.getValue().stream()
                                .map(member ->
                                        new NodeTuple(
                                                member.getKeyNode(), meant(member.getValueNode())))
                                .toList();
                yield new MappingNode(mapping.getTag(), members, mapping.getFlowStyle());
            }
            case SequenceNode sequence -> {
                List<Node> elements = sequence.getValue().stream().map(this::meant).toList();
                yield new SequenceNode(sequence.getTag(), elements, sequence.getFlowStyle());
            }
            case ScalarNode scalar -> meant(scalar);
            default -> node;
        };
    }

    private Node meant(ScalarNode scalar) {
        return switch (new YamlNode("", scalar).function()) {
            case "Ref" ->
                    Optional.ofNullable(given.get(scalar.getValue()))
                            .map(YamlNode::node)
                            .orElse(scalar);
            case "Sub" ->
                    new ScalarNode(
                            scalar.getTag(),
                            PLACEHOLDER.matcher(scalar.getValue()).replaceAll(this::placeholder),
                            scalar.getScalarStyle());
            default -> scalar;
        };
    }

    private String placeholder(MatchResult match) {
        return Optional.ofNullable(given.get(match.group(1)))
                .map(value -> value.function().isEmpty() ? value.text() : "${" + value.text() + "}")
                .map(Matcher::quoteReplacement)
                .orElseGet(() -> Matcher.quoteReplacement(match.group()));
    }
}
