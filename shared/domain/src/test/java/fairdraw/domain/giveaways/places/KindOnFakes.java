package fairdraw.domain.giveaways.places;

import fairdraw.domain.draws.registering.JudgeEntry;
import fairdraw.domain.draws.results.FixResult;
import fairdraw.domain.draws.results.RankLeaves;
import fairdraw.domain.giveaways.GiveawayEvents;
import fairdraw.domain.giveaways.GiveawayWorld;
import fairdraw.domain.giveaways.memory.InMemoryEntries;

/** The giveaways as a kind of draw, on the fakes of a world. */
public final class KindOnFakes {

    private KindOnFakes() {}

    public static GiveawayKind of(GiveawayWorld world, JudgeEntry judge) {
        var marks = world.participations.marks;
        var rankLeaves = new RankLeaves(world.lists, world.results);
        var losses =
                new Losses(
                        world.lists,
                        marks,
                        world.participations,
                        world.bus,
                        world.bus,
                        world.clock);
        return new GiveawayKind(
                world.draws.gates,
                new InMemoryEntries(world.participations),
                new GiveawayKind.Steps(
                        new AwardPlaces(
                                world.draws,
                                new FixResult(world.results, world.beacons, world.draws.register),
                                rankLeaves,
                                marks,
                                world.triggers,
                                world.clock),
                        new KeepPlaces(
                                world.draws,
                                marks,
                                new PassOn(world.results, rankLeaves, marks),
                                new WinEvents(world.participations, world.admissions),
                                losses,
                                world.bus,
                                world.triggers,
                                judge,
                                world.clock),
                        new TellLosers(world.draws, losses, world.clock)),
                new GiveawayEvents(world.draws.gates),
                new PlacesEvidence(world.results));
    }
}
