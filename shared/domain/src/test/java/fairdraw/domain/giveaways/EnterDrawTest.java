package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.GiveawayWorld.NO_DEVICE;
import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.OPENS;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static fairdraw.domain.giveaways.SampleGiveaways.consumer;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Fingerprint;
import fairdraw.domain.consumers.SessionDevice;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Gates.Tally;
import fairdraw.domain.draws.evidence.Accepted;
import fairdraw.domain.giveaways.EnterDraw.Outcome;
import fairdraw.domain.giveaways.Participation.Stay;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.ids.OrganisationId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class EnterDrawTest {

    private static final EnterDraw.Device PHONE = EnterDraw.Device.of(Fingerprint.of("phone"));

    @Test
    void aConsumerIsInAndStaysInHoweverOftenTheyAsk() {
        var world = GiveawayWorld.with(1, 1, false);
        EntrantState state =
                EntrantState.entered(
                        world.drawId(),
                        new ConsumerId("cons_0"),
                        Optional.of(world.clock.instant()));

        Outcome entered = world.enter(0);
        assertThat(entered)
                .isEqualTo(
                        new Outcome.Stands(
                                state,
                                Optional.of(
                                        new Accepted(
                                                world.draw(),
                                                world.part(0)
                                                        .name(world.part(0).records().getFirst()),
                                                world.part(0)
                                                        .entry(world.part(0).records().getFirst())
                                                        .slip(),
                                                world.clock.instant()))));
        world.clock.forward(Duration.ofMinutes(1));
        assertThat(world.enter(0)).isEqualTo(entered);

        assertThat(tally(world)).isEqualTo(new Tally(1, 0));
        Participation part = world.part(0);
        assertThat(part.tagKey()).matches("[0-9a-f]{64}");
        assertThat(part.last().orElseThrow().nonce()).matches("[0-9a-f]{64}");
    }

    @Test
    void recordsOfOnePersonAreToldApartByTheirNumberNonceAndSalt() {
        var world = GiveawayWorld.with(1, 1, false);
        world.enterDraw().enter(consumer(0), world.drawId(), NO_DEVICE, "rosebud");
        world.leave(0);
        world.enter(0);

        List<Stay> records = world.part(0).records();
        assertThat(records).extracting(Stay::salt).containsExactly("rosebud", "");
        assertThat(records).extracting(Stay::nonce).doesNotHaveDuplicates();
        assertThat(records).extracting(Stay::number).doesNotHaveDuplicates();
        assertThat(world.part(0).entry(records.getFirst()).slip().who())
                .isEqualTo(consumer(0).id().text());
    }

    private static Tally tally(GiveawayWorld world) {
        List<Tally> tallies = world.draws.gates.tallies(world.draw());
        return new Tally(
                tallies.stream().mapToLong(Tally::entered).sum(),
                tallies.stream().mapToLong(Tally::left).sum());
    }

    @Test
    void nobodyEntersBeforeTheOpeningOrAfterTheClose() {
        var world = GiveawayWorld.with(1, 1, false);

        world.clock.set(OPENS.minusMillis(1));
        assertThat(world.enter(0)).isEqualTo(new Outcome.NotOpenYet(Optional.of(OPENS)));
        world.clock.set(OPENS);
        assertThat(world.enter(0)).isInstanceOf(Outcome.Stands.class);
        world.clock.set(CLOSES.minusNanos(1));
        assertThat(world.enter(1)).isInstanceOf(Outcome.Stands.class);
        world.clock.set(CLOSES);
        assertThat(world.enter(2)).isEqualTo(new Outcome.Closed());
        world.drawn();
        assertThat(world.enter(2)).isEqualTo(new Outcome.Closed());
    }

    @Test
    void aDraftHasNoOpening() {
        var world = new GiveawayWorld(1).opened(SampleGiveaways.unplanned());

        assertThat(world.enter(0)).isEqualTo(new Outcome.NotOpenYet(Optional.empty()));
    }

    @Test
    void aGiveawayThatIsBeingCancelledTakesNobody() {
        var world = GiveawayWorld.with(1, 1, false);
        world.cancelDraw.ask(TENANT, world.drawId(), "a typing error", new OperatorId("operator"));

        assertThat(world.enter(0)).isEqualTo(new Outcome.Closed());
    }

    @Test
    void onlyAGiveawayOfTheConsumersOwnOrganisationAndModeIsFound() {
        var world = GiveawayWorld.with(1, 1, false);

        for (Tenant other :
                List.of(
                        new Tenant(TENANT.organisation(), Mode.LIVE),
                        new Tenant(new OrganisationId("org_2"), TENANT.mode()))) {
            assertThat(world.enterDraw().enter(consumer(other, 0), world.drawId(), NO_DEVICE, ""))
                    .isEqualTo(new Outcome.NotFound());
        }
        assertThat(world.enterDraw().enter(consumer(0), new DrawId("draw_0"), NO_DEVICE, ""))
                .isEqualTo(new Outcome.NotFound());
    }

    @Test
    void aFullGiveawayTakesOneMoreForEachWhoLeaves() {
        var world =
                new GiveawayWorld(1)
                        .opened(SampleGiveaways.form(1, OptionalInt.of(3), false))
                        .entered(3);

        assertThat(world.enter(3)).isEqualTo(new Outcome.Full());
        assertThat(world.enter(0)).isInstanceOf(Outcome.Stands.class);
        world.leave(0);
        assertThat(world.enter(3)).isEqualTo(new Outcome.Full());
        world.clock.forward(Duration.ofSeconds(3));
        assertThat(world.enter(3)).isInstanceOf(Outcome.Stands.class);
        assertThat(world.enter(0)).isEqualTo(new Outcome.Full());

        assertThat(tally(world)).isEqualTo(new Tally(4, 1));
    }

    @Test
    void theCapacityIsReachedThroughAllGates() {
        var world =
                new GiveawayWorld(7)
                        .opened(SampleGiveaways.form(1, OptionalInt.of(100), false))
                        .entered(100);

        assertThat(world.draw().spread().gates()).isGreaterThan(1);
        assertThat(tally(world)).isEqualTo(new Tally(100, 0));
        assertThat(world.enter(100)).isEqualTo(new Outcome.Full());
    }

    @Test
    void rulesThatAreChangedBeforeTheFirstEntryHoldForAnEnvironmentThatKnowsTheOldOnes() {
        var world = GiveawayWorld.with(1, 1, false);
        EnterDraw enterDraw = world.enterDraw();
        world.clock.set(OPENS.minusSeconds(1));
        enterDraw.enter(consumer(0), world.drawId(), NO_DEVICE, "");
        world.planGiveaway.change(
                TENANT, world.drawId(), _ -> SampleGiveaways.form(2, OptionalInt.empty(), false));
        world.clock.set(OPENS.plusSeconds(1));

        assertThat(enterDraw.enter(consumer(0), world.drawId(), NO_DEVICE, ""))
                .isInstanceOf(Outcome.Stands.class);
    }

    @Test
    void aGiveawayThatLimitsDevicesNeedsAFingerprint() {
        var world = new GiveawayWorld(1).opened(SampleGiveaways.devices(1));
        Draw draw = world.draw();

        assertThat(world.enter(0)).isEqualTo(new Outcome.FingerprintRequired(draw));
        assertThat(world.enter(0, PHONE)).isInstanceOf(Outcome.Stands.class);
        assertThat(world.enter(1, PHONE))
                .isEqualTo(
                        new Outcome.Stands(
                                EntrantState.denied(
                                        draw.id(),
                                        new ConsumerId("cons_1"),
                                        Optional.empty(),
                                        "ORDER_LIMIT_EXCEEDED"),
                                Optional.empty()));
        assertThat(world.enter(1, EnterDraw.Device.of(Fingerprint.of("tablet"))))
                .isInstanceOf(Outcome.Stands.class);
        assertThat(world.part(0).device().orElseThrow()).doesNotContain("phone");
    }

    @Test
    void aSessionEntersFromItsOwnDeviceOnly() {
        var world = GiveawayWorld.with(1, 1, false);
        SessionDevice session = new SessionDevice("sess_" + "0".repeat(26), 1, "A".repeat(22));
        var strange = new EnterDraw.Device(Fingerprint.of("tablet"), Optional.of(session));
        var silent = new EnterDraw.Device(Optional.empty(), Optional.of(session));

        assertThat(world.enter(0, strange)).isEqualTo(new Outcome.OtherDevice(world.draw()));
        assertThat(world.participations.find(world.draw(), world.person(0))).isEmpty();
        assertThat(world.enter(0, silent)).isInstanceOf(Outcome.Stands.class);
        assertThat(world.part(0).device()).contains(session.text());
        assertThat(world.enter(0, strange)).isEqualTo(new Outcome.OtherDevice(world.draw()));
    }

    @Test
    void aSessionOfAnotherDeviceIsAnsweredWhoseFingerprintThePlaceWasBoundToByAnOperator() {
        var world = GiveawayWorld.with(1, 1, false);
        SessionDevice session = new SessionDevice("sess_" + "0".repeat(26), 1, "A".repeat(22));
        var tablet = new EnterDraw.Device(Fingerprint.of("tablet"), Optional.of(session));
        world.enter(0, PHONE);
        world.rebind(0, "tablet");

        assertThat(world.enter(0, tablet)).isInstanceOf(Outcome.Stands.class);
    }
}
