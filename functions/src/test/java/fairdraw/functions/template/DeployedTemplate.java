package fairdraw.functions.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The declarations of {@code template.yaml} and of the applications in it, in the form that their
 * tests need: what is in the data's application is called the same everywhere.
 */
public final class DeployedTemplate {

    public static final Path ROOT = Path.of("..");

    private static final String FUNCTION = "AWS::Serverless::Function";

    private final YamlNode data;
    private final YamlNode root;
    private final YamlNode operator;

    public DeployedTemplate() {
        YamlNode written = YamlNode.read(ROOT.resolve("template.yaml"));
        data = NestedTemplate.read(ROOT, written.at("Resources", "Data", "Properties"));
        root = NestedTemplate.withOutputs("Data", data, written);
        operator = NestedTemplate.read(ROOT, root.at("Resources", "Operator", "Properties"));
    }

    /** Returns the value at this path of keys of the root template. */
    public YamlNode at(String... keys) {
        return root.at(keys);
    }

    /** Returns the root template. */
    YamlNode root() {
        return root;
    }

    /** Returns the template of the data's application, with the root's names for all it uses. */
    YamlNode data() {
        return data;
    }

    /**
     * Returns the template of the operators' application, with the root's names for all it uses.
     */
    YamlNode operator() {
        return operator;
    }

    /** Returns the template of a witness, which a partner deploys. */
    public static YamlNode witness() {
        return YamlNode.read(ROOT.resolve("infrastructure/witness/witness.yaml"));
    }

    /** Returns the resources of one type by logical id. */
    public Map<String, YamlNode> resources(String type) {
        Map<String, YamlNode> found = new TreeMap<>(resources(root, type));
        for (YamlNode application : List.of(data, operator)) {
            resources(application, type)
                    .forEach((id, resource) -> {
                        if (found.put(id, resource) != null) {
                            throw new IllegalStateException(id + " is in two templates");
                        }
                    });
        }
        return found;
    }

    private static Map<String, YamlNode> resources(YamlNode document, String type) {
        Map<String, YamlNode> found = new TreeMap<>();
        document.at("Resources")
                .members()
                .forEach((id, resource) -> {
                    if (resource.at("Type").text().equals(type)) {
                        found.put(id, resource);
                    }
                });
        return found;
    }

    /** Returns the properties of every function by logical id. */
    public Map<String, YamlNode> functions() {
        return properties(resources(FUNCTION));
    }

    /** Returns the class of every function that is restored from a snapshot. */
    public Stream<String> restored() {
        return functions().values().stream()
                .filter(function -> function.find("SnapStart").isPresent())
                .map(function -> function.at("Handler").text().split(":", 2)[0]);
    }

    /** Returns the properties of every function of one of the two templates by logical id. */
    public static Map<String, YamlNode> functions(YamlNode document) {
        return properties(resources(document, FUNCTION));
    }

    private static Map<String, YamlNode> properties(Map<String, YamlNode> resources) {
        return resources.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().at("Properties"),
                                (one, other) -> one,
                                TreeMap::new));
    }

    /** Returns the properties of a function's events of one type. */
    public List<YamlNode> events(YamlNode function, String type) {
        return function.find("Events").stream()
                .flatMap(events -> events.members().values().stream())
                .filter(event -> event.at("Type").text().equals(type))
                .map(event -> event.at("Properties"))
                .toList();
    }

    /** Returns the statements of a function's own policies. */
    static List<YamlNode> statements(YamlNode function) {
        return function.find("Policies").stream()
                .flatMap(policies -> policies.elements().stream())
                .flatMap(policy -> policy.at("Statement").elements().stream())
                .toList();
    }

    /**
     * Returns a line such as {@code post /v1/lotteries/entries EnterLottery} for every route; a
     * route for any method counts as GET, and HEAD with it. An operation has the name of its
     * function, or of its event if the function has several.
     */
    public Stream<String> routes() {
        return functions().entrySet().stream()
                .flatMap(function ->
                        function.getValue().find("Events").stream()
                                .flatMap(events -> events.members().entrySet().stream())
                                .filter(event -> event.getValue().at("Type").text().equals("Api"))
                                .map(event ->
                                        route(event.getValue().at("Properties"))
                                                + " "
                                                + operation(function.getKey(), event.getKey())));
    }

    /** Returns the function of every operation, by the operation's name. */
    public Map<String, String> functionsOfOperations() {
        Map<String, String> found = new TreeMap<>();
        functions()
                .forEach((function, properties) ->
                        properties.find("Events").stream()
                                .flatMap(events -> events.members().keySet().stream())
                                .forEach(event -> found.put(operation(function, event), function)));
        return found;
    }

    private static String operation(String function, String event) {
        return event.equals("Route") ? function.replaceFirst("Function$", "") : event;
    }

    private static String route(YamlNode route) {
        String method = route.at("Method").text();
        return (method.equals("any") ? "get" : method) + " " + route.at("Path").text();
    }

    /** Returns the logical id in {@code !GetAtt Id.Attribute}. */
    public static String owner(YamlNode attribute) {
        if (!attribute.function().equals("GetAtt")) {
            throw new IllegalStateException(attribute.where() + " is not a !GetAtt");
        }
        return attribute.text().substring(0, attribute.text().indexOf('.'));
    }
}
