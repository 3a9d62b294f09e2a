package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.campaigns.NumberKeys;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.entries.Assignment;
import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.domain.campaigns.entries.Assignment.Claimed;
import fairdraw.domain.campaigns.entries.Assignment.Listed;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.Held;
import fairdraw.domain.campaigns.entries.NumberHoldings;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Given;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import fairdraw.fairness.extraction.NumberPermutation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The lookups from entries to numbers and from numbers to entries, limited to committed numbers.
 */
public final class CommittedNumbers implements NumberHoldings {

    private final KnownCampaigns campaigns;
    private final CampaignEntries entries;
    private final NumberClaims claims;
    private final Allocations allocations;
    private final Permutations permutations;
    private final InstantSource clock;

    public CommittedNumbers(
            KnownCampaigns campaigns,
            CampaignEntries entries,
            NumberClaims claims,
            Allocations allocations,
            NumberKeys keys,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.entries = entries;
        this.claims = claims;
        this.allocations = allocations;
        this.permutations = new Permutations(campaigns, keys, clock);
        this.clock = clock;
    }

    @Override
    public Optional<Holding> of(CampaignEntry entry) {
        return campaigns
                .find(entry.tenant(), entry.campaignSlug(), clock.instant())
                .flatMap(campaign ->
                        of(NumberSpace.of(campaign), List.of(entry)).stream().findFirst());
    }

    /** Returns the holdings of those of {@code some} that hold numbers, read in a few requests. */
    public List<Holding> of(NumberSpace space, List<CampaignEntry> some) {
        Map<LuckyNumber, List<LuckyNumber>> parts = claims.parts(space, leaders(some));
        Map<Integer, Map<Long, Given>> given = given(space, some);
        List<Holding> holdings = new ArrayList<>();
        for (CampaignEntry entry : some) {
            entry.assignment()
                    .map(assignment ->
                            new Holding(
                                    entry,
                                    assignment,
                                    switch (assignment) {
                                        case Listed listed -> listed.numbers();
                                        case Claimed claimed -> joined(claimed, parts);
                                        case Allocated range ->
                                                isGiven(entry, range, given)
                                                        ? numbers(space, range)
                                                        : List.of();
                                    }))
                    .filter(holding -> !holding.numbers().isEmpty())
                    .ifPresent(holdings::add);
        }
        return holdings;
    }

    private static Map<LuckyNumber, String> leaders(List<CampaignEntry> entries) {
        Map<LuckyNumber, String> leaders = new HashMap<>();
        for (CampaignEntry entry : entries) {
            if (entry.assignment().orElse(null) instanceof Claimed claimed) {
                claimed.leaders().forEach(leader -> leaders.put(leader, claimed.submission()));
            }
        }
        return leaders;
    }

    private Map<Integer, Map<Long, Given>> given(NumberSpace space, List<CampaignEntry> entries) {
        List<Lane> lanes = Lane.of(space);
        Map<Integer, List<Long>> starts =
                entries.stream()
                        .map(entry -> entry.assignment().orElse(null))
                        .filter(Allocated.class::isInstance)
                        .map(Allocated.class::cast)
                        .collect(
                                Collectors.groupingBy(
                                        Allocated::lane,
                                        Collectors.mapping(Allocated::start, Collectors.toList())));
        Map<Integer, Map<Long, Given>> given = new HashMap<>();
        starts.forEach((lane, some) -> given.put(lane, allocations.given(lanes.get(lane), some)));
        return given;
    }

    private static List<LuckyNumber> joined(
            Claimed claimed, Map<LuckyNumber, List<LuckyNumber>> parts) {
        return claimed.leaders().stream()
                .map(leader -> Objects.requireNonNull(parts.get(leader), "a committed claim"))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isGiven(
            CampaignEntry entry, Allocated range, Map<Integer, Map<Long, Given>> given) {
        return Optional.ofNullable(given.getOrDefault(range.lane(), Map.of()).get(range.start()))
                .filter(record -> isOf(entry, range, record))
                .isPresent();
    }

    private static boolean isOf(CampaignEntry entry, Allocated range, Given record) {
        return record.entryId().equals(entry.id()) && record.nonce().equals(range.nonce());
    }

    private List<LuckyNumber> numbers(NumberSpace space, Allocated range) {
        NumberPermutation permutation = permutations.of(space).orElseThrow();
        return LongStream.range(range.start(), range.start() + range.quantity())
                .mapToObj(permutation::numberAt)
                .toList();
    }

    /** Returns the entry that holds a number for good; empty while none does. */
    public Optional<CampaignEntry> holder(Campaign campaign, LuckyNumber number) {
        NumberSpace space = NumberSpace.of(campaign);
        return number.index() < space.rules().space()
                ? holder(space, number).map(Held::entry)
                : Optional.empty();
    }

    /**
     * Returns the entry that holds {@code number}, or empty if none does; throws if the number is
     * out of range.
     */
    private Optional<Held> holder(NumberSpace space, LuckyNumber number) {
        return space.rules().generation() == Generation.MANUAL
                ? claimant(space, number)
                : allocatee(space, number);
    }

    private Optional<Held> claimant(NumberSpace space, LuckyNumber number) {
        return claims.find(space, number)
                .flatMap(claim ->
                        entry(space, claim.entryId())
                                .flatMap(entry ->
                                        entry.assignment()
                                                .filter(it -> isOf(claim, it, number))
                                                .map(it -> new Held(entry, it, number))));
    }

    private Optional<CampaignEntry> entry(NumberSpace space, EntryId entryId) {
        return entries.find(space.tenant(), space.campaignId(), entryId);
    }

    private static boolean isOf(
            NumberClaims.Claim claim, Assignment assignment, LuckyNumber number) {
        return switch (assignment) {
            case Listed listed -> listed.numbers().contains(number);
            case Claimed claimed -> claimed.submission().equals(claim.submission());
            case Allocated _ -> false;
        };
    }

    private Optional<Held> allocatee(NumberSpace space, LuckyNumber number) {
        return permutations
                .of(space)
                .flatMap(permutation -> allocatee(space, number, permutation.indexOf(number)));
    }

    private Optional<Held> allocatee(NumberSpace space, LuckyNumber number, long index) {
        Lane lane = Lane.of(space).stream().filter(it -> it.owns(index)).findFirst().orElseThrow();
        return allocations
                .covering(lane, index)
                .flatMap(record ->
                        entry(space, record.entryId())
                                .flatMap(entry ->
                                        entry.assignment()
                                                .filter(Allocated.class::isInstance)
                                                .map(Allocated.class::cast)
                                                .filter(range -> isOf(entry, range, record))
                                                .map(range -> new Held(entry, range, number))));
    }
}
