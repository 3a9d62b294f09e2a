package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.addresses.EmailAddress;
import java.util.Optional;

/**
 * Whom a ticket is for.
 *
 * @param email names the person
 * @param userId the partner's own label, which names the person where no e-mail is known; compared
 *     exactly
 */
public record Buyer(Optional<EmailAddress> email, Optional<String> userId) {

    public Buyer {
        if (email.isEmpty() && userId.isEmpty()) {
            throw new IllegalArgumentException("a buyer without a name");
        }
    }

    /** The address as it is stored and answered. */
    public Optional<String> address() {
        return email.map(EmailAddress::text);
    }

    /** What tells this person from all others of the tenant. */
    String name() {
        // The space keeps users apart from e-mails, which have none.
        return address().orElseGet(() -> "user: " + userId.orElseThrow());
    }
}
