package fairdraw.domain.campaigns.erasure;

import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.campaigns.CampaignOccasion;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.DeclaredWin;
import fairdraw.domain.campaigns.entries.Held;
import fairdraw.domain.campaigns.numbers.CommittedNumbers;
import fairdraw.domain.campaigns.participants.Contact;
import fairdraw.domain.campaigns.participants.DocumentNumber;
import fairdraw.domain.campaigns.participants.ParticipantNames;
import fairdraw.domain.campaigns.participants.PhoneNumber;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Kind;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.erasure.PersonalRecords;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.draws.sealing.SealedPlaces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The erasure of a participant with their entries. What gave lucky numbers to the entries stays, so
 * that no number is ever given twice, and names entries that are no more. Draw and campaign are one
 * to one, so all that a campaign knows of a participant goes with its draw.
 */
public final class EraseParticipant implements PersonalRecords {

    /** The number of entries whose leaves are looked for together. */
    private static final int TOGETHER = 100;

    /** The removal of entries and participants, each call in one step. */
    public interface Removal {

        /** Returns the participant who claims a contact; empty if nobody does any more. */
        Optional<String> claimant(Draw draw, Contact contact);

        /** Returns all entries of a participant. */
        List<CampaignEntry> entries(Draw draw, String person);

        /** Removes an entry with its request key, its consent and its claim of evidence. */
        void entry(CampaignEntry entry);

        /**
         * Removes all that a campaign knows of a participant, and who claims their contacts; that
         * they took part, and that the contacts were claimed, stays. Repeating it writes nothing.
         */
        void participant(Draw draw, String person);
    }

    private final Removal removal;
    private final CommittedNumbers numbers;
    private final SealedPlaces places;
    private final Results results;
    private final RootKeys keys;

    public EraseParticipant(
            Removal removal,
            CommittedNumbers numbers,
            SealedLists lists,
            Results results,
            RootKeys keys) {
        this.removal = removal;
        this.numbers = numbers;
        this.places = new SealedPlaces(lists);
        this.results = results;
        this.keys = keys;
    }

    @Override
    public Kind kind() {
        return CampaignOccasion.KIND;
    }

    /** A name that may be a document's number is no phone's, so that it never means two people. */
    @Override
    public List<String> keys(Draw draw, String name) {
        var names =
                new ParticipantNames(
                        keys.pepper(draw.pepper()), draw.tenant(), CampaignOccasion.of(draw).id());
        Optional<String> document = DocumentNumber.parse(name).map(names::person);
        return document.map(List::of)
                .orElseGet(() ->
                        Stream.concat(
                                        EmailAddress.parse(name).map(names::email).stream(),
                                        PhoneNumber.parse(name).map(names::phone).stream())
                                .map(Contact::text)
                                .toList());
    }

    private Optional<String> person(Draw draw, String key) {
        Optional<Contact> contact = Contact.parse(key);
        return contact.isPresent() ? removal.claimant(draw, contact.get()) : Optional.of(key);
    }

    @Override
    public Optional<Instant> wonAt(Draw draw, String key) {
        return person(draw, key)
                .flatMap(person ->
                        Stream.concat(
                                        wonNumber(draw, person).stream(),
                                        removal.entries(draw, person).stream()
                                                .flatMap(EraseParticipant::declared))
                                .max(Instant::compareTo));
    }

    private Optional<Instant> wonNumber(Draw draw, String person) {
        return draw.progress() instanceof Progress.Concluded(var awarded, var end, _)
                ? results.ranks(draw, 0, awarded.nextRank()).stream()
                        .filter(rank -> rank.person().equals(person))
                        .map(_ -> end)
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Instant> declared(CampaignEntry entry) {
        return entry
                .win()
                .filter(win -> win.state() == DeclaredWin.State.CONFIRMED)
                .flatMap(_ -> entry.evaluatedAt())
                .stream();
    }

    @Override
    public void erase(Draw draw, String key) {
        person(draw, key)
                .ifPresent(person -> {
                    results.erase(draw, person);
                    List<CampaignEntry> entries = removal.entries(draw, person);
                    for (int from = 0; from < entries.size(); from += TOGETHER) {
                        int until = Math.min(entries.size(), from + TOGETHER);
                        erase(draw, entries.subList(from, until));
                    }
                    removal.participant(draw, person);
                });
    }

    /** The leaves are found by the entries, which go last therefore. */
    private void erase(Draw draw, List<CampaignEntry> entries) {
        places.erase(
                draw,
                numbers.of(NumberSpace.of(draw), entries).stream()
                        .flatMap(holding -> holding.each().stream())
                        .map(Held::record)
                        .toList());
        entries.forEach(removal::entry);
    }
}
