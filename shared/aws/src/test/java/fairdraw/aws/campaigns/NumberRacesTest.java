package fairdraw.aws.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.SubmitNumbers.Outcome;
import fairdraw.fairness.extraction.LuckyNumber;
import fairdraw.testing.AtOnce;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Concurrent submissions of few or many numbers each, from a space that is too small for all. */
final class NumberRacesTest {

    private static final int SPACE = 1_000;
    private static final int MOST = 100;

    private final NumberWorld world = NumberWorld.manual(MOST);

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noNumberHasTwoHoldersAndNobodySeesAPartOfAList(long seed) {
        Random random = new Random(seed);
        List<CampaignEntry> entries =
                IntStream.range(0, 15)
                        .mapToObj(i -> world.approved(i % 3 == 0 ? MOST : 1 + random.nextInt(30)))
                        .toList();
        List<List<LuckyNumber>> wanted =
                entries.stream().map(entry -> any(quantity(entry), random)).toList();
        AtomicInteger under = new AtomicInteger(entries.size());

        List<Optional<Outcome>> told =
                AtOnce.call(
                        entries.size() + 1,
                        i -> {
                            if (i == entries.size()) {
                                while (under.get() > 0) {
                                    NumberAudit.whole(world, entries);
                                }
                                return Optional.empty();
                            }
                            try {
                                return Optional.of(insist(entries.get(i), wanted.get(i)));
                            } finally {
                                under.decrementAndGet();
                            }
                        });

        List<Outcome> outcomes = told.stream().flatMap(Optional::stream).toList();
        long assigned = outcomes.stream().filter(Outcome.Assigned.class::isInstance).count();
        assertThat(outcomes)
                .allMatch(it -> it instanceof Outcome.Assigned || it instanceof Outcome.Taken);
        assertThat(assigned).isPositive();
        assertThat(NumberAudit.check(world, entries)).isEqualTo((int) assigned);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(world.holding(entries.get(i)).map(holding -> holding.numbers()))
                    .isEqualTo(
                            outcomes.get(i) instanceof Outcome.Assigned
                                    ? Optional.of(wanted.get(i))
                                    : Optional.empty());
        }
    }

    private static int quantity(CampaignEntry entry) {
        return entry.qualified().orElseThrow().quantity();
    }

    private static List<LuckyNumber> any(int count, Random random) {
        List<LuckyNumber> all = new ArrayList<>(NumberWorld.from(0, SPACE));
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, count));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, MOST})
    void ofManySubmissionsOfOneEntryOneIsAccepted(int quantity) {
        CampaignEntry entry = world.approved(quantity);

        List<Outcome> outcomes =
                AtOnce.call(4, i -> insist(entry, NumberWorld.from(i * 200L, quantity)));

        assertThat(outcomes).filteredOn(Outcome.Assigned.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.AlreadySubmitted.class::isInstance).hasSize(3);
        NumberAudit.check(world, List.of(entry));
    }

    /** Submits until the outcome is no longer "busy", as any caller would. */
    private Outcome insist(CampaignEntry entry, List<LuckyNumber> numbers) {
        Outcome outcome = world.submit(entry, numbers);
        for (int again = 0; again < 100 && outcome instanceof Outcome.Busy; again++) {
            outcome = world.submit(entry, numbers);
        }
        return outcome;
    }

    @ParameterizedTest
    @ValueSource(ints = {4, MOST})
    void whatIsAcceptedWhileTheGatesShutIsInTheList(int quantity) {
        List<CampaignEntry> entries =
                IntStream.range(0, 8).mapToObj(_ -> world.approved(quantity)).toList();

        List<Outcome> outcomes =
                AtOnce.call(
                        9,
                        i -> {
                            if (i == 8) {
                                world.shut();
                                return new Outcome.Closed();
                            }
                            return world.submit(
                                    entries.get(i), NumberWorld.from(i * 200L, quantity));
                        });

        long assigned = outcomes.stream().filter(Outcome.Assigned.class::isInstance).count();
        assertThat(outcomes)
                .allMatch(it -> it instanceof Outcome.Assigned || it instanceof Outcome.Closed);
        assertThat(NumberAudit.checkShut(world, entries)).isEqualTo((int) assigned);
        assertThat(world.submit(world.approved(quantity), NumberWorld.from(9_000, quantity)))
                .isInstanceOf(Outcome.Closed.class);
    }
}
