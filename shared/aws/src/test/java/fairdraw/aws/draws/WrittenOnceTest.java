package fairdraw.aws.draws;

import static fairdraw.aws.lotteries.LotteryWorld.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Result;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.engines.Fault;
import fairdraw.engines.FaultPlan;
import fairdraw.engines.FaultProxy;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.Randomness;
import fairdraw.testing.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Results and manifests that are written at the same time, late, or without an answer. */
final class WrittenOnceTest {

    private final FaultProxy proxy = FaultProxy.before(SharedStore.endpoint());
    private final DynamoDbClient client = SharedStore.client(proxy.endpoint());
    private final LotteryWorld world = new LotteryWorld(client, 13).with(SampleLottery.terms(200));
    private final Draw draw = world.draw();

    @AfterEach
    void close() {
        world.close();
        client.close();
        proxy.close();
    }

    @Test
    void ofManyResultsAtOnceAllAreToldOfOne() {
        List<Result> told =
                AtOnce.call(8, caller -> world.results.putIfAbsent(draw, result(caller + 1)));

        assertThat(told).containsOnly(world.results.find(draw).orElseThrow());
    }

    @Test
    void ofManyManifestsAtOnceAllAreToldOfOne() {
        List<Manifest> told =
                AtOnce.call(8, caller -> world.lists.putIfAbsent(draw, manifest(caller + 1)));

        assertThat(told).containsOnly(world.lists.manifest(draw).orElseThrow());
    }

    @Test
    void aManifestWhoseAnswerWasLostIsTheOneThatLiesThere() {
        proxy.follow(FaultPlan.nth(Set.of("PutItem"), 1, new Fault.LostAnswer()));

        assertThat(world.lists.putIfAbsent(draw, manifest(1))).isEqualTo(manifest(1));
    }

    @Test
    void aManifestThatIsSlowToArriveIsWaitedFor() {
        proxy.follow(FaultPlan.nth(Set.of("PutItem"), 1, new Fault.Late(Duration.ofMillis(1_500))));

        assertThat(world.lists.putIfAbsent(draw, manifest(1))).isEqualTo(manifest(1));
        assertThat(world.lists.manifest(draw)).contains(manifest(1));
    }

    private static Result result(long round) {
        return new Result(
                round, "aa".repeat(48), "bb".repeat(32), "cc".repeat(32), List.of(5, 1), List.of());
    }

    private Manifest manifest(long round) {
        return new Manifest(
                draw.id().text(),
                0,
                0,
                "00".repeat(32),
                draw.rulesHash(),
                new Randomness.Round(LotteryRules.of(draw).beacon().chain().chainHash(), round),
                OPENS,
                new Manifest.Pool(0, 0, 0),
                false);
    }
}
