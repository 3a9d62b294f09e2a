package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.addresses.EmailAddress;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.leaves.PersonTag;
import java.util.Optional;

/**
 * The person that a ticket is for.
 *
 * @param email identifies the person
 * @param userId the partner's own label, which identifies the person if no e-mail is given;
 *     compared exactly
 */
public record Buyer(Optional<EmailAddress> email, Optional<String> userId) {

    public Buyer {
        if (email.isEmpty() && userId.isEmpty()) {
            throw new IllegalArgumentException("a buyer without a name");
        }
    }

    /** Returns the address as stored and as shown in answers. */
    public Optional<String> address() {
        return email.map(EmailAddress::text);
    }

    /**
     * Returns the person as they know themselves, which their receipts show: the address, else the
     * label, of which the first 320 bytes count.
     */
    public String who() {
        return address().orElseGet(() -> Utf8.first(PersonTag.MOST_WHO, userId.orElseThrow()));
    }

    /** Returns a name that is unique among the persons of the tenant. */
    String name() {
        // An e-mail address contains no space, so no user's name can equal one.
        return address().orElseGet(() -> "user: " + userId.orElseThrow());
    }
}
