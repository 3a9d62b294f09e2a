package fairdraw.domain.campaigns;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The conditions for entering a campaign.
 *
 * @param opensAt the time from which entries are taken
 * @param closesAt the time from which entries are no longer taken; not after the draw's close
 * @param required the fields that must be known of a participant
 * @param companies whether a company (CNPJ) may take part
 * @param maxEntries the most approved entries of one participant; empty for no limit
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
