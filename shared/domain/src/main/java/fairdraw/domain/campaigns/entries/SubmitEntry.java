package fairdraw.domain.campaigns.entries;

import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.EnrollmentField;
import fairdraw.domain.campaigns.KnownCampaigns;
import fairdraw.domain.campaigns.entries.CampaignEntries.Submitting;
import fairdraw.domain.campaigns.participants.Consent;
import fairdraw.domain.campaigns.participants.Enrollment;
import fairdraw.domain.campaigns.participants.ParticipantNames;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.EntryId;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.PrizeId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes entries of campaigns; a later evaluation approves or rejects those that are valid. */
public final class SubmitEntry {

    private static final String EVIDENCE_USED = "evidence was used by another entry";

    /**
     * A request to enter.
     *
     * @param requestKey the caller's Idempotency-Key
     * @param requestHash the hash, in hex, that distinguishes requests under the same key
     * @param accessKey the key of the fiscal document
     * @param prizeId the prize of a declared instant win
     * @param salt a text of the entrant's own, at most 64 characters; empty without one
     */
    public record Request(
            Tenant tenant,
            CampaignSlug campaignSlug,
            String requestKey,
            String requestHash,
            Enrollment enrollment,
            Consent consent,
            String accessKey,
            Optional<PrizeId> prizeId,
            String salt) {}

    /** The outcome of a request; all but {@link Accepted} have written nothing. */
    public sealed interface Outcome {
        /** The entry is stored, waiting for its checks or rejected already. */
        record Accepted(CampaignEntry entry) implements Outcome {}

        /**
         * The request key belongs to this entry.
         *
         * @param same whether this request equals the earlier one
         */
        record Repeated(CampaignEntry entry, boolean same) implements Outcome {}

        record UnknownCampaign() implements Outcome {}

        /** The campaign takes no entries at this time. */
        record WindowClosed() implements Outcome {}

        /** The document number is a company's, and the campaign is for people only. */
        record CompaniesExcluded() implements Outcome {}

        /** The campaign requires a field that neither this nor an earlier entry contains. */
        record FieldMissing(EnrollmentField field) implements Outcome {}

        /** Another participant has this value of the field. */
        record FieldTaken(EnrollmentField field) implements Outcome {}

        /** The campaign takes no declared wins. */
        record WinsNotDeclared() implements Outcome {}

        record PrizeUnknown() implements Outcome {}

        record OutOfStock() implements Outcome {}

        /** Concurrent writers won every attempt; nothing rules the entry out. */
        record Busy() implements Outcome {}
    }

    private final KnownCampaigns campaigns;
    private final CampaignEntries entries;
    private final RootKeys keys;
    private final InstantSource clock;
    private final Ids ids;

    public SubmitEntry(
            KnownCampaigns campaigns,
            CampaignEntries entries,
            RootKeys keys,
            InstantSource clock,
            Ids ids) {
        this.campaigns = campaigns;
        this.entries = entries;
        this.keys = keys;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Takes the entry or returns the reason for a refusal. Every refusal rests on a consistent
     * read.
     */
    public Outcome submit(Request request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Outcome outcome =
                campaigns
                        .remembered(request.tenant(), request.campaignSlug(), now)
                        .map(campaign -> submit(request, campaign, now))
                        .filter(SubmitEntry::isFinal)
                        .orElseGet(() -> submitFreshly(request, now));
        return outcome instanceof Outcome.Accepted
                ? outcome
                : earlier(
                                request.tenant(),
                                request.campaignSlug(),
                                request.requestKey(),
                                request.requestHash())
                        .orElse(outcome);
    }

    /**
     * Returns the outcome of an earlier request with this key, which takes precedence over any
     * refusal.
     */
    public Optional<Outcome> earlier(
            Tenant tenant, CampaignSlug campaignSlug, String requestKey, String requestHash) {
        return campaigns
                .find(tenant, campaignSlug, clock.instant())
                .flatMap(campaign -> entries.remembered(tenant, campaign.id(), requestKey))
                .map(first ->
                        new Outcome.Repeated(
                                first.entry(), first.requestHash().equals(requestHash)));
    }

    private Outcome submitFreshly(Request request, Instant now) {
        return campaigns
                .read(request.tenant(), request.campaignSlug(), now)
                .map(campaign -> submit(request, campaign, now))
                .orElseGet(Outcome.UnknownCampaign::new);
    }

    /** Whether a fresh read of the campaign could not change the outcome. */
    private static boolean isFinal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _,
                    Outcome.Repeated _,
                    Outcome.FieldTaken _,
                    Outcome.PrizeUnknown _,
                    Outcome.OutOfStock _,
                    Outcome.Busy _ ->
                    true;
            case Outcome.UnknownCampaign _,
                    Outcome.WindowClosed _,
                    Outcome.CompaniesExcluded _,
                    Outcome.FieldMissing _,
                    Outcome.WinsNotDeclared _ ->
                    false;
        };
    }

    /**
     * Returns the outcome that the request would have as far as its campaign and its participant
     * tell, of which the campaign may have been read some seconds ago; empty if it would be stored
     * unless another entry has what it claims.
     */
    public Optional<Outcome> check(Request request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return earlier(
                        request.tenant(),
                        request.campaignSlug(),
                        request.requestKey(),
                        request.requestHash())
                .or(() ->
                        campaigns
                                .find(request.tenant(), request.campaignSlug(), now)
                                .map(campaign -> refusal(request, campaign, names(campaign), now))
                                .orElseGet(() -> Optional.of(new Outcome.UnknownCampaign())));
    }

    private Outcome submit(Request request, Campaign campaign, Instant now) {
        ParticipantNames names = names(campaign);
        return refusal(request, campaign, names, now)
                .orElseGet(() -> store(draft(request, campaign, names, now)));
    }

    private ParticipantNames names(Campaign campaign) {
        return new ParticipantNames(
                keys.pepper(campaign.pepper()), campaign.tenant(), campaign.id());
    }

    private Optional<Outcome> refusal(
            Request request, Campaign campaign, ParticipantNames names, Instant now) {
        if (!campaign.qualification().openAt(now)) {
            return Optional.of(new Outcome.WindowClosed());
        }
        Enrollment enrollment = request.enrollment();
        if (enrollment.document().isCompany() && !campaign.qualification().companies()) {
            return Optional.of(new Outcome.CompaniesExcluded());
        }
        if (request.prizeId().isPresent() && !campaign.declaresPrizes()) {
            return Optional.of(new Outcome.WinsNotDeclared());
        }
        return missing(campaign, enrollment, names.person(enrollment.document()))
                .map(Outcome.FieldMissing::new);
    }

    /** Returns the first required field that no entry of this participant contains. */
    private Optional<EnrollmentField> missing(
            Campaign campaign, Enrollment enrollment, String person) {
        Set<EnrollmentField> missing = EnumSet.noneOf(EnrollmentField.class);
        missing.addAll(campaign.qualification().required());
        missing.removeAll(enrollment.told());
        if (!missing.isEmpty()) {
            missing.removeAll(entries.known(campaign, person));
        }
        return Arrays.stream(EnrollmentField.values()).filter(missing::contains).findFirst();
    }

    private NewEntry draft(
            Request request, Campaign campaign, ParticipantNames names, Instant now) {
        return new NewEntry(
                CampaignEntry.pending(
                        campaign,
                        new EntryId(ids.uuid().toString()),
                        names.person(request.enrollment().document()),
                        request.enrollment().document().text(),
                        request.salt(),
                        request.requestKey(),
                        request.prizeId().map(DeclaredWin::of),
                        now),
                request.requestHash(),
                request.enrollment(),
                request.consent(),
                request.accessKey(),
                Stream.concat(
                                request.enrollment().email().map(names::email).stream(),
                                request.enrollment().phone().map(names::phone).stream())
                        .toList());
    }

    private Outcome store(NewEntry entry) {
        return switch (entries.submit(entry)) {
            case Submitting.Stored _ -> new Outcome.Accepted(entry.entry());
            case Submitting.EmailTaken _ -> new Outcome.FieldTaken(EnrollmentField.EMAIL);
            case Submitting.PhoneTaken _ -> new Outcome.FieldTaken(EnrollmentField.PHONE);
            case Submitting.EvidenceUsed _ -> store(entry.rejected(EVIDENCE_USED));
            case Submitting.PrizeUnknown _ -> new Outcome.PrizeUnknown();
            case Submitting.OutOfStock _ -> new Outcome.OutOfStock();
            // The entry that a used key belongs to is read before any refusal is returned.
            case Submitting.KeyUsed _, Submitting.Contended _ -> new Outcome.Busy();
        };
    }
}
