package fairdraw.functions;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The consistency of the template, the handler classes, the OpenAPI document and the variables. */
class TemplateTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path WIRING = Path.of("src/main/java/fairdraw/functions/wiring");

    /** Read by the Java runtime itself. */
    private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

    private final DeployedTemplate template = new DeployedTemplate();

    @Test
    void everyHandlerClassIsOneFunctionOfTheSameNameAndTheOtherWayRound() throws Exception {
        Set<String> declared = new TreeSet<>();
        Stream.of(template.functions(), DeployedTemplate.functions(DeployedTemplate.witness()))
                .forEach(functions ->
                        functions.forEach((id, function) ->
                                declared.add(id + " " + function.at("Handler").text())));

        assertThat(declared)
                .isEqualTo(
                        handlers()
                                .map(handler ->
                                        handler.getSimpleName()
                                                + " "
                                                + handler.getName()
                                                + "::handleRequest")
                                .collect(toCollection(TreeSet::new)));
    }

    @Test
    void everyHandlerIsFinalAndCanBeMadeByLambda() throws Exception {
        assertThat(handlers())
                .isNotEmpty()
                .allSatisfy(handler -> {
                    assertThat(Modifier.isFinal(handler.getModifiers())).isTrue();
                    assertThat(handler.getSimpleName()).endsWith("Function");
                    assertThat(handler.getConstructor()).isNotNull();
                    // Lambda calls the method by reflection, by the class that declares it.
                    Class<?> declares =
                            handler.getMethod(
                                            "handleRequest",
                                            InputStream.class,
                                            OutputStream.class,
                                            Context.class)
                                    .getDeclaringClass();
                    assertThat(Modifier.isPublic(declares.getModifiers())).isTrue();
                });
    }

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
        assertThat(DeployedTemplate.functions(template.operator()).values())
                .allMatch(function -> isOfOperators(function) || isTheirConsole(function))
                .flatMap(function -> template.events(function, "Api"))
                .isNotEmpty()
                .map(route -> route.at("Path").text())
                .allMatch(path -> path.startsWith("/operator/v1/") || path.startsWith("/console"));
        assertThat(DeployedTemplate.functions(template.root()).values())
                .noneMatch(function -> isOfOperators(function) || isTheirConsole(function))
                .flatMap(function -> template.events(function, "Api"))
                .isNotEmpty()
                .noneMatch(route -> route.at("Path").text().startsWith("/operator"));
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

    private static boolean isTheirConsole(YamlNode function) {
        return function.at("Handler").text().startsWith("fairdraw.functions.documents.GetConsole");
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

    private static Stream<Class<?>> handlers() throws Exception {
        Set<Class<?>> handlers =
                new TreeSet<>(Comparator.comparing((Class<?> type) -> type.getName()));
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = CLASSES.relativize(file).toString();
                if (name.endsWith("-info.class") || name.contains("META-INF")) {
                    continue;
                }
                Class<?> type =
                        Class.forName(
                                name.substring(0, name.length() - ".class".length())
                                        .replace('/', '.'),
                                false,
                                TemplateTest.class.getClassLoader());
                if (RequestStreamHandler.class.isAssignableFrom(type)
                        && !Modifier.isAbstract(type.getModifiers())) {
                    handlers.add(type);
                }
            }
        }
        return handlers.stream();
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
