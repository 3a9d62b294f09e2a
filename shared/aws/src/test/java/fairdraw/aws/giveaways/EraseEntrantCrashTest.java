package fairdraw.aws.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static fairdraw.domain.giveaways.SampleGiveaways.consumer;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.CrashingClient;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.erasure.ErasePerson;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.giveaways.DrawStatus;
import fairdraw.domain.giveaways.EnterDraw;
import fairdraw.domain.giveaways.RefuseDevice.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Erasures of entrants by processes that die at any request, which other ones finish. */
final class EraseEntrantCrashTest {

    private static final int PEOPLE = 40;
    private static final ErasePerson.Outcome ERASED =
            new ErasePerson.Outcome(1, 1, List.of(), Optional.empty());

    private final CrashingClient crashing = new CrashingClient(SharedStore.client());
    private final EntrantWorld world = new EntrantWorld(crashing.client(), 8).withDevices(1);
    private final EntrantEraser eraser = new EntrantEraser(world, crashing.client());

    @AfterEach
    void drops() {
        crashing.live();
        world.close();
    }

    /** Each entrant is erased by a process that dies one request later than the last. */
    @ParameterizedTest(name = "before the request: {0}")
    @ValueSource(booleans = {true, false})
    void anErasureSurvivesACrashAtAnyRequest(boolean before) {
        IntStream.range(0, PEOPLE).forEach(this::entersAndReturns);
        List<String> codes = IntStream.range(0, PEOPLE).mapToObj(this::refused).toList();
        world.drawn();
        Draw draw = world.runToTheEnd();
        int erased = 0;
        for (boolean dies = true; dies; erased++) {
            crashing.dieAt(erased + 1, !before);
            dies = dies(erased);
            crashing.live();

            assertThat(eraser.erase(erased)).isEqualTo(ERASED);
            assertThat(world.status(erased)).isInstanceOf(DrawStatus.Outcome.NotEntered.class);
            assertThat(eraser.codes.find(TENANT, codes.get(erased))).isEmpty();
            assertNothingNames(erased);
        }
        assertThat(erased).isBetween(12, PEOPLE - 1);
        assertThat(world.lists.holders(draw, 0)).filteredOn(Holder::isErased).hasSize(2 * erased);
        assertThat(world.results.ranks(draw, 0, PEOPLE))
                .hasSize(PEOPLE)
                .filteredOn((Rank rank) -> rank.person().equals(Person.NOBODY))
                .hasSize(erased);
    }

    private void entersAndReturns(int number) {
        enter(number, "phone " + number);
        world.leave(number);
        enter(number, "tablet " + number);
    }

    private void enter(int number, String device) {
        assertThat(
                        world.enterDraw()
                                .enter(
                                        consumer(number),
                                        world.drawId(),
                                        EnterDraw.Device.of(Fingerprint.of(device)),
                                        "salt"))
                .isInstanceOf(EnterDraw.Outcome.Stands.class);
    }

    private String refused(int number) {
        return eraser.refusals.code(world.draw(), consumer(number).id(), Refusal.DEVICE_MISMATCH);
    }

    private boolean dies(int number) {
        try {
            eraser.erase(number);
            return false;
        } catch (CrashingClient.Crash crash) {
            return true;
        }
    }

    /** Of a person nothing is left in the table but the key that says they were in the draw. */
    private void assertNothingNames(int number) {
        String person = Person.of(world.keys.pepper(1), TENANT, consumer(number).id().text()).key();
        List<String> items =
                SharedStore.client()
                        .scanPaginator(scan -> scan.tableName(world.names.draws()))
                        .items()
                        .stream()
                        .map(item -> item.toString())
                        .toList();

        assertThat(items).anyMatch(item -> names(item, PEOPLE - 1));
        assertThat(items).noneMatch(item -> names(item, number));
        assertThat(items).filteredOn(item -> item.contains(person)).hasSize(1);
    }

    private static boolean names(String item, int number) {
        return item.contains("S=" + consumer(number).id().text() + ')');
    }
}
