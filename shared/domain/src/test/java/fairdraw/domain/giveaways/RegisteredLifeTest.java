package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.sealing.CancelDraw;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.register.Draft;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The entries of the register that the life of a giveaway makes true. */
final class RegisteredLifeTest {

    private static final Pattern KIND = Pattern.compile("\"t\":\"(\\w+)\"");

    private final GiveawayWorld world = new GiveawayWorld(11);

    @BeforeEach
    void open() {
        world.opened(SampleGiveaways.form(1, OptionalInt.empty(), false)).entered(3);
    }

    private List<Draft> entries() {
        return world.draws.register.pendingOf(TENANT.mode(), world.draw().id());
    }

    private List<String> kinds() {
        return entries().stream()
                .flatMap(entry -> KIND.matcher(entry.body()).results())
                .map((MatchResult kind) -> kind.group(1))
                .toList();
    }

    @Test
    void aGiveawayShowsItsAnnouncementItsListItsResultAndItsEnd() {
        assertThat(kinds()).containsExactly("draw");
        world.drawn();
        assertThat(kinds()).containsExactly("draw", "seal", "drawn");

        world.claim(world.ranking(1).getFirst(), Proof.NONE);
        Draw ended = world.runToTheEnd();

        assertThat(ended.progress()).isInstanceOf(Progress.Concluded.class);
        assertThat(kinds()).containsExactly("draw", "seal", "drawn", "end");
        assertThat(entries())
                .allSatisfy(entry ->
                        assertThat(entry.body())
                                .contains(ended.registered().orElseThrow().rulesHash()));
    }

    @Test
    void theSealShowsTheRootThatTheResultFollowsFrom() {
        Draw drawn = world.drawn();
        String root = world.lists.manifest(drawn).orElseThrow().root();

        assertThat(entries().get(1).body()).contains("\"root\":\"" + root + "\"");
    }

    @Test
    void aCancellationShowsOnceHoweverOftenItIsAsked() {
        OperatorId by = new OperatorId("op");
        for (int asked = 0; asked < 2; asked++) {
            assertThat(world.cancelDraw.ask(TENANT, world.draw().id(), "flood", by))
                    .isInstanceOf(CancelDraw.Outcome.Asked.class);
        }

        Draw cancelled = world.runToTheEnd();

        assertThat(cancelled.progress()).isInstanceOf(Progress.Cancelled.class);
        assertThat(kinds()).containsExactly("draw", "cancel");
        assertThat(entries().getLast().body()).contains("\"by\":\"operator:op\"");
    }
}
