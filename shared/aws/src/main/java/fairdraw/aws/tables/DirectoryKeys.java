package fairdraw.aws.tables;

import fairdraw.domain.Tenant;

/** The keys of a lottery's listing directory in the table Lotteries. */
final class DirectoryKeys {

    private DirectoryKeys() {}

    static Key header(Tenant tenant, String lotterySlug) {
        return new Key(directory(tenant, lotterySlug), "HEADER");
    }

    static Key page(Tenant tenant, String lotterySlug, long page) {
        return new Key(directory(tenant, lotterySlug) + '#' + page, "PAGE");
    }

    static Key lottery(Tenant tenant, String lotterySlug) {
        return new Key(DrawsKeys.tenant(tenant) + "#LOTTERIES", lotterySlug);
    }

    private static String directory(Tenant tenant, String lotterySlug) {
        return DrawsKeys.tenant(tenant) + "#DIR#" + lotterySlug;
    }
}
