package fairdraw.domain.giveaways.erasure;

import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static fairdraw.domain.giveaways.SampleGiveaways.consumer;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.consumers.InMemoryIssuers;
import fairdraw.domain.consumers.erasure.NamedConsumers;
import fairdraw.domain.draws.erasure.EraseFromOrganisation;
import fairdraw.domain.draws.erasure.ErasePerson;
import fairdraw.domain.giveaways.GiveawayWorld;
import fairdraw.domain.giveaways.RefuseDevice;
import fairdraw.domain.giveaways.SampleGiveaways;
import fairdraw.domain.ids.DrawId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The erasure of somebody who is in two draws, of which a call walks one. */
final class EraseFromOrganisationTest {

    private static final String NAME = consumer(0).id().text();

    private final GiveawayWorld world = GiveawayWorld.with(13, 1, false);
    private final InMemoryRemoval removal = new InMemoryRemoval(world.participations);
    private final List<String> beside = new ArrayList<>();
    private final EraseFromOrganisation erase =
            new EraseFromOrganisation(
                    new ErasePerson(
                            world.draws,
                            sought -> {
                                world.clock.forward(Duration.ofMinutes(1));
                                return removal.present(sought);
                            },
                            List.of(
                                    new EraseEntrant(
                                            removal,
                                            new EraseEntrant.Parts(
                                                    world.participations,
                                                    world.participations.marks,
                                                    world.lists,
                                                    world.results),
                                            new RefuseDevice(world.codes, world.keys, world.clock),
                                            new NamedConsumers(
                                                    new InMemoryIssuers(), world.keys, world.clock),
                                            world.keys)),
                            world.clock),
                    List.of((_, name) -> beside.add(name)));

    /** Walks all draws, and returns the number of those from which the person is erased. */
    private int walk() {
        int erased = 0;
        Optional<String> after = Optional.empty();
        do {
            ErasePerson.Outcome outcome = erase.erase(TENANT, NAME, after);
            erased += outcome.erased();
            after = outcome.next();
        } while (after.isPresent());
        return erased;
    }

    private void end(DrawId id) {
        for (@Nullable Instant due = due(id); due != null; due = due(id)) {
            world.clock.set(due.isAfter(world.clock.instant()) ? due : world.clock.instant());
            world.advanceDraw.advance(id);
        }
    }

    private @Nullable Instant due(DrawId id) {
        return world.draws.locate(id).orElseThrow().nextAt();
    }

    @Test
    void whoIsInNoDrawIsErasedBesideThem() {
        assertThat(walk()).isZero();

        assertThat(beside).containsExactly(NAME);
    }

    @Test
    void whomTheDrawOfAnEarlierCallKeepsStaysBesideTheDraws() {
        DrawId older = world.entered(1).drawId();
        DrawId newer = world.opened(SampleGiveaways.form(1, OptionalInt.empty(), false)).drawId();
        world.enter(0);
        end(older);

        assertThat(walk()).isOne();
        assertThat(beside).isEmpty();

        end(newer);
        assertThat(walk()).isEqualTo(2);
        assertThat(beside).containsExactly(NAME);
    }
}
