package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.evidence.GetEvidenceFunction;
import fairdraw.functions.giveaways.Giveaway.Guest;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.register.EveryRegister;
import fairdraw.functions.register.JudgedByAStranger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A draw that is restored to a time before steps that the register holds. */
class RestoredDrawTest {

    private static final String DRAWS = "Draws";

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "test");
    private final Giveaway giveaway = new Giveaway(installation, shop, Map.of());

    @Test
    void itComesToThemAgainAndTheRegisterHoldsEachOnce() {
        EveryRegister.keepWhatWaits(installation);
        Guest ada = giveaway.guest();
        Answered entered = giveaway.enter(ada);
        giveaway.enter(giveaway.guest());
        giveaway.advance();
        installation.clock().forward(Duration.ofMinutes(10));
        List<Map<String, AttributeValue>> beforeTheSeal = stored();
        giveaway.advance();
        assertThat(evidence().text("status")).isEqualTo("SEALED");

        restore(beforeTheSeal);
        giveaway.advance();
        installation.clock().forward(Duration.ofSeconds(30));
        List<Map<String, AttributeValue>> beforeTheResult = stored();
        giveaway.advance();
        restore(beforeTheResult);
        giveaway.advance();

        assertThat(evidence().text("status")).isEqualTo("DRAWN");
        assertThat(evidence().body())
                .containsOnlyOnce("\\\"t\\\":\\\"seal\\\"")
                .containsOnlyOnce("\\\"t\\\":\\\"drawn\\\"");
        new JudgedByAStranger(installation, giveaway.id())
                .with(Giveaway.object(entered, "receipt"))
                .holdsButForWitnesses();
    }

    private Answered evidence() {
        return installation.call(
                GetEvidenceFunction::new, GatewayCall.of("GET", "/").path("drawId", giveaway.id()));
    }

    private List<Map<String, AttributeValue>> stored() {
        return installation.dynamoDb().scanPaginator(scan -> scan.tableName(DRAWS)).items().stream()
                .toList();
    }

    private void restore(List<Map<String, AttributeValue>> items) {
        DynamoDbClient dynamoDb = installation.dynamoDb();
        for (Map<String, AttributeValue> item : stored()) {
            Map<String, AttributeValue> key = Map.of("pk", item.get("pk"), "sk", item.get("sk"));
            dynamoDb.deleteItem(delete -> delete.tableName(DRAWS).key(key));
        }
        for (Map<String, AttributeValue> item : items) {
            dynamoDb.putItem(put -> put.tableName(DRAWS).item(item));
        }
    }
}
