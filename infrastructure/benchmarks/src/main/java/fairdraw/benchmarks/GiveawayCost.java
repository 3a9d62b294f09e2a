package fairdraw.benchmarks;

import fairdraw.benchmarks.meter.Cost;
import fairdraw.benchmarks.stack.Stack;
import fairdraw.benchmarks.stack.Table;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.about.About;
import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.giveaways.DrawStatus;
import fairdraw.domain.giveaways.EnterDraw;
import fairdraw.domain.giveaways.GiveawayForm;
import fairdraw.domain.giveaways.GiveawayOccasion;
import fairdraw.domain.giveaways.LeaveDraw;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.functions.wiring.GiveawayModule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** The cost of an entrant's calls in a giveaway, after authentication. */
final class GiveawayCost {
    static final Tenant TENANT = new Tenant(new OrganisationId("org_benchmarks"), Mode.TEST);

    private final Stack stack;
    private final Table table =
            new Table(
                    "A person in a draw",
                    "request",
                    "round trips",
                    "write units",
                    "read units",
                    "index units");

    GiveawayCost(Stack stack) {
        this.stack = stack;
    }

    Table run() {
        Draw draw = draw(stack, 10_000);
        GiveawayModule entrants = stack.wiring().giveaways();
        EnterDraw enter = entrants.enterDraw();
        LeaveDraw leave = entrants.leaveDraw();
        DrawStatus status = entrants.drawStatus();
        measure("enter, first of a new environment", () -> enter(enter, draw, "cold"));
        measure("enter", () -> enter(enter, draw, "ada"));
        measure("enter once more", () -> enter(enter, draw, "ada"));
        measure("status", () -> ask(status, draw));
        measure("leave", () -> leave.leave(consumer("ada"), draw.id()));
        measure("enter after leaving", () -> enter(enter, draw, "ada"));
        measure("leave once more", () -> leave.leave(consumer("ada"), draw.id()));
        stack.clock().pass(Duration.ofSeconds(6));
        measure("enter, draw read 6 s ago", () -> enter(enter, draw, "grace"));
        Draw small = draw(stack, 1);
        enter(enter, small, "ada");
        measure("enter a full draw, not known to be", () -> enter(enter, small, "grace"));
        measure("enter a full draw, known to be", () -> enter(enter, small, "grace"));
        stack.clock().pass(Duration.ofDays(1));
        measure("status after the close, draw read long ago", () -> ask(status, draw));
        measure("status after the close", () -> ask(status, draw));
        return table;
    }

    private void measure(String name, Runnable call) {
        Cost cost = stack.meter().of(call);
        table.add(name, cost.roundTrips(), cost.writeUnits(), cost.readUnits(), cost.indexUnits());
    }

    private static void ask(DrawStatus status, Draw draw) {
        if (!(status.of(consumer("ada"), draw.id()) instanceof DrawStatus.Outcome.Stands)) {
            throw new IllegalStateException("not known");
        }
    }

    private static void enter(EnterDraw enter, Draw draw, String name) {
        switch (enter.enter(consumer(name), draw.id(), EnterDraw.Device.of(Optional.empty()), "")) {
            case EnterDraw.Outcome.Stands _, EnterDraw.Outcome.Full _ -> {}
            case EnterDraw.Outcome.NotFound _,
                    EnterDraw.Outcome.NotOpenYet _,
                    EnterDraw.Outcome.Closed _,
                    EnterDraw.Outcome.FingerprintRequired _,
                    EnterDraw.Outcome.OtherDevice _,
                    EnterDraw.Outcome.Busy _ ->
                    throw new IllegalStateException("not entered");
        }
    }

    private static Consumer consumer(String name) {
        return new Consumer(TENANT, new ConsumerId("cons_" + name), false, "session");
    }

    /** Creates an open giveaway for five winners. */
    static Draw draw(Stack stack, int capacity) {
        Instant openAt = stack.clock().instant().plus(Duration.ofMinutes(1));
        Instant closeAt = openAt.plus(Duration.ofDays(1));
        Draw draw =
                stack.unmeteredWiring()
                        .giveaways()
                        .planGiveaway()
                        .create(
                                TENANT,
                                new GiveawayForm(
                                        new GiveawayOccasion(
                                                Optional.empty(),
                                                "seq_1",
                                                "UTC",
                                                true,
                                                true,
                                                "seed",
                                                false,
                                                Optional.empty(),
                                                false),
                                        Optional.of(openAt),
                                        Optional.of(closeAt),
                                        closeAt,
                                        5,
                                        OptionalInt.of(capacity),
                                        90,
                                        3_600,
                                        true,
                                        OptionalInt.empty(),
                                        About.NOTHING));
        stack.clock().pass(Duration.ofMinutes(2));
        return draw;
    }
}
