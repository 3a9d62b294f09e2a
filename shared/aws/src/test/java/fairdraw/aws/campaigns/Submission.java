package fairdraw.aws.campaigns;

import fairdraw.domain.addresses.EmailAddress;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.Prize;
import fairdraw.domain.campaigns.entries.SubmitEntry;
import fairdraw.domain.campaigns.participants.Consent;
import fairdraw.domain.campaigns.participants.DocumentNumber;
import fairdraw.domain.campaigns.participants.Enrollment;
import fairdraw.testing.SampleDocument;
import java.util.List;
import java.util.Optional;

/** A builder of an integrator's submission. */
public record Submission(
        String document,
        String key,
        String accessKey,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> prizeId,
        String body) {

    /**
     * Returns one of the {@code person}th participant; those of different {@code number}s share no
     * evidence.
     */
    public static Submission of(int person, int number) {
        return new Submission(
                SampleDocument.cpf(person),
                "key-" + number,
                SampleDocument.fiscalKey(number),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "00");
    }

    public Submission under(String otherKey) {
        return new Submission(document, otherKey, accessKey, email, phone, prizeId, body);
    }

    public Submission proving(String otherAccessKey) {
        return new Submission(document, key, otherAccessKey, email, phone, prizeId, body);
    }

    public Submission withEmail(String address) {
        return new Submission(document, key, accessKey, Optional.of(address), phone, prizeId, body);
    }

    public Submission withPhone(String digits) {
        return new Submission(document, key, accessKey, email, Optional.of(digits), prizeId, body);
    }

    public Submission winning(Prize prize) {
        return new Submission(
                document, key, accessKey, email, phone, Optional.of(prize.id()), body);
    }

    public Submission saying(String otherBody) {
        return new Submission(document, key, accessKey, email, phone, prizeId, otherBody);
    }

    public Submission ofDocument(String other) {
        return new Submission(other, key, accessKey, email, phone, prizeId, body);
    }

    public SubmitEntry.Request request() {
        return new SubmitEntry.Request(
                CampaignWorld.TENANT,
                "spring",
                key,
                body,
                new Enrollment(
                        DocumentNumber.parse(document).orElseThrow(),
                        Optional.empty(),
                        email.flatMap(EmailAddress::parse),
                        phone,
                        Optional.empty(),
                        Optional.empty()),
                new Consent(
                        SampleCampaign.OPENS,
                        "203.0.113.7",
                        "Mozilla/5.0",
                        "v2.1",
                        List.of(new Consent.Choice(Consent.Type.MARKETING, true))),
                accessKey,
                prizeId);
    }
}
