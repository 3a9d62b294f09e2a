package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.entries.Assignment;
import fairdraw.domain.campaigns.entries.Assignment.Claimed;
import fairdraw.domain.campaigns.entries.Assignment.Listed;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.InMemoryCampaignEntries;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Claims of lucky numbers in memory, with the gates of their draws. */
public final class InMemoryNumberClaims implements NumberClaims, Gates {

    private final InMemoryCampaignEntries entries;
    private final Draws draws;
    private final Map<Place, Stored> claims = new HashMap<>();
    private final Map<Submitter, UnderWay> submissions = new HashMap<>();
    private final Map<DrawId, long[]> entered = new HashMap<>();
    private final Set<DrawId> shut = new HashSet<>();
    private Runnable meanwhile = () -> {};

    private record Place(Tenant tenant, CampaignId campaignId, LuckyNumber number) {}

    private record Stored(Claim claim, List<LuckyNumber> part) {}

    private record Submitter(Tenant tenant, CampaignId campaignId, EntryId entryId) {}

    private record UnderWay(String submission, Instant until) {}

    /**
     * @param draws the draws whose gates admit numbers
     */
    public InMemoryNumberClaims(InMemoryCampaignEntries entries, Draws draws) {
        this.entries = entries;
        this.draws = draws;
    }

    /** Has something happen right before every write of a submission. */
    public synchronized void meanwhile(Runnable work) {
        meanwhile = work;
    }

    @Override
    public synchronized Written submit(
            Submission submission, int gate, Map<LuckyNumber, String> dead, Instant now) {
        meanwhile.run();
        Optional<CampaignEntry> entry = entry(submission);
        if (isHeld(entry, submission)) {
            return new Written.Done();
        }
        if (entry.filter(it -> takes(it, submission)).isEmpty()) {
            return new Written.EntryRefused(entry);
        }
        if (!admits(submission, now)) {
            return new Written.GateShut();
        }
        List<Claim> inTheWay = inTheWay(submission, submission.numbers(), dead);
        if (!inTheWay.isEmpty()) {
            return new Written.InTheWay(inTheWay);
        }
        submission.numbers().forEach(number -> put(submission, number, true, List.of()));
        submissions.put(submitter(submission), new UnderWay(submission.id(), now));
        return assign(
                submission, gate, new Listed(submission.numbers(), gate, submission.nonce(), now));
    }

    @Override
    public synchronized Reserving reserve(Submission submission, Instant until) {
        meanwhile.run();
        Optional<CampaignEntry> entry = entry(submission);
        UnderWay other = submissions.get(submitter(submission));
        if (entry.isPresent() && entry.get().assignment().isEmpty() && other != null) {
            return other.submission().equals(submission.id())
                    ? new Reserving.Reserved()
                    : new Reserving.UnderWay(other.submission());
        }
        if (entry.filter(it -> takes(it, submission)).isEmpty()) {
            return new Reserving.EntryRefused(entry);
        }
        submissions.put(submitter(submission), new UnderWay(submission.id(), until));
        return new Reserving.Reserved();
    }

    @Override
    public synchronized List<Claim> claim(
            Submission submission, Set<LuckyNumber> numbers, Map<LuckyNumber, String> dead) {
        meanwhile.run();
        List<Claim> inTheWay = inTheWay(submission, numbers, dead);
        Set<LuckyNumber> lost = new HashSet<>(inTheWay.stream().map(Claim::number).toList());
        IntStream.range(0, submission.numbers().size())
                .filter(at -> numbers.contains(submission.numbers().get(at)))
                .filter(at -> !lost.contains(submission.numbers().get(at)))
                .forEach(at ->
                        put(
                                submission,
                                submission.numbers().get(at),
                                false,
                                List.copyOf(submission.part(at))));
        return inTheWay;
    }

    @Override
    public synchronized Written commit(Submission submission, int gate, Instant now) {
        meanwhile.run();
        Optional<CampaignEntry> entry = entry(submission);
        if (isHeld(entry, submission)) {
            return new Written.Done();
        }
        if (standing(submission, submission.entryId(), submission.id(), now) == Standing.ABORTED) {
            return new Written.Aborted();
        }
        return admits(submission, now)
                ? assign(
                        submission,
                        gate,
                        new Claimed(
                                submission.leaders(),
                                submission.numbers().size(),
                                submission.id(),
                                gate,
                                submission.nonce(),
                                now))
                : new Written.GateShut();
    }

    @Override
    public synchronized Standing standing(
            Submission asking, EntryId entryId, String submission, Instant now) {
        UnderWay found = submissions.get(submitter(asking, entryId));
        if (found == null || !found.submission().equals(submission)) {
            return Standing.ABORTED;
        }
        boolean holds =
                entries.find(asking.draw().tenant(), asking.campaignId(), entryId)
                        .flatMap(CampaignEntry::assignment)
                        .isPresent();
        if (holds) {
            return Standing.COMMITTED;
        }
        return now.isBefore(found.until()) ? Standing.LIVE : Standing.EXPIRED;
    }

    @Override
    public synchronized void abort(Submission asking, EntryId entryId, String submission) {
        if (standing(asking, entryId, submission, Instant.MAX) == Standing.EXPIRED) {
            submissions.remove(submitter(asking, entryId));
        }
    }

    @Override
    public synchronized Map<LuckyNumber, List<LuckyNumber>> parts(
            NumberSpace space, Map<LuckyNumber, String> wanted) {
        Map<LuckyNumber, List<LuckyNumber>> parts = new HashMap<>();
        wanted.forEach((number, submission) ->
                stored(space, number)
                        .filter(it -> it.claim().submission().equals(submission))
                        .ifPresent(it -> parts.put(number, it.part())));
        return parts;
    }

    @Override
    public synchronized Optional<Claim> find(NumberSpace space, LuckyNumber number) {
        return stored(space, number).map(Stored::claim);
    }

    @Override
    public synchronized List<Tally> shut(Draw draw) {
        shut.add(draw.id());
        return tallies(draw);
    }

    @Override
    public synchronized List<Tally> tallies(Draw draw) {
        return IntStream.range(0, draw.spread().gates())
                .mapToObj(gate -> new Tally(entered(draw)[gate], 0))
                .toList();
    }

    private long[] entered(Draw draw) {
        return entered.computeIfAbsent(draw.id(), _ -> new long[draw.spread().gates()]);
    }

    private boolean admits(Submission submission, Instant now) {
        return draws.find(submission.draw().tenant(), submission.draw().id())
                .filter(draw -> !shut.contains(draw.id()))
                .filter(draw -> draw.rulesHash().equals(submission.draw().rulesHash()))
                .filter(draw -> draw.rules().times().openAt(now))
                .isPresent();
    }

    private Written assign(Submission submission, int gate, Assignment assignment) {
        entries.assign(entry(submission).orElseThrow(), _ -> true, Optional.of(assignment));
        entered(submission.draw())[gate] += submission.numbers().size();
        return new Written.Done();
    }

    private static boolean isHeld(Optional<CampaignEntry> entry, Submission submission) {
        return entry.flatMap(CampaignEntry::assignment)
                .filter(it ->
                        switch (it) {
                            case Listed listed -> listed.nonce().equals(submission.nonce());
                            case Claimed claimed -> claimed.nonce().equals(submission.nonce());
                            case Assignment.Allocated _ -> false;
                        })
                .isPresent();
    }

    private static boolean takes(CampaignEntry entry, Submission submission) {
        return entry.assignment().isEmpty()
                && entry.qualified()
                        .filter(it -> it.quantity() == submission.numbers().size())
                        .isPresent();
    }

    private List<Claim> inTheWay(
            Submission submission, Iterable<LuckyNumber> numbers, Map<LuckyNumber, String> dead) {
        List<Claim> inTheWay = new ArrayList<>();
        for (LuckyNumber number : numbers) {
            Optional.ofNullable(claims.get(place(submission, number)))
                    .map(Stored::claim)
                    .filter(claim -> !claim.submission().equals(submission.id()))
                    .filter(claim -> !claim.submission().equals(dead.get(number)))
                    .ifPresent(inTheWay::add);
        }
        return inTheWay;
    }

    private void put(
            Submission submission,
            LuckyNumber number,
            boolean isCommitted,
            List<LuckyNumber> part) {
        Claim claim = new Claim(number, submission.entryId(), submission.id(), isCommitted);
        claims.put(place(submission, number), new Stored(claim, part));
    }

    private Optional<Stored> stored(NumberSpace space, LuckyNumber number) {
        return Optional.ofNullable(
                claims.get(new Place(space.tenant(), space.campaignId(), number)));
    }

    private Optional<CampaignEntry> entry(Submission submission) {
        return entries.find(
                submission.draw().tenant(), submission.campaignId(), submission.entryId());
    }

    private static Place place(Submission submission, LuckyNumber number) {
        return new Place(submission.draw().tenant(), submission.campaignId(), number);
    }

    private static Submitter submitter(Submission submission) {
        return submitter(submission, submission.entryId());
    }

    private static Submitter submitter(Submission asking, EntryId entryId) {
        return new Submitter(asking.draw().tenant(), asking.campaignId(), entryId);
    }
}
