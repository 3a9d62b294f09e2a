package fairdraw.functions.template;

import java.nio.file.Path;
import java.util.HashMap;
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

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.]+)}");

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

    /**
     * Returns a root in which every use of an output of an application is what the output stands
     * for as long as the root gives nothing from elsewhere.
     */
    static YamlNode withOutputs(String id, YamlNode application, YamlNode root) {
        Map<String, YamlNode> outputs = new HashMap<>();
        application
                .at("Outputs")
                .members()
                .forEach((name, output) ->
                        outputs.put(id + ".Outputs." + name, own(output.at("Value"))));
        return new YamlNode(root.where(), new NestedTemplate(outputs).meant(root.node()));
    }

    private static YamlNode own(YamlNode value) {
        return value.function().equals("If") ? value.elements().get(1) : value;
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
            case "Ref", "GetAtt" ->
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
