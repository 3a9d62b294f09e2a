package fairdraw.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether webhooks can want every event that the domain tells of. */
final class EventNamesTest {

    /** A name in the source, or the beginning of one that is put together. */
    private static final Pattern NAME =
            Pattern.compile(
                    "\"((?:lottery|campaign|entry|draw|distribution|cart|webhook)(?:\\.[a-z]+)*\\.?)\"");

    @Test
    void everyNameThatTheDomainWritesIsKnown() throws IOException {
        List<String> written;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            written =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("EventNames.java"))
                            .flatMap(EventNamesTest::names)
                            .filter(name -> name.contains("."))
                            .distinct()
                            .toList();
        }

        assertThat(written)
                .contains("cart.recorded", "draw.consumer.")
                .allSatisfy(name ->
                        assertThat(EventNames.tells(Format.STANDARD, pattern(name)))
                                .as(name)
                                .isTrue());
    }

    private static String pattern(String name) {
        return name.endsWith(".") ? name + "*" : name;
    }

    private static Stream<String> names(Path file) {
        try {
            return NAME
                    .matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
