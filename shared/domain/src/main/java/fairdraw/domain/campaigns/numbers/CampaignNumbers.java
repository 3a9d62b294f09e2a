package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.Held;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.Entry;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The lucky numbers of a campaign as the records of its draw. */
public final class CampaignNumbers implements Entries {

    /** The number of entries handled together, as one request reads that many records. */
    private static final int TOGETHER = 100;

    /** The number of entries read together. */
    private static final int PAGE = 10 * TOGETHER;

    private static final String PLACE = ":";

    private final CampaignEntries entries;
    private final CommittedNumbers numbers;

    public CampaignNumbers(CampaignEntries entries, CommittedNumbers numbers) {
        this.entries = entries;
        this.numbers = numbers;
    }

    /** A place is the number of a partition of entries and the last entry before it. */
    @Override
    public Optional<String> each(Draw draw, int partition, String from, Predicate<Entry> record) {
        NumberSpace space = NumberSpace.of(draw);
        String[] place = from.isEmpty() ? new String[] {"", ""} : from.split(PLACE, 2);
        int first = place[0].isEmpty() ? partition : Integer.parseInt(place[0]);
        String after = place[1];
        for (int of = first; of < entries.partitions(); of += draw.spread().partitions()) {
            List<CampaignEntry> page = page(space, of, after);
            while (!page.isEmpty()) {
                after = page.getLast().id().text();
                if (!hand(space, page, record)) {
                    return Optional.of(of + PLACE + after);
                }
                page = page.size() < PAGE ? List.of() : page(space, of, after);
            }
            after = "";
        }
        return Optional.empty();
    }

    private List<CampaignEntry> page(NumberSpace space, int partition, String after) {
        return entries.some(space.tenant(), space.campaignId(), partition, after, PAGE);
    }

    /** Hands the numbers of all these entries on; returns whether more are wanted. */
    private boolean hand(NumberSpace space, List<CampaignEntry> page, Predicate<Entry> record) {
        List<CampaignEntry> holding =
                page.stream().filter(entry -> entry.assignment().isPresent()).toList();
        boolean more = true;
        for (int from = 0; from < holding.size(); from += TOGETHER) {
            List<CampaignEntry> some =
                    holding.subList(from, Math.min(from + TOGETHER, holding.size()));
            for (Entry each :
                    numbers.of(space, some).stream()
                            .flatMap(held -> held.each().stream())
                            .map(Held::record)
                            .toList()) {
                more &= record.test(each);
            }
        }
        return more;
    }
}
