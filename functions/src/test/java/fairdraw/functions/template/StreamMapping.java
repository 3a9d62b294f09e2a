package fairdraw.functions.template;

import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The mapping of a table's stream to a function.
 *
 * @param types the types of items that its filter admits
 */
public record StreamMapping(String function, String table, List<String> types) {

    /** Returns every mapping in {@code template.yaml}. */
    public static List<StreamMapping> ofProject() {
        var template = new DeployedTemplate();
        List<StreamMapping> mappings = new ArrayList<>();
        template.functions()
                .forEach((id, function) ->
                        template.events(function, "DynamoDB")
                                .forEach(event ->
                                        mappings.add(
                                                new StreamMapping(
                                                        id,
                                                        DeployedTemplate.owner(event.at("Stream")),
                                                        types(event)))));
        return mappings;
    }

    private static List<String> types(YamlNode event) {
        return event.at("FilterCriteria", "Filters").elements().stream()
                .flatMap(filter -> types(filter.at("Pattern").text()).stream())
                .toList();
    }

    private static List<String> types(String pattern) {
        try {
            Object node = JsonTree.read(pattern.getBytes(StandardCharsets.UTF_8));
            for (String name : List.of("dynamodb", "NewImage", "type", "S")) {
                node = ((Map<?, ?>) Objects.requireNonNull(node)).get(name);
            }
            return ((List<?>) Objects.requireNonNull(node))
                    .stream().map(String.class::cast).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
