package fairdraw.domain.lotteries;

import fairdraw.domain.Tenant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The totals of lotteries, for lists of them. */
public interface Totals {

    /**
     * The totals of a lottery.
     *
     * @param ticketsSold as far as the directory has followed
     * @param drawsHeld the number of draws that were settled
     * @param prizePoolCents the balance that its next draw to close takes along
     */
    record Total(long ticketsSold, long drawsHeld, long prizePoolCents) {

        /** The totals of a lottery without tickets, draws or payments. */
        public static final Total NONE = new Total(0, 0, 0);
    }

    /** Returns the totals of each of {@code slugs}; {@link Total#NONE} for those without any. */
    Map<String, Total> of(Tenant tenant, Collection<String> slugs);

    /** Returns the totals of one lottery. */
    default Total of(Tenant tenant, String slug) {
        return of(tenant, List.of(slug)).getOrDefault(slug, Total.NONE);
    }
}
