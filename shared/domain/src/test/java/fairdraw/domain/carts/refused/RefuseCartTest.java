package fairdraw.domain.carts.refused;

import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.carts.CartPolicy;
import fairdraw.domain.carts.InMemoryCartPolicies;
import fairdraw.domain.carts.KnownPolicies;
import fairdraw.domain.carts.refused.RefuseCart.Answer;
import fairdraw.domain.carts.refused.RefusedCart.Kept;
import fairdraw.domain.carts.refused.RefusedCart.State;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.fairness.encoding.Sha256;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RefuseCartTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final List<CartFault> FAULTS = List.of(new CartFault("id", "id is missing"));

    private final InMemoryRefusedCarts refused = new InMemoryRefusedCarts();
    private final InMemoryCartPolicies policies = new InMemoryCartPolicies();
    private final RefuseCart refuse =
            new RefuseCart(
                    refused,
                    new KnownPolicies(policies, () -> NOON),
                    () -> NOON.plusNanos(999_999));

    @Test
    void aRequestIsKeptByItsHashAndRefused() {
        assertThat(refuse("{}", FAULTS)).isEqualTo(Answer.REFUSED);

        String id = Sha256.hex("{}").substring(0, 32);
        assertThat(kept("{}"))
                .contains(
                        new Kept(
                                new RefusedCart(TENANT, id, FAULTS, State.REFUSED, 1, NOON, NOON),
                                "{}"));
    }

    @Test
    void anOrganisationThatQuarantinesTellsTheSenderThatTheCartWasAccepted() {
        policies.put(TENANT, new CartPolicy(false, true, Map.of()));

        assertThat(refuse("{}", FAULTS)).isEqualTo(Answer.QUARANTINED);
        assertThat(kept("{}").map(kept -> kept.cart().state())).contains(State.QUARANTINED);
    }

    @Test
    void aRequestThatCannotBeKeptIsRefusedWhateverTheOrganisationWants() {
        policies.put(TENANT, new CartPolicy(false, true, Map.of()));
        String large = "x".repeat(1_000_001);

        assertThat(refuse(large, FAULTS)).isEqualTo(Answer.REFUSED);
        assertThat(kept(large)).isEmpty();
    }

    @Test
    void aRequestBeyondTheMostOfADayIsRefusedWhateverTheOrganisationWants() {
        policies.put(TENANT, new CartPolicy(false, true, Map.of()));
        for (int n = 0; n < RefusedCarts.MOST_A_DAY; n++) {
            refused.keep(
                    TENANT, RefusedCart.id(Sha256.hex("{" + n)), "{", FAULTS, State.REFUSED, NOON);
        }

        assertThat(refuse("{}", FAULTS)).isEqualTo(Answer.REFUSED);
        assertThat(kept("{}")).isEmpty();
    }

    @Test
    void theFirstHundredFaultsAreKept() {
        refuse("{}", Collections.nCopies(101, FAULTS.getFirst()));

        assertThat(kept("{}").map(kept -> kept.cart().faults().size())).contains(100);
    }

    private Answer refuse(String content, List<CartFault> faults) {
        return refuse.refuse(TENANT, content, Sha256.hex(content), faults);
    }

    private Optional<Kept> kept(String content) {
        return refused.find(TENANT, Sha256.hex(content).substring(0, 32));
    }
}
