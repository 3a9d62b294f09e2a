package fairdraw.functions.operator.carts;

import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The cart that a path names: its id may hold anything, a slash or a percent sign too. */
final class CartPath {

    private static final int LONGEST_ID = 128;

    private CartPath() {}

    /** What {@code find} knows of the cart; empty when there is none, or no id in the path. */
    static <T> Optional<T> cart(Request request, Function<String, Optional<T>> find) {
        String text = request.pathAsSent("cartId").orElseThrow();
        // Some gateways decode what a path holds and some do not, and an event does not say which.
        return Stream.concat(Stream.of(text), decoded(text).stream())
                .distinct()
                .filter(id -> id.codePointCount(0, id.length()) <= LONGEST_ID)
                .flatMap(id -> find.apply(id).stream())
                .findFirst();
    }

    /** The version that a query names, of a cart's history; refuses what none can be. */
    static Optional<String> version(Request request) {
        Optional<String> version = request.query("version");
        if (version.filter(text -> !text.matches("[0-9a-f]{64}")).isPresent()) {
            throw BadInput.mustBe("version", "a version of the cart");
        }
        return version;
    }

    private static Optional<String> decoded(String text) {
        try {
            // A plus in a path is a plus.
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException decodedBefore) {
            return Optional.empty();
        }
    }
}
