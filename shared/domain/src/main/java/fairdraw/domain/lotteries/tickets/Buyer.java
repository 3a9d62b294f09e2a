package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.leaves.PersonTag;
import java.util.Optional;
import java.util.stream.Stream;

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

    /**
     * Returns the persons whom a name may mean: the one with that e-mail address, and the one
     * without an address whose label it is.
     */
    public static Stream<Buyer> named(String name) {
        return Stream.concat(
                EmailAddress.parse(name)
                        .map(address -> new Buyer(Optional.of(address), Optional.empty()))
                        .stream(),
                Stream.of(new Buyer(Optional.empty(), Optional.of(name))));
    }

    /** Returns this person as the tables of a draw know them. */
    public Person in(Draw draw, RootKeys keys) {
        return Person.of(keys.pepper(draw.pepper()), draw.tenant(), name());
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
