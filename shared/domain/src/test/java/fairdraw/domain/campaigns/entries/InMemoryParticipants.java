package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.CampaignOccasion;
import fairdraw.domain.campaigns.entries.CampaignEntries.Submitting;
import fairdraw.domain.campaigns.erasure.EraseParticipant;
import fairdraw.domain.campaigns.participants.Contact;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.erasure.People;
import fairdraw.domain.ids.CampaignId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The participants of campaigns in memory, with the contacts that they claim. */
public final class InMemoryParticipants implements People, EraseParticipant.Removal {

    private final InMemoryCampaignEntries entries;
    private final Map<Place, Optional<String>> claims = new HashMap<>();

    private record Place(Tenant tenant, CampaignId campaignId, Contact contact) {

        static Place of(Draw draw, Contact contact) {
            return new Place(draw.tenant(), CampaignOccasion.of(draw).id(), contact);
        }

        static Place of(CampaignEntry entry, Contact contact) {
            return new Place(entry.tenant(), entry.campaignId(), contact);
        }
    }

    InMemoryParticipants(InMemoryCampaignEntries entries) {
        this.entries = entries;
    }

    synchronized void claim(NewEntry submitted) {
        CampaignEntry entry = submitted.entry();
        submitted
                .contacts()
                .forEach(contact ->
                        claims.put(Place.of(entry, contact), Optional.of(entry.person())));
    }

    /** Returns the refusal of an entry whose contact another participant claims. */
    synchronized Optional<Submitting> taken(NewEntry submitted) {
        CampaignEntry entry = submitted.entry();
        return submitted.contacts().stream()
                .filter(contact ->
                        claims.getOrDefault(Place.of(entry, contact), Optional.empty())
                                .filter(person -> !person.equals(entry.person()))
                                .isPresent())
                .findFirst()
                .map(contact ->
                        switch (contact.means()) {
                            case EMAIL -> new Submitting.EmailTaken();
                            case PHONE -> new Submitting.PhoneTaken();
                        });
    }

    @Override
    public synchronized List<Sought> present(List<Sought> sought) {
        return sought.stream().filter(this::isPresent).toList();
    }

    private boolean isPresent(Sought sought) {
        Draw draw = sought.draw();
        return Contact.parse(sought.person())
                .map(contact -> claims.containsKey(Place.of(draw, contact)))
                .orElseGet(() ->
                        entries.hasSeen(
                                draw.tenant(), CampaignOccasion.of(draw).id(), sought.person()));
    }

    @Override
    public synchronized Optional<String> claimant(Draw draw, Contact contact) {
        return claims.getOrDefault(Place.of(draw, contact), Optional.empty());
    }

    @Override
    public List<CampaignEntry> entries(Draw draw, String person) {
        return entries.of(draw.tenant(), CampaignOccasion.of(draw).id(), person);
    }

    @Override
    public void entry(CampaignEntry entry) {
        entries.remove(entry);
    }

    @Override
    public synchronized void participant(Draw draw, String person) {
        CampaignId campaignId = CampaignOccasion.of(draw).id();
        entries.forget(draw.tenant(), campaignId, person);
        claims.replaceAll((place, claimant) ->
                place.campaignId().equals(campaignId)
                                && place.tenant().equals(draw.tenant())
                                && claimant.equals(Optional.of(person))
                        ? Optional.empty()
                        : claimant);
    }
}
