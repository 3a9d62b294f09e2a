package fairdraw.domain.campaigns.participants;

import fairdraw.domain.Tenant;
import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.campaigns.participants.Contact.Means;
import fairdraw.domain.draws.Person;
import fairdraw.domain.ids.CampaignId;

/** The keyed hashes by which the tables know a campaign's participants and their unique data. */
public final class ParticipantNames {

    private final byte[] pepper;
    private final Tenant tenant;
    private final CampaignId campaignId;

    /**
     * @param pepper of the campaign's generation, 32 bytes
     */
    public ParticipantNames(byte[] pepper, Tenant tenant, CampaignId campaignId) {
        this.pepper = pepper.clone();
        this.tenant = tenant;
        this.campaignId = campaignId;
    }

    public String person(DocumentNumber document) {
        return of(document.text());
    }

    public Contact email(EmailAddress address) {
        return new Contact(Means.EMAIL, of("email:" + address.text()));
    }

    public Contact phone(String digits) {
        return new Contact(Means.PHONE, of("phone:" + digits));
    }

    private String of(String name) {
        return Person.of(pepper, tenant, "campaign:" + campaignId + ':' + name).key();
    }
}
