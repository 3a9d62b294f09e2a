package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static fairdraw.domain.giveaways.SampleGiveaways.consumer;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.giveaways.RebindDevice.Outcome;
import fairdraw.domain.giveaways.RebindDevice.Who;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The refusal of a device, and the binding of a place to another one. */
final class DevicesTest {

    private static final Optional<ConsumerId> ADA = Optional.of(new ConsumerId("cons_0"));
    private static final String REQUIRED = "FINGERPRINT_REQUIRED";

    private final GiveawayWorld world = GiveawayWorld.with(1, 1, false).entered(1);
    private final RefuseDevice refuse = new RefuseDevice(world.codes, world.keys, world.clock);
    private final RebindDevice rebind =
            new RebindDevice(
                    world.notices(), world.participations, world.codes, world.keys, world.clock);

    private String code(Optional<ConsumerId> consumer, String error) {
        return refuse.code(world.draw(), consumer, error);
    }

    private Outcome rebind(Who who, Optional<Fingerprint> device) {
        return rebind.rebind(TENANT, world.drawId(), who, device);
    }

    @Test
    void aRefusalHasOneCodeAnHourForItsConsumerDrawAndKind() {
        Instant refused = world.clock.instant();
        String code = code(ADA, REQUIRED);

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{13}");
        assertThat(world.codes.find(TENANT, code))
                .contains(new SupportCodes.Case(world.drawId(), ADA, REQUIRED, refused));
        world.clock.forward(Duration.ofMinutes(59));
        assertThat(code(ADA, REQUIRED)).isEqualTo(code);
        assertThat(world.codes.size()).isEqualTo(1);
        assertThat(code(ADA, "DEVICE_MISMATCH")).isNotEqualTo(code);
        assertThat(code(Optional.of(new ConsumerId("cons_1")), REQUIRED)).isNotEqualTo(code);
        assertThat(code(Optional.empty(), REQUIRED)).isNotEqualTo(code);
        world.clock.forward(Duration.ofMinutes(1));
        assertThat(code(ADA, REQUIRED)).isNotEqualTo(code);
    }

    @Test
    void anOperatorBindsAPlaceToAnotherDeviceOrToNone() {
        assertThat(rebind(new Who.ById(new ConsumerId("cons_0")), Fingerprint.of("tablet")))
                .isEqualTo(new Outcome.Rebound(new ConsumerId("cons_0"), 1));
        assertThat(world.part(0).device())
                .contains(new Fingerprint("tablet").tag(world.keys, world.draw()));
        assertThat(rebind(new Who.ById(new ConsumerId("cons_0")), Optional.empty()))
                .isEqualTo(new Outcome.Rebound(new ConsumerId("cons_0"), 2));
        assertThat(world.part(0).device()).isEmpty();
    }

    @Test
    void theCodeOfARefusalFindsItsConsumerInItsOwnDrawOnly() {
        String code = code(ADA, REQUIRED);
        String ofNobody = code(Optional.empty(), REQUIRED);
        DrawId first = world.drawId();

        assertThat(rebind(new Who.ByCode(code), Optional.empty()))
                .isEqualTo(new Outcome.Rebound(new ConsumerId("cons_0"), 1));
        assertThat(rebind(new Who.ByCode(ofNobody), Optional.empty()))
                .isEqualTo(new Outcome.NotEntered());
        assertThat(rebind(new Who.ByCode("0000000000000"), Optional.empty()))
                .isEqualTo(new Outcome.NotEntered());
        world.opened(SampleGiveaways.devices(1));
        assertThat(world.drawId()).isNotEqualTo(first);
        assertThat(rebind(new Who.ByCode(code), Optional.empty()))
                .isEqualTo(new Outcome.NotEntered());
    }

    @Test
    void nothingIsBoundForWhoNeverEnteredOrInAnotherTenantsGiveaway() {
        assertThat(rebind(new Who.ById(new ConsumerId("cons_1")), Optional.empty()))
                .isEqualTo(new Outcome.NotEntered());
        assertThat(
                        rebind.rebind(
                                new Tenant(TENANT.organisation(), Mode.LIVE),
                                world.drawId(),
                                new Who.ById(new ConsumerId("cons_0")),
                                Optional.empty()))
                .isEqualTo(new Outcome.NotFound());
        assertThat(world.state(0).consumerId()).isEqualTo(consumer(0).id());
    }
}
