package fairdraw.domain.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.consumers.AdmissionTokens;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.EntriesContract;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.register.Register;
import fairdraw.fairness.encoding.Sha256;
import org.junit.jupiter.api.Nested;

/** The fakes of giveaways, which pass the contracts that the adapters pass. */
final class InMemoryPortsTest {

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryParticipations participations = new InMemoryParticipations(draws);
    private final InMemoryGiveaways giveaways = new InMemoryGiveaways(draws);
    private final InMemorySupportCodes codes = new InMemorySupportCodes();
    private final InMemoryAdmissionTokens tokens = new InMemoryAdmissionTokens();

    @Nested
    final class OfParticipations implements ParticipationsContract {

        @Override
        public Participations participations() {
            return participations;
        }

        @Override
        public Draws draws() {
            return draws;
        }

        @Override
        public Gates gates() {
            return draws.gates;
        }
    }

    @Nested
    final class OfEntries implements EntriesContract {

        @Override
        public Entries entries() {
            return new InMemoryEntries(participations);
        }

        @Override
        public Draw open(int number) {
            Draw draw = SampleGiveaways.open(new DrawId("draw_" + number));
            assertThat(draws.create(draw)).isTrue();
            return draw;
        }

        @Override
        public Entry enter(Draw draw, int person) {
            String key = Sha256.hex("person " + person).substring(0, 32);
            participations.enter(
                    draw, EnteringContract.entrant(key), 0, draw.rules().times().openAt());
            return participations
                    .find(draw, key)
                    .map(part -> part.entry(part.records().getFirst()))
                    .orElseThrow();
        }
    }

    @Nested
    final class OfMarks implements MarksContract {

        @Override
        public Marks marks() {
            return participations.marks;
        }

        @Override
        public Participations participations() {
            return participations;
        }

        @Override
        public Draws draws() {
            return draws;
        }
    }

    @Nested
    final class OfGiveaways implements GiveawaysContract {

        @Override
        public Giveaways giveaways() {
            return giveaways;
        }

        @Override
        public Participations participations() {
            return participations;
        }

        @Override
        public Draws draws() {
            return draws;
        }

        @Override
        public Gates gates() {
            return draws.gates;
        }

        @Override
        public Register register() {
            return draws.register;
        }
    }

    @Nested
    final class OfSupportCodes implements SupportCodesContract {

        @Override
        public SupportCodes codes() {
            return codes;
        }
    }

    @Nested
    final class OfAdmissionTokens implements AdmissionTokensContract {

        @Override
        public AdmissionTokens tokens() {
            return tokens;
        }
    }
}
