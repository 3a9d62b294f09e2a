package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.consumers.RefreshSessionFunction;
import fairdraw.functions.giveaways.Giveaway.Guest;
import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.InstallationWithBeacon;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.json.Json;
import fairdraw.functions.operator.draws.ErasePersonFunction;
import fairdraw.functions.operator.draws.ListDrawEntriesFunction;
import fairdraw.functions.operator.draws.ListWinnersFunction;
import fairdraw.functions.register.EveryRegister;
import fairdraw.functions.register.JudgedByAStranger;
import fairdraw.functions.wiring.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The erasure of entrants from a giveaway, over everything that is stored of its draw. */
class ErasedEntrantTest {

    private static final int ENTRANTS = 3;
    private static final Duration WINS_KEPT = Duration.ofDays(180);

    @RegisterExtension static final InstallationWithBeacon PLACE = new InstallationWithBeacon();

    private final Installation installation = PLACE.installation();
    private final Shopfront shop = new Shopfront(installation, "test");

    @BeforeEach
    void beginRegister() {
        EveryRegister.keep(installation);
    }

    @Test
    void nothingOfEntrantsStaysAndTheDrawIsJudgedAsBefore() {
        var giveaway = new Giveaway(installation, shop, Map.of("maxEntriesPerDevice", 1));
        List<Guest> guests = Stream.generate(giveaway::guest).limit(ENTRANTS).toList();
        IntStream.range(0, ENTRANTS)
                .forEach(number -> done(giveaway.enter(guests.get(number), "fp_" + number)));
        giveaway.isDrawn();
        int won =
                IntStream.range(0, ENTRANTS)
                        .filter(number -> isClaimed(giveaway, guests.get(number), "fp_" + number))
                        .findFirst()
                        .orElseThrow();
        Guest winner = guests.get(won);
        Guest loser = guests.get((won + 1) % ENTRANTS);
        giveaway.advance();
        assertThat(stored(loser)).isPositive();

        assertThat(erased(winner).body()).contains("\"erased\":0", "\"why\":\"WON\"");
        isErased(giveaway, loser);
        assertThat(refreshed(loser)).as("the session of who is erased").isEqualTo(401);
        assertThat(stored(winner)).isPositive();
        assertThat(refreshed(winner)).as("the session of who is held").isEqualTo(200);
        installation.clock().forward(WINS_KEPT);
        isErased(giveaway, winner);

        assertThat(listed(giveaway, ListWinnersFunction::new).body()).contains("\"data\":[]");
        new JudgedByAStranger(installation, giveaway.id()).holdsButForWitnesses();
    }

    private void isErased(Giveaway giveaway, Guest guest) {
        for (int time = 0; time < 2; time++) {
            assertThat(erased(guest).body())
                    .isEqualTo("{\"draws\":1,\"erased\":1,\"held\":[],\"next\":null}");

            assertThat(stored(guest)).isZero();
            assertThat(listed(giveaway, ListDrawEntriesFunction::new).body())
                    .contains("consumerId")
                    .doesNotContain(guest.id());
        }
    }

    private static boolean isClaimed(Giveaway giveaway, Guest guest, String device) {
        return giveaway.server(CompleteDrawFunction::new, guest, "fingerprint", device).status()
                == 200;
    }

    /** Erases a consumer by their id in the other case. */
    private Answered erased(Guest guest) {
        String erasure =
                Json.object().put("person", guest.id().toUpperCase(Locale.ROOT)).toString();
        return operator(ErasePersonFunction::new, GatewayCall.of("POST", "/").json(erasure));
    }

    private int refreshed(Guest guest) {
        String refresh = Json.object().put("refreshToken", guest.refreshToken()).toString();
        return shop.page(RefreshSessionFunction::new, GatewayCall.of("POST", "/").json(refresh))
                .status();
    }

    private Answered listed(Giveaway giveaway, Function<Wiring, RequestStreamHandler> function) {
        return operator(function, giveaway.call());
    }

    private Answered operator(Function<Wiring, RequestStreamHandler> function, GatewayCall call) {
        return done(
                installation.operator(
                        function, call.path("org", shop.organisation()).path("mode", shop.mode())));
    }

    /** Returns in how many items of the draws a consumer is named. */
    private long stored(Guest guest) {
        return installation
                .dynamoDb()
                .scanPaginator(scan -> scan.tableName("Draws"))
                .items()
                .stream()
                .filter(item -> item.toString().contains(guest.id()))
                .count();
    }

    private static Answered done(Answered answered) {
        assertThat(answered.status()).as(answered.body()).isBetween(200, 299);
        return answered;
    }
}
