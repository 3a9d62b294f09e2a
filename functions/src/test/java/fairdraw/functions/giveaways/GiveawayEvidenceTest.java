package fairdraw.functions.giveaways;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.giveaways.Giveaway.Guest;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.installation.Shopfront;
import fairdraw.functions.installation.SmallBeacon;
import fairdraw.functions.installation.SmallWitness;
import fairdraw.functions.json.JsonTree;
import fairdraw.functions.operator.draws.CancelDrawFunction;
import fairdraw.functions.register.EveryRegister;
import fairdraw.functions.register.GetRegisterEntriesFunction;
import fairdraw.functions.register.JudgedByAStranger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The evidence of giveaways, before a witness that sees every head at once. */
class GiveawayEvidenceTest {

    private static final Pattern NUMBER = Pattern.compile("\\\\\"no\\\\\":(\\d+)");

    private final SmallBeacon beacon = new SmallBeacon(Instant.parse("2026-07-01T11:59:30Z"));
    private final SmallWitness witness = new SmallWitness();
    private final Installation installation =
            new Installation(witness.variables(beacon.variables()));
    private final Shopfront shop = new Shopfront(installation, "test");
    private final Giveaway giveaway = new Giveaway(installation, shop, Map.of());

    @AfterEach
    void close() {
        installation.close();
        witness.close();
        beacon.close();
    }

    @Test
    void aGiveawayIsProvenToWhoKnowsTheWitness() {
        witness.follow(installation.clock());
        EveryRegister.keep(installation);
        Guest ada = giveaway.guest();
        Guest bob = giveaway.guest();
        List<Object> receipts = List.of(receipt(giveaway.enter(ada)), receipt(giveaway.enter(bob)));
        giveaway.as(bob, LeaveDrawFunction::new);
        giveaway.advance();
        installation.clock().forward(Duration.ofMinutes(10));
        giveaway.advance();
        EveryRegister.keep(installation);
        installation.clock().forward(Duration.ofSeconds(30));
        giveaway.advance();
        giveaway.server(CompleteDrawFunction::new, ada);
        giveaway.advance();

        assertThat(giveaway.as(ada, GetDrawStatusFunction::new).text("link"))
                .isEqualTo(link(receipts.getFirst()));
        JudgedByAStranger judged =
                new JudgedByAStranger(installation, giveaway.id()).knowing(witness.key());
        receipts.forEach(receipt -> judged.with(receipt).withLinked(receipt));
        judged.isProven();
    }

    @Test
    void oneThatIsCalledOffAfterItsSealIsProvenAsCancelled() {
        witness.follow(installation.clock());
        EveryRegister.keep(installation);
        giveaway.enter(giveaway.guest());
        giveaway.advance();
        installation.clock().forward(Duration.ofMinutes(5));
        Answered asked =
                installation.operator(
                        CancelDrawFunction::new,
                        giveaway.call()
                                .path("org", shop.organisation())
                                .path("mode", shop.mode())
                                .json("{\"reason\": \"a mistake\"}"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        EveryRegister.keep(installation);
        giveaway.advance();

        new JudgedByAStranger(installation, giveaway.id()).knowing(witness.key()).isProven();
    }

    /** Each announcement takes the organisation's next number, which another may have taken. */
    @Test
    void ofTwoThatAreCreatedAtOnceEachGetsANumberOfItsOwn() {
        AtomicBoolean created = new AtomicBoolean();
        installation.watched(
                () -> new Giveaway(installation, shop, Map.of("sequenceId", "seq_2")),
                () -> {
                    if (!created.getAndSet(true)) {
                        new Giveaway(installation, shop, Map.of("sequenceId", "seq_3"));
                    }
                });
        EveryRegister.keep(installation);

        String entries =
                installation
                        .call(GetRegisterEntriesFunction::new, EveryRegister.get("test"))
                        .body();
        assertThat(NUMBER.matcher(entries).results().map(number -> number.group(1)))
                .containsExactlyInAnyOrder("1", "2", "3");
    }

    private static String link(Object receipt) {
        return String.valueOf(((Map<?, ?>) receipt).get("link"));
    }

    private static Object receipt(Answered entered) {
        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
        return JsonTree.members(Objects.requireNonNull(entered.members().get("receipt")));
    }
}
