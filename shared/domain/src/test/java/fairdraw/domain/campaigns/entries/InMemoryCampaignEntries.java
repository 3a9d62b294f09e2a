package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.EnrollmentField;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.EntryId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Entries of campaigns in memory, with the prizes that they declare. */
public final class InMemoryCampaignEntries implements CampaignEntries {

    private static final int PARTITIONS = 4;

    private final InMemoryCampaignPrizes prizes = new InMemoryCampaignPrizes(this);
    private final Map<Place, CampaignEntry> entries = new LinkedHashMap<>();
    private final Map<Place, Request> requests = new HashMap<>();
    private final Map<Place, String> claims = new HashMap<>();
    private final Map<Place, Set<EnrollmentField>> known = new HashMap<>();
    private final Map<Place, Participant> participants = new HashMap<>();
    private final InMemoryParticipants people = new InMemoryParticipants(this);
    private Runnable meanwhile = () -> {};

    /** A thing of a campaign under a name of its kind. */
    private record Place(Tenant tenant, CampaignId campaignId, String kind, String name) {}

    private record Request(String hash, String entryId) {}

    /** Returns the participants of the same campaigns. */
    public InMemoryParticipants participants() {
        return people;
    }

    List<CampaignEntry> of(Tenant tenant, CampaignId campaignId, String person) {
        return all(tenant, campaignId).filter(entry -> entry.person().equals(person)).toList();
    }

    synchronized void remove(CampaignEntry entry) {
        entries.remove(place(entry));
        requests.remove(of(entry, "request", entry.requestKey()));
        claims.values().removeIf(entry.id().text()::equals);
    }

    /** Forgets a participant of whom no entry is left. */
    synchronized void forget(Tenant tenant, CampaignId campaignId, String person) {
        Place place = new Place(tenant, campaignId, "person", person);
        participants.remove(place);
        known.computeIfPresent(place, (_, _) -> EnumSet.noneOf(EnrollmentField.class));
    }

    synchronized boolean hasSeen(Tenant tenant, CampaignId campaignId, String person) {
        return known.containsKey(new Place(tenant, campaignId, "person", person));
    }

    /** Returns the prizes of the same campaigns. */
    public InMemoryCampaignPrizes prizes() {
        return prizes;
    }

    /** Has something happen right before every decision on an entry or its win. */
    public synchronized void meanwhile(Runnable work) {
        meanwhile = work;
    }

    @Override
    public synchronized Submitting submit(NewEntry submitted) {
        CampaignEntry entry = submitted.entry();
        if (entries.containsKey(place(entry))) {
            return new Submitting.Stored();
        }
        Optional<Submitting> refusal = refusal(submitted);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        put(entry);
        requests.put(
                of(entry, "request", entry.requestKey()),
                new Request(submitted.requestHash(), entry.id().text()));
        Set<EnrollmentField> told =
                known.computeIfAbsent(
                        of(entry, "person", entry.person()),
                        _ -> EnumSet.noneOf(EnrollmentField.class));
        if (entry.status() != EntryStatus.REJECTED) {
            people.claim(submitted);
            claims.put(of(entry, "evidence", submitted.accessKey()), entry.id().text());
            entry.win().ifPresent(win -> prizes.take(entry, win.prizeId()));
            told.addAll(submitted.enrollment().told());
        }
        return new Submitting.Stored();
    }

    private Optional<Submitting> refusal(NewEntry submitted) {
        CampaignEntry entry = submitted.entry();
        if (requests.containsKey(of(entry, "request", entry.requestKey()))) {
            return Optional.of(new Submitting.KeyUsed());
        }
        if (entry.status() == EntryStatus.REJECTED) {
            return Optional.empty();
        }
        Optional<Submitting> taken = people.taken(submitted);
        if (taken.isPresent()) {
            return taken;
        }
        if (claims.containsKey(of(entry, "evidence", submitted.accessKey()))) {
            return Optional.of(new Submitting.EvidenceUsed());
        }
        return entry.win()
                .flatMap(win ->
                        switch (prizes.stock(entry, win.prizeId())) {
                            case UNKNOWN -> Optional.of(new Submitting.PrizeUnknown());
                            case NONE -> Optional.of(new Submitting.OutOfStock());
                            case SOME -> Optional.empty();
                        });
    }

    @Override
    public synchronized Optional<Remembered> remembered(
            Tenant tenant, CampaignId campaignId, String requestKey) {
        return Optional.ofNullable(
                        requests.get(new Place(tenant, campaignId, "request", requestKey)))
                .flatMap(request ->
                        find(tenant, campaignId, new EntryId(request.entryId()))
                                .map(entry -> new Remembered(request.hash(), entry)));
    }

    @Override
    public synchronized Optional<CampaignEntry> find(
            Tenant tenant, CampaignId campaignId, EntryId entryId) {
        return Optional.ofNullable(
                entries.get(new Place(tenant, campaignId, "entry", entryId.text())));
    }

    @Override
    public synchronized Set<EnrollmentField> known(Campaign campaign, String person) {
        return Set.copyOf(
                known.getOrDefault(
                        new Place(campaign.tenant(), campaign.id(), "person", person), Set.of()));
    }

    @Override
    public synchronized Optional<Participant> participant(Campaign campaign, String person) {
        return Optional.ofNullable(
                participants.get(new Place(campaign.tenant(), campaign.id(), "person", person)));
    }

    @Override
    public synchronized boolean approve(
            CampaignEntry read,
            CampaignEntry approved,
            Optional<Participant> before,
            Participant after) {
        interfere();
        Place participant = of(read, "person", read.person());
        if (!Optional.ofNullable(participants.get(participant)).equals(before)
                || !change(read, stored -> isUndecided(read, stored), _ -> approved)) {
            return false;
        }
        participants.put(participant, after);
        return true;
    }

    @Override
    public synchronized boolean reject(CampaignEntry read, CampaignEntry rejected) {
        interfere();
        if (!change(read, stored -> isUndecided(read, stored), _ -> rejected)) {
            return false;
        }
        read.win()
                .filter(DeclaredWin::takesStock)
                .ifPresent(win -> prizes.putBack(read, win.prizeId()));
        return true;
    }

    private static boolean isUndecided(CampaignEntry read, CampaignEntry stored) {
        return stored.status() == read.status() && stored.win().equals(read.win());
    }

    @Override
    public synchronized boolean withhold(CampaignEntry entry, String why) {
        boolean withheld =
                change(
                        entry,
                        stored ->
                                stored.status() == EntryStatus.APPROVED
                                        && stored.reason().isEmpty()
                                        && stored.assignment().isEmpty(),
                        stored -> with(stored, Optional.of(why), stored.win(), Optional.empty()));
        return withheld
                || find(entry.tenant(), entry.campaignId(), entry.id())
                        .flatMap(CampaignEntry::reason)
                        .isPresent();
    }

    @Override
    public int partitions() {
        return PARTITIONS;
    }

    @Override
    public List<CampaignEntry> some(
            Tenant tenant, CampaignId campaignId, int partition, String after, int limit) {
        return all(tenant, campaignId)
                .filter(entry -> Math.floorMod(entry.id().hashCode(), PARTITIONS) == partition)
                .filter(entry -> entry.id().text().compareTo(after) > 0)
                .sorted(Comparator.comparing(entry -> entry.id().text()))
                .limit(limit)
                .toList();
    }

    private synchronized Stream<CampaignEntry> all(Tenant tenant, CampaignId campaignId) {
        return List.copyOf(entries.values()).stream()
                .filter(entry -> entry.tenant().equals(tenant))
                .filter(entry -> entry.campaignId().equals(campaignId));
    }

    /** Stores an entry as it is. */
    public synchronized void put(CampaignEntry entry) {
        entries.put(place(entry), entry);
    }

    /**
     * Gives an entry its numbers, or takes them away.
     *
     * @return false if the entry does not exist or {@code condition} does not hold of it
     */
    public synchronized boolean assign(
            CampaignEntry entry,
            Predicate<CampaignEntry> condition,
            Optional<Assignment> assignment) {
        return change(
                entry,
                condition,
                stored -> with(stored, stored.reason(), stored.win(), assignment));
    }

    /** Sets the declared win of an entry whose win is still the one that was read. */
    synchronized boolean declare(CampaignEntry read, DeclaredWin next) {
        return change(
                read,
                stored -> stored.win().equals(read.win()),
                stored -> with(stored, stored.reason(), Optional.of(next), stored.assignment()));
    }

    void interfere() {
        meanwhile.run();
    }

    private boolean change(
            CampaignEntry entry,
            Predicate<CampaignEntry> condition,
            UnaryOperator<CampaignEntry> next) {
        Optional<CampaignEntry> stored =
                find(entry.tenant(), entry.campaignId(), entry.id()).filter(condition);
        stored.map(next).ifPresent(this::put);
        return stored.isPresent();
    }

    private static CampaignEntry with(
            CampaignEntry entry,
            Optional<String> reason,
            Optional<DeclaredWin> win,
            Optional<Assignment> assignment) {
        return new CampaignEntry(
                entry.tenant(),
                entry.campaignId(),
                entry.campaignSlug(),
                entry.id(),
                entry.person(),
                entry.who(),
                entry.salt(),
                entry.requestKey(),
                entry.status(),
                reason,
                entry.qualified(),
                win,
                assignment,
                entry.receivedAt(),
                entry.evaluatedAt());
    }

    private static Place place(CampaignEntry entry) {
        return of(entry, "entry", entry.id().text());
    }

    private static Place of(CampaignEntry entry, String kind, String name) {
        return new Place(entry.tenant(), entry.campaignId(), kind, name);
    }
}
