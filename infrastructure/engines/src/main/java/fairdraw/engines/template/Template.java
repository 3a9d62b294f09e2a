package fairdraw.engines.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The project's template with its references resolved: {@code !Ref}, {@code !Sub}, {@code !GetAtt}
 * and {@code !If}. Any other function is refused, with its line, when the template is read; an
 * unknown name is refused when its value is asked for. The resources of its nested applications are
 * among its own, and no two may have one name. A resource whose condition does not hold is left
 * out.
 */
public final class Template {
    private static final List<String> RESOLVED = List.of("!Ref", "!Sub", "!GetAtt", "!If");
    private static final int NEVER = -1;
    private static final String APPLICATION = "AWS::Serverless::Application";

    private final Section root;
    private final Map<String, String> parameters;
    private final Map<String, Template> applications;

    private Template(
            Section root, Map<String, String> parameters, Map<String, Template> applications) {
        this.root = root;
        this.parameters = Map.copyOf(parameters);
        this.applications = applications;
    }

    /** Reads the {@code template.yaml} of the project around the working directory, for tests. */
    public static Template ofProject() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("template.yaml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no template.yaml here or above");
        }
        return read(folder.resolve("template.yaml"), Names.unresolved(), Map.of());
    }

    /**
     * Reads a template and the applications that it names by files. {@code overrides} replace the
     * defaults of parameters; one that names no parameter of the template is ignored. Throws {@link
     * TemplateException} for a template that cannot be read.
     */
    public static Template read(Path file, Names names, Map<String, String> overrides) {
        try {
            return parse(file, Files.readString(file), names, overrides);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template parse(Path file, String text, Names names, Map<String, String> overrides) {
        String called = String.valueOf(file.getFileName());
        Node node =
                new Compose(LoadSettings.builder().build())
                        .composeString(text)
                        .orElseThrow(
                                () -> new TemplateException(called, 1, "the template is empty"));
        refuseOtherFunctions(called, node);
        Section unresolved = new Section(node, Resolver.of(called, names));
        Map<String, String> parameters = new LinkedHashMap<>();
        unresolved
                .find("Parameters")
                .map(Section::members)
                .orElse(Map.of())
                .forEach((name, parameter) ->
                        parameters.put(
                                name,
                                Optional.ofNullable(overrides.get(name))
                                        .orElseGet(() -> parameter.text("Default"))));
        Map<String, String> types = new HashMap<>();
        unresolved
                .get("Resources")
                .members()
                .forEach((id, resource) -> types.put(id, resource.text("Type")));
        Map<String, Node> conditions =
                unresolved.find("Conditions").map(Section::nodes).orElse(Map.of());
        Map<String, Template> applications = new LinkedHashMap<>();
        Section root =
                new Section(
                        node,
                        new Resolver(called, names, parameters, types, applications, conditions));
        readApplications(file, root, names, applications);
        return new Template(root, parameters, applications);
    }

    private static void readApplications(
            Path file, Section root, Names names, Map<String, Template> applications) {
        Map<String, Section> resources = root.get("Resources").members();
        Set<String> taken = new HashSet<>(resources.keySet());
        for (Map.Entry<String, Section> resource : resources.entrySet()) {
            Section application = resource.getValue();
            if (!application.text("Type").equals(APPLICATION) || !application.isMade()) {
                continue;
            }
            Section properties = application.get("Properties");
            Map<String, String> given = new HashMap<>();
            properties
                    .find("Parameters")
                    .map(Section::members)
                    .orElse(Map.of())
                    .forEach((name, value) -> given.put(name, value.text()));
            Template nested = read(file.resolveSibling(properties.text("Location")), names, given);
            for (String id : nested.ids()) {
                if (!taken.add(id)) {
                    throw application.wrong("the application has another " + id);
                }
            }
            applications.put(resource.getKey(), nested);
        }
    }

    private Set<String> ids() {
        Set<String> ids = new HashSet<>(root.get("Resources").members().keySet());
        applications.values().forEach(application -> ids.addAll(application.ids()));
        return ids;
    }

    /** Returns the value of an output. */
    String output(String name) {
        return root.get("Outputs").get(name).text("Value");
    }

    /** Returns every parameter with its value. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /**
     * Returns the environment variables of all functions together, those included that only some of
     * them have.
     */
    public Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        root.find("Globals", "Function").ifPresent(globals -> addVariables(globals, variables));
        own("AWS::Serverless::Function")
                .values()
                .forEach(function -> addVariables(function, variables));
        applications
                .values()
                .forEach(application -> application.environment().forEach(variables::putIfAbsent));
        return variables;
    }

    private static void addVariables(Section function, Map<String, String> variables) {
        function.find("Environment", "Variables")
                .map(Section::members)
                .orElse(Map.of())
                .forEach((name, value) -> variables.put(name, value.text()));
    }

    /** Returns the functions, in the template's order, and then those of its applications. */
    public List<LambdaFunction> functions() {
        Optional<Section> globals = root.find("Globals", "Function");
        return Stream.concat(
                        own("AWS::Serverless::Function").entrySet().stream()
                                .map(function ->
                                        FunctionReader.read(
                                                function.getKey(), function.getValue(), globals)),
                        applications.values().stream()
                                .flatMap(application -> application.functions().stream()))
                .toList();
    }

    /** Returns the tables. */
    public List<TableDefinition> tables() {
        return resources("AWS::DynamoDB::Table").entrySet().stream()
                .map(table -> TableReader.read(table.getKey(), table.getValue()))
                .toList();
    }

    /** Returns the queues. */
    public List<QueueDefinition> queues() {
        return resources("AWS::SQS::Queue").entrySet().stream()
                .map(queue -> QueueReader.read(queue.getKey(), queue.getValue()))
                .toList();
    }

    /** Returns the event rules that are enabled and have a pattern. */
    public List<RuleDefinition> rules() {
        return resources("AWS::Events::Rule").entrySet().stream()
                .filter(rule -> rule.getValue().find("EventPattern").isPresent())
                .filter(rule -> !rule.getValue().text("State", "ENABLED").equals("DISABLED"))
                .map(rule -> RuleReader.read(rule.getKey(), rule.getValue()))
                .toList();
    }

    /** Returns the secrets that are generated. */
    public List<SecretDefinition> secrets() {
        return resources("AWS::SecretsManager::Secret").entrySet().stream()
                .map(secret -> SecretReader.read(secret.getKey(), secret.getValue()))
                .toList();
    }

    /** Returns the logical ids of the schedule groups. */
    public List<String> scheduleGroups() {
        return List.copyOf(resources("AWS::Scheduler::ScheduleGroup").keySet());
    }

    /** Returns the gateway's own answers by kind of failure ({@code DEFAULT_4XX} and so on). */
    public Map<String, GatewayResponse> gatewayResponses() {
        return root.find("Globals", "Api").map(GatewayReader::responses).orElse(Map.of());
    }

    /** Returns the headers with which the gateway answers preflight requests, if it does. */
    public Optional<Cors> cors() {
        return root.find("Globals", "Api", "Cors").map(GatewayReader::cors);
    }

    /** Returns the bytes from which on the gateway compresses a body, if it does. */
    public OptionalInt compressedFrom() {
        int bytes =
                root.find("Globals", "Api")
                        .map(api -> api.number("MinimumCompressionSize", NEVER))
                        .orElse(NEVER);
        return bytes == NEVER ? OptionalInt.empty() : OptionalInt.of(bytes);
    }

    private Map<String, Section> resources(String type) {
        Map<String, Section> resources = new LinkedHashMap<>(own(type));
        applications.values().forEach(application -> resources.putAll(application.resources(type)));
        return resources;
    }

    private Map<String, Section> own(String type) {
        return root.get("Resources").members().entrySet().stream()
                .filter(resource -> resource.getValue().text("Type").equals(type))
                .filter(resource -> resource.getValue().isMade())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                resource ->
                                        resource.getValue()
                                                .find("Properties")
                                                .orElse(Section.EMPTY),
                                (a, b) -> a,
                                LinkedHashMap::new));
    }

    private static void refuseOtherFunctions(String file, Node node) {
        String tag = node.getTag().getValue();
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        if (tag.startsWith("!") && !RESOLVED.contains(tag) && !Conditions.FUNCTIONS.contains(tag)) {
            throw new TemplateException(
                    file, line, tag + " is not resolved here, only " + String.join(", ", RESOLVED));
        }
        switch (node) {
            case MappingNode mapping -> {
                for (NodeTuple tuple : mapping.getValue()) {
                    String name = ((ScalarNode) tuple.getKeyNode()).getValue();
                    if (name.startsWith("Fn::")
                            && !List.of("Fn::Sub", "Fn::GetAtt").contains(name)) {
                        throw new TemplateException(
                                file,
                                line,
                                name + " is not resolved here, only Ref, Sub and GetAtt");
                    }
                    refuseOtherFunctions(file, tuple.getValueNode());
                }
            }
            case SequenceNode sequence ->
                    sequence.getValue().forEach(item -> refuseOtherFunctions(file, item));
            default -> {
                // A scalar contains no other node.
            }
        }
    }
}
