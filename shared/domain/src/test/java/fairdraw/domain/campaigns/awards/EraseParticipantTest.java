package fairdraw.domain.campaigns.awards;

import static fairdraw.domain.campaigns.numbers.NumberBench.TENANT;
import static fairdraw.domain.campaigns.numbers.SampleHolders.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.NotNow;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.domain.campaigns.entries.Prize;
import fairdraw.domain.campaigns.entries.SampleSubmission;
import fairdraw.domain.campaigns.erasure.EraseParticipant;
import fairdraw.domain.campaigns.participants.Contact;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.erasure.ErasePerson;
import fairdraw.domain.draws.erasure.Held;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.ids.PrizeId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The erasure of a participant from a campaign of which all ten numbers are drawn. */
final class EraseParticipantTest {

    private static final SampleCampaign SAMPLE =
            SampleCampaign.of(TENANT).giving(5, 999).drawing(10);

    private static final String ADA = "52998224725";
    private static final SampleSubmission ADAS =
            SampleSubmission.of(1, 1)
                    .ofDocument(ADA)
                    .withEmail("ada@example.com")
                    .withPhone("5511987654321");
    private static final SampleSubmission BOBS =
            SampleSubmission.of(2, 2).ofDocument("11144477735").withEmail("bob@example.com");

    private static final ErasePerson.Outcome NOBODY =
            new ErasePerson.Outcome(0, 0, List.of(), Optional.empty());
    private static final ErasePerson.Outcome ERASED =
            new ErasePerson.Outcome(1, 1, List.of(), Optional.empty());

    private final ErasedBench bench = new ErasedBench(SAMPLE);

    private CampaignEntry adas() {
        return bench.entered(ADAS, numbers(10, 5));
    }

    private Draw ended() {
        bench.entered(BOBS, numbers(500, 5));
        return bench.ended();
    }

    private List<Rank> ranks(Draw done) {
        return bench.award.results.ranks(done, 0, 10);
    }

    private void forgetWins() {
        bench.forward(ErasePerson.WINS_KEPT);
    }

    private static ErasePerson.Outcome held(Draw draw, Optional<Instant> until, Held.Why why) {
        return new ErasePerson.Outcome(
                1, 0, List.of(new Held(draw.id(), until, why)), Optional.empty());
    }

    @Test
    void aParticipantStaysInACampaignThatHasNotEnded() {
        CampaignEntry entry = adas();

        assertThat(bench.erase(ADA))
                .isEqualTo(held(bench.award.draw(), Optional.empty(), Held.Why.OPEN));
        Draw sealed = bench.award.sealed();
        assertThat(bench.erase(ADA)).isEqualTo(held(sealed, Optional.empty(), Held.Why.RUNNING));

        assertThat(bench.find(entry)).contains(entry);
    }

    @Test
    void aWinnerStaysForAsLongAsWinsAreKept() {
        CampaignEntry entry = adas();
        Draw done = ended();
        Instant until =
                ((Progress.Concluded) done.progress()).completedAt().plus(ErasePerson.WINS_KEPT);

        for (String name : List.of(ADA, "ada@example.com", "5511987654321")) {
            assertThat(bench.erase(name)).isEqualTo(held(done, Optional.of(until), Held.Why.WON));
        }
        assertThat(bench.find(entry)).contains(entry);

        forgetWins();
        assertThat(bench.erase(ADA)).isEqualTo(ERASED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {ADA, "529.982.247-25", " ADA@example.com ", "5511987654321", "11987654321"})
    void nothingFindsAnErasedParticipantAndAnotherCallSaysTheSame(String name) {
        CampaignEntry entry = adas();
        CampaignEntry bobs = bench.entered(BOBS.under("another").proving("9".repeat(44)));
        Draw done = ended();
        List<String> leaves = ranks(done).stream().map(Rank::leaf).toList();
        forgetWins();

        for (int time = 0; time < 2; time++) {
            assertThat(bench.erase(name)).isEqualTo(ERASED);

            assertThat(bench.find(entry)).isEmpty();
            assertThat(bench.removal().entries(done, entry.person())).isEmpty();
            assertThat(bench.award.lists.holders(done, 0))
                    .filteredOn(Holder::isErased)
                    .extracting(Holder::number)
                    .containsExactlyInAnyOrder(10L, 11L, 12L, 13L, 14L);
            assertThat(ranks(done)).extracting(Rank::leaf).isEqualTo(leaves).hasSize(10);
            assertThat(ranks(done))
                    .filteredOn(rank -> rank.person().equals(Person.NOBODY))
                    .extracting(Rank::number)
                    .containsExactlyInAnyOrder(10L, 11L, 12L, 13L, 14L);
        }
        assertThat(bench.find(bobs)).contains(bobs);
        assertThat(ranks(done)).extracting(Rank::person).contains(bobs.person());
    }

    @Test
    void aNumberOfAnErasedEntryIsNeverGivenAgainAndHasNoHolder() {
        adas();
        ended();
        forgetWins();

        bench.erase(ADA);

        LuckyNumber number = LuckyNumber.ofIndex(10);
        assertThat(bench.numbers().numbers.holder(bench.numbers().campaign, number)).isEmpty();
        assertThat(bench.numbers().isClaimed(number)).isTrue();
    }

    /** Dies at the removal of the first or the second entry, or at the one of the participant. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void anErasureThatDiedHalfWayIsFinishedByTheNext(int removals) {
        CampaignEntry first = adas();
        CampaignEntry second =
                bench.entered(
                        ADAS.under("another").proving("9".repeat(44)).withEmail("a@example.com"));
        Draw done = ended();
        forgetWins();
        ErasePerson dying = bench.eraser(new Dying(bench.removal(), removals));

        assertThatThrownBy(() -> dying.erase(TENANT, "a@example.com", Optional.empty()))
                .isInstanceOf(NotNow.class);
        assertThat(bench.erase("a@example.com")).isEqualTo(ERASED);

        assertThat(bench.find(first)).isEmpty();
        assertThat(bench.find(second)).isEmpty();
        assertThat(bench.numbers().entries.known(bench.numbers().campaign, first.person()))
                .isEmpty();
        assertThat(bench.award.lists.holders(done, 0)).filteredOn(Holder::isErased).hasSize(5);
    }

    /** A removal that dies after some of them. */
    private static final class Dying implements EraseParticipant.Removal {

        private final EraseParticipant.Removal real;
        private int left;

        Dying(EraseParticipant.Removal real, int left) {
            this.real = real;
            this.left = left;
        }

        @Override
        public Optional<String> claimant(Draw draw, Contact contact) {
            return real.claimant(draw, contact);
        }

        @Override
        public List<CampaignEntry> entries(Draw draw, String person) {
            return real.entries(draw, person);
        }

        @Override
        public void entry(CampaignEntry entry) {
            live();
            real.entry(entry);
        }

        @Override
        public void participant(Draw draw, String person) {
            live();
            real.participant(draw, person);
        }

        private void live() {
            if (left-- == 0) {
                throw new NotNow("died");
            }
        }
    }

    @Test
    void aConfirmedInstantWinIsKeptFromItsConfirmationOn() {
        CampaignPrizes prizes = bench.numbers().entries.prizes();
        PrizeId prizeId = new PrizeId("prize");
        Prize prize = new Prize(prizeId, "Voucher", "VOUCHER", 4_990, 1, 1, SampleCampaign.OPENS);
        prizes.create(bench.numbers().campaign, prize);
        CampaignEntry entry = bench.entered(ADAS.winning(prizeId));
        Draw done = ended();
        Instant until = entry.evaluatedAt().orElseThrow().plus(ErasePerson.WINS_KEPT);

        assertThat(bench.erase(ADA)).isEqualTo(held(done, Optional.of(until), Held.Why.WON));
        bench.numbers().clock.set(until);
        assertThat(bench.erase(ADA)).isEqualTo(ERASED);
    }

    @Test
    void somebodyWhoNeverTookPartIsInNoDraw() {
        adas();
        ended();
        forgetWins();

        for (String name : List.of("eve@example.com", "390.533.447-05", "5511987654322", "ada")) {
            assertThat(bench.erase(name)).isEqualTo(NOBODY);
        }
    }

    /** The name is Bob's document, and Ada's phone number without its country. */
    @Test
    void aNameThatMayBeADocumentIsNoPhoneNumber() {
        String document = "11144477735";
        CampaignEntry phoned = bench.entered(ADAS.withPhone("55" + document));
        CampaignEntry documented = bench.entered(BOBS);
        bench.ended();
        forgetWins();

        assertThat(bench.erase(document)).isEqualTo(ERASED);

        assertThat(bench.find(documented)).isEmpty();
        assertThat(bench.find(phoned)).contains(phoned);
    }
}
