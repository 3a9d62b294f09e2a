package fairdraw.domain.lotteries;

import fairdraw.domain.draws.Person;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a ticket is for.
 *
 * @param email normalised: trimmed, lower-case; it names the person
 * @param userId the partner's own label, which names the person where no e-mail is known
 */
public record Buyer(Optional<String> email, Optional<String> userId) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
    private static final int LONGEST_EMAIL = 254;

    public Buyer {
        if (email.isEmpty() && userId.isEmpty()) {
            throw new IllegalArgumentException("a buyer without a name");
        }
        email = email.map(Person::normalise);
    }

    /** Whether a text, trimmed, is an e-mail address of at most 254 characters. */
    public static boolean isEmail(String text) {
        String email = Person.normalise(text);
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
    }

    /** What tells this person from all others of the tenant. */
    String name() {
        // The space keeps users apart from e-mails, which have none.
        return email.orElseGet(() -> "user: " + userId.orElseThrow());
    }
}
