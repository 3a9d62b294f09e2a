package fairdraw.functions.template;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The consistency of the template, the OpenAPI document and the variables. */
class TemplateTest {

    private static final Path WIRING = Path.of("src/main/java/fairdraw/functions/wiring");

    /** Read by the Java runtime itself. */
    private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

    private final DeployedTemplate template = new DeployedTemplate();

    @Test
    void everyFunctionIsDeployedFromTheOneZip() {
        assertThat(DeployedTemplate.functions(template.root()).values())
                .isNotEmpty()
                .allSatisfy(function ->
                        assertThat(function.at("CodeUri").text())
                                .isEqualTo("functions/target/functions.zip"));
        assertThat(DeployedTemplate.functions(template.operator()).values())
                .isNotEmpty()
                .allSatisfy(function ->
                        assertThat(function.at("CodeUri").text())
                                .isEqualTo("../functions/target/functions.zip"));
        assertThat(DeployedTemplate.functions(DeployedTemplate.witness()).values())
                .isNotEmpty()
                .allSatisfy(function ->
                        assertThat(function.at("CodeUri").text())
                                .isEqualTo("../../functions/target/functions.zip"));
        assertThat(template.at("Globals", "Function").find("CodeUri")).isEmpty();
    }

    @Test
    void bothTemplatesHaveTheSameGlobalsButForTheirThrottles() {
        assertThat(withoutThrottles(template.operator()))
                .isNotEmpty()
                .containsExactlyElementsOf(withoutThrottles(template.root()));
    }

    private static List<String> withoutThrottles(YamlNode document) {
        return document.at("Globals")
                .lines()
                .filter(line -> !line.contains("MethodSettings"))
                .toList();
    }

    @Test
    void whatOperatorsCallIsAnApplicationOfItsOwn() {
        assertThat(paths(template.operator()))
                .isNotEmpty()
                .allMatch(path -> path.startsWith("/operator/v1/") || path.startsWith("/console"));
        assertThat(paths(template.root()))
                .isNotEmpty()
                .noneMatch(path -> path.startsWith("/operator") || path.startsWith("/console"));
        assertThat(DeployedTemplate.functions(template.operator()).values())
                .filteredOn(function -> !isOfOperators(function))
                .flatMap(this::routes)
                .allMatch(path -> path.startsWith("/console"));
        assertThat(DeployedTemplate.functions(template.root()).values())
                .noneMatch(TemplateTest::isOfOperators);
    }

    private List<String> paths(YamlNode document) {
        return DeployedTemplate.functions(document).values().stream()
                .flatMap(function -> routes(function).stream())
                .toList();
    }

    private List<String> routes(YamlNode function) {
        return template.events(function, "Api").stream()
                .map(route -> route.at("Path").text())
                .toList();
    }

    @Test
    void eachApplicationIsGivenTheParametersThatItHas() {
        assertThat(given("Operator"))
                .isEqualTo(template.operator().at("Parameters").members().keySet());
        assertThat(given("Data")).isEqualTo(template.data().at("Parameters").members().keySet());
    }

    private Set<String> given(String application) {
        return template.at("Resources", application, "Properties", "Parameters").members().keySet();
    }

    @Test
    void onlyPublishedSurfacesStartFromASnapshot() {
        template.functions()
                .forEach((id, function) ->
                        assertThat(function.find("SnapStart").isPresent())
                                .as(id)
                                .isEqualTo(published(function))
                                .isEqualTo(function.find("AutoPublishAlias").isPresent())
                                .isEqualTo(
                                        function.find("AutoPublishAliasAllProperties")
                                                .isPresent()));
    }

    /** Otherwise SAM publishes no version when only the value of a parameter has changed. */
    @Test
    void everyVersionIsPublishedByTheRelease() {
        assertThat(template.functions().values())
                .filteredOn(function -> function.find("AutoPublishAlias").isPresent())
                .isNotEmpty()
                .allSatisfy(function -> {
                    YamlNode hash = function.at("AutoPublishCodeSha256");
                    assertThat(hash.function()).isEqualTo("Ref");
                    assertThat(hash.text()).isEqualTo("Release");
                });
        assertThat(template.at("Globals", "Api", "AlwaysDeploy").text()).isEqualTo("true");
    }

    @Test
    void routesAreThoseOfTheOpenApiDocument() {
        YamlNode paths =
                YamlNode.read(DeployedTemplate.ROOT.resolve("infrastructure/openapi.yaml"))
                        .at("paths");
        Set<String> described = new TreeSet<>();
        paths.members()
                .forEach((path, methods) ->
                        methods.members()
                                .forEach((method, operation) ->
                                        described.add(
                                                method
                                                        + " "
                                                        + path
                                                        + " "
                                                        + operation.at("operationId").text())));

        assertThat(template.routes()).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(template.routes().toList())).isEqualTo(described);
    }

    @Test
    void variablesAreDeclaredOnceAndReadByTheWiringAlone() throws IOException {
        Set<String> declared = new TreeSet<>();
        for (YamlNode each : List.of(template.root(), DeployedTemplate.witness())) {
            declared.addAll(
                    each.at("Globals", "Function", "Environment", "Variables").members().keySet());
        }
        declared.remove(JAVA_OPTIONS);
        Set<String> ofSome = new TreeSet<>();
        template.functions()
                .values()
                .forEach(function -> ofSome.addAll(variables(function).keySet()));

        assertThat(declared).doesNotContainAnyElementsOf(ofSome);
        declared.addAll(ofSome);
        assertThat(declared).isEqualTo(variablesThatTheWiringReads());
    }

    /** A function need not know what it cannot read, and the other way round. */
    @Test
    void aFunctionIsToldOfTheSecretsThatItsRoleMayReadAndOfNothingElse() {
        assertThat(template.functions())
                .allSatisfy((name, function) -> {
                    Set<String> readable = new TreeSet<>();
                    DeployedTemplate.statements(function).stream()
                            .filter(statement ->
                                    statement.at("Action").elements().stream()
                                            .anyMatch(action ->
                                                    action.text().startsWith("secretsmanager:")))
                            .flatMap(statement -> statement.at("Resource").elements().stream())
                            .forEach(secret -> readable.add(secret.text()));
                    assertThat(new TreeSet<>(variables(function).values()))
                            .as(name)
                            .isEqualTo(readable);
                });
        assertThat(template.resources("AWS::SecretsManager::Secret").keySet())
                .isEqualTo(
                        template.functions().values().stream()
                                .flatMap(function -> variables(function).values().stream())
                                .collect(toCollection(TreeSet::new)));
    }

    /** Returns what each variable of this function alone names. */
    private static Map<String, String> variables(YamlNode function) {
        Map<String, String> named = new TreeMap<>();
        function.find("Environment")
                .map(environment -> environment.at("Variables").members())
                .orElse(Map.of())
                .forEach((name, value) -> named.put(name, value.text()));
        return named;
    }

    @Test
    void noVariableIsConditionalOrNamesAFunction() {
        assertThat(
                        template.at("Globals", "Function", "Environment", "Variables")
                                .members()
                                .values())
                .allSatisfy(value -> {
                    assertThat(value.function()).isIn("", "Ref", "Sub", "GetAtt");
                    assertThat(value.text()).doesNotContain("Function");
                });
    }

    private static boolean isOfOperators(YamlNode function) {
        return function.at("Handler").text().startsWith("fairdraw.functions.operator.");
    }

    private static boolean published(YamlNode function) {
        String handler = function.at("Handler").text();
        return handler.startsWith("fairdraw.functions.lotteries.")
                || handler.startsWith("fairdraw.functions.consumers.")
                || handler.startsWith("fairdraw.functions.giveaways.")
                || handler.startsWith("fairdraw.functions.campaigns.")
                || handler.startsWith("fairdraw.functions.carts.")
                || handler.startsWith("fairdraw.functions.evidence.");
    }

    private static Set<String> variablesThatTheWiringReads() throws IOException {
        Pattern variable = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
        Set<String> read = new TreeSet<>();
        try (Stream<Path> files = Files.walk(WIRING, 1)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                variable.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(read::add);
            }
        }
        // Lambda itself sets these.
        read.removeIf(name -> name.startsWith("AWS_"));
        return read;
    }
}
