package fairdraw.domain.draws.rules;

/**
 * The place of a draw in a register, under the hash of its rules of version 2.
 *
 * @param rulesHash in lower-case hex; the identity of the draw, which its receipts sign
 */
public record RegisteredRules(Registration registration, String rulesHash) {

    /** Returns the registration of a draw with these rules. */
    public static RegisteredRules of(Rules rules, Registration registration) {
        return new RegisteredRules(registration, rules.hash(registration));
    }

    /** Returns the same registration of a draw whose rules have changed before its first entry. */
    public RegisteredRules under(Rules rules) {
        return of(rules, registration);
    }
}
