package fairdraw.functions.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a YAML document, with CloudFormation's short forms ({@code !Ref}, {@code !Sub}, ...)
 * kept as tags.
 *
 * @param where the path of keys to it, for messages
 */
public record YamlNode(String where, Node node) {

    /** Reads the document in a file in the repository's root. */
    public static YamlNode read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses the document in {@code text}; JSON is YAML too. */
    public static YamlNode parse(String name, String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(name).build();
        return new YamlNode(name, new Compose(settings).composeString(text).orElseThrow());
    }

    /**
     * Returns the value at this path of keys.
     *
     * @throws NoSuchElementException if a key is missing
     */
    public YamlNode at(String... keys) {
        YamlNode found = this;
        for (String key : keys) {
            YamlNode parent = found;
            found =
                    parent.find(key)
                            .orElseThrow(() ->
                                    new NoSuchElementException(parent.where + " has no " + key));
        }
        return found;
    }

    /** Returns the value of this key, if there is one. */
    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(members().get(key));
    }

    /** Returns the members in their order; only a mapping has any. */
    public Map<String, YamlNode> members() {
        if (!(node instanceof MappingNode mapping)) {
            return Map.of();
        }
        Map<String, YamlNode> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            YamlNode before =
                    members.put(key, new YamlNode(where + " > " + key, tuple.getValueNode()));
            if (before != null) {
                throw new IllegalStateException(before.where + " is there twice");
            }
        }
        return members;
    }

    /** Returns the elements of a sequence; any other node is its own only element. */
    public List<YamlNode> elements() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(item -> new YamlNode(where, item)).toList()
                : List.of(this);
    }

    /** Returns the text of a scalar. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new IllegalStateException(where + " is not a scalar");
    }

    /** Returns every text at or below this place, with its keys and its function. */
    Stream<String> lines() {
        return lines("");
    }

    private Stream<String> lines(String path) {
        return switch (node) {
            case MappingNode _ ->
                    members().entrySet().stream()
                            .flatMap(member ->
                                    member.getValue().lines(path + " > " + member.getKey()));
            case SequenceNode _ ->
                    elements().stream().flatMap(element -> element.lines(path + " -"));
            default -> Stream.of(path + ": " + function() + " " + text());
        };
    }

    /** Returns the number in a scalar. */
    public int number() {
        return Integer.parseInt(text());
    }

    /**
     * Returns {@code Ref}, {@code Sub} or {@code GetAtt} without the exclamation mark; empty for a
     * plain value.
     */
    String function() {
        String tag = node.getTag().getValue();
        return tag.startsWith("!") ? tag.substring(1) : "";
    }
}
