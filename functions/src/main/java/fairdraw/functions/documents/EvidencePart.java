package fairdraw.functions.documents;

import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object in the public evidence of a draw. What is not there, null or of another type is empty.
 */
record EvidencePart(Map<?, ? extends @Nullable Object> members) {
    private static final EvidencePart NOTHING = new EvidencePart(Map.of());

    Optional<EvidencePart> find(String name) {
        return members.get(name) instanceof Map<?, ?> found
                ? Optional.of(new EvidencePart(found))
                : Optional.empty();
    }

    /** Returns the object at this path of names; one without members if it is not there. */
    EvidencePart at(String... path) {
        EvidencePart part = this;
        for (String name : path) {
            part = part.find(name).orElse(NOTHING);
        }
        return part;
    }

    Optional<String> text(String name) {
        return members.get(name) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    Optional<Long> number(String name) {
        return members.get(name) instanceof Number number
                ? Optional.of(number.longValue())
                : Optional.empty();
    }

    List<EvidencePart> each(String name) {
        return elements(name)
                .filter(Map.class::isInstance)
                .map(each -> new EvidencePart((Map<?, ?>) each))
                .toList();
    }

    /** Returns the elements of a list of texts or numbers, as texts. */
    List<String> texts(String name) {
        return elements(name).map(String::valueOf).toList();
    }

    private Stream<?> elements(String name) {
        return members.get(name) instanceof List<?> list ? list.stream() : Stream.empty();
    }

    /** Returns the draw's entries in the register of one kind, none where it stands in none. */
    List<EvidencePart> registered(String kind) {
        return at("register").each("entries").stream()
                .flatMap(line -> line.text("entry").stream())
                .flatMap(EvidencePart::read)
                .filter(entry -> entry.text("t").filter(kind::equals).isPresent())
                .toList();
    }

    private static Stream<EvidencePart> read(String json) {
        try {
            return JsonTree.read(json) instanceof Map<?, ?> entry
                    ? Stream.of(new EvidencePart(entry))
                    : Stream.empty();
        } catch (IOException malformed) {
            return Stream.empty();
        }
    }
}
