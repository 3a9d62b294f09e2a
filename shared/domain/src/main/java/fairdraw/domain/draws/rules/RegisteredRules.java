package fairdraw.domain.draws.rules;

import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.leaves.Seed;

/**
 * The place of a draw in a register, under the hash of its published rules.
 *
 * @param number the number of its announcement among those of its organisation and mode
 * @param rulesHash in lower-case hex; the identity of the draw, which its receipts sign
 */
public record RegisteredRules(Registration registration, long number, String rulesHash) {

    /** Returns the registration of a draw with these rules. */
    public static RegisteredRules of(Rules rules, Registration registration, long number) {
        return new RegisteredRules(registration, number, rules.hash(registration));
    }

    /**
     * Returns the seed that public randomness gives to the draw.
     *
     * @param root the root of its list
     */
    public byte[] seed(byte[] randomness, byte[] root) {
        return Seed.derive(randomness, Hex.decode(rulesHash), root);
    }

    /** Returns the same registration of a draw whose rules have changed before its first entry. */
    public RegisteredRules under(Rules rules) {
        return of(rules, registration, number);
    }
}
