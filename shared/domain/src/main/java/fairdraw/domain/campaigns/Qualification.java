package fairdraw.domain.campaigns;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who may enter a campaign, when and how often.
 *
 * @param opensAt from when entries are taken
 * @param closesAt from when on they are not; not after the draw's close
 * @param required what must be known of a participant
 * @param companies whether a company (CNPJ) may take part
 * @param maxEntries how many approved entries one participant may have; empty for any number
 */
public record Qualification(
        Instant opensAt,
        Instant closesAt,
        Set<EnrollmentField> required,
        boolean companies,
        OptionalInt maxEntries) {

    /** Whether entries are taken at {@code now}. */
    public boolean openAt(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
