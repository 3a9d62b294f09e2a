package fairdraw.aws.draws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.giveaways.SampleGiveaways;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.lotteries.LifeOfADraw;
import fairdraw.fairness.Randomness;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Draws of every kind in every state. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DrawStatesTest {

    private static final Instant LATER = LifeOfADraw.LATER;

    private final SharedStore.Names names = SharedStore.newTables();

    @AfterAll
    void drop() {
        SharedStore.drop(names);
    }

    static Stream<Draw> draws() {
        return Stream.of(
                        lottery(),
                        ranked(SampleGiveaways.open(new DrawId("draw_1"))),
                        ranked(SampleCampaign.of(SampleGiveaways.TENANT).draw()))
                .flatMap(List::stream);
    }

    private static List<Draw> lottery() {
        return List.of(
                LifeOfADraw.OPEN.to(new Progress.Scheduled(), LATER, LATER),
                LifeOfADraw.OPEN,
                LifeOfADraw.CLOSED,
                LifeOfADraw.SEALED,
                LifeOfADraw.DRAWN,
                LifeOfADraw.SETTLED,
                LifeOfADraw.COMPLETED,
                LifeOfADraw.CANCELLED);
    }

    /** Returns a draw that ranks its entrants in each of its states. */
    private static List<Draw> ranked(Draw open) {
        var closed = new Progress.Closed(LATER, 0, true);
        var sealed =
                new Progress.Sealed(
                        closed,
                        "ab".repeat(32),
                        new Randomness.Round(SignedBeacons.chain().chainHash(), 77),
                        3);
        var awarded = new Progress.Awarded(sealed, 12, 4, 2, true, 1, LATER);
        return Stream.of(
                        new Progress.Draft(),
                        new Progress.Scheduled(),
                        new Progress.Open(),
                        closed,
                        sealed,
                        awarded,
                        new Progress.Concluded(awarded, LATER.plusSeconds(1), 1),
                        new Progress.Cancelled("rain", LATER))
                .map(progress -> open.to(progress, LATER, LATER))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("draws")
    void aDrawIsReadAsItWasStored(Draw draw) {
        SharedStore.client()
                .putItem(put -> put.tableName(names.draws()).item(DrawItems.write(draw)));

        Map<String, AttributeValue> item =
                SharedStore.client()
                        .getItem(get ->
                                get.tableName(names.draws())
                                        .key(DrawsKeys.draw(draw.tenant(), draw.id()).attributes())
                                        .consistentRead(true))
                        .item();

        assertThat(DrawItems.read(item)).usingRecursiveComparison().isEqualTo(draw);
    }
}
