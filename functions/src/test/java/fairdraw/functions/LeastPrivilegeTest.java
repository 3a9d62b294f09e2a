package fairdraw.functions;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.campaigns.EveryCampaign;
import fairdraw.functions.carts.EveryCart;
import fairdraw.functions.consumers.EverySession;
import fairdraw.functions.giveaways.EveryDraw;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Partner;
import fairdraw.functions.installation.SmallBeacon;
import fairdraw.functions.installation.SmallWitness;
import fairdraw.functions.lotteries.EveryLottery;
import fairdraw.functions.operator.EveryOperator;
import fairdraw.functions.register.EveryRegister;
import fairdraw.functions.template.DeployedTemplate;
import fairdraw.functions.webhooks.EveryWebhook;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every function at work with the permissions of its own role in the template; the installation
 * refuses everything else.
 */
class LeastPrivilegeTest {

    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void theRolesAreEnoughForEveryFunction() {
        try (var beacon = new SmallBeacon(START.minusSeconds(30));
                var witness = new SmallWitness();
                var installation = new Installation(witness.variables(variables(beacon)))) {
            witness.follow(installation.clock());
            var partner = new Partner(installation, "test");

            EveryOperator.lived(installation, partner);
            String drawId = EveryLottery.sells(installation, partner);
            installation.rotateRoot();
            EveryLottery.follow(installation);
            EveryLottery.isDrawn(installation, partner, drawId);
            EveryLottery.isCancelled(installation, partner);
            EverySession.lived(installation);
            EveryLottery.isPlanned(installation, partner);
            EveryDraw.lived(installation);
            EveryCampaign.lived(installation);
            EveryCart.lived(installation);
            EveryWebhook.lived(installation);
            EveryRegister.lived(installation);

            assertThat(installation.called())
                    .containsAll(new DeployedTemplate().functions().keySet());
            assertThat(installation.unusedGrants())
                    .containsExactlyInAnyOrderElementsOf(RareGrants.ALL);
        }
    }

    private static Map<String, String> variables(SmallBeacon beacon) {
        return beacon.variables("SEALED_AT_ONCE", "1");
    }
}
