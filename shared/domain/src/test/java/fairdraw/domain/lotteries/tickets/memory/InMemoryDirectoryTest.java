package fairdraw.domain.lotteries.tickets.memory;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.Directory;
import fairdraw.domain.lotteries.tickets.DirectoryContract;
import fairdraw.domain.lotteries.tickets.Ticket;

final class InMemoryDirectoryTest implements DirectoryContract {

    private final InMemoryDirectory directory = new InMemoryDirectory();

    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public void know(Tenant tenant, LotterySlug slug, LotteryId lotteryId) {
        directory.know(tenant, slug, lotteryId);
    }

    @Override
    public void claim(Ticket ticket) {
        directory.claim(ticket);
    }
}
