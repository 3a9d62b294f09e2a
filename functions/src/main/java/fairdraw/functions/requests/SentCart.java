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

/** Something that was sent as a cart, which it may turn out not to be. */
public record SentCart(String content) {

    /**
     * What was sent as these bytes; what is no UTF-8 is kept in Base64, which is no cart, so that
     * nothing of it is lost and two of them never look alike.
     */
    public static SentCart of(byte[] bytes) {
        try {
            return new SentCart(Utf8.decodeDocument(bytes));
        } catch (CharacterCodingException malformed) {
            return new SentCart(Base64.getEncoder().encodeToString(bytes));
        }
    }

    /** What it turns out to be. */
    public sealed interface Reading {
        record Sound(Cart cart) implements Reading {}

        record Bad(List<CartFault> faults) implements Reading {}
    }

    /** Reads it, and tells everything that is wrong with it. */
    public Reading read() {
        try {
            return new Reading.Sound(JsonBody.read(content, CartForm::read));
        } catch (BadInput bad) {
            return new Reading.Bad(bad.errors().stream().map(SentCart::fault).toList());
        }
    }

    private static CartFault fault(FieldError error) {
        return new CartFault(error.field(), error.message());
    }

    /**
     * The cart of a content that was accepted before.
     *
     * @throws BadInput when it is none any more
     */
    public static Cart accepted(String content) {
        return JsonBody.read(content, CartForm::read);
    }

    /** The SHA-256 of what was sent, in hex. */
    public String hash() {
        return Sha256.hex(content);
    }
}
