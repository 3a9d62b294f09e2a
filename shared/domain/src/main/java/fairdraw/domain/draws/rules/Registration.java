package fairdraw.domain.draws.rules;

import fairdraw.fairness.Ed25519;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.numbers.NumberKey;
import fairdraw.fairness.register.RegisterPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a draw's rules that its deployment adds: the register in which the draw stands, and
 * the keys that it promises.
 *
 * @param receiptKey the Ed25519 key that signs the receipts of the draw's entries, in hex
 * @param numbers the order of automatic numbers; empty of every other draw
 */
public record Registration(
        RegisterPolicy register, String receiptKey, Optional<NumberOrder> numbers) {

    /** Refuses a key from whose signatures nothing follows. */
    public Registration {
        if (!Ed25519.isStrictKey(Hex.decode(receiptKey))) {
            throw new IllegalArgumentException("the key of receipts proves nothing");
        }
    }

    /**
     * The order of automatic numbers, which nobody knows before the draw opens.
     *
     * @param keyHash the hash of the secret, in hex
     * @param chain the chain whose first signature after the opening decides
     */
    public record NumberOrder(String keyHash, BeaconChain chain) {

        /** Returns the order that a secret of 32 bytes and a chain will give. */
        public static NumberOrder of(byte[] secret, BeaconChain chain) {
            return new NumberOrder(Hex.encode(NumberKey.hashOf(secret)), chain);
        }

        /** Returns the round whose signature opens the numbers of a draw at these times. */
        public long openingRound(DrawTimes times) {
            return chain.roundAtOrAfter(times.openAt());
        }
    }

    /**
     * Begins a published document with the members that the draws of all kinds have.
     *
     * @param kind the word of the draw's kind
     * @throws IllegalArgumentException if the register is another mode's
     */
    public Map<String, Object> begin(Rules rules, String kind) {
        if (!register.log().name().endsWith('/' + rules.mode().word())) {
            throw new IllegalArgumentException("the register is of another mode");
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("v", 2);
        document.put("kind", kind);
        document.put("draw", rules.draw().text());
        document.put("mode", rules.mode().word());
        rules.times().write(document);
        document.put("receiptKey", receiptKey);
        document.put("register", register.document());
        return document;
    }
}
