package fairdraw.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as earlier releases stored them, read by the adapters of this one. */
final class StoredItemsTest {

    private static final RecursiveComparisonConfiguration STRICT =
            RecursiveComparisonConfiguration.builder().withStrictTypeChecking(true).build();

    static List<Path> releases() throws IOException {
        return within(RecordedItems.FOLDER);
    }

    static List<Path> items() throws IOException {
        List<Path> items = new ArrayList<>();
        for (Path release : releases()) {
            items.addAll(within(release));
        }
        return items;
    }

    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void whatAReleaseStoredIsStillRead(Path file) throws IOException {
        Map<String, AttributeValue> item = ItemJson.item(Files.readString(file));
        StoredKind kind = StoredKind.of(item).orElseThrow();

        assertThat(kind.read(item)).usingRecursiveComparison(STRICT).isEqualTo(kind.read(item));
        assertThat(changed(item, "", kind::isRead))
                .allSatisfy((name, items) ->
                        assertThat(readings(kind, items))
                                .as("whether %s is read", name)
                                .usingRecursiveComparison(STRICT)
                                .isNotEqualTo(
                                        readings(kind, Collections.nCopies(items.size(), item))));
    }

    /** Returns what a reader makes of items, nothing of those that it refuses. */
    private static List<Optional<Object>> readings(
            StoredKind kind, List<Map<String, AttributeValue>> items) {
        return items.stream().map(item -> reading(kind, item)).toList();
    }

    private static Optional<Object> reading(StoredKind kind, Map<String, AttributeValue> item) {
        try {
            return Optional.of(kind.read(item));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /**
     * Returns the items that lack one value of an item or have another there, under the name of
     * that value, at any depth.
     */
    private static Map<String, List<Map<String, AttributeValue>>> changed(
            Map<String, AttributeValue> item, String within, Predicate<String> wanted) {
        Map<String, List<Map<String, AttributeValue>>> items = new LinkedHashMap<>();
        item.forEach((member, value) -> {
            String name = within + member;
            if (wanted.test(name)) {
                if (!isEmpty(value)) {
                    items.put(name, others(item, member, value));
                }
                changedWithin(value, name + '.', wanted)
                        .forEach((inner, values) ->
                                items.put(
                                        inner,
                                        values.stream()
                                                .map(other -> with(item, member, other))
                                                .toList()));
            }
        });
        return items;
    }

    private static Map<String, List<AttributeValue>> changedWithin(
            AttributeValue value, String within, Predicate<String> wanted) {
        Map<String, List<AttributeValue>> values = new LinkedHashMap<>();
        if (value.hasM()) {
            changed(value.m(), within, wanted)
                    .forEach((name, others) ->
                            values.put(name, others.stream().map(AttributeValue::fromM).toList()));
        }
        for (int index = 0; index < value.l().size(); index++) {
            int place = index;
            changedWithin(value.l().get(place), within + place + '.', wanted)
                    .forEach((name, others) ->
                            values.put(
                                    name,
                                    others.stream()
                                            .map(other -> with(value.l(), place, other))
                                            .toList()));
        }
        return values;
    }

    private static List<Map<String, AttributeValue>> others(
            Map<String, AttributeValue> item, String member, AttributeValue value) {
        Map<String, AttributeValue> without = new LinkedHashMap<>(item);
        without.remove(member);
        return other(value)
                .map(other -> List.of(without, with(item, member, other)))
                .orElse(List.of(without));
    }

    /** Returns another number or flag, since a missing one may be read as an ordinary one. */
    private static Optional<AttributeValue> other(AttributeValue value) {
        return switch (value.type()) {
            case N -> Optional.of(Attributes.number(Long.parseLong(value.n()) + 1));
            case BOOL -> Optional.of(Attributes.flag(!value.bool()));
            default -> Optional.empty();
        };
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, String member, AttributeValue other) {
        Map<String, AttributeValue> changed = new LinkedHashMap<>(item);
        changed.put(member, other);
        return changed;
    }

    private static AttributeValue with(List<AttributeValue> list, int place, AttributeValue other) {
        List<AttributeValue> changed = new ArrayList<>(list);
        changed.set(place, other);
        return AttributeValue.fromL(changed);
    }

    /** Whether a value says as little as a missing one. */
    private static boolean isEmpty(AttributeValue value) {
        return value.hasL() && value.l().isEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aReleaseKeepsEveryKindOfItem(Path release) throws IOException {
        List<String> files =
                within(release).stream().map(file -> file.getFileName().toString()).toList();

        assertThat(Arrays.stream(StoredKind.values()))
                .allSatisfy(
                        kind -> assertThat(files).anyMatch(file -> file.matches(kind.fileOfAny())));
    }
}
