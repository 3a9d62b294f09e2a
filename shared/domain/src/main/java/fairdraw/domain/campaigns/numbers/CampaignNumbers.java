package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.Held;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The lucky numbers of a campaign as the records of its draw. */
public final class CampaignNumbers implements Entries {

    /** The number of entries handled together, as one request reads that many records. */
    private static final int TOGETHER = 100;

    private final CampaignEntries entries;
    private final CommittedNumbers numbers;

    public CampaignNumbers(CampaignEntries entries, CommittedNumbers numbers) {
        this.entries = entries;
        this.numbers = numbers;
    }

    @Override
    public void each(Draw draw, int partition, Consumer<Entry> record) {
        NumberSpace space = NumberSpace.of(draw);
        List<CampaignEntry> some = new ArrayList<>(TOGETHER);
        int step = draw.spread().partitions();
        for (int from = partition; from < entries.partitions(); from += step) {
            entries.each(
                    space.tenant(),
                    space.campaignId(),
                    from,
                    entry -> {
                        if (entry.assignment().isPresent()) {
                            some.add(entry);
                        }
                        if (some.size() == TOGETHER) {
                            hand(space, some, record);
                            some.clear();
                        }
                    });
        }
        hand(space, some, record);
    }

    private void hand(NumberSpace space, List<CampaignEntry> some, Consumer<Entry> record) {
        numbers.of(space, some).stream()
                .flatMap(holding -> holding.each().stream())
                .map(Held::record)
                .forEach(record);
    }
}
