package fairdraw.functions.requests;

import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.FieldError;
import fairdraw.functions.json.JsonBody;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;

/** The content of a request that should be a cart, before it is read. */
public record SentCart(String content) {

    /**
     * Decodes UTF-8. Other bytes are kept in Base64, which is no cart, so that nothing is lost and
     * different contents stay different.
     */
    public static SentCart of(byte[] bytes) {
        try {
            return new SentCart(Utf8.decodeDocument(bytes));
        } catch (CharacterCodingException malformed) {
            return new SentCart(Base64.getEncoder().encodeToString(bytes));
        }
    }

    /** The result of reading the content. */
    public sealed interface Reading {
        record Sound(Cart cart) implements Reading {}

        record Bad(List<CartFault> faults) implements Reading {}
    }

    /** Reads the content and reports all of its faults. */
    public Reading read() {
        try {
            return new Reading.Sound(JsonBody.read(content, SentCartReader::read));
        } catch (BadInput bad) {
            return new Reading.Bad(bad.errors().stream().map(SentCart::fault).toList());
        }
    }

    private static CartFault fault(FieldError error) {
        return new CartFault(error.field(), error.message());
    }

    /**
     * Reads the content of a cart that was accepted before.
     *
     * @throws BadInput if it can no longer be read
     */
    public static Cart accepted(String content) {
        return JsonBody.read(content, SentCartReader::read);
    }

    /** Returns the SHA-256 of the content in hex. */
    public String hash() {
        return Sha256.hex(content);
    }
}
