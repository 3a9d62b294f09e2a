package fairdraw.engines.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The project's template with its references resolved: {@code !Ref}, {@code !Sub} and {@code
 * !GetAtt}. Any other function is refused, with its line, when the template is read; an unknown
 * name is refused when its value is asked for.
 */
public final class Template {
    private final Section root;
    private final Map<String, String> parameters;

    private Template(Section root, Map<String, String> parameters) {
        this.root = root;
        this.parameters = Map.copyOf(parameters);
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
     * Reads a template. {@code overrides} replace the defaults of parameters; one that names no
     * parameter of the template is ignored. Throws {@link TemplateException} for a template that
     * cannot be read.
     */
    public static Template read(Path file, Names names, Map<String, String> overrides) {
        try {
            return parse(Files.readString(file), names, overrides);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template parse(String text, Names names, Map<String, String> overrides) {
        Node node =
                new Compose(LoadSettings.builder().build())
                        .composeString(text)
                        .orElseThrow(() -> new TemplateException(1, "the template is empty"));
        refuseOtherFunctions(node);
        Section unresolved = new Section(node, new Resolver(names, Map.of(), Map.of()));
        Map<String, String> parameters = new LinkedHashMap<>();
        unresolved
                .find("Parameters")
                .map(Section::members)
                .orElse(Map.of())
                .forEach((name, parameter) ->
                        parameters.put(
                                name, overrides.getOrDefault(name, parameter.text("Default"))));
        Map<String, String> types = new HashMap<>();
        unresolved
                .get("Resources")
                .members()
                .forEach((id, resource) -> types.put(id, resource.text("Type")));
        return new Template(new Section(node, new Resolver(names, parameters, types)), parameters);
    }

    /** Returns every parameter with its value. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** Returns the environment variables of every function. */
    public Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        root.find("Globals", "Function", "Environment", "Variables")
                .map(Section::members)
                .orElse(Map.of())
                .forEach((name, value) -> variables.put(name, value.text()));
        return variables;
    }

    /** Returns the functions, in the template's order. */
    public List<LambdaFunction> functions() {
        Optional<Section> globals = root.find("Globals", "Function");
        return resources("AWS::Serverless::Function").entrySet().stream()
                .map(function ->
                        FunctionReader.read(function.getKey(), function.getValue(), globals))
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
                .map(rule ->
                        new RuleDefinition(
                                rule.getKey(),
                                Names.idIn(rule.getValue().text("EventBusName", "default")),
                                rule.getValue().get("EventPattern").json(),
                                rule.getValue().list("Targets").stream()
                                        .map(target -> target.text("Arn"))
                                        .toList()))
                .toList();
    }

    /** Returns the secrets that are generated. */
    public List<SecretDefinition> secrets() {
        return resources("AWS::SecretsManager::Secret").entrySet().stream()
                .map(secret -> {
                    Section generate = secret.getValue().get("GenerateSecretString");
                    return new SecretDefinition(
                            secret.getKey(),
                            generate.text("SecretStringTemplate", ""),
                            generate.text("GenerateStringKey", ""),
                            generate.number("PasswordLength", 32),
                            generate.flag("ExcludePunctuation")
                                    ? "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
                                            + generate.text("ExcludeCharacters", "")
                                    : generate.text("ExcludeCharacters", ""));
                })
                .toList();
    }

    /** Returns the logical ids of the schedule groups. */
    public List<String> scheduleGroups() {
        return List.copyOf(resources("AWS::Scheduler::ScheduleGroup").keySet());
    }

    /** Returns the gateway's own answers by kind of failure ({@code DEFAULT_4XX} and so on). */
    public Map<String, GatewayResponse> gatewayResponses() {
        Map<String, GatewayResponse> responses = new LinkedHashMap<>();
        root.find("Globals", "Api", "GatewayResponses")
                .map(Section::members)
                .orElse(Map.of())
                .forEach((kind, response) -> responses.put(kind, gatewayResponse(response)));
        return responses;
    }

    /** Returns the headers with which the gateway answers preflight requests, if it does. */
    public Optional<Cors> cors() {
        return root.find("Globals", "Api", "Cors")
                .map(cors -> {
                    if (cors.isText()) {
                        return new Cors(unquoted(cors.text()), "", "", "");
                    }
                    return new Cors(
                            unquoted(cors.text("AllowOrigin")),
                            unquoted(cors.text("AllowMethods", "")),
                            unquoted(cors.text("AllowHeaders", "")),
                            unquoted(cors.text("MaxAge", "")));
                });
    }

    private static GatewayResponse gatewayResponse(Section response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.find("ResponseParameters", "Headers")
                .map(Section::members)
                .orElse(Map.of())
                .forEach((name, value) -> headers.put(name, unquoted(value.text())));
        String body =
                response.find("ResponseTemplates", "application/json")
                        .map(Section::text)
                        .orElse("{\"message\":$context.error.messageString}");
        return new GatewayResponse(
                response.number("StatusCode", GatewayResponse.AS_IT_IS), headers, body);
    }

    /** Returns a constant without the single quotes that API Gateway wants around it. */
    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("'") && text.endsWith("'")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private Map<String, Section> resources(String type) {
        return root.get("Resources").members().entrySet().stream()
                .filter(resource -> resource.getValue().text("Type").equals(type))
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

    private static void refuseOtherFunctions(Node node) {
        String tag = node.getTag().getValue();
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        if (tag.startsWith("!") && !List.of("!Ref", "!Sub", "!GetAtt").contains(tag)) {
            throw new TemplateException(
                    line, tag + " is not resolved here, only !Ref, !Sub and !GetAtt");
        }
        switch (node) {
            case MappingNode mapping -> {
                for (NodeTuple tuple : mapping.getValue()) {
                    String name = ((ScalarNode) tuple.getKeyNode()).getValue();
                    if (name.startsWith("Fn::")
                            && !List.of("Fn::Sub", "Fn::GetAtt").contains(name)) {
                        throw new TemplateException(
                                line, name + " is not resolved here, only Ref, Sub and GetAtt");
                    }
                    refuseOtherFunctions(tuple.getValueNode());
                }
            }
            case SequenceNode sequence ->
                    sequence.getValue().forEach(Template::refuseOtherFunctions);
            default -> {
                // A scalar contains no other node.
            }
        }
    }
}
