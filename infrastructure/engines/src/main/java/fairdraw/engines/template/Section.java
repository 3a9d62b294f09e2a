package fairdraw.engines.template;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of a template, whose references are resolved when it is read. */
final class Section {
    /** A mapping without members. */
    static final Section EMPTY =
            new Section(
                    new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK),
                    Resolver.of("", Names.unresolved()));

    private static final JsonFactory JSON = new JsonFactory();

    private final Node node;
    private final Resolver resolver;

    Section(Node node, Resolver resolver) {
        this.node = resolver.chosen(node);
        this.resolver = resolver;
    }

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    TemplateException wrong(String problem) {
        return resolver.wrong(line(), problem);
    }

    /** Whether the value is {@code AWS::NoValue}, which stands for no value at all. */
    private boolean isNone() {
        return node instanceof ScalarNode scalar
                && scalar.getTag().getValue().equals("!Ref")
                && scalar.getValue().equals("AWS::NoValue");
    }

    /** Whether the resource is made: its condition holds, or it has none. */
    boolean isMade() {
        return find("Condition")
                .map(condition -> resolver.holds(condition.text(), condition.line()))
                .orElse(true);
    }

    /** Returns the nodes of a mapping's members as they are written. */
    Map<String, Node> nodes() {
        Map<String, Node> nodes = new LinkedHashMap<>();
        members().forEach((name, member) -> nodes.put(name, member.node));
        return nodes;
    }

    boolean isText() {
        return !(node instanceof SequenceNode)
                && !(node instanceof MappingNode mapping && !isReference(mapping));
    }

    /** Returns the members of a mapping, in order. */
    Map<String, Section> members() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("a mapping is expected here");
        }
        Map<String, Section> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Section value = new Section(tuple.getValueNode(), resolver);
            if (!value.isNone()) {
                members.put(((ScalarNode) tuple.getKeyNode()).getValue(), value);
            }
        }
        return members;
    }

    /** Returns the items of a sequence; a single value counts as a sequence of one. */
    List<Section> items() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .map(item -> new Section(item, resolver))
                        .filter(item -> !item.isNone())
                        .toList()
                : List.of(this);
    }

    Optional<Section> find(String... path) {
        Section at = this;
        for (String name : path) {
            Section next = at.members().get(name);
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }

    Section get(String name) {
        return find(name).orElseThrow(() -> wrong(name + " is missing"));
    }

    List<Section> list(String... path) {
        return find(path).map(Section::items).orElse(List.of());
    }

    String text(String name) {
        return get(name).text();
    }

    String text(String name, String otherwise) {
        return find(name).map(Section::text).orElse(otherwise);
    }

    int number(String name, int otherwise) {
        return find(name).map(Section::number).orElse(otherwise);
    }

    boolean flag(String name) {
        return find(name).map(value -> Boolean.parseBoolean(value.text())).orElse(false);
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw wrong("a whole number is expected here");
        }
    }

    /** Returns the text of a scalar or reference; refuses any other value. */
    String text() {
        if (node instanceof ScalarNode scalar) {
            String value = scalar.getValue();
            return switch (scalar.getTag().getValue()) {
                case "!Ref" -> resolver.reference(value, line());
                case "!GetAtt" -> resolver.attribute(value, line());
                case "!Sub" -> resolver.substitute(value, line());
                default -> value;
            };
        }
        Map<String, Section> members = members();
        if (members.size() == 1) {
            Map.Entry<String, Section> only = members.entrySet().iterator().next();
            Section argument = only.getValue();
            return switch (only.getKey()) {
                case "Ref" -> resolver.reference(argument.text(), line());
                case "Fn::Sub" -> resolver.substitute(argument.text(), line());
                case "Fn::GetAtt" ->
                        resolver.attribute(
                                String.join(
                                        ".", argument.items().stream().map(Section::text).toList()),
                                line());
                default -> throw wrong("a text is expected here");
            };
        }
        throw wrong("a text is expected here");
    }

    /** Returns the value as JSON. */
    String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void write(JsonGenerator json) throws IOException {
        switch (node) {
            case SequenceNode sequence -> {
                json.writeStartArray();
                for (Section item : items()) {
                    item.write(json);
                }
                json.writeEndArray();
            }
            case MappingNode mapping when !isReference(mapping) -> {
                json.writeStartObject();
                for (Map.Entry<String, Section> member : members().entrySet()) {
                    json.writeFieldName(member.getKey());
                    member.getValue().write(json);
                }
                json.writeEndObject();
            }
            case ScalarNode scalar
                    when scalar.getTag().equals(Tag.INT)
                            || scalar.getTag().equals(Tag.FLOAT)
                            || scalar.getTag().equals(Tag.BOOL)
                            || scalar.getTag().equals(Tag.NULL) ->
                    json.writeRawValue(
                            scalar.getTag().equals(Tag.NULL) ? "null" : scalar.getValue());
            default -> json.writeString(text());
        }
    }

    private static boolean isReference(MappingNode mapping) {
        return mapping.getValue().size() == 1
                && mapping.getValue().getFirst().getKeyNode() instanceof ScalarNode key
                && (key.getValue().equals("Ref") || key.getValue().startsWith("Fn::"));
    }
}
