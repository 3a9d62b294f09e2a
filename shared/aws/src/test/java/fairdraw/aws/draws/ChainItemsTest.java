package fairdraw.aws.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.fairness.beacon.BeaconChain;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The beacon chain in a stored draw. */
final class ChainItemsTest {

    private final Draw draw =
            SampleDraws.open(SampleDraws.TENANT, new DrawId("draw-1"), new LotterySlug("weekly"));

    @Test
    void aStoredDrawKeepsTheKeyAndTheScheduleOfItsChain() {
        assertThat(DrawItems.read(DrawItems.write(draw)).rules().source())
                .isEqualTo(draw.rules().source())
                .isInstanceOfSatisfying(
                        BeaconRule.class,
                        rule -> assertThat(rule.chain()).isEqualTo(SignedBeacons.chain()));
    }

    @Test
    void theRulesDocumentNamesTheChainByItsHashAlone() {
        assertThat(draw.rules().document().get("beacon"))
                .isInstanceOfSatisfying(
                        Map.class,
                        beacon ->
                                assertThat(beacon.get("chain"))
                                        .isEqualTo(SignedBeacons.chain().chainHash()));
    }

    @Test
    void soItDoesOfTheChainThatTakesOver() {
        LotteryRules rules = LotteryRules.of(draw);
        BeaconRule beacon = rules.beacon();
        Rules replaced =
                new LotteryRules(
                        rules.draw(),
                        rules.mode(),
                        rules.times(),
                        new BeaconRule(
                                beacon.chain(),
                                beacon.leadSeconds(),
                                beacon.round(),
                                Optional.of(BeaconChain.QUICKNET)),
                        rules.maxPerSubject(),
                        rules.maxLinesPerTicket(),
                        rules.numbers(),
                        rules.pool(),
                        rules.tiers());

        assertThat(DrawItems.read(DrawItems.write(draw.under(replaced, draw.updatedAt()))).rules())
                .isEqualTo(replaced);
    }

    @Test
    void aChainThatIsNotTheOneOfTheRulesIsRefused() {
        Map<String, AttributeValue> item = new LinkedHashMap<>(DrawItems.write(draw));
        Map<String, AttributeValue> chain = new LinkedHashMap<>(Attributes.map(item, "chain"));
        chain.put("genesis", Attributes.number(1));
        item.put("chain", AttributeValue.fromM(chain));

        assertThatThrownBy(() -> DrawItems.read(item))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(SignedBeacons.chain().chainHash());
    }
}
