package fairdraw.functions.template;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The handler classes, as the templates name them and Lambda makes them. */
class HandlersTest {

    private static final Path CLASSES = Path.of("target", "classes");

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
                                HandlersTest.class.getClassLoader());
                if (RequestStreamHandler.class.isAssignableFrom(type)
                        && !Modifier.isAbstract(type.getModifiers())) {
                    handlers.add(type);
                }
            }
        }
        return handlers.stream();
    }
}
