package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.Backoff;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.NumberOpening;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.entries.AssignNumbers;
import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Free;
import fairdraw.domain.campaigns.numbers.Allocations.Counted;
import fairdraw.fairness.encoding.Hex;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Allocates consecutive indexes of the permutation to entries: from a lane's counter or, if no
 * counter has enough left, from voided indexes. A crash on the way leaves a hole, never a number
 * that two entries hold.
 */
public final class AllocateNumbers implements AssignNumbers {

    private static final int ATTEMPTS = 16;
    private static final int NONCE_BYTES = 32;

    /** The source of a range. */
    private sealed interface Source {
        record Taken(Lane lane, long start, boolean reused) implements Source {}

        record None(Outcome outcome) implements Source {}
    }

    private final Allocations allocations;
    private final Holes holes;
    private final FenceHoles fenceHoles;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Backoff backoff;

    public AllocateNumbers(
            Allocations allocations,
            Holes holes,
            InstantSource clock,
            RandomGenerator random,
            Backoff backoff) {
        this.allocations = allocations;
        this.holes = holes;
        this.fenceHoles = new FenceHoles(holes);
        this.clock = clock;
        this.random = random;
        this.backoff = backoff;
    }

    @Override
    public Outcome assign(Campaign campaign, CampaignEntry entry) {
        List<Lane> lanes = Lane.of(NumberSpace.of(campaign));
        if (campaign.opening() instanceof NumberOpening.Awaited) {
            return beforeOpening(lanes);
        }
        int quantity = entry.qualified().orElseThrow().quantity();
        Optional<Allocated> aside =
                entry.assignment().filter(Allocated.class::isInstance).map(Allocated.class::cast);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (aside.isEmpty()) {
                switch (source(lanes, entry, quantity)) {
                    case Source.None(var outcome) -> {
                        return outcome;
                    }
                    case Source.Taken taken ->
                            aside = allocations.setAside(entry, range(taken, quantity));
                }
            }
            if (aside.isEmpty()) {
                return new Outcome.Closed();
            }
            if (allocations.commit(entry, lanes.get(aside.get().lane()), aside.get())) {
                return new Outcome.Assigned(aside.get());
            }
            aside = allocations.giveUp(entry, aside.get());
            backoff.pause(attempt);
        }
        return new Outcome.Busy();
    }

    /** Returns what becomes of an entry before anybody can know the order of the numbers. */
    private Outcome beforeOpening(List<Lane> lanes) {
        return holes.standing(lanes.getFirst()).isOpen()
                ? new Outcome.Busy()
                : new Outcome.Closed();
    }

    private Allocated range(Source.Taken taken, int quantity) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new Allocated(
                taken.lane().number(),
                taken.start(),
                quantity,
                taken.reused(),
                Hex.encode(nonce),
                now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Tries the lanes in an order that follows from the entry's id, so that they fill up evenly.
     */
    private Source source(List<Lane> lanes, CampaignEntry entry, int quantity) {
        int first = Math.floorMod(entry.id().text().hashCode(), lanes.size());
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get((first + i) % lanes.size());
            switch (allocations.count(lane, quantity, now())) {
                case Counted.Range(long start) -> {
                    return new Source.Taken(lane, start, false);
                }
                case Counted.Shut _ -> {
                    return new Source.None(new Outcome.Closed());
                }
                case Counted.Full _ -> {}
            }
        }
        return reused(lanes, quantity);
    }

    private Source reused(List<Lane> lanes, int quantity) {
        Optional<Source> free = free(lanes, quantity);
        if (free.isPresent()) {
            return free.get();
        }
        boolean searched = true;
        for (Lane lane : lanes) {
            searched &= fenceHoles.reclaim(lane, now());
        }
        return free(lanes, quantity)
                .orElse(new Source.None(searched ? new Outcome.Exhausted() : new Outcome.Busy()));
    }

    /**
     * Picks any free range that is large enough, so that concurrent callers rarely pick the same
     * one.
     */
    private Optional<Source> free(List<Lane> lanes, int quantity) {
        for (Lane lane : lanes) {
            List<Free> enough =
                    allocations.free(lane).stream()
                            .filter(free -> free.quantity() >= quantity)
                            .toList();
            if (!enough.isEmpty()) {
                long start = enough.get(random.nextInt(enough.size())).start();
                return Optional.of(new Source.Taken(lane, start, true));
            }
        }
        return Optional.empty();
    }
}
