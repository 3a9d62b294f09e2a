package fairdraw.domain.giveaways;

import static fairdraw.domain.giveaways.SampleGiveaways.CLOSES;
import static fairdraw.domain.giveaways.SampleGiveaways.OPENS;
import static fairdraw.domain.giveaways.SampleGiveaways.TENANT;
import static fairdraw.domain.giveaways.SampleGiveaways.consumer;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.NotNow;
import fairdraw.domain.consumers.InMemoryIssuers;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.draws.Gates.Tally;
import fairdraw.domain.giveaways.ImportEntrants.Line;
import fairdraw.domain.giveaways.ImportEntrants.Who;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.imports.Fate;
import fairdraw.domain.imports.Fate.Code;
import fairdraw.domain.imports.LineByLine;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ImportEntrantsTest {

    private static final String SHOP = "https://shop.example.com";

    private final GiveawayWorld world = GiveawayWorld.with(1, 1, false);

    private static Issuer shop() {
        return new Issuer(TENANT, "iss_1", SHOP, "draws", SHOP + "/jwks", 1, OPENS);
    }

    private static ImportEntrants in(GiveawayWorld world) {
        var issuers = new InMemoryIssuers();
        issuers.add(shop());
        return new ImportEntrants(
                world.notices(),
                world.participations,
                issuers,
                world.keys,
                world.enterDraw(),
                world.clock,
                new LineByLine(NotNow.class::isInstance));
    }

    private List<Fate> enter(List<Line> lines) {
        return in(world).enter(world.draw(), lines);
    }

    private List<Fate> check(List<Line> lines) {
        return in(world).check(world.draw(), lines);
    }

    private long entered() {
        return world.draws.gates.tallies(world.draw()).stream().mapToLong(Tally::entered).sum();
    }

    private static Line line(int number) {
        return new Line(new Who.ById(consumer(number).id()), "");
    }

    private static List<Line> file(int lines) {
        return IntStream.range(0, lines).mapToObj(ImportEntrantsTest::line).toList();
    }

    @Test
    void aFileIsEnteredOnceHoweverOftenItIsSent() {
        assertThat(enter(file(50))).containsOnly(Fate.TAKEN).hasSize(50);
        assertThat(enter(file(60)))
                .startsWith(Collections.nCopies(50, Fate.REPEATED).toArray(Fate[]::new))
                .endsWith(Collections.nCopies(10, Fate.TAKEN).toArray(Fate[]::new));
        assertThat(entered()).isEqualTo(60);
        world.clock.set(CLOSES);
        assertThat(enter(file(60))).containsOnly(Fate.REPEATED);
    }

    @Test
    void aCheckEntersNobody() {
        assertThat(check(file(3))).containsOnly(Fate.TAKEN);
        assertThat(entered()).isZero();
    }

    @Test
    void nobodyComesBackByAFile() {
        world.entered(2);
        world.leave(0);
        world.deny(1, "FRAUD_DETECTED");
        List<Fate> fates = List.of(Fate.of(Code.LEFT), Fate.of(Code.DENIED), Fate.TAKEN);

        assertThat(check(file(3))).isEqualTo(fates);
        assertThat(enter(file(3))).isEqualTo(fates);
    }

    @Test
    void aConsumerWhoIsNamedTwiceIsEnteredOnce() {
        ConsumerId ada = shop().consumer(world.keys.pepper(1), "ada");
        List<Line> lines =
                List.of(
                        new Line(new Who.BySubject(SHOP, "ada"), "rosebud"),
                        new Line(new Who.ById(ada), ""),
                        new Line(new Who.BySubject("https://else.example.com", "ada"), ""));
        List<Fate> fates =
                List.of(Fate.TAKEN, Fate.REPEATED, Fate.of(Code.UNKNOWN_ISSUER, "issuer"));

        assertThat(check(lines)).isEqualTo(fates);
        assertThat(enter(lines)).isEqualTo(fates);
        assertThat(
                        world.participations
                                .find(
                                        world.draw(),
                                        DrawStatus.person(world.keys, world.draw(), ada))
                                .orElseThrow()
                                .last()
                                .orElseThrow()
                                .salt())
                .isEqualTo("rosebud");
    }

    @Test
    void nobodyIsEnteredAfterTheCloseOrBeyondTheCapacity() {
        var small = new GiveawayWorld(2).opened(SampleGiveaways.form(1, OptionalInt.of(3), false));
        assertThat(in(small).enter(small.draw(), file(5)))
                .contains(Fate.of(Code.DRAW_FULL))
                .satisfies(
                        fates -> assertThat(Collections.frequency(fates, Fate.TAKEN)).isEqualTo(3));

        world.clock.set(CLOSES);
        assertThat(check(file(2))).containsOnly(Fate.of(Code.NOT_OPEN));
        assertThat(enter(file(2))).containsOnly(Fate.of(Code.NOT_OPEN));
    }

    @Test
    void whereADeviceIsRequiredNobodyIsEnteredWithoutOne() {
        var strict = new GiveawayWorld(3).opened(SampleGiveaways.devices(1));

        assertThat(in(strict).check(strict.draw(), file(1)))
                .containsExactly(Fate.of(Code.FINGERPRINT_REQUIRED));
        assertThat(in(strict).enter(strict.draw(), file(1)))
                .containsExactly(Fate.of(Code.FINGERPRINT_REQUIRED));
    }

    @Test
    void onlyAGiveawayIsFound() {
        assertThat(in(world).find(TENANT, world.drawId())).contains(world.draw());
        assertThat(in(world).find(TENANT, new DrawId("draw_0"))).isEmpty();
    }
}
