package fairdraw.domain.lotteries;

import fairdraw.domain.Tenant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What lotteries have counted, for lists of them. */
public interface Totals {

    /**
     * A lottery's figures.
     *
     * @param ticketsSold as far as the directory has followed
     * @param drawsHeld draws that were settled
     * @param prizePoolCents what its next draw to close takes along
     */
    record Total(long ticketsSold, long drawsHeld, long prizePoolCents) {

        /** Of a lottery that nothing has happened to. */
        public static final Total NONE = new Total(0, 0, 0);
    }

    /** The figures of each of {@code slugs}; {@link Total#NONE} for those without any. */
    Map<String, Total> of(Tenant tenant, Collection<String> slugs);

    /** The figures of one lottery. */
    default Total of(Tenant tenant, String slug) {
        return of(tenant, List.of(slug)).getOrDefault(slug, Total.NONE);
    }
}
