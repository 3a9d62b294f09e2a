package fairdraw.domain.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Lotteries}; each test has its own tenant. */
public interface LotteriesContract {

    /** The time before which nothing is due. */
    Instant START = Instant.parse("2026-03-01T12:00:00Z");

    Lotteries lotteries();

    /** Returns the tenant of the current test, which no other test uses. */
    Tenant tenant();

    @Test
    default void whatIsStoredIsFound() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        LocalTime time = LocalTime.of(20, 0);
        List<Optional<DrawSchedule>> schedules =
                List.of(
                        Optional.empty(),
                        Optional.of(new DrawSchedule.Daily(zone, time)),
                        Optional.of(new DrawSchedule.Weekly(zone, time, DayOfWeek.SATURDAY)),
                        Optional.of(new DrawSchedule.Monthly(zone, LocalTime.of(7, 5), 28)),
                        Optional.of(new DrawSchedule.Every(Duration.ofMinutes(5), START)),
                        Optional.of(new DrawSchedule.At(List.of(START, START.plusMillis(1_500)))));
        for (int i = 0; i < schedules.size(); i++) {
            Lottery lottery = lottery(tenant(), new LotterySlug("kind-" + i), schedules.get(i));
            assertThat(lotteries().create(lottery)).isTrue();
            assertThat(lotteries().find(tenant(), new LotterySlug("kind-" + i))).contains(lottery);
        }
    }

    @Test
    default void aSlugIsTakenOnceInItsTenant() {
        Lottery first = lottery(tenant(), new LotterySlug("taken"), Optional.empty());
        assertThat(lotteries().create(first)).isTrue();
        assertThat(
                        lotteries()
                                .create(
                                        lottery(
                                                tenant(),
                                                new LotterySlug("taken"),
                                                Optional.empty())))
                .isFalse();
        assertThat(lotteries().find(tenant(), new LotterySlug("taken"))).contains(first);

        Tenant live = new Tenant(tenant().organisation(), Mode.LIVE);
        assertThat(lotteries().find(live, new LotterySlug("taken"))).isEmpty();
        assertThat(lotteries().create(lottery(live, new LotterySlug("taken"), Optional.empty())))
                .isTrue();
    }

    @Test
    default void aStringThatIsNoSlugNamesNothing() {
        for (String text : List.of("!", "UPPER", "a#b", "x".repeat(5_000), "\u0000", "é")) {
            assertThat(lotteries().find(tenant(), new LotterySlug(text))).isEmpty();
        }
    }

    @Test
    default void aStaleCopyIsNotStored() {
        Lottery first = lottery(tenant(), new LotterySlug("versions"), Optional.empty());
        assertThat(lotteries().create(first)).isTrue();
        Lottery second = planned(first, Optional.of(START));
        assertThat(lotteries().replace(second)).isTrue();
        assertThat(lotteries().replace(planned(first, Optional.empty()))).isFalse();
        assertThat(lotteries().find(tenant(), new LotterySlug("versions"))).contains(second);
        assertThat(
                        lotteries()
                                .replace(
                                        planned(
                                                lottery(
                                                        tenant(),
                                                        new LotterySlug("none"),
                                                        Optional.empty()),
                                                Optional.empty())))
                .isFalse();
        assertThat(lotteries().find(tenant(), new LotterySlug("none"))).isEmpty();
    }

    @Test
    default void pagesGoOnWhereTheLastOneEnded() {
        List<LotterySlug> slugs =
                Stream.of("0", "a", "a-1", "a-2", "b", "c0", "z").map(LotterySlug::new).toList();
        slugs.reversed()
                .forEach(slug ->
                        assertThat(lotteries().create(lottery(tenant(), slug, Optional.empty())))
                                .isTrue());
        assertThat(lotteries().all(tenant())).extracting(Lottery::slug).isEqualTo(slugs);

        List<LotterySlug> read = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Lottery> page = lotteries().page(tenant(), new Page.Wanted(3, after));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(lottery -> read.add(lottery.slug()));
            after = page.next();
        } while (after.isPresent());
        assertThat(read).isEqualTo(slugs);
    }

    @Test
    default void onlyWhatIsDueIsPlanned() {
        Lottery lottery = lottery(tenant(), new LotterySlug("due"), Optional.empty());
        assertThat(lotteries().create(planned(lottery, Optional.of(START)))).isTrue();
        assertThat(lotteries().create(lottery(tenant(), new LotterySlug("idle"), Optional.empty())))
                .isTrue();
        assertThat(mine(START.minusMillis(1))).isEmpty();
        assertThat(mine(START))
                .containsExactly(new Lotteries.Reference(tenant(), new LotterySlug("due")));

        Lottery stored = lotteries().find(tenant(), new LotterySlug("due")).orElseThrow();
        assertThat(lotteries().replace(planned(stored, Optional.empty()))).isTrue();
        assertThat(mine(START.plus(Duration.ofDays(9)))).isEmpty();
    }

    private List<Lotteries.Reference> mine(Instant now) {
        return lotteries().duePlanning(now, 1_000).stream()
                .filter(reference -> reference.tenant().equals(tenant()))
                .toList();
    }

    private static Lottery lottery(
            Tenant tenant, LotterySlug slug, Optional<DrawSchedule> schedule) {
        LotteryId id =
                new LotteryId(
                        UUID.nameUUIDFromBytes(slug.text().getBytes(StandardCharsets.UTF_8))
                                .toString());
        Lottery lottery = Lottery.create(tenant, id, slug, SampleLottery.form(schedule), START);
        return copy(lottery, 1, lottery.agenda().planAt());
    }

    private static Lottery planned(Lottery lottery, Optional<Instant> planAt) {
        return copy(lottery, lottery.version() + 1, planAt);
    }

    private static Lottery copy(Lottery lottery, long version, Optional<Instant> planAt) {
        return new Lottery(
                lottery.tenant(),
                lottery.id(),
                lottery.slug(),
                lottery.offer(),
                lottery.terms(),
                lottery.leadSeconds(),
                1 + (int) version,
                lottery.schedule(),
                Optional.of(START.plusSeconds(100)).filter(_ -> version % 2 == 0),
                LotteryStatus.PAUSED,
                version % 2 == 0,
                new Agenda(
                        7,
                        START,
                        List.of(
                                new PlannedDraw(
                                        new DrawId("a draw"),
                                        START,
                                        START.plusSeconds(10),
                                        version % 2 == 0)),
                        planAt),
                version,
                lottery.createdAt(),
                START.plusSeconds(version));
    }
}
