package fairdraw.domain.campaigns.entries;

import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.participants.Consent;
import fairdraw.domain.campaigns.participants.Contact;
import fairdraw.domain.campaigns.participants.Contact.Means;
import fairdraw.domain.campaigns.participants.DocumentNumber;
import fairdraw.domain.campaigns.participants.Enrollment;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.EntryId;
import fairdraw.domain.ids.PrizeId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** An integrator's submission to a campaign. */
public record SampleSubmission(
        String document,
        String key,
        String accessKey,
        Optional<String> email,
        Optional<String> phone,
        Optional<PrizeId> prizeId,
        String body) {

    /**
     * Returns one of the {@code person}th participant; those of different {@code number}s share no
     * request key and no evidence.
     */
    public static SampleSubmission of(int person, int number) {
        return new SampleSubmission(
                String.format(Locale.ROOT, "9%010d", person),
                "key-" + number,
                String.format(Locale.ROOT, "%044d", number),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "00");
    }

    public SampleSubmission under(String otherKey) {
        return new SampleSubmission(document, otherKey, accessKey, email, phone, prizeId, body);
    }

    public SampleSubmission proving(String otherAccessKey) {
        return new SampleSubmission(document, key, otherAccessKey, email, phone, prizeId, body);
    }

    public SampleSubmission withEmail(String address) {
        return new SampleSubmission(
                document, key, accessKey, Optional.of(address), phone, prizeId, body);
    }

    public SampleSubmission withPhone(String digits) {
        return new SampleSubmission(
                document, key, accessKey, email, Optional.of(digits), prizeId, body);
    }

    public SampleSubmission winning(PrizeId prize) {
        return new SampleSubmission(
                document, key, accessKey, email, phone, Optional.of(prize), body);
    }

    public SampleSubmission saying(String otherBody) {
        return new SampleSubmission(document, key, accessKey, email, phone, prizeId, otherBody);
    }

    public SampleSubmission ofDocument(String other) {
        return new SampleSubmission(other, key, accessKey, email, phone, prizeId, body);
    }

    /** Returns the request for a campaign of {@link SampleDraws#TENANT}. */
    public SubmitEntry.Request request(CampaignSlug campaignSlug) {
        return new SubmitEntry.Request(
                SampleDraws.TENANT,
                campaignSlug,
                key,
                body,
                enrollment(),
                consent(),
                accessKey,
                prizeId,
                "salt of " + key);
    }

    /** Returns the entry that is stored for this submission, named by document and request key. */
    NewEntry entry(Campaign campaign, Instant at) {
        return new NewEntry(
                CampaignEntry.pending(
                        campaign,
                        new EntryId(
                                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                                        .toString()),
                        document + "0".repeat(32 - document.length()),
                        document,
                        "salt of " + key,
                        key,
                        prizeId.map(DeclaredWin::of),
                        at),
                body,
                enrollment(),
                consent(),
                accessKey,
                Stream.concat(
                                email.map(it -> new Contact(Means.EMAIL, it)).stream(),
                                phone.map(it -> new Contact(Means.PHONE, it)).stream())
                        .toList());
    }

    private Enrollment enrollment() {
        return new Enrollment(
                new DocumentNumber(document),
                Optional.empty(),
                email.flatMap(EmailAddress::parse),
                phone,
                Optional.empty(),
                Optional.empty());
    }

    private static Consent consent() {
        return new Consent(
                SampleCampaign.OPENS,
                "203.0.113.7",
                "Mozilla/5.0",
                "v2.1",
                List.of(new Consent.Choice(Consent.Type.MARKETING, true)));
    }
}
