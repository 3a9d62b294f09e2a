package fairdraw.domain.campaigns.participants;

import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.draws.Person;

/** The keyed hashes by which the tables know a campaign's participants and their unique data. */
public final class ParticipantNames {

    private final byte[] pepper;
    private final Campaign campaign;

    /**
     * @param pepper of the campaign's generation, 32 bytes
     */
    public ParticipantNames(byte[] pepper, Campaign campaign) {
        this.pepper = pepper.clone();
        this.campaign = campaign;
    }

    public String person(DocumentNumber document) {
        return of(document.text());
    }

    public String email(EmailAddress address) {
        return of("email:" + address.text());
    }

    public String phone(String digits) {
        return of("phone:" + digits);
    }

    private String of(String name) {
        return Person.of(pepper, campaign.tenant(), "campaign:" + campaign.id() + ':' + name).key();
    }
}
