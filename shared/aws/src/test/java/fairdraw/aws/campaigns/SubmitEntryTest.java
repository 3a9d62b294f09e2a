package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.campaigns.EnrollmentField;
import fairdraw.domain.campaigns.Qualification;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.EntryStatus;
import fairdraw.domain.campaigns.entries.SubmitEntry.Outcome;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The outcomes of submitted entries. */
final class SubmitEntryTest {

    private CampaignWorld world = open(SampleCampaign.of(CampaignWorld.TENANT));

    private static CampaignWorld open(SampleCampaign sample) {
        return CampaignWorld.calm(1, sample);
    }

    private void instead(SampleCampaign sample) {
        world.close();
        world = open(sample);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anEntryIsStoredAsItWasTaken() {
        CampaignEntry entry = world.accepted(Submission.of(1, 1).withEmail("a@example.com"));

        assertThat(entry.status()).isEqualTo(EntryStatus.PENDING);
        assertThat(world.stored(entry)).isEqualTo(entry);
    }

    @Test
    void itsItemAndThatOfAParticipantHoldNothingPersonal() {
        world.evaluated(
                world.accepted(
                        Submission.of(1, 1)
                                .withEmail("maria@example.com")
                                .withPhone("5511987654321")));

        assertThat(world.items())
                .filteredOn(item -> !Attributes.text(item, "type").equals("enrollment"))
                .hasSizeGreaterThan(6)
                .noneMatch(item ->
                        item.toString().contains("maria@example.com")
                                || item.toString().contains("5511987654321")
                                || item.toString().contains(Submission.of(1, 1).document()));
    }

    @Test
    void aKeyThatWasUsedStandsForItsEntryAsItIsNow() {
        CampaignEntry entry = world.accepted(Submission.of(1, 1));
        world.evaluate(entry);

        assertThat(world.submit(Submission.of(1, 1)))
                .isEqualTo(new Outcome.Repeated(world.stored(entry), true));
        assertThat(world.submit(Submission.of(2, 2).under("key-1").saying("ff")))
                .isEqualTo(new Outcome.Repeated(world.stored(entry), false));
        assertThat(world.stored(entry).status()).isEqualTo(EntryStatus.APPROVED);
    }

    @Test
    void aKeyThatWasUsedIsKnownAfterTheWindowToo() {
        CampaignEntry entry = world.accepted(Submission.of(1, 1));
        world.clock.set(SampleCampaign.CLOSES);

        assertThat(world.submit(Submission.of(1, 1))).isEqualTo(new Outcome.Repeated(entry, true));
        assertThat(world.submit(Submission.of(1, 2))).isEqualTo(new Outcome.WindowClosed());
    }

    @Test
    void entriesAreTakenFromTheFirstInstantToTheLast() {
        world.clock.set(SampleCampaign.OPENS.minusMillis(1));
        assertThat(world.submit(Submission.of(1, 1))).isEqualTo(new Outcome.WindowClosed());
        world.clock.set(SampleCampaign.OPENS);
        world.accepted(Submission.of(1, 1));
        world.clock.set(SampleCampaign.CLOSES.minusMillis(1));
        world.accepted(Submission.of(1, 2));
        world.clock.set(SampleCampaign.CLOSES);
        assertThat(world.submit(Submission.of(1, 3))).isEqualTo(new Outcome.WindowClosed());
    }

    @Test
    void anotherParticipantsEmailAndPhoneAreTakenAndOnesOwnAreNot() {
        Submission first = Submission.of(1, 1).withEmail("a@example.com").withPhone("551133334444");
        world.accepted(first);
        world.accepted(Submission.of(1, 2).withEmail("a@example.com").withPhone("551133334444"));
        int before = world.items().size();

        assertThat(world.submit(Submission.of(2, 3).withEmail("a@example.com")))
                .isEqualTo(new Outcome.FieldTaken(EnrollmentField.EMAIL));
        assertThat(world.submit(Submission.of(2, 4).withPhone("551133334444")))
                .isEqualTo(new Outcome.FieldTaken(EnrollmentField.PHONE));
        assertThat(world.items()).hasSize(before);
        world.accepted(Submission.of(2, 3).withEmail("b@example.com").withPhone("551133334445"));
    }

    @Test
    void evidenceUsedBeforeMakesAnEntryRejectedAtOnce() {
        world.accepted(Submission.of(1, 1));

        CampaignEntry again =
                world.accepted(
                        Submission.of(2, 2)
                                .proving(Submission.of(1, 1).accessKey())
                                .withEmail("b@example.com"));

        assertThat(again.status()).isEqualTo(EntryStatus.REJECTED);
        assertThat(again.reason()).isPresent();
        assertThat(world.stored(again)).isEqualTo(again);
        assertThat(world.submit(Submission.of(9, 9).under("key-2").saying("ff")))
                .isEqualTo(new Outcome.Repeated(again, false));
        // The data of a rejected entry claims nothing.
        world.accepted(Submission.of(3, 3).withEmail("b@example.com"));
    }

    @Test
    void whatTheCampaignDemandsIsToldOnce() {
        instead(
                SampleCampaign.of(CampaignWorld.TENANT)
                        .demanding(EnrollmentField.EMAIL, EnrollmentField.PHONE));
        Submission bare = Submission.of(1, 1);

        assertThat(world.submit(bare)).isEqualTo(new Outcome.FieldMissing(EnrollmentField.EMAIL));
        assertThat(world.submit(bare.withEmail("a@example.com")))
                .isEqualTo(new Outcome.FieldMissing(EnrollmentField.PHONE));
        world.accepted(bare.withEmail("a@example.com").withPhone("551133334444"));
        world.accepted(Submission.of(1, 2));
        assertThat(world.submit(Submission.of(2, 3)))
                .isEqualTo(new Outcome.FieldMissing(EnrollmentField.EMAIL));
    }

    @Test
    void aCompanyEntersWhereTheCampaignLetsIt() {
        Submission company = Submission.of(1, 1).ofDocument("12ABC34501DE35");
        world.accepted(company);

        instead(
                SampleCampaign.of(CampaignWorld.TENANT)
                        .qualifying(
                                new Qualification(
                                        SampleCampaign.OPENS,
                                        SampleCampaign.CLOSES,
                                        Set.of(),
                                        false,
                                        OptionalInt.empty())));
        assertThat(world.submit(company)).isEqualTo(new Outcome.CompaniesExcluded());
        world.accepted(Submission.of(1, 2));
    }

    @Test
    void aWinIsDeclaredOnlyWhereItMayBe() {
        Submission winning = Submission.of(1, 1).winning(world.prize(1));
        instead(SampleCampaign.of(CampaignWorld.TENANT).withoutPrizes());

        assertThat(world.submit(winning)).isEqualTo(new Outcome.WinsNotDeclared());
        assertThat(world.items()).noneMatch(item -> Attributes.text(item, "type").equals("entry"));
    }
}
