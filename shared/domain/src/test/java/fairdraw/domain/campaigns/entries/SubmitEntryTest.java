package fairdraw.domain.campaigns.entries;

import static fairdraw.domain.campaigns.entries.EntryBench.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.ChangeCampaign;
import fairdraw.domain.campaigns.EnrollmentField;
import fairdraw.domain.campaigns.Qualification;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.SubmitEntry.Outcome;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.PrizeId;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The outcomes of submitted entries. */
final class SubmitEntryTest {

    private static final String COMPANY = "12ABC34501DE35";

    private final EntryBench bench = new EntryBench(SampleCampaign.of(TENANT));

    @Test
    void anEntryIsStoredAsItWasTaken() {
        CampaignEntry entry = bench.accepted(SampleSubmission.of(1, 1).withEmail("a@example.com"));

        assertThat(entry.status()).isEqualTo(EntryStatus.PENDING);
        assertThat(entry.receivedAt()).isEqualTo(bench.clock.instant());
        assertThat(entry.requestKey()).isEqualTo("key-1");
        assertThat(bench.stored(entry)).isEqualTo(entry);
    }

    @Test
    void aParticipantIsKnownByAHashOfTheDocumentNumber() {
        CampaignEntry first = bench.accepted(SampleSubmission.of(1, 1));
        CampaignEntry second = bench.accepted(SampleSubmission.of(1, 2));
        CampaignEntry other = bench.accepted(SampleSubmission.of(2, 3));

        assertThat(second.person()).isEqualTo(first.person());
        assertThat(other.person()).isNotEqualTo(first.person());
        assertThat(first.person()).doesNotContain(SampleSubmission.of(1, 1).document());
    }

    @Test
    void aKeyThatWasUsedStandsForItsEntryAsItIsNow() {
        CampaignEntry entry = bench.evaluated(bench.accepted(SampleSubmission.of(1, 1)));

        assertThat(bench.submit(SampleSubmission.of(1, 1)))
                .isEqualTo(new Outcome.Repeated(entry, true));
        assertThat(bench.submit(SampleSubmission.of(2, 2).under("key-1").saying("ff")))
                .isEqualTo(new Outcome.Repeated(entry, false));
        assertThat(entry.status()).isEqualTo(EntryStatus.APPROVED);
    }

    @Test
    void aKeyThatWasUsedIsKnownBeforeAnythingElseIsRefused() {
        CampaignEntry entry = bench.accepted(SampleSubmission.of(1, 1));
        bench.clock.set(SampleCampaign.CLOSES);

        assertThat(bench.submit(SampleSubmission.of(1, 1)))
                .isEqualTo(new Outcome.Repeated(entry, true));
        assertThat(bench.submit(SampleSubmission.of(1, 2))).isEqualTo(new Outcome.WindowClosed());
        assertThat(bench.submitEntry().earlier(TENANT, new CampaignSlug("spring"), "key-1", "00"))
                .contains(new Outcome.Repeated(entry, true));
        assertThat(bench.submitEntry().earlier(TENANT, new CampaignSlug("spring"), "key-2", "00"))
                .isEmpty();
    }

    @Test
    void entriesAreTakenFromTheFirstInstantToTheLast() {
        bench.clock.set(SampleCampaign.OPENS.minusMillis(1));
        assertThat(bench.submit(SampleSubmission.of(1, 1))).isEqualTo(new Outcome.WindowClosed());
        bench.clock.set(SampleCampaign.OPENS);
        bench.accepted(SampleSubmission.of(1, 1));
        bench.clock.set(SampleCampaign.CLOSES.minusMillis(1));
        bench.accepted(SampleSubmission.of(1, 2));
        bench.clock.set(SampleCampaign.CLOSES);
        assertThat(bench.submit(SampleSubmission.of(1, 3))).isEqualTo(new Outcome.WindowClosed());
    }

    @Test
    void aWindowThatWasOpenedAMomentAgoIsOpen() {
        Qualification now = bench.campaign.qualification();
        qualify(until(SampleCampaign.OPENS.plusSeconds(1), now));
        assertThat(bench.submit(SampleSubmission.of(1, 1))).isEqualTo(new Outcome.WindowClosed());

        qualify(now);

        bench.accepted(SampleSubmission.of(1, 1));
    }

    @Test
    void aWindowThatWasClosedIsSoAfterAFewSeconds() {
        bench.accepted(SampleSubmission.of(1, 1));
        qualify(until(SampleCampaign.OPENS.plusSeconds(1), bench.campaign.qualification()));

        bench.clock.forward(Duration.ofSeconds(6));

        assertThat(bench.submit(SampleSubmission.of(1, 2))).isEqualTo(new Outcome.WindowClosed());
    }

    @Test
    void anUnknownCampaignTakesNothing() {
        assertThat(
                        bench.submitEntry()
                                .submit(
                                        SampleSubmission.of(1, 1)
                                                .request(new CampaignSlug("autumn"))))
                .isEqualTo(new Outcome.UnknownCampaign());
    }

    @Test
    void anotherParticipantsEmailAndPhoneAreTakenAndOnesOwnAreNot() {
        SampleSubmission first =
                SampleSubmission.of(1, 1).withEmail("a@example.com").withPhone("551133334444");
        bench.accepted(first);
        bench.accepted(
                SampleSubmission.of(1, 2).withEmail("a@example.com").withPhone("551133334444"));

        assertThat(bench.submit(SampleSubmission.of(2, 3).withEmail("a@example.com")))
                .isEqualTo(new Outcome.FieldTaken(EnrollmentField.EMAIL));
        assertThat(bench.submit(SampleSubmission.of(2, 4).withPhone("551133334444")))
                .isEqualTo(new Outcome.FieldTaken(EnrollmentField.PHONE));
        bench.accepted(
                SampleSubmission.of(2, 3).withEmail("b@example.com").withPhone("551133334445"));
    }

    @Test
    void evidenceUsedBeforeMakesAnEntryRejectedAtOnce() {
        bench.accepted(SampleSubmission.of(1, 1));

        CampaignEntry again =
                bench.accepted(
                        SampleSubmission.of(2, 2)
                                .proving(SampleSubmission.of(1, 1).accessKey())
                                .withEmail("b@example.com"));

        assertThat(again.status()).isEqualTo(EntryStatus.REJECTED);
        assertThat(again.reason()).contains("evidence was used by another entry");
        assertThat(again.evaluatedAt()).contains(again.receivedAt());
        assertThat(bench.stored(again)).isEqualTo(again);
        assertThat(bench.submit(SampleSubmission.of(9, 9).under("key-2").saying("ff")))
                .isEqualTo(new Outcome.Repeated(again, false));
        // The data of a rejected entry claims nothing.
        bench.accepted(SampleSubmission.of(3, 3).withEmail("b@example.com"));
    }

    @Test
    void aFieldThatTheCampaignRequiresIsGivenOnce() {
        EntryBench strict =
                new EntryBench(
                        SampleCampaign.of(TENANT)
                                .demanding(EnrollmentField.EMAIL, EnrollmentField.PHONE));
        SampleSubmission bare = SampleSubmission.of(1, 1);

        assertThat(strict.submit(bare)).isEqualTo(new Outcome.FieldMissing(EnrollmentField.EMAIL));
        assertThat(strict.submit(bare.withEmail("a@example.com")))
                .isEqualTo(new Outcome.FieldMissing(EnrollmentField.PHONE));
        strict.accepted(bare.withEmail("a@example.com").withPhone("551133334444"));
        strict.accepted(SampleSubmission.of(1, 2));
        assertThat(strict.submit(SampleSubmission.of(2, 3)))
                .isEqualTo(new Outcome.FieldMissing(EnrollmentField.EMAIL));
    }

    @Test
    void aCompanyEntersIfTheCampaignLetsIt() {
        SampleSubmission company = SampleSubmission.of(1, 1).ofDocument(COMPANY);
        bench.accepted(company);

        EntryBench forPeople =
                new EntryBench(
                        SampleCampaign.of(TENANT)
                                .qualifying(
                                        new Qualification(
                                                SampleCampaign.OPENS,
                                                SampleCampaign.CLOSES,
                                                Set.of(),
                                                false,
                                                OptionalInt.empty())));
        assertThat(forPeople.submit(company)).isEqualTo(new Outcome.CompaniesExcluded());
        forPeople.accepted(SampleSubmission.of(1, 2));
    }

    @Test
    void aDeclaredWinTakesItsPrizeFromTheStock() {
        Prize prize = bench.prize(1);

        CampaignEntry entry = bench.accepted(SampleSubmission.of(1, 1).winning(prize.id()));

        assertThat(entry.win()).contains(new DeclaredWin(prize.id(), DeclaredWin.State.HELD));
        assertThat(bench.stock(prize)).isZero();
        assertThat(bench.submit(SampleSubmission.of(2, 2).winning(prize.id())))
                .isEqualTo(new Outcome.OutOfStock());
        assertThat(bench.submit(SampleSubmission.of(2, 2).winning(new PrizeId("none"))))
                .isEqualTo(new Outcome.PrizeUnknown());
        assertThat(bench.entries.remembered(TENANT, bench.campaign.id(), "key-2")).isEmpty();
    }

    @Test
    void aRejectedEntryTakesNoPrize() {
        Prize prize = bench.prize(1);
        bench.accepted(SampleSubmission.of(1, 1));

        CampaignEntry rejected =
                bench.accepted(
                        SampleSubmission.of(2, 2)
                                .proving(SampleSubmission.of(1, 1).accessKey())
                                .winning(prize.id()));

        assertThat(rejected.win()).map(DeclaredWin::state).contains(DeclaredWin.State.VOID);
        assertThat(bench.stock(prize)).isEqualTo(1);
    }

    @Test
    void aWinIsDeclaredOnlyIfTheCampaignLetsIt() {
        EntryBench without = new EntryBench(SampleCampaign.of(TENANT).withoutPrizes());

        assertThat(without.submit(SampleSubmission.of(1, 1).winning(new PrizeId("prize"))))
                .isEqualTo(new Outcome.WinsNotDeclared());
        assertThat(without.entries.remembered(TENANT, without.campaign.id(), "key-1")).isEmpty();
    }

    private void qualify(Qualification qualification) {
        assertThat(
                        new ChangeCampaign(bench.campaigns, bench.draws, bench.clock)
                                .change(
                                        TENANT,
                                        bench.campaign.id(),
                                        found -> found.with(found.name(), qualification)))
                .isInstanceOf(ChangeCampaign.Outcome.Changed.class);
    }

    private static Qualification until(Instant end, Qualification now) {
        return new Qualification(
                now.opensAt(), end, now.required(), now.companies(), now.maxEntries());
    }
}
