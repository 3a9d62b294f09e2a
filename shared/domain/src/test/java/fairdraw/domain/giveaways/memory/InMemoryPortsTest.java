package fairdraw.domain.giveaways.memory;

import fairdraw.domain.consumers.AdmissionTokens;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.erasure.People;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.giveaways.AdmissionTokensContract;
import fairdraw.domain.giveaways.GiveawaysContract;
import fairdraw.domain.giveaways.MarksContract;
import fairdraw.domain.giveaways.ParticipationEntriesContract;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.giveaways.ParticipationsContract;
import fairdraw.domain.giveaways.SupportCodes;
import fairdraw.domain.giveaways.SupportCodesContract;
import fairdraw.domain.giveaways.erasure.EntrantRemovalContract;
import fairdraw.domain.giveaways.erasure.EraseEntrant;
import fairdraw.domain.giveaways.erasure.InMemoryRemoval;
import fairdraw.domain.register.Register;
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
    final class OfEntries implements ParticipationEntriesContract {

        @Override
        public Entries entries() {
            return new InMemoryEntries(participations);
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
    final class OfRemoval implements EntrantRemovalContract {

        private final InMemoryRemoval removal = new InMemoryRemoval(participations);

        @Override
        public EraseEntrant.Removal removal() {
            return removal;
        }

        @Override
        public People people() {
            return removal;
        }

        @Override
        public Participations participations() {
            return participations;
        }

        @Override
        public Marks marks() {
            return participations.marks;
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
