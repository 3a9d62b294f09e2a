package fairdraw.functions.operator.carts;

import fairdraw.domain.ids.CartId;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The cart that a path names; its id may contain any characters, also a slash or a percent sign.
 */
final class CartPath {

    private static final int LONGEST_ID = 128;

    private CartPath() {}

    /** Finds the cart; empty if there is none or the path contains no valid id. */
    static <T> Optional<T> cart(Request request, Function<CartId, Optional<T>> find) {
        String text = request.pathAsSent("cartId").orElseThrow();
        // Some gateways decode the path and some do not, and an event does not say which.
        return Stream.concat(Stream.of(text), decoded(text).stream())
                .distinct()
                .filter(id -> !id.isBlank())
                .filter(id -> id.codePointCount(0, id.length()) <= LONGEST_ID)
                .flatMap(id -> find.apply(new CartId(id)).stream())
                .findFirst();
    }

    /** Returns the version of a cart's history that a query names; refuses a malformed one. */
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
